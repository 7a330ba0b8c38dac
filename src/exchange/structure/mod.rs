//! Counterparts, clauses side by side, editions, gaps and needs as JSON and CSV.

pub mod counterpart;
pub mod diff;
pub mod gap;

pub use counterpart::CounterpartsView;
pub use diff::{AlignmentView, EditionView, RedlineView};
pub use gap::{MatrixView, NeedsView};

use crate::compare::counterpart::SupersededEdition;
use crate::corpus::Library;
use crate::model::{AsOf, ConceptId, Force, Language, Provenance, StandardIndex};
use schemars::JsonSchema;
use serde::Serialize;

/// A standard by its number.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "ComparedStandard")]
pub struct StandardView {
    /// Designation.
    pub id: String,
    /// Whose document it is.
    pub jurisdiction: &'static str,
    /// Title in the language asked for, else in its own.
    pub title: String,
    /// Where it stands on the day.
    pub status: &'static str,
    /// Whether it binds, where known.
    pub force: Option<&'static str>,
    /// Where the row of the catalogue comes from.
    pub source: SourceView,
}

impl StandardView {
    fn new(library: &Library, index: StandardIndex, language: Language, day: AsOf) -> Option<Self> {
        let standard = library.get(index)?;
        Some(Self {
            id: standard.id.as_str().to_owned(),
            jurisdiction: standard.jurisdiction.word(),
            title: standard.best_title(language).1.to_owned(),
            status: library.status_on(index, day).word(),
            force: standard.force.map(Force::word),
            source: SourceView::new(&standard.provenance),
        })
    }
}

/// Where a fact comes from.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "ComparedSource")]
pub struct SourceView {
    /// Address or document.
    pub source: String,
    /// Grade of the evidence.
    pub evidence: &'static str,
    /// Day of reading.
    pub seen: Option<String>,
    /// It rests on professional knowledge only.
    pub to_be_verified: bool,
}

impl SourceView {
    fn new(provenance: &Provenance) -> Self {
        Self {
            source: provenance.source.clone(),
            evidence: provenance.evidence.word(),
            seen: provenance.seen.map(|d| d.to_string()),
            to_be_verified: provenance.to_be_verified(),
        }
    }
}

/// A concept with its name in the language asked for, else in another.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "NamedConcept")]
pub struct ConceptView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

impl ConceptView {
    fn new(library: &Library, id: &ConceptId, language: Language) -> Self {
        let name = library.concept(id).and_then(|c| c.labels.best(language)).map_or(id.as_str(), |(_, name)| name);
        Self { id: id.as_str().to_owned(), name: name.to_owned() }
    }
}

/// The alarm that a standard takes over an edition which no longer stands.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "SupersededEdition")]
pub struct SupersededView {
    /// The edition taken over.
    pub adopted: String,
    /// What has taken its place, where the catalogue knows.
    pub current: Option<String>,
    /// Years between the two.
    pub years_behind: Option<i32>,
}

impl SupersededView {
    fn new(library: &Library, edition: &SupersededEdition) -> Self {
        let current = edition.current.and_then(|i| library.get(i));
        Self {
            adopted: edition.adopted.as_str().to_owned(),
            current: current.map(|s| s.id.as_str().to_owned()),
            years_behind: edition.years_behind,
        }
    }
}

fn number<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |v| v.to_string())
}
