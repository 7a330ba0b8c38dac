//! Reads the text of a formula: sums of products of signed operands.

use rust_decimal::Decimal;

use super::formula::{Expression, MAX_NESTING};
use super::lexer::{Token, Tokens};
use super::{RuleError, RuleErrorKind};

/// Reads a whole text.
pub(super) fn parse(text: &str) -> Result<Expression, RuleError> {
    let mut parser = Parser { tokens: Tokens::new(text)?, depth: 0 };
    let expression = parser.sum()?;
    match parser.tokens.peek() {
        Token::End => Ok(expression),
        _ => Err(parser.tokens.unexpected("an operator or the end")),
    }
}

struct Parser<'a> {
    tokens: Tokens<'a>,
    depth: usize,
}

impl Parser<'_> {
    fn sum(&mut self) -> Result<Expression, RuleError> {
        let first = self.product()?;
        let mut others = Vec::new();
        while let Some(minus) = self.either("+", "-")? {
            others.push((minus, self.product()?));
        }
        Ok(if others.is_empty() { first } else { Expression::Sum(Box::new(first), others) })
    }

    fn product(&mut self) -> Result<Expression, RuleError> {
        let first = self.signed()?;
        let mut others = Vec::new();
        while let Some(divides) = self.either("*", "/")? {
            others.push((divides, self.signed()?));
        }
        Ok(if others.is_empty() { first } else { Expression::Product(Box::new(first), others) })
    }

    fn signed(&mut self) -> Result<Expression, RuleError> {
        self.depth += 1;
        if self.depth > MAX_NESTING {
            return Err(self.tokens.error(RuleErrorKind::TooDeep(MAX_NESTING)));
        }
        let expression =
            if self.tokens.accept("-")? { Expression::Negative(Box::new(self.signed()?)) } else { self.primary()? };
        self.depth -= 1;
        Ok(expression)
    }

    fn primary(&mut self) -> Result<Expression, RuleError> {
        if self.tokens.accept("(")? {
            let inner = self.sum()?;
            self.tokens.expect(")")?;
            return Ok(inner);
        }
        match self.tokens.peek().clone() {
            Token::Number(value) => {
                self.tokens.take()?;
                Ok(Expression::Number(value))
            }
            Token::Name(name) => {
                let unknown = self.tokens.error(RuleErrorKind::Function(name.clone()));
                self.tokens.take()?;
                if self.tokens.accept("(")? {
                    self.call(&name)?.ok_or(unknown)
                } else {
                    Ok(Expression::Parameter(name))
                }
            }
            _ => Err(self.tokens.unexpected("a number, a parameter or `(`")),
        }
    }

    /// The arguments of a function whose opening bracket is taken; `None` if there is no such function.
    fn call(&mut self, function: &str) -> Result<Option<Expression>, RuleError> {
        if !matches!(function, "ln" | "min" | "max" | "round") {
            return Ok(None);
        }
        let first = Box::new(self.sum()?);
        let call = match function {
            "ln" => Expression::Ln(first),
            "round" => {
                self.tokens.expect(",")?;
                Expression::Round(first, self.places()?)
            }
            _ => {
                self.tokens.expect(",")?;
                let second = Box::new(self.sum()?);
                if function == "min" { Expression::Min(first, second) } else { Expression::Max(first, second) }
            }
        };
        self.tokens.expect(")")?;
        Ok(Some(call))
    }

    /// The digits kept by `round`: a whole number as far as a decimal reaches.
    fn places(&mut self) -> Result<u32, RuleError> {
        let wrong = self.tokens.unexpected("the number of digits, 0 to 28");
        let Token::Number(value) = self.tokens.take()? else { return Err(wrong) };
        let places = u32::try_from(value).ok().filter(|p| Decimal::from(*p) == value && *p <= 28);
        places.ok_or(wrong)
    }

    /// Takes one of two signs: `Some(false)` the first, `Some(true)` the second.
    fn either(&mut self, first: &str, second: &str) -> Result<Option<bool>, RuleError> {
        if self.tokens.accept(first)? {
            Ok(Some(false))
        } else if self.tokens.accept(second)? {
            Ok(Some(true))
        } else {
            Ok(None)
        }
    }
}
