//! Stable names of the rows that a report uses, by which two runs are compared and to which tables link.

use crate::corpus::Library;
use crate::exchange::{SideView, TableView};
use crate::model::{Limit, StandardIndex};
use crate::report::{Anchor, ReportTable, Row};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The rows of annex A1.
#[derive(Debug, Default)]
pub(super) struct RowKeys {
    keys: BTreeMap<u32, String>,
}

impl RowKeys {
    pub(super) fn of(library: &Library, view: &TableView, editions: &[(StandardIndex, StandardIndex)]) -> Self {
        let sides = view.blocks.iter().flat_map(|b| &b.pairings).flat_map(|p| p.a.iter().chain(&p.b));
        let mut rows: BTreeSet<u32> = sides.map(|side: &SideView| side.row).collect();
        for standard in editions.iter().flat_map(|(old, new)| [*old, *new]) {
            rows.extend((0..library.limits_of(standard).len()).filter_map(|at| position(library, standard, at)));
        }
        let mut seen: HashMap<String, usize> = HashMap::new();
        let mut keys = BTreeMap::new();
        for row in rows {
            let Some(limit) = library.limits().get(row as usize) else { continue };
            let name = name(limit);
            let times = seen.entry(name.clone()).or_insert(0);
            *times += 1;
            keys.insert(row, if *times == 1 { name } else { format!("{name}.{times}") });
        }
        Self { keys }
    }

    /// The rows and their names, in the order of the library.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, &str)> {
        self.keys.iter().map(|(row, key)| (*row, key.as_str()))
    }

    /// The place of a row in the annex.
    pub(super) fn place(&self, row: u32) -> Anchor {
        Row::place(&ReportTable::Rows.caption(None, String::new()), self.keys.get(&row).map_or("", String::as_str))
    }

    /// The name of a row.
    pub(super) fn key(&self, row: u32) -> &str {
        self.keys.get(&row).map_or("", String::as_str)
    }
}

/// Place in the library of a limit by its place among those of its standard.
pub(super) fn position(library: &Library, standard: StandardIndex, at: usize) -> Option<u32> {
    let limit = library.limits_of(standard).nth(at)?;
    // The limits of a standard are a slice of those of the library.
    let first = library.limits().partition_point(|l| library.find(l.standard.as_str()).is_some_and(|i| i < standard));
    let found = library.limits().iter().skip(first).position(|l| std::ptr::eq(l, limit));
    u32::try_from(first + found?).ok()
}

/// A short name for a long one: the first bytes of its hash.
pub(super) fn short(name: &str) -> String {
    Sha256::digest(name.as_bytes()).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// A row by what it says, without its value: a changed value is a change of the row.
fn name(limit: &Limit) -> String {
    let parts = [
        limit.standard.as_str(),
        &limit.clause,
        limit.object.as_str(),
        limit.indicator.as_str(),
        &limit.when,
        &limit.grade,
        limit.operator.word(),
        &limit.unit,
        &limit.basis,
        &limit.from.map_or_else(String::new, |d| d.to_string()),
    ];
    short(&parts.join("|"))
}
