//! Unit codes, UCUM style: `kgce/(10*4.m2)` read into a factor and a dimension.
//!
//! `.` multiplies, `/` divides, from left to right; `10*4` is a power of ten, digits behind a sign its power, `{x}` a thing
//! counted and `[x]` an arbitrary unit, both a dimension of their own.

use super::atom::{self, Atom, Kind};
use super::dimension::{Base, Dimension};
use super::fraction::Fraction;

/// A unit code as arithmetic sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expression {
    /// How many base units it is (g, m, s, K, J …), exactly.
    pub factor: Fraction,
    /// What it measures.
    pub dimension: Dimension,
    /// The power of energy reckoned as standard coal in it: 1 in `kgce/t`, −1 in `t/tce`.
    pub coal: i32,
    /// The power of energy measured as electricity.
    pub electricity: i32,
    /// What kind of share it is, if it is one.
    pub share: Share,
    /// Whether it is the Celsius scale, whose zero is not that of kelvin.
    pub celsius: bool,
}

/// The kind of a ratio: a share by mass is never one by volume.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Share {
    /// `%` and `1` do not say; anything that is no ratio.
    Unsaid,
    /// `mg/kg`, `g/(100.g)`.
    Mass,
    /// `[ppm]`, `m3/m3`.
    Volume,
}

/// Codes longer than this are no units.
const LONGEST: usize = 80;
/// Brackets inside each other.
const DEEPEST: usize = 4;

impl Expression {
    /// Reads a code; `None` for one that holds a sign nobody knows.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        if code.len() > LONGEST {
            return None;
        }
        let mut reader = Reader { rest: code, parts: Parts::default() };
        reader.term(1, 0)?;
        reader.rest.is_empty().then(|| reader.parts.finish())
    }
}

/// What was read so far.
struct Parts {
    expression: Expression,
    atoms: usize,
    masses: bool,
    volumes: bool,
    celsius: bool,
}

impl Default for Parts {
    fn default() -> Self {
        let expression = Expression {
            factor: Fraction::ONE,
            dimension: Dimension::default(),
            coal: 0,
            electricity: 0,
            share: Share::Unsaid,
            celsius: false,
        };
        Self { expression, atoms: 0, masses: false, volumes: false, celsius: false }
    }
}

impl Parts {
    fn number(&mut self, number: Fraction, times: i32) -> Option<()> {
        self.expression.factor = self.expression.factor.times(number.pow(times)?)?;
        Some(())
    }

    fn atom(&mut self, atom: &Atom, times: i32) -> Option<()> {
        self.number(atom.factor, times)?;
        self.expression.dimension.combine(&atom.dimension, times);
        self.atoms += 1;
        self.masses |= atom.dimension.is(&[(Base::Mass, 1)]);
        match atom.kind {
            Kind::Coal => self.expression.coal += times,
            Kind::Electricity => self.expression.electricity += times,
            Kind::VolumeShare => self.volumes = true,
            Kind::Celsius => self.celsius = times == 1,
            Kind::Plain => {}
        }
        Some(())
    }

    fn finish(self) -> Expression {
        let mut expression = self.expression;
        if expression.dimension.is_number() && self.atoms > 0 {
            expression.share = match (self.masses, self.volumes) {
                (true, _) => Share::Mass,
                (_, true) => Share::Volume,
                _ => Share::Unsaid,
            };
        }
        expression.celsius = self.celsius && self.atoms == 1;
        expression
    }
}

struct Reader<'a> {
    rest: &'a str,
    parts: Parts,
}

impl<'a> Reader<'a> {
    fn accept(&mut self, sign: char) -> bool {
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    fn digits(&mut self) -> Option<i32> {
        let length = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        if length == 0 || length > 9 {
            return None;
        }
        self.take(length).parse().ok()
    }

    /// Parts joined by `.` and `/`; `times` is −1 below the line.
    fn term(&mut self, times: i32, depth: usize) -> Option<()> {
        let mut times = if self.accept('/') { -times } else { times };
        let straight = times;
        loop {
            self.part(times, depth)?;
            times = match self.rest.chars().next() {
                Some('.') => straight,
                Some('/') => -straight,
                _ => return Some(()),
            };
            self.take(1);
        }
    }

    fn part(&mut self, times: i32, depth: usize) -> Option<()> {
        match self.rest.chars().next()? {
            '(' if depth < DEEPEST => {
                self.take(1);
                self.term(times, depth + 1)?;
                self.accept(')').then_some(())
            }
            '0'..='9' => {
                let number = self.digits()?;
                let power = if self.accept('*') || self.accept('^') { self.power()? } else { 1 };
                self.parts.number(Fraction::whole(number.into()).pow(power)?, times)
            }
            '{' => self.bracket('}', times),
            '[' => self.bracket(']', times),
            _ => {
                let atom = self.sign()?;
                let power = if self.rest.starts_with(['+', '-']) || self.rest.starts_with(|c: char| c.is_ascii_digit())
                {
                    self.power()?
                } else {
                    1
                };
                self.parts.volumes |= power == 3 && atom.dimension.is(&[(Base::Length, 1)]);
                self.parts.volumes |= atom.dimension.is(&[(Base::Length, 3)]);
                self.parts.atom(&atom, times * power)?;
                // `t{Adt}`: a tonne of something counted apart.
                if self.rest.starts_with('{') { self.bracket('}', times) } else { Some(()) }
            }
        }
    }

    /// `{piece}`, `[CFU]`.
    fn bracket(&mut self, end: char, times: i32) -> Option<()> {
        let length = self.rest.find(end)? + end.len_utf8();
        let name = self.take(length);
        if name.len() <= 2 || name.get(1..length - 1)?.contains(['{', '[']) {
            return None;
        }
        self.parts.atom(&atom::bracketed(name), times)
    }

    fn power(&mut self) -> Option<i32> {
        let minus = self.accept('-');
        if !minus {
            self.accept('+');
        }
        let power = self.digits().filter(|power| *power <= 30)?;
        Some(if minus { -power } else { power })
    }

    fn sign(&mut self) -> Option<Atom> {
        const DECIBEL: &str = "dB(A)";
        let length = match self.rest.strip_prefix(DECIBEL) {
            Some(_) => DECIBEL.len(),
            None => self.rest.bytes().take_while(|b| b.is_ascii_alphabetic() || *b == b'%').count(),
        };
        atom::find(self.take(length))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(code: &str, factor: &str, dimension: &str) {
        let unit = Expression::parse(code).unwrap_or_else(|| panic!("{code}"));
        assert_eq!((unit.factor.to_string(), unit.dimension.to_string()), (factor.into(), dimension.into()), "{code}");
    }

    #[test]
    fn reads_products_powers_and_brackets() {
        check("mg/m3", "0.001", "mass·length^-3");
        check("kgce/(10*4.m2)", "2930.76", "length^-2·energy");
        check("10*4.t/a", "12500000/39447", "mass·time^-1");
        check("kW/(m3/min)", "60000", "length^-3·energy");
        check("L/(100.km)", "0.00000001", "length^2");
        check("10*6.[CFU]/mL", "1000000000000", "length^-3·[CFU]");
        check("W/(m2.K)", "1", "length^-2·time^-1·temperature^-1·energy");
        check("1/m", "1", "length^-1");
        check("kgce/t{Adt}", "29.3076", "mass^-1·energy·{Adt}^-1");
    }

    #[test]
    fn tells_coal_from_electricity_and_mass_from_volume() {
        let of = |code: &str| Expression::parse(code).unwrap();
        assert_eq!((of("gce/(kW.h)").coal, of("gce/(kW.h)").electricity), (1, -1));
        assert_eq!((of("t/tce").coal, of("GJ/t").coal), (-1, 0));
        assert_eq!([of("mg/kg").share, of("[ppm]").share, of("%").share], [Share::Mass, Share::Volume, Share::Unsaid]);
        assert_eq!([of("mL/L").share, of("mg/L").share], [Share::Volume, Share::Unsaid]);
        assert!(of("Cel").celsius && !of("K").celsius && !of("W/(m2.Cel)").celsius);
    }

    #[test]
    fn refuses_what_is_no_unit() {
        for code in [
            "",
            "furlong",
            "mg/",
            "mg//m3",
            "(mg",
            "mg)",
            "mg m3",
            "{}",
            "{a{b}",
            "10*99",
            "m99999999999",
            "kmin",
            "m-",
        ] {
            assert_eq!(Expression::parse(code), None, "{code}");
        }
        assert_eq!(Expression::parse(&"(".repeat(70)), None);
    }

    proptest! {
        #[test]
        fn never_panics(text in ".{0,40}", near in "[mgktce10*./(){}#%\\-]{0,20}") {
            let _ = (Expression::parse(&text), Expression::parse(&near));
        }
    }
}
