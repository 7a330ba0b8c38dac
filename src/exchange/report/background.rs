//! Regulatory background: acts of government and technical regulations among the documents on the subject (T3).

use super::cells;
use super::material::Material;
use crate::compare::{Market, Subject, gap};
use crate::locale::report;
use crate::model::{Level, StandardIndex};
use crate::report::{Block, Cell, ReportTable, Row, Section, Span};
use std::collections::BTreeSet;

pub(super) fn fill(m: &Material<'_>, section: Section) -> Section {
    let locale = m.desk.locale;
    let mut table = report::table(locale, ReportTable::Regulation, None, &[]);
    let jurisdictions = m.jurisdictions();
    let found = acts(m);
    for index in &found {
        let Some(act) = m.desk.library.get(*index) else { continue };
        let cited: Vec<String> =
            m.records().filter(|(_, s)| s.refs.contains(&act.id)).map(|(_, s)| s.id.as_str().to_owned()).collect();
        let role = if cited.is_empty() {
            if m.standards.contains(index) { m.text("reporting-act-compared") } else { m.text("reporting-act-topic") }
        } else {
            m.say("reporting-act-cited", &[("standards", m.join(cited).into())])
        };
        let (language, title) = act.best_title(locale.language());
        table.push(
            Row::of(vec![
                Cell::text(m.jurisdiction(act.jurisdiction)),
                Cell::lines(vec![
                    vec![Span::address(act.id.as_str(), act.provenance.source.as_str())],
                    vec![Span::plain(title).of(language)],
                ]),
                Cell::text(locale.word("level", act.level.word())),
                Cell::text(locale.word("force", act.force.map_or("unknown", |f| f.word()))),
                cells::date(m, act.effective),
                Cell::text(role),
                cells::evidence(m, act.provenance.evidence),
            ])
            .named(&table.caption, act.id.as_str()),
        );
    }
    let lacking: Vec<_> = jurisdictions
        .into_iter()
        .filter(|j| !found.iter().any(|i| m.desk.library.get(*i).is_some_and(|s| s.jurisdiction == *j)))
        .collect();
    let absent = m.absent_of("report-absent-regulation", &lacking);
    if table.height() == 0 {
        table.empty = vec![Span::judge(absent)];
        return section.with(Block::Table(table));
    }
    let section = section.with(Block::Table(table));
    if lacking.is_empty() { section } else { section.with(Block::Paragraph(vec![Span::judge(absent)])) }
}

/// Acts of government and technical regulations: those compared, those cited, and those on the topic.
fn acts(m: &Material<'_>) -> BTreeSet<StandardIndex> {
    let library = m.desk.library;
    let is_act = |index: &StandardIndex| {
        library.get(*index).is_some_and(|s| matches!(s.level, Level::Government | Level::TechnicalRegulation))
    };
    let mut found: BTreeSet<StandardIndex> = m.standards.iter().copied().filter(is_act).collect();
    let cited = m.records().flat_map(|(_, s)| &s.refs).filter_map(|d| library.find(d.as_str()));
    found.extend(cited.filter(is_act));
    if let Subject::Topic(topic) = &m.request.subject {
        let jurisdictions = m.jurisdictions();
        let mut markets: Vec<Market> = jurisdictions.iter().map(|j| Market::of(*j)).collect();
        markets.dedup();
        for market in markets {
            let documents = gap::documents(library, &m.desk.bench.subjects, topic, market, m.day());
            found.extend(
                documents
                    .into_iter()
                    .map(|(i, _)| i)
                    .filter(is_act)
                    .filter(|i| library.get(*i).is_some_and(|s| jurisdictions.contains(&s.jurisdiction))),
            );
        }
    }
    found
}
