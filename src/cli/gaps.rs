//! `biaoqiao gaps`: what each country has on each topic and lacks, and what the neighbours need.

use super::{Context, Outcome, as_of, market, print};
use crate::compare::gap::{Cell, Matrix, Strongest, matrix};
use crate::compare::need::{Match, NeedAnswer, answers};
use crate::compare::{Market, Spotter, Subjects};
use crate::corpus::Library;
use crate::exchange::structure::{MatrixView, NeedsView};
use crate::locale::{Locale, Value, wording};
use crate::model::{AsOf, ConceptId, Status};
use std::fmt::Write;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Only this topic and everything narrower (id of a concept, see `terms`)
    #[arg(long, value_name = "CONCEPT")]
    topic: Option<String>,
    /// Markets, the first compared with the others: CN, RU (with interstate and Eurasian documents), MN, EU, INT
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = market, default_values_t = [Market::Cn, Market::Ru, Market::Mn])]
    jurisdictions: Vec<Market>,
    /// Levels of topics below the broadest ones
    #[arg(long, default_value_t = 0)]
    depth: usize,
    /// What Russia and Mongolia need, and what the first market has for it
    #[arg(long)]
    needs: bool,
    /// The day the answer is for; today by default
    #[arg(long, value_name = "DATE", value_parser = as_of)]
    as_of: Option<AsOf>,
    /// Print JSON
    #[arg(long, conflicts_with = "csv")]
    json: bool,
    /// Print CSV
    #[arg(long)]
    csv: bool,
}

/// Standards named for one concept of a need.
const MOST_STANDARDS: usize = 3;

pub(super) fn run(context: &Context, arguments: &Arguments) -> anyhow::Result<Outcome> {
    let searcher = context.open()?;
    let day = arguments.as_of.unwrap_or_else(AsOf::today);
    let (library, locale) = (searcher.library(), &context.locale);
    let generation = searcher.generation();
    let spotter = Spotter::new(generation.analyzer(), generation.annotator());
    let subjects = Subjects::new(library, spotter);
    let mut markets = arguments.jurisdictions.clone();
    let mut seen = Vec::new();
    markets.retain(|m| {
        !seen.contains(m) && {
            seen.push(*m);
            true
        }
    });
    let structured = |json: anyhow::Result<String>, csv: String| -> anyhow::Result<()> {
        print(&if arguments.csv { csv } else { format!("{}\n", json?) })
    };
    if arguments.needs {
        let serving = markets.first().copied().unwrap_or(Market::Cn);
        let answers = answers(library, &subjects, spotter, serving, day, MOST_STANDARDS);
        let view = NeedsView::new(library, &answers, locale.language(), day);
        if arguments.json || arguments.csv {
            structured(serde_json::to_string_pretty(&view).map_err(Into::into), view.csv())?;
        } else {
            print(&needs(locale, library, &answers, serving)?)?;
        }
        return Ok(if answers.is_empty() { Outcome::No } else { Outcome::Done });
    }
    let below = arguments.topic.as_deref().map(ConceptId::new);
    let found = matrix(library, &subjects, &markets, below.as_ref(), day);
    if arguments.json || arguments.csv {
        let view = MatrixView::new(library, &found, locale.language(), arguments.depth);
        structured(serde_json::to_string_pretty(&view).map_err(Into::into), view.csv())?;
    } else {
        print(&table(locale, library, &found, arguments.depth)?)?;
    }
    Ok(if found.rows.is_empty() { Outcome::No } else { Outcome::Done })
}

/// The matrix as a table, then the broadest gaps of each pair.
fn table(locale: &Locale, library: &Library, found: &Matrix, depth: usize) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    if found.rows.is_empty() {
        writeln!(out, "{}", locale.text("gaps-no-topic"))?;
        return Ok(out);
    }
    let name = |id: &ConceptId| wording::concept_name(locale, library, id).1.to_owned();
    let markets: Vec<String> = found.markets.iter().map(|m| m.word().to_owned()).collect();
    let day = Value::from(found.day.to_string());
    writeln!(out, "{}", locale.say("gaps-title", &[("day", day), ("markets", markets.join(" · ").into())]))?;
    let least = found.rows.iter().map(|r| r.depth).min().unwrap_or(0);
    for row in found.rows.iter().filter(|r| r.depth - least <= depth) {
        let cells = found.markets.iter().zip(&row.cells).map(|(m, c)| format!("{m} {}", cell(locale, c)));
        let indent = "  ".repeat(row.depth - least + 1);
        writeln!(out, "{indent}{}: {}", name(&row.topic), cells.collect::<Vec<_>>().join("; "))?;
    }
    let Some((first, others)) = found.markets.split_first() else { return Ok(out) };
    for (has, lacks) in others.iter().flat_map(|other| [(*first, *other), (*other, *first)]) {
        let gaps: Vec<_> = found.gaps(has, lacks).into_iter().filter(|g| g.within.is_none()).collect();
        let market = |m: Market| Value::from(locale.word("market", m.word()));
        let variables = [("has", market(has)), ("lacks", market(lacks)), ("count", gaps.len().into())];
        writeln!(out, "\n{}", locale.say("gaps-between", &variables))?;
        for gap in gaps {
            let instead = if gap.instead == Strongest::Nothing {
                String::new()
            } else {
                format!(" ({}: {})", lacks.word(), locale.word("strongest", gap.instead.word()))
            };
            writeln!(out, "  {}: {} {}{instead}", name(&gap.topic), has.word(), gap.in_force)?;
        }
    }
    Ok(out)
}

/// `12 (mandatory), 340 limits`.
fn cell(locale: &Locale, cell: &Cell) -> String {
    let strongest = locale.word("strongest", cell.strongest.word());
    if cell.in_force == 0 {
        return format!("{} ({strongest})", cell.documents);
    }
    let variables =
        [("count", cell.in_force.into()), ("strongest", strongest.into()), ("limits", Value::from(cell.limits))];
    locale.say(if cell.limits == 0 { "gaps-cell" } else { "gaps-cell-limits" }, &variables)
}

fn needs(
    locale: &Locale,
    library: &Library,
    answers: &[NeedAnswer],
    serving: Market,
) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    let name = |id: &ConceptId| wording::concept_name(locale, library, id).1.to_owned();
    let list = |found: &[Match], count: usize| {
        let one = |m: &Match| {
            let standard = library.get(m.standard)?;
            let status = (m.status != Status::InForce).then(|| locale.word("status", m.status.word()));
            let place = locale.word("place", m.place.word());
            let words: Vec<String> = std::iter::once(place).chain(status).collect();
            Some(format!("{} ({})", standard.id, words.join(&locale.text("list-separator"))))
        };
        let named: Vec<String> = found.iter().filter_map(one).collect();
        let more = count.saturating_sub(named.len());
        let more = if more == 0 { String::new() } else { locale.say("needs-more", &[("count", more.into())]) };
        if named.is_empty() { "—".to_owned() } else { format!("{}{more}", named.join("; ")) }
    };
    for answer in answers {
        let Some(need) = library.needs().get(answer.need) else { continue };
        let market = locale.word("market", answer.market.word());
        writeln!(out, "\n{market} · {}: {}", name(&need.topic), need.need_zh)?;
        for (printed, index) in &answer.named {
            let there = index.and_then(|i| library.get(i)).map(|s| s.id.to_string());
            writeln!(out, "  {printed} → {}", there.unwrap_or_else(|| locale.text("needs-not-in-catalogue")))?;
        }
        for concept in &answer.concepts {
            let coverage = locale.word("coverage", concept.coverage.word());
            writeln!(out, "  {} [{coverage}]", name(&concept.concept))?;
            writeln!(out, "    {}: {}", serving.word(), list(&concept.serving, concept.serving_count))?;
            writeln!(out, "    {}: {}", answer.market.word(), list(&concept.own, concept.own_count))?;
        }
        let evidence = locale.word("evidence", need.provenance.evidence.word());
        writeln!(out, "  — {} ({evidence})", need.provenance.source)?;
    }
    Ok(out)
}
