//! `/api/v1/coverage`

use super::parameter::{DAY, LANGUAGE};
use super::wire::{CellView, CoverageView, Holding};
use super::{Answer, Call, Route, json};
use crate::corpus::Library;
use crate::model::{Domain, Standard, StandardIndex, Status};
use crate::web::failure::Failure;

pub(super) const COVERAGE: Route = Route {
    path: "/api/v1/coverage",
    id: "coverage",
    about: "What the library holds, by jurisdiction and field of work, and how well it is founded.",
    named: None,
    parameters: &[DAY, LANGUAGE],
    shape: |schemas| schemas.subschema_for::<CoverageView>(),
    answer: coverage,
    example: ("", ""),
};

fn coverage(call: &Call<'_>) -> Result<Answer, Failure> {
    let library = call.library();
    let standards: Vec<_> = library.indices().zip(library.standards()).collect();
    let holding = |of: &dyn Fn(&Standard) -> bool| {
        let mut holding = Holding::default();
        for (index, standard) in standards.iter().filter(|(_, standard)| of(standard)) {
            let in_force = library.status_on(*index, call.reader.as_of) == Status::InForce;
            add(&mut holding, library, *index, standard, in_force);
        }
        holding
    };
    let domains: Vec<_> = Domain::ALL.iter().copied().map(Some).chain([None]).collect();
    let mut cells = Vec::new();
    for jurisdiction in library.jurisdictions() {
        for domain in &domains {
            let belongs = |s: &Standard| {
                s.jurisdiction == *jurisdiction && domain.map_or(s.domains.is_empty(), |d| s.domains.contains(&d))
            };
            if standards.iter().any(|(_, standard)| belongs(standard)) {
                let domain = domain.map(Domain::word);
                cells.push(CellView { jurisdiction: jurisdiction.word(), domain, holding: holding(&belongs) });
            }
        }
    }
    json(&CoverageView { as_of: call.reader.as_of.to_string(), total: holding(&|_| true), cells })
}

fn add(holding: &mut Holding, library: &Library, index: StandardIndex, standard: &Standard, in_force: bool) {
    holding.standards.add(&standard.provenance);
    holding.in_force += usize::from(in_force);
    holding.texts += usize::from(library.text_of(index).is_some());
    for limit in library.limits_of(index) {
        holding.limits.add(&limit.provenance);
    }
}
