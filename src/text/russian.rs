//! Russian: ё→е, then Snowball stems.

use frostem::{Algorithm, Stemmer};
use std::borrow::Cow;

/// Words too common to carry a question.
pub const STOP_WORDS: &[&str] = &[
    "и",
    "в",
    "во",
    "на",
    "по",
    "для",
    "при",
    "с",
    "со",
    "из",
    "от",
    "до",
    "к",
    "ко",
    "о",
    "об",
    "у",
    "за",
    "над",
    "под",
    "не",
    "ни",
    "а",
    "но",
    "или",
    "либо",
    "что",
    "как",
    "какой",
    "какая",
    "какие",
    "каких",
    "каким",
    "какое",
    "где",
    "когда",
    "кто",
    "это",
    "этот",
    "эта",
    "эти",
    "ли",
    "же",
    "бы",
    "то",
    "их",
    "его",
    "ее",
    "быть",
    "есть",
    "является",
    "которые",
    "который",
    "которая",
    "которое",
    "том",
    "так",
    "также",
    "все",
    "действуют",
    "действует",
    "соблюдать",
    "нужно",
    "надо",
    "основе",
];

/// The stem of a lower-case word.
#[must_use]
pub fn stem(word: &str) -> String {
    let word: Cow<'_, str> = if word.contains('ё') { word.replace('ё', "е").into() } else { word.into() };
    Stemmer::new(Algorithm::Russian).stem(&word).into_owned()
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn inflected_forms_share_a_stem() {
        assert_eq!(stem("котлами"), stem("котлов"));
        assert_eq!(stem("твёрдых"), stem("твердое"));
    }
}
