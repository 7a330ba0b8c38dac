//! Two standards, or two editions of one, text against text.

use super::{Export, csv_download, json_download};
use crate::compare::Spotter;
use crate::compare::alignment::{Alignment, align};
use crate::compare::edition;
use crate::compare::redline::redline;
use crate::exchange::structure::{AlignmentView, EditionView, RedlineView};
use crate::model::StandardIndex;
use crate::web::State;
use crate::web::concept::part_of;
use crate::web::failure::Failure;
use crate::web::reader::Visit;
use crate::web::standard::find;
use crate::web::view::Words;
use crate::web::view::edition::Changed;
use axum::extract::State as Shared;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;
use std::sync::Arc;

/// The standard that a parameter names.
fn named(words: &Words<'_>, visit: &Visit, name: &'static str) -> Result<StandardIndex, Failure> {
    let id = visit.parameters.get(name).ok_or(Failure::MissingParameter(name))?;
    Ok(find(words.searcher, id, words.reader)?.0)
}

/// The alignment of two texts.
///
/// # Errors
/// When one of the texts is not held.
fn alignment(words: &Words<'_>, state: &State, visit: &Visit) -> Result<Alignment, Failure> {
    let (own, other) = (named(words, visit, "own")?, named(words, visit, "other")?);
    let generation = words.searcher.generation();
    let spotter = Spotter::new(generation.analyzer(), generation.annotator());
    let bench = state.workbench(words.searcher);
    align(words.library, &bench.subjects, &bench.adoptions, spotter, own, other).ok_or(Failure::NotFound)
}

/// `/compare/clauses?own=…&other=…`
pub(in crate::web) async fn clauses(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    crate::web::blocking(move || {
        let searcher = state.searcher();
        let words = Words::new(&visit.reader, &searcher);
        let alignment = alignment(&words, &state, &visit)?;
        let page = words.alignment_page(&alignment, part_of(&visit)?).ok_or(Failure::NotFound)?;
        Ok(crate::web::html(&page))
    })
    .await
}

/// `/compare/clauses.json`, `/compare/clauses.csv`
pub(in crate::web) async fn clauses_export(
    state: Arc<State>,
    visit: Visit,
    format: Export,
) -> Result<Response, Failure> {
    crate::web::blocking(move || {
        let searcher = state.searcher();
        let words = Words::new(&visit.reader, &searcher);
        let alignment = alignment(&words, &state, &visit)?;
        let view = AlignmentView::new(words.library, &alignment, visit.reader.language(), visit.reader.as_of);
        let view = view.ok_or(Failure::NotFound)?;
        match format {
            Export::Json => json_download("biaoqiao-clauses.json", &view),
            Export::Csv => Ok(csv_download("biaoqiao-clauses.csv", &view.csv())),
        }
    })
    .await
}

/// The old and the new edition; with `new` alone, the old one is the edition before it.
fn editions(words: &Words<'_>, visit: &Visit) -> Result<(StandardIndex, StandardIndex), Failure> {
    let new = named(words, visit, "new")?;
    let old = match visit.parameters.get("old") {
        Some(_) => named(words, visit, "old")?,
        None => *edition::previous(words.library, new).first().ok_or(Failure::NotFound)?,
    };
    Ok((old, new))
}

fn changed(words: &Words<'_>, old: StandardIndex, new: StandardIndex) -> Changed {
    let texts = words.library.text_of(old).zip(words.library.text_of(new));
    let limits = edition::changes(words.library, old, new);
    Changed {
        limits: Some(limits).filter(|changes| !changes.rows.is_empty()),
        redline: texts.map(|(a, b)| redline(a, b)),
    }
}

/// `/compare/editions?old=…&new=…`; without parameters, the editions that can be compared.
pub(in crate::web) async fn compare_editions(
    Shared(state): Shared<Arc<State>>,
    visit: Visit,
) -> Result<Response, Failure> {
    crate::web::blocking(move || {
        let searcher = state.searcher();
        let words = Words::new(&visit.reader, &searcher);
        if visit.parameters.get("new").is_none() {
            return Ok(crate::web::html(&words.editions_list(&edition::pairs(words.library))));
        }
        let (old, new) = editions(&words, &visit)?;
        if !edition::are_editions(words.library, old, new) {
            // Clauses of different standards are compared by what they are about.
            let link = words.clauses_address(old, new).ok_or(Failure::NotFound)?;
            return Ok(Redirect::to(&visit.reader.link(link).to_string()).into_response());
        }
        let changed = changed(&words, old, new);
        let page = words.editions_page((old, new), &changed, part_of(&visit)?).ok_or(Failure::NotFound)?;
        Ok(crate::web::html(&page))
    })
    .await
}

/// What changed between two editions, for programs.
#[derive(Serialize)]
struct EditionsExport {
    limits: Option<EditionView>,
    redline: Option<RedlineView>,
}

/// `/compare/editions.json`, `/compare/editions.csv`
pub(in crate::web) async fn editions_export(
    state: Arc<State>,
    visit: Visit,
    format: Export,
) -> Result<Response, Failure> {
    crate::web::blocking(move || {
        let searcher = state.searcher();
        let words = Words::new(&visit.reader, &searcher);
        let (old, new) = editions(&words, &visit)?;
        if !edition::are_editions(words.library, old, new) {
            return Err(Failure::NotFound);
        }
        let changed = changed(&words, old, new);
        let (language, day) = (visit.reader.language(), visit.reader.as_of);
        let view = EditionsExport {
            limits: changed.limits.as_ref().and_then(|c| EditionView::new(words.library, c, language, day)),
            redline: changed.redline.as_ref().map(RedlineView::new),
        };
        match format {
            Export::Json => json_download("biaoqiao-editions.json", &view),
            Export::Csv => {
                let tables = [view.limits.as_ref().map(EditionView::csv), view.redline.as_ref().map(RedlineView::csv)];
                let tables = tables.into_iter().flatten().collect::<Vec<_>>().join("\n");
                Ok(csv_download("biaoqiao-editions.csv", &tables))
            }
        }
    })
    .await
}
