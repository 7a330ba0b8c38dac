//! Every designation of the catalogue is found from every spelling, and from no spelling of another one.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

#[path = "common/spellings.rs"]
mod spellings;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use biaoqiao::model::designation::{Designation, DesignationKey, Kind, Specificity, Spotted, spot, spot_in_query};
use proptest::prelude::*;
use spellings::spellings;

/// The cells of `column` in all tables of standards.
fn column(column: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/standards");
    let mut cells = Vec::new();
    for name in ["cn", "cn-nm", "ru", "mn", "international"] {
        let mut table = csv::Reader::from_path(folder.join(name).with_extension("csv")).unwrap();
        let at = table.headers().unwrap().iter().position(|h| h == column).unwrap();
        cells.extend(table.records().map(|row| row.unwrap()[at].to_owned()));
    }
    cells
}

fn catalogue() -> Vec<(String, Designation)> {
    column("id").into_iter().map(|id| (id.clone(), Designation::parse(&id).unwrap())).collect()
}

fn cited() -> BTreeSet<String> {
    let cells = ["adopts", "replaces", "refs"].into_iter().flat_map(column);
    let all: BTreeSet<String> = cells.flat_map(|c| c.split('|').map(str::to_owned).collect::<Vec<_>>()).collect();
    all.into_iter().filter(|c| !c.is_empty()).collect()
}

fn best(query: &Designation, keys: &[DesignationKey]) -> Option<Specificity> {
    query.query_keys().into_iter().find(|(k, _)| keys.contains(k)).map(|(_, s)| s)
}

#[test]
fn every_issuing_body_of_the_catalogue_is_known() {
    let titles: Vec<_> = catalogue().into_iter().filter(|(_, d)| d.kind() == Kind::Title).map(|(id, _)| id).collect();
    assert_eq!(
        titles,
        [
            "光伏制造行业规范条件（2024年本）",
            "新能源汽车废旧动力电池综合利用行业规范条件（2024年本）",
            "Приказ Минприроды России (чугун, сталь, ферросплавы; действует до 01.09.2029)",
        ]
    );
}

#[test]
fn a_designation_is_written_as_its_body_prints_it() {
    for (id, d) in catalogue() {
        assert_eq!(d.as_str(), id);
        assert_eq!(Designation::parse(d.as_str()).unwrap(), d);
        let canonical = d.canonical();
        assert_eq!(Designation::parse(&canonical).unwrap().exact_key(), d.exact_key(), "{id} {canonical}");
        // the catalogue keeps the one id that its body prints without the slash
        assert_eq!(canonical, id.replace("ISO IEC", "ISO/IEC"));
    }
}

#[test]
fn no_two_documents_share_an_exact_key() {
    let mut holders: BTreeMap<DesignationKey, Vec<String>> = BTreeMap::new();
    let catalogue = catalogue();
    for (id, d) in &catalogue {
        assert!(d.keys().contains(&d.exact_key()));
        for key in d.keys() {
            holders.entry(key).or_default().push(id.clone());
        }
    }
    for (id, d) in &catalogue {
        if d.year().is_some() {
            assert_eq!(holders[&d.exact_key()], std::slice::from_ref(id));
        }
    }
    let exact: BTreeSet<_> = catalogue.iter().map(|(_, d)| d.exact_key()).collect();
    assert_eq!(exact.len(), catalogue.len());
}

/// Fails with all cases at once: a mistake shows as a pattern.
fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_spelling_with_the_year_finds_exactly_its_document() {
    let mut wrong = Vec::new();
    for (id, d) in catalogue() {
        for spelling in spellings(&id, &d).dated {
            let key = Designation::parse(&spelling).unwrap().exact_key();
            if key != d.exact_key() {
                wrong.push(format!("{spelling:?} for {id}: {key}"));
            }
        }
    }
    none(&wrong);
}

#[test]
fn every_spelling_without_the_year_finds_the_series() {
    let mut wrong = Vec::new();
    for (id, d) in catalogue() {
        let keys = d.keys();
        for spelling in spellings(&id, &d).undated {
            let typed = Designation::parse(&spelling).unwrap();
            if best(&typed, &keys) < Some(Specificity::Publisher) {
                wrong.push(format!("{spelling:?} for {id}: {}", typed.exact_key()));
            }
        }
    }
    none(&wrong);
}

#[test]
fn a_query_asks_for_nothing_that_the_index_does_not_hold() {
    let mut wrong = Vec::new();
    for (id, d) in catalogue() {
        let keys = d.keys();
        for spelling in spellings(&id, &d).dated {
            let asked = Designation::parse(&spelling).unwrap().query_keys();
            let missing = asked.into_iter().filter(|(key, _)| !keys.contains(key));
            wrong.extend(missing.map(|(key, _)| format!("{key} of {spelling:?} for {id}")));
        }
    }
    none(&wrong);
}

#[test]
fn every_spelling_is_recognised_in_a_search_box() {
    let mut wrong = Vec::new();
    for (id, d) in catalogue().into_iter().filter(|(_, d)| d.kind() != Kind::Title) {
        let all = spellings(&id, &d);
        for spelling in all.dated.iter().chain(&all.undated) {
            let spotted = spot_in_query(spelling);
            let one = match &spotted[..] {
                [one] if spelling[one.start..one.end] == *spelling.trim() => one,
                _ => {
                    wrong.push(format!("{spelling:?} for {id}: {spotted:?}"));
                    continue;
                }
            };
            if best(&one.designation, &d.keys()) < Some(Specificity::Publisher) {
                wrong.push(format!("{spelling:?} for {id}"));
            }
        }
    }
    none(&wrong);
}

#[test]
fn a_serial_alone_finds_its_documents() {
    let mut seen = 0;
    for (id, d) in catalogue() {
        let Some(serial) = spellings(&id, &d).bare else { continue };
        let [one] = &spot_in_query(&serial)[..] else { panic!("{serial} for {id}") };
        assert_eq!(best(&one.designation, &d.keys()), Some(Specificity::Serial), "{serial} for {id}");
        seen += 1;
    }
    assert!(seen > 500, "{seen}");
}

#[test]
fn a_serial_finds_no_other_serial() {
    let catalogue = catalogue();
    let numbered = |d: &Designation| d.adopted().is_none() && d.kind() != Kind::Title;
    let digits = |d: &Designation| d.serial().trim_start_matches(|c: char| !c.is_ascii_digit() || c == '0').to_owned();
    let mut holders: BTreeMap<DesignationKey, Vec<&Designation>> = BTreeMap::new();
    for (_, d) in catalogue.iter().filter(|(_, d)| numbered(d)) {
        for key in d.keys() {
            holders.entry(key).or_default().push(d);
        }
    }
    for (id, d) in catalogue.iter().filter(|(_, d)| numbered(d)) {
        for (key, _) in d.query_keys() {
            for other in &holders[&key] {
                assert_eq!(digits(d), digits(other), "{id} finds {other} by {key}");
            }
        }
    }
}

const CONTEXTS: &[(&str, &str)] = &[
    ("锅炉大气污染物排放标准 ", ""),
    ("与", "、GB 1一致"),
    ("应符合", "的规定"),
    ("в соответствии с ", ", а также"),
    ("(см. ", ")."),
    ("Энэ стандартыг ", "-ийн дагуу"),
    ("as required by ", " and national law"),
    ("“", "”"),
];

#[test]
fn every_designation_is_found_in_running_text() {
    for (id, d) in catalogue().into_iter().filter(|(_, d)| d.kind() != Kind::Title) {
        for (before, after) in CONTEXTS {
            let text = format!("{before}{id}{after}");
            let spotted = spot(&text);
            let found = spotted.iter().find(|s| s.designation.exact_key() == d.exact_key());
            let found = found.unwrap_or_else(|| panic!("{text:?}: {spotted:?}"));
            assert_eq!(&text[found.start..found.end], id);
        }
    }
}

#[test]
fn cited_designations_begin_with_a_number_that_is_understood() {
    for cited in cited() {
        let split = Designation::split_first(&cited);
        if cited == "40 CFR Part 50" {
            assert!(split.is_none());
            continue;
        }
        let whole = Designation::parse(&cited).unwrap();
        let Some((first, rest)) = split else {
            assert_ne!(whole.kind(), Kind::Title, "{cited}");
            continue;
        };
        let rest = rest.trim();
        let marks = rest.is_empty() || ["IDT", "MOD", "NEQ"].contains(&rest) || rest.ends_with("部分）");
        assert!(marks, "{cited}: {first} and {rest:?}");
    }
}

fn check_ranges(text: &str, spotted: &[Spotted]) {
    let mut last = 0;
    for s in spotted {
        assert!(last <= s.start && s.start < s.end && s.end <= text.len(), "{text:?} {spotted:?}");
        assert!(text.is_char_boundary(s.start) && text.is_char_boundary(s.end));
        last = s.end;
    }
}

/// Text of the pieces that designations are made of, so that chance meets the grammar often.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "GB",
        "/T",
        "T/",
        "NMSP",
        "MZB02",
        "ГОСТ",
        " Р",
        "ИСО",
        "ISO",
        "/IEC",
        "МЭК",
        "MNS",
        "AASHTO",
        "ТР ТС",
        " ",
        " ",
        "-",
        ":",
        ".",
        "/",
        "№",
        "(",
        ")",
        "〔",
        "2019",
        "〕",
        "号",
        "第",
        "年",
        "令",
        "公告",
        "2014",
        "13271",
        "14064",
        "1",
        "99",
        "05",
        "X",
        "а",
        "Приказ Минприроды",
        "от",
        "-ФЗ",
        "Directive",
        "EU",
        "DB15",
        "ＧＢ",
        "１",
        "\u{301}",
        "\u{ad}",
        "хавсралт",
        "Изменение",
        "тогтоол",
        "\u{0}",
        "ᠠ",
        "😀",
        "+A",
        "/-",
        ",",
        "UN",
        "R",
        "%",
        "kW",
    ]);
    prop::collection::vec(piece, 0..14).prop_map(|v| v.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_without_panic(text in prop_oneof![any::<String>(), "\\PC{0,40}", pieces()]) {
        check_ranges(&text, &spot(&text));
        check_ranges(&text, &spot_in_query(&text));
        let _ = Designation::split_first(&text);
        if let Ok(d) = Designation::parse(&text) {
            prop_assert_eq!(d.as_str(), text.trim());
            prop_assert_eq!(&Designation::parse(d.as_str()).unwrap(), &d);
            let _ = (d.canonical(), d.series());
            for key in d.keys() {
                prop_assert!(!key.as_str().contains(' '), "{:?}", key);
            }
            let keys = d.keys();
            let asked = d.query_keys();
            prop_assert!(asked.iter().all(|(k, _)| keys.contains(k)), "{:?} {:?}", asked, keys);
            prop_assert!(asked.windows(2).all(|w| w[0].1 >= w[1].1));
        }
    }

    #[test]
    fn a_recognised_designation_reads_the_same_alone(text in pieces()) {
        for s in spot(&text) {
            let alone = Designation::parse(&text[s.start..s.end]).unwrap();
            prop_assert_eq!(alone.exact_key(), s.designation.exact_key(), "{:?}", &text[s.start..s.end]);
        }
    }
}
