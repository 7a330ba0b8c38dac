//! The counterparts of a standard.

use super::{Export, csv_download, json_download};
use crate::compare::Workbench;
use crate::compare::counterpart::{Counterparts, counterparts};
use crate::exchange::structure::CounterpartsView;
use crate::model::StandardIndex;
use crate::web::State;
use crate::web::failure::Failure;
use crate::web::reader::Visit;
use crate::web::standard::{elsewhere, find};
use crate::web::view::Words;
use crate::web::view::counterpart::counterparts_link;
use axum::extract::{Path, RawQuery, State as Shared};
use axum::response::Response;
use std::sync::Arc;

/// Counterparts in a market on a page.
const SHOWN: usize = 8;
/// Counterparts in a market in an export.
const EXPORTED: usize = 50;

/// The counterparts of a standard on the day asked about.
pub(in crate::web) fn of(
    words: &Words<'_>,
    bench: &Workbench,
    index: StandardIndex,
    most: usize,
) -> Result<Counterparts, Failure> {
    let day = words.reader.as_of;
    counterparts(words.library, &bench.subjects, &bench.adoptions, index, day, most).ok_or(Failure::NotFound)
}

/// `/standards/{designation}/counterparts`
pub(in crate::web) async fn page(
    Shared(state): Shared<Arc<State>>,
    Path(designation): Path<String>,
    RawQuery(query): RawQuery,
    visit: Visit,
) -> Result<Response, Failure> {
    crate::web::blocking(move || {
        let searcher = state.searcher();
        let words = Words::new(&visit.reader, &searcher);
        let (index, standard) = find(&searcher, &designation, &visit.reader)?;
        if standard.id.as_str() != designation {
            return Ok(elsewhere(&counterparts_link(standard).to_string(), query.as_deref()));
        }
        let found = of(&words, &state.workbench(&searcher), index, SHOWN)?;
        Ok(crate::web::html(&words.counterparts_page(index, standard, &found)))
    })
    .await
}

/// `/standards/{designation}/counterparts.json`, `….csv`
pub(in crate::web) async fn export(
    state: Arc<State>,
    designation: String,
    visit: Visit,
    format: Export,
) -> Result<Response, Failure> {
    crate::web::blocking(move || {
        let searcher = state.searcher();
        let words = Words::new(&visit.reader, &searcher);
        let (index, _) = find(&searcher, &designation, &visit.reader)?;
        let found = of(&words, &state.workbench(&searcher), index, EXPORTED)?;
        let view = CounterpartsView::new(words.library, &found, visit.reader.language(), visit.reader.as_of);
        let view = view.ok_or(Failure::NotFound)?;
        match format {
            Export::Json => json_download("biaoqiao-counterparts.json", &view),
            Export::Csv => Ok(csv_download("biaoqiao-counterparts.csv", &view.csv())),
        }
    })
    .await
}
