//! What a reader asks: words, a day, filters.

use crate::model::{AsOf, ConceptId, Domain, Force, Jurisdiction, Language, Level, Status};

/// Longest question, in characters. What is longer is refused, never cut silently.
pub const LONGEST_QUESTION: usize = 1_000;

/// A question.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// What the reader typed.
    pub text: String,
    /// Language of the question, if the reader says it.
    pub language: Option<Language>,
    /// The day it is asked for.
    pub as_of: AsOf,
    /// Which documents may answer.
    pub filters: Filters,
    /// Concepts over which the question must not be carried.
    pub bridges_off: Vec<ConceptId>,
    /// First hit, from 0.
    pub offset: usize,
    /// Number of hits.
    pub limit: usize,
}

impl Question {
    /// A question without filters, the first twenty hits.
    #[must_use]
    pub fn new(text: impl Into<String>, as_of: AsOf) -> Self {
        Self {
            text: text.into(),
            language: None,
            as_of,
            filters: Filters::default(),
            bridges_off: Vec::new(),
            offset: 0,
            limit: 20,
        }
    }
}

/// Which documents may answer; an empty list lets every value pass.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filters {
    /// Whose documents.
    pub jurisdictions: Vec<Jurisdiction>,
    /// Levels.
    pub levels: Vec<Level>,
    /// Force; `None` in the list stands for an unknown one.
    pub forces: Vec<Option<Force>>,
    /// Status on the day asked about.
    pub statuses: Vec<Status>,
    /// Fields of work.
    pub domains: Vec<Domain>,
    /// Languages in which the documents are written.
    pub languages: Vec<Language>,
    /// ICS codes; a code stands for everything below it.
    pub ics: Vec<String>,
    /// Years of publication.
    pub years: Vec<i16>,
}

impl Filters {
    /// Whether nothing is filtered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
