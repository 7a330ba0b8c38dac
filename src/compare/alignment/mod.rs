//! The clauses of two standards side by side, whatever languages they are written in.
//!
//! Clauses are paired by what they name (concepts, limits, quantities, designations), by their kind and by their order.
//! One clause may answer several in a row: a table of three pollutants here is three tables there. What the order of the
//! documents keeps apart is paired afterwards and says so.
//!
//! Limits: at most [`MOST_CLAUSES`] clauses of a text are paired; clauses without text and title are headings only and
//! stand in no row.

mod clause;
mod likeness;
mod numbering;
pub(super) mod order;
mod quantity;

use super::counterpart::Adoptions;
use super::score::Score;
use super::spotter::Spotter;
use super::subject::Subjects;
use crate::corpus::Library;
use crate::model::{ConceptId, StandardIndex};
use clause::ClauseSubject;
pub use likeness::Likeness;
use likeness::{Alike, Comparison};
pub use quantity::Quantity;

/// Clauses of a text that are paired; the longest standards have some hundreds.
pub const MOST_CLAUSES: usize = 500;

/// Two texts side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alignment {
    /// The standard on the left.
    pub own: StandardIndex,
    /// The standard on the right.
    pub other: StandardIndex,
    /// Rows in the order of the texts.
    pub rows: Vec<Row>,
    /// Concepts named in the clauses on the left, by the place of the clause.
    pub own_marks: Vec<Vec<Mark>>,
    /// Concepts named in the clauses on the right, by the place of the clause.
    pub other_marks: Vec<Vec<Mark>>,
}

/// One line of two texts side by side; one side is empty where the other text has nothing like it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Place of the clause in the text on the left.
    pub own: Option<usize>,
    /// Place of the clause in the text on the right.
    pub other: Option<usize>,
    /// Why the two stand together.
    pub pairing: Option<Pairing>,
}

/// Why two clauses stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pairing {
    /// How alike they are, for ordering.
    pub score: Score,
    /// What they have in common, strongest kind first.
    pub evidence: Vec<Likeness>,
    /// The other text has it at another place in its order.
    pub moved: bool,
}

/// A concept named in a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The concept; several where homonyms cannot be told apart.
    pub concepts: Vec<ConceptId>,
    /// Whether it stands in the title of the clause, else in its text.
    pub in_title: bool,
    /// First byte.
    pub start: usize,
    /// Byte behind the last.
    pub end: usize,
    /// Whether a clause beside it names the concept as well.
    pub shared: bool,
}

/// Clauses less alike than this are no pair.
const LEAST: f64 = 0.3;
/// What a further partner in a row has to bring beyond that.
const FURTHER: f64 = 0.1;
/// Clauses that stand at other places need more in common.
const LEAST_MOVED: f64 = 0.5;

/// How alike each clause of one text is to each of the other, by their places among those that are paired.
struct Scores {
    scores: Vec<Alike>,
    width: usize,
}

impl Scores {
    fn of(&self, i: usize, j: usize) -> Alike {
        self.scores.get(i * self.width + j).copied().unwrap_or_default()
    }
}

impl order::Gain for Scores {
    fn first(&self, i: usize, j: usize) -> f64 {
        self.of(i, j).all - LEAST
    }

    fn further(&self, i: usize, j: usize) -> f64 {
        self.of(i, j).firm - LEAST - FURTHER
    }
}

/// Aligns the texts of two standards; none if the library lacks one of the texts.
#[must_use]
pub fn align(
    library: &Library,
    subjects: &Subjects,
    adoptions: &Adoptions,
    spotter: Spotter<'_>,
    own: StandardIndex,
    other: StandardIndex,
) -> Option<Alignment> {
    let left = clause::read(library, subjects, spotter, own)?;
    let right = clause::read(library, subjects, spotter, other)?;
    let mut comparison = Comparison::new(subjects, library.units(), &left, &right);
    if let Some(followed) = numbering::followed(library, adoptions, own, other) {
        comparison.count_numbers(numbering::weight(followed, &comparison, &left, &right));
    }
    let numbers = |clauses: &[ClauseSubject]| -> Vec<usize> {
        clauses.iter().enumerate().filter(|(_, c)| !c.empty).map(|(at, _)| at).take(MOST_CLAUSES).collect()
    };
    let (own_places, other_places) = (numbers(&left), numbers(&right));
    let width = other_places.len();
    let mut scores = vec![Alike::default(); own_places.len() * width];
    let pairs = own_places.iter().flat_map(|i| other_places.iter().map(move |j| (*i, *j)));
    for (score, (i, j)) in scores.iter_mut().zip(pairs) {
        if let (Some(a), Some(b)) = (left.get(i), right.get(j)) {
            *score = comparison.score(i, j, a, b);
        }
    }
    let scores = Scores { scores, width };
    let score = |i: usize, j: usize| scores.of(i, j).all;
    let in_order = order::pairs(own_places.len(), width, &scores);
    let mut pairs: Vec<(usize, usize, bool)> = in_order.into_iter().map(|(i, j)| (i, j, false)).collect();
    pair_moved(&mut pairs, own_places.len(), width, &score);
    let place = |list: &[usize], at: usize| list.get(at).copied();
    let mut rows = Vec::new();
    for (i, j, moved) in pairs {
        let strength = Score::new(score(i, j));
        let (Some(i), Some(j)) = (place(&own_places, i), place(&other_places, j)) else { continue };
        let (Some(a), Some(b)) = (left.get(i), right.get(j)) else { continue };
        let pairing = Pairing { score: strength, evidence: comparison.evidence(a, b), moved };
        rows.push(Row { own: Some(i), other: Some(j), pairing: Some(pairing) });
    }
    let rows = with_lonely(rows, &own_places, &other_places);
    let (mut own_marks, mut other_marks): (Vec<_>, Vec<_>) =
        (left.into_iter().map(|c| c.marks).collect(), right.into_iter().map(|c| c.marks).collect());
    mark_shared(&rows, &mut own_marks, &mut other_marks);
    Some(Alignment { own, other, rows, own_marks, other_marks })
}

/// Pairs what is left over on both sides, whatever its place, the most alike first.
fn pair_moved(pairs: &mut Vec<(usize, usize, bool)>, first: usize, second: usize, score: &dyn Fn(usize, usize) -> f64) {
    let free = |pairs: &[(usize, usize, bool)], i: usize, j: usize| !pairs.iter().any(|p| p.0 == i || p.1 == j);
    let mut left: Vec<(usize, usize)> = (0..first)
        .flat_map(|i| (0..second).map(move |j| (i, j)))
        .filter(|(i, j)| score(*i, *j) >= LEAST_MOVED && free(pairs, *i, *j))
        .collect();
    left.sort_by(|a, b| score(b.0, b.1).total_cmp(&score(a.0, a.1)));
    for (i, j) in left {
        if free(pairs, i, j) {
            pairs.push((i, j, true));
        }
    }
    pairs.sort_unstable();
}

/// Puts the clauses without a counterpart between the others: those of the left text at their place, those of the right
/// behind the row of the clause before them.
fn with_lonely(rows: Vec<Row>, own: &[usize], other: &[usize]) -> Vec<Row> {
    let mut rows = rows;
    for place in own.iter().copied() {
        if !rows.iter().any(|r| r.own == Some(place)) {
            let at = rows.iter().position(|r| r.own > Some(place)).unwrap_or(rows.len());
            rows.insert(at, Row { own: Some(place), other: None, pairing: None });
        }
    }
    for (n, place) in other.iter().copied().enumerate() {
        if rows.iter().any(|r| r.other == Some(place)) {
            continue;
        }
        let before = n.checked_sub(1).and_then(|n| other.get(n)).copied();
        let behind = before.and_then(|before| rows.iter().rposition(|r| r.other == Some(before)));
        let at = behind.map_or(0, |at| at + 1);
        rows.insert(at, Row { own: None, other: Some(place), pairing: None });
    }
    rows
}

fn mark_shared(rows: &[Row], own: &mut [Vec<Mark>], other: &mut [Vec<Mark>]) {
    for (i, j) in rows.iter().filter_map(|r| r.own.zip(r.other)) {
        let (Some(a), Some(b)) = (own.get_mut(i), other.get_mut(j)) else { continue };
        for mark in a.iter_mut() {
            for beside in b.iter_mut().filter(|m| m.concepts.iter().any(|c| mark.concepts.contains(c))) {
                mark.shared = true;
                beside.shared = true;
            }
        }
    }
}
