//! One word of an alphabetic script: its alphabet, its stem, its look-alike letters.

use super::language::is_cyrillic;
use super::{english, mongolian, russian};
use crate::model::Language;
use compact_str::CompactString;
use rustc_hash::FxHashMap;
use std::cell::RefCell;

/// What kind of word a token is; it decides in which fields a query looks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WordKind {
    /// Chinese.
    Han,
    /// Cyrillic, stemmed as Russian.
    Russian,
    /// Cyrillic, stemmed as Mongolian.
    Mongolian,
    /// Latin letters, stemmed as English.
    Latin,
    /// With digits (SO2, PM2.5, IE3, 1): never stemmed, never fuzzed.
    Identifier,
    /// Traditional Mongolian script.
    MongolianScript,
}

/// An analysed word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnalysedWord {
    /// The key in the index.
    pub key: CompactString,
    /// Lower case, unstemmed.
    pub lower: CompactString,
    /// What kind of word.
    pub kind: WordKind,
    /// The word as printed, if it is an abbreviation of two to four capitals: terms match it in its case.
    pub capitals: Option<CompactString>,
}

/// The longest label that is matched in its case.
const LONGEST_CAPITALS: usize = 4;

/// Cyrillic letters and the Latin ones that look the same, capitals and small.
const LOOK_ALIKES: &[(char, char)] = &[
    ('А', 'A'),
    ('В', 'B'),
    ('С', 'C'),
    ('Е', 'E'),
    ('Н', 'H'),
    ('К', 'K'),
    ('М', 'M'),
    ('О', 'O'),
    ('Р', 'P'),
    ('Т', 'T'),
    ('Х', 'X'),
    ('У', 'Y'),
    ('І', 'I'),
    ('а', 'a'),
    ('с', 'c'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('х', 'x'),
    ('у', 'y'),
    ('і', 'i'),
    ('к', 'k'),
    ('м', 'm'),
    ('т', 't'),
    ('в', 'b'),
    ('н', 'h'),
];

fn latin_twin(c: char) -> Option<char> {
    LOOK_ALIKES.iter().find(|(cyrillic, _)| *cyrillic == c).map(|(_, latin)| *latin)
}

fn cyrillic_twin(c: char) -> Option<char> {
    LOOK_ALIKES.iter().find(|(_, latin)| *latin == c).map(|(cyrillic, _)| *cyrillic)
}

/// Words that a thread remembers; the frequent ones come back again and again.
const REMEMBERED: usize = 1 << 16;

thread_local! {
    static WORDS: RefCell<[FxHashMap<CompactString, AnalysedWord>; 4]> = RefCell::default();
}

/// Analyses one word of letters and digits in a text of a known language.
#[must_use]
pub fn analyse(surface: &str, language: Language) -> AnalysedWord {
    WORDS.with_borrow_mut(|words| {
        let words = &mut words[language as usize];
        if let Some(word) = words.get(surface) {
            return word.clone();
        }
        let word = analyse_anew(surface, language);
        if words.len() >= REMEMBERED {
            words.clear();
        }
        words.insert(surface.into(), word.clone());
        word
    })
}

fn analyse_anew(surface: &str, language: Language) -> AnalysedWord {
    if surface.is_ascii() {
        return latin(surface);
    }
    let cyrillic = surface.chars().any(is_cyrillic);
    let digits = surface.bytes().any(|b| b.is_ascii_digit());
    let foreign = surface.bytes().any(|b| b.is_ascii_alphabetic());
    if cyrillic && (digits || foreign) {
        // РМ2,5 and СО2 are formulas typed with Cyrillic look-alikes.
        let twin: Option<String> =
            surface.chars().map(|c| if is_cyrillic(c) { latin_twin(c) } else { Some(c) }).collect();
        if let Some(twin) = twin {
            return latin(&twin);
        }
    }
    let lower = CompactString::from(surface.to_lowercase());
    if !cyrillic {
        let key = lower.clone();
        return AnalysedWord { key, lower, kind: WordKind::Latin, capitals: None };
    }
    if digits {
        return AnalysedWord { key: lower.clone(), lower, kind: WordKind::Identifier, capitals: None };
    }
    let mongolian =
        language == Language::Mn || (language != Language::Ru && surface.chars().any(mongolian::is_mongolian_letter));
    let capitals = capitals(surface);
    if mongolian {
        return AnalysedWord {
            key: mongolian::stem(&lower).into(),
            lower: mongolian::normalise(&lower).into(),
            kind: WordKind::Mongolian,
            capitals,
        };
    }
    let lower: CompactString =
        lower.chars().map(|c| if c.is_ascii_alphabetic() { cyrillic_twin(c).unwrap_or(c) } else { c }).collect();
    AnalysedWord {
        key: russian::stem(&lower).into(),
        lower: lower.replace('ё', "е").into(),
        kind: WordKind::Russian,
        capitals,
    }
}

fn latin(surface: &str) -> AnalysedWord {
    let lower = CompactString::from(surface.to_ascii_lowercase());
    if lower.bytes().any(|b| b.is_ascii_digit()) {
        let key = CompactString::from(lower.replace(',', "."));
        return AnalysedWord { key: key.clone(), lower: key, kind: WordKind::Identifier, capitals: None };
    }
    AnalysedWord { key: english::stem(&lower).into(), kind: WordKind::Latin, capitals: capitals(surface), lower }
}

fn capitals(surface: &str) -> Option<CompactString> {
    let length = surface.chars().count();
    let short = (2..=LONGEST_CAPITALS).contains(&length);
    (short && surface.chars().all(char::is_uppercase)).then(|| surface.into())
}

/// Length of `-ын` and the like behind a number, an acronym or a Latin word, 0 if there is none.
#[must_use]
pub fn hyphenated_ending(word: &str, rest: &str, language: Language) -> Option<usize> {
    if language == Language::Zh || !rest.starts_with('-') {
        return None;
    }
    let length: usize = rest[1..].chars().take_while(|&c| is_cyrillic(c)).map(char::len_utf8).sum();
    let whole = format!("{word}{}", &rest[..=length]);
    mongolian::split_ending(&whole).map(|_| 1 + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(surface: &str, language: Language) -> String {
        analyse(surface, language).key.to_string()
    }

    #[test]
    fn formulas_typed_in_cyrillic_are_the_same_formulas() {
        assert_eq!(key("РМ2,5", Language::Ru), key("PM2.5", Language::En));
        assert_eq!(key("СО2", Language::Mn), "co2");
    }

    #[test]
    fn look_alike_letters_in_words_fold() {
        assert_eq!(key("хvчний", Language::Mn), key("хүчний", Language::Mn));
        assert_eq!(key("ГОCТ", Language::Ru), key("ГОСТ", Language::Ru));
    }

    #[test]
    fn abbreviations_keep_their_case_for_terms() {
        assert_eq!(analyse("ИИ", Language::Ru).capitals.as_deref(), Some("ИИ"));
        assert_eq!(analyse("и", Language::Ru).capitals, None);
        assert_eq!(analyse("Co", Language::En).capitals, None);
    }
}
