//! The pages of a concept.

use super::Text;
use super::concept::{ConceptView, OccurrenceRow};
use super::concept_limit::{ConceptLimitGroup, ConceptLimits};
use super::listing::Parts;
use super::page::Frame;
use super::source::SourceView;
use askama::Template;

/// `/concepts/{id}`
#[derive(Debug, Template)]
#[template(path = "concept.html")]
pub(in super::super) struct ConceptRecordPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) terms: String,
    /// Its limits, country by country.
    pub(in super::super) compare: String,
    pub(in super::super) concept: ConceptView,
    pub(in super::super) limits: ConceptLimits,
    pub(in super::super) sources: Vec<SourceView>,
}

/// `/concepts/{id}/standards`
#[derive(Debug, Template)]
#[template(path = "concept_standards.html")]
pub(in super::super) struct ConceptStandardsPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) concept: String,
    pub(in super::super) name: Text,
    pub(in super::super) summary: String,
    pub(in super::super) rows: Vec<OccurrenceRow>,
    pub(in super::super) parts: Parts,
    pub(in super::super) sources: Vec<SourceView>,
}

/// `/concepts/{id}/limits`
#[derive(Debug, Template)]
#[template(path = "concept_limits.html")]
pub(in super::super) struct ConceptLimitsPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) concept: String,
    pub(in super::super) name: Text,
    pub(in super::super) summary: String,
    pub(in super::super) group: ConceptLimitGroup,
    pub(in super::super) parts: Parts,
    pub(in super::super) sources: Vec<SourceView>,
}
