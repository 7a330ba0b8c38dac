//! The worked examples of conversion, through the same code as `eval convert`.

use biaoqiao::corpus;
use biaoqiao::evaluation::{cases, convert};
use std::path::Path;

#[test]
fn every_worked_example_of_a_conversion_comes_out() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let library = corpus::read(&root.join("corpus")).unwrap().library;
    let cases = cases::read(&root.join("tests/data/eval/convert-examples.csv"), convert::COLUMNS).unwrap();
    let outcome = convert::run(&library, &cases);
    assert!(cases.len() >= 60 && outcome.failures.is_empty(), "{outcome}");
}
