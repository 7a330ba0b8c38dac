//! `biaoqiao export`: references, terms, relations and the knowledge graph in the formats of their trades.

use super::{Context, Outcome, as_of, print, tell, visible};
use crate::corpus::{self, Library};
use crate::model::{AsOf, Standard, StandardIndex};
use crate::report::{
    Mapping, adoptions, bibtex, csl_json, gbt7714, knowledge_graph, mapping_collection, ris, skos, tbx,
};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// What is exported
    #[arg(value_enum)]
    what: What,
    /// References: gbt7714 (default), ris, bibtex or csl; terms: tbx (default) or skos
    #[arg(long, value_enum)]
    format: Option<ExportFormat>,
    /// Only these standards, in any spelling; all without (references and graph)
    #[arg(long, value_name = "ID", num_args = 1..)]
    standard: Vec<String>,
    /// The day of the data; today by default
    #[arg(long, value_name = "DATE", value_parser = as_of)]
    as_of: Option<AsOf>,
    /// The file to write; without it the export is printed
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum What {
    /// Entries for lists of references
    References,
    /// The termbase
    Terms,
    /// Adoptions between standards, as an OSCAL-style mapping
    Mapping,
    /// The knowledge graph, as JSON-LD
    Graph,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum ExportFormat {
    Gbt7714,
    Ris,
    Bibtex,
    Csl,
    Tbx,
    Skos,
    Json,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> anyhow::Result<Outcome> {
    let library = context.library()?;
    let text = export(context, &library, arguments)?;
    match &arguments.out {
        None => print(&text)?,
        Some(path) => {
            std::fs::write(path, text)?;
            let file = path.display().to_string().into();
            tell(&format!("{}\n", context.locale.say("cli-written", &[("file", file)])));
        }
    }
    Ok(Outcome::Done)
}

fn export(context: &Context, library: &Library, arguments: &Arguments) -> anyhow::Result<String> {
    let locale = &context.locale;
    let day = arguments.as_of.unwrap_or_else(AsOf::today).day();
    let standards = standards(context, library, &arguments.standard)?;
    let records = || standards.iter().filter_map(|i| library.get(*i)).collect::<Vec<&Standard>>();
    let text = |key: &str| locale.text(key);
    Ok(match (arguments.what, arguments.format) {
        (What::References, None | Some(ExportFormat::Gbt7714)) => {
            records().into_iter().map(|s| format!("{}\n", gbt7714(s).text)).collect()
        }
        (What::References, Some(ExportFormat::Ris)) => ris(records()),
        (What::References, Some(ExportFormat::Bibtex)) => bibtex(records()),
        (What::References, Some(ExportFormat::Csl | ExportFormat::Json)) => csl_json(records())?,
        (What::Terms, None | Some(ExportFormat::Tbx)) => {
            let (title, about) = (text("export-terms-title"), text("export-terms-description"));
            tbx(library, &title, &about, locale.language(), day)
        }
        (What::Terms, Some(ExportFormat::Skos)) => {
            skos(library, &text("export-terms-title"), locale.language().word(), day)
        }
        (What::Mapping, None | Some(ExportFormat::Json)) => {
            let (title, description) = (text("export-mapping-title"), text("export-mapping-description"));
            let version = corpus::fingerprint(&context.corpus)?.to_string();
            let about = Mapping { title: &title, description: &description, version: &version, day };
            mapping_collection(&about, &adoptions(library))?
        }
        (What::Graph, None | Some(ExportFormat::Json)) => knowledge_graph(library, &standards)?,
        (what, Some(format)) => {
            let name = |value: &dyn std::fmt::Debug| format!("{value:?}").to_lowercase();
            let variables = [("what", name(&what).into()), ("format", name(&format).into())];
            anyhow::bail!(locale.say("cli-export-format", &variables))
        }
    })
}

/// The standards named, or all.
fn standards(context: &Context, library: &Library, named: &[String]) -> anyhow::Result<Vec<StandardIndex>> {
    if named.is_empty() {
        return Ok(library.indices().collect());
    }
    let find = |id: &String| {
        let variables = [("designation", visible(id).into())];
        library.find(id).ok_or_else(|| anyhow::anyhow!(context.locale.say("cli-compare-unknown-standard", &variables)))
    };
    named.iter().map(find).collect()
}
