//! The search page and its exports.

use super::State;
use super::failure::Failure;
use super::reader::{Reader, Visit};
use super::request::{self, EXPORT, PAGE, SearchRequest};
use super::start::search_box;
use super::view::page::{Frame, SearchBox, SearchPage};
use super::view::{Words, result};
use super::wire;
use crate::search::{Answer, Facets, Question, Searcher};
use axum::extract::State as Shared;
use axum::response::{IntoResponse, Redirect, Response};
use std::sync::Arc;

/// `/search`
pub(super) async fn page(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    let mut request = request::of(&visit)?;
    request.basket.retain(|id| state.searcher().library().find(id).is_some());
    if says_defaults(&visit) {
        return Ok(Redirect::to(&request.link(&visit.reader).to_string()).into_response());
    }
    super::blocking(move || {
        let (searcher, reader) = (state.searcher(), &visit.reader);
        let words = Words::new(reader, &searcher);
        let result = if request.text.is_empty() && request.filters.is_empty() {
            None
        } else {
            let (answer, facets) = answer(&searcher, &request, reader)?;
            Some(words.result(&request, &answer, &facets))
        };
        let title = if request.text.is_empty() && request.filters.is_empty() {
            reader.locale.text("search-title")
        } else if request.text.is_empty() {
            reader.locale.text("search-title-list")
        } else {
            reader.locale.say("search-title-for", &[("query", request.text.as_str().into())])
        };
        let frame = Frame::plain(reader, title, &request.bare("/search"));
        Ok(super::html(&SearchPage { frame, search: filled_box(&request, reader), result }))
    })
    .await
}

/// The form sends every field; the address that stays leaves out what is the default.
fn says_defaults(visit: &Visit) -> bool {
    let says = |name: &str, default: &str| visit.parameters.get(name) == Some(default);
    let from_form = visit.parameters.get("ql").is_some();
    says("ql", "auto") || (from_form && says("as_of", &visit.reader.today.to_string()))
}

fn filled_box(request: &SearchRequest, reader: &Reader) -> SearchBox {
    let kept = request.on_page(1).parameters().into_iter().filter(|(name, _)| !matches!(*name, "q" | "ql" | "without"));
    SearchBox {
        text: request.text.clone(),
        languages: result::question_languages(reader, request.language),
        held: kept.collect(),
        autofocus: request.text.is_empty() && request.filters.is_empty(),
        ..search_box(reader)
    }
}

/// The answer, with facets in which a filter does not hide the other values of its own facet.
fn answer(searcher: &Searcher, request: &SearchRequest, reader: &Reader) -> Result<(Answer, Facets), Failure> {
    let answer = ask(searcher, &request.question(reader, (request.page - 1) * PAGE, PAGE))?;
    let mut facets = answer.facets.clone();
    let mut set: Vec<&'static str> = request.filters.iter().map(|(facet, _)| *facet).collect();
    set.dedup();
    for facet in set {
        let mut others = request.clone();
        others.filters.retain(|(f, _)| *f != facet);
        result::take_values(&mut facets, facet, ask(searcher, &others.question(reader, 0, 0))?.facets);
    }
    Ok((answer, facets))
}

/// Filters without a question list the catalogue.
fn ask(searcher: &Searcher, question: &Question) -> Result<Answer, Failure> {
    if question.text.is_empty() { Ok(searcher.listing(question)) } else { Ok(searcher.search(question)?) }
}

/// `/search.json`
pub(super) async fn json(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    let request = request::of(&visit)?;
    super::blocking(move || {
        let searcher = state.searcher();
        let question = request.question(&visit.reader, 0, EXPORT);
        let answer = ask(&searcher, &question)?;
        let view = wire::AnswerView::new(&question, &answer, searcher.library());
        let body = serde_json::to_string_pretty(&view).map_err(|error| {
            tracing::error!(%error, "export");
            Failure::Internal
        })?;
        Ok(super::download("application/json; charset=utf-8", "biaoqiao-search.json", body + "\n"))
    })
    .await
}

/// `/search.csv`
pub(super) async fn csv(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    let request = request::of(&visit)?;
    super::blocking(move || {
        let searcher = state.searcher();
        let question = request.question(&visit.reader, 0, EXPORT);
        let order = if question.text.is_empty() {
            searcher.list(&question.filters, question.as_of).into_iter().take(EXPORT).collect()
        } else {
            searcher.order(&question)?
        };
        let body = wire::standards_csv(searcher.library(), &order, visit.reader.as_of);
        Ok(super::download("text/csv; charset=utf-8", "biaoqiao-search.csv", body))
    })
    .await
}
