//! The chain of signs before a number, and the number it leads to.
//!
//! `ГОСТ Р ИСО`, `MNS ISO/IEC`, `GB/T`, `DB15/T`, `T/NMSP`. Signs may be glued (`gbt`, `трТС`), so that the longest
//! reading is tried first and given up when no number follows it.

use super::fold::{Folded, is_letter};
use super::number::{Manner, Number, number_at};
use super::publisher::{Body, Meaning, Publisher, REGISTRY, Sign, Style, is_separator};

/// How willing the reader is to see a designation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Care {
    /// Running text: everything has to be there.
    Running,
    /// Words someone typed: case and year may be missing.
    Query,
    /// The whole text is meant to be a designation.
    Whole,
}

pub(super) struct Chained {
    pub(super) publishers: Vec<Publisher>,
    pub(super) number: Number,
    pub(super) style: Style,
}

#[derive(Clone)]
struct Chain {
    publishers: Vec<Publisher>,
    /// Style of the body that speaks first, whether a body of another kind follows it.
    style: Style,
    adopted: bool,
    sign: Sign,
    forms: &'static [&'static str],
    form: Option<&'static str>,
}

const MAX_SIGNS: usize = 6;
/// Letters of an association's sign.
const MAX_SIGN: usize = 8;

/// The chain and number that begin at `i`.
pub(super) fn chain_at(text: &Folded<'_>, i: usize, care: Care) -> Option<Chained> {
    if let Some(found) = group_at(text, i, care).or_else(|| local_at(text, i, care)) {
        return Some(found);
    }
    for spelling in REGISTRY.bodies_from(text.ch(i)) {
        let Meaning::Body(index) = spelling.meaning else { continue };
        let Some(body) = REGISTRY.bodies.get(index) else { continue };
        let Some(after) = spelling.at(text, i, care == Care::Running, care == Care::Whole) else {
            continue;
        };
        let chain = Chain {
            publishers: vec![Publisher::body(body.key)],
            style: body.style,
            adopted: false,
            sign: body.sign,
            forms: body.forms,
            form: spelling.form,
        };
        if let Some(found) = extend(text, after, chain, body, care) {
            return Some(found);
        }
    }
    sector_at(text, i)
}

/// Tries one more sign, then the number.
fn extend(text: &Folded<'_>, i: usize, chain: Chain, last: &Body, care: Care) -> Option<Chained> {
    let strict = care == Care::Running;
    let next = between(text, i);
    if chain.publishers.len() < MAX_SIGNS {
        for (key, spelling) in REGISTRY.qualifiers_of(last) {
            let known = chain.publishers.last().is_none_or(|p| !p.is_body());
            let Some(after) = spelling.at(text, next, strict, true).filter(|_| !known) else {
                continue;
            };
            let mut longer = chain.clone();
            longer.publishers.push(Publisher::qualifier(key));
            longer.sign = Sign::Clear;
            if let Some(found) = extend(text, after, longer, last, care) {
                return Some(found);
            }
        }
        for spelling in REGISTRY.bodies_from(text.ch(next)) {
            let Meaning::Body(index) = spelling.meaning else { continue };
            let Some(body) = REGISTRY.bodies.get(index).filter(|b| joins(b)) else { continue };
            if chain.publishers.iter().any(|p| p.key() == body.key) {
                continue;
            }
            let Some(after) = spelling.at(text, next, strict, care == Care::Whole) else {
                continue;
            };
            let mut longer = chain.clone();
            longer.publishers.push(Publisher::body(body.key));
            longer.adopted |= body.style == Style::Colon;
            longer.forms = body.forms;
            longer.form = spelling.form;
            if let Some(found) = extend(text, after, longer, body, care) {
                return Some(found);
            }
        }
    }
    finish(text, i, chain, care)
}

/// Bodies that stand in a chain with others: Chinese ones never do.
fn joins(body: &Body) -> bool {
    matches!(body.style, Style::Colon | Style::Gost)
}

/// Separators between two signs, three at most.
fn between(text: &Folded<'_>, i: usize) -> usize {
    let end = text.skip(i, is_separator);
    if end > i + 3 { i } else { end }
}

fn finish(text: &Folded<'_>, i: usize, chain: Chain, care: Care) -> Option<Chained> {
    let (style, adopted, forms, form) = (chain.style, chain.adopted, chain.forms, chain.form);
    let manner = Manner { style, adopted, forms, form, strict: care == Care::Running };
    let number = number_at(text, before_number(text, i, care)?, manner)?;
    // `UN 2030` is no regulation
    if chain.publishers.last().is_some_and(|p| p.key() == "un") && !number.serial.starts_with('R') {
        return None;
    }
    let confirmed = number.year.is_some() || (care == Care::Query && !number.parts.is_empty());
    let believed = care == Care::Whole || chain.sign == Sign::Clear || confirmed;
    believed.then(|| Chained { publishers: ordered(chain.publishers), number, style })
}

/// The place of the number behind the last sign: separators, `№`, `No`.
fn before_number(text: &Folded<'_>, i: usize, care: Care) -> Option<usize> {
    let mut j = text.skip(i, |c| is_separator(c) || c == '№' || (care != Care::Running && matches!(c, ':' | '.')));
    if j > i && is_separator(text.before(j)) {
        for word in ["no.", "no", "n"] {
            let after = text.word(j, word).map(|after| text.spaces(after));
            if let Some(after) = after.filter(|&k| text.ch(k).is_ascii_digit()) {
                j = after;
                break;
            }
        }
    }
    (j - i <= 6).then_some(j)
}

/// National bodies first, each with its qualifiers.
fn ordered(publishers: Vec<Publisher>) -> Vec<Publisher> {
    let mut groups: Vec<Vec<Publisher>> = Vec::new();
    for publisher in publishers {
        match groups.last_mut() {
            Some(group) if !publisher.is_body() => group.push(publisher),
            _ => groups.push(vec![publisher]),
        }
    }
    groups.sort_by_key(|group| group.first().map_or(0, |p| REGISTRY.rank(p.key())));
    groups.concat()
}

/// `T/NMSP MZB01.37`: an association, or with `Q/` an enterprise.
fn group_at(text: &Folded<'_>, i: usize, care: Care) -> Option<Chained> {
    let class = match text.ch(i) {
        't' => "t",
        'q' => "q",
        _ => return None,
    };
    let slash = text.spaces(i + 1);
    let start = match text.ch(slash) {
        '/' => text.spaces(slash + 1),
        // `T NMSP`, `tnmsp`: only where the sign itself is known
        c if is_letter(c) => slash,
        _ => return None,
    };
    let slashed = text.before(start) == '/' || text.ch(slash) == '/';
    let end = text.skip(start, is_letter).min(start + MAX_SIGN + 5);
    let known = |j: usize| REGISTRY.bodies.iter().any(|b| b.style == Style::Group && text.slice(start, j) == b.key);
    // a serial may begin with letters, so a sign that is known is cut off first: `tnmspmzb02.1`
    let end = (start + 2..=end).rev().find(|&j| known(j)).unwrap_or(end);
    let capitals = care != Care::Running || (start..end).all(|j| text.symbol(j).capital);
    if !(2..=MAX_SIGN).contains(&(end - start)) || !capitals || !(slashed || known(end)) {
        return None;
    }
    let gap = text.skip(end, |c| is_separator(c) || matches!(c, '.' | '№'));
    if gap - end > 3 {
        return None;
    }
    let style = Style::Group;
    let manner = Manner { style, adopted: false, forms: &[], form: None, strict: care == Care::Running };
    let number = number_at(text, gap, manner)?;
    let publishers = vec![Publisher::qualifier(class), Publisher::body(text.slice(start, end))];
    Some(Chained { publishers, number, style })
}

/// `DB15/T 1700.2`: the code of a province, or of a city, belongs to the sign.
fn local_at(text: &Folded<'_>, i: usize, care: Care) -> Option<Chained> {
    let after = text.word(i, "db").or_else(|| text.word(i, "дб"))?;
    let after = text.spaces(after);
    let code = text.digits(after);
    if !matches!(code - after, 2 | 4 | 6) {
        return None;
    }
    let mut publishers = vec![Publisher::body(format!("db{}", text.slice(after, code)))];
    let mut end = text.skip(code, is_separator);
    if text.ch(end) == 't' {
        publishers.push(Publisher::qualifier("t"));
        end += 1;
    } else if end == code {
        return None;
    }
    let style = Style::China;
    let manner = Manner { style, adopted: false, forms: &[], form: None, strict: care == Care::Running };
    let number = number_at(text, before_number(text, end, care)?, manner)?;
    Some(Chained { publishers, number, style })
}

/// `XY/T 1234-2020`: the shape of a Chinese sector standard says enough, whatever the sector.
fn sector_at(text: &Folded<'_>, i: usize) -> Option<Chained> {
    let end = text.skip(i, is_letter);
    let capitals = (i..end).all(|j| text.symbol(j).capital && !text.symbol(j).cyrillic);
    let qualifier = text.word(end, "/t").filter(|_| capitals && (2..=3).contains(&(end - i)))?;
    let style = Style::China;
    let manner = Manner { style, adopted: false, forms: &[], form: None, strict: true };
    let number = number_at(text, before_number(text, qualifier, Care::Running)?, manner)?;
    number.year.as_ref()?;
    let publishers = vec![Publisher::body(text.slice(i, end)), Publisher::qualifier("t")];
    Some(Chained { publishers, number, style })
}
