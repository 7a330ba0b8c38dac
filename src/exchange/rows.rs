//! A comparison as a flat table: one line for each pairing.

use super::comparison::{BlockView, NoteView, PairingView, SideView, TableView};
use super::table::csv_text;

/// The columns, in order.
pub const CSV_COLUMNS: &[&str] = &[
    "a",
    "b",
    "indicator",
    "role",
    "objects",
    "verdict",
    "difference_pct",
    "unit",
    "basis",
    "a_standard",
    "a_clause",
    "a_object",
    "a_when",
    "a_grade",
    "a_op",
    "a_value",
    "a_unit",
    "a_basis",
    "a_converted",
    "a_evidence",
    "a_source",
    "a_seen",
    "b_standard",
    "b_clause",
    "b_object",
    "b_when",
    "b_grade",
    "b_op",
    "b_value",
    "b_unit",
    "b_basis",
    "b_converted",
    "b_evidence",
    "b_source",
    "b_seen",
    "overlap",
    "to_be_verified",
    "reasons",
    "cautions",
];

/// The comparison as CSV. A cell that a spreadsheet would take for a formula begins with an apostrophe.
#[must_use]
pub fn csv(table: &TableView) -> String {
    let of = |block: &BlockView| {
        let (a, b) = (&table.a.id, &block.b.id);
        block.pairings.iter().map(|pairing| line(a, b, pairing)).collect::<Vec<_>>()
    };
    csv_text(CSV_COLUMNS, table.blocks.iter().flat_map(of))
}

fn line(a: &str, b: &str, pairing: &PairingView) -> Vec<String> {
    let mut cells = vec![
        a.to_owned(),
        b.to_owned(),
        pairing.indicator.clone(),
        pairing.role.to_owned(),
        pairing.objects.unwrap_or_default().to_owned(),
        pairing.verdict.to_owned(),
        pairing.difference_pct.clone().unwrap_or_default(),
        pairing.unit.clone().unwrap_or_default(),
        pairing.basis.clone().unwrap_or_default(),
    ];
    for side in [&pairing.a, &pairing.b] {
        cells.extend(side_cells(side.as_ref()));
    }
    let notes = |notes: &[NoteView]| notes.iter().map(|n| n.text.as_str()).collect::<Vec<_>>().join(" | ");
    cells.push(pairing.overlap.clone());
    cells.push(pairing.to_be_verified.to_string());
    cells.push(notes(&pairing.reasons));
    cells.push(notes(&pairing.cautions));
    cells
}

/// The cells of one side, empty where there is none.
fn side_cells(side: Option<&SideView>) -> [String; 13] {
    let Some(side) = side else { return Default::default() };
    let converted = side.converted.as_ref().map(|f| match f.low == f.high {
        true => f.low.clone(),
        false => format!("{}..{}", f.low, f.high),
    });
    [
        side.standard.clone(),
        side.clause.clone(),
        side.object.clone(),
        side.when.clone(),
        side.grade.clone(),
        side.op.to_owned(),
        side.value.clone(),
        side.unit.clone(),
        side.basis.clone(),
        converted.unwrap_or_default(),
        side.evidence.to_owned(),
        side.source.clone(),
        side.seen.clone().unwrap_or_default(),
    ]
}
