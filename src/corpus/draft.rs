//! Everything read, with its place, before the cross checks have judged it.

use super::findings::Located;
use crate::measure::{Substance, UnitName};
use crate::model::{
    Class, Concept, Grade, Indicator, Industry, Limit, Method, Need, Parameter, ParameterValue, Place, PolicyTask,
    Scope, Standard, StandardText,
};
use std::collections::HashSet;

/// The records of a corpus on their way into the library.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) standards: Vec<Located<Standard>>,
    pub(super) limits: Vec<Located<Limit>>,
    pub(super) methods: Vec<Located<Method>>,
    pub(super) scopes: Vec<Located<Scope>>,
    pub(super) concepts: Vec<Located<Concept>>,
    pub(super) indicators: Vec<Located<Indicator>>,
    pub(super) parameters: Vec<Located<Parameter>>,
    pub(super) values: Vec<Located<ParameterValue>>,
    pub(super) grades: Vec<Located<Grade>>,
    pub(super) units: Vec<Located<UnitRow>>,
    pub(super) unit_names: Vec<Located<UnitName>>,
    pub(super) substances: Vec<Located<Substance>>,
    pub(super) texts: Vec<Located<StandardText>>,
    pub(super) classes: Vec<Located<Class>>,
    pub(super) industries: Vec<Located<Industry>>,
    pub(super) places: Vec<Located<Place>>,
    pub(super) needs: Vec<Located<Need>>,
    pub(super) tasks: Vec<Located<PolicyTask>>,
    /// Keys of rows that were found wrong: what names one of them is left out without another complaint.
    pub(super) spoiled: HashSet<String>,
}

/// A row of `units.csv` as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UnitRow {
    pub(super) code: String,
    pub(super) dimension: String,
    pub(super) canonical: String,
    pub(super) factor: String,
    pub(super) note: String,
}

/// The records that no check found wrong.
pub(super) fn sound<T>(records: Vec<Located<T>>) -> Vec<T> {
    records.into_iter().filter(|r| r.sound).map(|r| r.value).collect()
}
