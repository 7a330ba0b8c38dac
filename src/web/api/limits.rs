//! `/api/v1/limits` and the limits of one standard.

use super::parameter::{DAY, GRADE, LANGUAGE, PAGING, SUBJECT, WHOSE};
use super::standards::{DESIGNATION, named};
use super::wire::{LimitRowView, Page};
use super::{Answer, Call, Route, json};
use crate::corpus::Library;
use crate::model::{ConceptId, Limit, Standard, StandardIndex, Status};
use crate::web::failure::Failure;
use std::collections::HashMap;

pub(super) const LIST: Route = Route {
    path: "/api/v1/limits",
    id: "limits",
    about: "Limits of all standards, in the order of the catalogue.",
    named: None,
    parameters: &[SUBJECT, WHOSE, PAGING, DAY, LANGUAGE],
    shape: |schemas| schemas.subschema_for::<Page<LimitRowView<'_>>>(),
    answer: list,
    example: ("", "object=cement&status=in-force"),
};

pub(super) const OF_STANDARD: Route = Route {
    path: "/api/v1/standards/{designation}/limits",
    id: "standard-limits",
    about: "The limits of one standard, in its order.",
    named: Some(DESIGNATION),
    parameters: &[SUBJECT, GRADE, PAGING, DAY, LANGUAGE],
    shape: |schemas| schemas.subschema_for::<Page<LimitRowView<'_>>>(),
    answer: of_standard,
    example: ("GB 13223-2011", "per_page=5"),
};

/// A limit with its standard and where that stands.
type Found<'a> = (&'a Standard, Status, &'a Limit);

fn list(call: &Call<'_>) -> Result<Answer, Failure> {
    let library = call.library();
    let mut subjects = Subjects::new(call);
    let mut found: Vec<Found<'_>> = Vec::new();
    for (index, standard) in library.indices().zip(library.standards()) {
        let status = library.status_on(index, call.reader.as_of);
        let passes = call.values.admit("jurisdiction", standard.jurisdiction.word())
            && call.values.admit("status", status.word());
        if passes {
            let limits = library.limits_of(index).filter(|limit| subjects.admit(limit));
            found.extend(limits.map(|limit| (standard, status, limit)));
        }
    }
    answer(call, &found)
}

fn of_standard(call: &Call<'_>) -> Result<Answer, Failure> {
    let (index, standard): (StandardIndex, _) = match named(call, "/limits")? {
        Ok(found) => found,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let library = call.library();
    let mut subjects = Subjects::new(call);
    let status = library.status_on(index, call.reader.as_of);
    let limits = library.limits_of(index);
    let passing = limits.filter(|limit| call.values.admit("grade", &limit.grade) && subjects.admit(limit));
    let found: Vec<Found<'_>> = passing.map(|limit| (standard, status, limit)).collect();
    answer(call, &found)
}

fn answer(call: &Call<'_>, found: &[Found<'_>]) -> Result<Answer, Failure> {
    let library = call.library();
    json(&call.page(found, |(standard, status, limit)| LimitRowView::new(library, standard, *status, limit)))
}

/// The objects and indicators that a request asks for, with everything narrower.
struct Subjects<'a> {
    library: &'a Library,
    objects: Vec<ConceptId>,
    indicators: Vec<ConceptId>,
    /// Whether a concept is one of the objects or below one; the same for the indicators.
    known: [HashMap<&'a ConceptId, bool>; 2],
}

impl<'a> Subjects<'a> {
    fn new(call: &Call<'a>) -> Self {
        let asked = |name: &str| call.values.all(name).map(ConceptId::new).collect();
        Self {
            library: call.library(),
            objects: asked("object"),
            indicators: asked("indicator"),
            known: Default::default(),
        }
    }

    fn admit(&mut self, limit: &'a Limit) -> bool {
        let Self { library, objects, indicators, known: [object, indicator] } = self;
        below(library, objects, &limit.object, object) && below(library, indicators, &limit.indicator, indicator)
    }
}

fn below<'a>(
    library: &Library,
    asked: &[ConceptId],
    concept: &'a ConceptId,
    known: &mut HashMap<&'a ConceptId, bool>,
) -> bool {
    asked.is_empty()
        || *known.entry(concept).or_insert_with(|| {
            asked.contains(concept) || library.ancestors(concept).any(|above| asked.contains(&above.id))
        })
}

/// How many limits have a subject that is this concept or below it: as object, as indicator.
pub(super) fn count(library: &Library, concept: &ConceptId) -> [usize; 2] {
    let asked = std::slice::from_ref(concept);
    let mut known = [HashMap::new(), HashMap::new()];
    let [object, indicator] = &mut known;
    let mut counts = [0, 0];
    for limit in library.limits() {
        counts[0] += usize::from(below(library, asked, &limit.object, object));
        counts[1] += usize::from(below(library, asked, &limit.indicator, indicator));
    }
    counts
}
