//! Decimal numbers as the corpus writes them.
//!
//! Limits are decided in decimal arithmetic, so a number is read exactly or not at all: one that does not fit into 96 bits
//! and 28 places is refused instead of rounded.

use rust_decimal::Decimal;

/// Reads `80`, `-0.5`, `1e-6`. `None` for anything else and for a number that cannot be held exactly.
///
/// The places are kept (`2.50` stays `2.50`), so that a number can be shown as it is printed.
pub fn parse(text: &str) -> Option<Decimal> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, parse_exponent(exponent)?),
        None => (text, 0),
    };
    let digits = mantissa.strip_prefix('-').unwrap_or(mantissa);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    if !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    shift(Decimal::from_str_exact(mantissa).ok()?, exponent)
}

/// The shortest text of a number: `2.50` is `2.5`, `-0` is `0`.
pub fn plain(value: Decimal) -> String {
    value.normalize().to_string()
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn parse_exponent(text: &str) -> Option<i32> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let size: i32 = (all_digits(digits) && digits.len() <= 4).then(|| digits.parse().ok())??;
    Some(if text.starts_with('-') { -size } else { size })
}

/// `value` times ten to the power of `exponent`, exactly.
fn shift(mut value: Decimal, exponent: i32) -> Option<Decimal> {
    if exponent == 0 {
        return Some(value);
    }
    if value.is_zero() {
        return Some(Decimal::ZERO);
    }
    let mut scale = i32::try_from(value.scale()).ok()? - exponent;
    if scale > 28 {
        value = value.normalize();
        scale = i32::try_from(value.scale()).ok()? - exponent;
    }
    if scale >= 0 {
        value.set_scale(u32::try_from(scale).ok()?).ok()?;
        return Some(value);
    }
    value.set_scale(0).ok()?;
    for _ in scale..0 {
        value = value.checked_mul(Decimal::TEN)?;
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(parse(text).map(|d| d.to_string()).as_deref(), expected, "{text}");
    }

    #[test]
    fn keeps_the_places_that_are_printed() {
        check("80.0", Some("80.0"));
        check("-28.07", Some("-28.07"));
        check("1e-6", Some("0.000001"));
        check("2.2E+3", Some("2200"));
        check("1.50e1", Some("15.0"));
        check("0e99", Some("0"));
    }

    #[test]
    fn refuses_what_is_no_number_or_does_not_fit() {
        for text in ["", "-", ".5", "1.", "1_000", "+1", "1e", "1e-", "1,5", "1e-30", "1e40", "1e99999", "٣"] {
            check(text, None);
        }
        check("12345678901234567890123456789012", None);
        check("1.00000000000000000000000000001", None);
    }

    #[test]
    fn the_shortest_text_has_no_idle_zeros() {
        assert_eq!(plain(Decimal::new(250, 2)), "2.5");
        assert_eq!(plain(Decimal::new(1000, 1)), "100");
        assert_eq!(plain(-Decimal::ZERO), "0");
    }

    proptest! {
        #[test]
        fn a_printed_number_is_read_back(mantissa in any::<i64>(), scale in 0u32..=28) {
            let value = Decimal::new(mantissa, scale);
            prop_assert_eq!(parse(&value.to_string()), Some(value));
        }

        #[test]
        fn never_panics(text in ".{0,40}", digits in "-?[0-9.eE+-]{0,40}") {
            let _ = (parse(&text), parse(&digits));
        }
    }
}
