//! The traps of script, width, dashes, quotation marks and units of `tests/data/eval/regressions.csv`.

mod common;

use biaoqiao::model::{Jurisdiction, Language};
use biaoqiao::text::language;
use common::{data, hits, index, library_of, standard};

/// Asked of the suggestions, in `tests/suggestions.rs`.
const OF_THE_SUGGESTIONS: &str = "pinyin-initials-in-suggestions";

#[test]
fn every_trap_of_the_regressions_is_passed() {
    let rows: Vec<[String; 4]> =
        csv::Reader::from_path(data("eval/regressions.csv")).unwrap().deserialize().collect::<Result<_, _>>().unwrap();
    assert_eq!(rows.len(), 44 + 1);
    // A title is the only text of its document; its own number is one that no query asks for.
    let standards = rows
        .iter()
        .enumerate()
        .map(|(n, [_, title, ..])| {
            let language = language::detect(title).map_or(Language::En, |d| d.language);
            standard(&format!("Title {n}"), Jurisdiction::Int, language, title)
        })
        .collect();
    let (_folder, searcher) = index(library_of(standards));
    let mut failed = Vec::new();
    for [case, title, query, must_find] in rows.iter().filter(|[case, ..]| case != OF_THE_SUGGESTIONS) {
        let found = hits(&searcher, query).iter().any(|id| {
            let standard = searcher.library().find(id).and_then(|i| searcher.library().get(i)).unwrap();
            standard.titles[0].1 == *title
        });
        if found != (must_find == "yes") {
            failed.push(format!("{case}: “{query}” in “{title}”: found {found}, must_find {must_find}"));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
