use super::*;
use crate::tests::library;
use rust_decimal::Decimal;

fn read_toml(text: &str) -> Reading {
    read(library(), text, Format::Toml)
}

#[test]
fn reads_the_sample_profiles_without_a_complaint() {
    for (name, text) in crate::tests::sample_profiles() {
        let reading = read_toml(&text);
        assert_eq!(reading.problems, [], "{name}");
        let profile = reading.profile.unwrap();
        assert_eq!(profile.id, name);
        assert!(profile.items.len() > 5, "{name}");
        assert!(!profile.figures.is_empty(), "{name}");
    }
}

#[test]
fn no_number_passes_through_binary_floating_point() {
    let text = "jurisdiction = \"CN\"\n[[equipment]]\nconcept = \"electric-motor\"\nparameters = { power_kw = 0.10000000000000000000000001 }";
    let profile = read_toml(text).profile.unwrap();
    let power = profile.items[0].facts.get("power_kw").unwrap();
    let exact = Decimal::from_str_exact("0.10000000000000000000000001").unwrap();
    assert_eq!(*power, crate::rule::Value::Number(exact));
}

#[test]
fn names_every_part_that_is_wrong_and_reads_the_rest() {
    let text = r#"
jurisdiction = "CN-NM"
city_zh = "上都"
export_markets = ["RU", "EAEU", "US"]
built = "last year"
nickname = "x"
[[product]]
concept = "ferosilicon"
colour = { a = 1 }
[[product]]
concept = "ferrosilicon"
output = "much"
parameters = { ore_grade_pct = "high", fuel = "peat", colour = "red", condensing = "perhaps" }
[[figure]]
object = "ferrosilicon"
indicator = "beauty"
value = "1,5"
at = "O2=6%;colour=red"
"#;
    let reading = read_toml(text);
    let told: Vec<String> = reading.problems.iter().map(|p| format!("{}: {:?}", p.at, p.kind)).collect();
    insta::assert_snapshot!(told.join("\n"));
    let profile = reading.profile.unwrap();
    assert_eq!((profile.items.len(), profile.markets.len()), (1, 1));
}

#[test]
fn what_is_no_profile_is_refused_as_a_whole() {
    for (text, format) in [
        ("jurisdiction = ", Format::Toml),
        ("name = \"x\"", Format::Toml),
        ("jurisdiction = \"CN\"\nproduct = 3", Format::Toml),
        ("[", Format::Json),
        ("[]", Format::Json),
        ("", Format::Json),
    ] {
        let reading = read(library(), text, format);
        assert!(reading.profile.is_none() && !reading.problems.is_empty(), "{text}: {reading:?}");
    }
    let long = "#".repeat(LONGEST_FILE + 1);
    assert_eq!(read_toml(&long).problems[0].kind, ProfileProblemKind::TooLong { most: LONGEST_FILE });
}

#[test]
fn json_says_the_same_as_toml() {
    let toml = r#"
id = "a"
jurisdiction = "CN"
[[equipment]]
concept = "electric-motor"
parameters = { power_kw = 7.5, condensing = true }
"#;
    let json = r#"{"id": "a", "jurisdiction": "CN", "built": null, "equipment": [
        {"concept": "electric-motor", "parameters": {"power_kw": 7.5, "condensing": true}}]}"#;
    assert_eq!(read(library(), json, Format::Json), read_toml(toml));
}

#[test]
fn a_profile_that_is_written_is_read_back() {
    for (name, text) in crate::tests::sample_profiles() {
        let mut profile = read_toml(&text).profile.unwrap();
        profile.name_en.push_str(" \"quoted\" \\ and\na line\u{7}");
        let again = read_toml(&write_toml(&profile));
        assert_eq!(again.problems, [], "{name}");
        assert_eq!(again.profile.unwrap(), profile, "{name}");
    }
}

proptest::proptest! {
    #[test]
    fn never_panics(text in ".{0,80}", near in "(jurisdiction|product|=|\\[|\\]|\"CN\"|\n|1|\\.){0,20}") {
        for format in [Format::Toml, Format::Json] {
            let _ = (read(library(), &text, format), read(library(), &near, format));
        }
    }
}
