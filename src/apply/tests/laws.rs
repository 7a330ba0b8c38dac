//! Laws that hold for every row of the corpus and every figure.

use super::{day, figure};
use crate::apply::{Verdict, judge};
use crate::measure::{Basis, decimal};
use crate::rule::Value;
use crate::tests::{library, rulebook};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// A row of the corpus that can be judged without knowing more than its own condition.
fn simple_rows() -> Vec<(crate::model::StandardIndex, &'static crate::model::Limit)> {
    let simple = |l: &&crate::model::Limit| {
        l.when.is_empty() && decimal::parse(&l.value).is_some() && l.operator != crate::model::Operator::Equals
    };
    let rows = library().limits().iter().filter(simple);
    rows.filter_map(|l| Some((library().find(l.standard.as_str())?, l))).collect()
}

/// 0 = worst.
fn goodness(verdict: &Verdict) -> Option<i32> {
    match verdict {
        Verdict::Grade(grade) => grade.parse::<i32>().ok().map(|grade| 100 - grade),
        Verdict::Meets => Some(50),
        Verdict::Fails => Some(0),
        Verdict::Preview(would, _) => goodness(would),
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// The law: a figure that moves to the better side never gets a worse grade.
    #[test]
    fn better_is_never_worse(pick in any::<prop::sample::Index>(), at in -50i64..150, step in 1i64..60) {
        let rows = simple_rows();
        let (standard, limit) = rows[pick.index(rows.len())];
        let printed = decimal::parse(&limit.value).unwrap();
        let spread = (printed.abs() / Decimal::from(50)).max(Decimal::new(1, 6));
        let better = match limit.operator.word() {
            "<=" | "<" => -Decimal::ONE,
            ">=" | ">" => Decimal::ONE,
            _ => return Ok(()),
        };
        let value = |steps: i64| printed + spread * Decimal::from(steps);
        let judged = |value: Decimal| {
            let mut figure = figure(limit.object.as_str(), limit.indicator.as_str(), "0", &limit.unit);
            (figure.actual, figure.grade) = (Some(value), Some(limit.grade.clone()).filter(|g| g.parse::<u8>().is_err()));
            goodness(&judge(library(), rulebook(), standard, &figure, day("2026-11-23")).verdict)
        };
        let (worse, better) = (judged(value(at)), judged(value(at) + better * spread * Decimal::from(step)));
        if let (Some(worse), Some(better)) = (worse, better) {
            prop_assert!(better >= worse, "{} {} {}", limit.standard, limit.object, limit.indicator);
        }
    }

    /// The law: another unit for the same figure changes no verdict.
    #[test]
    fn a_unit_changes_no_verdict(pick in any::<prop::sample::Index>(), to in any::<prop::sample::Index>(), at in -3i64..4) {
        let rows = simple_rows();
        let (standard, limit) = rows[pick.index(rows.len())];
        let units = library().units();
        let own = units.get(&limit.unit).unwrap();
        let mut kin: Vec<&str> =
            units.iter().filter(|u| u.canonical == own.canonical && u.dimension == own.dimension).map(|u| u.code.as_str()).collect();
        // A share by volume is another figure than one by mass.
        let share = |code: &str| units.expression(code).map(|expression| expression.share);
        kin.retain(|code| share(code) == share(&limit.unit));
        kin.sort_unstable();
        let other = kin[to.index(kin.len())];
        let value = decimal::parse(&limit.value).unwrap() + Decimal::new(at, 3);
        let reference = |unit: &str| crate::measure::Reference { unit: unit.to_owned(), basis: Basis::parse(&limit.basis).unwrap() };
        let converted = library().converter().convert(value.into(), &reference(&limit.unit), &reference(other), None);
        // Where no decimal can say the same in the other unit, nothing is promised.
        let Some(converted) = converted.ok().and_then(|c| c.value.exact_decimal()) else { return Ok(()) };
        let judged = |value: Decimal, unit: &str| {
            let mut figure = figure(limit.object.as_str(), limit.indicator.as_str(), "0", unit);
            figure.actual = Some(value);
            judge(library(), rulebook(), standard, &figure, day("2026-11-23")).verdict
        };
        prop_assert_eq!(judged(value, &limit.unit), judged(converted, other), "{} in {}", limit.standard, other);
    }

    /// Nothing that can be entered makes it panic.
    #[test]
    fn judging_never_panics(
        pick in any::<prop::sample::Index>(),
        mantissa in any::<i64>(),
        scale in 0u32..28,
        unit in "(kgce/t|mg/m3|GJ/t|%|.{0,12})",
        state in "(O2=[0-9]{1,2}%|alpha=[0-9.]{1,4}|avg=1h|exhaust=[0-9]{1,5}m3/t|T=[0-9]{1,3}C|)",
        grade in proptest::option::of("(new|existing|special|limit|[0-9])"),
        numbers in proptest::collection::vec((any::<prop::sample::Index>(), any::<i64>(), 0u32..28), 0..6),
    ) {
        let limits = library().limits();
        let limit = &limits[pick.index(limits.len())];
        let mut figure = figure(limit.object.as_str(), limit.indicator.as_str(), "0", &unit);
        figure.actual = Some(Decimal::new(mantissa, scale));
        figure.grade = grade;
        figure.state = Basis::parse(&state).unwrap_or_default();
        for (at, mantissa, scale) in numbers {
            let parameters = library().parameters();
            let parameter = &parameters[at.index(parameters.len())];
            let value = match &parameter.kind {
                crate::model::ParameterKind::Number => Value::Number(Decimal::new(mantissa, scale)),
                crate::model::ParameterKind::Bool => Value::Bool(mantissa % 2 == 0),
                crate::model::ParameterKind::Enum(values) => Value::Text(values[at.index(values.len())].clone()),
            };
            figure.facts.insert(parameter.id.clone(), value);
        }
        let standard = library().find(limit.standard.as_str()).unwrap();
        let judgement = judge(library(), rulebook(), standard, &figure, day("2026-11-23"));
        let _ = (judgement.reached().is_some(), judgement.next().is_some(), judgement.verdict.word());
    }
}
