//! Charts of values and of verdicts.

use super::cells::single;
use super::material::Material;
use crate::compare::Verdict;
use crate::exchange::PairingView;
use crate::locale::wording;
use crate::model::ConceptId;
use crate::report::{Caption, Chart, ChartKind, DataSeries, Series};
use rust_decimal::Decimal;

/// Charts of values for one block.
const MOST_CHARTS: usize = 3;
/// Bars of one chart.
const MOST_BARS: usize = 8;

fn caption(number: usize, text: String) -> Caption {
    Caption { series: Series::Figure, number: u16::try_from(number).unwrap_or(u16::MAX), part: None, text }
}

/// The verdicts of all blocks.
pub(super) fn verdicts(m: &Material<'_>, block: usize) -> Option<Chart> {
    let view = m.view.blocks.get(block).filter(|b| !b.pairings.is_empty())?;
    let count = |v: &Verdict| Decimal::from(view.statistics.all.counts.get(v.word()).copied().unwrap_or(0));
    let series = Verdict::ALL
        .iter()
        .filter(|v| !count(v).is_zero())
        .map(|v| DataSeries { name: m.desk.locale.word("report-column", v.word()), values: vec![Some(count(v))] });
    let variables = m.variables(block);
    let before: usize = (0..m.view.blocks.len()).map(|b| of_block(m, b).len()).sum();
    Some(Chart {
        caption: caption(before + block + 1, m.say("report-figure-verdicts", &variables)),
        kind: ChartKind::Stacked,
        categories: vec![m.table.blocks.get(block).map_or_else(String::new, |b| m.party(b.b))],
        series: series.collect(),
        unit: String::new(),
    })
}

/// The values of the indicators that are compared most often.
pub(super) fn of_block(m: &Material<'_>, block: usize) -> Vec<Chart> {
    let Some(view) = m.view.blocks.get(block) else { return Vec::new() };
    let mut groups: Vec<(&str, &str, Vec<&PairingView>)> = Vec::new();
    for pairing in view.pairings.iter().filter(|p| values(p).is_some()) {
        let unit = pairing.unit.as_deref().unwrap_or_default();
        match groups.iter_mut().find(|g| g.0 == pairing.indicator && g.1 == unit) {
            Some(group) => group.2.push(pairing),
            None => groups.push((&pairing.indicator, unit, vec![pairing])),
        }
    }
    // The most frequent first; of equal ones the first in the table.
    groups.sort_by_key(|g| std::cmp::Reverse(g.2.len()));
    let earlier: usize = (0..block).map(|b| of_block(m, b).len()).sum();
    let chart = |(at, (indicator, unit, pairings)): (usize, (&str, &str, Vec<&PairingView>))| {
        let mut categories: Vec<String> = Vec::new();
        let mut series = [Vec::new(), Vec::new()];
        for pairing in pairings {
            let Some([a, b]) = values(pairing) else { continue };
            let name = category(m, pairing);
            let known = categories.iter().position(|c| *c == name);
            if known.is_some() || categories.len() == MOST_BARS {
                continue;
            }
            categories.push(name);
            series.iter_mut().zip([a, b]).for_each(|(s, v)| s.push(Some(v)));
        }
        let [a, b] = series;
        let names = [m.party(m.table.a), m.table.blocks.get(block).map_or_else(String::new, |b| m.party(b.b))];
        Chart {
            caption: caption(
                earlier + at + 1,
                m.say("report-figure-values", &[("indicator", m.name(&ConceptId::new(indicator)).into())]),
            ),
            kind: ChartKind::Side,
            categories,
            series: names.into_iter().zip([a, b]).map(|(name, values)| DataSeries { name, values }).collect(),
            unit: wording::unit(unit),
        }
    };
    groups.into_iter().take(MOST_CHARTS).enumerate().map(chart).collect()
}

/// Both figures, where each is a single one.
fn values(pairing: &PairingView) -> Option<[Decimal; 2]> {
    let value = |side: Option<&crate::exchange::SideView>| Some(single(side?.converted.as_ref()?)?.value);
    Some([value(pairing.a.as_ref())?, value(pairing.b.as_ref())?])
}

/// What a pair of bars stands for, in a few words.
fn category(m: &Material<'_>, pairing: &PairingView) -> String {
    const LONGEST: usize = 48;
    let object = pairing.a.as_ref().map_or("", |a| a.object_name.as_str());
    let grade = pairing.a.as_ref().map_or("", |a| a.grade_name.as_str());
    let averaging = pairing.basis.as_deref().and_then(|b| b.split(';').find_map(|e| e.trim().strip_prefix("avg=")));
    let averaging = averaging.map_or_else(String::new, |avg| wording::basis_value(m.desk.locale, "avg", avg));
    let parts = [object, &pairing.overlap, grade, &averaging];
    let parts: Vec<&str> = parts.into_iter().filter(|p| !p.is_empty()).collect();
    let name = parts.join(" · ");
    if name.chars().count() <= LONGEST {
        return name;
    }
    name.chars().take(LONGEST - 1).chain(['…']).collect()
}
