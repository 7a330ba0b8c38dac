//! One analysis for what is indexed and for what is asked.
//!
//! Normalise, recognise designations, then quantities, then split the rest by script. Whatever a designation or a
//! quantity covers is not split into words again: `ГОСТ 2260-2006` never matches by «ГОСТ» or by a year.

use super::chinese::{ChineseWords, is_han, is_transparent_quote};
use super::language::{is_cyrillic, is_latin};
use super::mongolian_script::{self, is_joining_mark, is_mongolian_script};
use super::normalise::Normalised;
use super::word::{self, WordKind};
use crate::measure;
use crate::model::{Designation, Language, designation};
use compact_str::{CompactString, ToCompactString, format_compact};

/// A piece of text with its key in the index and its range in the stored text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The key; most are short enough to need no allocation.
    pub key: CompactString,
    /// What kind of word it is.
    pub kind: WordKind,
    /// Position for phrases; a gap stands where punctuation parts two words.
    pub position: u32,
    /// First byte in the stored text.
    pub start: usize,
    /// Byte behind the last in the stored text.
    pub end: usize,
}

/// A designation found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDesignation {
    /// The designation.
    pub designation: Designation,
    /// First byte in the stored text.
    pub start: usize,
    /// Byte behind the last in the stored text.
    pub end: usize,
}

/// A quantity or a unit found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundQuantity {
    /// Its index keys: the unit, and value with unit.
    pub keys: Vec<String>,
    /// First byte in the stored text.
    pub start: usize,
    /// Byte behind the last in the stored text.
    pub end: usize,
}

/// A text laid out for the term dictionary: raw for Chinese, stems joined by single spaces for other scripts.
///
/// `|` stands where a term cannot continue (punctuation, designations, quantities).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TermStream {
    /// The text to spot terms in.
    pub text: String,
    /// (byte in `text`, first and last byte in the stored text) for each piece, ascending.
    spans: Vec<(usize, usize, usize)>,
    pending_barrier: bool,
}

impl TermStream {
    fn push(&mut self, piece: &str, space: bool, start: usize, end: usize) {
        if self.pending_barrier && !self.text.is_empty() {
            self.text.push_str(if space { " |" } else { "|" });
        }
        self.pending_barrier = false;
        if space && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.spans.push((self.text.len(), start, end));
        self.text.push_str(piece);
    }

    fn barrier(&mut self) {
        self.pending_barrier = true;
    }

    /// The range of the stored text behind a range of the stream.
    #[must_use]
    pub fn stored_range(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        let first = self.spans.partition_point(|&(at, _, _)| at < start);
        let behind = self.spans.partition_point(|&(at, _, _)| at < end);
        let (_, from, _) = *self.spans.get(first)?;
        let (_, _, to) = *self.spans.get(behind.checked_sub(1)?)?;
        (from < to).then_some((from, to))
    }
}

/// What one text holds.
#[derive(Debug, Clone, Default)]
pub struct Analysis {
    /// Words of every script, in order.
    pub words: Vec<Token>,
    /// Overlapping Han bigrams and whole alphanumeric words, with character positions.
    pub bigrams: Vec<Token>,
    /// Designations.
    pub designations: Vec<FoundDesignation>,
    /// Quantities and units.
    pub quantities: Vec<FoundQuantity>,
    /// The text for the Chinese dictionary.
    pub han: TermStream,
    /// The text for the dictionary of the text's own language (English for Latin words in Chinese text).
    pub stems: TermStream,
    /// The text for the dictionary of traditional Mongolian script.
    pub mongolian_script: TermStream,
}

/// Whether a text is stored or asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// A text of the library.
    Text,
    /// A question: a bare serial is a designation too.
    Query,
}

/// Analyses texts with the words of one generation.
#[derive(Debug, Clone)]
pub struct Analyzer {
    chinese: ChineseWords,
}

impl Analyzer {
    /// An analyzer with these Chinese words.
    #[must_use]
    pub fn new(chinese: ChineseWords) -> Self {
        Self { chinese }
    }

    /// The Chinese words it cuts by.
    #[must_use]
    pub fn chinese(&self) -> &ChineseWords {
        &self.chinese
    }

    /// Analyses one text in a known language.
    #[must_use]
    pub fn analyse(&self, stored: &str, language: Language, mode: Mode) -> Analysis {
        let normal = Normalised::new(stored);
        let text = normal.text.as_str();
        let mut out = Analysis::default();
        let mut masked: Vec<(usize, usize)> = Vec::new();
        let spotted = match mode {
            Mode::Text => designation::spot(text),
            Mode::Query => designation::spot_in_query(text),
        };
        for found in spotted {
            let (start, end) = normal.original_range(found.start, found.end);
            masked.push((found.start, found.end));
            out.designations.push(FoundDesignation { designation: found.designation, start, end });
        }
        let decimal_comma = matches!(language, Language::Ru | Language::Mn);
        for found in measure::spot(text, decimal_comma) {
            if masked.iter().any(|&(start, end)| found.start < end && start < found.end) {
                continue;
            }
            let (start, end) = normal.original_range(found.start, found.end);
            masked.push((found.start, found.end));
            out.quantities.push(FoundQuantity { keys: found.keys(), start, end });
        }
        masked.sort_unstable();
        let chinese = language == Language::Zh || text.chars().any(is_han);
        let mut walk =
            Walk { analyzer: self, normal: &normal, language, chinese, out: &mut out, position: 0, place: 0 };
        let mut at = 0;
        for (start, end) in masked {
            walk.plain(at, start);
            walk.gap();
            at = end;
        }
        walk.plain(at, text.len());
        out
    }
}

/// What a character does to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Han,
    Letter,
    Digit,
    Mongolian,
    Quote,
    Space,
    Break,
}

fn class(c: char) -> Class {
    if c.is_ascii_digit() {
        Class::Digit
    } else if is_han(c) {
        Class::Han
    } else if matches!(c, '，' | '。' | '、' | '；' | '：' | '（' | '）' | '《' | '》') {
        // The common ones first: the tables of Unicode are slow.
        Class::Break
    } else if is_cyrillic(c) || is_latin(c) || (c as u32 > 0x24f && c.is_alphabetic() && !is_mongolian_script(c)) {
        Class::Letter
    } else if is_mongolian_script(c) {
        Class::Mongolian
    } else if is_joining_mark(c) && !c.is_whitespace() {
        // Outside its script a joiner is nothing.
        Class::Quote
    } else if is_transparent_quote(c) {
        Class::Quote
    } else if c.is_whitespace() {
        Class::Space
    } else {
        Class::Break
    }
}

struct Walk<'a> {
    analyzer: &'a Analyzer,
    normal: &'a Normalised,
    language: Language,
    /// Whether the text has Chinese in it: only then its Latin words belong to Chinese terms and phrases.
    chinese: bool,
    out: &'a mut Analysis,
    /// Next position of a word.
    position: u32,
    /// Next position in the bigram field, by character.
    place: u32,
}

impl Walk<'_> {
    /// Something stands here that no phrase and no term crosses.
    fn gap(&mut self) {
        self.position += 1;
        self.place += 1;
        self.out.han.barrier();
        self.out.stems.barrier();
        self.out.mongolian_script.barrier();
    }

    /// Splits a stretch without designations and quantities by script.
    fn plain(&mut self, from: usize, to: usize) {
        let text = &self.normal.text[from..to];
        let mut rest = text.char_indices().peekable();
        let mut after_han = false;
        while let Some((at, c)) = rest.next() {
            let mut end = at + c.len_utf8();
            match class(c) {
                Class::Han => {
                    let mut chars = vec![(at, c)];
                    while let Some(&(next_at, next)) = rest.peek() {
                        match class(next) {
                            Class::Han => chars.push((next_at, next)),
                            Class::Quote => {}
                            _ => break,
                        }
                        rest.next();
                    }
                    self.han_run(from, &chars);
                    after_han = true;
                    continue;
                }
                Class::Letter | Class::Digit => {
                    while let Some(&(next_at, next)) = rest.peek() {
                        let joins = match class(next) {
                            Class::Letter | Class::Digit => true,
                            // 2.5 and 2,5 stay whole, a full stop at the end does not.
                            _ if matches!(next, '.' | ',' | '\'' | '’') => {
                                let before = text[..next_at].chars().next_back().map(class);
                                let after = text[next_at + next.len_utf8()..].chars().next().map(class);
                                let wanted = if matches!(next, '.' | ',') { Class::Digit } else { Class::Letter };
                                before == Some(wanted) && after == Some(wanted)
                            }
                            _ => false,
                        };
                        if !joins {
                            break;
                        }
                        end = next_at + next.len_utf8();
                        rest.next();
                    }
                    self.word(from + at, from + end, &text[at..end]);
                    // 2011-ын, ISO-гийн: the ending behind the hyphen is no word.
                    if let Some(ending) = word::hyphenated_ending(&text[at..end], &text[end..], self.language) {
                        while rest.peek().is_some_and(|&(next_at, _)| next_at < end + ending) {
                            rest.next();
                        }
                    }
                }
                Class::Mongolian => {
                    while let Some(&(next_at, next)) = rest.peek() {
                        // A plain space may stand before a suffix: the key of the script decides.
                        let inside = is_mongolian_script(next)
                            || is_joining_mark(next)
                            || (next == ' ' && text[next_at + 1..].chars().next().is_some_and(is_mongolian_script));
                        if !inside {
                            break;
                        }
                        end = next_at + next.len_utf8();
                        rest.next();
                    }
                    self.mongolian_run(from + at, &text[at..end]);
                }
                Class::Quote => {}
                Class::Space => {
                    // A space parts Chinese names (产品 碳足迹), but not a Chinese from a Latin word (ABS 树脂).
                    let han_follows = rest.peek().is_some_and(|&(_, next)| is_han(next));
                    if after_han && han_follows {
                        self.out.han.barrier();
                        self.place += 1;
                    }
                    continue;
                }
                Class::Break => {
                    if c == '-' || c == '\u{2010}' {
                        // Parts of a compound stay neighbours.
                        self.out.han.barrier();
                    } else {
                        self.gap();
                    }
                }
            }
            after_han = false;
        }
    }

    fn stored(&self, start: usize, end: usize) -> (usize, usize) {
        self.normal.original_range(start, end)
    }

    fn han_run(&mut self, from: usize, chars: &[(usize, char)]) {
        let run: String = chars.iter().map(|&(_, c)| c).collect();
        let range = |walk: &Self, first: usize, last: usize| {
            let start = chars.get(first).map_or(0, |&(at, _)| from + at);
            let end = chars.get(last).map_or(0, |&(at, c)| from + at + c.len_utf8());
            walk.stored(start, end)
        };
        let mut first = 0;
        for (_, part) in self.analyzer.chinese.words(&run) {
            let length = part.chars().count();
            let (start, end) = range(self, first, first + length - 1);
            self.out.words.push(Token { key: part.into(), kind: WordKind::Han, position: self.position, start, end });
            self.position += 1;
            first += length;
        }
        for (i, pair) in chars.windows(2).enumerate() {
            let (start, end) = range(self, i, i + 1);
            let key = pair.iter().map(|&(_, c)| c).collect();
            self.out.bigrams.push(Token { key, kind: WordKind::Han, position: self.place + i as u32, start, end });
        }
        if let [(_, only)] = chars {
            let (start, end) = range(self, 0, 0);
            self.out.bigrams.push(Token {
                key: only.to_compact_string(),
                kind: WordKind::Han,
                position: self.place,
                start,
                end,
            });
        }
        self.place += chars.len() as u32;
        let mut buffer = [0; 4];
        for &(at, c) in chars {
            let (start, end) = self.stored(from + at, from + at + c.len_utf8());
            self.out.han.push(c.encode_utf8(&mut buffer), false, start, end);
        }
        self.out.stems.barrier();
    }

    fn word(&mut self, from: usize, to: usize, surface: &str) {
        let word = word::analyse(surface, self.language);
        let (start, end) = self.stored(from, to);
        let term = word.capitals.as_deref().unwrap_or(&word.key);
        self.out.stems.push(term, true, start, end);
        if self.chinese {
            self.out.han.push(word.capitals.as_deref().unwrap_or(&word.lower), false, start, end);
            self.out.bigrams.push(Token { key: word.lower, kind: word.kind, position: self.place, start, end });
        }
        self.place += 1;
        self.out.words.push(Token { key: word.key, kind: word.kind, position: self.position, start, end });
        self.position += 1;
    }

    fn mongolian_run(&mut self, from: usize, run: &str) {
        for token in mongolian_script::tokens(run) {
            let (start, end) = self.stored(from + token.start, from + token.end);
            let kind = WordKind::MongolianScript;
            self.out.mongolian_script.push(&token.key, true, start, end);
            let exact = format_compact!("={}", token.exact);
            self.out.words.push(Token { key: token.key.into(), kind, position: self.position, start, end });
            self.out.words.push(Token { key: exact, kind, position: self.position, start, end });
            self.position += 1;
        }
    }
}
