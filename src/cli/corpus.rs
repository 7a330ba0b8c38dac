//! `biaoqiao corpus check`: every problem of the corpus at once.

use super::{Context, Outcome, print};
use crate::corpus::{Problem, Severity, read};
use crate::locale::{Locale, Value};
use clap::Subcommand;
use std::fmt::Write;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Validate every file; list all problems with file, line, column and what to do. Exit code 1 if there are errors
    Check {
        /// List the notes too, not only their number
        #[arg(long)]
        notes: bool,
    },
}

pub(super) fn run(context: &Context, command: &Command) -> anyhow::Result<Outcome> {
    let Command::Check { notes } = command;
    context.folder_exists()?;
    let reading = read(&context.corpus)?;
    let mut out = String::new();
    let mut counts = [0usize; 2];
    for problem in &reading.problems {
        let error = problem.severity == Severity::Error;
        counts[usize::from(!error)] += 1;
        if error || *notes {
            writeln!(out, "{}", line(&context.locale, problem))?;
        }
    }
    let [errors, noted] = counts;
    let library = &reading.library;
    let summary = context.locale.say(
        "cli-check-summary",
        &[
            ("standards", Value::from(library.standards().len())),
            ("limits", Value::from(library.limits().len())),
            ("concepts", Value::from(library.concepts().len())),
            ("errors", Value::from(errors)),
            ("notes", Value::from(noted)),
        ],
    );
    writeln!(out, "{summary}")?;
    print(&out)?;
    Ok(if errors == 0 { Outcome::Done } else { Outcome::No })
}

/// `limits/cn/energy.csv:12:40: error: what is wrong: what to do`.
fn line(locale: &Locale, problem: &Problem) -> String {
    let severity = match problem.severity {
        Severity::Error => locale.text("cli-severity-error"),
        Severity::Note => locale.text("cli-severity-note"),
    };
    let variables: Vec<(&str, Value)> =
        problem.kind.args().into_iter().map(|(name, value)| (name, Value::Text(value))).collect();
    let what = locale.say(&format!("problem-{}", problem.kind.key()), &variables);
    format!("{}:{}:{}: {severity}: {what}", problem.file, problem.line, problem.column)
}
