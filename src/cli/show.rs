//! `biaoqiao show`: the record of one standard.

use super::{Context, Outcome, as_of, print, visible};
use crate::corpus::Library;
use crate::locale::Locale;
use crate::model::{AsOf, Designation, Language, Provenance, Standard, StandardIndex};
use std::fmt::Write;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Designation in any spelling, such as gbt24067 or "ГОСТ Р ИСО 14067"
    #[arg(required = true, num_args = 1..)]
    designation: Vec<String>,
    /// The day the record is asked for; today by default
    #[arg(long, value_name = "DATE", value_parser = as_of)]
    as_of: Option<AsOf>,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> anyhow::Result<Outcome> {
    let searcher = context.open()?;
    let as_of = arguments.as_of.unwrap_or_else(AsOf::today);
    let asked = arguments.designation.join(" ");
    let Some(index) = searcher.find_standard(&asked, as_of)? else {
        print(&format!("{}\n", context.locale.say("show-none", &[("designation", visible(&asked).into())])))?;
        return Ok(Outcome::No);
    };
    print(&record(&context.locale, searcher.library(), index, as_of)?)?;
    Ok(Outcome::Done)
}

fn record(locale: &Locale, library: &Library, index: StandardIndex, as_of: AsOf) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    let Some(standard) = library.get(index) else { return Ok(out) };
    writeln!(out, "{}", standard.id.as_str())?;
    for (language, title) in &standard.titles {
        let mark = if standard.official.contains(language) { "title-official" } else { "title-translation" };
        writeln!(out, "  {language}  {title}  ({})", locale.text(mark))?;
    }
    let mut field = |key: &str, value: String| {
        if value.is_empty() { Ok(()) } else { writeln!(out, "  {}: {value}", locale.text(key)) }
    };
    field(
        "field-status",
        format!("{} ({as_of})", locale.text(&format!("status-{}", library.status_on(index, as_of)))),
    )?;
    field("field-jurisdiction", locale.text(&format!("jurisdiction-{}", standard.jurisdiction)))?;
    field("field-level", locale.text(&format!("level-{}", standard.level)))?;
    field("field-force", locale.text(&format!("force-{}", standard.force.map_or("unknown", |f| f.word()))))?;
    field("field-published", standard.published.map_or(String::new(), |d| d.to_string()))?;
    field("field-effective", standard.effective.map_or(String::new(), |d| d.to_string()))?;
    field("field-withdrawn", standard.withdrawn.map_or(String::new(), |d| d.to_string()))?;
    field("field-ics", standard.ics.join(", "))?;
    field("field-adopts", list(standard.adopts.iter().map(|a| format!("{} {}", a.designation.as_str(), a.degree))))?;
    field("field-replaces", list(standard.replaces.iter().map(|r| r.designation.as_str().to_owned())))?;
    let replaced_by = library.replaced_by(index).iter().filter_map(|(i, _)| library.get(*i));
    field("field-replaced-by", list(replaced_by.map(|s| s.id.as_str().to_owned())))?;
    field(
        "field-adopted-by",
        list(library.adopters(index).iter().filter_map(|i| library.get(*i)).map(|s| s.id.as_str().to_owned())),
    )?;
    field("field-references", list(standard.refs.iter().map(Designation::as_str).map(str::to_owned)))?;
    field("field-scope", standard.scope.clone())?;
    field("field-scope-zh", standard.scope_zh.clone())?;
    field("field-source", provenance(locale, &standard.provenance))?;
    clauses(&mut out, locale, library, index)?;
    limits(&mut out, locale, library, standard, index)?;
    Ok(out)
}

fn clauses(out: &mut String, locale: &Locale, library: &Library, index: StandardIndex) -> std::fmt::Result {
    let Some(text) = library.text_of(index) else { return Ok(()) };
    writeln!(out, "\n{}", locale.text("record-clauses"))?;
    for clause in &text.clauses {
        let indent = "  ".repeat(usize::from(clause.depth) + 1);
        writeln!(out, "{indent}{} {}", clause.label, clause.title)?;
        for line in clause.text.lines() {
            writeln!(out, "{indent}  {line}")?;
        }
        writeln!(out, "{indent}  — {}", provenance(locale, &clause.provenance))?;
    }
    Ok(())
}

fn limits(
    out: &mut String,
    locale: &Locale,
    library: &Library,
    standard: &Standard,
    index: StandardIndex,
) -> std::fmt::Result {
    let mut limits = library.limits_of(index).peekable();
    if limits.peek().is_none() {
        return Ok(());
    }
    writeln!(out, "\n{}", locale.text("record-limits"))?;
    let name = |id| {
        library
            .concept(id)
            .and_then(|c| c.labels.best(locale.language()))
            .map_or(id.as_str(), |(_, name): (Language, &str)| name)
    };
    for limit in limits {
        let grade = library.grade(standard.jurisdiction, &limit.domain, &limit.grade);
        let grade = grade.and_then(|g| g.labels.best(locale.language())).map_or(limit.grade.as_str(), |(_, name)| name);
        let when = if limit.when.is_empty() { String::new() } else { format!(" [{}]", limit.when) };
        let basis = if limit.basis.is_empty() { String::new() } else { format!(" ({})", limit.basis) };
        writeln!(
            out,
            "  {} · {} · {grade}{when}: {} {} {}{basis}  — {}; {}",
            name(&limit.object),
            name(&limit.indicator),
            limit.operator,
            limit.value,
            limit.unit,
            limit.clause,
            provenance(locale, &limit.provenance)
        )?;
    }
    Ok(())
}

fn list(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}

fn provenance(locale: &Locale, provenance: &Provenance) -> String {
    let seen = provenance.seen.map_or(String::new(), |d| format!(", {d}"));
    format!("{} ({}{seen})", provenance.source, locale.text(&format!("evidence-{}", provenance.evidence)))
}
