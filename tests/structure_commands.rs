//! `counterparts`, `diff` and `gaps` as people and scripts run them.

mod common;

use common::program::{Run, program, run};
use common::{corpus_folder, data};
use serde_json::Value;
use std::sync::LazyLock;
use tempfile::TempDir;

static INDEX: LazyLock<TempDir> = LazyLock::new(|| tempfile::tempdir().unwrap());
static EDITIONS: LazyLock<TempDir> = LazyLock::new(|| tempfile::tempdir().unwrap());

/// The command over the shipped corpus.
fn ask<const N: usize>(arguments: [&str; N]) -> Run {
    static BUILT: LazyLock<()> = LazyLock::new(|| {
        let built = run(&mut program(&corpus_folder(), INDEX.path()), ["index"]);
        assert_eq!(built.code, Some(0), "{built:?}");
    });
    LazyLock::force(&BUILT);
    run(&mut program(&corpus_folder(), INDEX.path()), arguments)
}

#[test]
fn counterparts_are_told_with_their_ties_and_the_alarm() {
    let told = ask(["counterparts", "gbt23331", "--as-of", "2026-11-23", "--jurisdictions", "RU,MN"]);
    assert_eq!(told.code, Some(0), "{told:?}");
    for part in ["MNS ISO 50001:2019", "ГОСТ Р ИСО 50001-2023", "adopts a superseded edition: ISO 50001:2011"] {
        assert!(told.out.contains(part), "{part}: {}", told.out);
    }
    assert!(!told.out.contains("International"));
    let json = ask(["counterparts", "GB", "18613-2020", "--jurisdictions", "RU", "--as-of", "2026-11-23", "--json"]);
    let json: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(json["markets"][0]["counterparts"][0]["standard"]["id"], "ГОСТ IEC 60034-30-1-2016");
    assert_eq!(json["markets"][0]["counterparts"][0]["ties"][0]["kind"], "refers-to-original");
    let none = ask(["counterparts", "GB 1-1"]);
    assert_eq!(none.code, Some(1), "{none:?}");
    assert_eq!(ask(["counterparts", "GB 18613", "--jurisdictions", "FR"]).code, Some(2));
}

#[test]
fn one_designation_is_compared_with_the_edition_before() {
    let told = ask(["diff", "GB 29435-2025"]);
    assert_eq!(told.code, Some(0), "{told:?}");
    assert!(told.out.contains("≤ 1.28 tce/t → ≤ 1.24 tce/t") && told.out.contains("stricter (−3.125 %)"), "{told:?}");
    let csv = ask(["diff", "GB 29435-2012", "GB 29435-2025", "--csv"]);
    assert!(csv.out.starts_with("old_standard,new_standard,object,indicator,role,outcome,percent"), "{csv:?}");
    let alone = ask(["diff", "GB 13223-2011"]);
    assert_eq!(alone.code, Some(1), "{alone:?}");
}

#[test]
fn two_standards_stand_side_by_side_and_two_editions_as_a_redline() {
    let json = ask(["diff", "GB 13223-2011", "ГОСТ Р 50831-95", "--json"]);
    let json: Value = serde_json::from_str(&json.out).unwrap();
    assert!(json["limits"].is_null() && json["redline"].is_null());
    assert!(json["alignment"]["rows"].as_array().unwrap().len() > 5);
    let redline = run(&mut program(&data("editions"), EDITIONS.path()), ["diff", "GB 90001-2015", "GB 90001-2025"]);
    assert_eq!(redline.code, Some(0), "{redline:?}");
    assert!(redline.out.contains("颗粒物不得超过[-50-]{+20+} mg/m3"), "{redline:?}");
}

#[test]
fn gaps_and_needs_are_tables() {
    let told = ask(["gaps", "--topic", "boiler", "--as-of", "2026-11-23"]);
    assert_eq!(told.code, Some(0), "{told:?}");
    assert!(told.out.contains("boiler: CN 5 (mandatory), limits: 198"), "{}", told.out);
    let csv = ask(["gaps", "--csv", "--depth", "9", "--jurisdictions", "RU,CN"]);
    assert!(csv.out.starts_with("topic,name,broader,market,documents,in_force"), "{csv:?}");
    let needs = ask(["gaps", "--needs", "--as-of", "2026-11-23", "--json"]);
    let needs: Value = serde_json::from_str(&needs.out).unwrap();
    assert_eq!(needs["needs"].as_array().unwrap().len(), 64);
    assert_eq!(ask(["gaps", "--topic", "no-such-thing"]).code, Some(1));
}
