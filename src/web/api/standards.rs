//! `/api/v1/standards` and the record of one.

use super::parameter::{DAY, FACETS, LANGUAGE, PAGING};
use super::search::request;
use super::wire::{AdoptionView, DocumentView, LinkView, Page, RecordView, ReplacementView, StandardView};
use super::{Answer, Call, Named, Route, address, json};
use crate::model::{Standard, StandardIndex, Status};
use crate::web::failure::Failure;
use crate::web::standard::find;

pub(super) const LIST: Route = Route {
    path: "/api/v1/standards",
    id: "standards",
    about: "The catalogue, or what of it passes the filters, in its order.",
    named: None,
    parameters: &[FACETS, PAGING, DAY, LANGUAGE],
    shape: |schemas| schemas.subschema_for::<Page<StandardView<'_>>>(),
    answer: list,
    example: ("", "jurisdiction=MN&domain=energy"),
};

/// The designation in a path.
pub(super) const DESIGNATION: Named = Named {
    name: "designation",
    about: "Designation in any spelling, as one segment of the path (`/` in it is `%2F`). Another spelling than that \
            of the catalogue is sent to it.",
    spelled: true,
};

pub(super) const RECORD: Route = Route {
    path: "/api/v1/standards/{designation}",
    id: "standard",
    about: "Everything that is known of a standard, each fact with its source; its limits are a list of their own.",
    named: Some(DESIGNATION),
    parameters: &[DAY, LANGUAGE],
    shape: |schemas| schemas.subschema_for::<RecordView<'_>>(),
    answer: record,
    example: ("gb13223", ""),
};

fn list(call: &Call<'_>) -> Result<Answer, Failure> {
    let library = call.library();
    let passing = call.searcher.list(&request(call).as_filters()?, call.reader.as_of);
    let standards: Vec<_> = passing.into_iter().filter_map(|index| Some((index, library.get(index)?))).collect();
    json(&call.page(&standards, |(index, standard)| StandardView::new(library, *index, standard, call.reader.as_of)))
}

/// The standard that the path names, or the address under which `below` it stands.
pub(super) fn named<'a>(
    call: &Call<'a>,
    below: &str,
) -> Result<Result<(StandardIndex, &'a Standard), Answer>, Failure> {
    let (index, standard) = find(call.searcher, call.named, call.reader)?;
    Ok(if standard.id.as_str() == call.named {
        Ok((index, standard))
    } else {
        Err(Answer::Elsewhere(format!("{}{below}", address("standards", standard.id.as_str()))))
    })
}

fn record(call: &Call<'_>) -> Result<Answer, Failure> {
    let (index, standard) = match named(call, "")? {
        Ok(found) => found,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let library = call.library();
    let known = |indices: &[StandardIndex]| -> Vec<_> {
        indices.iter().filter_map(|index| DocumentView::known(library, *index)).collect()
    };
    let adoptions = standard.adopts.iter().map(|adoption| AdoptionView {
        document: DocumentView::named(library, adoption.designation.as_str()),
        degree: adoption.degree.word(),
    });
    let replaced = standard.replaces.iter().map(|replacement| ReplacementView {
        document: DocumentView::named(library, replacement.designation.as_str()),
        partial: replacement.partial,
    });
    let successors = library.replaced_by(index).iter().filter_map(|(successor, partial)| {
        Some(ReplacementView { document: DocumentView::known(library, *successor)?, partial: *partial })
    });
    let clauses = library.text_of(index).map_or(&[][..], |text| &text.clauses);
    json(&RecordView {
        as_of: call.reader.as_of.to_string(),
        standard: StandardView::new(library, index, standard, call.reader.as_of),
        catalogue_status: standard.status.map(Status::word),
        ccs: &standard.ccs,
        scope: &standard.scope,
        scope_zh: &standard.scope_zh,
        adopts: adoptions.collect(),
        adopted_by: known(library.adopters(index)),
        replaces: replaced.collect(),
        replaced_by: successors.collect(),
        editions: known(library.editions(index)),
        references: standard.refs.iter().map(|d| DocumentView::named(library, d.as_str())).collect(),
        scopes: library.scopes_of(index).map(Into::into).collect(),
        methods: library.methods_of(index).map(Into::into).collect(),
        clauses: clauses.iter().map(Into::into).collect(),
        limits: LinkView {
            count: library.limits_of(index).len(),
            href: format!("{}/limits", address("standards", standard.id.as_str())),
        },
    })
}
