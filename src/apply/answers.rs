//! Everything that is found for a profile on a day.

use super::applicability::{Applicability, Outcome, Thing};
use super::change::{Change, Concern, changes_by_standard, changes_on};
use super::judge::Judgement;
use super::need::{Need, needs};
use super::own_figures::{OwnFigure, judge_own};
use super::profile::{Item, Profile};
use super::renewal::{EquipmentRenewal, renewals};
use super::rulebook::Rulebook;
use super::subject::apply;
use crate::corpus::Library;
use crate::model::{AsOf, ClauseKind, ConceptId, PartialDate, StandardIndex};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What applies, what is missing, what the figures come to, what has to be renewed.
#[derive(Debug)]
pub struct Answers<'a> {
    library: &'a Library,
    rulebook: &'a Rulebook,
    /// Of whom.
    pub profile: &'a Profile,
    /// On which day.
    pub as_of: AsOf,
    /// What every standard of the catalogue is to the enterprise.
    pub standards: Vec<Applicability<'a>>,
    /// What a form has to ask.
    pub needs: Vec<Need<'a>>,
    /// The enterprise's own figures.
    pub figures: Vec<OwnFigure<'a>>,
    /// Its equipment.
    pub renewals: Vec<EquipmentRenewal<'a>>,
}

impl<'a> Answers<'a> {
    /// Finds all of it.
    #[must_use]
    pub fn new(library: &'a Library, rulebook: &'a Rulebook, profile: &'a Profile, as_of: AsOf) -> Self {
        let standards = apply(library, rulebook, profile, as_of);
        let needs = needs(library, rulebook, profile, &standards);
        let figures = judge_own(library, rulebook, profile, &standards, as_of);
        let renewals = renewals(library, rulebook, profile, &standards, as_of);
        Self { library, rulebook, profile, as_of, standards, needs, figures, renewals }
    }

    /// Standards of one outcome.
    pub fn of(&self, outcome: Outcome) -> impl Iterator<Item = &Applicability<'a>> {
        self.standards.iter().filter(move |answer| answer.outcome == outcome)
    }

    /// The answer for one standard.
    #[must_use]
    pub fn standard(&self, standard: StandardIndex) -> Option<&Applicability<'a>> {
        self.standards.iter().find(|answer| answer.standard == standard)
    }

    /// The things of the enterprise that a standard covers.
    fn covered(&self, standard: StandardIndex) -> Vec<&'a Item> {
        let mut items: Vec<&'a Item> = Vec::new();
        for covering in self.standard(standard).into_iter().flat_map(|answer| &answer.coverings) {
            if let Thing::Item(item) = covering.thing
                && !items.iter().any(|known| std::ptr::eq(*known, item))
            {
                items.push(item);
            }
        }
        items
    }

    /// What a standard will change for the enterprise: against the edition that it replaces where it is coming, else by
    /// its own later values.
    #[must_use]
    pub fn changes(&self, standard: StandardIndex) -> Vec<Change<'a>> {
        let Some(answer) = self.standard(standard) else { return Vec::new() };
        let things: Vec<Concern<'_>> =
            self.covered(standard).into_iter().map(|item| Concern { item: Some(item) }).collect();
        let mut changes: Vec<Change<'a>> = Vec::new();
        for thing in things {
            let found = match answer.outcome {
                Outcome::Coming => changes_by_standard(self.library, self.rulebook, standard, thing, self.as_of),
                Outcome::Binding | Outcome::Export => {
                    let Some(next) = self.next_values(standard) else { continue };
                    changes_on(self.library, self.rulebook, standard, thing, self.as_of.day(), next)
                }
                _ => continue,
            };
            for change in found {
                if !changes.contains(&change) {
                    changes.push(change);
                }
            }
        }
        changes
    }

    /// The next day on which values of a standard begin to hold.
    #[must_use]
    pub fn next_values(&self, standard: StandardIndex) -> Option<Date> {
        let starts = self.library.limits_of(standard).filter_map(|limit| limit.from.map(PartialDate::first_day));
        starts.filter(|day| *day > self.as_of.day()).min()
    }

    /// The clauses that concern the enterprise: that on the scope, and those with limits for its things.
    #[must_use]
    pub fn clauses(&self, standard: StandardIndex) -> Vec<String> {
        let text = self.library.text_of(standard);
        let scope = text.into_iter().flat_map(|text| &text.clauses).filter(|clause| clause.kind == ClauseKind::Scope);
        let mut clauses: Vec<String> =
            scope.map(|clause| format!("{} {}", clause.label, clause.title).trim().to_owned()).collect();
        let items = self.covered(standard);
        let is_for = |object: &ConceptId| items.iter().any(|item| self.library.is_a(&item.concept, object));
        let with_limits: BTreeSet<&str> = self
            .library
            .limits_of(standard)
            .filter(|limit| !limit.clause.is_empty() && is_for(&limit.object))
            .map(|limit| limit.clause.as_str())
            .collect();
        clauses.extend(with_limits.into_iter().map(str::to_owned));
        clauses
    }

    /// The judgements of one figure of the profile.
    pub fn judgements_of(&self, figure: usize) -> impl Iterator<Item = &Judgement<'a>> {
        self.figures.iter().filter(move |own| own.at == figure).map(|own| &own.judgement)
    }
}
