//! Reports: how long a large one takes in each format.

#[path = "../tests/reports/sample.rs"]
#[expect(dead_code, reason = "the samples of the tests, of which one is measured")]
mod sample;

use biaoqiao::report::{Format, write};
use divan::Bencher;

fn main() {
    divan::main();
}

/// About two hundred pages.
const ROWS: usize = 3400;

#[divan::bench(args = Format::ALL)]
fn two_hundred_pages(bencher: Bencher, format: &Format) {
    let document = sample::long(ROWS);
    bencher.bench(|| write(&document, *format));
}
