//! `/api/v1/search`

use super::parameter::{DAY, FACETS, LANGUAGE, PAGING, QUESTION};
use super::wire::{FacetsView, SearchView};
use super::{Answer, Call, Paging, Route, json};
use crate::model::Language;
use crate::web::failure::Failure;
use crate::web::request::{FACETS as NAMES, SearchRequest};
use crate::web::wire::AnswerView;

pub(super) const SEARCH: Route = Route {
    path: "/api/v1/search",
    id: "search",
    about: "Standards that answer a question in any of the four languages, best first, with their best clauses and \
            limits, what the question was taken to mean, and how many of the answers have which property.",
    named: None,
    parameters: &[QUESTION, FACETS, PAGING, DAY, LANGUAGE],
    shape: |schemas| schemas.subschema_for::<SearchView<'_>>(),
    answer: search,
    example: ("", "q=水泥 能耗&jurisdiction=RU&per_page=5"),
};

fn search(call: &Call<'_>) -> Result<Answer, Failure> {
    let Paging { page, per_page } = call.paging();
    let question = request(call).question(call.reader, (page - 1) * per_page, per_page);
    let answer = call.searcher.search(&question)?;
    json(&SearchView {
        page,
        per_page,
        next: call.next(answer.total),
        facets: FacetsView::new(&answer.facets),
        answer: AnswerView::new(&question, &answer, call.library()),
    })
}

/// The search that a request holds: what pages read, too.
pub(super) fn request(call: &Call<'_>) -> SearchRequest {
    let values = call.values;
    let of = |facet: &'static str| values.all(facet).map(move |word| (facet, word.to_owned()));
    SearchRequest {
        text: values.one("q").unwrap_or_default().to_owned(),
        language: values.one("ql").and_then(Language::from_word),
        filters: NAMES.iter().flat_map(|facet| of(facet)).collect(),
        without: values.all("without").map(str::to_owned).collect(),
        basket: Vec::new(),
        page: 1,
    }
}
