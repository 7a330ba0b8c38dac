//! `biaoqiao eval`: questions with known answers.

use super::{Context, Outcome, as_of, eval_cases, print};
use crate::evaluation::{Figures, Report, judge, read_queries, read_relevance, run as ask};
use crate::model::AsOf;
use clap::Subcommand;
use std::fmt::Write;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Search: nDCG@10, recall@20 and MRR over queries with graded judgments
    Search {
        /// Table with qid,language,kind,query
        #[arg(long, value_name = "CSV")]
        queries: PathBuf,
        /// Table with qid,standard,relevance
        #[arg(long, value_name = "CSV")]
        qrels: PathBuf,
        /// Write the ranking (qid,rank,standard; 100 ranks) to this file
        #[arg(long, value_name = "CSV")]
        run: Option<PathBuf>,
        /// The day the questions are asked for
        #[arg(long, value_name = "DATE", value_parser = as_of, default_value = "2026-11-23")]
        as_of: AsOf,
        /// List nDCG@10 of every query, worst first
        #[arg(long)]
        each: bool,
    },
    /// Conversions: value, unit and reference state against worked examples
    Convert(eval_cases::Arguments),
    /// Comparisons: verdicts, conversions and differences against worked examples
    Compare(eval_cases::Arguments),
    /// Figures of enterprises against standards
    Check(eval_cases::Arguments),
    /// What standards are to enterprises: each failing pair, then how many passed; exit code 1 if any failed
    Apply {
        /// Folder with profiles, TOML or JSON
        #[arg(long, value_name = "DIR")]
        profiles: PathBuf,
        /// Table with profile,standard,expected
        #[arg(long, value_name = "CSV")]
        expected: PathBuf,
    },
}

/// Queries of this kind are reported beside the others: the termbase has little in that script.
const REPORTED_APART: &str = "script";

pub(super) fn run(context: &Context, command: &Command) -> anyhow::Result<Outcome> {
    let (queries, qrels, run, as_of, each) = match command {
        Command::Search { queries, qrels, run, as_of, each } => (queries, qrels, run, as_of, each),
        Command::Convert(arguments) => return eval_cases::convert(context, arguments),
        Command::Compare(arguments) => return eval_cases::compare(context, arguments),
        Command::Check(arguments) => return eval_cases::check(context, arguments),
        Command::Apply { profiles, expected } => return eval_cases::apply(context, profiles, expected),
    };
    let searcher = context.open()?;
    let (queries, relevance) = (read_queries(queries)?, read_relevance(qrels)?);
    let ranking = ask(&searcher, &queries, *as_of)?;
    if let Some(path) = run {
        let mut writer = csv::Writer::from_path(path)?;
        writer.write_record(["qid", "rank", "standard"])?;
        for (qid, standards) in &ranking {
            for (rank, standard) in standards.iter().enumerate() {
                writer.write_record([qid, &(rank + 1).to_string(), standard])?;
            }
        }
        writer.flush()?;
    }
    let main = judge(&searcher, &queries, &relevance, &ranking, |q| q.kind != REPORTED_APART);
    let all = judge(&searcher, &queries, &relevance, &ranking, |_| true);
    let mut out = String::new();
    table(&mut out, &format!("without kind {REPORTED_APART}"), &main)?;
    table(&mut out, &format!("with kind {REPORTED_APART}"), &all)?;
    if *each {
        for (qid, ndcg) in &all.queries {
            let query = queries.iter().find(|q| q.qid == *qid).map_or("", |q| q.query.as_str());
            writeln!(out, "{ndcg:.3}  {qid}  {query}")?;
        }
    }
    print(&out)?;
    Ok(Outcome::Done)
}

fn table(out: &mut String, title: &str, report: &Report) -> std::fmt::Result {
    writeln!(out, "{title:<36}{:>5}{:>11}{:>11}{:>11}", "n", "nDCG@10", "recall@20", "MRR")?;
    let mut row = |name: &str, figures: &Figures| {
        if figures.n == 0 {
            return Ok(());
        }
        let m = figures.mean;
        writeln!(out, "  {name:<34}{:>5}{:>11.3}{:>11.3}{:>11.3}", figures.n, m.ndcg, m.recall, m.mrr)
    };
    row("overall", &report.overall)?;
    row("monolingual (cells)", &report.monolingual)?;
    row("cross-language (cells)", &report.cross_language)?;
    for (language, figures) in &report.languages {
        row(&format!("language {language}"), figures)?;
    }
    for (kind, figures) in &report.kinds {
        row(&format!("kind {kind}"), figures)?;
    }
    for ((query, document), figures) in &report.pairs {
        row(&format!("{query} > {document}"), figures)?;
    }
    let missed = if report.numbers_missed.is_empty() { "none".to_owned() } else { report.numbers_missed.join(", ") };
    writeln!(out, "  numbers without a 3 in first place: {missed}\n")
}
