//! `/api/v1/openapi.json`: the OpenAPI 3.1 document of the interface, written from its list of routes.

use super::enterprise::POSTED;
use super::parameter::LANGUAGE;
use super::parameter::Parameter;
use super::problem::{KINDS, ProblemView};
use super::{Answer, Call, ROUTES, Route, json};
use crate::corpus::Library;
use crate::web::failure::Failure;
use crate::web::reader::Reader;
use schemars::generate::{Contract, SchemaSettings};
use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

pub(super) const DOCUMENT: Route = Route {
    path: "/api/v1/openapi.json",
    id: "openapi",
    about: "This document.",
    named: None,
    parameters: &[LANGUAGE],
    shape: |_| json_schema!({ "type": "object", "required": ["openapi", "info", "paths"] }),
    answer: |_: &Call<'_>| -> Result<Answer, Failure> { json(&*WRITTEN) },
    example: ("", ""),
};

/// Answers what was posted.
type Answering = fn(&Library, &Reader, &[u8]) -> Result<Vec<u8>, Failure>;

/// A route to which something is posted.
pub(super) struct Posted {
    pub(super) path: &'static str,
    /// Its name in the document and in the keys of the page.
    pub(super) id: &'static str,
    /// What it answers, in English.
    pub(super) about: &'static str,
    pub(super) parameters: &'static [&'static [Parameter]],
    /// Shape of what is posted.
    pub(super) body: fn(&mut SchemaGenerator) -> Schema,
    /// Shape of its answer.
    pub(super) shape: fn(&mut SchemaGenerator) -> Schema,
    pub(super) answer: Answering,
    /// Something that can be posted.
    pub(super) example: &'static str,
}

static WRITTEN: LazyLock<Value> = LazyLock::new(write);

const ABOUT: &str = "Standards of China, Russia, Mongolia and international bodies, with their limits and terms, each \
    fact with its source. Read only: GET and HEAD, and POST where figures of an enterprise \
    come in the body; anything else is answered with 405. Unknown parameters, parameters \
    given more often than described, and empty values are refused with 400. Every answer is JSON, whatever `Accept` \
    says. Errors are `application/problem+json` (RFC 9457). Answers carry a strong `ETag`: ask again with \
    `If-None-Match`, and an unchanged answer is 304 without a body. No `Access-Control-Allow-Origin` header is sent, so \
    scripts of other sites cannot read the answers in a browser.";

/// Answers of routes to which something is posted.
const OF_BODIES: [(u16, &str, &str); 2] = [
    (413, "BodyTooLarge", "The body is longer than 1 MiB."),
    (415, "MediaType", "The body is not said to be `application/json`."),
];

/// Answers that every route may give besides its own: status, name of the description, text.
const FAILURES: [(u16, &str, &str); 7] = [
    (400, "BadRequest", "A parameter is unknown, missing, given too often or has a value that it does not take."),
    (404, "NotFound", "There is no such thing, or a parameter names nothing that is there."),
    (414, "AddressTooLong", "The address is longer than 32 KiB."),
    (429, "TooManyRequests", "Too many requests from one address."),
    (500, "InternalError", "A fault of the server."),
    (503, "Busy", "Too many requests at once."),
    (504, "Timeout", "Not answered in time."),
];

fn write() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.contract = Contract::Serialize;
        settings.definitions_path = "/components/schemas".into();
        settings.meta_schema = None;
    });
    let mut schemas = settings.into_generator();
    let mut paths: Map<String, Value> =
        ROUTES.iter().map(|route| (route.path.to_owned(), json!({ "get": operation(route, &mut schemas) }))).collect();
    for route in &POSTED {
        paths.insert(route.path.to_owned(), json!({ "post": posted(route, &mut schemas) }));
    }
    let problem = schemas.subschema_for::<ProblemView>().to_value();
    let mut shapes = Value::Object(schemas.take_definitions(true));
    close(&mut shapes);
    if let Some(kind) = shapes.pointer_mut("/Problem/properties/type") {
        kind["enum"] = KINDS.iter().map(|(word, _)| format!("/api#{word}")).collect();
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Biaoqiao",
            "version": "1.0.0",
            "description": ABOUT,
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
        },
        "servers": [{ "url": "/" }],
        "paths": paths,
        "components": { "schemas": shapes, "responses": failures(&problem), "headers": headers() },
    })
}

fn operation(route: &Route, schemas: &mut SchemaGenerator) -> Value {
    let mut responses = Map::new();
    responses.insert(
        "200".to_owned(),
        json!({
            "description": "The answer.",
            "headers": {
                "ETag": { "$ref": "#/components/headers/ETag" },
                "Cache-Control": { "$ref": "#/components/headers/CacheControl" },
            },
            "content": { "application/json": { "schema": (route.shape)(schemas) } },
        }),
    );
    if route.named.as_ref().is_some_and(|named| named.spelled) {
        responses.insert(
            "303".to_owned(),
            json!({
                "description": "The address that stays, with the same parameters.",
                "headers": { "Location": { "$ref": "#/components/headers/Location" } },
            }),
        );
    }
    responses.insert("304".to_owned(), json!({ "description": "The client holds the answer already." }));
    for (status, name, _) in &FAILURES {
        responses.insert(status.to_string(), json!({ "$ref": format!("#/components/responses/{name}") }));
    }
    let named = route.named.as_ref().map(|named| {
        json!({
            "name": named.name, "in": "path", "description": named.about, "required": true,
            "schema": { "type": "string", "minLength": 1 }, "example": route.example.0,
        })
    });
    let parameters = route.parameters.iter().flat_map(|group| group.iter().map(super::Parameter::describe));
    json!({
        "operationId": route.id,
        "summary": route.about,
        "parameters": named.into_iter().chain(parameters).collect::<Vec<_>>(),
        "responses": responses,
    })
}

fn posted(route: &Posted, schemas: &mut SchemaGenerator) -> Value {
    let mut responses = Map::new();
    responses.insert(
        "200".to_owned(),
        json!({
            "description": "The answer. It is kept nowhere.",
            "content": { "application/json": { "schema": (route.shape)(schemas) } },
        }),
    );
    for (status, name, _) in FAILURES.iter().chain(&OF_BODIES) {
        responses.insert(status.to_string(), json!({ "$ref": format!("#/components/responses/{name}") }));
    }
    let example: Value = serde_json::from_str(route.example).unwrap_or_default();
    let parameters = route.parameters.iter().flat_map(|group| group.iter().map(Parameter::describe));
    json!({
        "operationId": route.id,
        "summary": route.about,
        "parameters": parameters.collect::<Vec<_>>(),
        "requestBody": {
            "required": true,
            "content": { "application/json": { "schema": (route.body)(schemas), "example": example } },
        },
        "responses": responses,
    })
}

fn failures(problem: &Value) -> Map<String, Value> {
    let failure = |(status, name, about): &(u16, &str, &str)| {
        let mut response = json!({
            "description": about,
            "content": { "application/problem+json": { "schema": problem } },
        });
        if matches!(status, 429 | 503) {
            response["headers"] = json!({ "Retry-After": { "$ref": "#/components/headers/RetryAfter" } });
        }
        ((*name).to_owned(), response)
    };
    FAILURES.iter().chain(&OF_BODIES).map(failure).collect()
}

fn headers() -> Value {
    let text = |about: &str, required: bool| json!({ "description": about, "required": required, "schema": { "type": "string" } });
    json!({
        "ETag": text("Strong tag of the answer, for `If-None-Match`.", true),
        "CacheControl": text("`no-cache`: it may be kept, and is asked for again with its tag.", true),
        "Location": text("Where it is.", true),
        "RetryAfter": { "description": "Seconds to wait.", "required": true, "schema": { "type": "integer" } },
    })
}

/// Shapes hold what they say and nothing else. How wide a number is inside the program is nobody's business.
fn close(value: &mut Value) {
    match value {
        Value::Object(object) => {
            if object.get("properties").is_some_and(Value::is_object) && object.contains_key("type") {
                object.entry("additionalProperties").or_insert(false.into());
            }
            if object.get("format").and_then(Value::as_str).is_some_and(|format| format.starts_with("uint")) {
                object.remove("format");
            }
            object.values_mut().for_each(close);
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}
