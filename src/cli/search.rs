//! `biaoqiao search`: one hit a standard, with its best clauses and limits inside.

use super::{Context, Outcome, as_of, language, print};
use crate::corpus::Library;
use crate::locale::{Locale, Value, wording};
use crate::model::{AsOf, ConceptId, Language, Limit, Standard};
use crate::search::{Answer, Hit, Question, Snippet};
use crate::web::wire::AnswerView;
use std::fmt::Write;
use std::io::IsTerminal;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// What to search for, in Chinese, Russian, Mongolian or English
    #[arg(required = true, num_args = 1..)]
    query: Vec<String>,
    /// Language of the query, if it is detected wrongly
    #[arg(long, value_name = "LANG", value_parser = language)]
    ql: Option<Language>,
    /// The day the question is asked for; today by default
    #[arg(long, value_name = "DATE", value_parser = as_of)]
    as_of: Option<AsOf>,
    /// Do not carry the query over this concept; may be given more than once
    #[arg(long, value_name = "CONCEPT")]
    without: Vec<String>,
    /// Number of hits
    #[arg(long, default_value_t = 10)]
    limit: usize,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> anyhow::Result<Outcome> {
    let searcher = context.open()?;
    let mut question = Question::new(arguments.query.join(" "), arguments.as_of.unwrap_or_else(AsOf::today));
    question.language = arguments.ql;
    question.bridges_off = arguments.without.iter().map(ConceptId::new).collect();
    question.limit = arguments.limit.clamp(1, 1_000);
    let answer = searcher.search(&question)?;
    let library = searcher.library();
    if arguments.json {
        let view = AnswerView::new(&question, &answer, library);
        print(&format!("{}\n", serde_json::to_string_pretty(&view)?))?;
    } else {
        print(&table(&context.locale, &answer, library)?)?;
    }
    Ok(if answer.total == 0 { Outcome::No } else { Outcome::Done })
}

fn table(locale: &Locale, answer: &Answer, library: &Library) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    let understood = &answer.understood;
    let language = understood.language.map_or("none", Language::word);
    let variables = [("language", locale.word("language", language).into()), ("total", Value::from(answer.total))];
    writeln!(out, "{}", locale.say("cli-search-understood", &variables))?;
    for spelling in &understood.spelling {
        let variables =
            [("typed", Value::from(spelling.typed.as_str())), ("meant", Value::from(spelling.meant.as_str()))];
        writeln!(out, "{}", locale.say("search-did-you-mean-instead", &variables))?;
    }
    for (rank, hit) in (1..).zip(&answer.hits) {
        let Some(standard) = library.get(hit.standard) else { continue };
        let status = locale.word("status", hit.status.word());
        let jurisdiction = locale.word("jurisdiction", standard.jurisdiction.word());
        writeln!(out, "\n{rank:>3}. {}  [{jurisdiction} · {status}]", standard.id)?;
        let (own, title) = standard.best_title(standard.jurisdiction.language());
        writeln!(out, "     {title}")?;
        let (spoken, title) = standard.best_title(locale.language());
        if spoken != own {
            writeln!(out, "     {title}")?;
        }
        clauses(&mut out, hit, library)?;
        let all: Vec<_> = library.limits_of(hit.standard).collect();
        for limit in hit.limits.iter().filter_map(|at| all.get(*at)) {
            writeln!(out, "     ▸ {}", line(locale, library, standard, limit))?;
        }
        let reasons = wording::reasons(locale, &hit.reasons, library, standard.jurisdiction.language());
        let reasons = reasons.join(&locale.text("list-separator"));
        writeln!(out, "     {}", locale.say("cli-search-why", &[("reasons", reasons.into())]))?;
    }
    if answer.total == 0 {
        writeln!(out, "{}", locale.text("search-empty-next"))?;
    }
    Ok(out)
}

fn clauses(out: &mut String, hit: &Hit, library: &Library) -> std::fmt::Result {
    let Some(text) = library.text_of(hit.standard) else { return Ok(()) };
    for found in &hit.clauses {
        if let Some(clause) = text.clauses.get(found.clause) {
            writeln!(out, "     § {} {}: {}", clause.label, clause.title, plain(&found.snippet))?;
        }
    }
    Ok(())
}

/// Object, indicator, grade, condition and value.
fn line(locale: &Locale, library: &Library, standard: &Standard, limit: &Limit) -> String {
    let name = |id| wording::concept_name(locale, library, id).1;
    let condition = wording::condition(locale, library, &limit.when);
    let condition = if condition.is_empty() { condition } else { format!(" [{condition}]") };
    let value = wording::limit_value(locale, library, limit);
    let (object, indicator) = (name(&limit.object), name(&limit.indicator));
    let grade = wording::grade(locale, library, standard, limit);
    format!("{object} · {indicator} · {grade}{condition}: {value} {}", wording::unit(&limit.unit)).trim_end().to_owned()
}

/// A snippet for a terminal: what matched in bold, or as it is when the output is no terminal.
fn plain(snippet: &Snippet) -> String {
    let bold = std::io::stdout().is_terminal();
    let pieces = snippet
        .pieces
        .iter()
        .map(|(text, hit)| if *hit && bold { format!("\x1b[1m{text}\x1b[0m") } else { text.clone() });
    let text: String = pieces.collect();
    format!(
        "{}{}{}",
        if snippet.cut_before { "…" } else { "" },
        text.replace('\n', " "),
        if snippet.cut_behind { "…" } else { "" }
    )
}
