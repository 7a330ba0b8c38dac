//! Conditions, values and formulas of the corpus, read once.

use crate::corpus::Library;
use crate::measure::Basis;
use crate::model::{Limit, Method, Scope, StandardIndex};
use crate::rule::{Condition, Formula, LimitValue};

/// The parsed rules of a library, in its order. It belongs to that library and means nothing beside another one.
///
/// A rule that does not parse has been reported when the corpus was read; here it never holds.
#[derive(Debug, Default)]
pub struct Rulebook {
    scopes: Vec<Vec<Option<Condition>>>,
    limits: Vec<Vec<Option<LimitRule>>>,
    methods: Vec<Vec<Option<MethodRule>>>,
}

/// The parsed cells of a limit.
#[derive(Debug)]
pub struct LimitRule {
    /// When it holds.
    pub condition: Condition,
    /// Its number, range or formula.
    pub value: LimitValue,
    /// What its figure refers to.
    pub basis: Basis,
}

/// The parsed cells of a method.
#[derive(Debug)]
pub struct MethodRule {
    /// When it holds.
    pub condition: Condition,
    /// How the value is calculated.
    pub formula: Formula,
}

impl Rulebook {
    /// Reads every rule of a library.
    #[must_use]
    pub fn new(library: &Library) -> Self {
        let limit = |limit: &Limit| {
            Some(LimitRule {
                condition: Condition::parse(&limit.when).ok()?,
                value: LimitValue::parse(limit.operator.word(), &limit.value).ok()?,
                basis: Basis::parse(&limit.basis).ok()?,
            })
        };
        let method = |method: &Method| {
            Some(MethodRule {
                condition: Condition::parse(&method.when).ok()?,
                formula: Formula::parse(&method.formula).ok()?,
            })
        };
        let mut book = Self::default();
        for index in library.indices() {
            book.scopes.push(library.scopes_of(index).map(|s| Condition::parse(&s.when).ok()).collect());
            book.limits.push(library.limits_of(index).map(limit).collect());
            book.methods.push(library.methods_of(index).map(method).collect());
        }
        book
    }

    /// The scope rows of a standard with their conditions.
    pub fn scopes<'a>(
        &'a self,
        library: &'a Library,
        standard: StandardIndex,
    ) -> impl Iterator<Item = (&'a Scope, &'a Condition)> {
        rows(library.scopes_of(standard), &self.scopes, standard)
    }

    /// The limits of a standard with their rules.
    pub fn limits<'a>(
        &'a self,
        library: &'a Library,
        standard: StandardIndex,
    ) -> impl Iterator<Item = (&'a Limit, &'a LimitRule)> {
        rows(library.limits_of(standard), &self.limits, standard)
    }

    /// The methods of a standard with their rules.
    pub fn methods<'a>(
        &'a self,
        library: &'a Library,
        standard: StandardIndex,
    ) -> impl Iterator<Item = (&'a Method, &'a MethodRule)> {
        rows(library.methods_of(standard), &self.methods, standard)
    }
}

fn rows<'a, R, P>(
    rows: std::slice::Iter<'a, R>,
    parsed: &'a [Vec<Option<P>>],
    standard: StandardIndex,
) -> impl Iterator<Item = (&'a R, &'a P)> {
    let parsed = parsed.get(standard.0 as usize).map_or(&[][..], Vec::as_slice);
    rows.zip(parsed).filter_map(|(row, parsed)| Some((row, parsed.as_ref()?)))
}
