//! Suggestions while somebody types, for the script of the search boxes.

use super::State;
use super::failure::Failure;
use super::reader::Visit;
use super::view::Words;
use super::view::suggest::SuggestionList;
use crate::search::{LONGEST_BEGINNING, SuggestionKind};
use axum::extract::State as Shared;
use axum::response::Response;
use std::sync::Arc;

/// Suggestions that are shown.
const SHOWN: usize = 10;
/// Suggestions that are asked for where only terms are wanted.
const ASKED: usize = 40;

/// `/suggest?q=…`; with `kind=term` only terms, with `kind=compare` numbers to be typed and not opened. What cannot be read as a beginning has no suggestions.
pub(super) async fn list(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    super::blocking(move || {
        let (searcher, reader) = (state.searcher(), &visit.reader);
        let words = Words::new(reader, &searcher);
        let typed = visit.parameters.get("q").unwrap_or_default();
        let terms = visit.parameters.get("kind") == Some("term");
        let found = if typed.chars().nth(LONGEST_BEGINNING).is_some() {
            Vec::new()
        } else {
            let limit = if terms { ASKED } else { SHOWN };
            searcher.suggest(typed, Some(reader.language()), reader.as_of, limit)
        };
        let to_compare = visit.parameters.get("kind") == Some("compare");
        let wanted = found.iter().filter(|s| !terms || matches!(s.kind, SuggestionKind::Term(..)));
        let options = wanted.take(SHOWN).filter_map(|s| words.suggestion(s));
        // What is to be compared goes into the box instead of being opened.
        let options = options.map(|s| if to_compare { s.typed_only() } else { s }).collect();
        Ok(super::html(&SuggestionList::new(&reader.locale, options)))
    })
    .await
}
