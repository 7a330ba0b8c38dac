//! What stands in a report: chapters and annexes filled from a comparison, one module a chapter; and the report on one
//! enterprise.
//!
//! Everything is computed from the facts of the library. What the corpus does not hold is named as missing with the place
//! to look it up, and each place where a person must judge is marked. The same data and options give the same document.

mod annexes;
mod background;
mod cells;
mod charts;
mod clauses;
mod conclusions;
mod conformity;
mod cover;
mod defects;
mod differences;
mod editions;
mod enterprise;
mod findings;
mod gaps;
mod indicators;
mod material;
mod methods;
mod rows;
mod statistics;
mod summary;
mod system;
mod task;
mod terms;

pub use enterprise::enterprise;

use crate::compare::{Request, Spotter, Workbench};
use crate::corpus::Library;
use crate::locale::{Locale, report};
use crate::report::{ANNEXES, CHAPTERS, Chapter, Document, Section, SnapshotError};
use material::Material;

/// What reports are made from.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    /// The reader's language.
    pub locale: &'a Locale,
    /// The facts.
    pub library: &'a Library,
    /// Their limits, subjects and adoptions.
    pub bench: &'a Workbench,
    /// Reads what clauses are about.
    pub spotter: Spotter<'a>,
    /// Hash of the corpus, which names its version.
    pub version: &'a str,
}

/// What is wanted of a comparison report.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// What is compared, and how.
    pub request: &'a Request,
    /// The chapters and annexes wanted; empty = all.
    pub sections: &'a [Chapter],
    /// An earlier run in JSON.
    pub since: Option<&'a [u8]>,
}

/// A comparison report.
///
/// # Errors
/// When the earlier run is no report in JSON, or one in another language.
pub fn comparison(desk: Desk<'_>, order: &Order<'_>) -> Result<Document, SnapshotError> {
    let material = Material::new(desk, order.request);
    let mut document = cover::document(&material);
    let wanted = |chapter: &Chapter| order.sections.is_empty() || order.sections.contains(chapter);
    for chapter in CHAPTERS.iter().chain(ANNEXES).filter(|c| wanted(c)) {
        let section = report::section(desk.locale, *chapter);
        let section = match chapter {
            Chapter::Summary => summary::fill(&material, section),
            Chapter::Task => task::fill(&material, section, order.sections),
            Chapter::Background => background::fill(&material, section),
            Chapter::System => system::fill(&material, section),
            Chapter::Terms => terms::fill(&material, section),
            Chapter::Indicators => indicators::fill(&material, section),
            Chapter::Methods => methods::fill(&material, section),
            Chapter::Conformity => conformity::fill(&material, section),
            Chapter::Differences => differences::fill(&material, section),
            Chapter::Statistics => statistics::fill(&material, section),
            Chapter::Conclusions => conclusions::fill(&material, section),
            Chapter::Rows => annexes::rows(&material, section),
            Chapter::TermList => annexes::terms(&material, section),
            Chapter::Units => annexes::units(&material, section),
            Chapter::References => annexes::references(&material, section),
            // Compares the whole document: filled last.
            Chapter::Changes => section,
        };
        document.sections.push(section);
    }
    annexes::changes(&material, &mut document, order.since)?;
    cover::count_judgements(desk.locale, &mut document);
    Ok(document)
}

/// The place of a section in a document.
fn section_mut(document: &mut Document, chapter: Chapter) -> Option<&mut Section> {
    document.sections.iter_mut().find(|s| s.heading.anchor.as_ref().is_some_and(|a| a.as_str() == chapter.word()))
}
