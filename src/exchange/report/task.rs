//! Task, scope and method: the standards compared (T1), conversions (T2), rules of the verdicts.

use super::cells;
use super::material::Material;
use crate::compare::{Converted, Subject, Verdict};
use crate::locale::{conversion, report, wording};
use crate::measure::{Fraction, Step};
use crate::report::{Block, CHAPTERS, Cell, Chapter, ReportTable, Row, Section, Span};
use std::collections::BTreeMap;

/// Significant digits of a figure that is shown rounded.
const DIGITS: usize = 10;
/// Decimals of a difference in per cent.
const PLACES: usize = 4;

pub(super) fn fill(m: &Material<'_>, mut section: Section, sections: &[Chapter]) -> Section {
    let scope = match &m.request.subject {
        Subject::Standards(_) => m.say("report-text-scope-chosen", &[("standards", m.subject().into())]),
        Subject::Topic(_) => {
            m.say("report-text-scope-topic", &[("subject", m.subject().into()), ("count", m.standards.len().into())])
        }
    };
    section = section
        .with(Block::heading("standards", m.text("report-fact-standards")))
        .with(Block::paragraph(scope))
        .with(Block::Table(standards(m)))
        .with(Block::paragraph(m.text("report-text-status")))
        .with(Block::paragraph(m.text("report-text-evidence")))
        .with(Block::heading("method", m.text("reporting-method")));
    if !m.has_no_limits() {
        let facts = &m.request.terms.facts;
        let parameters = if facts.is_empty() {
            m.text("report-text-no-parameters")
        } else {
            let list = facts
                .iter()
                .map(|(name, value)| format!("{} = {value}", wording::parameter(m.desk.locale, m.desk.library, name)));
            m.say("report-text-parameters", &[("parameters", m.join(list).into())])
        };
        let rules = Verdict::ALL.iter().map(|v| vec![Span::plain(m.text(&format!("report-text-rule-{}", v.word())))]);
        section = section
            .with(Block::paragraph(m.text("report-text-method")))
            .with(Block::List { ordered: false, items: rules.collect() })
            .with(Block::paragraph(m.text("report-text-roles")))
            .with(Block::paragraph(parameters))
            .with(Block::paragraph(
                m.say("report-text-rounding", &[("digits", DIGITS.into()), ("places", PLACES.into())]),
            ));
        let table = conversions(m);
        if table.height() > 0 {
            section = section.with(Block::Table(table));
        }
    }
    let left: Vec<String> = CHAPTERS
        .iter()
        .filter(|c| !sections.is_empty() && !sections.contains(c))
        .map(|c| m.desk.locale.word("report-chapter", c.word()))
        .collect();
    if !left.is_empty() {
        let variables = [("sections", m.join(left).into())];
        section = section.with(Block::paragraph(m.say("report-text-left-out-section", &variables)));
    }
    let out = left_out(m);
    if out.is_empty() {
        section.with(Block::paragraph(m.text("report-text-left-out-none")))
    } else {
        let variables = [("count", out.len().into())];
        section
            .with(Block::paragraph(m.say("report-text-left-out", &variables)))
            .with(Block::List { ordered: false, items: out.into_iter().map(|t| vec![Span::plain(t)]).collect() })
    }
}

fn standards(m: &Material<'_>) -> crate::report::Table {
    let locale = m.desk.locale;
    let mut table = report::table(locale, ReportTable::Standards, None, &[]);
    for (index, standard) in m.records() {
        let (language, title) = standard.best_title(locale.language());
        let adopts = m.links(index).iter().map(|link| {
            let degree =
                link.degree.map_or_else(|| m.text("reporting-degree-unknown"), |d| locale.word("degree", d.word()));
            m.join([link.adopted.as_str().to_owned(), degree])
        });
        table.push(
            Row::of(vec![
                Cell::text(m.jurisdiction(standard.jurisdiction)),
                cells::standard(m, index),
                Cell::spans(vec![Span::plain(title).of(language)]),
                Cell::text(locale.word("force", standard.force.map_or("unknown", |f| f.word()))),
                Cell::text(locale.word("status", m.desk.library.status_on(index, m.day()).word())),
                cells::date(m, standard.effective),
                cells::lines(adopts),
                cells::evidence(m, standard.provenance.evidence),
            ])
            .named(&table.caption, standard.id.as_str()),
        );
    }
    table
}

/// A step of a conversion, and block and place of the pairings in which it was done.
type Used<'s> = (&'s Step, Vec<(usize, usize)>);

/// Each conversion once, with the rows in which it was used.
fn conversions(m: &Material<'_>) -> crate::report::Table {
    let (locale, library) = (m.desk.locale, m.desk.library);
    let mut table = report::table(locale, ReportTable::Conversions, None, &[]);
    let mut used: BTreeMap<String, Used<'_>> = BTreeMap::new();
    for (block, of) in m.table.blocks.iter().enumerate() {
        for (at, pairing) in of.pairings.iter().enumerate() {
            let sides: [Option<&Converted>; 2] = [pairing.judgement.a.as_ref(), pairing.judgement.b.as_ref()];
            for step in sides.into_iter().flatten().flat_map(|c| &c.steps) {
                let said = conversion::step(locale, library, step);
                let rows = &mut used.entry(said).or_insert((step, Vec::new())).1;
                if rows.last() != Some(&(block, at)) {
                    rows.push((block, at));
                }
            }
        }
    }
    for (said, (step, rows)) in used {
        let (from, to, factor) = ends(step);
        let mut links: Vec<Span> = Vec::new();
        for block in 0..m.table.blocks.len() {
            let of = super::findings::links(m, block, rows.iter().filter(|r| r.0 == block).map(|r| r.1));
            if !links.is_empty() && !of.is_empty() {
                links.push(Span::plain(m.text("list-separator")));
            }
            links.extend(of);
        }
        let source = if matches!(step, Step::Unit { .. }) {
            m.text("reporting-source-units")
        } else {
            m.text("reporting-source-rows")
        };
        table.push(
            Row::of(vec![
                Cell::text(said.as_str()),
                Cell::text(from),
                Cell::text(to),
                Cell::text(factor.map_or_else(String::new, |f| format!("× {}", conversion::figure(f)))),
                Cell::spans(links),
                Cell::text(source),
            ])
            .named(&table.caption, &super::rows::short(&said)),
        );
    }
    table
}

/// From what, to what, by which factor.
fn ends(step: &Step) -> (String, String, Option<Fraction>) {
    let figure = |f: &Fraction| conversion::figure(*f);
    match step {
        Step::Unit { from, to, factor } | Step::DryMatter { from, to, factor } => {
            (wording::unit(from), wording::unit(to), Some(*factor))
        }
        Step::Oxygen { from, to, factor }
        | Step::Moisture { from, to, factor }
        | Step::Temperature { from, to, factor }
        | Step::Pressure { from, to, factor }
        | Step::ExhaustRatio { from, to, factor } => (figure(from), figure(to), Some(*factor)),
        Step::MolarMass { factor, .. }
        | Step::Exhaust { factor, .. }
        | Step::Electricity { factor, .. }
        | Step::CoalValue { factor, .. } => (String::new(), String::new(), Some(*factor)),
        Step::ExcessAir { alpha, oxygen } => (figure(alpha), figure(oxygen), None),
        Step::Zero { .. } => (String::new(), String::new(), None),
    }
}

/// What could not be listed, each with its reason.
fn left_out(m: &Material<'_>) -> Vec<String> {
    let blocks = m.view.blocks.iter().map(|b| &b.b_absent);
    let mut out: Vec<String> = Vec::new();
    if m.has_no_limits() {
        return out;
    }
    for absent in std::iter::once(&m.view.a_absent).chain(blocks) {
        for standard in &absent.standards {
            let said = m.say("reporting-left-out-standard", &[("standard", standard.as_str().into())]);
            if !out.contains(&said) {
                out.push(said);
            }
        }
        for value in &absent.values {
            let concept = |id: &str| m.name(&crate::model::ConceptId::new(id));
            let said = m.say(
                "compare-missing-value",
                &[
                    ("object", concept(&value.object).into()),
                    ("indicator", concept(&value.indicator).into()),
                    ("standard", value.standard.as_str().into()),
                    ("replaced", value.replaced.as_str().into()),
                ],
            );
            if !out.contains(&said) {
                out.push(said);
            }
        }
    }
    out
}
