//! The shipped corpus with its termbase compiled, for the tests of this room.

use super::{Spotter, Subjects};
use crate::corpus::{Library, read};
use crate::model::{AsOf, StandardIndex};
use crate::terms::Annotator;
use crate::text::{Analyzer, ChineseWords};
use std::path::Path;
use std::sync::LazyLock;

/// A library with what reads its texts.
pub(super) struct Shipped {
    pub(super) library: Library,
    analyzer: Analyzer,
    annotator: Annotator,
    pub(super) subjects: Subjects,
    _folder: tempfile::TempDir,
}

impl Shipped {
    pub(super) fn spotter(&self) -> Spotter<'_> {
        Spotter::new(&self.analyzer, &self.annotator)
    }

    pub(super) fn index(&self, id: &str) -> StandardIndex {
        self.library.find(id).unwrap_or_else(|| panic!("{id} is not in the corpus"))
    }

    pub(super) fn id(&self, index: StandardIndex) -> &str {
        self.library.get(index).map_or("?", |s| s.id.as_str())
    }
}

/// The corpus of this repository.
pub(super) fn shipped() -> &'static Shipped {
    static SHIPPED: LazyLock<Shipped> = LazyLock::new(|| open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")));
    &SHIPPED
}

/// Reads a corpus and compiles its termbase.
pub(super) fn open(corpus: &Path) -> Shipped {
    let library = read(corpus).unwrap().library;
    let analyzer =
        Analyzer::new(ChineseWords::new(library.concepts().iter().flat_map(|c| &c.labels.zh).map(String::as_str)));
    let folder = tempfile::tempdir().unwrap();
    Annotator::compile(library.concepts(), &analyzer, folder.path()).unwrap();
    let annotator = Annotator::open(folder.path()).unwrap();
    let subjects = Subjects::new(&library, Spotter::new(&analyzer, &annotator));
    Shipped { library, analyzer, annotator, subjects, _folder: folder }
}

/// The day for which the expectations were written.
pub(super) fn day() -> AsOf {
    AsOf::parse("2026-11-23").unwrap()
}
