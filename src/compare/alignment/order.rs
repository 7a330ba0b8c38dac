//! The pairing of two ordered lists that gains most and crosses nowhere.

/// How a cell of the table was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Start,
    /// The item of the first list has no partner here.
    SkipFirst,
    /// The item of the second list has no partner here.
    SkipSecond,
    /// A pair of two fresh items.
    Pair,
    /// The item of the first list has another partner besides.
    PairSameFirst,
    /// The item of the second list has another partner besides.
    PairSameSecond,
}

/// What a pair is worth, by the places of its items. Pairs of no worth are never made.
pub(in crate::compare) trait Gain {
    /// A pair of two items that have no other partner.
    fn first(&self, i: usize, j: usize) -> f64;

    /// A pair in which one item has a partner already; by default never.
    fn further(&self, _i: usize, _j: usize) -> f64 {
        0.0
    }
}

impl<F: Fn(usize, usize) -> f64> Gain for F {
    fn first(&self, i: usize, j: usize) -> f64 {
        self(i, j)
    }
}

/// The best total of a prefix, once with any last step and once with a pair as the last step.
#[derive(Clone, Copy)]
struct Cell {
    best: f64,
    best_step: Step,
    paired: f64,
    paired_step: Step,
}

const NOTHING: Cell = Cell { best: 0.0, best_step: Step::Start, paired: f64::NEG_INFINITY, paired_step: Step::Start };

/// The pairs (position in the first list, position in the second) of the best pairing, in order.
pub(in crate::compare) fn pairs(first: usize, second: usize, gain: &dyn Gain) -> Vec<(usize, usize)> {
    let width = second + 1;
    let mut table = vec![NOTHING; (first + 1) * width];
    let cell = |table: &[Cell], i: usize, j: usize| table.get(i * width + j).copied().unwrap_or(NOTHING);
    for i in 0..=first {
        for j in 0..=second {
            let mut here = NOTHING;
            if i > 0 && j > 0 {
                here = paired(&|i, j| cell(&table, i, j), gain, i, j);
            }
            if i == 0 && j == 0 {
                continue;
            }
            let mut offer = |value: f64, step: Step| {
                if here.best_step == Step::Start || value > here.best {
                    (here.best, here.best_step) = (value, step);
                }
            };
            if i > 0 {
                offer(cell(&table, i - 1, j).best, Step::SkipFirst);
            }
            if j > 0 {
                offer(cell(&table, i, j - 1).best, Step::SkipSecond);
            }
            if let Some(place) = table.get_mut(i * width + j) {
                *place = here;
            }
        }
    }
    walk_back(&|i, j| cell(&table, i, j), first, second)
}

/// A cell whose last step pairs its two items.
fn paired(cell: &dyn Fn(usize, usize) -> Cell, gain: &dyn Gain, i: usize, j: usize) -> Cell {
    let mut here = NOTHING;
    let mut offer = |value: f64, step: Step| {
        if value > here.paired {
            (here.paired, here.paired_step) = (value, step);
        }
    };
    let (first, further) = (gain.first(i - 1, j - 1), gain.further(i - 1, j - 1));
    if first > 0.0 {
        offer(cell(i - 1, j - 1).best + first, Step::Pair);
    }
    if further > 0.0 {
        offer(cell(i, j - 1).paired + further, Step::PairSameFirst);
        offer(cell(i - 1, j).paired + further, Step::PairSameSecond);
    }
    if here.paired_step != Step::Start {
        (here.best, here.best_step) = (here.paired, here.paired_step);
    }
    here
}

fn walk_back(cell: &dyn Fn(usize, usize) -> Cell, first: usize, second: usize) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let (mut i, mut j) = (first, second);
    let mut must_pair = false;
    loop {
        let here = cell(i, j);
        let step = if must_pair { here.paired_step } else { here.best_step };
        match step {
            Step::Start => break,
            Step::SkipFirst => i -= 1,
            Step::SkipSecond => j -= 1,
            Step::Pair | Step::PairSameFirst | Step::PairSameSecond => {
                pairs.push((i - 1, j - 1));
                must_pair = step != Step::Pair;
                if step != Step::PairSameFirst {
                    i -= 1;
                }
                if step != Step::PairSameSecond {
                    j -= 1;
                }
            }
        }
    }
    pairs.reverse();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A table of gains; a further partner costs a tenth.
    struct Table<'a>(&'a [&'a [f64]]);

    impl Gain for Table<'_> {
        fn first(&self, i: usize, j: usize) -> f64 {
            self.0[i][j]
        }

        fn further(&self, i: usize, j: usize) -> f64 {
            self.0[i][j] - 0.1
        }
    }

    fn single(table: &[&[f64]]) -> Vec<(usize, usize)> {
        pairs(table.len(), table[0].len(), &|i: usize, j: usize| table[i][j])
    }

    fn several(table: &[&[f64]]) -> Vec<(usize, usize)> {
        pairs(table.len(), table[0].len(), &Table(table))
    }

    #[test]
    fn the_dearest_pairs_that_do_not_cross_win() {
        assert_eq!(single(&[&[0.2, 0.9], &[0.8, 0.1]]), [(0, 1)]);
        assert_eq!(single(&[&[0.6, 0.9], &[0.8, 0.7]]), [(0, 0), (1, 1)]);
        assert_eq!(single(&[&[0.0, -1.0]]), []);
    }

    #[test]
    fn one_item_may_have_several_partners_where_that_is_allowed() {
        let table: &[&[f64]] = &[&[0.5, 0.6, 0.4]];
        assert_eq!(single(table), [(0, 1)]);
        assert_eq!(several(table), [(0, 0), (0, 1), (0, 2)]);
        assert_eq!(several(&[&[0.5], &[0.6]]), [(0, 0), (1, 0)]);
    }

    #[test]
    fn empty_lists_have_no_pairs() {
        assert_eq!(pairs(0, 3, &|_: usize, _: usize| 1.0), []);
        assert_eq!(pairs(0, 0, &|_: usize, _: usize| 1.0), []);
    }

    proptest! {
        #[test]
        fn pairs_never_cross_and_always_gain(
            table in prop::collection::vec(prop::collection::vec(-1.0_f64..1.0, 5), 1..6),
            many in any::<bool>(),
        ) {
            let rows: Vec<&[f64]> = table.iter().map(Vec::as_slice).collect();
            let found = if many { several(&rows) } else { single(&rows) };
            for pair in &found {
                prop_assert!(table[pair.0][pair.1] > 0.0);
            }
            for two in found.windows(2) {
                prop_assert!(two[0].0 <= two[1].0 && two[0].1 <= two[1].1 && two[0] != two[1]);
                prop_assert!(many || (two[0].0 < two[1].0 && two[0].1 < two[1].1));
            }
        }
    }
}
