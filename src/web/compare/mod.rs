//! Comparisons: limits side by side, counterparts, clauses, editions, gaps. Each page can be taken along as JSON and CSV.

pub(super) mod counterparts;
pub(super) mod gaps;
mod pair;
mod report;
pub(super) mod request;

use super::State;
use super::failure::Failure;
use super::reader::Visit;
use super::view::Words;
use crate::compare::{Table, Workbench, tabulate};
use crate::corpus::Library;
use crate::exchange::{self, TableView};
use crate::model::{ConceptId, Language, StandardIndex};
use crate::report::Format;
use crate::search::LONGEST_QUESTION;
use axum::Router;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use request::{CompareRequest, PATH};
use serde::Serialize;
use std::sync::Arc;

/// Terms that are offered for what was typed.
const OFFERED: usize = 12;

/// A way to take an answer along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Export {
    Json,
    Csv,
}

/// The addresses of comparisons.
pub(super) fn routes() -> Router<Arc<State>> {
    type Saved = (Shared<Arc<State>>, Visit);
    let of_table = |format| move |(Shared(state), visit): Saved| export(state, visit, format);
    let of_clauses = |format| move |(Shared(state), visit): Saved| pair::clauses_export(state, visit, format);
    let of_editions = |format| move |(Shared(state), visit): Saved| pair::editions_export(state, visit, format);
    let of_gaps = |format| move |(Shared(state), visit): Saved| gaps::export(state, visit, format);
    let of_counterparts = |format| {
        move |Shared(state): Shared<Arc<State>>, Path(designation): Path<String>, visit: Visit| {
            counterparts::export(state, designation, visit, format)
        }
    };
    let reports = Format::ALL.iter().fold(Router::new(), |router, format| {
        let handler = move |(Shared(state), visit): Saved| report::file(state, visit, *format);
        router.route(&format!("/report.{}", format.ending()), get(handler))
    });
    reports
        .route(PATH, get(page))
        .route("/compare.json", get(of_table(Export::Json)))
        .route("/compare.csv", get(of_table(Export::Csv)))
        .route("/compare/clauses", get(pair::clauses))
        .route("/compare/clauses.json", get(of_clauses(Export::Json)))
        .route("/compare/clauses.csv", get(of_clauses(Export::Csv)))
        .route("/compare/editions", get(pair::compare_editions))
        .route("/compare/editions.json", get(of_editions(Export::Json)))
        .route("/compare/editions.csv", get(of_editions(Export::Csv)))
        .route("/gaps", get(gaps::page))
        .route("/gaps.json", get(of_gaps(Export::Json)))
        .route("/gaps.csv", get(of_gaps(Export::Csv)))
        .route("/gaps/documents", get(gaps::behind))
        .route("/standards/{designation}/counterparts", get(counterparts::page))
        .route("/standards/{designation}/counterparts.json", get(of_counterparts(Export::Json)))
        .route("/standards/{designation}/counterparts.csv", get(of_counterparts(Export::Csv)))
}

/// What somebody typed to have it compared.
enum Typed {
    Standard(StandardIndex),
    Topic(ConceptId),
    /// No one thing: what it may be.
    Terms(Vec<ConceptId>),
}

/// `/compare`
async fn page(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    super::blocking(move || {
        let (searcher, reader) = (state.searcher(), &visit.reader);
        let words = Words::new(reader, &searcher);
        let mut request = CompareRequest::read(&visit.parameters, &searcher, reader)?;
        let typed = visit.parameters.get("q").map(str::trim).filter(|text| !text.is_empty());
        let mut unclear = None;
        if let Some(text) = typed {
            match read_typed(&words, text)? {
                Typed::Standard(index) => {
                    request.topic = None;
                    request.put(words.library, index)?;
                    request.page = 1;
                }
                Typed::Topic(id) => request = request.on_topic(id),
                Typed::Terms(terms) => unclear = Some((text.chars().take(80).collect(), terms)),
            }
        }
        if unclear.is_none() && !request.is_said_by(&visit.parameters, reader) {
            return Ok(Redirect::to(&reader.link(request.link()).to_string()).into_response());
        }
        let bench = state.workbench(&searcher);
        Ok(super::html(&words.compare_page(&bench, &request, unclear).ok_or(Failure::NotFound)?))
    })
    .await
}

/// A designation, the very name of a concept, or words in the names of some.
fn read_typed(words: &Words<'_>, text: &str) -> Result<Typed, Failure> {
    let length = text.chars().count();
    if length > LONGEST_QUESTION {
        return Err(Failure::TooLong(length));
    }
    if let Some(index) = words.searcher.find_standard(text, words.reader.as_of)? {
        return Ok(Typed::Standard(index));
    }
    let hits = words.searcher.find_terms(text, Some(words.reader.language()));
    let wanted = text.to_lowercase();
    let is_named = |id: &ConceptId| {
        let labels = words.library.concept(id).map(|c| &c.labels);
        let mut names = labels.into_iter().flat_map(|l| Language::ALL.iter().flat_map(|language| l.of(*language)));
        names.any(|name| name.to_lowercase() == wanted) || id.as_str() == wanted
    };
    let ids: Vec<ConceptId> = hits.iter().map(|hit| hit.concept.id.clone()).collect();
    match (ids.as_slice(), ids.iter().find(|id| is_named(id))) {
        (_, Some(named)) => Ok(Typed::Topic(named.clone())),
        ([only], None) => Ok(Typed::Topic(only.clone())),
        _ => Ok(Typed::Terms(ids.into_iter().take(OFFERED).collect())),
    }
}

/// `/compare.json`, `/compare.csv`
async fn export(state: Arc<State>, visit: Visit, format: Export) -> Result<Response, Failure> {
    super::blocking(move || {
        let searcher = state.searcher();
        let words = Words::new(&visit.reader, &searcher);
        let request = CompareRequest::read(&visit.parameters, &searcher, &visit.reader)?;
        let bench = state.workbench(&searcher);
        let view = view(&words, &bench, &request)?;
        match format {
            Export::Json => json_download("biaoqiao-compare.json", &view),
            Export::Csv => Ok(csv_download("biaoqiao-compare.csv", &exchange::csv(&view))),
        }
    })
    .await
}

/// A comparison for programs, with what the request lists of it.
///
/// # Errors
/// When the request names nothing to be compared.
pub(super) fn view(words: &Words<'_>, bench: &Workbench, request: &CompareRequest) -> Result<TableView, Failure> {
    let question = request.question(words.reader.as_of).ok_or(Failure::MissingParameter("topic"))?;
    let table: Table = tabulate(words.library, &bench.ledger, &question);
    let mut view = TableView::new(&words.reader.locale, words.library, &bench.ledger, &question, &table);
    view.retain(|pairing| {
        let verdict = crate::compare::Verdict::from_word(pairing.verdict);
        let indicator = ConceptId::new(pairing.indicator.as_str());
        verdict.is_some_and(|verdict| request.lists_verdict(verdict, request::kind(words.library, &indicator)))
    });
    Ok(view)
}

/// The concept that an address names.
fn find_concept(library: &Library, id: &str) -> Result<ConceptId, Failure> {
    let id = ConceptId::new(id.trim());
    if library.concept(&id).is_some() {
        Ok(id)
    } else {
        Err(Failure::NoConcept(id.as_str().chars().take(80).collect()))
    }
}

fn json_download(name: &str, view: &impl Serialize) -> Result<Response, Failure> {
    let body = serde_json::to_string_pretty(view).map_err(|error| {
        tracing::error!(%error, "export");
        Failure::Internal
    })?;
    Ok(super::download("application/json; charset=utf-8", name, body + "\n"))
}

/// A table with the mark by which spreadsheets know UTF-8.
fn csv_download(name: &str, table: &str) -> Response {
    super::download("text/csv; charset=utf-8", name, format!("\u{feff}{table}"))
}
