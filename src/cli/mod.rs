//! The command line: one file a verb. `--help` is the manual; messages follow `--lang` or `LANG`.

mod apply;
mod bench;
mod check;
mod compare;
mod convert;
mod corpus;
mod counterparts;
mod diff;
mod eval;
mod eval_cases;
mod export;
mod gaps;
mod index;
mod report;
mod search;
mod serve;
mod show;
mod terms;

use crate::index::Progress;
use crate::locale::{Locale, Value};
use crate::model::{AsOf, Language};
use crate::search::{LONGEST_QUESTION, SearchError};
use clap::{Parser, Subcommand};
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Mutex;

/// Biaoqiao 标桥: search standards of China, Russia, Mongolia and international bodies in four languages.
///
/// Without a command the search page is served: the index is built if it is missing, and the address is printed.
#[derive(Debug, Parser)]
#[command(name = "biaoqiao", version, max_term_width = 100)]
struct Arguments {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Option<Command>,
}

/// Options of every command.
#[derive(Debug, clap::Args)]
struct Common {
    /// Folder with the facts: standards, limits, terms, texts
    #[arg(long, global = true, value_name = "DIR", env = "BIAOQIAO_CORPUS", default_value = "corpus")]
    corpus: PathBuf,
    /// Folder for the index, which is made from the corpus
    #[arg(long, global = true, value_name = "DIR", env = "BIAOQIAO_INDEX", default_value = "index")]
    index: PathBuf,
    /// Language of messages: zh, ru, mn or en; by default that of LANG, else Chinese
    #[arg(long, global = true, value_name = "LANG", value_parser = language)]
    lang: Option<Language>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the search page (the default)
    Serve(serve::Arguments),
    /// Build the index anew and show the progress
    Index,
    /// Search from the command line
    Search(search::Arguments),
    /// Show the record of one standard
    Show(show::Arguments),
    /// Which standards apply to an enterprise, and whether its figures meet them
    Apply(apply::Arguments),
    /// Judge figures against standards
    Check(check::Arguments),
    /// Set limits of several countries side by side: who is stricter, by how much, and why not
    Compare(Box<compare::Arguments>),
    /// Convert a figure to another unit and reference state, step by step
    Convert(convert::Arguments),
    /// Find what does the same work in other countries, and why
    Counterparts(counterparts::Arguments),
    /// Compare two editions, or the clauses of two standards
    Diff(diff::Arguments),
    /// Show what each country has on each topic, lacks, and needs
    Gaps(gaps::Arguments),
    /// Write a report that can be handed in: on a comparison, or on one enterprise
    Report(Box<report::Arguments>),
    /// Export references, terms, relations or the knowledge graph
    Export(export::Arguments),
    /// Check the facts
    Corpus {
        #[command(subcommand)]
        command: corpus::Command,
    },
    /// Look up terms in the four languages
    Terms(terms::Arguments),
    /// Score against questions with known answers
    Eval {
        #[command(subcommand)]
        command: eval::Command,
    },
    /// Measure indexing, search and start-up on this machine
    Bench(bench::Arguments),
}

/// What every verb gets.
struct Context {
    corpus: PathBuf,
    index: PathBuf,
    locale: Locale,
}

/// What a verb ends with: it did what was asked, or the answer is no (exit code 1).
enum Outcome {
    Done,
    No,
}

/// Runs the program and returns its exit code: 0 done, 1 the answer is no, 2 it could not be done.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn,lingua=off".into());
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .log_internal_errors(false)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
    let environment =
        || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()));
    let language = arguments.common.lang.or_else(|| Locale::negotiate(&environment()?)).unwrap_or(Language::Zh);
    let context =
        Context { corpus: arguments.common.corpus, index: arguments.common.index, locale: Locale::of(language) };
    let result = match arguments.command.unwrap_or_else(|| Command::Serve(serve::Arguments::default())) {
        Command::Serve(arguments) => serve::run(&context, &arguments),
        Command::Index => index::run(&context),
        Command::Search(arguments) => search::run(&context, &arguments),
        Command::Show(arguments) => show::run(&context, &arguments),
        Command::Apply(arguments) => apply::run(&context, &arguments),
        Command::Check(arguments) => check::run(&context, &arguments),
        Command::Compare(arguments) => compare::run(&context, &arguments),
        Command::Convert(arguments) => convert::run(&context, &arguments),
        Command::Counterparts(arguments) => counterparts::run(&context, &arguments),
        Command::Diff(arguments) => diff::run(&context, &arguments),
        Command::Gaps(arguments) => gaps::run(&context, &arguments),
        Command::Report(arguments) => report::run(&context, &arguments),
        Command::Export(arguments) => export::run(&context, &arguments),
        Command::Corpus { command } => corpus::run(&context, &command),
        Command::Terms(arguments) => terms::run(&context, &arguments),
        Command::Eval { command } => eval::run(&context, &command),
        Command::Bench(arguments) => bench::run(&context, &arguments),
    };
    match result {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::No) => ExitCode::from(1),
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let what = Value::from(explain(&context.locale, &error));
            tell(&format!("{}\n", context.locale.say("cli-error", &[("what", what)])));
            ExitCode::from(2)
        }
    }
}

/// What went wrong, in the language of the reader where it is the reader who can mend it.
fn explain(locale: &Locale, error: &anyhow::Error) -> String {
    match error.downcast_ref() {
        Some(SearchError::TooLong(length)) => {
            locale.say("error-too-long-next", &[("length", (*length).into()), ("most", LONGEST_QUESTION.into())])
        }
        _ => format!("{error:#}"),
    }
}

/// The reader of our output went away: `biaoqiao search … | head`.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .any(|e| e.downcast_ref::<std::io::Error>().is_some_and(|e| e.kind() == std::io::ErrorKind::BrokenPipe))
}

fn language(word: &str) -> Result<Language, String> {
    Language::from_word(word).ok_or_else(|| "one of zh, ru, mn, en".to_owned())
}

fn market(word: &str) -> Result<crate::compare::Market, String> {
    crate::compare::Market::from_word(word).ok_or_else(|| "one of CN, RU, MN, EU, INT".to_owned())
}

fn as_of(text: &str) -> Result<AsOf, String> {
    AsOf::parse(text).map_err(|e| e.to_string())
}

impl Context {
    /// Opens the knowledge base; a build in between shows its progress.
    fn open(&self) -> anyhow::Result<std::sync::Arc<crate::search::Searcher>> {
        self.knowledge().map(|k| k.searcher())
    }

    fn knowledge(&self) -> anyhow::Result<crate::knowledge::KnowledgeBase> {
        use anyhow::Context as _;
        self.folder_exists()?;
        let bar = ProgressBar::new(&self.locale);
        let (knowledge, problems) = crate::knowledge::KnowledgeBase::open(&self.corpus, &self.index, &|p| bar.show(p))
            .with_context(|| self.locale.text("cli-error-open"))?;
        bar.end();
        let errors = problems.iter().filter(|p| p.severity == crate::corpus::Severity::Error).count();
        if errors > 0 {
            tell(&format!("{}\n", self.locale.say("cli-corpus-has-errors", &[("count", Value::from(errors))])));
        }
        Ok(knowledge)
    }

    /// The facts alone, without an index.
    fn library(&self) -> anyhow::Result<crate::corpus::Library> {
        self.folder_exists()?;
        Ok(crate::corpus::read(&self.corpus)?.library)
    }

    fn folder_exists(&self) -> anyhow::Result<()> {
        if self.corpus.is_dir() {
            return Ok(());
        }
        let folder = Value::from(self.corpus.display().to_string());
        anyhow::bail!(self.locale.say("cli-error-no-corpus", &[("folder", folder)]))
    }
}

/// Shows how far a build is: one line on a terminal that is written over, a line a step elsewhere.
struct ProgressBar<'a> {
    locale: &'a Locale,
    terminal: bool,
    last: Mutex<Option<String>>,
}

impl<'a> ProgressBar<'a> {
    fn new(locale: &'a Locale) -> Self {
        Self { locale, terminal: std::io::stderr().is_terminal(), last: Mutex::new(None) }
    }

    fn show(&self, progress: Progress) {
        let (key, variables) = match progress {
            Progress::Terms => ("cli-progress-terms", Vec::new()),
            Progress::Documents { kind, done, of } => {
                let key = match kind {
                    crate::index::Kind::Standard => "cli-progress-standards",
                    crate::index::Kind::Clause => "cli-progress-clauses",
                    crate::index::Kind::Limit => "cli-progress-limits",
                };
                (key, vec![("done", Value::from(done)), ("of", Value::from(of))])
            }
            Progress::Merge(_) => ("cli-progress-merge", Vec::new()),
            Progress::Verify => ("cli-progress-verify", Vec::new()),
        };
        let line = self.locale.say(key, &variables);
        let Ok(mut last) = self.last.lock() else { return };
        if self.terminal {
            tell(&format!("\r\x1b[2K{line}"));
        } else if last.as_deref() != Some(key) {
            tell(&format!("{line}\n"));
        }
        *last = Some(key.to_owned());
    }

    fn end(&self) {
        if self.terminal && self.last.lock().is_ok_and(|last| last.is_some()) {
            tell("\r\x1b[2K");
        }
    }
}

/// Writes text to the standard output; a closed pipe ends the program quietly.
fn print(text: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}

/// Writes text to the standard error; that nobody reads it is no reason to stop.
fn tell(text: &str) {
    let mut out = std::io::stderr().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// What a reader typed, as it may be shown: control characters would command the terminal.
fn visible(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c }).collect()
}
