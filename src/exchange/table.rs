//! Tables as CSV, for people who open them in a spreadsheet.

use crate::measure::decimal;

/// Rows as CSV with a header; each cell as [`cell`] makes it.
pub(crate) fn csv_text(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut whole = writer.write_record(header).is_ok();
    for row in rows {
        whole &= writer.write_record(row.iter().map(|text| cell(text))).is_ok();
    }
    // Writing to memory cannot fail, and all rows are as long as the header.
    debug_assert!(whole);
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// A text that begins like a formula is marked as a text; a number, a range and the operator `=` stay as they are.
pub(crate) fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let number = || text.split("..").all(|number| decimal::parse(number).is_some());
    if formula && text != "=" && !number() { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_a_formula_and_no_figure_becomes_a_text() {
        for text in ["=", "-5.5", "-40..-5.5", "≤ 5", "水", ""] {
            assert_eq!(cell(text), text);
        }
        for text in ["=1+1", "-inf", "-1+1", "@SUM(A1)", "+7", "\tx", "-1e400"] {
            assert_eq!(cell(text), format!("'{text}"));
        }
    }
}
