//! Annexes: every row with its provenance, terms, factors of units, changes, references.

use super::cells;
use super::material::Material;
use crate::locale::{report, wording};
use crate::model::ConceptId;
use crate::report::{
    Block, Cell, Change, ChangeKind, Chapter, Document, Number, ReportTable, Row, Section, SnapshotError, Span, Tone,
    changes as compare, gbt7714,
};
use std::collections::{BTreeMap, BTreeSet};

/// A1.
pub(super) fn rows(m: &Material<'_>, section: Section) -> Section {
    let (locale, library) = (m.desk.locale, m.desk.library);
    let mut table = report::table(locale, ReportTable::Rows, None, &[]);
    for (row, key) in m.rows.iter() {
        let Some(limit) = m.limit(row) else { continue };
        let Some(standard) = library.find(limit.standard.as_str()).and_then(|i| library.get(i)) else { continue };
        table.push(
            Row::of(vec![
                Cell::text(m.jurisdiction(standard.jurisdiction)),
                Cell::text(standard.id.as_str()),
                Cell::text(limit.clause.as_str()),
                Cell::text(m.name(&limit.object)),
                Cell::text(m.name(&limit.indicator)),
                Cell::text(wording::condition(locale, library, &limit.when)),
                Cell::text(wording::grade(locale, library, standard, limit)),
                cells::limit(m, limit),
                Cell::text(wording::unit(&limit.unit)),
                Cell::text(wording::basis(locale, &limit.basis)),
                cells::evidence(m, limit.provenance.evidence),
                cells::source(&limit.provenance),
                cells::date(m, limit.provenance.seen),
            ])
            .named(&table.caption, key),
        );
    }
    table.empty = vec![Span::plain(m.text("report-nothing"))];
    section.with(Block::paragraph(m.text("report-text-rows"))).with(Block::Table(table))
}

/// A2: the terms that name objects and indicators of the report.
pub(super) fn terms(m: &Material<'_>, section: Section) -> Section {
    let library = m.desk.library;
    let mut table = report::table(m.desk.locale, ReportTable::TermList, None, &[]);
    let mut ids: BTreeSet<ConceptId> = BTreeSet::new();
    for limit in m.rows.iter().filter_map(|(row, _)| m.limit(row)) {
        ids.extend([limit.object.clone(), limit.indicator.clone()]);
    }
    if let crate::compare::Subject::Topic(topic) = &m.request.subject {
        ids.insert(topic.clone());
    }
    for (index, _) in m.records().filter(|_| m.has_no_limits()) {
        ids.extend(library.scopes_of(index).filter_map(|s| s.object.clone()));
    }
    for concept in ids.iter().filter_map(|id| library.concept(id)) {
        let labels = &concept.labels;
        let mut row: Vec<Cell> = [&labels.zh, &labels.ru, &labels.mn, &labels.mn_mong, &labels.en]
            .map(|l| Cell::text(l.first().cloned().unwrap_or_default()))
            .to_vec();
        row.push(cells::evidence(m, concept.provenance.evidence));
        table.push(Row::of(row).named(&table.caption, concept.id.as_str()));
    }
    table.empty = vec![Span::plain(m.text("report-nothing"))];
    section.with(Block::Table(table))
}

/// A3.
pub(super) fn units(m: &Material<'_>, section: Section) -> Section {
    let library = m.desk.library;
    let mut table = report::table(m.desk.locale, ReportTable::Units, None, &[]);
    let codes: BTreeSet<&str> =
        m.rows.iter().filter_map(|(row, _)| m.limit(row)).map(|l| l.unit.as_str()).filter(|u| *u != "1").collect();
    for unit in codes.into_iter().filter_map(|code| library.units().get(code)) {
        let factor = if unit.factor.denominator == rust_decimal::Decimal::ONE {
            Cell::number(Number::bare(unit.factor.numerator))
        } else {
            Cell::text(format!("{} / {}", unit.factor.numerator, unit.factor.denominator))
        };
        table.push(
            Row::of(vec![
                Cell::text(wording::unit(&unit.code)),
                Cell::text(wording::quantity(m.desk.locale, &unit.dimension)),
                factor,
                Cell::text(wording::unit(&unit.canonical)),
                Cell::text(m.text("reporting-source-units")),
            ])
            .named(&table.caption, &unit.code),
        );
    }
    table.empty = vec![Span::plain(m.text("report-nothing"))];
    section.with(Block::Table(table))
}

/// References in the form of GB/T 7714.
pub(super) fn references(m: &Material<'_>, section: Section) -> Section {
    let items = m.records().map(|(_, s)| {
        let text = gbt7714(s).text;
        let source = s.provenance.source.as_str();
        vec![Span::address(text, source).of(s.jurisdiction.language())]
    });
    section
        .with(Block::paragraph(m.text("report-text-references")))
        .with(Block::List { ordered: true, items: items.collect() })
}

/// A4: what changed since an earlier run. Without one it says how to have it next time.
pub(super) fn changes(m: &Material<'_>, document: &mut Document, since: Option<&[u8]>) -> Result<(), SnapshotError> {
    let Some(earlier) = since else {
        if let Some(section) = super::section_mut(document, Chapter::Changes) {
            section.blocks.push(Block::paragraph(m.text("report-text-changes-first")));
        }
        return Ok(());
    };
    let mut found = compare(earlier, document)?;
    found.retain(|change| !is_renumbered(change));
    let (day, version) = run_of(m, earlier);
    let key = if found.is_empty() { "report-text-changes-none" } else { "report-text-changes" };
    let said = m.say(key, &[("day", day.as_str().into()), ("version", version.into()), ("count", found.len().into())]);
    let mut table = report::table(m.desk.locale, ReportTable::Changes, None, &[("day", day.into())]);
    let names: BTreeMap<String, String> = document
        .tables()
        .flat_map(|t| t.columns.iter().map(|c| c.key.clone()))
        .map(|key| {
            let word = format!("report-column-{key}");
            let name = if m.desk.locale.has(&word) { m.text(&word) } else { key.clone() };
            (key, name)
        })
        .collect();
    let rows: BTreeMap<(String, &str), String> = document
        .tables()
        .flat_map(|t| t.rows().map(|(_, row)| ((t.caption.to_string(), row.key.as_str()), first_cells(row))))
        .collect();
    for change in found {
        let row = rows.get(&(change.table.clone(), change.row.as_str())).unwrap_or(&change.before);
        let tone = match change.kind {
            ChangeKind::Added => Tone::Strict,
            ChangeKind::Removed => Tone::Loose,
            ChangeKind::Changed => Tone::Mixed,
        };
        let line = Row::of(vec![
            Cell::text(change.table.as_str()),
            Cell::text(row.as_str()),
            Cell::text(names.get(&change.column).cloned().unwrap_or_default()),
            Cell::verdict(tone, m.desk.locale.word("report-change", change.kind.word())),
            Cell::text(change.before.as_str()),
            Cell::text(change.after.as_str()),
        ]);
        let key = format!("{}|{}|{}", change.table, change.row, change.column);
        table.push(line.named(&table.caption, &super::rows::short(&key)));
    }
    if let Some(section) = super::section_mut(document, Chapter::Changes) {
        section.blocks.push(Block::paragraph(said));
        if table.height() > 0 {
            section.blocks.push(Block::Table(table));
        }
    }
    Ok(())
}

/// The first things that a row says.
fn first_cells(row: &Row) -> String {
    let shown = row.cells.iter().map(|c| c.content.shown().replace('\n', " ")).filter(|s| !s.is_empty());
    shown.take(2).collect::<Vec<_>>().join(" · ")
}

/// Whether nothing changed but places of rows.
fn is_renumbered(change: &Change) -> bool {
    let plain = |text: &str| match text.split_once(". ") {
        Some((number, rest)) if number.bytes().all(|b| b.is_ascii_digit()) => rest.to_owned(),
        _ => text.to_owned(),
    };
    change.kind == ChangeKind::Changed
        && (matches!(change.column.as_str(), "number" | "rows" | "used-in" | "effect-on")
            || plain(&change.before) == plain(&change.after))
}

/// Day and data version of an earlier run, as its cover says them.
fn run_of(m: &Material<'_>, earlier: &[u8]) -> (String, String) {
    let json: serde_json::Value = serde_json::from_slice(earlier).unwrap_or_default();
    let day = json.get("date").and_then(|d| d.as_str()).and_then(|d| d.parse::<jiff::civil::Date>().ok());
    let wanted = m.text("report-fact-corpus");
    let facts = json.get("facts").and_then(|f| f.as_array()).map(Vec::as_slice).unwrap_or_default();
    let version = facts.iter().find(|f| f.get("name").and_then(|n| n.as_str()) == Some(&wanted));
    let version = version.and_then(|f| f.get("text")).map_or_else(String::new, |v| {
        let spans = v.as_array().map(Vec::as_slice).unwrap_or_default();
        spans.iter().filter_map(|s| s.get("text")?.as_str()).collect()
    });
    (day.map_or_else(String::new, |d| m.desk.locale.date(d)), version.chars().take(12).collect())
}
