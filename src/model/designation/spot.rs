//! Designations in running text and in what people type.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::chain::Care;
use super::fold::{Folded, is_han, is_letter};
use super::number::{Year, looks_like_year};
use super::parse::{Found, found_at, gazette_at, whole_numbered};
use super::publisher::{REGISTRY, is_separator};
use super::union::year_first;
use super::{Designation, Kind, act, union};

/// A designation found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spotted {
    /// Byte offset of its first character in the text as given.
    pub start: usize,
    /// Byte offset behind its last character.
    pub end: usize,
    /// What stands there.
    pub designation: Designation,
}

/// Designations in running text, in order, without overlaps. Each has a publisher.
#[must_use]
pub fn spot(text: &str) -> Vec<Spotted> {
    if !has_digit(text) {
        return Vec::new();
    }
    let folded = Folded::new(text);
    located(&folded, scan(&folded, Care::Running))
}

/// As [`spot`], but for words typed into a search box: case and signs may be missing, and a serial may stand alone.
#[must_use]
pub fn spot_in_query(text: &str) -> Vec<Spotted> {
    if !has_digit(text) {
        return Vec::new();
    }
    let folded = Folded::new(text);
    let start = folded.spaces(0);
    if let Some(designation) = whole_numbered(&folded) {
        let mut end = folded.len();
        while end > start && folded.before(end) == ' ' {
            end -= 1;
        }
        return located(&folded, vec![designation.covering(&folded, start, end)]);
    }
    let mut found = scan(&folded, Care::Query);
    let alone = bare_serials(&folded, &found);
    found.extend(alone);
    found.sort_by_key(|f| f.start);
    located(&folded, found)
}

fn located(text: &Folded<'_>, found: Vec<Found>) -> Vec<Spotted> {
    let place = |f: Found| Spotted { start: text.start(f.start), end: text.end(f.end), designation: f.designation };
    found.into_iter().map(place).collect()
}

/// Digits of half or full width: no designation is without one.
fn has_digit(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().any(u8::is_ascii_digit) || bytes.windows(3).any(|w| matches!(w, [0xef, 0xbc, 0x90..=0x99]))
}

/// Which letters can open a designation: most words of a text are dismissed by their first two.
struct Openings {
    pairs: Vec<bool>,
    /// Signs of two letters.
    short: HashSet<(char, char)>,
    /// The first three letters of the others.
    long: HashSet<(char, char, char)>,
}

const CLASSES: usize = 26 + 0x130;

impl Openings {
    fn new(openings: impl Iterator<Item = String>) -> Self {
        let mut all = Self { pairs: vec![false; CLASSES * CLASSES], short: HashSet::new(), long: HashSet::new() };
        for opening in openings {
            let mut letters = opening.chars().filter(|c| is_letter(*c));
            let (Some(a), Some(b)) = (letters.next(), letters.next()) else { continue };
            match letters.next() {
                Some(c) => all.long.insert((a, b, c)),
                None => all.short.insert((a, b)),
            };
            if let Some(pair) = Self::pair(a, b).and_then(|i| all.pairs.get_mut(i)) {
                *pair = true;
            }
        }
        all
    }

    fn pair(a: char, b: char) -> Option<usize> {
        let class = |c: char| match c {
            'a'..='z' => Some(c as usize - 'a' as usize),
            '\u{400}'..='\u{52f}' => Some(26 + c as usize - 0x400),
            _ => None,
        };
        Some(class(a)? * CLASSES + class(b)?)
    }

    /// Whether a designation may begin at `i`. In running text a sign of two letters is in capitals.
    fn at(&self, text: &Folded<'_>, i: usize, care: Care) -> bool {
        let (a, b) = (text.ch(i), text.ch(i + 1));
        if !Self::pair(a, b).and_then(|i| self.pairs.get(i)).is_some_and(|&pair| pair) {
            return false;
        }
        let capitals = care != Care::Running || (text.symbol(i).capital && text.symbol(i + 1).capital);
        let third = text.ch(text.skip(i + 2, is_separator));
        (capitals && self.short.contains(&(a, b))) || self.long.contains(&(a, b, third))
    }
}

static OPENINGS: LazyLock<Openings> = LazyLock::new(|| {
    let local = ["db".to_owned(), "дб".to_owned()];
    Openings::new(REGISTRY.openings().chain(act::openings()).chain(union::openings()).chain(local))
});

/// All designations that have a publisher.
fn scan(text: &Folded<'_>, care: Care) -> Vec<Found> {
    let openings = &*OPENINGS;
    let mut found: Vec<Found> = Vec::new();
    let (mut i, mut floor) = (0, 0);
    let mut before = '\0';
    while i < text.len() {
        let c = text.ch(i);
        let fresh = !is_word(before);
        let hit = if c.is_ascii_digit() {
            if fresh && opens_with_number(text, i) { found_at(text, i, care) } else { None }
        } else if fresh && is_letter(c) {
            let next = text.ch(i + 1);
            let group = matches!(c, 't' | 'q') && (matches!(next, '/' | ' ') || care != Care::Running);
            let sector = c.is_ascii_lowercase() && (text.ch(i + 2) == '/' || text.ch(i + 3) == '/');
            if group || sector || openings.at(text, i, care) { found_at(text, i, care) } else { None }
        } else if matches!(c, '第' | '〔' | '(') && (is_han(before) || before == ' ') {
            gazette_at(text, i, floor, false)
        } else {
            None
        };
        match hit {
            Some(hit) if hit.end > i => {
                (i, floor) = (hit.end, hit.end);
                before = text.before(i);
                found.push(hit);
            }
            _ => {
                before = c;
                i += 1;
            }
        }
    }
    found
}

fn is_word(c: char) -> bool {
    c.is_ascii_digit() || is_letter(c)
}

/// `2011/65/EU`, `7-ФЗ`: the sign stands behind the number.
fn opens_with_number(text: &Folded<'_>, i: usize) -> bool {
    let end = text.digits(i);
    matches!(text.ch(end), '/' | '-' | ' ') && end - i <= 4
}

/// Words that make a number before them a quantity or a position; folded.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "%", "‰", "°", "℃", "k", "m", "mm", "cm", "km", "m2", "m3", "m²", "m³", "g", "mg", "kg", "t", "l", "ml", "pa", "kpa", "mpa", "v", "kv",
    "w", "kw", "mw", "kwh", "mwh", "gwh", "kgce", "tce", "hz", "khz", "mhz", "rpm", "db", "ppm", "ppb", "kj", "mj", "gj", "h", "min", "s", "kva",
    "mva", "years", "tonnes", "tons", "а", "г", "кг", "мг", "мкг", "т", "м", "мм", "см", "км", "м3", "м³", "л", "мл", "па", "кпа", "мпа", "в", "кв",
    "вт", "квт", "мвт", "гвт", "гц", "кдж", "мдж", "гдж", "ква", "мва", "ч", "мин", "тонн", "тонна", "тонны", "лет", "года", "год", "руб", "хувь",
    "он", "оны", "онд", "тн", "градус", "цаг",
];

/// Han characters that count or measure what stands before them.
const COUNTERS: &str =
    "年月日吨千克毫微公度元台套个项号种级类条款米升瓦伏安小时分秒万亿兆帕倍次人头只辆座天周平立页章节批期";

/// Serials that stand alone, outside what has been found.
fn bare_serials(text: &Folded<'_>, found: &[Found]) -> Vec<Found> {
    let mut serials = Vec::new();
    let mut free = 0;
    let ends = found.iter().map(|f| (f.start, f.end)).chain([(text.len(), text.len())]);
    for (end, next) in ends {
        let mut i = free;
        while i < end {
            let before = text.before(i);
            let fresh = !is_word(before) && !matches!(before, '.' | ',' | '第' | '№' | '-' | '/');
            let serial = (fresh && is_word(text.ch(i))).then(|| bare_serial_at(text, i)).flatten();
            match serial.filter(|s| s.end <= end) {
                Some(serial) => {
                    i = serial.end;
                    serials.push(serial);
                }
                None => i += 1,
            }
        }
        free = next;
    }
    serials
}

/// `24067`, `32151.5`, `14064-1`, `13271-2014`, `MZB02.1`, `018/2011` at `i`.
fn bare_serial_at(text: &Folded<'_>, i: usize) -> Option<Found> {
    let only = text.spaces(0) == i && text.spaces(text.skip(i, |c| c != ' ')) == text.len();
    let letters = text.skip(i, is_letter);
    let digits = text.digits(letters);
    if text.ch(digits) == '/' && letters == i {
        return slashed_serial_at(text, i, digits);
    }
    let mut serial = Designation::empty(Kind::Serial, Vec::new(), text.printed(i, digits));
    let mut end = digits;
    while text.ch(end) == '.' && text.ch(end + 1).is_ascii_digit() && serial.parts.len() < 4 {
        let next = text.digits(end + 1);
        serial.parts.push(text.printed(end + 1, next));
        end = next;
    }
    let enough = if letters > i {
        (2..=5).contains(&(letters - i)) && digits >= letters + 2 && !serial.parts.is_empty()
    } else {
        (3..=6).contains(&(digits - i))
    };
    while text.ch(end) == '-' && text.ch(end + 1).is_ascii_digit() && serial.year.is_none() {
        let next = text.digits(end + 1);
        let printed = text.printed(end + 1, next);
        if looks_like_year(&printed) && !looks_like_year(&serial.serial) {
            serial.year = Some(Year::new(&printed));
        } else if printed.len() <= 3 && serial.parts.len() < 4 && (digits - i >= 4 || only) {
            serial.parts.push(printed);
        } else {
            return None;
        }
        end = next;
    }
    let plain = serial.parts.is_empty() && serial.year.is_none();
    let year = plain && looks_like_year(&serial.serial) && !only;
    (enough && !year && ends_alone(text, end) && !thousands(text, i, end)).then(|| serial.covering(text, i, end))
}

/// `018/2011`, `2018/848`: one of the two is a year.
fn slashed_serial_at(text: &Folded<'_>, i: usize, slash: usize) -> Option<Found> {
    let end = text.digits(slash + 1);
    let (first, second) = (text.printed(i, slash), text.printed(slash + 1, end));
    if first.len() > 4 || !(2..=4).contains(&second.len()) || !ends_alone(text, end) || text.ch(end) == '/' {
        return None;
    }
    let (number, year) = year_first(first, second, false, false)?;
    let mut serial = Designation::empty(Kind::SlashedSerial, Vec::new(), number);
    serial.year = Some(Year::new(&year));
    Some(serial.covering(text, i, end))
}

/// Neither a word, a unit nor a further number follows.
fn ends_alone(text: &Folded<'_>, end: usize) -> bool {
    let c = text.ch(end);
    if is_word(c) || COUNTERS.contains(c) && is_han(c) {
        return false;
    }
    if matches!(c, '.' | ',' | ':' | '/' | '-' | '~') && text.ch(end + 1).is_ascii_digit() {
        return false;
    }
    let next = text.spaces(end);
    let word = text.skip(next, |c| is_word(c) || matches!(c, '³' | '²'));
    let word = if word == next { text.slice(next, next + 1) } else { text.slice(next, word) };
    let counted = word.chars().next().is_some_and(|c| is_han(c) && COUNTERS.contains(c));
    !counted && !UNITS.iter().any(|unit| super::fold::fold(unit) == word)
}

/// A group of a number written with spaces: `10 000`.
fn thousands(text: &Folded<'_>, start: usize, end: usize) -> bool {
    let three = |i: usize| text.digits(i) == i + 3;
    let before = text.before(start) == ' ' && start >= 2 && text.before(start - 1).is_ascii_digit();
    (before && end == start + 3) || (text.ch(end) == ' ' && three(end + 1) && end - start <= 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spotted(text: &str) -> Vec<&str> {
        spot(text).iter().map(|s| &text[s.start..s.end]).collect()
    }

    fn queried(text: &str) -> Vec<&str> {
        spot_in_query(text).iter().map(|s| &text[s.start..s.end]).collect()
    }

    #[test]
    fn finds_designations_in_running_text() {
        assert_eq!(spotted("锅炉大气污染物排放标准GB 13271-2014。"), ["GB 13271-2014"]);
        assert_eq!(spotted("与GB/T 24040、GB/T 24044一致"), ["GB/T 24040", "GB/T 24044"]);
        assert_eq!(spotted("根据环大气〔2019〕35号和生态环境部令第19号"), ["环大气〔2019〕35号", "生态环境部令第19号"]);
        assert_eq!(spotted("отходы по ГОСТ 2787–2019 и по закону № 89-ФЗ"), ["ГОСТ 2787–2019", "89-ФЗ"]);
        assert_eq!(
            spotted("приказом Минприроды России от 27.05.2022 N 371"),
            ["приказом Минприроды России от 27.05.2022 N 371"]
        );
        assert_eq!(spotted("ISO 14001-ийг, MNS 4585 : 2016-г"), ["ISO 14001", "MNS 4585 : 2016"]);
        assert_eq!(spotted("see Directive 2011/65/EU and 2002/96/EC"), ["Directive 2011/65/EU", "2002/96/EC"]);
        assert_eq!(spotted("按 IEC 60034-30-1 和 ISO 50001:2018 执行"), ["IEC 60034-30-1", "ISO 50001:2018"]);
    }

    #[test]
    fn leaves_other_numbers_in_running_text_alone() {
        for text in [
            "archive/2007/07/12/eu/1.pdf",
            "hardness HB 200, ISO/TC 207, 16 GB 5%",
            "в 2019 году 100 кВт",
            "2024年1级能效",
            "CO2 2.5 mg/m3",
            "SO2、PM2.5、PM10",
            "its 5 levels; ok 12; Euro 6",
            "решение 5 задач",
            "T 100",
            "第19号",
        ] {
            assert!(spot(text).is_empty(), "{:?}", spot(text));
        }
    }

    #[test]
    fn a_serial_may_stand_alone_in_a_query() {
        for query in ["24067", "32151.5", "MZB02.1", "14064-1", "13271-2014", "1995", "018/2011", "2018/848"] {
            assert_eq!(queried(query), [query]);
        }
        assert_eq!(queried("标准 32151.5 钢铁"), ["32151.5"]);
        assert_eq!(queried("гост 2787 и 14067"), ["гост 2787", "14067"]);
        assert_eq!(queried("трТС 033"), ["трТС 033"]);
        assert_eq!(queried("MNS-ISO-50001"), ["MNS-ISO-50001"]);
        assert_eq!(queried("采用 ISO 14064 的标准"), ["ISO 14064"]);
    }

    #[test]
    fn quantities_and_years_in_a_query_are_no_serials() {
        for query in [
            "75吨",
            "锅炉 2024",
            "2.5",
            "10kV配电变压器",
            "300 mg/m3",
            "мощность 100 кВт",
            "PM2.5",
            "10 000 т",
            "HRB400",
            "IE3 电机",
            "400%",
            "цены 2019 года",
            "1000万",
            "не более 0.1229",
            "第123条",
            "at 6% O2",
            "2019-2020",
        ] {
            assert!(spot_in_query(query).is_empty(), "{:?}", spot_in_query(query));
        }
    }
}
