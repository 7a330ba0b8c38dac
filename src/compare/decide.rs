//! Which of two limits allows less: sets of permitted figures, held against each other exactly.

use super::verdict::Verdict;
use crate::measure::{Fraction, Side};
use crate::model::Operator;
use rust_decimal::{Decimal, RoundingStrategy};

/// The value of a limit, calculated and converted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// One number.
    Single(Fraction),
    /// Two, the lower first: a permitted band, or a limit that varies between them.
    Span(Fraction, Fraction),
}

/// What a limit asks of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demand {
    /// How a figure has to stand to it.
    pub operator: Operator,
    /// To what.
    pub figure: Figure,
}

/// The figures that are permitted, from an end to an end; `None` = without end.
type Permitted = (Option<Fraction>, Option<Fraction>);

impl Demand {
    /// How A stands to B; `None` where a fixed value is no requirement.
    #[must_use]
    pub fn against(&self, other: &Self) -> Option<Verdict> {
        if self.operator == Operator::Equals || other.operator == Operator::Equals {
            let same = self.operator == other.operator && self.figure == other.figure;
            return same.then_some(Verdict::Equal);
        }
        if self.varies() || other.varies() {
            return Some(self.varying(other));
        }
        let (a, b) = (self.permitted(), other.permitted());
        Some(match (within(a, b), within(b, a)) {
            (true, true) => Verdict::Equal,
            (true, false) => Verdict::Stricter,
            (false, true) => Verdict::Looser,
            (false, false) => Verdict::Overlapping,
        })
    }

    /// Whether the limit itself varies by something unsaid.
    #[must_use]
    pub fn varies(&self) -> bool {
        matches!(self.figure, Figure::Span(..)) && self.operator != Operator::Range
    }

    /// Limits that vary are told apart only where all of one lie beyond all of the other.
    fn varying(&self, other: &Self) -> Verdict {
        let ((low, high), (other_low, other_high)) = (self.figure.ends(), other.figure.ends());
        match (self.is_ceiling(), other.is_ceiling()) {
            (Some(mine), Some(its)) if mine == its => {
                if (low, high) == (other_low, other_high) {
                    Verdict::Equal
                } else if high < other_low {
                    if mine { Verdict::Stricter } else { Verdict::Looser }
                } else if low > other_high {
                    if mine { Verdict::Looser } else { Verdict::Stricter }
                } else {
                    Verdict::Overlapping
                }
            }
            _ => Verdict::Overlapping,
        }
    }

    /// Whether it limits from above; `None` for a band.
    fn is_ceiling(&self) -> Option<bool> {
        match self.operator {
            Operator::AtMost | Operator::Below => Some(true),
            Operator::AtLeast | Operator::Above => Some(false),
            Operator::Equals | Operator::Range => None,
        }
    }

    fn permitted(&self) -> Permitted {
        let (low, high) = self.figure.ends();
        match self.is_ceiling() {
            Some(true) => (None, Some(high)),
            Some(false) => (Some(low), None),
            None => (Some(low), Some(high)),
        }
    }

    /// The side that forbids the limit itself, where the other allows it.
    #[must_use]
    pub fn stricter_sign(&self, other: &Self) -> Option<Side> {
        let open = |operator| matches!(operator, Operator::Below | Operator::Above);
        match (open(self.operator), open(other.operator)) {
            (true, false) => Some(Side::From),
            (false, true) => Some(Side::To),
            _ => None,
        }
    }
}

impl Figure {
    /// The lower and the upper number; the same for a single one.
    #[must_use]
    pub fn ends(&self) -> (Fraction, Fraction) {
        match *self {
            Self::Single(value) => (value, value),
            Self::Span(low, high) => (low, high),
        }
    }

    /// (A − B) / |B| in per cent, four decimals, half away from zero; `None` for ranges and for a B of zero.
    #[must_use]
    pub fn difference(&self, other: &Self) -> Option<Decimal> {
        let (Self::Single(a), Self::Single(b)) = (self, other) else { return None };
        let share = a.minus(*b).and_then(|d| d.over(b.abs()));
        let share = share.or_else(|| {
            // Fractions too long to be subtracted: their decimals have 28 digits, of which four are shown.
            let (a, b) = (Fraction::from(a.significant(20)?), Fraction::from(b.significant(20)?));
            a.minus(b)?.over(b.abs())
        });
        let percent = share?.times(Fraction::whole(100))?.decimal()?;
        Some(percent.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero).normalize())
    }
}

fn within((low, high): Permitted, (other_low, other_high): Permitted) -> bool {
    let above = match (low, other_low) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(a), Some(b)) => a >= b,
    };
    let below = match (high, other_high) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(a), Some(b)) => a <= b,
    };
    above && below
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::decimal;
    use proptest::prelude::*;

    fn demand(text: &str) -> Demand {
        let (sign, value) = text.split_once(' ').unwrap();
        let number = |text: &str| Fraction::from(decimal::parse(text).unwrap());
        let figure = match value.split_once("..") {
            Some((low, high)) => Figure::Span(number(low), number(high)),
            None => Figure::Single(number(value)),
        };
        Demand { operator: Operator::from_word(sign).unwrap(), figure }
    }

    fn check(a: &str, b: &str, expected: Option<Verdict>) {
        assert_eq!(demand(a).against(&demand(b)), expected, "{a} against {b}");
        assert_eq!(demand(b).against(&demand(a)), expected.map(Verdict::reversed), "{b} against {a}");
    }

    #[test]
    fn the_smaller_set_of_permitted_figures_is_the_stricter() {
        use Verdict::{Equal, Looser, Overlapping, Stricter};
        check("<= 10", "<= 20", Some(Stricter));
        check(">= 90.4", ">= 89.8", Some(Stricter));
        check("<= 10", "<= 10.0", Some(Equal));
        check("range 6.5..8.5", "range 6..9", Some(Stricter));
        check("range 6.5..9.5", "range 6..9", Some(Overlapping));
        check("range -0.560..-0.500", "<= -0.520", Some(Overlapping));
        check("range 6..9", "<= 9", Some(Stricter));
        check("<= 10", ">= 5", Some(Overlapping));
        check("< 10", "<= 10", Some(Equal));
        check("<= 80", "<= 40..120", Some(Overlapping));
        check("<= 30", "<= 40..120", Some(Stricter));
        check(">= 130", ">= 40..120", Some(Stricter));
        check("<= 40..120", "<= 40..120", Some(Equal));
        check("range 40..120", "<= 40..120", Some(Overlapping));
        check("= 1435", "= 1435", Some(Equal));
        check("= 1435", "= 1520", None);
        check("= 1435", "<= 1520", None);
        assert_eq!(demand("<= 1").against(&demand("<= 0")), Some(Looser));
    }

    #[test]
    fn a_difference_is_rounded_half_away_from_zero() {
        let percent = |a: &str, b: &str| demand(a).figure.difference(&demand(b).figure).map(|d| d.to_string());
        assert_eq!(percent("<= 300", "<= 376").as_deref(), Some("-20.2128"));
        assert_eq!(percent("<= -1", "<= -2").as_deref(), Some("50"));
        assert_eq!(percent("<= 1", "<= 0"), None);
        assert_eq!(percent("range 1..2", "<= 1"), None);
    }

    fn any_demand() -> impl Strategy<Value = Demand> {
        let operator = prop::sample::select(Operator::ALL.to_vec());
        (operator, -20i64..20, 0i64..20, any::<bool>()).prop_map(|(operator, low, length, spans)| {
            let span = Figure::Span(Fraction::whole(low), Fraction::whole(low + length));
            let figure = match operator {
                Operator::Range => span,
                Operator::AtMost | Operator::AtLeast if spans => span,
                _ => Figure::Single(Fraction::whole(low)),
            };
            Demand { operator, figure }
        })
    }

    proptest! {
        #[test]
        fn comparison_is_antisymmetric((a, b) in (any_demand(), any_demand())) {
            prop_assert_eq!(a.against(&b), b.against(&a).map(Verdict::reversed));
        }
    }
}
