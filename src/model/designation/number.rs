//! What follows the signs: serial, parts, year.
//!
//! `24067-2024`, `32151.5-2015`, `14064-1:2018`, `105-A01:2014`, `46-1/-2:2021`, `R 46`, `MZB01.37-2023`, `25-101-20`.
//! The last group after a hyphen is a year if the body writes years so and the group looks like one; where a part would
//! be possible as well, the other reading is kept beside it.

use super::fold::{Folded, is_letter};
use super::publisher::{Style, is_separator};

/// A year as printed: `2021`, `95`, `202X`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Year(String);

impl Year {
    pub(super) fn new(printed: &str) -> Self {
        Self(printed.to_owned())
    }

    /// As printed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The year in full (`95` is 1995, `21` is 2021); none for a draft (`202X`).
    #[must_use]
    pub fn number(&self) -> Option<u16> {
        let digits: u16 = self.0.parse().ok()?;
        Some(match (self.0.len(), digits) {
            (2, 30..) => 1900 + digits,
            (2, _) => 2000 + digits,
            _ => digits,
        })
    }

    /// Four lower-case characters.
    pub(super) fn key(&self) -> String {
        self.number().map_or_else(|| self.0.to_lowercase(), |n| n.to_string())
    }
}

/// A second way to read the last group.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Reading {
    /// The year read first may be a part.
    Part(String),
    /// The part read first may be a year.
    Year(Year),
}

#[derive(Clone, Debug)]
pub(super) struct Number {
    pub(super) serial: String,
    pub(super) parts: Vec<String>,
    pub(super) year: Option<Year>,
    pub(super) other: Option<Reading>,
    pub(super) end: usize,
}

/// How the chain before the number lets it be read.
#[derive(Clone, Copy)]
pub(super) struct Manner {
    pub(super) style: Style,
    /// The number is that of an international body in the chain, so parts follow hyphens.
    pub(super) adopted: bool,
    pub(super) forms: &'static [&'static str],
    /// The form that the spelling of the body already says.
    pub(super) form: Option<&'static str>,
    /// Running text: a year needs its sign before it.
    pub(super) strict: bool,
}

/// Groups behind a serial beyond which the text is no designation.
const MAX_GROUPS: usize = 6;

/// The number at `i`.
pub(super) fn number_at(text: &Folded<'_>, i: usize, manner: Manner) -> Option<Number> {
    let (start, form) = form_at(text, i, manner);
    let letters = if manner.style == Style::Group { text.skip(start, is_letter) } else { start };
    let digits = text.digits(letters);
    if letters - start > 5 || !(1..=7).contains(&(digits - letters)) || glued(text, digits) {
        return None;
    }
    let serial = text.printed(start, digits);
    let serial = form.map_or(serial.clone(), |form| format!("{} {serial}", form.to_uppercase()));
    let mut number = Number { serial, parts: Vec::new(), year: None, other: None, end: digits };
    for _ in 0..MAX_GROUPS {
        if !group(text, &mut number, manner) {
            break;
        }
    }
    if text.ch(number.end) == '%' {
        return None;
    }
    Some(number)
}

/// The letters that open a series of numbers, and the place behind them.
fn form_at(text: &Folded<'_>, i: usize, manner: Manner) -> (usize, Option<&'static str>) {
    for form in manner.forms {
        if let Some(after) = text.word(i, form) {
            let digit = text.skip(after, is_separator);
            if text.ch(digit).is_ascii_digit() {
                return (digit, Some(form));
            }
        }
    }
    // Cyrillic Р of `МОЗМ Р 46`
    if manner.forms.contains(&"r") && text.ch(i) == 'p' {
        let digit = text.skip(i + 1, is_separator);
        if text.ch(digit).is_ascii_digit() {
            return (digit, Some("r"));
        }
    }
    (i, manner.form)
}

/// Whether a number that ends before `i` runs into a word.
fn glued(text: &Folded<'_>, i: usize) -> bool {
    let c = text.ch(i);
    c.is_ascii_digit() || is_letter(c)
}

/// Reads one more group; `false` when the number is complete.
fn group(text: &Folded<'_>, number: &mut Number, manner: Manner) -> bool {
    let at = number.end;
    match text.ch(at) {
        '.' => {
            let end = text.digits(at + 1);
            let printed = text.printed(at + 1, end);
            if !(1..=5).contains(&printed.len()) || glued(text, end) {
                return false;
            }
            if manner.style == Style::RuleBook && !number.parts.is_empty() && looks_like_year(&printed) {
                return year(number, &printed, end);
            }
            part(number, printed, end)
        }
        '/' | ' ' if manner.style == Style::Slashed && text.ch(text.spaces(at)) == '/' => {
            match year_at(text, text.spaces(text.spaces(at) + 1)) {
                Some((printed, end)) => year(number, &printed, end),
                None => false,
            }
        }
        // `46-1/-2`: one document, two parts
        '/' if text.ch(at + 1) == '-' => {
            let end = text.digits(at + 2);
            match number.parts.last_mut() {
                Some(last) if end > at + 2 && !glued(text, end) => {
                    *last += &text.printed(at, end);
                    number.end = end;
                    true
                }
                _ => false,
            }
        }
        '-' | ':' | ' ' => behind_sign(text, number, manner),
        _ => false,
    }
}

/// A group behind a hyphen or colon, with or without spaces about it, or a year behind a space.
fn behind_sign(text: &Folded<'_>, number: &mut Number, manner: Manner) -> bool {
    let at = number.end;
    let sign = text.spaces(at);
    let spaced = sign > at;
    let (start, mark) = match text.ch(sign) {
        c @ ('-' | ':') => (text.spaces(sign + 1), c),
        _ => (sign, ' '),
    };
    let spaced = spaced || start > sign + 1;
    if sign - at > 2 || start - sign > 3 || (mark == ' ' && manner.strict) {
        return false;
    }
    if let Some((printed, end)) = year_at(text, start) {
        // `25-101-2020`, but also a range of part numbers: a year ends the number
        return year(number, &printed, end);
    }
    if spaced {
        return false;
    }
    let letter = usize::from(is_letter(text.ch(start)) && (text.symbol(start).capital || !manner.strict));
    let end = text.digits(start + letter);
    let printed = text.printed(start, end);
    let digits = end - start - letter;
    if mark == ':' {
        let short = letter == 0 && digits == 2 && !glued(text, end);
        return short && year(number, &printed, end);
    }
    if !(1..=5).contains(&digits) || glued(text, end) {
        return false;
    }
    if letter == 0 && digits == 2 && !matches!(text.ch(end), '-' | '.' if text.ch(end + 1).is_ascii_digit()) {
        return two_digits(number, printed, end, manner);
    }
    part(number, printed, end)
}

/// Two digits behind the last hyphen: a year, a part, or either.
fn two_digits(number: &mut Number, printed: String, end: usize, manner: Manner) -> bool {
    let value: u8 = printed.parse().unwrap_or(0);
    let (is_year, ambiguous) = match manner.style {
        // two-digit years ended with 1999
        Style::Gost if manner.adopted => (value >= 60, value >= 60),
        Style::Gost | Style::RuleBook => (true, false),
        Style::Building => (number.parts.len() == 1, false),
        // two-digit years ended with 1995, but people go on shortening them
        Style::China | Style::Group => (value >= 50, value < 50),
        Style::Colon => (false, value >= 50),
        Style::Slashed => (false, false),
    };
    number.other = match (ambiguous, is_year) {
        (true, true) => Some(Reading::Part(printed.clone())),
        (true, false) => Some(Reading::Year(Year::new(&printed))),
        (false, _) => None,
    };
    if is_year { year(number, &printed, end) } else { part(number, printed, end) }
}

fn part(number: &mut Number, printed: String, end: usize) -> bool {
    number.parts.push(printed);
    number.end = end;
    true
}

fn year(number: &mut Number, printed: &str, end: usize) -> bool {
    number.year = Some(Year::new(printed));
    number.end = end;
    false
}

pub(super) fn looks_like_year(printed: &str) -> bool {
    printed.len() == 4
        && printed.bytes().all(|b| b.is_ascii_digit())
        && (printed.starts_with("19") || printed.starts_with("20"))
}

/// A year of four characters at `i` that does not run into a word, and the place behind it.
pub(super) fn year_at(text: &Folded<'_>, i: usize) -> Option<(String, usize)> {
    let digits = text.digits(i);
    let end = if digits == i + 3 && text.ch(digits) == 'x' { digits + 1 } else { digits };
    let printed = text.printed(i, end);
    let draft = end > digits && (printed.starts_with("19") || printed.starts_with("20"));
    // `2019г`
    let closed = !glued(text, end) || (text.ch(end) == 'г' && !is_letter(text.ch(end + 1)));
    let printed = if draft { text.printed(i, digits) + "X" } else { printed };
    ((draft || looks_like_year(&printed)) && closed).then_some((printed, end))
}
