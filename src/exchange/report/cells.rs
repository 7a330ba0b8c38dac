//! Cells that several tables have.

use super::material::Material;
use crate::compare::Verdict;
use crate::exchange::FigureView;
use crate::locale::wording;
use crate::measure::decimal;
use crate::model::{Evidence, Limit, PartialDate, Provenance, StandardIndex};
use crate::report::{Cell, Content, Link, Number, Span, Tone};

/// How well something is founded.
pub(super) fn evidence(m: &Material<'_>, evidence: Evidence) -> Cell {
    let word = m.desk.locale.word("evidence", evidence.word());
    if evidence == Evidence::Recall { Cell::verdict(Tone::Unsure, word) } else { Cell::text(word) }
}

/// A date.
pub(super) fn date(m: &Material<'_>, date: Option<PartialDate>) -> Cell {
    date.map_or_else(Cell::empty, |d| Cell::holding(Content::Date(d, m.desk.locale.date(d))))
}

/// Where something comes from.
pub(super) fn source(provenance: &Provenance) -> Cell {
    Cell::spans(vec![Span::address(provenance.source.as_str(), provenance.source.as_str())])
}

/// A limit without its unit, as printed.
pub(super) fn limit(m: &Material<'_>, limit: &Limit) -> Cell {
    match decimal::parse(&limit.value) {
        Some(value) => {
            Cell::number(Number { sign: wording::sign(limit.operator).to_owned(), value, unit: String::new() })
        }
        None => Cell::text(wording::limit_value(m.desk.locale, m.desk.library, limit)),
    }
}

/// A figure after conversion.
pub(super) fn figure(figure: &FigureView) -> Cell {
    single(figure).map_or_else(|| Cell::text(figure.shown.as_str()), Cell::number)
}

/// A single figure as it is shown.
pub(super) fn single(figure: &FigureView) -> Option<Number> {
    let (sign, rest) = match figure.shown.strip_prefix("≈ ") {
        Some(rest) => ("≈", rest),
        None => ("", figure.shown.as_str()),
    };
    let plain = rest.strip_prefix('−').map_or_else(|| rest.to_owned(), |digits| format!("-{digits}"));
    Some(Number { sign: sign.to_owned(), value: decimal::parse(&plain)?, unit: String::new() })
}

/// The colour of a verdict.
pub(super) fn tone(verdict: &str) -> Tone {
    match Verdict::from_word(verdict) {
        Some(Verdict::Stricter) => Tone::Strict,
        Some(Verdict::Looser) => Tone::Loose,
        Some(Verdict::Equal) => Tone::Equal,
        Some(Verdict::Overlapping) => Tone::Mixed,
        Some(Verdict::NoCounterpart) => Tone::Absent,
        Some(Verdict::Incomparable) | None => Tone::Open,
    }
}

/// The designation of a standard, leading to its source.
pub(super) fn standard(m: &Material<'_>, index: StandardIndex) -> Cell {
    let Some(record) = m.desk.library.get(index) else { return Cell::empty() };
    Cell::text(record.id.as_str()).leading(Link::Address(record.provenance.source.clone()))
}

/// One line a text.
pub(super) fn lines(texts: impl IntoIterator<Item = String>) -> Cell {
    let lines: Vec<Vec<Span>> = texts.into_iter().map(|t| vec![Span::plain(t)]).collect();
    if lines.is_empty() { Cell::empty() } else { Cell::lines(lines) }
}
