//! Sets of numbers as intervals: what a condition leaves of one parameter.

use rust_decimal::Decimal;
use std::ops::Bound;

/// A piece of the number line without gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// Where it begins.
    pub low: Bound<Decimal>,
    /// Where it ends.
    pub high: Bound<Decimal>,
}

/// A set of numbers: intervals in order that neither touch nor overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberSet {
    intervals: Vec<Interval>,
}

impl Interval {
    /// All numbers.
    pub const ALL: Self = Self { low: Bound::Unbounded, high: Bound::Unbounded };

    /// One number.
    #[must_use]
    pub const fn point(number: Decimal) -> Self {
        Self { low: Bound::Included(number), high: Bound::Included(number) }
    }

    /// The number, where it is only one.
    #[must_use]
    pub fn single(&self) -> Option<Decimal> {
        match (self.low, self.high) {
            (Bound::Included(low), Bound::Included(high)) if low == high => Some(low),
            _ => None,
        }
    }

    /// Whether a number lies in it.
    #[must_use]
    pub fn holds(&self, number: Decimal) -> bool {
        let above = match self.low {
            Bound::Unbounded => true,
            Bound::Included(low) => number >= low,
            Bound::Excluded(low) => number > low,
        };
        above
            && match self.high {
                Bound::Unbounded => true,
                Bound::Included(high) => number <= high,
                Bound::Excluded(high) => number < high,
            }
    }

    fn is_empty(&self) -> bool {
        match (self.low, self.high) {
            (Bound::Included(low), Bound::Included(high)) => low > high,
            (Bound::Included(low) | Bound::Excluded(low), Bound::Included(high) | Bound::Excluded(high)) => low >= high,
            _ => false,
        }
    }

    /// What both hold.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        let both = Self { low: later(self.low, other.low), high: earlier(self.high, other.high) };
        (!both.is_empty()).then_some(both)
    }
}

/// The narrower of two beginnings.
fn later(a: Bound<Decimal>, b: Bound<Decimal>) -> Bound<Decimal> {
    match (a, b) {
        (Bound::Unbounded, other) | (other, Bound::Unbounded) => other,
        (Bound::Included(x), Bound::Included(y)) => Bound::Included(x.max(y)),
        (Bound::Excluded(x), Bound::Excluded(y)) => Bound::Excluded(x.max(y)),
        (Bound::Included(x), Bound::Excluded(y)) | (Bound::Excluded(y), Bound::Included(x)) => {
            if x > y {
                Bound::Included(x)
            } else {
                Bound::Excluded(y)
            }
        }
    }
}

/// The narrower of two ends.
fn earlier(a: Bound<Decimal>, b: Bound<Decimal>) -> Bound<Decimal> {
    match (a, b) {
        (Bound::Unbounded, other) | (other, Bound::Unbounded) => other,
        (Bound::Included(x), Bound::Included(y)) => Bound::Included(x.min(y)),
        (Bound::Excluded(x), Bound::Excluded(y)) => Bound::Excluded(x.min(y)),
        (Bound::Included(x), Bound::Excluded(y)) | (Bound::Excluded(y), Bound::Included(x)) => {
            if x < y {
                Bound::Included(x)
            } else {
                Bound::Excluded(y)
            }
        }
    }
}

/// The bound at which what lies beyond another bound begins.
fn beyond(bound: Bound<Decimal>) -> Bound<Decimal> {
    match bound {
        Bound::Included(at) => Bound::Excluded(at),
        Bound::Excluded(at) => Bound::Included(at),
        Bound::Unbounded => Bound::Unbounded,
    }
}

impl NumberSet {
    /// All numbers.
    #[must_use]
    pub fn all() -> Self {
        Self { intervals: vec![Interval::ALL] }
    }

    /// One interval; an empty one is the empty set.
    #[must_use]
    pub fn interval(low: Bound<Decimal>, high: Bound<Decimal>) -> Self {
        let interval = Interval { low, high };
        Self { intervals: if interval.is_empty() { Vec::new() } else { vec![interval] } }
    }

    /// These numbers and no others.
    #[must_use]
    pub fn points(numbers: &[Decimal]) -> Self {
        let mut numbers = numbers.to_vec();
        numbers.sort();
        numbers.dedup();
        Self { intervals: numbers.into_iter().map(Interval::point).collect() }
    }

    /// Its intervals, in order.
    #[must_use]
    pub fn intervals(&self) -> &[Interval] {
        &self.intervals
    }

    /// Whether it holds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.intervals.is_empty()
    }

    /// Whether it holds every number.
    #[must_use]
    pub fn is_all(&self) -> bool {
        self.intervals == [Interval::ALL]
    }

    /// Whether it holds this number.
    #[must_use]
    pub fn holds(&self, number: Decimal) -> bool {
        self.intervals.iter().any(|interval| interval.holds(number))
    }

    /// Whether the two have a number in common.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        self.intervals.iter().any(|a| other.intervals.iter().any(|b| a.intersection(b).is_some()))
    }

    /// What both hold.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        let pairs = self.intervals.iter().flat_map(|a| other.intervals.iter().filter_map(|b| a.intersection(b)));
        Self { intervals: pairs.collect() }
    }

    /// What it does not hold.
    #[must_use]
    pub fn complement(&self) -> Self {
        let mut intervals = Vec::new();
        let mut low = Some(Bound::Unbounded);
        for interval in &self.intervals {
            if let (Some(low), false) = (low, interval.low == Bound::Unbounded) {
                let gap = Interval { low, high: beyond(interval.low) };
                if !gap.is_empty() {
                    intervals.push(gap);
                }
            }
            low = (interval.high != Bound::Unbounded).then(|| beyond(interval.high));
        }
        if let Some(low) = low {
            intervals.push(Interval { low, high: Bound::Unbounded });
        }
        Self { intervals }
    }

    /// Whether everything in it is in the other.
    #[must_use]
    pub fn within(&self, other: &Self) -> bool {
        !self.meets(&other.complement())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_set() -> impl Strategy<Value = NumberSet> {
        let bound = || {
            prop_oneof![
                Just(Bound::Unbounded),
                (-9i64..9).prop_map(|n| Bound::Included(n.into())),
                (-9i64..9).prop_map(|n| Bound::Excluded(n.into())),
            ]
        };
        prop_oneof![
            (bound(), bound()).prop_map(|(low, high)| NumberSet::interval(low, high)),
            prop::collection::vec(-9i64..9, 0..4)
                .prop_map(|n| NumberSet::points(&n.into_iter().map(Decimal::from).collect::<Vec<_>>())),
            prop::collection::vec(-9i64..9, 1..4)
                .prop_map(|n| NumberSet::points(&n.into_iter().map(Decimal::from).collect::<Vec<_>>()).complement()),
        ]
    }

    proptest! {
        /// The laws of sets, number by number.
        #[test]
        fn sets_hold_what_they_should(a in any_set(), b in any_set(), halves in -20i64..20) {
            let number = Decimal::new(halves * 5, 1);
            let (in_a, in_b) = (a.holds(number), b.holds(number));
            prop_assert_eq!(a.intersection(&b).holds(number), in_a && in_b);
            prop_assert_eq!(a.complement().holds(number), !in_a);
            prop_assert_eq!(a.complement().complement(), a.clone());
            prop_assert_eq!(a.intersection(&b), b.intersection(&a));
            prop_assert_eq!(a.meets(&b), !a.intersection(&b).is_empty());
            prop_assert!(a.intersection(&b).within(&a));
        }
    }
}
