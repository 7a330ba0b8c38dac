//! What a unit measures, as powers of base quantities.

use std::collections::BTreeMap;
use std::fmt;

/// A base quantity. Energy, force, voltage and current stand for themselves: a pressure is no energy per volume here, and
/// an apparent power no power, because no limit is compared across them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Base {
    /// Mass.
    Mass,
    /// Length; an area and a volume are its powers.
    Length,
    /// Time.
    Time,
    /// Temperature.
    Temperature,
    /// Energy, of whatever kind.
    Energy,
    /// Force.
    Force,
    /// Voltage.
    Voltage,
    /// Electric current.
    Current,
    /// Amount of substance.
    Amount,
    /// Radioactive decays.
    Activity,
    /// Equivalents.
    Equivalents,
    /// Plane angle.
    Angle,
    /// Light.
    Light,
    /// Sound level.
    SoundLevel,
}

/// Powers of base quantities and of things counted. Two units convert into each other only when these are the same.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Dimension {
    bases: BTreeMap<Base, i32>,
    /// Things counted (`{piece}`) and arbitrary units (`[CFU]`), each a dimension of its own.
    counted: BTreeMap<String, i32>,
}

impl Dimension {
    /// One base quantity.
    #[must_use]
    pub fn base(base: Base, power: i32) -> Self {
        Self { bases: BTreeMap::from([(base, power)]), counted: BTreeMap::new() }
    }

    /// Things counted, by their name in brackets.
    #[must_use]
    pub fn counted(name: &str) -> Self {
        Self { bases: BTreeMap::new(), counted: BTreeMap::from([(name.to_owned(), 1)]) }
    }

    /// Multiplied by another one taken `times` (−1 divides).
    pub fn combine(&mut self, other: &Self, times: i32) {
        combine(&mut self.bases, &other.bases, times);
        combine(&mut self.counted, &other.counted, times);
    }

    /// Whether it is a mere number.
    #[must_use]
    pub fn is_number(&self) -> bool {
        self.bases.is_empty() && self.counted.is_empty()
    }

    /// The power of a base quantity.
    #[must_use]
    pub fn power(&self, base: Base) -> i32 {
        self.bases.get(&base).copied().unwrap_or(0)
    }

    /// Whether it is exactly this product of powers.
    #[must_use]
    pub fn is(&self, powers: &[(Base, i32)]) -> bool {
        self.counted.is_empty() && self.bases.len() == powers.len() && powers.iter().all(|(b, p)| self.power(*b) == *p)
    }

    /// Whether it is something per volume.
    #[must_use]
    pub fn is_per_volume(&self) -> bool {
        self.power(Base::Length) == -3
    }

    /// Whether it is a volume, whatever it is divided by.
    #[must_use]
    pub fn is_of_volume(&self) -> bool {
        self.power(Base::Length) == 3
    }

    /// The things counted, with their powers.
    pub fn things(&self) -> impl Iterator<Item = (&str, i32)> {
        self.counted.iter().map(|(name, power)| (name.as_str(), *power))
    }

    /// Whether things are counted in it.
    #[must_use]
    pub fn counts(&self) -> bool {
        !self.counted.is_empty()
    }
}

fn combine<K: Ord + Clone>(powers: &mut BTreeMap<K, i32>, others: &BTreeMap<K, i32>, times: i32) {
    for (key, power) in others {
        let sum = powers.entry(key.clone()).or_insert(0);
        *sum = sum.saturating_add(power.saturating_mul(times));
        if *sum == 0 {
            powers.remove(key);
        }
    }
}

impl fmt::Display for Dimension {
    /// `mass·length^-3`, `1` for a mere number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_number() {
            return f.write_str("1");
        }
        let bases = self.bases.iter().map(|(base, power)| (base.word().to_owned(), *power));
        let counted = self.counted.iter().map(|(name, power)| (name.clone(), *power));
        for (i, (name, power)) in bases.chain(counted).enumerate() {
            let separator = if i == 0 { "" } else { "·" };
            match power {
                1 => write!(f, "{separator}{name}")?,
                _ => write!(f, "{separator}{name}^{power}")?,
            }
        }
        Ok(())
    }
}

impl Base {
    fn word(self) -> &'static str {
        match self {
            Self::Mass => "mass",
            Self::Length => "length",
            Self::Time => "time",
            Self::Temperature => "temperature",
            Self::Energy => "energy",
            Self::Force => "force",
            Self::Voltage => "voltage",
            Self::Current => "current",
            Self::Amount => "amount",
            Self::Activity => "activity",
            Self::Equivalents => "equivalents",
            Self::Angle => "angle",
            Self::Light => "light",
            Self::SoundLevel => "sound-level",
        }
    }
}
