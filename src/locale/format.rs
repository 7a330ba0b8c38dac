//! Dates and numbers as the reader's language writes them.

use super::{Locale, Value};
use crate::model::PartialDate;
use fluent_bundle::FluentValue;
use fluent_bundle::memoizer::MemoizerKind;

/// Numbers of fewer digits are not grouped: a year stays a year.
const GROUPED_FROM: usize = 5;

impl Locale {
    /// A date, as far as it is known.
    #[must_use]
    pub fn date(&self, date: impl Into<PartialDate>) -> String {
        let date = date.into();
        let two = |number: i8| Value::from(format!("{number:02}"));
        let year = ("year", Value::from(format!("{:04}", date.year())));
        let month = |m: i8| [("month", two(m)), ("number", Value::from(m.unsigned_abs() as usize))];
        match (date.month(), date.day()) {
            (Some(m), Some(d)) => {
                let [month, number] = month(m);
                let bare = Value::from(d.unsigned_abs() as usize);
                self.say("date-day", &[year, month, number, ("day", two(d)), ("bare", bare)])
            }
            (Some(m), None) => {
                let [month, number] = month(m);
                self.say("date-month", &[year, month, number])
            }
            _ => self.say("date-year", &[year]),
        }
    }
}

/// Groups the digits of large whole numbers: narrow no-break spaces, as ISO 80000-1 has it for every language.
pub(super) fn number<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.as_string().into_owned();
    if digits.len() < GROUPED_FROM || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('\u{202f}');
        }
        grouped.push(digit);
    }
    Some(grouped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::SPOKEN;

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        let written = |date: &str| -> Vec<String> {
            SPOKEN.iter().map(|l| Locale::of(*l).date(PartialDate::parse(date).unwrap())).collect()
        };
        assert_eq!(written("2012-01-01"), ["2012-01-01", "01.01.2012", "2012.01.01", "1 January 2012"]);
        assert_eq!(written("2012-06"), ["2012-06", "06.2012", "2012.06", "June 2012"]);
        assert_eq!(written("2012"), ["2012"; 4]);
    }

    #[test]
    fn large_numbers_are_grouped_and_years_are_not() {
        let said =
            |count: usize| Locale::of(crate::model::Language::En).say("limits-total", &[("count", count.into())]);
        assert!(said(12_345).contains("12\u{202f}345"), "{}", said(12_345));
        assert!(said(2012).contains("2012"));
    }
}
