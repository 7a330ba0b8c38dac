//! The figures of a profile, each against every standard that concerns the enterprise and limits them.

use super::applicability::{Applicability, Outcome};
use super::facts::Facts;
use super::figure::Figure;
use super::judge::{Judgement, NoLimit, Verdict, judge};
use super::profile::Profile;
use super::rulebook::Rulebook;
use crate::corpus::Library;
use crate::model::{AsOf, ConceptId};

/// A figure of the profile against one standard.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnFigure<'a> {
    /// The place of the figure in the profile.
    pub at: usize,
    /// What the standard is to the enterprise.
    pub outcome: Outcome,
    /// What comes out.
    pub judgement: Judgement<'a>,
}

/// Judges the figures of a profile, in its order, against the standards that concern it (`answers` of the same day).
#[must_use]
pub fn judge_own<'a>(
    library: &'a Library,
    rulebook: &'a Rulebook,
    profile: &Profile,
    answers: &[Applicability<'_>],
    as_of: AsOf,
) -> Vec<OwnFigure<'a>> {
    let concerning = |answer: &&Applicability<'_>| {
        matches!(
            answer.outcome,
            Outcome::Binding | Outcome::Coming | Outcome::Export | Outcome::Relevant | Outcome::Incomplete
        )
    };
    let mut all = Vec::new();
    for (at, figure) in profile.figures.iter().enumerate() {
        let figure = &with_known(library, profile, figure);
        for answer in answers.iter().filter(concerning) {
            let judgement = judge(library, rulebook, answer.standard, figure, as_of);
            if judgement.verdict != Verdict::NotApplicable(NoLimit::NoRow) {
                all.push(OwnFigure { at, outcome: answer.outcome, judgement });
            }
        }
    }
    all
}

/// A figure with all that the profile knows of its object; where two things of the profile disagree, nothing is known.
#[must_use]
pub fn with_known(library: &Library, profile: &Profile, figure: &Figure) -> Figure {
    let is_a = |thing: &ConceptId, broader: &ConceptId| library.is_a(thing, broader);
    let meant = profile
        .items
        .iter()
        .filter(|item| is_a(&item.concept, &figure.object) || is_a(&figure.object, &item.concept))
        .map(|item| &item.facts);
    let known = agreed(meant).or(&profile.facts);
    Figure { facts: figure.facts.or(&known), ..figure.clone() }
}

/// What several things have in common, or only some of them say.
fn agreed<'f>(all: impl Iterator<Item = &'f Facts>) -> Facts {
    let all: Vec<&Facts> = all.collect();
    let mut agreed = Facts::default();
    for (name, value) in all.iter().flat_map(|facts| facts.iter()) {
        if all.iter().all(|facts| facts.get(name).is_none_or(|other| other == value)) {
            agreed.insert(name, value.clone());
        }
    }
    agreed
}
