//! Two editions of one text as a redline: what was taken out, what came in, what stayed.
//!
//! Words are compared, in Chinese characters. The pieces of a redline join to both texts: kept and removed ones are the
//! old text, kept and added ones the new one.

use super::alignment::order;
use super::subject::float;
use crate::model::{Clause, StandardText, word_enum};
use crate::text::chinese::is_han;
use similar::{Algorithm, DiffTag, capture_diff_slices};
use std::collections::HashMap;

word_enum! {
    /// What became of a piece of text.
    Change {
        /// It stayed.
        Kept = "kept",
        /// It was taken out.
        Removed = "removed",
        /// It came in.
        Added = "added",
    }
}

word_enum! {
    /// What became of a clause.
    ClauseChange {
        /// It stayed word for word, number and all.
        Kept = "kept",
        /// Only its number is another one.
        Renumbered = "renumbered",
        /// Its words changed.
        Changed = "changed",
        /// It was taken out.
        Removed = "removed",
        /// It came in.
        Added = "added",
    }
}

/// A piece of text and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What became of it.
    pub change: Change,
    /// The text.
    pub text: String,
}

/// One clause in both editions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseRedline {
    /// Its place in the old text.
    pub old: Option<usize>,
    /// Its place in the new text.
    pub new: Option<usize>,
    /// What became of it.
    pub change: ClauseChange,
    /// Its number.
    pub label: Vec<Piece>,
    /// Its title.
    pub title: Vec<Piece>,
    /// Its text.
    pub text: Vec<Piece>,
}

/// Two editions of a text, clause by clause in the order of the new one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Redline {
    /// The clauses.
    pub clauses: Vec<ClauseRedline>,
}

impl Redline {
    /// How many clauses became what.
    #[must_use]
    pub fn count(&self, change: ClauseChange) -> usize {
        self.clauses.iter().filter(|c| c.change == change).count()
    }
}

/// Cells of a table of differences that are filled in for one pair of texts: a tenth of a second.
const MOST_CELLS: usize = 4_000_000;
/// Clauses less alike than this are another clause.
const LEAST: f64 = 0.5;

/// Compares two editions of a text.
#[must_use]
pub fn redline(old: &StandardText, new: &StandardText) -> Redline {
    let pairs = pair(&old.clauses, &new.clauses);
    let mut clauses: Vec<ClauseRedline> = Vec::new();
    let (mut at_old, mut at_new) = (0, 0);
    for (i, j) in pairs.into_iter().chain([(old.clauses.len(), new.clauses.len())]) {
        clauses.extend((at_old..i).filter_map(|at| one_sided(&old.clauses, Some(at), None)));
        clauses.extend((at_new..j).filter_map(|at| one_sided(&new.clauses, None, Some(at))));
        if let (Some(a), Some(b)) = (old.clauses.get(i), new.clauses.get(j)) {
            clauses.push(both(a, b, i, j));
        }
        (at_old, at_new) = (i + 1, j + 1);
    }
    Redline { clauses }
}

fn both(old: &Clause, new: &Clause, i: usize, j: usize) -> ClauseRedline {
    let (label, title, text) =
        (words(&old.label, &new.label), words(&old.title, &new.title), words(&old.text, &new.text));
    let change = match (old.title == new.title && old.text == new.text, old.label == new.label) {
        (true, true) => ClauseChange::Kept,
        (true, false) => ClauseChange::Renumbered,
        (false, _) => ClauseChange::Changed,
    };
    ClauseRedline { old: Some(i), new: Some(j), change, label, title, text }
}

fn one_sided(clauses: &[Clause], old: Option<usize>, new: Option<usize>) -> Option<ClauseRedline> {
    let clause = clauses.get(old.or(new)?)?;
    let (change, clause_change) = match old {
        Some(_) => (Change::Removed, ClauseChange::Removed),
        None => (Change::Added, ClauseChange::Added),
    };
    let whole = |text: &str| {
        let piece = Piece { change, text: text.to_owned() };
        if text.is_empty() { Vec::new() } else { vec![piece] }
    };
    Some(ClauseRedline {
        old,
        new,
        change: clause_change,
        label: whole(&clause.label),
        title: whole(&clause.title),
        text: whole(&clause.text),
    })
}

/// Pairs the clauses of two editions in their order. Equal ones are found first; what lies between is paired by number,
/// title and words.
fn pair(old: &[Clause], new: &[Clause]) -> Vec<(usize, usize)> {
    let whole = |c: &Clause| (c.label.clone(), c.title.clone(), c.text.clone());
    let (a, b): (Vec<_>, Vec<_>) = (old.iter().map(whole).collect(), new.iter().map(whole).collect());
    let mut pairs = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &a, &b) {
        let (old_range, new_range) = (op.old_range(), op.new_range());
        if op.tag() == DiffTag::Equal {
            pairs.extend(old_range.zip(new_range));
            continue;
        }
        let (from, to) = (old_range.start, new_range.start);
        let (a, b) = (old.get(old_range).unwrap_or_default(), new.get(new_range).unwrap_or_default());
        pairs.extend(between(a, b).into_iter().map(|(i, j)| (from + i, to + j)));
    }
    pairs
}

fn between(old: &[Clause], new: &[Clause]) -> Vec<(usize, usize)> {
    if old.len().saturating_mul(new.len()) > MOST_CELLS / 16 {
        // Too many to look at each pair: the numbers have to do.
        let labels = |c: &[Clause]| c.iter().map(|c| c.label.clone()).collect::<Vec<_>>();
        let ops = capture_diff_slices(Algorithm::Patience, &labels(old), &labels(new));
        let equal = ops.into_iter().filter(|op| op.tag() == DiffTag::Equal);
        return equal.flat_map(|op| op.old_range().zip(op.new_range())).collect();
    }
    let bags = |clauses: &[Clause]| clauses.iter().map(Bags::new).collect::<Vec<_>>();
    let (a, b) = (bags(old), bags(new));
    let gain = |i: usize, j: usize| match (old.get(i), new.get(j), a.get(i), b.get(j)) {
        (Some(x), Some(y), Some(a), Some(b)) => alike(x, y, a, b) - LEAST,
        _ => 0.0,
    };
    order::pairs(old.len(), new.len(), &gain)
}

/// The words of a clause with their counts.
struct Bags {
    title: HashMap<String, usize>,
    text: HashMap<String, usize>,
}

impl Bags {
    fn new(clause: &Clause) -> Self {
        let bag = |text: &str| {
            let mut bag: HashMap<String, usize> = HashMap::new();
            for word in tokens(text).into_iter().filter(|w| w.chars().any(char::is_alphanumeric)) {
                *bag.entry(word.to_lowercase()).or_default() += 1;
            }
            bag
        };
        Self { title: bag(&clause.title), text: bag(&clause.text) }
    }
}

fn alike(old: &Clause, new: &Clause, a: &Bags, b: &Bags) -> f64 {
    let label = f64::from(u8::from(!old.label.is_empty() && old.label == new.label));
    let kind = f64::from(u8::from(old.kind == new.kind));
    0.25 * label + 0.1 * kind + 0.3 * dice(&a.title, &b.title) + 0.6 * dice(&a.text, &b.text)
}

/// The share of words that two bags have in common, 0 to 1.
fn dice(a: &HashMap<String, usize>, b: &HashMap<String, usize>) -> f64 {
    let all: usize = a.values().sum::<usize>() + b.values().sum::<usize>();
    let shared: usize = a.iter().filter_map(|(word, n)| b.get(word).map(|m| n.min(m))).sum();
    if all == 0 { 0.0 } else { 2.0 * float(shared) / float(all) }
}

/// The differences between two texts, word by word; in Chinese character by character.
#[must_use]
pub fn words(old: &str, new: &str) -> Vec<Piece> {
    let (a, b) = (tokens(old), tokens(new));
    let mut pieces = Pieces(Vec::new());
    if a.len().saturating_mul(b.len()) > MOST_CELLS {
        lines(old, new, &mut pieces);
    } else {
        tokenwise(&a, &b, &mut pieces);
    }
    pieces.0
}

/// Texts too long for a table of all their words: line by line first, then within the lines that changed.
fn lines(old: &str, new: &str, pieces: &mut Pieces) {
    let (a, b): (Vec<_>, Vec<_>) = (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    if a.len().saturating_mul(b.len()) > MOST_CELLS {
        pieces.push(Change::Removed, old);
        pieces.push(Change::Added, new);
        return;
    }
    for op in capture_diff_slices(Algorithm::Myers, &a, &b) {
        let join = |lines: &[&str], range: std::ops::Range<usize>| lines.get(range).unwrap_or_default().concat();
        let (gone, come) = (join(&a, op.old_range()), join(&b, op.new_range()));
        let (old_words, new_words) = (tokens(&gone), tokens(&come));
        if op.tag() == DiffTag::Equal {
            pieces.push(Change::Kept, &gone);
        } else if old_words.len().saturating_mul(new_words.len()) <= MOST_CELLS {
            tokenwise(&old_words, &new_words, pieces);
        } else {
            pieces.push(Change::Removed, &gone);
            pieces.push(Change::Added, &come);
        }
    }
}

fn tokenwise(old: &[&str], new: &[&str], pieces: &mut Pieces) {
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        let mut push = |change, tokens: &[&str], range: std::ops::Range<usize>| {
            pieces.push(change, &tokens.get(range).unwrap_or_default().concat());
        };
        if op.tag() == DiffTag::Equal {
            push(Change::Kept, old, op.old_range());
        } else {
            push(Change::Removed, old, op.old_range());
            push(Change::Added, new, op.new_range());
        }
    }
}

/// Pieces in the making. Neighbours of one kind are joined.
struct Pieces(Vec<Piece>);

impl Pieces {
    fn push(&mut self, change: Change, text: &str) {
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.change == change => last.text.push_str(text),
            _ => self.0.push(Piece { change, text: text.to_owned() }),
        }
    }
}

/// Cuts a text into what changes as a whole: a Chinese character, a word or a number with its decimals, a mark, a space.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if is_han(first) || !first.is_alphanumeric() { first.len_utf8() } else { word(rest) };
        let (token, behind) = rest.split_at(length);
        tokens.push(token);
        rest = behind;
    }
    tokens
}

/// Bytes of the word at the start of a text: letters, digits and the marks inside a number.
fn word(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    let mut digit = false;
    while let Some((at, c)) = chars.next() {
        let inside = matches!(c, '.' | ',') && digit && chars.peek().is_some_and(|(_, n)| n.is_ascii_digit());
        if is_han(c) || !(c.is_alphanumeric() || is_combining(c) || inside) {
            return at;
        }
        digit = c.is_ascii_digit();
    }
    text.len()
}

/// Accents that stand behind their letter.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(old: &str, new: &str) -> String {
        let mark = |p: &Piece| match p.change {
            Change::Kept => p.text.clone(),
            Change::Removed => format!("[-{}-]", p.text),
            Change::Added => format!("{{+{}+}}", p.text),
        };
        words(old, new).iter().map(mark).collect()
    }

    #[test]
    fn words_and_chinese_characters_change_as_a_whole() {
        for (old, new, expected) in [
            ("限值为1.28 tce/t。", "限值为1.24 tce/t。", "限值为[-1.28-]{+1.24+} tce/t。"),
            ("适用于燃煤锅炉", "适用于燃气锅炉", "适用于燃[-煤-]{+气+}锅炉"),
            ("не более 2,5 мг", "не более 2,0 мг", "не более [-2,5-]{+2,0+} мг"),
            ("шинэ зуух", "хуучин зуух", "[-шинэ-]{+хуучин+} зуух"),
            ("new boilers only", "new boilers", "new boilers[- only-]"),
            ("", "new", "{+new+}"),
            ("same", "same", "same"),
        ] {
            assert_eq!(shown(old, new), expected);
        }
    }

    proptest! {
        #[test]
        fn the_pieces_join_to_both_texts(old in ".{0,60}", new in ".{0,60}") {
            let pieces = words(&old, &new);
            let join = |out: Change| pieces.iter().filter(|p| p.change != out).map(|p| p.text.as_str()).collect::<String>();
            prop_assert_eq!(join(Change::Added), old);
            prop_assert_eq!(join(Change::Removed), new);
        }
    }

    #[test]
    fn long_texts_are_compared_by_lines_first() {
        let long = |word: &str| (0..2_000).map(|n| format!("line {n} of {word}\n")).collect::<String>();
        let (old, new) = (long("old"), long("new").replace("line 7 of new", "line 7 of old"));
        let pieces = words(&old, &new);
        assert!(pieces.iter().any(|p| p.change == Change::Kept && p.text.contains("line 7 of old")));
    }
}
