//! The limits of all parties on one axis, in one unit and at one reference state.

use super::scale::Scale;
use crate::compare::{Demand, Figure, Pairing, Party, RowId, Table, Workbench};
use crate::locale::{Locale, Value, comparison, wording};
use crate::measure::{Fraction, Reference};
use crate::model::{ConceptId, GradeRole, Operator};
use crate::rule::LimitValue;
use crate::web::compare::request::CompareRequest;
use crate::web::view::{Text, Words};
use rust_decimal::prelude::ToPrimitive;

/// Pixels of a drawing.
const WIDTH: f32 = 336.0;
const MARGIN: f32 = 14.0;
const STEP: f32 = 32.0;
const AXIS: f32 = 22.0;
/// Limits in one drawing; the rows name all.
const MOST_MARKS: usize = 12;
/// Drawings on a page.
const MOST_CHARTS: usize = 8;
/// Columns of narrow letters that fit above a line.
const FITTING: usize = 36;

/// A drawing.
#[derive(Debug)]
pub(in crate::web) struct ChartView {
    pub(in crate::web) indicator: Text,
    pub(in crate::web) unit: String,
    pub(in crate::web) basis: String,
    pub(in crate::web) width: f32,
    pub(in crate::web) height: f32,
    pub(in crate::web) left: f32,
    pub(in crate::web) right: f32,
    /// Where the axis lies.
    pub(in crate::web) axis: f32,
    pub(in crate::web) ticks: Vec<(f32, String)>,
    pub(in crate::web) marks: Vec<MarkView>,
    /// Where the stricter side is; empty where there is none.
    pub(in crate::web) direction: String,
    pub(in crate::web) logarithmic: bool,
    /// The same in words.
    pub(in crate::web) alternative: String,
    pub(in crate::web) left_out: String,
}

/// The drawings of a page.
#[derive(Debug, Default)]
pub(in crate::web) struct Drawn {
    pub(in crate::web) charts: Vec<ChartView>,
    /// Indicators that may have a drawing of their own when they are chosen alone.
    pub(in crate::web) left_out: usize,
}

/// A limit on the axis.
#[derive(Debug)]
pub(in crate::web) struct MarkView {
    /// Place of its party in the legend.
    pub(in crate::web) party: usize,
    pub(in crate::web) label: String,
    pub(in crate::web) value: String,
    pub(in crate::web) text_y: f32,
    pub(in crate::web) y: f32,
    pub(in crate::web) x: f32,
    /// Length of a range.
    pub(in crate::web) length: Option<f32>,
    /// It rests on professional knowledge.
    pub(in crate::web) recall: bool,
}

/// Limits of one indicator that one unit and state can hold.
struct Group {
    reference: Reference,
    marks: Vec<Mark>,
}

/// A limit before it is drawn.
#[derive(Clone)]
struct Mark {
    party: usize,
    row: RowId,
    demand: Demand,
}

/// One limit of one party, with the pairing that it comes from.
struct Side<'t> {
    party: usize,
    row: RowId,
    role: GradeRole,
    judged: Option<(&'t Reference, Figure)>,
}

impl Words<'_> {
    /// The parties in the order of the legend.
    pub(super) fn legend(&self, table: &Table) -> Vec<String> {
        let name = |party: Party| comparison::party(self.locale(), self.library, party);
        std::iter::once(table.a).chain(table.blocks.iter().map(|b| b.b)).map(name).collect()
    }

    /// The drawings of the indicators that are listed, those with most comparisons first.
    pub(super) fn charts(&self, bench: &Workbench, table: &Table, request: &CompareRequest) -> Drawn {
        let mut indicators: Vec<(&ConceptId, usize)> = Vec::new();
        for pairing in table.blocks.iter().flat_map(|b| &b.pairings).filter(|p| request.lists(self.library, p)) {
            let compared = usize::from(pairing.judgement.verdict.is_comparable());
            match indicators.iter_mut().find(|(id, _)| **id == pairing.indicator) {
                Some((_, count)) => *count += compared,
                None => indicators.push((&pairing.indicator, compared)),
            }
        }
        indicators.sort_by_key(|(_, compared)| std::cmp::Reverse(*compared));
        let legend = self.legend(table);
        let mut drawn = Drawn::default();
        for (indicator, _) in indicators {
            if drawn.charts.len() >= MOST_CHARTS {
                drawn.left_out += 1;
                continue;
            }
            let groups = self.groups(bench, table, request, indicator);
            drawn.charts.extend(groups.iter().filter_map(|group| self.chart(bench, indicator, group, &legend)));
        }
        drawn.charts.truncate(MOST_CHARTS);
        drawn
    }

    /// The limits of an indicator, those that can be brought together in one group.
    fn groups(&self, bench: &Workbench, table: &Table, request: &CompareRequest, indicator: &ConceptId) -> Vec<Group> {
        let of_indicator = table.blocks.iter().enumerate().flat_map(|(at, block)| {
            block.pairings.iter().filter(|p| p.indicator == *indicator).flat_map(move |p| sides(p, at + 1))
        });
        let requirement = |side: &Side<'_>| !matches!(side.role, GradeRole::Class | GradeRole::Information);
        let all: Vec<Side<'_>> = of_indicator.filter(requirement).collect();
        let mut groups: Vec<Group> = Vec::new();
        for side in &all {
            let Some((at, figure)) = side.judged else { continue };
            let Some(row) = bench.ledger.row(side.row) else { continue };
            let mark = Mark { party: side.party, row: side.row, demand: Demand { operator: row.operator, figure } };
            match groups.iter_mut().find(|group| group.reference == *at) {
                Some(group) => group.add(mark),
                None => groups.push(Group { reference: at.clone(), marks: vec![mark] }),
            }
        }
        for side in &all {
            if groups.iter().any(|group| group.marks.iter().any(|mark| mark.row == side.row)) {
                continue;
            }
            let Some(row) = bench.ledger.row(side.row) else { continue };
            let facts = |name: &str| request.facts.get(name);
            let figure = match row.value.as_ref() {
                Some(LimitValue::Number(number)) => Figure::Single(number.value.into()),
                Some(LimitValue::Range(low, high)) => Figure::Span(low.value.into(), high.value.into()),
                Some(LimitValue::Formula(formula)) => match formula.evaluate(&facts) {
                    Ok(value) => Figure::Single(value.into()),
                    Err(_) => continue,
                },
                None => continue,
            };
            let at = |reference: &Reference| {
                let convert = |figure: Fraction| {
                    let converter = self.library.converter();
                    converter.convert(figure, &row.reference, reference, Some(indicator)).ok().map(|c| c.value)
                };
                let figure = match figure {
                    Figure::Single(one) => Figure::Single(convert(one)?),
                    Figure::Span(low, high) => Figure::Span(convert(low)?, convert(high)?),
                };
                Some(Mark { party: side.party, row: side.row, demand: Demand { operator: row.operator, figure } })
            };
            match groups.iter_mut().find_map(|group| at(&group.reference).map(|mark| (mark, group))) {
                Some((mark, group)) => group.add(mark),
                None => {
                    let mark =
                        Mark { party: side.party, row: side.row, demand: Demand { operator: row.operator, figure } };
                    groups.push(Group { reference: row.reference.clone(), marks: vec![mark] });
                }
            }
        }
        groups
    }

    /// A drawing; nothing where there is only one party to be seen.
    fn chart(&self, bench: &Workbench, indicator: &ConceptId, group: &Group, parties: &[String]) -> Option<ChartView> {
        let several = group.marks.iter().any(|mark| group.marks.first().is_some_and(|first| first.party != mark.party));
        if !several {
            return None;
        }
        let locale = self.locale();
        let objects = group.marks.iter().filter_map(|m| bench.ledger.limit(self.library, m.row)).map(|l| &l.object);
        let one_object = objects.clone().zip(objects.skip(1)).all(|(a, b)| a == b);
        let mut seen: Vec<(usize, String, String)> = Vec::new();
        let mut drawn: Vec<(&Mark, String, String)> = Vec::new();
        let mut ordered: Vec<&Mark> = group.marks.iter().collect();
        let middle = |mark: &Mark| ends(&mark.demand.figure).iter().sum::<f64>();
        ordered.sort_by(|a, b| a.party.cmp(&b.party).then(middle(a).total_cmp(&middle(b))));
        for mark in ordered {
            let Some(limit) = bench.ledger.limit(self.library, mark.row) else { continue };
            let object = (!one_object).then(|| self.concept(&limit.object).text);
            let label = std::iter::once(limit.standard.as_str().to_owned()).chain(object).collect::<Vec<_>>();
            let label = label.join(" · ");
            let value = shown(locale, &mark.demand);
            let entry = (mark.party, label.clone(), value.clone());
            if !seen.contains(&entry) {
                seen.push(entry);
                drawn.push((mark, label, value));
            }
        }
        let left_out = drawn.len().saturating_sub(MOST_MARKS);
        drawn.truncate(MOST_MARKS);
        let figures: Vec<f64> = drawn.iter().flat_map(|(mark, ..)| ends(&mark.demand.figure)).collect();
        let scale = Scale::of(&figures)?;
        let x = |figure: f64| round(MARGIN + scale.place(figure) as f32 * (WIDTH - 2.0 * MARGIN));
        let mark_view = |(n, (mark, label, value)): (usize, &(&Mark, String, String))| {
            let [low, high] = ends(&mark.demand.figure);
            let limit = bench.ledger.limit(self.library, mark.row);
            MarkView {
                party: mark.party,
                label: fitted(label, value),
                value: value.clone(),
                text_y: n as f32 * STEP + 13.0,
                y: n as f32 * STEP + 23.0,
                x: x(low),
                length: matches!(mark.demand.figure, Figure::Span(..)).then(|| round((x(high) - x(low)).max(3.0))),
                recall: limit.is_some_and(|l| l.provenance.to_be_verified()),
            }
        };
        let axis = drawn.len() as f32 * STEP + 4.0;
        let unit = wording::unit(&group.reference.unit);
        let basis = wording::basis(locale, &group.reference.basis.to_string());
        let spoken = drawn.iter().map(|(mark, label, value)| {
            let party = parties.get(mark.party).map_or("", String::as_str);
            format!("{party} {label} {value}")
        });
        let spoken = spoken.collect::<Vec<_>>().join("; ");
        let name = self.concept(indicator);
        Some(ChartView {
            alternative: locale.say(
                "compare-chart-alternative",
                &[
                    ("indicator", name.text.as_str().into()),
                    ("unit", if unit.is_empty() { locale.text("compare-no-unit") } else { unit.clone() }.into()),
                    ("limits", spoken.into()),
                ],
            ),
            indicator: name,
            unit,
            basis,
            width: WIDTH,
            height: axis + AXIS,
            left: MARGIN,
            right: WIDTH - MARGIN,
            axis,
            ticks: scale
                .ticks()
                .into_iter()
                .map(|(at, text)| (round(MARGIN + at as f32 * (WIDTH - 2.0 * MARGIN)), text))
                .collect(),
            direction: direction(locale, &drawn),
            logarithmic: scale.is_logarithmic(),
            left_out: match left_out {
                0 => String::new(),
                count => locale.say("compare-chart-left-out", &[("count", Value::from(count))]),
            },
            marks: drawn.iter().enumerate().map(mark_view).collect(),
        })
    }
}

impl Group {
    fn add(&mut self, mark: Mark) {
        if !self.marks.iter().any(|known| known.row == mark.row && known.party == mark.party) {
            self.marks.push(mark);
        }
    }
}

/// The limits of a pairing: that of A, and that of the other party.
fn sides(pairing: &Pairing, other: usize) -> impl Iterator<Item = Side<'_>> {
    let judgement = &pairing.judgement;
    let at = judgement.shown_at.as_ref();
    let sides = [(0, &pairing.a, pairing.judged.0, &judgement.a), (other, &pairing.b, pairing.judged.1, &judgement.b)];
    sides.into_iter().filter_map(move |(party, requirement, row, converted)| {
        let judged = at.zip(converted.as_ref().map(|c| c.figure));
        Some(Side { party, row: row?, role: requirement.as_ref()?.role, judged })
    })
}

/// Both ends of a figure, for drawing only.
fn ends(figure: &Figure) -> [f64; 2] {
    let float = |value: Fraction| value.decimal().and_then(|d| d.to_f64()).unwrap_or_default();
    let (low, high) = figure.ends();
    [float(low), float(high)]
}

/// `≤ 35`
fn shown(locale: &Locale, demand: &Demand) -> String {
    let sign = wording::sign(demand.operator);
    let figure = comparison::figure(locale, demand.figure);
    format!("{sign} {figure}").trim_start().to_owned()
}

/// Which way is stricter, if it is the same for all limits.
fn direction(locale: &Locale, drawn: &[(&Mark, String, String)]) -> String {
    let all = |of: &[Operator]| drawn.iter().all(|(mark, ..)| of.contains(&mark.demand.operator));
    if all(&[Operator::AtMost, Operator::Below]) {
        locale.text("compare-chart-stricter-left")
    } else if all(&[Operator::AtLeast, Operator::Above]) {
        locale.text("compare-chart-stricter-right")
    } else {
        String::new()
    }
}

/// As much of a label as stands beside its value.
fn fitted(label: &str, value: &str) -> String {
    let columns = |text: &str| text.chars().map(|c| if crate::text::chinese::is_han(c) { 2 } else { 1 }).sum::<usize>();
    let room = FITTING.saturating_sub(columns(value) + 1).max(12);
    if columns(label) <= room {
        return label.to_owned();
    }
    let mut out = String::new();
    for c in label.chars() {
        out.push(c);
        if columns(&out) + 1 > room {
            out.pop();
            break;
        }
    }
    format!("{}…", out.trim_end())
}

fn round(pixels: f32) -> f32 {
    (pixels * 10.0).round() / 10.0
}
