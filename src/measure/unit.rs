//! The units of the corpus and exact conversion between them.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::decimal;
use super::dimension::Dimension;
use super::expression::{Expression, Share};
use super::fraction::Fraction;
use super::printed::{fold, unit_at};
use crate::model::{Language, Provenance};

/// One row of `units.csv`, as text.
#[derive(Debug, Clone, Copy)]
pub struct UnitRow<'a> {
    /// The code, UCUM style: `mg/m3`.
    pub unit: &'a str,
    /// What is measured: `mass-per-volume`.
    pub dimension: &'a str,
    /// The code of the unit in which this dimension is compared.
    pub canonical: &'a str,
    /// How many canonical units one unit is: a decimal or a fraction, `1/3.6`.
    pub factor: &'a str,
    /// What a rare unit stands for.
    pub note: &'a str,
}

/// A unit of the corpus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// The code, UCUM style.
    pub code: String,
    /// What is measured.
    pub dimension: String,
    /// The code of the unit in which values are compared. Counts of different things share a dimension
    /// (`energy-per-count`) and not this unit, so only units with the same one convert into each other.
    pub canonical: String,
    /// How many canonical units one unit is.
    pub factor: Factor,
    /// What a rare unit stands for; may be empty.
    pub note: String,
}

/// A conversion factor as an exact fraction of two positive decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Factor {
    /// The number above the line.
    pub numerator: Decimal,
    /// The number below the line, 1 where the table gives a decimal.
    pub denominator: Decimal,
}

/// Why a unit is refused or a value cannot be converted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum UnitError {
    /// The table does not hold this unit.
    #[error("unknown unit `{0}`")]
    Unknown(String),
    /// The two units measure different things.
    #[error("`{from}` ({from_dimension}) and `{to}` ({to_dimension}) do not measure the same thing")]
    Dimension {
        /// The unit of the value.
        from: String,
        /// Its dimension.
        from_dimension: String,
        /// The unit asked for.
        to: String,
        /// Its dimension; the same one where the two count different things.
        to_dimension: String,
    },
    /// The value does not fit into 28 digits in the other unit.
    #[error("the value in `{0}` is too large to be calculated")]
    Overflow(String),
    /// A factor that is no positive decimal or fraction.
    #[error("unit `{unit}`: `{factor}` is not a positive number or fraction")]
    Factor {
        /// The unit.
        unit: String,
        /// The text of its factor.
        factor: String,
    },
    /// A unit listed twice.
    #[error("unit `{0}` is listed twice")]
    Twice(String),
}

/// A printed name of a unit, a row of `unit-names.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitName {
    /// The code of the unit.
    pub unit: String,
    /// The language that prints it so.
    pub language: Language,
    /// As it is printed: `мг/м³`, `毫克/立方米`.
    pub name: String,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// All units, by code.
#[derive(Debug, Clone, Default)]
pub struct UnitTable {
    units: HashMap<String, Unit>,
    names: Vec<UnitName>,
    /// The codes as arithmetic sees them.
    expressions: HashMap<String, Expression>,
    /// Things counted of which the table says what one is: a weight case of glass, a tonne of oil equivalent.
    things: HashMap<String, (Fraction, Dimension)>,
    /// Codes by printed name, without spaces and folded.
    printed: HashMap<String, String>,
}

impl Factor {
    /// Reads `0.01` or `3.6/29.3076`; both numbers must be positive.
    pub fn parse(text: &str) -> Option<Self> {
        let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
        let positive = |text| decimal::parse(text).filter(|n| *n > Decimal::ZERO);
        Some(Self { numerator: positive(numerator)?, denominator: positive(denominator)? })
    }
}

impl UnitTable {
    /// Builds the table.
    ///
    /// # Errors
    /// The first row that [`UnitTable::insert`] refuses.
    pub fn from_rows<'a>(rows: impl IntoIterator<Item = UnitRow<'a>>) -> Result<Self, UnitError> {
        let mut table = Self::default();
        rows.into_iter().try_for_each(|row| table.insert(row))?;
        Ok(table)
    }

    /// Adds one row; a refused row leaves the table as it was, so that a reader can go on with the next.
    ///
    /// # Errors
    /// A bad factor or a unit listed twice.
    pub fn insert(&mut self, row: UnitRow<'_>) -> Result<(), UnitError> {
        let code = row.unit.to_owned();
        let Some(factor) = Factor::parse(row.factor) else {
            return Err(UnitError::Factor { unit: code, factor: row.factor.to_owned() });
        };
        if self.units.contains_key(&code) {
            return Err(UnitError::Twice(code));
        }
        let unit = Unit {
            code: code.clone(),
            dimension: row.dimension.to_owned(),
            canonical: row.canonical.to_owned(),
            factor,
            note: row.note.to_owned(),
        };
        let written = Expression::parse(&code);
        self.units.insert(code.clone(), unit);
        if let (Some(written), Some(tabled)) = (&written, self.tabled(&code)) {
            self.learn_thing(written, &tabled);
        }
        if let Some(written) = written {
            self.expressions.insert(code, written);
        }
        Ok(())
    }

    /// The unit with this code.
    pub fn get(&self, code: &str) -> Option<&Unit> {
        self.units.get(code)
    }

    /// All units, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &Unit> {
        self.units.values()
    }

    /// Adds a printed name; of two units with one name the first keeps it.
    pub fn name(&mut self, name: UnitName) {
        self.printed.entry(printed_key(&name.name)).or_insert_with(|| name.unit.clone());
        self.names.push(name);
    }

    /// The printed names, in the order of the file.
    #[must_use]
    pub fn names(&self) -> &[UnitName] {
        &self.names
    }

    /// The code of a unit as a person types it: a code, or a name printed in one of the four languages.
    #[must_use]
    pub fn understand(&self, typed: &str) -> Option<String> {
        let typed = typed.trim();
        if self.units.contains_key(typed) || Expression::parse(typed).is_some() {
            return Some(typed.to_owned());
        }
        if let Some(code) = self.printed.get(&printed_key(typed)) {
            return Some(code.clone());
        }
        let plain: String = typed.chars().map(fold).map(|c| if c == '·' { '.' } else { c }).collect();
        let plain = plain.replace('µ', "u");
        if Expression::parse(&plain).is_some() {
            return Some(plain);
        }
        unit_at(typed).filter(|unit| unit.length == typed.len()).map(|unit| unit.code.to_owned())
    }

    /// A code as arithmetic sees it: by the signs that it is made of, else by what the table says of it.
    #[must_use]
    pub fn expression(&self, code: &str) -> Option<Expression> {
        self.expressions.get(code).cloned().or_else(|| Expression::parse(code)).or_else(|| self.tabled(code))
    }

    /// A code as the table explains it: so many of its canonical unit. A weight case of glass is 50 kg only there.
    #[must_use]
    pub fn tabled(&self, code: &str) -> Option<Expression> {
        let unit = self.get(code)?;
        let canonical = Expression::parse(&unit.canonical).unwrap_or_else(|| Expression {
            factor: Fraction::ONE,
            dimension: Dimension::counted(&unit.canonical),
            coal: 0,
            electricity: 0,
            share: Share::Unsaid,
            celsius: false,
        });
        let factor = Fraction::from(unit.factor.numerator).over(Fraction::from(unit.factor.denominator))?;
        Some(Expression { factor: canonical.factor.times(factor)?, ..canonical })
    }

    /// What one of a thing is, where signs and table say different things of a unit that counts it: `kgce/{weight-case}`
    /// is 20 `kgce/t`, so a weight case is 50 kg.
    fn learn_thing(&mut self, written: &Expression, tabled: &Expression) {
        let mut things = written.dimension.things();
        let (Some((thing, power)), None) = (things.next(), things.next()) else { return };
        if tabled.dimension.counts() || power.abs() != 1 {
            return;
        }
        let mut dimension = tabled.dimension.clone();
        dimension.combine(&written.dimension, -1);
        dimension.combine(&Dimension::counted(thing), power);
        let factor = tabled.factor.over(written.factor).and_then(|factor| factor.pow(power));
        let mut one = Dimension::default();
        one.combine(&dimension, power);
        if let Some(factor) = factor {
            self.things.entry(thing.to_owned()).or_insert((factor, one));
        }
    }

    /// A code in which things counted are replaced by what the table says of them; `None` where it says nothing.
    #[must_use]
    pub fn unfolded(&self, code: &str) -> Option<Expression> {
        let mut expression = self.expression(code)?;
        let things: Vec<(String, i32)> = expression.dimension.things().map(|(t, p)| (t.to_owned(), p)).collect();
        let mut known = false;
        for (thing, power) in things {
            let Some((factor, one)) = self.things.get(&thing) else { continue };
            known = true;
            expression.factor = expression.factor.times(factor.pow(power)?)?;
            expression.dimension.combine(&Dimension::counted(&thing), -power);
            expression.dimension.combine(one, power);
        }
        known.then_some(expression)
    }

    /// Expresses `value`, given in the unit `from`, in the unit `to`.
    ///
    /// Multiplies first and divides last, so the result is exact wherever it has at most 28 digits; otherwise it is
    /// rounded there once. A value that stays in its unit is not touched.
    ///
    /// # Errors
    /// An unknown unit, units that do not measure the same, or a result that is too large.
    pub fn convert(&self, value: Decimal, from: &str, to: &str) -> Result<Decimal, UnitError> {
        let find = |code: &str| self.get(code).ok_or_else(|| UnitError::Unknown(code.to_owned()));
        let (from, to) = (find(from)?, find(to)?);
        if (&from.dimension, &from.canonical) != (&to.dimension, &to.canonical) {
            return Err(UnitError::Dimension {
                from: from.code.clone(),
                from_dimension: from.dimension.clone(),
                to: to.code.clone(),
                to_dimension: to.dimension.clone(),
            });
        }
        if from.factor == to.factor {
            return Ok(value);
        }
        let convert = || {
            let multiplier = from.factor.numerator.checked_mul(to.factor.denominator)?;
            let divisor = from.factor.denominator.checked_mul(to.factor.numerator)?;
            value.checked_mul(multiplier)?.checked_div(divisor)
        };
        convert().ok_or_else(|| UnitError::Overflow(to.code.clone()))
    }
}

/// A printed name as it is looked up: superscripts, dots and slashes of one kind, no spaces.
#[must_use]
pub fn printed_key(name: &str) -> String {
    name.chars().map(fold).filter(|c| *c != ' ').collect()
}

#[cfg(test)]
#[path = "unit_tests.rs"]
mod tests;
