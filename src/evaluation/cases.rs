//! Tables of cases with known answers: read by column names, so that their order and further columns do not matter.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// One row of a table of cases.
#[derive(Debug, Clone, Default)]
pub struct Case {
    cells: HashMap<String, String>,
    /// Its line in the file, from 1.
    pub line: u64,
}

/// A case that came out otherwise than expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Its name, the cell `case`.
    pub case: String,
    /// What was expected.
    pub expected: String,
    /// What was found.
    pub found: String,
}

/// How many cases passed, and which did not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Cases as expected.
    pub passed: usize,
    /// The others.
    pub failures: Vec<Failure>,
}

/// Why a table of cases cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CasesError {
    /// It cannot be read.
    #[error("{path}: {source}")]
    Table {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        source: csv::Error,
    },
    /// Columns that the cases need are not there.
    #[error("{path}: missing columns: {}", columns.join(", "))]
    Columns {
        /// The file.
        path: PathBuf,
        /// Their names.
        columns: Vec<String>,
    },
}

impl Case {
    /// A case made by hand, for tests.
    #[must_use]
    pub fn of(cells: &[(&str, &str)]) -> Self {
        let cells = cells.iter().map(|(name, cell)| ((*name).to_owned(), (*cell).to_owned())).collect();
        Self { cells, line: 0 }
    }

    /// The cell of a column without spaces around it; empty where the table has no such column.
    #[must_use]
    pub fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    /// Its name, else its line.
    #[must_use]
    pub fn name(&self) -> String {
        match self.cell("case") {
            "" => format!("line {}", self.line),
            name => name.to_owned(),
        }
    }
}

impl Outcome {
    /// Notes how a case came out.
    pub fn note(&mut self, case: &Case, result: Result<(), (String, String)>) {
        match result {
            Ok(()) => self.passed += 1,
            Err((expected, found)) => self.failures.push(Failure { case: case.name(), expected, found }),
        }
    }
}

impl std::fmt::Display for Outcome {
    /// Each failing case, then `N passed, M failed`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for failure in &self.failures {
            writeln!(f, "{}: expected {}; found {}", failure.case, failure.expected, failure.found)?;
        }
        writeln!(f, "{} passed, {} failed", self.passed, self.failures.len())
    }
}

/// Reads a table of cases. A row that is too short has empty cells, one that is too long loses the rest.
///
/// # Errors
/// When the file cannot be read as a table or lacks a column.
pub fn read(path: &Path, columns: &[&str]) -> Result<Vec<Case>, CasesError> {
    let failed = |source| CasesError::Table { path: path.to_owned(), source };
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path).map_err(failed)?;
    let header: Vec<String> = reader
        .headers()
        .map_err(failed)?
        .iter()
        .map(|name| name.trim_start_matches('\u{feff}').trim().to_owned())
        .collect();
    let missing: Vec<String> =
        columns.iter().filter(|c| !header.iter().any(|h| h == *c)).map(|c| (*c).to_owned()).collect();
    if !missing.is_empty() {
        return Err(CasesError::Columns { path: path.to_owned(), columns: missing });
    }
    let mut cases = Vec::new();
    for record in reader.records() {
        let record = record.map_err(failed)?;
        let line = record.position().map_or(0, csv::Position::line);
        let cells: HashMap<String, String> = header.iter().cloned().zip(record.iter().map(str::to_owned)).collect();
        if cells.values().any(|cell| !cell.trim().is_empty()) {
            cases.push(Case { cells, line });
        }
    }
    Ok(cases)
}
