//! Exact fractions: conversions are chains of products and quotients, and `470 · 12 / 15` has to be 376.
//!
//! Numerator and denominator hold 127 bits, always in lowest terms. What does not fit is `None`, never rounded.

use std::cmp::Ordering;
use std::fmt;

use rust_decimal::Decimal;

/// A rational number in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: i128,
    /// Always positive.
    denominator: i128,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };
    /// One whole.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i64) -> Self {
        Self { numerator: number as i128, denominator: 1 }
    }

    /// `numerator / denominator` of constants; the denominator is a positive number.
    pub(super) const fn constant(numerator: i128, denominator: i128) -> Self {
        let (mut a, mut b) = (numerator.unsigned_abs(), denominator.unsigned_abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        Self { numerator: numerator / a as i128, denominator: denominator / a as i128 }
    }

    /// `numerator / denominator`, both whole; `None` where the denominator is zero.
    #[must_use]
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 || numerator == i128::MIN || denominator == i128::MIN {
            return None;
        }
        let common = gcd(numerator.unsigned_abs(), denominator.unsigned_abs());
        let common = i128::try_from(common).ok()?.max(1);
        let sign = denominator.signum();
        Some(Self { numerator: sign * numerator / common, denominator: sign * denominator / common })
    }

    /// Whether it is zero.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// Whether it is above zero.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.numerator > 0
    }

    /// Its distance from zero.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self { numerator: self.numerator.abs(), denominator: self.denominator }
    }

    /// The number above the line and the number below it.
    #[must_use]
    pub const fn parts(self) -> (i128, i128) {
        (self.numerator, self.denominator)
    }

    /// Sum; `None` where it does not fit.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let common = i128::try_from(gcd(self.denominator.unsigned_abs(), other.denominator.unsigned_abs())).ok()?;
        let (mine, its) = (other.denominator / common, self.denominator / common);
        let numerator = self.numerator.checked_mul(mine)?.checked_add(other.numerator.checked_mul(its)?)?;
        Self::new(numerator, self.denominator.checked_mul(mine)?)
    }

    /// Difference; `None` where it does not fit.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { numerator: -other.numerator, ..other })
    }

    /// Product; `None` where it does not fit.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        // Shortened crosswise first, so that only a result that is too long itself is lost.
        let a = Self::new(self.numerator, other.denominator)?;
        let b = Self::new(other.numerator, self.denominator)?;
        let denominator = a.denominator.checked_mul(b.denominator)?;
        Some(Self { numerator: a.numerator.checked_mul(b.numerator)?, denominator })
    }

    /// Quotient; `None` where it does not fit and for a divisor of zero.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        self.times(Self::new(other.denominator, other.numerator)?)
    }

    /// A whole power; `None` where it does not fit and for a negative power of zero.
    #[must_use]
    pub fn pow(self, exponent: i32) -> Option<Self> {
        let base = if exponent < 0 { Self::ONE.over(self)? } else { self };
        (0..exponent.unsigned_abs()).try_fold(Self::ONE, |product, _| product.times(base))
    }

    /// The decimal, where it ends within 28 digits.
    #[must_use]
    pub fn exact_decimal(self) -> Option<Decimal> {
        self.decimal().filter(|decimal| Self::from(*decimal) == self)
    }

    /// The decimal, rounded half away from zero where it has more than 28 digits; `None` for one beyond 7.9e28.
    #[must_use]
    pub fn decimal(self) -> Option<Decimal> {
        let (whole, mut rest) = (self.numerator.abs() / self.denominator, self.numerator.abs() % self.denominator);
        let mut mantissa = whole;
        if mantissa > MANTISSA {
            return None;
        }
        let mut scale = 0;
        while rest != 0 && scale < 28 && mantissa <= (MANTISSA - 9) / 10 {
            let (digit, left) = next_digit(rest, self.denominator);
            mantissa = mantissa * 10 + digit;
            rest = left;
            scale += 1;
        }
        if rest >= self.denominator - rest && mantissa < MANTISSA {
            mantissa += 1;
        }
        Decimal::try_from_i128_with_scale(self.numerator.signum() * mantissa, scale).ok().map(|d| d.normalize())
    }

    /// The decimal with at most so many significant digits, rounded half away from zero.
    #[must_use]
    pub fn significant(self, digits: u32) -> Option<Decimal> {
        self.decimal()?
            .round_sf_with_strategy(digits, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
            .map(|d| d.normalize())
    }
}

/// The first digit behind the point of `rest / denominator`, and what is left of ten times the rest. Adding ten times
/// instead of multiplying: the sum of two numbers below the denominator fits, ten times one may not.
fn next_digit(rest: i128, denominator: i128) -> (i128, i128) {
    if let Some(ten) = rest.checked_mul(10) {
        return (ten / denominator, ten % denominator);
    }
    let (mut digit, mut left) = (0, 0);
    for _ in 0..10 {
        if left >= denominator - rest {
            left -= denominator - rest;
            digit += 1;
        } else {
            left += rest;
        }
    }
    (digit, left)
}

/// The largest mantissa of a decimal: 96 bits.
const MANTISSA: i128 = (1 << 96) - 1;

impl From<Decimal> for Fraction {
    fn from(decimal: Decimal) -> Self {
        let decimal = decimal.normalize();
        // 10^28 and 96 bits both fit.
        Self::new(decimal.mantissa(), 10_i128.pow(decimal.scale())).unwrap_or(Self::ZERO)
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    /// By whole parts, then by the reciprocals of what is left: no product that might not fit.
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut a, mut b) = ((self.numerator, self.denominator), (other.numerator, other.denominator));
        loop {
            let whole = a.0.div_euclid(a.1).cmp(&b.0.div_euclid(b.1));
            let (rest_a, rest_b) = (a.0.rem_euclid(a.1), b.0.rem_euclid(b.1));
            match (whole, rest_a, rest_b) {
                (Ordering::Less | Ordering::Greater, ..) => return whole,
                (_, 0, 0) => return Ordering::Equal,
                (_, 0, _) => return Ordering::Less,
                (_, _, 0) => return Ordering::Greater,
                // x < y is 1/y < 1/x.
                _ => (a, b) = ((b.1, rest_b), (a.1, rest_a)),
            }
        }
    }
}

impl fmt::Display for Fraction {
    /// A decimal where it ends, else numerator and denominator: `0.9`, `10/7`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.exact_decimal() {
            Some(decimal) => write!(f, "{decimal}"),
            None => write!(f, "{}/{}", self.numerator, self.denominator),
        }
    }
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    // Almost all numbers are short, and short ones are divided much faster.
    while b != 0 {
        if let (Ok(mut x), Ok(mut y)) = (u64::try_from(a), u64::try_from(b)) {
            while y != 0 {
                (x, y) = (y, x % y);
            }
            return x.into();
        }
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::decimal;
    use proptest::prelude::*;

    fn of(text: &str) -> Fraction {
        let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
        Fraction::from(decimal::parse(numerator).unwrap())
            .over(Fraction::from(decimal::parse(denominator).unwrap()))
            .unwrap()
    }

    #[test]
    fn a_chain_is_exact() {
        assert_eq!(of("470").times(of("12/15")), Some(of("376")));
        assert_eq!(of("0.1").plus(of("0.2")), Some(of("0.3")));
        assert_eq!(of("1/3").minus(of("1/3")), Some(Fraction::ZERO));
        assert_eq!(of("2").pow(-3), Some(of("0.125")));
        assert_eq!(of("1").over(Fraction::ZERO), None);
    }

    #[test]
    fn every_digit_of_a_long_fraction_is_right() {
        let long = Fraction::new(10_i128.pow(38), 15 * 10_i128.pow(37) + 1).unwrap();
        assert_eq!(long.significant(20).unwrap().to_string(), "0.66666666666666666667");
        assert_eq!(next_digit(7, 9), (7, 7));
    }

    #[test]
    fn a_decimal_that_does_not_end_is_rounded_once() {
        assert_eq!(of("1/3").decimal().unwrap().to_string(), "0.3333333333333333333333333333");
        assert_eq!(of("-2/3").decimal().unwrap().to_string(), "-0.6666666666666666666666666667");
        assert_eq!(of("1/3").exact_decimal(), None);
        assert_eq!(of("2625/18").significant(10).unwrap().to_string(), "145.8333333");
        assert_eq!(of("-2.5").significant(1).unwrap().to_string(), "-3");
        assert_eq!(Fraction::new(i128::MAX, 3).unwrap().decimal(), None);
        assert_eq!(Fraction::new(1, i128::MAX).unwrap().decimal(), Some(Decimal::ZERO));
    }

    #[test]
    fn is_shown_as_a_decimal_where_it_ends() {
        assert_eq!(of("9/10").to_string(), "0.9");
        assert_eq!(of("10/7").to_string(), "10/7");
    }

    proptest! {
        #[test]
        fn orders_like_the_products(a in any::<i64>(), b in 1i64.., c in any::<i64>(), d in 1i64..) {
            let (x, y) = (Fraction::new(a.into(), b.into()).unwrap(), Fraction::new(c.into(), d.into()).unwrap());
            let products = (i128::from(a) * i128::from(d)).cmp(&(i128::from(c) * i128::from(b)));
            prop_assert_eq!(x.cmp(&y), products);
        }

        #[test]
        fn a_decimal_is_held_exactly(mantissa in any::<i64>(), scale in 0u32..=28) {
            let value = Decimal::new(mantissa, scale);
            prop_assert_eq!(Fraction::from(value).decimal(), Some(value));
        }

        #[test]
        fn never_panics(a in any::<i128>(), b in any::<i128>(), c in any::<i128>(), d in any::<i128>(), n in -9i32..9) {
            if let (Some(x), Some(y)) = (Fraction::new(a, b), Fraction::new(c, d)) {
                let _ = (x.plus(y), x.minus(y), x.times(y), x.over(y), x.pow(n), x.decimal(), x.cmp(&y), x.significant(4));
            }
        }
    }
}
