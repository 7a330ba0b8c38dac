//! Reads the corpus folder into a [`Library`] and a list of [`Problem`]s.
//!
//! A bad record never stops the reading: it is left out, the problem says where it stands, and what names it is left out
//! with it. A [`Severity::Note`] leaves nothing out.
//!
//! ```no_run
//! let reading = biaoqiao::corpus::read(std::path::Path::new("corpus"))?;
//! for problem in &reading.problems {
//!     eprintln!("{problem}");
//! }
//! println!("{} standards", reading.library.standards().len());
//! # Ok::<(), biaoqiao::corpus::ReadError>(())
//! ```
//!
//! Limits: 64 MB a file, 512 MB a corpus, 1 MB a record of a table, 64 levels of elements in a text. Only the folders and
//! levels of the format are entered (`corpus/README.md`); entities of a text are never expanded.

mod catalogue;
mod check;
mod classes;
mod draft;
mod findings;
mod fingerprint;
mod library;
mod limits;
mod lookup;
mod parameters;
mod problem;
mod quantities;
mod row;
mod scopes;
mod source;
mod status;
mod table;
mod terms;
#[cfg(test)]
mod tests;
mod text;

pub use fingerprint::{CorpusHash, Stamp, fingerprint, stamp};
pub use library::{Library, Parts};
pub use problem::{Problem, ProblemKind, Severity};

use draft::Draft;
use findings::{Findings, Located};
use row::Row;
use source::FileKind;
use std::path::{Path, PathBuf};

/// What a corpus folder holds.
#[derive(Debug)]
pub struct Reading {
    /// Everything that could be read.
    pub library: Library,
    /// Everything that is wrong or worth knowing, in the order of files, lines and columns.
    pub problems: Vec<Problem>,
}

/// Why there is no corpus to read.
#[derive(Debug, thiserror::Error)]
#[error("cannot read the corpus folder {}: {source}", folder.display())]
pub struct ReadError {
    /// The folder asked for.
    pub folder: PathBuf,
    /// What the operating system says.
    pub source: std::io::Error,
}

/// Reads a corpus.
///
/// # Errors
/// When the folder does not exist, is no folder, or cannot be listed. Whatever is wrong inside it is a [`Problem`].
pub fn read(folder: &Path) -> Result<Reading, ReadError> {
    std::fs::read_dir(folder).map_err(|source| ReadError { folder: folder.to_owned(), source })?;
    let (files, missing) = source::list(folder);
    let mut findings = Findings::default();
    let mut draft = Draft::default();
    for (path, kind) in missing {
        findings.file(&path, kind);
    }
    let mut total = 0;
    for file in files {
        match source::load(folder, &file.path) {
            Err(kind) => findings.file(&file.path, kind),
            Ok(bytes) => {
                total += bytes.len() as u64;
                if total > source::MAX_CORPUS {
                    findings.file(&file.path, ProblemKind::CorpusTooLarge { most: source::MAX_CORPUS >> 20 });
                    break;
                }
                read_file(file.path, bytes, file.kind, &mut draft, &mut findings);
            }
        }
    }
    let parts = check::run(draft, &mut findings);
    Ok(Reading { library: Library::from_parts(parts), problems: findings.into_problems() })
}

fn read_file(path: String, bytes: Vec<u8>, kind: FileKind, draft: &mut Draft, findings: &mut Findings) {
    let spoiled = &mut draft.spoiled;
    let mut rows = Rows { path, bytes, spoiled, findings };
    match kind {
        FileKind::Catalogue => {
            rows.read_into(catalogue::COLUMNS, "id", catalogue::standard, &mut draft.standards);
        }
        FileKind::Limits => {
            rows.read_into(limits::LIMIT_COLUMNS, "", limits::limit, &mut draft.limits);
        }
        FileKind::Methods => {
            rows.read_into(limits::METHOD_COLUMNS, "", limits::method, &mut draft.methods);
        }
        FileKind::Scopes => rows.read_into(scopes::COLUMNS, "", scopes::scope, &mut draft.scopes),
        FileKind::Terms => {
            rows.read_into(terms::CONCEPT_COLUMNS, "id", terms::concept, &mut draft.concepts);
        }
        FileKind::Indicators => {
            rows.read_into(terms::INDICATOR_COLUMNS, "id", terms::indicator, &mut draft.indicators);
        }
        FileKind::Parameters => {
            rows.read_into(parameters::PARAMETER_COLUMNS, "id", parameters::parameter, &mut draft.parameters);
        }
        FileKind::ParameterValues => {
            rows.read_into(parameters::VALUE_COLUMNS, "", parameters::value, &mut draft.values);
        }
        FileKind::Grades => {
            rows.read_into(parameters::GRADE_COLUMNS, "grade", parameters::grade, &mut draft.grades);
        }
        FileKind::Substances => {
            rows.read_into(quantities::SUBSTANCE_COLUMNS, "", quantities::substance, &mut draft.substances);
        }
        FileKind::UnitNames => {
            rows.read_into(quantities::UNIT_NAME_COLUMNS, "", quantities::unit_name, &mut draft.unit_names);
        }
        FileKind::Units => {
            rows.read_into(parameters::UNIT_COLUMNS, "unit", parameters::unit, &mut draft.units);
        }
        FileKind::Ics => {
            rows.read_into(classes::ICS_COLUMNS, "", classes::class, &mut draft.classes);
        }
        FileKind::Industries => {
            rows.read_into(classes::INDUSTRY_COLUMNS, "", classes::industry, &mut draft.industries);
        }
        FileKind::Places => {
            rows.read_into(classes::PLACE_COLUMNS, "id", classes::place, &mut draft.places);
        }
        FileKind::Needs => {
            rows.read_into(classes::NEED_COLUMNS, "", classes::need, &mut draft.needs);
        }
        FileKind::Tasks => {
            rows.read_into(classes::TASK_COLUMNS, "", classes::task, &mut draft.tasks);
        }
        FileKind::Text => {
            draft.texts.extend(text::read(rows.path, rows.bytes, rows.findings));
        }
    }
}

/// A table on its way into the draft.
struct Rows<'a> {
    path: String,
    bytes: Vec<u8>,
    spoiled: &'a mut std::collections::HashSet<String>,
    findings: &'a mut Findings,
}

impl Rows<'_> {
    /// Reads every row; of one that is wrong only its key is kept.
    fn read_into<T>(
        &mut self,
        columns: &[&str],
        key: &'static str,
        value: impl Fn(&mut Row<'_>) -> Option<T>,
        list: &mut Vec<Located<T>>,
    ) {
        let (path, bytes) = (std::mem::take(&mut self.path), std::mem::take(&mut self.bytes));
        table::read(path, bytes, columns, self.findings, |row| match value(row) {
            Some(value) => list.push(Located { value, at: row.at(), sound: true }),
            None if !key.is_empty() => {
                self.spoiled.insert(row.string(key));
            }
            None => {}
        });
    }
}
