//! `/effect`: a sheet of figures of one or many enterprises, previewed, judged, taken along.

use super::upload::Upload;
use super::{XLSX, name, sample, saved, unkept};
use crate::apply::effect::{Effect, evaluate};
use crate::apply::{Answers, Profile, Rulebook};
use crate::corpus::Library;
use crate::exchange::judgement::EffectShape;
use crate::exchange::sheet::{Bounds, Column, as_csv, read_entries, results_xlsx};
use crate::exchange::wording::{cell_problem, sheet_error};
use crate::model::{AsOf, Language};
use crate::web::State;
use crate::web::address::Link;
use crate::web::failure::Failure;
use crate::web::reader::Visit;
use crate::web::view::Words;
use crate::web::view::enterprise::EffectPage;
use crate::web::view::page::Frame;
use axum::extract::{Multipart, State as Shared};
use axum::response::Response;
use rust_decimal::Decimal;
use std::sync::Arc;

/// Where sheets are sent.
pub(in crate::web) const PATH: &str = "/effect";
/// Longest form with a sheet: the sheet and what stands around it, in bytes.
pub(in crate::web) const LARGEST_SHEET: usize = (10 << 20) + (64 << 10);
/// Longest sheet that a page carries to the next step, in bytes.
const CARRIED: usize = 60_000;
/// Cell problems that a page lists.
const PROBLEMS: usize = 100;

/// `/effect`
pub(super) async fn begin(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    crate::web::blocking(move || {
        let searcher = state.searcher();
        Ok(crate::web::html(&blank(&Words::new(&visit.reader, &searcher))))
    })
    .await
}

fn blank(words: &Words<'_>) -> EffectPage {
    let (reader, locale) = (words.reader, words.locale());
    EffectPage {
        frame: Frame::plain(reader, locale.text("enterprise-effect-title"), &Link::to(PATH)),
        action: reader.link(Link::to(PATH)).to_string(),
        sample: reader.link(Link::to("/effect/sample.csv")).to_string(),
        apply: reader.link(Link::to(super::PATH)).to_string(),
        as_of: reader.as_of.to_string(),
        columns: Column::ALL.iter().map(|column| (column.word(), column.name(locale))).collect(),
        refused: String::new(),
        preview: None,
        result: None,
    }
}

/// A sheet sent: looked at, or judged.
pub(super) async fn answer(
    Shared(state): Shared<Arc<State>>,
    visit: Visit,
    body: Multipart,
) -> Result<Response, Failure> {
    let upload = Upload::read(body).await?;
    crate::web::blocking(move || judge(&state, &visit, &upload)).await.map(unkept)
}

fn judge(state: &State, visit: &Visit, upload: &Upload) -> Result<Response, Failure> {
    let (searcher, reader) = (state.searcher(), &visit.reader);
    let (words, library, locale) = (Words::new(reader, &searcher), searcher.library(), &reader.locale);
    let as_of = match upload.get("as_of") {
        Some(text) => AsOf::parse(text.trim()).map_err(|e| Failure::BadDate(e.0))?,
        None => reader.as_of,
    };
    let standard = match upload.get("standard").map(str::trim) {
        Some(typed) => Some(library.find(typed).ok_or_else(|| Failure::NoStandard(typed.chars().take(80).collect()))?),
        None => None,
    };
    let carried = upload.get("sheet").map(str::as_bytes);
    let bytes = upload.file.as_ref().map(|(_, bytes)| bytes.as_slice()).or(carried).unwrap_or_default();
    let mut page = EffectPage { as_of: as_of.to_string(), ..blank(&words) };
    let reading = match read_entries(library, bytes, Bounds::default(), standard, as_of) {
        Ok(reading) => reading,
        Err(error) => {
            page.refused = sheet_error(locale, &error);
            return Ok(crate::web::html(&page));
        }
    };
    let sheet = as_csv(bytes, Bounds::default()).ok().filter(|text| text.len() <= CARRIED);
    let looks = upload.get("step") == Some("preview");
    if looks || !reading.problems.is_empty() {
        let mut preview = words.sheet_preview(&reading.entries, sheet.filter(|_| reading.problems.is_empty()));
        preview.problems = reading.problems.iter().take(PROBLEMS).map(|p| cell_problem(locale, p)).collect();
        preview.problems_left_out = reading.problems.len().saturating_sub(PROBLEMS) + reading.more_problems;
        page.preview = Some(preview);
        return Ok(crate::web::html(&page));
    }
    let rulebook = Rulebook::new(library);
    let (rows, entries): (Vec<u32>, Vec<_>) = reading.entries.into_iter().unzip();
    let effect = evaluate(library, &rulebook, &entries);
    match upload.get("format") {
        Some("xlsx") => xlsx(&words, &effect, &rows),
        Some("json") => {
            let body = serde_json::to_vec_pretty(&EffectShape::of(locale, library, &effect, &rows));
            Ok(saved("application/json", "effect.json", body.map_err(|e| failed(&e))?))
        }
        _ => {
            page.result = Some(words.effect_view(&effect, &rows, sheet));
            Ok(crate::web::html(&page))
        }
    }
}

fn xlsx(words: &Words<'_>, effect: &Effect<'_, '_>, rows: &[u32]) -> Result<Response, Failure> {
    let bytes = results_xlsx(words.locale(), words.library, effect, rows).map_err(|e| failed(&e))?;
    Ok(saved(XLSX, "effect.xlsx", bytes))
}

fn failed(error: &dyn std::fmt::Display) -> Failure {
    tracing::error!(%error, "sheet");
    Failure::Internal
}

/// `/effect/sample.csv`: the figures of the sample profiles against the standards that bind them, as a sheet to try.
pub(super) async fn sample(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    crate::web::blocking(move || {
        let (searcher, language) = (state.searcher(), visit.reader.language());
        let library = searcher.library();
        let rulebook = Rulebook::new(library);
        let mut rows = Vec::new();
        for (_, profile) in sample::all(library) {
            let as_of = profile.as_of.unwrap_or(visit.reader.as_of);
            let answers = Answers::new(library, &rulebook, &profile, as_of);
            for own in &answers.figures {
                let row = |variant| sample_row(library, &profile, language, own, as_of, variant);
                rows.extend((0..VARIANTS.len()).filter_map(row));
            }
        }
        let table = crate::exchange::table::csv_text(&HEADER, rows.into_iter());
        Ok(crate::web::download("text/csv; charset=utf-8", "biaoqiao-effect-sample.csv", format!("\u{feff}{table}")))
    })
    .await
}

/// The made-up enterprises beside each sample: parts of its value, in hundredths.
const VARIANTS: [i64; 4] = [100, 92, 108, 125];

const HEADER: [&str; 10] =
    ["enterprise", "place", "standard", "object", "indicator", "inputs", "actual", "unit", "output", "as_of"];

fn sample_row(
    library: &Library,
    profile: &Profile,
    language: Language,
    own: &crate::apply::OwnFigure<'_>,
    as_of: AsOf,
    variant: usize,
) -> Option<Vec<String>> {
    let share = Decimal::new(*VARIANTS.get(variant)?, 2);
    let figure = profile.figures.get(own.at)?;
    let known = crate::apply::with_known(library, profile, figure);
    let mut inputs: Vec<String> = known.facts.iter().map(|(name, value)| format!("{name}={value}")).collect();
    inputs.extend(figure.state.iter().map(|(key, value)| format!("at.{key}={value}")));
    inputs.extend(figure.grade.iter().map(|grade| format!("grade={grade}")));
    let output = profile.items.iter().find(|item| item.concept == figure.object).and_then(|item| item.output.as_ref());
    Some(vec![
        format!("{} {}", name(profile, language), variant + 1),
        profile.place.clone().unwrap_or_default(),
        library.get(own.judgement.standard)?.id.as_str().to_owned(),
        figure.object.to_string(),
        figure.indicator.to_string(),
        inputs.join(";"),
        figure.actual.and_then(|v| v.checked_mul(share)).map_or(String::new(), |v| v.normalize().to_string()),
        figure.unit.clone(),
        output.map_or(String::new(), |output| format!("{} {}", output.value.normalize(), output.unit)),
        as_of.to_string(),
    ])
}
