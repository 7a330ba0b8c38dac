//! What a conversion did, what it left as it is, and why there is none: all as data, worded elsewhere.

use rust_decimal::Decimal;

use super::fraction::Fraction;
use super::state::StateError;
use crate::model::ConceptId;

/// One step of a conversion.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "`factor` multiplies the figure; `from` and `to` are what the variant says")]
pub enum Step {
    /// Another unit of the same dimension.
    Unit { from: String, to: String, factor: Fraction },
    /// Celsius and kelvin have different zeros: added, not multiplied.
    Zero { added: Fraction },
    /// Oxygen in per cent: c₂ = c₁ · (21 − O₂) / (21 − O₁).
    Oxygen { from: Fraction, to: Fraction, factor: Fraction },
    /// Excess air that was read as oxygen: O2 = 21 · (1 − 1/α).
    ExcessAir { alpha: Fraction, oxygen: Fraction },
    /// Shares of water: c₂ = c₁ · (1 − w₂) / (1 − w₁).
    Moisture { from: Fraction, to: Fraction, factor: Fraction },
    /// Temperatures in kelvin: c₂ = c₁ · T₁ / T₂.
    Temperature { from: Fraction, to: Fraction, factor: Fraction },
    /// Pressures in kilopascal: c₂ = c₁ · p₂ / p₁.
    Pressure { from: Fraction, to: Fraction, factor: Fraction },
    /// Share by volume and mass: g/mol, counted as `formula`, and litres in a mole at the state of the volume.
    MolarMass { substance: ConceptId, formula: String, molar_mass: Decimal, molar_volume: Fraction, factor: Fraction },
    /// Exhaust volume in m³/t: mass per product = concentration · volume.
    Exhaust { volume: Fraction, factor: Fraction },
    /// Base exhaust volumes in m³/t: c₂ = c₁ · V₁ / V₂.
    ExhaustRatio { from: Fraction, to: Fraction, factor: Fraction },
    /// Electricity as standard coal, in kgce/(kW·h).
    Electricity { equivalent: Fraction, factor: Fraction },
    /// Standard coal by the calorific value that is stated, in J/g.
    CoalValue { value: Fraction, factor: Fraction },
    /// Dry matter in what the denominator counts.
    DryMatter { from: String, to: String, factor: Fraction },
}

/// Something that a conversion did not change and that a reader has to know.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields hold what stands in the two cells")]
pub enum Remark {
    /// Only one of the two says this.
    OneSided { key: &'static str, value: String, side: Side },
    /// A pressure printed in rounded form was taken for the other.
    RoundedPressure { from: Fraction, to: Fraction },
    /// Both were measured without their oxygen: dilution is not corrected.
    BothMeasured,
    /// Two entries that agree without being the same: `20-30min` and `20min`.
    Near { key: &'static str, from: String, to: String },
}

impl Remark {
    /// The stable kebab-case name, for sentences and for programs.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::OneSided { .. } => "one-sided",
            Self::RoundedPressure { .. } => "rounded-pressure",
            Self::BothMeasured => "both-measured",
            Self::Near { .. } => "near",
        }
    }
}

impl Step {
    /// The stable kebab-case name, for sentences and for programs.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Unit { .. } => "unit",
            Self::Zero { .. } => "zero",
            Self::Oxygen { .. } => "oxygen",
            Self::ExcessAir { .. } => "excess-air",
            Self::Moisture { .. } => "moisture",
            Self::Temperature { .. } => "temperature",
            Self::Pressure { .. } => "pressure",
            Self::MolarMass { .. } => "molar-mass",
            Self::Exhaust { .. } => "exhaust",
            Self::ExhaustRatio { .. } => "exhaust-ratio",
            Self::Electricity { .. } => "electricity",
            Self::CoalValue { .. } => "coal-value",
            Self::DryMatter { .. } => "dry-matter",
        }
    }
}

/// Which of two figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The one that is converted; A of a comparison.
    From,
    /// The one it is converted to; B of a comparison.
    To,
}

/// Why there is no converted figure.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields hold what the message says")]
pub enum ConversionError {
    /// The unit is in no table and made of no known signs.
    #[error("unknown unit `{0}`")]
    UnknownUnit(String),
    /// The two units measure different things.
    #[error("`{from}` and `{to}` do not measure the same thing")]
    Dimension { from: String, to: String },
    /// A measured concentration without its oxygen content, against one at a reference.
    #[error("a measured concentration without its oxygen content cannot be brought to a reference, nor back")]
    OxygenUnknown,
    /// Only one side states oxygen or excess air.
    #[error("only one side states oxygen or excess air")]
    OxygenMissing,
    /// A state that no gas has.
    #[error(transparent)]
    State(#[from] StateError),
    /// The temperature or pressure of the measurement is not recorded.
    #[error("the temperature or pressure of the measurement is not recorded")]
    ActualState,
    /// Only one side states moisture, or one is wet with an unknown amount.
    #[error("dry and wet cannot be brought together without the amount of water")]
    MoistureMissing,
    /// The volume has no temperature or no pressure.
    #[error("the temperature and pressure of the volume are needed")]
    TemperaturePressureMissing,
    /// Which substance, or its molar mass, is not known.
    #[error("the molar mass of the substance is needed")]
    SubstanceMissing,
    /// A content by mass against one by volume of a liquid.
    #[error("the density is needed")]
    DensityMissing,
    /// A mass per product against a concentration.
    #[error("the exhaust volume per tonne of product is needed")]
    ExhaustMissing,
    /// Electricity against standard coal.
    #[error("electricity becomes standard coal only by a stated equivalent")]
    ElectricityEquivalentMissing,
    /// A share by mass against one by volume.
    #[error("a share by volume is none by mass")]
    KindOfFraction,
    /// The two refer to different things.
    #[error("`{key}` differs: {} against {}", from.as_deref().unwrap_or("nothing"), to.as_deref().unwrap_or("nothing"))]
    Basis { key: &'static str, from: Option<String>, to: Option<String> },
    /// More digits than are calculated with.
    #[error("the figure is too large to be calculated")]
    TooLarge,
}

impl ConversionError {
    /// The short name of the reason, as tables of cases write it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownUnit(_) => "unknown-unit",
            Self::Dimension { .. } => "dimension",
            Self::OxygenUnknown => "o2-unknown",
            Self::OxygenMissing => "o2-missing",
            Self::State(StateError::OxygenRange(_)) => "o2-range",
            Self::State(StateError::AlphaRange(_)) => "alpha-range",
            Self::State(_) | Self::Basis { .. } => "basis",
            Self::ActualState => "actual-state",
            Self::MoistureMissing => "moisture-missing",
            Self::TemperaturePressureMissing => "tp-missing",
            Self::SubstanceMissing => "substance-missing",
            Self::DensityMissing => "density-missing",
            Self::ExhaustMissing => "exhaust-missing",
            Self::ElectricityEquivalentMissing => "electricity-equivalent-missing",
            Self::KindOfFraction => "kind-of-fraction",
            Self::TooLarge => "too-large",
        }
    }
}
