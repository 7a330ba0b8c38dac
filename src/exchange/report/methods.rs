//! Methods of test and calculation (T10), and the rows that they make incomparable.

use super::cells;
use super::findings::links;
use super::material::Material;
use crate::compare::{Reason, Verdict};
use crate::locale::{report, wording};
use crate::measure::ConversionError;
use crate::model::{ConceptId, Evidence, Method};
use crate::report::{Block, Cell, ReportTable, Row, Section, Span, Table};
use std::collections::BTreeMap;

/// What a block has on one indicator.
#[derive(Default)]
struct OfIndicator<'a> {
    a: Vec<&'a Method>,
    b: Vec<&'a Method>,
    /// Rows made incomparable by another state or method, with the reason.
    rows: Vec<usize>,
    why: Vec<String>,
}

pub(super) fn fill(m: &Material<'_>, mut section: Section) -> Section {
    let mut any = false;
    for at in 0..m.table.blocks.len() {
        let table = table(m, at);
        if table.height() > 0 {
            any = true;
            section = section.with(Block::Table(table));
        }
    }
    if any {
        section = section.with(Block::Judgement(vec![Span::plain(m.text("report-judge-method"))]));
    }
    let jurisdictions = m.jurisdictions();
    let lacking = m.records().all(|(index, _)| m.desk.library.methods_of(index).len() == 0);
    if lacking {
        let said = m.absent_of("report-absent-methods", &jurisdictions);
        section = section.with(Block::Paragraph(vec![Span::judge(said)]));
    }
    section
}

fn table(m: &Material<'_>, block: usize) -> Table {
    let mut table = report::table(m.desk.locale, ReportTable::Methods, m.part(block), &m.variables(block));
    let Some(of) = m.table.blocks.get(block) else { return table };
    let library = m.desk.library;
    let mut found: BTreeMap<ConceptId, OfIndicator<'_>> = BTreeMap::new();
    for (at, pairing) in of.pairings.iter().enumerate() {
        let entry = found.entry(pairing.indicator.clone()).or_default();
        for (side, into) in [(&pairing.a, &mut entry.a), (&pairing.b, &mut entry.b)] {
            let Some(requirement) = side else { continue };
            for method in library.methods_of(requirement.standard).filter(|f| f.indicator == pairing.indicator) {
                if !into.iter().any(|known| std::ptr::eq(*known, method)) {
                    into.push(method);
                }
            }
        }
        if pairing.judgement.verdict == Verdict::Incomparable {
            for reason in pairing.judgement.reasons.iter().filter(|r| is_of_method(r)) {
                let said = crate::locale::comparison::reason(m.desk.locale, library, reason);
                if !entry.why.contains(&said) {
                    entry.why.push(said);
                }
                if entry.rows.last() != Some(&at) {
                    entry.rows.push(at);
                }
            }
        }
    }
    for (indicator, of) in found {
        if of.a.is_empty() && of.b.is_empty() && of.rows.is_empty() {
            continue;
        }
        let evidence = of.a.iter().chain(&of.b).map(|f| f.provenance.evidence).max();
        let methods = |methods: &[&Method]| {
            let shown = methods.iter().map(|f| {
                let formula = wording::formula(m.desk.locale, library, &f.formula);
                format!("{} {}: {formula}, {}", f.standard, f.clause, wording::unit(&f.unit))
            });
            let list: Vec<String> = shown.collect();
            if list.is_empty() {
                Cell::spans(vec![Span::judge(m.text("reporting-not-held"))])
            } else {
                cells::lines(list)
            }
        };
        let why = if of.why.is_empty() {
            Cell::spans(vec![Span::judge(m.text("report-judge-method"))])
        } else {
            cells::lines(of.why)
        };
        table.push(
            Row::of(vec![
                Cell::text(m.name(&indicator)),
                methods(&of.a),
                methods(&of.b),
                why,
                Cell::spans(links(m, block, of.rows.iter().copied())),
                evidence.map_or_else(Cell::empty, |e: Evidence| cells::evidence(m, e)),
            ])
            .named(&table.caption, indicator.as_str()),
        );
    }
    table
}

/// Whether a reason lies in how something is measured: another averaging time, test cycle or state.
pub(super) fn is_of_method(reason: &Reason) -> bool {
    matches!(reason, Reason::Conversion(e) if !matches!(e, ConversionError::UnknownUnit(_) | ConversionError::TooLarge))
}
