//! A value that an enterprise enters to have it judged.

use super::facts::Facts;
use crate::measure::Basis;
use crate::model::ConceptId;
use rust_decimal::Decimal;

/// A value of an enterprise for one indicator of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What it was measured on.
    pub object: ConceptId,
    /// What was measured.
    pub indicator: ConceptId,
    /// The value; absent = to be calculated by the standard's methods from the facts.
    pub actual: Option<Decimal>,
    /// Its unit: a code, or a printed synonym that the unit table knows.
    pub unit: String,
    /// The state in which the value is given (`O2=11%`); keys that are absent are those of the limit.
    pub state: Basis,
    /// The printed grade asked for (`new`, `special`), where the value alone cannot say which plant it is.
    pub grade: Option<String>,
    /// What is known of the thing.
    pub facts: Facts,
}
