//! Problems found in the standards themselves (T13): grades that are missing, equal or cross, and rows that contradict.

use super::cells;
use super::material::Material;
use crate::apply::Warning;
use crate::locale::{judgement, report, wording};
use crate::measure::decimal;
use crate::model::{Evidence, Limit, Operator, StandardIndex};
use crate::report::{Cell, ReportTable, Row, Span, Table};
use std::collections::{BTreeMap, BTreeSet};

/// Rows of one standard that differ in nothing but grade and value.
type Ladder<'l> = BTreeMap<[&'l str; 7], Vec<&'l Limit>>;

/// T13.
pub(super) fn table(m: &Material<'_>) -> Table {
    let mut table = report::table(m.desk.locale, ReportTable::Defects, None, &[]);
    for (index, standard) in m.records() {
        let mut ladders: Ladder<'_> = BTreeMap::new();
        for limit in m.desk.library.limits_of(index) {
            let key = [
                limit.object.as_str(),
                limit.indicator.as_str(),
                limit.when.as_str(),
                limit.unit.as_str(),
                limit.basis.as_str(),
                limit.operator.word(),
                limit.clause.as_str(),
            ];
            ladders.entry(key).or_default().push(limit);
        }
        let printed: BTreeSet<u8> = m.desk.library.limits_of(index).filter_map(step).collect();
        for ((key, limits), at) in ladders.iter().zip(1..) {
            for (said, evidence) in of_ladder(m, index, limits, &printed) {
                let Some(first) = limits.first() else { continue };
                let when = wording::condition(m.desk.locale, m.desk.library, &first.when);
                let mut thing = format!("{} · {}", m.name(&first.object), m.name(&first.indicator));
                if !when.is_empty() {
                    thing = m.say("edition-with", &[("word", thing.into()), ("more", when.into())]);
                }
                let row = Row::of(vec![
                    cells::standard(m, index),
                    Cell::text(first.clause.as_str()),
                    Cell::lines(vec![vec![Span::plain(thing)], vec![Span::plain(said.as_str())]]),
                    Cell::spans(vec![Span::judge(m.text("report-judge-defect"))]),
                    cells::evidence(m, evidence),
                ]);
                let name = super::rows::short(&format!("{}|{}|{at}|{said}", standard.id, key.join("|")));
                table.push(row.named(&table.caption, &name));
            }
        }
    }
    table.empty = vec![Span::plain(m.text("reporting-no-defects"))];
    table
}

fn step(limit: &Limit) -> Option<u8> {
    limit.grade.parse().ok()
}

fn of_ladder(
    m: &Material<'_>,
    index: StandardIndex,
    limits: &[&Limit],
    printed: &BTreeSet<u8>,
) -> Vec<(String, Evidence)> {
    let mut found = Vec::new();
    let mut note = |warning: &Warning, limits: &[&Limit]| {
        let evidence = limits.iter().map(|l| l.provenance.evidence).max().unwrap_or(Evidence::Recall);
        found.push((judgement::warning(m.desk.locale, m.desk.library, index, warning), evidence));
    };
    let mut steps: Vec<(u8, &Limit)> = limits.iter().filter_map(|l| Some((step(l)?, *l))).collect();
    steps.sort_by_key(|(step, _)| *step);
    for (n, (a_step, a)) in steps.iter().enumerate() {
        for (_, b) in steps.iter().skip(n + 1).filter(|(s, _)| s != a_step) {
            let overlap = a.from == b.from && a.to == b.to;
            let (Some(x), Some(y)) = (decimal::parse(&a.value), decimal::parse(&b.value)) else { continue };
            let crosses = match a.operator {
                Operator::AtMost | Operator::Below => x > y,
                Operator::AtLeast | Operator::Above => x < y,
                Operator::Equals | Operator::Range => continue,
            };
            let (better, worse) = (a.grade.clone(), b.grade.clone());
            if overlap && crosses {
                note(&Warning::NonMonotone { better, worse }, &[a, b]);
            } else if overlap && x == y {
                note(&Warning::EqualGrades { better, worse }, &[a, b]);
            }
        }
    }
    let there: BTreeSet<u8> = steps.iter().map(|(s, _)| *s).collect();
    let lacking: Vec<String> = printed.difference(&there).map(ToString::to_string).collect();
    if !there.is_empty() && !lacking.is_empty() {
        note(&Warning::MissingGrades(lacking), limits);
    }
    for (n, a) in limits.iter().enumerate() {
        let same = |b: &&&Limit| b.grade == a.grade && b.from == a.from && b.to == a.to && b.value != a.value;
        if let Some(b) = limits.iter().skip(n + 1).find(same) {
            let values = [*a, *b].map(|l| wording::limit_value(m.desk.locale, m.desk.library, l));
            let variables = [("a", values[0].as_str().into()), ("b", values[1].as_str().into())];
            let evidence = a.provenance.evidence.max(b.provenance.evidence);
            found.push((m.say("reporting-conflict", &variables), evidence));
            break;
        }
    }
    found
}
