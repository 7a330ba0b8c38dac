//! Concepts: their pages, and the search of terms.

use super::State;
use super::address::Link;
use super::failure::Failure;
use super::reader::{Reader, Visit};
use super::view::Words;
use super::view::concept::concept_path;
use super::view::concept_limit::sides;
use super::view::concept_page::{ConceptLimitsPage, ConceptRecordPage, ConceptStandardsPage};
use super::view::listing::{Counted, ROWS, part_link, parts};
use super::view::page::Frame;
use super::view::source::Sources;
use super::view::terms::TermsPage;
use crate::locale::Value;
use crate::model::{ConceptId, Domain, Jurisdiction};
use crate::search::{ConceptPage, LONGEST_QUESTION, Role, Searcher, TermHit};
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use std::sync::Arc;

/// Longest id or term that an answer repeats, in characters.
const REPEATED: usize = 80;
/// Rows of terms on one page.
const TERMS: usize = 50;

/// `/concepts/{id}`
pub(super) async fn page(
    Shared(state): Shared<Arc<State>>,
    Path(id): Path<String>,
    visit: Visit,
) -> Result<Response, Failure> {
    super::blocking(move || {
        let (searcher, reader) = (state.searcher(), &visit.reader);
        let page = find(&searcher, &id, reader)?;
        let words = Words::new(reader, &searcher);
        let mut sources = Sources::new(&reader.locale);
        let concept = words.concept_view(&page, &mut sources);
        let limits = words.concept_limits(&page, &mut sources);
        let title = reader.locale.say("concept-title", &[("name", concept.name.text.as_str().into())]);
        Ok(super::html(&ConceptRecordPage {
            frame: Frame::plain(reader, title, &Link::to(concept_path(&page.concept.id))),
            terms: reader.link(Link::to("/terms")).to_string(),
            compare: reader.link(Link::to("/compare").with("topic", page.concept.id.as_str())).to_string(),
            concept,
            limits,
            sources: sources.into_list(),
        }))
    })
    .await
}

/// `/concepts/{id}/standards?jurisdiction=…`
pub(super) async fn standards(
    Shared(state): Shared<Arc<State>>,
    Path(id): Path<String>,
    visit: Visit,
) -> Result<Response, Failure> {
    super::blocking(move || {
        let (searcher, reader) = (state.searcher(), &visit.reader);
        let page = find(&searcher, &id, reader)?;
        let wanted = visit.parameters.get("jurisdiction").and_then(Jurisdiction::from_word).ok_or(Failure::NotFound)?;
        let (_, all) = page.jurisdictions.iter().find(|(j, _)| *j == wanted).ok_or(Failure::NotFound)?;
        let part = part_of(&visit)?;
        let shown = all.chunks(ROWS).nth(part - 1).ok_or(Failure::NotFound)?;
        let words = Words::new(reader, &searcher);
        let mut sources = Sources::new(&reader.locale);
        let name = words.concept(&page.concept.id);
        let country = reader.locale.word("jurisdiction", wanted.word());
        let here =
            Link::to(format!("{}/standards", concept_path(&page.concept.id))).with("jurisdiction", wanted.word());
        let variables = [("name", name.text.as_str().into()), ("country", country.as_str().into())];
        Ok(super::html(&ConceptStandardsPage {
            frame: Frame::plain(
                reader,
                reader.locale.say("concept-standards-title", &variables),
                &part_link(&here, part),
            ),
            concept: words.concept_link(&page.concept.id),
            summary: format!(
                "{country}{}{}",
                reader.locale.text("colon"),
                reader.locale.say("search-total", &[("total", Value::from(all.len()))])
            ),
            rows: shown.iter().filter_map(|o| words.occurrence_row(o, &mut sources)).collect(),
            parts: parts(reader, &here, all.len(), part, ROWS),
            sources: sources.into_list(),
            name,
        }))
    })
    .await
}

/// `/concepts/{id}/limits?indicator=…` or `?object=…`
pub(super) async fn limits(
    Shared(state): Shared<Arc<State>>,
    Path(id): Path<String>,
    visit: Visit,
) -> Result<Response, Failure> {
    super::blocking(move || {
        let (searcher, reader) = (state.searcher(), &visit.reader);
        let page = find(&searcher, &id, reader)?;
        let words = Words::new(reader, &searcher);
        let asked = |role: Role, name: &str| visit.parameters.get(name).map(|other| (role, ConceptId::new(other)));
        let (role, other) =
            asked(Role::Object, "indicator").or_else(|| asked(Role::Indicator, "object")).ok_or(Failure::NotFound)?;
        let sides = sides(&words, &page);
        let side = sides.iter().find(|s| s.role == role && *s.other == other).ok_or(Failure::NotFound)?;
        let mut sources = Sources::new(&reader.locale);
        let (group, parts, here) =
            words.limit_side_part(page.concept, side, part_of(&visit)?, &mut sources).ok_or(Failure::NotFound)?;
        let name = words.concept(&page.concept.id);
        let variables = [("name", name.text.as_str().into()), ("other", group.name.text.as_str().into())];
        Ok(super::html(&ConceptLimitsPage {
            frame: Frame::plain(reader, reader.locale.say("concept-limits-title", &variables), &here),
            concept: words.concept_link(&page.concept.id),
            summary: reader.locale.say("limits-total", &[("count", Value::from(side.limits.len()))]),
            group,
            parts,
            sources: sources.into_list(),
            name,
        }))
    })
    .await
}

/// `/terms?q=…`
pub(super) async fn terms(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    super::blocking(move || {
        let (searcher, reader) = (state.searcher(), &visit.reader);
        let words = Words::new(reader, &searcher);
        let asked = visit.parameters.get("q").unwrap_or_default().trim().to_owned();
        let length = asked.chars().count();
        if length > LONGEST_QUESTION {
            return Err(Failure::TooLong(length));
        }
        let found: Vec<TermHit<'_>> =
            if asked.is_empty() { Vec::new() } else { searcher.find_terms(&asked, Some(reader.language())) };
        let part = part_of(&visit)?;
        let shown = found.chunks(TERMS).nth(part - 1);
        if shown.is_none() && part > 1 {
            return Err(Failure::NotFound);
        }
        let mut sources = Sources::new(&reader.locale);
        let rows: Vec<_> = shown.unwrap_or_default().iter().map(|hit| words.term_row(hit, &mut sources)).collect();
        let locale = &reader.locale;
        let here = if asked.is_empty() { Link::to("/terms") } else { Link::to("/terms").with("q", &asked) };
        let title = if asked.is_empty() {
            locale.text("terms-title")
        } else {
            locale.say("terms-title-for", &[("query", asked.as_str().into())])
        };
        let language = searcher.understand(&crate::search::Question::new(asked.as_str(), reader.as_of)).language;
        let missing = || {
            let term: String = asked.chars().take(REPEATED).collect();
            let link = Link::to("/terms/correction.csv").with("term", &term);
            let link = language.into_iter().fold(link, |link, l| link.with("ql", l.word()));
            reader.link(link).to_string()
        };
        let domains = Domain::ALL.iter().filter(|_| asked.is_empty()).map(|domain| {
            let count = words.concepts_of(*domain).len();
            Counted {
                count,
                means: locale.say("browse-concepts", &[("count", Value::from(count))]),
                href: reader.link(Link::to(format!("/browse/domains/{}", domain.word()))).to_string(),
                ..words.domain_standards(*domain)
            }
        });
        Ok(super::html(&TermsPage {
            frame: Frame::plain(reader, title, &part_link(&here, part)),
            longest: LONGEST_QUESTION,
            summary: locale.say("browse-concepts", &[("count", Value::from(found.len()))]),
            languages: words.term_languages().iter().map(|l| locale.word("language", l.word())).collect(),
            parts: parts(reader, &here, found.len(), part, TERMS),
            missing: (!asked.is_empty() && rows.is_empty()).then(missing),
            domains: domains.filter(|d| d.count > 0).collect(),
            tree: reader.link(Link::to("/browse/domains")).to_string(),
            sources: sources.into_list(),
            asked,
            rows,
        }))
    })
    .await
}

fn find<'s>(searcher: &'s Searcher, id: &str, reader: &Reader) -> Result<ConceptPage<'s>, Failure> {
    let page = searcher.concept_page_with_texts(&ConceptId::new(id), reader.as_of)?;
    page.ok_or_else(|| Failure::NoConcept(id.chars().take(REPEATED).collect()))
}

/// The page of a long list that an address says, from 1.
pub(super) fn part_of(visit: &Visit) -> Result<usize, Failure> {
    match visit.parameters.get("page") {
        None => Ok(1),
        Some(text) => text.parse().ok().filter(|n| (1..=100_000).contains(n)).ok_or(Failure::NotFound),
    }
}
