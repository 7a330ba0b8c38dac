//! Whatever is typed, filtered or paged: no panic, an order, no standard twice, and texts as they are stored.

mod common;

use biaoqiao::corpus::{self, Library, Parts};
use biaoqiao::model::{AsOf, ConceptId, Designation, Domain, Force, Jurisdiction, Language, Level, Status};
use biaoqiao::search::{Answer, Filters, LONGEST_QUESTION, Question, SearchError, Searcher, Snippet};
use common::corpora::{files, put, small_corpus};
use common::{index, judged_day, shipped, standard};
use proptest::prelude::*;
use std::collections::HashSet;

fn joined(snippet: &Snippet) -> String {
    snippet.pieces.iter().map(|(text, _)| text.as_str()).collect()
}

/// What holds for every answer.
fn sound(searcher: &Searcher, question: &Question, answer: &Answer) {
    let library = searcher.library();
    let shown = answer.total.saturating_sub(question.offset).min(question.limit);
    assert_eq!(answer.hits.len(), shown);
    assert!(answer.hits.is_sorted_by(|a, b| a.score >= b.score), "best first");
    assert_eq!(answer.hits.iter().map(|h| h.standard).collect::<HashSet<_>>().len(), shown, "no standard twice");
    for hit in &answer.hits {
        assert!(hit.score.is_finite());
        let standard = library.get(hit.standard).unwrap();
        assert_eq!(hit.status, library.status_on(hit.standard, question.as_of));
        assert_eq!(hit.titles.len(), standard.titles.len());
        for ((language, title), (shown_in, snippet)) in standard.titles.iter().zip(&hit.titles) {
            assert_eq!((language, title), (shown_in, &joined(snippet)), "a title is shown whole");
        }
        for clause in &hit.clauses {
            let stored = &library.text_of(hit.standard).unwrap().clauses[clause.clause].text;
            let text = joined(&clause.snippet);
            assert!(stored.contains(&text));
            assert!(clause.snippet.cut_before || stored.starts_with(&text));
            assert!(clause.snippet.cut_behind || stored.ends_with(&text));
            assert!(text.chars().count() <= 200, "a snippet is short");
        }
        assert!(hit.limits.iter().all(|place| *place < library.limits_of(hit.standard).count()));
    }
    for facet in [&answer.facets.jurisdictions, &answer.facets.levels, &answer.facets.statuses, &answer.facets.forces] {
        assert_eq!(facet.iter().map(|v| v.count).sum::<usize>(), answer.total);
    }
}

fn ask(searcher: &Searcher, question: &Question) -> Answer {
    let answer = searcher.search(question).unwrap();
    sound(searcher, question, &answer);
    let order = searcher.order(question).unwrap();
    assert_eq!(order, answer.hits.iter().map(|h| h.standard).collect::<Vec<_>>());
    answer
}

/// Words that find something, numbers, traps of the scripts, and anything at all.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(vec![
            "锅炉", "鍋爐", "碳足迹", "能耗限额", "“蒙”字标", "котельная", "углеродного следа", "выбросы", "зуух", "нүүрс",
            "стандарт", "boiler", "carbon footprint", "GB/T 24067", "ГОСТ Р 50831", "MNS 5919:2008", "gbt13271", "IDT",
            "35 t/h", "50 мг/м³", "≤30mg/m3", "ᠮᠣᠩᠭᠣᠯ\u{202f}ᠤᠨ", "ᠰᠲ᠋ᠠᠨᠳᠠᠷᠲ", "\u{180e}", "中国", "Россия", "等同采用",
        ]).prop_map(str::to_owned),
        2 => prop::sample::select(vec![
            "\"", "“", "«", "（", ")", " ", "\u{3000}", "\t", "\n", "\0", "\u{1b}[31m", "\u{200f}", "\u{202e}", "\u{feff}",
            "👩‍🏭", "🇲🇳", "é\u{301}\u{301}\u{301}", "\u{10ffff}", "\u{e264}", "𠀀", "\u{fe00}", "*", "?", "AND", "OR NOT", "title:",
            "^2", "~", "--", "\\", "/", "–", "²³", "ﷺ", "ß", "İ", "ǆ", "½", "٣", "१२",
        ]).prop_map(str::to_owned),
        2 => any::<String>(),
        1 => "[\\p{Han}]{1,12}",
        1 => "[а-яёөү]{1,15}",
        1 => "[a-zA-Z0-9/.:-]{1,15}",
        1 => "[\\p{Mongolian}]{1,10}",
        1 => "[\\p{Arabic}\\p{Hebrew}\\p{Thai}\\p{Hangul}\\p{Hiragana}]{1,10}",
    ]
}

fn query() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..6)
        .prop_flat_map(|pieces| prop::sample::select(vec!["", " "]).prop_map(move |between| pieces.join(between)))
}

fn some_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Vec<T>> {
    prop_oneof![3 => Just(Vec::new()), 1 => prop::sample::subsequence(all, 1..=all.len())]
}

fn filters() -> impl Strategy<Value = Filters> {
    let forces = some_of(&[None, Some(Force::Mandatory), Some(Force::Voluntary)]);
    let ics = prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec("[0-9.]{0,6}|27|13.020|.*", 1..3)];
    let years = prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec(any::<i16>(), 1..5)];
    (
        some_of(Jurisdiction::ALL),
        some_of(Level::ALL),
        forces,
        some_of(Status::ALL),
        some_of(Domain::ALL),
        some_of(Language::ALL),
        ics,
        years,
    )
        .prop_map(|(jurisdictions, levels, forces, statuses, domains, languages, ics, years)| Filters {
            jurisdictions,
            levels,
            forces,
            statuses,
            domains,
            languages,
            ics,
            years,
        })
}

fn day() -> impl Strategy<Value = AsOf> {
    prop_oneof![
        Just(judged_day()),
        (1i16..=9999, 1u8..=12, 1u8..=28).prop_map(|(y, m, d)| AsOf::parse(&format!("{y:04}-{m:02}-{d:02}")).unwrap()),
    ]
}

fn question() -> impl Strategy<Value = Question> {
    let paging = (prop_oneof![4 => 0usize..30, 1 => any::<usize>()], prop_oneof![4 => 0usize..30, 1 => 0usize..2000]);
    let off = prop::collection::vec(prop_oneof![Just("boiler".to_owned()), any::<String>()], 0..2);
    let language = prop::option::of(prop::sample::select(Language::ALL));
    (query(), language, day(), filters(), off, paging).prop_map(|(text, language, as_of, filters, off, paging)| {
        Question {
            text,
            language,
            as_of,
            filters,
            bridges_off: off.iter().map(ConceptId::new).collect(),
            offset: paging.0,
            limit: paging.1,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_question_makes_the_search_panic_or_answer_out_of_order(question in question()) {
        if question.text.chars().count() <= LONGEST_QUESTION {
            ask(shipped(), &question);
        }
    }

    #[test]
    fn no_text_makes_the_lookup_of_standards_and_terms_panic(text in query(), as_of in day()) {
        let searcher = shipped();
        if let Some(found) = searcher.find_standard(&text, as_of).unwrap() {
            prop_assert!(searcher.library().get(found).is_some());
        }
        prop_assert!(searcher.terms(&text).len() <= searcher.library().concepts().len());
    }

    #[test]
    fn no_text_is_marked_other_than_it_is(question in query(), text in query(), language in prop::sample::select(Language::ALL)) {
        let searcher = shipped();
        let understood = searcher.understand(&Question::new(question, judged_day()));
        let snippet = searcher.mark(&understood, &text, language);
        prop_assert!(text.contains(&joined(&snippet)));
        prop_assert!(snippet.pieces.iter().all(|(piece, _)| !piece.is_empty()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pages_are_parts_of_one_order(text in query(), filters in filters(), size in 1usize..15) {
        let searcher = shipped();
        let whole = Question { limit: usize::MAX, filters, ..Question::new(text, judged_day()) };
        let all = searcher.order(&whole).unwrap();
        prop_assert_eq!(searcher.order(&whole).unwrap(), all.clone(), "asked again, the same order");
        for (n, page) in all.chunks(size).enumerate().take(4) {
            let question = Question { offset: n * size, limit: size, ..whole.clone() };
            prop_assert_eq!(searcher.order(&question).unwrap(), page);
        }
    }

    #[test]
    fn a_filter_lets_through_only_what_it_names(text in query(), filters in filters(), as_of in day()) {
        let searcher = shipped();
        let library = searcher.library();
        let question = Question { limit: usize::MAX, filters, ..Question::new(text, as_of) };
        let filters = &question.filters;
        for index in searcher.order(&question).unwrap() {
            let standard = library.get(index).unwrap();
            prop_assert!(filters.jurisdictions.is_empty() || filters.jurisdictions.contains(&standard.jurisdiction));
            prop_assert!(filters.levels.is_empty() || filters.levels.contains(&standard.level));
            prop_assert!(filters.forces.is_empty() || filters.forces.contains(&standard.force));
            prop_assert!(filters.statuses.is_empty() || filters.statuses.contains(&library.status_on(index, as_of)));
            prop_assert!(filters.domains.is_empty() || standard.domains.iter().any(|d| filters.domains.contains(d)));
            prop_assert!(filters.languages.is_empty() || filters.languages.contains(&standard.jurisdiction.language()));
        }
    }
}

#[test]
fn the_day_asked_about_changes_statuses_and_order_and_nothing_else() {
    let searcher = shipped();
    let asked = |text: &str, day: &str| {
        let mut question = Question::new(text, AsOf::parse(day).unwrap());
        question.limit = 10_000;
        ask(searcher, &question)
    };
    let mut changed = 0;
    for text in ["GB 13223", "锅炉大气污染物排放", "углеродный след", "boiler", "MNS 5919", "эрчим хүч"]
    {
        let now = asked(text, "2026-11-23");
        for day in ["1990-01-01", "2013-06-01", "2027-06-01", "2100-01-01"] {
            let then = asked(text, day);
            let of = |answer: &Answer| answer.hits.iter().map(|h| (h.standard, h.status)).collect::<HashSet<_>>();
            changed += of(&then).difference(&of(&now)).count();
            // Groups hold words with no mark of time.
            assert_eq!(then.understood.groups, now.understood.groups, "{text} on {day}");
            assert_eq!(then.understood.bridges, now.understood.bridges);
            let which = |answer: &Answer| answer.hits.iter().map(|h| h.standard).collect::<HashSet<_>>();
            assert_eq!(which(&then), which(&now), "{text} on {day}");
        }
    }
    assert!(changed > 0, "statuses follow the day");
}

#[test]
fn what_is_too_long_is_refused_and_what_just_fits_is_answered() {
    let searcher = shipped();
    for filler in ["锅", "я", "x", "9", "\"", "ᠮ", "-", " ", "👍", "é", "GB ", "1.", "мг/м³ ", "0"] {
        let text: String = filler.chars().cycle().take(LONGEST_QUESTION).collect();
        ask(searcher, &Question::new(text.clone(), judged_day()));
        let error = searcher.search(&Question::new(text + "x", judged_day())).unwrap_err();
        assert!(matches!(error, SearchError::TooLong(n) if n == LONGEST_QUESTION + 1), "{error}");
    }
    let error = searcher.search(&Question::new("\"".repeat(10_000), judged_day())).unwrap_err();
    assert!(error.to_string().contains("10000"), "{error}");
    assert!(searcher.find_standard(&"GB ".repeat(5_000), judged_day()).is_err());
}

#[test]
fn nothing_to_look_for_finds_nothing() {
    for text in ["", " ", "\u{3000}\u{feff}", "!?.,;:", "\"\"\"", "（）《》", "\u{202e}\u{200f}", "\0\0", "👍"] {
        assert_eq!(ask(shipped(), &Question::new(text, judged_day())).total, 0, "{text:?}");
    }
}

/// Narrow no-break space, vowel separator, free variation selectors: part of how Mongolian is spelled.
const MONGOLIAN: &str = "ᠮᠣᠩᠭᠣᠯ\u{202f}ᠤᠨ ᠰᠲ\u{180b}ᠠᠨᠳᠠᠷᠲ\u{180e}ᠠ ᠬᠡᠮᠵᠢᠶ\u{180c}ᠡ\u{180d}";

#[test]
fn titles_keep_the_joiners_of_mongolian_script_byte_for_byte() {
    let mut mongolian = standard("MNS 1:2020", Jurisdiction::Mn, Language::Mn, MONGOLIAN);
    mongolian.titles.push((Language::Zh, "粗\u{202f}钢\u{180e}  限额\u{a0}".to_owned()));
    let library = Library::from_parts(Parts { standards: vec![mongolian], ..Parts::default() });
    let (_folder, searcher) = index(library);
    for text in [MONGOLIAN, "ᠮᠣᠩᠭᠣᠯ", "限额", "MNS 1"] {
        let answer = ask(&searcher, &Question::new(text, judged_day()));
        assert_eq!(answer.total, 1, "{text}");
        assert_eq!(joined(&answer.hits[0].titles[0].1), MONGOLIAN);
        assert_eq!(joined(&answer.hits[0].titles[1].1), "粗\u{202f}钢\u{180e}  限额\u{a0}");
    }
}

#[test]
fn files_of_the_corpus_keep_them_too() {
    let folder = small_corpus();
    let path = files(folder.path(), "gb-t-24067-2024.xml").remove(0);
    let text = std::fs::read_to_string(folder.path().join(&path)).unwrap();
    let start = text.find("<title>").unwrap() + "<title>".len();
    let changed = format!("{}{MONGOLIAN} 10\u{a0}mg {}", &text[..start], &text[start..]).replacen(
        "<p>",
        &format!("<p>{MONGOLIAN}\n  "),
        1,
    );
    put(folder.path(), &path, changed.as_bytes());
    let catalogue = std::fs::read_to_string(folder.path().join("standards/mn.csv")).unwrap();
    let title = "Эрчим";
    assert!(catalogue.contains(title));
    put(folder.path(), "standards/mn.csv", catalogue.replacen(title, &format!("{MONGOLIAN}{title}"), 1).as_bytes());
    let library = corpus::read(folder.path()).unwrap().library;
    let clauses = &library.text_of(library.find("GB/T 24067-2024").unwrap()).unwrap().clauses;
    assert!(clauses.iter().any(|c| c.title.starts_with(&format!("{MONGOLIAN} 10\u{a0}mg"))), "{clauses:?}");
    assert!(clauses.iter().any(|c| c.text.starts_with(&format!("{MONGOLIAN} "))));
    let mongolian = library.get(library.find("MNS ISO 50001:2019").unwrap()).unwrap();
    assert!(mongolian.titles.iter().any(|(_, t)| t.contains(MONGOLIAN)), "{mongolian:?}");
    let changed = clauses.iter().find(|c| c.text.starts_with(MONGOLIAN)).unwrap().clone();
    let (_folder, searcher) = index(library);
    let understood = searcher.understand(&Question::new("ᠮᠣᠩᠭᠣᠯ", judged_day()));
    let marked = searcher.mark(&understood, &changed.text, changed.language);
    assert!(joined(&marked).starts_with(MONGOLIAN) && marked.pieces.iter().any(|(_, hit)| *hit), "{marked:?}");
}

#[test]
fn an_empty_library_answers_with_nothing() {
    let (_folder, searcher) = index(Library::from_parts(Parts::default()));
    for text in ["锅炉", "GB 13271", "\"котел\"", ""] {
        assert_eq!(ask(&searcher, &Question::new(text, judged_day())).total, 0);
        assert_eq!(searcher.find_standard(text, judged_day()).unwrap(), None);
    }
    assert!(Designation::parse("GB 13271").is_ok());
}
