use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use tempfile::TempDir;

use super::*;

fn terms<'a>(surfaces: &'a [&'a str]) -> impl Iterator<Item = Term<'a>> {
    surfaces.iter().map(|surface| Term { surface, payload: surface })
}

fn dictionary(surfaces: &[&str]) -> TermDictionary {
    let folder = TempDir::new().unwrap();
    TermDictionary::compile(terms(surfaces), folder.path()).unwrap();
    TermDictionary::open(folder.path()).unwrap()
}

/// The surfaces found, each checked against its range and its payload.
fn found<'t>(dictionary: &TermDictionary, text: &'t str) -> Vec<&'t str> {
    let check = |m: TermMatch| {
        assert_eq!(&text[m.start..m.end], m.payload);
        &text[m.start..m.end]
    };
    dictionary.spot(text).into_iter().map(check).collect()
}

/// The distinct labels of the corpus in `column`.
fn labels(columns: &[&str]) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/terms");
    let mut labels = std::collections::BTreeSet::new();
    for file in fs::read_dir(folder).unwrap() {
        let mut table = csv::Reader::from_path(file.unwrap().path()).unwrap();
        let headers = table.headers().unwrap().clone();
        for row in table.records().map(Result::unwrap) {
            for (_, cell) in headers.iter().zip(&row).filter(|(name, _)| columns.contains(name)) {
                labels.extend(cell.split('|').map(str::trim).map(str::to_owned));
            }
        }
    }
    labels.remove("");
    labels.into_iter().collect()
}

#[test]
fn the_longest_term_wins() {
    let zh = dictionary(&["锅炉", "大气污染物", "污染物", "大气污染物排放标准", "排放标准", "大气"]);
    assert_eq!(found(&zh, "锅炉大气污染物排放标准"), ["锅炉", "大气污染物排放标准"]);
    assert_eq!(found(&zh, "大气污染物的排放标准"), ["大气污染物", "排放标准"]);
    assert_eq!(found(&zh, "水污染物和大气"), ["污染物", "大气"]);
    let ru = dictionary(&["предельн допустим концентрац", "концентрац", "предельн", "допустим"]);
    assert_eq!(
        found(&ru, "предельн допустим концентрац для концентрац"),
        ["предельн допустим концентрац", "концентрац"]
    );
    assert_eq!(found(&ru, "предельн концентрац"), ["предельн", "концентрац"]);
}

#[test]
fn a_longer_term_beats_two_shorter_ones_that_reach_beyond_it() {
    let zh = dictionary(&["电动", "电动机", "机组"]);
    assert_eq!(found(&zh, "电动机组"), ["电动机"]);
}

#[test]
fn terms_that_share_a_stretch_beat_one_across_their_border() {
    let zh = dictionary(&["生产", "产品", "品种", "标准", "标准化", "化学品"]);
    assert_eq!(found(&zh, "生产品种"), ["生产", "品种"]);
    assert_eq!(found(&zh, "标准化学品"), ["标准", "化学品"]);
    assert_eq!(found(&zh, "产品质量"), ["产品"]);
}

#[test]
fn of_two_equal_readings_the_later_term_wins() {
    assert_eq!(found(&dictionary(&["甲乙丙", "丙丁戊"]), "甲乙丙丁戊"), ["丙丁戊"]);
}

#[test]
fn a_term_is_found_only_as_whole_words() {
    let ru = dictionary(&["котел", "вод котел", "а б", "эксплуатац"]);
    assert!(found(&ru, "котельн котелок подкотел котелкотел").is_empty());
    assert_eq!(found(&ru, "котел"), ["котел"]);
    assert_eq!(found(&ru, "(котел), котел-утилизатор «котел»"), ["котел"; 3]);
    assert_eq!(found(&ru, "а б"), ["а б"]);
    assert!(found(&ru, "а бв а в б").is_empty());
    // What only looks like the longer term leaves the shorter one in place.
    let en = dictionary(&["boiler", "boiler a", "steam"]);
    assert_eq!(found(&en, "steam boiler ab"), ["steam", "boiler"]);
}

#[test]
fn a_formula_is_a_word_and_a_number_stands_free_before_its_unit() {
    let dictionary = dictionary(&["CO", "CO2", "IE3", "PM2.5", "MW", "O", "NO"]);
    assert_eq!(found(&dictionary, "CO2和CO排放"), ["CO2", "CO"]);
    assert_eq!(found(&dictionary, "达到IE3级,PM2.5浓度"), ["IE3", "PM2.5"]);
    assert!(found(&dictionary, "CO2e CO3 CO₂ IE30 PM2.55 NOx H2O").is_empty());
    assert_eq!(found(&dictionary, "不小于35MW的机组"), ["MW"]);
}

#[test]
fn a_single_han_character_is_found_in_a_longer_run() {
    let zh = dictionary(&["铅", "镉"]);
    assert_eq!(found(&zh, "食品中铅和镉的限量"), ["铅", "镉"]);
}

#[test]
fn surfaces_may_hold_any_punctuation_and_script() {
    let surfaces = [
        "“蒙”字标",
        "氧化铝、氟化盐贮运",
        "句。号",
        "10 kV油浸式配电变压器",
        "дүүргэгч, хайрга",
        "ГОСТ \"ИСО\" 9001",
        "\"в кавычках\"",
        "пропан-2-он",
        "железо (общее)",
        "ᠤᠯᠤᠰ\u{202f}ᠤᠨ ᠪᠠᠷᠢᠮᠵᠢᠶ\u{180e}ᠠ",
        "ᠮᠢᠬ\u{180e}ᠠ",
        "배출허용기준",
        "排出基準",
        "\u{feff}знак",
        "𠀀字",
        "#a",
        "two\nlines",
    ];
    let dictionary = dictionary(&surfaces);
    for surface in surfaces {
        assert_eq!(found(&dictionary, surface), [surface]);
        assert_eq!(found(&dictionary, &format!("见 {surface}；")), [surface]);
    }
    assert!(found(&dictionary, "ᠮᠢᠬ\u{180e}ᠠᠨ").is_empty());
    assert_eq!(found(&dictionary, "배출허용기준은"), ["배출허용기준"]);
}

#[test]
fn a_term_is_found_wherever_a_long_text_is_cut() {
    let dictionary = dictionary(&["大气污染物排放标准", "предельн допустим концентрац"]);
    for lead in 0..60 {
        let han = "字".repeat(PIECE / 3 - 30 + lead) + "大气污染物排放标准和水";
        assert_eq!(found(&dictionary, &han.repeat(3)).len(), 3);
        let words = "сл ".repeat((PIECE - 200) / 5 + lead) + "предельн допустим концентрац ";
        assert_eq!(found(&dictionary, &words.repeat(3)).len(), 3);
    }
    // Where a run of letters longer than a piece is cut, no word begins.
    let letters: Vec<String> = (1..=MAX_SURFACE_CHARS).map(|n| "а".repeat(n)).collect();
    let endless = self::dictionary(&letters.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(found(&endless, &"а".repeat(PIECE + 50)).is_empty());
}

#[test]
fn payloads_come_back_as_they_were_given() {
    let folder = TempDir::new().unwrap();
    let terms = [
        Term { surface: "медь", payload: "copper|honey" },
        Term { surface: "汞", payload: " a,\"b\"\n " },
        Term { surface: "铅", payload: "" },
    ];
    TermDictionary::compile(terms.into_iter(), folder.path()).unwrap();
    let dictionary = TermDictionary::open(folder.path()).unwrap();
    let payloads: Vec<_> = dictionary.spot("铅 медь 汞").iter().map(|m| m.payload).collect();
    assert_eq!(payloads, ["", "copper|honey", " a,\"b\"\n "]);
}

#[test]
fn a_term_that_cannot_be_held_is_refused_by_name() {
    let long = "长".repeat(MAX_SURFACE_CHARS + 1);
    for surfaces in [&[""][..], &["  "], &[" a"], &["a\u{3000}"], &["a", "a"], &["a\0b"], &[long.as_str()]] {
        let folder = TempDir::new().unwrap();
        let error = TermDictionary::compile(terms(surfaces), folder.path()).unwrap_err();
        assert!(matches!(error, DictionaryError::Term { .. }), "{error}");
    }
    let folder = TempDir::new().unwrap();
    let odd = folder.path().join("[1]");
    assert!(matches!(TermDictionary::compile(terms(&["a"]), &odd), Err(DictionaryError::Path(_))));
    assert!(TermDictionary::open(&odd).is_err());
}

#[test]
fn no_terms_make_a_dictionary_that_finds_nothing() {
    assert!(found(&dictionary(&[]), "锅炉 котел").is_empty());
    assert!(found(&dictionary(&["锅炉"]), "").is_empty());
}

#[test]
fn the_same_terms_make_the_same_files() {
    let labels = labels(&["zh", "ru"]);
    let build = |labels: &mut dyn Iterator<Item = &String>| {
        let folder = TempDir::new().unwrap();
        let terms = labels.map(|label| Term { surface: label, payload: label });
        TermDictionary::compile(terms, folder.path()).unwrap();
        let mut names: Vec<_> =
            fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        assert_eq!(names, FILES);
        FILES.map(|name| fs::read(folder.path().join(name)).unwrap())
    };
    let first = build(&mut labels.iter());
    for _ in 0..3 {
        assert!(build(&mut labels.iter().rev()) == first);
    }
}

#[test]
fn every_label_of_the_corpus_is_found_as_itself() {
    let labels = labels(&["zh", "ru", "mn", "mn_mong", "en"]);
    assert!(labels.len() > 6000);
    let folder = TempDir::new().unwrap();
    let terms = labels.iter().map(|label| Term { surface: label, payload: label });
    TermDictionary::compile(terms, folder.path()).unwrap();
    let start = Instant::now();
    let dictionary = TermDictionary::open(folder.path()).unwrap();
    assert!(start.elapsed() < Duration::from_millis(100), "{:?}", start.elapsed());
    for label in &labels {
        assert_eq!(found(&dictionary, label), [label]);
        assert_eq!(found(&dictionary, &format!("{label}；")), [label]);
    }
}

#[test]
fn threads_share_one_dictionary() {
    let dictionary = Arc::new(dictionary(&["锅炉"]));
    let workers: Vec<_> = (0..4)
        .map(|_| Arc::clone(&dictionary))
        .map(|dictionary| thread::spawn(move || dictionary.spot(&"锅炉和".repeat(5000)).len()))
        .collect();
    for worker in workers {
        assert_eq!(worker.join().unwrap(), 5000);
    }
}

/// The greatest weight that terms found as whole words can have in `text`.
fn greatest_weight(surfaces: &[&str], text: &str) -> usize {
    let mut best = vec![0; text.len() + 1];
    for end in 1..=text.len() {
        best[end] = best[end - 1];
        for surface in surfaces.iter().filter(|_| text.is_char_boundary(end)) {
            if text[..end].ends_with(surface) {
                let start = end - surface.len();
                if begins_word(text, start) && ends_word(text, end) {
                    let reading = best[start] + weight(surface.chars().count());
                    best[end] = best[end].max(reading);
                }
            }
        }
    }
    best[text.len()]
}

const MIXED: [&str; 18] = [
    "а",
    "аб",
    "б а",
    "аб а",
    "2",
    "1а",
    "а1",
    "а1б",
    "1 2",
    "汽",
    "锅炉",
    "炉汽锅",
    "炉 а",
    "汽а",
    "1汽",
    "а汽1",
    "а,б",
    "a2",
];

proptest! {
    #[test]
    fn no_reading_weighs_more_than_the_one_found(text in "[аб12汽锅炉a, ]{0,24}") {
        thread_local!(static MIXED_TERMS: TermDictionary = dictionary(&MIXED));
        let found = MIXED_TERMS.with(|terms| {
            found(terms, &text).iter().map(|term| weight(term.chars().count())).sum::<usize>()
        });
        prop_assert_eq!(found, greatest_weight(&MIXED, &text), "{}", text);
    }

    #[test]
    fn matches_lie_in_order_on_character_boundaries(
        text in prop_oneof!["\\PC{0,200}", "[а-я锅炉汽0-9a-c ,。\n\u{180b}-\u{1830}]{0,3000}", ".{0,50}"],
    ) {
        thread_local!(static MIXED_TERMS: TermDictionary = dictionary(&MIXED));
        let mut behind = 0;
        MIXED_TERMS.with(|terms| {
            for TermMatch { start, end, payload } in terms.spot(&text) {
                prop_assert!(behind <= start && start < end);
                prop_assert_eq!(text.get(start..end), Some(payload));
                behind = end;
            }
            Ok(())
        })?;
    }
}
