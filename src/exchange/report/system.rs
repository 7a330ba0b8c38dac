//! The systems of standards: topic by jurisdiction (T4), adoption and superseded editions (T5), clauses where no limits are
//! compared.

use super::cells;
use super::clauses;
use super::editions;
use super::gaps::gaps;
use super::material::Material;
use crate::compare::{Market, Subject, gap};
use crate::locale::report;
use crate::model::{ConceptId, Jurisdiction, StandardIndex, Status};
use crate::report::{Align, Block, Cell, Column, ReportTable, Row, Section, Span, Table, Tone};
use std::collections::BTreeSet;

/// Topics of T4.
const MOST_TOPICS: usize = 12;
/// Standards named in a cell of T4; the others are counted.
const MOST_NAMED: usize = 10;

pub(super) fn fill(m: &Material<'_>, mut section: Section) -> Section {
    section = section
        .with(Block::heading("topics", m.text("report-column-topic")))
        .with(Block::paragraph(m.text("report-text-system")))
        .with(Block::Table(topics(m)));
    let gaps = gaps(m);
    if !gaps.is_empty() {
        let items = gaps.into_iter().map(|g| vec![Span::plain(g)]).collect();
        section = section.with(Block::List { ordered: false, items });
    }
    section = section
        .with(Block::heading("adoption", m.text("report-table-adoption")))
        .with(Block::paragraph(m.text("report-text-adoption")))
        .with(Block::Table(adoption(m)));
    for sentence in unknown_degrees(m) {
        section = section.with(Block::Judgement(vec![Span::plain(sentence)]));
    }
    for at in 0..m.editions.len() {
        section = section.with(Block::Table(editions::table(m, at)));
    }
    for table in clauses::tables(m) {
        section = section.with(Block::Table(table));
    }
    section
}

fn topics(m: &Material<'_>) -> Table {
    let locale = m.desk.locale;
    let mut table = report::table(locale, ReportTable::System, None, &[]);
    let mut jurisdictions = m.jurisdictions();
    if jurisdictions.contains(&Jurisdiction::Cn) && !jurisdictions.contains(&Jurisdiction::CnNm) {
        jurisdictions.push(Jurisdiction::CnNm);
    }
    for jurisdiction in &jurisdictions {
        let column = Column { key: jurisdiction.word().to_owned(), weight: 20, align: Align::Start };
        table.add_column(column, m.jurisdiction(*jurisdiction));
    }
    for topic in topics_of(m) {
        let mut row = vec![Cell::text(m.name(&topic))];
        let mut any = false;
        for jurisdiction in &jurisdictions {
            let market = Market::of(*jurisdiction);
            let documents = gap::documents(m.desk.library, &m.desk.bench.subjects, &topic, market, m.day());
            let names: Vec<String> = documents
                .into_iter()
                .filter_map(|(index, status)| {
                    let standard = m.desk.library.get(index).filter(|s| s.jurisdiction == *jurisdiction)?;
                    Some(if status == Status::InForce {
                        standard.id.as_str().to_owned()
                    } else {
                        let status = locale.word("status", status.word());
                        m.say("edition-with", &[("word", standard.id.as_str().into()), ("more", status.into())])
                    })
                })
                .collect();
            any |= !names.is_empty();
            let more = names.len().saturating_sub(MOST_NAMED);
            let mut shown: Vec<String> = names.into_iter().take(MOST_NAMED).collect();
            if more > 0 {
                shown.push(m.say("reporting-more", &[("count", more.into())]));
            }
            row.push(cells::lines(shown));
        }
        if any {
            table.push(Row::of(row).named(&table.caption, topic.as_str()));
        }
    }
    table.empty = vec![Span::plain(m.text("report-nothing"))];
    table
}

/// The topic with what is directly narrower, or the objects of the limits compared.
fn topics_of(m: &Material<'_>) -> Vec<ConceptId> {
    let library = m.desk.library;
    if let Subject::Topic(topic) = &m.request.subject {
        return std::iter::once(topic).chain(library.narrower(topic)).take(MOST_TOPICS).cloned().collect();
    }
    let mut topics: BTreeSet<ConceptId> = BTreeSet::new();
    for (index, _) in m.records() {
        topics.extend(library.limits_of(index).map(|l| l.object.clone()));
        topics.extend(library.scopes_of(index).filter_map(|s| s.object.clone()));
    }
    // What stands below another topic of the list is counted with it.
    let all: Vec<ConceptId> = topics.into_iter().collect();
    let broadest = all.iter().filter(|t| !all.iter().any(|o| o != *t && library.is_a(t, o)));
    broadest.take(MOST_TOPICS).cloned().collect()
}

fn adoption(m: &Material<'_>) -> Table {
    let (locale, library) = (m.desk.locale, m.desk.library);
    let mut table = report::table(locale, ReportTable::Adoption, None, &[]);
    let members = members(m);
    for index in members {
        let Some(standard) = library.get(index) else { continue };
        let superseded: Vec<_> = m.desk.bench.adoptions.superseded(library, index, m.day()).collect();
        for link in m.links(index) {
            let alarm = superseded.iter().find(|e| e.adopted == link.adopted);
            let current = alarm
                .and_then(|e| e.current)
                .map_or_else(|| link.adopted.as_str().to_owned(), |current| m.designation(current));
            let degree = match link.degree {
                Some(degree) => Cell::text(locale.word("degree", degree.word())),
                None => Cell::spans(vec![Span::judge(m.text("reporting-degree-unknown"))]),
            };
            let lag = alarm.and_then(|e| e.years_behind).map_or_else(
                || if alarm.is_some() { Cell::empty() } else { Cell::number(crate::report::Number::count(0)) },
                |years| Cell::number(crate::report::Number::bare(years.into())),
            );
            let status = library.status_on(index, m.day());
            let word = locale.word("status", status.word());
            let current = if alarm.is_some() { Cell::verdict(Tone::Loose, current) } else { Cell::text(current) };
            table.push(
                Row::of(vec![
                    Cell::text(link.adopted.as_str()),
                    Cell::text(m.jurisdiction(standard.jurisdiction)),
                    cells::standard(m, index),
                    degree,
                    Cell::text(link.adopted.as_str()),
                    current,
                    lag,
                    Cell::text(word),
                ])
                .named(&table.caption, &format!("{}|{}", standard.id, link.adopted)),
            );
        }
    }
    table.empty = vec![Span::plain(m.text("reporting-no-adoption"))];
    table
}

/// The standards of the report that take something over, and their relatives in the parties' jurisdictions.
fn members(m: &Material<'_>) -> Vec<StandardIndex> {
    let library = m.desk.library;
    let jurisdictions = m.jurisdictions();
    let mut found: Vec<StandardIndex> = Vec::new();
    for index in &m.standards {
        for family in m.desk.bench.adoptions.families(library, *index) {
            for (member, _) in family.members {
                let of_party = library.get(member).is_some_and(|s| jurisdictions.contains(&s.jurisdiction));
                if (of_party || m.standards.contains(&member)) && !found.contains(&member) {
                    found.push(member);
                }
            }
        }
    }
    found.sort();
    found
}

/// Standards that stand beside an international one of the report without any degree of adoption in the catalogue.
pub(super) fn unknown_degrees(m: &Material<'_>) -> Vec<String> {
    let is_original = |j: Jurisdiction| matches!(j, Jurisdiction::Int | Jurisdiction::Eu);
    let mut said = Vec::new();
    for (index, standard) in m.records().filter(|(_, s)| !is_original(s.jurisdiction)) {
        if m.links(index).iter().any(|l| l.degree.is_some()) {
            continue;
        }
        for (_, original) in m.records().filter(|(_, s)| s.jurisdiction == Jurisdiction::Int) {
            let cites = standard.refs.iter().any(|r| r.series() == original.id.series());
            let same_title = original.titles.iter().any(|(l, t)| standard.title(*l) == Some(t.as_str()));
            if cites || same_title {
                let variables =
                    [("standard", standard.id.as_str().into()), ("international", original.id.as_str().into())];
                said.push(m.say("report-text-degree-unknown", &variables));
            }
        }
    }
    said
}
