//! The text of a standard, summarised clause by clause.

use super::{Designation, Language, Provenance, word_enum};

word_enum! {
    /// What a clause is about (`sec-type` of NISO STS).
    ClauseKind {
        /// Scope.
        Scope = "scope",
        /// Normative references.
        NormativeReferences = "norm-refs",
        /// Terms and definitions.
        Terms = "terms",
        /// Any other clause.
        Clause = "clause",
        /// An annex.
        Annex = "annex",
        /// One term with its definition.
        Term = "term",
    }
}

/// One clause, in reading order; its depth gives the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Identifier within the text, such as `sec-6-3`.
    pub id: String,
    /// What it is about.
    pub kind: ClauseKind,
    /// Printed number, such as `6.3`.
    pub label: String,
    /// Heading.
    pub title: String,
    /// Paragraphs joined by line feeds.
    pub text: String,
    /// 0 = top level.
    pub depth: u8,
    /// Language of heading and text.
    pub language: Language,
    /// The clause's own provenance, or that of the file.
    pub provenance: Provenance,
}

/// The clauses of one standard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandardText {
    /// The standard.
    pub standard: Designation,
    /// Its clauses, in reading order.
    pub clauses: Vec<Clause>,
    /// Path below `corpus/`.
    pub path: String,
}
