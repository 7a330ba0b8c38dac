//! The smallest parts of unit codes: what each measures and how large it is.

use super::dimension::{Base, Dimension};
use super::fraction::Fraction;

/// One unit sign without its power.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Atom {
    /// How many base units it is: g, m, s, K, J, N, V, A, mol, Bq, eq, deg, lm.
    pub(super) factor: Fraction,
    pub(super) dimension: Dimension,
    pub(super) kind: Kind,
}

/// What an atom tells beyond its dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Plain,
    /// Energy as standard coal.
    Coal,
    /// Energy or power as electricity is measured.
    Electricity,
    /// A share by volume.
    VolumeShare,
    /// Temperature counted from the freezing point of water.
    Celsius,
}

/// Joule in one gram of standard coal, in tenths: 1 kgce = 29.3076 MJ = 7000 kcal.
pub(super) const TENTH_JOULES_IN_GCE: i128 = 293_076;
/// Joule in one gram of oil equivalent: 1 kgoe = 41.868 MJ = 10000 kcal.
const JOULES_IN_GOE: i128 = 41_868;
/// Ten-thousandths of a joule in a calorie (international table).
const TEN_THOUSANDTH_JOULES_IN_CALORIE: i128 = 41_868;

/// The atom with this sign, with or without a metric prefix.
pub(super) fn find(sign: &str) -> Option<Atom> {
    if let Some((atom, _)) = unprefixed(sign) {
        return Some(atom);
    }
    PREFIXES.iter().find_map(|(prefix, power)| {
        let (mut atom, true) = unprefixed(sign.strip_prefix(prefix)?)? else { return None };
        atom.factor = atom.factor.times(Fraction::whole(10).pow(*power)?)?;
        Some(atom)
    })
}

/// Things counted (`{piece}`) and arbitrary units (`[CFU]`) are what they are called.
pub(super) fn bracketed(name: &str) -> Atom {
    let share = |power: i32| Fraction::whole(10).pow(power).unwrap_or(Fraction::ONE);
    let (factor, dimension, kind) = match name {
        "[ppth]" => (share(-3), Dimension::default(), Kind::Plain),
        "[ppm]" => (share(-6), Dimension::default(), Kind::VolumeShare),
        "[ppb]" => (share(-9), Dimension::default(), Kind::VolumeShare),
        _ => (Fraction::ONE, Dimension::counted(name), Kind::Plain),
    };
    Atom { factor, dimension, kind }
}

/// Metric prefixes with their powers of ten.
const PREFIXES: [(&str, i32); 12] = [
    ("da", 1),
    ("p", -12),
    ("n", -9),
    ("u", -6),
    ("m", -3),
    ("c", -2),
    ("d", -1),
    ("h", 2),
    ("k", 3),
    ("M", 6),
    ("G", 9),
    ("T", 12),
];

/// An atom as it stands, and whether it takes prefixes.
fn unprefixed(sign: &str) -> Option<(Atom, bool)> {
    use Base::{
        Activity, Amount, Angle, Current, Energy, Equivalents, Force, Length, Light, Mass, SoundLevel, Temperature,
        Time, Voltage,
    };
    use Kind::{Celsius, Coal, Electricity, Plain};
    // Numerator, denominator, powers, kind, whether it takes prefixes.
    let (numerator, denominator, powers, kind, metric): (i128, i128, &[(Base, i32)], Kind, bool) = match sign {
        "%" => (1, 100, &[], Plain, false),
        "g" => (1, 1, &[(Mass, 1)], Plain, true),
        "t" => (1_000_000, 1, &[(Mass, 1)], Plain, true),
        "m" => (1, 1, &[(Length, 1)], Plain, true),
        "L" | "l" => (1, 1000, &[(Length, 3)], Plain, true),
        "ha" => (10_000, 1, &[(Length, 2)], Plain, false),
        "s" => (1, 1, &[(Time, 1)], Plain, true),
        "min" => (60, 1, &[(Time, 1)], Plain, false),
        "h" => (3600, 1, &[(Time, 1)], Plain, false),
        "d" => (86_400, 1, &[(Time, 1)], Plain, false),
        "mo" => (2_629_800, 1, &[(Time, 1)], Plain, false),
        "a" => (31_557_600, 1, &[(Time, 1)], Plain, false),
        "Hz" => (1, 1, &[(Time, -1)], Plain, true),
        "K" => (1, 1, &[(Temperature, 1)], Plain, false),
        "Cel" => (1, 1, &[(Temperature, 1)], Celsius, false),
        "J" => (1, 1, &[(Energy, 1)], Plain, true),
        "cal" => (TEN_THOUSANDTH_JOULES_IN_CALORIE, 10_000, &[(Energy, 1)], Plain, true),
        "W" => (1, 1, &[(Energy, 1), (Time, -1)], Electricity, true),
        "gce" => (TENTH_JOULES_IN_GCE, 10, &[(Energy, 1)], Coal, true),
        "tce" => (TENTH_JOULES_IN_GCE * 100_000, 1, &[(Energy, 1)], Coal, true),
        "goe" => (JOULES_IN_GOE, 1, &[(Energy, 1)], Coal, true),
        "toe" => (JOULES_IN_GOE * 1_000_000, 1, &[(Energy, 1)], Coal, true),
        "N" => (1, 1, &[(Force, 1)], Plain, true),
        "kgf" => (980_665, 100_000, &[(Force, 1)], Plain, false),
        "Pa" => (1, 1, &[(Force, 1), (Length, -2)], Plain, true),
        "bar" => (100_000, 1, &[(Force, 1), (Length, -2)], Plain, true),
        "V" => (1, 1, &[(Voltage, 1)], Plain, true),
        "A" => (1, 1, &[(Current, 1)], Plain, true),
        "mol" => (1, 1, &[(Amount, 1)], Plain, true),
        "Bq" => (1, 1, &[(Activity, 1)], Plain, true),
        "eq" => (1, 1, &[(Equivalents, 1)], Plain, true),
        "deg" => (1, 1, &[(Angle, 1)], Plain, false),
        "lm" => (1, 1, &[(Light, 1)], Plain, true),
        "lx" => (1, 1, &[(Light, 1), (Length, -2)], Plain, true),
        "dB(A)" => (1, 1, &[(SoundLevel, 1)], Plain, false),
        "r" | "var" => {
            return Some((
                Atom { factor: Fraction::ONE, dimension: Dimension::counted(sign), kind: Plain },
                sign == "var",
            ));
        }
        _ => return None,
    };
    let mut dimension = Dimension::default();
    for (base, power) in powers {
        dimension.combine(&Dimension::base(*base, *power), 1);
    }
    Some((Atom { factor: Fraction::new(numerator, denominator)?, dimension, kind }, metric))
}
