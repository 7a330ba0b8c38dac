//! Topics by markets as a heat map, what one market has and another lacks, and the documents behind a number.

use super::listing::{Parts, StandardRow, part_link, parts};
use super::page::Frame;
use super::source::SourceView;
use super::{Badge, Text, Words};
use crate::compare::Market;
use crate::compare::gap::{Cell, Gap, Matrix, Strongest, TopicRow};
use crate::locale::Value;
use crate::model::ConceptId;
use crate::web::address::Link;
use crate::web::compare::gaps::GapsRequest;
use askama::Template;

/// Topics on a page.
const ROWS: usize = 50;
/// Gaps that are named on each side.
const MOST_GAPS: usize = 40;

/// `/gaps`
#[derive(Debug, Template)]
#[template(path = "gaps.html")]
pub(in super::super) struct GapsPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) heading: String,
    /// The topic that the rows are below, and the address of what is above it.
    pub(in super::super) topic: Option<(Text, String)>,
    /// Word, name, checked.
    pub(in super::super) markets: Vec<(&'static str, String, bool)>,
    /// Levels that can be shown, and whether they are.
    pub(in super::super) depths: Vec<(usize, bool)>,
    pub(in super::super) only_gaps: bool,
    pub(in super::super) as_of: String,
    pub(in super::super) held: Vec<(&'static str, String)>,
    pub(in super::super) legend: Vec<Badge>,
    pub(in super::super) columns: Vec<String>,
    pub(in super::super) rows: Vec<GapRow>,
    pub(in super::super) summary: String,
    pub(in super::super) parts: Parts,
    pub(in super::super) lists: Vec<GapList>,
    pub(in super::super) needs: String,
    pub(in super::super) csv: String,
    pub(in super::super) json: String,
}

/// One topic.
#[derive(Debug)]
pub(in super::super) struct GapRow {
    pub(in super::super) topic: Text,
    pub(in super::super) href: String,
    /// The matrix below it, where there is more.
    pub(in super::super) below: Option<String>,
    /// Its limits side by side.
    pub(in super::super) compare: Option<String>,
    pub(in super::super) depth: usize,
    pub(in super::super) cells: Vec<GapCell>,
}

/// What a market has on a topic.
#[derive(Debug)]
pub(in super::super) struct GapCell {
    /// The strongest of what there is.
    pub(in super::super) class: &'static str,
    pub(in super::super) count: usize,
    /// The documents; nothing where there are none.
    pub(in super::super) href: Option<String>,
    pub(in super::super) strongest: String,
    pub(in super::super) limits: String,
}

/// What one market has and another lacks.
#[derive(Debug)]
pub(in super::super) struct GapList {
    pub(in super::super) title: String,
    /// Topic, its documents in force, how many, what the other has instead.
    pub(in super::super) gaps: Vec<(Text, String, usize, String)>,
    pub(in super::super) more: String,
}

/// `/gaps/documents?topic=…&market=…`
#[derive(Debug, Template)]
#[template(path = "gap_documents.html")]
pub(in super::super) struct GapDocumentsPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) heading: String,
    pub(in super::super) back: String,
    pub(in super::super) topic: (Text, String),
    pub(in super::super) summary: String,
    pub(in super::super) rows: Vec<StandardRow>,
    pub(in super::super) parts: Parts,
    pub(in super::super) sources: Vec<SourceView>,
}

impl Words<'_> {
    /// One page of the matrix; nothing behind the last.
    pub(in super::super) fn gaps_page(&self, request: &GapsRequest, matrix: &Matrix) -> Option<GapsPage> {
        let locale = self.locale();
        let least = matrix.rows.iter().map(|r| r.depth).min().unwrap_or(0);
        let deepest = matrix.rows.iter().map(|r| r.depth - least).max().unwrap_or(0);
        let wanted = |row: &&TopicRow| {
            let lacks = row.cells.iter().any(|c| c.in_force > 0) && row.cells.iter().any(|c| c.in_force == 0);
            row.depth - least <= request.depth && (!request.only_gaps || lacks)
        };
        let rows: Vec<&TopicRow> = matrix.rows.iter().filter(wanted).collect();
        let shown = rows.chunks(ROWS).nth(request.page.checked_sub(1)?);
        let shown = if request.page == 1 { shown.unwrap_or_default() } else { shown? };
        let here = request.link();
        let name = |market: Market| locale.word("market", market.word());
        let badge = |strongest: &Strongest| Badge {
            class: strongest.word(),
            label: locale.word("strongest", strongest.word()),
            means: String::new(),
        };
        let heading = locale.text("gaps-heading");
        let up = |id: &ConceptId| {
            let above = self.library.ancestors(id).next().map(|c| c.id.clone());
            self.reader.link(request.below(above).link()).to_string()
        };
        let export = |path: &str| self.reader.link(request.link_at(path)).to_string();
        let lists = matrix.markets.split_first().map_or_else(Vec::new, |(first, others)| {
            let pairs = others.iter().flat_map(|other| [(*first, *other), (*other, *first)]);
            pairs.map(|(has, lacks)| self.gap_list(matrix, has, lacks)).collect()
        });
        Some(GapsPage {
            frame: Frame::plain(self.reader, heading.clone(), &part_link(&here, request.page)),
            heading,
            topic: request.topic.as_ref().map(|id| (self.concept(id), up(id))),
            markets: Market::ALL.iter().map(|m| (m.word(), name(*m), matrix.markets.contains(m))).collect(),
            depths: (0..=deepest.min(GapsRequest::DEEPEST)).map(|n| (n, n == request.depth)).collect(),
            only_gaps: request.only_gaps,
            as_of: self.reader.as_of.to_string(),
            held: request.topic.iter().map(|id| ("topic", id.to_string())).collect(),
            legend: Strongest::ALL.iter().rev().map(badge).collect(),
            columns: matrix.markets.iter().map(|m| name(*m)).collect(),
            rows: shown.iter().map(|row| self.gap_row(request, matrix, row, row.depth - least)).collect(),
            summary: locale.say("gaps-topics", &[("count", Value::from(rows.len()))]),
            parts: parts(self.reader, &here, rows.len(), request.page, ROWS),
            lists,
            needs: self.reader.link(Link::to("/browse/needs")).to_string(),
            csv: export("/gaps.csv"),
            json: export("/gaps.json"),
        })
    }

    fn gap_row(&self, request: &GapsRequest, matrix: &Matrix, row: &TopicRow, depth: usize) -> GapRow {
        let narrower = matrix.rows.iter().any(|r| r.broader.as_ref() == Some(&row.topic));
        let current = request.topic.as_ref() == Some(&row.topic);
        let limits = row.cells.iter().filter(|c| c.limits > 0).count();
        let compare = Link::to("/compare").with("topic", row.topic.as_str());
        GapRow {
            topic: self.concept(&row.topic),
            href: self.concept_link(&row.topic),
            below: (narrower && !current)
                .then(|| self.reader.link(request.below(Some(row.topic.clone())).link()).to_string()),
            compare: (limits > 1).then(|| self.reader.link(compare).to_string()),
            depth: depth.min(4),
            cells: matrix.markets.iter().zip(&row.cells).map(|(m, cell)| self.gap_cell(&row.topic, *m, cell)).collect(),
        }
    }

    fn gap_cell(&self, topic: &ConceptId, market: Market, cell: &Cell) -> GapCell {
        let limits = self.locale().say("limits-total", &[("count", Value::from(cell.limits))]);
        GapCell {
            class: cell.strongest.word(),
            count: if cell.in_force > 0 { cell.in_force } else { cell.documents },
            href: (cell.documents > 0).then(|| self.documents_link(topic, market)),
            strongest: self.locale().word("strongest", cell.strongest.word()),
            limits: if cell.limits > 0 { limits } else { String::new() },
        }
    }

    fn documents_link(&self, topic: &ConceptId, market: Market) -> String {
        self.reader.link(documents_address(topic, market)).to_string()
    }

    fn gap_list(&self, matrix: &Matrix, has: Market, lacks: Market) -> GapList {
        let locale = self.locale();
        let mut gaps: Vec<Gap> = matrix.gaps(has, lacks).into_iter().filter(|g| g.within.is_none()).collect();
        let market = |m: Market| Value::from(locale.word("market", m.word()));
        let count = gaps.len();
        let left_out = count.saturating_sub(MOST_GAPS);
        gaps.sort_by_key(|gap| std::cmp::Reverse(gap.in_force));
        gaps.truncate(MOST_GAPS);
        let instead = |gap: &Gap| match gap.instead {
            Strongest::Nothing => String::new(),
            other => locale.word("strongest", other.word()),
        };
        let view =
            |gap: &Gap| (self.concept(&gap.topic), self.documents_link(&gap.topic, has), gap.in_force, instead(gap));
        GapList {
            title: locale
                .say("gaps-between", &[("has", market(has)), ("lacks", market(lacks)), ("count", count.into())]),
            gaps: gaps.iter().map(view).collect(),
            more: match left_out {
                0 => String::new(),
                count => locale.say("gaps-more", &[("count", count.into())]),
            },
        }
    }
}

/// The address of the documents behind a cell.
pub(in super::super) fn documents_address(topic: &ConceptId, market: Market) -> Link {
    Link::to("/gaps/documents").with("topic", topic.as_str()).with("market", market.word())
}
