//! `biaoqiao counterparts`: what does the same work in other countries, and why.

use super::{Context, Outcome, as_of, market, print, visible};
use crate::compare::counterpart::{Adoptions, Counterparts, counterparts};
use crate::compare::{Market, Spotter, Subjects};
use crate::corpus::Library;
use crate::exchange::structure::CounterpartsView;
use crate::locale::{Locale, structure};
use crate::model::AsOf;
use std::fmt::Write;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Designation in any spelling, such as gb18613 or "ГОСТ Р ИСО 50001"
    #[arg(required = true, num_args = 1..)]
    designation: Vec<String>,
    /// Only these markets: CN, RU (with interstate and Eurasian documents), MN, EU, INT
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = market)]
    jurisdictions: Vec<Market>,
    /// The day the answer is for; today by default
    #[arg(long, value_name = "DATE", value_parser = as_of)]
    as_of: Option<AsOf>,
    /// Number of counterparts in a market
    #[arg(long, default_value_t = 5)]
    limit: usize,
    /// Print JSON
    #[arg(long, conflicts_with = "csv")]
    json: bool,
    /// Print CSV
    #[arg(long)]
    csv: bool,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> anyhow::Result<Outcome> {
    let searcher = context.open()?;
    let day = arguments.as_of.unwrap_or_else(AsOf::today);
    let asked = arguments.designation.join(" ");
    let library = searcher.library();
    let generation = searcher.generation();
    let spotter = Spotter::new(generation.analyzer(), generation.annotator());
    let index = searcher.find_standard(&asked, day)?;
    let found = index.and_then(|index| {
        let subjects = Subjects::new(library, spotter);
        counterparts(library, &subjects, &Adoptions::new(library), index, day, arguments.limit.clamp(1, 100))
    });
    let Some(mut found) = found else {
        print(&format!("{}\n", context.locale.say("show-none", &[("designation", visible(&asked).into())])))?;
        return Ok(Outcome::No);
    };
    if !arguments.jurisdictions.is_empty() {
        found.markets.retain(|(market, _)| arguments.jurisdictions.contains(market));
    }
    if arguments.json || arguments.csv {
        let Some(view) = CounterpartsView::new(library, &found, context.locale.language(), day) else {
            return Ok(Outcome::No);
        };
        print(&if arguments.csv { view.csv() } else { format!("{}\n", serde_json::to_string_pretty(&view)?) })?;
    } else {
        print(&text(&context.locale, library, &found, day)?)?;
    }
    Ok(if found.markets.is_empty() { Outcome::No } else { Outcome::Done })
}

fn text(locale: &Locale, library: &Library, found: &Counterparts, day: AsOf) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    let Some(standard) = library.get(found.standard) else { return Ok(out) };
    writeln!(out, "{}  {}", standard.id, standard.best_title(locale.language()).1)?;
    for edition in &found.superseded {
        writeln!(out, "  ⚠ {}", structure::superseded(locale, library, edition))?;
    }
    if found.markets.is_empty() {
        writeln!(out, "{}", locale.text("counterparts-none"))?;
    }
    for (market, list) in &found.markets {
        writeln!(out, "\n{}", locale.word("market", market.word()))?;
        for (rank, counterpart) in (1..).zip(list) {
            let Some(there) = library.get(counterpart.standard) else { continue };
            let status = locale.word("status", counterpart.status.word());
            writeln!(out, "{rank:>3}. {}  [{status} · {day}]  {}", there.id, counterpart.score)?;
            writeln!(out, "     {}", there.best_title(locale.language()).1)?;
            for tie in &counterpart.ties {
                writeln!(out, "     · {}", structure::tie(locale, library, tie))?;
            }
            for edition in &counterpart.superseded {
                writeln!(out, "     ⚠ {}", structure::superseded(locale, library, edition))?;
            }
        }
    }
    Ok(out)
}
