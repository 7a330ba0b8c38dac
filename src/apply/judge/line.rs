//! One limit with the figure held against it.

use super::bring::Brought;
use super::decide::Court;
use super::select::Row;
use super::trace::Step;
use super::{Bound, Line, Missing};
use crate::measure::Fraction;
use crate::model::{Grade, Operator};
use crate::rule::{FormulaError, LimitValue};

impl<'a> Court<'a, '_> {
    /// Holds a brought figure, or none, against a row.
    pub(super) fn line(&self, row: &Row<'a>, brought: Option<Brought<'a>>, missing: Vec<Missing>) -> Line<'a> {
        let mut line = Line {
            limit: row.limit,
            grade: self.grade(row),
            bound: None,
            value: brought.as_ref().map(|b| b.value),
            holds: None,
            missing,
            margin: None,
            steps: brought.map_or_else(Vec::new, |b| b.steps),
        };
        self.bound(row, &mut line);
        if let (Some(value), Some(bound)) = (line.value, line.bound) {
            let operator = row.limit.operator;
            line.holds = holds(operator, value, bound);
            line.margin = margin(operator, value, bound);
            line.steps.push(Step::Compared { value, operator, bound, holds: line.holds });
            if line.holds.is_none() {
                line.missing.push(Missing::Varies);
            }
        }
        line
    }

    /// A row that hangs on parameters.
    pub(super) fn hanging(&self, row: &Row<'a>, parameters: Vec<String>) -> Line<'a> {
        Line {
            limit: row.limit,
            grade: self.grade(row),
            bound: None,
            value: None,
            holds: None,
            missing: parameters.into_iter().map(Missing::Parameter).collect(),
            margin: None,
            steps: Vec::new(),
        }
    }

    fn grade(&self, row: &Row<'a>) -> Option<&'a Grade> {
        let standard = self.library.get(self.standard)?;
        self.library.grade(standard.jurisdiction, &row.limit.domain, &row.limit.grade)
    }

    /// What the figure has to reach, or what is missing for it.
    fn bound(&self, row: &Row<'a>, line: &mut Line<'a>) {
        let facts = self.figure.facts.lookup();
        line.bound = match &row.rule.value {
            LimitValue::Number(number) => Some(Bound::At(number.value.into())),
            LimitValue::Range(low, high) if row.limit.operator == Operator::Range => {
                Some(Bound::Within(low.value.into(), high.value.into()))
            }
            LimitValue::Range(low, high) => Some(Bound::Varies(low.value.into(), high.value.into())),
            LimitValue::Formula(formula) => match formula.evaluate(&facts) {
                Ok(value) => {
                    let substituted = formula.substituted(&facts).to_string();
                    line.steps.push(Step::Limit { limit: row.limit, substituted, value });
                    Some(Bound::At(value.into()))
                }
                Err(FormulaError::Missing(parameters)) => {
                    line.missing.extend(parameters.into_iter().map(Missing::Parameter));
                    None
                }
                Err(error) => {
                    line.missing.push(Missing::Calculation(error));
                    None
                }
            },
        };
    }
}

/// Whether a figure meets a limit; `None` between the ends of one that varies.
fn holds(operator: Operator, value: Fraction, bound: Bound) -> Option<bool> {
    match bound {
        Bound::At(bound) => Some(stands(operator, value, bound)),
        Bound::Within(low, high) => Some(low <= value && value <= high),
        Bound::Varies(low, high) => match (stands(operator, value, low), stands(operator, value, high)) {
            (true, true) => Some(true),
            (false, false) => Some(false),
            _ => None,
        },
    }
}

fn stands(operator: Operator, value: Fraction, bound: Fraction) -> bool {
    match operator {
        Operator::AtMost => value <= bound,
        Operator::Below => value < bound,
        Operator::AtLeast => value >= bound,
        Operator::Above => value > bound,
        Operator::Equals | Operator::Range => value == bound,
    }
}

/// The room between a figure and its limit, positive on the good side.
fn margin(operator: Operator, value: Fraction, bound: Bound) -> Option<Fraction> {
    match (bound, operator) {
        (Bound::At(bound), Operator::AtMost | Operator::Below) => bound.minus(value),
        (Bound::At(bound), Operator::AtLeast | Operator::Above) => value.minus(bound),
        (Bound::Within(low, high), _) => Some(value.minus(low)?.min(high.minus(value)?)),
        _ => None,
    }
}
