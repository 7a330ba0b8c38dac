//! What is coming: old and new value, limit by limit, with the day (T5, further parts).

use super::cells;
use super::material::Material;
use super::rows::position;
use crate::compare::edition::{LimitChange, Outcome, changes};
use crate::locale::{structure, wording};
use crate::model::{Limit, StandardIndex};
use crate::report::{Caption, Cell, Column, Link, ReportTable, Row, Span, Table, Tone};

/// The caption of the changes between one pair of editions.
pub(super) fn caption(m: &Material<'_>, at: usize) -> Caption {
    let (old, new) = m
        .editions
        .get(at)
        .map_or_else(|| (String::new(), String::new()), |(old, new)| (m.designation(*old), m.designation(*new)));
    let part = u16::try_from(at + 2).unwrap_or(u16::MAX);
    let text = m.say("reporting-table-editions", &[("old", old.into()), ("new", new.into())]);
    ReportTable::Adoption.caption(Some(part), text)
}

/// Old → new.
pub(super) fn table(m: &Material<'_>, at: usize) -> Table {
    let keys: [(&str, u16); 8] = [
        ("object", 14),
        ("indicator", 12),
        ("condition", 16),
        ("unit", 7),
        ("before", 9),
        ("after", 9),
        ("change", 12),
        ("effective", 10),
    ];
    let columns =
        keys.map(|(key, weight)| if weight < 11 { Column::centred(key, weight) } else { Column::text(key, weight) });
    let heads = keys.map(|(key, _)| m.desk.locale.word("report-column", key));
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let mut table = Table::new(caption(m, at), columns.to_vec(), &heads);
    let Some((old, new)) = m.editions.get(at).copied() else { return table };
    for change in &changes(m.desk.library, old, new).rows {
        let row = row(m, old, new, change);
        let key = |standard, place: Option<usize>| {
            place.and_then(|p| position(m.desk.library, standard, p)).map_or("", |row| m.rows.key(row))
        };
        let key = format!("{}→{}", key(old, change.old), key(new, change.new));
        table.push(row.named(&table.caption, &key));
    }
    table
}

fn row(m: &Material<'_>, old: StandardIndex, new: StandardIndex, change: &LimitChange) -> Row {
    let (locale, library) = (m.desk.locale, m.desk.library);
    let limit = |standard, place: Option<usize>| library.limits_of(standard).nth(place?);
    let (before, after) = (limit(old, change.old), limit(new, change.new));
    let value = |standard: StandardIndex, place: Option<usize>, limit: Option<&Limit>| {
        let Some(limit) = limit else { return Cell::empty() };
        let cell = cells::limit(m, limit);
        match place.and_then(|p| position(library, standard, p)) {
            Some(row) => cell.leading(Link::Place(m.rows.place(row))),
            None => cell,
        }
    };
    let either = after.or(before);
    let mut condition: Vec<Vec<Span>> = Vec::new();
    if let Some(limit) = either {
        let standard = if after.is_some() { new } else { old };
        let when = wording::condition(locale, library, &limit.when);
        let grade = library.get(standard).map_or_else(String::new, |s| wording::grade(locale, library, s, limit));
        condition.extend([when, grade].into_iter().filter(|t| !t.is_empty()).map(|t| vec![Span::plain(t)]));
    }
    let unit = match (before, after) {
        (Some(old), Some(new)) if old.unit != new.unit => {
            format!("{} → {}", wording::unit(&old.unit), wording::unit(&new.unit))
        }
        _ => either.map_or_else(String::new, |l| wording::unit(&l.unit)),
    };
    let tone = match change.outcome {
        Outcome::Same => Tone::Equal,
        Outcome::Stricter(_) => Tone::Strict,
        Outcome::Looser(_) => Tone::Loose,
        Outcome::Other(_) => Tone::Mixed,
        Outcome::Incomparable(_) => Tone::Open,
        Outcome::OnlyOld | Outcome::OnlyNew => Tone::Absent,
    };
    let from = after.and_then(|l| l.from).or_else(|| library.get(new).and_then(|s| s.effective));
    Row::of(vec![
        Cell::text(m.name(&change.object)),
        Cell::text(m.name(&change.indicator)),
        Cell::lines(condition),
        Cell::text(unit),
        value(old, change.old, before),
        value(new, change.new, after),
        Cell::verdict(tone, structure::outcome(locale, &change.outcome)),
        cells::date(m, from),
    ])
}
