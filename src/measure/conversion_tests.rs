//! Promises of conversions, beside the worked examples.

use super::*;
use crate::measure::{Basis, Remark, Step, Substance, UnitRow, UnitTable};
use crate::model::{Evidence, Provenance};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn substances() -> SubstanceTable {
    let provenance = Provenance { source: "test".into(), evidence: Evidence::Recall, seen: None };
    let row = |id: &str, formula: &str, mass: i64| Substance {
        concept: ConceptId::new(id),
        formula: formula.into(),
        molar_mass: Decimal::new(mass, 3),
        provenance: provenance.clone(),
    };
    SubstanceTable::new(vec![row("carbon-monoxide", "CO", 28_010), row("nitrogen-oxides", "NO2", 46_005)])
}

fn convert(
    value: Fraction,
    from: (&str, &str),
    to: (&str, &str),
    substance: &str,
) -> Result<Conversion, ConversionError> {
    let (units, substances) = (UnitTable::default(), substances());
    let reference = |(unit, basis): (&str, &str)| Reference { unit: unit.into(), basis: Basis::parse(basis).unwrap() };
    let converter = Converter { units: &units, substances: &substances };
    converter.convert(value, &reference(from), &reference(to), Some(&ConceptId::new(substance)))
}

fn check(value: i64, from: (&str, &str), to: (&str, &str), expected: &str) {
    let found = match convert(Fraction::whole(value), from, to, "carbon-monoxide") {
        Ok(conversion) => conversion.value.significant(10).unwrap().to_string(),
        Err(e) => e.code().to_owned(),
    };
    assert_eq!(found, expected, "{value} {from:?} to {to:?}");
}

#[test]
fn electricity_becomes_coal_only_by_a_stated_equivalent() {
    let stated = "electricity=0.1229kgce/(kW.h)";
    check(3000, ("kW.h/t", stated), ("kgce/t", ""), "368.7");
    check(3000, ("kW.h/t", ""), ("kgce/t", stated), "368.7");
    check(1229, ("kgce/t", stated), ("kW.h/t", ""), "10000");
    check(1229, ("kgce/t", stated), ("kgce/t", "electricity=0.404kgce/(kW.h)"), "basis");
    check(268, ("gce/(kW.h)", ""), ("%", ""), "electricity-equivalent-missing");
    // Work and heat are both joules, and coal is heat.
    check(10, ("kW.h", ""), ("MJ", ""), "36");
    check(300, ("gce/(kW.h)", ""), ("kgce/GJ", ""), "83.33333333");
    check(100, ("kgce", "kgce=29.3076MJ"), ("MJ", ""), "2930.76");
    check(100, ("kgce", "kgce=29MJ"), ("MJ", ""), "2900");
    check(29, ("MJ", ""), ("kgce", "kgce=29MJ"), "1");
}

#[test]
fn the_state_of_a_gas_is_never_assumed() {
    check(100, ("mg/m3", "O2=6%"), ("mg/m3", ""), "o2-missing");
    check(100, ("mg/m3", "O2=6%"), ("mg/m3", "O2=actual"), "o2-unknown");
    check(100, ("m3/t", "T=20C;P=101.325kPa"), ("m3/t", "T=0C;P=101.325kPa"), "basis");
    check(100, ("m3/t", "T=0C;P=101.325kPa"), ("m3/t", "T=0C;P=90kPa"), "basis");
    check(100, ("m3/t", "T=0C;P=101.325kPa"), ("m3/kg", "T=0C;P=101.325kPa"), "0.1");
    check(100, ("mg/m3", "moisture=dry"), ("mg/m3", ""), "moisture-missing");
    check(100, ("mg/m3", "moisture=wet"), ("mg/m3", "moisture=wet"), "100");
    check(100, ("mg/m3", "moisture=20%"), ("mg/m3", "moisture=dry"), "125");
    check(100, ("mg/m3", ""), ("mg/m3", "T=0C;P=101.325kPa"), "tp-missing");
    // The density of a liquid does not follow the law of gases.
    check(800, ("kg/m3", "T=20C"), ("kg/m3", "T=15C"), "tp-missing");
    check(100, ("mg/m3", "T=0C;P=101.3kPa"), ("mg/m3", "T=0C;P=101.325kPa"), "100");
    check(100, ("mg/m3", "T=0C;P=1013hPa"), ("mg/m3", "T=0C;P=101.3kPa"), "100");
}

#[test]
fn shares_by_volume_become_masses_at_the_state_of_the_volume() {
    check(100, ("[ppm]", ""), ("mg/m3", "T=0C;P=101.325kPa"), "124.9665388");
    check(100, ("[ppm]", ""), ("mg/m3", "T=0C;P=101.3kPa"), "124.9665388");
    check(100, ("mg/m3", ""), ("[ppm]", "T=0C;P=101.325kPa"), "tp-missing");
    check(1, ("%", "expressed-as=volume-fraction"), ("[ppm]", ""), "10000");
    check(1, ("[ppm]", ""), ("mg/kg", ""), "kind-of-fraction");
    check(100, ("[ppm]", "T=25C;P=101.325kPa"), ("[ppm]", "T=0C;P=101.325kPa"), "100");
    check(100, ("[ppm]", "O2=6%"), ("[ppm]", "O2=9%"), "80");
}

#[test]
fn what_a_figure_refers_to_has_to_agree() {
    check(1, ("g/km", "cycle=WLTC"), ("g/km", "cycle=NEDC"), "basis");
    check(1, ("g/km", "cycle=WLTC"), ("g/km", ""), "basis");
    check(1, ("g/(kW.h)", "cycle=NRSC/NRTC"), ("g/(kW.h)", "cycle=NRSC"), "1");
    check(1, ("mg/m3", "avg=1h"), ("ug/m3", "avg=60min"), "1000");
    check(1, ("mg/m3", "avg=20-30min"), ("mg/m3", "avg=20min"), "1");
    check(1, ("mg/m3", "avg=20-30min"), ("mg/m3", "avg=1h"), "basis");
    check(1, ("mg/m3", "avg=1h"), ("mg/m3", ""), "1");
    check(700, ("kgce/t", "per=bdt"), ("kgce/t", "per=Adt"), "630");
    check(7, ("kgce/t", "per=fat"), ("kgce/t", "per=product"), "basis");
    check(400, ("mg/m3", "exhaust=2300m3/t"), ("mg/m3", "exhaust=4600m3/t"), "200");
}

#[test]
fn counts_are_kept_apart_unless_the_table_knows_them() {
    let table = [
        ("kgce/t", "energy-per-mass", "kgce/t", "1"),
        ("kgce/{weight-case}", "energy-per-mass", "kgce/t", "20"),
        ("kgce/GJ", "energy-per-energy", "kgce/GJ", "1"),
        ("kgce/{toe}", "energy-per-energy", "kgce/GJ", "1/41.868"),
    ];
    let rows =
        table.map(|(unit, dimension, canonical, factor)| UnitRow { unit, dimension, canonical, factor, note: "" });
    let (units, substances) = (UnitTable::from_rows(rows).unwrap(), substances());
    let converter = Converter { units: &units, substances: &substances };
    let at = |unit: &str| Reference { unit: unit.into(), basis: Basis::default() };
    for (value, from, to, expected) in [
        (1, "kgce/{weight-case}", "kgce/t", "20"),
        (1, "tce/{weight-case}", "kgce/t", "20000"),
        (50, "kgce/t", "kgce/{weight-case}", "2.5"),
        (310, "kgce/{toe}", "tce/TJ", "7.404222795"),
    ] {
        let found = converter.convert(Fraction::whole(value), &at(from), &at(to), None).unwrap();
        assert_eq!(found.value.significant(10).unwrap().to_string(), expected, "{from} to {to}");
    }
    check(1, ("kgce/{piece}", ""), ("kgce/kg", ""), "dimension");
    check(7, ("kgce/{Adt}", ""), ("kgce/t", ""), "dimension");
    check(7, ("kgce/t{Adt}", ""), ("tce/t{Adt}", ""), "0.007");
    check(20, ("Cel", ""), ("K", ""), "293.15");
    check(300, ("kg/t", ""), ("%", ""), "30");
    check(5, ("kg/t", ""), ("mg/L", ""), "density-missing");
    check(5, ("kV.A", ""), ("kW", ""), "dimension");
}

#[test]
fn a_trace_shows_formula_and_factor() {
    let found = convert(
        Fraction::whole(470),
        ("mg/m3", "alpha=1.4;moisture=dry;T=0C;P=101.3kPa"),
        ("mg/m3", "O2=9%;moisture=dry;T=0C;P=101.325kPa"),
        "nitrogen-oxides",
    )
    .unwrap();
    let tenths = |n| Fraction::constant(n, 10);
    assert_eq!(found.value, Fraction::whole(376));
    assert_eq!(
        found.steps,
        [
            Step::ExcessAir { alpha: tenths(14), oxygen: Fraction::whole(6) },
            Step::Oxygen { from: Fraction::whole(6), to: Fraction::whole(9), factor: tenths(8) },
        ]
    );
    let printed = Remark::RoundedPressure { from: tenths(1013), to: Fraction::constant(101_325, 1000) };
    assert_eq!(found.remarks, [printed]);
}

/// References between which there is a way in both directions.
const KIN: &[(&str, &str)] = &[
    ("mg/m3", "O2=6%;moisture=dry;T=0C;P=101.325kPa"),
    ("ug/m3", "alpha=1.4;moisture=dry;T=25C;P=101.3kPa"),
    ("g/m3", "O2=3.5%;moisture=12%;T=20C;P=90kPa"),
    ("[ppm]", "O2=9%;moisture=dry;T=0C;P=101.325kPa"),
    ("%", "O2=0%;moisture=30%;T=0C;P=101.325kPa;expressed-as=volume-fraction"),
];

proptest! {
    /// There and back is exact: the factors are fractions.
    #[test]
    fn there_and_back_again(mantissa in 1i64..1_000_000, scale in 0u32..=4, a in 0..KIN.len(), b in 0..KIN.len()) {
        let value = Fraction::from(Decimal::new(mantissa, scale));
        let there = convert(value, KIN[a], KIN[b], "carbon-monoxide").unwrap();
        let back = convert(there.value, KIN[b], KIN[a], "carbon-monoxide").unwrap();
        // A mole is measured at 101.325 kPa, whose rounded print is taken for it.
        prop_assert_eq!(back.value, value);
    }

    #[test]
    fn never_panics(
        value in any::<i64>(),
        units in ("[mgktceLJW10*./(){}%3]{1,10}", "[mgktceLJW10*./(){}%3]{1,10}"),
        states in ("(O2=[0-9.]{1,4}%|alpha=[0-9.]{1,3}|T=[0-9]{1,3}C|avg=[0-9-]{1,4}h|per=Adt)", "(O2=actual|P=9kPa|)"),
    ) {
        if let (Ok(_), Ok(_)) = (Basis::parse(&states.0), Basis::parse(&states.1)) {
            let _ = convert(Fraction::whole(value), (&units.0, &states.0), (&units.1, &states.1), "carbon-monoxide");
        }
    }
}
