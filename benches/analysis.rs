//! The parts of the analysis, by language, over all titles and scopes of the corpus: bytes a second.

#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, reason = "a bench, not an interface")]

#[path = "common.rs"]
mod common;

use biaoqiao::model::{Language, designation};
use biaoqiao::text::Mode;
use biaoqiao::text::normalise::Normalised;
use common::shipped;
use divan::counter::BytesCount;
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

/// The titles and scopes in one language, one text a standard.
fn texts(language: Language) -> Vec<String> {
    let own = |s: &biaoqiao::model::Standard| s.jurisdiction.language() == language;
    shipped()
        .library()
        .standards()
        .iter()
        .map(|s| format!("{}. {}", s.title(language).unwrap_or_default(), if own(s) { &s.scope } else { "" }))
        .collect()
}

fn each(bencher: Bencher, language: Language, work: impl Fn(&str) + Sync) {
    let texts = texts(language);
    let bytes: usize = texts.iter().map(String::len).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| texts.iter().for_each(|t| work(black_box(t))));
}

#[divan::bench(args = Language::ALL)]
fn normalise(bencher: Bencher, language: &Language) {
    each(bencher, *language, |t| {
        black_box(Normalised::new(t));
    });
}

#[divan::bench(args = Language::ALL)]
fn spot_designations(bencher: Bencher, language: &Language) {
    each(bencher, *language, |t| {
        black_box(designation::spot(t));
    });
}

#[divan::bench(args = Language::ALL)]
fn spot_quantities(bencher: Bencher, language: &Language) {
    each(bencher, *language, |t| {
        black_box(biaoqiao::measure::spot(t, true));
    });
}

#[divan::bench(args = Language::ALL)]
fn analyse(bencher: Bencher, language: &Language) {
    let analyzer = shipped().generation().analyzer();
    each(bencher, *language, |t| {
        black_box(analyzer.analyse(t, *language, Mode::Text));
    });
}

#[divan::bench(args = Language::ALL)]
fn analyse_and_annotate(bencher: Bencher, language: &Language) {
    let generation = shipped().generation();
    each(bencher, *language, |t| {
        let analysis = generation.analyzer().analyse(t, *language, Mode::Text);
        black_box(generation.annotator().annotate(&analysis, t, *language));
    });
}
