//! Counterparts: for a standard, the documents of other markets that do the same work, each with its ties.
//!
//! Ties are weighed only to put candidates in order. Each one is a fact that can be looked up: who takes over what, which
//! limits and concepts both have.

mod adoption;
mod likeness;
#[cfg(test)]
mod tests;

pub use adoption::{Adoptions, Family, Link, SupersededEdition};

use super::market::Market;
use super::score::Score;
use super::subject::{Place, Subjects};
use crate::corpus::Library;
use crate::model::designation::Year;
use crate::model::{AsOf, ConceptId, Degree, Designation, StandardIndex, Status};
use std::collections::BTreeMap;

/// What ties two standards together. `own` is the standard asked about, `other` its counterpart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tie {
    /// The other takes over this one.
    AdoptedBy(Link),
    /// This one takes over the other.
    Adopts(Link),
    /// Both take over the same document.
    BothAdopt {
        /// What this one takes over.
        own: Link,
        /// What the other takes over.
        other: Link,
        /// Years from this edition to the other's; 0 = the same edition.
        editions_apart: Option<i32>,
    },
    /// One refers to the document that the other takes over.
    RefersToOriginal {
        /// The document as it is referred to.
        cited: Designation,
        /// What is taken over.
        link: Link,
        /// Whether it is the standard asked about that refers to it.
        by_own: bool,
    },
    /// Both limit the same indicators.
    SharedLimits(Vec<SharedLimit>),
    /// Both are about the same things, the most telling first.
    SharedConcepts(Vec<SharedConcept>),
    /// Both stand in the same class of the ICS.
    SharedClass {
        /// The longest code that both share, such as `27.060`.
        code: String,
    },
    /// One refers to the other.
    Cites {
        /// Whether it is the standard asked about that refers to the other.
        by_own: bool,
    },
}

/// How the object of the other stands to one's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breadth {
    /// It is the same.
    Same,
    /// It is broader.
    Broader,
    /// It is narrower.
    Narrower,
}

/// An indicator that both limit, for the same object or for one that holds the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedLimit {
    /// What is measured.
    pub indicator: ConceptId,
    /// The object here.
    pub object: ConceptId,
    /// The object there.
    pub other_object: ConceptId,
    /// How the object there stands to the one here.
    pub breadth: Breadth,
    /// Number of rows here.
    pub rows: usize,
    /// Number of rows there.
    pub other_rows: usize,
}

/// A concept that both name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedConcept {
    /// The concept.
    pub concept: ConceptId,
    /// Where this one names it.
    pub place: Place,
    /// Where the other names it.
    pub other_place: Place,
}

/// A standard that does the same work elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counterpart {
    /// The standard.
    pub standard: StandardIndex,
    /// Where it stands on the day.
    pub status: Status,
    /// Strength of all ties together, for ordering.
    pub score: Score,
    /// What ties it to the one asked about, strongest kind first.
    pub ties: Vec<Tie>,
    /// Editions that it takes over although they no longer stand.
    pub superseded: Vec<SupersededEdition>,
}

/// The counterparts of a standard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counterparts {
    /// The standard asked about.
    pub standard: StandardIndex,
    /// Editions that it takes over itself although they no longer stand.
    pub superseded: Vec<SupersededEdition>,
    /// By market, in the order of [`Market::ALL`], without its own; best first.
    pub markets: Vec<(Market, Vec<Counterpart>)>,
}

/// The counterparts of a standard on a day, at most `most` in a market. None if the library lacks the standard.
#[must_use]
pub fn counterparts(
    library: &Library,
    subjects: &Subjects,
    adoptions: &Adoptions,
    index: StandardIndex,
    day: AsOf,
    most: usize,
) -> Option<Counterparts> {
    let standard = library.get(index)?;
    let home = Market::of(standard.jurisdiction);
    let mut found: BTreeMap<StandardIndex, Vec<Tie>> = BTreeMap::new();
    let foreign = |other: StandardIndex| library.get(other).is_some_and(|s| Market::of(s.jurisdiction) != home);
    let mut add = |other: StandardIndex, tie: Tie| {
        if foreign(other) {
            found.entry(other).or_default().push(tie);
        }
    };
    adopted(library, adoptions, index, &mut add);
    cited(library, adoptions, index, &mut add);
    for (other, limits) in likeness::shared_limits(subjects, index) {
        add(other, Tie::SharedLimits(limits));
    }
    let likeness = likeness::alike(subjects, index);
    for other in likeness.keys().copied().filter(|i| foreign(*i)).collect::<Vec<_>>() {
        let concepts = likeness::shared_concepts(subjects, index, other);
        if !concepts.is_empty() {
            add(other, Tie::SharedConcepts(concepts));
        }
    }
    let mut markets: BTreeMap<Market, Vec<Counterpart>> = BTreeMap::new();
    for (other, mut ties) in found {
        let Some(there) = library.get(other) else { continue };
        ties.extend(likeness::shared_class(&standard.ics, &there.ics).map(|code| Tie::SharedClass { code }));
        let alike = likeness.get(&other).copied().unwrap_or_default();
        let strength: f64 = ties.iter().map(|tie| weight(subjects, index, other, tie, alike)).sum();
        if strength < LEAST || ties.iter().all(|tie| is_general(subjects, tie)) {
            continue;
        }
        ties.sort_by_key(kind);
        let status = library.status_on(other, day);
        let counterpart = Counterpart {
            standard: other,
            status,
            score: Score::new(strength * standing(status)),
            ties,
            superseded: adoptions.superseded(library, other, day).collect(),
        };
        markets.entry(Market::of(there.jurisdiction)).or_default().push(counterpart);
    }
    for counterparts in markets.values_mut() {
        counterparts.sort_by(|a, b| b.score.cmp(&a.score).then(a.standard.cmp(&b.standard)));
        counterparts.truncate(most);
    }
    let superseded = adoptions.superseded(library, index, day).collect();
    Some(Counterparts { standard: index, superseded, markets: markets.into_iter().collect() })
}

/// Ties by adoption, each pair once.
fn adopted(library: &Library, adoptions: &Adoptions, index: StandardIndex, add: &mut dyn FnMut(StandardIndex, Tie)) {
    let Some(standard) = library.get(index) else { return };
    for own in adoptions.links(index) {
        let family = adoptions.family_of(&own.adopted);
        for other in adoptions.originals(&family) {
            add(*other, Tie::Adopts(own.clone()));
        }
        for (other, link) in adoptions.takers(&family) {
            let year = |d: &Designation| d.year().and_then(Year::number).map(i32::from);
            let editions_apart = year(&link.adopted).zip(year(&own.adopted)).map(|(other, own)| other - own);
            add(other, Tie::BothAdopt { own: own.clone(), other: link.clone(), editions_apart });
        }
    }
    for (other, link) in adoptions.takers(&adoptions.family_of(&standard.id)) {
        add(other, Tie::AdoptedBy(link.clone()));
    }
}

/// Ties by reference: to each other, or to what the other takes over.
fn cited(library: &Library, adoptions: &Adoptions, index: StandardIndex, add: &mut dyn FnMut(StandardIndex, Tie)) {
    let Some(standard) = library.get(index) else { return };
    for cited in &standard.refs {
        let family = adoptions.family_of(cited);
        for (other, link) in adoptions.takers(&family) {
            add(other, Tie::RefersToOriginal { cited: cited.clone(), link: link.clone(), by_own: true });
        }
        for other in adoptions.originals(&family) {
            add(*other, Tie::Cites { by_own: true });
        }
    }
    let own: Vec<(String, &Link)> =
        adoptions.links(index).iter().map(|l| (adoptions.family_of(&l.adopted), l)).collect();
    let name = adoptions.family_of(&standard.id);
    for (there, other) in library.standards().iter().zip(library.indices()) {
        for cited in &there.refs {
            let family = adoptions.family_of(cited);
            if family == name {
                add(other, Tie::Cites { by_own: false });
            } else if let Some((_, link)) = own.iter().find(|(name, _)| *name == family) {
                add(other, Tie::RefersToOriginal { cited: cited.clone(), link: (*link).clone(), by_own: false });
            }
        }
    }
}

/// Ties weaker than this together say nothing.
const LEAST: f64 = 0.3;

/// Whether a tie is one that documents on any two subjects may have: both are guides, both are of one class.
fn is_general(subjects: &Subjects, tie: &Tie) -> bool {
    let thing = |c: &SharedConcept| subjects.find(&c.concept).is_some_and(|n| subjects.is_thing(n));
    match tie {
        Tie::SharedConcepts(shared) => !shared.iter().any(thing),
        Tie::SharedClass { .. } => true,
        _ => false,
    }
}

fn weight(subjects: &Subjects, own: StandardIndex, other: StandardIndex, tie: &Tie, alike: f64) -> f64 {
    match tie {
        Tie::AdoptedBy(link) | Tie::Adopts(link) => 3.0 * closeness(link.degree),
        Tie::BothAdopt { own, other, editions_apart } => {
            let edition = if *editions_apart == Some(0) { 1.0 } else { 0.8 };
            3.0 * closeness(own.degree) * closeness(other.degree) * edition
        }
        Tie::RefersToOriginal { link, .. } => 1.2 * closeness(link.degree),
        Tie::SharedLimits(limits) => 2.0 * likeness::limit_strength(subjects, own, other, limits),
        Tie::SharedConcepts(_) => 1.5 * alike,
        Tie::SharedClass { code } => match code.matches('.').count() {
            0 => 0.05,
            1 => 0.15,
            _ => 0.3,
        },
        Tie::Cites { .. } => 0.4,
    }
}

fn closeness(degree: Option<Degree>) -> f64 {
    match degree {
        Some(Degree::Idt) => 1.0,
        Some(Degree::Mod) => 0.85,
        Some(Degree::Neq) | None => 0.6,
    }
}

/// What no longer stands is a counterpart of the past.
fn standing(status: Status) -> f64 {
    match status {
        Status::InForce => 1.0,
        Status::Upcoming => 0.95,
        Status::Unknown => 0.9,
        Status::Draft => 0.6,
        Status::Superseded | Status::Withdrawn => 0.5,
    }
}

/// The order in which ties are told.
fn kind(tie: &Tie) -> u8 {
    match tie {
        Tie::AdoptedBy(_) | Tie::Adopts(_) => 0,
        Tie::BothAdopt { .. } => 1,
        Tie::RefersToOriginal { .. } => 2,
        Tie::SharedLimits(_) => 3,
        Tie::SharedConcepts(_) => 4,
        Tie::SharedClass { .. } => 5,
        Tie::Cites { .. } => 6,
    }
}
