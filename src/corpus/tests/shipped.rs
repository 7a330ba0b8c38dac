//! The shipped corpus.

use crate::corpus::{Reading, Severity, read};
use crate::model::{AsOf, ConceptId, Jurisdiction, Status};
use std::collections::BTreeMap;
use std::path::Path;

fn shipped() -> Reading {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")).unwrap()
}

#[test]
fn fits_together() {
    let reading = shipped();
    let errors: Vec<String> =
        reading.problems.iter().filter(|p| p.severity == Severity::Error).map(ToString::to_string).collect();
    assert_eq!(errors, Vec::<String>::new());
    let mut notes: BTreeMap<&str, usize> = BTreeMap::new();
    for problem in reading.problems.iter().filter(|p| p.severity == Severity::Note) {
        *notes.entry(problem.kind.key()).or_default() += 1;
    }
    insta::assert_debug_snapshot!(notes, @r#"
    {
        "adoption-outside": 91,
        "shared-label": 8,
    }
    "#);
}

#[test]
fn nothing_is_left_out() {
    let library = shipped().library;
    let counts = [
        library.standards().len(),
        library.limits().len(),
        library.methods().len(),
        library.scopes().len(),
        library.concepts().len(),
        library.indicators().len(),
        library.parameters().len(),
        library.grades().len(),
        library.units().iter().count(),
        library.texts().count(),
        library.classes().len(),
        library.industries().len(),
        library.places().len(),
        library.needs().len(),
        library.tasks().len(),
    ];
    assert_eq!(counts, [754, 5474, 45, 2260, 1738, 228, 215, 147, 89, 55, 269, 887, 56, 64, 37]);
    assert_eq!(library.jurisdictions(), Jurisdiction::ALL);
}

#[test]
fn every_limit_finds_what_it_names() {
    let library = shipped().library;
    for index in library.indices() {
        let standard = library.get(index).unwrap();
        assert_eq!(library.find(standard.id.as_str()), Some(index));
        assert!(library.editions(index).contains(&index), "{}", standard.id);
        for limit in library.limits_of(index) {
            assert_eq!(limit.standard, standard.id);
            assert!(library.grade(standard.jurisdiction, &limit.domain, &limit.grade).is_some(), "{limit:?}");
            assert!(library.indicator(&limit.indicator).is_some() && library.concept(&limit.object).is_some());
        }
    }
    assert_eq!(library.limits().len(), library.indices().map(|i| library.limits_of(i).count()).sum::<usize>());
}

#[test]
fn ancestors_end_and_parents_know_their_children() {
    let library = shipped().library;
    for concept in library.concepts() {
        let above: Vec<_> = library.ancestors(&concept.id).collect();
        assert!(above.len() < 12);
        assert!(above.first().is_none_or(|parent| library.narrower(&parent.id).contains(&concept.id)));
    }
    assert_eq!(library.narrower(&ConceptId::new("no-such-concept")), []);
}

#[test]
fn knows_editions_adopters_and_status() {
    let library = shipped().library;
    let find = |id: &str| library.find(id).unwrap();
    let ids = |list: &[_]| list.iter().map(|i| library.get(*i).unwrap().id.to_string()).collect::<Vec<_>>();
    assert_eq!(ids(library.editions(find("GB 3095-2012"))), ["GB 3095-2026", "GB 3095-2012"]);
    assert_eq!(ids(library.adopters(find("ISO 14067:2018"))), ["ГОСТ Р ИСО 14067-2021"]);
    assert_eq!(library.class("13.020.40").map(|c| c.code.as_str()), Some("13.020"));
    let status = |id, day| library.status_on(find(id), AsOf::parse(day).unwrap());
    assert_eq!(status("GB 3095-2012", "2026-02-28"), Status::InForce);
    assert_eq!(status("GB 3095-2012", "2026-03-01"), Status::Superseded);
    assert_eq!(status("GB 9078-1996", "2026-11-24"), Status::InForce);
    assert_eq!(status("GB 29435-2012", "2027-01-01"), Status::Superseded);
    assert_eq!(status("ГОСТ 2260-78", "2000-01-01"), Status::Unknown);
}
