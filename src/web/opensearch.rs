//! How a browser adds the site as a search engine: OpenSearch 1.1.

use super::address::Link;
use super::failure::Failure;
use super::host;
use super::reader::Visit;
use askama::Template;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "opensearch.xml")]
struct Description {
    name: String,
    about: String,
    language: &'static str,
    site: String,
    icon: &'static str,
    /// Holds the language of the page if the address says it; the browser adds the words.
    search: String,
}

/// `/opensearch.xml`
pub(super) async fn description(visit: Visit, headers: HeaderMap) -> Result<Response, Failure> {
    let (locale, site) = (&visit.reader.locale, host::address(&headers));
    let with_terms = |path: &str| {
        let link = Link::to(format!("{site}{path}?q={{searchTerms}}"));
        if visit.reader.language_given { link.with("lang", visit.reader.language().word()) } else { link }.to_string()
    };
    let description = Description {
        name: locale.text("site-name"),
        about: locale.text("api-opensearch-about"),
        language: visit.reader.language().word(),
        icon: super::asset::ICON.as_str(),
        search: with_terms("/search"),
        site,
    };
    xml(&description, "application/opensearchdescription+xml; charset=utf-8")
}

/// A page in XML. It depends on the language of the browser and on the host that was asked.
pub(super) fn xml(page: &impl Template, kind: &'static str) -> Result<Response, Failure> {
    let text = page.render().map_err(|error| {
        tracing::error!(%error, "template");
        Failure::Internal
    })?;
    let headers =
        [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-cache"), (header::VARY, "accept-language, host")];
    Ok((headers, text).into_response())
}
