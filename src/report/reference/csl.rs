//! CSL-JSON, as citation processors read it.

use crate::model::{PartialDate, Standard};
use serde::Serialize;

#[derive(Serialize)]
struct Item<'s> {
    id: &'s str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'s str,
    number: &'s str,
    language: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<&'s str>,
}

#[derive(Serialize)]
struct Issued {
    #[serde(rename = "date-parts")]
    date_parts: [Vec<i16>; 1],
}

/// The entries of standards in CSL-JSON 1.0.2, of the type `standard`.
///
/// # Errors
/// When the writer fails, which writing to memory does not.
pub fn csl_json<'s>(standards: impl IntoIterator<Item = &'s Standard>) -> Result<String, serde_json::Error> {
    let items: Vec<Item<'s>> = standards.into_iter().map(item).collect();
    serde_json::to_string_pretty(&items)
}

fn item(standard: &Standard) -> Item<'_> {
    let (language, title) = standard.best_title(standard.jurisdiction.language());
    Item {
        id: standard.id.as_str(),
        kind: "standard",
        title,
        number: standard.id.as_str(),
        language: language.word(),
        issued: standard.published.or(standard.effective).map(|date| Issued { date_parts: [parts(date)] }),
        url: super::address(standard),
    }
}

fn parts(date: PartialDate) -> Vec<i16> {
    let smaller = [date.month(), date.day()];
    std::iter::once(date.year()).chain(smaller.into_iter().map_while(|n| n.map(i16::from))).collect()
}
