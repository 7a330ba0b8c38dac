//! `biaoqiao apply`: which standards apply to an enterprise.

use super::{Context, Outcome, as_of, print, tell};
use crate::apply::{Answers, Applicability, Outcome as Means, Profile, Rulebook};
use crate::corpus::Library;
use crate::exchange::applicability::AnswersShape;
use crate::exchange::profile::{Format, read};
use crate::exchange::sheet::template_xlsx;
use crate::exchange::wording::profile_problem;
use crate::locale::{Locale, applicability, judgement, wording};
use crate::model::AsOf;
use std::fmt::Write;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The enterprise: a TOML or JSON file
    #[arg(value_name = "PROFILE")]
    profile: PathBuf,
    /// The day asked about; that of the profile, else today
    #[arg(long, value_name = "DATE", value_parser = as_of)]
    as_of: Option<AsOf>,
    /// Name what does not apply as well, where it comes near
    #[arg(long)]
    all: bool,
    /// Everything as JSON
    #[arg(long)]
    json: bool,
    /// Write a sheet to fill in to this file (XLSX)
    #[arg(long, value_name = "XLSX")]
    template: Option<PathBuf>,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> anyhow::Result<Outcome> {
    let library = context.library()?;
    let locale = &context.locale;
    let profile = read_profile(locale, &library, &arguments.profile)?;
    let as_of = arguments.as_of.or(profile.as_of).unwrap_or_else(AsOf::today);
    let rulebook = Rulebook::new(&library);
    let answers = Answers::new(&library, &rulebook, &profile, as_of);
    if let Some(path) = &arguments.template {
        let bytes = template_xlsx(locale, &library, &rulebook, &profile, &answers.standards)?;
        std::fs::write(path, bytes)?;
        tell(&format!("{}\n", locale.say("cli-written", &[("file", path.display().to_string().into())])));
        return Ok(Outcome::Done);
    }
    if arguments.json {
        let shape = AnswersShape::of(locale, &library, &answers);
        print(&format!("{}\n", serde_json::to_string_pretty(&shape)?))?;
    } else {
        print(&report(locale, &library, &answers, arguments.all)?)?;
    }
    Ok(Outcome::Done)
}

/// Reads a profile; anything wrong in it is told, and then nothing is answered.
pub(super) fn read_profile(locale: &Locale, library: &Library, path: &Path) -> anyhow::Result<Profile> {
    let file = || path.display().to_string().into();
    let text = std::fs::read_to_string(path).map_err(|error| {
        let what = error.to_string().into();
        anyhow::anyhow!(locale.say("cli-apply-no-file", &[("file", file()), ("what", what)]))
    })?;
    let format = if path.extension().is_some_and(|e| e == "json") { Format::Json } else { Format::Toml };
    let reading = read(library, &text, format);
    match reading.profile {
        Some(profile) if reading.problems.is_empty() => Ok(profile),
        _ => {
            let all: Vec<String> = reading.problems.iter().map(|p| profile_problem(locale, p)).collect();
            let what = format!("\n  {}", all.join("\n  ")).into();
            anyhow::bail!(locale.say("cli-apply-no-file", &[("file", file()), ("what", what)]))
        }
    }
}

fn report(locale: &Locale, library: &Library, answers: &Answers<'_>, all: bool) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    let profile = answers.profile;
    let name = match locale.language() {
        crate::model::Language::Zh => &profile.name_zh,
        _ => &profile.name_en,
    };
    let date = locale.date(answers.as_of.day()).into();
    writeln!(out, "{}", locale.say("apply-heading", &[("name", name.as_str().into()), ("date", date)]))?;
    for outcome in [Means::Binding, Means::Coming, Means::Export, Means::Incomplete, Means::Superseded, Means::Relevant]
    {
        let mut of_outcome = answers.of(outcome).peekable();
        if of_outcome.peek().is_some() {
            writeln!(out, "\n{}", applicability::outcome(locale, outcome))?;
        }
        for answer in of_outcome {
            standard(&mut out, locale, library, answers, answer)?;
        }
    }
    if all {
        writeln!(out, "\n{}", locale.text("apply-near"))?;
        for answer in answers.standards.iter().filter(|answer| answer.is_near_miss()) {
            standard(&mut out, locale, library, answers, answer)?;
        }
    }
    needs(&mut out, locale, library, answers)?;
    figures(&mut out, locale, library, answers)?;
    renewals(&mut out, locale, library, answers)?;
    Ok(out)
}

fn standard(
    out: &mut String,
    locale: &Locale,
    library: &Library,
    answers: &Answers<'_>,
    answer: &Applicability<'_>,
) -> std::fmt::Result {
    let Some(standard) = library.get(answer.standard) else { return Ok(()) };
    let from = answer.from.map_or(String::new(), |from| {
        format!("  ({})", locale.say("apply-from", &[("date", locale.date(from).into())]))
    });
    writeln!(out, "  {}  {}{from}", standard.id.as_str(), standard.best_title(locale.language()).1)?;
    let reasons = answer
        .decisive()
        .into_iter()
        .map(|covering| applicability::covering(locale, library, covering))
        .chain(answer.taken_out.iter().map(|taken| applicability::taken_out(locale, library, taken)))
        .chain(answer.open.iter().map(|open| applicability::open(locale, library, open)))
        .chain(answer.near.iter().map(|near| applicability::near_miss(locale, library, near)));
    let mut told: Vec<String> = Vec::new();
    for reason in reasons {
        if !told.contains(&reason) {
            writeln!(out, "    {reason}")?;
            told.push(reason);
        }
    }
    if matches!(answer.outcome, Means::Binding | Means::Coming | Means::Export) {
        let clauses = answers.clauses(answer.standard);
        if !clauses.is_empty() {
            let clauses = clauses.join(&locale.text("condition-and")).into();
            writeln!(out, "    {}", locale.say("apply-clauses", &[("clauses", clauses)]))?;
        }
        let changes = answers.changes(answer.standard);
        if !changes.is_empty() {
            writeln!(out, "    {}", locale.text("apply-changes"))?;
        }
        for change in changes.iter().filter_map(|change| applicability::change(locale, library, change)) {
            writeln!(out, "      {change}")?;
        }
    }
    Ok(())
}

fn needs(out: &mut String, locale: &Locale, library: &Library, answers: &Answers<'_>) -> std::fmt::Result {
    if !answers.needs.is_empty() {
        writeln!(out, "\n{}", locale.text("apply-needs"))?;
    }
    for need in &answers.needs {
        writeln!(out, "  {}", applicability::need(locale, library, need))?;
    }
    Ok(())
}

fn figures(out: &mut String, locale: &Locale, library: &Library, answers: &Answers<'_>) -> std::fmt::Result {
    if !answers.figures.is_empty() {
        writeln!(out, "\n{}", locale.text("apply-figures"))?;
    }
    for (at, figure) in answers.profile.figures.iter().enumerate() {
        let object = wording::concept_name(locale, library, &figure.object).1;
        let indicator = wording::concept_name(locale, library, &figure.indicator).1;
        let value = figure.actual.map_or(String::new(), |value| value.normalize().to_string());
        writeln!(out, "  {object} · {indicator}: {value} {}", wording::unit(&figure.unit))?;
        for judged in answers.judgements_of(at) {
            super::check::judgement(out, locale, library, judged, "    ")?;
        }
    }
    Ok(())
}

fn renewals(out: &mut String, locale: &Locale, library: &Library, answers: &Answers<'_>) -> std::fmt::Result {
    if !answers.renewals.is_empty() {
        writeln!(out, "\n{}", locale.text("apply-renewals"))?;
    }
    for equipment in &answers.renewals {
        let name = wording::concept_name(locale, library, &equipment.item.concept).1;
        let note = &equipment.item.note;
        let renewal = locale.word("renewal", equipment.renewal.word());
        let age = equipment.age.map_or(String::new(), |(least, most)| {
            let (least, most) = (least.round_dp(1).normalize(), most.round_dp(1).normalize());
            let age = if least == most { least.to_string() } else { format!("{least}–{most}") };
            format!("; {}", locale.say("renewal-age", &[("age", age.into())]))
        });
        writeln!(out, "  {name}  {note}: {renewal}{age}")?;
        for check in &equipment.checks {
            let Some(standard) = library.get(check.judgement.standard) else { continue };
            let indicator = wording::concept_name(locale, library, check.indicator).1;
            let verdict = judgement::verdict(locale, library, check.judgement.standard, &check.judgement.verdict);
            writeln!(out, "    {} · {indicator}: {verdict}", standard.id.as_str())?;
            for line in check.judgement.lines.iter().filter(|line| line.bound.is_some()) {
                writeln!(out, "      {}", judgement::line(locale, library, line))?;
            }
        }
    }
    Ok(())
}
