//! What the benches share: the shipped corpus with its index.

use biaoqiao::corpus;
use biaoqiao::index::Store;
use biaoqiao::search::Searcher;
use std::path::Path;
use std::sync::{Arc, LazyLock};

/// The shipped corpus, indexed once.
pub fn shipped() -> &'static Searcher {
    static SHIPPED: LazyLock<(tempfile::TempDir, Searcher)> = LazyLock::new(|| {
        let folder = tempfile::tempdir().unwrap();
        let library = corpus::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")).unwrap().library;
        let generation = Store::new(folder.path()).build(&library, "bench", &|_| ()).unwrap();
        (folder, Searcher::new(Arc::new(library), Arc::new(generation)))
    });
    &SHIPPED.1
}
