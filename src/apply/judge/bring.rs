//! Brings a figure to the unit and the state of a limit.

use super::trace::Step;
use super::{Missing, Warning};
use crate::apply::figure::Figure;
use crate::corpus::Library;
use crate::measure::{Basis, ConversionError, Fraction, Reference, ReferenceState, Remark, Step as Conversion};
use crate::model::{Limit, Method};
use rust_decimal::Decimal;

/// Where a value comes from.
#[derive(Debug, Clone)]
pub(super) enum Origin<'a> {
    /// It was entered.
    Entered,
    /// A method of the standard gave it.
    Calculated { method: &'a Method, substituted: String },
}

/// A value with its unit and its origin.
#[derive(Debug, Clone)]
pub(super) struct Value<'a> {
    pub(super) value: Decimal,
    pub(super) unit: String,
    pub(super) origin: Origin<'a>,
}

/// A value in the unit and the state of a limit.
#[derive(Debug)]
pub(super) struct Brought<'a> {
    pub(super) value: Fraction,
    pub(super) steps: Vec<Step<'a>>,
    pub(super) warnings: Vec<Warning>,
    /// Entries of the limit's state that the figure states for itself.
    pub(super) stated: usize,
    /// Whether two entries only nearly agree.
    pub(super) near: bool,
}

/// Brings a value to a limit.
pub(super) fn bring<'a>(
    library: &Library,
    figure: &Figure,
    value: &Value<'a>,
    limit: &Limit,
    basis: &Basis,
) -> Result<Brought<'a>, ConversionError> {
    let first = match &value.origin {
        Origin::Entered => Step::Entered { value: value.value, unit: value.unit.clone() },
        Origin::Calculated { method, substituted } => {
            Step::Calculated { method, substituted: substituted.clone(), value: value.value }
        }
    };
    let mut brought =
        Brought { value: value.value.into(), steps: vec![first], warnings: Vec::new(), stated: 0, near: false };
    let state = stated(library, figure, basis, &mut brought)?;
    let from = Reference { unit: value.unit.clone(), basis: state };
    let to = Reference { unit: limit.unit.clone(), basis: basis.clone() };
    let conversion = library.converter().convert(brought.value, &from, &to, Some(&limit.indicator))?;
    let mut running = brought.value;
    let mut unit = &value.unit;
    for step in conversion.steps {
        running = after(running, &step).ok_or(ConversionError::TooLarge)?;
        if changes_unit(&step) {
            unit = &limit.unit;
        }
        brought.steps.push(Step::Converted { step, value: running, unit: unit.clone() });
    }
    for remark in conversion.remarks {
        brought.near |= matches!(remark, Remark::Near { .. });
        brought.warnings.push(Warning::Remark(remark));
    }
    brought.value = conversion.value;
    Ok(brought)
}

/// The state of the figure: what it states itself, and for the rest that of the limit.
fn stated(
    library: &Library,
    figure: &Figure,
    basis: &Basis,
    brought: &mut Brought<'_>,
) -> Result<Basis, ConversionError> {
    if figure.state.is_empty() {
        return Ok(basis.clone());
    }
    let mine = ReferenceState::of(&figure.state, library.units())?;
    let its = ReferenceState::of(basis, library.units())?;
    let measured = basis.get("O2") == Some("actual");
    let mut entries: Vec<(&str, &str)> = Vec::new();
    for (key, value) in figure.state.iter() {
        let used = match key {
            // Excess air and oxygen say the same; a limit on the gas as it is measured needs neither.
            "O2" | "alpha" => its.oxygen.is_some() && !measured,
            "exhaust" if its.exhaust.is_none() => false,
            // A value is converted only when the exhaust exceeds the base exhaust, never downwards.
            "exhaust" if mine.exhaust <= its.exhaust => {
                if mine.exhaust < its.exhaust {
                    brought.warnings.push(Warning::ExhaustNotAbove);
                }
                continue;
            }
            _ => basis.get(key).is_some(),
        };
        if used {
            brought.stated += 1;
            entries.push((key, value));
        } else {
            brought.warnings.push(Warning::StateUnused(key));
        }
    }
    let replaces_oxygen = entries.iter().any(|(key, _)| matches!(*key, "O2" | "alpha"));
    for (key, value) in basis.iter() {
        let replaced = entries.iter().any(|(mine, _)| *mine == key) || replaces_oxygen && matches!(key, "O2" | "alpha");
        if !replaced {
            entries.push((key, value));
        }
    }
    let text: Vec<String> = entries.iter().map(|(key, value)| format!("{key}={value}")).collect();
    // Every entry comes from a basis that was read.
    Ok(Basis::parse(&text.join(";")).unwrap_or_else(|_| basis.clone()))
}

/// The value after one step of a conversion.
fn after(value: Fraction, step: &Conversion) -> Option<Fraction> {
    match step {
        Conversion::Zero { added } => value.plus(*added),
        Conversion::ExcessAir { .. } => Some(value),
        Conversion::Unit { factor, .. }
        | Conversion::Oxygen { factor, .. }
        | Conversion::Moisture { factor, .. }
        | Conversion::Temperature { factor, .. }
        | Conversion::Pressure { factor, .. }
        | Conversion::MolarMass { factor, .. }
        | Conversion::Exhaust { factor, .. }
        | Conversion::ExhaustRatio { factor, .. }
        | Conversion::Electricity { factor, .. }
        | Conversion::CoalValue { factor, .. }
        | Conversion::DryMatter { factor, .. } => value.times(*factor),
    }
}

fn changes_unit(step: &Conversion) -> bool {
    matches!(
        step,
        Conversion::Unit { .. }
            | Conversion::Zero { .. }
            | Conversion::MolarMass { .. }
            | Conversion::Exhaust { .. }
            | Conversion::Electricity { .. }
    )
}

/// What a failed conversion asks for; `None` where no answer of the enterprise could mend it: the limit is for another
/// kind of figure.
pub(super) fn missing(error: ConversionError) -> Option<Missing> {
    match error {
        ConversionError::OxygenUnknown | ConversionError::OxygenMissing => Some(Missing::State("O2")),
        ConversionError::MoistureMissing => Some(Missing::State("moisture")),
        ConversionError::ActualState | ConversionError::TemperaturePressureMissing => Some(Missing::State("T")),
        ConversionError::ExhaustMissing => Some(Missing::State("exhaust")),
        ConversionError::ElectricityEquivalentMissing => Some(Missing::State("electricity")),
        ConversionError::TooLarge => Some(Missing::TooLarge),
        ConversionError::Basis { .. } => None,
        other => Some(Missing::Conversion(other)),
    }
}
