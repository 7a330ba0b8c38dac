//! `biaoqiao check`: do figures meet the limits?

use super::{Context, Outcome, as_of, print, tell, visible};
use crate::apply::effect::{Effect, evaluate};
use crate::apply::judge::{Judgement, Verdict};
use crate::apply::{Figure, Rulebook, judge};
use crate::corpus::Library;
use crate::exchange::judgement::{EffectShape, JudgementShape};
use crate::exchange::sheet::{Bounds, read_entries, results_xlsx};
use crate::exchange::wording::{cell_problem, sheet_error};
use crate::locale::{Locale, judgement as words, wording};
use crate::model::{AsOf, StandardIndex};
use std::fmt::Write;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// A sheet of figures, XLSX or CSV: standard, object, indicator, inputs, actual, unit … (see `apply --template`)
    #[arg(value_name = "SHEET", required_unless_present = "object")]
    sheet: Option<PathBuf>,
    /// The standard to hold the figures against, where the sheet names none
    #[arg(long, value_name = "NUMBER")]
    standard: Option<String>,
    /// One figure instead of a sheet: the object it was measured on
    #[arg(long, requires = "indicator", requires = "standard", conflicts_with = "sheet")]
    object: Option<String>,
    /// What was measured
    #[arg(long)]
    indicator: Option<String>,
    /// Its value; without one it is calculated by the standard's method
    #[arg(long, allow_hyphen_values = true, default_value = "")]
    value: String,
    /// The unit of the value
    #[arg(long, default_value = "")]
    unit: String,
    /// Parameters as name=value, the state as at.O2=11%, a grade as grade=new; may be repeated
    #[arg(long, value_name = "NAME=VALUE")]
    set: Vec<String>,
    /// The day asked about, where the sheet names none; today by default
    #[arg(long, value_name = "DATE", value_parser = as_of)]
    as_of: Option<AsOf>,
    /// The results as JSON
    #[arg(long)]
    json: bool,
    /// Write the results to this file (XLSX)
    #[arg(long, value_name = "XLSX")]
    xlsx: Option<PathBuf>,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> anyhow::Result<Outcome> {
    let library = context.library()?;
    let locale = &context.locale;
    let standard = match &arguments.standard {
        None => None,
        Some(typed) => match library.find(typed) {
            Some(index) => Some(index),
            None => {
                print(&format!("{}\n", locale.say("show-none", &[("designation", visible(typed).into())])))?;
                return Ok(Outcome::No);
            }
        },
    };
    let as_of = arguments.as_of.unwrap_or_else(AsOf::today);
    let rulebook = Rulebook::new(&library);
    let name = arguments.sheet.as_deref().map_or_else(|| "--set".to_owned(), |path| path.display().to_string());
    let bytes = match &arguments.sheet {
        Some(path) => read_file(locale, path)?,
        None => typed_row(arguments)?,
    };
    let reading = read_entries(&library, &bytes, Bounds::default(), standard, as_of).map_err(|error| {
        let what = sheet_error(locale, &error).into();
        anyhow::anyhow!(locale.say("cli-check-no-file", &[("file", name.into()), ("what", what)]))
    })?;
    if !reading.problems.is_empty() {
        let mut out = format!("{}\n", locale.text("cli-check-problems"));
        for problem in &reading.problems {
            writeln!(out, "  {}", cell_problem(locale, problem))?;
        }
        if reading.more_problems > 0 {
            writeln!(out, "  {}", locale.say("sheet-problem-more", &[("count", reading.more_problems.into())]))?;
        }
        print(&out)?;
        return Ok(Outcome::No);
    }
    let (rows, entries): (Vec<u32>, Vec<_>) = reading.entries.into_iter().unzip();
    if let (None, [entry]) = (&arguments.sheet, entries.as_slice()) {
        return one(locale, &library, &rulebook, entry.standard, &entry.figure, entry.as_of, arguments.json);
    }
    let effect = evaluate(&library, &rulebook, &entries);
    if let Some(path) = &arguments.xlsx {
        std::fs::write(path, results_xlsx(locale, &library, &effect, &rows)?)?;
        tell(&format!("{}\n", locale.say("cli-written", &[("file", path.display().to_string().into())])));
    } else if arguments.json {
        let shape = EffectShape::of(locale, &library, &effect, &rows);
        print(&format!("{}\n", serde_json::to_string_pretty(&shape)?))?;
    } else {
        print(&report(locale, &library, &effect, &rows)?)?;
    }
    let failed = effect.judged.iter().any(|judged| judged.judgement.verdict == Verdict::Fails);
    Ok(if failed { Outcome::No } else { Outcome::Done })
}

fn read_file(locale: &Locale, path: &Path) -> anyhow::Result<Vec<u8>> {
    let failed = |what: String| {
        let file = path.display().to_string().into();
        anyhow::anyhow!(locale.say("cli-check-no-file", &[("file", file), ("what", what.into())]))
    };
    let most = Bounds::default().bytes;
    // A file that is too large is not even read.
    let length = std::fs::metadata(path).map_err(|error| failed(error.to_string()))?.len();
    if length > most as u64 {
        let error = crate::exchange::sheet::SheetError::TooLarge { most };
        return Err(failed(sheet_error(locale, &error)));
    }
    std::fs::read(path).map_err(|error| failed(error.to_string()))
}

/// What was typed on the command line, as a sheet of one row.
fn typed_row(arguments: &Arguments) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["object", "indicator", "actual", "unit", "inputs"])?;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let inputs = arguments.set.join(";");
    let row =
        [text(&arguments.object), text(&arguments.indicator), arguments.value.clone(), arguments.unit.clone(), inputs];
    writer.write_record(row)?;
    Ok(writer.into_inner()?)
}

fn one(
    locale: &Locale,
    library: &Library,
    rulebook: &Rulebook,
    standard: StandardIndex,
    figure: &Figure,
    as_of: AsOf,
    json: bool,
) -> anyhow::Result<Outcome> {
    let judged = judge(library, rulebook, standard, figure, as_of);
    if json {
        let shape = JudgementShape::of(locale, library, &judged);
        print(&format!("{}\n", serde_json::to_string_pretty(&shape)?))?;
    } else {
        let mut out = String::new();
        judgement(&mut out, locale, library, &judged, "")?;
        print(&out)?;
    }
    Ok(if judged.verdict == Verdict::Fails { Outcome::No } else { Outcome::Done })
}

/// A judgement with its limits, its calculation and what has to be known beside it.
pub(super) fn judgement(
    out: &mut String,
    locale: &Locale,
    library: &Library,
    judged: &Judgement<'_>,
    indent: &str,
) -> std::fmt::Result {
    let Some(standard) = library.get(judged.standard) else { return Ok(()) };
    let verdict = words::verdict(locale, library, judged.standard, &judged.verdict);
    writeln!(out, "{indent}{}: {verdict}", standard.id.as_str())?;
    for line in &judged.lines {
        let margin = words::margin(locale, line).map_or(String::new(), |margin| format!(" — {margin}"));
        writeln!(out, "{indent}  {}{margin}", words::line(locale, library, line))?;
        for step in words::steps(locale, library, line) {
            writeln!(out, "{indent}    {step}")?;
        }
        let source = &line.limit.provenance;
        let evidence = locale.word("evidence", source.evidence.word());
        writeln!(out, "{indent}    — {} ({evidence})", source.source)?;
    }
    for limit in &judged.aside {
        let limit = words::limit_text(locale, library, limit).into();
        writeln!(out, "{indent}  {}", locale.say("check-aside", &[("limit", limit)]))?;
    }
    for warning in &judged.warnings {
        writeln!(out, "{indent}  ! {}", words::warning(locale, library, judged.standard, warning))?;
    }
    if let Some(later) = words::later(locale, library, judged) {
        writeln!(out, "{indent}  {later}")?;
    }
    Ok(())
}

fn report(
    locale: &Locale,
    library: &Library,
    effect: &Effect<'_, '_>,
    rows: &[u32],
) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    for (judged, row) in effect.judged.iter().zip(rows) {
        let entry = judged.entry;
        let name = |id| wording::concept_name(locale, library, id).1;
        let what = format!("{} · {}", name(&entry.figure.object), name(&entry.figure.indicator));
        writeln!(out, "{row}  {}  {what}", visible(&entry.enterprise))?;
        judgement(&mut out, locale, library, &judged.judgement, "    ")?;
    }
    writeln!(out, "\n{}", locale.say("effect-rows", &[("count", effect.judged.len().into())]))?;
    for (key, behind) in &effect.bars {
        let name = |id| wording::concept_name(locale, library, id).1;
        let variables = [
            ("what", format!("{} · {}", name(&key.object), name(&key.indicator)).into()),
            ("place", visible(&key.place).into()),
            ("verdict", verdict_word(locale, &key.verdict).into()),
            ("count", behind.len().into()),
        ];
        writeln!(out, "  {}", locale.say("effect-bar", &variables))?;
    }
    for judged in &effect.judged {
        let Some(short) = &judged.shortfall else { continue };
        let variables = [
            ("enterprise", visible(&judged.entry.enterprise).into()),
            ("margin", words::number(short.by).into()),
            ("unit", wording::unit(&short.limit.unit).into()),
            ("limit", words::limit_text(locale, library, short.limit).into()),
        ];
        writeln!(out, "  {}", locale.say("effect-short", &variables))?;
    }
    let number = |value: rust_decimal::Decimal| words::number(value.into()).into();
    writeln!(out, "{}", locale.say("effect-saved", &[("saved", number(effect.saved))]))?;
    if effect.without_saving > 0 {
        writeln!(out, "{}", locale.say("effect-without-saving", &[("count", effect.without_saving.into())]))?;
    }
    writeln!(out, "{}", locale.say("effect-avoided", &[("avoided", number(effect.avoided))]))?;
    if effect.without_factor > 0 {
        writeln!(out, "{}", locale.say("effect-factor-missing", &[("count", effect.without_factor.into())]))?;
    }
    Ok(out)
}

/// The word of a verdict as it stands under a bar.
fn verdict_word(locale: &Locale, word: &str) -> String {
    if word.parse::<u8>().is_ok() {
        return locale.say("check-verdict-grade", &[("grade", word.into())]);
    }
    locale.word("check-bar", word)
}
