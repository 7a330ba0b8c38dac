//! CSV: in UTF-8, with commas, semicolons or tabs.

use super::{CellText, Meter, SheetError, Table, TableRow};

pub(super) fn read(bytes: &[u8], meter: &mut Meter) -> Result<Table, SheetError> {
    let text = std::str::from_utf8(bytes).map_err(|_| SheetError::Neither)?;
    let text = text.trim_start_matches('\u{feff}');
    if text.contains('\0') {
        return Err(SheetError::Neither);
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut table = Table::default();
    let mut record = csv::StringRecord::new();
    let mut number = 0;
    while reader.read_record(&mut record).map_err(|error| SheetError::Damaged(error.to_string()))? {
        number += 1;
        let mut row = TableRow { number, cells: Vec::new() };
        for (column, text) in (0..).zip(record.iter()) {
            meter.cell(number - 1, column)?;
            let text = text.trim();
            if !text.is_empty() {
                row.cells.push((column, CellText { text: text.to_owned(), number: false }));
            }
        }
        if !row.cells.is_empty() {
            table.rows.push(row);
        }
    }
    Ok(table)
}

/// The sign that stands most often in the first line, outside quotes; a comma where none does.
fn delimiter(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if !quoted => {
                if let Some((_, count)) = counts.iter_mut().find(|(sign, _)| *sign == byte) {
                    *count += 1;
                }
            }
            _ => {}
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    counts.iter().find(|(_, count)| *count == most).map_or(b',', |(sign, _)| *sign)
}
