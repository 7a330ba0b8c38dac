//! What two standards have in common: limits, concepts, classes.

use super::{Breadth, SharedConcept, SharedLimit};
use crate::compare::subject::{ConceptNumber, Pair, Place, Subjects, float};
use crate::model::StandardIndex;
use std::collections::HashMap;

/// Concepts told of a pair of standards.
const MOST_CONCEPTS: usize = 8;
/// Profiles less alike than this have only words of everyday in common.
const LEAST_ALIKE: f64 = 0.12;

/// The standards that limit what this one limits, each with the indicators in common.
pub(super) fn shared_limits(subjects: &Subjects, index: StandardIndex) -> HashMap<StandardIndex, Vec<SharedLimit>> {
    let mut found: HashMap<StandardIndex, Vec<SharedLimit>> = HashMap::new();
    for own in subjects.of(index).map(|s| s.pairs.as_slice()).unwrap_or_default() {
        let mut best: HashMap<StandardIndex, (usize, Breadth, Pair)> = HashMap::new();
        for (other, pair) in subjects.limited(own.indicator) {
            let Some((steps, breadth)) = breadth(subjects, own.object, pair.object) else { continue };
            let candidate = (steps, breadth, *pair);
            best.entry(*other).and_modify(|known| *known = (*known).min(candidate)).or_insert(candidate);
        }
        for (other, (_, breadth, pair)) in best {
            let ids = (subjects.id(own.indicator), subjects.id(own.object), subjects.id(pair.object));
            let (Some(indicator), Some(object), Some(other_object)) = ids else { continue };
            found.entry(other).or_default().push(SharedLimit {
                indicator: indicator.clone(),
                object: object.clone(),
                other_object: other_object.clone(),
                breadth,
                rows: own.rows,
                other_rows: pair.rows,
            });
        }
    }
    found
}

/// How the object of the other stands to one's own, and over how many steps; none for siblings.
fn breadth(subjects: &Subjects, own: ConceptNumber, other: ConceptNumber) -> Option<(usize, Breadth)> {
    match subjects.steps_up(own, other) {
        Some(0) => Some((0, Breadth::Same)),
        Some(steps) => Some((steps, Breadth::Broader)),
        None => subjects.steps_up(other, own).map(|steps| (steps, Breadth::Narrower)),
    }
}

/// How much the limits in common are, 0 to 1: both their number and their share count.
pub(super) fn limit_strength(
    subjects: &Subjects,
    own: StandardIndex,
    other: StandardIndex,
    limits: &[SharedLimit],
) -> f64 {
    let weight: f64 = limits
        .iter()
        .map(|limit| {
            let steps = subjects
                .find(&limit.object)
                .zip(subjects.find(&limit.other_object))
                .and_then(|(own, other)| breadth(subjects, own, other))
                .map_or(1, |(steps, _)| steps);
            1.0 / float(steps + 1)
        })
        .sum();
    let pairs = |index| subjects.of(index).map_or(1, |s| s.pairs.len().max(1));
    let share = weight / (float(pairs(own)) * float(pairs(other))).sqrt();
    0.5 * share.min(1.0) + 0.5 * (1.0 - (-weight / 3.0).exp())
}

/// How alike the profiles of other standards are to that of this one, 0 to 1.
pub(super) fn alike(subjects: &Subjects, index: StandardIndex) -> HashMap<StandardIndex, f64> {
    let mut sums: HashMap<StandardIndex, f64> = HashMap::new();
    for (concept, weight) in subjects.of(index).map(|s| s.profile.as_slice()).unwrap_or_default() {
        for (other, there) in subjects.holders(*concept) {
            *sums.entry(*other).or_default() += weight * there;
        }
    }
    sums.retain(|_, sum| *sum >= LEAST_ALIKE);
    sums
}

/// The concepts that both name, the most telling first.
pub(super) fn shared_concepts(subjects: &Subjects, own: StandardIndex, other: StandardIndex) -> Vec<SharedConcept> {
    let mentions = |index| subjects.of(index).map(|s| s.mentions.as_slice()).unwrap_or_default();
    let there = mentions(other);
    let place = |concept: ConceptNumber| -> Option<Place> {
        let at = there.binary_search_by_key(&concept, |(c, _)| *c).ok()?;
        there.get(at).map(|(_, place)| *place)
    };
    let mut shared: Vec<(f64, SharedConcept)> = mentions(own)
        .iter()
        .filter_map(|(concept, own_place)| {
            let other_place = place(*concept)?;
            let shared = SharedConcept { concept: subjects.id(*concept)?.clone(), place: *own_place, other_place };
            Some((subjects.telling(*concept) / float(1 + *own_place as usize + other_place as usize), shared))
        })
        .collect();
    shared.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.concept.cmp(&b.1.concept)));
    shared.into_iter().take(MOST_CONCEPTS).map(|(_, concept)| concept).collect()
}

/// The longest ICS code that two lists share: whole code, group or field.
pub(super) fn shared_class(own: &[String], other: &[String]) -> Option<String> {
    let common = |a: &str, b: &str| {
        let parts = a.split('.').zip(b.split('.')).take_while(|(a, b)| a == b).map(|(a, _)| a);
        parts.collect::<Vec<_>>().join(".")
    };
    let all = own.iter().flat_map(|a| other.iter().map(move |b| common(a, b)));
    all.filter(|code| !code.is_empty()).max_by_key(String::len)
}
