//! Schemas of the texts that shapes hold: closed lists of words, dates. (The shapes themselves derive theirs.)

use crate::model::{Language, WordList};
use schemars::{Schema, SchemaGenerator, json_schema};

/// The words of a list.
pub(super) fn list<T: WordList>() -> Vec<&'static str> {
    T::EACH.iter().map(|value| value.said()).collect()
}

pub(in crate::web) fn word<T: WordList>(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "enum": list::<T>() })
}

pub(in crate::web) fn word_or_null<T: WordList>(_: &mut SchemaGenerator) -> Schema {
    let words: Vec<_> = list::<T>().into_iter().map(Some).chain([None]).collect();
    json_schema!({ "type": ["string", "null"], "enum": words })
}

pub(in crate::web) fn words<T: WordList>(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "array", "items": { "type": "string", "enum": list::<T>() } })
}

pub(in crate::web) fn day(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "format": "date" })
}

/// A date that may lack its day or its month.
pub(in crate::web) fn partial_date_or_null(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["string", "null"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" })
}

/// Texts by language.
pub(in crate::web) fn by_language(_: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "type": "object",
        "propertyNames": { "enum": list::<Language>() },
        "additionalProperties": { "type": "string" },
    })
}

/// An address within the site.
pub(in crate::web) fn address(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "format": "uri-reference" })
}

pub(in crate::web) fn address_or_null(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["string", "null"], "format": "uri-reference" })
}
