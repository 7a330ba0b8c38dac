//! "Did you mean": the nearest known word for one that nothing holds. Words only: no digit is ever fuzzed.

use super::understand::Group;
use crate::corpus::Library;
use crate::model::Language;
use crate::text::chinese::is_han;
use crate::text::language::{is_cyrillic, is_latin};
use std::collections::{BTreeSet, HashMap};

/// What was typed and what was probably meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    /// The words as typed.
    pub typed: String,
    /// The words that are known.
    pub meant: String,
}

/// The words of titles and terms, in lower case, by language and length.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    words: HashMap<(Language, usize), Vec<String>>,
    /// Chinese terms of three to eight characters, by length.
    terms: HashMap<usize, Vec<Vec<char>>>,
}

/// Shortest word for which a neighbour is looked for.
const SHORTEST: usize = 4;
/// Shortest head and tail of a compound, and how much longer a known word may be than the head.
const SHORTEST_HEAD: usize = 3;
const SHORTEST_TAIL: usize = 6;
const LONGEST_REST: usize = 10;
/// From this length on two letters may be wrong.
const TWO_ERRORS: usize = 9;

impl Vocabulary {
    /// Collects the words of a library.
    #[must_use]
    pub(super) fn new(library: &Library) -> Self {
        let mut words: BTreeSet<(Language, String)> = BTreeSet::new();
        let mut terms: BTreeSet<String> = BTreeSet::new();
        let mut collect = |language: Language, text: &str| {
            let letters = |c: char| is_cyrillic(c) || is_latin(c);
            for word in text.split(|c: char| !letters(c)).filter(|w| w.chars().count() >= SHORTEST) {
                words.insert((language, word.to_lowercase()));
            }
        };
        for standard in library.standards() {
            for (language, title) in &standard.titles {
                collect(*language, title);
            }
        }
        for concept in library.concepts() {
            for language in Language::ALL {
                for label in concept.labels.of(*language) {
                    collect(*language, label);
                    let length = label.chars().count();
                    if *language == Language::Zh && (3..=8).contains(&length) && label.chars().all(is_han) {
                        terms.insert(label.clone());
                    }
                }
            }
        }
        let mut vocabulary = Self::default();
        for (language, word) in words {
            vocabulary.words.entry((language, word.chars().count())).or_default().push(word);
        }
        for term in terms {
            let chars: Vec<char> = term.chars().collect();
            vocabulary.terms.entry(chars.len()).or_default().push(chars);
        }
        vocabulary
    }

    /// The nearest known word, if one is near enough.
    #[must_use]
    pub(super) fn nearest(&self, typed: &str, language: Language) -> Option<String> {
        let typed = typed.to_lowercase();
        let length = typed.chars().count();
        if length < SHORTEST || typed.chars().any(|c| !is_cyrillic(c) && !is_latin(c)) {
            return None;
        }
        let language = if typed.chars().all(is_latin) { Language::En } else { language };
        let allowed = if length >= TWO_ERRORS { 2 } else { 1 };
        let typed: Vec<char> = typed.chars().collect();
        let near = (length - allowed..=length + allowed).filter_map(|n| self.words.get(&(language, n))).flatten();
        let mut best: Option<(usize, bool, &String)> = None;
        for word in near {
            let candidate: Vec<char> = word.chars().collect();
            let Some(distance) = distance(&typed, &candidate, allowed) else { continue };
            // A first letter is seldom wrong.
            let key = (distance, candidate.first() != typed.first(), word);
            if best.is_none_or(|b| key < b) {
                best = Some(key);
            }
        }
        best.map(|(_, _, word)| word.clone())
    }

    /// Ways to take a compound apart into known words: энергоменеджмент is энергетический менеджмент.
    ///
    /// The tail is a known word; the head is the beginning of known words, its linking vowel left out.
    #[must_use]
    pub(super) fn parts(&self, typed: &str, language: Language) -> Vec<(String, String)> {
        let typed = typed.to_lowercase();
        if !matches!(language, Language::Ru | Language::En) || typed.chars().any(|c| !is_cyrillic(c) && !is_latin(c)) {
            return Vec::new();
        }
        let chars: Vec<char> = typed.chars().collect();
        let mut out = Vec::new();
        for at in SHORTEST_HEAD..chars.len().saturating_sub(SHORTEST_TAIL - 1) {
            let (head, tail): (String, String) = (chars[..at].iter().collect(), chars[at..].iter().collect());
            let root = head.trim_end_matches(['о', 'е', 'o']);
            if root.chars().count() < SHORTEST_HEAD || !self.begins(&tail, language) {
                continue;
            }
            out.extend(self.beginning_with(root, language).map(|word| (word.clone(), tail.clone())));
        }
        out
    }

    /// Whether a word or an inflected form of it is known.
    fn begins(&self, word: &str, language: Language) -> bool {
        let word = &crate::text::word::analyse(word, language).key;
        let length = word.chars().count();
        (length..length + 3).filter_map(|n| self.words.get(&(language, n))).any(|words| {
            let at = words.partition_point(|w| w.as_str() < word.as_str());
            words.get(at).is_some_and(|w| w.starts_with(word.as_str()))
        })
    }

    fn beginning_with<'v>(&'v self, root: &'v str, language: Language) -> impl Iterator<Item = &'v String> + 'v {
        let length = root.chars().count();
        (length..length + LONGEST_REST).filter_map(move |n| self.words.get(&(language, n))).flat_map(move |words| {
            let from = words.partition_point(|w| w.as_str() < root);
            words[from..].iter().take_while(move |w| w.starts_with(root))
        })
    }

    /// A Chinese term that differs in one character from a run of the question that no term covers.
    #[must_use]
    pub(super) fn nearest_inside(&self, text: &str, groups: &[Group]) -> Option<Spelling> {
        let loose: String = text.chars().map(crate::text::chinese::simplified).collect();
        let chars: Vec<char> = loose.chars().collect();
        let covered: Vec<bool> = cover(&loose, groups);
        let mut best: Option<(usize, usize, Spelling)> = None;
        for (length, terms) in &self.terms {
            for (at, window) in chars.windows(*length).enumerate() {
                if covered[at..at + length].iter().all(|c| *c) || !window.iter().all(|c| is_han(*c)) {
                    continue;
                }
                for term in terms {
                    let wrong = term.iter().zip(window).filter(|(a, b)| a != b).count();
                    if wrong != 1 || term.first() != window.first() {
                        continue;
                    }
                    let key = (usize::MAX - length, at);
                    if best.as_ref().is_none_or(|(l, a, _)| key < (*l, *a)) {
                        let spelling = Spelling { typed: window.iter().collect(), meant: term.iter().collect() };
                        best = Some((key.0, key.1, spelling));
                    }
                }
            }
        }
        best.map(|(_, _, spelling)| spelling)
    }
}

/// Which characters of the question a concept covers.
fn cover(text: &str, groups: &[Group]) -> Vec<bool> {
    let mut covered = vec![false; text.chars().count()];
    for group in groups.iter().filter(|g| !g.concepts.is_empty()) {
        let Some(byte) = text.find(group.surface.as_str()) else { continue };
        let from = text[..byte].chars().count();
        for slot in covered.iter_mut().skip(from).take(group.surface.chars().count()) {
            *slot = true;
        }
    }
    covered
}

/// Edit distance with neighbouring letters exchanged counted once, if it is at most `allowed`.
fn distance(a: &[char], b: &[char], allowed: usize) -> Option<usize> {
    let width = b.len() + 1;
    let mut before: Vec<usize> = vec![0; width];
    let mut last: Vec<usize> = (0..width).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1; width];
        for (j, y) in b.iter().enumerate() {
            let change = last[j] + usize::from(x != y);
            row[j + 1] = change.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                row[j + 1] = row[j + 1].min(before[j - 1] + 1);
            }
        }
        if row.iter().min().is_none_or(|m| *m > allowed) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|d| *d <= allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exchanged_letters_are_one_error() {
        let d = |a: &str, b: &str| distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>(), 2);
        assert_eq!(d("cashmire", "cashmere"), Some(1));
        assert_eq!(d("caronb", "carbon"), Some(2));
        assert_eq!(d("crabon", "carbon"), Some(1));
        assert_eq!(d("iron", "cashmere"), None);
    }
}
