//! One score a standard: its own document, its best clause and its best limit, then what is known about it.

use super::scoring::{DocumentScore, Role, ScoredPlan};
use super::understand::Understanding;
use crate::corpus::Library;
use crate::index::{Found, Generation, IndexError, Kind};
use crate::model::{AsOf, Force, Standard, StandardIndex, Status};
use std::collections::HashMap;

/// Candidates of each kind that are weighed.
const CANDIDATES: [usize; 3] = [400, 200, 300];
/// A question of numbers alone wants the documents so numbered and those near them, not all that cite them.
const CANDIDATES_BY_NUMBER: [usize; 3] = [100, 50, 50];
/// What a clause or a limit counts against the standard's own document.
const SHARES: [f32; 3] = [1.0, 0.9, 0.6];
/// Clauses and limits shown with a hit.
const CLAUSES_SHOWN: usize = 2;
const LIMITS_SHOWN: usize = 3;
/// A document that answers a small part of a question keeps this share of its score.
const UNCOVERED: f32 = 0.35;
/// A country that the question names, and any other.
const WANTED: f32 = 1.6;
const UNWANTED: f32 = 0.45;
/// The documents of the reader's own language stand a little higher where no country is named.
const OWN_LANGUAGE: f32 = 1.12;
/// What binds stands a little higher.
const BINDING: f32 = 1.03;
/// Answers below this share of the best are noise.
const NOISE: f32 = 0.06;

/// A document that answers.
#[derive(Debug, Clone)]
pub(super) struct Answering {
    kind: Kind,
    /// Its place among the documents of its kind of its standard.
    item: u32,
    /// What each token of the plan contributes.
    pub(super) contributions: Vec<f32>,
    score: f32,
}

/// What the documents of one standard give together, and the documents.
struct Gathered {
    score: DocumentScore,
    documents: Vec<Answering>,
}

/// A standard with its score and the documents that gave it.
#[derive(Debug, Clone)]
pub(super) struct Ranked {
    pub(super) standard: StandardIndex,
    pub(super) status: Status,
    pub(super) score: f32,
    /// The documents that answer, best first within a kind.
    pub(super) documents: Vec<Answering>,
}

impl Ranked {
    /// Places of the best documents of a kind that hold at least half of what the best one does.
    pub(super) fn best(&self, kind: Kind) -> impl Iterator<Item = u32> {
        let shown = if kind == Kind::Clause { CLAUSES_SHOWN } else { LIMITS_SHOWN };
        self.documents.iter().filter(move |d| d.kind == kind).take(shown).map(|d| d.item)
    }
}

/// Runs a plan over all kinds of documents and ranks the standards.
pub(super) fn rank(
    plan: &ScoredPlan,
    understood: &Understanding,
    library: &Library,
    generation: &Generation,
    as_of: AsOf,
) -> Result<Vec<Ranked>, IndexError> {
    let groups = understood.groups.len();
    let by_number = groups == 0 && understood.quantities.is_empty() && plan.plan.phrases.is_empty();
    let candidates = if by_number { CANDIDATES_BY_NUMBER } else { CANDIDATES };
    let mut scores: HashMap<u32, Gathered> = HashMap::new();
    for ((kind, share), limit) in Kind::ALL.into_iter().zip(SHARES).zip(candidates) {
        for Found { standard, item, contributions } in generation.run(kind, &plan.plan, limit)? {
            let score = DocumentScore::new(&plan.roles, &contributions, groups);
            let own = score.total();
            if own <= 0.0 && plan.plan.phrases.is_empty() {
                continue;
            }
            let empty = || Gathered { score: DocumentScore::empty(groups), documents: Vec::new() };
            let gathered = scores.entry(standard).or_insert_with(empty);
            gathered.score.merge(&score, share);
            gathered.documents.push(Answering { kind, item, contributions, score: own });
        }
    }
    let weights = group_weights(&scores, groups);
    let mut ranked: Vec<(f32, Ranked)> = scores
        .into_iter()
        .filter_map(|(index, Gathered { score, mut documents })| {
            let index = StandardIndex(index);
            let standard = library.get(index)?;
            let status = library.status_on(index, as_of);
            documents.sort_by(|a, b| a.kind.cmp(&b.kind).then(b.score.total_cmp(&a.score)).then(a.item.cmp(&b.item)));
            let worth = Worth::new(&score, &weights, understood, standard);
            Some((worth.on_any_day(), Ranked { standard: index, status, score: worth.with_status(status), documents }))
        })
        .collect();
    // What is noise does not depend on the day: the day changes the order of the answers, not which they are.
    let floor = ranked.iter().map(|(timeless, _)| *timeless).fold(0.0, f32::max) * NOISE;
    ranked.retain(|(timeless, _)| *timeless >= floor);
    ranked.sort_by(|(_, a), (_, b)| b.score.total_cmp(&a.score).then(a.standard.cmp(&b.standard)));
    Ok(ranked.into_iter().map(|(_, r)| r).collect())
}

/// How much each group can give: what it gives to the document that answers it best.
fn group_weights(scores: &HashMap<u32, Gathered>, groups: usize) -> Vec<f32> {
    let mut weights = vec![0.0f32; groups];
    for Gathered { score, .. } in scores.values() {
        for (weight, given) in weights.iter_mut().zip(&score.groups) {
            *weight = weight.max(*given);
        }
    }
    weights
}

/// What a standard is worth as an answer, by its words and by its number.
struct Worth {
    words: f32,
    number: f32,
}

impl Worth {
    fn new(score: &DocumentScore, weights: &[f32], understood: &Understanding, standard: &Standard) -> Self {
        let mut words: f32 = score.groups.iter().sum::<f32>() + score.quantity;
        let possible: f32 = weights.iter().sum();
        if possible > 0.0 {
            let share = |(got, weight): (&f32, &f32)| (got / weight.max(f32::MIN_POSITIVE)).min(1.0).sqrt() * weight;
            let covered: f32 = score.groups.iter().zip(weights).map(share).sum();
            words *= UNCOVERED + (1.0 - UNCOVERED) * (covered / possible);
        }
        let mut number = score.designation;
        let wanted = understood.wanted();
        if wanted.contains(&standard.jurisdiction) {
            words *= WANTED;
        } else if !wanted.is_empty() {
            words *= UNWANTED;
            number *= UNWANTED;
        } else if understood.language == Some(standard.jurisdiction.language()) {
            words *= OWN_LANGUAGE;
        }
        if standard.force == Some(Force::Mandatory) {
            words *= BINDING;
        }
        Self { words, number }
    }

    fn on_any_day(&self) -> f32 {
        self.words + self.number
    }

    /// What has ended stands behind what holds; of editions whose numbers answer alike, the one in force comes first.
    fn with_status(&self, status: Status) -> f32 {
        let (share, ahead) = match status {
            Status::InForce => (1.0, 3.0),
            Status::Upcoming => (0.97, 2.4),
            Status::Unknown => (0.93, 1.8),
            Status::Draft => (0.85, 1.2),
            Status::Superseded | Status::Withdrawn => (0.6, 0.0),
        };
        let ahead = if self.number > 0.0 { ahead } else { 0.0 };
        self.words * share + self.number + ahead
    }
}

impl DocumentScore {
    fn empty(groups: usize) -> Self {
        Self { groups: vec![0.0; groups], ..Self::default() }
    }
}

/// The roles of the tokens that matched in a document.
pub(super) fn matched<'a>(roles: &'a [Role], contributions: &'a [f32]) -> impl Iterator<Item = (usize, &'a Role)> {
    roles.iter().enumerate().zip(contributions).filter(|(_, c)| **c > 0.0).map(|(role, _)| role)
}
