//! The `value` of a limit: a number as printed, a range, or a formula.

use std::fmt;

use rust_decimal::Decimal;

use super::{Formula, RuleError, RuleErrorKind};
use crate::measure::decimal;

/// What stands in the `value` cell of a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LimitValue {
    /// One number.
    Number(PrintedNumber),
    /// `lo..hi`, the smaller number first.
    Range(PrintedNumber, PrintedNumber),
    /// A limit that depends on parameters.
    Formula(Formula),
}

/// A number together with the text in which the standard prints it (`1.50`, `1e-6`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedNumber {
    /// The number.
    pub value: Decimal,
    /// The printed text.
    pub text: String,
}

impl PrintedNumber {
    fn parse(text: &str) -> Option<Self> {
        Some(Self { value: decimal::parse(text)?, text: text.to_owned() })
    }
}

impl LimitValue {
    /// Reads the cells `op` and `value` of a limit.
    ///
    /// # Errors
    /// An operator that limits do not have; a range where the operator takes none (`range`, `<=` and `>=` do) or that
    /// runs downwards; `range` without a range; a formula that does not parse.
    pub fn parse(op: &str, value: &str) -> Result<Self, RuleError> {
        let error = |column, kind| Err(RuleError { column, kind });
        if !matches!(op, "<=" | "<" | ">=" | ">" | "=" | "range") {
            return error(1, RuleErrorKind::Operator(op.to_owned()));
        }
        let unexpected = |expected: &str| RuleErrorKind::Unexpected {
            expected: expected.to_owned(),
            found: if value.is_empty() { "the end".to_owned() } else { format!("`{value}`") },
        };
        if let Some((low, high)) = value.split_once("..") {
            let (Some(low), Some(high)) = (PrintedNumber::parse(low), PrintedNumber::parse(high)) else {
                return error(1, unexpected("a range lo..hi of two numbers"));
            };
            if !matches!(op, "range" | "<=" | ">=") {
                return error(1, unexpected(&format!("one number or a formula after `{op}`")));
            }
            if low.value > high.value {
                return error(1, RuleErrorKind::Downwards { low: low.text, high: high.text });
            }
            return Ok(Self::Range(low, high));
        }
        if op == "range" {
            return error(1, unexpected("a range lo..hi of two numbers"));
        }
        match PrintedNumber::parse(value) {
            Some(number) => Ok(Self::Number(number)),
            None => Formula::parse(value).map(Self::Formula),
        }
    }
}

impl fmt::Display for PrintedNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for LimitValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Range(low, high) => write!(f, "{low}..{high}"),
            Self::Formula(formula) => formula.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_keeps_its_printed_text() {
        let value = LimitValue::parse("<=", "1.50").unwrap();
        let LimitValue::Number(number) = &value else { panic!("{value}") };
        assert_eq!((number.value, number.text.as_str()), (Decimal::new(15, 1), "1.50"));
        assert_eq!(LimitValue::parse("<=", "1e-6").unwrap().to_string(), "1e-6");
    }

    #[test]
    fn a_range_has_two_ends_in_order() {
        let value = LimitValue::parse("range", "-40..-5.5").unwrap();
        let LimitValue::Range(low, high) = &value else { panic!("{value}") };
        assert_eq!((low.value, high.value), (Decimal::from(-40), Decimal::new(-55, 1)));
        assert!(matches!(LimitValue::parse("<=", "30..50"), Ok(LimitValue::Range(..))));
    }

    #[test]
    fn says_what_an_operator_needs() {
        let message = |op, value| LimitValue::parse(op, value).unwrap_err().to_string();
        assert_eq!(message("~", "1"), "column 1: `~` is not an operator of a limit: use <=, <, >=, >, = or range");
        assert_eq!(message("range", "5"), "column 1: expected a range lo..hi of two numbers, found `5`");
        assert_eq!(message("range", "9..5"), "column 1: the range 9..5 runs downwards");
        assert_eq!(message("=", "5..9"), "column 1: expected one number or a formula after `=`, found `5..9`");
        assert_eq!(message("<=", "5..b"), "column 1: expected a range lo..hi of two numbers, found `5..b`");
        assert_eq!(message("<=", ""), "column 1: expected a number, a parameter or `(`, found the end");
    }

    proptest! {
        #[test]
        fn never_panics(op in "(<=|>=|=|range|.)", text in ".{0,40}", near in "-?[0-9]{0,3}\\.{0,3}[0-9a-z-]{0,4}") {
            let _ = (LimitValue::parse(&op, &text), LimitValue::parse(&op, &near));
        }
    }
}
