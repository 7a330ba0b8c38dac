//! `/api/v1/suggestions`

use super::parameter::{BEGINNING, DAY, LANGUAGE};
use super::wire::{SuggestionView, SuggestionsView};
use super::{Answer, Call, Route, json};
use crate::web::failure::Failure;

pub(super) const SUGGESTIONS: Route = Route {
    path: "/api/v1/suggestions",
    id: "suggestions",
    about: "Ways to go on typing: designations, titles and terms in any language and script, Chinese ones by pinyin and \
            its initials too, best first.",
    named: None,
    parameters: &[BEGINNING, DAY, LANGUAGE],
    shape: |schemas| schemas.subschema_for::<SuggestionsView<'_>>(),
    answer: suggestions,
    example: ("", "q=tpf"),
};

fn suggestions(call: &Call<'_>) -> Result<Answer, Failure> {
    let typed = call.values.one("q").unwrap_or_default();
    let limit = call.values.number("limit").unwrap_or_default();
    let found = call.searcher.suggest(typed, Some(call.reader.language()), call.reader.as_of, limit);
    json(&SuggestionsView {
        as_of: call.reader.as_of.to_string(),
        items: found.iter().filter_map(|s| SuggestionView::new(s, call.library())).collect(),
    })
}
