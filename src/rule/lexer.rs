//! Splits a condition or a formula into words, each with the byte where it begins.

use rust_decimal::Decimal;

use super::{RuleError, RuleErrorKind};
use crate::measure::decimal;

/// One word of a condition or a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A number without a sign.
    Number(Decimal),
    /// The name of a parameter or a function.
    Name(String),
    /// A text in double quotes.
    Text(String),
    /// An operator or a bracket.
    Sign(&'static str),
    /// The end of the text.
    End,
}

/// Two-byte signs first, so that `<=` is not read as `<`.
const SIGNS: [&str; 18] =
    ["&&", "==", "!=", "<=", ">=", "<", ">", "!", "+", "-", "*", "/", "(", ")", "[", "]", ",", "||"];

/// The words of a text, read one at a time.
pub(super) struct Tokens<'a> {
    text: &'a str,
    ahead: Token,
    start: usize,
    end: usize,
}

impl<'a> Tokens<'a> {
    /// Stands before the first word of `text`.
    pub(super) fn new(text: &'a str) -> Result<Self, RuleError> {
        let mut tokens = Self { text, ahead: Token::End, start: 0, end: 0 };
        tokens.advance()?;
        Ok(tokens)
    }

    /// The word that comes next.
    pub(super) fn peek(&self) -> &Token {
        &self.ahead
    }

    /// Takes the word that comes next.
    pub(super) fn take(&mut self) -> Result<Token, RuleError> {
        let token = self.ahead.clone();
        self.advance()?;
        Ok(token)
    }

    /// Takes the next word if it is this sign.
    pub(super) fn accept(&mut self, sign: &str) -> Result<bool, RuleError> {
        let found = matches!(&self.ahead, Token::Sign(s) if *s == sign);
        if found {
            self.advance()?;
        }
        Ok(found)
    }

    /// Takes this sign or says that it was expected.
    pub(super) fn expect(&mut self, sign: &str) -> Result<(), RuleError> {
        if self.accept(sign)? { Ok(()) } else { Err(self.unexpected(&format!("`{sign}`"))) }
    }

    /// The error that the next word is not what the rule needs here.
    pub(super) fn unexpected(&self, expected: &str) -> RuleError {
        let found = self.text.get(self.start..self.end).unwrap_or_default();
        let found = if found.is_empty() { "the end".to_owned() } else { format!("`{found}`") };
        self.error(RuleErrorKind::Unexpected { expected: expected.to_owned(), found })
    }

    /// An error at the next word.
    pub(super) fn error(&self, kind: RuleErrorKind) -> RuleError {
        RuleError { column: self.start + 1, kind }
    }

    fn advance(&mut self) -> Result<(), RuleError> {
        let rest = self.text.get(self.end..).unwrap_or_default();
        let word = rest.trim_start_matches([' ', '\t']);
        self.start = self.end + (rest.len() - word.len());
        let (token, length) = self.read(word)?;
        self.ahead = token;
        self.end = self.start + length;
        Ok(())
    }

    fn read(&self, word: &str) -> Result<(Token, usize), RuleError> {
        let Some(first) = word.chars().next() else { return Ok((Token::End, 0)) };
        match first {
            '"' => self.read_text(word),
            '0'..='9' => {
                let length = number_length(word);
                let number = word.get(..length).unwrap_or_default();
                match decimal::parse(number) {
                    Some(value) => Ok((Token::Number(value), length)),
                    None => Err(self.error(RuleErrorKind::Number(number.to_owned()))),
                }
            }
            'a'..='z' | 'A'..='Z' | '_' => {
                let length = word.find(|c: char| !is_name(c)).unwrap_or(word.len());
                Ok((Token::Name(word.get(..length).unwrap_or_default().to_owned()), length))
            }
            _ => match SIGNS.iter().find(|sign| word.starts_with(**sign)) {
                Some(&"||") => Err(self.error(RuleErrorKind::Disjunction)),
                Some(sign) => Ok((Token::Sign(sign), sign.len())),
                None => Err(self.error(RuleErrorKind::Character(first))),
            },
        }
    }

    fn read_text(&self, word: &str) -> Result<(Token, usize), RuleError> {
        let mut text = String::new();
        let mut characters = word.char_indices().skip(1);
        while let Some((at, c)) = characters.next() {
            match c {
                '"' => return Ok((Token::Text(text), at + 1)),
                '\\' => match characters.next() {
                    Some((_, escaped @ ('"' | '\\'))) => text.push(escaped),
                    _ => break,
                },
                _ => text.push(c),
            }
        }
        Err(self.error(RuleErrorKind::OpenText))
    }
}

/// Letters glued to a number belong to it, so that `2x` is one wrong number and not two words.
fn number_length(word: &str) -> usize {
    let mut before = ' ';
    word.find(|c: char| {
        let belongs = is_name(c) || c == '.' || (matches!(c, '+' | '-') && matches!(before, 'e' | 'E'));
        before = c;
        !belongs
    })
    .unwrap_or(word.len())
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}
