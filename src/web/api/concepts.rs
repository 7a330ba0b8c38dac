//! `/api/v1/concepts` and one of them.

use super::parameter::{LANGUAGE, NAME, PAGING};
use super::wire::{ConceptRecordView, ConceptView, IndicatorView, LinkView, Page, QuantityView};
use super::{Answer, Call, Named, Route, json, limits};
use crate::model::{Concept, ConceptId};
use crate::web::address::Link;
use crate::web::failure::Failure;

pub(super) const LIST: Route = Route {
    path: "/api/v1/concepts",
    id: "concepts",
    about: "The termbase, or the concepts that a text names, best first.",
    named: None,
    parameters: &[NAME, PAGING, LANGUAGE],
    shape: |schemas| schemas.subschema_for::<Page<ConceptView<'_>>>(),
    answer: list,
    example: ("", "q=доменный процесс"),
};

pub(super) const RECORD: Route = Route {
    path: "/api/v1/concepts/{id}",
    id: "concept",
    about: "A concept with its names, what stands above and below it, and how many limits are about it.",
    named: Some(Named { name: "id", about: "Id of the concept.", spelled: false }),
    parameters: &[LANGUAGE],
    shape: |schemas| schemas.subschema_for::<ConceptRecordView<'_>>(),
    answer: record,
    example: ("blast-furnace-process", ""),
};

fn list(call: &Call<'_>) -> Result<Answer, Failure> {
    let concepts: Vec<&Concept> = match call.values.one("q") {
        Some(text) => call.searcher.terms(text),
        None => call.library().concepts().iter().collect(),
    };
    json(&call.page(&concepts, |concept| ConceptView::from(*concept)))
}

fn record(call: &Call<'_>) -> Result<Answer, Failure> {
    let library = call.library();
    let id = ConceptId::new(call.named);
    let concept = library.concept(&id).ok_or_else(|| Failure::NoConcept(call.named.chars().take(80).collect()))?;
    let indicator = library.indicator(&id).map(|indicator| IndicatorView {
        better: indicator.better.word(),
        quantities: indicator.quantities.iter().map(|(quantity, unit)| QuantityView { quantity, unit }).collect(),
    });
    let [as_object, as_indicator] = limits::count(library, &id);
    let list = |parameter: &str, count| LinkView {
        count,
        href: Link::to(limits::LIST.path).with(parameter, id.as_str()).to_string(),
    };
    json(&ConceptRecordView {
        concept: concept.into(),
        ancestors: library.ancestors(&id).map(|above| above.id.as_str()).collect(),
        narrower: library.narrower(&id).iter().map(ConceptId::as_str).collect(),
        indicator,
        limits_as_object: list("object", as_object),
        limits_as_indicator: list("indicator", as_indicator),
    })
}
