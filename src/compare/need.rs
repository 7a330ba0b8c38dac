//! What the neighbours need, and what China has for it.
//!
//! A need (`corpus/needs/`) names a topic and says in Chinese what is missing. Each concept of it, the topic first, is looked
//! up among the standards of the market that could serve it and among those of the market that needs it: what there is, with
//! the place that says so, and what there is not.

use super::market::Market;
use super::spotter::Spotter;
use super::subject::{ConceptNumber, Place, Subjects};
use crate::corpus::Library;
use crate::model::{AsOf, ConceptId, ConceptKind, Designation, Language, Need, StandardIndex, Status, word_enum};

word_enum! {
    /// Whether the market that could serve a need has something for its topic.
    Coverage {
        /// Documents in force are about the topic itself or something narrower.
        Exists = "exists",
        /// Documents about it will take effect, or it is not known whether they stand.
        Coming = "coming",
        /// Only something broader has documents in force.
        BroaderOnly = "broader-only",
        /// Nothing.
        Missing = "missing",
    }
}

/// A standard about a concept of a need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The standard.
    pub standard: StandardIndex,
    /// Where it stands on the day.
    pub status: Status,
    /// The concept that it names: that of the need or something narrower.
    pub concept: ConceptId,
    /// Where it names it.
    pub place: Place,
}

/// A concept of a need with what there is on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeededConcept {
    /// The concept.
    pub concept: ConceptId,
    /// Whether it is the topic of the need; else its text names it.
    pub is_topic: bool,
    /// Whether the serving market has something for it.
    pub coverage: Coverage,
    /// Standards of the serving market, the most telling first.
    pub serving: Vec<Match>,
    /// Number of these before the list was cut.
    pub serving_count: usize,
    /// Standards of the market in need.
    pub own: Vec<Match>,
    /// Number of these before the list was cut.
    pub own_count: usize,
}

/// A need with what answers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedAnswer {
    /// Its place in [`Library::needs`].
    pub need: usize,
    /// The market in need.
    pub market: Market,
    /// Its concepts, the topic first.
    pub concepts: Vec<NeededConcept>,
    /// Documents that the text of the need names: as printed, and in the catalogue if they are there.
    pub named: Vec<(Designation, Option<StandardIndex>)>,
}

impl NeedAnswer {
    /// What the serving market has for the topic.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        self.concepts.first().map_or(Coverage::Missing, |c| c.coverage)
    }

    /// The concepts for which the serving market has nothing in force.
    pub fn missing(&self) -> impl Iterator<Item = &NeededConcept> {
        self.concepts.iter().filter(|c| !matches!(c.coverage, Coverage::Exists))
    }
}

/// Concepts of everyday tell nothing of what is needed.
const LEAST_TELLING: f64 = 0.2;

/// The needs of all neighbours with what `serving` has for them, at most `most` standards for each concept and side.
#[must_use]
pub fn answers(
    library: &Library,
    subjects: &Subjects,
    spotter: Spotter<'_>,
    serving: Market,
    day: AsOf,
    most: usize,
) -> Vec<NeedAnswer> {
    let needs = library.needs().iter().enumerate();
    needs.map(|(place, need)| answer(library, subjects, spotter, (place, need), serving, day, most)).collect()
}

fn answer(
    library: &Library,
    subjects: &Subjects,
    spotter: Spotter<'_>,
    (place, need): (usize, &Need),
    serving: Market,
    day: AsOf,
    most: usize,
) -> NeedAnswer {
    let market = Market::of(need.country);
    let spotted = spotter.spot(&need.need_zh, Language::Zh);
    let mut concepts: Vec<ConceptNumber> = subjects.find(&need.topic).into_iter().collect();
    for found in &spotted.concepts {
        // Homonyms that nothing tells apart say nothing sure.
        let [id] = found.ids.as_slice() else { continue };
        let Some(number) = subjects.find(id).filter(|n| !concepts.contains(n)) else { continue };
        let kind = library.concept(id).map(|c| c.kind);
        let thing = !matches!(kind, Some(ConceptKind::Document | ConceptKind::Body) | None);
        if thing && subjects.telling(number) >= LEAST_TELLING {
            concepts.push(number);
        }
    }
    let about = |number: ConceptNumber| {
        let mut own = matches(library, subjects, number, market, day);
        let mut found = matches(library, subjects, number, serving, day);
        let coverage = coverage(library, subjects, number, serving, &found, day);
        let (serving_count, own_count) = (found.len(), own.len());
        found.truncate(most);
        own.truncate(most);
        Some(NeededConcept {
            concept: subjects.id(number)?.clone(),
            is_topic: subjects.find(&need.topic) == Some(number),
            coverage,
            serving: found,
            serving_count,
            own,
            own_count,
        })
    };
    let mut named: Vec<(Designation, Option<StandardIndex>)> = Vec::new();
    for found in spotted.designations {
        if !named.iter().any(|(known, _)| known.exact_key() == found.designation.exact_key()) {
            let index = in_catalogue(library, &found.designation);
            named.push((found.designation, index));
        }
    }
    NeedAnswer { need: place, market, concepts: concepts.into_iter().filter_map(about).collect(), named }
}

/// The standard that a text names: the very edition, else the newest of the series.
fn in_catalogue(library: &Library, named: &Designation) -> Option<StandardIndex> {
    library.find(named.as_str()).or_else(|| {
        let series = named.series();
        let one = library.standards().iter().zip(library.indices()).find(|(s, _)| s.id.series() == series);
        one.and_then(|(_, index)| library.editions(index).first().copied())
    })
}

/// The standards of a market about a concept or something narrower: what stands first, then the most telling place.
fn matches(library: &Library, subjects: &Subjects, number: ConceptNumber, market: Market, day: AsOf) -> Vec<Match> {
    let mut found: Vec<(f64, Match)> = Vec::new();
    for (index, weight) in subjects.holders(number) {
        let of_market = library.get(*index).is_some_and(|s| Market::of(s.jurisdiction) == market);
        let Some(subject) = subjects.of(*index).filter(|_| of_market) else { continue };
        let best = subject.mentions.iter().filter_map(|(named, place)| {
            let steps = subjects.steps_up(*named, number)?;
            Some((steps, *place, *named))
        });
        let Some((_, place, named)) = best.min_by_key(|(steps, place, _)| (*place, *steps)) else { continue };
        let Some(concept) = subjects.id(named).cloned() else { continue };
        let status = library.status_on(*index, day);
        found.push((*weight, Match { standard: *index, status, concept, place }));
    }
    let rank = |m: &Match| (standing(m.status), m.place);
    found.sort_by(|(x, a), (y, b)| rank(a).cmp(&rank(b)).then(y.total_cmp(x)).then(a.standard.cmp(&b.standard)));
    found.into_iter().map(|(_, m)| m).collect()
}

fn standing(status: Status) -> u8 {
    match status {
        Status::InForce => 0,
        Status::Upcoming => 1,
        Status::Unknown => 2,
        Status::Draft | Status::Superseded | Status::Withdrawn => 3,
    }
}

/// What a market has for a concept, given what is about it.
fn coverage(
    library: &Library,
    subjects: &Subjects,
    number: ConceptNumber,
    market: Market,
    found: &[Match],
    day: AsOf,
) -> Coverage {
    let best = found.iter().map(|m| m.status).min_by_key(|s| standing(*s));
    match best {
        Some(Status::InForce) => Coverage::Exists,
        Some(Status::Upcoming | Status::Unknown) => Coverage::Coming,
        _ => {
            let in_force = |m: &Match| m.status == Status::InForce;
            let broader = subjects.above(number).find(|n| subjects.telling(*n) >= LEAST_TELLING);
            if broader.is_some_and(|n| matches(library, subjects, n, market, day).iter().any(in_force)) {
                Coverage::BroaderOnly
            } else {
                Coverage::Missing
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::shipped_tests::{day, shipped};

    fn answer_to(words: &str) -> NeedAnswer {
        let s = shipped();
        let found = answers(&s.library, &s.subjects, s.spotter(), Market::Cn, day(), 5);
        let about = |a: &NeedAnswer| s.library.needs().get(a.need).is_some_and(|n| n.need_zh.contains(words));
        found.into_iter().find(about).unwrap_or_else(|| panic!("no need says {words}"))
    }

    fn concept<'a>(answer: &'a NeedAnswer, id: &str) -> Option<&'a NeededConcept> {
        answer.concepts.iter().find(|c| c.concept.as_str() == id)
    }

    #[test]
    fn a_need_is_matched_to_standards_with_the_place_that_says_so() {
        let answer = answer_to("五畜奶源");
        assert_eq!((answer.market, answer.coverage()), (Market::Mn, Coverage::BroaderOnly));
        let topic = &answer.concepts[0];
        assert!(topic.is_topic && topic.serving.is_empty());
        assert_eq!(shipped().id(topic.own[0].standard), "MNS 6858:2020");
        assert_eq!(topic.own[0].place, Place::Title);
        assert_eq!(answer.named[0].1, Some(shipped().index("MNS 6858:2020")));
        assert_eq!(concept(&answer, "milk").unwrap().coverage, Coverage::Exists);
    }

    #[test]
    fn what_china_lacks_is_told_apart_from_what_it_has() {
        let answer = answer_to("能源审计、能源管理体系");
        assert_eq!(concept(&answer, "energy-audit").unwrap().coverage, Coverage::Missing);
        let system = concept(&answer, "energy-management-system").unwrap();
        assert_eq!(shipped().id(system.serving[0].standard), "GB/T 23331-2020");
        assert!(answer.missing().any(|c| c.concept.as_str() == "energy-audit"));
        assert!(!answer.missing().any(|c| c.concept.as_str() == "energy-management-system"));
    }

    #[test]
    fn a_character_within_a_word_is_no_thing() {
        let answer = answer_to("金砖国家");
        assert!(concept(&answer, "gold").is_none() && concept(&answer, "brick").is_none());
    }

    #[test]
    fn what_stands_comes_before_what_does_not() {
        let s = shipped();
        for answer in answers(&s.library, &s.subjects, s.spotter(), Market::Cn, day(), 1_000) {
            for c in &answer.concepts {
                assert!(c.serving.is_sorted_by_key(|m| standing(m.status)));
                assert_eq!(c.serving.len(), c.serving_count);
                let exists = c.serving.iter().any(|m| m.status == Status::InForce);
                assert_eq!(exists, c.coverage == Coverage::Exists, "{}", c.concept);
            }
        }
    }
}
