//! Ways to go on typing.

use crate::corpus::Library;
use crate::model::{Language, Status};
use crate::search::{Suggestion, SuggestionKind};
use crate::web::api::schema;
use schemars::JsonSchema;
use serde::Serialize;

/// Ways to go on typing.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Suggestions")]
pub(in crate::web::api) struct SuggestionsView<'a> {
    /// The day asked about.
    #[schemars(schema_with = "schema::day")]
    pub(in crate::web::api) as_of: String,
    pub(in crate::web::api) items: Vec<SuggestionView<'a>>,
}

/// One way to go on typing.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Suggestion")]
pub(in crate::web::api) struct SuggestionView<'a> {
    /// What goes into the box.
    text: &'a str,
    /// `number`, `title` or `term`.
    kind: &'static str,
    /// Language of the text; none for a number.
    #[schemars(schema_with = "schema::word_or_null::<Language>")]
    language: Option<&'static str>,
    /// The standard or the concept it stands for.
    id: &'a str,
    #[schemars(schema_with = "schema::address")]
    href: String,
    /// Where a standard stands on the day.
    #[schemars(schema_with = "schema::word_or_null::<Status>")]
    status: Option<&'static str>,
}

impl<'a> SuggestionView<'a> {
    pub(in crate::web::api) fn new(suggestion: &'a Suggestion, library: &'a Library) -> Option<Self> {
        let (kind, language, noun, id) = match &suggestion.kind {
            SuggestionKind::Number(index) => ("number", None, "standards", library.get(*index)?.id.as_str()),
            SuggestionKind::Title(index, l) => ("title", Some(*l), "standards", library.get(*index)?.id.as_str()),
            SuggestionKind::Term(id, l) => ("term", Some(*l), "concepts", id.as_str()),
        };
        Some(Self {
            text: &suggestion.text,
            kind,
            language: language.map(Language::word),
            id,
            href: crate::web::api::address(noun, id),
            status: suggestion.status.map(Status::word),
        })
    }
}
