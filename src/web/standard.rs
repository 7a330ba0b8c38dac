//! The record of a standard, and the limits of its objects.

use super::State;
use super::address::{Link, segment};
use super::failure::Failure;
use super::reader::{Reader, Visit};
use super::request::basket;
use super::view::limit::by_object;
use super::view::page::{Frame, LimitsPage, RecordPage};
use super::view::record::LIMITS_ON_PAGE;
use super::view::source::Sources;
use super::view::{Words, record_path};
use crate::locale::Value;
use crate::model::{Standard, StandardIndex};
use crate::search::{SearchError, Searcher};
use axum::extract::{Path, RawQuery, State as Shared};
use axum::response::{IntoResponse, Redirect, Response};
use std::sync::Arc;

/// `/standards/{designation}`
pub(super) async fn page(
    Shared(state): Shared<Arc<State>>,
    Path(designation): Path<String>,
    RawQuery(query): RawQuery,
    visit: Visit,
) -> Result<Response, Failure> {
    super::blocking(move || {
        let (searcher, reader) = (state.searcher(), &visit.reader);
        let (index, standard) = find(&searcher, &designation, reader)?;
        if standard.id.as_str() != designation {
            return Ok(elsewhere(&record_path(standard).to_string(), query.as_deref()));
        }
        let words = Words::new(reader, &searcher);
        let mut basket = basket(&visit.parameters);
        basket.retain(|id| searcher.library().find(id).is_some());
        let record = words.standard(index, &basket).ok_or(Failure::NotFound)?;
        let title = format!("{} {}", standard.id, standard.best_title(reader.language()).1);
        let here = record_path(standard);
        let page = RecordPage {
            frame: Frame::plain(reader, title, &here),
            as_of: reader.as_of.to_string(),
            here: here.to_string(),
            record,
        };
        Ok(super::html(&page))
    })
    .await
}

/// `/standards/{designation}/limits?object=…`
pub(super) async fn limits(
    Shared(state): Shared<Arc<State>>,
    Path(designation): Path<String>,
    RawQuery(query): RawQuery,
    visit: Visit,
) -> Result<Response, Failure> {
    super::blocking(move || {
        let (searcher, reader) = (state.searcher(), &visit.reader);
        let (index, standard) = find(&searcher, &designation, reader)?;
        let path = format!("{}/limits", record_path(standard));
        if standard.id.as_str() != designation {
            return Ok(elsewhere(&path, query.as_deref()));
        }
        let words = Words::new(reader, &searcher);
        let groups = by_object(searcher.library().limits_of(index));
        let object = visit.parameters.get("object").unwrap_or_default();
        let (object, all) = groups.iter().find(|(o, _)| o.as_str() == object).ok_or(Failure::NotFound)?;
        let part = match visit.parameters.get("page") {
            None => 1,
            Some(text) => text.parse::<usize>().ok().filter(|n| *n >= 1).ok_or(Failure::NotFound)?,
        };
        let shown = all.chunks(LIMITS_ON_PAGE).nth(part - 1).ok_or(Failure::NotFound)?;
        let here = Link::to(path).with("object", object.as_str());
        let mut sources = Sources::new(&reader.locale);
        let group = words.limit_group(standard, object, shown, &mut sources);
        let title = words.concept(object);
        let variables = [("object", title.text.as_str().into()), ("standard", standard.id.as_str().into())];
        let count = all.len().div_ceil(LIMITS_ON_PAGE);
        let address = |n: usize| if n == 1 { here.clone() } else { here.clone().with("page", &n.to_string()) };
        let parts = (1..=count).map(|n| (n, reader.link(address(n)).to_string(), n == part));
        let page = LimitsPage {
            frame: Frame::plain(reader, reader.locale.say("limits-of-title", &variables), &address(part)),
            designation: standard.id.as_str().to_owned(),
            record: words.record(standard).to_string(),
            back: reader.locale.say("limits-back", &[("standard", standard.id.as_str().into())]),
            status: words.status(searcher.library().status_on(index, reader.as_of)),
            title,
            summary: reader.locale.say("limits-total", &[("count", Value::from(all.len()))]),
            has_rules: shown.iter().any(|l| !l.when.is_empty()),
            group,
            parts: if count > 1 { parts.collect() } else { Vec::new() },
            others: words.object_pages(standard, &groups, Some(object.as_str())),
            sources: sources.into_list(),
        };
        Ok(super::html(&page))
    })
    .await
}

/// The standard that a designation in any spelling means.
pub(super) fn find<'s>(
    searcher: &'s Searcher,
    designation: &str,
    reader: &Reader,
) -> Result<(StandardIndex, &'s Standard), Failure> {
    let unknown = || Failure::NoStandard(designation.chars().take(120).collect());
    let index = match searcher.find_standard(designation, reader.as_of) {
        Ok(index) => index.ok_or_else(unknown)?,
        Err(SearchError::TooLong(_)) => return Err(unknown()),
        Err(error) => return Err(error.into()),
    };
    searcher.library().get(index).map(|standard| (index, standard)).ok_or_else(unknown)
}

/// Sends the reader to the address that stays, with the same parameters.
pub(super) fn elsewhere(path: &str, query: Option<&str>) -> Response {
    let query = query.filter(|q| !q.is_empty()).map_or(String::new(), |q| format!("?{}", requoted(q)));
    Redirect::to(&format!("{path}{query}")).into_response()
}

/// A query without anything that could break a header.
fn requoted(query: &str) -> String {
    let sound = |c: char| if c.is_ascii_graphic() { c.to_string() } else { segment(&c.to_string()) };
    query.chars().map(sound).collect()
}
