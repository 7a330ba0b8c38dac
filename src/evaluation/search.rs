//! `eval search`: run queries, score them against graded judgments.

use super::measures::{Figures, Measures, Relevance};
use crate::model::{AsOf, Jurisdiction, Language};
use crate::search::{Question, SearchError, Searcher};
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

/// Ranks that a run holds for each query.
pub(super) const RANKS: usize = 100;

/// Why an evaluation cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum EvaluationError {
    /// A table cannot be read.
    #[error("{path}: {source}")]
    Table {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        source: csv::Error,
    },
    /// A cell holds something else than it should.
    #[error("{path}, row {row}: “{value}” is no {wanted}")]
    Cell {
        /// The file.
        path: PathBuf,
        /// The row, from 1, the header not counted.
        row: usize,
        /// The cell.
        value: String,
        /// What it should be.
        wanted: &'static str,
    },
    /// A query failed.
    #[error("query {qid}: {source}")]
    Search {
        /// The query.
        qid: String,
        /// Why.
        source: SearchError,
    },
}

/// A row of `queries.csv`.
#[derive(Debug, Clone)]
pub struct Query {
    /// Its id.
    pub qid: String,
    /// The language it is asked in.
    pub language: Language,
    /// Its kind.
    pub kind: String,
    /// What the user typed.
    pub query: String,
}

/// Standards by query, best first.
pub type Run = BTreeMap<String, Vec<String>>;

/// The figures of a run.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Over all queries.
    pub overall: Figures,
    /// By language of the query.
    pub languages: Vec<(Language, Figures)>,
    /// By kind of query.
    pub kinds: Vec<(String, Figures)>,
    /// Cells in which query and document have one language.
    pub monolingual: Figures,
    /// All other cells.
    pub cross_language: Figures,
    /// Cells by language of the query and of the document.
    pub pairs: Vec<((Language, Language), Figures)>,
    /// Queries of kind `number` whose first document has not relevance 3.
    pub numbers_missed: Vec<String>,
    /// nDCG@10 of each query, worst first.
    pub queries: Vec<(String, f64)>,
}

/// Reads the queries.
///
/// # Errors
/// When the table cannot be read or a language is unknown.
pub fn read_queries(path: &Path) -> Result<Vec<Query>, EvaluationError> {
    let mut out = Vec::new();
    for (row, record) in rows(path)?.into_iter().enumerate() {
        let cell = |name: &str| record.get(name).cloned().unwrap_or_default();
        let language =
            Language::from_word(&cell("language")).ok_or_else(|| wrong(path, row, &cell("language"), "language"))?;
        out.push(Query { qid: cell("qid"), language, kind: cell("kind"), query: cell("query") });
    }
    Ok(out)
}

/// Reads the judgments: grade by document key, by query.
///
/// # Errors
/// When the table cannot be read or a relevance is no number.
pub fn read_relevance(path: &Path) -> Result<HashMap<String, HashMap<String, u32>>, EvaluationError> {
    let mut out: HashMap<String, Relevance> = HashMap::new();
    for (row, record) in rows(path)?.into_iter().enumerate() {
        let cell = |name: &str| record.get(name).cloned().unwrap_or_default();
        let grade = cell("relevance").parse().map_err(|_| wrong(path, row, &cell("relevance"), "relevance"))?;
        out.entry(cell("qid")).or_default().insert(document_key(&cell("standard")), grade);
    }
    Ok(out)
}

fn rows(path: &Path) -> Result<Vec<HashMap<String, String>>, EvaluationError> {
    let failed = |source| EvaluationError::Table { path: path.to_owned(), source };
    let mut reader = csv::Reader::from_path(path).map_err(failed)?;
    reader.deserialize().collect::<Result<_, _>>().map_err(failed)
}

fn wrong(path: &Path, row: usize, value: &str, wanted: &'static str) -> EvaluationError {
    EvaluationError::Cell { path: path.to_owned(), row: row + 1, value: value.to_owned(), wanted }
}

/// Asks every query for the given day.
///
/// # Errors
/// When a query fails.
pub fn run(searcher: &Searcher, queries: &[Query], as_of: AsOf) -> Result<Run, EvaluationError> {
    let mut out = Run::new();
    for query in queries {
        let mut question = Question::new(query.query.clone(), as_of);
        question.limit = RANKS;
        let order =
            searcher.order(&question).map_err(|source| EvaluationError::Search { qid: query.qid.clone(), source })?;
        let names = order.into_iter().filter_map(|i| searcher.library().get(i)).map(|s| s.id.as_str().to_owned());
        out.insert(query.qid.clone(), names.collect());
    }
    Ok(out)
}

/// Scores a run; queries for which `keep` does not hold are left out of everything.
#[must_use]
pub fn judge(
    searcher: &Searcher,
    queries: &[Query],
    relevance: &HashMap<String, HashMap<String, u32>>,
    run: &Run,
    keep: impl Fn(&Query) -> bool,
) -> Report {
    let own: HashMap<String, Language> = searcher
        .library()
        .standards()
        .iter()
        .map(|s| (document_key(s.id.as_str()), s.jurisdiction.language()))
        .collect();
    let language_of = |document: &str| own.get(document).copied().unwrap_or_else(|| Jurisdiction::Int.language());
    let mut singles: Vec<(&Query, Measures)> = Vec::new();
    let mut cells: Vec<((Language, Language), Measures)> = Vec::new();
    let mut out = Report::default();
    for query in queries.iter().filter(|q| keep(q)) {
        let Some(grades) = relevance.get(&query.qid).filter(|g| g.values().any(|v| *v >= 2)) else { continue };
        let ranked: Vec<String> = run.get(&query.qid).into_iter().flatten().map(|d| document_key(d)).collect();
        let ranked: Vec<&str> = ranked.iter().map(String::as_str).collect();
        singles.push((query, Measures::new(&ranked, &ranked, grades)));
        if query.kind == "number" && ranked.first().and_then(|d| grades.get(*d)) != Some(&3) {
            out.numbers_missed.push(query.qid.clone());
        }
        for language in Language::ALL {
            let part: Relevance =
                grades.iter().filter(|(d, _)| language_of(d) == *language).map(|(d, g)| (d.clone(), *g)).collect();
            if part.values().any(|v| *v >= 2) {
                let kept: Vec<&str> = ranked.iter().copied().filter(|d| language_of(d) == *language).collect();
                cells.push(((query.language, *language), Measures::new(&kept, &ranked, &part)));
            }
        }
    }
    out.overall = singles.iter().map(|(_, m)| *m).collect();
    for language in Language::ALL {
        out.languages
            .push((*language, singles.iter().filter(|(q, _)| q.language == *language).map(|(_, m)| *m).collect()));
        for document in Language::ALL {
            let pair = (*language, *document);
            out.pairs.push((pair, cells.iter().filter(|(p, _)| *p == pair).map(|(_, m)| *m).collect()));
        }
    }
    let kinds: std::collections::BTreeSet<&str> = singles.iter().map(|(q, _)| q.kind.as_str()).collect();
    for kind in kinds {
        out.kinds.push((kind.to_owned(), singles.iter().filter(|(q, _)| q.kind == kind).map(|(_, m)| *m).collect()));
    }
    out.monolingual = cells.iter().filter(|((a, b), _)| a == b).map(|(_, m)| *m).collect();
    out.cross_language = cells.iter().filter(|((a, b), _)| a != b).map(|(_, m)| *m).collect();
    out.queries = singles.iter().map(|(q, m)| (q.qid.clone(), m.ndcg)).collect();
    out.queries.sort_by(|a, b| a.1.total_cmp(&b.1));
    out
}

/// One spelling a designation: width, spaces and dashes do not count.
fn document_key(designation: &str) -> String {
    designation
        .nfkc()
        .flat_map(char::to_uppercase)
        .map(|c| if matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}') { '-' } else { c })
        .filter(|c| !c.is_whitespace())
        .collect()
}
