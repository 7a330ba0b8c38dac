//! One generation of the index is whole or is not used: swaps, crashes, damage, other writers, changes of the corpus.

mod common;

use biaoqiao::index::{IndexError, Progress, Store};
use biaoqiao::knowledge::{KnowledgeBase, KnowledgeError};
use biaoqiao::model::AsOf;
use biaoqiao::search::{Question, Searcher};
use common::corpora::{add_line, files, small_corpus};
use common::program::{Run, program, run};
use common::{hits, judged_day};
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::LazyLock;
use tempfile::TempDir;

/// The small corpus and an index of it, which every test copies.
static BUILT: LazyLock<(TempDir, TempDir)> = LazyLock::new(|| {
    let (corpus, index) = (small_corpus(), tempfile::tempdir().unwrap());
    KnowledgeBase::rebuild(corpus.path(), index.path(), &|_| ()).unwrap();
    (corpus, index)
});

/// A corpus and an index that a test may spoil.
struct Scene {
    corpus: TempDir,
    index: TempDir,
}

impl Scene {
    fn new() -> Self {
        let scene = Self { corpus: tempfile::tempdir().unwrap(), index: tempfile::tempdir().unwrap() };
        copy(BUILT.0.path(), scene.corpus.path());
        copy(BUILT.1.path(), scene.index.path());
        scene
    }

    fn open(&self) -> KnowledgeBase {
        KnowledgeBase::open(self.corpus.path(), self.index.path(), &|_| ()).unwrap().0
    }

    fn current(&self) -> String {
        Store::new(self.index.path()).current().unwrap_or_default()
    }

    fn at(&self, path: &str) -> PathBuf {
        self.index.path().join(path)
    }

    fn hash(&self) -> String {
        biaoqiao::corpus::fingerprint(self.corpus.path()).unwrap().to_string()
    }

    fn run(&self, arguments: &[&str]) -> Run {
        run(&mut program(self.corpus.path(), self.index.path()), arguments)
    }

    /// What stands in the folder of the index, without the files of locks.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.index.path()).unwrap();
        let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.retain(|name| name != ".lock");
        names.sort();
        names
    }
}

fn copy(from: &Path, to: &Path) {
    for path in files(from, "") {
        let target = to.join(&path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(from.join(path), target).unwrap();
    }
}

/// Changes one bit of a file.
fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 1;
    fs::write(path, bytes).unwrap();
}

fn answers(searcher: &Searcher) {
    assert_eq!(hits(searcher, "gbt24067").first().map(String::as_str), Some("GB/T 24067-2024"));
    assert!(hits(searcher, "углеродный след").contains(&"GB/T 24067-2024".to_owned()));
}

#[test]
fn a_fitting_index_is_opened_and_not_built_again() {
    let scene = Scene::new();
    let built = std::sync::atomic::AtomicBool::new(false);
    let seen = |_: Progress| built.store(true, std::sync::atomic::Ordering::Relaxed);
    let (knowledge, _) = KnowledgeBase::open(scene.corpus.path(), scene.index.path(), &seen).unwrap();
    answers(&knowledge.searcher());
    assert!(!built.into_inner());
    assert!(!knowledge.refresh().unwrap(), "nothing changed");
    assert_eq!(scene.names(), ["CURRENT", "gen-1"]);
}

#[test]
fn a_new_generation_is_built_beside_the_old_one_and_swapped_in_at_once() {
    let scene = Scene::new();
    let store = Store::new(scene.index.path());
    let library = biaoqiao::corpus::read(scene.corpus.path()).unwrap().library;
    let hash = scene.hash();
    let during = |_: Progress| {
        assert_eq!(store.current().unwrap(), "gen-1", "until the end the old one is current");
        assert!(scene.at("gen-1/manifest.json").exists());
    };
    let old = store.open(&hash).unwrap().unwrap();
    let new = store.build(&library, &hash, &during).unwrap();
    assert_eq!(store.current().unwrap(), "gen-2");
    assert_eq!((old.manifest().generation, new.manifest().generation), (1, 2));
    assert_eq!(scene.names(), ["CURRENT", "gen-2"], "the old one is swept");
}

#[test]
fn a_reader_keeps_answering_from_a_generation_that_was_replaced_and_swept() {
    let scene = Scene::new();
    let knowledge = scene.open();
    let old = knowledge.searcher();
    assert_eq!(scene.run(&["index"]).code, Some(0));
    assert_eq!(scene.names(), ["CURRENT", "gen-2"]);
    answers(&old);
    assert!(knowledge.refresh().unwrap(), "the generation of the other process is taken in");
    assert_eq!(knowledge.searcher().generation().manifest().generation, 2);
    answers(&knowledge.searcher());
    answers(&old);
    assert!(!knowledge.refresh().unwrap());
}

#[test]
fn a_second_writer_is_told_and_nothing_is_lost() {
    let scene = Scene::new();
    let store = Store::new(scene.index.path());
    let library = biaoqiao::corpus::read(scene.corpus.path()).unwrap().library;
    let hash = scene.hash();
    let second = |progress: Progress| {
        if progress == Progress::Verify {
            let error = store.build(&library, &hash, &|_| ()).unwrap_err();
            assert!(matches!(error, IndexError::Locked(_)), "{error}");
            let told = scene.run(&["index"]);
            assert_eq!(told.code, Some(2), "{told:?}");
            assert!(told.err.contains("another process is building the index"), "{told:?}");
            assert_eq!(scene.run(&["search", "GB/T 24067"]).code, Some(0), "a reader needs no lock");
        }
    };
    store.build(&library, &hash, &second).unwrap();
    assert_eq!(scene.names(), ["CURRENT", "gen-2"]);
    answers(&scene.open().searcher());
}

#[test]
fn a_change_met_while_another_process_builds_is_taken_in_when_that_is_done() {
    let scene = Scene::new();
    let knowledge = scene.open();
    add_standard(scene.corpus.path());
    let lock = File::create(scene.at(".lock")).unwrap();
    lock.lock().unwrap();
    let error = knowledge.refresh().unwrap_err();
    assert!(matches!(error, KnowledgeError::Index(IndexError::Locked(_))), "{error}");
    answers(&knowledge.searcher());
    drop(lock);
    assert!(knowledge.refresh().unwrap());
    assert_eq!(hits(&knowledge.searcher(), "MNS 99999")[0], "MNS 99999:2026");
}

#[test]
fn a_flipped_bit_in_any_file_of_a_generation_is_detected() {
    let scene = Scene::new();
    let (store, hash) = (Store::new(scene.index.path()), scene.hash());
    let mut endings = std::collections::BTreeSet::new();
    for name in files(&scene.at("gen-1"), "").iter().filter(|name| !name.ends_with(".lock")) {
        endings.insert(name.rsplit('.').next().unwrap().to_owned());
        let path = scene.at("gen-1").join(name);
        let length = fs::metadata(&path).unwrap().len() as usize;
        // The last byte belongs to the engine's mark, some before it to its checksum.
        let places = [0, length / 2, length.saturating_sub(12), length.saturating_sub(1)];
        for at in places.into_iter().filter(|at| *at < length) {
            flip(&path, at);
            let opened = store.open(&hash);
            assert!(!matches!(opened, Ok(Some(_))), "byte {at} of {length} of {name}");
            flip(&path, at);
        }
        let whole = fs::read(&path).unwrap();
        for part in [0, length / 2, length.saturating_sub(1)].into_iter().filter(|part| *part < length) {
            fs::write(&path, &whole[..part]).unwrap();
            assert!(!matches!(store.open(&hash), Ok(Some(_))), "{name} cut to {part} of {length}");
        }
        fs::remove_file(&path).unwrap();
        assert!(!matches!(store.open(&hash), Ok(Some(_))), "{name} missing");
        fs::write(&path, whole).unwrap();
    }
    for ending in ["store", "term", "idx", "pos", "fast", "fieldnorm", "json", "txt", "trie", "tsv"] {
        assert!(endings.contains(ending), "no file of kind {ending} was tried: {endings:?}");
    }
    answers(&Searcher::new(
        std::sync::Arc::new(biaoqiao::corpus::read(scene.corpus.path()).unwrap().library),
        std::sync::Arc::new(store.open(&hash).unwrap().unwrap()),
    ));
}

#[test]
fn every_byte_of_the_manifest_counts() {
    let scene = Scene::new();
    let (store, hash) = (Store::new(scene.index.path()), scene.hash());
    let path = scene.at("gen-1/manifest.json");
    for at in 0..400 {
        flip(&path, at);
        assert!(!matches!(store.open(&hash), Ok(Some(_))), "byte {at}");
        flip(&path, at);
    }
}

#[test]
fn a_damaged_index_is_rebuilt_by_itself() {
    let find = |scene: &Scene, ending: &str| -> PathBuf {
        let name = files(&scene.at("gen-1"), ending).pop().unwrap();
        scene.at("gen-1").join(name)
    };
    let half = |path: PathBuf| flip(&path, fs::metadata(&path).unwrap().len() as usize / 2);
    type Damage<'a> = &'a dyn Fn(&Scene);
    let damages: [(&str, Damage<'_>); 7] = [
        ("postings", &|s| half(find(s, ".idx"))),
        ("dictionary of terms", &|s| half(find(s, "dict.trie"))),
        ("manifest", &|s| half(s.at("gen-1/manifest.json"))),
        ("missing file", &|s| fs::remove_file(find(s, ".fast")).unwrap()),
        ("CURRENT is no text", &|s| fs::write(s.at("CURRENT"), b"\xff\x00 gen").unwrap()),
        ("CURRENT points nowhere", &|s| fs::write(s.at("CURRENT"), "gen-77").unwrap()),
        ("CURRENT points elsewhere", &|s| fs::write(s.at("CURRENT"), "gen-1/../../..").unwrap()),
    ];
    for (name, damage) in damages {
        let scene = Scene::new();
        damage(&scene);
        let knowledge = scene.open();
        answers(&knowledge.searcher());
        assert_ne!(scene.current(), "gen-1", "{name}");
        assert_eq!(scene.names(), ["CURRENT".to_owned(), scene.current()], "{name}");
        let (again, hash) = (Store::new(scene.index.path()), scene.hash());
        assert!(again.open(&hash).unwrap().is_some(), "{name}: the new one is whole");
    }
}

#[test]
fn a_running_knowledge_base_survives_the_loss_of_its_index() {
    let scene = Scene::new();
    let knowledge = scene.open();
    fs::remove_dir_all(scene.at("gen-1")).unwrap();
    fs::remove_file(scene.at("CURRENT")).unwrap();
    answers(&knowledge.searcher());
    assert!(knowledge.refresh().unwrap());
    answers(&knowledge.searcher());
    assert_eq!(scene.names(), ["CURRENT", "gen-1"]);
}

#[test]
fn killed_at_any_step_it_leaves_a_usable_index_and_the_next_build_sweeps() {
    let scene = Scene::new();
    // Terms, then three kinds of documents with their merges, then the verification.
    for step in [1, 2, 3, 4, 5, 7, 8] {
        let mut child = program(scene.corpus.path(), scene.index.path())
            .arg("index")
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        assert_eq!(lines.take(step).filter(Result::is_ok).count(), step, "as many steps are told");
        child.kill().unwrap();
        child.wait().unwrap();
        let current = scene.current();
        let store = Store::new(scene.index.path());
        assert!(store.open(&scene.hash()).unwrap().is_some(), "after step {step}: {current} is whole");
    }
    assert!(scene.names().iter().any(|name| name.ends_with(".building")), "{:?}", scene.names());
    assert_eq!(scene.run(&["index"]).code, Some(0), "the lock of a dead process is free");
    assert_eq!(scene.names(), ["CURRENT".to_owned(), scene.current()]);
    answers(&scene.open().searcher());
}

#[test]
fn killed_between_the_rename_and_the_swap_the_old_one_stays() {
    let scene = Scene::new();
    copy(&scene.at("gen-1"), &scene.at("gen-2"));
    fs::write(scene.at("CURRENT.tmp"), "gen-").unwrap();
    assert_eq!(scene.open().searcher().generation().manifest().generation, 1);
    assert_eq!(scene.run(&["index"]).code, Some(0));
    assert_eq!(scene.names(), ["CURRENT", "gen-3"]);
}

#[test]
fn killed_in_the_first_build_of_all_the_next_start_builds() {
    let scene = Scene::new();
    fs::rename(scene.at("gen-1"), scene.at(".gen-1.building")).unwrap();
    fs::remove_file(scene.at("CURRENT")).unwrap();
    answers(&scene.open().searcher());
    assert_eq!(scene.names(), ["CURRENT", "gen-1"]);
}

/// By the steps of `corpus/README.md`, "Adding a standard".
fn add_standard(corpus: &Path) {
    let provenance = "https://example.org,secondary,2026-11-23";
    let title = "Туршилтын цахилгаан зуух. Эрчим хүчний хэрэглээ";
    add_line(
        corpus,
        "standards/mn.csv",
        &format!(
            "MNS 99999:2026,MN,national,voluntary,in-force,2026-01-01,2026-02-01,,试验电炉 能源消耗,,{title},,mn,,,energy,,,,,,{provenance}"
        ),
    );
    add_line(corpus, "scopes.csv", &format!("MNS 99999:2026,covers,,,,operator,,,{provenance}"));
}

#[test]
fn an_added_standard_is_taken_in_and_found() {
    let scene = Scene::new();
    let knowledge = scene.open();
    let before = knowledge.searcher();
    assert!(hits(&before, "MNS 99999").is_empty());
    add_standard(scene.corpus.path());
    assert_eq!(scene.run(&["corpus", "check"]).code, Some(0), "{:?}", scene.run(&["corpus", "check"]));
    assert!(knowledge.refresh().unwrap());
    let after = knowledge.searcher();
    for query in ["MNS 99999", "mns99999", "试验电炉", "туршилтын зуух"] {
        assert_eq!(hits(&after, query).first().map(String::as_str), Some("MNS 99999:2026"), "{query}");
    }
    assert!(hits(&before, "MNS 99999").is_empty(), "who asked before keeps what there was");
    assert!(!knowledge.refresh().unwrap());
    assert_eq!(scene.names(), ["CURRENT", "gen-2"]);
}

#[test]
fn a_changed_corpus_without_readable_rows_keeps_the_rest_served() {
    let scene = Scene::new();
    let knowledge = scene.open();
    fs::write(scene.corpus.path().join("standards/ru.csv"), b"\xff\xfe broken").unwrap();
    assert!(knowledge.refresh().unwrap());
    let found = hits(&knowledge.searcher(), "ISO 14067");
    assert!(found.contains(&"GB/T 24067-2024".to_owned()) && !found.iter().any(|id| id.starts_with("ГОСТ")));
}

#[test]
fn a_corpus_that_went_away_leaves_the_last_one_served() {
    let scene = Scene::new();
    let knowledge = scene.open();
    let away = scene.corpus.path().with_extension("away");
    fs::rename(scene.corpus.path(), &away).unwrap();
    assert!(knowledge.refresh().is_err());
    answers(&knowledge.searcher());
    fs::rename(&away, scene.corpus.path()).unwrap();
    assert!(knowledge.refresh().is_ok());
    answers(&knowledge.searcher());
}

#[test]
fn an_index_of_another_schema_or_another_corpus_is_rebuilt() {
    let scene = Scene::new();
    let path = scene.at("gen-1/manifest.json");
    let manifest = fs::read_to_string(&path).unwrap();
    let line = manifest.lines().find(|line| line.contains("\"schema\"")).unwrap();
    for (from, to) in [(line.to_owned(), "  \"schema\": 0,".to_owned()), (scene.hash(), "0".repeat(64))] {
        assert!(manifest.contains(&from));
        fs::write(&path, manifest.replace(&from, &to)).unwrap();
        assert!(
            Store::new(scene.index.path()).open(&scene.hash()).unwrap().is_none(),
            "{to} is whole but does not fit"
        );
    }
    answers(&scene.open().searcher());
    assert_eq!(scene.current(), "gen-2");
}

#[test]
fn an_index_folder_that_cannot_be_written_is_a_clear_error() {
    let scene = Scene::new();
    fs::write(scene.at("file"), "a file stands where the folder should be").unwrap();
    let told = run(&mut program(scene.corpus.path(), &scene.at("file/index")), ["search", "GB"]);
    assert_eq!(told.code, Some(2));
    assert!(told.err.contains("file/index") && told.err.contains("os error"), "{told:?}");
    let told = run(&mut program(scene.corpus.path(), &scene.at("file")), ["index"]);
    assert_eq!(told.code, Some(2));
    assert!(told.err.contains("file"), "{told:?}");
}

#[cfg(unix)]
#[test]
fn a_read_only_index_folder_is_a_clear_error() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    let scene = Scene::new();
    let mode = |path: &Path, mode: u32| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    fs::remove_dir_all(scene.at("gen-1")).unwrap();
    for folder in [scene.index.path(), scene.corpus.path()] {
        mode(folder, 0o555);
    }
    let mut command = program(scene.corpus.path(), scene.index.path());
    // The superuser may write everywhere, so somebody else tries.
    if fs::write(scene.at("probe"), "").is_ok() {
        command.uid(65_534).gid(65_534);
    }
    let told = run(&mut command, ["search", "GB"]);
    mode(scene.index.path(), 0o755);
    mode(scene.corpus.path(), 0o755);
    assert_eq!(told.code, Some(2), "{told:?}");
    assert!(told.err.contains(&scene.at(".lock").display().to_string()), "{told:?}");
    assert!(told.err.contains("Permission denied"), "{told:?}");
}

#[test]
fn a_question_asked_of_an_old_generation_is_analysed_with_its_own_words() {
    let scene = Scene::new();
    let knowledge = scene.open();
    let old = knowledge.searcher();
    let question = Question::new("试验电炉", AsOf::parse("2026-11-23").unwrap());
    let before = old.understand(&question).groups.len();
    add_line(
        scene.corpus.path(),
        "terms/metallurgy.csv",
        "test-furnace,equipment,,试验电炉,,,,test furnace,energy,professional knowledge,recall,",
    );
    assert!(knowledge.refresh().unwrap());
    assert_eq!(old.understand(&question).groups.len(), before);
    assert_eq!(knowledge.searcher().understand(&question).bridges.len(), 1);
    assert!(old.understand(&question).bridges.is_empty());
    assert_eq!(judged_day(), question.as_of);
}
