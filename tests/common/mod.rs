//! What the tests share: tiny libraries, a searcher over them, the shipped corpus.

#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part")]

pub mod corpora;
pub mod program;
pub mod site;

use biaoqiao::corpus::{self, Library, Parts};
use biaoqiao::index::{Generation, Store};
use biaoqiao::model::{AsOf, Designation, Evidence, Jurisdiction, Language, Level, Provenance, Standard};
use biaoqiao::search::{Question, Searcher};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

/// The day for which the judgments were made.
pub fn judged_day() -> AsOf {
    AsOf::parse("2026-11-23").unwrap()
}

/// The corpus of this repository.
pub fn corpus_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

/// A file that the tests bring along.
pub fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

/// The shipped corpus, indexed once a test program.
pub fn shipped() -> &'static Searcher {
    static SHIPPED: LazyLock<(tempfile::TempDir, Searcher)> = LazyLock::new(|| {
        let library = corpus::read(&corpus_folder()).unwrap().library;
        index(library)
    });
    &SHIPPED.1
}

/// A library, indexed in a folder of its own.
pub fn index(library: Library) -> (tempfile::TempDir, Searcher) {
    let folder = tempfile::tempdir().unwrap();
    let generation: Generation = Store::new(folder.path()).build(&library, "test", &|_| ()).unwrap();
    (folder, Searcher::new(Arc::new(library), Arc::new(generation)))
}

/// A standard with nothing but a designation and one title.
pub fn standard(id: &str, jurisdiction: Jurisdiction, language: Language, title: &str) -> Standard {
    Standard {
        id: Designation::parse(id).unwrap(),
        jurisdiction,
        level: Level::National,
        force: None,
        status: None,
        published: None,
        effective: None,
        withdrawn: None,
        titles: vec![(language, title.to_owned())],
        official: vec![language],
        ics: Vec::new(),
        ccs: String::new(),
        domains: Vec::new(),
        adopts: Vec::new(),
        replaces: Vec::new(),
        refs: Vec::new(),
        scope: String::new(),
        scope_zh: String::new(),
        provenance: Provenance { source: "test".into(), evidence: Evidence::Secondary, seen: None },
    }
}

/// A library of these standards with the termbase of the shipped corpus.
pub fn library_of(standards: Vec<Standard>) -> Library {
    let concepts = corpus::read(&corpus_folder()).unwrap().library.concepts().to_vec();
    Library::from_parts(Parts { standards, concepts, ..Parts::default() })
}

/// Designations of the first hits for a query on the judged day.
pub fn hits(searcher: &Searcher, query: &str) -> Vec<String> {
    let answer = searcher.search(&Question::new(query, judged_day())).unwrap();
    answer.hits.iter().filter_map(|h| searcher.library().get(h.standard)).map(|s| s.id.as_str().to_owned()).collect()
}

/// Keys of all sentences, by which an untranslated one is recognised.
pub fn locale_keys() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/templates/locales/");
    let files = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path());
    let english = files.filter(|p| p.to_string_lossy().ends_with("en.ftl"));
    let text: String = english.map(|path| std::fs::read_to_string(path).unwrap()).collect();
    let keys = text.lines().filter_map(|l| l.split_once(" =")).map(|(key, _)| key.to_owned());
    keys.filter(|key| key.contains('-') && !key.starts_with(' ')).collect()
}
