//! How alike two clauses are, and in what.

use super::clause::ClauseSubject;
use super::quantity::Quantity;
use crate::compare::subject::{ConceptNumber, Subjects, float};
use crate::measure::UnitTable;
use crate::model::{ClauseKind, ConceptId};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What two clauses have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Likeness {
    /// Both are of this kind.
    Kind(ClauseKind),
    /// Both have this number, and the texts follow one document.
    Number(String),
    /// Limits of the same indicators for the same object or for one that holds the other: (object here, indicator).
    Limits(Vec<(ConceptId, ConceptId)>),
    /// Both name these concepts, the most telling first.
    Concepts(Vec<ConceptId>),
    /// One names what is broader or narrower than what the other names: (here, there).
    Related(Vec<(ConceptId, ConceptId)>),
    /// Both state these quantities: (here, there).
    Quantities(Vec<(Quantity, Quantity)>),
    /// Both refer to these documents, as the left text prints them.
    Designations(Vec<String>),
    /// Both print these signs.
    Signs(Vec<String>),
}

/// How alike two clauses are; at least 0.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Alike {
    pub(super) all: f64,
    /// Without what a single concept says.
    pub(super) firm: f64,
}

/// Steps upwards that still tell something, and what each leaves of a weight.
const STEPS: usize = 2;
const BROADER: f64 = 0.5;
/// Concepts and signs told of a pair of clauses.
const MOST_TOLD: usize = 6;

/// Two texts with what is needed to compare any clause of the one with any of the other.
pub(super) struct Comparison<'a> {
    subjects: &'a Subjects,
    units: &'a UnitTable,
    /// What equal numbers of clauses say: nothing unless both texts follow one document.
    numbering: f64,
    left: Vec<Profile>,
    right: Vec<Profile>,
    telling: HashMap<ConceptNumber, f64>,
}

/// The concepts of a clause and what is broader, ascending, with the length of the whole.
struct Profile {
    weights: Vec<(ConceptNumber, f64)>,
    length: f64,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(
        subjects: &'a Subjects,
        units: &'a UnitTable,
        left: &[ClauseSubject],
        right: &[ClauseSubject],
    ) -> Self {
        let expanded = |clauses: &[ClauseSubject]| -> Vec<BTreeMap<ConceptNumber, f64>> {
            clauses.iter().map(|clause| with_broader(subjects, clause)).collect()
        };
        let (left, right) = (expanded(left), expanded(right));
        // What stands in most clauses of the two texts tells none of them apart.
        let mut holders: HashMap<ConceptNumber, usize> = HashMap::new();
        for number in left.iter().chain(&right).flat_map(BTreeMap::keys) {
            *holders.entry(*number).or_default() += 1;
        }
        let all = float((left.len() + right.len()).max(1));
        let telling: HashMap<ConceptNumber, f64> = holders
            .into_iter()
            .map(|(number, holders)| (number, subjects.telling(number) * (1.0 - float(holders) / all).powi(2)))
            .collect();
        let profile = |concepts: BTreeMap<ConceptNumber, f64>| {
            let weigh = |(n, w): (ConceptNumber, f64)| (n, w * telling.get(&n).copied().unwrap_or_default());
            let weights: Vec<_> = concepts.into_iter().map(weigh).collect();
            let length = weights.iter().map(|(_, w)| w * w).sum::<f64>().sqrt();
            Profile { weights, length }
        };
        let (left, right) = (left.into_iter().map(profile).collect(), right.into_iter().map(profile).collect());
        Self { subjects, units, numbering: 0.0, left, right, telling }
    }

    /// Lets equal numbers of clauses speak.
    pub(super) fn count_numbers(&mut self, weight: f64) {
        self.numbering = weight;
    }

    /// How alike the clauses at two places are.
    pub(super) fn score(&self, i: usize, j: usize, a: &ClauseSubject, b: &ClauseSubject) -> Alike {
        let mut score = kinds(a.kind, b.kind) + 0.1 * (1.0 - (a.position - b.position).abs());
        if self.same_number(a, b) {
            score += self.numbering;
        }
        score += 0.5 * saturating(self.limits(a, b).count(), 1.0);
        score += 0.4 * saturating(self.quantities(a, b).count(), 1.0);
        score += 0.4 * saturating(designations(a, b).len(), 2.0);
        score += 0.3 * saturating(a.signs.intersection(&b.signs).count(), 2.0);
        let all = (score + 0.9 * self.concepts(i, j)).max(0.0);
        let several = a.concepts.keys().filter(|number| b.concepts.contains_key(number)).nth(1).is_some();
        Alike { all, firm: if several { all } else { score.max(0.0) } }
    }

    /// What the two clauses have in common, strongest kind first.
    pub(super) fn evidence(&self, a: &ClauseSubject, b: &ClauseSubject) -> Vec<Likeness> {
        let mut evidence = Vec::new();
        if a.kind == b.kind && a.kind != ClauseKind::Clause {
            evidence.push(Likeness::Kind(a.kind));
        }
        if self.same_number(a, b) {
            evidence.push(Likeness::Number(a.number.clone()));
        }
        evidence.extend(some(self.limits(a, b).collect()).map(Likeness::Limits));
        evidence.extend(some(self.shared_concepts(a, b)).map(Likeness::Concepts));
        evidence.extend(some(self.related_concepts(a, b)).map(Likeness::Related));
        let quantities = self.quantities(a, b).map(|(x, y)| (x.clone(), y.clone())).collect();
        evidence.extend(some(quantities).map(Likeness::Quantities));
        evidence.extend(some(designations(a, b).into_iter().cloned().collect()).map(Likeness::Designations));
        let signs = a.signs.intersection(&b.signs).take(MOST_TOLD).cloned().collect();
        evidence.extend(some(signs).map(Likeness::Signs));
        evidence
    }

    fn same_number(&self, a: &ClauseSubject, b: &ClauseSubject) -> bool {
        self.numbering > 0.0 && !a.number.is_empty() && a.number == b.number
    }

    /// Limits of the left clause that the right one has as well: (object, indicator).
    fn limits<'c>(
        &'c self,
        a: &'c ClauseSubject,
        b: &'c ClauseSubject,
    ) -> impl Iterator<Item = (ConceptId, ConceptId)> + use<'c> {
        let holds = |x, y| self.subjects.steps_up(x, y).is_some() || self.subjects.steps_up(y, x).is_some();
        let shared = a.limits.iter().filter(move |own| {
            b.limits.iter().any(|there| there.indicator == own.indicator && holds(own.object, there.object))
        });
        shared.filter_map(|p| Some((self.subjects.id(p.object)?.clone(), self.subjects.id(p.indicator)?.clone())))
    }

    fn quantities<'c>(
        &'c self,
        a: &'c ClauseSubject,
        b: &'c ClauseSubject,
    ) -> impl Iterator<Item = (&'c Quantity, &'c Quantity)> {
        let there = move |own: &'c Quantity| b.quantities.iter().find(|there| own.agrees(there, self.units));
        a.quantities.iter().filter_map(move |own| Some((own, there(own)?)))
    }

    /// How much the concepts of two clauses overlap, 0 to 1. A short clause that lies within a long one counts too; one
    /// concept alone says less than several.
    fn concepts(&self, i: usize, j: usize) -> f64 {
        let (Some(a), Some(b)) = (self.left.get(i), self.right.get(j)) else { return 0.0 };
        let mut dot = 0.0;
        let mut shared = 0;
        let mut there = b.weights.iter().peekable();
        for (number, weight) in &a.weights {
            while there.next_if(|(n, _)| n < number).is_some() {}
            if let Some((_, other)) = there.next_if(|(n, _)| n == number) {
                dot += weight * other;
                shared += 1;
            }
        }
        let shorter = a.length.min(b.length);
        if shorter <= 0.0 {
            return 0.0;
        }
        let overlap = 0.6 * dot / (a.length * b.length) + 0.4 * (dot / (shorter * shorter)).min(1.0);
        overlap * saturating(shared, 1.5)
    }

    fn shared_concepts(&self, a: &ClauseSubject, b: &ClauseSubject) -> Vec<ConceptId> {
        let telling = |number: &ConceptNumber| self.telling.get(number).copied().unwrap_or_default();
        let shared = a.concepts.keys().filter(|number| b.concepts.contains_key(number));
        let mut shared: Vec<(f64, &ConceptId)> =
            shared.filter_map(|number| Some((telling(number), self.subjects.id(*number)?))).collect();
        shared.sort_by(|x, y| y.0.total_cmp(&x.0).then_with(|| x.1.cmp(y.1)));
        shared.into_iter().take(MOST_TOLD).map(|(_, id)| id.clone()).collect()
    }

    /// Concepts of which one is broader than the other: (here, there), those that both name left out.
    fn related_concepts(&self, a: &ClauseSubject, b: &ClauseSubject) -> Vec<(ConceptId, ConceptId)> {
        let near = |x, y| self.subjects.steps_up(x, y).is_some_and(|steps| (1..=STEPS).contains(&steps));
        let alone = |x: &&ConceptNumber, other: &ClauseSubject| !other.concepts.contains_key(*x);
        let pairs = a.concepts.keys().filter(|x| alone(x, b)).flat_map(|x| {
            let there = b.concepts.keys().filter(|y| alone(y, a));
            there.filter(move |y| near(*x, **y) || near(**y, *x)).map(move |y| (*x, *y))
        });
        let named = pairs.filter_map(|(x, y)| Some((self.subjects.id(x)?.clone(), self.subjects.id(y)?.clone())));
        named.take(MOST_TOLD).collect()
    }
}

fn with_broader(subjects: &Subjects, clause: &ClauseSubject) -> BTreeMap<ConceptNumber, f64> {
    let mut out: BTreeMap<ConceptNumber, f64> = BTreeMap::new();
    for (number, weight) in &clause.concepts {
        let mut left = *weight;
        for concept in std::iter::once(*number).chain(subjects.above(*number).take(STEPS)) {
            let known = out.entry(concept).or_default();
            *known = known.max(left);
            left *= BROADER;
        }
    }
    out
}

/// What the kinds of two clauses say: a scope answers a scope and hardly anything else.
fn kinds(a: ClauseKind, b: ClauseKind) -> f64 {
    use ClauseKind::{Annex, Clause, NormativeReferences, Scope, Term, Terms};
    match (a, b) {
        (Scope, Scope) | (NormativeReferences, NormativeReferences) => 0.5,
        (Terms, Terms) => 0.4,
        (Term | Terms, Term | Terms) => 0.2,
        (Annex | Clause, Annex | Clause) => 0.0,
        (Terms | Term, Clause | Annex) | (Clause | Annex, Terms | Term) => -0.05,
        _ => -0.2,
    }
}

fn designations<'c>(a: &'c ClauseSubject, b: &ClauseSubject) -> BTreeSet<&'c String> {
    a.designations.iter().filter(|(key, _)| b.designations.contains_key(*key)).map(|(_, printed)| printed).collect()
}

/// A count as a share of what more of it could bring: a few say almost all.
fn saturating(count: usize, few: f64) -> f64 {
    1.0 - (-float(count) / few).exp()
}

fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    if list.is_empty() { None } else { Some(list) }
}
