//! From text to tokens: one analysis for the index and for queries.

pub mod analyse;
pub mod chinese;
pub mod english;
pub mod language;
pub mod mongolian;
pub mod mongolian_script;
pub mod normalise;
pub mod russian;
pub mod word;

pub use analyse::{Analysis, Analyzer, FoundDesignation, FoundQuantity, Mode, TermStream, Token};
pub use chinese::ChineseWords;
pub use word::WordKind;

/// Whether a word key is too common to carry a question in a language.
#[must_use]
pub fn is_stop_word(lower: &str, kind: WordKind) -> bool {
    let words = match kind {
        WordKind::Han => chinese::STOP_WORDS,
        WordKind::Russian => russian::STOP_WORDS,
        WordKind::Mongolian => mongolian::STOP_WORDS,
        WordKind::Latin => english::STOP_WORDS,
        WordKind::Identifier | WordKind::MongolianScript => return false,
    };
    words.contains(&lower)
}
