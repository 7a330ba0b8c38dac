//! The state of a gas: oxygen, moisture, temperature, pressure, molar volume, exhaust volume.

use super::conversion::{End, Ends, FREEZING, Trace};
use super::expression::Share;
use super::fraction::Fraction;
use super::state::{AIR, Moisture, Oxygen, Stated};
use super::substance::SubstanceTable;
use super::trace::{ConversionError, Remark, Step};

/// Litres in a mole of gas at 0 °C and 101.325 kPa.
const MOLAR_VOLUME: Fraction = Fraction::constant(22_414, 1000);
/// Kilopascal of the standard atmosphere.
pub(super) const ATMOSPHERE: Fraction = Fraction::constant(101_325, 1000);

/// Brings what both ends state of the gas together.
pub(super) fn reconcile(ends: &Ends<'_>, trace: &mut Trace) -> Result<(), ConversionError> {
    moisture(ends, trace)?;
    oxygen(ends, trace)?;
    temperature_and_pressure(ends, trace)?;
    exhaust_ratio(ends, trace)
}

/// c₂ = c₁ · (1 − w₂) / (1 − w₁).
fn moisture(ends: &Ends<'_>, trace: &mut Trace) -> Result<(), ConversionError> {
    match (ends.from.state.moisture, ends.to.state.moisture) {
        (from, to) if from == to => Ok(()),
        (Some(Moisture::Share(from)), Some(Moisture::Share(to))) => {
            let rest = |water: Fraction| Fraction::ONE.minus(water);
            let factor = rest(to).and_then(|above| above.over(rest(from)?));
            trace.multiply(factor, |factor| Step::Moisture { from, to, factor })
        }
        _ => Err(ConversionError::MoistureMissing),
    }
}

/// c₂ = c₁ · (21 − O₂) / (21 − O₁).
fn oxygen(ends: &Ends<'_>, trace: &mut Trace) -> Result<(), ConversionError> {
    match (ends.from.state.oxygen, ends.to.state.oxygen) {
        (None, None) => Ok(()),
        (None, Some(_)) | (Some(_), None) => Err(ConversionError::OxygenMissing),
        (Some(Oxygen::Actual), Some(Oxygen::Actual)) => {
            trace.remark(Remark::BothMeasured);
            Ok(())
        }
        (Some(Oxygen::Actual), _) | (_, Some(Oxygen::Actual)) => Err(ConversionError::OxygenUnknown),
        (Some(Oxygen::Reference { percent: from, alpha: a }), Some(Oxygen::Reference { percent: to, alpha: b })) => {
            if from == to && a == b {
                return Ok(());
            }
            for (alpha, oxygen) in [(a, from), (b, to)] {
                if let Some(alpha) = alpha {
                    trace.note(Step::ExcessAir { alpha, oxygen });
                }
            }
            let rest = |percent: Fraction| Fraction::whole(AIR).minus(percent);
            let factor = rest(to).and_then(|above| above.over(rest(from)?));
            if from != to && !dilutes(&ends.from) {
                return Err(different(ends, "O2"));
            }
            trace.multiply(factor, |factor| Step::Oxygen { from, to, factor })
        }
    }
}

/// Whether air added to the gas makes the figure smaller.
fn dilutes(end: &End<'_>) -> bool {
    end.unit.dimension.is_per_volume() || (end.unit.dimension.is_number() && end.share() != Share::Mass)
}

/// Whether heat and pressure change the volume to which the figure refers.
fn is_per_volume(end: &End<'_>) -> bool {
    end.unit.dimension.is_per_volume()
}

fn different(ends: &Ends<'_>, key: &'static str) -> ConversionError {
    let value = |end: &End<'_>| end.reference.basis.get(key).map(str::to_owned);
    ConversionError::Basis { key, from: value(&ends.from), to: value(&ends.to) }
}

/// c₂ = c₁ · T₁ / T₂ · p₂ / p₁. Shares by volume do not change with either.
fn temperature_and_pressure(ends: &Ends<'_>, trace: &mut Trace) -> Result<(), ConversionError> {
    let (from, to) = (&ends.from.state, &ends.to.state);
    if !(is_per_volume(&ends.from) && is_per_volume(&ends.to)) {
        // The volume of a gas in another state is another volume: said, not taken as it stands.
        return match (ends.from.unit.dimension.is_of_volume(), from.temperature, to.temperature) {
            (true, Some(a), Some(b)) if a != b => Err(different(ends, "T")),
            _ => match (ends.from.unit.dimension.is_of_volume(), from.pressure, to.pressure) {
                (true, Some(a), Some(b)) if a != b => Err(different(ends, "P")),
                _ => Ok(()),
            },
        };
    }
    match (from.temperature, to.temperature) {
        (_, None) => {}
        (a, b) if a == b => {}
        (None, Some(_)) => return Err(ConversionError::TemperaturePressureMissing),
        (Some(Stated::At(a)), Some(Stated::At(b))) => {
            // Only a gas, whose pressure is stated as well, follows the law; the density of a liquid does not.
            if from.pressure.is_none() && to.pressure.is_none() {
                return Err(ConversionError::TemperaturePressureMissing);
            }
            trace.multiply(a.over(b), |factor| Step::Temperature { from: a, to: b, factor })?;
        }
        _ => return Err(ConversionError::ActualState),
    }
    match (from.pressure, to.pressure) {
        (_, None) => Ok(()),
        (a, b) if a == b => Ok(()),
        (None, Some(_)) => Err(ConversionError::TemperaturePressureMissing),
        (Some(Stated::At(a)), Some(Stated::At(b))) if a.is_rounded(b) => {
            trace.remark(Remark::RoundedPressure { from: a.kilopascal, to: b.kilopascal });
            Ok(())
        }
        (Some(Stated::At(a)), Some(Stated::At(b))) => {
            let (from, to) = (a.kilopascal, b.kilopascal);
            trace.multiply(to.over(from), |factor| Step::Pressure { from, to, factor })
        }
        _ => Err(ConversionError::ActualState),
    }
}

/// Base exhaust volumes of the product: c₂ = c₁ · V₁ / V₂.
fn exhaust_ratio(ends: &Ends<'_>, trace: &mut Trace) -> Result<(), ConversionError> {
    let (Some(from), Some(to)) = (ends.from.state.exhaust, ends.to.state.exhaust) else { return Ok(()) };
    if from == to {
        return Ok(());
    }
    if !is_per_volume(&ends.from) {
        return Err(different(ends, "exhaust"));
    }
    trace.multiply(from.over(to), |factor| Step::ExhaustRatio { from, to, factor })
}

/// Share by volume and concentration: 1 ppm is molar mass / molar volume in mg/m³.
pub(super) fn molar(ends: &Ends<'_>, substances: &SubstanceTable, trace: &mut Trace) -> Result<(), ConversionError> {
    let substance = ends.substance.and_then(|id| substances.get(id)).ok_or(ConversionError::SubstanceMissing)?;
    // The volume that has a state is that of the concentration; a share has none of its own, but may state it.
    let into_mass = ends.to.is_concentration();
    let (mass, share) = if into_mass { (&ends.to, &ends.from) } else { (&ends.from, &ends.to) };
    let fallback = into_mass.then_some(share.state);
    let temperature = mass.state.temperature.or_else(|| fallback?.temperature);
    let pressure = mass.state.pressure.or_else(|| fallback?.pressure);
    let (temperature, pressure) = match (temperature, pressure) {
        (Some(Stated::At(t)), Some(Stated::At(p))) => (t, p.standard()),
        (Some(Stated::Actual), _) | (_, Some(Stated::Actual)) => return Err(ConversionError::ActualState),
        _ => return Err(ConversionError::TemperaturePressureMissing),
    };
    let volume = MOLAR_VOLUME.times(temperature).and_then(|v| v.over(FREEZING)).and_then(|v| v.times(ATMOSPHERE));
    let volume = volume.and_then(|v| v.over(pressure)).ok_or(ConversionError::TooLarge)?;
    // Grams in a cubic metre of the pure gas.
    let pure = Fraction::from(substance.molar_mass).over(volume).and_then(|g| g.times(Fraction::whole(1000)));
    let factor = pure.and_then(|pure| if into_mass { Some(pure) } else { Fraction::ONE.over(pure) });
    let factor = factor.and_then(|f| f.times(ends.from.unit.factor)).and_then(|f| f.over(ends.to.unit.factor));
    let (id, formula, molar_mass) = (&substance.concept, &substance.formula, substance.molar_mass);
    trace.multiply(factor, |factor| Step::MolarMass {
        substance: id.clone(),
        formula: formula.clone(),
        molar_mass,
        molar_volume: volume,
        factor,
    })
}

/// Concentration and mass per product: kg/t = mg/m³ · m³/t / 10⁶. The volume is in the state of the concentration.
pub(super) fn exhaust(ends: &Ends<'_>, trace: &mut Trace) -> Result<(), ConversionError> {
    let (from, to) = (ends.from.state.exhaust, ends.to.state.exhaust);
    if from.is_some() && to.is_some() && from != to {
        return Err(different(ends, "exhaust"));
    }
    let volume = from.or(to).ok_or(ConversionError::ExhaustMissing)?;
    // Cubic metres for each gram of product.
    let per_gram = volume.over(Fraction::whole(1_000_000)).ok_or(ConversionError::TooLarge)?;
    let ratio = if ends.from.is_concentration() { Some(per_gram) } else { Fraction::ONE.over(per_gram) };
    let factor = ends.from.unit.factor.over(ends.to.unit.factor).and_then(|f| f.times(ratio?));
    trace.multiply(factor, |factor| Step::Exhaust { volume, factor })
}
