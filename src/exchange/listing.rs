//! A comparison of which only some rows are listed.

use super::comparison::{PairingView, TableView};

impl TableView {
    /// Lists only some of the pairings. What was counted stays as it is.
    pub fn retain(&mut self, keep: impl Fn(&PairingView) -> bool) {
        for block in &mut self.blocks {
            let mut places: Vec<Option<usize>> = Vec::with_capacity(block.pairings.len());
            let mut listed = 0;
            block.pairings.retain(|pairing| {
                let kept = keep(pairing);
                places.push(kept.then_some(listed));
                listed += usize::from(kept);
                kept
            });
            let renumber = |rows: &mut Vec<usize>| {
                *rows = rows.iter().filter_map(|at| places.get(*at).copied().flatten()).collect();
            };
            let statistics = &mut block.statistics;
            let counts = std::iter::once(&mut statistics.all).chain(statistics.kinds.values_mut());
            counts.flat_map(|count| count.rows.values_mut()).for_each(renumber);
            renumber(&mut statistics.to_be_verified);
        }
    }
}
