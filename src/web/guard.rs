//! What stands around every route: limits, headers, compression, and pages for whatever fails.

use super::State;
use super::address::{Link, Parameters, segment};
use super::api;
use super::connection::Origin;
use super::failure::Failure;
use super::metrics;
use super::reader::Reader;
use axum::Router;
use axum::extract::{ConnectInfo, Request, State as Shared};
use axum::http::{HeaderName, HeaderValue, Uri, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

/// Longest time for an answer.
const LONGEST: Duration = Duration::from_secs(10);
/// Longest address that an error page repeats in its links, in bytes.
const LONGEST_REPEATED: usize = 2_000;
/// Requests that may wait or be worked on at a time. An answer takes about a millisecond of one core, so the last of
/// them still waits less than a second.
const MOST_AT_ONCE: usize = 256;

/// Sent with every answer.
const HEADERS: [(HeaderName, HeaderValue); 6] = [
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ),
    ),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=()"),
    ),
];

/// Puts the layers around the routes; the last one is the outermost.
pub(super) fn around(routes: Router<Arc<State>>, state: &Arc<State>) -> Router<Arc<State>> {
    routes
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(state.clone(), limit))
        .layer(from_fn_with_state(state.clone(), explain))
        // The tightest packing costs as much as the search and saves a tenth of the bytes.
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(from_fn(secure))
        .layer(from_fn_with_state(state.clone(), metrics::observe))
}

/// Holds the number of requests, their rate and their time within bounds.
async fn limit(Shared(state): Shared<Arc<State>>, request: Request, next: Next) -> Response {
    let origin = request.extensions().get::<ConnectInfo<Origin>>().map(|ConnectInfo(Origin(address))| *address);
    let figures = request.uri().path() == metrics::PATH;
    if let (Some(rate), Some(address)) = (&state.rate, origin)
        && !(figures && address.is_loopback())
        && !rate.allows(address, Instant::now())
    {
        return Failure::TooMany.into_response();
    }
    let Some(_place) = Flight::begin(&state.in_flight) else {
        return Failure::Busy.into_response();
    };
    tokio::time::timeout(LONGEST, next.run(request)).await.unwrap_or_else(|_| Failure::Timeout.into_response())
}

/// A request that is being answered.
struct Flight<'a>(&'a AtomicUsize);

impl<'a> Flight<'a> {
    fn begin(in_flight: &'a AtomicUsize) -> Option<Self> {
        let flight = Self(in_flight);
        // Dropped again at once, and so taken off the count, if there are too many.
        (in_flight.fetch_add(1, Ordering::Relaxed) < MOST_AT_ONCE).then_some(flight)
    }
}

impl Drop for Flight<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Makes a page in the reader's language of every failure, whichever layer it comes from.
async fn explain(Shared(state): Shared<Arc<State>>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let reader_parts = parts.clone();
    let response = next.run(Request::from_parts(parts, body)).await;
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return response;
    }
    let failure = response.extensions().get::<Failure>().cloned().unwrap_or_else(|| Failure::of_status(status));
    let reader = Reader::lenient(&reader_parts, state.today());
    let posted = api::is_posted_to(reader_parts.uri.path()) || super::enterprise::is_posted_to(reader_parts.uri.path());
    let mut explained = if api::answers(reader_parts.uri.path()) {
        api::problem(&failure, &reader)
    } else {
        failure.page(&reader, &same_address(&reader_parts.uri, &reader))
    };
    if posted && failure == Failure::Method {
        explained.headers_mut().insert(header::ALLOW, HeaderValue::from_static("POST"));
    }
    explained
}

/// The address of a request without what links add by themselves: the same page can be read in another language.
fn same_address(uri: &Uri, reader: &Reader) -> Link {
    let (path, query) = (uri.path(), uri.query().unwrap_or_default());
    if path.len() + query.len() > LONGEST_REPEATED {
        return Link::to("/");
    }
    let dated = reader.as_of != reader.today;
    let parameters = Parameters::read(query);
    let kept = parameters.iter().filter(|(name, _)| *name != "lang" && !(dated && *name == "as_of"));
    kept.fold(Link::to(path), |link, (name, value)| link.with(&segment(name), value))
}

async fn secure(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().extend(HEADERS);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_above_the_limit_are_turned_away_and_the_count_comes_back() {
        let count = AtomicUsize::new(0);
        let flights: Vec<_> = (0..MOST_AT_ONCE).map(|_| Flight::begin(&count)).collect();
        assert!(flights.iter().all(Option::is_some));
        assert!(Flight::begin(&count).is_none());
        drop(flights);
        assert_eq!(count.load(Ordering::Relaxed), 0);
    }
}
