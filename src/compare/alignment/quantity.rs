//! Quantities that two texts state alike: in other units, and as precisely as the coarser of the two prints them.

use crate::measure::{UnitTable, decimal};
use rust_decimal::{Decimal, RoundingStrategy};

/// A value with its unit code, as a text states it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quantity {
    /// The value, multiplied out.
    pub value: Decimal,
    /// Code of the unit.
    pub unit: String,
}

impl Quantity {
    /// Reads the index key of a quantity, `q:6|%`; a unit alone is no quantity.
    pub(super) fn from_key(key: &str) -> Option<Self> {
        let (value, unit) = key.strip_prefix("q:")?.split_once('|')?;
        Some(Self { value: decimal::parse(value)?, unit: unit.to_owned() })
    }

    /// Whether the other states the same: `120 W` and `0.12 kW`, `101.325 kPa` and `101.3 kPa`.
    pub(super) fn agrees(&self, other: &Self, units: &UnitTable) -> bool {
        if self.unit == other.unit {
            return alike(self.value, other.value);
        }
        units.convert(self.value, &self.unit, &other.unit).is_ok_and(|here| here.normalize() == other.value.normalize())
    }
}

/// Whether two numbers agree at the precision of the one with fewer decimals. Three figures have to agree at least, or
/// the numbers are equal.
fn alike(a: Decimal, b: Decimal) -> bool {
    let (a, b) = (a.normalize(), b.normalize());
    let scale = a.scale().min(b.scale());
    let round = |n: Decimal| n.round_dp_with_strategy(scale, RoundingStrategy::MidpointAwayFromZero);
    let figures = |n: Decimal| n.mantissa().unsigned_abs().checked_ilog10().map_or(1, |log| log + 1);
    a == b || (round(a) == round(b) && figures(a).min(figures(b)) >= 3)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::shipped_tests::shipped;

    #[test]
    fn quantities_agree_across_units_and_roundings() {
        let quantity = |key: &str| Quantity::from_key(key).unwrap();
        for (a, b, expected) in [
            ("q:120|W", "q:0.12|kW", true),
            ("q:6|%", "q:6|%", true),
            ("q:101.325|kPa", "q:101.3|kPa", true),
            ("q:6.4|%", "q:6|%", false),
            ("q:50|mg/m3", "q:50|ug/m3", false),
            ("q:50|mg/m3", "q:50|%", false),
        ] {
            let units = shipped().library.units();
            assert_eq!(quantity(a).agrees(&quantity(b), units), expected, "{a} {b}");
            assert_eq!(quantity(b).agrees(&quantity(a), units), expected, "{b} {a}");
        }
        assert_eq!(Quantity::from_key("u:mg/m3"), None);
    }
}
