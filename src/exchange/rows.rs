//! A comparison as a flat table: one line for each pairing.

use super::comparison::{NoteView, PairingView, SideView, TableView};

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
///
/// # Errors
/// When the writer fails, which writing to memory does not.
pub fn csv(table: &TableView) -> Result<String, csv::Error> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    writer.write_record(CSV_COLUMNS)?;
    for block in &table.blocks {
        for pairing in &block.pairings {
            writer.write_record(line(&table.a.id, &block.b.id, pairing).iter().map(|cell| safe(cell)))?;
        }
    }
    let bytes = writer.into_inner().map_err(|e| ::csv::Error::from(e.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
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

/// A text that begins like a formula is no formula; a number and an operator stay as they are.
fn safe(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let number = crate::measure::decimal::parse(cell).is_some()
        || cell.split("..").all(|n| crate::measure::decimal::parse(n).is_some());
    if formula && !number && cell != "=" { format!("'{cell}") } else { cell.to_owned() }
}
