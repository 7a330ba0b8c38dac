//! How fast counterparts, clauses side by side, gaps and needs are over the shipped corpus.

#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, reason = "a bench, not an interface")]

use biaoqiao::compare::alignment::align;
use biaoqiao::compare::counterpart::{Adoptions, counterparts};
use biaoqiao::compare::gap::matrix;
use biaoqiao::compare::need::answers;
use biaoqiao::compare::{Market, Spotter, Subjects, edition};
use biaoqiao::corpus;
use biaoqiao::model::AsOf;
use biaoqiao::terms::Annotator;
use biaoqiao::text::{Analyzer, ChineseWords};
use std::path::Path;
use std::sync::LazyLock;

struct Shipped {
    library: corpus::Library,
    analyzer: Analyzer,
    annotator: Annotator,
    _folder: tempfile::TempDir,
}

static SHIPPED: LazyLock<Shipped> = LazyLock::new(|| {
    let library = corpus::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")).unwrap().library;
    let labels = library.concepts().iter().flat_map(|c| &c.labels.zh).map(String::as_str);
    let analyzer = Analyzer::new(ChineseWords::new(labels));
    let folder = tempfile::tempdir().unwrap();
    Annotator::compile(library.concepts(), &analyzer, folder.path()).unwrap();
    let annotator = Annotator::open(folder.path()).unwrap();
    Shipped { library, analyzer, annotator, _folder: folder }
});
static SUBJECTS: LazyLock<Subjects> = LazyLock::new(|| Subjects::new(&SHIPPED.library, spotter()));
static ADOPTIONS: LazyLock<Adoptions> = LazyLock::new(|| Adoptions::new(&SHIPPED.library));

fn spotter() -> Spotter<'static> {
    Spotter::new(&SHIPPED.analyzer, &SHIPPED.annotator)
}

fn day() -> AsOf {
    AsOf::parse("2026-11-23").unwrap()
}

fn main() {
    LazyLock::force(&SUBJECTS);
    divan::main();
}

#[divan::bench(sample_count = 5)]
fn subjects_of_all_standards() -> Subjects {
    Subjects::new(&SHIPPED.library, spotter())
}

#[divan::bench]
fn adoptions() -> Adoptions {
    Adoptions::new(&SHIPPED.library)
}

#[divan::bench]
fn gap_matrix() -> usize {
    matrix(&SHIPPED.library, &SUBJECTS, Market::ALL, None, day()).rows.len()
}

#[divan::bench]
fn counterparts_of_one_standard() -> usize {
    let index = SHIPPED.library.find("GB 13223-2011").unwrap();
    counterparts(&SHIPPED.library, &SUBJECTS, &ADOPTIONS, index, day(), 10).map_or(0, |f| f.markets.len())
}

#[divan::bench]
fn clauses_side_by_side() -> usize {
    let [own, other] = ["GB 13223-2011", "ГОСТ Р 50831-95"].map(|id| SHIPPED.library.find(id).unwrap());
    align(&SHIPPED.library, &SUBJECTS, &ADOPTIONS, spotter(), own, other).map_or(0, |a| a.rows.len())
}

#[divan::bench]
fn needs() -> usize {
    answers(&SHIPPED.library, &SUBJECTS, spotter(), Market::Cn, day(), 5).len()
}

#[divan::bench]
fn limits_of_all_editions() -> usize {
    edition::pairs(&SHIPPED.library)
        .into_iter()
        .map(|(old, new)| edition::changes(&SHIPPED.library, old, new).rows.len())
        .sum()
}
