//! Implementation and conformity (T11): who has to act is known from the scopes, procedures are not in the corpus.

use super::cells;
use super::material::Material;
use crate::locale::report;
use crate::model::Relation;
use crate::report::{Block, Cell, ReportTable, Row, Section, Span};

pub(super) fn fill(m: &Material<'_>, section: Section) -> Section {
    let locale = m.desk.locale;
    let mut table = report::table(locale, ReportTable::Conformity, None, &[]);
    for (index, standard) in m.records() {
        let mut addressees: Vec<String> = Vec::new();
        let covers: Vec<_> = m.desk.library.scopes_of(index).filter(|s| s.relation == Relation::Covers).collect();
        for scope in &covers {
            let word = locale.word("addressee", scope.addressee.word());
            if !addressees.contains(&word) {
                addressees.push(word);
            }
        }
        let Some(evidence) = covers.iter().map(|s| s.provenance.evidence).max() else { continue };
        table.push(
            Row::of(vec![
                Cell::text(m.jurisdiction(standard.jurisdiction)),
                cells::standard(m, index),
                Cell::text(m.join(addressees)),
                Cell::spans(vec![Span::judge(m.text("reporting-not-held"))]),
                Cell::spans(vec![Span::judge(m.text("reporting-not-held"))]),
                cells::evidence(m, evidence),
            ])
            .named(&table.caption, standard.id.as_str()),
        );
    }
    let absent = m.absent_of("report-absent-conformity", &m.jurisdictions());
    if table.height() == 0 {
        table.empty = vec![Span::judge(absent)];
    } else {
        table.notes.push(vec![Span::judge(absent)]);
    }
    section.with(Block::Table(table)).with(Block::Judgement(vec![Span::plain(m.text("report-judge-conformity"))]))
}
