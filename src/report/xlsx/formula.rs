//! Where things stand in the workbook, and calculations over them.

use crate::report::document::{Anchor, Document, Formula, Table, letter};
use std::collections::{HashMap, HashSet};

/// Sheets and rows of a document.
pub(super) struct Places {
    contents: String,
    tables: Vec<String>,
    charts: Vec<String>,
    /// Sheet and row (from 0) of each place that links lead to.
    rows: HashMap<Anchor, (String, u32)>,
    /// Layout of each table by its caption.
    layouts: HashMap<Anchor, (String, Layout)>,
}

/// Where the rows and columns of a table begin on its sheet, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    /// The first row of the head, below the caption.
    pub(super) head: u32,
    /// The first row of the body.
    pub(super) body: u32,
    /// How many rows the body has.
    pub(super) height: u32,
    /// 1 where the first column names the group.
    pub(super) shift: u16,
    /// How many columns the table has, with that of the group.
    pub(super) width: u16,
}

impl Layout {
    pub(super) fn of(table: &Table) -> Self {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let head = 2;
        let shift = u16::from(table.has_titles());
        Self {
            head,
            body: count(table.head.len().max(1)).saturating_add(head),
            height: count(table.height()),
            shift,
            width: u16::try_from(table.columns.len()).unwrap_or(u16::MAX).saturating_add(shift),
        }
    }

    fn column(self, column: usize) -> usize {
        column + usize::from(self.shift)
    }
}

impl Places {
    pub(super) fn of(document: &Document) -> Self {
        let mut taken = HashSet::new();
        let contents = free(&document.words.contents, &mut taken);
        let mut places =
            Self { contents, tables: Vec::new(), charts: Vec::new(), rows: HashMap::new(), layouts: HashMap::new() };
        for table in document.tables() {
            let name = free(&table.caption.to_string(), &mut taken);
            let layout = Layout::of(table);
            places.rows.entry(table.caption.anchor()).or_insert_with(|| (name.clone(), 0));
            for (row, (_, held)) in (layout.body..).zip(table.rows()) {
                if let Some(anchor) = &held.anchor {
                    places.rows.entry(anchor.clone()).or_insert_with(|| (name.clone(), row));
                }
            }
            places.layouts.entry(table.caption.anchor()).or_insert_with(|| (name.clone(), layout));
            places.tables.push(name);
        }
        for chart in document.charts() {
            let name = free(&chart.caption.to_string(), &mut taken);
            places.rows.entry(chart.caption.anchor()).or_insert_with(|| (name.clone(), 0));
            places.charts.push(name);
        }
        places
    }

    /// Name of the first sheet.
    pub(super) fn contents(&self) -> &str {
        &self.contents
    }

    /// Names of the sheets of tables, in reading order.
    pub(super) fn tables(&self) -> impl Iterator<Item = &str> {
        self.tables.iter().map(String::as_str)
    }

    /// Names of the sheets of charts, in reading order.
    pub(super) fn charts(&self) -> impl Iterator<Item = &str> {
        self.charts.iter().map(String::as_str)
    }

    /// Address of a place of the document, where a sheet holds it.
    pub(super) fn address(&self, anchor: &Anchor) -> Option<String> {
        self.rows.get(anchor).map(|(sheet, row)| format!("internal:'{sheet}'!A{}", row + 1))
    }

    /// A calculation in a row (from 0) of a table; `None` where it asks for something that is not there.
    pub(super) fn formula(&self, formula: &Formula, layout: Layout, row: u32) -> Option<String> {
        let part = |f: &Formula| self.formula(f, layout, row);
        let two = |a: &Formula, b: &Formula, sign: char| Some(format!("({}{sign}{})", part(a)?, part(b)?));
        let within = |column: usize| column < usize::from(layout.width) - usize::from(layout.shift);
        Some(match formula {
            Formula::Number(number) => number.to_string(),
            Formula::Column(column) if within(*column) => format!("{}{}", letter(layout.column(*column)), row + 1),
            Formula::Column(_) => return None,
            Formula::Sum(a, b) => two(a, b, '+')?,
            Formula::Difference(a, b) => two(a, b, '-')?,
            Formula::Product(a, b) => two(a, b, '*')?,
            Formula::Quotient(a, b) => two(a, b, '/')?,
            Formula::Magnitude(a) => format!("ABS({})", part(a)?),
            Formula::Rounded(a, places) => format!("ROUND({},{places})", part(a)?),
            Formula::Count { table, column, text } => {
                let (sheet, of) = self.layouts.get(table)?;
                let inside = *column < usize::from(of.width) - usize::from(of.shift);
                // A spreadsheet takes texts of up to 255 letters in a formula.
                if of.height == 0 || text.chars().count() > 200 || !inside {
                    return None;
                }
                let column = letter(of.column(*column));
                let (first, last) = (of.body + 1, of.body + of.height);
                let text = text.replace('"', "\"\"");
                format!("SUMPRODUCT(--('{sheet}'!${column}${first}:${column}${last}=\"{text}\"))")
            }
            Formula::Above(column) => {
                if row <= layout.body || !within(*column) {
                    return None;
                }
                let column = letter(layout.column(*column));
                format!("SUM({column}{}:{column}{row})", layout.body + 1)
            }
        })
    }
}

/// A name that a sheet may have and that none has yet.
fn free(wanted: &str, taken: &mut HashSet<String>) -> String {
    let allowed = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') && !c.is_control();
    let plain: String = wanted.chars().filter(allowed).take(24).collect();
    let plain = plain.trim();
    let plain = if plain.is_empty() || plain.eq_ignore_ascii_case("history") { "Sheet" } else { plain };
    let names = std::iter::once(plain.to_owned()).chain((2u32..).map(|n| format!("{plain} {n}")));
    let name = names.into_iter().find(|name| !taken.contains(&name.to_lowercase())).unwrap_or_default();
    taken.insert(name.to_lowercase());
    name
}
