//! `biaoqiao search`: one hit a standard, with its best clauses and limits inside.

use super::{Context, Outcome, as_of, language, print};
use crate::corpus::Library;
use crate::locale::{Locale, Value};
use crate::model::{AsOf, ConceptId, Language};
use crate::search::{Answer, Hit, Question, Reason, Snippet};
use serde::Serialize;
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

fn table(locale: &Locale, answer: &Answer, library: &Library) -> anyhow::Result<String> {
    let mut out = String::new();
    let understood = &answer.understood;
    let language =
        understood.language.map_or_else(|| locale.text("language-none"), |l| locale.text(&format!("language-{l}")));
    writeln!(
        out,
        "{}",
        locale.say("cli-search-understood", &[("language", language.into()), ("total", Value::from(answer.total))])
    )?;
    for spelling in &understood.spelling {
        let variables =
            [("typed", Value::from(spelling.typed.clone())), ("meant", Value::from(spelling.meant.clone()))];
        writeln!(out, "{}", locale.say("search-did-you-mean-instead", &variables))?;
    }
    for (rank, hit) in answer.hits.iter().enumerate() {
        let Some(standard) = library.get(hit.standard) else { continue };
        let status = locale.text(&format!("status-{}", hit.status));
        writeln!(
            out,
            "\n{:>3}. {}  [{} · {status}]",
            rank + 1,
            standard.id.as_str(),
            locale.text(&format!("jurisdiction-{}", standard.jurisdiction))
        )?;
        let (own, title) = standard.best_title(standard.jurisdiction.language());
        writeln!(out, "     {title}")?;
        let (spoken, title) = standard.best_title(locale.language());
        if spoken != own {
            writeln!(out, "     {title}")?;
        }
        for clause in clauses(hit, library) {
            writeln!(out, "     § {} {}: {}", clause.label, clause.title, clause.snippet)?;
        }
        for limit in limits(hit, library) {
            writeln!(out, "     ▸ {}", limit.line(locale, library))?;
        }
        let reasons: Vec<String> = hit.reasons.iter().map(|r| reason(locale, r, library)).collect();
        writeln!(
            out,
            "     {}",
            locale.say(
                "cli-search-why",
                &[("reasons", reasons.join(locale.text("list-separator").trim_matches('"')).into())]
            )
        )?;
    }
    if answer.total == 0 {
        writeln!(out, "{}", locale.text("search-empty-next"))?;
    }
    Ok(out)
}

/// One reason in the reader's language.
pub(crate) fn reason(locale: &Locale, reason: &Reason, library: &Library) -> String {
    use crate::search::{MeetingReason as Meeting, RelationReason as Relation};
    match reason {
        Reason::Word { surface, language } => locale.say(
            "reason-word",
            &[("term", surface.as_str().into()), ("language", locale.text(&format!("language-{language}")).into())],
        ),
        Reason::Concept { surface, concept, meeting } => {
            let key = match meeting {
                Meeting::Itself => "reason-concept",
                Meeting::Narrower => "reason-concept-narrower",
                Meeting::Broader => "reason-concept-broader",
            };
            let name = library
                .concept(concept)
                .and_then(|c| c.labels.best(locale.language()))
                .map_or(concept.as_str(), |(_, name)| name);
            locale.say(key, &[("term", surface.as_str().into()), ("concept", name.into())])
        }
        Reason::Designation { surface, relation } => {
            let key = match relation {
                Relation::Own => "reason-number",
                Relation::Adopts => "reason-adopts",
                Relation::Cites => "reason-cites",
            };
            locale.say(key, &[("term", surface.as_str().into())])
        }
        Reason::Quantity { surface } => locale.say("reason-quantity", &[("term", surface.as_str().into())]),
        Reason::Country { surface } => locale.say("reason-country", &[("term", surface.as_str().into())]),
    }
}

/// The answer as JSON: a shape of its own, apart from the types of the search.
#[derive(Debug, Serialize)]
struct AnswerView<'a> {
    query: &'a str,
    language: Option<&'static str>,
    as_of: String,
    total: usize,
    concepts: Vec<BridgeView<'a>>,
    designations: Vec<&'a str>,
    did_you_mean: Vec<SpellingView<'a>>,
    hits: Vec<HitView<'a>>,
}

#[derive(Debug, Serialize)]
struct BridgeView<'a> {
    term: &'a str,
    concept: &'a str,
    on: bool,
}

#[derive(Debug, Serialize)]
struct SpellingView<'a> {
    typed: &'a str,
    meant: &'a str,
}

#[derive(Debug, Serialize)]
struct HitView<'a> {
    standard: &'a str,
    jurisdiction: &'static str,
    status: &'static str,
    titles: std::collections::BTreeMap<&'static str, &'a str>,
    source: &'a str,
    evidence: &'static str,
    clauses: Vec<ClauseView<'a>>,
    limits: Vec<LimitView<'a>>,
}

#[derive(Debug, Serialize)]
struct ClauseView<'a> {
    label: &'a str,
    title: &'a str,
    snippet: String,
}

#[derive(Debug, Serialize)]
struct LimitView<'a> {
    clause: &'a str,
    object: &'a str,
    indicator: &'a str,
    when: &'a str,
    grade: &'a str,
    operator: &'static str,
    value: &'a str,
    unit: &'a str,
    basis: &'a str,
    source: &'a str,
    evidence: &'static str,
}

impl LimitView<'_> {
    fn line(&self, locale: &Locale, library: &Library) -> String {
        let name = |id: &str| {
            let concept = library.concept(&ConceptId::new(id));
            concept
                .and_then(|c| c.labels.best(locale.language()))
                .map_or_else(|| id.to_owned(), |(_, name)| name.to_owned())
        };
        let when = if self.when.is_empty() { String::new() } else { format!(" [{}]", self.when) };
        format!(
            "{} · {} · {}{when}: {} {} {}",
            name(self.object),
            name(self.indicator),
            self.grade,
            self.operator,
            self.value,
            self.unit
        )
    }
}

fn clauses<'a>(hit: &'a Hit, library: &'a Library) -> Vec<ClauseView<'a>> {
    let Some(text) = library.text_of(hit.standard) else { return Vec::new() };
    let view = |c: &'a crate::search::ClauseHit| {
        let clause = text.clauses.get(c.clause)?;
        Some(ClauseView { label: &clause.label, title: &clause.title, snippet: plain(&c.snippet) })
    };
    hit.clauses.iter().filter_map(view).collect()
}

fn limits<'a>(hit: &Hit, library: &'a Library) -> Vec<LimitView<'a>> {
    let all: Vec<_> = library.limits_of(hit.standard).collect();
    let view = |place: &usize| {
        let limit = *all.get(*place)?;
        Some(LimitView {
            clause: &limit.clause,
            object: limit.object.as_str(),
            indicator: limit.indicator.as_str(),
            when: &limit.when,
            grade: &limit.grade,
            operator: limit.operator.word(),
            value: &limit.value,
            unit: &limit.unit,
            basis: &limit.basis,
            source: &limit.provenance.source,
            evidence: limit.provenance.evidence.word(),
        })
    };
    hit.limits.iter().filter_map(view).collect()
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

impl<'a> AnswerView<'a> {
    fn new(question: &'a Question, answer: &'a Answer, library: &'a Library) -> Self {
        let understood = &answer.understood;
        let hits = answer.hits.iter().filter_map(|hit| {
            let standard = library.get(hit.standard)?;
            Some(HitView {
                standard: standard.id.as_str(),
                jurisdiction: standard.jurisdiction.word(),
                status: hit.status.word(),
                titles: standard.titles.iter().map(|(l, t)| (l.word(), t.as_str())).collect(),
                source: &standard.provenance.source,
                evidence: standard.provenance.evidence.word(),
                clauses: clauses(hit, library),
                limits: limits(hit, library),
            })
        });
        Self {
            query: &question.text,
            language: understood.language.map(Language::word),
            as_of: question.as_of.to_string(),
            total: answer.total,
            concepts: understood
                .bridges
                .iter()
                .map(|b| BridgeView { term: &b.surface, concept: b.concept.as_str(), on: b.on })
                .collect(),
            designations: understood.designations.iter().map(|d| d.designation.as_str()).collect(),
            did_you_mean: understood
                .spelling
                .iter()
                .map(|s| SpellingView { typed: &s.typed, meant: &s.meant })
                .collect(),
            hits: hits.collect(),
        }
    }
}
