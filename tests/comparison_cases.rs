//! The worked examples of comparison, through the same code as `eval compare`.

use biaoqiao::compare::Ledger;
use biaoqiao::corpus;
use biaoqiao::evaluation::{cases, compare};
use std::path::Path;

#[test]
fn every_worked_example_of_a_comparison_comes_out() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let library = corpus::read(&root.join("corpus")).unwrap().library;
    let cases = cases::read(&root.join("tests/data/eval/compare-examples.csv"), compare::COLUMNS).unwrap();
    let outcome = compare::run(&library, &Ledger::new(&library), &cases);
    assert!(cases.len() >= 48 && outcome.failures.is_empty(), "{outcome}");
}
