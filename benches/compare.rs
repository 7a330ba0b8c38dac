//! Comparison over the shipped corpus and over made-up standards. Budgets: a topic 20 ms, 5 standards of 200 indicators 5 ms.

use biaoqiao::compare::{Ledger, Request, Subject, tabulate};
use biaoqiao::corpus::{self, Library, Parts};
use biaoqiao::model::{
    AsOf, Better, Concept, ConceptId, ConceptKind, Designation, Evidence, Force, Grade, GradeRole, Indicator,
    Jurisdiction, Labels, Level, Limit, Operator, PartialDate, Provenance, Standard, StandardIndex, Status,
};
use std::path::Path;
use std::sync::LazyLock;

fn main() {
    divan::main();
}

static SHIPPED: LazyLock<(Library, Ledger)> = LazyLock::new(|| {
    let library = corpus::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")).unwrap().library;
    let ledger = Ledger::new(&library);
    (library, ledger)
});

static MADE_UP: LazyLock<(Library, Ledger)> = LazyLock::new(|| {
    let library = made_up();
    let ledger = Ledger::new(&library);
    (library, ledger)
});

fn day() -> AsOf {
    AsOf::parse("2026-11-23").unwrap()
}

#[divan::bench(args = ["power-station-boiler", "boiler", "ambient-air", "raw-milk", "electric-motor", "light-duty-vehicle", "energy-using-equipment", "specific-energy-consumption", "nitrogen-oxides"])]
fn topic(bencher: divan::Bencher<'_, '_>, topic: &str) {
    let (library, ledger) = &*SHIPPED;
    let request = Request::new(Subject::Topic(ConceptId::new(topic)), day());
    bencher.bench(|| tabulate(library, ledger, &request));
}

#[divan::bench]
fn five_standards_of_two_hundred_indicators(bencher: divan::Bencher<'_, '_>) {
    let (library, ledger) = &*MADE_UP;
    let request = Request::new(Subject::Standards((0..5).map(StandardIndex).collect()), day());
    bencher.bench(|| tabulate(library, ledger, &request));
}

#[divan::bench]
fn reading_the_limits_once() -> Ledger {
    Ledger::new(&SHIPPED.0)
}

fn provenance() -> Provenance {
    Provenance { source: "made up".into(), evidence: Evidence::Primary, seen: PartialDate::parse("2026-11-23").ok() }
}

/// Five standards that limit the same 200 indicators of one object.
fn made_up() -> Library {
    let units = SHIPPED.0.units().clone();
    let concept = |id: String| Concept {
        id: ConceptId::new(id),
        kind: ConceptKind::General,
        broader: None,
        labels: Labels::default(),
        domains: Vec::new(),
        field: "made-up".into(),
        provenance: provenance(),
    };
    let standard = |n: i64| Standard {
        id: Designation::parse(&format!("GB {n}-2020")).unwrap(),
        jurisdiction: Jurisdiction::Cn,
        level: Level::National,
        force: Some(Force::Mandatory),
        status: Some(Status::InForce),
        published: None,
        effective: PartialDate::parse("2020-01-01").ok(),
        withdrawn: None,
        titles: Vec::new(),
        official: Vec::new(),
        ics: Vec::new(),
        ccs: String::new(),
        domains: Vec::new(),
        adopts: Vec::new(),
        replaces: Vec::new(),
        refs: Vec::new(),
        scope: String::new(),
        scope_zh: String::new(),
        provenance: provenance(),
    };
    let limit = |n: i64, i: i64| Limit {
        standard: Designation::parse(&format!("GB {n}-2020")).unwrap(),
        clause: format!("4.{i}"),
        object: ConceptId::new("thing"),
        indicator: ConceptId::new(format!("indicator-{i}")),
        when: String::new(),
        grade: "limit".into(),
        operator: Operator::AtMost,
        value: (n * 100 + i).to_string(),
        unit: if n % 2 == 0 { "mg/m3" } else { "ug/m3" }.into(),
        basis: format!("O2={n}%;moisture=dry;T=0C;P=101.325kPa"),
        from: None,
        to: None,
        note: String::new(),
        domain: "emission".into(),
        provenance: provenance(),
    };
    Library::from_parts(Parts {
        standards: (1..=5).map(standard).collect(),
        limits: (1..=5).flat_map(|n| (0..200).map(move |i| limit(n, i))).collect(),
        concepts: (0..200).map(|i| concept(format!("indicator-{i}"))).chain([concept("thing".into())]).collect(),
        indicators: (0..200)
            .map(|i| Indicator {
                id: ConceptId::new(format!("indicator-{i}")),
                better: Better::Lower,
                quantities: vec![("mass-concentration".into(), "mg/m3".into())],
                note: String::new(),
            })
            .collect(),
        grades: vec![Grade {
            jurisdiction: Jurisdiction::Cn,
            domain: "emission".into(),
            key: "limit".into(),
            role: GradeRole::Entry,
            rank: None,
            labels: Labels::default(),
            note: String::new(),
        }],
        units,
        ..Parts::default()
    })
}
