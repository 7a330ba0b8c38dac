//! What the library knows of a concept: its place among the others, the standards about it, the limits on it.

use crate::corpus::Library;
use crate::model::{AsOf, Concept, ConceptId, Jurisdiction, Limit, Relation, StandardIndex, Status};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

/// The facts of one concept.
#[derive(Debug, Clone)]
pub struct ConceptPage<'l> {
    /// The concept.
    pub concept: &'l Concept,
    /// The concepts above it, nearest first.
    pub ancestors: Vec<&'l Concept>,
    /// The concepts directly below it, in the order of the termbase.
    pub children: Vec<&'l Concept>,
    /// Number of concepts below it, at any depth.
    pub narrower: usize,
    /// The standards about it or something narrower, by jurisdiction in the order of [`Jurisdiction::ALL`].
    pub jurisdictions: Vec<(Jurisdiction, Vec<Occurrence<'l>>)>,
}

/// A standard about a concept.
#[derive(Debug, Clone)]
pub struct Occurrence<'l> {
    /// The standard.
    pub standard: StandardIndex,
    /// Where it stands on the day.
    pub status: Status,
    /// Whether one of its titles names the concept (only where the texts were asked too).
    pub title: bool,
    /// How its scopes meet the concept, if they do.
    pub scope: Option<Meets>,
    /// Its limits on the concept, in the order of the files.
    pub limits: Vec<ConceptLimit<'l>>,
    /// Places of its clauses that name the concept (only where the texts were asked too).
    pub clauses: Vec<usize>,
}

/// A limit on a concept.
#[derive(Debug, Clone, Copy)]
pub struct ConceptLimit<'l> {
    /// Its place among the limits of the standard.
    pub place: usize,
    /// The limit.
    pub limit: &'l Limit,
    /// What the concept is in it.
    pub role: Role,
    /// How it meets the concept.
    pub meets: Meets,
}

/// What a concept is in a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// What the limit is for.
    Object,
    /// What is measured.
    Indicator,
}

/// Whether a record names the concept itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meets {
    /// It names the concept.
    Itself,
    /// It names something narrower.
    Narrower,
}

impl Occurrence<'_> {
    /// Whether a record of it names the concept itself.
    #[must_use]
    pub fn meets(&self) -> Meets {
        let limits = self.limits.iter().map(|l| l.meets);
        let title = self.title.then_some(Meets::Itself);
        limits.chain(self.scope).chain(title).min().unwrap_or(Meets::Narrower)
    }

    /// What it is sorted by: what is about the concept itself first, what holds before what has ended, the fuller first.
    pub(super) fn place(&self) -> impl Ord + use<> {
        let only_text = self.scope.is_none() && self.limits.is_empty() && !self.title;
        (self.meets(), only_text, self.status, self.scope.is_none(), Reverse(self.limits.len()), self.standard)
    }
}

/// The records that name each concept.
#[derive(Debug, Default)]
pub(super) struct Occurrences {
    scopes: HashMap<ConceptId, Vec<StandardIndex>>,
    /// With the place among the limits of the standard.
    limits: HashMap<ConceptId, Vec<(StandardIndex, usize, Role)>>,
}

impl Occurrences {
    pub(super) fn new(library: &Library) -> Self {
        let mut out = Self::default();
        for standard in library.indices() {
            let covered = library.scopes_of(standard).filter(|s| s.relation == Relation::Covers);
            for object in covered.filter_map(|s| s.object.as_ref()) {
                push(&mut out.scopes, object, standard);
            }
            for (place, limit) in library.limits_of(standard).enumerate() {
                push(&mut out.limits, &limit.object, (standard, place, Role::Object));
                push(&mut out.limits, &limit.indicator, (standard, place, Role::Indicator));
            }
        }
        out
    }

    pub(super) fn page<'l>(&self, library: &'l Library, id: &ConceptId, day: AsOf) -> Option<ConceptPage<'l>> {
        let concept = library.concept(id)?;
        let narrower = narrower(library, concept);
        let named = narrower.iter().map(|below| (&below.id, Meets::Narrower));
        let mut found: BTreeMap<StandardIndex, Occurrence<'l>> = BTreeMap::new();
        for (named, meets) in std::iter::once((&concept.id, Meets::Itself)).chain(named) {
            for standard in self.scopes.get(named).into_iter().flatten() {
                let occurrence = found.entry(*standard).or_insert_with(|| occurrence(library, *standard, day));
                occurrence.scope = Some(occurrence.scope.map_or(meets, |known| known.min(meets)));
            }
            for (standard, place, role) in self.limits.get(named).into_iter().flatten().copied() {
                let Some(limit) = library.limits_of(standard).as_slice().get(place) else { continue };
                let occurrence = found.entry(standard).or_insert_with(|| occurrence(library, standard, day));
                occurrence.limits.push(ConceptLimit { place, limit, role, meets });
            }
        }
        let mut jurisdictions: BTreeMap<Jurisdiction, Vec<Occurrence<'l>>> = BTreeMap::new();
        for (standard, mut occurrence) in found {
            let Some(jurisdiction) = library.get(standard).map(|s| s.jurisdiction) else { continue };
            // A limit may name the concept as its object and something narrower as its indicator.
            occurrence.limits.sort_unstable_by_key(|l| (l.place, l.meets, l.role));
            occurrence.limits.dedup_by_key(|l| l.place);
            jurisdictions.entry(jurisdiction).or_default().push(occurrence);
        }
        for standards in jurisdictions.values_mut() {
            standards.sort_by_cached_key(Occurrence::place);
        }
        Some(ConceptPage {
            concept,
            ancestors: library.ancestors(id).collect(),
            children: library.narrower(id).iter().filter_map(|below| library.concept(below)).collect(),
            narrower: narrower.len(),
            jurisdictions: jurisdictions.into_iter().collect(),
        })
    }
}

fn push<T>(records: &mut HashMap<ConceptId, Vec<T>>, concept: &ConceptId, record: T) {
    match records.get_mut(concept) {
        Some(known) => known.push(record),
        None => {
            records.insert(concept.clone(), vec![record]);
        }
    }
}

pub(super) fn occurrence<'l>(library: &'l Library, standard: StandardIndex, day: AsOf) -> Occurrence<'l> {
    let status = library.status_on(standard, day);
    Occurrence { standard, status, title: false, scope: None, limits: Vec::new(), clauses: Vec::new() }
}

/// Everything below a concept, each once, whatever cycles the termbase has.
fn narrower<'l>(library: &'l Library, concept: &'l Concept) -> Vec<&'l Concept> {
    let mut passed: HashSet<&ConceptId> = HashSet::from([&concept.id]);
    let mut found: Vec<&Concept> = Vec::new();
    let mut next = Some(concept);
    let mut at = 0;
    while let Some(above) = next {
        let below = library.narrower(&above.id).iter().filter_map(|id| library.concept(id));
        found.extend(below.filter(|c| passed.insert(&c.id)));
        next = found.get(at).copied();
        at += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Parts;
    use crate::model::{ConceptKind, Evidence, Labels, Provenance};

    fn concept(id: &str, broader: &str) -> Concept {
        Concept {
            id: ConceptId::new(id),
            kind: ConceptKind::General,
            broader: Some(ConceptId::new(broader)),
            labels: Labels::default(),
            domains: Vec::new(),
            field: String::new(),
            provenance: Provenance { source: "test".into(), evidence: Evidence::Recall, seen: None },
        }
    }

    #[test]
    fn a_cycle_of_the_termbase_is_passed_once() {
        let concepts = vec![concept("a", "c"), concept("b", "a"), concept("c", "b"), concept("d", "a")];
        let library = Library::from_parts(Parts { concepts, ..Parts::default() });
        let page = Occurrences::new(&library).page(&library, &ConceptId::new("a"), AsOf::today()).unwrap();
        assert_eq!(page.narrower, 3);
        assert_eq!(page.children.len(), 2);
        assert_eq!(page.ancestors.iter().map(|c| c.id.as_str()).collect::<Vec<_>>(), ["c", "b"]);
        assert!(page.jurisdictions.is_empty());
    }
}
