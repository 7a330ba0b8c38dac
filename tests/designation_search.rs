//! Every designation of the catalogue is found from every spelling.

#[path = "common/spellings.rs"]
mod spellings;

mod common;

use biaoqiao::model::{StandardIndex, Status};
use biaoqiao::search::{Question, Searcher};
use common::{judged_day, shipped};
use proptest::prelude::*;
use spellings::spellings;

/// The first hits for a query.
fn first(searcher: &Searcher, query: &str, limit: usize) -> Vec<StandardIndex> {
    let mut question = Question::new(query, judged_day());
    question.limit = limit;
    searcher.order(&question).unwrap()
}

/// In force first, then upcoming, unknown, draft, and what has ended.
fn order_of(status: Status) -> u8 {
    match status {
        Status::InForce => 0,
        Status::Upcoming => 1,
        Status::Unknown => 2,
        Status::Draft => 3,
        Status::Superseded | Status::Withdrawn => 4,
    }
}

#[test]
fn a_number_with_its_year_is_the_first_hit_in_every_spelling() {
    let searcher = shipped();
    let library = searcher.library();
    let mut missed = Vec::new();
    for index in library.indices() {
        let designation = &library.get(index).unwrap().id;
        for query in spellings(designation.as_str(), designation).dated {
            if first(searcher, &query, 1).first() != Some(&index) {
                missed.push(format!("{query} for {}", designation.as_str()));
            }
        }
    }
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn a_number_without_its_year_lists_every_edition_the_one_in_force_first() {
    let searcher = shipped();
    let library = searcher.library();
    let mut missed = Vec::new();
    for index in library.indices() {
        let designation = &library.get(index).unwrap().id;
        let editions = library.editions(index);
        for query in spellings(designation.as_str(), designation).undated {
            let hits = first(searcher, &query, 5);
            let places: Option<Vec<usize>> = editions.iter().map(|e| hits.iter().position(|h| h == e)).collect();
            let Some(mut places) = places else {
                missed.push(format!("{query} for {}: not every edition in the first 5", designation.as_str()));
                continue;
            };
            places.sort_unstable();
            let ranks: Vec<u8> = places.iter().map(|p| order_of(library.status_on(hits[*p], judged_day()))).collect();
            if places.first() != Some(&0) || !ranks.is_sorted() {
                missed
                    .push(format!("{query} for {}: editions at {places:?} with ranks {ranks:?}", designation.as_str()));
            }
        }
    }
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn a_bare_serial_finds_its_standard_among_the_first_ten() {
    let searcher = shipped();
    let library = searcher.library();
    let mut missed = Vec::new();
    for index in library.indices() {
        let designation = &library.get(index).unwrap().id;
        let Some(query) = spellings(designation.as_str(), designation).bare else { continue };
        if !first(searcher, &query, 10).contains(&index) {
            missed.push(format!("{query} for {}", designation.as_str()));
        }
    }
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A digit that is typed wrongly never finds the right standard by likeness.
    #[test]
    fn no_digit_is_fuzzed(place in 0usize..10_000, digit in 0usize..10, change in 1u8..10) {
        let searcher = shipped();
        let library = searcher.library();
        let index = StandardIndex((place % library.standards().len()) as u32);
        let id = library.get(index).unwrap().id.as_str();
        let digits: Vec<usize> = id.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at).collect();
        prop_assume!(!digits.is_empty());
        let at = digits[digit % digits.len()];
        let typed = (id.as_bytes()[at] - b'0' + change) % 10 + b'0';
        let wrong = format!("{}{}{}", &id[..at], char::from(typed), &id[at + 1..]);
        let answer = searcher.search(&Question::new(wrong.clone(), judged_day())).unwrap();
        prop_assert!(answer.understood.spelling.is_empty(), "{wrong} was respelled");
    }
}
