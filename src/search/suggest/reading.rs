//! A text as it is compared with what is typed: folded words, with the way back to the text.
//!
//! Words of alphabets are folded as in `text::word`, unstemmed; Chinese stands in one run, whatever parts it; words of
//! the traditional Mongolian script are their keys. Words are joined by single spaces.

use crate::model::Language;
use crate::text::chinese::{is_han, is_transparent_quote};
use crate::text::mongolian_script::{self, is_joining_mark, is_mongolian_script};
use crate::text::normalise::Normalised;
use crate::text::word;

/// Where a word, or a Chinese character, stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    /// First byte in the key.
    pub(super) at: usize,
    /// First byte in the text.
    pub(super) start: usize,
    /// Byte behind its last in the text.
    pub(super) end: usize,
    /// Whether the key of the word is another spelling, so that only the whole word can be marked.
    whole: bool,
}

/// A folded text.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The folded words.
    pub(super) key: String,
    /// Where they stand, in order.
    pub(super) words: Vec<Word>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Han,
    Mongolian,
    Word,
    Quote,
    Break,
}

fn class(c: char) -> Class {
    if is_han(c) {
        Class::Han
    } else if is_mongolian_script(c) {
        Class::Mongolian
    } else if c.is_alphanumeric() {
        Class::Word
    } else if is_transparent_quote(c) {
        Class::Quote
    } else {
        Class::Break
    }
}

impl Reading {
    /// Reads a text in a language.
    pub(super) fn new(stored: &str, language: Language) -> Self {
        let normal = Normalised::new(stored);
        let text = normal.text.as_str();
        let mut out = Self { key: String::with_capacity(text.len()), words: Vec::new() };
        let mut at = 0;
        let mut after_han = false;
        while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
            let from = at;
            at += c.len_utf8();
            match class(c) {
                Class::Han => {
                    out.push(&normal, (from, at), c.encode_utf8(&mut [0; 4]), !after_han);
                    after_han = true;
                }
                Class::Word => {
                    at = word_end(text, at);
                    let surface = text.get(from..at).unwrap_or_default();
                    out.push(&normal, (from, at), &word::analyse(surface, language).lower, true);
                    after_han = false;
                }
                Class::Mongolian => {
                    at += text.get(at..).map_or(0, mongolian_run);
                    for token in mongolian_script::tokens(text.get(from..at).unwrap_or_default()) {
                        out.push(&normal, (from + token.start, from + token.end), &token.key, true);
                        if let Some(word) = out.words.last_mut() {
                            word.whole = true;
                        }
                    }
                    after_han = false;
                }
                Class::Quote | Class::Break => {}
            }
        }
        out
    }

    fn push(&mut self, normal: &Normalised, (from, to): (usize, usize), key: &str, apart: bool) {
        if apart && !self.key.is_empty() {
            self.key.push(' ');
        }
        let (start, end) = normal.original_range(from, to);
        self.words.push(Word { at: self.key.len(), start, end, whole: false });
        self.key.push_str(key);
    }

    /// The bytes of the text behind a range of the key; `text` is the one that was read.
    pub(super) fn stored_range(&self, text: &str, from: usize, to: usize) -> Option<(usize, usize)> {
        let first = self.words.get(self.words.partition_point(|w| w.at <= from).checked_sub(1)?)?;
        let last = self.words.get(self.words.partition_point(|w| w.at < to).checked_sub(1)?)?;
        let letters = self.key.get(last.at..to)?.chars().count();
        let word = text.get(last.start..last.end)?;
        let inside = if last.whole { None } else { word.char_indices().nth(letters).map(|(at, _)| at) };
        let end = last.start + inside.unwrap_or(word.len());
        (first.start < end).then_some((first.start, end))
    }
}

/// Where the word ends whose first character ends at `at`: 2.5 and 2,5 stay whole, as does an apostrophe inside.
fn word_end(text: &str, mut at: usize) -> usize {
    let mut before = text.get(..at).and_then(|head| head.chars().next_back()).unwrap_or(' ');
    let mut rest = text.get(at..).unwrap_or_default().chars().peekable();
    while let Some(c) = rest.next() {
        let behind = rest.peek().copied().unwrap_or(' ');
        let joins = match c {
            '.' | ',' => before.is_ascii_digit() && behind.is_ascii_digit(),
            '\'' | '’' => before.is_alphabetic() && class(behind) == Class::Word,
            _ => class(c) == Class::Word,
        };
        if !joins {
            break;
        }
        at += c.len_utf8();
        before = c;
    }
    at
}

/// Length of the rest of a run of the traditional script; a plain space may stand before a suffix.
fn mongolian_run(rest: &str) -> usize {
    let inside = |(at, c): &(usize, char)| {
        let behind = || rest.get(at + c.len_utf8()..).and_then(|r| r.chars().next());
        is_mongolian_script(*c) || is_joining_mark(*c) || (*c == ' ' && behind().is_some_and(is_mongolian_script))
    };
    rest.char_indices().find(|place| !inside(place)).map_or(rest.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(text: &str, language: Language) -> String {
        Reading::new(text, language).key
    }

    #[test]
    fn words_fold_and_chinese_joins() {
        assert_eq!(key("温室气体 产品碳足迹　“量化”要求", Language::Zh), "温室气体产品碳足迹量化要求");
        assert_eq!(key("LED照明 (PM2,5)", Language::Zh), "led 照明 pm2.5");
        assert_eq!(key("Ёлка — Эрчим хvч", Language::Mn), "елка эрчим хүч");
        assert_eq!(key("ГОCТ", Language::Ru), "гост");
    }

    #[test]
    fn a_range_of_the_key_leads_back() {
        let text = "Выбросы  СО2 — котёл";
        let reading = Reading::new(text, Language::Ru);
        let at = reading.key.find("кот").unwrap();
        let (start, end) = reading.stored_range(text, at, at + "коте".len()).unwrap();
        assert_eq!(&text[start..end], "котё");
        let (start, end) = reading.stored_range(text, 0, reading.key.find(" кот").unwrap()).unwrap();
        assert_eq!(&text[start..end], "Выбросы  СО2");
    }

    proptest! {
        #[test]
        fn any_range_of_words_is_a_range_of_the_text(text in "\\PC{0,40}", which in any::<proptest::sample::Index>()) {
            let reading = Reading::new(&text, Language::Mn);
            let ends: Vec<usize> = reading.key.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
            if !ends.is_empty() {
                let to = ends[which.index(ends.len())];
                if let Some((start, end)) = reading.stored_range(&text, 0, to) {
                    prop_assert!(text.get(start..end).is_some());
                }
            }
        }
    }
}
