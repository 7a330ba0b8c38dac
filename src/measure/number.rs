//! Numbers in running text: decimal commas, groups of three digits, signs, and digits that are no quantities.

use rust_decimal::Decimal;

use super::decimal;
use super::printed::{fold, is_word};
use super::spelling::MULTIPLES;

/// Digits found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Digits {
    /// The byte behind them.
    pub(super) end: usize,
    /// The number; `None` where it is no single plain number: `4.1.2`, `01.02.2024`, `10⁶`.
    pub(super) value: Option<Decimal>,
}

/// Reads the number whose first digit stands at `at`. A comma is a decimal sign if the language says so, else it groups
/// thousands; one space groups them in every language.
pub(super) fn read(text: &str, at: usize, decimal_comma: bool) -> Digits {
    let bytes = text.as_bytes();
    let run = |from: usize| bytes.get(from..).map_or(0, |b| b.iter().take_while(|b| b.is_ascii_digit()).count());
    let mut end = at + run(at);
    let mut number = text.get(at..end).unwrap_or_default().to_owned();
    let mut whole = true;
    let may_group = number.len() <= 3 && !number.starts_with('0');
    let mut grouped_by = None;
    while let Some(sign) = text.get(end..).and_then(|rest| rest.chars().next()) {
        let next = end + sign.len_utf8();
        let digits = run(next);
        if digits == 0 {
            break;
        }
        let part = text.get(next..next + digits).unwrap_or_default();
        let groups = may_group && whole && digits == 3 && grouped_by.is_none_or(|by| by == sign);
        match sign {
            '.' | ',' if whole && (sign == '.' || decimal_comma) => {
                number.push('.');
                whole = false;
            }
            ',' if groups => grouped_by = Some(sign),
            '.' | ',' => return Digits { end: chain_end(bytes, next), value: None },
            _ if fold(sign) == ' ' && groups => grouped_by = Some(sign),
            _ => break,
        }
        number.push_str(part);
        end = next + digits;
    }
    let power = text.get(end..).and_then(|rest| rest.chars().next()).is_some_and(|c| "⁰¹²³⁴⁵⁶⁷⁸⁹⁻^".contains(c));
    Digits { end, value: if power { None } else { decimal::parse(&number) } }
}

fn chain_end(bytes: &[u8], from: usize) -> usize {
    let chain = bytes.get(from..).unwrap_or_default();
    let length = chain.iter().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')).count();
    // a full stop after the last digit ends the sentence
    let idle = chain.iter().take(length).rev().take_while(|b| !b.is_ascii_digit()).count();
    from + length - idle
}

/// How the text before a number meets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// It can be the number of a quantity.
    Free,
    /// A minus sign of this many bytes belongs to it.
    Minus(usize),
    /// It belongs to a designation, an identifier, a date or a fraction: `GB 13223-2011`, `第3`, `1/3`.
    Bound,
}

/// Looks at what stands directly before a number.
pub(super) fn before(text: &str) -> Before {
    let mut rest = text.chars();
    let Some(last) = rest.next_back() else { return Before::Free };
    let second = rest.next_back();
    let joined = second.is_some_and(|c| is_word(c) || matches!(c, ')' | '.'));
    match last {
        '-' | '–' | '−' if !joined => Before::Minus(last.len_utf8()),
        // `10 kV/0.4 kV`, but not `1/3`
        '/' if second.is_some_and(char::is_alphabetic) => Before::Free,
        '-' | '–' | '−' | '—' | '/' | '.' | ',' | ':' if joined => Before::Bound,
        '/' | '.' | '第' | '№' | '#' | '§' | '^' | '%' => Before::Bound,
        c if is_word(c) => Before::Bound,
        _ => Before::Free,
    }
}

/// What joins two numbers that share the unit behind the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Join {
    /// The ends of a range, the smaller one first: `20–30`, `5 ~ 10`, `от 5 до 10`.
    Range,
    /// Members of a list: `210、230、340`.
    List,
}

/// The sign that joins two numbers, at the beginning of `text`, and its length.
pub(super) fn join(text: &str) -> Option<(usize, Join)> {
    // spaces around a dash separate words, not the ends of a range
    if let Some(dash) = ["-", "–", "—", "...", "…"].into_iter().find(|dash| text.starts_with(dash)) {
        return Some((dash.len(), Join::Range));
    }
    if text.starts_with('、') {
        return Some(('、'.len_utf8(), Join::List));
    }
    let start = text.len() - text.trim_start_matches(|c| fold(c) == ' ').len();
    let rest = text.get(start..)?;
    let sign = ["~", "～", "∼", "÷", "至", "到", "до ", "to "].into_iter().find(|sign| rest.starts_with(sign))?;
    let end = start + sign.len();
    let left = text.get(end..)?;
    Some((end + left.len() - left.trim_start_matches(|c| fold(c) == ' ').len(), Join::Range))
}

/// A word that multiplies the number before it, at the beginning of `text`: its length and the power of ten.
pub(super) fn multiple(text: &str) -> Option<(usize, Decimal)> {
    let (word, power) = MULTIPLES.iter().find(|(word, _)| text.starts_with(word))?;
    let factor = 10i64.checked_pow(*power)?;
    Some((word.len(), Decimal::from(factor)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, decimal_comma: bool, read_as: &str, value: Option<&str>) {
        let digits = read(text, 0, decimal_comma);
        let found = (&text[..digits.end], digits.value.map(decimal::plain));
        assert_eq!(found, (read_as, value.map(str::to_owned)), "{text}");
    }

    #[test]
    fn a_comma_is_read_as_the_language_says() {
        check("2,50 мг", true, "2,50", Some("2.5"));
        check("2.50 мг", true, "2.50", Some("2.5"));
        check("1,250 t", false, "1,250", Some("1250"));
        check("1,250,000.5 t", false, "1,250,000.5", Some("1250000.5"));
        check("1,000", true, "1,000", Some("1"));
    }

    #[test]
    fn a_space_groups_three_digits() {
        check("10 000 кВт", true, "10 000", Some("10000"));
        check("1\u{a0}250\u{a0}000 kW", false, "1\u{a0}250\u{a0}000", Some("1250000"));
        check("2014 100 mg", false, "2014", Some("2014"));
        check("50 30", false, "50", Some("50"));
        check("0 500", false, "0", Some("0"));
    }

    #[test]
    fn what_is_no_plain_number_has_no_value() {
        check("4.1.2 t", false, "4.1.2", None);
        check("01.02.2024.", true, "01.02.2024", None);
        check("10,20 mg", false, "10,20", None);
        check("10⁶", false, "10", None);
    }

    #[test]
    fn digits_of_a_designation_are_bound() {
        for text in ["GB 13223-", "SO", "4.", "第", "ТР ТС 0", "1/", "IEC-"] {
            assert_eq!(before(text), Before::Bound, "{text}");
        }
        for text in ["", " ", "单台", "≤", "(", "20 — ", "≤50, "] {
            assert_eq!(before(text), Before::Free, "{text}");
        }
        assert_eq!(before("ниже −"), Before::Minus(3));
    }
}
