//! Chinese by its sound: `cptzj` and `chanpintan` are beginnings of 产品碳足迹.
//!
//! A character answers with each of its readings, tones left out, ü and v written u. Either every character gives its
//! initial (`zh` or `z`), or every one its whole syllable, of which the last may have only begun.

use crate::text::ChineseWords;
use crate::text::chinese::is_han;
use pinyin::{Pinyin, ToPinyinMulti};
use std::collections::HashMap;

/// Fewest letters that are taken for sounds: one letter begins too much.
const SHORTEST: usize = 2;
/// Most letters that are taken for sounds; a place in them is a bit.
const LONGEST: usize = 100;
/// Most places that one question looks at.
const BUDGET: usize = 10_000;

/// A word of a Chinese text.
#[derive(Debug, Clone, Copy)]
struct Place {
    text: u32,
    /// First byte in the text.
    at: u32,
}

/// What was typed, as letters of sounds.
#[derive(Debug)]
pub(super) struct Sounds(Vec<u8>);

impl Sounds {
    /// Latin letters and digits, and what parts syllables; anything else is no pinyin.
    pub(super) fn new(typed: &str) -> Option<Self> {
        let mut letters = Vec::new();
        for c in typed.chars() {
            match c {
                'ü' | 'Ü' | 'v' | 'V' => letters.push(b'u'),
                c if c.is_ascii_alphanumeric() => letters.push(c.to_ascii_lowercase() as u8),
                ' ' | '\'' | '’' | '-' => {}
                _ => return None,
            }
        }
        let spoken = (SHORTEST..=LONGEST).contains(&letters.len()) && letters.iter().any(u8::is_ascii_alphabetic);
        spoken.then_some(Self(letters))
    }

    /// The byte of `text` behind the last character that these letters say.
    pub(super) fn end_in(&self, text: &str) -> Option<usize> {
        self.walk(text, true).or_else(|| self.walk(text, false))
    }

    /// Goes along the text with every place in the letters that the characters so far may have come to, as bits.
    fn walk(&self, text: &str, initials: bool) -> Option<usize> {
        let typed = self.0.as_slice();
        let mut places: u128 = 1;
        for (at, c) in text.char_indices() {
            let end = at + c.len_utf8();
            let mut next: u128 = 0;
            let mut said = false;
            let mut say = |sound: &[u8]| {
                for place in (0..typed.len()).filter(|place| places & (1 << place) != 0) {
                    let rest = typed.get(place..).unwrap_or_default();
                    if rest.starts_with(sound) {
                        next |= 1 << (place + sound.len());
                    } else if !initials && sound.starts_with(rest) {
                        said = true;
                    }
                }
            };
            if c.is_ascii_alphanumeric() {
                say(&[c.to_ascii_lowercase() as u8]);
            } else if is_han(c) {
                for reading in readings(c) {
                    let sound = Syllable::new(reading);
                    let sound = sound.letters();
                    if initials {
                        say(sound.get(..1).unwrap_or_default());
                        if matches!(sound, [b'z' | b'c' | b's', b'h', ..]) {
                            say(sound.get(..2).unwrap_or_default());
                        }
                    } else {
                        say(sound);
                    }
                }
            } else {
                continue;
            }
            if said || next & (1 << typed.len()) != 0 {
                return Some(end);
            }
            if next == 0 {
                return None;
            }
            places = next;
        }
        None
    }
}

/// Letters of one syllable; the longest has six.
struct Syllable([u8; 6], usize);

impl Syllable {
    fn new(reading: Pinyin) -> Self {
        let mut out = Self([0; 6], 0);
        let letters = reading.plain().chars().map(|c| if c == 'ü' || c == 'v' { 'u' } else { c });
        for (slot, c) in out.0.iter_mut().zip(letters.filter(char::is_ascii_lowercase)) {
            *slot = c as u8;
            out.1 += 1;
        }
        out
    }

    fn letters(&self) -> &[u8] {
        self.0.get(..self.1).unwrap_or_default()
    }
}

fn readings(c: char) -> impl Iterator<Item = Pinyin> {
    c.to_pinyin_multi().into_iter().flatten()
}

/// The words of many Chinese texts, by the two letters with which they may begin to be typed.
#[derive(Debug, Default)]
pub(super) struct SoundIndex {
    places: HashMap<[u8; 2], Vec<Place>>,
}

impl SoundIndex {
    /// Adds a text of a number with the bytes at which its words begin.
    pub(super) fn add(&mut self, text: u32, stored: &str, words: impl Iterator<Item = usize>) {
        for at in words {
            let Ok(place) = u32::try_from(at).map(|at| Place { text, at }) else { return };
            for opening in openings(stored.get(at..).unwrap_or_default()) {
                let places = self.places.entry(opening).or_default();
                if places.last().is_none_or(|p| (p.text, p.at) != (text, place.at)) {
                    places.push(place);
                }
            }
        }
    }

    /// Texts with a word at which they go on as the sounds say: number of the text, first byte of the word.
    pub(super) fn candidates(&self, sounds: &Sounds) -> impl Iterator<Item = (usize, usize)> {
        let opening = match sounds.0.as_slice() {
            [a, b, ..] => self.places.get(&[*a, *b]),
            _ => None,
        };
        opening.map_or(&[][..], Vec::as_slice).iter().take(BUDGET).map(|p| (p.text as usize, p.at as usize))
    }
}

/// The first two letters in which a text may begin to be typed.
fn openings(text: &str) -> Vec<[u8; 2]> {
    let mut spoken = text.chars().filter(|c| is_han(*c) || c.is_ascii_alphanumeric());
    let (Some(first), second) = (spoken.next(), spoken.next()) else { return Vec::new() };
    let initials = |c: char| -> Vec<u8> {
        if c.is_ascii() {
            return vec![c.to_ascii_lowercase() as u8];
        }
        readings(c).filter_map(|r| Syllable::new(r).letters().first().copied()).collect()
    };
    let seconds = second.map(initials).unwrap_or_default();
    let mut out: Vec<[u8; 2]> = initials(first).iter().flat_map(|a| seconds.iter().map(move |b| [*a, *b])).collect();
    if is_han(first) {
        let syllables = readings(first).map(Syllable::new);
        out.extend(syllables.filter_map(|s| s.letters().first_chunk::<2>().copied()));
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// The bytes at which words of a Chinese title begin: behind a break and where the segmenter cuts.
pub(super) fn words_of_title(title: &str, chinese: &ChineseWords) -> Vec<usize> {
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(c) = title.get(at..).and_then(|rest| rest.chars().next()) {
        let run = |same: fn(char) -> bool| {
            let rest = title.get(at..).unwrap_or_default();
            rest.get(..rest.find(|c| !same(c)).unwrap_or(rest.len())).unwrap_or_default()
        };
        if is_han(c) {
            let run = run(is_han);
            words.extend(chinese.words(run).map(|(start, _)| at + start));
            at += run.len();
        } else if c.is_ascii_alphanumeric() {
            words.push(at);
            at += run(|c| c.is_ascii_alphanumeric()).len();
        } else {
            at += c.len_utf8();
        }
    }
    words
}

/// The bytes at which words of a Chinese term begin: its start, and where the rest of it is a word that is known.
///
/// The segmenter knows each term whole and would not cut it.
pub(super) fn words_of_term(term: &str, chinese: &ChineseWords) -> Vec<usize> {
    let rest = term.char_indices().map(|(at, _)| at).skip(1);
    let known =
        rest.filter(|at| term.get(*at..).is_some_and(|tail| tail.chars().nth(1).is_some() && chinese.knows(tail)));
    std::iter::once(0).chain(known).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(typed: &str, text: &str) -> Option<usize> {
        Sounds::new(typed)?.end_in(text).map(|end| text[..end].chars().count())
    }

    #[test]
    fn initials_and_syllables_begin_a_word() {
        assert_eq!(end("cptzj", "产品碳足迹 量化"), Some(5));
        assert_eq!(end("cptzjlh", "产品碳足迹 量化"), Some(8));
        assert_eq!(end("tanzuji", "碳足迹"), Some(3));
        assert_eq!(end("tan zu ji", "碳足迹"), Some(3));
        assert_eq!(end("tanz", "碳足迹"), Some(2));
        assert_eq!(end("zhl", "质量"), Some(2));
        assert_eq!(end("lvse", "绿色"), Some(2));
        assert_eq!(end("lüs", "绿色"), Some(2));
        assert_eq!(end("ledzm", "LED照明"), Some(5));
        assert_eq!(end("cptzx", "产品碳足迹"), None);
        assert_eq!(end("tanzujix", "碳足迹"), None);
    }

    #[test]
    fn every_reading_of_a_character_counts() {
        assert_eq!(end("zhongliang", "重量"), Some(2));
        assert_eq!(end("chongliang", "重量"), Some(2));
    }

    #[test]
    fn only_latin_letters_are_sounds() {
        assert!(Sounds::new("碳").is_none() && Sounds::new("та").is_none() && Sounds::new("t").is_none());
        assert!(Sounds::new("2060").is_none() && Sounds::new(&"a".repeat(101)).is_none());
        assert!(Sounds::new(&"a".repeat(100)).is_some_and(|s| s.end_in(&"啊".repeat(200)).is_some()));
    }
}
