//! Suggestions while typing, the search of terms, and the facts of a concept, from the reader's side.

mod common;

use biaoqiao::model::{ConceptId, Jurisdiction, Language, Status};
use biaoqiao::search::{LONGEST_BEGINNING, Meets, Role, Searcher, Suggestion, SuggestionKind};
use common::{data, index, judged_day, library_of, shipped, standard};
use proptest::prelude::*;
use std::collections::HashSet;
use std::fmt::Write;

fn suggest(typed: &str) -> Vec<Suggestion> {
    shipped().suggest(typed, None, judged_day(), 10)
}

fn texts(typed: &str) -> Vec<String> {
    suggest(typed).into_iter().map(|s| s.text).collect()
}

fn finds(typed: &str, text: &str) {
    let found = texts(typed);
    assert!(found.iter().any(|t| t == text), "“{typed}” does not suggest “{text}”: {found:#?}");
}

/// What of the first suggestion with this text is marked.
fn marked(typed: &str, text: &str) -> Vec<String> {
    let found = suggest(typed);
    let suggestion = found.iter().find(|s| s.text == text).unwrap_or_else(|| panic!("“{typed}”: no “{text}”"));
    suggestion.matched.pieces.iter().filter(|(_, hit)| *hit).map(|(piece, _)| piece.clone()).collect()
}

#[test]
fn a_number_is_suggested_from_any_beginning_of_any_spelling() {
    for (typed, number) in [
        ("gbt24067", "GB/T 24067-2024"),
        ("ＧＢ／Ｔ　24067", "GB/T 24067-2024"),
        ("24067", "GB/T 24067-2024"),
        ("гост р исо 1406", "ГОСТ Р ИСО 14066-2013"),
        ("GOST R ISO 1406", "ГОСТ Р ИСО 14066-2013"),
        ("mzb02", "T/NMSP MZB02.1-2019"),
        ("32151.4", "GB/T 32151.4-2015"),
        ("тр тс 18", "ТР ТС 018/2011"),
        ("мнс 464", "MNS 0464:2010"),
        ("发改能源", "发改能源〔2014〕2093号"),
        ("261-фз", "Федеральный закон № 261-ФЗ (2009)"),
    ] {
        finds(typed, number);
    }
    let [first, ..] = &suggest("GB 13271")[..] else { panic!("nothing") };
    assert!(matches!(first.kind, SuggestionKind::Number(_)), "{first:?}");
    assert!(texts("32151.").iter().all(|t| t.contains("32151.")));
}

#[test]
fn digits_are_never_fuzzy() {
    assert_eq!(texts("gbt24068"), Vec::<String>::new());
    assert!(suggest("4067").iter().all(|s| !s.text.contains("24067")));
}

#[test]
fn titles_and_terms_are_suggested_in_four_languages() {
    for (typed, text) in [
        ("углеродн след", "углеродный след"),
        ("carbon foot", "carbon footprint of product"),
        ("碳足迹", "碳足迹"),
        ("нүүрстөрөгчийн мө", "нүүрстөрөгчийн мөр"),
        ("鍋爐大氣", "锅炉大气污染物排放标准"),
    ] {
        finds(typed, text);
    }
    assert_eq!(marked("foot carbon", "carbon footprint of product"), ["carbon", "foot"]);
    assert_eq!(marked("足迹", "碳足迹"), ["足迹"]);
}

#[test]
fn look_alike_letters_fold_while_typing() {
    assert_eq!(texts("эрчим хvч"), texts("эрчим хүч"));
    assert_eq!(texts("котeл"), texts("котел"));
    assert!(!texts("эрчим хvч").is_empty() && !texts("котел").is_empty());
}

#[test]
fn the_traditional_script_is_suggested_from_any_beginning() {
    let concepts = shipped().library().concepts();
    for label in concepts.iter().flat_map(|c| &c.labels.mn_mong) {
        finds(label, label);
        let letters: Vec<char> = label.chars().collect();
        for typed in 3..letters.len() {
            finds(&letters[..typed].iter().collect::<String>(), label);
        }
    }
}

#[test]
fn pinyin_begins_titles_and_terms() {
    for typed in ["tanzuji", "tan zu ji", "TANZUJ", "tzj"] {
        assert_eq!(marked(typed, "碳足迹"), ["碳足迹"], "{typed}");
    }
    let title = "温室气体 产品碳足迹 量化要求和指南";
    assert_eq!(marked("cptzj", title), ["产品碳足迹"]);
    assert_eq!(marked("chanpintanzuj", title), ["产品碳足迹"]);
    assert!(texts("cptzjx").is_empty());
}

#[test]
fn the_trap_of_pinyin_initials_is_passed() {
    let rows: Vec<[String; 4]> =
        csv::Reader::from_path(data("eval/regressions.csv")).unwrap().deserialize().collect::<Result<_, _>>().unwrap();
    let [_, title, typed, must_find] =
        rows.into_iter().find(|[case, ..]| case == "pinyin-initials-in-suggestions").unwrap();
    let (_folder, searcher) = index(library_of(vec![standard("Title 1", Jurisdiction::Int, Language::Zh, &title)]));
    let found = searcher.suggest(&typed, None, judged_day(), 10).iter().any(|s| s.text == title);
    assert_eq!(found, must_find == "yes");
}

#[test]
fn numbers_in_force_come_before_superseded_ones() {
    let found = suggest("gb 29447");
    let standings: Vec<Status> = found.iter().filter_map(|s| s.status).collect();
    assert!(standings.is_sorted(), "{standings:?}");
    let numbers: Vec<&str> = found.iter().map(|s| s.text.as_str()).collect();
    assert!(numbers.len() > 1, "{numbers:?}");
}

#[test]
fn the_language_of_the_reader_comes_first() {
    let first = |language| shipped().suggest("стан", Some(language), judged_day(), 1).remove(0).kind;
    let language = |kind| match kind {
        SuggestionKind::Term(_, language) | SuggestionKind::Title(_, language) => Some(language),
        SuggestionKind::Number(_) => None,
    };
    assert_eq!(language(first(Language::Ru)), Some(Language::Ru));
    assert_eq!(language(first(Language::Mn)), Some(Language::Mn));
}

#[test]
fn a_beginning_that_is_too_long_suggests_nothing() {
    let title = "a".repeat(LONGEST_BEGINNING + 1);
    let (_folder, searcher) = index(library_of(vec![standard("Title 1", Jurisdiction::Int, Language::En, &title)]));
    let count = |typed: &str| searcher.suggest(typed, None, judged_day(), 5).len();
    assert_eq!(count(&title[1..]), 1);
    assert_eq!(count(&title), 0);
    assert_eq!(count(" "), 0);
}

fn law(searcher: &Searcher, typed: &str, limit: usize) {
    let found = searcher.suggest(typed, None, judged_day(), limit);
    assert!(found.len() <= limit);
    let distinct: HashSet<&str> = found.iter().map(|s| s.text.as_str()).collect();
    assert_eq!(distinct.len(), found.len(), "{typed}");
    for suggestion in &found {
        let joined: String = suggestion.matched.pieces.iter().map(|(piece, _)| piece.as_str()).collect();
        assert_eq!(joined, suggestion.text, "{typed}");
    }
}

proptest! {
    #[test]
    fn any_beginning_is_answered(typed in "\\PC{0,110}", limit in 0_usize..30) {
        law(shipped(), &typed, limit);
    }

    #[test]
    fn any_part_of_a_title_is_answered(which in any::<proptest::sample::Index>(), from in 0_usize..30, many in 1_usize..40) {
        let standards = shipped().library().standards();
        let title = &standards[which.index(standards.len())].titles[0].1;
        let typed: String = title.chars().skip(from).take(many).collect();
        law(shipped(), &typed, 8);
    }

    #[test]
    fn the_beginning_of_a_title_leads_to_it(which in any::<proptest::sample::Index>()) {
        let standards = shipped().library().standards();
        let title = &standards[which.index(standards.len())].titles[0].1;
        let typed: String = title.chars().take(LONGEST_BEGINNING).collect();
        prop_assert!(shipped().suggest(&typed, None, judged_day(), 10).iter().any(|s| s.text == *title), "{typed}");
    }

    #[test]
    fn any_term_is_looked_up(text in "\\PC{0,110}") {
        let _ = shipped().find_terms(&text, None);
    }
}

/// Suggestions as a reader sees them, what was typed in brackets.
fn printed(typed: &str, hint: Option<Language>) -> String {
    let mut out = format!("{typed}\n");
    for suggestion in shipped().suggest(typed, hint, judged_day(), 8) {
        let kind = match &suggestion.kind {
            SuggestionKind::Number(_) => "number".to_owned(),
            SuggestionKind::Title(_, language) => format!("title {language}"),
            SuggestionKind::Term(id, language) => format!("term {language} {id}"),
        };
        let text: String =
            suggestion.matched.pieces.iter().map(|(p, hit)| if *hit { format!("[{p}]") } else { p.clone() }).collect();
        let status = suggestion.status.map_or(String::new(), |s| format!(", {s}"));
        writeln!(out, "    {text}  ({kind}{status})").unwrap();
    }
    out
}

#[test]
fn suggestions_read_well() {
    let typed = [
        ("gbt240", None),
        ("гост р исо 140", None),
        ("32151.", None),
        ("mns", None),
        ("绿色", None),
        ("碳足迹", None),
        ("cptzj", Some(Language::Zh)),
        ("meitan", Some(Language::Zh)),
        ("выброс", Some(Language::Ru)),
        ("угл след", Some(Language::Ru)),
        ("ноо", Some(Language::Mn)),
        ("эрчим хvч", Some(Language::Mn)),
        ("ᠮᠠᠯ", Some(Language::Mn)),
        ("carb", Some(Language::En)),
        ("boil", Some(Language::En)),
        ("приказ 371", Some(Language::Ru)),
    ];
    let all: Vec<String> = typed.iter().map(|(typed, hint)| printed(typed, *hint)).collect();
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn terms_are_found_by_any_name_its_sound_and_inflected_forms() {
    for (text, id) in [
        ("碳足迹", "carbon-footprint"),
        ("tanzuji", "carbon-footprint"),
        ("tzj", "carbon-footprint"),
        ("углеродного следа", "carbon-footprint"),
        ("carbon-footprint", "carbon-footprint"),
        ("ᠨᠣᠣᠰᠤ\u{202f}ᠶᠢᠨ", "wool"),
    ] {
        let found = shipped().find_terms(text, None);
        assert!(found.first().is_some_and(|hit| hit.concept.id.as_str() == id), "{text}: {:?}", found.first());
    }
    let found = shipped().find_terms("след", Some(Language::Ru));
    let hit = found.iter().find(|hit| hit.concept.id.as_str() == "carbon-footprint").unwrap();
    let (language, name) = hit.name.as_ref().unwrap();
    assert_eq!(*language, Language::Ru);
    assert!(name.pieces.contains(&("след".to_owned(), true)), "{name:?}");
}

#[test]
fn a_concept_knows_where_it_occurs() {
    let searcher = shipped();
    let library = searcher.library();
    let page = searcher.concept_page(&ConceptId::new("nitrogen-oxides"), judged_day()).unwrap();
    let limits: Vec<_> = page.jurisdictions.iter().flat_map(|(_, s)| s).flat_map(|o| &o.limits).collect();
    let own = |l: &biaoqiao::model::Limit| l.indicator == page.concept.id || l.object == page.concept.id;
    let expected = library.limits().iter().filter(|l| own(l)).count();
    assert_eq!(limits.iter().filter(|l| l.meets == Meets::Itself).count(), expected);
    assert!(
        limits
            .iter()
            .all(|l| l.role == Role::Indicator || l.limit.object == page.concept.id || l.meets == Meets::Narrower)
    );
    assert!(page.jurisdictions.is_sorted_by_key(|(j, _)| *j));
    for (jurisdiction, standards) in &page.jurisdictions {
        for occurrence in standards {
            assert_eq!(library.get(occurrence.standard).map(|s| s.jurisdiction), Some(*jurisdiction));
            for limit in &occurrence.limits {
                assert_eq!(library.limits_of(occurrence.standard).as_slice()[limit.place], *limit.limit);
            }
        }
    }
    assert!(searcher.concept_page(&ConceptId::new("no-such-concept"), judged_day()).is_none());
}

#[test]
fn a_concept_occurs_wherever_something_narrower_does() {
    let searcher = shipped();
    let standards = |id: &ConceptId| -> HashSet<u32> {
        let page = searcher.concept_page(id, judged_day()).unwrap();
        page.jurisdictions.iter().flat_map(|(_, s)| s).map(|o| o.standard.0).collect()
    };
    for concept in searcher.library().concepts().iter().step_by(7) {
        if let Some(above) = &concept.broader {
            assert!(standards(&concept.id).is_subset(&standards(above)), "{}", concept.id);
        }
    }
}
