//! Several conditions of one table together: where they contradict each other and what none of them covers.

use super::number_set::NumberSet;
use super::region::{Region, ValueSet};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::ops::Bound;

/// Two conditions of a table that hold for the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// Position of one.
    pub first: usize,
    /// Position of the other, which comes later.
    pub second: usize,
    /// For what both hold.
    pub region: Region,
}

/// Pieces into which the rest may fall before the search for gaps gives up.
const MOST_PIECES: usize = 5000;

/// The pairs that hold for the same thing.
#[must_use]
pub fn overlaps(regions: &[Region]) -> Vec<Overlap> {
    let mut found = Vec::new();
    for (first, a) in regions.iter().enumerate() {
        for (second, b) in regions.iter().enumerate().skip(first + 1) {
            if a.meets(b) {
                found.push(Overlap { first, second, region: a.intersection(b) });
            }
        }
    }
    found
}

/// What lies between the conditions of a table and is covered by none, as regions that do not overlap.
///
/// Numbers are looked for between the lowest and the highest that the table names, and only at the named ones where the
/// table lists single values; words among those that `words` knows of a parameter. `None` where the table is too
/// intricate to be searched.
#[must_use]
pub fn uncovered(regions: &[Region], words: &dyn Fn(&str) -> Vec<String>) -> Option<Vec<Region>> {
    let mut rest = vec![universe(regions, words)];
    for region in regions {
        let mut left = Vec::new();
        for piece in rest {
            subtract(piece, region, &mut left);
        }
        if left.len() > MOST_PIECES {
            return None;
        }
        rest = left;
    }
    Some(rest)
}

/// The parts of a piece outside a region.
fn subtract(mut piece: Region, region: &Region, left: &mut Vec<Region>) {
    if !piece.meets(region) {
        left.push(piece);
        return;
    }
    for side in region.sides() {
        let mut outside = piece.clone();
        outside.narrow(&side.parameter, &side.values.complement());
        if !outside.is_empty() {
            left.push(outside);
        }
        piece.narrow(&side.parameter, &side.values);
    }
}

/// Everything that a table can be asked for.
fn universe(regions: &[Region], words: &dyn Fn(&str) -> Vec<String>) -> Region {
    let mut sides: BTreeMap<&str, Vec<&ValueSet>> = BTreeMap::new();
    for side in regions.iter().flat_map(Region::sides) {
        sides.entry(&side.parameter).or_default().push(&side.values);
    }
    let mut universe = Region::default();
    for (parameter, values) in sides {
        let numbers: Vec<&NumberSet> = values
            .iter()
            .filter_map(|v| match v {
                ValueSet::Numbers(numbers) => Some(numbers),
                _ => None,
            })
            .collect();
        if !numbers.is_empty() {
            universe.narrow(parameter, &ValueSet::Numbers(span(&numbers)));
        } else if values.iter().any(|v| matches!(v, ValueSet::OneOf(_) | ValueSet::NoneOf(_))) {
            let known = words(parameter);
            if !known.is_empty() {
                universe.narrow(parameter, &ValueSet::OneOf(known.into_iter().collect()));
            }
        }
    }
    universe
}

/// The numbers between the outermost that are named, or the named ones alone where all are single.
fn span(sets: &[&NumberSet]) -> NumberSet {
    let intervals = || sets.iter().flat_map(|set| set.intervals());
    let points: Option<Vec<Decimal>> = intervals().map(super::number_set::Interval::single).collect();
    if let Some(points) = points {
        return NumberSet::points(&points);
    }
    let ends = intervals().flat_map(|i| [i.low, i.high]).filter_map(|bound| match bound {
        Bound::Included(at) | Bound::Excluded(at) => Some(at),
        Bound::Unbounded => None,
    });
    let (low, high) = (ends.clone().min(), ends.max());
    match (low, high) {
        (Some(low), Some(high)) => NumberSet::interval(Bound::Included(low), Bound::Included(high)),
        _ => NumberSet::all(),
    }
}
