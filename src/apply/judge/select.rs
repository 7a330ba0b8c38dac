//! Which rows of a standard a figure is held against: by object, day, grade and condition.

use super::decide::Court;
use crate::apply::rulebook::LimitRule;
use crate::model::{ConceptId, Limit, Operator, PartialDate};
use crate::rule::Truth;
use jiff::civil::Date;

/// A row for the object and the indicator of the figure.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) limit: &'a Limit,
    pub(super) rule: &'a LimitRule,
    /// How far its object stands above that of the figure: 0 = the same.
    pub(super) distance: usize,
}

impl Row<'_> {
    /// Whether its own dates let it hold on a day.
    pub(super) fn holds_on(&self, day: Date) -> bool {
        self.limit.holds_on(day)
    }

    /// The first day on which it holds, where that is after the given one.
    pub(super) fn starts_after(&self, day: Date) -> Option<Date> {
        self.limit.from.map(PartialDate::first_day).filter(|from| *from > day)
    }

    /// A fixed or typical value is shown and never judged.
    pub(super) fn is_fixed(&self) -> bool {
        self.limit.operator == Operator::Equals
    }
}

/// Rows whose conditions were tried.
#[derive(Default)]
pub(super) struct Tried<'a> {
    /// They hold.
    pub(super) holding: Vec<Row<'a>>,
    /// They hang on these parameters.
    pub(super) hanging: Vec<(Row<'a>, Vec<String>)>,
}

impl<'a> Court<'a, '_> {
    /// Every row for the indicator on the object or on something broader, nearest first.
    pub(super) fn rows(&self) -> Vec<Row<'a>> {
        let object = &self.figure.object;
        let mut lineage: Vec<&ConceptId> = vec![object];
        let limits = self.rulebook.limits(self.library, self.standard);
        let mut rows: Vec<Row<'a>> = Vec::new();
        let of_indicator: Vec<_> = limits.filter(|(limit, _)| limit.indicator == self.figure.indicator).collect();
        if of_indicator.iter().any(|(limit, _)| limit.object != *object) {
            lineage.extend(self.library.ancestors(object).map(|concept| &concept.id));
        }
        for (distance, object) in lineage.into_iter().enumerate() {
            let here = of_indicator.iter().filter(|(limit, _)| limit.object == *object);
            rows.extend(here.map(|(limit, rule)| Row { limit, rule, distance }));
        }
        rows
    }

    /// Tries the conditions of rows, nearest object first: what is nearer than another object's row replaces it.
    pub(super) fn try_conditions(&self, rows: &[Row<'a>]) -> Tried<'a> {
        let facts = self.figure.facts.lookup();
        let mut tried = Tried::default();
        let mut nearest = None;
        for row in rows {
            if nearest.is_some_and(|nearest| row.distance > nearest) {
                break;
            }
            match row.rule.condition.evaluate(&facts) {
                Truth::False => continue,
                Truth::True => tried.holding.push(*row),
                Truth::Unknown(parameters) => tried.hanging.push((*row, parameters)),
            }
            nearest = Some(row.distance);
        }
        tried
    }
}
