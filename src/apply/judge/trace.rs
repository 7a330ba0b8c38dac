//! The calculation behind a verdict, step by step, so that a person can follow it with a pocket calculator.

use super::Bound;
use crate::measure::{Fraction, Step as Conversion};
use crate::model::{Limit, Method, Operator};
use rust_decimal::Decimal;

/// A step of the calculation.
#[derive(Debug, Clone, PartialEq)]
pub enum Step<'a> {
    /// The value as it was entered.
    Entered {
        /// The value.
        value: Decimal,
        /// Its unit.
        unit: String,
    },
    /// The value as the standard's method gives it.
    Calculated {
        /// The method, with its clause and source.
        method: &'a Method,
        /// Its formula with the numbers entered: `4000 / 1000 / (1 - 0.25)`.
        substituted: String,
        /// What it gives.
        value: Decimal,
    },
    /// A step to the unit or the state of the limit.
    Converted {
        /// What was done, with its factor.
        step: Conversion,
        /// The value after it.
        value: Fraction,
        /// The unit after it, where it changed.
        unit: String,
    },
    /// The limit, calculated from its formula.
    Limit {
        /// The limit, with its clause and source.
        limit: &'a Limit,
        /// Its formula with the numbers entered: `80.0 + (76 - 75.0) * 1.1`.
        substituted: String,
        /// What it gives.
        value: Decimal,
    },
    /// The comparison.
    Compared {
        /// The figure.
        value: Fraction,
        /// How it has to stand to the limit.
        operator: Operator,
        /// The limit.
        bound: Bound,
        /// Whether it does; unknown between the two ends of a limit that varies.
        holds: Option<bool>,
    },
}
