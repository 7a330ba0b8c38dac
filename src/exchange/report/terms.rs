//! Scopes (T6) and definitions (T7).

use super::cells;
use super::material::Material;
use crate::locale::{report, wording};
use crate::model::{ClauseKind, Relation, Scope, StandardIndex};
use crate::report::{Block, Cell, ReportTable, Row, Section, Span, Table};

/// Lines of a cell; the others are counted.
const MOST_LINES: usize = 12;

pub(super) fn fill(m: &Material<'_>, section: Section) -> Section {
    let mut definitions = report::table(m.desk.locale, ReportTable::Definitions, None, &[]);
    definitions.empty = vec![Span::judge(absent(m))];
    section
        .with(Block::heading("scopes", m.text("report-table-scopes")))
        .with(Block::Table(scopes(m)))
        .with(Block::Judgement(vec![Span::plain(m.say("report-judge-scope", &[("object", m.subject().into())]))]))
        .with(Block::heading("definitions", m.text("report-table-definitions")))
        .with(Block::Table(definitions))
}

/// Which clauses hold the definitions, where the corpus knows the outline of a text; else whom to ask.
fn absent(m: &Material<'_>) -> String {
    let mut places: Vec<String> = Vec::new();
    let mut jurisdictions = Vec::new();
    for (index, standard) in m.records() {
        let clauses = m.desk.library.text_of(index).into_iter().flat_map(|t| &t.clauses);
        let terms = clauses.filter(|c| c.kind == ClauseKind::Terms).map(|c| format!("{} {}", c.label, c.title));
        match terms.map(|t| t.trim().to_owned()).next() {
            Some(clause) => places.push(m.say(
                "report-lookup-standard",
                &[("clause", clause.into()), ("standard", standard.id.as_str().into())],
            )),
            None if !jurisdictions.contains(&standard.jurisdiction) => jurisdictions.push(standard.jurisdiction),
            None => {}
        }
    }
    places.extend(jurisdictions.iter().map(|j| m.desk.locale.word("report-lookup", j.word())));
    m.absent(m.text("report-absent-definitions"), places.join(&m.text("condition-and")))
}

fn scopes(m: &Material<'_>) -> Table {
    let locale = m.desk.locale;
    let mut table = report::table(locale, ReportTable::Scopes, None, &[]);
    let mut lacking: Vec<String> = Vec::new();
    for (index, standard) in m.records() {
        let rows: Vec<&Scope> = m.desk.library.scopes_of(index).collect();
        let text = if standard.scope.is_empty() { &standard.scope_zh } else { &standard.scope };
        if rows.is_empty() && text.is_empty() {
            lacking.push(standard.id.as_str().to_owned());
            continue;
        }
        let covers: Vec<Vec<Span>> = if rows.iter().any(|r| r.relation == Relation::Covers) {
            lines(m, rows.iter().filter(|r| r.relation == Relation::Covers))
        } else {
            vec![vec![Span::plain(text.as_str()).of(standard.jurisdiction.language())]]
        };
        let excludes = lines(m, rows.iter().filter(|r| r.relation != Relation::Covers));
        let mut addressees: Vec<String> = Vec::new();
        for row in rows.iter().filter(|r| r.relation == Relation::Covers) {
            let word = locale.word("addressee", row.addressee.word());
            if !addressees.contains(&word) {
                addressees.push(word);
            }
        }
        let evidence = rows.iter().map(|r| r.provenance.evidence).max().unwrap_or(standard.provenance.evidence);
        table.push(
            Row::of(vec![
                Cell::text(m.jurisdiction(standard.jurisdiction)),
                cells::standard(m, index),
                Cell::lines(covers),
                if excludes.is_empty() { Cell::empty() } else { Cell::lines(excludes) },
                Cell::text(m.join(addressees)),
                cells::evidence(m, evidence),
            ])
            .named(&table.caption, standard.id.as_str()),
        );
    }
    if !lacking.is_empty() {
        let said = m.absent_of("report-absent-scopes", &jurisdictions_of(m, &lacking));
        let note = vec![Span::judge(format!("{}: {said}", m.join(lacking)))];
        if table.height() == 0 { table.empty = note } else { table.notes.push(note) }
    }
    table
}

fn jurisdictions_of(m: &Material<'_>, standards: &[String]) -> Vec<crate::model::Jurisdiction> {
    let mut found = Vec::new();
    for id in standards {
        let index: Option<StandardIndex> = m.desk.library.find(id);
        if let Some(standard) = index.and_then(|i| m.desk.library.get(i))
            && !found.contains(&standard.jurisdiction)
        {
            found.push(standard.jurisdiction);
        }
    }
    found
}

fn lines<'s>(m: &Material<'_>, rows: impl Iterator<Item = &'s &'s Scope>) -> Vec<Vec<Span>> {
    let mut said: Vec<String> = Vec::new();
    for row in rows {
        let object = row.object.as_ref().map_or_else(|| m.text("apply-enterprise"), |o| m.name(o));
        let when = wording::condition(m.desk.locale, m.desk.library, &row.when);
        let mut text = if when.is_empty() {
            object
        } else {
            m.say("edition-with", &[("word", object.into()), ("more", when.into())])
        };
        if let Some(other) = &row.other {
            text = format!("{text} → {other}");
        }
        if !said.contains(&text) {
            said.push(text);
        }
    }
    let more = said.len().saturating_sub(MOST_LINES);
    said.truncate(MOST_LINES);
    if more > 0 {
        said.push(m.say("reporting-more", &[("count", more.into())]));
    }
    if said.is_empty() { Vec::new() } else { vec![vec![Span::plain(m.join(said))]] }
}
