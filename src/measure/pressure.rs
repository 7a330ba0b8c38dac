//! Pressures as they are printed: 101.3 kPa is 101.325 kPa, rounded.

use super::decimal;
use super::expression::Expression;
use super::fraction::Fraction;
use super::gas::ATMOSPHERE;
use super::state::number_and_unit;
use super::unit::UnitTable;
use rust_decimal::Decimal;

/// A pressure with the number that is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pressure {
    /// In kilopascal.
    pub kilopascal: Fraction,
    /// The number as printed, where it is printed in kilopascal.
    printed: Option<Decimal>,
}

/// A number that is shorter than this is no rounded form of a longer one.
const DIGITS_OF_A_ROUNDED_PRESSURE: usize = 4;

impl Pressure {
    /// Reads `101.325kPa`.
    pub(super) fn parse(text: &str, units: &UnitTable) -> Option<Self> {
        let (number, code) = number_and_unit(text)?;
        let (number, unit) = (decimal::parse(number)?, units.expression(code)?);
        let kilopascal = Expression::parse("kPa")?;
        if unit.dimension != kilopascal.dimension {
            return None;
        }
        let value = Fraction::from(number).times(unit.factor)?.over(kilopascal.factor)?;
        let printed = (unit.factor == kilopascal.factor).then_some(number);
        value.is_positive().then_some(Self { kilopascal: value, printed })
    }

    /// The pressure to calculate with: the standard atmosphere where this is its rounded print.
    #[must_use]
    pub fn standard(self) -> Fraction {
        let atmosphere = Self { kilopascal: ATMOSPHERE, printed: ATMOSPHERE.exact_decimal() };
        if self.is_rounded(atmosphere) { ATMOSPHERE } else { self.kilopascal }
    }

    /// Whether one is the other, rounded in print.
    #[must_use]
    pub fn is_rounded(self, other: Self) -> bool {
        let (Some(a), Some(b)) = (self.printed, other.printed) else { return false };
        let (short, long) = if a.scale() < b.scale() { (a, b) } else { (b, a) };
        let digits = short.mantissa().unsigned_abs().to_string().len();
        let rounded = long.round_dp_with_strategy(short.scale(), rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        a != b && digits >= DIGITS_OF_A_ROUNDED_PRESSURE && rounded == short
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rounded_print_is_the_same_pressure() {
        let of = |text: &str| Pressure::parse(text, &UnitTable::default()).unwrap();
        assert!(of("101.3kPa").is_rounded(of("101.325kPa")));
        assert!(of("101.325kPa").is_rounded(of("101.3kPa")));
        assert!(!of("101.3kPa").is_rounded(of("101.3kPa")), "equal needs no rounding");
        assert!(!of("100kPa").is_rounded(of("100.4kPa")), "three digits may be a pressure of their own");
        assert_eq!(of("1013hPa").kilopascal.to_string(), "101.3");
    }
}
