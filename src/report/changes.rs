//! What is new since an earlier run of the same report.

use super::document::Document;
use super::json::SHAPE;
use crate::model::word_enum;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap, HashSet};

word_enum! {
    /// What happened to a row.
    ChangeKind {
        /// The earlier run did not have it.
        Added = "added",
        /// This run does not have it.
        Removed = "removed",
        /// A cell says something else.
        Changed = "changed",
    }
}

/// A difference between two runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Number of the table, `T8-1`.
    pub table: String,
    /// Stable name of the row.
    pub row: String,
    /// Stable name of the column; empty for a whole row.
    pub column: String,
    /// What happened.
    pub kind: ChangeKind,
    /// What the cell, or the first cells of the row, said.
    pub before: String,
    /// What it says, or what they say.
    pub after: String,
}

/// Why a file is no earlier run of a report.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    /// The file is no report in JSON.
    #[error("the earlier report is not a report in JSON: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// The file has another shape.
    #[error("the earlier report has the shape “{0}”, which this version does not read")]
    Shape(String),
    /// The runs speak different languages, so that their words cannot be compared.
    #[error("the earlier report is in the language “{0}”: run this one in the same language")]
    Language(String),
}

#[derive(Deserialize)]
struct Earlier {
    shape: String,
    language: String,
    #[serde(default)]
    sections: Vec<EarlierSection>,
}

#[derive(Deserialize)]
struct EarlierSection {
    #[serde(default)]
    blocks: Vec<serde_json::Value>,
}

#[derive(Deserialize)]
struct EarlierTable {
    number: String,
    #[serde(default)]
    rows: Vec<EarlierRow>,
}

#[derive(Deserialize)]
struct EarlierRow {
    #[serde(default)]
    key: String,
    #[serde(default)]
    cells: BTreeMap<String, EarlierCell>,
}

#[derive(Deserialize)]
struct EarlierCell {
    #[serde(default)]
    shown: String,
}

/// The rows of a table by their stable names: what each column shows.
type Rows = HashMap<String, BTreeMap<String, String>>;

/// What is new since `earlier`, a report in JSON. Rows are matched by table and stable name; rows without a name and
/// tables that one of the runs leaves out are not compared.
///
/// # Errors
/// When `earlier` is no report in JSON, or one in another language.
pub fn changes(earlier: &[u8], document: &Document) -> Result<Vec<Change>, SnapshotError> {
    let earlier: Earlier = serde_json::from_slice(earlier)?;
    if earlier.shape != SHAPE {
        return Err(SnapshotError::Shape(earlier.shape));
    }
    if earlier.language != document.language.word() {
        return Err(SnapshotError::Language(earlier.language));
    }
    let mut before: HashMap<String, (Vec<String>, Rows)> = HashMap::new();
    for block in earlier.sections.into_iter().flat_map(|s| s.blocks) {
        if block.get("kind").and_then(serde_json::Value::as_str) != Some("table") {
            continue;
        }
        let table: EarlierTable = serde_json::from_value(block)?;
        let held = before.entry(table.number).or_default();
        for row in table.rows.into_iter().filter(|r| !r.key.is_empty()) {
            if !held.1.contains_key(&row.key) {
                held.0.push(row.key.clone());
                held.1.insert(row.key, row.cells.into_iter().map(|(k, c)| (k, c.shown)).collect());
            }
        }
    }
    let mut found = Vec::new();
    for table in document.tables() {
        let number = table.caption.to_string();
        let Some((order, rows)) = before.get(&number) else { continue };
        let mut seen: HashSet<&str> = HashSet::new();
        for (_, row) in table.rows().filter(|(_, r)| !r.key.is_empty()) {
            if !seen.insert(&row.key) {
                continue;
            }
            let shown = |at: usize| row.cells.get(at).map_or_else(String::new, |c| c.content.shown());
            let change = |kind, column: &str, before: &str, after: String| Change {
                table: number.clone(),
                row: row.key.clone(),
                column: column.to_owned(),
                kind,
                before: before.to_owned(),
                after,
            };
            let Some(old) = rows.get(&row.key) else {
                let cells = (0..table.columns.len()).map(shown).filter(|s| !s.is_empty()).take(3);
                found.push(change(ChangeKind::Added, "", "", cells.collect::<Vec<_>>().join(" · ")));
                continue;
            };
            for (at, column) in table.columns.iter().enumerate() {
                let was = old.get(&column.key).map_or("", String::as_str);
                let is = shown(at);
                if was != is {
                    found.push(change(ChangeKind::Changed, &column.key, was, is));
                }
            }
        }
        for key in order.iter().filter(|key| !seen.contains(key.as_str())) {
            let old = table.columns.iter().filter_map(|c| rows.get(key)?.get(&c.key)).filter(|s| !s.is_empty()).take(3);
            found.push(Change {
                table: number.clone(),
                row: key.clone(),
                column: String::new(),
                kind: ChangeKind::Removed,
                before: old.cloned().collect::<Vec<_>>().join(" · "),
                after: String::new(),
            });
        }
    }
    Ok(found)
}
