//! What the catalogue lacks on the topic of a report: jurisdictions without a standard, and kinds of standards that one
//! jurisdiction alone has and has not for this.

use super::material::Material;
use crate::compare::{Market, Subject, gap};
use crate::model::{ConceptId, Domain, Jurisdiction, StandardIndex};

/// Sentences that name the gaps.
pub(super) fn gaps(m: &Material<'_>) -> Vec<String> {
    let Subject::Topic(topic) = &m.request.subject else { return Vec::new() };
    let library = m.desk.library;
    let mut wanted = m.jurisdictions();
    if wanted.contains(&Jurisdiction::Cn) && !wanted.contains(&Jurisdiction::CnNm) {
        wanted.push(Jurisdiction::CnNm);
    }
    let mut said = Vec::new();
    for jurisdiction in wanted {
        let documents: Vec<StandardIndex> =
            gap::documents(library, &m.desk.bench.subjects, topic, Market::of(jurisdiction), m.day())
                .into_iter()
                .map(|(index, _)| index)
                .filter(|i| library.get(*i).is_some_and(|s| s.jurisdiction == jurisdiction))
                .collect();
        let name = m.name(topic);
        let party = m.jurisdiction(jurisdiction);
        if documents.is_empty() && !m.records().any(|(_, s)| s.jurisdiction == jurisdiction) {
            said.push(m.say("report-text-gap", &[("party", party.clone().into()), ("what", name.clone().into())]));
        }
        for kind in own_kinds(m, jurisdiction).into_iter().filter(|k| is_near(m, topic, *k)) {
            let has = documents.iter().any(|i| library.get(*i).is_some_and(|s| s.domains.contains(&kind)));
            if !has {
                let kind = m.desk.locale.word("domain", kind.word());
                let variables = [("party", party.clone().into()), ("kind", kind.into()), ("what", name.clone().into())];
                said.push(m.say("reporting-gap-kind", &variables));
            }
        }
    }
    said
}

/// Whether something broader than the topic has a standard of a kind: only there can one be missed.
fn is_near(m: &Material<'_>, topic: &ConceptId, kind: Domain) -> bool {
    let library = m.desk.library;
    let mut above = library.ancestors(topic);
    above.any(|broader| {
        Market::ALL.iter().any(|market| {
            let documents = gap::documents(library, &m.desk.bench.subjects, &broader.id, *market, m.day());
            documents.iter().any(|(i, _)| library.get(*i).is_some_and(|s| s.domains.contains(&kind)))
        })
    })
}

/// Fields of work in which no other jurisdiction has a standard.
fn own_kinds(m: &Material<'_>, jurisdiction: Jurisdiction) -> Vec<Domain> {
    let standards = m.desk.library.standards();
    let only = |domain: &&Domain| {
        let mut of = standards.iter().filter(|s| s.domains.contains(domain)).peekable();
        of.peek().is_some() && of.all(|s| s.jurisdiction == jurisdiction)
    };
    Domain::ALL.iter().filter(only).copied().collect()
}
