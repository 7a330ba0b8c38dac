//! What a search answers: hits with their reasons, facets, what was understood.

use super::scoring::{Meeting, Relation};
use super::snippet::Snippet;
use super::understand::Understanding;
use crate::model::{ConceptId, Language, StandardIndex, Status};

/// The answer to a question.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What the question was taken to mean.
    pub understood: Understanding,
    /// Number of standards that answer.
    pub total: usize,
    /// The hits asked for, best first.
    pub hits: Vec<Hit>,
    /// How many of the answers have which property.
    pub facets: Facets,
}

/// One standard that answers.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The standard.
    pub standard: StandardIndex,
    /// Its score; only the order has a meaning.
    pub score: f32,
    /// Where it stands on the day asked about.
    pub status: Status,
    /// Why it is here.
    pub reasons: Vec<Reason>,
    /// Its titles with what matched.
    pub titles: Vec<(Language, Snippet)>,
    /// Its best clauses.
    pub clauses: Vec<ClauseHit>,
    /// Its best limits: their place among the limits of the standard.
    pub limits: Vec<usize>,
}

/// A clause that answers.
#[derive(Debug, Clone)]
pub struct ClauseHit {
    /// Its place among the clauses of the standard.
    pub clause: usize,
    /// The part of its text that matched.
    pub snippet: Snippet,
}

/// Why a standard is among the hits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A word of the question stands in its titles or texts.
    Word {
        /// The words of the question.
        surface: String,
        /// The language of the field it was found in.
        language: Language,
    },
    /// A concept of the question is met.
    Concept {
        /// The words of the question.
        surface: String,
        /// The concept.
        concept: ConceptId,
        /// How it is met.
        meeting: MeetingReason,
    },
    /// It is or is related to a designation of the question.
    Designation {
        /// The words of the question.
        surface: String,
        /// How it is related.
        relation: RelationReason,
    },
    /// A quantity or unit of the question stands in it.
    Quantity {
        /// The words of the question.
        surface: String,
    },
    /// It belongs to a country that the question names.
    Country {
        /// The words of the question.
        surface: String,
    },
}

/// How a concept is met; see [`Meeting`].
pub type MeetingReason = Meeting;
/// How a designation is related; see [`Relation`].
pub type RelationReason = Relation;

/// One value of a facet with the number of answers that have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetValue {
    /// The word of the value, as files and addresses write it; empty = unknown.
    pub value: String,
    /// Number of answers.
    pub count: usize,
}

/// Counts of the answers by property, most frequent first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// By jurisdiction.
    pub jurisdictions: Vec<FacetValue>,
    /// By level.
    pub levels: Vec<FacetValue>,
    /// By force.
    pub forces: Vec<FacetValue>,
    /// By status on the day asked about.
    pub statuses: Vec<FacetValue>,
    /// By field of work.
    pub domains: Vec<FacetValue>,
    /// By language of the document.
    pub languages: Vec<FacetValue>,
    /// By ICS field, two digits.
    pub ics: Vec<FacetValue>,
    /// By year.
    pub years: Vec<FacetValue>,
}
