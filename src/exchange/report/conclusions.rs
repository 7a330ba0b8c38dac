//! Conclusions and proposals: finding, rows behind it, proposal (T15).

use super::findings::findings;
use super::material::Material;
use crate::locale::report;
use crate::report::{Block, Cell, Number, ReportTable, Row, Section, Span};

pub(super) fn fill(m: &Material<'_>, section: Section) -> Section {
    let mut table = report::table(m.desk.locale, ReportTable::Proposals, None, &[]);
    for (finding, number) in findings(m).into_iter().zip(1_usize..) {
        let key = super::rows::short(&format!("{}|{}", finding.kind, finding.text));
        table.push(
            Row::of(vec![
                Cell::number(Number::count(number)),
                Cell::text(finding.text),
                Cell::spans(finding.rows),
                Cell::text(finding.proposal),
                Cell::spans(vec![Span::judge(m.text("reporting-judge"))]),
            ])
            .named(&table.caption, &key),
        );
    }
    table.empty = vec![Span::plain(m.text("report-nothing"))];
    section
        .with(Block::paragraph(m.text("report-text-proposals")))
        .with(Block::Table(table))
        .with(Block::Judgement(vec![Span::plain(m.text("report-judge-proposal"))]))
}
