//! The language of a query: by script, by the letters that only Mongolian has, then by statistics.
//!
//! The language of a text is data and never guessed here. Dictionary hits, which outweigh statistics, are counted by
//! `terms`, which knows the labels.

use super::chinese::is_han;
use super::mongolian::is_mongolian_letter;
use super::mongolian_script::is_mongolian_script;
use crate::model::Language;
use lingua::{LanguageDetector, LanguageDetectorBuilder};
use std::sync::LazyLock;

/// A guess with its certainty, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Detection {
    /// The most probable language.
    pub language: Language,
    /// How certain, 0 to 1. Below [`CERTAIN`] dictionary hits may overrule it.
    pub confidence: f64,
}

/// Certainty from which statistics are believed without a dictionary.
pub const CERTAIN: f64 = 0.9;

static STATISTICS: LazyLock<LanguageDetector> = LazyLock::new(|| {
    use lingua::Language::{Chinese, English, Mongolian, Russian};
    LanguageDetectorBuilder::from_languages(&[Chinese, English, Mongolian, Russian]).build()
});

/// The language in which a query is written, if it has a letter at all.
#[must_use]
pub fn detect(text: &str) -> Option<Detection> {
    let sure = |language| Some(Detection { language, confidence: 1.0 });
    if text.chars().any(is_mongolian_script) {
        return sure(Language::Mn);
    }
    if text.chars().any(is_han) {
        return sure(Language::Zh);
    }
    let cyrillic = text.chars().filter(|&c| is_cyrillic(c)).count();
    let latin = text.chars().filter(|&c| is_latin(c)).count();
    if cyrillic == 0 {
        return if latin == 0 { None } else { sure(Language::En) };
    }
    if text.chars().any(is_mongolian_letter) {
        return sure(Language::Mn);
    }
    // A Latin v inside a Cyrillic word stands for ү.
    if text.split_whitespace().any(|w| w.contains(['v', 'V']) && w.chars().any(is_cyrillic)) {
        return sure(Language::Mn);
    }
    if text.chars().any(|c| matches!(c, 'щ' | 'Щ' | 'ъ' | 'Ъ')) {
        return Some(Detection { language: Language::Ru, confidence: 0.97 });
    }
    let russian: String = text.chars().filter(|&c| is_cyrillic(c) || c == ' ').collect();
    let mongolian = STATISTICS.compute_language_confidence(russian.as_str(), lingua::Language::Mongolian);
    let language = if mongolian > 0.5 { Language::Mn } else { Language::Ru };
    Some(Detection { language, confidence: mongolian.max(1.0 - mongolian) })
}

/// Whether a character is a Cyrillic letter.
#[must_use]
pub fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}')
}

/// Whether a character is a Latin letter.
#[must_use]
pub fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || (matches!(c, '\u{c0}'..='\u{24f}') && c.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_and_letters_decide() {
        let of = |text| detect(text).map(|d| d.language);
        assert_eq!(of("锅炉 IE3"), Some(Language::Zh));
        assert_eq!(of("хөрсний чанар"), Some(Language::Mn));
        assert_eq!(of("эрчим хvчний"), Some(Language::Mn));
        assert_eq!(of("выбросы котельных"), Some(Language::Ru));
        assert_eq!(of("boiler emissions"), Some(Language::En));
        assert_eq!(of("ᠠᠭᠠᠷ"), Some(Language::Mn));
        assert_eq!(of("24067"), None);
    }

    #[test]
    fn mongolian_without_its_own_letters_is_found_by_statistics() {
        assert_eq!(detect("сургалтын байгууллагын шалгалт").map(|d| d.language), Some(Language::Mn));
    }
}
