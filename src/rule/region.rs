//! Conditions as regions: for each parameter the set of values that it leaves, exactly.

use super::number_set::NumberSet;
use super::{Comparison, Condition, Test, Truth, Value};
use std::collections::BTreeSet;
use std::ops::Bound;

/// The things for which a conjunction holds. A parameter that is not named may be anything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Region {
    /// Sorted by parameter, each once.
    sides: Vec<Side>,
}

/// What a region asks of one parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The parameter.
    pub parameter: String,
    /// The values it may have.
    pub values: ValueSet,
}

/// A set of values of one parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueSet {
    /// Of a number.
    Numbers(NumberSet),
    /// One of these words.
    OneOf(BTreeSet<String>),
    /// Any word but these.
    NoneOf(BTreeSet<String>),
    /// Yes or no.
    Flag(bool),
    /// Nothing: no value is a number and a word, or yes and no.
    Nothing,
}

/// A parameter for which two regions have no value in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exclusion {
    /// The parameter.
    pub parameter: String,
    /// What one region asks.
    pub a: ValueSet,
    /// What the other asks.
    pub b: ValueSet,
}

impl Region {
    /// The region of a condition.
    #[must_use]
    pub fn of(condition: &Condition) -> Self {
        let mut region = Self::default();
        for atom in &condition.atoms {
            region.narrow(&atom.name, &ValueSet::of(&atom.test));
        }
        region
    }

    /// What it asks, in the order of parameters.
    #[must_use]
    pub fn sides(&self) -> &[Side] {
        &self.sides
    }

    /// What it asks of a parameter, if anything.
    #[must_use]
    pub fn side(&self, parameter: &str) -> Option<&ValueSet> {
        let at = self.sides.binary_search_by(|side| side.parameter.as_str().cmp(parameter)).ok()?;
        self.sides.get(at).map(|side| &side.values)
    }

    /// Whether it asks nothing.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.sides.is_empty()
    }

    /// Whether nothing is in it: a condition that contradicts itself.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sides.iter().any(|side| side.values.is_empty())
    }

    /// Whether something is in both.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        !self.is_empty() && !other.is_empty() && self.shared(other).all(|(_, a, b)| a.meets(b))
    }

    /// What is in both.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        let mut both = self.clone();
        for side in &other.sides {
            both.narrow(&side.parameter, &side.values);
        }
        both
    }

    /// The parameters for which the two have no value in common.
    #[must_use]
    pub fn exclusions(&self, other: &Self) -> Vec<Exclusion> {
        let apart = self.shared(other).filter(|(_, a, b)| !a.meets(b));
        apart.map(|(name, a, b)| Exclusion { parameter: name.to_owned(), a: a.clone(), b: b.clone() }).collect()
    }

    /// Whether everything in it is in the other.
    #[must_use]
    pub fn within(&self, other: &Self) -> bool {
        self.is_empty()
            || other
                .sides
                .iter()
                .all(|theirs| self.side(&theirs.parameter).is_some_and(|mine| mine.within(&theirs.values)))
    }

    /// Decides by what is known whether a thing is in it.
    pub fn evaluate(&self, facts: &dyn Fn(&str) -> Option<Value>) -> Truth {
        let mut missing = Vec::new();
        for side in &self.sides {
            match facts(&side.parameter).and_then(|value| side.values.holds(&value)) {
                Some(true) => {}
                Some(false) => return Truth::False,
                None => missing.push(side.parameter.clone()),
            }
        }
        if missing.is_empty() { Truth::True } else { Truth::Unknown(missing) }
    }

    /// The part of it in which a parameter has one of these values.
    pub(super) fn narrow(&mut self, parameter: &str, values: &ValueSet) {
        match self.sides.binary_search_by(|side| side.parameter.as_str().cmp(parameter)) {
            Ok(at) => {
                if let Some(side) = self.sides.get_mut(at) {
                    side.values = side.values.intersection(values);
                }
            }
            Err(at) => self.sides.insert(at, Side { parameter: parameter.to_owned(), values: values.clone() }),
        }
    }

    /// The sides of both for the parameters that both name.
    fn shared<'r>(&'r self, other: &'r Self) -> impl Iterator<Item = (&'r str, &'r ValueSet, &'r ValueSet)> {
        let (mut mine, mut its) = (self.sides.iter().peekable(), other.sides.iter().peekable());
        std::iter::from_fn(move || {
            loop {
                let (a, b) = (mine.peek()?, its.peek()?);
                match a.parameter.cmp(&b.parameter) {
                    std::cmp::Ordering::Less => mine.next(),
                    std::cmp::Ordering::Greater => its.next(),
                    std::cmp::Ordering::Equal => {
                        let (a, b) = (mine.next()?, its.next()?);
                        return Some((a.parameter.as_str(), &a.values, &b.values));
                    }
                };
            }
        })
    }
}

impl ValueSet {
    /// The values that pass a test.
    #[must_use]
    pub fn of(test: &Test) -> Self {
        use Bound::{Excluded, Included, Unbounded};
        let words = |words: &[String]| words.iter().cloned().collect::<BTreeSet<_>>();
        match test {
            Test::Compare(comparison, bound) => Self::Numbers(match comparison {
                Comparison::Equal => NumberSet::points(&[*bound]),
                Comparison::NotEqual => NumberSet::points(&[*bound]).complement(),
                Comparison::Less => NumberSet::interval(Unbounded, Excluded(*bound)),
                Comparison::AtMost => NumberSet::interval(Unbounded, Included(*bound)),
                Comparison::Greater => NumberSet::interval(Excluded(*bound), Unbounded),
                Comparison::AtLeast => NumberSet::interval(Included(*bound), Unbounded),
            }),
            Test::OneOfNumbers(numbers) => Self::Numbers(NumberSet::points(numbers)),
            Test::Is(word) => Self::OneOf(words(std::slice::from_ref(word))),
            Test::OneOf(list) => Self::OneOf(words(list)),
            Test::IsNot(word) => Self::NoneOf(words(std::slice::from_ref(word))),
            Test::Holds => Self::Flag(true),
            Test::Fails => Self::Flag(false),
        }
    }

    /// Whether it holds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Numbers(numbers) => numbers.is_empty(),
            Self::OneOf(words) => words.is_empty(),
            Self::NoneOf(_) | Self::Flag(_) => false,
            Self::Nothing => true,
        }
    }

    /// Whether a value is in it; `None` for one of another type.
    #[must_use]
    pub fn holds(&self, value: &Value) -> Option<bool> {
        match (self, value) {
            (Self::Numbers(numbers), Value::Number(n)) => Some(numbers.holds(*n)),
            (Self::OneOf(words), Value::Text(text)) => Some(words.contains(text)),
            (Self::NoneOf(words), Value::Text(text)) => Some(!words.contains(text)),
            (Self::Flag(flag), Value::Bool(b)) => Some(flag == b),
            (Self::Nothing, _) => Some(false),
            _ => None,
        }
    }

    /// Whether the two have a value in common.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Numbers(a), Self::Numbers(b)) => a.meets(b),
            (Self::OneOf(a), Self::OneOf(b)) => !a.is_disjoint(b),
            (Self::OneOf(words), Self::NoneOf(others)) | (Self::NoneOf(others), Self::OneOf(words)) => {
                !words.is_subset(others)
            }
            (Self::NoneOf(_), Self::NoneOf(_)) => true,
            (Self::Flag(a), Self::Flag(b)) => a == b,
            _ => false,
        }
    }

    /// What both hold.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Numbers(a), Self::Numbers(b)) => Self::Numbers(a.intersection(b)),
            (Self::OneOf(a), Self::OneOf(b)) => Self::OneOf(a & b),
            (Self::OneOf(words), Self::NoneOf(others)) | (Self::NoneOf(others), Self::OneOf(words)) => {
                Self::OneOf(words - others)
            }
            (Self::NoneOf(a), Self::NoneOf(b)) => Self::NoneOf(a | b),
            (Self::Flag(a), Self::Flag(b)) if a == b => Self::Flag(*a),
            _ => Self::Nothing,
        }
    }

    /// What it does not hold. Of nothing there is no type: it stays nothing.
    #[must_use]
    pub fn complement(&self) -> Self {
        match self {
            Self::Numbers(numbers) => Self::Numbers(numbers.complement()),
            Self::OneOf(words) => Self::NoneOf(words.clone()),
            Self::NoneOf(words) => Self::OneOf(words.clone()),
            Self::Flag(flag) => Self::Flag(!flag),
            Self::Nothing => Self::Nothing,
        }
    }

    /// Whether everything in it is in the other.
    #[must_use]
    pub fn within(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Numbers(a), Self::Numbers(b)) => a.within(b),
            (Self::OneOf(a), Self::OneOf(b)) => a.is_subset(b),
            (Self::OneOf(words), Self::NoneOf(others)) => words.is_disjoint(others),
            (Self::NoneOf(a), Self::NoneOf(b)) => b.is_subset(a),
            (Self::Flag(a), Self::Flag(b)) => a == b,
            (mine, _) => mine.is_empty(),
        }
    }
}

#[cfg(test)]
#[path = "region_tests.rs"]
mod tests;
