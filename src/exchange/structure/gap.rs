//! The matrix of topics and the needs as JSON and CSV.

use super::{ConceptView, SourceView, StandardView, number};
use crate::compare::Market;
use crate::compare::gap::{Cell, Gap, Matrix};
use crate::compare::need::{Match, NeedAnswer, NeededConcept};
use crate::corpus::Library;
use crate::exchange::table::csv_text;
use crate::model::{AsOf, Language};
use schemars::JsonSchema;
use serde::Serialize;

/// Topics by markets, with what is lacking where.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "GapMatrix")]
pub struct MatrixView {
    /// The day.
    pub as_of: String,
    /// The markets.
    pub markets: Vec<&'static str>,
    /// The topics, each before what is narrower.
    pub topics: Vec<TopicView>,
    /// What one market has in force and another lacks.
    pub gaps: Vec<GapView>,
}

/// A topic in all markets.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "GapTopic")]
pub struct TopicView {
    /// The topic.
    pub topic: ConceptView,
    /// Id of the nearest topic above it.
    pub broader: Option<String>,
    /// 0 for a topic without a broader one.
    pub depth: usize,
    /// A cell a market.
    pub cells: Vec<CellView>,
}

/// What a market has on a topic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "GapCell")]
#[expect(missing_docs, reason = "the fields are those of `Cell`")]
pub struct CellView {
    pub market: &'static str,
    pub documents: usize,
    pub in_force: usize,
    pub mandatory: usize,
    pub upcoming: usize,
    pub limits: usize,
    pub strongest: &'static str,
}

/// A topic on which one market has something in force and another nothing.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Gap")]
pub struct GapView {
    /// The market that has something.
    pub has: &'static str,
    /// The market that lacks it.
    pub lacks: &'static str,
    /// The topic.
    pub topic: ConceptView,
    /// Id of the broadest topic above it with the same gap.
    pub within: Option<String>,
    /// Documents in force in the market that has some.
    pub in_force: usize,
    /// What the other market has at least.
    pub instead: &'static str,
}

impl MatrixView {
    /// The shape of a matrix down to a depth, with the gaps between the first market and each other, in both directions.
    #[must_use]
    pub fn new(library: &Library, matrix: &Matrix, language: Language, depth: usize) -> Self {
        let least = matrix.rows.iter().map(|r| r.depth).min().unwrap_or(0);
        let topics = matrix.rows.iter().filter(|r| r.depth - least <= depth).map(|row| TopicView {
            topic: ConceptView::new(library, &row.topic, language),
            broader: row.broader.as_ref().map(|b| b.as_str().to_owned()),
            depth: row.depth - least,
            cells: matrix.markets.iter().zip(&row.cells).map(|(market, cell)| cell_view(*market, cell)).collect(),
        });
        let (first, others) = matrix.markets.split_first().map_or((None, &[][..]), |(f, rest)| (Some(*f), rest));
        let pairs = others.iter().flat_map(|other| first.into_iter().flat_map(|f| [(f, *other), (*other, f)]));
        let gaps = pairs.flat_map(|(has, lacks)| {
            let view = move |gap: Gap| GapView {
                has: has.word(),
                lacks: lacks.word(),
                topic: ConceptView::new(library, &gap.topic, language),
                within: gap.within.map(|w| w.as_str().to_owned()),
                in_force: gap.in_force,
                instead: gap.instead.word(),
            };
            matrix.gaps(has, lacks).into_iter().map(view)
        });
        Self {
            as_of: matrix.day.to_string(),
            markets: matrix.markets.iter().map(|m| m.word()).collect(),
            topics: topics.collect(),
            gaps: gaps.collect(),
        }
    }

    /// One row a topic and market.
    #[must_use]
    pub fn csv(&self) -> String {
        let header = [
            "topic",
            "name",
            "broader",
            "market",
            "documents",
            "in_force",
            "mandatory",
            "upcoming",
            "limits",
            "strongest",
        ];
        let rows = self.topics.iter().flat_map(|t| {
            t.cells.iter().map(|c| {
                let counts = [c.documents, c.in_force, c.mandatory, c.upcoming, c.limits].map(|n| n.to_string());
                let head = [t.topic.id.clone(), t.topic.name.clone(), number(t.broader.as_ref()), c.market.to_owned()];
                head.into_iter().chain(counts).chain([c.strongest.to_owned()]).collect()
            })
        });
        csv_text(&header, rows)
    }
}

fn cell_view(market: Market, cell: &Cell) -> CellView {
    CellView {
        market: market.word(),
        documents: cell.documents,
        in_force: cell.in_force,
        mandatory: cell.mandatory,
        upcoming: cell.upcoming,
        limits: cell.limits,
        strongest: cell.strongest.word(),
    }
}

/// The needs of the neighbours.
#[derive(Debug, Clone, Serialize)]
pub struct NeedsView {
    /// The day.
    pub as_of: String,
    /// The needs, in the order of the corpus.
    pub needs: Vec<NeedView>,
}

/// A need with what answers it.
#[derive(Debug, Clone, Serialize)]
pub struct NeedView {
    /// The market in need.
    pub market: &'static str,
    /// Field of work.
    pub field: String,
    /// The need, in Chinese.
    pub need_zh: String,
    /// When it was stated.
    pub date: Option<String>,
    /// Where it was stated.
    pub source: SourceView,
    /// Its concepts, the topic first.
    pub concepts: Vec<NeededConceptView>,
    /// Documents that it names, with the designation in the catalogue.
    pub named: Vec<NamedView>,
}

/// A document that a need names.
#[derive(Debug, Clone, Serialize)]
pub struct NamedView {
    /// As printed.
    pub printed: String,
    /// In the catalogue, if it is there.
    pub standard: Option<String>,
}

/// A concept of a need with what there is on it.
#[derive(Debug, Clone, Serialize)]
pub struct NeededConceptView {
    /// The concept.
    pub concept: ConceptView,
    /// The topic of the need; else its text names it.
    pub is_topic: bool,
    /// `exists`, `coming`, `broader-only` or `missing` in the serving market.
    pub coverage: &'static str,
    /// Number of standards of the serving market.
    pub serving_count: usize,
    /// The first of them.
    pub serving: Vec<MatchView>,
    /// Number of standards of the market in need.
    pub own_count: usize,
    /// The first of them.
    pub own: Vec<MatchView>,
}

/// A standard about a concept of a need.
#[derive(Debug, Clone, Serialize)]
pub struct MatchView {
    /// The standard.
    pub standard: StandardView,
    /// The concept that it names.
    pub concept: ConceptView,
    /// Where it names it.
    pub place: &'static str,
}

impl NeedsView {
    /// The shape of the answers.
    #[must_use]
    pub fn new(library: &Library, answers: &[NeedAnswer], language: Language, day: AsOf) -> Self {
        let matches = |found: &[Match]| {
            let view = |m: &Match| {
                Some(MatchView {
                    standard: StandardView::new(library, m.standard, language, day)?,
                    concept: ConceptView::new(library, &m.concept, language),
                    place: m.place.word(),
                })
            };
            found.iter().filter_map(view).collect()
        };
        let concept = |c: &NeededConcept| NeededConceptView {
            concept: ConceptView::new(library, &c.concept, language),
            is_topic: c.is_topic,
            coverage: c.coverage.word(),
            serving_count: c.serving_count,
            serving: matches(&c.serving),
            own_count: c.own_count,
            own: matches(&c.own),
        };
        let need = |answer: &NeedAnswer| {
            let need = library.needs().get(answer.need)?;
            Some(NeedView {
                market: answer.market.word(),
                field: need.field.clone(),
                need_zh: need.need_zh.clone(),
                date: need.date.map(|d| d.to_string()),
                source: SourceView::new(&need.provenance),
                concepts: answer.concepts.iter().map(concept).collect(),
                named: answer
                    .named
                    .iter()
                    .map(|(printed, index)| NamedView {
                        printed: printed.as_str().to_owned(),
                        standard: index.and_then(|i| library.get(i)).map(|s| s.id.as_str().to_owned()),
                    })
                    .collect(),
            })
        };
        Self { as_of: day.to_string(), needs: answers.iter().filter_map(need).collect() }
    }

    /// One row a concept of a need.
    #[must_use]
    pub fn csv(&self) -> String {
        let header =
            ["market", "field", "concept", "is_topic", "coverage", "standards", "own_standards", "need_zh", "source"];
        let ids = |list: &[MatchView]| list.iter().map(|m| m.standard.id.as_str()).collect::<Vec<_>>().join("|");
        let rows = self.needs.iter().flat_map(|need| {
            need.concepts.iter().map(move |c| {
                vec![
                    need.market.to_owned(),
                    need.field.clone(),
                    c.concept.id.clone(),
                    c.is_topic.to_string(),
                    c.coverage.to_owned(),
                    ids(&c.serving),
                    ids(&c.own),
                    need.need_zh.clone(),
                    need.source.source.clone(),
                ]
            })
        });
        csv_text(&header, rows)
    }
}
