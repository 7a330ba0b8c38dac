//! Quantities in running text and in queries: `≤ 50 mg/m³`, `не более 2,5 мг/л`, `单台75吨`, or a unit alone.

use rust_decimal::Decimal;

use super::comparator::{self, Comparator};
use super::decimal;
use super::number::{self, Before, Join};
use super::printed::{PrintedUnit, fold, is_word, unit_at};

/// A quantity, or a unit standing alone, as a text prints it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpottedQuantity {
    /// The byte at which it begins, its comparator included.
    pub start: usize,
    /// The byte behind it, its comparator included.
    pub end: usize,
    /// The bound it states, if any.
    pub comparator: Option<Comparator>,
    /// The number, multiplied out (`75万吨` is 750000 t); `None` for a unit that stands alone.
    pub value: Option<Decimal>,
    /// The unit; `None` for a number that only has a comparator.
    pub unit: Option<UnitCode>,
}

/// The code of a recognised unit: as in `units.csv`, and in the same style for units that the corpus does not use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitCode(&'static str);

impl UnitCode {
    /// The code as text.
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

impl std::fmt::Display for UnitCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl SpottedQuantity {
    /// The index tokens: `u:mg/m3` for the unit and, with a value, `q:50|mg/m3`. They do not depend on the spelling of the
    /// unit or on idle zeros of the number. A number without a unit has none.
    pub fn keys(&self) -> Vec<String> {
        let Some(unit) = self.unit else { return Vec::new() };
        let mut keys = vec![format!("u:{unit}")];
        keys.extend(self.value.map(|value| format!("q:{}|{unit}", decimal::plain(value))));
        keys
    }
}

/// Finds the quantities of a text, in order and without overlaps.
///
/// `decimal_comma` says that the language writes `2,5` for two and a half (Russian, Mongolian). Digits of designations,
/// substances, dates and years are no quantities. A unit without a number is found only where it is unmistakable.
pub fn spot(text: &str, decimal_comma: bool) -> Vec<SpottedQuantity> {
    let mut spotter = Spotter { text, decimal_comma, found: Vec::new() };
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        at = match byte {
            b'0'..=b'9' => spotter.number(at),
            b'a'..=b'z' | b'A'..=b'Z' => spotter.unit(at).unwrap_or_else(|| word_end(text, at)),
            0..=0x7f => at + 1,
            _ => {
                let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
                match spotter.unit(at) {
                    Some(end) => end,
                    None if is_word(c) => word_end(text, at),
                    None => at + c.len_utf8(),
                }
            }
        };
    }
    spotter.found
}

/// The byte behind the word that has a character at `at`. Digits glued to letters belong to the word: `SO2`, `IE3`.
fn word_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    rest.char_indices().find(|(_, c)| !is_word(*c)).map_or(text.len(), |(length, _)| at + length)
}

/// How many numbers may share one unit; keeps a page of bare numbers from being read again and again.
const LONGEST_SERIES: usize = 8;

struct Spotter<'a> {
    text: &'a str,
    decimal_comma: bool,
    found: Vec<SpottedQuantity>,
}

/// A unit behind a number.
struct Counted {
    end: usize,
    unit: UnitCode,
    multiple: Decimal,
}

impl<'a> Spotter<'a> {
    fn rest(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    /// Takes an unmistakable unit that stands alone at `at`; the byte behind it.
    fn unit(&mut self, at: usize) -> Option<usize> {
        let PrintedUnit { length, code, .. } = unit_at(self.rest(at)).filter(|unit| unit.alone)?;
        // the end of a word or of an address is no unit
        let before = self.text.get(..at)?.chars().next_back();
        let first = self.rest(at).chars().next()?;
        if before.is_some_and(|c| c == '/' || (is_word(c) && is_word(first))) {
            return None;
        }
        let end = at + length;
        self.found.push(SpottedQuantity { start: at, end, comparator: None, value: None, unit: Some(UnitCode(code)) });
        Some(end)
    }

    /// Takes what the number at `at` makes with its surroundings; the byte from which to go on.
    fn number(&mut self, at: usize) -> usize {
        let digits = number::read(self.text, at, self.decimal_comma);
        let before = number::before(self.text.get(..at).unwrap_or_default());
        let (Some(value), false) = (digits.value, before == Before::Bound) else {
            return digits.end;
        };
        let (start, value) = match before {
            Before::Minus(length) => (at - length, -value),
            _ => (at, value),
        };
        if let Some(counted) = self.counted(digits.end, value) {
            return self.quantity(start, counted.end, value.checked_mul(counted.multiple), Some(counted.unit));
        }
        if let Some(end) = self.series(start, digits.end, value) {
            return end;
        }
        if self.bound_before(start).is_some() {
            return self.quantity(start, digits.end, Some(value), None);
        }
        digits.end
    }

    /// Takes the numbers of a range or a list of which only the last has a unit: `20–30 мг/м³`, `210、230、340 kgce/t`.
    fn series(&mut self, start: usize, end: usize, first: Decimal) -> Option<usize> {
        let mut members = vec![(start, end, first)];
        let (mut at, mut before) = (end, first);
        let counted = loop {
            let (length, join) = number::join(self.rest(at))?;
            let start = at + length;
            let minus = ['-', '−'].into_iter().find(|sign| self.rest(start).starts_with(*sign));
            let digits_at = start + minus.map_or(0, char::len_utf8);
            if members.len() == LONGEST_SERIES || !self.rest(digits_at).starts_with(|c: char| c.is_ascii_digit()) {
                return None;
            }
            let digits = number::read(self.text, digits_at, self.decimal_comma);
            let value = if minus.is_some() { -digits.value? } else { digits.value? };
            if join == Join::Range && value <= before {
                return None;
            }
            members.push((start, digits.end, value));
            if let Some(counted) = self.counted(digits.end, value) {
                break counted;
            }
            (at, before) = (digits.end, value);
        };
        let (last_start, _, last) = members.pop()?;
        for (start, end, value) in members {
            self.quantity(start, end, value.checked_mul(counted.multiple), Some(counted.unit));
        }
        Some(self.quantity(last_start, counted.end, last.checked_mul(counted.multiple), Some(counted.unit)))
    }

    /// The unit behind a number that ends at `at`.
    fn counted(&self, at: usize, value: Decimal) -> Option<Counted> {
        let at = skip_spaces(self.text, at);
        let (start, multiple) = match number::multiple(self.rest(at)) {
            Some((length, multiple)) => (skip_spaces(self.text, at + length), multiple),
            None => (at, Decimal::ONE),
        };
        let found = match unit_at(self.rest(start)) {
            Some(unit) => (start + unit.length, unit, multiple),
            // `千吨` and `тыс. т` are units themselves
            None => unit_at(self.rest(at)).map(|unit| (at + unit.length, unit, Decimal::ONE))?,
        };
        let (end, unit, multiple) = found;
        let printed = self.text.get(end - unit.length..end)?;
        if is_year(value, unit.code) || is_abbreviation(printed, self.rest(end)) {
            return None;
        }
        Some(Counted { end, unit: UnitCode(unit.code), multiple })
    }

    /// Where the comparator before a quantity begins, unless the quantity before has taken it.
    fn bound_before(&self, start: usize) -> Option<(usize, Comparator)> {
        let taken = self.found.last().map_or(0, |last| last.end);
        let (at, comparator) = comparator::ending(self.text.get(taken..start)?)?;
        Some((taken + at, comparator))
    }

    /// Notes a quantity together with its comparator; the byte behind it.
    fn quantity(&mut self, start: usize, end: usize, value: Option<Decimal>, unit: Option<UnitCode>) -> usize {
        let before = self.bound_before(start);
        let after = match (before, unit) {
            (None, Some(_)) => comparator::beginning(self.rest(end)).map(|(length, c)| (end + length, c)),
            _ => None,
        };
        self.found.push(SpottedQuantity {
            start: before.map_or(start, |(at, _)| at),
            end: after.map_or(end, |(at, _)| at),
            comparator: before.or(after).map(|(_, comparator)| comparator),
            value,
            unit,
        });
        after.map_or(end, |(at, _)| at)
    }
}

fn skip_spaces(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.chars().take(2).take_while(|c| fold(*c) == ' ').map(char::len_utf8).sum::<usize>()
}

/// `в 2021 г.` is a year and no mass.
fn is_year(value: Decimal, code: &str) -> bool {
    let years = Decimal::from(1900)..=Decimal::from(2100);
    matches!(code, "g" | "a" | "s") && value.scale() == 0 && years.contains(&value)
}

/// One letter, a full stop and a number cite something: `ч. 2`, `т. 5`.
fn is_abbreviation(printed: &str, rest: &str) -> bool {
    let mut letters = printed.chars();
    let one = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    let after = rest.strip_prefix('.').map(|after| after.trim_start_matches(|c| fold(c) == ' '));
    one && after.is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
#[path = "quantity_tests.rs"]
mod tests;
