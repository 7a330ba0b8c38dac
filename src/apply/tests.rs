//! Promises of the whole room, on real rows.

mod effect;
mod laws;

use super::*;
use crate::measure::{Basis, decimal};
use crate::model::{AsOf, ConceptId};
use crate::tests::{library, profile, rulebook};
use std::fmt::Write;

fn day(text: &str) -> AsOf {
    AsOf::parse(text).unwrap()
}

fn figure(object: &str, indicator: &str, value: &str, unit: &str) -> Figure {
    Figure {
        object: ConceptId::new(object),
        indicator: ConceptId::new(indicator),
        actual: decimal::parse(value),
        unit: unit.to_owned(),
        state: Basis::default(),
        grade: None,
        facts: Facts::default(),
    }
}

fn with(mut figure: Figure, facts: &[(&str, &str)]) -> Figure {
    for (name, text) in facts {
        figure.facts.insert(*name, read(library(), name, text).unwrap());
    }
    figure
}

fn verdict(standard: &str, figure: &Figure, on: &str) -> String {
    let index = library().find(standard).unwrap();
    judge(library(), rulebook(), index, figure, day(on)).verdict.word().to_owned()
}

#[test]
fn five_and_a_little_is_not_five() {
    let of = |value| {
        let figure = figure("coal-preparation", "coal-preparation-electricity-consumption", value, "kW.h/t");
        let facts = [("coal_type", "coking-coal"), ("washing_process", "jigging-flotation")];
        verdict("GB 29446-2019", &with(figure, &facts), "2026-11-23")
    };
    assert_eq!([of("5"), of("5.0000004"), of("5.0000000000000000000000000001")], ["1", "2", "2"]);
}

#[test]
fn a_service_life_judges_an_age() {
    let lives: Vec<_> = library().limits().iter().filter(|l| l.indicator.as_str() == "safe-service-life").collect();
    assert_eq!(lives.len(), 10);
    for life in lives {
        let years: i64 = life.value.parse().unwrap();
        // The limit may be on something broader than what the standard is for.
        let standard = library().find(life.standard.as_str()).unwrap();
        let is_it = |id: &ConceptId| *id == life.object || library().ancestors(id).any(|c| c.id == life.object);
        let object = library().scopes_of(standard).filter_map(|s| s.object.as_ref()).find(|o| is_it(o)).unwrap();
        let item = |commissioned: String| Item {
            kind: ItemKind::Equipment,
            concept: object.clone(),
            note: String::new(),
            output: None,
            commissioned: Some(crate::model::PartialDate::parse(&commissioned).unwrap()),
            facts: Facts::default(),
        };
        let mut profile = profile("dairy-hohhot");
        profile.items = vec![
            item(format!("{}-11-24", 2026 - years)),
            item(format!("{}-11-23", 2026 - years)),
            item(format!("{}-11-22", 2026 - years)),
            item(format!("{}", 2026 - years)),
        ];
        let on = day("2026-11-23");
        let answers = apply(library(), rulebook(), &profile, on);
        let renewals = renewals(library(), rulebook(), &profile, &answers, on);
        let of = |at: usize| {
            let equipment = renewals.iter().find(|r| std::ptr::eq(r.item, &raw const profile.items[at])).unwrap();
            let by_age = |check: &&RenewalCheck<'_>| check.indicator.as_str() == "safe-service-life";
            equipment.checks.iter().find(by_age).unwrap().renewal
        };
        let found = [of(0), of(1), of(2), of(3)];
        assert_eq!(found, [Renewal::Sound, Renewal::Sound, Renewal::Replace, Renewal::Unknown], "{}", life.standard);
    }
}

#[test]
fn what_is_coming_says_what_changes() {
    let profile = profile("rare-earth-baotou");
    let on = day("2026-11-23");
    let coming = library().find("GB 29435-2025").unwrap();
    let answer = apply_one(library(), rulebook(), &profile, coming, on).unwrap();
    assert_eq!((answer.outcome, answer.from.unwrap().to_string()), (Outcome::Coming, "2027-01-01".to_owned()));
    let mut told = String::new();
    let things = profile.of_kind(ItemKind::Product).map(|item| Concern { item: Some(item) });
    for change in things.flat_map(|thing| changes_by_standard(library(), rulebook(), coming, thing, on)) {
        let limit = |l: Option<&crate::model::Limit>| {
            l.map_or("-".to_owned(), |l| format!("{} {} {} [{}]", l.operator, l.value, l.unit, l.grade))
        };
        let any = change.new.or(change.old).unwrap();
        let (old, new) = (limit(change.old), limit(change.new));
        writeln!(told, "{} · {} · {}: {old} → {new} ({:?})", any.object, any.indicator, any.when, change.turn).unwrap();
    }
    insta::assert_snapshot!(told);
}

#[test]
fn values_of_one_standard_change_on_their_day() {
    let standard = library().find("GB 3095-2026").unwrap();
    let mut pm25 = figure("ambient-air", "pm25", "28", "ug/m3");
    pm25.state = Basis::parse("avg=1a").unwrap();
    let pm25 = with(pm25, &[("zone_class", "2")]);
    let judgement = judge(library(), rulebook(), standard, &pm25, day("2026-11-23"));
    assert_eq!(judgement.verdict, Verdict::Meets);
    let (from, later) = judgement.later.unwrap();
    assert_eq!((from.to_string().as_str(), later), ("2031-01-01", Verdict::Fails));
    let changes = changes_on(library(), rulebook(), standard, Concern::default(), day("2026-11-23").day(), from);
    assert!(changes.iter().any(|c| c.turn == Turn::Stricter), "{changes:?}");
}

#[test]
fn a_form_asks_only_for_what_some_applicable_rule_needs() {
    let mut told = String::new();
    for (name, _) in crate::tests::sample_profiles() {
        let profile = profile(&name);
        let answers = apply(library(), rulebook(), &profile, day("2026-11-23"));
        writeln!(told, "{name}").unwrap();
        for need in needs(library(), rulebook(), &profile, &answers) {
            let thing = match need.thing {
                Thing::Enterprise => "enterprise",
                Thing::Item(item) => item.concept.as_str(),
            };
            let standards: Vec<&str> = need.standards.iter().map(|s| library().get(*s).unwrap().id.as_str()).collect();
            let purposes: Vec<&str> = need.purposes.iter().map(|p| p.word()).collect();
            let (purposes, standards) = (purposes.join(", "), standards.join(", "));
            writeln!(told, "  {thing}: {} ({purposes}: {standards})", need.parameter.id).unwrap();
        }
    }
    insta::assert_snapshot!(told);
}

#[test]
fn renewal_lists_of_the_sample_enterprises() {
    let mut told = String::new();
    for (name, _) in crate::tests::sample_profiles() {
        let profile = profile(&name);
        let on = day("2026-11-23");
        let answers = apply(library(), rulebook(), &profile, on);
        writeln!(told, "{name}").unwrap();
        for equipment in renewals(library(), rulebook(), &profile, &answers, on) {
            let age = equipment.age.map_or(String::new(), |(a, b)| format!(", {}..{} a", a.round_dp(1), b.round_dp(1)));
            writeln!(told, "  {} {}: {}{age}", equipment.item.concept, equipment.item.note, equipment.renewal).unwrap();
            for check in &equipment.checks {
                let standard = library().get(check.judgement.standard).unwrap();
                let lines: Vec<String> = check
                    .judgement
                    .lines
                    .iter()
                    .map(|l| {
                        let bound = match l.bound {
                            Some(judge::Bound::At(bound)) => bound.significant(6).unwrap().to_string(),
                            other => format!("{other:?}"),
                        };
                        format!("{}: {} {bound} {}", l.limit.grade, l.limit.operator, l.limit.unit)
                    })
                    .collect();
                let verdict = &check.judgement.verdict;
                let lines = if lines.len() > 6 { format!("{} rows", lines.len()) } else { lines.join(", ") };
                writeln!(told, "    {} {}: {} [{lines}] {verdict:?}", standard.id, check.indicator, check.renewal)
                    .unwrap();
            }
        }
    }
    insta::assert_snapshot!(told);
}
