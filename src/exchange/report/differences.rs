//! Differences and their reasons (T12), problems in the texts themselves (T13).

use super::defects;
use super::findings::findings;
use super::material::Material;
use crate::locale::report;
use crate::report::{Block, Cell, Number, ReportTable, Row, Section, Span};

pub(super) fn fill(m: &Material<'_>, section: Section) -> Section {
    let mut table = report::table(m.desk.locale, ReportTable::Differences, None, &[]);
    for (finding, number) in findings(m).into_iter().zip(1_usize..) {
        let reason = m.text(&format!("reporting-reason-{}", finding.kind));
        let key = super::rows::short(&format!("{}|{}", finding.kind, finding.text));
        table.push(
            Row::of(vec![
                Cell::number(Number::count(number)),
                Cell::text(finding.text),
                Cell::spans(finding.rows),
                Cell::text(m.desk.locale.word("report-kind-of-reason", finding.kind)),
                Cell::text(reason),
                Cell::spans(vec![Span::judge(m.text("reporting-judge"))]),
            ])
            .named(&table.caption, &key),
        );
    }
    table.empty = vec![Span::plain(m.text("report-nothing"))];
    section
        .with(Block::Table(table))
        .with(Block::Judgement(vec![Span::plain(m.text("report-judge-reason"))]))
        .with(Block::heading("defects", m.text("report-table-defects")))
        .with(Block::Table(defects::table(m)))
}
