//! Promises of the table of units.

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
    let messages: Vec<String> =
        [row("mm", "1/0"), row("mm", "-1"), row("m", "1")].map(|row| table.insert(row).unwrap_err().to_string()).into();
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

/// The signs of a code and the factor in the table say the same, wherever the signs alone say it.
#[test]
fn the_table_agrees_with_the_signs() {
    let table = table();
    for unit in table.iter() {
        let (Some(written), Some(tabled)) = (Expression::parse(&unit.code), table.tabled(&unit.code)) else {
            panic!("{} is made of signs that nobody knows", unit.code)
        };
        if written.dimension == tabled.dimension {
            assert_eq!(written.factor, tabled.factor, "{}", unit.code);
        } else {
            assert!(written.dimension.counts(), "{}: {} or {}", unit.code, written.dimension, tabled.dimension);
        }
    }
}

#[test]
fn a_unit_is_understood_as_it_is_typed() {
    let table = table();
    for (typed, code) in [
        ("mg/m³", "mg/m3"),
        ("мг/м³", "mg/m3"),
        ("毫克/立方米", "mg/m3"),
        ("кг у.т./т", "kgce/t"),
        ("千克标准煤/吨", "kgce/t"),
        ("kW·h/t", "kW.h/t"),
        ("µg/m3", "ug/m3"),
        ("10*4.t/a", "10*4.t/a"),
    ] {
        assert_eq!(table.understand(typed).as_deref(), Some(code), "{typed}");
    }
    assert_eq!(table.understand("furlong"), None);
    assert_eq!(table.understand("mg/m³ of dust"), None);
}

proptest! {
    #[test]
    fn understanding_never_panics(typed in ".{0,30}") {
        let _ = UnitTable::default().understand(&typed);
    }

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
