//! What a standard is to an enterprise, and the rows behind the answer.

use super::profile::{Item, Market};
use crate::corpus::Library;
use crate::model::{Jurisdiction, PartialDate, Scope, StandardIndex, Status, word_enum};
use crate::rule::Atom;
use std::collections::BTreeSet;

word_enum! {
    /// What a standard is to an enterprise on a day, the strongest first.
    Outcome {
        /// It binds the enterprise.
        Binding = "binding",
        /// It will bind the enterprise from a later day on.
        Coming = "coming",
        /// It binds the goods on a foreign market.
        Export = "export",
        /// It concerns the enterprise and does not bind it.
        Relevant = "relevant",
        /// A parameter decides that the profile does not give.
        Incomplete = "incomplete",
        /// It would concern the enterprise, and no longer holds: stop using it.
        Superseded = "superseded",
        /// The catalogue does not say whom it is for.
        ScopeUnknown = "scope-unknown",
        /// It does not concern the enterprise.
        NotApplicable = "not-applicable",
    }
}

/// What a scope row meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing<'a> {
    /// The enterprise as a whole.
    Enterprise,
    /// One of its things.
    Item(&'a Item),
}

/// A scope row that covers something of the enterprise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covering<'a> {
    /// The row.
    pub row: &'a Scope,
    /// What it covers.
    pub thing: Thing<'a>,
    /// Whether it is the enterprise that has to act.
    pub addressed: bool,
    /// It holds if the site lies in one of these places.
    pub if_in: Vec<String>,
    /// The foreign market on which it holds.
    pub market: Option<Market>,
}

/// A thing that the standard takes out of its scope or leaves to another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenOut<'a> {
    /// The row that does it.
    pub row: &'a Scope,
    /// The thing.
    pub thing: Thing<'a>,
    /// The standard in whose favour, where the catalogue has it.
    pub other: Option<StandardIndex>,
}

/// Why a scope row that is near does not cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Miss<'a> {
    /// These tests fail.
    Condition(Vec<&'a Atom>),
    /// The site lies in none of these places.
    Place(Vec<String>),
    /// The goods are not sold on this market.
    Market(Market),
    /// A requirement on making or running something stays in its own country.
    Abroad(Jurisdiction),
    /// A requirement on the making of what the enterprise only runs or uses.
    Making,
    /// The row is for something narrower than what the profile names.
    Narrower,
    /// The row is for something else of the same kind.
    Sibling,
}

/// A scope row that is near and does not cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearMiss<'a> {
    /// The row.
    pub row: &'a Scope,
    /// What it is near to.
    pub thing: Thing<'a>,
    /// Why it does not cover.
    pub miss: Miss<'a>,
}

/// A row that hangs on what the profile does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open<'a> {
    /// The row.
    pub row: &'a Scope,
    /// What it would cover or take out.
    pub thing: Thing<'a>,
    /// The parameters that decide, each once.
    pub parameters: Vec<String>,
    /// The places that decide.
    pub places: Vec<String>,
}

/// What a standard is to an enterprise, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applicability<'a> {
    /// The standard.
    pub standard: StandardIndex,
    /// What it is to the enterprise.
    pub outcome: Outcome,
    /// Where it stands on the day.
    pub status: Status,
    /// Its first day in force, for what is coming.
    pub from: Option<PartialDate>,
    /// What it covers.
    pub coverings: Vec<Covering<'a>>,
    /// What is taken out of it.
    pub taken_out: Vec<TakenOut<'a>>,
    /// What hangs on a parameter.
    pub open: Vec<Open<'a>>,
    /// Rows that are near, where none covers.
    pub near: Vec<NearMiss<'a>>,
}

impl Applicability<'_> {
    /// Whether the answer rests on professional knowledge alone and has to be verified.
    #[must_use]
    pub fn to_be_verified(&self, library: &Library) -> bool {
        let rows = || self.coverings.iter().map(|c| c.row).chain(self.taken_out.iter().map(|t| t.row));
        let recalled = rows().count() > 0 && rows().all(|row| row.provenance.to_be_verified());
        recalled || library.get(self.standard).is_some_and(|s| s.provenance.to_be_verified())
    }

    /// One covering for each thing: the one by which the enterprise has to act, and of those one that is verified.
    #[must_use]
    pub fn decisive(&self) -> Vec<&Covering<'_>> {
        let mut decisive: Vec<&Covering<'_>> = Vec::new();
        let strength = |c: &Covering<'_>| (c.addressed, !c.row.provenance.to_be_verified());
        for covering in &self.coverings {
            match decisive.iter_mut().find(|known| known.thing == covering.thing) {
                Some(known) if strength(covering) > strength(known) => *known = covering,
                Some(_) => {}
                None => decisive.push(covering),
            }
        }
        decisive
    }

    /// The parameters that would make the answer firmer, each once.
    #[must_use]
    pub fn missing(&self) -> Vec<&str> {
        let all: BTreeSet<&str> = self.open.iter().flat_map(|o| &o.parameters).map(String::as_str).collect();
        all.into_iter().collect()
    }

    /// Whether it does not apply and the enterprise may have thought that it does.
    #[must_use]
    pub fn is_near_miss(&self) -> bool {
        self.outcome == Outcome::NotApplicable && !(self.near.is_empty() && self.taken_out.is_empty())
    }
}
