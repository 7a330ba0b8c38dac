//! What changes when other values take effect: old and new limits of the same thing side by side.

use super::profile::Item;
use super::rulebook::{LimitRule, Rulebook};
use crate::compare::edition::{self, Outcome};
use crate::corpus::Library;
use crate::model::{AsOf, ConceptId, GradeRole, Limit, Operator, StandardIndex};
use crate::rule::{Region, Truth};
use jiff::civil::Date;

/// How a new limit stands to the old one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It asks for more.
    Stricter,
    /// It asks for less.
    Looser,
    /// It asks for the same.
    Same,
    /// That cannot be said in general: a formula, a band, another kind of value.
    Unsaid,
    /// The old edition has no such limit in the corpus.
    Added,
    /// The new edition has no such limit in the corpus.
    Dropped,
}

/// An old and a new limit of the same object, indicator, condition and role of grade.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change<'a> {
    /// The limit that holds now.
    pub old: Option<&'a Limit>,
    /// The limit that will hold.
    pub new: Option<&'a Limit>,
    /// How the new one stands to the old one.
    pub turn: Turn,
}

/// For which things changes are asked: one thing of an enterprise, or everything.
#[derive(Debug, Clone, Copy, Default)]
pub struct Concern<'a> {
    /// The thing: limits on it and on all that it is a kind of, under the conditions that it may meet.
    pub item: Option<&'a Item>,
}

/// What a coming standard changes against the standards that it replaces; nothing where the corpus holds no values of
/// those.
#[must_use]
pub fn changes_by_standard<'a>(
    library: &'a Library,
    rulebook: &'a Rulebook,
    coming: StandardIndex,
    concern: Concern<'_>,
    as_of: AsOf,
) -> Vec<Change<'a>> {
    let Some(standard) = library.get(coming) else { return Vec::new() };
    let start = standard.effective.map_or(as_of.day(), |date| date.first_day().max(as_of.day()));
    // What is replaced in part holds on beside its successor.
    let replaced = standard.replaces.iter().filter(|r| !r.partial).filter_map(|r| library.find(r.designation.as_str()));
    let holding = |index, day| holding(library, rulebook, index, day, concern);
    let old: Vec<_> = replaced.flat_map(|index| holding(index, as_of.day())).collect();
    if old.is_empty() { Vec::new() } else { pair(library, &old, &holding(coming, start)) }
}

/// What changes within a standard between two days, when rows of it begin or cease to hold.
#[must_use]
pub fn changes_on<'a>(
    library: &'a Library,
    rulebook: &'a Rulebook,
    standard: StandardIndex,
    concern: Concern<'_>,
    from: Date,
    to: Date,
) -> Vec<Change<'a>> {
    let holding = |day| holding(library, rulebook, standard, day, concern);
    let mut changes = pair(library, &holding(from), &holding(to));
    changes.retain(|change| change.old != change.new);
    changes
}

/// A limit with the jurisdiction that tells what its grade means.
#[derive(Clone, Copy)]
struct Held<'a> {
    limit: &'a Limit,
    rule: &'a LimitRule,
    role: Option<GradeRole>,
}

fn holding<'a>(
    library: &'a Library,
    rulebook: &'a Rulebook,
    standard: StandardIndex,
    day: Date,
    concern: Concern<'_>,
) -> Vec<Held<'a>> {
    let jurisdiction = library.get(standard).map(|s| s.jurisdiction);
    let is_for = |object: &ConceptId| concern.item.is_none_or(|item| library.is_a(&item.concept, object));
    let may_meet = |rule: &LimitRule| {
        concern.item.is_none_or(|item| rule.condition.evaluate(&item.facts.lookup()) != Truth::False)
    };
    let role = |limit: &Limit| library.grade(jurisdiction?, &limit.domain, &limit.grade).map(|grade| grade.role);
    rulebook
        .limits(library, standard)
        .filter(|(limit, rule)| {
            limit.holds_on(day) && limit.operator != Operator::Equals && is_for(&limit.object) && may_meet(rule)
        })
        .map(|(limit, rule)| Held { limit, rule, role: role(limit) })
        .collect()
}

fn pair<'a>(library: &Library, old: &[Held<'a>], new: &[Held<'a>]) -> Vec<Change<'a>> {
    let mut met = vec![false; old.len()];
    let mut changes = Vec::new();
    for new in new {
        let candidates: Vec<usize> =
            (0..old.len()).filter(|at| old.get(*at).is_some_and(|o| is_same(o, new))).collect();
        // The same condition before a wider one, the same grade before one that plays the same role.
        let fitness =
            |at: &usize| old.get(*at).map(|o| (o.limit.when == new.limit.when, o.limit.grade == new.limit.grade));
        let best = candidates.iter().copied().max_by_key(fitness);
        for at in candidates {
            if let Some(met) = met.get_mut(at) {
                *met = true;
            }
        }
        let old = best.and_then(|at| old.get(at)).map(|held| held.limit);
        let turn = old.map_or(Turn::Added, |old| turn(library, old, new.limit));
        changes.push(Change { old, new: Some(new.limit), turn });
    }
    let dropped = old.iter().zip(met).filter(|(_, met)| !met).map(|(held, _)| held.limit);
    changes.extend(dropped.map(|old| Change { old: Some(old), new: None, turn: Turn::Dropped }));
    changes
}

/// Whether two limits are for the same thing, under conditions that can hold together.
fn is_same(old: &Held<'_>, new: &Held<'_>) -> bool {
    let (a, b) = (old.limit, new.limit);
    (&a.object, &a.indicator) == (&b.object, &b.indicator)
        && (a.when == b.when || Region::of(&old.rule.condition).meets(&Region::of(&new.rule.condition)))
        && old.rule.basis.get("avg") == new.rule.basis.get("avg")
        && (a.grade == b.grade || plays_the_same(old.role, new.role))
}

/// Classes and mere information have no role in which one could stand for another.
fn plays_the_same(old: Option<GradeRole>, new: Option<GradeRole>) -> bool {
    old == new && old.is_some_and(|role| !matches!(role, GradeRole::Class | GradeRole::Information))
}

fn turn(library: &Library, old: &Limit, new: &Limit) -> Turn {
    match edition::outcome(library, old, new).0 {
        Outcome::Same => Turn::Same,
        Outcome::Stricter(_) => Turn::Stricter,
        Outcome::Looser(_) => Turn::Looser,
        Outcome::Other(_) | Outcome::Incomparable(_) | Outcome::OnlyOld | Outcome::OnlyNew => Turn::Unsaid,
    }
}
