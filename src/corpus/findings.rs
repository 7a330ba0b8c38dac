//! Collects problems while a corpus is read, and says where each stands.

use super::problem::{Problem, ProblemKind};
use super::source::Source;
use std::collections::HashMap;
use std::rc::Rc;

/// How many problems of one file are listed: a hostile file must not fill the memory with complaints.
const MAX_LISTED: usize = 1000;

/// Where a record starts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// Number of the source.
    pub(super) source: usize,
    /// Line, from 1.
    pub(super) line: u64,
    /// Byte of the source.
    pub(super) byte: usize,
}

/// A record and where it stands.
#[derive(Debug)]
pub(super) struct Located<T> {
    pub(super) value: T,
    pub(super) at: Place,
    /// False once an error was found in it: it will not enter the library.
    pub(super) sound: bool,
}

/// The problems found so far, and the sources they point into.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub(super) sources: Vec<Rc<Source>>,
    problems: Vec<Problem>,
    counts: HashMap<String, usize>,
}

impl Findings {
    /// A problem of a whole file or folder.
    pub(super) fn file(&mut self, path: &str, kind: ProblemKind) {
        self.add(path, (1, 1), kind);
    }

    /// A problem at a line and a column of a file.
    pub(super) fn add(&mut self, path: &str, (line, column): (u64, u64), kind: ProblemKind) {
        let count = match self.counts.get_mut(path) {
            Some(count) => count,
            None => self.counts.entry(path.to_owned()).or_insert(0),
        };
        *count += 1;
        if *count <= MAX_LISTED {
            self.problems.push(Problem { severity: kind.severity(), file: path.to_owned(), line, column, kind });
        }
    }

    /// A problem of a whole record.
    pub(super) fn row(&mut self, at: Place, kind: ProblemKind) {
        if let Some(path) = self.sources.get(at.source).map(|s| s.path.clone()) {
            self.add(&path, (at.line, 1), kind);
        }
    }

    /// A problem of one cell of a record.
    pub(super) fn cell(&mut self, at: Place, column: &str, kind: ProblemKind) {
        let Some(source) = self.sources.get(at.source) else { return };
        // A text has no columns: its records stand where they stand.
        let place = match source.column_of(column) {
            Some(n) => source.cell(at, n),
            None => source.within(at, at.byte),
        };
        let path = source.path.clone();
        self.add(&path, place, kind);
    }

    /// `file:line` of a record, to point a reader at it from elsewhere.
    pub(super) fn pointer(&self, at: Place) -> String {
        self.sources.get(at.source).map_or_else(String::new, |s| format!("{}:{}", s.path, at.line))
    }

    /// All problems in the order of files, lines and columns.
    pub(super) fn into_problems(mut self) -> Vec<Problem> {
        for (path, count) in std::mem::take(&mut self.counts) {
            if count > MAX_LISTED {
                let kind = ProblemKind::MoreProblems { count: count - MAX_LISTED };
                let line = self.problems.iter().filter(|p| p.file == path).map(|p| p.line).max().unwrap_or(1);
                self.problems.push(Problem { severity: kind.severity(), file: path, line, column: u64::MAX, kind });
            }
        }
        self.problems
            .sort_by(|a, b| (&a.file, a.line, a.column, a.kind.key()).cmp(&(&b.file, b.line, b.column, b.kind.key())));
        for problem in &mut self.problems {
            if matches!(problem.kind, ProblemKind::MoreProblems { .. }) {
                problem.column = 1;
            }
        }
        self.problems
    }
}

/// What is wrong with one record.
#[derive(Debug, Default)]
pub(super) struct Verdict {
    wrong: Vec<(&'static str, ProblemKind)>,
    spoiled: bool,
}

impl Verdict {
    /// An error in one cell; the record will not enter the library.
    pub(super) fn wrong(&mut self, column: &'static str, kind: ProblemKind) {
        self.wrong.push((column, kind));
    }

    /// It names a row that was found wrong: the record is left out, and the reason was told there.
    pub(super) fn spoiled(&mut self) {
        self.spoiled = true;
    }
}

/// Judges each record on its own.
pub(super) fn judge<T>(records: &mut [Located<T>], findings: &mut Findings, mut judge: impl FnMut(&T, &mut Verdict)) {
    for record in records {
        let mut verdict = Verdict::default();
        judge(&record.value, &mut verdict);
        record.sound &= verdict.wrong.is_empty() && !verdict.spoiled;
        for (column, kind) in verdict.wrong {
            findings.cell(record.at, column, kind);
        }
    }
}

impl<T> Located<T> {
    /// Reports an error in one cell; the record will not enter the library.
    pub(super) fn wrong(&mut self, findings: &mut Findings, column: &str, kind: ProblemKind) {
        findings.cell(self.at, column, kind);
        self.sound = false;
    }
}
