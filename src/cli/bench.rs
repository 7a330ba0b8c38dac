//! `biaoqiao bench`: indexing, search and start-up, measured on this machine.

use super::{Context, Outcome, as_of, print};
use crate::corpus::{Library, Parts, fingerprint, read};
use crate::evaluation::{Query, read_queries};
use crate::index::{Kind, Store};
use crate::model::{AsOf, Concept, Designation, Evidence, Jurisdiction, Language, Level, Provenance, Standard};
use crate::search::{Question, Searcher};
use anyhow::Context as _;
use serde::Deserialize;
use std::fmt::Write;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Made-up clauses, one JSON object a line (id, standard, language, title, text), instead of the corpus
    #[arg(long, value_name = "FILE")]
    clauses: Option<PathBuf>,
    /// Queries to ask: a table with qid,language,kind,query
    #[arg(long, value_name = "CSV", default_value = "tests/data/eval/queries.csv")]
    queries: PathBuf,
    /// How often each query is asked
    #[arg(long, default_value_t = 20)]
    rounds: usize,
    /// The day the questions are asked for
    #[arg(long, value_name = "DATE", value_parser = as_of, default_value = "2026-11-23")]
    as_of: AsOf,
}

/// A line of a file of made-up clauses.
#[derive(Debug, Deserialize)]
struct ClauseLine {
    standard: String,
    language: String,
    title: String,
    text: String,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> anyhow::Result<Outcome> {
    let queries = read_queries(&arguments.queries)?;
    let folder = std::env::temp_dir().join(format!("biaoqiao-bench-{}", std::process::id()));
    let result = measure(context, arguments, &queries, &folder);
    let _ = std::fs::remove_dir_all(&folder);
    print(&result?)?;
    Ok(Outcome::Done)
}

fn measure(context: &Context, arguments: &Arguments, queries: &[Query], folder: &Path) -> anyhow::Result<String> {
    context.folder_exists()?;
    let mut out = String::new();
    let begin = Instant::now();
    let corpus = read(&context.corpus)?.library;
    writeln!(out, "read corpus                {:>10.1} ms", milliseconds(begin.elapsed()))?;
    let hash = fingerprint(&context.corpus)?.to_string();
    let (library, bytes) = match &arguments.clauses {
        None => {
            let bytes = text_bytes(&corpus);
            (corpus, bytes)
        }
        Some(path) => made_up(path, corpus.concepts())?,
    };
    let library = Arc::new(library);
    let store = Store::new(folder);
    let begin = Instant::now();
    let generation = store.build(&library, &hash, &|_| ())?;
    let seconds = begin.elapsed().as_secs_f64();
    let documents: u64 = Kind::ALL.iter().map(|k| generation.size(*k)).sum();
    let megabytes = bytes as f64 / 1e6;
    writeln!(out, "documents                  {documents:>10}")?;
    writeln!(out, "text                       {megabytes:>10.1} MB")?;
    writeln!(out, "index                      {seconds:>10.2} s   {:.1} MB/s", megabytes / seconds)?;
    drop(generation);
    let begin = Instant::now();
    let generation = store.open(&hash)?.context("the index that was just built is gone")?;
    writeln!(out, "open, verified             {:>10.1} ms", milliseconds(begin.elapsed()))?;
    let searcher = Searcher::new(library, Arc::new(generation));
    writeln!(out, "start to searcher          {:>10.1} ms", milliseconds(begin.elapsed()))?;
    let number = |q: &&Query| q.kind == "number";
    kind(&mut out, "number", &searcher, queries.iter().filter(number), arguments, true)?;
    kind(&mut out, "monolingual", &searcher, queries.iter().filter(|q| !number(q)), arguments, false)?;
    kind(&mut out, "expanded across languages", &searcher, queries.iter().filter(|q| !number(q)), arguments, true)?;
    if let Some(kilobytes) = peak_memory() {
        writeln!(out, "peak memory                {:>10.0} MB", kilobytes as f64 / 1e3)?;
    }
    Ok(out)
}

/// Asks the queries of one kind and notes the time of each: top 20, inside the process, no snippets, no facets.
fn kind<'q>(
    out: &mut String,
    name: &str,
    searcher: &Searcher,
    queries: impl Iterator<Item = &'q Query>,
    arguments: &Arguments,
    bridges: bool,
) -> anyhow::Result<()> {
    let mut times: Vec<(Duration, &str)> = Vec::new();
    for query in queries {
        let mut question = Question::new(query.query.clone(), arguments.as_of);
        if !bridges {
            question.bridges_off = searcher.understand(&question).bridges.into_iter().map(|b| b.concept).collect();
        }
        // The first answer pays for pages that were never read; it is not counted.
        searcher.order(&question)?;
        let mut best_of: Vec<Duration> = Vec::new();
        for _ in 0..arguments.rounds.max(1) {
            let begin = Instant::now();
            searcher.order(&question)?;
            best_of.push(begin.elapsed());
        }
        times.extend(best_of.into_iter().map(|t| (t, query.qid.as_str())));
    }
    times.sort_unstable();
    let at = |share: f64| times.get(((times.len() as f64 * share) as usize).min(times.len().saturating_sub(1)));
    let (Some(half), Some(late), Some(last)) = (at(0.5), at(0.99), times.last()) else { return Ok(()) };
    writeln!(
        out,
        "query {name:<25} p50 {:>7.3} ms   p99 {:>7.3} ms   max {:>7.3} ms ({}; n = {})",
        milliseconds(half.0),
        milliseconds(late.0),
        milliseconds(last.0),
        last.1,
        times.len()
    )?;
    Ok(())
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// Bytes of titles, scopes, headings and clauses, each counted once.
fn text_bytes(library: &Library) -> usize {
    let standards: usize = library
        .standards()
        .iter()
        .map(|s| s.titles.iter().map(|(_, t)| t.len()).sum::<usize>() + s.scope.len() + s.scope_zh.len())
        .sum();
    standards + library.texts().flat_map(|t| &t.clauses).map(|c| c.title.len() + c.text.len()).sum::<usize>()
}

/// A library of made-up standards, one a line, with the termbase of the corpus.
fn made_up(path: &Path, concepts: &[Concept]) -> anyhow::Result<(Library, usize)> {
    let file = std::fs::File::open(path).with_context(|| path.display().to_string())?;
    let mut standards = Vec::new();
    let mut bytes = 0;
    for line in BufReader::new(file).lines() {
        let clause: ClauseLine = serde_json::from_str(&line?).with_context(|| path.display().to_string())?;
        bytes += clause.title.len() + clause.text.len();
        let language = Language::from_word(&clause.language).unwrap_or(Language::En);
        let jurisdiction = match language {
            Language::Zh => Jurisdiction::Cn,
            Language::Ru => Jurisdiction::Ru,
            Language::Mn => Jurisdiction::Mn,
            Language::En => Jurisdiction::Int,
        };
        standards.push(Standard {
            id: Designation::parse(&clause.standard)?,
            jurisdiction,
            level: Level::National,
            force: None,
            status: None,
            published: None,
            effective: None,
            withdrawn: None,
            titles: vec![(language, clause.title)],
            official: Vec::new(),
            ics: Vec::new(),
            ccs: String::new(),
            domains: Vec::new(),
            adopts: Vec::new(),
            replaces: Vec::new(),
            refs: Vec::new(),
            scope: clause.text,
            scope_zh: String::new(),
            provenance: Provenance {
                source: "generated for load tests".to_owned(),
                evidence: Evidence::Recall,
                seen: None,
            },
        });
    }
    Ok((Library::from_parts(Parts { standards, concepts: concepts.to_vec(), ..Parts::default() }), bytes))
}

/// Highest resident memory of this process so far, in kilobytes, where the system tells it.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|l| l.strip_prefix("VmHWM:")?.trim().strip_suffix("kB")?.trim().parse().ok())
}
