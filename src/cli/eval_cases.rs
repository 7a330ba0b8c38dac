//! `biaoqiao eval convert` and `eval compare`: worked examples with known answers.

use super::{Context, Outcome, print};
use crate::compare::Ledger;
use crate::corpus::{self, Library};
use crate::evaluation::cases::{self, Case};
use crate::evaluation::{compare, convert};
use std::path::{Path, PathBuf};

/// Where the cases are.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Table of cases with their expected answers
    #[arg(long, value_name = "CSV")]
    cases: PathBuf,
}

/// Conversions.
pub(super) fn convert(context: &Context, arguments: &Arguments) -> anyhow::Result<Outcome> {
    let cases = cases::read(&arguments.cases, convert::COLUMNS)?;
    run(context, &arguments.cases, &cases, convert::run)
}

/// Comparisons.
pub(super) fn compare(context: &Context, arguments: &Arguments) -> anyhow::Result<Outcome> {
    let cases = cases::read(&arguments.cases, compare::COLUMNS)?;
    run(context, &arguments.cases, &cases, |library, cases| compare::run(library, &Ledger::new(library), cases))
}

/// Prints each failing case and the count; exit code 1 if any failed. A table without a case is no success.
fn run(
    context: &Context,
    path: &Path,
    cases: &[Case],
    run: impl FnOnce(&Library, &[Case]) -> cases::Outcome,
) -> anyhow::Result<Outcome> {
    context.folder_exists()?;
    if cases.is_empty() {
        anyhow::bail!(context.locale.say("cli-eval-no-cases", &[("file", path.display().to_string().into())]));
    }
    let outcome = run(&corpus::read(&context.corpus)?.library, cases);
    print(&outcome.to_string())?;
    Ok(if outcome.failures.is_empty() { Outcome::Done } else { Outcome::No })
}
