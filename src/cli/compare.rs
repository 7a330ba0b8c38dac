//! `biaoqiao compare`: limits side by side, for standards or for a topic.

use super::{Context, Outcome, as_of, print, visible};
use crate::compare::{Facts, Ledger, Party, Request, Subject, Table, Target, Verdict, tabulate};
use crate::corpus::{self, Library};
use crate::exchange::{self, AbsentView, BlockView, NoteView, PairingView, SideView, TableView};
use crate::locale::{Locale, comparison, wording};
use crate::model::{AsOf, ConceptId, GradeRole, Jurisdiction, StandardIndex};
use std::fmt::Write;

#[derive(Debug, clap::Args)]
#[command(group(clap::ArgGroup::new("subject").args(["standard", "topic"]).required(true)))]
pub(super) struct Arguments {
    #[command(flatten)]
    asked: Asked,
    /// Print JSON
    #[arg(long, conflicts_with = "csv")]
    json: bool,
    /// Print CSV, one line a pair
    #[arg(long)]
    csv: bool,
}

/// What is compared, and how.
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Asked {
    /// A standard, in any spelling of its designation; the first one is A, each other one stands against it
    #[arg(long, value_name = "ID", num_args = 1..)]
    standard: Vec<String>,
    /// A concept of the termbase, by id or by name: with everything narrower, over jurisdictions
    #[arg(long, value_name = "CONCEPT")]
    topic: Option<String>,
    /// Jurisdictions of a topic, the first one is A: CN, CN-NM, RU, EAEU, MN, INT, EU
    #[arg(long, value_name = "CODES", value_delimiter = ',', value_parser = jurisdiction)]
    jurisdictions: Vec<Jurisdiction>,
    /// Only these indicators, by id or by name; may be given more than once
    #[arg(long, value_name = "CONCEPT")]
    indicator: Vec<String>,
    /// What is known of the thing, such as "fuel=coal;capacity_t_h=75"
    #[arg(long = "where", value_name = "PARAMETERS", default_value = "")]
    facts: String,
    /// The unit to show, as a code or as it is printed
    #[arg(long, value_name = "UNIT", default_value = "")]
    unit: String,
    /// The reference state to show, such as "O2=6%"
    #[arg(long, value_name = "BASIS", default_value = "")]
    basis: String,
    /// Only requirements of this role: entry, new, leading or special
    #[arg(long, value_name = "ROLE", value_parser = role)]
    role: Option<GradeRole>,
    /// Compare different roles too; each such pair says so
    #[arg(long)]
    across_roles: bool,
    /// The day the comparison is asked for; today by default
    #[arg(long, value_name = "DATE", value_parser = as_of)]
    pub(super) as_of: Option<AsOf>,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> anyhow::Result<Outcome> {
    context.folder_exists()?;
    let library = corpus::read(&context.corpus)?.library;
    let ledger = Ledger::new(&library);
    let request = request(&context.locale, &library, &arguments.asked)?;
    let table = tabulate(&library, &ledger, &request);
    let view = TableView::new(&context.locale, &library, &ledger, &request, &table);
    if arguments.json {
        print(&format!("{}\n", serde_json::to_string_pretty(&view)?))?;
    } else if arguments.csv {
        print(&exchange::csv(&view))?;
    } else {
        print(&text(&context.locale, &library, &table, &view)?)?;
    }
    let empty = view.blocks.iter().all(|block| block.pairings.is_empty());
    Ok(if empty { Outcome::No } else { Outcome::Done })
}

pub(super) fn request(locale: &Locale, library: &Library, arguments: &Asked) -> anyhow::Result<Request> {
    let subject = match &arguments.topic {
        Some(topic) => Subject::Topic(concept(locale, library, topic)?),
        None => Subject::Standards(
            arguments.standard.iter().map(|id| standard(locale, library, id)).collect::<anyhow::Result<_>>()?,
        ),
    };
    let mut request = Request::new(subject, arguments.as_of.unwrap_or_else(AsOf::today));
    request.jurisdictions.clone_from(&arguments.jurisdictions);
    request.indicators =
        arguments.indicator.iter().map(|name| concept(locale, library, name)).collect::<anyhow::Result<_>>()?;
    request.role = arguments.role;
    request.across_roles = arguments.across_roles;
    request.terms.facts = Facts::parse(library, &arguments.facts)
        .map_err(|e| anyhow::anyhow!(exchange::wording::fact_error(locale, &e)))?;
    request.terms.target = Target::parse(library, &arguments.unit, &arguments.basis)
        .map_err(|e| anyhow::anyhow!(exchange::wording::target_error(locale, &e)))?;
    Ok(request)
}

fn standard(locale: &Locale, library: &Library, id: &str) -> anyhow::Result<StandardIndex> {
    let unknown = || locale.say("cli-compare-unknown-standard", &[("designation", visible(id).into())]);
    library.find(id).ok_or_else(|| anyhow::anyhow!(unknown()))
}

/// A concept by its id, or by one of its names.
fn concept(locale: &Locale, library: &Library, name: &str) -> anyhow::Result<ConceptId> {
    let id = ConceptId::new(name);
    if library.concept(&id).is_some() {
        return Ok(id);
    }
    let wanted = name.trim().to_lowercase();
    let named = library.concepts().iter().find(|c| {
        let labels = [&c.labels.zh, &c.labels.ru, &c.labels.mn, &c.labels.en].into_iter().flatten();
        labels.into_iter().any(|label| label.to_lowercase() == wanted)
    });
    let unknown = || locale.say("cli-compare-unknown-topic", &[("topic", visible(name).into())]);
    named.map(|c| c.id.clone()).ok_or_else(|| anyhow::anyhow!(unknown()))
}

fn jurisdiction(word: &str) -> Result<Jurisdiction, String> {
    let words = || Jurisdiction::ALL.iter().map(|j| j.word()).collect::<Vec<_>>().join(", ");
    Jurisdiction::from_word(&word.trim().to_uppercase()).ok_or_else(|| format!("one of {}", words()))
}

fn role(word: &str) -> Result<GradeRole, String> {
    let requirement = |role: &GradeRole| !matches!(role, GradeRole::Class | GradeRole::Information);
    GradeRole::from_word(word).filter(requirement).ok_or_else(|| "one of entry, new, leading, special".to_owned())
}

fn text(locale: &Locale, library: &Library, table: &Table, view: &TableView) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    let party = |party: Party| comparison::party(locale, library, party);
    let a = [("party", party(table.a).into()), ("day", view.as_of.as_str().into())];
    writeln!(out, "{}", locale.say("cli-compare-a", &a))?;
    absent(&mut out, locale, library, &view.a_absent)?;
    for (block, of) in view.blocks.iter().zip(&table.blocks) {
        writeln!(out, "\n{}", locale.say("cli-compare-b", &[("party", party(of.b).into())]))?;
        absent(&mut out, locale, library, &block.b_absent)?;
        for pairing in &block.pairings {
            self::pairing(&mut out, locale, pairing)?;
        }
        statistics(&mut out, locale, block)?;
    }
    Ok(out)
}

fn absent(out: &mut String, locale: &Locale, library: &Library, absent: &AbsentView) -> std::fmt::Result {
    if !absent.standards.is_empty() {
        let standards = absent.standards.join(&locale.text("list-separator"));
        writeln!(out, "  {}", locale.say("compare-unnumbered", &[("standards", standards.into())]))?;
    }
    for value in &absent.values {
        let name = |id: &str| wording::concept_name(locale, library, &ConceptId::new(id)).1.to_owned();
        let variables = [
            ("object", name(&value.object).into()),
            ("indicator", name(&value.indicator).into()),
            ("standard", value.standard.as_str().into()),
            ("replaced", value.replaced.as_str().into()),
        ];
        writeln!(out, "  {}", locale.say("compare-missing-value", &variables))?;
    }
    Ok(())
}

fn pairing(out: &mut String, locale: &Locale, pairing: &PairingView) -> std::fmt::Result {
    let role = locale.word("grade-role", pairing.role);
    let difference = pairing.difference_pct.as_ref().map_or(String::new(), |d| format!("  {d} %"));
    let state = pairing.basis.as_deref().map_or(String::new(), |basis| wording::basis(locale, basis));
    let state = if state.is_empty() { state } else { format!("  ({state})") };
    writeln!(out, "  {} · {role}: {}{difference}{state}", pairing.indicator_name, pairing.verdict_text)?;
    for (name, one) in [("A", &pairing.a), ("B", &pairing.b)] {
        if let Some(one) = one {
            side(out, locale, name, one, pairing)?;
        }
    }
    let notes = |out: &mut String, mark: &str, notes: &[NoteView]| {
        notes.iter().try_for_each(|note| writeln!(out, "      {mark} {}", note.text))
    };
    notes(out, "✕", &pairing.reasons)?;
    notes(out, "!", &pairing.cautions)
}

fn side(out: &mut String, locale: &Locale, name: &str, side: &SideView, pairing: &PairingView) -> std::fmt::Result {
    let condition = if side.condition.is_empty() { String::new() } else { format!(" [{}]", side.condition) };
    let formula = side.formula.as_ref().map_or(String::new(), |f| format!(" = {f}"));
    // A figure that stays as it is printed is not said twice.
    let changed = side.converted.as_ref().filter(|_| !side.steps.is_empty() || side.formula.is_some());
    let converted = changed.map_or(String::new(), |figure| {
        format!(" → {} {}", figure.shown, wording::unit(pairing.unit.as_deref().unwrap_or_default()))
    });
    let basis = if side.basis_shown.is_empty() { String::new() } else { format!(" ({})", side.basis_shown) };
    writeln!(
        out,
        "    {name} {} {} · {} · {}{condition}: {}{basis}{formula}{converted}  — {} ({})",
        side.standard,
        side.clause,
        side.object_name,
        side.grade_name,
        side.shown,
        side.source,
        locale.word("evidence", side.evidence),
    )?;
    side.steps.iter().try_for_each(|step| writeln!(out, "      · {}", step.text))?;
    side.also.iter().try_for_each(|also| {
        writeln!(out, "      · {}", locale.say("compare-also", &[("value", also.as_str().into())]))
    })
}

fn statistics(out: &mut String, locale: &Locale, block: &BlockView) -> std::fmt::Result {
    let all = &block.statistics.all;
    let count = |verdict: &Verdict| {
        let rows = all.rows.get(verdict.word()).filter(|rows| !rows.is_empty())?;
        let name = comparison::verdict(locale, *verdict);
        Some(locale.say("compare-count", &[("verdict", name.into()), ("count", rows.len().into())]))
    };
    let counts: Vec<String> = Verdict::ALL.iter().filter_map(count).collect();
    writeln!(out, "  {}", counts.join(&locale.text("condition-and")))?;
    let line = match &all.consistency_pct {
        Some(percent) => locale.say(
            "compare-consistency",
            &[
                ("equal", all.equal.to_string().into()),
                ("compared", all.compared.to_string().into()),
                ("percent", percent.as_str().into()),
            ],
        ),
        None => locale.text("compare-consistency-none"),
    };
    writeln!(out, "  {line}")?;
    match block.statistics.to_be_verified.len() {
        0 => Ok(()),
        count => writeln!(out, "  {}", locale.say("compare-to-be-verified", &[("count", count.into())])),
    }
}
