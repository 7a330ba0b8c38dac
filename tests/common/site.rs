//! The site over the shipped corpus, through its router and without a network.

use super::{corpus_folder, index, judged_day};
use axum::Router;
use biaoqiao::search::Searcher;
use biaoqiao::web::{State, router};
use std::sync::{Arc, LazyLock};

/// A searcher over the shipped corpus, made once a test program.
pub fn searcher() -> Arc<Searcher> {
    static SEARCHER: LazyLock<(tempfile::TempDir, Arc<Searcher>)> = LazyLock::new(|| {
        let library = biaoqiao::corpus::read(&corpus_folder()).unwrap().library;
        let (folder, searcher) = index(library);
        (folder, Arc::new(searcher))
    });
    SEARCHER.1.clone()
}

/// The shipped corpus, on the judged day.
pub fn site() -> Router {
    static SITE: LazyLock<Router> = LazyLock::new(|| site_of(searcher()));
    SITE.clone()
}

/// A site over any searcher, on the judged day.
pub fn site_of(searcher: Arc<Searcher>) -> Router {
    router(Arc::new(State::new(move || searcher.clone()).on(judged_day())))
}
