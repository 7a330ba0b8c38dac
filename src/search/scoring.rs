//! From an understood question to a plan, and from what each token contributes to one score a document.
//!
//! The pieces of a question are groups. Inside a group the readings compete (a word, its bigrams, its concept), so that
//! a term in four languages counts once; the groups add up, and a document that answers more of them stands higher.

use super::understand::{Understanding, specificity_weight};
use crate::corpus::Library;
use crate::index::{Field, Phrase, Plan, PlanToken};
use crate::model::designation::Specificity;
use crate::model::{ConceptId, Language};
use crate::text::WordKind;

/// Weight of a field for words, bigrams and concepts.
const TITLE: f32 = 1.0;
const TEXT: f32 = 0.55;
const TITLE_CONCEPT: f32 = 1.0;
const ABOUT: f32 = 1.0;
const TEXT_CONCEPT: f32 = 0.4;
/// The document is about something narrower than the concept asked for.
const NARROWER: f32 = 0.55;
/// The document is about something broader than the concept asked for.
const PARENT: f32 = 0.3;
/// Bigrams stand in for a word that the segmenter hid inside a longer one.
const BIGRAM: f32 = 0.75;
/// A bigram across two words: the words stand side by side.
const ADJACENT: f32 = 0.35;
/// What the weaker readings of a group add to the strongest.
const TIE: f32 = 0.3;
/// What a question is about, and the general words that say what kind of paper it asks for.
const SUBJECT: f32 = 1.25;
const GENERAL: f32 = 0.6;
/// A word that was respelled counts less than one that was typed.
const RESPELLED: f32 = 0.8;
/// Weight of an adoption relation when the question asks for it, and when it does not.
const ADOPTS_ASKED: f32 = 1.3;
const ADOPTS: f32 = 0.45;
const CITES: f32 = 0.12;
const QUANTITY: f32 = 0.5;

/// What a token of the plan stands for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Role {
    /// A word of a group: (group, word).
    Word(usize, usize),
    /// One of the bigrams of a word: (group, word, how many there are).
    Bigram(usize, usize, usize),
    /// A bigram that spans two words of a group.
    Adjacent(usize),
    /// A concept of a group: (group, concept, how it is met).
    Concept(usize, usize, Meeting),
    /// A designation: how much this kind of match counts, whatever the statistics say.
    Designation(usize, f32, Relation),
    /// A quantity or a unit.
    Quantity(usize),
}

/// How a document meets a concept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meeting {
    /// It names it, or is about it.
    Itself,
    /// It is about something narrower.
    Narrower,
    /// It is about something broader.
    Broader,
}

/// How a document is related to a designation asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// It is its own designation.
    Own,
    /// It adopts the document.
    Adopts,
    /// It cites the document.
    Cites,
}

/// A plan with the meaning of its tokens.
#[derive(Debug, Clone, Default)]
pub(super) struct ScoredPlan {
    pub(super) plan: Plan,
    pub(super) roles: Vec<Role>,
}

impl ScoredPlan {
    fn push(&mut self, field: Field, key: &str, weight: f32, role: Role) {
        self.plan.tokens.push(PlanToken { field, key: key.to_owned(), weight });
        self.roles.push(role);
    }
}

/// Where words of a kind are looked for.
pub(super) fn word_fields(kind: WordKind) -> Vec<(Field, f32)> {
    let own = |language: Language| vec![(Field::title(language), TITLE), (Field::text(language), TEXT)];
    match kind {
        WordKind::Han => own(Language::Zh),
        WordKind::Russian => own(Language::Ru),
        WordKind::Mongolian | WordKind::MongolianScript => own(Language::Mn),
        WordKind::Latin | WordKind::Identifier => Language::ALL.iter().flat_map(|l| own(*l)).collect(),
    }
}

/// Makes the plan of an understood question.
pub(super) fn plan(understood: &Understanding, library: &Library) -> ScoredPlan {
    let mut out = ScoredPlan::default();
    for (g, group) in understood.groups.iter().enumerate() {
        let share = if group.respelled { RESPELLED } else { 1.0 } * subject(&group.concepts, library);
        for (w, word) in group.words.iter().enumerate() {
            for (field, weight) in word_fields(word.kind) {
                out.push(field, &word.key, weight * share, Role::Word(g, w));
            }
            let own: Vec<&String> = group.bigrams.iter().filter(|(_, of)| *of == Some(w)).map(|(key, _)| key).collect();
            for key in &own {
                let weight = BIGRAM * share / own.len() as f32;
                out.push(Field::TitleBigram, key, TITLE * weight, Role::Bigram(g, w, own.len()));
                out.push(Field::TextBigram, key, TEXT * weight, Role::Bigram(g, w, own.len()));
            }
        }
        for (key, _) in group.bigrams.iter().filter(|(_, of)| of.is_none()) {
            out.push(Field::TitleBigram, key, ADJACENT * share, Role::Adjacent(g));
            out.push(Field::TextBigram, key, ADJACENT * TEXT * share, Role::Adjacent(g));
        }
        for (c, id) in group.concepts.iter().enumerate() {
            concept(&mut out, id, share, (g, c), library);
        }
    }
    for (d, asked) in understood.designations.iter().enumerate() {
        let keys = asked.designation.query_keys();
        let precise = keys.iter().any(|(_, specificity)| *specificity > Specificity::Serial);
        for (key, specificity) in keys {
            let weight = specificity_weight(specificity);
            let adopts = if understood.adoption { ADOPTS_ASKED } else { ADOPTS };
            for (field, share, relation) in [
                (Field::Number, 1.0, Relation::Own),
                (Field::Adopts, adopts, Relation::Adopts),
                (Field::Cites, CITES, Relation::Cites),
            ] {
                // Who names a body means its documents: the bare serial is a relation to nothing.
                if precise && specificity == Specificity::Serial && relation != Relation::Own {
                    continue;
                }
                out.push(field, key.as_str(), weight * share, Role::Designation(d, weight * share, relation));
            }
        }
    }
    for (q, (_, keys)) in understood.quantities.iter().enumerate() {
        for key in keys {
            out.push(Field::Quantity, key, QUANTITY, Role::Quantity(q));
        }
    }
    out.plan.phrases = understood.phrases.iter().map(phrase).collect();
    out
}

/// What a question is about counts more than what kind of paper it asks for: products, processes, equipment and
/// substances before indicators and methods, those before documents and other general words.
fn subject(concepts: &[ConceptId], library: &Library) -> f32 {
    use crate::model::ConceptKind::{
        Body, Document, Equipment, General, Indicator, Method, Process, Product, Quality, Substance,
    };
    let weight = |id: &ConceptId| match library.concept(id).map(|c| c.kind) {
        Some(Product | Process | Equipment | Substance) => SUBJECT,
        Some(Indicator | Method | Quality) | None => 1.0,
        Some(Document | Body | General) => GENERAL,
    };
    concepts.iter().map(weight).reduce(f32::max).unwrap_or(1.0)
}

fn concept(out: &mut ScoredPlan, id: &ConceptId, share: f32, (g, c): (usize, usize), library: &Library) {
    let fields = [(Field::TitleConcept, TITLE_CONCEPT), (Field::About, ABOUT), (Field::TextConcept, TEXT_CONCEPT)];
    for (field, weight) in fields {
        out.push(field, id.as_str(), weight * share, Role::Concept(g, c, Meeting::Itself));
    }
    out.push(Field::Broader, id.as_str(), NARROWER * share, Role::Concept(g, c, Meeting::Narrower));
    if let Some(parent) = library.concept(id).and_then(|c| c.broader.as_ref()) {
        for (field, weight) in [(Field::TitleConcept, PARENT), (Field::About, PARENT)] {
            out.push(field, parent.as_str(), weight * share, Role::Concept(g, c, Meeting::Broader));
        }
    }
}

fn phrase(analysis: &crate::text::Analysis) -> Phrase {
    let han: Vec<(u32, String)> = analysis.bigrams.iter().map(|t| (t.position, t.key.to_string())).collect();
    let has_han = analysis.words.iter().any(|w| w.kind == WordKind::Han);
    if has_han {
        return Phrase { alternatives: vec![(Field::TitleBigram, han.clone()), (Field::TextBigram, han)] };
    }
    let words: Vec<(u32, String)> = analysis.words.iter().map(|t| (t.position, t.key.to_string())).collect();
    let kind = analysis.words.first().map_or(WordKind::Latin, |w| w.kind);
    // Chinese words keep no positions: foreign words in Chinese text follow one another in the bigram fields.
    let fields = word_fields(kind).into_iter().map(|(field, _)| field).filter(|f| words.len() == 1 || f.positions());
    let mut alternatives: Vec<_> = fields.map(|field| (field, words.clone())).collect();
    if !han.is_empty() {
        alternatives.extend([(Field::TitleBigram, han.clone()), (Field::TextBigram, han)]);
    }
    Phrase { alternatives }
}

/// The score of a document and what it answers.
#[derive(Debug, Clone, Default)]
pub(super) struct DocumentScore {
    /// What each group gives.
    pub(super) groups: Vec<f32>,
    /// What the designations give.
    pub(super) designation: f32,
    /// What the quantities give.
    pub(super) quantity: f32,
}

impl DocumentScore {
    /// Weighs the contributions of the tokens of a plan.
    pub(super) fn new(roles: &[Role], contributions: &[f32], groups: usize) -> Self {
        let mut out = Self { groups: vec![0.0; groups], ..Self::default() };
        for (g, total) in out.groups.iter_mut().enumerate() {
            *total = group_score(g, roles, contributions);
        }
        let mut designations: Vec<f32> = Vec::new();
        let mut quantities: Vec<f32> = Vec::new();
        for (role, contribution) in roles.iter().zip(contributions) {
            match role {
                Role::Designation(d, weight, _) if *contribution > 0.0 => raise(&mut designations, *d, *weight),
                Role::Quantity(q) => raise(&mut quantities, *q, *contribution),
                _ => {}
            }
        }
        out.designation = designations.iter().sum();
        out.quantity = quantities.iter().sum();
        out
    }

    /// The better of two documents of one standard, piece by piece.
    pub(super) fn merge(&mut self, other: &Self, share: f32) {
        for (mine, theirs) in self.groups.iter_mut().zip(&other.groups) {
            *mine = mine.max(theirs * share);
        }
        self.designation = self.designation.max(other.designation * share);
        self.quantity = self.quantity.max(other.quantity * share);
    }

    /// The plain sum.
    pub(super) fn total(&self) -> f32 {
        self.groups.iter().sum::<f32>() + self.designation + self.quantity
    }
}

fn raise(list: &mut Vec<f32>, at: usize, value: f32) {
    if list.len() <= at {
        list.resize(at + 1, 0.0);
    }
    list[at] = list[at].max(value);
}

fn group_score(group: usize, roles: &[Role], contributions: &[f32]) -> f32 {
    let mut words: Vec<f32> = Vec::new();
    let mut bigrams: Vec<(f32, usize, usize)> = Vec::new();
    let mut concepts: Vec<f32> = Vec::new();
    let mut adjacent = 0.0;
    for (role, &value) in roles.iter().zip(contributions) {
        if value <= 0.0 {
            continue;
        }
        match *role {
            Role::Word(g, w) if g == group => raise(&mut words, w, value),
            Role::Bigram(g, w, of) if g == group => {
                if bigrams.len() <= w {
                    bigrams.resize(w + 1, (0.0, 0, of));
                }
                bigrams[w].0 += value;
                bigrams[w].1 += 1;
                bigrams[w].2 = of;
            }
            Role::Adjacent(g) if g == group => adjacent += value,
            Role::Concept(g, c, _) if g == group => {
                let sum = concepts.get(c).copied().unwrap_or(0.0);
                raise(&mut concepts, c, sum.max(value) + TIE * sum.min(value));
            }
            _ => {}
        }
    }
    let parts = words.len().max(bigrams.len());
    let by_words: f32 = (0..parts)
        .map(|w| {
            let word = words.get(w).copied().unwrap_or(0.0);
            // Half of the bigrams are no word: 标准 in 标准规定 is, 物排 is not.
            let bigram = bigrams.get(w).map_or(0.0, |&(sum, n, of)| {
                let whole = (n as f32 / of.max(1) as f32).min(1.0);
                sum * whole * whole
            });
            word.max(bigram)
        })
        .sum::<f32>()
        + adjacent;
    let by_concept: f32 = concepts.iter().copied().fold(0.0, f32::max);
    by_words.max(by_concept) + TIE * by_words.min(by_concept)
}
