//! Reference states as figures: what the entries of a [`Basis`] mean for a calculation.

use super::basis::Basis;
use super::decimal;
use super::expression::Expression;
use super::fraction::Fraction;
use super::pressure::Pressure;
use super::unit::UnitTable;

/// The state to which a figure refers. Keys that no calculation reconciles stay in the [`Basis`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReferenceState {
    /// Oxygen in the gas.
    pub oxygen: Option<Oxygen>,
    /// Water in the gas or in the mass.
    pub moisture: Option<Moisture>,
    /// Temperature of the volume, in kelvin.
    pub temperature: Option<Stated<Fraction>>,
    /// Pressure of the volume.
    pub pressure: Option<Stated<Pressure>>,
    /// Coal equivalent of electricity, in kgce/(kW·h).
    pub electricity: Option<Fraction>,
    /// Calorific value behind a coal equivalent, in joule per gram of standard coal.
    pub coal: Option<Fraction>,
    /// Exhaust volume of the product, in m³/t.
    pub exhaust: Option<Fraction>,
}

/// Something that is stated, or left as it was during the measurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stated<T> {
    /// `T=0C`.
    At(T),
    /// `T=actual`.
    Actual,
}

/// How much oxygen the gas holds to which a concentration refers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Oxygen {
    /// Per cent by volume of dry gas; `alpha` where it was given as excess air.
    Reference {
        /// Per cent by volume.
        percent: Fraction,
        /// The ratio of excess air from which it follows, O2 = 21 (1 − 1/α).
        alpha: Option<Fraction>,
    },
    /// `O2=actual`: as it was measured, not recorded.
    Actual,
}

/// How much water stands in what a figure refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moisture {
    /// None, or a share known (0 = dry).
    Share(Fraction),
    /// `wet`: some, the amount unknown.
    Wet,
}

/// Why the entries of a basis make no state.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StateError {
    /// An oxygen content that no flue gas has: 21 % is air, and the correction divides by what is left to 21 %.
    #[error("a reference of {0} % oxygen: it must lie between 0 and 21 %")]
    OxygenRange(Fraction),
    /// Less air than burns.
    #[error("an excess air ratio of {0} is below 1")]
    AlphaRange(Fraction),
    /// Oxygen and excess air that contradict each other.
    #[error("{oxygen} % oxygen and excess air {alpha} contradict each other")]
    Contradiction {
        /// Per cent by volume.
        oxygen: Fraction,
        /// The ratio of excess air.
        alpha: Fraction,
    },
    /// An entry whose value has another form than its key asks for.
    #[error("`{key}={value}` cannot be read")]
    Entry {
        /// The key.
        key: &'static str,
        /// The value.
        value: String,
    },
}

impl ReferenceState {
    /// Reads the entries of a basis that calculations need.
    ///
    /// # Errors
    /// A value that cannot be read, or that no gas can have.
    pub fn of(basis: &Basis, units: &UnitTable) -> Result<Self, StateError> {
        let mut state = Self::default();
        for (key, value) in basis.iter() {
            let wrong = || StateError::Entry { key, value: value.to_owned() };
            match key {
                "O2" => state.oxygen = Some(oxygen(value)?),
                "moisture" => state.moisture = Some(moisture(value).ok_or_else(wrong)?),
                "T" => state.temperature = Some(stated(value, kelvin).ok_or_else(wrong)?),
                "P" => state.pressure = Some(stated(value, |text| Pressure::parse(text, units)).ok_or_else(wrong)?),
                "electricity" => {
                    state.electricity = Some(measured(value, "kgce/(kW.h)", units).ok_or_else(wrong)?);
                }
                "kgce" => {
                    let joule = measured(value, "J", units).and_then(|j| j.over(Fraction::whole(1000)));
                    state.coal = Some(joule.ok_or_else(wrong)?);
                }
                "exhaust" => state.exhaust = Some(measured(value, "m3/t", units).ok_or_else(wrong)?),
                _ => {}
            }
        }
        if let Some(alpha) = basis.get("alpha") {
            state.oxygen = Some(excess_air(alpha, state.oxygen)?);
        }
        Ok(state)
    }

    /// Whether it describes a gas.
    #[must_use]
    pub fn is_of_gas(&self) -> bool {
        self.oxygen.is_some() || self.pressure.is_some()
    }
}

/// `6%`, `actual`.
fn oxygen(value: &str) -> Result<Oxygen, StateError> {
    if value == "actual" {
        return Ok(Oxygen::Actual);
    }
    let wrong = || StateError::Entry { key: "O2", value: value.to_owned() };
    let percent = value.strip_suffix('%').and_then(|number| figure(number.trim())).ok_or_else(wrong)?;
    in_range(percent).map(|percent| Oxygen::Reference { percent, alpha: None })
}

fn in_range(percent: Fraction) -> Result<Fraction, StateError> {
    let fits = percent >= Fraction::ZERO && percent < Fraction::whole(AIR);
    if fits { Ok(percent) } else { Err(StateError::OxygenRange(percent)) }
}

/// Per cent of oxygen in air, as emission standards round it.
pub(super) const AIR: i64 = 21;

/// O2 = 21 (1 − 1/α); an oxygen content beside it has to say the same.
fn excess_air(value: &str, beside: Option<Oxygen>) -> Result<Oxygen, StateError> {
    let wrong = || StateError::Entry { key: "alpha", value: value.to_owned() };
    let alpha = figure(value).ok_or_else(wrong)?;
    if alpha < Fraction::ONE {
        return Err(StateError::AlphaRange(alpha));
    }
    let share = Fraction::ONE.over(alpha).and_then(|air| Fraction::ONE.minus(air));
    let percent = share.and_then(|share| share.times(Fraction::whole(AIR))).ok_or_else(wrong)?;
    match beside {
        Some(Oxygen::Reference { percent: other, .. }) if other != percent => {
            Err(StateError::Contradiction { oxygen: other, alpha })
        }
        Some(Oxygen::Actual) => Err(wrong()),
        _ => Ok(Oxygen::Reference { percent, alpha: Some(alpha) }),
    }
}

/// `dry`, `wet`, `10%`.
fn moisture(value: &str) -> Option<Moisture> {
    match value {
        "dry" => Some(Moisture::Share(Fraction::ZERO)),
        "wet" => Some(Moisture::Wet),
        _ => {
            let percent = figure(value.strip_suffix('%')?.trim())?;
            let share = percent.over(Fraction::whole(100))?;
            (share >= Fraction::ZERO && share < Fraction::ONE).then_some(Moisture::Share(share))
        }
    }
}

fn stated<T>(value: &str, read: impl Fn(&str) -> Option<T>) -> Option<Stated<T>> {
    if value == "actual" { Some(Stated::Actual) } else { read(value).map(Stated::At) }
}

/// `0C`, `298.15K`, in kelvin.
fn kelvin(value: &str) -> Option<Fraction> {
    let (number, celsius) = match value.strip_suffix("Cel").or_else(|| value.strip_suffix('C')) {
        Some(number) => (number, true),
        None => (value.strip_suffix('K')?, false),
    };
    let degrees = figure(number.trim())?;
    let kelvin = if celsius { degrees.plus(super::conversion::FREEZING)? } else { degrees };
    kelvin.is_positive().then_some(kelvin)
}

/// `0.1229kgce/(kW.h)` in the unit given; positive.
fn measured(value: &str, unit: &str, units: &UnitTable) -> Option<Fraction> {
    let (number, code) = number_and_unit(value)?;
    let (from, to) = (units.expression(code)?, Expression::parse(unit)?);
    let same = from.dimension == to.dimension && from.coal == to.coal && from.electricity == to.electricity;
    let number = figure(number).filter(|_| same)?;
    number.times(from.factor)?.over(to.factor).filter(|n| n.is_positive())
}

/// Splits `2300m3/t` behind its number.
pub(super) fn number_and_unit(value: &str) -> Option<(&str, &str)> {
    let end = value.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-')))?;
    let (number, unit) = value.split_at_checked(end)?;
    Some((number, unit.trim()))
}

fn figure(text: &str) -> Option<Fraction> {
    decimal::parse(text).map(Fraction::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn state(text: &str) -> Result<ReferenceState, StateError> {
        ReferenceState::of(&Basis::parse(text).unwrap(), &UnitTable::default())
    }

    #[test]
    fn excess_air_is_an_oxygen_content() {
        let percent = |text: &str| match state(text).unwrap().oxygen {
            Some(Oxygen::Reference { percent, .. }) => percent.to_string(),
            other => panic!("{other:?}"),
        };
        assert_eq!(percent("alpha=1.4"), "6");
        assert_eq!(percent("alpha=1.7"), "147/17");
        assert_eq!(percent("O2=6%;alpha=1.4"), "6");
        assert_eq!(percent("alpha=1"), "0");
    }

    #[test]
    fn states_that_no_gas_has_are_refused() {
        let message = |text: &str| state(text).unwrap_err().to_string();
        assert_eq!(message("O2=21%"), "a reference of 21 % oxygen: it must lie between 0 and 21 %");
        assert_eq!(message("alpha=0.9"), "an excess air ratio of 0.9 is below 1");
        assert_eq!(message("O2=7%;alpha=1.4"), "7 % oxygen and excess air 1.4 contradict each other");
        assert_eq!(message("T=-300C"), "`T=-300C` cannot be read");
        assert_eq!(message("moisture=100%"), "`moisture=100%` cannot be read");
        assert_eq!(message("P=1furlong"), "`P=1furlong` cannot be read");
    }

    #[test]
    fn figures_are_brought_to_one_unit() {
        let all = state("electricity=122.9gce/(kW.h);kgce=29.3076MJ;exhaust=2300m3/t;T=25C;moisture=10%").unwrap();
        assert_eq!(all.electricity.map(|e| e.to_string()).as_deref(), Some("0.1229"));
        assert_eq!(all.coal.map(|e| e.to_string()).as_deref(), Some("29307.6"));
        assert_eq!(all.exhaust.map(|e| e.to_string()).as_deref(), Some("2300"));
        assert_eq!(all.temperature, Some(Stated::At(Fraction::from(rust_decimal::Decimal::new(29815, 2)))));
    }

    proptest! {
        #[test]
        fn never_panics(key in "(O2|alpha|moisture|T|P|electricity|kgce|exhaust)", value in "[0-9.%a-zA-Z/-]{1,12}") {
            if let Ok(basis) = Basis::parse(&format!("{key}={value}")) {
                let _ = ReferenceState::of(&basis, &UnitTable::default());
            }
        }
    }
}
