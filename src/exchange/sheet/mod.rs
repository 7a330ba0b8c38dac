//! Sheets of figures: XLSX and CSV in, XLSX out.
//!
//! What comes in is never trusted: a sheet is measured before it is opened, cells are read one by one and never spread
//! out into a table as large as their addresses claim, formulas and macros are not run. Whatever is wrong in a cell is
//! named with its address, and nothing is judged before all of it has been read.

mod column;
mod entries;
mod names;
mod packed;
mod plain;
mod result;
mod template;

#[cfg(test)]
mod tests;

pub use column::Column;
pub use entries::{CellProblem, CellProblemKind, SheetReading, read_entries};
pub use result::results_xlsx;
pub use template::template_xlsx;

use std::time::{Duration, Instant};

/// How much of a sheet is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Bytes of the file.
    pub bytes: usize,
    /// Bytes of all that is packed in an XLSX.
    pub unpacked: u64,
    /// Rows.
    pub rows: u32,
    /// Columns.
    pub columns: u32,
    /// Cells that hold something.
    pub cells: usize,
    /// Time to read it.
    pub time: Duration,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            bytes: 10 << 20,
            unpacked: 40 << 20,
            rows: 20_000,
            columns: 300,
            cells: 600_000,
            time: Duration::from_secs(3),
        }
    }
}

/// Why a file is no sheet that can be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SheetError {
    /// More bytes than are read.
    #[error("more than {} MB", most >> 20)]
    TooLarge {
        /// Bytes allowed.
        most: usize,
    },
    /// More is packed in it than is unpacked.
    #[error("more than {} MB are packed in it", most >> 20)]
    Bomb {
        /// Bytes allowed.
        most: u64,
    },
    /// More rows than are read.
    #[error("more than {most} rows")]
    Rows {
        /// Rows allowed.
        most: u32,
    },
    /// More columns than are read.
    #[error("more than {most} columns")]
    Columns {
        /// Columns allowed.
        most: u32,
    },
    /// More cells than are read.
    #[error("more than {most} cells")]
    Cells {
        /// Cells allowed.
        most: usize,
    },
    /// It takes too long to read.
    #[error("takes longer than {} s to read", most.as_secs())]
    Slow {
        /// Time allowed.
        most: Duration,
    },
    /// Neither XLSX nor text in UTF-8.
    #[error("neither XLSX nor CSV in UTF-8")]
    Neither,
    /// An XLSX that is damaged.
    #[error("damaged: {0}")]
    Damaged(String),
    /// There is no row.
    #[error("empty")]
    Empty,
}

/// The cells of a sheet that hold something, row by row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) rows: Vec<TableRow>,
}

/// A row that holds something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct TableRow {
    /// Its number in the sheet, from 1.
    pub(crate) number: u32,
    /// Columns, from 0, with their texts.
    pub(crate) cells: Vec<(u32, CellText)>,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CellText {
    pub(crate) text: String,
    /// The sheet holds a number and not a text: its decimal sign is no matter of language.
    pub(crate) number: bool,
}

impl TableRow {
    /// The cell of a column.
    pub(crate) fn cell(&self, column: u32) -> Option<&CellText> {
        self.cells.iter().find(|(at, _)| *at == column).map(|(_, cell)| cell)
    }
}

/// Counts what has been read, and says when it is too much.
struct Meter {
    bounds: Bounds,
    start: Instant,
    cells: usize,
}

impl Meter {
    fn new(bounds: Bounds) -> Self {
        Self { bounds, start: Instant::now(), cells: 0 }
    }

    /// Counts a cell at a row and a column, both from 0.
    fn cell(&mut self, row: u32, column: u32) -> Result<(), SheetError> {
        self.cells += 1;
        let bounds = &self.bounds;
        if row >= bounds.rows {
            return Err(SheetError::Rows { most: bounds.rows });
        }
        if column >= bounds.columns {
            return Err(SheetError::Columns { most: bounds.columns });
        }
        if self.cells > bounds.cells {
            return Err(SheetError::Cells { most: bounds.cells });
        }
        if self.cells.is_multiple_of(256) { self.time() } else { Ok(()) }
    }

    fn time(&self) -> Result<(), SheetError> {
        let most = self.bounds.time;
        if self.start.elapsed() > most { Err(SheetError::Slow { most }) } else { Ok(()) }
    }
}

/// Reads the cells of a file: an XLSX by its signature, else CSV.
pub(crate) fn read_table(bytes: &[u8], bounds: Bounds) -> Result<Table, SheetError> {
    if bytes.len() > bounds.bytes {
        return Err(SheetError::TooLarge { most: bounds.bytes });
    }
    let mut meter = Meter::new(bounds);
    let table =
        if bytes.starts_with(b"PK") { packed::read(bytes, &mut meter)? } else { plain::read(bytes, &mut meter)? };
    if table.rows.is_empty() { Err(SheetError::Empty) } else { Ok(table) }
}

/// A sheet as CSV with the same rows, to be carried on; formulas and formats are not.
///
/// # Errors
/// A file that is no sheet, or too much of one.
pub fn as_csv(bytes: &[u8], bounds: Bounds) -> Result<String, SheetError> {
    let table = read_table(bytes, bounds)?;
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    let mut next = 1;
    for row in &table.rows {
        let width = row.cells.iter().map(|(column, _)| column + 1).max().unwrap_or(1);
        // An empty row keeps its place, so that problems are named with the same addresses.
        let gap = (next..row.number).map(|_| vec![""]);
        let cells = (0..width).map(|column| row.cell(column).map_or("", |cell| cell.text.as_str())).collect();
        for record in gap.chain([cells]) {
            writer.write_record(record).map_err(|error| SheetError::Damaged(error.to_string()))?;
        }
        next = row.number + 1;
    }
    let bytes = writer.into_inner().map_err(|error| SheetError::Damaged(error.to_string()))?;
    String::from_utf8(bytes).map_err(|_| SheetError::Neither)
}

/// The letters of a column, as sheets name it: 0 is `A`, 27 is `AB`.
#[must_use]
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    letters.iter().rev().collect()
}
