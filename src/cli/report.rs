//! `biaoqiao report`: a report that can be handed in.

use super::{Context, Outcome, compare, tell, visible};
use crate::apply::{Answers, Rulebook};
use crate::compare::{Spotter, Workbench};
use crate::corpus;
use crate::exchange::report::{Desk, Order, comparison, enterprise};
use crate::locale::Locale;
use crate::model::AsOf;
use crate::report::{ANNEXES, CHAPTERS, Chapter, Document, Format, write};
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
#[command(group(clap::ArgGroup::new("subject").args(["standard", "topic", "profile"]).required(true)))]
pub(super) struct Arguments {
    #[command(flatten)]
    asked: compare::Asked,
    /// An enterprise, a TOML or JSON file: what applies to it and whether its figures meet it
    #[arg(long, value_name = "FILE")]
    profile: Option<PathBuf>,
    /// docx, xlsx, html, md, csv (an archive with one file a table) or json; by default told by the ending of the file
    #[arg(long, value_name = "FORMAT", value_parser = format)]
    format: Option<Format>,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// An earlier run in JSON: the report lists what changed
    #[arg(long, value_name = "JSON", conflicts_with = "profile")]
    since: Option<PathBuf>,
    /// Only these chapters and annexes, such as summary,indicators,rows
    #[arg(long, value_name = "SECTIONS", value_delimiter = ',', conflicts_with = "profile")]
    sections: Vec<String>,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> anyhow::Result<Outcome> {
    let locale = &context.locale;
    let format = arguments.format.or_else(|| of_ending(&arguments.out)).ok_or_else(|| {
        let formats = Format::ALL.iter().map(|f| f.word()).collect::<Vec<_>>().join(", ");
        anyhow::anyhow!(locale.say("cli-report-format", &[("formats", formats.into())]))
    })?;
    let document = match &arguments.profile {
        Some(profile) => of_enterprise(context, profile, arguments.asked.as_of)?,
        None => of_comparison(context, arguments)?,
    };
    std::fs::write(&arguments.out, write(&document, format)?)?;
    tell(&format!("{}\n", locale.say("cli-written", &[("file", arguments.out.display().to_string().into())])));
    Ok(Outcome::Done)
}

fn of_enterprise(context: &Context, profile: &Path, as_of: Option<AsOf>) -> anyhow::Result<Document> {
    let library = context.library()?;
    let version = corpus::fingerprint(&context.corpus)?.to_string();
    let profile = super::apply::read_profile(&context.locale, &library, profile)?;
    let as_of = as_of.or(profile.as_of).unwrap_or_else(AsOf::today);
    let rulebook = Rulebook::new(&library);
    let answers = Answers::new(&library, &rulebook, &profile, as_of);
    Ok(enterprise(&context.locale, &library, &answers, &version))
}

fn of_comparison(context: &Context, arguments: &Arguments) -> anyhow::Result<Document> {
    let locale = &context.locale;
    let sections =
        arguments.sections.iter().map(|word| section(locale, word)).collect::<anyhow::Result<Vec<Chapter>>>()?;
    let since = arguments.since.as_ref().map(std::fs::read).transpose()?;
    let searcher = context.open()?;
    let library = searcher.library();
    let request = compare::request(locale, library, &arguments.asked)?;
    let generation = searcher.generation();
    let spotter = Spotter::new(generation.analyzer(), generation.annotator());
    let bench = Workbench::new(library, spotter);
    let version = corpus::fingerprint(&context.corpus)?.to_string();
    let desk = Desk { locale, library, bench: &bench, spotter, version: &version };
    let order = Order { request: &request, sections: &sections, since: since.as_deref() };
    comparison(desk, &order)
        .map_err(|error| anyhow::anyhow!(locale.say("cli-report-since", &[("what", error.to_string().into())])))
}

fn section(locale: &Locale, word: &str) -> anyhow::Result<Chapter> {
    Chapter::from_word(word.trim()).ok_or_else(|| {
        let all = CHAPTERS.iter().chain(ANNEXES).map(|c| c.word()).collect::<Vec<_>>().join(", ");
        let variables = [("word", visible(word).into()), ("sections", all.into())];
        anyhow::anyhow!(locale.say("cli-report-section", &variables))
    })
}

fn format(word: &str) -> Result<Format, String> {
    Format::from_word(word).ok_or_else(|| "one of docx, xlsx, html, md, csv, json".to_owned())
}

/// The format that the ending of a file tells; an archive holds tables.
fn of_ending(path: &Path) -> Option<Format> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    Format::ALL.iter().copied().find(|f| f.ending() == ending || f.word() == ending)
}
