//! What each standard is about: the concepts of its titles, scopes and limits, and how much each of them tells.
//!
//! Built once for a library; everything that compares whole standards asks it.

use super::spotter::Spotter;
use crate::corpus::Library;
use crate::model::{ConceptId, ConceptKind, GradeRole, Language, Relation, Standard, StandardIndex, word_enum};
use std::collections::{BTreeMap, BTreeSet, HashMap};

word_enum! {
    /// Where a standard names a concept, the most telling place first.
    Place {
        /// In a title.
        Title = "title",
        /// As the object of its scope.
        Scope = "scope",
        /// As the object of a limit.
        LimitObject = "limit-object",
        /// As what a limit measures.
        LimitIndicator = "limit-indicator",
        /// In the text of its scope.
        ScopeText = "scope-text",
    }
}

impl Place {
    /// How much of the subject a concept at this place makes up.
    const fn weight(self) -> f64 {
        match self {
            Self::Title => 1.0,
            Self::Scope | Self::LimitObject => 0.9,
            Self::LimitIndicator => 0.5,
            Self::ScopeText => 0.35,
        }
    }
}

/// A concept by its place in [`Subjects`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct ConceptNumber(u32);

/// What a standard limits: one indicator of one object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pair {
    pub(super) indicator: ConceptNumber,
    pub(super) object: ConceptNumber,
    /// Number of rows.
    pub(super) rows: usize,
}

/// What one standard is about.
#[derive(Debug, Default)]
pub(super) struct Subject {
    /// Each concept once, at its most telling place, ascending.
    pub(super) mentions: Vec<(ConceptNumber, Place)>,
    /// What it limits, by indicator.
    pub(super) pairs: Vec<Pair>,
    /// Concepts and everything broader with their weights, of length 1 together, ascending.
    pub(super) profile: Vec<(ConceptNumber, f64)>,
    /// What it is for: objects of scopes and limits, else the concepts of its titles.
    pub(super) topics: Vec<ConceptNumber>,
}

#[derive(Debug)]
struct Node {
    id: ConceptId,
    /// The concepts above, nearest first.
    ancestors: Vec<ConceptNumber>,
    /// How much the concept tells, 0 to 1.
    telling: f64,
    /// A thing of the world; else a kind of document, a body, or a word of any subject.
    thing: bool,
}

/// What all standards of a library are about.
#[derive(Debug, Default)]
pub struct Subjects {
    numbers: HashMap<ConceptId, ConceptNumber>,
    nodes: Vec<Node>,
    subjects: Vec<Subject>,
    /// The standards with a concept in their profile.
    holders: Vec<Vec<(StandardIndex, f64)>>,
    /// The standards that limit an indicator.
    limited: HashMap<ConceptNumber, Vec<(StandardIndex, Pair)>>,
}

/// What a concept of any subject tells, beside one of a thing.
const GENERIC: f64 = 0.4;
/// What a step upwards leaves of a weight.
const BROADER: f64 = 0.5;
/// Steps upwards that still tell something.
const STEPS: usize = 3;

impl Subjects {
    /// Reads the titles and scopes of all standards.
    #[must_use]
    pub fn new(library: &Library, spotter: Spotter<'_>) -> Self {
        let mut out = Self::default();
        for concept in library.concepts() {
            out.number(&concept.id);
        }
        for concept in library.concepts() {
            let ancestors = library.ancestors(&concept.id).map(|c| out.number(&c.id)).collect();
            let number = out.number(&concept.id);
            if let Some(node) = out.nodes.get_mut(number.0 as usize) {
                node.ancestors = ancestors;
            }
        }
        out.subjects = library.indices().map(|index| out.read(library, spotter, index)).collect();
        out.weigh(library);
        out.profile();
        out.group();
        out
    }

    /// The number of a concept; one that the termbase lacks gets one as well.
    fn number(&mut self, id: &ConceptId) -> ConceptNumber {
        if let Some(known) = self.numbers.get(id) {
            return *known;
        }
        let number = ConceptNumber(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(Node { id: id.clone(), ancestors: Vec::new(), telling: 0.0, thing: false });
        self.numbers.insert(id.clone(), number);
        number
    }

    fn read(&mut self, library: &Library, spotter: Spotter<'_>, index: StandardIndex) -> Subject {
        let Some(standard) = library.get(index) else { return Subject::default() };
        let mut mentions: BTreeMap<ConceptNumber, Place> = BTreeMap::new();
        let mut note = |number: ConceptNumber, place: Place| {
            let known = mentions.entry(number).or_insert(place);
            *known = place.min(*known);
        };
        for (number, place) in self.title_concepts(standard, spotter) {
            note(number, place);
        }
        let own = standard.jurisdiction.language();
        for (language, text) in [(own, &standard.scope), (Language::Zh, &standard.scope_zh)] {
            for id in sure(spotter, text, language) {
                note(self.number(&id), Place::ScopeText);
            }
        }
        let mut topics = BTreeSet::new();
        let covers = library.scopes_of(index).filter(|s| s.relation == Relation::Covers);
        for object in covers.filter_map(|s| s.object.as_ref()) {
            let number = self.number(object);
            note(number, Place::Scope);
            topics.insert(number);
        }
        let mut pairs: BTreeMap<(ConceptNumber, ConceptNumber), usize> = BTreeMap::new();
        for limit in library.limits_of(index) {
            let role = library.grade(standard.jurisdiction, &limit.domain, &limit.grade).map(|g| g.role);
            if role == Some(GradeRole::Information) {
                continue;
            }
            let (object, indicator) = (self.number(&limit.object), self.number(&limit.indicator));
            note(object, Place::LimitObject);
            note(indicator, Place::LimitIndicator);
            topics.insert(object);
            *pairs.entry((indicator, object)).or_default() += 1;
        }
        if topics.is_empty() {
            topics.extend(mentions.iter().filter(|(_, place)| **place == Place::Title).map(|(number, _)| *number));
        }
        Subject {
            mentions: mentions.into_iter().collect(),
            pairs: pairs.into_iter().map(|((indicator, object), rows)| Pair { indicator, object, rows }).collect(),
            profile: Vec::new(),
            topics: topics.into_iter().collect(),
        }
    }

    /// The concepts of the titles. A translation may bring in a word of chance: what only one of ours names counts less.
    fn title_concepts(&mut self, standard: &Standard, spotter: Spotter<'_>) -> Vec<(ConceptNumber, Place)> {
        let mut titles: BTreeMap<ConceptNumber, (usize, bool)> = BTreeMap::new();
        for (language, title) in &standard.titles {
            let official = standard.official.contains(language) || standard.official.is_empty();
            let named: BTreeSet<ConceptId> = sure(spotter, title, *language).collect();
            for id in named {
                let (count, by_body) = titles.entry(self.number(&id)).or_default();
                *count += 1;
                *by_body |= official;
            }
        }
        let place = |(count, by_body)| if by_body || count > 1 { Place::Title } else { Place::ScopeText };
        titles.into_iter().map(|(number, found)| (number, place(found))).collect()
    }

    /// A concept tells the more the fewer standards are about it or something narrower.
    fn weigh(&mut self, library: &Library) {
        let mut holders = vec![0_usize; self.nodes.len()];
        for subject in &self.subjects {
            let about: BTreeSet<ConceptNumber> =
                subject.mentions.iter().flat_map(|(n, _)| std::iter::once(*n).chain(self.above(*n))).collect();
            for number in about {
                if let Some(count) = holders.get_mut(number.0 as usize) {
                    *count += 1;
                }
            }
        }
        let all = float(self.subjects.len() + 1).ln().max(f64::MIN_POSITIVE);
        for (node, holders) in self.nodes.iter_mut().zip(holders) {
            let rare = (all - float(holders + 1).ln()) / all;
            let kind = match library.concept(&node.id).map(|c| c.kind) {
                Some(ConceptKind::Method) => 0.7,
                Some(ConceptKind::Quality) => 0.6,
                Some(ConceptKind::Document | ConceptKind::Body | ConceptKind::General) | None => GENERIC,
                Some(
                    ConceptKind::Product
                    | ConceptKind::Process
                    | ConceptKind::Equipment
                    | ConceptKind::Substance
                    | ConceptKind::Indicator,
                ) => 1.0,
            };
            node.telling = rare.clamp(0.0, 1.0) * kind;
            node.thing = kind > GENERIC;
        }
    }

    fn profile(&mut self) {
        for at in 0..self.subjects.len() {
            let mut weights: BTreeMap<ConceptNumber, f64> = BTreeMap::new();
            for (number, place) in self.subjects.get(at).map(|s| s.mentions.as_slice()).unwrap_or_default() {
                let mut left = place.weight();
                for concept in std::iter::once(*number).chain(self.above(*number).take(STEPS)) {
                    let weight = weights.entry(concept).or_default();
                    *weight = weight.max(left * self.telling(concept));
                    left *= BROADER;
                }
            }
            let length = weights.values().map(|w| w * w).sum::<f64>().sqrt();
            if length > 0.0
                && let Some(subject) = self.subjects.get_mut(at)
            {
                subject.profile = weights.into_iter().map(|(n, w)| (n, w / length)).collect();
            }
        }
    }

    fn group(&mut self) {
        self.holders = vec![Vec::new(); self.nodes.len()];
        for (subject, standard) in self.subjects.iter().zip((0..).map(StandardIndex)) {
            for (number, weight) in &subject.profile {
                if let Some(holders) = self.holders.get_mut(number.0 as usize) {
                    holders.push((standard, *weight));
                }
            }
            for pair in &subject.pairs {
                self.limited.entry(pair.indicator).or_default().push((standard, *pair));
            }
        }
    }

    pub(super) fn of(&self, index: StandardIndex) -> Option<&Subject> {
        self.subjects.get(index.0 as usize)
    }

    pub(super) fn find(&self, id: &ConceptId) -> Option<ConceptNumber> {
        self.numbers.get(id).copied()
    }

    pub(super) fn id(&self, number: ConceptNumber) -> Option<&ConceptId> {
        self.nodes.get(number.0 as usize).map(|n| &n.id)
    }

    /// The concepts above, nearest first.
    pub(super) fn above(&self, number: ConceptNumber) -> impl Iterator<Item = ConceptNumber> + use<'_> {
        self.nodes.get(number.0 as usize).map(|n| n.ancestors.as_slice()).unwrap_or_default().iter().copied()
    }

    /// Steps from a concept up to another; 0 for itself.
    pub(super) fn steps_up(&self, from: ConceptNumber, to: ConceptNumber) -> Option<usize> {
        if from == to { Some(0) } else { self.above(from).position(|n| n == to).map(|at| at + 1) }
    }

    /// How much a concept tells, 0 to 1.
    pub(super) fn telling(&self, number: ConceptNumber) -> f64 {
        self.nodes.get(number.0 as usize).map_or(0.0, |n| n.telling)
    }

    /// Whether a concept is a thing of the world; else a kind of document, a body, or a word of any subject.
    pub(super) fn is_thing(&self, number: ConceptNumber) -> bool {
        self.nodes.get(number.0 as usize).is_some_and(|n| n.thing)
    }

    /// The standards with a concept, or something narrower, in their profile.
    pub(super) fn holders(&self, number: ConceptNumber) -> &[(StandardIndex, f64)] {
        self.holders.get(number.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// What the standards limit of an indicator.
    pub(super) fn limited(&self, indicator: ConceptNumber) -> &[(StandardIndex, Pair)] {
        self.limited.get(&indicator).map_or(&[], Vec::as_slice)
    }
}

/// The concepts that a text names for sure: homonyms that nothing tells apart would bring in the wrong one.
fn sure(spotter: Spotter<'_>, text: &str, language: Language) -> impl Iterator<Item = ConceptId> + use<> {
    let found = if text.is_empty() { Vec::new() } else { spotter.spot(text, language).concepts };
    found.into_iter().filter_map(|f| <[ConceptId; 1]>::try_from(f.ids).ok()).map(|[id]| id)
}

/// A count as a weight.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
pub(super) fn float(count: usize) -> f64 {
    count as f64
}
