//! Search over the shipped corpus, by kind of question; and the build of its index.

#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, reason = "a bench, not an interface")]

#[path = "common.rs"]
mod common;

use biaoqiao::index::Store;
use biaoqiao::model::AsOf;
use biaoqiao::search::Question;
use common::shipped;
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

/// A number, one language, and questions that concepts carry into the others.
const QUESTIONS: [&str; 5] = [
    "ГОСТ Р ИСО 14067",
    "绿色工厂",
    "锅炉大气污染物排放标准 氮氧化物",
    "выбросы котельных установок",
    "ундны усны эрүүл ахуйн шаардлага",
];

fn question(text: &str) -> Question {
    Question::new(text, AsOf::parse("2026-11-23").unwrap())
}

#[divan::bench(args = QUESTIONS)]
fn order(bencher: Bencher, text: &str) {
    let question = question(text);
    bencher.bench(|| shipped().order(black_box(&question)).unwrap());
}

#[divan::bench(args = QUESTIONS)]
fn answer_with_reasons_snippets_and_facets(bencher: Bencher, text: &str) {
    let question = question(text);
    bencher.bench(|| shipped().search(black_box(&question)).unwrap());
}

/// What is typed while one looks for a number, a title in two scripts, and initials.
#[divan::bench(args = ["GB 13", "гос", "锅炉大", "дал", "glqr", "en"])]
fn suggest(bencher: Bencher, typed: &str) {
    let day = AsOf::parse("2026-11-23").unwrap();
    bencher.bench(|| shipped().suggest(black_box(typed), None, day, 10));
}

#[divan::bench(args = ["gaolu", "печь", "锅炉"])]
fn find_terms(bencher: Bencher, typed: &str) {
    bencher.bench(|| shipped().find_terms(black_box(typed), None));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn build_the_index(bencher: Bencher) {
    let library = shipped().library();
    bencher.bench(|| {
        let folder = tempfile::tempdir().unwrap();
        Store::new(folder.path()).build(library, "bench", &|_| ()).unwrap()
    });
}
