//! Which standards apply, and whether figures meet them, as people and scripts ask on the command line.

mod common;

use common::program::{Run, bare, run};
use common::{corpus_folder, data};
use serde_json::Value;
use std::fs;

fn ask<'a>(language: &str, arguments: impl IntoIterator<Item = &'a str>) -> Run {
    run(bare().arg("--corpus").arg(corpus_folder()).args(["--lang", language]), arguments)
}

fn profile(name: &str) -> String {
    data(&format!("eval/profiles/{name}.toml")).display().to_string()
}

#[test]
fn an_exporter_reads_what_applies_to_it() {
    let run = ask("en", ["apply", &profile("cashmere-ordos"), "--as-of", "2026-11-23", "--all"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    insta::assert_snapshot!("exporter-en", run.out);
}

#[test]
fn a_heating_plant_reads_it_in_chinese() {
    let run = ask("zh", ["apply", &profile("heating-hohhot"), "--as-of", "2026-11-23"]);
    insta::assert_snapshot!("heating-zh", run.out);
}

#[test]
fn every_language_says_all_of_it() {
    for language in ["ru", "mn"] {
        for name in ["cashmere-ordos", "rare-earth-baotou", "carbide-pvc-wuhai"] {
            let run = ask(language, ["apply", &profile(name), "--as-of", "2026-11-23", "--all"]);
            assert_eq!(run.code, Some(0), "{run:?}");
            for key in ["apply-", "check-", "renewal-", "effect-", "addressee-"] {
                assert!(!run.out.contains(key), "{language}: {key} in {}", run.out);
            }
        }
    }
}

#[test]
fn programs_get_the_same_as_json() {
    let run = ask("en", ["apply", &profile("rare-earth-baotou"), "--as-of", "2026-11-23", "--json"]);
    let answers: Value = serde_json::from_str(&run.out).unwrap();
    let standards = answers["standards"].as_array().unwrap();
    let coming: Vec<&Value> = standards.iter().filter(|s| s["outcome"] == "coming").collect();
    assert_eq!(coming.len(), 1);
    assert_eq!((&coming[0]["standard"], &coming[0]["from"]), (&"GB 29435-2025".into(), &"2027-01-01".into()));
    let change = &coming[0]["changes"][0];
    assert!(change["old"]["value"].is_string() && change["new"]["value"].is_string(), "{change}");
    let figure = &answers["figures"][0]["judgement"];
    assert!(figure["lines"][0]["limit"]["source"]["source"].is_string(), "{figure}");
}

#[test]
fn a_figure_is_judged_with_its_calculation() {
    let asked = ["--standard", "gb13271-2014", "--object", "boiler", "--indicator", "sulfur-dioxide"];
    let figure = ["--value", "45.72", "--unit", "mg/m3", "--set", "fuel=natural-gas", "--set", "at.O2=5%"];
    let day = ["--set", "grade=new", "--as-of", "2026-11-23"];
    let run = ask("en", ["check"].into_iter().chain(asked).chain(figure).chain(day));
    assert_eq!(run.code, Some(1), "{run:?}");
    insta::assert_snapshot!("figure-en", run.out);
}

#[test]
fn a_sheet_goes_out_comes_back_and_is_judged() {
    let folder = tempfile::tempdir().unwrap();
    let template = folder.path().join("figures.xlsx");
    let run = ask("zh", ["apply", &profile("ferroalloy-ulanqab"), "--template", &template.display().to_string()]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let run = ask("zh", ["check", &template.display().to_string(), "--as-of", "2026-11-23"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.out.contains("硅铁"), "{}", run.out);

    let sheet = folder.path().join("figures.csv");
    let rows = "企业,地区,标准,对象,指标,实际值,单位,产量,排放因子（t CO2/tce）\n\
        一厂,乌兰察布市,GB 21341-2022,硅铁,单位产品综合能耗,1735,kgce/t,120000 t/a,2.66\n\
        二厂,包头市,GB 21341-2022,硅铁,单位产品综合能耗,1900,kgce/t,50000 t/a,2.66\n\
        三厂,包头市,GB 21341-2022,硅铁,单位产品综合能耗,1800,kgce/t,10000 t/a,\n";
    fs::write(&sheet, rows).unwrap();
    let run = ask("zh", ["check", &sheet.display().to_string(), "--as-of", "2026-11-23"]);
    assert_eq!(run.code, Some(1), "{run:?}");
    insta::assert_snapshot!("effect-zh", run.out);
    let run = ask("en", ["check", &sheet.display().to_string(), "--as-of", "2026-11-23", "--json"]);
    let effect: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((&effect["saved"], &effect["rows_without_factor"]), (&"6800".into(), &1.into()));
    let result = folder.path().join("result.xlsx");
    let run = ask("en", ["check", &sheet.display().to_string(), "--xlsx", &result.display().to_string()]);
    assert_eq!(run.code, Some(1), "{run:?}");
    assert!(fs::read(&result).unwrap().starts_with(b"PK"));
}

#[test]
fn what_is_wrong_is_told_and_nothing_is_judged() {
    let folder = tempfile::tempdir().unwrap();
    let sheet = folder.path().join("figures.csv");
    fs::write(&sheet, "standard,object,indicator,actual,unit\nGB 1,硅铁,单位产品综合能耗,\"1,5\",furlong\n").unwrap();
    let run = ask("en", ["check", &sheet.display().to_string()]);
    assert_eq!(run.code, Some(1), "{run:?}");
    insta::assert_snapshot!("problems-en", run.out);
    let profile = folder.path().join("plant.toml");
    fs::write(&profile, "jurisdiction = \"CN\"\n[[product]]\nconcept = \"unicorn\"\n").unwrap();
    let run = ask("en", ["apply", &profile.display().to_string()]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(run.err.contains("product[1].concept") && run.err.contains("unicorn"), "{run:?}");
    let missing = ask("zh", ["apply", "no-such-file.toml"]);
    assert_eq!(missing.code, Some(2), "{missing:?}");
}

#[test]
fn the_known_answers_are_counted() {
    let (profiles, expected) = (data("eval/profiles"), data("eval/applicability.csv"));
    let (profiles, expected) = (profiles.display().to_string(), expected.display().to_string());
    let run = ask("en", ["eval", "apply", "--profiles", &profiles, "--expected", &expected]);
    assert_eq!((run.code, run.out.as_str()), (Some(0), "107 passed, 0 failed\n"));
    let cases = data("eval/check-examples.csv").display().to_string();
    let run = ask("en", ["eval", "check", "--cases", &cases]);
    assert_eq!((run.code, run.out.as_str()), (Some(0), "122 passed, 0 failed\n"));

    let folder = tempfile::tempdir().unwrap();
    let wrong = folder.path().join("wrong.csv");
    let text = fs::read_to_string(data("eval/check-examples.csv")).unwrap().replacen(",2,\"limits", ",1,\"limits", 1);
    fs::write(&wrong, text).unwrap();
    let run = ask("en", ["eval", "check", "--cases", &wrong.display().to_string()]);
    assert_eq!(run.code, Some(1), "{run:?}");
    assert!(
        run.out.starts_with("CE001: expected 1; found 2") && run.out.ends_with("121 passed, 1 failed\n"),
        "{run:?}"
    );
}
