//! What is known of a thing: values of declared parameters.

use crate::corpus::Library;
use crate::model::ParameterKind;
use crate::rule::Value;
use std::collections::BTreeMap;

/// Values of declared parameters, by their id. A parameter that is not here is unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts(BTreeMap<String, Value>);

/// Why a value does not fit its parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactProblem {
    /// No parameter of this name is declared.
    Unknown,
    /// A number was needed.
    NotANumber,
    /// Yes or no was needed.
    NotABool,
    /// One of these values was needed.
    NotOneOf(Vec<String>),
}

impl Facts {
    /// Adds a value; of two for one parameter the later stays.
    pub fn insert(&mut self, parameter: impl Into<String>, value: Value) {
        self.0.insert(parameter.into(), value);
    }

    /// The value of a parameter.
    #[must_use]
    pub fn get(&self, parameter: &str) -> Option<&Value> {
        self.0.get(parameter)
    }

    /// Parameters with their values, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// These facts, and those of `other` where these know nothing.
    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        let mut all = other.clone();
        all.0.extend(self.iter().map(|(name, value)| (name.to_owned(), value.clone())));
        all
    }

    /// The lookup that conditions and formulas ask.
    pub fn lookup(&self) -> impl Fn(&str) -> Option<Value> {
        |name| self.get(name).cloned()
    }
}

impl FromIterator<(String, Value)> for Facts {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(facts: I) -> Self {
        Self(facts.into_iter().collect())
    }
}

/// Whether a value fits the parameter as it is declared.
///
/// # Errors
/// What would have been right.
pub fn fits(library: &Library, parameter: &str, value: &Value) -> Result<(), FactProblem> {
    let declared = library.parameter(parameter).ok_or(FactProblem::Unknown)?;
    match (&declared.kind, value) {
        (ParameterKind::Number, Value::Number(_)) | (ParameterKind::Bool, Value::Bool(_)) => Ok(()),
        (ParameterKind::Enum(values), Value::Text(text)) if values.contains(text) => Ok(()),
        (ParameterKind::Number, _) => Err(FactProblem::NotANumber),
        (ParameterKind::Bool, _) => Err(FactProblem::NotABool),
        (ParameterKind::Enum(values), _) => Err(FactProblem::NotOneOf(values.clone())),
    }
}

/// Reads the text of a value as its parameter declares it: `75`, `coal`, `true`.
///
/// # Errors
/// What would have been right.
pub fn read(library: &Library, parameter: &str, text: &str) -> Result<Value, FactProblem> {
    let declared = library.parameter(parameter).ok_or(FactProblem::Unknown)?;
    let text = text.trim();
    match &declared.kind {
        ParameterKind::Number => crate::measure::decimal::parse(text).map(Value::Number).ok_or(FactProblem::NotANumber),
        ParameterKind::Bool => match text {
            "true" => Ok(Value::Bool(true)),
            "false" => Ok(Value::Bool(false)),
            _ => Err(FactProblem::NotABool),
        },
        ParameterKind::Enum(values) if values.iter().any(|v| v == text) => Ok(Value::Text(text.to_owned())),
        ParameterKind::Enum(values) => Err(FactProblem::NotOneOf(values.clone())),
    }
}
