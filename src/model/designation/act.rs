//! Acts of government in Russian and Mongolian: words that name kind and issuer, then a number that starts anew each year.
//!
//! `Постановление Правительства РФ № 149 (2019)`, `приказ Минприроды России от 27.05.2022 N 371`, `7-ФЗ`,
//! `Засгийн газрын тогтоол 148/2021, хавсралт 1`, `Засгийн газрын 2021 оны 148 дугаар тогтоол`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::chain::Care;
use super::fold::{Folded, fold, is_letter};
use super::number::{Year, looks_like_year, year_at};
use super::publisher::Publisher;

pub(super) struct Act {
    pub(super) publishers: Vec<Publisher>,
    pub(super) serial: String,
    pub(super) parts: Vec<String>,
    pub(super) year: Option<Year>,
    pub(super) annex: Option<String>,
    pub(super) end: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Word {
    /// Kind of act, a qualifier of its issuer.
    Kind(&'static str),
    Issuer(&'static str),
    /// Says nothing about which act it is.
    Filler,
}

/// Words by stem; `*` is an ending of the language.
#[rustfmt::skip]
const WORDS: &[(Word, &[&str])] = &[
    (Word::Kind("prikaz"), &["приказ*", "prikaz*"]),
    (Word::Kind("postanovlenie"), &["постановлени*", "postanovleni*"]),
    (Word::Kind("rasporyazhenie"), &["распоряжени*", "rasporyazheni*"]),
    (Word::Kind("reshenie"), &["решени*", "resheni*"]),
    (Word::Kind("ukaz"), &["указ*"]),
    (Word::Kind("togtool"), &["тогтоол*", "togtool*"]),
    (Word::Kind("tushaal"), &["тушаал*", "tushaal*"]),
    (Word::Issuer("fz"), &["федеральн* закон*", "federaln* zakon*"]),
    (Word::Issuer("rf-government"), &["правительств*", "pravitelstv*"]),
    (Word::Issuer("rf-president"), &["президент*"]),
    (Word::Issuer("minprirody"), &["минприрод*", "minprirod*", "министерств* природных ресурсов и экологии"]),
    (Word::Issuer("minpromtorg"), &["минпромторг*", "minpromtorg*", "министерств* промышленности и торговли"]),
    (Word::Issuer("minstroy"), &["минстро*", "minstro*"]),
    (Word::Issuer("minenergo"), &["минэнерго", "minenergo"]),
    (Word::Issuer("minzdrav"), &["минздрав*", "minzdrav*"]),
    (Word::Issuer("minselkhoz"), &["минсельхоз*", "minselkhoz*"]),
    (Word::Issuer("mintrans"), &["минтранс*", "mintrans*"]),
    (Word::Issuer("mineconomrazvitiya"), &["минэкономразвити*"]),
    (Word::Issuer("goskomstat"), &["госкомстат*", "goskomstat*"]),
    (Word::Issuer("rosstat"), &["росстат*", "rosstat*"]),
    (Word::Issuer("rosstandart"), &["росстандарт*", "rosstandart*"]),
    (Word::Issuer("rostekhnadzor"), &["ростехнадзор*"]),
    (Word::Issuer("rosprirodnadzor"), &["росприроднадзор*"]),
    (Word::Issuer("rospotrebnadzor"), &["роспотребнадзор*"]),
    (Word::Issuer("eec-council"), &["совет* еэк", "sovet* eek", "совет* евразийской экономической комиссии"]),
    (Word::Issuer("eec-board"), &["коллеги* еэк", "коллеги* евразийской экономической комиссии"]),
    (Word::Issuer("cu-commission"), &["ктс", "kts", "комиссии таможенного союза"]),
    (Word::Issuer("mn-government"), &["засгийн газ*", "zasgiin gaz*", "зг", "зг-ын"]),
    (Word::Issuer("mn-health"), &["эмс"]),
    (Word::Issuer("mn-construction"), &["бхбс"]),
    (Word::Issuer("mn-environment"), &["боажс", "боаж* сайд*"]),
    (Word::Filler, &["россии", "рф", "российской федерации", "rossii", "rf", "хамтарсан", "сайд*", "монгол улсын"]),
];

struct Stem {
    folded: Vec<char>,
    word: Word,
}

/// Stems by their first letter, each list with the longest first.
static STEMS: LazyLock<HashMap<char, Vec<Stem>>> = LazyLock::new(|| {
    let mut stems: HashMap<char, Vec<Stem>> = HashMap::new();
    for &(word, written) in WORDS {
        for stem in written {
            let folded: Vec<char> = fold(stem).chars().collect();
            if let Some(&initial) = folded.first() {
                stems.entry(initial).or_default().push(Stem { folded, word });
            }
        }
    }
    for list in stems.values_mut() {
        list.sort_by_key(|s| std::cmp::Reverse(s.folded.len()));
    }
    stems
});

/// The longest ending of a stem.
const MAX_ENDING: usize = 5;
const MAX_WORDS: usize = 8;
/// Characters of a date with its month in words.
const MAX_DATE: usize = 30;

/// Every word that can open an act, folded.
pub(super) fn openings() -> impl Iterator<Item = String> {
    let stems = STEMS.values().flatten().filter(|s| s.word != Word::Filler);
    stems.map(|s| s.folded.iter().collect()).chain(["фз".to_owned(), "fz".to_owned()])
}

/// The act that begins at `i`.
pub(super) fn act_at(text: &Folded<'_>, i: usize, care: Care) -> Option<Act> {
    if let Some(law) = law_at(text, i) {
        return Some(law);
    }
    let mut heading = Heading::default();
    let mut at = i;
    for _ in 0..MAX_WORDS {
        let start = gap(text, at);
        if at > i && start == at {
            break;
        }
        let Some((word, end)) = word_at(text, start) else { break };
        heading.add(word);
        at = end;
    }
    if heading.is_empty() || heading.only_filler_first {
        return None;
    }
    let (year, after) = date_at(text, at);
    let number = numbered(text, gap(text, after))?;
    let trailing = trailing_words(text, number.end, &mut heading);
    let issued = !heading.issuers.is_empty();
    let law = heading.issuers.contains(&"fz");
    let certain = number.marked || number.year.is_some() || trailing > number.end || care != Care::Running;
    if !issued || !certain || (law && care == Care::Running && !number.marked) {
        return None;
    }
    let (behind, end) = behind(text, trailing);
    let (annex, end) = annex_at(text, end);
    let parts = if law { Vec::new() } else { number.parts };
    Some(Act {
        publishers: heading.publishers(),
        serial: number.serial,
        parts,
        year: number.year.or(behind).or(year),
        annex,
        end,
    })
}

#[derive(Default)]
struct Heading {
    kind: Option<&'static str>,
    issuers: Vec<&'static str>,
    only_filler_first: bool,
}

impl Heading {
    fn add(&mut self, word: Word) {
        match word {
            Word::Kind(kind) => self.kind = self.kind.or(Some(kind)),
            Word::Issuer(issuer) if !self.issuers.contains(&issuer) => self.issuers.push(issuer),
            Word::Issuer(_) => {}
            Word::Filler => self.only_filler_first |= self.is_empty(),
        }
    }

    fn is_empty(&self) -> bool {
        self.kind.is_none() && self.issuers.is_empty()
    }

    fn publishers(&self) -> Vec<Publisher> {
        let kind = self.kind.iter().map(|&kind| Publisher::qualifier(kind));
        kind.chain(self.issuers.iter().map(|&issuer| Publisher::body(issuer))).collect()
    }
}

fn gap(text: &Folded<'_>, i: usize) -> usize {
    let end = text.skip(i, |c| matches!(c, ' ' | ','));
    if end > i + 3 { i } else { end }
}

fn word_at(text: &Folded<'_>, i: usize) -> Option<(Word, usize)> {
    STEMS.get(&text.ch(i))?.iter().find_map(|stem| Some((stem.word, stem_at(text, i, stem)?)))
}

fn stem_at(text: &Folded<'_>, i: usize, stem: &Stem) -> Option<usize> {
    let mut j = i;
    for &c in &stem.folded {
        match c {
            '*' => {
                let end = text.skip(j, is_letter);
                if end > j + MAX_ENDING {
                    return None;
                }
                j = end;
            }
            c if text.ch(j) == c => j += 1,
            _ => return None,
        }
    }
    (!is_letter(text.ch(j))).then_some(j)
}

/// `от 27.05.2022`, `2021 оны`: the year of a date before the number.
fn date_at(text: &Folded<'_>, i: usize) -> (Option<Year>, usize) {
    let start = gap(text, i);
    if let Some(day) = text.word(start, &fold("от ")) {
        // the date ends where the number is announced
        let date = |c: char| c.is_ascii_digit() || c == '.' || c == ' ' || (is_letter(c) && c != 'n');
        let end = (day..=day + MAX_DATE).find(|&j| !date(text.ch(j)));
        if let Some(end) = end {
            let year = (day..end).find_map(|j| {
                let fresh = !text.before(j).is_ascii_digit() && text.digits(j) == j + 4;
                fresh.then(|| text.printed(j, j + 4)).filter(|y| looks_like_year(y))
            });
            return (year.map(|y| Year::new(&y)), end);
        }
    }
    if let Some((printed, end)) = year_at(text, start)
        && let Some(end) = text.word(text.spaces(end), &fold("оны"))
    {
        return (Some(Year::new(&printed)), end);
    }
    (None, i)
}

struct Numbered {
    serial: String,
    parts: Vec<String>,
    year: Option<Year>,
    /// `№` stands before it.
    marked: bool,
    end: usize,
}

/// `№ 371`, `N 1299-р`, `№ 399/пр`, `148/2021`, `А/05, 08/2018`.
fn numbered(text: &Folded<'_>, i: usize) -> Option<Numbered> {
    let mark = ["№", "no.", "no", "n"].iter().find_map(|m| text.word(i, m)).map(|j| text.spaces(j));
    let mark = mark.filter(|&j| text.ch(j).is_ascii_digit() || text.ch(j + 1) == '/');
    let start = mark.unwrap_or(i);
    let letter = if is_letter(text.ch(start)) && text.ch(start + 1) == '/' { 2 } else { 0 };
    let mut end = text.digits(start + letter);
    if !(1..=5).contains(&(end - start - letter)) {
        return None;
    }
    let serial = text.printed(start, end);
    let mut parts = Vec::new();
    while letter > 0 && text.ch(end) == ',' {
        let next = text.spaces(end + 1);
        let digits = text.digits(next);
        if digits == next || digits > next + 3 {
            break;
        }
        parts.push(text.printed(next, digits));
        end = digits;
    }
    let year = (text.ch(end) == '/').then(|| year_at(text, end + 1)).flatten();
    let year = year.map(|(printed, after)| {
        end = after;
        Year::new(&printed)
    });
    if year.is_none() && matches!(text.ch(end), '-' | '/') {
        let suffix = text.skip(end + 1, is_letter);
        if (1..=3).contains(&(suffix - end - 1)) {
            parts.push(text.printed(end + 1, suffix));
            end = suffix;
        }
    }
    let open = text.ch(end) == '.' && text.ch(end + 1).is_ascii_digit();
    (!open && !text.ch(end).is_ascii_digit() && !is_letter(text.ch(end))).then_some(Numbered {
        serial,
        parts,
        year,
        marked: mark.is_some(),
        end,
    })
}

/// `148 дугаар тогтоол`: ordinal and kind behind the number. `-р` has been taken for a part of the number.
fn trailing_words(text: &Folded<'_>, i: usize, heading: &mut Heading) -> usize {
    let mut at = text.spaces(i);
    for ordinal in ["дугаар", "дүгээр"] {
        if let Some(after) = text.word(at, &fold(ordinal)) {
            at = text.spaces(after);
        }
    }
    match word_at(text, at) {
        Some((word @ Word::Kind(_), end)) if heading.kind.is_none() => {
            heading.add(word);
            end
        }
        _ => i,
    }
}

/// The year behind the number: `(2019)`, `от 13.02.2019`.
fn behind(text: &Folded<'_>, i: usize) -> (Option<Year>, usize) {
    let open = text.spaces(i);
    if text.ch(open) == '('
        && let Some((printed, end)) = year_at(text, open + 1)
        && text.ch(end) == ')'
    {
        return (Some(Year::new(&printed)), end + 1);
    }
    let (year, end) = date_at(text, i);
    if year.is_some() { (year, trimmed(text, end)) } else { (None, i) }
}

fn trimmed(text: &Folded<'_>, mut i: usize) -> usize {
    while matches!(text.before(i), ' ' | '.') {
        i -= 1;
    }
    i
}

/// `, хавсралт 1`, `, приложение 2`.
fn annex_at(text: &Folded<'_>, i: usize) -> (Option<String>, usize) {
    let start = gap(text, i);
    for name in ["хавсралт", "приложение"] {
        if let Some(after) = text.word(start, &fold(name)) {
            let digit = text.skip(after, |c| matches!(c, ' ' | '№'));
            let end = text.digits(digit);
            if end > digit {
                return (Some(text.printed(digit, end)), end);
            }
        }
    }
    (None, i)
}

/// A federal law by its number alone: `7-ФЗ`, `89 ФЗ`, `ФЗ-89`, `ФЗ № 89`.
fn law_at(text: &Folded<'_>, i: usize) -> Option<Act> {
    let sign = |j: usize| {
        let end = text.word(j, "фз").or_else(|| text.word(j, "fz"))?;
        (!is_letter(text.ch(end))).then_some(end)
    };
    let (serial, end) = if text.ch(i).is_ascii_digit() {
        let digits = text.digits(i);
        (text.printed(i, digits), sign(text.skip(digits, |c| matches!(c, ' ' | '-')))?)
    } else {
        let digit = text.skip(sign(i)?, |c| matches!(c, ' ' | '-' | '№'));
        let digits = text.digits(digit);
        (text.printed(digit, digits), digits)
    };
    if !(1..=4).contains(&serial.len()) {
        return None;
    }
    let (year, end) = behind(text, end);
    Some(Act { publishers: vec![Publisher::body("fz")], serial, parts: Vec::new(), year, annex: None, end })
}
