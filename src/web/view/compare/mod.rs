//! A comparison as a page: form, figures, drawings, limits side by side.

mod chart;
pub(super) mod form;
mod row;
mod scale;
mod statistics;

use super::listing::{Counted, Parts, parts};
use super::page::Frame;
use super::source::{SourceView, Sources};
use super::{Document, Text, Words};
use crate::compare::{Block, Party, Table, Unnumbered, Workbench};
use crate::locale::{Value, comparison};
use crate::model::{ConceptId, Jurisdiction, StandardIndex};
use crate::report::Format;
use crate::web::address::Link;
use crate::web::compare::request::{CompareRequest, PATH};
use askama::Template;
use chart::{ChartView, Drawn};
use form::FormView;
use row::IndicatorRows;
use statistics::{Overview, StatisticsView};

/// Rows on one page: with their sources, drawings and the form they stay below 150 kB in any language.
const ROWS: usize = 16;
/// Values that are named before the others are folded away.
const NAMED: usize = 8;

/// `/compare`
#[derive(Debug, Template)]
#[template(path = "compare.html")]
pub(in crate::web) struct ComparePage {
    pub(in crate::web) frame: Frame,
    pub(in crate::web) heading: String,
    pub(in crate::web) form: FormView,
    /// What was typed and is no one thing, with what it may be.
    pub(in crate::web) typed: Option<(String, Vec<Counted>)>,
    /// What can be compared, where nothing is chosen yet.
    pub(in crate::web) topics: Vec<Counted>,
    pub(in crate::web) ways: Vec<(String, String)>,
    /// One standard in the basket: another is needed.
    pub(in crate::web) hint: String,
    pub(in crate::web) result: Option<ResultView>,
}

/// The answer to a comparison.
#[derive(Debug)]
pub(in crate::web) struct ResultView {
    pub(in crate::web) a: PartyView,
    pub(in crate::web) blocks: Vec<BlockView>,
    pub(in crate::web) overview: Option<Overview>,
    pub(in crate::web) charts: Vec<ChartView>,
    /// What is not drawn; may be empty.
    pub(in crate::web) charts_about: String,
    pub(in crate::web) legend: Vec<String>,
    /// How many rows are listed, and of how many.
    pub(in crate::web) summary: String,
    /// The list without filters, where there are some.
    pub(in crate::web) all: Option<String>,
    pub(in crate::web) parts: Parts,
    pub(in crate::web) csv: String,
    pub(in crate::web) json: String,
    /// Format and address of the report on it.
    pub(in crate::web) reports: Vec<(&'static str, String)>,
    pub(in crate::web) sources: Vec<SourceView>,
}

/// One of those compared.
#[derive(Debug)]
pub(in crate::web) struct PartyView {
    pub(in crate::web) name: String,
    /// The record of a standard.
    pub(in crate::web) document: Option<Document>,
    /// Standards of the same scope without any number.
    pub(in crate::web) unnumbered: Vec<Document>,
    pub(in crate::web) missing: Vec<MissingView>,
}

/// Limits in force of one standard whose values are not held.
#[derive(Debug)]
pub(in crate::web) struct MissingView {
    pub(in crate::web) standard: Document,
    pub(in crate::web) replaced: Document,
    /// Object and indicator.
    pub(in crate::web) shown: Vec<(Text, Text)>,
    pub(in crate::web) more: Vec<(Text, Text)>,
    pub(in crate::web) count: String,
}

/// A against one other party.
#[derive(Debug)]
pub(in crate::web) struct BlockView {
    pub(in crate::web) anchor: String,
    pub(in crate::web) b: PartyView,
    pub(in crate::web) first: Option<(String, String)>,
    pub(in crate::web) clauses: Option<String>,
    pub(in crate::web) statistics: StatisticsView,
    pub(in crate::web) groups: Vec<IndicatorRows>,
    /// Where its rows begin, if not on this page; nothing where it has none.
    pub(in crate::web) elsewhere: Option<String>,
}

impl<'a> Words<'a> {
    /// The page of a comparison, with or without an answer.
    pub(in crate::web) fn compare_page(
        &self,
        bench: &Workbench,
        request: &CompareRequest,
        typed: Option<(String, Vec<ConceptId>)>,
    ) -> Option<ComparePage> {
        let locale = self.locale();
        let question = request.question(self.reader.as_of).filter(|_| typed.is_none());
        let table = question.map(|q| crate::compare::tabulate(self.library, &bench.ledger, &q));
        let subject = match (&request.topic, request.standards.as_slice()) {
            (Some(topic), _) => Some(self.concept(topic).text),
            (None, []) => None,
            (None, list) => {
                let names = list.iter().filter_map(|i| self.library.get(*i)).map(|s| s.id.as_str());
                Some(names.collect::<Vec<_>>().join(" ↔ "))
            }
        };
        let heading = match subject {
            Some(subject) => locale.say("compare-title-of", &[("subject", subject.into())]),
            None => locale.text("compare-title"),
        };
        let candidate = |id: &ConceptId| {
            let rows = self.rows_on(id);
            Counted {
                means: locale.say("limits-total", &[("count", Value::from(rows))]),
                ..self.counted(self.concept(id), request.on_topic(id.clone()).link(), rows)
            }
        };
        let way = |(key, path): (&str, &str)| (locale.text(key), self.reader.link(Link::to(path)).to_string());
        let empty = request.topic.is_none() && request.standards.is_empty();
        let result = match &table {
            Some(table) => Some(self.result_of(bench, request, table)?),
            None => None,
        };
        Some(ComparePage {
            frame: Frame::plain(self.reader, heading.clone(), &request.link()),
            heading,
            form: self.compare_form(bench, request, table.as_ref()),
            topics: if empty && typed.is_none() { self.topics(bench) } else { Vec::new() },
            typed: typed.map(|(text, ids)| (text, ids.iter().map(candidate).collect())),
            ways: [("compare-editions-title", "/compare/editions"), ("gaps-heading", "/gaps")].map(way).to_vec(),
            hint: if request.standards.len() == 1 { locale.text("compare-one-more") } else { String::new() },
            result,
        })
    }

    /// Number of limits on a concept or something narrower.
    fn rows_on(&self, id: &ConceptId) -> usize {
        let of = |limit: &&crate::model::Limit| limit.indicator == *id || self.library.is_a(&limit.object, id);
        self.library.limits().iter().filter(of).count()
    }

    /// Objects that most jurisdictions set limits for.
    fn topics(&self, bench: &Workbench) -> Vec<Counted> {
        /// Topics that are named.
        const SHOWN: usize = 18;
        let mut found: std::collections::BTreeMap<&ConceptId, (std::collections::BTreeSet<Jurisdiction>, usize)> =
            std::collections::BTreeMap::new();
        for row in bench.ledger.rows() {
            let Some(standard) = self.library.get(row.standard) else { continue };
            let (jurisdictions, rows) = found.entry(bench.ledger.object(row)).or_default();
            jurisdictions.insert(standard.jurisdiction);
            *rows += 1;
        }
        let mut topics: Vec<_> = found.into_iter().filter(|(_, (j, _))| j.len() > 1).collect();
        topics.sort_by_key(|(_, (jurisdictions, rows))| std::cmp::Reverse((jurisdictions.len(), *rows)));
        let view = |(id, (_, rows)): (&ConceptId, (_, usize))| Counted {
            means: self.locale().say("limits-total", &[("count", Value::from(rows))]),
            ..self.counted(self.concept(id), Link::to(PATH).with("topic", id.as_str()), rows)
        };
        topics.into_iter().take(SHOWN).map(view).collect()
    }

    fn result_of(&self, bench: &Workbench, request: &CompareRequest, table: &Table) -> Option<ResultView> {
        let locale = self.locale();
        let listed = listed(self, request, table);
        let shown = listed.chunks(ROWS).nth(request.page - 1);
        if shown.is_none() && request.page > 1 {
            return None;
        }
        let shown = shown.unwrap_or_default();
        let mut sources = Sources::new(locale);
        let parties: Vec<Party> = std::iter::once(table.a).chain(table.blocks.iter().map(|b| b.b)).collect();
        let blocks = table.blocks.iter().enumerate().map(|(at, block)| {
            let first_row = listed.iter().position(|(b, _)| *b == at);
            let rows: Vec<usize> = shown.iter().filter(|(b, _)| *b == at).map(|(_, row)| *row).collect();
            let page = first_row.map(|row| row / ROWS + 1).filter(|_| rows.is_empty());
            BlockView {
                anchor: anchor(block.b, self),
                b: self.party(block.b, &block.unnumbered),
                first: self.as_first(block.b, &parties, request),
                clauses: self.clauses_link(table.a, block.b),
                statistics: self.statistics(block, request),
                groups: self.rows_of(bench, at, block, &rows, &mut sources),
                elsewhere: page.map(|p| self.reader.link(request.on_page(p).link()).to_string()),
            }
        });
        let blocks: Vec<BlockView> = blocks.collect();
        // The drawings show all parties whatever the page, so they stand on the first one.
        let drawn = if request.page == 1 { self.charts(bench, table, request) } else { Drawn::default() };
        let all: usize = table.blocks.iter().map(|b| b.pairings.len()).sum();
        let variables = [("shown", Value::from(listed.len())), ("all", Value::from(all))];
        let mut here = request.on_page(1);
        here.page = 1;
        let names = table.blocks.iter().map(|b| comparison::party(locale, self.library, b.b)).collect();
        let several = request.indicators.len() != 1 && listed.len() > ROWS;
        Some(ResultView {
            a: self.party(table.a, &table.unnumbered),
            overview: several.then(|| self.overview(table, names, request)),
            charts_about: match drawn.left_out {
                0 => String::new(),
                count => locale.say("compare-charts-left-out", &[("count", Value::from(count))]),
            },
            charts: drawn.charts,
            legend: self.legend(table),
            summary: locale.say(if request.is_filtered() { "compare-rows-of" } else { "compare-rows" }, &variables),
            all: request.is_filtered().then(|| self.reader.link(request.listing(None, None).link()).to_string()),
            parts: parts(self.reader, &here.link(), listed.len(), request.page, ROWS),
            csv: self.reader.link(here.link_at("/compare.csv")).to_string(),
            json: self.reader.link(here.link_at("/compare.json")).to_string(),
            reports: Format::ALL
                .iter()
                .map(|f| (f.word(), self.reader.link(here.link_at(&format!("/report.{}", f.ending()))).to_string()))
                .collect(),
            sources: sources.into_list(),
            blocks,
        })
    }

    fn party(&self, party: Party, unnumbered: &Unnumbered) -> PartyView {
        let document = match party {
            Party::Standard(index) => self.known(index),
            Party::Jurisdiction(_) => None,
        };
        let mut missing: Vec<MissingView> = Vec::new();
        let mut keys: Vec<(StandardIndex, StandardIndex)> = Vec::new();
        for value in &unnumbered.values {
            let key = (value.standard, value.replaced);
            let place = keys.iter().position(|k| *k == key);
            let pair = (self.concept(&value.object), self.concept(&value.indicator));
            if let Some(known) = place.and_then(|at| missing.get_mut(at)) {
                let list = if known.shown.len() < NAMED { &mut known.shown } else { &mut known.more };
                list.push(pair);
            } else if let Some((standard, replaced)) = self.known(value.standard).zip(self.known(value.replaced)) {
                keys.push(key);
                missing.push(MissingView {
                    standard,
                    replaced,
                    shown: vec![pair],
                    more: Vec::new(),
                    count: String::new(),
                });
            }
        }
        for view in &mut missing {
            let count = view.shown.len() + view.more.len();
            view.count = self.locale().say("compare-missing-count", &[("count", Value::from(count))]);
        }
        PartyView {
            name: comparison::party(self.locale(), self.library, party),
            document,
            unnumbered: unnumbered.standards.iter().filter_map(|i| self.known(*i)).collect(),
            missing,
        }
    }

    /// The same comparison with another party as A.
    fn as_first(&self, party: Party, parties: &[Party], request: &CompareRequest) -> Option<(String, String)> {
        let next = match party {
            Party::Standard(index) => request.with_first(index),
            Party::Jurisdiction(first) => {
                let jurisdiction = |party: &Party| match party {
                    Party::Jurisdiction(j) => Some(*j),
                    Party::Standard(_) => None,
                };
                let all: Vec<Jurisdiction> = parties.iter().filter_map(jurisdiction).collect();
                request.with_first_of(first, &all)
            }
        };
        let name = comparison::party(self.locale(), self.library, party);
        let label = self.locale().say("compare-make-first", &[("standard", name.into())]);
        Some((self.reader.link(next.link()).to_string(), label))
    }

    /// The clauses of two standards side by side, where both texts are held.
    fn clauses_link(&self, a: Party, b: Party) -> Option<String> {
        match (a, b) {
            (Party::Standard(own), Party::Standard(other)) => self.alignment_link(own, other),
            _ => None,
        }
    }

    /// Rows of a block by indicator, in the order of the block.
    fn rows_of(
        &self,
        bench: &Workbench,
        block: usize,
        of: &Block,
        rows: &[usize],
        sources: &mut Sources<'a>,
    ) -> Vec<IndicatorRows> {
        let mut groups: Vec<(&ConceptId, IndicatorRows)> = Vec::new();
        for at in rows {
            let Some(pairing) = of.pairings.get(*at) else { continue };
            let row = self.compare_row(bench, pairing, format!("r{}-{}", block + 1, at + 1), sources);
            match groups.last_mut() {
                Some((id, group)) if **id == pairing.indicator => group.rows.push(row),
                _ => {
                    let (name, href) = (self.concept(&pairing.indicator), self.concept_link(&pairing.indicator));
                    groups.push((&pairing.indicator, IndicatorRows { name, href, rows: vec![row] }));
                }
            }
        }
        groups.into_iter().map(|(_, group)| group).collect()
    }
}

/// The rows that are listed, as block and place in it: by block, within it by indicator.
fn listed(words: &Words<'_>, request: &CompareRequest, table: &Table) -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    for (at, block) in table.blocks.iter().enumerate() {
        let mut order: Vec<&ConceptId> = Vec::new();
        let mut rows: Vec<(usize, usize)> = Vec::new();
        for (row, pairing) in block.pairings.iter().enumerate() {
            let place = order.iter().position(|id| **id == pairing.indicator).unwrap_or_else(|| {
                order.push(&pairing.indicator);
                order.len() - 1
            });
            if request.lists(words.library, pairing) {
                rows.push((place, row));
            }
        }
        rows.sort_unstable();
        all.extend(rows.into_iter().map(|(_, row)| (at, row)));
    }
    all
}

fn anchor(party: Party, words: &Words<'_>) -> String {
    match party {
        Party::Jurisdiction(jurisdiction) => format!("b-{}", jurisdiction.word()),
        Party::Standard(index) => {
            let id = words.library.get(index).map_or("", |s| s.id.as_str());
            format!("b-{}", crate::web::address::segment(id).replace('%', ""))
        }
    }
}
