//! Verdicts counted, by kind of indicator (T14), with a chart.

use super::charts;
use super::material::Material;
use crate::compare::Verdict;
use crate::exchange::CountView;
use crate::locale::{report, wording};
use crate::report::{Block, Cell, Content, Formula, Number, ReportTable, Row, Section, Span, Table};

/// The columns of verdicts, in their order.
const COLUMNS: [Verdict; 6] = [
    Verdict::Stricter,
    Verdict::Equal,
    Verdict::Looser,
    Verdict::Overlapping,
    Verdict::Incomparable,
    Verdict::NoCounterpart,
];

pub(super) fn fill(m: &Material<'_>, mut section: Section) -> Section {
    section = section.with(Block::paragraph(m.text("report-text-statistics")));
    if m.has_no_limits() {
        return section.with(Block::paragraph(m.text("report-text-consistency-none")));
    }
    for at in 0..m.view.blocks.len() {
        if m.view.blocks.get(at).is_none_or(|b| b.pairings.is_empty()) {
            continue;
        }
        section = section.with(Block::Table(table(m, at)));
        if let Some(chart) = charts::verdicts(m, at) {
            section = section.with(Block::Chart(chart));
        }
    }
    section
}

fn table(m: &Material<'_>, block: usize) -> Table {
    let mut table = report::table(m.desk.locale, ReportTable::Statistics, m.part(block), &m.variables(block));
    let Some(view) = m.view.blocks.get(block) else { return table };
    for (kind, counts) in &view.statistics.kinds {
        let cells = row(m, counts, wording::quantity(m.desk.locale, kind), |_, n| Content::Number(Number::count(n)));
        table.push(Row::of(cells).named(&table.caption, kind));
    }
    let sum = |column: usize, n: usize| Content::Calculated(Number::count(n), Formula::Above(column));
    let mut cells = row(m, &view.statistics.all, String::new(), sum);
    if let Some(first) = cells.first_mut() {
        *first = Cell::spans(vec![Span::strong(m.text("report-all"))]);
    }
    table.push(Row::of(cells).named(&table.caption, "all"));
    table
}

fn row(m: &Material<'_>, counts: &CountView, name: String, content: impl Fn(usize, usize) -> Content) -> Vec<Cell> {
    let mut cells = vec![Cell::text(name)];
    for (verdict, column) in COLUMNS.iter().zip(1..) {
        let count = counts.counts.get(verdict.word()).copied().unwrap_or(0);
        cells.push(Cell::holding(content(column, count)));
    }
    let percent = counts.consistency_pct.as_deref().and_then(|p| p.parse().ok());
    cells.push(match percent {
        Some(percent) => Cell::text(m.say(
            "reporting-consistency",
            &[
                ("percent", rust_decimal::Decimal::to_string(&percent).into()),
                ("equal", counts.equal.into()),
                ("compared", counts.compared.into()),
            ],
        )),
        None => Cell::text("–"),
    });
    cells
}
