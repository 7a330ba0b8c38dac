//! What a reader enters of the thing compared: `fuel=coal;capacity_t_h=75`.

use crate::corpus::Library;
use crate::measure::decimal;
use crate::model::ParameterKind;
use crate::rule::Value;
use std::collections::BTreeMap;

/// Values of declared parameters. Nothing stands in for what is not entered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    values: BTreeMap<String, Value>,
}

/// Why an entry is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FactError {
    /// Not `name=value`.
    #[error("`{0}` is not name=value")]
    NotAPair(String),
    /// No such parameter.
    #[error("`{0}` is not a declared parameter")]
    Unknown(String),
    /// Not a value of the parameter.
    #[error("`{value}` is no value of `{parameter}`: {}", if allowed.is_empty() { "a number or true, false is needed".to_owned() } else { allowed.join(", ") })]
    Value {
        /// The parameter.
        parameter: String,
        /// What was entered.
        value: String,
        /// The values of an enum; empty for numbers and yes or no.
        allowed: Vec<String>,
    },
}

impl Facts {
    /// Reads entries separated by `;`.
    ///
    /// # Errors
    /// The first entry that names no declared parameter or no value of it.
    pub fn parse(library: &Library, text: &str) -> Result<Self, FactError> {
        let mut facts = Self::default();
        for entry in text.split(';').map(str::trim).filter(|entry| !entry.is_empty()) {
            let (name, value) = entry.split_once('=').ok_or_else(|| FactError::NotAPair(entry.to_owned()))?;
            facts.enter(library, name.trim(), value.trim())?;
        }
        Ok(facts)
    }

    /// Enters one value.
    ///
    /// # Errors
    /// A parameter that is not declared, or a text that is no value of it.
    pub fn enter(&mut self, library: &Library, name: &str, value: &str) -> Result<(), FactError> {
        let parameter = library.parameter(name).ok_or_else(|| FactError::Unknown(name.to_owned()))?;
        let (read, allowed) = match &parameter.kind {
            ParameterKind::Number => (decimal::parse(value).map(Value::Number), Vec::new()),
            ParameterKind::Bool => (value.parse().ok().map(Value::Bool), Vec::new()),
            ParameterKind::Enum(words) => {
                (words.iter().find(|w| *w == value).map(|w| Value::Text(w.clone())), words.clone())
            }
        };
        let wrong = || FactError::Value { parameter: name.to_owned(), value: value.to_owned(), allowed };
        self.values.insert(name.to_owned(), read.ok_or_else(wrong)?);
        Ok(())
    }

    /// The value of a parameter.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Value> {
        self.values.get(name).cloned()
    }

    /// Names and values, sorted.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Takes a value away.
    pub fn forget(&mut self, name: &str) {
        self.values.remove(name);
    }

    /// Whether nothing was entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

/// As [`Facts::parse`] reads it: `capacity_t_h=75;fuel=coal`.
impl std::fmt::Display for Facts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, (name, value)) in self.values.iter().enumerate() {
            let separator = if at == 0 { "" } else { ";" };
            write!(f, "{separator}{name}={value}")?;
        }
        Ok(())
    }
}
