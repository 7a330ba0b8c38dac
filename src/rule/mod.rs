//! Conditions and formulas of the corpus: the part of CEL that `when`, `value` and `formula` cells use.
//!
//! ```
//! use biaoqiao::rule::{Condition, Formula, Truth, Value};
//!
//! let condition = Condition::parse(r#"fuel == "coal" && capacity_t_h <= 65.0"#)?;
//! let truth = condition.evaluate(&|name| (name == "fuel").then(|| Value::Text("coal".into())));
//! assert_eq!(truth, Truth::Unknown(vec!["capacity_t_h".into()]));
//!
//! let formula = Formula::parse("80.0 + (clinker_ratio_pct - 75.0) * 1.1")?;
//! let limit = formula.evaluate(&|_| Some(Value::Number(80.into())));
//! assert_eq!(limit.map(|l| l.to_string()), Ok("85.50".to_owned()));
//! # Ok::<(), biaoqiao::rule::RuleError>(())
//! ```
//!
//! Limits: no disjunction (the corpus writes several rows), no variables besides parameters, formulas nest at most
//! [`MAX_NESTING`] deep. Text outside quotes is ASCII.

mod check;
mod condition;
mod coverage;
mod formula;
mod formula_parser;
mod lexer;
mod limit_value;
mod number_set;
mod region;

use rust_decimal::Decimal;

pub use check::{check, check_formula};
pub use condition::{Atom, Comparison, Condition, Test, Truth};
pub use coverage::{Overlap, overlaps, uncovered};
pub use formula::{Formula, FormulaError, MAX_NESTING};
pub use limit_value::{LimitValue, PrintedNumber};
pub use number_set::{Interval, NumberSet};
pub use region::{Exclusion, Region, Side, ValueSet};

/// A figure or a choice that is known of the thing asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number in the unit that the parameter declares.
    Number(Decimal),
    /// One of the values of an enum.
    Text(String),
    /// Yes or no.
    Bool(bool),
}

/// As a reader enters it: `75`, `coal`, `true`.
impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{}", number.normalize()),
            Self::Text(text) => f.write_str(text),
            Self::Bool(flag) => write!(f, "{flag}"),
        }
    }
}

/// How `parameters.csv` declares a parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ParameterType {
    /// A number in the unit of the parameter.
    Number,
    /// One of these values.
    Enum(Vec<String>),
    /// Yes or no.
    Bool,
}

impl ParameterType {
    fn word(&self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Enum(_) => "enum",
            Self::Bool => "bool",
        }
    }
}

/// Why a condition or a formula is refused, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("column {column}: {kind}")]
pub struct RuleError {
    /// The byte of the text at which the trouble begins, counted from 1.
    pub column: usize,
    /// What is wrong.
    pub kind: RuleErrorKind,
}

/// What is wrong with a condition or a formula.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RuleErrorKind {
    /// Something else was needed here: `a == ` ends too early.
    #[error("expected {expected}, found {found}")]
    Unexpected {
        /// What would have been right.
        expected: String,
        /// What stands there.
        found: String,
    },
    /// A character outside the language: `a ≤ 1`.
    #[error("`{0}` is not part of a rule")]
    Character(char),
    /// `a || b`.
    #[error("`||` is not allowed: write a disjunction as several rows")]
    Disjunction,
    /// Not a number, or one that cannot be held exactly: `1.2.3`, `1e99`.
    #[error("`{0}` is not a number that can be held exactly")]
    Number(String),
    /// A text without its closing quote, or with an escape other than `\"` and `\\`.
    #[error("the text in quotes does not end")]
    OpenText,
    /// More brackets, minus signs and calls inside each other than are read.
    #[error("nested more than {0} deep")]
    TooDeep(usize),
    /// A function that does not exist: `sqrt(x)`.
    #[error("there is no function `{0}`: use ln, min, max or round")]
    Function(String),
    /// An operator that limits do not have.
    #[error("`{0}` is not an operator of a limit: use <=, <, >=, >, = or range")]
    Operator(String),
    /// A range whose first number is the larger one.
    #[error("the range {low}..{high} runs downwards")]
    Downwards {
        /// The number before the dots.
        low: String,
        /// The number after the dots.
        high: String,
    },
    /// A name that no parameter has.
    #[error("`{0}` is not a declared parameter")]
    UnknownName(String),
    /// A value that the enum does not have.
    #[error("`{name}` has no value \"{value}\": use {}", allowed.join(", "))]
    UnknownValue {
        /// The parameter.
        name: String,
        /// The value asked for.
        value: String,
        /// The values it has.
        allowed: Vec<String>,
    },
    /// A parameter used against its type: a number compared with a text.
    #[error("`{name}` is declared as {declared} and used as {used}")]
    Type {
        /// The parameter.
        name: String,
        /// Its declared type.
        declared: &'static str,
        /// The type that the rule takes it for.
        used: &'static str,
    },
}

#[cfg(test)]
mod corpus_tests;
