//! Browsing: from any fact to its neighbours. Every page of a kind is whole in four languages, small, and none of its
//! links leads nowhere.

mod common;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use biaoqiao::search::Searcher;
use biaoqiao::web::{State, router};
use common::{index, judged_day};
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};
use tower::ServiceExt;

/// Largest page, in bytes of HTML.
const LARGEST: usize = 150_000;
const LANGUAGES: [&str; 4] = ["zh", "ru", "mn", "en"];
const PAGES: &[&str] = &[
    "/browse",
    "/browse/ics",
    "/browse/ics/13.040",
    "/browse/domains",
    "/browse/domains/energy",
    "/browse/coverage",
    "/browse/policy",
    "/browse/policy/G2",
    "/browse/needs",
    "/terms",
    "/terms?q=%E7%82%89",
    "/terms?q=hyl",
    "/concepts/electric-motor",
    "/concepts/standard",
    "/concepts/nitrogen-oxides",
    "/search?jurisdiction=MN&domain=energy",
    "/api",
];

static SHIPPED: LazyLock<(tempfile::TempDir, Arc<Searcher>)> = LazyLock::new(|| {
    let library = biaoqiao::corpus::read(&common::corpus_folder()).unwrap().library;
    let (folder, searcher) = index(library);
    (folder, Arc::new(searcher))
});

fn site() -> Router {
    router(Arc::new(State::new(|| SHIPPED.1.clone()).on(judged_day())))
}

async fn ask(path: &str) -> (StatusCode, String) {
    let answer = site().oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap();
    let status = answer.status();
    let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

fn in_language(path: &str, language: &str) -> String {
    format!("{path}{}lang={language}", if path.contains('?') { '&' } else { '?' })
}

/// Addresses of this site that a page leads to.
fn links(body: &str) -> impl Iterator<Item = String> {
    let addresses = body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let own = addresses.filter(|a| a.starts_with('/') && !a.starts_with("/assets/"));
    own.map(|a| a.split('#').next().unwrap_or_default().replace("&amp;", "&").replace("&#38;", "&"))
}

#[tokio::test]
async fn every_page_is_whole_in_four_languages() {
    let keys = common::locale_keys();
    for path in PAGES {
        for language in LANGUAGES {
            let address = in_language(path, language);
            let (status, body) = ask(&address).await;
            assert_eq!(status, StatusCode::OK, "{address}");
            assert!(body.len() <= LARGEST, "{address}: {} bytes", body.len());
            let title = body.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
            assert!(title.chars().filter(|c| c.is_alphabetic()).count() > 2, "{address}: {title}");
            let shown: String = body.split('<').filter_map(|tag| tag.split_once('>')).map(|(_, text)| text).collect();
            let untranslated = keys.iter().find(|key| shown.split_whitespace().any(|word| word == key.as_str()));
            assert_eq!(untranslated, None, "{address}");
        }
    }
}

#[tokio::test]
async fn every_link_leads_somewhere() {
    let mut addresses = BTreeSet::new();
    for path in PAGES {
        let (_, body) = ask(&in_language(path, "ru")).await;
        addresses.extend(links(&body));
    }
    assert!(addresses.len() > 400, "{}", addresses.len());
    for address in addresses {
        let (status, _) = ask(&address).await;
        assert!(status.is_success() || status.is_redirection(), "{address}: {status}");
    }
}

#[tokio::test]
async fn every_concept_has_a_page_of_a_readable_size() {
    for concept in SHIPPED.1.library().concepts() {
        let (status, body) = ask(&format!("/concepts/{}?lang=ru", concept.id)).await;
        assert_eq!(status, StatusCode::OK, "{}", concept.id);
        assert!(body.len() <= LARGEST, "{}: {} bytes", concept.id, body.len());
    }
}

#[tokio::test]
async fn standards_without_an_ics_code_are_counted_and_listed() {
    let without = SHIPPED.1.library().standards().iter().filter(|s| s.ics.is_empty()).count();
    assert_eq!(without, 366);
    let (_, body) = ask("/browse/ics?lang=en").await;
    assert!(body.contains(&without.to_string()));
}

#[tokio::test]
async fn a_concept_shows_its_names_in_every_language_and_script() {
    let (_, body) = ask("/concepts/standard?lang=zh").await;
    for name in ["标准", "стандарт", "standard", "lang=\"mn-Mong\""] {
        assert!(body.contains(name), "{name}");
    }
}
