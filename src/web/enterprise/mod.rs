//! What applies to an enterprise, whether its figures meet it, and the effect of standards over many.
//!
//! Profiles and figures come in the body of a request and leave with the answer: they stand in no address, no log and no
//! file of the server.

mod form;
mod sample;
mod sheet;
mod upload;

use super::State;
use super::address::{Link, Parameters};
use super::failure::Failure;
use super::reader::Visit;
use super::view::Words;
use super::view::enterprise::ApplyPage;
use super::view::page::Frame;
use crate::apply::effect::{Entry, evaluate};
use crate::apply::{Answers, Profile, Rulebook, with_known};
use crate::exchange::applicability::AnswersShape;
use crate::exchange::profile::{Format, ProfileProblem, Reading, read, write_toml};
use crate::exchange::sheet::{results_xlsx, template_xlsx};
use crate::exchange::wording::profile_problem;
use crate::locale::Value;
use crate::model::{AsOf, Jurisdiction, Language};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Multipart, Path, State as Shared};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use std::sync::Arc;
use tower_http::limit::RequestBodyLimitLayer;
use upload::Upload;

pub(super) use sheet::{LARGEST_SHEET, PATH as EFFECT};

/// Where the form stands.
pub(super) const PATH: &str = "/apply";
/// Longest form, in bytes: a thousand things with their parameters.
const LARGEST_FORM: usize = 1 << 20;
/// A spreadsheet.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The addresses of enterprises, with larger bodies than elsewhere.
pub(super) fn routes() -> Router<Arc<State>> {
    let forms = Router::new()
        .route(PATH, get(begin).post(answer))
        .route("/apply/file", post(file))
        .route("/apply/{what}", post(save))
        .layer(RequestBodyLimitLayer::new(LARGEST_FORM));
    let sheets = Router::new()
        .route(EFFECT, get(sheet::begin).post(sheet::answer))
        .route("/effect/sample.csv", get(sheet::sample))
        .layer(RequestBodyLimitLayer::new(LARGEST_SHEET));
    forms.merge(sheets).layer(DefaultBodyLimit::disable())
}

/// Whether an address takes nothing but POST.
pub(super) fn is_posted_to(path: &str) -> bool {
    path.starts_with("/apply/")
}

/// An enterprise of which nothing is known yet.
fn nobody() -> Profile {
    Profile {
        id: String::new(),
        name_zh: String::new(),
        name_en: String::new(),
        jurisdiction: Jurisdiction::CnNm,
        place: None,
        industry: None,
        built: None,
        as_of: None,
        markets: Vec::new(),
        items: Vec::new(),
        facts: crate::apply::Facts::default(),
        figures: Vec::new(),
    }
}

/// `/apply`
async fn begin(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    super::blocking(move || page(&state, &visit, &Reading { profile: None, problems: Vec::new() }, ("", ""))).await
}

/// The form sent: an example, or what was filled in.
async fn answer(Shared(state): Shared<Arc<State>>, visit: Visit, body: Bytes) -> Result<Response, Failure> {
    super::blocking(move || {
        let fields = fields(&body)?;
        let reading = reading(&state, &visit, &fields)?;
        let typed = |name| fields.get(name).map(str::trim).unwrap_or_default();
        page(&state, &visit, &reading, (typed("find_industry"), typed("find_thing")))
    })
    .await
    .map(unkept)
}

/// The file of a profile.
async fn file(Shared(state): Shared<Arc<State>>, visit: Visit, body: Multipart) -> Result<Response, Failure> {
    let upload = Upload::read(body).await?;
    super::blocking(move || {
        let searcher = state.searcher();
        let (name, bytes) = upload.file.unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let json = name.to_ascii_lowercase().ends_with(".json") || text.trim_start().starts_with('{');
        let reading = read(searcher.library(), &text, if json { Format::Json } else { Format::Toml });
        page(&state, &visit, &reading, ("", ""))
    })
    .await
    .map(unkept)
}

fn fields(body: &Bytes) -> Result<Parameters, Failure> {
    let text = std::str::from_utf8(body).map_err(|_| Failure::BadRequest)?;
    // Forms write a blank as a plus sign.
    Ok(Parameters::read(text))
}

fn reading(state: &State, visit: &Visit, fields: &Parameters) -> Result<Reading, Failure> {
    let searcher = state.searcher();
    let library = searcher.library();
    if let Some(id) = fields.get("sample") {
        let profile = sample::find(library, id).ok_or(Failure::NotFound)?;
        return Ok(Reading { profile: Some(profile), problems: Vec::new() });
    }
    Ok(form::read_fields(library, fields, visit.reader.language()))
}

/// The page: the form, and what was found for it.
fn page(state: &State, visit: &Visit, reading: &Reading, typed: (&str, &str)) -> Result<Response, Failure> {
    let (searcher, reader) = (state.searcher(), &visit.reader);
    let (words, library) = (Words::new(reader, &searcher), searcher.library());
    let locale = &reader.locale;
    let rulebook = Rulebook::new(library);
    let begins = reading.profile.is_none() && reading.problems.is_empty();
    let empty = nobody();
    let profile = reading.profile.as_ref().unwrap_or(&empty);
    let as_of = day(visit, profile);
    let answers = (!profile.items.is_empty() || !profile.figures.is_empty())
        .then(|| Answers::new(library, &rulebook, profile, as_of));
    let title = locale.text("enterprise-title");
    let name = name(profile, reader.language());
    let heading = match &answers {
        Some(_) => {
            locale.say("apply-heading", &[("name", shown(&name, &title)), ("date", locale.date(as_of.day()).into())])
        }
        None => title.clone(),
    };
    let said = |problem: &ProfileProblem| profile_problem(locale, problem);
    let samples = sample::all(library).into_iter().map(|(id, p)| (id, self::name(&p, reader.language())));
    let form = words.enterprise_form(&rulebook, profile, answers.as_ref(), typed);
    Ok(super::html(&ApplyPage {
        frame: Frame::plain(reader, title, &Link::to(PATH)),
        heading,
        action: reader.link(Link::to(PATH)).to_string(),
        file_action: reader.link(Link::to("/apply/file")).to_string(),
        samples: samples.collect(),
        begins,
        problems: reading.problems.iter().map(said).collect(),
        form,
        result: answers.as_ref().map(|answers| words.enterprise_result(answers)),
        effect: reader.link(Link::to(EFFECT)).to_string(),
    }))
}

fn shown(name: &str, otherwise: &str) -> Value {
    if name.is_empty() { otherwise.into() } else { name.into() }
}

/// The day asked about: that of the profile, else that of the reader.
fn day(visit: &Visit, profile: &Profile) -> AsOf {
    profile.as_of.unwrap_or(visit.reader.as_of)
}

fn name(profile: &Profile, language: Language) -> String {
    let (own, other) = match language {
        Language::Zh => (&profile.name_zh, &profile.name_en),
        _ => (&profile.name_en, &profile.name_zh),
    };
    if own.is_empty() { other.clone() } else { own.clone() }
}

/// What is taken along: the profile, a sheet to fill in, the answers.
async fn save(
    Shared(state): Shared<Arc<State>>,
    Path(what): Path<String>,
    visit: Visit,
    body: Bytes,
) -> Result<Response, Failure> {
    super::blocking(move || {
        let reading = reading(&state, &visit, &fields(&body)?)?;
        let (searcher, locale) = (state.searcher(), &visit.reader.locale);
        let library = searcher.library();
        let profile = reading.profile.as_ref().ok_or(Failure::BadRequest)?;
        let as_of = day(&visit, profile);
        let rulebook = Rulebook::new(library);
        let answers = || Answers::new(library, &rulebook, profile, as_of);
        let failed = |error: &dyn std::fmt::Display| {
            tracing::error!(%error, "sheet");
            Failure::Internal
        };
        Ok(match what.as_str() {
            "profile.toml" => saved("application/toml", &what, write_toml(profile).into_bytes()),
            "result.json" => {
                let shape = AnswersShape::of(locale, library, &answers());
                let body = serde_json::to_vec_pretty(&shape).map_err(|e| failed(&e))?;
                saved("application/json", &what, body)
            }
            "figures.xlsx" => {
                let answers = answers();
                let bytes = template_xlsx(locale, library, &rulebook, profile, &answers.standards);
                saved(XLSX, &what, bytes.map_err(|e| failed(&e))?)
            }
            "result.xlsx" => {
                let answers = answers();
                let entries: Vec<Entry> = answers
                    .figures
                    .iter()
                    .filter_map(|own| {
                        let figure = profile.figures.get(own.at)?;
                        let item = profile.items.iter().find(|item| item.concept == figure.object);
                        Some(Entry {
                            enterprise: name(profile, visit.reader.language()),
                            place: profile.place.clone().unwrap_or_default(),
                            standard: own.judgement.standard,
                            figure: with_known(library, profile, figure),
                            output: item.and_then(|item| item.output.clone()),
                            as_of,
                            factor: None,
                        })
                    })
                    .collect();
                let rows: Vec<u32> = (1..).take(entries.len()).collect();
                let effect = evaluate(library, &rulebook, &entries);
                saved(XLSX, &what, results_xlsx(locale, library, &effect, &rows).map_err(|e| failed(&e))?)
            }
            _ => return Err(Failure::NotFound),
        })
    })
    .await
}

/// A file made from figures: nobody keeps it but the reader.
fn saved(content_type: &'static str, name: &str, body: Vec<u8>) -> Response {
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"biaoqiao-{name}\""))
        .unwrap_or(HeaderValue::from_static("attachment"));
    let headers =
        [(header::CONTENT_TYPE, HeaderValue::from_static(content_type)), (header::CONTENT_DISPOSITION, disposition)];
    unkept((headers, body).into_response())
}

/// An answer that holds figures is kept nowhere on its way.
fn unkept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
