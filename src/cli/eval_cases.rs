//! `biaoqiao eval convert`, `compare`, `check` and `apply`: worked examples with known answers.

use super::{Context, Outcome, print};
use crate::apply::Rulebook;
use crate::compare::Ledger;
use crate::corpus::{self, Library};
use crate::evaluation::cases::{self, Case};
use crate::evaluation::{apply as profiles, check, compare, convert};
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

/// Figures.
pub(super) fn check(context: &Context, arguments: &Arguments) -> anyhow::Result<Outcome> {
    let cases = cases::read(&arguments.cases, check::COLUMNS)?;
    run(context, &arguments.cases, &cases, |library, cases| check::run(library, &Rulebook::new(library), cases))
}

/// What standards are to enterprises.
pub(super) fn apply(context: &Context, folder: &Path, expected: &Path) -> anyhow::Result<Outcome> {
    let cases = cases::read(expected, profiles::COLUMNS)?;
    let read = profiles::read_profiles(&context.library()?, folder)?;
    run(context, expected, &cases, |library, cases| profiles::run(library, &Rulebook::new(library), &read, cases))
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
