//! The interface for programs: `/api/v1/…` answers in JSON, `/api` shows how.
//!
//! One list of routes ([`ROUTES`]) makes the router, checks the parameters and writes the OpenAPI document, so that none
//! of them can say something else than the others.

mod compare;
mod concepts;
mod coverage;
mod document;
mod enterprise;
mod limits;
mod page;
mod parameter;
mod problem;
pub(super) mod schema;
mod search;
mod standards;
mod suggestions;
mod wire;

pub(super) use enterprise::{is_posted_to, posts};
pub(super) use problem::problem;

use super::State;
use super::address::{Link, Parameters, segment};
use super::failure::Failure;
use super::reader::Reader;
use crate::corpus::Library;
use crate::search::Searcher;
use axum::Router;
use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{RawPathParams, State as Shared};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header, request::Parts};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use parameter::{Parameter, Values};
use schemars::{Schema, SchemaGenerator};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::sync::Arc;

/// Below it everything is answered in JSON, failures too.
const ROOT: &str = "/api/v1/";
/// Longest address, in bytes. A question of the greatest length in any script is shorter.
const LONGEST_ADDRESS: usize = 32 * 1024;

/// A route of the interface.
struct Route {
    path: &'static str,
    /// Its name in the document and in the keys of the page.
    id: &'static str,
    /// What it answers, in English.
    about: &'static str,
    /// The variable part of its path, if it has one.
    named: Option<Named>,
    parameters: &'static [&'static [Parameter]],
    /// Shape of its answer.
    shape: fn(&mut SchemaGenerator) -> Schema,
    answer: fn(&Call<'_>) -> Result<Answer, Failure>,
    /// What the page asks as an example: the variable part and the query.
    example: (&'static str, &'static str),
}

/// The variable part of a path.
struct Named {
    name: &'static str,
    about: &'static str,
    /// Whether another spelling is sent to the one that stays.
    spelled: bool,
}

/// The routes, in the order of the document.
static ROUTES: [Route; 14] = [
    search::SEARCH,
    standards::LIST,
    standards::RECORD,
    limits::OF_STANDARD,
    limits::LIST,
    concepts::LIST,
    concepts::RECORD,
    coverage::COVERAGE,
    compare::COMPARE,
    compare::COUNTERPARTS,
    compare::GAPS,
    compare::CONVERT,
    suggestions::SUGGESTIONS,
    document::DOCUMENT,
];

/// What an answer is made from.
struct Call<'a> {
    searcher: &'a Searcher,
    reader: &'a Reader,
    values: &'a Values,
    /// The variable part of the path.
    named: &'a str,
    path: &'a str,
    state: &'a State,
}

/// What a route answers.
enum Answer {
    Json(Vec<u8>),
    /// The address that stays.
    Elsewhere(String),
}

/// Whether an address belongs to the interface, known or not.
pub(super) fn answers(path: &str) -> bool {
    path.starts_with(ROOT)
}

/// The addresses of the interface.
pub(super) fn routes() -> Router<Arc<State>> {
    ROUTES.iter().fold(Router::new().route("/api", get(page::page)), |router, route| {
        let handler = move |state: Shared<Arc<State>>, named: Result<RawPathParams, RawPathParamsRejection>, parts| {
            serve(route, state, named, parts)
        };
        router.route(route.path, get(handler))
    })
}

async fn serve(
    route: &'static Route,
    Shared(state): Shared<Arc<State>>,
    named: Result<RawPathParams, RawPathParamsRejection>,
    parts: Parts,
) -> Result<Response, Failure> {
    if parts.uri.path().len() + parts.uri.query().map_or(0, str::len) > LONGEST_ADDRESS {
        return Err(Failure::AddressTooLong);
    }
    let named = named.map_err(|_| Failure::NotFound)?;
    let named = named.iter().next().map_or(String::new(), |(_, value)| value.to_owned());
    let query = Parameters::read(parts.uri.query().unwrap_or_default());
    let values = Values::read(route.parameters, &query)?;
    let reader = Reader::read(&parts, &query, state.today())?;
    // The one searcher of this answer: its tag must not tell of another generation.
    let searcher = state.searcher();
    let tag = tag(&searcher, &parts.uri, &reader, &parts.headers)?;
    if known(&parts.headers, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, kept(tag)).into_response());
    }
    let path = parts.uri.path().to_owned();
    let answer = super::blocking(move || {
        let (searcher, reader, values) = (&*searcher, &reader, &values);
        (route.answer)(&Call { searcher, reader, values, named: &named, path: &path, state: &state })
    });
    // What the document excludes was refused above: what is wrong now names nothing that is there.
    let nothing = |why: Failure| match why.status() {
        StatusCode::BAD_REQUEST => Failure::NothingSuch(Box::new(why)),
        _ => why,
    };
    Ok(match answer.await.map_err(nothing)? {
        Answer::Json(_) if asks_for_any(&parts.headers) => (StatusCode::NOT_MODIFIED, kept(tag)).into_response(),
        Answer::Json(body) => {
            ([(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))], kept(tag), body).into_response()
        }
        Answer::Elsewhere(path) => super::standard::elsewhere(&path, parts.uri.query()),
    })
}

/// The tag of an answer: the same corpus, generation, program, day, language, packing and address give the same bytes.
fn tag(searcher: &Searcher, uri: &Uri, reader: &Reader, headers: &HeaderMap) -> Result<HeaderValue, Failure> {
    let manifest = searcher.generation().manifest();
    let packed = headers.get(header::ACCEPT_ENCODING).map_or(&[][..], HeaderValue::as_bytes);
    let mut hash = Sha256::new();
    for part in [
        manifest.corpus.as_bytes(),
        &manifest.generation.to_be_bytes(),
        env!("CARGO_PKG_VERSION").as_bytes(),
        reader.as_of.to_string().as_bytes(),
        reader.language().word().as_bytes(),
        packed,
        uri.path().as_bytes(),
        uri.query().unwrap_or_default().as_bytes(),
    ] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    let mut tag = String::from("\"");
    for byte in hash.finalize().iter().take(16) {
        // Writing to a string cannot fail.
        let _ = write!(tag, "{byte:02x}");
    }
    tag.push('"');
    HeaderValue::from_str(&tag).map_err(|_| Failure::Internal)
}

/// Whether the client holds the answer with this tag.
fn known(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    held(headers).any(|held| held.strip_prefix("W/").unwrap_or(held).as_bytes() == tag.as_bytes())
}

/// Whether the client holds any answer: `If-None-Match: *`.
fn asks_for_any(headers: &HeaderMap) -> bool {
    held(headers).any(|held| held == "*")
}

fn held(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    let all = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|value| value.split(',').map(str::trim))
}

/// The answer may be kept, and is asked for again with its tag: the corpus may change at any time.
fn kept(tag: HeaderValue) -> [(header::HeaderName, HeaderValue); 3] {
    [
        (header::ETAG, tag),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (header::VARY, HeaderValue::from_static("accept-language")),
    ]
}

fn json(shape: &impl Serialize) -> Result<Answer, Failure> {
    let mut body = serde_json::to_vec(shape).map_err(|error| {
        tracing::error!(%error, "interface");
        Failure::Internal
    })?;
    body.push(b'\n');
    Ok(Answer::Json(body))
}

impl<'a> Call<'a> {
    fn library(&self) -> &'a Library {
        self.searcher.library()
    }

    fn paging(&self) -> Paging {
        Paging {
            page: self.values.number("page").unwrap_or(1),
            per_page: self.values.number("per_page").unwrap_or_default(),
        }
    }

    /// The address of the next page of a list with so many items, if there is one.
    fn next(&self, total: usize) -> Option<String> {
        let Paging { page, per_page } = self.paging();
        let others = self.values.iter().filter(|(name, _)| *name != "page");
        let link = || others.fold(Link::to(self.path), |link, (name, value)| link.with(name, value));
        (page.saturating_mul(per_page) < total).then(|| link().with("page", &(page + 1).to_string()).to_string())
    }

    /// One page of a list.
    fn page<T, V>(&self, all: &[T], view: impl Fn(&T) -> V) -> wire::Page<V> {
        let Paging { page, per_page } = self.paging();
        wire::Page {
            as_of: self.reader.as_of.to_string(),
            total: all.len(),
            page,
            per_page,
            next: self.next(all.len()),
            items: all.iter().skip((page - 1) * per_page).take(per_page).map(view).collect(),
        }
    }
}

/// Which part of a list.
#[derive(Debug, Clone, Copy)]
struct Paging {
    /// From 1.
    page: usize,
    per_page: usize,
}

/// The address of something in the interface.
fn address(noun: &str, name: &str) -> String {
    format!("{ROOT}{noun}/{}", segment(name))
}
