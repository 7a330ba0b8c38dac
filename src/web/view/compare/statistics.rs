//! How often each verdict was given, and how far the parties agree; every number leads to its rows.

use super::row::verdict_badge;
use crate::compare::{Block, Consistency, Counts, Table, Verdict};
use crate::locale::{Value, comparison, wording};
use crate::model::ConceptId;
use crate::web::compare::request::CompareRequest;
use crate::web::view::{Badge, Text, Words};

/// A number that leads to what it counts.
#[derive(Debug)]
pub(in crate::web) struct CountLink {
    pub(in crate::web) badge: Badge,
    pub(in crate::web) count: usize,
    pub(in crate::web) href: String,
    /// Whether just these are listed.
    pub(in crate::web) current: bool,
}

/// The figures of a block.
#[derive(Debug)]
pub(in crate::web) struct StatisticsView {
    pub(in crate::web) counts: Vec<CountLink>,
    /// The rate with its definition, numerator and denominator.
    pub(in crate::web) consistency: String,
    pub(in crate::web) to_be_verified: String,
    /// The verdicts that stand in the columns of `kinds`.
    pub(in crate::web) verdicts: Vec<Badge>,
    pub(in crate::web) kinds: Vec<KindRow>,
}

/// The verdicts on one kind of indicator.
#[derive(Debug)]
pub(in crate::web) struct KindRow {
    pub(in crate::web) name: String,
    pub(in crate::web) href: String,
    /// A number and its rows for each verdict.
    pub(in crate::web) cells: Vec<Option<(usize, String)>>,
    /// Numerator, denominator and per cent.
    pub(in crate::web) consistency: String,
}

/// All indicators by parties: the way into a long comparison.
#[derive(Debug)]
pub(in crate::web) struct Overview {
    pub(in crate::web) parties: Vec<String>,
    pub(in crate::web) rows: Vec<OverviewRow>,
}

/// One indicator.
#[derive(Debug)]
pub(in crate::web) struct OverviewRow {
    pub(in crate::web) name: Text,
    pub(in crate::web) href: String,
    /// Compared, and all, for each other party.
    pub(in crate::web) cells: Vec<(usize, usize)>,
}

impl Words<'_> {
    pub(super) fn statistics(&self, block: &Block, request: &CompareRequest) -> StatisticsView {
        let locale = self.locale();
        let link = |request: CompareRequest| self.reader.link(request.link()).to_string();
        let name = |verdict: Verdict| verdict_badge(verdict.word(), comparison::verdict(locale, verdict));
        let all = &block.statistics.all;
        let given: Vec<Verdict> = Verdict::ALL.iter().copied().filter(|v| all.of(*v) > 0).collect();
        let count = |verdict: &Verdict| CountLink {
            badge: name(*verdict),
            count: all.of(*verdict),
            href: link(request.listing(Some(*verdict), None)),
            current: request.verdicts == [*verdict] && request.kinds.is_empty(),
        };
        let kind = |(kind, counts): (&String, &Counts)| {
            let cell = |verdict: &Verdict| {
                let count = counts.of(*verdict);
                (count > 0).then(|| (count, link(request.listing(Some(*verdict), some(kind)))))
            };
            KindRow {
                name: wording::quantity(locale, kind),
                href: link(request.listing(None, some(kind))),
                cells: given.iter().map(cell).collect(),
                consistency: rate(counts.consistency()),
            }
        };
        let kinds = &block.statistics.kinds;
        StatisticsView {
            counts: given.iter().map(count).collect(),
            consistency: self.consistency(all.consistency()),
            to_be_verified: match block.statistics.to_be_verified.len() {
                0 => String::new(),
                count => locale.say("compare-to-be-verified", &[("count", Value::from(count))]),
            },
            verdicts: given.iter().map(|v| name(*v)).collect(),
            kinds: if kinds.len() > 1 { kinds.iter().map(kind).collect() } else { Vec::new() },
        }
    }

    fn consistency(&self, consistency: Consistency) -> String {
        match consistency.percent() {
            Some(percent) => self.locale().say(
                "compare-consistency",
                &[
                    ("equal", consistency.equal.to_string().into()),
                    ("compared", consistency.compared.to_string().into()),
                    ("percent", percent.to_string().into()),
                ],
            ),
            None => self.locale().text("compare-consistency-none"),
        }
    }

    /// The indicators of a comparison in the order in which they come.
    pub(super) fn overview(&self, table: &Table, parties: Vec<String>, request: &CompareRequest) -> Overview {
        let mut found: Vec<(&ConceptId, Vec<(usize, usize)>)> = Vec::new();
        for (at, block) in table.blocks.iter().enumerate() {
            for pairing in &block.pairings {
                let place = found.iter().position(|(id, _)| **id == pairing.indicator).unwrap_or_else(|| {
                    found.push((&pairing.indicator, vec![(0, 0); table.blocks.len()]));
                    found.len() - 1
                });
                if let Some((compared, all)) = found.get_mut(place).and_then(|(_, cells)| cells.get_mut(at)) {
                    *compared += usize::from(pairing.judgement.verdict.is_comparable());
                    *all += 1;
                }
            }
        }
        let row = |(id, cells): (&ConceptId, Vec<(usize, usize)>)| OverviewRow {
            name: self.concept(id),
            href: self.reader.link(request.with_indicator(Some(id.clone())).link()).to_string(),
            cells,
        };
        Overview { parties, rows: found.into_iter().map(row).collect() }
    }
}

fn some(kind: &str) -> Option<&str> {
    Some(kind).filter(|kind| !kind.is_empty())
}

fn rate(consistency: Consistency) -> String {
    match consistency.percent() {
        Some(percent) => format!("{} ÷ {} = {percent} %", consistency.equal, consistency.compared),
        None => "–".to_owned(),
    }
}
