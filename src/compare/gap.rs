//! What each market has on each topic, and what it lacks.
//!
//! A topic is a concept that scopes or limits are for, with everything narrower (DESIGN.md, "Topic"). A standard for any
//! enterprise counts under the concepts of its titles.

use super::market::Market;
use super::subject::{ConceptNumber, Subjects};
use crate::corpus::Library;
use crate::model::{AsOf, ConceptId, Force, StandardIndex, Status, word_enum};
use std::collections::{BTreeSet, HashMap, HashSet};

word_enum! {
    /// The strongest that a market has on a topic, weakest first.
    Strongest {
        /// No document.
        Nothing = "nothing",
        /// Documents that no longer stand, drafts, documents of unknown status.
        NotInForce = "not-in-force",
        /// Documents that will take effect.
        Upcoming = "upcoming",
        /// Documents in force of which it is not known whether they bind.
        UnknownForce = "unknown-force",
        /// Documents in force by choice.
        Voluntary = "voluntary",
        /// Documents in force that bind.
        Mandatory = "mandatory",
    }
}

impl Strongest {
    fn of(status: Status, force: Option<Force>) -> Self {
        match (status, force) {
            (Status::InForce, Some(Force::Mandatory)) => Self::Mandatory,
            (Status::InForce, Some(Force::Voluntary)) => Self::Voluntary,
            (Status::InForce, None) => Self::UnknownForce,
            (Status::Upcoming, _) => Self::Upcoming,
            (Status::Unknown | Status::Draft | Status::Superseded | Status::Withdrawn, _) => Self::NotInForce,
        }
    }
}

/// What a market has on a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Documents, whatever their status.
    pub documents: usize,
    /// Of these, those in force on the day.
    pub in_force: usize,
    /// Of those in force, those that bind.
    pub mandatory: usize,
    /// Documents that will take effect.
    pub upcoming: usize,
    /// Limits in the documents in force.
    pub limits: usize,
    /// The strongest of what there is.
    pub strongest: Strongest,
}

impl Cell {
    const EMPTY: Self =
        Self { documents: 0, in_force: 0, mandatory: 0, upcoming: 0, limits: 0, strongest: Strongest::Nothing };
}

/// A topic in all markets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicRow {
    /// The topic.
    pub topic: ConceptId,
    /// The nearest topic above it that has a row as well.
    pub broader: Option<ConceptId>,
    /// 0 for a topic without a broader one.
    pub depth: usize,
    /// A cell a market, in the order of [`Matrix::markets`].
    pub cells: Vec<Cell>,
}

/// Topics by markets on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The day.
    pub day: AsOf,
    /// The columns.
    pub markets: Vec<Market>,
    /// The rows: each topic stands before what is narrower.
    pub rows: Vec<TopicRow>,
}

/// A topic on which one market has something in force and another nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The topic.
    pub topic: ConceptId,
    /// The broadest topic above it with the same gap; none if it is that topic itself.
    pub within: Option<ConceptId>,
    /// Number of documents in force in the market that has some.
    pub in_force: usize,
    /// What the market without documents in force has at least.
    pub instead: Strongest,
}

/// The matrix of all topics, or of one topic and everything narrower.
#[must_use]
pub fn matrix(
    library: &Library,
    subjects: &Subjects,
    markets: &[Market],
    below: Option<&ConceptId>,
    day: AsOf,
) -> Matrix {
    let width = markets.len();
    let mut cells: HashMap<ConceptNumber, Vec<Cell>> = HashMap::new();
    let root = below.and_then(|id| subjects.find(id));
    for (standard, index) in library.standards().iter().zip(library.indices()) {
        let Some(column) = markets.iter().position(|m| *m == Market::of(standard.jurisdiction)) else { continue };
        let Some(subject) = subjects.of(index) else { continue };
        let status = library.status_on(index, day);
        let strongest = Strongest::of(status, standard.force);
        let topics: BTreeSet<ConceptNumber> =
            subject.topics.iter().flat_map(|t| itself_and_above(subjects, *t)).collect();
        for topic in topics {
            let row = cells.entry(topic).or_insert_with(|| vec![Cell::EMPTY; width]);
            let Some(cell) = row.get_mut(column) else { continue };
            cell.documents += 1;
            cell.in_force += usize::from(status == Status::InForce);
            cell.mandatory += usize::from(strongest == Strongest::Mandatory);
            cell.upcoming += usize::from(status == Status::Upcoming);
            cell.strongest = cell.strongest.max(strongest);
        }
        if status == Status::InForce {
            for pair in &subject.pairs {
                for topic in itself_and_above(subjects, pair.object) {
                    let cell = cells.get_mut(&topic).and_then(|row| row.get_mut(column));
                    if let Some(cell) = cell {
                        cell.limits += pair.rows;
                    }
                }
            }
        }
    }
    let wanted = |n: ConceptNumber| below.is_none() || root.is_some_and(|root| subjects.steps_up(n, root).is_some());
    let rows = in_order(subjects, cells.into_iter().filter(|(topic, _)| wanted(*topic)).collect());
    Matrix { day, markets: markets.to_vec(), rows }
}

fn itself_and_above(subjects: &Subjects, topic: ConceptNumber) -> impl Iterator<Item = ConceptNumber> + use<'_> {
    std::iter::once(topic).chain(subjects.above(topic))
}

/// Puts each topic before what is narrower, neighbours by their ids.
fn in_order(subjects: &Subjects, cells: HashMap<ConceptNumber, Vec<Cell>>) -> Vec<TopicRow> {
    let known: HashSet<ConceptNumber> = cells.keys().copied().collect();
    // The path from the broadest topic down is the place of a topic in the tree.
    let mut rows: Vec<(Vec<&ConceptId>, Vec<Cell>)> = cells
        .into_iter()
        .map(|(topic, cells)| {
            let path = itself_and_above(subjects, topic).filter(|n| known.contains(n)).filter_map(|n| subjects.id(n));
            let mut path: Vec<&ConceptId> = path.collect();
            path.reverse();
            (path, cells)
        })
        .collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    let row = |(path, cells): (Vec<&ConceptId>, Vec<Cell>)| {
        let mut upwards = path.iter().rev();
        let topic = (*upwards.next()?).clone();
        Some(TopicRow { topic, broader: upwards.next().map(|id| (*id).clone()), depth: path.len() - 1, cells })
    };
    rows.into_iter().filter_map(row).collect()
}

impl Matrix {
    /// The cell of a topic and a market.
    #[must_use]
    pub fn cell(&self, topic: &ConceptId, market: Market) -> Option<&Cell> {
        let column = self.markets.iter().position(|m| *m == market)?;
        self.rows.iter().find(|r| r.topic == *topic)?.cells.get(column)
    }

    /// The topics on which one market has something in force and the other nothing, in the order of the rows.
    #[must_use]
    pub fn gaps(&self, has: Market, lacks: Market) -> Vec<Gap> {
        let column = |market: Market| self.markets.iter().position(|m| *m == market);
        let (Some(has), Some(lacks)) = (column(has), column(lacks)) else { return Vec::new() };
        // Above each topic of the path: the broadest topic with the gap.
        let mut within: HashMap<&ConceptId, &ConceptId> = HashMap::new();
        let mut gaps = Vec::new();
        for row in &self.rows {
            let (Some(there), Some(here)) = (row.cells.get(has), row.cells.get(lacks)) else { continue };
            if there.in_force == 0 || here.in_force > 0 {
                continue;
            }
            let above = row.broader.as_ref().and_then(|b| within.get(b).copied());
            within.insert(&row.topic, above.unwrap_or(&row.topic));
            gaps.push(Gap {
                topic: row.topic.clone(),
                within: above.cloned(),
                in_force: there.in_force,
                instead: here.strongest,
            });
        }
        gaps
    }
}

/// The documents behind a cell: of one market, on one topic or something narrower, those in force first.
#[must_use]
pub fn documents(
    library: &Library,
    subjects: &Subjects,
    topic: &ConceptId,
    market: Market,
    day: AsOf,
) -> Vec<(StandardIndex, Status)> {
    let Some(topic) = subjects.find(topic) else { return Vec::new() };
    let about = |index: StandardIndex| {
        let topics = subjects.of(index).map(|s| s.topics.as_slice()).unwrap_or_default();
        topics.iter().any(|t| subjects.steps_up(*t, topic).is_some())
    };
    let of_market = library.standards().iter().zip(library.indices());
    let of_market = of_market.filter(|(s, _)| Market::of(s.jurisdiction) == market).map(|(_, index)| index);
    let mut found: Vec<(StandardIndex, Status)> =
        of_market.filter(|index| about(*index)).map(|index| (index, library.status_on(index, day))).collect();
    found.sort_by_key(|(index, status)| (*status, *index));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::shipped_tests::{day, shipped};

    fn all() -> Matrix {
        let s = shipped();
        matrix(&s.library, &s.subjects, Market::ALL, None, day())
    }

    #[test]
    fn a_topic_counts_everything_narrower() {
        let matrix = all();
        for row in &matrix.rows {
            let Some(broader) = &row.broader else { continue };
            for (cell, market) in row.cells.iter().zip(&matrix.markets) {
                let above = matrix.cell(broader, *market).unwrap();
                assert!(above.documents >= cell.documents && above.in_force >= cell.in_force, "{}", row.topic);
                assert!(above.limits >= cell.limits && above.strongest >= cell.strongest, "{}", row.topic);
            }
        }
    }

    #[test]
    fn the_documents_behind_a_cell_are_those_it_counts() {
        let s = shipped();
        let matrix = all();
        for row in matrix.rows.iter().step_by(7) {
            for (cell, market) in row.cells.iter().zip(&matrix.markets) {
                let found = documents(&s.library, &s.subjects, &row.topic, *market, day());
                assert_eq!(found.len(), cell.documents, "{} {market}", row.topic);
                let in_force = found.iter().filter(|(_, status)| *status == Status::InForce).count();
                assert_eq!(in_force, cell.in_force, "{} {market}", row.topic);
            }
        }
    }

    #[test]
    fn a_gap_is_where_one_side_has_something_in_force_and_the_other_nothing() {
        let matrix = all();
        let gaps = matrix.gaps(Market::Cn, Market::Mn);
        assert!(gaps.len() > 50, "{}", gaps.len());
        for gap in &gaps {
            assert!(matrix.cell(&gap.topic, Market::Cn).unwrap().in_force > 0);
            assert_eq!(matrix.cell(&gap.topic, Market::Mn).unwrap().in_force, 0);
            assert!(gap.within.as_ref().is_none_or(|w| gaps.iter().any(|g| g.topic == *w && g.within.is_none())));
        }
        let boiler = ConceptId::new("power-station-boiler");
        assert!(!gaps.iter().any(|g| g.topic == boiler), "MNS 6298:2011 is for these boilers");
    }

    #[test]
    fn a_part_of_the_matrix_is_the_same_as_in_the_whole() {
        let s = shipped();
        let (whole, boiler) = (all(), ConceptId::new("boiler"));
        let part = matrix(&s.library, &s.subjects, Market::ALL, Some(&boiler), day());
        assert_eq!(part.rows[0].topic, boiler);
        assert!(part.rows.len() > 3 && part.rows.len() < whole.rows.len());
        for row in &part.rows {
            assert_eq!(
                Some(row.cells.as_slice()),
                whole.rows.iter().find(|r| r.topic == row.topic).map(|r| r.cells.as_slice())
            );
        }
        let nothing = matrix(&s.library, &s.subjects, Market::ALL, Some(&ConceptId::new("no-such-thing")), day());
        assert!(nothing.rows.is_empty());
    }
}
