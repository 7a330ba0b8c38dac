//! The site: routes, pages, exports.
//!
//! | address | answers |
//! | --- | --- |
//! | `/` | what it is, a search box, examples, what it holds |
//! | `/search?q=…` | hits, facets, what was understood; `/search.csv`, `/search.json` the whole list |
//! | `/standards/{designation}` | the record; another spelling is sent to the one of the catalogue |
//! | `/standards/{designation}/limits?object=…` | the limits of one object, where a record has too many |
//! | `/concepts/{id}` | a concept: names, neighbours, where it occurs, limits; `/standards?jurisdiction=…`, `/limits?object=…` below it |
//! | `/terms?q=…` | the search of terms |
//! | `/browse`, `/browse/…` | ways in without a question: `ics`, `domains`, `coverage`, `policy`, `needs` |
//! | `/compare?topic=…`, `/compare?standard=…` | limits side by side ([`compare`]); `/compare/clauses?own=…&other=…`, `/compare/editions?old=…&new=…` |
//! | `/report.docx?…`, `/report.html?…` … | the comparison of the same parameters as a report, in each format |
//! | `/standards/{designation}/counterparts` | what does the same work elsewhere, and why |
//! | `/gaps` | topics by markets, and what is lacking; `/gaps/documents?topic=…&market=…` what a number counts |
//! | `/apply` | which standards apply to an enterprise, its figures judged ([`enterprise`]): a form that is posted; `/apply/file`, `/apply/{profile.toml, figures.xlsx, result.json, result.xlsx}` |
//! | `/effect` | a sheet of figures of many enterprises, judged; `/effect/sample.csv` one to try |
//! | `/suggest?q=…` | suggestions while somebody types: a piece of a page for the script of the search boxes |
//! | `/terms/correction.csv?concept=…` | the row of a concept, to be corrected |
//! | `/api`, `/api/v1/…` | the interface for programs: a page to try it, and JSON ([`api`]) |
//! | `/feed.atom`, `/opensearch.xml` | news of standards; how a browser adds the site as a search engine |
//! | `/assets/…`, `/healthz`, `/metrics` | style sheet and icon; a sign of life; figures of the running server |
//!
//! Parameters of every page: `lang` (language of the page), `as_of` (day asked about). Pages are complete without
//! JavaScript. Everything below this module is synchronous; an answer is made on a thread for blocking work.

mod address;
mod api;
mod asset;
mod browse;
mod compare;
mod concept;
mod connection;
mod enterprise;
mod failure;
mod feed;
mod guard;
mod host;
mod metrics;
mod opensearch;
mod rate;
mod reader;
mod request;
mod search;
mod standard;
mod start;
mod suggest;
mod terms;
mod view;
pub mod wire;

use crate::compare::{Spotter, Workbench};
use crate::corpus::Library;
use crate::model::AsOf;
use crate::search::Searcher;
use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use connection::{Origin, PatientListener};
use failure::Failure;
use metrics::Metrics;
use rate::RateLimit;
use std::future::Future;
use std::sync::atomic::AtomicUsize;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use tower_http::limit::RequestBodyLimitLayer;

/// Longest body of a request, in bytes, where nothing is posted.
const LARGEST_BODY: usize = 64 * 1024;

/// What all requests share.
pub struct State {
    searcher: Box<dyn Fn() -> Arc<Searcher> + Send + Sync>,
    today: Box<dyn Fn() -> AsOf + Send + Sync>,
    rate: Option<RateLimit>,
    in_flight: AtomicUsize,
    metrics: Metrics,
    workbench: Mutex<Option<(Weak<Library>, Arc<Workbench>)>>,
}

impl State {
    /// A site over the current searcher of a knowledge base, whichever that is when a request comes in.
    #[must_use]
    pub fn new(searcher: impl Fn() -> Arc<Searcher> + Send + Sync + 'static) -> Self {
        Self {
            searcher: Box::new(searcher),
            today: Box::new(AsOf::today),
            rate: None,
            in_flight: AtomicUsize::new(0),
            metrics: Metrics::default(),
            workbench: Mutex::default(),
        }
    }

    /// The same site on one day for ever, for tests.
    #[must_use]
    pub fn on(mut self, day: AsOf) -> Self {
        self.today = Box::new(move || day);
        self
    }

    /// The same site with at most so many requests a second from each address.
    #[must_use]
    pub fn with_rate_limit(mut self, per_second: u32) -> Self {
        self.rate = Some(RateLimit::new(per_second));
        self
    }

    fn searcher(&self) -> Arc<Searcher> {
        (self.searcher)()
    }

    fn today(&self) -> AsOf {
        (self.today)()
    }

    /// What comparisons need to know of the library of a searcher: made when it is first asked for, kept until the library
    /// changes. Who asks meanwhile waits, so that it is made once.
    fn workbench(&self, searcher: &Searcher) -> Arc<Workbench> {
        let library = searcher.library();
        let mut kept = self.workbench.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, bench)) = kept.as_ref()
            && std::ptr::eq(of.as_ptr(), Arc::as_ptr(library))
        {
            return bench.clone();
        }
        let generation = searcher.generation();
        let bench = Arc::new(Workbench::new(library, Spotter::new(generation.analyzer(), generation.annotator())));
        *kept = Some((Arc::downgrade(library), bench.clone()));
        bench
    }
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("State").field("rate", &self.rate).field("in_flight", &self.in_flight).finish_non_exhaustive()
    }
}

/// All addresses of the site.
pub fn router(state: Arc<State>) -> Router {
    let routes = Router::new()
        .route("/", get(start::page))
        .route("/search", get(search::page))
        .route("/search.csv", get(search::csv))
        .route("/search.json", get(search::json))
        .route("/standards/{designation}", get(standard::page))
        .route("/standards/{designation}/limits", get(standard::limits))
        .route("/concepts/{id}", get(concept::page))
        .route("/concepts/{id}/standards", get(concept::standards))
        .route("/concepts/{id}/limits", get(concept::limits))
        .route("/terms", get(concept::terms))
        .route("/terms/correction.csv", get(terms::correction))
        .route("/browse", get(browse::hub))
        .route("/browse/ics", get(browse::ics))
        .route("/browse/ics/{code}", get(browse::class))
        .route("/browse/domains", get(browse::domains))
        .route("/browse/domains/{domain}", get(browse::domain))
        .route("/browse/coverage", get(browse::coverage))
        .route("/browse/policy", get(browse::policy))
        .route("/browse/policy/{id}", get(browse::task))
        .route("/browse/needs", get(browse::needs))
        .route("/suggest", get(suggest::list))
        .route("/assets/{file}", get(asset::get))
        .route("/healthz", get(async || "ok\n"))
        .route(metrics::PATH, get(metrics::page))
        .route("/feed.atom", get(feed::atom))
        .route("/opensearch.xml", get(opensearch::description))
        .merge(compare::routes())
        .merge(api::routes())
        .layer(RequestBodyLimitLayer::new(LARGEST_BODY))
        .merge(enterprise::routes())
        .merge(api::posts())
        .fallback(async || Failure::NotFound);
    guard::around(routes, &state).with_state(state)
}

/// Answers requests until `shutdown` is ready, then lets those that have begun end.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    listener: tokio::net::TcpListener,
    state: Arc<State>,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let service = router(state).into_make_service_with_connect_info::<Origin>();
    axum::serve(PatientListener::new(listener), service).with_graceful_shutdown(shutdown).await
}

/// Makes an answer on a thread for blocking work.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, Failure> + Send + 'static) -> Result<T, Failure> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|error| {
        tracing::error!(%error, "an answer failed");
        Err(Failure::Internal)
    })
}

/// A rendered page. It depends on the language of the browser and, through "today", on the day.
fn html(page: &impl askama::Template) -> Response {
    match page.render() {
        Ok(text) => {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
                (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
                (header::VARY, HeaderValue::from_static("accept-language")),
            ];
            (headers, text).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "template");
            Failure::Internal.into_response()
        }
    }
}

/// A file to be saved.
fn download(content_type: &'static str, name: &str, body: impl IntoResponse) -> Response {
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""))
        .unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(content_type)),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    (headers, body).into_response()
}
