//! The invariants of the design that a compiler does not hold: who may know whom, who may touch files, where a panic may
//! stand, and that no fact is without its source.

mod common;

use biaoqiao::corpus::{self, Severity};
use common::corpora::{files, put};
use common::corpus_folder;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A source file without its tests and comments.
struct SourceFile {
    /// Path below `src/`.
    path: String,
    /// Lines of code with their numbers.
    lines: Vec<(usize, String)>,
}

impl SourceFile {
    /// The top module it belongs to.
    fn layer(&self) -> &str {
        self.path.split('/').next().unwrap().trim_end_matches(".rs")
    }

    /// Places where the code holds a text.
    fn places(&self, text: &str) -> Vec<String> {
        let found = self.lines.iter().filter(|(_, line)| line.contains(text));
        found.map(|(n, line)| format!("{}:{n}: {}", self.path, line.trim())).collect()
    }
}

fn sources() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let is_test = |path: &str| path.split(['/', '_']).any(|part| part == "tests" || part == "tests.rs");
    let read = |path: String| {
        let text = fs::read_to_string(root.join(&path)).unwrap();
        // Unit tests stand at the end of their file.
        let code = text.lines().enumerate().take_while(|(_, line)| line.trim() != "mod tests {");
        let lines = code.filter(|(_, l)| !l.trim_start().starts_with("//")).map(|(n, l)| (n + 1, l.to_owned()));
        SourceFile { lines: lines.collect(), path }
    };
    files(&root, ".rs").into_iter().filter(|path| !is_test(path)).map(read).collect()
}

/// The modules in the order of `src/lib.rs`: each may use only those before it.
fn layers() -> Vec<String> {
    let lib = sources().into_iter().find(|s| s.path == "lib.rs").unwrap();
    let name = |(_, line): &(usize, String)| Some(line.strip_prefix("pub mod ")?.strip_suffix(';')?.to_owned());
    lib.lines.iter().filter_map(name).collect()
}

fn rank(layers: &[String], layer: &str) -> usize {
    layers.iter().position(|l| l == layer).unwrap_or_else(|| panic!("{layer} is not in lib.rs"))
}

/// Modules of the crate that a line names: `crate::index::Store`, `crate::{index, text}`.
fn named(line: &str) -> Vec<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut found = Vec::new();
    for (at, mark) in line.match_indices("crate::") {
        if line[..at].ends_with('$') {
            continue;
        }
        match line[at + mark.len()..].strip_prefix('{') {
            Some(list) => found.extend(list.split(',').map(|item| word(item.trim()))),
            None => found.push(word(&line[at + mark.len()..])),
        }
    }
    found.retain(|name| name.chars().next().is_some_and(char::is_lowercase));
    found
}

#[test]
fn dependencies_point_upwards_in_the_list_of_modules_only() {
    let layers = layers();
    let expected =
        ["model", "measure", "rule", "text", "corpus", "terms", "index", "search", "knowledge", "web", "cli"];
    assert!(expected.map(|l| rank(&layers, l)).is_sorted(), "{layers:?}");
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|s| !["lib.rs", "main.rs"].contains(&s.path.as_str())) {
        let own = rank(&layers, source.layer());
        for (n, line) in &source.lines {
            // A name that is no module is a macro at the root.
            let used = named(line).into_iter().filter(|name| layers.contains(name));
            wrong.extend(used.filter(|u| rank(&layers, u) > own).map(|u| format!("{}:{n} uses {u}", source.path)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_model_knows_no_other_module() {
    let layers = layers();
    for source in sources().iter().filter(|s| s.layer() == "model") {
        for (n, line) in &source.lines {
            let other = named(line).into_iter().find(|name| name != "model" && layers.contains(name));
            assert!(other.is_none(), "{}:{n}: {line}", source.path);
        }
    }
}

/// What does input or output, or asks the machine.
const OUTSIDE: [&str; 12] = [
    "std::fs",
    "std::io",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "std::time",
    "File::",
    "println!",
    "eprintln!",
    "tracing::",
    "dbg!",
];

#[test]
fn the_pure_layers_do_no_input_and_no_output() {
    let pure = ["model", "measure", "rule", "compare", "apply"];
    let sources = sources();
    for source in sources.iter().filter(|s| pure.contains(&s.layer())) {
        for outside in OUTSIDE {
            assert_eq!(source.places(outside), Vec::<String>::new(), "{outside}");
        }
    }
    assert!(sources.iter().filter(|s| s.layer() == "model").count() > 5);
}

#[test]
fn nothing_below_the_pages_knows_of_the_web_or_of_async() {
    let edge = ["web", "cli", "main", "lib"];
    for source in sources().iter().filter(|s| !edge.contains(&s.layer())) {
        for name in ["axum", "tokio", "tower", "askama", "async ", ".await", "clap"] {
            assert_eq!(source.places(name), Vec::<String>::new(), "{name}");
        }
    }
}

#[test]
fn the_engine_is_named_in_the_index_only() {
    for source in sources().iter().filter(|s| s.layer() != "index") {
        assert_eq!(source.places("tantivy::"), Vec::<String>::new());
    }
}

#[test]
fn no_code_outside_tests_panics_on_purpose() {
    let mut wrong = Vec::new();
    for source in sources() {
        for way in [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!(", ".unwrap_err()"] {
            // The expression parser has an `expect` of its own, which returns an error.
            wrong.extend(source.places(way).into_iter().filter(|line| !line.contains("tokens.expect(")));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_type_that_carries_a_fact_carries_its_provenance() {
    let text: String = sources()
        .iter()
        .filter(|s| s.layer() == "model")
        .flat_map(|s| &s.lines)
        .map(|(_, l)| format!("{l}\n"))
        .collect();
    let facts = [
        "Standard",
        "Limit",
        "Method",
        "Scope",
        "Concept",
        "Clause",
        "Parameter",
        "ParameterValue",
        "Place",
        "Class",
        "Industry",
        "Need",
        "PolicyTask",
    ];
    for fact in facts {
        let start = text.find(&format!("pub struct {fact} {{")).unwrap_or_else(|| panic!("no struct {fact}"));
        let body = &text[start..][..text[start..].find("\n}").unwrap()];
        assert!(body.contains("pub provenance: Provenance,"), "{body}");
    }
    let start = text.find("pub struct Provenance {").unwrap();
    assert!(!text[..start].rsplit("pub ").next().unwrap().contains("Default"), "no provenance out of nothing");
    assert!(text[start..][..text[start..].find('}').unwrap()].contains("pub source: String"));
}

#[test]
fn a_row_without_provenance_is_an_error_and_stays_out() {
    let folder = tempfile::tempdir().unwrap();
    let mut expected = BTreeSet::new();
    let mut tables = 0;
    for path in files(&corpus_folder(), ".csv") {
        let mut reader = csv::Reader::from_path(corpus_folder().join(&path)).unwrap();
        let header = reader.headers().unwrap().clone();
        let column = |name: &str| header.iter().position(|h| h == name);
        let (Some(source), Some(evidence), Some(seen)) = (column("source"), column("evidence"), column("seen")) else {
            put(folder.path(), &path, &fs::read(corpus_folder().join(&path)).unwrap());
            continue;
        };
        tables += 1;
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&header).unwrap();
        let mut missing_seen = false;
        for (n, record) in reader.records().enumerate() {
            let mut cells: Vec<String> = record.unwrap().iter().map(str::to_owned).collect();
            let taken = match n {
                0 => Some(source),
                1 => Some(evidence),
                _ => Some(seen).filter(|_| !missing_seen && cells[evidence] != "recall"),
            };
            if let Some(column) = taken {
                missing_seen |= column == seen;
                cells[column].clear();
                expected.insert((path.clone(), n as u64 + 2));
            }
            writer.write_record(&cells).unwrap();
        }
        put(folder.path(), &path, &writer.into_inner().unwrap());
    }
    assert!(tables >= 30, "{tables}");
    let reading = corpus::read(folder.path()).unwrap();
    let told: BTreeSet<_> = reading
        .problems
        .iter()
        .filter(|p| matches!(p.kind.key(), "missing-provenance" | "missing-seen") && p.severity == Severity::Error)
        .map(|p| (p.file.clone(), p.line))
        .collect();
    assert_eq!(told, expected);
    let library = reading.library;
    let sources = library
        .standards()
        .iter()
        .map(|s| &s.provenance)
        .chain(library.limits().iter().map(|l| &l.provenance))
        .chain(library.concepts().iter().map(|c| &c.provenance));
    for provenance in sources {
        assert!(!provenance.source.is_empty());
    }
}

#[test]
fn a_text_without_provenance_is_an_error_and_stays_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = files(&corpus_folder(), ".xml").into_iter().next().unwrap();
    let text = fs::read_to_string(corpus_folder().join(&path)).unwrap();
    for name in ["source", "evidence"] {
        let without = text.replace(&format!("<meta-name>{name}</meta-name>"), "<meta-name>other</meta-name>");
        assert_ne!(without, text);
        put(folder.path(), &path, without.as_bytes());
        let reading = corpus::read(folder.path()).unwrap();
        assert!(reading.problems.iter().any(|p| p.file == path && p.kind.key() == "missing-provenance"), "{name}");
        assert_eq!(reading.library.texts().count(), 0);
    }
}
