//! Counterparts as JSON and CSV.

use super::{ConceptView, StandardView, SupersededView, number};
use crate::compare::counterpart::{Breadth, Counterpart, Counterparts, Link, Tie};
use crate::corpus::Library;
use crate::exchange::table::csv_text;
use crate::model::{AsOf, Degree, Language};
use schemars::JsonSchema;
use serde::Serialize;

/// The counterparts of a standard.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Counterparts")]
pub struct CounterpartsView {
    /// The day asked for.
    pub as_of: String,
    /// The standard asked about.
    pub standard: StandardView,
    /// Editions that it takes over although they no longer stand.
    pub adopts_superseded: Vec<SupersededView>,
    /// By market.
    pub markets: Vec<MarketView>,
}

/// The counterparts in one market.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "CounterpartMarket")]
pub struct MarketView {
    /// The market.
    pub market: &'static str,
    /// Best first.
    pub counterparts: Vec<CounterpartView>,
}

/// One counterpart.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Counterpart")]
pub struct CounterpartView {
    /// The standard.
    pub standard: StandardView,
    /// Strength of its ties, for ordering only.
    pub score: f64,
    /// What ties it to the one asked about.
    pub ties: Vec<TieView>,
    /// Editions that it takes over although they no longer stand.
    pub adopts_superseded: Vec<SupersededView>,
}

/// A document taken over.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "AdoptionLink")]
pub struct LinkView {
    /// The edition.
    pub adopted: String,
    /// How closely, where known.
    pub degree: Option<&'static str>,
    /// Years from it to the standard that takes it over.
    pub lag_years: Option<i32>,
}

/// What ties two standards together.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Tie")]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the fields are those of `Tie`")]
pub enum TieView {
    AdoptedBy { link: LinkView },
    Adopts { link: LinkView },
    BothAdopt { own: LinkView, other: LinkView, editions_apart: Option<i32> },
    RefersToOriginal { cited: String, link: LinkView, by_own: bool },
    SharedLimits { limits: Vec<SharedLimitView> },
    SharedConcepts { concepts: Vec<SharedConceptView> },
    SharedClass { code: String },
    Cites { by_own: bool },
}

/// An indicator that both limit.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "SharedLimit")]
pub struct SharedLimitView {
    /// What is measured.
    pub indicator: ConceptView,
    /// The object here.
    pub object: ConceptView,
    /// The object there.
    pub other_object: ConceptView,
    /// `same`, `broader` or `narrower`: the object there.
    pub breadth: &'static str,
    /// Number of rows here.
    pub rows: usize,
    /// Number of rows there.
    pub other_rows: usize,
}

/// A concept that both name.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "SharedConcept")]
pub struct SharedConceptView {
    /// The concept.
    pub concept: ConceptView,
    /// Where this one names it.
    pub place: &'static str,
    /// Where the other names it.
    pub other_place: &'static str,
}

impl CounterpartsView {
    /// The shape of an answer; none if the library lacks the standard.
    #[must_use]
    pub fn new(library: &Library, found: &Counterparts, language: Language, day: AsOf) -> Option<Self> {
        let market = |(market, list): &(crate::compare::Market, Vec<Counterpart>)| MarketView {
            market: market.word(),
            counterparts: list.iter().filter_map(|c| counterpart(library, c, language, day)).collect(),
        };
        Some(Self {
            as_of: day.to_string(),
            standard: StandardView::new(library, found.standard, language, day)?,
            adopts_superseded: found.superseded.iter().map(|s| SupersededView::new(library, s)).collect(),
            markets: found.markets.iter().map(market).collect(),
        })
    }

    /// One row a counterpart.
    #[must_use]
    pub fn csv(&self) -> String {
        let header = [
            "market",
            "rank",
            "standard",
            "jurisdiction",
            "status",
            "score",
            "ties",
            "adopted",
            "degree",
            "lag_years",
            "shared_limits",
            "shared_concepts",
            "shared_class",
            "superseded_edition",
            "current_edition",
            "title",
        ];
        let rows = self.markets.iter().flat_map(|m| (1..).zip(&m.counterparts).map(|(rank, c)| row(m.market, rank, c)));
        csv_text(&header, rows)
    }
}

fn row(market: &str, rank: usize, c: &CounterpartView) -> Vec<String> {
    let kinds = c.ties.iter().map(TieView::kind).collect::<Vec<_>>().join("|");
    let link = c.ties.iter().find_map(TieView::link);
    let limits: Vec<String> = c
        .ties
        .iter()
        .flat_map(|tie| if let TieView::SharedLimits { limits } = tie { limits.as_slice() } else { &[] })
        .map(|l| format!("{}·{}", l.object.id, l.indicator.id))
        .collect();
    let concepts: Vec<&str> = c
        .ties
        .iter()
        .flat_map(|tie| if let TieView::SharedConcepts { concepts } = tie { concepts.as_slice() } else { &[] })
        .map(|shared| shared.concept.id.as_str())
        .collect();
    let class = c.ties.iter().find_map(|tie| if let TieView::SharedClass { code } = tie { Some(code) } else { None });
    let superseded = c.adopts_superseded.first();
    vec![
        market.to_owned(),
        rank.to_string(),
        c.standard.id.clone(),
        c.standard.jurisdiction.to_owned(),
        c.standard.status.to_owned(),
        format!("{:.3}", c.score),
        kinds,
        link.map_or_else(String::new, |l| l.adopted.clone()),
        number(link.and_then(|l| l.degree)),
        number(link.and_then(|l| l.lag_years)),
        limits.join("|"),
        concepts.join("|"),
        number(class),
        superseded.map_or_else(String::new, |s| s.adopted.clone()),
        number(superseded.and_then(|s| s.current.as_ref())),
        c.standard.title.clone(),
    ]
}

impl TieView {
    /// The word of its kind.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::AdoptedBy { .. } => "adopted-by",
            Self::Adopts { .. } => "adopts",
            Self::BothAdopt { .. } => "both-adopt",
            Self::RefersToOriginal { .. } => "refers-to-original",
            Self::SharedLimits { .. } => "shared-limits",
            Self::SharedConcepts { .. } => "shared-concepts",
            Self::SharedClass { .. } => "shared-class",
            Self::Cites { .. } => "cites",
        }
    }

    /// What the counterpart takes over, or is taken over.
    fn link(&self) -> Option<&LinkView> {
        match self {
            Self::AdoptedBy { link } | Self::Adopts { link } | Self::RefersToOriginal { link, .. } => Some(link),
            Self::BothAdopt { other, .. } => Some(other),
            _ => None,
        }
    }
}

fn counterpart(library: &Library, c: &Counterpart, language: Language, day: AsOf) -> Option<CounterpartView> {
    Some(CounterpartView {
        standard: StandardView::new(library, c.standard, language, day)?,
        score: (c.score.value() * 1_000.0).round() / 1_000.0,
        ties: c.ties.iter().map(|t| tie(library, t, language)).collect(),
        adopts_superseded: c.superseded.iter().map(|s| SupersededView::new(library, s)).collect(),
    })
}

fn tie(library: &Library, tie: &Tie, language: Language) -> TieView {
    let link = |l: &Link| LinkView {
        adopted: l.adopted.as_str().to_owned(),
        degree: l.degree.map(Degree::word),
        lag_years: l.lag_years,
    };
    let concept = |id| ConceptView::new(library, id, language);
    match tie {
        Tie::AdoptedBy(l) => TieView::AdoptedBy { link: link(l) },
        Tie::Adopts(l) => TieView::Adopts { link: link(l) },
        Tie::BothAdopt { own, other, editions_apart } => {
            TieView::BothAdopt { own: link(own), other: link(other), editions_apart: *editions_apart }
        }
        Tie::RefersToOriginal { cited, link: l, by_own } => {
            TieView::RefersToOriginal { cited: cited.as_str().to_owned(), link: link(l), by_own: *by_own }
        }
        Tie::SharedLimits(limits) => TieView::SharedLimits {
            limits: limits
                .iter()
                .map(|l| SharedLimitView {
                    indicator: concept(&l.indicator),
                    object: concept(&l.object),
                    other_object: concept(&l.other_object),
                    breadth: breadth(l.breadth),
                    rows: l.rows,
                    other_rows: l.other_rows,
                })
                .collect(),
        },
        Tie::SharedConcepts(shared) => TieView::SharedConcepts {
            concepts: shared
                .iter()
                .map(|s| SharedConceptView {
                    concept: concept(&s.concept),
                    place: s.place.word(),
                    other_place: s.other_place.word(),
                })
                .collect(),
        },
        Tie::SharedClass { code } => TieView::SharedClass { code: code.clone() },
        Tie::Cites { by_own } => TieView::Cites { by_own: *by_own },
    }
}

fn breadth(breadth: Breadth) -> &'static str {
    match breadth {
        Breadth::Same => "same",
        Breadth::Broader => "broader",
        Breadth::Narrower => "narrower",
    }
}
