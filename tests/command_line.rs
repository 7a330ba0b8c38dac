//! The program as people and scripts run it: what it prints, how it ends, what it says when something is wrong.

mod common;

use biaoqiao::evaluation::{judge, read_queries, read_relevance};
use biaoqiao::index::Store;
use biaoqiao::knowledge::KnowledgeBase;
use common::corpora::{SMALL, add_line, small_corpus};
use common::program::{Run, bare, program, run};
use common::{corpus_folder, data};
use serde_json::Value;
use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::Stdio;
use std::sync::LazyLock;
use tempfile::TempDir;

/// The small corpus and its index, built once by the program itself.
static BUILT: LazyLock<(TempDir, TempDir)> = LazyLock::new(|| {
    let (corpus, index) = (small_corpus(), tempfile::tempdir().unwrap());
    let built = run(&mut program(corpus.path(), index.path()), ["index"]);
    assert_eq!(built.code, Some(0), "{built:?}");
    assert!(built.out.contains("7 standards") && built.err.lines().count() >= 8, "{built:?}");
    (corpus, index)
});

fn ask<const N: usize>(arguments: [&str; N]) -> Run {
    run(&mut program(BUILT.0.path(), BUILT.1.path()), arguments)
}

/// The same in a language, on the judged day where the verb takes one.
fn ask_in<const N: usize>(language: &str, arguments: [&str; N]) -> Run {
    run(
        bare().arg("--corpus").arg(BUILT.0.path()).arg("--index").arg(BUILT.1.path()).args(["--lang", language]),
        arguments,
    )
}

#[test]
fn help_of_every_verb_names_its_options() {
    let verbs: [(&[&str], &[&str]); 11] = [
        (
            &[],
            &["serve", "index", "search", "show", "corpus", "terms", "eval", "bench", "--corpus", "--index", "--lang"],
        ),
        (&["serve"], &["--corpus", "--index"]),
        (&["index"], &["--corpus", "--index", "--lang"]),
        (&["search"], &["<QUERY>", "--ql", "--as-of", "--without", "--limit", "--json"]),
        (&["show"], &["<DESIGNATION>", "--as-of"]),
        (&["corpus"], &["check"]),
        (&["corpus", "check"], &["--notes"]),
        (&["terms"], &["<TERM>", "--csv"]),
        (&["eval"], &["search"]),
        (&["eval", "search"], &["--queries", "--qrels", "--run", "--as-of", "--each"]),
        (&["bench"], &["--clauses", "--queries", "--rounds", "--as-of"]),
    ];
    for (verb, options) in verbs {
        for flag in ["--help", "-h"] {
            let help = run(bare().args(verb), [flag]);
            assert_eq!((help.code, help.err.as_str()), (Some(0), ""), "{verb:?}");
            for option in options {
                assert!(help.out.contains(option), "{verb:?} {flag} does not mention {option}:\n{}", help.out);
            }
        }
    }
    assert_eq!(run(&mut bare(), ["--version"]).out, format!("biaoqiao {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn what_the_program_does_not_know_ends_with_2_and_a_hint() {
    let wrong: [&[&str]; 12] = [
        &["serch", "x"],
        &["--colour"],
        &["search", "x", "--jsn"],
        &["search"],
        &["show"],
        &["terms"],
        &["corpus"],
        &["corpus", "chek"],
        &["eval", "search"],
        &["search", "x", "--limit", "many"],
        &["search", "x", "--as-of", "2026-13-45"],
        &["search", "x", "--ql", "fr"],
    ];
    for arguments in wrong {
        let told = run(&mut bare(), arguments);
        assert_eq!((told.code, told.out.as_str()), (Some(2), ""), "{arguments:?} {told:?}");
        assert!(told.err.contains("--help") || told.err.contains("Usage:"), "{arguments:?} {told:?}");
    }
}

#[test]
fn search_prints_a_table_for_people() {
    for (language, query) in [("zh", "粗钢 能耗"), ("en", "carbon footprint"), ("en", "углеродный след")]
    {
        let told = ask_in(language, ["search", "--as-of", "2026-11-23", "--limit", "3", query]);
        assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
        let numbered =
            told.out.lines().filter(|l| l.trim_start().starts_with(|c: char| c.is_ascii_digit()) && l.contains('['));
        assert!((1..=3).contains(&numbered.count()), "{}", told.out);
        assert!(SMALL.iter().any(|id| told.out.contains(id)), "{}", told.out);
        assert!(!told.out.contains('\u{1b}'), "no colours into a file or a pipe");
    }
}

#[test]
fn search_prints_json_for_programs_one_hit_a_standard() {
    let told = ask(["search", "--json", "--as-of", "2026-11-23", "粗钢", "烧结", "能耗限额"]);
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
    let answer: Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!((&answer["query"], &answer["as_of"]), (&"粗钢 烧结 能耗限额".into(), &"2026-11-23".into()));
    let hits = answer["hits"].as_array().unwrap();
    assert_eq!(hits.len() as u64, answer["total"].as_u64().unwrap().min(10));
    assert_eq!(hits[0]["standard"], "GB 21256-2025");
    let mut seen = std::collections::HashSet::new();
    for hit in hits {
        assert!(seen.insert(hit["standard"].as_str().unwrap()), "one hit a standard");
        assert!(hit["titles"].is_object() && hit["status"].is_string());
        assert!(!hit["source"].as_str().unwrap().is_empty() && hit["evidence"].is_string());
    }
    let clause = &hits[0]["clauses"][0];
    assert!(clause["label"].is_string() && !clause["snippet"].as_str().unwrap().is_empty());
    let limit = &hits[0]["limits"][0];
    for key in ["clause", "object", "indicator", "grade", "operator", "value", "unit", "source", "evidence"] {
        assert!(!limit[key].as_str().unwrap().is_empty(), "{key}");
    }
}

#[test]
fn options_of_search_do_what_they_say() {
    let json = |arguments: &[&str]| -> Value {
        let told = run(program(BUILT.0.path(), BUILT.1.path()).args(["search", "--json"]), arguments);
        serde_json::from_str(&told.out).unwrap()
    };
    assert_eq!(json(&["--limit", "1", "carbon footprint"])["hits"].as_array().unwrap().len(), 1);
    assert_eq!(json(&["--ql", "mn", "стандарт"])["language"], "mn");
    assert_eq!(json(&["--ql", "ru", "стандарт"])["language"], "ru");
    let bridged = json(&["crude steel"]);
    let concept = bridged["concepts"][0]["concept"].as_str().unwrap().to_owned();
    let without = json(&["--without", &concept, "crude steel"]);
    let off = without["concepts"].as_array().unwrap().iter().find(|c| c["concept"] == concept.as_str()).unwrap();
    assert_eq!(off["on"], false);
    assert!(without["total"].as_u64() <= bridged["total"].as_u64());
    let status = |day: &str| json(&["--as-of", day, "GB 21256-2025"])["hits"][0]["status"].clone();
    assert_eq!((status("2026-01-01"), status("2026-11-23")), ("upcoming".into(), "in-force".into()));
    // What looks like an option is text behind two dashes.
    assert_eq!(json(&["--", "--limit"])["query"], "--limit");
}

#[test]
fn no_hit_ends_with_1_and_says_what_to_do() {
    let queries = ["qqqqxxxx", "", "\u{3000}", "!!!“”\"", "👩‍🏭🇲🇳", "\u{202e}\u{200f}", "\u{1b}[31m\u{7}", "\r\n\t"];
    for (n, query) in queries.into_iter().enumerate() {
        let told = ask_in(if n % 2 == 0 { "zh" } else { "en" }, ["search", query]);
        assert_eq!((told.code, told.err.as_str()), (Some(1), ""), "{query:?} {told:?}");
        assert!(told.out.lines().count() >= 2, "{told:?}");
        assert!(!told.out.contains('\u{1b}'), "the terminal of the reader is left alone: {told:?}");
    }
    for query in ["", "\u{1b}[31m\u{7}"] {
        let told = ask(["search", "--json", query]);
        assert_eq!(told.code, Some(1));
        assert_eq!(serde_json::from_str::<Value>(&told.out).unwrap()["total"], 0);
    }
}

#[test]
fn questions_of_any_kind_are_answered_or_refused_clearly() {
    let long = |text: &str, times: usize| text.repeat(times);
    for query in ["锅", "я", "9", "-", "\"", "ᠮ", "GB ", "1.2/", "é\u{301}"] {
        let told = ask(["search", "--", &long(query, 1_000 / query.chars().count())]);
        assert!(matches!(told.code, Some(0 | 1)) && told.err.is_empty(), "{query:?} {told:?}");
    }
    for query in [long("锅炉", 17_000), long("x", 100_000), long("\"", 10_000), long(" ", 1_001)] {
        for verb in ["search", "show", "terms"] {
            let told = ask([verb, &query]);
            assert_eq!((told.code, told.out.as_str()), (Some(2), ""), "{verb}");
            assert!(told.err.contains("1000") || told.err.contains("1,000"), "{verb}: {}", told.err);
            assert!(told.err.len() < 1_000, "the question is not thrown back");
        }
    }
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_text_are_refused_clearly() {
    use std::os::unix::ffi::OsStringExt;
    // A lone surrogate as bytes, and a byte of nothing.
    for bytes in [&b"\xed\xa0\x80"[..], b"GB \xff\xfe"] {
        for verb in ["search", "show", "terms"] {
            let told = run(
                &mut program(BUILT.0.path(), BUILT.1.path()),
                [OsString::from(verb), OsString::from_vec(bytes.to_vec())],
            );
            assert_eq!(told.code, Some(2), "{told:?}");
            assert!(told.err.contains("UTF-8") && told.err.contains("--help"), "{told:?}");
        }
    }
}

#[test]
fn show_finds_a_standard_in_any_spelling() {
    let spellings: [(&str, &[&str]); 3] = [
        ("GB/T 24067-2024", &["GB/T 24067-2024", "gbt24067", "ＧＢ／Ｔ　24067—2024", "GB 24067", "24067"]),
        ("ГОСТ Р ИСО 14067-2021", &["ГОСТ Р ИСО 14067-2021", "GOST R ISO 14067", "гост р исо 14067–2021"]),
        ("MNS ISO 50001:2019", &["MNS ISO 50001 : 2019", "mns iso 50001", "МНС ИСО 50001"]),
    ];
    for (id, spellings) in spellings {
        for spelling in spellings {
            let told = ask(["show", "--as-of", "2026-11-23", spelling]);
            assert_eq!((told.code, told.out.lines().next()), (Some(0), Some(id)), "{spelling}");
        }
    }
    let told = ask(["show", "GB/T", "24067"]);
    assert_eq!(told.out.lines().next(), Some("GB/T 24067-2024"), "words of the shell are one designation");
    for unknown in ["GB 99999-2031", "", "котел", "\u{1b}[2J"] {
        let told = ask(["show", unknown]);
        assert_eq!((told.code, told.err.as_str()), (Some(1), ""), "{told:?}");
        assert!(!told.out.contains('\u{1b}'), "{told:?}");
    }
}

#[test]
fn show_gives_the_source_of_every_fact() {
    let told = ask(["show", "--as-of", "2026-11-23", "GB 21256-2025"]);
    let (corpus, _) = (&BUILT.0, &BUILT.1);
    let library = biaoqiao::corpus::read(corpus.path()).unwrap().library;
    let index = library.find("GB 21256-2025").unwrap();
    let clauses = library.text_of(index).unwrap().clauses.len();
    let limits = library.limits_of(index).count();
    assert!(clauses > 2 && limits > 2);
    let sourced = told.out.lines().filter(|l| l.contains(" — ") && l.ends_with(')')).count();
    assert_eq!(sourced, clauses + limits, "{}", told.out);
    assert!(told.out.contains(&library.get(index).unwrap().provenance.source));
}

#[test]
fn terms_lists_a_concept_in_all_languages() {
    for term in ["粗钢", "crude steel", "crude-steel"] {
        let told = ask(["terms", term]);
        assert_eq!(told.code, Some(0), "{term}");
        assert!(
            told.out.contains("crude-steel") && told.out.contains("粗钢") && told.out.contains("сталь"),
            "{told:?}"
        );
    }
    for nothing in ["qqqqxxxx", "", " ", "\u{3000}"] {
        assert_eq!(ask(["terms", nothing]).code, Some(1), "{nothing:?}");
    }
    let told = ask(["terms", "--csv", "粗钢"]);
    let mut rows = csv::Reader::from_reader(told.out.as_bytes());
    let header = rows.headers().unwrap().clone();
    assert_eq!(header.iter().next(), Some("id"));
    assert!(rows.records().any(|r| &r.unwrap()[0] == "crude-steel"));
}

#[test]
fn the_shipped_corpus_is_free_of_errors() {
    let index = tempfile::tempdir().unwrap();
    let told = run(&mut program(&corpus_folder(), index.path()), ["corpus", "check"]);
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{told:?}");
    let library = biaoqiao::corpus::read(&corpus_folder()).unwrap().library;
    for count in [library.standards().len(), library.limits().len(), library.concepts().len()] {
        let printed = told.out.replace([',', '\u{a0}'], "");
        assert!(printed.contains(&count.to_string()), "{count} in {}", told.out);
    }
    let noted = run(&mut program(&corpus_folder(), index.path()), ["corpus", "check", "--notes"]);
    assert!(noted.out.lines().count() > told.out.lines().count());
    assert_eq!(fs::read_dir(index.path()).unwrap().count(), 0, "checking writes nothing");
}

/// Puts six mistakes into a corpus and says where they stand.
fn broken(corpus: &Path) -> [&'static str; 6] {
    for (path, from, to) in [
        ("standards/cn.csv", ",mandatory,", ",obligatory,"),
        ("standards/ru.csv", ",national,", ",nationwide,"),
        ("limits/cn/energy.csv", "crude-steel", "rude-steel"),
        ("grades.csv", "entry", "exit"),
        ("units.csv", "\nkg", "\n\"kg"),
    ] {
        let text = fs::read_to_string(corpus.join(path)).unwrap();
        let changed = text.replacen(from, to, 1);
        fs::write(corpus.join(path), if changed == text { format!("{text}{to}\n") } else { changed }).unwrap();
    }
    fs::write(corpus.join("texts/cn/broken.xml"), "<standard>\n  <body></front>").unwrap();
    [
        "standards/cn.csv:",
        "standards/ru.csv:",
        "limits/cn/energy.csv:",
        "grades.csv:",
        "units.csv:",
        "texts/cn/broken.xml:2:",
    ]
}

#[test]
fn every_mistake_of_a_corpus_is_listed_at_once_with_its_place() {
    let (corpus, index) = (small_corpus(), tempfile::tempdir().unwrap());
    let expected = broken(corpus.path());
    for language in ["zh", "en"] {
        let told = run(bare().arg("--corpus").arg(corpus.path()).args(["--lang", language]), ["corpus", "check"]);
        assert_eq!(told.code, Some(1));
        for place in expected {
            let line =
                told.out.lines().find(|l| l.starts_with(place)).unwrap_or_else(|| panic!("{place} in {}", told.out));
            let numbers: Vec<_> = line.split(':').skip(1).take(2).map(str::parse::<u64>).collect();
            assert!(numbers.iter().all(|n| n.as_ref().is_ok_and(|n| *n > 0)), "file:line:column in {line}");
        }
    }
    let told = run(&mut program(corpus.path(), index.path()), ["search", "carbon footprint"]);
    assert_eq!(told.code, Some(0), "the rest is served: {told:?}");
    assert!(
        told.err.lines().any(|l| l.chars().any(|c| c.is_ascii_digit())),
        "and the number of errors is told: {told:?}"
    );
}

#[test]
fn a_missing_corpus_is_told_with_what_to_do() {
    let index = tempfile::tempdir().unwrap();
    let verbs: [&[&str]; 6] = [
        &["search", "x"],
        &["index"],
        &["show", "x"],
        &["terms", "x"],
        &["corpus", "check"],
        &["bench", "--rounds", "1"],
    ];
    for verb in verbs {
        let told =
            run(program(Path::new("/nowhere/at/all"), index.path()).current_dir(env!("CARGO_MANIFEST_DIR")), verb);
        assert_eq!((told.code, told.out.as_str()), (Some(2), ""), "{verb:?}");
        assert!(told.err.contains("/nowhere/at/all") && told.err.contains("--corpus"), "{verb:?} {told:?}");
    }
    assert_eq!(fs::read_dir(index.path()).unwrap().count(), 0, "nothing is built from nothing");
}

#[test]
fn the_evaluation_writes_a_run_that_the_measures_accept() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("queries.csv"), "qid,language,kind,query\nq1,zh,concept,产品碳足迹\nq2,ru,number,ГОСТ Р ИСО 14067\nq3,en,concept,\"energy, management\"\n").unwrap();
    fs::write(
        at("qrels.csv"),
        "qid,standard,relevance\nq1,GB/T 24067—2024,3\nq2,ГОСТ Р ИСО 14067-2021,3\nq3,MNS ISO 50001:2019,2\n",
    )
    .unwrap();
    let told = run(
        program(BUILT.0.path(), BUILT.1.path())
            .args(["eval", "search", "--each", "--queries"])
            .arg(at("queries.csv"))
            .arg("--qrels")
            .arg(at("qrels.csv"))
            .arg("--run"),
        [at("run.csv")],
    );
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{told:?}");
    let mut reader = csv::Reader::from_path(at("run.csv")).unwrap();
    assert_eq!(reader.headers().unwrap(), vec!["qid", "rank", "standard"]);
    let mut ranking = biaoqiao::evaluation::Run::new();
    for record in reader.records() {
        let record = record.unwrap();
        let standards = ranking.entry(record[0].to_owned()).or_default();
        standards.push(record[2].to_owned());
        assert_eq!(record[1].parse::<usize>().unwrap(), standards.len(), "ranks count from 1");
        assert!(SMALL.contains(&&record[2]));
    }
    let knowledge = KnowledgeBase::open(BUILT.0.path(), BUILT.1.path(), &|_| ()).unwrap().0;
    let (queries, relevance) = (read_queries(&at("queries.csv")).unwrap(), read_relevance(&at("qrels.csv")).unwrap());
    let report = judge(&knowledge.searcher(), &queries, &relevance, &ranking, |_| true);
    assert_eq!((report.overall.n, report.overall.mean.mrr), (3, 1.0));
    assert!(report.numbers_missed.is_empty());
    assert!(told.out.contains("1.000"), "{}", told.out);
}

#[test]
fn tables_of_the_evaluation_that_are_wrong_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("bad.csv"), "qid,language,kind,query\nq1,klingon,concept,x\n").unwrap();
    for queries in ["bad.csv", "missing.csv"] {
        let told = run(
            program(BUILT.0.path(), BUILT.1.path())
                .args(["eval", "search", "--queries"])
                .arg(at(queries))
                .arg("--qrels"),
            [data("eval/qrels.csv")],
        );
        assert_eq!(told.code, Some(2), "{told:?}");
        assert!(told.err.contains(queries), "{told:?}");
    }
}

#[test]
fn a_reader_that_goes_away_ends_the_program_quietly() {
    let verbs: [&[&str]; 5] = [
        &["search", "--json", "--limit", "100", "标准 carbon energy"],
        &["show", "GB 21256-2025"],
        &["terms", "--csv", "steel"],
        &["corpus", "check", "--notes"],
        &["--help"],
    ];
    for verb in verbs {
        let mut child = program(BUILT.0.path(), BUILT.1.path())
            .args(verb)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut err = String::new();
        child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""), "{verb:?}");
    }
}

#[test]
fn a_build_goes_on_when_nobody_reads_its_progress() {
    let (corpus, index) = (small_corpus(), tempfile::tempdir().unwrap());
    let mut child =
        program(corpus.path(), index.path()).arg("index").stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut err = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    err.read_line(&mut line).unwrap();
    assert!(!line.is_empty());
    drop(err);
    assert_eq!(child.wait().unwrap().code(), Some(0));
    let hash = biaoqiao::corpus::fingerprint(corpus.path()).unwrap().to_string();
    assert!(Store::new(index.path()).open(&hash).unwrap().is_some());
}

#[test]
fn the_language_of_messages_follows_the_option_then_the_environment_then_chinese() {
    let first = |command: &mut std::process::Command| {
        let told =
            run(command.arg("--corpus").arg(BUILT.0.path()).arg("--index").arg(BUILT.1.path()), ["show", "GB 99999"]);
        told.out
    };
    let chinese = first(&mut bare());
    let english = first(bare().args(["--lang", "en"]));
    assert_ne!(chinese, english);
    assert_eq!(first(bare().env("LANG", "en_US.UTF-8")), english);
    assert_eq!(first(bare().env("LANG", "zh_CN.UTF-8")), chinese);
    assert_eq!(first(bare().env("LANG", "en_US.UTF-8").env("LC_ALL", "zh_CN")), chinese);
    assert_eq!(first(bare().env("LANG", "en_US.UTF-8").args(["--lang", "zh"])), chinese);
    for language in ["C", "fr_FR", "", "💥"] {
        assert_eq!(first(bare().env("LANG", language)), chinese, "{language}");
    }
}

/// Messages as people read them; figures that change with the machine are left out.
#[test]
fn messages_read_well() {
    for language in ["zh", "en"] {
        let show = |run: Run| format!("exit {}\n{}{}", run.code.unwrap(), run.out, run.err);
        let pages = [
            (
                "search",
                ask_in(language, ["search", "--as-of", "2026-11-23", "--limit", "2", "углеродный след продукции"]),
            ),
            ("no-hit", ask_in(language, ["search", "qqqqxxxx"])),
            ("show", ask_in(language, ["show", "--as-of", "2026-11-23", "MNS ISO 50001:2019"])),
            ("show-none", ask_in(language, ["show", "GB 99999"])),
            ("terms", ask_in(language, ["terms", "crude-steel"])),
            ("too-long", ask_in(language, ["search", &"x".repeat(1_001)])),
        ];
        for (name, page) in pages {
            insta::assert_snapshot!(format!("{name}-{language}"), show(page));
        }
        let missing = run(bare().args(["--corpus", "/nowhere", "--lang", language]), ["search", "x"]);
        insta::assert_snapshot!(format!("no-corpus-{language}"), show(missing));
    }
}

#[test]
fn an_index_is_built_by_itself_when_the_corpus_has_changed() {
    let (corpus, index) = (small_corpus(), tempfile::tempdir().unwrap());
    let ask = || run(&mut program(corpus.path(), index.path()), ["search", "MNS 99999"]);
    let first = ask();
    assert!(first.code == Some(1) && !first.err.is_empty(), "the first start builds and says so: {first:?}");
    assert_eq!(ask().err, "", "the second does not");
    add_line(
        corpus.path(),
        "standards/mn.csv",
        "MNS 99999:2026,MN,national,,,,,,试验,,,,,,,,,,,,,https://example.org,secondary,2026-11-23",
    );
    let changed = ask();
    assert!(
        changed.code == Some(0) && changed.out.contains("MNS 99999:2026") && !changed.err.is_empty(),
        "{changed:?}"
    );
}
