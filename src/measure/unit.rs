//! The units of the corpus and exact conversion between them.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::decimal;

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

/// All units, by code.
#[derive(Debug, Clone, Default)]
pub struct UnitTable {
    units: HashMap<String, Unit>,
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
        self.units.insert(code, unit);
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn table() -> UnitTable {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/units.csv");
        let records: Vec<csv::StringRecord> =
            csv::Reader::from_path(path).unwrap().into_records().map(Result::unwrap).collect();
        UnitTable::from_rows(records.iter().map(|r| UnitRow {
            unit: &r[0],
            dimension: &r[1],
            canonical: &r[2],
            factor: &r[3],
            note: &r[4],
        }))
        .unwrap()
    }

    fn check(value: &str, from: &str, to: &str, expected: &str) {
        let converted = table().convert(decimal::parse(value).unwrap(), from, to).unwrap();
        assert_eq!(decimal::plain(converted), expected, "{value} {from} in {to}");
    }

    #[test]
    fn converts_exactly() {
        check("50", "mg/m3", "ug/m3", "50000");
        check("0.1", "ng/m3", "mg/m3", "0.0000001");
        check("1.5", "tce/t", "kgce/t", "1500");
        check("6", "%", "mg/kg", "60000");
        check("300", "gce/(kW.h)", "kgce/GJ", "83.33333333333333333333333333");
        check("7", "kgoe/t", "kgce/t", "10");
        check("29.3076", "kW.h/t", "kgce/t", "3.6");
        check("100", "t/TJ", "g/MJ", "100");
    }

    #[test]
    fn a_value_that_stays_in_its_unit_is_not_touched() {
        let value = Decimal::new(1_2300, 4);
        assert_eq!(table().convert(value, "kW.h/t", "kW.h/t").unwrap().to_string(), "1.2300");
    }

    #[test]
    fn says_why_a_value_cannot_be_converted() {
        let table = table();
        let message = |value, from, to| table.convert(value, from, to).unwrap_err().to_string();
        assert_eq!(message(Decimal::ONE, "mg/m3", "furlong"), "unknown unit `furlong`");
        assert_eq!(
            message(Decimal::ONE, "mg/m3", "kgce/t"),
            "`mg/m3` (mass-per-volume) and `kgce/t` (energy-per-mass) do not measure the same thing"
        );
        assert_eq!(
            message(Decimal::ONE, "kgce/{tsl}", "kgce/(10*6.{piece})"),
            "`kgce/{tsl}` (energy-per-count) and `kgce/(10*6.{piece})` (energy-per-count) do not measure the same thing"
        );
        assert_eq!(message(Decimal::MAX, "g/L", "ug/m3"), "the value in `ug/m3` is too large to be calculated");
    }

    #[test]
    fn a_bad_row_is_refused_and_the_table_stays_usable() {
        let row = |unit, factor| UnitRow { unit, dimension: "length", canonical: "m", factor, note: "" };
        let mut table = UnitTable::from_rows([row("m", "1")]).unwrap();
        let messages: Vec<String> = [row("mm", "1/0"), row("mm", "-1"), row("m", "1")]
            .map(|row| table.insert(row).unwrap_err().to_string())
            .into();
        assert_eq!(
            messages,
            [
                "unit `mm`: `1/0` is not a positive number or fraction",
                "unit `mm`: `-1` is not a positive number or fraction",
                "unit `m` is listed twice",
            ]
        );
        assert_eq!(table.insert(row("mm", "1/1000")), Ok(()));
        assert_eq!(table.get("mm").map(|u| u.factor.denominator), Some(Decimal::ONE_THOUSAND));
    }

    #[test]
    fn every_canonical_unit_is_in_the_table_and_counts_one() {
        let table = table();
        for unit in table.iter() {
            let canonical = table.get(&unit.canonical).unwrap();
            assert_eq!(canonical.factor, Factor { numerator: Decimal::ONE, denominator: Decimal::ONE });
            assert_eq!(canonical.dimension, unit.dimension);
        }
    }

    proptest! {
        /// The law: there and back is exact where both factors are powers of ten (and the digits fit), else the
        /// relative error is below 1e-15 (28 digits, less those that the smaller of two distant units costs).
        #[test]
        fn there_and_back_again(mantissa in 1i64..1_000_000_000, scale in 0u32..=4, a in 0usize..200, b in 0usize..200) {
            let table = table();
            let mut units: Vec<&Unit> = table.iter().collect();
            units.sort_by(|x, y| x.code.cmp(&y.code));
            let from = units[a % units.len()];
            let kin: Vec<&Unit> = units.iter().copied().filter(|u| u.canonical == from.canonical).collect();
            let to = kin[b % kin.len()];
            let value = Decimal::new(mantissa, scale);
            let there = table.convert(value, &from.code, &to.code).unwrap();
            let back = table.convert(there, &to.code, &from.code).unwrap();
            let is_power = |f: Factor| {
                f.denominator == Decimal::ONE && decimal::plain(f.numerator).chars().all(|c| "01.".contains(c))
            };
            if is_power(from.factor) && is_power(to.factor) {
                prop_assert_eq!(back, value);
            } else {
                let error = (back - value).abs() / value;
                prop_assert!(error < Decimal::new(1, 15), "{value} {} {}: {back}", from.code, to.code);
            }
        }
    }
}
