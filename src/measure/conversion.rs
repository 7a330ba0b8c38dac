//! Bringing a figure to another unit and another reference state, step by step.
//!
//! Every factor is an exact fraction and every step says where it comes from, so that a reader can follow
//! `470 · (21 − 9) / (21 − 6) = 376`. What a figure does not say is never assumed: the conversion then fails with its reason.

use std::borrow::Cow;

use super::agreement;
use super::atom::TENTH_JOULES_IN_GCE;
use super::basis::Basis;
use super::dimension::Base;
use super::expression::{Expression, Share};
use super::fraction::Fraction;
use super::gas;
use super::state::{Oxygen, ReferenceState};
use super::substance::SubstanceTable;
use super::trace::{ConversionError, Remark, Step};
use super::unit::UnitTable;
use crate::model::ConceptId;

/// 0 °C in kelvin.
pub(super) const FREEZING: Fraction = Fraction::constant(27_315, 100);

/// A unit together with the state to which its figures refer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// UCUM style code.
    pub unit: String,
    /// The reference state, as it is stated.
    pub basis: Basis,
}

/// A [`Reference`] whose unit and state have been read, for figures that are converted often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    reference: Reference,
    unit: Expression,
    state: ReferenceState,
}

/// What conversions need to know.
#[derive(Debug, Clone, Copy)]
pub struct Converter<'a> {
    /// The units.
    pub units: &'a UnitTable,
    /// Molar masses.
    pub substances: &'a SubstanceTable,
}

/// A figure in its new unit and state, and the way there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversion {
    /// The figure, exact.
    pub value: Fraction,
    /// What was done, in order; empty where nothing had to be.
    pub steps: Vec<Step>,
    /// What a reader has to know.
    pub remarks: Vec<Remark>,
}

/// Both ends of a conversion, read.
pub(super) struct Ends<'a> {
    pub(super) from: End<'a>,
    pub(super) to: End<'a>,
    pub(super) substance: Option<&'a ConceptId>,
}

/// One end of a conversion.
pub(super) struct End<'a> {
    pub(super) unit: Cow<'a, Expression>,
    pub(super) state: &'a ReferenceState,
    pub(super) reference: &'a Reference,
}

/// What is gathered on the way.
#[derive(Default)]
pub(super) struct Trace {
    steps: Vec<Step>,
    remarks: Vec<Remark>,
    factor: Option<Fraction>,
}

impl Trace {
    /// Multiplies by a factor and notes the step, unless it changes nothing.
    pub(super) fn multiply(
        &mut self,
        factor: Option<Fraction>,
        step: impl FnOnce(Fraction) -> Step,
    ) -> Result<(), ConversionError> {
        let factor = factor.ok_or(ConversionError::TooLarge)?;
        if factor != Fraction::ONE {
            let so_far = self.factor.unwrap_or(Fraction::ONE);
            self.factor = Some(so_far.times(factor).ok_or(ConversionError::TooLarge)?);
            self.steps.push(step(factor));
        }
        Ok(())
    }

    /// Notes a step that multiplies by nothing of its own.
    pub(super) fn note(&mut self, step: Step) {
        self.steps.push(step);
    }

    pub(super) fn remark(&mut self, remark: Remark) {
        self.remarks.push(remark);
    }
}

impl Converter<'_> {
    /// Expresses a figure in another unit and at another reference state.
    ///
    /// An entry that only one side states is an error for oxygen, moisture, `per` and `cycle`, and a [`Remark`] for the
    /// others. A concentration that becomes a mass per product leaves the state of its gas behind.
    ///
    /// # Errors
    /// The first thing that is unknown, missing or contrary.
    pub fn convert(
        &self,
        value: Fraction,
        from: &Reference,
        to: &Reference,
        substance: Option<&ConceptId>,
    ) -> Result<Conversion, ConversionError> {
        self.convert_prepared(value, &self.prepare(from.clone())?, &self.prepare(to.clone())?, substance)
    }

    /// Reads unit and state.
    ///
    /// # Errors
    /// An unknown unit, or a state that no figure can have.
    pub fn prepare(&self, reference: Reference) -> Result<Prepared, ConversionError> {
        let unknown = || ConversionError::UnknownUnit(reference.unit.clone());
        let unit = self.units.expression(&reference.unit).ok_or_else(unknown)?;
        let state = ReferenceState::of(&reference.basis, self.units)?;
        Ok(Prepared { unit, state, reference })
    }

    /// [`Converter::convert`] between references that have been read.
    ///
    /// # Errors
    /// The first thing that is missing or contrary.
    pub fn convert_prepared(
        &self,
        value: Fraction,
        from: &Prepared,
        to: &Prepared,
        substance: Option<&ConceptId>,
    ) -> Result<Conversion, ConversionError> {
        let mut trace = Trace::default();
        if from.reference == to.reference && from.state.oxygen != Some(Oxygen::Actual) {
            return Ok(Conversion { value, steps: trace.steps, remarks: trace.remarks });
        }
        let mut ends = Ends { from: End::of(from), to: End::of(to), substance };
        let zero = match self.path(&mut ends)? {
            Path::Same => {
                agreement::share_kinds(&ends)?;
                gas::reconcile(&ends, &mut trace)?;
                self.energy(&ends, &mut trace)?
            }
            Path::ShareToMass | Path::MassToShare => {
                gas::reconcile(&ends, &mut trace)?;
                gas::molar(&ends, self.substances, &mut trace)?;
                None
            }
            Path::ToProduct | Path::FromProduct => {
                gas::exhaust(&ends, &mut trace)?;
                None
            }
        };
        agreement::others(&ends, &mut trace)?;
        let value = value.times(trace.factor.unwrap_or(Fraction::ONE)).ok_or(ConversionError::TooLarge)?;
        let value = match zero {
            Some(added) => {
                trace.note(Step::Zero { added });
                value.plus(added).ok_or(ConversionError::TooLarge)?
            }
            None => value,
        };
        Ok(Conversion { value, steps: trace.steps, remarks: trace.remarks })
    }

    /// Which way leads from one unit to the other.
    fn path(&self, ends: &mut Ends<'_>) -> Result<Path, ConversionError> {
        let (from, to) = (&ends.from, &ends.to);
        if from.unit.dimension == to.unit.dimension {
            return Ok(Path::Same);
        }
        match (from.is_concentration(), to.is_concentration()) {
            (false, true) if from.is_share_by_volume() => return Ok(Path::ShareToMass),
            (true, false) if to.is_share_by_volume() => return Ok(Path::MassToShare),
            (false, true) if from.is_share_by_mass() => return product(to, from).map(|()| Path::FromProduct),
            (true, false) if to.is_share_by_mass() => return product(from, to).map(|()| Path::ToProduct),
            _ => {}
        }
        // A thing counted that the table of units knows by what it holds: a weight case of glass, a tonne of oil.
        for (a, b) in [(false, true), (true, false), (true, true)] {
            let pick = |end: &End<'_>, tabled: bool| {
                if tabled { self.units.unfolded(&end.reference.unit) } else { Some(end.unit.clone().into_owned()) }
            };
            if let (Some(a), Some(b)) = (pick(from, a), pick(to, b))
                && a.dimension == b.dimension
            {
                (ends.from.unit, ends.to.unit) = (Cow::Owned(a), Cow::Owned(b));
                return Ok(Path::Same);
            }
        }
        Err(ConversionError::Dimension { from: from.reference.unit.clone(), to: to.reference.unit.clone() })
    }

    /// The step between two units of one dimension, with coal and electricity kept apart; what to add for the zero.
    #[expect(clippy::unused_self, reason = "one of the steps of a conversion")]
    fn energy(&self, ends: &Ends<'_>, trace: &mut Trace) -> Result<Option<Fraction>, ConversionError> {
        let (from, to) = (&ends.from, &ends.to);
        let coal = to.unit.coal - from.unit.coal;
        let electricity = from.unit.electricity - to.unit.electricity;
        let factor = from.unit.factor.over(to.unit.factor);
        if coal != 0 && electricity != 0 {
            let stated = from.state.electricity.or(to.state.electricity);
            let equivalent = stated.filter(|_| coal == electricity);
            let equivalent = equivalent.ok_or(ConversionError::ElectricityEquivalentMissing)?;
            // In joule of coal for one joule of electricity.
            let joules = equivalent
                .times(Fraction::whole(1000))
                .and_then(|e| e.times(COAL?))
                .and_then(|e| e.over(KILOWATT_HOUR));
            let factor = joules.and_then(|j| j.pow(coal)).and_then(|j| factor?.times(j));
            trace.multiply(factor, |factor| Step::Electricity { equivalent, factor })?;
            return Ok(None);
        }
        if from.unit.coal != 0 || to.unit.coal != 0 {
            let (mine, its) = (from.state.coal.or(to.state.coal), to.state.coal.or(from.state.coal));
            let share = |stated: Option<Fraction>, power: i32| match stated {
                Some(value) => value.over(COAL?)?.pow(power),
                None => Some(Fraction::ONE),
            };
            let factor = share(mine, from.unit.coal).and_then(|a| a.times(share(its, -to.unit.coal)?));
            let value = mine.or(COAL).unwrap_or(Fraction::ONE);
            trace.multiply(factor, |factor| Step::CoalValue { value, factor })?;
        }
        let (a, b) = (&from.reference.unit, &to.reference.unit);
        trace.multiply(factor, |factor| Step::Unit { from: a.clone(), to: b.clone(), factor })?;
        Ok(match (from.unit.celsius, to.unit.celsius) {
            (true, false) => Some(FREEZING),
            (false, true) => Fraction::ZERO.minus(FREEZING),
            _ => None,
        })
    }
}

/// Joule in a gram of standard coal.
const COAL: Option<Fraction> = Some(Fraction::constant(TENTH_JOULES_IN_GCE, 10));
/// Joule in a kilowatt-hour.
const KILOWATT_HOUR: Fraction = Fraction::whole(3_600_000);

enum Path {
    /// Units of one dimension.
    Same,
    /// `[ppm]` to `mg/m3`.
    ShareToMass,
    /// `mg/m3` to `[ppm]`.
    MassToShare,
    /// `mg/m3` to `kg/t`.
    ToProduct,
    /// `kg/t` to `mg/m3`.
    FromProduct,
}

/// Whether an exhaust volume leads from a concentration to a mass per product; a liquid would need its density instead.
fn product(concentration: &End<'_>, share: &End<'_>) -> Result<(), ConversionError> {
    let (gas, product) = (&concentration.reference.unit, &share.reference.unit);
    let stated = concentration.state.exhaust.or(share.state.exhaust).is_some();
    let per_tonne = product.ends_with("/t") && gas.ends_with("m3");
    if stated || per_tonne { Ok(()) } else { Err(ConversionError::DensityMissing) }
}

impl Prepared {
    /// The reference as it is written.
    #[must_use]
    pub fn reference(&self) -> &Reference {
        &self.reference
    }

    /// The unit as arithmetic sees it.
    #[must_use]
    pub fn unit(&self) -> &Expression {
        &self.unit
    }

    /// The state as figures.
    #[must_use]
    pub fn state(&self) -> &ReferenceState {
        &self.state
    }
}

impl<'a> End<'a> {
    fn of(prepared: &'a Prepared) -> Self {
        let Prepared { reference, unit, state } = prepared;
        Self { unit: Cow::Borrowed(unit), state, reference }
    }

    /// A mass in a volume.
    pub(super) fn is_concentration(&self) -> bool {
        self.unit.dimension.is(&[(Base::Mass, 1), (Base::Length, -3)])
    }

    /// The kind of share, by the unit or by the basis.
    pub(super) fn share(&self) -> Share {
        match (self.unit.share, self.reference.basis.get("expressed-as")) {
            (Share::Unsaid, Some("volume-fraction")) => Share::Volume,
            (Share::Unsaid, Some("mass-fraction")) => Share::Mass,
            (share, _) => share,
        }
    }

    fn is_share_by_volume(&self) -> bool {
        self.unit.dimension.is_number() && self.share() == Share::Volume
    }

    fn is_share_by_mass(&self) -> bool {
        self.unit.dimension.is_number() && self.share() == Share::Mass
    }
}

#[cfg(test)]
#[path = "conversion_tests.rs"]
mod tests;
