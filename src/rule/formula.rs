//! Formulas: limits and measured values calculated from parameters, in decimal arithmetic.

use std::fmt;

use rust_decimal::{Decimal, MathematicalOps, RoundingStrategy};

use super::{RuleError, Value, formula_parser};

/// How deep brackets, calls and minus signs may stand inside each other. Far more than a standard prints.
pub const MAX_NESTING: usize = 64;

/// An arithmetic formula over number parameters.
///
/// `Display` gives the canonical text (no idle brackets), which parses to the same formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    expression: Expression,
}

/// Sums and products are flat lists: a long chain is not deep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Expression {
    Number(Decimal),
    Parameter(String),
    Negative(Box<Expression>),
    /// The first term, then the others with their sign; `true` is minus.
    Sum(Box<Expression>, Vec<(bool, Expression)>),
    /// The first factor, then the others; `true` divides.
    Product(Box<Expression>, Vec<(bool, Expression)>),
    Ln(Box<Expression>),
    Min(Box<Expression>, Box<Expression>),
    Max(Box<Expression>, Box<Expression>),
    Round(Box<Expression>, u32),
}

/// Why a formula has no value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FormulaError {
    /// These parameters are needed and not known as numbers (in the order of the formula, each once).
    #[error("missing: {}", .0.join(", "))]
    Missing(Vec<String>),
    /// A divisor is zero.
    #[error("division by zero")]
    DivisionByZero,
    /// `ln` of zero or of a negative number.
    #[error("logarithm of {0}, which is not positive")]
    Logarithm(Decimal),
    /// An intermediate value needs more than 28 digits before the point.
    #[error("the value is too large to be calculated")]
    Overflow,
}

impl Formula {
    /// Reads a formula.
    ///
    /// # Errors
    /// The first place at which the text leaves the language, or nesting deeper than [`MAX_NESTING`].
    pub fn parse(text: &str) -> Result<Self, RuleError> {
        Ok(Self { expression: formula_parser::parse(text)? })
    }

    /// The parameters asked for, each once, in order.
    pub fn names(&self) -> Vec<&str> {
        let mut names = Vec::new();
        self.expression.collect_names(&mut names);
        names
    }

    /// The formula with the figures that are known in place of their parameters: `201.0 * 1.05`. What is not known stays.
    #[must_use]
    pub fn substituted(&self, facts: &dyn Fn(&str) -> Option<Value>) -> Self {
        Self { expression: self.expression.substituted(facts) }
    }

    /// Calculates the formula exactly, as far as 28 digits reach; divisions and logarithms are rounded there.
    ///
    /// # Errors
    /// What is missing (a fact that is no number counts as missing), or why there is no value.
    pub fn evaluate(&self, facts: &dyn Fn(&str) -> Option<Value>) -> Result<Decimal, FormulaError> {
        let number = |name: &str| match facts(name) {
            Some(Value::Number(n)) => Some(n),
            _ => None,
        };
        let missing: Vec<String> =
            self.names().into_iter().filter(|n| number(n).is_none()).map(str::to_owned).collect();
        if missing.is_empty() { self.expression.evaluate(&number) } else { Err(FormulaError::Missing(missing)) }
    }
}

impl Expression {
    fn collect_names<'a>(&'a self, names: &mut Vec<&'a str>) {
        match self {
            Self::Number(_) => {}
            Self::Parameter(name) => {
                if !names.contains(&name.as_str()) {
                    names.push(name);
                }
            }
            Self::Negative(a) | Self::Ln(a) | Self::Round(a, _) => a.collect_names(names),
            Self::Min(a, b) | Self::Max(a, b) => {
                a.collect_names(names);
                b.collect_names(names);
            }
            Self::Sum(first, others) | Self::Product(first, others) => {
                first.collect_names(names);
                others.iter().for_each(|(_, e)| e.collect_names(names));
            }
        }
    }

    fn substituted(&self, facts: &dyn Fn(&str) -> Option<Value>) -> Self {
        let one = |inner: &Self| Box::new(inner.substituted(facts));
        let chain = |others: &[(bool, Self)]| others.iter().map(|(b, e)| (*b, e.substituted(facts))).collect();
        match self {
            Self::Number(n) => Self::Number(*n),
            Self::Parameter(name) => match facts(name) {
                Some(Value::Number(n)) if n.is_sign_negative() => Self::Negative(Box::new(Self::Number(-n))),
                Some(Value::Number(n)) => Self::Number(n),
                _ => self.clone(),
            },
            Self::Negative(a) => Self::Negative(one(a)),
            Self::Ln(a) => Self::Ln(one(a)),
            Self::Round(a, places) => Self::Round(one(a), *places),
            Self::Min(a, b) => Self::Min(one(a), one(b)),
            Self::Max(a, b) => Self::Max(one(a), one(b)),
            Self::Sum(first, others) => Self::Sum(one(first), chain(others)),
            Self::Product(first, others) => Self::Product(one(first), chain(others)),
        }
    }

    fn evaluate(&self, number: &dyn Fn(&str) -> Option<Decimal>) -> Result<Decimal, FormulaError> {
        match self {
            Self::Number(n) => Ok(*n),
            Self::Parameter(name) => number(name).ok_or_else(|| FormulaError::Missing(vec![name.clone()])),
            Self::Negative(a) => Ok(-a.evaluate(number)?),
            Self::Min(a, b) => Ok(a.evaluate(number)?.min(b.evaluate(number)?)),
            Self::Max(a, b) => Ok(a.evaluate(number)?.max(b.evaluate(number)?)),
            Self::Round(a, places) => {
                let value = a.evaluate(number)?;
                Ok(value.round_dp_with_strategy(*places, RoundingStrategy::MidpointAwayFromZero))
            }
            Self::Ln(a) => {
                let value = a.evaluate(number)?;
                if value <= Decimal::ZERO {
                    return Err(FormulaError::Logarithm(value));
                }
                value.checked_ln().ok_or(FormulaError::Overflow)
            }
            Self::Sum(first, others) => {
                let mut sum = first.evaluate(number)?;
                for (minus, term) in others {
                    let term = term.evaluate(number)?;
                    let next = if *minus { sum.checked_sub(term) } else { sum.checked_add(term) };
                    sum = next.ok_or(FormulaError::Overflow)?;
                }
                Ok(sum)
            }
            Self::Product(first, others) => {
                let mut product = first.evaluate(number)?;
                for (divides, factor) in others {
                    let factor = factor.evaluate(number)?;
                    if *divides && factor.is_zero() {
                        return Err(FormulaError::DivisionByZero);
                    }
                    let next = if *divides { product.checked_div(factor) } else { product.checked_mul(factor) };
                    product = next.ok_or(FormulaError::Overflow)?;
                }
                Ok(product)
            }
        }
    }
}

impl fmt::Display for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.expression.fmt(f)
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(n) => write!(f, "{n}"),
            Self::Parameter(name) => f.write_str(name),
            Self::Negative(a) => write!(f, "-{}", Operand(a, true)),
            Self::Ln(a) => write!(f, "ln({a})"),
            Self::Min(a, b) => write!(f, "min({a}, {b})"),
            Self::Max(a, b) => write!(f, "max({a}, {b})"),
            Self::Round(a, places) => write!(f, "round({a}, {places})"),
            Self::Sum(first, others) => write_chain(f, first, others, ["+", "-"], false),
            Self::Product(first, others) => write_chain(f, first, others, ["*", "/"], true),
        }
    }
}

fn write_chain(
    f: &mut fmt::Formatter<'_>,
    first: &Expression,
    others: &[(bool, Expression)],
    [straight, inverse]: [&str; 2],
    tight: bool,
) -> fmt::Result {
    write!(f, "{}", Operand(first, tight))?;
    for (is_inverse, expression) in others {
        write!(f, " {} {}", if *is_inverse { inverse } else { straight }, Operand(expression, tight))?;
    }
    Ok(())
}

/// An operand with the brackets it needs; a tight one (of a product or a minus) also around a product.
struct Operand<'a>(&'a Expression, bool);

impl fmt::Display for Operand<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self(inner @ Expression::Sum(..), _) | Self(inner @ Expression::Product(..), true) => {
                write!(f, "({inner})")
            }
            Self(inner, _) => write!(f, "{inner}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::RuleErrorKind;
    use super::*;
    use proptest::prelude::*;

    fn evaluate(text: &str, facts: &[(&str, &str)]) -> Result<String, FormulaError> {
        let formula = Formula::parse(text).unwrap();
        let value = formula.evaluate(&|name| {
            let (_, value) = facts.iter().find(|(n, _)| *n == name)?;
            Some(Value::Number(value.parse().unwrap()))
        })?;
        Ok(value.normalize().to_string())
    }

    fn check(text: &str, expected: &str) {
        assert_eq!(evaluate(text, &[]).as_deref(), Ok(expected), "{text}");
    }

    #[test]
    fn calculates_in_decimals() {
        check("0.1 + 0.2", "0.3");
        check("1 - 2 - 3", "-4");
        check("8 / 4 / 2", "1");
        check("-2 * -3 + --1", "7");
        check("2 + 3 * (4 - 1e-1)", "13.7");
        check("min(2, max(1.5, 1)) / 3 * 3", "1.5");
    }

    #[test]
    fn rounds_half_away_from_zero() {
        check("round(2.345, 2)", "2.35");
        check("round(-2.5, 0)", "-3");
        check("round(0.4999, 0)", "0");
    }

    #[test]
    fn the_logarithm_has_twenty_digits() {
        assert!(evaluate("ln(10)", &[]).unwrap().starts_with("2.302585092994045684"));
        assert!(evaluate("ln(0.001)", &[]).unwrap().starts_with("-6.90775527898213705"));
        check("ln(1)", "0");
    }

    #[test]
    fn a_cement_limit_follows_its_clinker_ratio() {
        let limit = "80.0 + (clinker_ratio_pct - 75.0) * 1.1";
        assert_eq!(evaluate(limit, &[("clinker_ratio_pct", "77.5")]).as_deref(), Ok("82.75"));
    }

    #[test]
    fn a_trace_shows_the_figures_in_their_places() {
        let formula = Formula::parse("80.0 + (clinker_ratio_pct - 75.0) * k").unwrap();
        let facts = |name: &str| (name == "clinker_ratio_pct").then(|| Value::Number(Decimal::new(775, 1)));
        assert_eq!(formula.substituted(&facts).to_string(), "80.0 + (77.5 - 75.0) * k");
        let negative = |_: &str| Some(Value::Number(Decimal::from(-2)));
        assert_eq!(Formula::parse("3 * k").unwrap().substituted(&negative).to_string(), "3 * -2");
    }

    #[test]
    fn says_why_there_is_no_value() {
        assert_eq!(evaluate("a + b * a / c", &[("b", "1")]), Err(FormulaError::Missing(vec!["a".into(), "c".into()])));
        assert_eq!(evaluate("1 / (a - a)", &[("a", "0.10")]), Err(FormulaError::DivisionByZero));
        assert_eq!(evaluate("ln(0 - 2)", &[]), Err(FormulaError::Logarithm(Decimal::from(-2))));
        assert_eq!(evaluate("a * a", &[("a", "70000000000000000000000000000")]), Err(FormulaError::Overflow));
        let text = |_: &str| Some(Value::Text("1".into()));
        assert_eq!(Formula::parse("a").unwrap().evaluate(&text), Err(FormulaError::Missing(vec!["a".into()])));
    }

    #[test]
    fn an_error_says_where_and_what_was_expected() {
        let message = |text: &str| Formula::parse(text).unwrap_err().to_string();
        assert_eq!(message(""), "column 1: expected a number, a parameter or `(`, found the end");
        assert_eq!(message("2 + (a"), "column 7: expected `)`, found the end");
        assert_eq!(message("a b"), "column 3: expected an operator or the end, found `b`");
        assert_eq!(message("2 * sqrt(a)"), "column 5: there is no function `sqrt`: use ln, min, max or round");
        assert_eq!(message("round(a, n)"), "column 10: expected the number of digits, 0 to 28, found `n`");
        assert_eq!(message("max(a)"), "column 6: expected `,`, found `)`");
        assert_eq!(message("a ^ 2"), "column 3: `^` is not part of a rule");
        assert_eq!(message("1.2.3"), "column 1: `1.2.3` is not a number that can be held exactly");
    }

    #[test]
    fn ten_thousand_brackets_are_an_error() {
        for open in ["(", "-", "ln(", "max(1, "] {
            let error = Formula::parse(&open.repeat(10_000)).unwrap_err();
            assert_eq!(error.kind, RuleErrorKind::TooDeep(MAX_NESTING));
        }
    }

    #[test]
    fn a_chain_of_ten_thousand_terms_is_not_deep() {
        let formula = Formula::parse(&format!("0{}", " + 1 * 1".repeat(10_000))).unwrap();
        assert_eq!(formula.evaluate(&|_| None), Ok(Decimal::from(10_000)));
        assert_eq!(Formula::parse(&formula.to_string()), Ok(formula));
    }

    #[test]
    fn the_canonical_text_has_no_idle_brackets() {
        let canonical = |text: &str| Formula::parse(text).unwrap().to_string();
        assert_eq!(canonical("((-28.07)*ln( q ))-(a+b)"), "-28.07 * ln(q) - (a + b)");
        assert_eq!(canonical("(a*b)/(c*d)"), "(a * b) / (c * d)");
        assert_eq!(canonical("-(a*b) + (c*d)"), "-(a * b) + c * d");
    }

    fn any_expression() -> impl Strategy<Value = Expression> {
        let leaf = prop_oneof![
            (0..=i64::MAX, 0u32..=8).prop_map(|(m, s)| Expression::Number(Decimal::new(m, s))),
            "[a-z]{1,3}_".prop_map(Expression::Parameter),
        ];
        leaf.prop_recursive(5, 40, 4, |inner| {
            let one = inner.clone().prop_map(Box::new);
            let chain = prop::collection::vec((any::<bool>(), inner), 1..4);
            prop_oneof![
                one.clone().prop_map(Expression::Negative),
                one.clone().prop_map(Expression::Ln),
                (one.clone(), one.clone()).prop_map(|(a, b)| Expression::Min(a, b)),
                (one.clone(), one.clone()).prop_map(|(a, b)| Expression::Max(a, b)),
                (one.clone(), 0u32..=28).prop_map(|(a, p)| Expression::Round(a, p)),
                (one.clone(), chain.clone()).prop_map(|(a, c)| Expression::Sum(a, c)),
                (one, chain).prop_map(|(a, c)| Expression::Product(a, c)),
            ]
        })
    }

    proptest! {
        #[test]
        fn the_canonical_text_parses_to_the_same_formula(expression in any_expression()) {
            let formula = Formula { expression };
            prop_assert_eq!(Formula::parse(&formula.to_string()), Ok(formula));
        }

        #[test]
        fn never_panics(expression in any_expression(), value in any::<i64>(), scale in 0u32..=28) {
            let value = Value::Number(Decimal::new(value, scale));
            let _ = Formula { expression }.evaluate(&|_| Some(value.clone()));
        }

        #[test]
        fn never_panics_on_text(text in ".{0,60}", near in "[ab(),0-9.e* /+-]{0,40}") {
            let _ = (Formula::parse(&text), Formula::parse(&near));
        }
    }
}
