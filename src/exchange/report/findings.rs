//! The main findings, computed: each with the rows behind it and what may be proposed.

use super::gaps::gaps;
use super::indicators::row_anchor;
use super::material::Material;
use crate::compare::Verdict;
use crate::exchange::PairingView;
use crate::locale::Value;
use crate::model::Status;
use crate::report::{ReportTable, Row, Span};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Rows named behind a finding; the others are counted.
const MOST_ROWS: usize = 3;
/// Things named in a finding.
const MOST_NAMED: usize = 3;

/// One finding.
pub(super) struct Finding {
    /// `report-kind-of-reason-…`.
    pub(super) kind: &'static str,
    pub(super) text: String,
    /// Links to the rows behind it.
    pub(super) rows: Vec<Span>,
    pub(super) proposal: String,
}

/// A pairing with the size of its difference.
type Sized<'v> = (usize, &'v PairingView, Decimal);

/// All findings, the strongest first.
pub(super) fn findings(m: &Material<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for block in 0..m.view.blocks.len() {
        differences(m, block, &mut found);
    }
    coming(m, &mut found);
    editions(m, &mut found);
    found.extend(super::system::unknown_degrees(m).into_iter().map(|said| {
        let caption = ReportTable::Adoption.caption(None, String::new());
        let rows = vec![Span::to(caption.to_string(), caption.anchor())];
        Finding { kind: "time", text: said, rows, proposal: m.text("report-proposal-unverified") }
    }));
    found.extend(gaps(m).into_iter().map(|gap| Finding {
        kind: "gap",
        proposal: m.text("reporting-proposal-lookup"),
        text: gap,
        rows: Vec::new(),
    }));
    for block in 0..m.view.blocks.len() {
        without_verdict(m, block, &mut found);
    }
    found
}

fn differences(m: &Material<'_>, at: usize, found: &mut Vec<Finding>) {
    let Some(block) = m.view.blocks.get(at) else { return };
    for (verdict, kind) in [(Verdict::Stricter, "stricter"), (Verdict::Looser, "looser")] {
        let sized = by_size(&block.pairings, verdict);
        let Some((_, widest, _)) = sized.first() else { continue };
        let mut named: Vec<String> = Vec::new();
        for (_, pairing, _) in &sized {
            let thing = thing(pairing);
            let already = named.iter().any(|n: &String| n.starts_with(&thing));
            if named.len() < MOST_NAMED && !already {
                let percent = pairing.difference_pct.as_deref().map_or_else(String::new, |d| percent(m, d));
                named.push(format!("{thing}{percent}"));
            }
        }
        let mut variables = m.variables(at);
        variables.push(("count", sized.len().into()));
        variables.push(("what", m.join(named).into()));
        let text = m.say(&format!("report-finding-{kind}"), &variables);
        variables.push(("what", thing(widest).into()));
        let proposal = m.say(&format!("report-proposal-{kind}"), &with_what(&variables, thing(widest)));
        let rows = links(m, at, sized.iter().map(|(at, ..)| *at));
        found.push(Finding { kind: "value", text, rows, proposal });
    }
}

/// The variables with another `what`.
fn with_what(variables: &[(&'static str, Value)], what: String) -> Vec<(&'static str, Value)> {
    let others = variables.iter().filter(|(name, _)| *name != "what").cloned();
    others.chain([("what", what.into())]).collect()
}

/// ` (−50 %)`
fn percent(m: &Material<'_>, difference: &str) -> String {
    let shown = difference.strip_prefix('-').map_or_else(|| format!("+{difference}"), |d| format!("−{d}"));
    m.say("reporting-percent", &[("percent", shown.into())])
}

fn thing(pairing: &PairingView) -> String {
    let object = pairing.a.as_ref().or(pairing.b.as_ref()).map_or("", |s| s.object_name.as_str());
    format!("{object} · {}", pairing.indicator_name)
}

/// The pairings of one verdict that count in conclusions, the widest difference first.
pub(super) fn by_size(pairings: &[PairingView], verdict: Verdict) -> Vec<Sized<'_>> {
    let size =
        |p: &PairingView| p.difference_pct.as_deref().and_then(|d| d.parse::<Decimal>().ok()).unwrap_or_default().abs();
    let counts = |p: &PairingView| p.verdict == verdict.word() && !p.preview;
    let of_verdict = pairings.iter().enumerate().filter(|(_, p)| counts(p));
    let mut sized: Vec<Sized<'_>> = of_verdict.map(|(at, p)| (at, p, size(p))).collect();
    sized.sort_by(|a, b| b.2.cmp(&a.2).then(a.0.cmp(&b.0)));
    sized
}

/// Links to rows of T8.
pub(super) fn links(m: &Material<'_>, block: usize, rows: impl Iterator<Item = usize>) -> Vec<Span> {
    let rows: Vec<usize> = rows.collect();
    let mut spans: Vec<Span> = Vec::new();
    for at in rows.iter().take(MOST_ROWS) {
        if !spans.is_empty() {
            spans.push(Span::plain(m.text("list-separator")));
        }
        let caption = ReportTable::Indicators.caption(m.part(block), String::new());
        spans.push(Span::to(format!("{caption}.{}", at + 1), row_anchor(m, block, *at)));
    }
    if let Some(more) = rows.len().checked_sub(MOST_ROWS).filter(|more| *more > 0) {
        spans.push(Span::plain(m.say("reporting-more", &[("count", more.into())])));
    }
    spans
}

fn coming(m: &Material<'_>, found: &mut Vec<Finding>) {
    let library = m.desk.library;
    for (index, standard) in m.records() {
        if library.status_on(index, m.day()) != Status::Upcoming {
            continue;
        }
        let day = standard.effective.map_or_else(String::new, |d| m.desk.locale.date(d));
        let replaced = m.join(standard.replaces.iter().map(|r| r.designation.as_str().to_owned()));
        let variables =
            [("standard", Value::from(standard.id.as_str())), ("day", day.into()), ("replaced", replaced.into())];
        let at = m.editions.iter().position(|(_, new)| *new == index);
        let rows = at.map(|at| {
            let caption = super::editions::caption(m, at);
            vec![Span::to(caption.to_string(), caption.anchor())]
        });
        found.push(Finding {
            kind: "time",
            text: m.say("report-finding-upcoming", &variables),
            rows: rows.unwrap_or_else(|| standard_row(standard.id.as_str())),
            proposal: m.say("report-proposal-upcoming", &variables),
        });
    }
}

/// A link to the row of a standard in T1.
pub(super) fn standard_row(id: &str) -> Vec<Span> {
    let caption = ReportTable::Standards.caption(None, String::new());
    vec![Span::to(caption.to_string(), Row::place(&caption, id))]
}

/// Adoptions of an edition that no longer stands.
fn editions(m: &Material<'_>, found: &mut Vec<Finding>) {
    let library = m.desk.library;
    for (index, standard) in m.records() {
        // What no longer stands itself is no alarm.
        if matches!(library.status_on(index, m.day()), Status::Superseded | Status::Withdrawn) {
            continue;
        }
        for edition in m.desk.bench.adoptions.superseded(library, index, m.day()) {
            let Some(current) = edition.current else { continue };
            let variables = [
                ("standard", Value::from(standard.id.as_str())),
                ("adopted", edition.adopted.as_str().into()),
                ("current", m.designation(current).into()),
            ];
            let caption = ReportTable::Adoption.caption(None, String::new());
            found.push(Finding {
                kind: "time",
                text: m.say("report-finding-edition", &variables),
                rows: vec![Span::to(caption.to_string(), caption.anchor())],
                proposal: m.say("report-proposal-edition", &variables),
            });
        }
    }
}

/// What only one side limits, what cannot be compared, what has to be verified.
fn without_verdict(m: &Material<'_>, at: usize, found: &mut Vec<Finding>) {
    let Some(block) = m.view.blocks.get(at) else { return };
    let lacking = |p: &PairingView| p.verdict == Verdict::NoCounterpart.word() && p.a.is_none();
    let mut things: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, pairing) in block.pairings.iter().enumerate().filter(|(_, p)| lacking(p)) {
        let held = pairing.reasons.iter().any(|r| r.kind == "no-row");
        let other = block.pairings.iter().any(|p| p.a.is_some() && p.indicator == pairing.indicator);
        if held && !other {
            things.entry(&pairing.indicator_name).or_default().push(at);
        }
    }
    if !things.is_empty() {
        let what = m.join(things.keys().take(MOST_NAMED * 2).map(|t| (*t).to_owned()));
        let mut variables = m.variables(at);
        variables.push(("what", what.into()));
        found.push(Finding {
            kind: "gap",
            text: m.say("report-finding-gap", &variables),
            rows: links(m, at, things.values().flatten().copied()),
            proposal: m.say("report-proposal-gap", &variables),
        });
    }
    for (reason, rows) in reasons(&block.pairings) {
        let variables = [("reason", Value::from(reason)), ("count", rows.len().into())];
        found.push(Finding {
            kind: "basis",
            text: m.say("report-finding-incomparable", &variables),
            rows: links(m, at, rows.into_iter()),
            proposal: m.say("report-proposal-incomparable", &variables),
        });
    }
    if !block.statistics.to_be_verified.is_empty() {
        let variables = [("count", Value::from(block.statistics.to_be_verified.len()))];
        found.push(Finding {
            kind: "value",
            text: m.say("report-finding-unverified", &variables),
            rows: links(m, at, block.statistics.to_be_verified.iter().copied()),
            proposal: m.text("report-proposal-unverified"),
        });
    }
}

/// The reasons why nothing could be compared, the most frequent first, with their rows.
pub(super) fn reasons(pairings: &[PairingView]) -> Vec<(&str, Vec<usize>)> {
    let mut reasons: BTreeMap<&str, (&str, Vec<usize>)> = BTreeMap::new();
    for (at, pairing) in pairings.iter().enumerate() {
        if pairing.verdict == Verdict::Incomparable.word()
            && let Some(reason) = pairing.reasons.first()
        {
            reasons.entry(&reason.text).or_insert((&reason.text, Vec::new())).1.push(at);
        }
    }
    let mut list: Vec<(&str, Vec<usize>)> = reasons.into_values().collect();
    list.sort_by(|a, b| b.1.len().cmp(&a.1.len()).then(a.0.cmp(b.0)));
    list
}
