//! XLSX: measured, then read cell by cell.

use super::{CellText, Meter, SheetError, Table, TableRow};
use calamine::{DataRef, Reader as _, Xlsx};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Parts of an XLSX. One with more is none.
const MOST_PARTS: usize = 500;
/// Bytes that are unpacked between two looks at the clock.
const CHUNK: usize = 1 << 16;

pub(super) fn read(bytes: &[u8], meter: &mut Meter) -> Result<Table, SheetError> {
    measure(bytes, meter)?;
    let damaged = |error: calamine::XlsxError| SheetError::Damaged(error.to_string());
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(damaged)?;
    meter.time()?;
    // The first sheet that a reader sees is the one to fill in.
    let visible = |sheet: &&calamine::Sheet| sheet.visible == calamine::SheetVisible::Visible;
    let name = book.sheets_metadata().iter().find(visible).map(|sheet| sheet.name.clone());
    let name = name.ok_or(SheetError::Empty)?;
    let mut cells = book.worksheet_cells_reader(&name).map_err(damaged)?;
    let mut table = Table::default();
    while let Some(cell) = cells.next_cell().map_err(damaged)? {
        let (row, column) = cell.get_position();
        meter.cell(row, column)?;
        let Some(text) = text(cell.get_value()) else { continue };
        let number = row + 1;
        match table.rows.last_mut() {
            Some(last) if last.number == number => last.cells.push((column, text)),
            _ => table.rows.push(TableRow { number, cells: vec![(column, text)] }),
        }
    }
    Ok(table)
}

/// Unpacks everything once and keeps nothing: what a part says of its own size may be a lie.
fn measure(bytes: &[u8], meter: &Meter) -> Result<(), SheetError> {
    let damaged = |error: zip::result::ZipError| SheetError::Damaged(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let bomb = || SheetError::Bomb { most: meter.bounds.unpacked };
    if archive.len() > MOST_PARTS {
        return Err(SheetError::Damaged(format!("{} parts", archive.len())));
    }
    let mut left = meter.bounds.unpacked;
    let mut chunk = vec![0; CHUNK];
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(damaged)?;
        if part.size() > left {
            return Err(bomb());
        }
        loop {
            let read = part.read(&mut chunk).map_err(|error| SheetError::Damaged(error.to_string()))?;
            if read == 0 {
                break;
            }
            left = left.checked_sub(read as u64).ok_or_else(bomb)?;
            meter.time()?;
        }
    }
    Ok(())
}

/// The text of a cell; the value that a formula had when the sheet was saved counts as entered.
fn text(value: &DataRef<'_>) -> Option<CellText> {
    let (text, number) = match value {
        DataRef::Int(number) => (number.to_string(), true),
        // The shortest decimal that is this number: what was typed, up to fifteen digits.
        DataRef::Float(number) => (number.to_string(), true),
        DataRef::String(text) => (text.trim().to_owned(), false),
        DataRef::SharedString(text) => ((*text).trim().to_owned(), false),
        DataRef::Bool(yes) => (yes.to_string(), false),
        DataRef::DateTime(date) if date.is_datetime() => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            (format!("{year:04}-{month:02}-{day:02}"), false)
        }
        DataRef::DateTime(duration) => (duration.as_f64().to_string(), true),
        DataRef::DateTimeIso(text) => (text.chars().take(10).collect(), false),
        DataRef::DurationIso(text) => (text.clone(), false),
        DataRef::Error(error) => (error.to_string(), false),
        DataRef::Empty => return None,
    };
    (!text.is_empty()).then_some(CellText { text, number })
}
