//! Reads a unit as a text prints it, by the registry of spellings.
//!
//! Two tries: one over characters finds the parts (`кВт`, `ч`, `т`), one over parts and signs knows which combinations are
//! units (`kW . h / t`). Brackets in a denominator are optional, as they are in print: `г/(кВт·ч)`, `г/кВт·ч`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::spelling::{CODES, NAMES, PAIRS, SAME, Standing};

/// A unit found at the beginning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PrintedUnit {
    /// Its length in bytes.
    pub(super) length: usize,
    /// Its code.
    pub(super) code: &'static str,
    /// Whether it is unmistakable without a number.
    pub(super) alone: bool,
}

/// The longest unit that `text` begins with.
pub(super) fn unit_at(text: &str) -> Option<PrintedUnit> {
    let first = text.chars().next()?;
    if !UNITS.may_begin(first) {
        return None;
    }
    let mut best = None;
    UNITS.extend(text, Place { at: 0, node: 0, bracket: false, sign: false }, &mut best);
    best
}

/// One character in the form in which spellings are written: superscripts, dots, spaces, slashes and micro signs of all
/// kinds become one.
pub(super) fn fold(c: char) -> char {
    match c {
        '*' => '·',
        '\0'..='\x7f' => c,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => ' ',
        '²' | '₂' => '2',
        '³' => '3',
        '¹' => '1',
        '⁻' | '−' | '‑' => '-',
        'μ' => 'µ',
        'º' | '˚' => '°',
        '⋅' | '∙' | '•' | '‧' | '×' | '・' => '·',
        '／' | '∕' | '⁄' => '/',
        '（' => '(',
        '）' => ')',
        '％' => '%',
        _ => c,
    }
}

/// Whether a character is part of a word that is written with spaces around it. Han characters are not: a unit may stand
/// between them.
pub(super) fn is_word(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric() || c == '_',
        '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}' => false,
        '²' | '³' | '¹' | '⁴'..='₉' | 'º' | '℃' | '‰' => false,
        _ => c.is_alphanumeric(),
    }
}

static UNITS: LazyLock<Units> = LazyLock::new(Units::new);

/// A part of a unit, or a sign between parts.
type Symbol = u16;
const TIMES: Symbol = 0;
const PER: Symbol = 1;

struct Units {
    letters: Vec<LetterNode>,
    parts: Vec<PartNode>,
    /// One bit for each character of the basic plane that can begin a unit.
    beginnings: Vec<u64>,
}

#[derive(Default)]
struct LetterNode {
    next: Vec<(char, usize)>,
    /// The spellings that end here; `шт` is a piece and a count.
    parts: Vec<(Vec<Symbol>, Standing)>,
}

#[derive(Default)]
struct PartNode {
    next: Vec<(Symbol, usize)>,
    code: Option<&'static str>,
}

/// How far a unit is read.
#[derive(Clone, Copy)]
struct Place {
    at: usize,
    node: usize,
    /// Inside an open bracket.
    bracket: bool,
    /// A visible sign was read, which makes the unit unmistakable.
    sign: bool,
}

impl Units {
    fn new() -> Self {
        let mut units = Self {
            letters: vec![LetterNode::default()],
            parts: vec![PartNode::default()],
            beginnings: vec![0; 0x1_0000 / 64],
        };
        let mut symbols = Symbols::default();
        let codes = CODES.iter().flat_map(|row| row.split_whitespace());
        for (printed, code) in codes.map(|code| (code, code)).chain(SAME.iter().copied()) {
            units.add_code(&symbols.read(printed), code);
        }
        for (name, symbol) in &symbols.parts {
            let bracketed = name.starts_with(['{', '[']);
            units.add_spelling(name, &[*symbol], if bracketed { Standing::Counted } else { Standing::Inside });
        }
        for (name, standing, spellings) in NAMES {
            let parts = symbols.read(name);
            spellings.split('|').for_each(|spelling| units.add_spelling(spelling, &parts, *standing));
        }
        for (name, standing, firsts, seconds) in PAIRS {
            let parts = symbols.read(name);
            for first in firsts.split('|') {
                for second in seconds.split('|') {
                    units.add_spelling(&format!("{first}{second}"), &parts, *standing);
                }
            }
        }
        units
    }

    fn add_code(&mut self, symbols: &[Symbol], code: &'static str) {
        let mut node = 0;
        for symbol in symbols {
            let fresh = self.parts.len();
            let Some(here) = self.parts.get_mut(node) else { return };
            node = match here.next.iter().find(|(s, _)| s == symbol) {
                Some((_, next)) => *next,
                None => {
                    here.next.push((*symbol, fresh));
                    self.parts.push(PartNode::default());
                    fresh
                }
            };
        }
        if let Some(end) = self.parts.get_mut(node) {
            end.code = Some(code);
        }
    }

    fn add_spelling(&mut self, spelling: &str, parts: &[Symbol], standing: Standing) {
        if let Some(first) = spelling.chars().next() {
            let first = first as usize;
            if let Some(word) = self.beginnings.get_mut(first / 64) {
                *word |= 1 << (first % 64);
            }
        }
        let mut node = 0;
        for c in spelling.chars().map(fold) {
            let fresh = self.letters.len();
            let Some(here) = self.letters.get_mut(node) else { return };
            node = match here.next.binary_search_by_key(&c, |(next, _)| *next) {
                Ok(found) => here.next.get(found).map_or(fresh, |(_, next)| *next),
                Err(place) => {
                    here.next.insert(place, (c, fresh));
                    self.letters.push(LetterNode::default());
                    fresh
                }
            };
        }
        if let Some(end) = self.letters.get_mut(node)
            && !end.parts.iter().any(|known| *known == (parts.to_vec(), standing))
        {
            end.parts.push((parts.to_vec(), standing));
        }
    }

    fn may_begin(&self, c: char) -> bool {
        let c = fold(c) as usize;
        self.beginnings.get(c / 64).is_some_and(|word| word & (1 << (c % 64)) != 0)
    }

    /// Reads one more part at `place`, then whatever can follow it, and keeps the longest unit in `best`.
    fn extend(&self, text: &str, place: Place, best: &mut Option<PrintedUnit>) {
        let Some(rest) = text.get(place.at..) else { return };
        let mut letters = self.letters.first();
        for (offset, c) in rest.char_indices() {
            letters = letters.and_then(|node| node.next_letter(fold(c))).and_then(|n| self.letters.get(n));
            let Some(node) = letters else { return };
            let end = place.at + offset + c.len_utf8();
            for (parts, standing) in &node.parts {
                let Some(after) = self.walk(place.node, parts) else { continue };
                let inside = place.node == 0 && *standing == Standing::Inside;
                let sign = place.sign || *standing == Standing::Alone;
                let place = Place { at: end, node: after, sign, ..place };
                if !inside {
                    self.accept(text, place, best);
                }
                self.follow(text, place, best);
            }
        }
    }

    /// Keeps the unit that ends at `place`, if it is one, is longer than the best, and ends a word.
    fn accept(&self, text: &str, place: Place, best: &mut Option<PrintedUnit>) {
        let Some(code) = self.parts.get(place.node).and_then(|node| node.code) else { return };
        let mut length = place.at;
        if place.bracket {
            match text.get(length..).and_then(|rest| rest.chars().next()) {
                Some(c) if fold(c) == ')' => length += c.len_utf8(),
                _ => return,
            }
        }
        if best.is_none_or(|best| best.length < length) && ends_well(text, length) {
            *best = Some(PrintedUnit { length, code, alone: place.sign });
        }
    }

    /// Reads a sign after a part and goes on behind it.
    fn follow(&self, text: &str, place: Place, best: &mut Option<PrintedUnit>) {
        let Some(node) = self.parts.get(place.node) else { return };
        for (symbol, next) in node.next.iter().filter(|(symbol, _)| *symbol <= PER) {
            let Some(rest) = text.get(place.at..) else { return };
            let found = if *symbol == PER { per_sign(rest) } else { times_sign(rest) };
            let Some((length, visible)) = found else { continue };
            let mut place = Place { at: place.at + length, node: *next, sign: place.sign || visible, ..place };
            if *symbol == PER
                && let Some(bracket) = text.get(place.at..).and_then(|t| t.chars().next()).filter(|c| fold(*c) == '(')
            {
                place.at += bracket.len_utf8();
                place.bracket = true;
            }
            self.extend(text, place, best);
        }
    }

    fn walk(&self, from: usize, symbols: &[Symbol]) -> Option<usize> {
        symbols.iter().try_fold(from, |node, symbol| {
            self.parts.get(node)?.next.iter().find(|(s, _)| s == symbol).map(|(_, next)| *next)
        })
    }
}

impl LetterNode {
    fn next_letter(&self, c: char) -> Option<usize> {
        let found = self.next.binary_search_by_key(&c, |(next, _)| *next).ok()?;
        self.next.get(found).map(|(_, node)| *node)
    }
}

/// Numbers for the parts that codes are made of.
#[derive(Default)]
struct Symbols {
    parts: HashMap<String, Symbol>,
}

impl Symbols {
    /// `g/(kW.h)` is `g` per `kW` times `h`; brackets are dropped, those inside a part (`dB(A)`) belong to it.
    fn read(&mut self, code: &str) -> Vec<Symbol> {
        let mut symbols = Vec::new();
        let mut part = String::new();
        let mut open = false;
        for c in code.chars() {
            match c {
                '.' | '/' => {
                    self.push(&mut part, &mut symbols);
                    symbols.push(if c == '/' { PER } else { TIMES });
                }
                '(' if part.is_empty() => open = true,
                ')' if open => open = false,
                _ => part.push(c),
            }
        }
        self.push(&mut part, &mut symbols);
        symbols
    }

    fn push(&mut self, part: &mut String, symbols: &mut Vec<Symbol>) {
        if !part.is_empty() {
            let fresh = PER + 1 + Symbol::try_from(self.parts.len()).unwrap_or(Symbol::MAX);
            symbols.push(*self.parts.entry(std::mem::take(part)).or_insert(fresh));
        }
    }
}

/// The length of a product sign, and whether it is visible: `·`, `*`, `.`, or one space.
fn times_sign(text: &str) -> Option<(usize, bool)> {
    let start = skip_space(text, 0);
    match text.get(start..)?.chars().next()? {
        c if matches!(fold(c), '·' | '.') => Some((skip_space(text, start + c.len_utf8()), true)),
        _ if start > 0 => Some((start, false)),
        _ => None,
    }
}

/// The length of a fraction sign: `/`, `每`, `per`.
fn per_sign(text: &str) -> Option<(usize, bool)> {
    let start = skip_space(text, 0);
    let rest = text.get(start..)?;
    let c = rest.chars().next()?;
    if fold(c) == '/' || c == '每' {
        return Some((skip_space(text, start + c.len_utf8()), true));
    }
    let word = ["per ", "на "].into_iter().find(|word| start > 0 && rest.starts_with(word))?;
    Some((start + word.len(), true))
}

/// The byte after one space at `at`, or `at`.
fn skip_space(text: &str, at: usize) -> usize {
    match text.get(at..).and_then(|rest| rest.chars().next()) {
        Some(c) if fold(c) == ' ' => at + c.len_utf8(),
        _ => at,
    }
}

/// Whether a unit may end at `at`: not inside a word, and not before a denominator that is not understood (`kg/台` is not
/// `kg`).
fn ends_well(text: &str, at: usize) -> bool {
    let (Some(unit), Some(rest)) = (text.get(..at), text.get(at..)) else { return false };
    let mut following = rest.chars();
    let Some(next) = following.next() else { return true };
    let Some(last) = unit.chars().next_back() else { return false };
    let after = following.next();
    match fold(next) {
        '/' | '·' | '每' => !after.is_some_and(|c| c.is_alphabetic() || matches!(c, '(' | '{' | '[')),
        '^' => false,
        // an escape in an address: `%E4`, `%20`
        _ if last == '%' => !is_escape(next, after),
        _ if is_word(last) => !is_word(next) && fold(next) == next,
        _ => last != '°' || !next.is_alphabetic(),
    }
}

fn is_escape(first: char, second: Option<char>) -> bool {
    let hex = |c: char| c.is_ascii_digit() || matches!(c, 'A'..='F');
    hex(first) && second.is_some_and(hex)
}
