//! The dictionary's sources, in the format that lindera compiles (MeCab's).
//!
//! Word boundaries are told to the lattice as connection costs: each token carries at either side what stands there,
//! and a connection within a word costs more than any two terms can weigh.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use lindera::dictionary::{Metadata, Schema};

use super::words::{DIGITS, Kind, LETTERS};
use super::{DictionaryError, MAX_SURFACE_CHARS, weight};

/// Cost of a connection that no path takes.
const FORBIDDEN: i16 = i16::MAX;

const _: () = assert!(2 * weight(MAX_SURFACE_CHARS) < FORBIDDEN as usize);

/// Contexts of lindera's connection matrix, numbered alike on both sides of a token.
mod context {
    /// No letter or digit at this side; also the edges of the text.
    pub(super) const OTHER: usize = 0;
    /// A run of letters that is no term.
    pub(super) const LETTERS: usize = 1;
    /// A run of digits that begins a word.
    pub(super) const NUMBER: usize = 2;
    /// A run of digits behind letters. The lattice tries every run as both; the matrix admits the right one.
    pub(super) const INDEX: usize = 3;
    /// A term with a letter at this side.
    pub(super) const TERM_LETTER: usize = 4;
    /// A term with a digit at this side.
    pub(super) const TERM_DIGIT: usize = 5;
    /// How many contexts there are.
    pub(super) const COUNT: usize = 6;
}

/// Whether `right` may not follow `left`: the rule of [`super::words`] as the lattice knows it, so
/// that a reading against the rule does not displace a lawful one.
fn forbidden(left: usize, right: usize) -> bool {
    use context::{INDEX, LETTERS, NUMBER, OTHER, TERM_DIGIT, TERM_LETTER};
    match (left, right) {
        (OTHER, _) | (_, OTHER) => false,
        (TERM_LETTER | TERM_DIGIT, _) => true,
        (LETTERS, NUMBER) => true,
        (LETTERS | INDEX, TERM_LETTER | TERM_DIGIT) => true,
        (NUMBER, TERM_DIGIT) => true,
        _ => false,
    }
}

/// Writes the four source files that lindera compiles.
pub(super) fn write_sources(terms: &BTreeMap<&str, &str>, sources: &Path) -> Result<(), DictionaryError> {
    // Always quoted: a first surface that begins with U+FEFF must not be read as a byte order mark.
    let mut table =
        csv::WriterBuilder::new().quote_style(csv::QuoteStyle::Always).from_path(sources.join("terms.csv"))?;
    for (surface, payload) in terms {
        let context = |char: Option<char>| match char.map_or(Kind::Other, Kind::of) {
            Kind::Letter => context::TERM_LETTER,
            Kind::Digit => context::TERM_DIGIT,
            Kind::Other => context::OTHER,
        };
        let chars = surface.chars().count();
        table.write_record([
            surface,
            context(surface.chars().next()).to_string().as_str(),
            context(surface.chars().next_back()).to_string().as_str(),
            format!("-{}", weight(chars)).as_str(),
            payload,
        ])?;
    }
    table.flush()?;
    fs::write(sources.join("matrix.def"), matrix())?;
    fs::write(sources.join("char.def"), characters())?;
    fs::write(
        sources.join("unk.def"),
        format!(
            "DEFAULT,{0},{0},0,*\nLETTER,{1},{1},0,*\nDIGIT,{2},{2},0,*\nDIGIT,{3},{3},0,*\n",
            context::OTHER,
            context::LETTERS,
            context::NUMBER,
            context::INDEX
        ),
    )?;
    Ok(())
}

/// `matrix.def`: sizes, then one line a connection.
fn matrix() -> String {
    let contexts = 0..context::COUNT;
    let costs = contexts.clone().flat_map(|left| {
        contexts.clone().map(move |right| {
            let cost = if forbidden(left, right) { FORBIDDEN } else { 0 };
            format!("{left} {right} {cost}\n")
        })
    });
    format!("{0} {0}\n", context::COUNT) + &costs.collect::<String>()
}

/// `char.def`: each category with three flags (also read as unknown where a term is found; whole runs as one
/// token; no shorter runs), then the characters of each. Without runs for letters, a term could end inside a word.
fn characters() -> String {
    let ranges = |ranges: &[(char, char)], category: &str| -> String {
        ranges
            .iter()
            .map(|&(first, last)| format!("0x{:04X}..0x{:04X} {category}\n", u32::from(first), u32::from(last)))
            .collect()
    };
    "DEFAULT 1 0 0\nLETTER 1 1 0\nDIGIT 1 1 0\n".to_owned() + &ranges(&LETTERS, "LETTER") + &ranges(&DIGITS, "DIGIT")
}

pub(super) fn metadata() -> Metadata {
    let schema = ["surface", "left_context_id", "right_context_id", "cost", "payload"];
    Metadata::new(
        "terms".to_owned(),
        "UTF-8".to_owned(),
        0,
        0,
        0,
        "*".to_owned(),
        false,
        false,
        false,
        Schema::new(schema.map(str::to_owned).to_vec()),
        Schema::new(Vec::new()),
    )
}
