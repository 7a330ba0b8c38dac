//! A plan names no engine: weighted tokens in fields, phrases, and the standards that may answer.
//!
//! Because analysis happens before the engine sees anything, another executor that holds the same tokens can run the
//! same plan (DESIGN.md, "Plan").

use super::Field;
use std::sync::Arc;

/// What kind of document answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A standard: titles, scope, what it is about.
    Standard,
    /// A clause of a standard.
    Clause,
    /// A limit of a standard.
    Limit,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 3] = [Kind::Standard, Kind::Clause, Kind::Limit];

    /// The folder of a generation that holds documents of this kind.
    pub(crate) const fn folder(self) -> &'static str {
        match self {
            Self::Standard => "standards",
            Self::Clause => "clauses",
            Self::Limit => "limits",
        }
    }
}

/// A token to look for.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanToken {
    /// Where to look.
    pub field: Field,
    /// The key.
    pub key: String,
    /// How much a match counts.
    pub weight: f32,
}

/// Tokens that must follow one another.
#[derive(Debug, Clone, PartialEq)]
pub struct Phrase {
    /// Alternatives: (field, tokens with their offsets); one of them must hold.
    pub alternatives: Vec<(Field, Vec<(u32, String)>)>,
}

/// A set of standards, by their place in the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandardSet(Arc<[bool]>);

impl StandardSet {
    /// The set of standards for which `keep` holds.
    #[must_use]
    pub fn new(size: usize, keep: impl FnMut(usize) -> bool) -> Self {
        Self((0..size).map(keep).collect())
    }

    /// Whether a standard is in the set.
    #[must_use]
    pub fn contains(&self, standard: u32) -> bool {
        self.0.get(standard as usize).copied().unwrap_or(false)
    }
}

/// A question for an engine.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// Tokens of which at least one must match.
    pub tokens: Vec<PlanToken>,
    /// Phrases that must all hold.
    pub phrases: Vec<Phrase>,
    /// Only these standards; absent = all.
    pub within: Option<StandardSet>,
}

/// A document that answers a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Its standard's place in the library.
    pub standard: u32,
    /// Its own place: among the clauses of the standard, or among the limits of the library.
    pub item: u32,
    /// What each token of the plan contributes (BM25 times weight), in the order of the plan; 0 = no match.
    pub contributions: Vec<f32>,
}
