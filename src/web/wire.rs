//! Answers as JSON and CSV: shapes of their own, apart from the types of the search, for programs and spreadsheets.

use super::api::schema;
use crate::corpus::Library;
use crate::exchange::table::cell;
use crate::model::{AsOf, Evidence, Force, Jurisdiction, Language, Level, Limit, Operator, StandardIndex, Status};
use crate::search::{Answer, Hit, Question, Snippet};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// An answer.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Answer")]
pub struct AnswerView<'a> {
    query: &'a str,
    #[schemars(schema_with = "schema::word_or_null::<Language>")]
    language: Option<&'static str>,
    #[schemars(schema_with = "schema::day")]
    as_of: String,
    total: usize,
    concepts: Vec<BridgeView<'a>>,
    designations: Vec<&'a str>,
    did_you_mean: Vec<SpellingView<'a>>,
    hits: Vec<HitView<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Bridge")]
struct BridgeView<'a> {
    term: &'a str,
    concept: &'a str,
    on: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Spelling")]
struct SpellingView<'a> {
    typed: &'a str,
    meant: &'a str,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Hit")]
struct HitView<'a> {
    standard: &'a str,
    #[schemars(schema_with = "schema::word::<Jurisdiction>")]
    jurisdiction: &'static str,
    #[schemars(schema_with = "schema::word::<Level>")]
    level: &'static str,
    #[schemars(schema_with = "schema::word_or_null::<Force>")]
    force: Option<&'static str>,
    #[schemars(schema_with = "schema::word::<Status>")]
    status: &'static str,
    #[schemars(schema_with = "schema::partial_date_or_null")]
    effective: Option<String>,
    #[schemars(schema_with = "schema::by_language")]
    titles: BTreeMap<&'static str, &'a str>,
    #[schemars(schema_with = "schema::words::<Language>")]
    official_titles: Vec<&'static str>,
    source: &'a str,
    #[schemars(schema_with = "schema::word::<Evidence>")]
    evidence: &'static str,
    clauses: Vec<ClauseView<'a>>,
    limits: Vec<LimitView<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ClauseHit")]
struct ClauseView<'a> {
    label: &'a str,
    title: &'a str,
    snippet: String,
    source: &'a str,
    #[schemars(schema_with = "schema::word::<Evidence>")]
    evidence: &'static str,
}

/// A limit.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Limit")]
pub(super) struct LimitView<'a> {
    clause: &'a str,
    object: &'a str,
    indicator: &'a str,
    when: &'a str,
    grade: &'a str,
    #[schemars(schema_with = "schema::word::<Operator>")]
    operator: &'static str,
    value: &'a str,
    unit: &'a str,
    basis: &'a str,
    source: &'a str,
    #[schemars(schema_with = "schema::word::<Evidence>")]
    evidence: &'static str,
}

impl<'a> LimitView<'a> {
    pub(super) fn new(limit: &'a Limit) -> Self {
        Self {
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
        }
    }
}

impl<'a> AnswerView<'a> {
    /// The answer to a question.
    #[must_use]
    pub fn new(question: &'a Question, answer: &'a Answer, library: &'a Library) -> Self {
        let understood = &answer.understood;
        let hits = answer.hits.iter().filter_map(|hit| {
            let standard = library.get(hit.standard)?;
            Some(HitView {
                standard: standard.id.as_str(),
                jurisdiction: standard.jurisdiction.word(),
                level: standard.level.word(),
                force: standard.force.map(Force::word),
                status: hit.status.word(),
                effective: standard.effective.map(|d| d.to_string()),
                titles: standard.titles.iter().map(|(l, t)| (l.word(), t.as_str())).collect(),
                official_titles: standard.official.iter().map(|l| l.word()).collect(),
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

fn clauses<'a>(hit: &'a Hit, library: &'a Library) -> Vec<ClauseView<'a>> {
    let Some(text) = library.text_of(hit.standard) else { return Vec::new() };
    let view = |found: &'a crate::search::ClauseHit| {
        let clause = text.clauses.get(found.clause)?;
        Some(ClauseView {
            label: &clause.label,
            title: &clause.title,
            snippet: plain(&found.snippet),
            source: &clause.provenance.source,
            evidence: clause.provenance.evidence.word(),
        })
    };
    hit.clauses.iter().filter_map(view).collect()
}

fn limits<'a>(hit: &Hit, library: &'a Library) -> Vec<LimitView<'a>> {
    let all: Vec<_> = library.limits_of(hit.standard).collect();
    hit.limits.iter().filter_map(|place| all.get(*place).map(|limit| LimitView::new(limit))).collect()
}

/// A snippet as one line of text.
fn plain(snippet: &Snippet) -> String {
    let text: String = snippet.pieces.iter().map(|(text, _)| text.as_str()).collect();
    let (before, behind) = (if snippet.cut_before { "…" } else { "" }, if snippet.cut_behind { "…" } else { "" });
    format!("{before}{}{behind}", text.replace('\n', " "))
}

/// Columns of the table of standards.
const COLUMNS: [&str; 18] = [
    "rank",
    "id",
    "jurisdiction",
    "level",
    "force",
    "status",
    "as_of",
    "published",
    "effective",
    "withdrawn",
    "title_zh",
    "title_ru",
    "title_mn",
    "title_en",
    "official",
    "source",
    "evidence",
    "seen",
];

/// Standards as a table, in the given order. A byte order mark tells spreadsheets that it is UTF-8.
#[must_use]
pub fn standards_csv(library: &Library, order: &[StandardIndex], as_of: AsOf) -> String {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    let mut whole = writer.write_record(COLUMNS).is_ok();
    for (index, rank) in order.iter().zip(1..) {
        let Some(standard) = library.get(*index) else { continue };
        let title = |language| cell(standard.title(language).unwrap_or_default());
        let official: Vec<_> = standard.official.iter().map(|l| l.word()).collect();
        whole &= writer
            .write_record([
                rank.to_string(),
                cell(standard.id.as_str()),
                standard.jurisdiction.word().to_owned(),
                standard.level.word().to_owned(),
                standard.force.map_or(String::new(), |f| f.word().to_owned()),
                library.status_on(*index, as_of).word().to_owned(),
                as_of.to_string(),
                standard.published.map_or(String::new(), |d| d.to_string()),
                standard.effective.map_or(String::new(), |d| d.to_string()),
                standard.withdrawn.map_or(String::new(), |d| d.to_string()),
                title(Language::Zh),
                title(Language::Ru),
                title(Language::Mn),
                title(Language::En),
                official.join("|"),
                cell(&standard.provenance.source),
                standard.provenance.evidence.word().to_owned(),
                standard.provenance.seen.map_or(String::new(), |d| d.to_string()),
            ])
            .is_ok();
    }
    // Writing to memory cannot fail, and every record has the length of the header.
    debug_assert!(whole);
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}
