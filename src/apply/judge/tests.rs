use super::*;
use crate::apply::{Facts, read};
use crate::measure::{Basis, decimal};
use crate::model::ConceptId;
use crate::tests::{library, rulebook};
use std::fmt::Write;

/// Judges `object indicator value unit` with inputs as tables of cases write them.
fn of(standard: &str, what: [&str; 4], inputs: &str, on: &str) -> Judgement<'static> {
    let [object, indicator, value, unit] = what;
    let mut figure = Figure {
        object: ConceptId::new(object),
        indicator: ConceptId::new(indicator),
        actual: decimal::parse(value),
        unit: unit.to_owned(),
        state: Basis::default(),
        grade: None,
        facts: Facts::default(),
    };
    let mut state = Vec::new();
    for (name, text) in inputs.split(';').filter_map(|input| input.split_once('=')) {
        match name {
            "grade" => figure.grade = Some(text.to_owned()),
            _ => match name.strip_prefix("at.") {
                Some(key) => state.push(format!("{key}={text}")),
                None => figure.facts.insert(name, read(library(), name, text).unwrap()),
            },
        }
    }
    figure.state = Basis::parse(&state.join(";")).unwrap();
    let index = library().find(standard).unwrap();
    judge(library(), rulebook(), index, &figure, AsOf::parse(on).unwrap())
}

const TODAY: &str = "2026-11-23";

fn shown(fraction: Fraction) -> String {
    fraction.exact_decimal().or(fraction.significant(10)).map_or_else(|| fraction.to_string(), |d| d.to_string())
}

fn told(judgement: &Judgement<'_>) -> String {
    let mut out = format!("{:?}\n", judgement.verdict);
    for line in &judgement.lines {
        let margin = line.margin.map_or(String::new(), |m| format!(", margin {} {}", shown(m), line.limit.unit));
        writeln!(out, "  {} ({}): {:?}{margin}", line.limit.grade, line.limit.clause, line.holds).unwrap();
        for step in &line.steps {
            let step = match step {
                Step::Entered { value, unit } => format!("entered {value} {unit}"),
                Step::Calculated { method, substituted, value } => {
                    format!("{}: {} = {substituted} = {value} {}", method.clause, method.formula, method.unit)
                }
                Step::Converted { step, value, unit } => format!("{step:?} → {} {unit}", shown(*value)),
                Step::Limit { limit, substituted, value } => {
                    format!("{} = {substituted} = {} {}", limit.value, decimal::plain(*value), limit.unit)
                }
                Step::Compared { value, operator, bound, holds } => {
                    let bound = match bound {
                        Bound::At(bound) => shown(*bound),
                        Bound::Within(a, b) | Bound::Varies(a, b) => format!("{}..{}", shown(*a), shown(*b)),
                    };
                    format!("{} {operator} {bound}: {holds:?}", shown(*value))
                }
            };
            writeln!(out, "    {step}").unwrap();
        }
    }
    for limit in &judgement.aside {
        writeln!(out, "  aside: {} {} {} {}", limit.grade, limit.operator, limit.value, limit.unit).unwrap();
    }
    for warning in &judgement.warnings {
        writeln!(out, "  warning: {warning:?}").unwrap();
    }
    out
}

#[test]
fn every_step_can_be_followed_with_a_pocket_calculator() {
    let cases = [
        (
            "GB 16780-2021",
            ["cement", "specific-energy-consumption", "96.3", "kgce/t"],
            "clinker_ratio_pct=76;altitude_m=2000;ambient_pressure_pa=80000",
        ),
        ("GB 21341-2022", ["ferrosilicon", "specific-energy-consumption", "49.82292", "GJ/t"], ""),
        ("GB 13271-2014", ["boiler", "sulfur-dioxide", "45.72", "mg/m3"], "grade=new;fuel=natural-gas;at.O2=5%"),
        ("GB 9078-1996", ["metal-heating-furnace", "particulate-matter", "170", "mg/m3"], "zone_class=2;at.alpha=2.0"),
        (
            "GB 26132-2010",
            ["sulfuric-acid-tail-gas", "sulfur-dioxide", "369", "mg/m3"],
            "grade=new;acid_process=sulfur;at.exhaust=2500m3/t",
        ),
        (
            "ГОСТ Р 50831-95",
            ["power-station-boiler", "nitrogen-oxides", "313.4", "мг/м³"],
            "fuel=coal;coal_rank=hard-coal;slag_removal=solid;commissioning_year=2015;thermal_power_mw=100;at.O2=11%",
        ),
        (
            "GB 29445-2025",
            ["open-pit-coal-mining", "specific-energy-consumption", "", "kgce/t"],
            "energy_total_kgce=4000;output_t=1000;coal_mining_k1=0.1;coal_mining_k2=0.05;coal_mining_k3=0;coal_mining_k4=0;coal_mining_k5=0.1",
        ),
        (
            "GB 19762-2025",
            ["centrifugal-pump", "pump-efficiency", "82", "%"],
            "pump_type=single-stage-single-suction;specific_speed=120;q_bep_m3_h=200",
        ),
        (
            "GB 20052-2024",
            ["distribution-transformer-oil", "no-load-loss", "200", "W"],
            "capacity_kva=400;core_material=amorphous-alloy",
        ),
        (
            "GB 45247-2025",
            ["gas-steam-combined-cycle-unit", "net-coal-consumption-rate", "215", "gce/(kW.h)"],
            "gas_turbine_class=H;unit_capacity_class=500MW;influence_factor=1.10;air_cooling_addition_gce_kwh=0",
        ),
    ];
    let all: Vec<String> = cases
        .iter()
        .map(|(standard, what, inputs)| format!("{standard}: {}", told(&of(standard, *what, inputs, TODAY))))
        .collect();
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn the_margin_goes_to_the_grade_reached_and_to_the_next_better_one() {
    let judgement = of("GB 21343-2023", ["calcium-carbide", "specific-energy-consumption", "810", "kgce/t"], "", TODAY);
    let margin = |line: Option<&Line<'_>>| shown(line.unwrap().margin.unwrap());
    assert_eq!((margin(judgement.reached()), margin(judgement.next())), ("13".to_owned(), "-5".to_owned()));
    let failing = of("GB 21343-2023", ["calcium-carbide", "specific-energy-consumption", "950", "kgce/t"], "", TODAY);
    assert_eq!((failing.reached(), margin(failing.next())), (None, "-10".to_owned()));
}

#[test]
fn a_grade_that_does_not_hold_is_played_by_the_one_that_binds_every_plant() {
    let kiln = |grade| {
        of("GB 4915-2013", ["cement-kiln", "nitrogen-oxides", "380", "mg/m3"], &format!("grade={grade}"), TODAY)
    };
    let played = kiln("existing");
    assert_eq!(played.verdict, Verdict::Meets);
    let plays = Warning::Plays { asked: "existing".to_owned(), printed: "new".to_owned() };
    assert!(played.warnings.contains(&plays), "{played:?}");
    let boundary = of("GB 4915-2013", ["plant-boundary", "particulate-matter", "0.4", "mg/m3"], "grade=new", TODAY);
    assert_eq!(boundary.verdict, Verdict::Meets);
    let plays = Warning::Plays { asked: "new".to_owned(), printed: "limit".to_owned() };
    assert!(boundary.warnings.contains(&plays), "{boundary:?}");
    assert_eq!(kiln("ultra-low").verdict, Verdict::NotApplicable(NoLimit::NoSuchGrade));
}

#[test]
fn named_grades_are_never_chosen_for_the_enterprise() {
    let boiler =
        |value| of("GB 13271-2014", ["boiler", "sulfur-dioxide", value, "mg/m3"], "fuel=coal;province=other", TODAY);
    let Verdict::Each(each) = boiler("250").verdict else { panic!("{:?}", boiler("250")) };
    let each: Vec<String> = each.iter().map(|(grade, verdict)| format!("{grade}: {}", verdict.word())).collect();
    assert_eq!(each, ["existing: meets", "new: meets", "special: fails"]);
    assert_eq!(boiler("50").verdict, Verdict::Meets);
    assert_eq!(boiler("2000").verdict, Verdict::Fails);
}

#[test]
fn a_figure_of_another_state_is_another_figure() {
    let pm25 = |state: &str| {
        of("GB 3095-2026", ["ambient-air", "pm25", "28", "ug/m3"], &format!("zone_class=2{state}"), TODAY).verdict
    };
    assert_eq!(pm25(""), Verdict::Incomplete(vec![Missing::State("avg")]));
    assert_eq!(pm25(";at.avg=1a"), Verdict::Meets);
    assert_eq!(pm25(";at.avg=8h"), Verdict::NotApplicable(NoLimit::OtherState));
    let truck = of("GB 17691-2018", ["heavy-duty-engine", "nitrogen-oxides", "450", "mg/(kW.h)"], "ignition=CI", TODAY);
    assert_eq!(truck.verdict, Verdict::Incomplete(vec![Missing::State("cycle")]));
}

#[test]
fn the_limit_in_the_other_unit_is_shown_and_not_judged() {
    let inputs = "fuel=coal;commissioning_year=2015;thermal_power_mw=100;reduced_sulfur_pct_kg_mj=0.04";
    let boiler =
        |value, unit| of("ГОСТ Р 50831-95", ["power-station-boiler", "sulfur-dioxide", value, unit], inputs, TODAY);
    for (value, unit) in [("1200", "mg/m3"), ("0.5", "g/MJ")] {
        let judgement = boiler(value, unit);
        assert_eq!(judgement.verdict, Verdict::Meets, "{judgement:?}");
        assert_eq!((judgement.lines.len(), judgement.aside.len()), (1, 1), "{unit}");
    }
    let wrong = boiler("1200", "kgce/t").verdict;
    assert!(matches!(&wrong, Verdict::Incomplete(m) if matches!(m[..], [Missing::Conversion(_), ..])), "{wrong:?}");
}

#[test]
fn what_is_over_and_what_is_to_come() {
    let motor =
        |standard, on| of(standard, ["electric-motor", "motor-efficiency", "92.6", "%"], "power_kw=7.5;poles=4", on);
    assert_eq!(motor("GB 18613-2020", TODAY).verdict, Verdict::Grade("2".to_owned()));
    let early = motor("GB 18613-2020", "2020-12-01").verdict;
    assert!(
        matches!(&early, Verdict::Preview(would, Some(_)) if **would == Verdict::Grade("2".to_owned())),
        "{early:?}"
    );
    let air = of("GB 3095-2012", ["ambient-air", "pm25", "55", "ug/m3"], "zone_class=2;at.avg=24h", TODAY);
    assert_eq!(air.verdict, Verdict::NotApplicable(NoLimit::Ended));
}

#[test]
fn a_value_that_the_method_does_not_confirm_is_questioned() {
    let inputs =
        "coal_type=coking-coal;washing_process=dense-medium;coal_prep_electricity_kwh=560;raw_coal_input_t=100";
    let washing = |value| {
        let what = ["coal-preparation", "coal-preparation-electricity-consumption", value, "kW.h/t"];
        of("GB 29446-2019", what, inputs, TODAY)
    };
    let differs = |judgement: &Judgement<'_>| judgement.warnings.iter().any(|w| matches!(w, Warning::MethodDiffers(_)));
    assert!(!differs(&washing("6.272")));
    assert!(differs(&washing("6.3")));
    assert!(!differs(&washing("")));
}

#[test]
fn exhaust_is_never_converted_upwards_in_favour() {
    let acid = |exhaust: &str| {
        let inputs = format!("grade=new;acid_process=sulfur;at.exhaust={exhaust}m3/t");
        of("GB 26132-2010", ["sulfuric-acid-tail-gas", "sulfur-dioxide", "401", "mg/m3"], &inputs, TODAY)
    };
    assert_eq!(acid("1000").verdict, Verdict::Fails);
    assert!(acid("1000").warnings.contains(&Warning::ExhaustNotAbove));
    assert_eq!(acid("2300").verdict, Verdict::Fails);
}

#[test]
fn what_is_not_limited_says_so() {
    let none = of("GB 21341-2022", ["cement", "specific-energy-consumption", "90", "kgce/t"], "", TODAY).verdict;
    assert_eq!(none, Verdict::NotApplicable(NoLimit::NoRow));
    let odd = of("GB 18613-2020", ["electric-motor", "motor-efficiency", "95", "%"], "power_kw=7.6;poles=4", TODAY);
    assert_eq!(odd.verdict, Verdict::NotApplicable(NoLimit::OtherConditions));
    let gauge = of("MNS 6312:2012", ["railway-passenger-car", "track-gauge", "1520", "mm"], "", TODAY);
    assert_eq!((gauge.verdict, gauge.aside.len()), (Verdict::NotApplicable(NoLimit::FixedOnly), 2));
}
