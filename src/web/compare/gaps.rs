//! What each market has on each topic, and what it lacks.

use super::{Export, find_concept, json_download};
use crate::compare::Market;
use crate::compare::gap::{Matrix, documents, matrix};
use crate::exchange::structure::MatrixView;
use crate::locale::Value;
use crate::model::ConceptId;
use crate::web::State;
use crate::web::address::{Link, Parameters};
use crate::web::concept::part_of;
use crate::web::failure::Failure;
use crate::web::reader::{Reader, Visit};
use crate::web::request::{bad, one};
use crate::web::view::Words;
use crate::web::view::gap::{GapDocumentsPage, documents_address};
use crate::web::view::listing::{ROWS, part_link, parts};
use crate::web::view::page::Frame;
use crate::web::view::source::Sources;
use axum::extract::State as Shared;
use axum::response::{IntoResponse, Redirect, Response};
use std::sync::Arc;

/// The address of the matrix.
const PATH: &str = "/gaps";
/// The markets of a matrix, if the address names none.
pub(in crate::web) const MARKETS: [Market; 3] = [Market::Cn, Market::Ru, Market::Mn];

/// What an address of the matrix asks for.
#[derive(Debug, Clone)]
pub(in crate::web) struct GapsRequest {
    pub(in crate::web) topic: Option<ConceptId>,
    /// The first one is held against the others.
    pub(in crate::web) markets: Vec<Market>,
    pub(in crate::web) depth: usize,
    pub(in crate::web) only_gaps: bool,
    pub(in crate::web) page: usize,
}

impl GapsRequest {
    /// The deepest level that can be asked for.
    pub(in crate::web) const DEEPEST: usize = 8;

    fn read(parameters: &Parameters, words: &Words<'_>) -> Result<Self, Failure> {
        let mut markets = Vec::new();
        for word in parameters.all("jurisdictions").flat_map(|list| list.split(',')).map(str::trim) {
            let market = one("jurisdictions", word, Market::from_word, Market::ALL, Market::word)?;
            if !markets.contains(&market) {
                markets.push(market);
            }
        }
        let number = |name: &'static str, least: usize, most: usize| match parameters.get(name) {
            None => Ok(least),
            Some(text) => text
                .parse()
                .ok()
                .filter(|n| (least..=most).contains(n))
                .ok_or_else(|| bad(name, text, format!("{least} … {most}"))),
        };
        let only = parameters.get("only");
        if let Some(word) = only.filter(|word| *word != "gaps") {
            return Err(bad("only", word, "gaps".to_owned()));
        }
        Ok(Self {
            topic: parameters.get("topic").map(|id| find_concept(words.library, id)).transpose()?,
            markets: if markets.is_empty() { MARKETS.to_vec() } else { markets },
            depth: number("depth", 0, Self::DEEPEST)?,
            only_gaps: only.is_some(),
            page: number("page", 1, 100_000)?,
        })
    }

    fn matrix(&self, words: &Words<'_>, state: &State, reader: &Reader) -> Matrix {
        let bench = state.workbench(words.searcher);
        matrix(words.library, &bench.subjects, &self.markets, self.topic.as_ref(), reader.as_of)
    }

    /// The address of the first page, without language and day.
    pub(in crate::web) fn link(&self) -> Link {
        self.link_at(PATH)
    }

    /// The same parameters at another path.
    pub(in crate::web) fn link_at(&self, path: &str) -> Link {
        let mut link = Link::to(path);
        if let Some(topic) = &self.topic {
            link = link.with("topic", topic.as_str());
        }
        if self.markets != MARKETS {
            let words: Vec<_> = self.markets.iter().map(|m| m.word()).collect();
            link = link.with("jurisdictions", &words.join(","));
        }
        if self.depth > 0 {
            link = link.with("depth", &self.depth.to_string());
        }
        if self.only_gaps { link.with("only", "gaps") } else { link }
    }

    /// The rows below a topic, or all.
    pub(in crate::web) fn below(&self, topic: Option<ConceptId>) -> Self {
        Self { depth: usize::from(topic.is_some()), topic, page: 1, ..self.clone() }
    }

    /// Whether an address says nothing that is the default: a form says all its fields.
    fn is_said_by(&self, parameters: &Parameters, reader: &Reader) -> bool {
        let said: Vec<_> = parameters.iter().filter(|(name, _)| !matches!(*name, "lang" | "as_of" | "page")).collect();
        let link = self.link().to_string();
        let own = Parameters::read(link.split_once('?').map_or("", |(_, query)| query));
        let today = parameters.get("as_of").is_some() && reader.as_of == reader.today;
        !today && own.iter().eq(said)
    }
}

/// `/gaps`
pub(in crate::web) async fn page(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    crate::web::blocking(move || {
        let (searcher, reader) = (state.searcher(), &visit.reader);
        let words = Words::new(reader, &searcher);
        let request = GapsRequest::read(&visit.parameters, &words)?;
        if !request.is_said_by(&visit.parameters, reader) {
            let link = reader.link(part_link(&request.link(), request.page));
            return Ok(Redirect::to(&link.to_string()).into_response());
        }
        let matrix = request.matrix(&words, &state, reader);
        Ok(crate::web::html(&words.gaps_page(&request, &matrix).ok_or(Failure::NotFound)?))
    })
    .await
}

/// `/gaps.json`, `/gaps.csv`
pub(in crate::web) async fn export(state: Arc<State>, visit: Visit, format: Export) -> Result<Response, Failure> {
    crate::web::blocking(move || {
        let (searcher, reader) = (state.searcher(), &visit.reader);
        let words = Words::new(reader, &searcher);
        let request = GapsRequest::read(&visit.parameters, &words)?;
        let matrix = request.matrix(&words, &state, reader);
        let view = MatrixView::new(words.library, &matrix, reader.language(), request.depth);
        match format {
            Export::Json => json_download("biaoqiao-gaps.json", &view),
            Export::Csv => Ok(super::csv_download("biaoqiao-gaps.csv", &view.csv())),
        }
    })
    .await
}

/// `/gaps/documents?topic=…&market=…`
pub(in crate::web) async fn behind(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    crate::web::blocking(move || {
        let (searcher, reader) = (state.searcher(), &visit.reader);
        let words = Words::new(reader, &searcher);
        let topic = visit.parameters.get("topic").ok_or(Failure::NotFound)?;
        let topic = find_concept(words.library, topic)?;
        let market = visit.parameters.get("market").and_then(Market::from_word).ok_or(Failure::NotFound)?;
        let bench = state.workbench(&searcher);
        let found = documents(words.library, &bench.subjects, &topic, market, reader.as_of);
        let part = part_of(&visit)?;
        let shown = found.chunks(ROWS).nth(part - 1);
        if shown.is_none() && part > 1 {
            return Err(Failure::NotFound);
        }
        let mut sources = Sources::new(&reader.locale);
        let rows = shown.unwrap_or_default().iter();
        let rows = rows.filter_map(|(index, _)| words.standard_row(*index, &mut sources)).collect();
        let name = words.concept(&topic);
        let of = reader.locale.word("market", market.word());
        let variables = [("topic", name.text.as_str().into()), ("market", of.into())];
        let heading = reader.locale.say("gaps-documents-title", &variables);
        let here = documents_address(&topic, market);
        Ok(crate::web::html(&GapDocumentsPage {
            frame: Frame::plain(reader, heading.clone(), &part_link(&here, part)),
            heading,
            back: reader.link(Link::to(PATH).with("topic", topic.as_str()).with("depth", "1")).to_string(),
            summary: reader.locale.say("search-total", &[("total", Value::from(found.len()))]),
            topic: (name, words.concept_link(&topic)),
            rows,
            parts: parts(reader, &here, found.len(), part, ROWS),
            sources: sources.into_list(),
        }))
    })
    .await
}
