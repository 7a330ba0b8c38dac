//! What went wrong, for programs (RFC 9457): the kind and its title stay, the detail speaks the language of the reader.

use crate::web::failure::Failure;
use crate::web::reader::Reader;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use schemars::JsonSchema;
use serde::Serialize;

/// The body of every answer that is an error.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Problem")]
pub(super) struct ProblemView {
    /// Kind of the problem: an address that explains it. It stays the same from version to version.
    #[serde(rename = "type")]
    #[schemars(schema_with = "super::schema::address")]
    kind: String,
    /// The kind in English.
    title: &'static str,
    /// The status of the answer.
    #[schemars(range(min = 400, max = 599))]
    status: u16,
    /// What is wrong and what to do, in the language of `lang`, else of `Accept-Language`.
    detail: String,
    /// The parameter that is wrong.
    field: Option<String>,
}

/// Every kind of problem: word, title.
pub(super) const KINDS: [(&str, &str); 22] = [
    ("not-found", "No such address"),
    ("no-standard", "No such standard"),
    ("no-concept", "No such concept"),
    ("bad-request", "The request is not right"),
    ("unknown-parameter", "Unknown parameter"),
    ("missing-parameter", "Missing parameter"),
    ("too-often", "Parameter given too often"),
    ("bad-value", "Value outside the list or range"),
    ("bad-length", "Text too long or empty"),
    ("bad-date", "Not a date"),
    ("nothing-such", "A parameter names nothing that is there"),
    ("no-conversion", "No such conversion"),
    ("unusable", "The body names what is not there, or holds what cannot be read"),
    ("media-type", "Body of another kind"),
    ("method", "Method not allowed"),
    ("body-too-large", "Body too large"),
    ("address-too-long", "Address too long"),
    ("too-many", "Too many requests from one address"),
    ("internal", "Internal error"),
    ("busy", "Too many requests at once"),
    ("timeout", "Not answered in time"),
    ("too-long", "Question too long"),
];

/// A failure as an answer to a program.
pub(in crate::web) fn problem(failure: &Failure, reader: &Reader) -> Response {
    let kind = match failure {
        Failure::NothingSuch(why) if !matches!(**why, Failure::NoConversion(_)) => "nothing-such",
        _ => failure.key().trim_start_matches("error-"),
    };
    let say = |key: &str| reader.locale.say(key, &failure.variables());
    let full_stop = reader.locale.text("api-sentence-end");
    let status = failure.status();
    let view = ProblemView {
        kind: format!("/api#{kind}"),
        title: KINDS.iter().find(|(word, _)| *word == kind).map_or("Error", |(_, title)| title),
        status: status.as_u16(),
        detail: format!("{}{full_stop}{}", say(failure.key()), say(&format!("{}-next", failure.key()))),
        field: field(failure),
    };
    let Ok(body) = serde_json::to_vec(&view) else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let language = HeaderValue::from_static(reader.language().word());
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json")),
        (header::CONTENT_LANGUAGE, language),
        (header::VARY, HeaderValue::from_static("accept-language")),
    ];
    let mut response = (status, headers, body).into_response();
    failure.head(response.headers_mut());
    response
}

/// The parameter that a failure is about.
fn field(failure: &Failure) -> Option<String> {
    match failure {
        Failure::BadValue { name, .. }
        | Failure::BadLength { name, .. }
        | Failure::TooOften { name, .. }
        | Failure::MissingParameter(name) => Some((*name).to_owned()),
        Failure::NothingSuch(why) => field(why),
        Failure::UnknownParameter(name) => Some(name.clone()),
        Failure::BadDate(_) => Some("as_of".to_owned()),
        Failure::TooLong(_) => Some("q".to_owned()),
        Failure::NoStandard(_) => Some("designation".to_owned()),
        Failure::NoConcept(_) => Some("id".to_owned()),
        _ => None,
    }
}
