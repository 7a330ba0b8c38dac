//! Reads a CSV table row by row: header, quoting, encoding and length are checked here, cells in [`super::row`].

use super::findings::{Findings, Place};
use super::problem::ProblemKind;
use super::row::Row;
use super::source::{Source, cell_start};
use csv::{ByteRecord, Reader, ReaderBuilder, StringRecord};
use std::rc::Rc;

/// The longest record that is read, in bytes.
pub(super) const MAX_RECORD: usize = 1 << 20;
/// How many columns of a header are looked at: real tables have at most 24.
const MAX_COLUMNS: usize = 100;
/// How often reading starts anew after a quotation mark that swallowed the lines behind it.
const MAX_RESTARTS: usize = 32;

/// Reads a table and hands each row that has the right shape to `each`.
///
/// Columns are found by name, so their order is free. A file whose header lacks a column is left out as a whole.
pub(super) fn read(
    path: String,
    bytes: Vec<u8>,
    columns: &[&str],
    findings: &mut Findings,
    mut each: impl FnMut(&mut Row<'_>),
) {
    let source = Rc::new(Source::new(path, bytes));
    let number = findings.sources.len();
    findings.sources.push(source.clone());
    let bytes = source.bytes.as_slice();
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return findings.file(&source.path, ProblemKind::EmptyFile);
    }
    let mut reader = reader(bytes);
    let Some(width) = read_header(&mut reader, &source, columns, findings) else { return };

    let mut lines = Lines { bytes, at: 0, line: 1 };
    let (mut start, mut restarts) = (0, 0);
    let mut record = StringRecord::new();
    let mut last = None;
    while !reader.is_done() {
        let from = start_of_record(bytes, start + usize_of(reader.position().byte()));
        let outcome = reader.read_record(&mut record);
        if matches!(outcome, Ok(false)) {
            return;
        }
        let to = start + usize_of(reader.position().byte());
        let at = Place { source: number, line: lines.line_of(from), byte: from };
        let raw = bytes.get(from..to).unwrap_or_default();
        if let Some(offset) = runaway_quote(raw, to == bytes.len(), record.len() == width) {
            findings.add(&source.path, source.within(at, from + offset), ProblemKind::UnclosedQuote);
            if restarts < MAX_RESTARTS {
                restarts += 1;
                start = from + raw.iter().position(|b| *b == b'\n').map_or(raw.len(), |p| p + 1);
                reader = self::reader(bytes.get(start..).unwrap_or_default());
            }
        } else if raw.len() > MAX_RECORD {
            findings.row(at, ProblemKind::LineTooLong { bytes: raw.len() as u64, most: MAX_RECORD as u64 });
        } else if let Some(offset) = raw.iter().position(|b| is_control(*b)) {
            let code = format!("U+{:04X}", raw.get(offset).copied().unwrap_or_default());
            findings.add(&source.path, source.within(at, from + offset), ProblemKind::ControlCharacter { code });
        } else if outcome.is_err() {
            // Reading from memory fails for no other reason.
            let valid = std::str::from_utf8(raw).map_or_else(|e| e.valid_up_to(), str::len);
            findings.add(&source.path, source.within(at, from + valid), ProblemKind::InvalidUtf8);
        } else if record.len() != width {
            findings.row(at, ProblemKind::UnevenRow { expected: width, found: record.len() });
        } else {
            each(&mut Row::new(&source, &record, at, findings, &mut last));
        }
    }
}

fn reader(bytes: &[u8]) -> Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes)
}

/// Checks the header and returns how many columns it has, if the file can be used.
fn read_header(
    reader: &mut Reader<&[u8]>,
    source: &Source,
    columns: &[&str],
    findings: &mut Findings,
) -> Option<usize> {
    let (path, bytes) = (&source.path, source.bytes.as_slice());
    let mut header = ByteRecord::new();
    reader.read_byte_record(&mut header).ok()?;
    let (start, end) = (start_of_record(bytes, 0), usize_of(reader.position().byte()));
    if end > MAX_RECORD {
        findings.file(path, ProblemKind::LineTooLong { bytes: end as u64, most: MAX_RECORD as u64 });
        return None;
    }
    if let Err(e) = std::str::from_utf8(bytes.get(start..end).unwrap_or_default()) {
        findings.add(path, source.line_and_column(start + e.valid_up_to()), ProblemKind::InvalidUtf8);
        return None;
    }
    let header: Vec<String> = header.iter().map(|c| String::from_utf8_lossy(c).into_owned()).collect();
    let mut complete = true;
    for (n, field) in header.iter().enumerate().take(MAX_COLUMNS) {
        let place = source.line_and_column(cell_start(bytes, start, n));
        if header.iter().take(n).any(|earlier| earlier == field) {
            findings.add(path, place, ProblemKind::DuplicateColumn { field: shown(field) });
            complete = false;
        } else if !columns.contains(&field.as_str()) {
            findings.add(path, place, ProblemKind::UnknownColumn { field: shown(field) });
        }
    }
    for column in columns.iter().filter(|c| !header.iter().any(|h| h == **c)) {
        findings.file(path, ProblemKind::MissingColumn { field: (*column).to_owned() });
        complete = false;
    }
    let width = header.len();
    source.header.set(header).ok()?;
    complete.then_some(width)
}

/// A name of a column as far as a reader wants to see it.
fn shown(field: &str) -> String {
    field.chars().filter(|c| !c.is_control()).take(60).collect()
}

/// Where in a record stands the cell whose quotation mark swallowed the lines behind it: it never ends, or the record
/// became uneven by it.
fn runaway_quote(raw: &[u8], at_end: bool, even: bool) -> Option<usize> {
    let unclosed = at_end && raw.iter().filter(|b| **b == b'"').count() % 2 == 1;
    if !unclosed && even {
        return None;
    }
    // Line ends at the end of the record are its own.
    let inner = raw.trim_ascii_end();
    let over = inner.iter().position(|b| *b == b'\n');
    if !unclosed && over.is_none() {
        return None;
    }
    // The last quotation mark of the first line that opens a cell.
    let line = raw.get(..over.unwrap_or(raw.len())).unwrap_or(raw);
    let opens = |at: usize| line.get(at) == Some(&b'"') && (at == 0 || line.get(at - 1) == Some(&b','));
    Some((0..line.len()).rev().find(|at| opens(*at)).unwrap_or(0))
}

/// Control characters that no text has.
fn is_control(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r') || byte == 0x7F
}

/// Blank lines and the line feed after a carriage return belong to no record.
fn start_of_record(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().take_while(|b| matches!(b, b'\n' | b'\r')).count()
}

fn usize_of(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

/// Counts lines forward, each byte once.
struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    fn line_of(&mut self, byte: usize) -> u64 {
        let passed = self.bytes.get(self.at..byte).unwrap_or_default();
        self.line += passed.iter().filter(|b| **b == b'\n').count() as u64;
        self.at = self.at.max(byte);
        self.line
    }
}
