//! The part of a text that matched, with what matched in it marked, in every script.

use super::understand::Understanding;
use crate::corpus::Library;
use crate::index::Generation;
use crate::model::{ConceptId, Language};
use crate::text::{Mode, WordKind};

/// A text cut into pieces of which some matched. Joined together they are the stored text, or a part of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snippet {
    /// Whether text before the first piece was left out.
    pub cut_before: bool,
    /// Whether text behind the last piece was left out.
    pub cut_behind: bool,
    /// The pieces, in order: text, and whether it matched.
    pub pieces: Vec<(String, bool)>,
}

/// Longest snippet, in characters.
const LONGEST: usize = 160;
/// Context kept before the first match when a text is cut, in characters.
const CONTEXT: usize = 40;

/// Marks what of a question matched in texts.
pub(super) struct Marker<'a> {
    library: &'a Library,
    generation: &'a Generation,
    keys: Vec<&'a str>,
    bigrams: Vec<&'a str>,
    concepts: Vec<&'a ConceptId>,
    designations: Vec<String>,
    quantities: Vec<&'a str>,
}

impl<'a> Marker<'a> {
    pub(super) fn new(library: &'a Library, generation: &'a Generation, understood: &'a Understanding) -> Self {
        let groups = &understood.groups;
        Self {
            library,
            generation,
            keys: groups.iter().flat_map(|g| g.words.iter().map(|w| w.key.as_str())).collect(),
            bigrams: groups.iter().flat_map(|g| g.bigrams.iter().map(|(key, _)| key.as_str())).collect(),
            concepts: groups.iter().flat_map(|g| &g.concepts).collect(),
            designations: understood
                .designations
                .iter()
                .flat_map(|d| d.designation.query_keys())
                .map(|(key, _)| key.as_str().to_owned())
                .collect(),
            quantities: understood.quantities.iter().flat_map(|(_, keys)| keys.iter().map(String::as_str)).collect(),
        }
    }

    /// The whole text with what matched.
    pub(super) fn whole(&self, text: &str, language: Language) -> Snippet {
        let ranges = self.ranges(text, language);
        Snippet { cut_before: false, cut_behind: false, pieces: pieces(text, 0, text.len(), &ranges) }
    }

    /// The part of the text where most matched, at most [`LONGEST`] characters.
    pub(super) fn part(&self, text: &str, language: Language) -> Snippet {
        let ranges = self.ranges(text, language);
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        if starts.len() <= LONGEST {
            return Snippet { cut_before: false, cut_behind: false, pieces: pieces(text, 0, text.len(), &ranges) };
        }
        let char_of = |byte: usize| starts.partition_point(|&at| at < byte);
        // The window that begins at a match and holds most of them.
        let best = ranges
            .iter()
            .map(|&(start, _)| char_of(start))
            .max_by_key(|&first| {
                let inside = ranges
                    .iter()
                    .filter(|&&(s, e)| char_of(s) >= first && char_of(e) <= first + LONGEST - CONTEXT)
                    .count();
                (inside, std::cmp::Reverse(first))
            })
            .unwrap_or(0);
        let mut from = best.saturating_sub(CONTEXT);
        let mut to = (from + LONGEST).min(starts.len());
        from = from.min(to.saturating_sub(LONGEST));
        let byte = |char: usize| starts.get(char).copied().unwrap_or(text.len());
        // Words of alphabetic scripts are not cut in two.
        let letter = |char: usize| {
            text[byte(char)..].chars().next().is_some_and(|c| c.is_alphanumeric() && !crate::text::chinese::is_han(c))
        };
        while from > 0 && from < best && letter(from) && letter(from - 1) {
            from += 1;
        }
        while to < starts.len() && to > best && letter(to) && letter(to - 1) {
            to -= 1;
        }
        let (start, end) = (byte(from), byte(to));
        Snippet { cut_before: start > 0, cut_behind: end < text.len(), pieces: pieces(text, start, end, &ranges) }
    }

    /// Ranges that matched, merged, in order.
    fn ranges(&self, text: &str, language: Language) -> Vec<(usize, usize)> {
        let analysis = self.generation.analyzer().analyse(text, language, Mode::Text);
        let mut ranges: Vec<(usize, usize)> = Vec::new();
        let words = analysis.words.iter().filter(|w| self.keys.contains(&w.key.as_str()));
        ranges.extend(words.map(|w| (w.start, w.end)));
        let bigrams =
            analysis.bigrams.iter().filter(|b| b.kind == WordKind::Han && self.bigrams.contains(&b.key.as_str()));
        ranges.extend(bigrams.map(|b| (b.start, b.end)));
        if !self.concepts.is_empty() {
            for found in self.generation.annotator().annotate(&analysis, text, language) {
                let met = |id: &ConceptId| {
                    self.concepts.contains(&id) || self.library.ancestors(id).any(|a| self.concepts.contains(&&a.id))
                };
                if found.ids.iter().any(met) {
                    ranges.push((found.start, found.end));
                }
            }
        }
        for found in &analysis.designations {
            if found.designation.keys().iter().any(|key| self.designations.iter().any(|d| d == key.as_str())) {
                ranges.push((found.start, found.end));
            }
        }
        for found in &analysis.quantities {
            if found.keys.iter().any(|key| self.quantities.contains(&key.as_str())) {
                ranges.push((found.start, found.end));
            }
        }
        ranges.sort_unstable();
        let mut merged: Vec<(usize, usize)> = Vec::new();
        for (start, end) in ranges {
            match merged.last_mut() {
                Some(last) if start <= last.1 => last.1 = last.1.max(end),
                _ => merged.push((start, end)),
            }
        }
        merged
    }
}

pub(super) fn pieces(text: &str, from: usize, to: usize, ranges: &[(usize, usize)]) -> Vec<(String, bool)> {
    let mut out = Vec::new();
    let mut at = from;
    let mut push = |start: usize, end: usize, hit: bool| {
        if let Some(piece) = text.get(start..end).filter(|p| !p.is_empty()) {
            out.push((piece.to_owned(), hit));
        }
    };
    for &(start, end) in ranges {
        let (start, end) = (start.max(from), end.min(to));
        if start >= end {
            continue;
        }
        push(at, start, false);
        push(start, end, true);
        at = end;
    }
    push(at, to, false);
    out
}
