//! Conversions in the words of a reader: each step with its formula and factor, and why there is no figure.

use super::{Locale, Value, wording};
use crate::corpus::Library;
use crate::measure::{ConversionError, Fraction, Remark, Side, StateError, Step};

/// Significant digits of a figure that does not end.
const DIGITS: u32 = 10;

/// A figure: as it is where it ends within ten digits, else rounded and marked.
#[must_use]
pub fn figure(value: Fraction) -> String {
    let rounded = value.significant(DIGITS);
    match (value.exact_decimal(), rounded) {
        (Some(exact), Some(rounded)) if exact == rounded => signed(&exact.to_string()),
        (_, Some(rounded)) => format!("≈ {}", signed(&rounded.to_string())),
        _ => value.to_string(),
    }
}

/// A number with a real minus sign.
fn signed(text: &str) -> String {
    text.strip_prefix('-').map_or_else(|| text.to_owned(), |rest| format!("−{rest}"))
}

/// One step: what was done, by which formula, with which factor.
#[must_use]
pub fn step(locale: &Locale, library: &Library, step: &Step) -> String {
    let number = |value: &Fraction| Value::from(figure(*value));
    let percent = |share: &Fraction| Value::from(figure(share.times(Fraction::whole(100)).unwrap_or(*share)));
    let variables: Vec<(&str, Value)> = match step {
        Step::Unit { from, to, factor } => {
            vec![("from", wording::unit(from).into()), ("to", wording::unit(to).into()), ("factor", number(factor))]
        }
        Step::Zero { added } => vec![("added", number(added))],
        Step::ExcessAir { alpha, oxygen } => vec![("alpha", number(alpha)), ("oxygen", number(oxygen))],
        Step::Moisture { from, to, factor } => {
            vec![("from", percent(from)), ("to", percent(to)), ("factor", number(factor))]
        }
        Step::Oxygen { from, to, factor }
        | Step::Temperature { from, to, factor }
        | Step::Pressure { from, to, factor }
        | Step::ExhaustRatio { from, to, factor } => {
            vec![("from", number(from)), ("to", number(to)), ("factor", number(factor))]
        }
        Step::MolarMass { substance, formula, molar_mass, molar_volume, factor } => vec![
            ("substance", wording::concept_name(locale, library, substance).1.into()),
            ("formula", formula.as_str().into()),
            ("mass", molar_mass.to_string().into()),
            ("volume", number(molar_volume)),
            ("factor", number(factor)),
        ],
        Step::Exhaust { volume, factor } => vec![("volume", number(volume)), ("factor", number(factor))],
        Step::Electricity { equivalent, factor } => {
            vec![("equivalent", number(equivalent)), ("factor", number(factor))]
        }
        Step::CoalValue { value, factor } => {
            let mega = value.over(Fraction::whole(1000)).unwrap_or(*value);
            vec![("value", number(&mega)), ("factor", number(factor))]
        }
        Step::DryMatter { from, to, factor } => {
            vec![("from", from.as_str().into()), ("to", to.as_str().into()), ("factor", number(factor))]
        }
    };
    locale.say(&format!("conversion-step-{}", step.key()), &variables)
}

/// What a conversion left as it is. The two figures are called as `sides` says: A and B, or the figure and its target.
#[must_use]
pub fn remark(locale: &Locale, remark: &Remark, sides: [&str; 2]) -> String {
    let name = |key: &str| Value::from(locale.word("basis", key));
    let variables: Vec<(&str, Value)> = match remark {
        Remark::OneSided { key, value, side } => {
            let value = wording::basis(locale, &format!("{key}={value}"));
            vec![("side", side_of(*side, sides).into()), ("value", value.into())]
        }
        Remark::RoundedPressure { from, to } => {
            vec![("from", figure(*from).into()), ("to", figure(*to).into())]
        }
        Remark::BothMeasured => Vec::new(),
        Remark::Near { key, from, to } => {
            let stated = |value: &str| Value::from(wording::basis_value(locale, key, value));
            vec![("name", name(key)), ("from", stated(from)), ("to", stated(to))]
        }
    };
    locale.say(&format!("conversion-remark-{}", remark.key()), &variables)
}

pub(super) fn side_of(side: Side, sides: [&str; 2]) -> &str {
    match side {
        Side::From => sides[0],
        Side::To => sides[1],
    }
}

/// Why there is no converted figure.
#[must_use]
pub fn error(locale: &Locale, error: &ConversionError) -> String {
    let nothing = || locale.text("conversion-nothing");
    let variables: Vec<(&str, Value)> = match error {
        ConversionError::UnknownUnit(unit) => vec![("unit", unit.as_str().into())],
        ConversionError::Dimension { from, to } => {
            vec![("from", wording::unit(from).into()), ("to", wording::unit(to).into())]
        }
        ConversionError::Basis { key, from, to } => {
            let stated =
                |value: &Option<String>| value.as_ref().map_or_else(nothing, |v| wording::basis_value(locale, key, v));
            vec![("name", locale.word("basis", key).into()), ("from", stated(from).into()), ("to", stated(to).into())]
        }
        ConversionError::State(StateError::OxygenRange(percent)) => vec![("value", figure(*percent).into())],
        ConversionError::State(StateError::AlphaRange(alpha)) => vec![("value", figure(*alpha).into())],
        ConversionError::State(StateError::Contradiction { oxygen, alpha }) => {
            let variables = [("oxygen", figure(*oxygen).into()), ("alpha", figure(*alpha).into())];
            return locale.say("conversion-error-contradiction", &variables);
        }
        ConversionError::State(StateError::Entry { key, value }) => {
            return locale.say("conversion-error-state", &[("what", format!("{key}={value}").into())]);
        }
        _ => Vec::new(),
    };
    locale.say(&format!("conversion-error-{}", error.code()), &variables)
}
