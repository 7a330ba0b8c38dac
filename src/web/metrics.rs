//! Figures of the running server, in the text format of Prometheus.

use super::State;
use crate::index::Kind;
use axum::extract::{MatchedPath, Request, State as Shared};
use axum::http::header;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Its address.
pub(super) const PATH: &str = "/metrics";
/// Upper bounds of the latency buckets, in seconds.
const BOUNDS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5];
/// Requests that no route answers are counted under this.
const NO_ROUTE: &str = "none";
/// Routes on which a question is searched for.
const SEARCHES: [&str; 4] = ["/search", "/search.csv", "/search.json", "/api/v1/search"];

/// Requests by route template: there are as many series as routes, whatever is asked.
#[derive(Debug, Default)]
pub(super) struct Metrics(Mutex<BTreeMap<String, Series>>);

/// The requests to one route.
#[derive(Debug, Default, Clone)]
struct Series {
    /// By status class: 1xx, 2xx …
    classes: [u64; 5],
    /// By latency, each bucket without the ones below it.
    buckets: [u64; BOUNDS.len() + 1],
    seconds: f64,
}

impl Metrics {
    fn count(&self, route: &str, status: u16, took: Duration) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !all.contains_key(route) {
            all.insert(route.to_owned(), Series::default());
        }
        let Some(series) = all.get_mut(route) else { return };
        if let Some(class) = series.classes.get_mut(usize::from(status / 100).saturating_sub(1)) {
            *class += 1;
        }
        let seconds = took.as_secs_f64();
        let bucket = BOUNDS.iter().position(|bound| seconds <= *bound).unwrap_or(BOUNDS.len());
        if let Some(bucket) = series.buckets.get_mut(bucket) {
            *bucket += 1;
        }
        series.seconds += seconds;
    }

    fn snapshot(&self) -> BTreeMap<String, Series> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Counts a request.
pub(super) async fn observe(Shared(state): Shared<Arc<State>>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    let route = route.as_ref().map_or(NO_ROUTE, MatchedPath::as_str);
    state.metrics.count(route, response.status().as_u16(), began.elapsed());
    response
}

/// `/metrics`
pub(super) async fn page(Shared(state): Shared<Arc<State>>) -> Response {
    let searcher = state.searcher();
    let generation = searcher.generation();
    let mut text = String::new();
    requests(&mut text, &state.metrics.snapshot());
    let mut gauge = |name: &str, help: &str, lines: &[(String, u64)]| {
        family(&mut text, name, "gauge", help);
        for (labels, value) in lines {
            line(&mut text, name, labels, &value.to_string());
        }
    };
    gauge(
        "biaoqiao_index_generation",
        "Number of the index generation that answers.",
        &[(String::new(), generation.manifest().generation)],
    );
    let kinds = [("standard", Kind::Standard), ("clause", Kind::Clause), ("limit", Kind::Limit)];
    let documents = kinds.map(|(word, kind)| (format!("kind=\"{word}\""), generation.size(kind)));
    gauge("biaoqiao_documents", "Documents in the index.", &documents);
    let concepts = searcher.library().concepts().len() as u64;
    gauge("biaoqiao_concepts", "Concepts in the termbase.", &[(String::new(), concepts)]);
    if let Some(bytes) = resident_memory() {
        gauge("process_resident_memory_bytes", "Resident memory.", &[(String::new(), bytes)]);
    }
    let version = format!("version=\"{}\"", env!("CARGO_PKG_VERSION"));
    gauge("biaoqiao_build_info", "The program.", &[(version, 1)]);
    let headers =
        [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    (headers, text).into_response()
}

fn requests(text: &mut String, all: &BTreeMap<String, Series>) {
    let name = "biaoqiao_http_requests_total";
    family(text, name, "counter", "Requests by route and class of status.");
    for (route, series) in all {
        for (class, count) in (1..).zip(series.classes).filter(|(_, count)| *count > 0) {
            line(text, name, &format!("route=\"{route}\",status=\"{class}xx\""), &count.to_string());
        }
    }
    let name = "biaoqiao_http_request_duration_seconds";
    family(text, name, "histogram", "Time from a request to the head of its answer.");
    for (route, series) in all {
        let mut total = 0;
        let bounds = BOUNDS.iter().map(f64::to_string).chain(["+Inf".to_owned()]);
        for (bound, count) in bounds.zip(series.buckets) {
            total += count;
            line(text, &format!("{name}_bucket"), &format!("route=\"{route}\",le=\"{bound}\""), &total.to_string());
        }
        line(text, &format!("{name}_sum"), &format!("route=\"{route}\""), &series.seconds.to_string());
        line(text, &format!("{name}_count"), &format!("route=\"{route}\""), &total.to_string());
    }
    let searched = SEARCHES.iter().filter_map(|route| all.get(*route)).filter_map(|series| series.classes.get(1));
    let name = "biaoqiao_searches_total";
    family(text, name, "counter", "Requests to a search that were answered.");
    line(text, name, "", &searched.sum::<u64>().to_string());
}

fn family(text: &mut String, name: &str, kind: &str, help: &str) {
    // Writing to a string cannot fail, here and below.
    let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} {kind}");
}

fn line(text: &mut String, name: &str, labels: &str, value: &str) {
    let _ =
        if labels.is_empty() { writeln!(text, "{name} {value}") } else { writeln!(text, "{name}{{{labels}}} {value}") };
}

/// Resident memory of this process in bytes, where the system tells it.
fn resident_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_falls_into_one_bucket_and_the_buckets_add_up() {
        let metrics = Metrics::default();
        for (status, milliseconds) in [(200, 0), (200, 3), (404, 30), (500, 60_000), (999, 1)] {
            metrics.count("/search", status, Duration::from_millis(milliseconds));
        }
        let mut text = String::new();
        requests(&mut text, &metrics.snapshot());
        for expected in [
            "biaoqiao_http_requests_total{route=\"/search\",status=\"2xx\"} 2",
            "biaoqiao_http_requests_total{route=\"/search\",status=\"5xx\"} 1",
            "_bucket{route=\"/search\",le=\"0.001\"} 2",
            "_bucket{route=\"/search\",le=\"0.05\"} 4",
            "_bucket{route=\"/search\",le=\"+Inf\"} 5",
            "_count{route=\"/search\"} 5",
            "biaoqiao_searches_total 2",
        ] {
            assert!(text.contains(expected), "{expected} in\n{text}");
        }
    }
}
