//! The files of a corpus: which there are, how they are loaded with bounded memory, where a byte stands in them.

use super::findings::Place;
use super::problem::ProblemKind;
use std::cell::OnceCell;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// The largest file that is read, in bytes.
pub(super) const MAX_FILE: u64 = 64 << 20;
/// The most that all files together may have, in bytes.
pub(super) const MAX_CORPUS: u64 = 512 << 20;

/// What a file of the corpus holds; it follows from where the file stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    Grades,
    Indicators,
    ParameterValues,
    Parameters,
    Scopes,
    Substances,
    UnitNames,
    Units,
    Ics,
    Industries,
    Places,
    Catalogue,
    Limits,
    Methods,
    Terms,
    Text,
    Needs,
    Tasks,
}

/// The files with a fixed name.
const SINGLE: [(&str, FileKind); 12] = [
    ("classes/ics.csv", FileKind::Ics),
    ("classes/industries.csv", FileKind::Industries),
    ("classes/places.csv", FileKind::Places),
    ("grades.csv", FileKind::Grades),
    ("indicators.csv", FileKind::Indicators),
    ("parameter-values.csv", FileKind::ParameterValues),
    ("parameters.csv", FileKind::Parameters),
    ("policy/tasks.csv", FileKind::Tasks),
    ("scopes.csv", FileKind::Scopes),
    ("substances.csv", FileKind::Substances),
    ("unit-names.csv", FileKind::UnitNames),
    ("units.csv", FileKind::Units),
];

/// Folders whose files are all of one kind: the folder, how many levels below it they stand, their ending.
const FOLDERS: [(&str, u8, &str, FileKind); 6] = [
    ("limits", 2, "csv", FileKind::Limits),
    ("methods", 1, "csv", FileKind::Methods),
    ("needs", 1, "csv", FileKind::Needs),
    ("standards", 1, "csv", FileKind::Catalogue),
    ("terms", 1, "csv", FileKind::Terms),
    ("texts", 2, "xml", FileKind::Text),
];

/// A file that the corpus has, or ought to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CorpusFile {
    /// Path below the corpus, with slashes.
    pub(super) path: String,
    pub(super) kind: FileKind,
}

/// The files of the corpus in order of their paths, and the folders that could not be listed.
///
/// Only the levels that the format has are entered, so no loop of links is ever followed.
pub(super) fn list(folder: &Path) -> (Vec<CorpusFile>, Vec<(String, ProblemKind)>) {
    let mut files: Vec<_> =
        SINGLE.iter().map(|(path, kind)| CorpusFile { path: (*path).to_owned(), kind: *kind }).collect();
    let mut problems = Vec::new();
    for (path, levels, ending, kind) in FOLDERS {
        gather(folder, path, levels, &mut |path| {
            if path.rsplit_once('.').is_some_and(|(_, e)| e == ending) {
                files.push(CorpusFile { path, kind });
            }
        })
        .unwrap_or_else(|(path, problem)| problems.push((path, problem)));
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    (files, problems)
}

fn gather(folder: &Path, path: &str, levels: u8, found: &mut impl FnMut(String)) -> Result<(), (String, ProblemKind)> {
    let here = folder.join(path);
    let entries = match fs::read_dir(&here) {
        Ok(entries) => entries,
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            return Err((path.to_owned(), ProblemKind::MissingFile));
        }
        // Files beside the folders of a level, such as a README, are nobody's business.
        Err(e) if e.kind() == io::ErrorKind::NotADirectory && path.contains('/') => return Ok(()),
        Err(e) => {
            return Err((path.to_owned(), ProblemKind::FileUnreadable { reason: e.to_string() }));
        }
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let Some(name) = name.to_str().filter(|n| !n.starts_with('.')) else { continue };
        let below = format!("{path}/{name}");
        if levels == 1 { found(below) } else { gather(folder, &below, levels - 1, found)? }
    }
    Ok(())
}

/// The bytes of a file, never more than [`MAX_FILE`].
pub(super) fn load(folder: &Path, path: &str) -> Result<Vec<u8>, ProblemKind> {
    let place = folder.join(path);
    let unreadable = |e: &io::Error| match e.kind() {
        io::ErrorKind::NotFound => ProblemKind::MissingFile,
        _ => ProblemKind::FileUnreadable { reason: e.to_string() },
    };
    // Opening a pipe or a device could wait for ever.
    let about = fs::metadata(&place).map_err(|e| unreadable(&e))?;
    if !about.is_file() {
        return Err(ProblemKind::NotAFile);
    }
    let too_large = |size: u64| ProblemKind::FileTooLarge { megabytes: size >> 20, most: MAX_FILE >> 20 };
    if about.len() > MAX_FILE {
        return Err(too_large(about.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0));
    let file = File::open(&place).map_err(|e| unreadable(&e))?;
    // The file may have grown since its size was asked for.
    let size = file.take(MAX_FILE + 1).read_to_end(&mut bytes).map_err(|e| unreadable(&e))?;
    if size as u64 > MAX_FILE { Err(too_large(size as u64)) } else { Ok(bytes) }
}

/// A loaded table, kept until all checks are done so that a problem can say where its cell stands.
#[derive(Debug, Default)]
pub(super) struct Source {
    pub(super) path: String,
    /// Without a byte order mark.
    pub(super) bytes: Vec<u8>,
    /// Names of the columns, once they are read.
    pub(super) header: OnceCell<Vec<String>>,
}

impl Source {
    pub(super) fn new(path: String, mut bytes: Vec<u8>) -> Self {
        if bytes.starts_with("\u{feff}".as_bytes()) {
            bytes.drain(..3);
        }
        Self { path, bytes, header: OnceCell::new() }
    }

    /// Line and character column of a byte, both from 1.
    pub(super) fn line_and_column(&self, byte: usize) -> (u64, u64) {
        let before = self.bytes.get(..byte).unwrap_or(&self.bytes);
        let line = before.iter().filter(|b| **b == b'\n').count();
        (line as u64 + 1, column(before))
    }

    /// Line and column of a byte of the record that starts at a place.
    pub(super) fn within(&self, record: Place, byte: usize) -> (u64, u64) {
        let passed = self.bytes.get(record.byte..byte).unwrap_or_default();
        let lines = passed.iter().filter(|b| **b == b'\n').count();
        (record.line + lines as u64, column(self.bytes.get(..byte).unwrap_or_default()))
    }

    /// Line and column of the n-th cell of the record that starts at a place.
    pub(super) fn cell(&self, record: Place, n: usize) -> (u64, u64) {
        self.within(record, cell_start(&self.bytes, record.byte, n))
    }

    /// The number of a column.
    pub(super) fn column_of(&self, name: &str) -> Option<usize> {
        self.header.get()?.iter().position(|h| h == name)
    }
}

/// The character column that follows these bytes.
fn column(before: &[u8]) -> u64 {
    let line_start = before.iter().rposition(|b| *b == b'\n').map_or(0, |p| p + 1);
    // Every byte that does not continue a character starts one.
    before[line_start..].iter().filter(|b| (**b & 0xC0) != 0x80).count() as u64 + 1
}

/// Where the n-th cell of a record starts (RFC 4180); the end of the bytes if there are not so many.
pub(super) fn cell_start(bytes: &[u8], record: usize, n: usize) -> usize {
    let mut at = record;
    for _ in 0..n {
        let mut quoted = bytes.get(at) == Some(&b'"');
        if quoted {
            at += 1;
        }
        loop {
            match bytes.get(at) {
                None => return bytes.len(),
                Some(b'"') if quoted && bytes.get(at + 1) == Some(&b'"') => at += 1,
                Some(b'"') if quoted => quoted = false,
                Some(b',') if !quoted => break,
                Some(b'\n') if !quoted => return at,
                Some(_) => {}
            }
            at += 1;
        }
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_counts_characters_not_bytes() {
        let source = Source::new("a.csv".into(), "id,标题\r\nГОСТ,\"钢, \"\"x\"\"\n铁\",end\n".into());
        assert_eq!(source.line_and_column(3), (1, 4));
        let record = Place { source: 0, line: 2, byte: "id,标题\r\n".len() };
        assert_eq!(source.cell(record, 0), (2, 1));
        assert_eq!(source.cell(record, 1), (2, 6));
        assert_eq!(source.cell(record, 2), (3, 4), "a cell after one that runs over lines");
        assert_eq!(source.cell(record, 9), (3, 7), "no such cell: the end of the record");
    }

    #[test]
    fn a_byte_order_mark_moves_no_column() {
        assert_eq!(Source::new(String::new(), "\u{feff}id".into()).bytes, b"id");
    }
}
