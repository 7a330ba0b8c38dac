//! What can go wrong with a request, in terms of the reader: each failure has a page with a next step.

use super::address::Link;
use super::reader::Reader;
use super::view::page::{ErrorPage, Frame, Step};
use crate::locale::Value;
use crate::search::{LONGEST_QUESTION, SearchError};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// Why a request is not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Failure {
    /// No such address.
    NotFound,
    /// A designation that the catalogue does not hold.
    NoStandard(String),
    /// A concept that the termbase does not hold.
    NoConcept(String),
    /// Anything else about the request that is not right.
    BadRequest,
    /// A question of so many characters.
    TooLong(usize),
    /// `as_of` is no full date.
    BadDate(String),
    /// A parameter has a value outside its list.
    BadValue { name: &'static str, value: String, allowed: String },
    /// A text of so many characters where at most `most` are read, and at least one.
    BadLength { name: &'static str, length: usize, most: usize },
    /// A parameter that this address does not know.
    UnknownParameter(String),
    /// A parameter that must be given is not.
    MissingParameter(&'static str),
    /// A parameter stands more than `most` times.
    TooOften { name: &'static str, most: usize },
    /// A conversion that does not exist, with the reason in the words of the reader.
    NoConversion(String),
    /// A request that fits the document of the interface and asks for what is not there; the other failure says what.
    NothingSuch(Box<Failure>),
    /// A body of the right shape that names what is not there, with the reasons in the words of the reader.
    Unusable(String),
    /// A body of another kind than is read.
    MediaType,
    /// An address above the limit.
    AddressTooLong,
    /// Another method than GET.
    Method,
    /// A body above the limit.
    BodyTooLarge,
    /// Not answered in time.
    Timeout,
    /// Too many requests at once.
    Busy,
    /// Too many requests from one address.
    TooMany,
    /// A fault of the server.
    Internal,
}

impl Failure {
    pub(super) fn status(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::NoStandard(_) | Self::NoConcept(_) | Self::NothingSuch(_) | Self::Unusable(_) => {
                StatusCode::NOT_FOUND
            }
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::BadRequest
            | Self::TooLong(_)
            | Self::BadDate(_)
            | Self::BadValue { .. }
            | Self::BadLength { .. }
            | Self::UnknownParameter(_)
            | Self::MissingParameter(_)
            | Self::TooOften { .. }
            | Self::NoConversion(_) => StatusCode::BAD_REQUEST,
            Self::AddressTooLong => StatusCode::URI_TOO_LONG,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::BodyTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Timeout => StatusCode::GATEWAY_TIMEOUT,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The failure behind an answer that one of the layers or the router gave by itself.
    pub(super) fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Self::Method,
            StatusCode::PAYLOAD_TOO_LARGE => Self::BodyTooLarge,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::MediaType,
            status if status.is_client_error() => Self::BadRequest,
            _ => Self::Internal,
        }
    }

    /// Key of the heading; the next step has the same key with `-next`.
    pub(super) fn key(&self) -> &'static str {
        match self {
            Self::NotFound => "error-not-found",
            Self::NoStandard(_) => "error-no-standard",
            Self::NoConcept(_) => "error-no-concept",
            Self::BadRequest => "error-bad-request",
            Self::TooLong(_) => "error-too-long",
            Self::BadDate(_) => "error-bad-date",
            Self::BadValue { .. } => "error-bad-value",
            Self::BadLength { .. } => "error-bad-length",
            Self::UnknownParameter(_) => "error-unknown-parameter",
            Self::MissingParameter(_) => "error-missing-parameter",
            Self::TooOften { .. } => "error-too-often",
            Self::NoConversion(_) => "error-no-conversion",
            Self::NothingSuch(why) => why.key(),
            Self::Unusable(_) => "error-unusable",
            Self::MediaType => "error-media-type",
            Self::AddressTooLong => "error-address-too-long",
            Self::Method => "error-method",
            Self::BodyTooLarge => "error-body-too-large",
            Self::Timeout => "error-timeout",
            Self::Busy => "error-busy",
            Self::TooMany => "error-too-many",
            Self::Internal => "error-internal",
        }
    }

    pub(super) fn variables(&self) -> Vec<(&'static str, Value)> {
        match self {
            Self::NoStandard(designation) => vec![("designation", designation.as_str().into())],
            Self::NoConcept(concept) => vec![("concept", concept.as_str().into())],
            Self::TooLong(length) => vec![("length", Value::from(*length)), ("most", Value::from(LONGEST_QUESTION))],
            Self::BadDate(value) => vec![("value", value.as_str().into())],
            Self::BadValue { name, value, allowed } => {
                vec![("name", (*name).into()), ("value", value.as_str().into()), ("allowed", allowed.as_str().into())]
            }
            Self::BadLength { name, length, most } => {
                vec![("name", (*name).into()), ("length", Value::from(*length)), ("most", Value::from(*most))]
            }
            Self::UnknownParameter(name) => vec![("name", name.as_str().into())],
            Self::MissingParameter(name) => vec![("name", (*name).into())],
            Self::TooOften { name, most } => vec![("name", (*name).into()), ("most", Value::from(*most))],
            Self::NothingSuch(why) => why.variables(),
            Self::Unusable(reason) | Self::NoConversion(reason) => vec![("reason", reason.as_str().into())],
            _ => Vec::new(),
        }
    }

    /// The page in the language of the reader; `here` is the address that failed.
    pub(super) fn page(&self, reader: &Reader, here: &Link) -> Response {
        let locale = &reader.locale;
        let heading = locale.say(self.key(), &self.variables());
        let next = locale.say(&format!("{}-next", self.key()), &self.variables());
        let steps = vec![
            Step { text: locale.text("error-back-search"), href: reader.link(Link::to("/search")).to_string() },
            Step { text: locale.text("error-back-start"), href: reader.link(Link::to("/")).to_string() },
        ];
        let asked = match self {
            Self::NoStandard(designation) => designation.clone(),
            _ => String::new(),
        };
        let frame = Frame::plain(reader, heading.clone(), here);
        let page = ErrorPage { frame, status: self.status().as_u16(), heading, next, asked, steps };
        let mut response = super::html(&page);
        *response.status_mut() = self.status();
        self.head(response.headers_mut());
        response
    }

    /// The headers of every answer that says this failure.
    pub(super) fn head(&self, headers: &mut HeaderMap) {
        if matches!(self, Self::Busy | Self::TooMany) {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("2"));
        }
        if matches!(self, Self::Method) {
            headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        }
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

/// Carries the failure out to the layer that knows the reader and makes the page.
impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<SearchError> for Failure {
    fn from(error: SearchError) -> Self {
        match error {
            SearchError::TooLong(length) => Self::TooLong(length),
            SearchError::Index(error) => {
                tracing::error!(%error, "search");
                Self::Internal
            }
        }
    }
}
