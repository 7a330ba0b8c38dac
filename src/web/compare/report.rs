//! A comparison as a report that can be handed in: a file in each format, with the parameters of the comparison.

use super::request::CompareRequest;
use crate::compare::Spotter;
use crate::exchange::report::{Desk, Order, comparison};
use crate::report::{Chapter, Format, write};
use crate::web::State;
use crate::web::failure::Failure;
use crate::web::reader::Visit;
use crate::web::request::bad;
use axum::response::Response;
use std::sync::Arc;

/// `/report.docx`, `/report.html` …; `sections=summary,indicators` leaves the others out.
pub(super) async fn file(state: Arc<State>, visit: Visit, format: Format) -> Result<Response, Failure> {
    crate::web::blocking(move || {
        let (searcher, reader) = (state.searcher(), &visit.reader);
        let request = CompareRequest::read(&visit.parameters, &searcher, reader)?;
        let question = request.question(reader.as_of).ok_or(Failure::MissingParameter("topic"))?;
        let lists = visit.parameters.all("sections").flat_map(|list| list.split(','));
        let mut sections: Vec<Chapter> = Vec::new();
        for word in lists.map(str::trim).filter(|word| !word.is_empty()) {
            let chapter = Chapter::from_word(word);
            sections
                .push(chapter.ok_or_else(|| bad("sections", word, "summary, task, indicators, rows …".to_owned()))?);
        }
        let generation = searcher.generation();
        let desk = Desk {
            locale: &reader.locale,
            library: searcher.library(),
            bench: &state.workbench(&searcher),
            spotter: Spotter::new(generation.analyzer(), generation.annotator()),
            version: &generation.manifest().corpus,
        };
        let internal = |error: &dyn std::fmt::Display| {
            tracing::error!(%error, "report");
            Failure::Internal
        };
        let order = Order { request: &question, sections: &sections, since: None };
        let document = comparison(desk, &order).map_err(|error| internal(&error))?;
        let bytes = write(&document, format).map_err(|error| internal(&error))?;
        let name = format!("biaoqiao-report.{}", format.ending());
        Ok(crate::web::download(format.media_type(), &name, bytes))
    })
    .await
}
