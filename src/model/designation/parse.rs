//! One designation at a place of a text, put together from signs, number, amendment and adopted half.

use super::act::act_at;
use super::chain::{Care, chain_at};
use super::fold::{Folded, fold, is_letter};
use super::gazette::gazette_act_at;
use super::number::{Year, year_at};
use super::publisher::{Publisher, REGISTRY, Style};
use super::union::union_act_at;
use super::{Designation, DesignationError, Kind, MAX_CHARS};

/// A designation and the symbols it covers.
pub(super) struct Found {
    pub(super) designation: Designation,
    pub(super) start: usize,
    pub(super) end: usize,
}

pub(super) fn whole(text: &str) -> Result<Designation, DesignationError> {
    let text = text.trim();
    let chars = text.chars().count();
    if chars > MAX_CHARS {
        return Err(DesignationError::TooLong(chars));
    }
    let folded = Folded::new(text);
    if folded.spaces(0) == folded.len() {
        return Err(DesignationError::Empty);
    }
    let found = whole_numbered(&folded);
    Ok(found.unwrap_or_else(|| unnumbered(&folded)).into_text(text))
}

/// The designation that is the whole text, if it has a number.
pub(super) fn whole_numbered(text: &Folded<'_>) -> Option<Designation> {
    let start = text.spaces(0);
    let done = |found: &Found| found.start == start && text.spaces(found.end) == text.len();
    let found = found_at(text, start, Care::Whole).filter(done);
    let found = found.or_else(|| (start..text.len()).find_map(|i| gazette_at(text, i, start, true).filter(done)));
    found.map(|f| f.designation).or_else(|| foreign_act(text, start))
}

pub(super) fn split_first(text: &str) -> Option<(Designation, &str)> {
    let folded = Folded::new(text);
    let start = folded.spaces(0);
    let found = found_at(&folded, start, Care::Whole)?;
    Some((found.designation, text.get(folded.end(found.end)..).unwrap_or_default()))
}

/// The designation of any kind but the Chinese gazette's that begins at `i`.
pub(super) fn found_at(text: &Folded<'_>, i: usize, care: Care) -> Option<Found> {
    if let Some(act) = union_act_at(text, i) {
        let mut designation = Designation::empty(Kind::UnionAct, act.publishers, act.serial);
        designation.year = Some(act.year);
        return Some(designation.covering(text, i, act.end));
    }
    if let Some(act) = act_at(text, i, care) {
        let mut designation = Designation::empty(Kind::Act, act.publishers, act.serial);
        (designation.parts, designation.year, designation.annex) = (act.parts, act.year, act.annex);
        return Some(designation.covering(text, i, act.end));
    }
    let (mut designation, end) = numbered_at(text, i, care)?;
    let (amendment, end) = amendment_at(text, end);
    designation.amendment = amendment;
    let (adopted, end) = adopted_at(text, end, &designation, care);
    designation.adopted = adopted.map(Box::new);
    Some(designation.covering(text, i, end))
}

/// Signs and number.
fn numbered_at(text: &Folded<'_>, i: usize, care: Care) -> Option<(Designation, usize)> {
    let chained = chain_at(text, i, care)?;
    let number = chained.number;
    let kind = if chained.style == Style::Slashed { Kind::Regulation } else { Kind::Standard };
    let mut designation = Designation::empty(kind, chained.publishers, number.serial);
    (designation.parts, designation.year, designation.other) = (number.parts, number.year, number.other);
    Some((designation, number.end))
}

/// An act of the Chinese gazette whose number is marked at `i`.
pub(super) fn gazette_at(text: &Folded<'_>, i: usize, floor: usize, whole: bool) -> Option<Found> {
    let act = gazette_act_at(text, i, floor, whole)?;
    let mut designation = Designation::empty(Kind::Act, act.publishers, act.serial);
    designation.year = act.year;
    Some(designation.covering(text, act.start, act.end))
}

/// The adopted half of a double number: behind a slash, or in parentheses. Only an international body's number can be one.
fn adopted_at(text: &Folded<'_>, i: usize, outer: &Designation, care: Care) -> (Option<Designation>, usize) {
    let slash = text.ch(i) == '/';
    let open = text.spaces(i);
    let start = match text.ch(open) {
        _ if slash => i + 1,
        '(' => open + 1,
        _ => return (None, i),
    };
    let international =
        |d: &Designation| d.publishers.first().is_some_and(|p| REGISTRY.rank(p.key()) >= REGISTRY.rank("cen"));
    if international(outer) || !is_letter(text.ch(start)) {
        return (None, i);
    }
    let Some((mut inner, mut end)) = numbered_at(text, start, care).filter(|(d, _)| international(d)) else {
        return (None, i);
    };
    inner.text = text.text(start, end).to_owned();
    if !slash {
        // `(IEC 60034-30-1:2014, MOD)`
        let degree = text.skip(end, |c| matches!(c, ',' | ';' | ' '));
        let degree = ["idt", "mod", "neq"].iter().find_map(|d| text.word(degree, d)).unwrap_or(end);
        if text.ch(degree) != ')' {
            return (None, i);
        }
        end = degree + 1;
    }
    (Some(inner), end)
}

/// `Изменение № 1`, `/Amd 1:2020`, `+A1:2017`, `/XG1-2018`, `第1号修改单`.
fn amendment_at(text: &Folded<'_>, i: usize) -> (Option<String>, usize) {
    let start = text.skip(i, |c| matches!(c, ' ' | '/' | '+' | ','));
    if start > i + 3 || text.len() == start {
        return (None, i);
    }
    if let Some(digit) = text.word(start, "第") {
        let end = text.digits(digit);
        let behind = text.word(end, "号修改单").filter(|_| end > digit);
        return behind.map_or((None, i), |behind| (Some(text.printed(digit, end)), behind));
    }
    let plus = matches!(text.before(start), '+' | '/');
    for name in ["изменение", "изм", "amendment", "amd", "修改单", "xg", "a"] {
        if name == "a" && !plus {
            continue;
        }
        let Some(after) = text.word(start, &fold(name)) else { continue };
        let digit = text.skip(after, |c| matches!(c, ' ' | '.' | '№'));
        let end = text.digits(digit);
        if end == digit || end > digit + 2 || is_letter(text.ch(end)) {
            continue;
        }
        let dated = matches!(text.ch(end), ':' | '-').then(|| year_at(text, end + 1)).flatten();
        return (Some(text.printed(digit, end)), dated.map_or(end, |(_, end)| end));
    }
    (None, i)
}

/// An act of an issuer that no table knows: a heading, `№ 12` or `12/2020`, perhaps an annex.
fn foreign_act(text: &Folded<'_>, start: usize) -> Option<Designation> {
    let mark = (start..text.len()).find(|&i| text.ch(i) == '№')?;
    let digit = text.spaces(mark + 1);
    let end = text.digits(digit);
    let heading = slug(text, start, mark);
    if end == digit || heading.is_empty() {
        return None;
    }
    let rest = text.spaces(end);
    let year = (text.ch(rest) == '(').then(|| year_at(text, rest + 1)).flatten();
    let close = year.as_ref().map_or(rest, |(_, end)| end + 1);
    if text.spaces(close) < text.len() {
        return None;
    }
    let mut act = Designation::empty(Kind::Act, vec![Publisher::body(heading)], text.printed(digit, end));
    act.year = year.map(|(printed, _)| Year::new(&printed));
    Some(act)
}

/// A document known by its title; `（2024年本）` behind it is its year.
fn unnumbered(text: &Folded<'_>) -> Designation {
    let open = (0..text.len()).rev().find(|&i| text.ch(i) == '(');
    let edition = open.and_then(|open| {
        let (year, end) = year_at(text, open + 1)?;
        let close = text.word(end, "年本)").or_else(|| text.word(end, "年版)"))?;
        (close == text.len()).then(|| (Year::new(&year), open))
    });
    let (year, end) = edition.map_or((None, text.len()), |(year, open)| (Some(year), open));
    let mut title = Designation::empty(Kind::Title, Vec::new(), slug(text, 0, end));
    title.year = year;
    title
}

/// Letters and digits of a heading, with one hyphen for anything else.
fn slug(text: &Folded<'_>, start: usize, end: usize) -> String {
    let mut slug = String::new();
    for c in text.slice(start, end).chars() {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    // a title of signs alone still has to differ from others
    if slug.is_empty() { text.slice(start, end).replace(' ', "") } else { slug }
}

impl Designation {
    pub(super) fn empty(kind: Kind, publishers: Vec<Publisher>, serial: String) -> Self {
        Self {
            text: String::new(),
            kind,
            publishers,
            serial,
            parts: Vec::new(),
            year: None,
            other: None,
            amendment: None,
            annex: None,
            adopted: None,
        }
    }

    fn into_text(mut self, text: &str) -> Self {
        text.clone_into(&mut self.text);
        self
    }

    pub(super) fn covering(self, text: &Folded<'_>, start: usize, end: usize) -> Found {
        Found { designation: self.into_text(text.text(start, end)), start, end }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, publishers: &str, serial: &str, parts: &[&str], year: Option<&str>) {
        let d = Designation::parse(text).unwrap();
        let chain: Vec<_> = d.publishers().iter().map(Publisher::key).collect();
        assert_eq!(
            (chain.join("."), d.serial(), d.year().map(Year::as_str)),
            (publishers.into(), serial, year),
            "{text}"
        );
        assert_eq!(d.parts(), parts, "{text}");
    }

    #[test]
    fn takes_numbers_of_every_body_apart() {
        check("GB/T 24067-2024", "gb.t", "24067", &[], Some("2024"));
        check("GB/T 24026-202X", "gb.t", "24026", &[], Some("202X"));
        check("ГОСТ Р ИСО 14067-2021", "gost.r.iso", "14067", &[], Some("2021"));
        check("ГОСТ IEC 60034-30-1-2016", "gost.iec", "60034", &["30", "1"], Some("2016"));
        check("T/NMSP MZB01.37-2023", "t.nmsp", "MZB01", &["37"], Some("2023"));
        check("DB15/T 1700.2-2025", "db15.t", "1700", &["2"], Some("2025"));
        check("MNS ISO 105-A01:2014", "mns.iso", "105", &["A01"], Some("2014"));
        check("MNS OIML R 46-1/-2:2021", "mns.oiml", "R 46", &["1/-2"], Some("2021"));
        check("MNS AASHTO T 88:2014", "mns.aashto", "T 88", &[], Some("2014"));
        check("MNS 0703", "mns", "0703", &[], None);
        check("ТР ТС 018/2011", "tr-cu", "018", &[], Some("2011"));
        check("СанПиН 1.2.3685-21", "sanpin", "1", &["2", "3685"], Some("21"));
        check("БД 25-101-20", "bd", "25", &["101"], Some("20"));
        check("БНбД 25-01-20", "bnbd", "25", &["01"], Some("20"));
        check("СП 50.13330.2012", "sp", "50", &["13330"], Some("2012"));
        check("IEC 63667-1", "iec", "63667", &["1"], None);
        check("UN R49", "un", "R 49", &[], None);
        check("Правила ООН № 83", "un", "R 83", &[], None);
        check("XK/T 12-2019", "xk.t", "12", &[], Some("2019"));
    }

    #[test]
    fn takes_acts_of_government_apart() {
        check("Directive 2011/65/EU", "directive.eu", "65", &[], Some("2011"));
        check("Regulation (EC) No 853/2004", "regulation.eu", "853", &[], Some("2004"));
        check("97/68/EC", "eu", "68", &[], Some("97"));
        check("Федеральный закон № 7-ФЗ (2002)", "fz", "7", &[], Some("2002"));
        check("Федеральный закон от 10.01.2002 N 7-ФЗ", "fz", "7", &[], Some("2002"));
        check("Приказ Минприроды России № 67 (2021)", "prikaz.minprirody", "67", &[], Some("2021"));
        check(
            "Распоряжение Правительства РФ № 1299-р (2017)",
            "rasporyazhenie.rf-government",
            "1299",
            &["р"],
            Some("2017"),
        );
        check("Приказ Росводресурсов № 12 (2020)", "пpиkaз-pocboдpecypcob", "12", &[], Some("2020"));
        check("环大气〔2019〕35号", "环大气", "35", &[], Some("2019"));
        check("卫生部等5部门公告2011年第10号", "卫生部等5部门公告", "10", &[], Some("2011"));
        check("生态环境部令第19号（2020）", "生态环境部令", "19", &[], Some("2020"));
        check("光伏制造行业规范条件（2024年本）", "", "光伏制造行业规范条件", &[], Some("2024"));
        check("Засгийн газрын тогтоол 148/2021, хавсралт 1", "togtool.mn-government", "148", &[], Some("2021"));
        check("Засгийн газрын 2021 оны 148 дугаар тогтоол", "togtool.mn-government", "148", &[], Some("2021"));
    }

    #[test]
    fn a_double_number_keeps_both_halves() {
        for text in ["ГОСТ Р 56276-2014/ISO/TS 14067:2013", "ГОСТ Р 56276-2014 (ИСО/ТС 14067:2013)"] {
            let d = Designation::parse(text).unwrap();
            assert_eq!(d.year().map(Year::as_str), Some("2014"));
            let adopted = d.adopted().expect(text);
            assert_eq!((adopted.serial(), adopted.year().map(Year::as_str)), ("14067", Some("2013")));
        }
    }

    #[test]
    fn only_nothing_and_too_much_are_errors() {
        assert_eq!(Designation::parse(" \u{3000}"), Err(DesignationError::Empty));
        assert_eq!(Designation::parse(&"9".repeat(301)), Err(DesignationError::TooLong(301)));
        assert_eq!(Designation::parse("40 CFR Part 50").unwrap().kind(), Kind::Title);
    }

    #[test]
    fn what_stands_behind_the_first_number_is_left_to_the_reader() {
        let (first, rest) = Designation::split_first("GB 16171-2012（大气部分）").unwrap();
        assert_eq!((first.as_str(), rest), ("GB 16171-2012", "（大气部分）"));
        let (first, rest) = Designation::split_first("97/68/EC MOD").unwrap();
        assert_eq!((first.as_str(), rest), ("97/68/EC", " MOD"));
    }
}
