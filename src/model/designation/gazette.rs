//! Acts of Chinese government: `环大气〔2019〕35号`, `生态环境部令第19号（2020）`, `卫生部等5部门公告2011年第10号`.
//!
//! They are recognised by their number; what stands before it names the issuer. In running text no space tells where
//! that name begins, so it is cut behind words that introduce a document.

use super::fold::{Folded, is_han};
use super::number::{Year, year_at};
use super::publisher::Publisher;

pub(super) struct GazetteAct {
    pub(super) publishers: Vec<Publisher>,
    pub(super) serial: String,
    pub(super) year: Option<Year>,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Words of running text before an issuer.
const INTRODUCTIONS: &[&str] =
    &["根据", "按照", "依据", "依照", "遵照", "参照", "执行", "符合", "按", "见", "与", "及", "和", "或", "的", "由"];

/// Names in which one of these words is a part.
const NAMES_WITH_AND: &[&str] = &["和信息化", "和社会保障", "和改革", "和国", "和城乡", "与信息化", "及其他"];

/// What an act with `第…号` is called.
const KINDS: &[&str] = &["令", "公告", "通告", "通知", "文件", "决定"];

const MAX_NAME: usize = 40;

/// The act whose number is marked at `i`: by `〔` or `(` before the year, or by `第`.
/// It begins at `floor` or later; `whole` text needs no cutting.
pub(super) fn gazette_act_at(text: &Folded<'_>, i: usize, floor: usize, whole: bool) -> Option<GazetteAct> {
    match text.ch(i) {
        '〔' | '(' => bracketed(text, i, floor, whole),
        '第' => announced(text, i, floor, whole),
        _ => None,
    }
}

/// `环大气〔2019〕35号`.
fn bracketed(text: &Folded<'_>, i: usize, floor: usize, whole: bool) -> Option<GazetteAct> {
    let (year, close) = year_at(text, i + 1)?;
    if !matches!(text.ch(close), '〕' | ')') {
        return None;
    }
    let number = text.spaces(close + 1);
    let number = if text.ch(number) == '第' { number + 1 } else { number };
    let end = text.digits(number);
    let marked = text.ch(end) == '号';
    if !(1..=5).contains(&(end - number)) || (!marked && !whole) {
        return None;
    }
    let start = name_start(text, i, floor, whole)?;
    let publishers = vec![issuer(text, start, i)?];
    let end_of_act = if marked { end + 1 } else { end };
    Some(GazetteAct {
        publishers,
        serial: text.printed(number, end),
        year: Some(Year::new(&year)),
        start,
        end: end_of_act,
    })
}

/// `生态环境部令第19号（2020）`, `国家发展改革委等六部门令2014年第16号`.
fn announced(text: &Folded<'_>, i: usize, floor: usize, whole: bool) -> Option<GazetteAct> {
    let number = text.spaces(i + 1);
    let end = text.digits(number);
    let behind = text.spaces(end);
    if !(1..=4).contains(&(end - number)) || text.ch(behind) != '号' {
        return None;
    }
    let serial = text.printed(number, end);
    let mut name = back_over_spaces(text, i);
    let mut year = None;
    if text.before(name) == '年' && name >= 5 {
        let (printed, _) = year_at(text, name - 5)?;
        year = Some(Year::new(&printed));
        name = back_over_spaces(text, name - 5);
    }
    let open = text.spaces(behind + 1);
    let mut end = behind + 1;
    if text.ch(open) == '('
        && let Some((printed, close)) = year_at(text, open + 1)
        && text.ch(close) == ')'
    {
        year = Some(Year::new(&printed));
        end = close + 1;
    }
    let start = name_start(text, name, floor, whole)?;
    let called = text.slice(start, name);
    let publishers = vec![issuer(text, start, name)?];
    KINDS.iter().any(|kind| called.ends_with(kind)).then_some(GazetteAct { publishers, serial, year, start, end })
}

fn back_over_spaces(text: &Folded<'_>, mut i: usize) -> usize {
    while text.before(i) == ' ' {
        i -= 1;
    }
    i
}

/// Where the name that ends before `i` begins: at least two characters.
fn name_start(text: &Folded<'_>, i: usize, floor: usize, whole: bool) -> Option<usize> {
    let mut start = i;
    // `卫生部等5部门`
    while start > floor && i - start < MAX_NAME && (is_han(text.before(start)) || text.before(start).is_ascii_digit()) {
        start -= 1;
    }
    if !whole {
        let cut = (start..i).rev().find_map(|j| {
            let word = INTRODUCTIONS.iter().find_map(|w| text.word(j, w))?;
            let name = NAMES_WITH_AND.iter().any(|w| text.word(j, w).is_some());
            (word < i && !name).then_some(word)
        });
        start = cut.unwrap_or(start);
    }
    (i >= start + 2 && is_han(text.ch(start))).then_some(start)
}

fn issuer(text: &Folded<'_>, start: usize, end: usize) -> Option<Publisher> {
    let name = text.slice(start, end);
    let name = name.strip_prefix("中华人民共和国").unwrap_or(&name);
    (!name.is_empty()).then(|| Publisher::body(name.to_owned()))
}
