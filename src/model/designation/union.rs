//! Acts of the European Union: `Directive 2011/65/EU`, `Regulation (EC) No 853/2004`, `2002/96/ЕС`, `97/68/EC`.
//!
//! Number and year change places over time, so the year is found by its look and put first in the key.

use std::sync::LazyLock;

use super::fold::{Folded, fold, is_letter};
use super::number::{Year, looks_like_year};
use super::publisher::Publisher;

pub(super) struct UnionAct {
    pub(super) publishers: Vec<Publisher>,
    pub(super) serial: String,
    pub(super) year: Year,
    pub(super) end: usize,
}

/// Kinds by stem, and their key.
const KINDS: &[(&str, &str)] = &[
    ("directive", "directive"),
    ("директив", "directive"),
    ("удирдамж", "directive"),
    ("regulation", "regulation"),
    ("регламент", "regulation"),
    ("decision", "decision"),
];

static FOLDED_KINDS: LazyLock<Vec<(String, &str)>> =
    LazyLock::new(|| KINDS.iter().map(|&(stem, key)| (fold(stem), key)).collect());

/// Signs of the Union and the Communities before it, folded.
const SIGNS: &[&str] = &["eu", "eec", "ec", "eэc"];

/// Every word that can open such an act, folded.
pub(super) fn openings() -> impl Iterator<Item = String> {
    let kinds = FOLDED_KINDS.iter().map(|(stem, _)| stem.clone());
    kinds.chain(SIGNS.iter().map(|s| (*s).to_owned()))
}

/// The act that begins at `i`.
pub(super) fn union_act_at(text: &Folded<'_>, i: usize) -> Option<UnionAct> {
    let kind = FOLDED_KINDS.iter().find_map(|(stem, key)| {
        let end = text.skip(text.word(i, stem)?, is_letter);
        Some((*key, text.spaces(end)))
    });
    let start = kind.map_or(i, |(_, end)| end);
    let (sign, start) = sign_before(text, start);
    let (numbered, start) = match ["no ", "no. ", "№ ", "№"].iter().find_map(|m| text.word(start, m)) {
        Some(after) => (true, after),
        None => (false, start),
    };
    let slash = text.digits(start);
    let end = text.digits(slash + 1);
    if text.ch(slash) != '/'
        || !(1..=4).contains(&(slash - start))
        || !(1..=4).contains(&(end.saturating_sub(slash + 1)))
    {
        return None;
    }
    let (first, second) = (text.printed(start, slash), text.printed(slash + 1, end));
    let behind = (text.ch(end) == '/').then(|| sign_at(text, end + 1)).flatten();
    let closed = !is_letter(text.ch(end)) && text.ch(end) != '%';
    if !closed || (kind.is_none() && !sign && behind.is_none()) {
        return None;
    }
    // `97/68/EC`, `76/768/EEC`: two digits until 1998
    let short = behind.is_some() && matches!(first.parse(), Ok(58..=98));
    let (serial, year) = year_first(first, second, numbered, short)?;
    let kind = kind.map(|(key, _)| Publisher::qualifier(key));
    let publishers = kind.into_iter().chain([Publisher::body("eu")]).collect();
    Some(UnionAct { publishers, serial, year: Year::new(&year), end: behind.unwrap_or(end) })
}

/// Number and year of the two sides of a slash.
pub(super) fn year_first(first: String, second: String, numbered: bool, short: bool) -> Option<(String, String)> {
    if numbered && looks_like_year(&second) || !looks_like_year(&first) && looks_like_year(&second) {
        Some((first, second))
    } else if looks_like_year(&first) || short {
        Some((second, first))
    } else {
        None
    }
}

/// `(EU) `, `EU `; the place behind it.
fn sign_before(text: &Folded<'_>, i: usize) -> (bool, usize) {
    let open = if text.ch(i) == '(' { i + 1 } else { i };
    match sign_at(text, open) {
        Some(end) if text.ch(end) == ')' => (true, text.spaces(end + 1)),
        Some(end) => (true, text.spaces(end)),
        None => (false, i),
    }
}

fn sign_at(text: &Folded<'_>, i: usize) -> Option<usize> {
    let end = SIGNS.iter().find_map(|s| text.word(i, s))?;
    (!is_letter(text.ch(end))).then_some(end)
}
