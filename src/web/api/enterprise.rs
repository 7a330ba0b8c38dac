//! What is posted: the profile of an enterprise, rows of figures. They come in the body, and are kept nowhere.

use super::document::Posted;
use super::parameter::{DAY, LANGUAGE, Parameter, Values};
use super::schema;
use crate::apply::effect::evaluate;
use crate::apply::{Answers, Rulebook};
use crate::corpus::Library;
use crate::exchange::applicability::AnswersShape;
use crate::exchange::judgement::EffectShape;
use crate::exchange::profile::{self, Format, ProfileProblemKind};
use crate::exchange::sheet::{Bounds, Column, read_entries};
use crate::exchange::table::csv_text;
use crate::exchange::wording::{cell_problem, profile_problem, sheet_error};
use crate::model::{AsOf, Jurisdiction};
use crate::web::State;
use crate::web::address::Parameters;
use crate::web::failure::Failure;
use crate::web::reader::Reader;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State as Shared};
use axum::http::{HeaderValue, header, request::Parts};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use schemars::{Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use tower_http::limit::RequestBodyLimitLayer;

/// Longest body, in bytes.
const LARGEST: usize = 1 << 20;
/// Most rows of figures.
const MOST_ROWS: usize = 2_000;

/// The routes to which something is posted.
pub(super) static POSTED: [Posted; 2] = [
    Posted {
        path: "/api/v1/apply",
        id: "apply",
        about: "Which standards apply to an enterprise, and whether its figures meet them. The body is its profile, the \
                same as the JSON file of the command line.",
        parameters: &[DAY, LANGUAGE],
        body: profile_schema,
        shape: |schemas| schemas.subschema_for::<AnswersShape>(),
        answer: apply,
        example: r#"{"jurisdiction":"CN-NM","equipment":[{"concept":"electric-motor","parameters":{"power_kw":7.5,"poles":4}}],"figure":[{"object":"electric-motor","indicator":"motor-efficiency","value":"90.2","unit":"%"}]}"#,
    },
    Posted {
        path: "/api/v1/check",
        id: "check",
        about: "Rows of figures, of one enterprise or of many, each judged against its standard, with the distribution \
                over grades and the energy saved.",
        parameters: &[LANGUAGE],
        body: rows_schema,
        shape: |schemas| schemas.subschema_for::<EffectShape>(),
        answer: check,
        example: r#"{"as_of":"2026-11-23","rows":[{"enterprise":"A","standard":"GB 18613-2020","object":"electric-motor","indicator":"motor-efficiency","inputs":"power_kw=7.5;poles=4","actual":"90.2","unit":"%"}]}"#,
    },
];

/// Whether an address takes nothing but POST.
pub(in crate::web) fn is_posted_to(path: &str) -> bool {
    POSTED.iter().any(|route| route.path == path)
}

/// The addresses to which something is posted.
pub(in crate::web) fn posts() -> Router<Arc<State>> {
    let router = POSTED.iter().fold(Router::new(), |router, route| {
        let handler = move |state: Shared<Arc<State>>, parts: Parts, body: Bytes| serve(route, state, parts, body);
        router.route(route.path, post(handler))
    });
    router.layer(RequestBodyLimitLayer::new(LARGEST)).layer(DefaultBodyLimit::disable())
}

async fn serve(
    route: &'static Posted,
    Shared(state): Shared<Arc<State>>,
    parts: Parts,
    body: Bytes,
) -> Result<Response, Failure> {
    let query = Parameters::read(parts.uri.query().unwrap_or_default());
    Values::read(route.parameters, &query)?;
    let reader = Reader::read(&parts, &query, state.today())?;
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case("application/json") {
        return Err(Failure::MediaType);
    }
    let answer = crate::web::blocking(move || {
        let searcher = state.searcher();
        (route.answer)(searcher.library(), &reader, &body)
    });
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::VARY, HeaderValue::from_static("accept-language")),
    ];
    Ok((headers, answer.await?).into_response())
}

/// What is wrong in a body that has the right shape, in the words of the reader.
fn unusable(problems: &[String]) -> Failure {
    Failure::Unusable(problems.iter().take(20).cloned().collect::<Vec<_>>().join("\n"))
}

fn written(shape: &impl Serialize) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec(shape).map_err(|error| {
        tracing::error!(%error, "interface");
        Failure::Internal
    })
}

fn apply(library: &Library, reader: &Reader, body: &[u8]) -> Result<Vec<u8>, Failure> {
    let text = std::str::from_utf8(body).map_err(|_| Failure::BadRequest)?;
    let reading = profile::read(library, text, Format::Json);
    if reading.problems.iter().any(|p| matches!(p.kind, ProfileProblemKind::Syntax(_))) {
        return Err(Failure::BadRequest);
    }
    let problems: Vec<String> = reading.problems.iter().map(|p| profile_problem(&reader.locale, p)).collect();
    let Some(profile) = reading.profile.filter(|_| problems.is_empty()) else { return Err(unusable(&problems)) };
    let rulebook = Rulebook::new(library);
    let answers = Answers::new(library, &rulebook, &profile, profile.as_of.unwrap_or(reader.as_of));
    written(&AnswersShape::of(&reader.locale, library, &answers))
}

/// The body of `/api/v1/check`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    /// Where a row names none.
    as_of: Option<String>,
    /// Where a row names none.
    standard: Option<String>,
    /// Columns by name.
    rows: Vec<BTreeMap<String, String>>,
}

fn check(library: &Library, reader: &Reader, body: &[u8]) -> Result<Vec<u8>, Failure> {
    let rows: Rows = serde_json::from_slice(body).map_err(|_| Failure::BadRequest)?;
    let known = |name: &String| Column::from_word(name).is_some();
    let sound = (1..=MOST_ROWS).contains(&rows.rows.len()) && rows.rows.iter().flat_map(BTreeMap::keys).all(known);
    if !sound || rows.standard.as_deref() == Some("") {
        return Err(Failure::BadRequest);
    }
    let as_of = match &rows.as_of {
        Some(text) => AsOf::parse(text).map_err(|e| Failure::BadDate(e.0))?,
        None => reader.as_of,
    };
    let standard = match &rows.standard {
        Some(typed) => Some(library.find(typed).ok_or_else(|| Failure::NoStandard(typed.chars().take(80).collect()))?),
        None => None,
    };
    let header: Vec<&str> = Column::ALL.iter().map(|column| column.word()).collect();
    let cells = |row: &BTreeMap<String, String>| {
        header.iter().map(|name| row.get(*name).cloned().unwrap_or_default()).collect()
    };
    let sheet = csv_text(&header, rows.rows.iter().map(cells));
    let reading = read_entries(library, sheet.as_bytes(), Bounds::default(), standard, as_of)
        .map_err(|error| unusable(&[sheet_error(&reader.locale, &error)]))?;
    if !reading.problems.is_empty() {
        let problems: Vec<String> = reading.problems.iter().map(|p| cell_problem(&reader.locale, p)).collect();
        return Err(unusable(&problems));
    }
    let (numbers, entries): (Vec<u32>, Vec<_>) = reading.entries.into_iter().unzip();
    let rulebook = Rulebook::new(library);
    let effect = evaluate(library, &rulebook, &entries);
    written(&EffectShape::of(&reader.locale, library, &effect, &numbers))
}

/// A value of a profile: every one is read from its text.
fn scalar() -> Value {
    json!({ "type": ["string", "number", "boolean", "null"] })
}

fn profile_schema(_: &mut SchemaGenerator) -> Schema {
    let scalar = scalar();
    let table = json!({ "type": ["object", "null"], "additionalProperties": scalar });
    let object = |names: &[&str]| {
        let mut fields: serde_json::Map<String, Value> =
            names.iter().map(|name| ((*name).to_owned(), scalar.clone())).collect();
        fields.insert("parameters".to_owned(), table.clone());
        json!({ "type": "object", "properties": fields, "additionalProperties": false })
    };
    let list = |item: Value| json!({ "type": ["array", "null"], "maxItems": profile::MOST_ITEMS, "items": item });
    let texts = list(json!({ "type": ["string", "number", "boolean"] }));
    let thing = list(object(&["concept", "note", "note_zh", "output", "commissioned"]));
    let figure = list(object(&["object", "indicator", "value", "unit", "at", "grade"]));
    json_schema!({
        "type": "object",
        "required": ["jurisdiction"],
        "additionalProperties": false,
        "properties": {
            "id": scalar, "name_zh": scalar, "name_en": scalar,
            "jurisdiction": { "type": "string", "enum": schema::list::<Jurisdiction>() },
            "place": scalar, "city_zh": scalar, "city_en": scalar, "industry": scalar, "built": scalar, "as_of": scalar,
            "export_markets": texts, "raw_materials": texts,
            "product": thing, "process": thing, "equipment": thing, "raw_material": thing,
            "parameters": table, "figure": figure,
        },
    })
}

fn rows_schema(_: &mut SchemaGenerator) -> Schema {
    let cells: serde_json::Map<String, Value> =
        Column::ALL.iter().map(|column| (column.word().to_owned(), json!({ "type": "string" }))).collect();
    json_schema!({
        "type": "object",
        "required": ["rows"],
        "additionalProperties": false,
        "properties": {
            "as_of": { "type": ["string", "null"], "format": "date" },
            "standard": { "type": ["string", "null"], "minLength": 1 },
            "rows": {
                "type": "array", "minItems": 1, "maxItems": MOST_ROWS,
                "items": { "type": "object", "properties": cells, "additionalProperties": false },
            },
        },
    })
}

/// Names of the parameters, for the page.
pub(super) fn names(route: &Posted) -> Vec<&'static str> {
    route.parameters.iter().flat_map(|group: &&[Parameter]| group.iter().map(|parameter| parameter.name)).collect()
}
