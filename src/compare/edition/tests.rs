//! Editions of the shipped corpus.

use super::*;
use crate::compare::shipped_tests::shipped;

fn changes_between(old: &str, new: &str) -> EditionChanges {
    let s = shipped();
    changes(&s.library, s.index(old), s.index(new))
}

fn limit(index: StandardIndex, place: Option<usize>) -> &'static Limit {
    &shipped().library.limits_of(index).as_slice()[place.unwrap()]
}

fn decimal(text: &str) -> Option<Decimal> {
    crate::measure::decimal::parse(text)
}

#[test]
fn one_old_limit_goes_on_as_several_for_each_condition() {
    let found = changes_between("GB 29435-2012", "GB 29435-2025");
    let entry = |object: &str| {
        let of = |c: &&LimitChange| c.object.as_str() == object && c.role == Some(GradeRole::Entry);
        found.rows.iter().filter(of).map(|c| c.outcome.clone()).collect::<Vec<_>>()
    };
    assert_eq!(entry("cerium-metal"), [Outcome::Stricter(decimal("-3.125"))]);
    assert_eq!(entry("praseodymium-neodymium-oxide").len(), 5);
    assert_eq!(entry("lanthanum-cerium-metal"), [Outcome::OnlyNew]);
    assert_eq!(entry("thulium-oxide").len(), 1);
}

#[test]
fn only_figures_measured_alike_are_one_limit() {
    for (old, new) in [("MNS 4585:2007", "MNS 4585:2016"), ("GB 3095-2012", "GB 3095-2026")] {
        let found = changes_between(old, new);
        for c in found.rows.iter().filter(|c| c.old.is_some() && c.new.is_some()) {
            let (a, b) = (limit(found.old, c.old), limit(found.new, c.new));
            let avg = |l: &Limit| Basis::parse(&l.basis).unwrap().get("avg").map(str::to_owned);
            assert_eq!(avg(a), avg(b), "{a:?}");
        }
    }
}

#[test]
fn what_the_corpus_holds_for_one_edition_only_is_not_called_abolished() {
    let found = changes_between("GB 3095-2012", "GB 3095-2026");
    let ozone = found.rows.iter().filter(|c| c.indicator.as_str() == "ozone");
    assert!(ozone.clone().count() > 0 && ozone.clone().all(|c| c.outcome == Outcome::OnlyOld));
    let pm25: Vec<_> = found.rows.iter().filter(|c| c.indicator.as_str() == "pm25").collect();
    assert!(!pm25.is_empty() && pm25.iter().all(|c| matches!(c.outcome, Outcome::Stricter(Some(_)))));
}

#[test]
fn each_row_of_both_editions_stands_in_the_answer() {
    for (old, new) in pairs(&shipped().library) {
        let found = changes(&shipped().library, old, new);
        for place in 0..shipped().library.limits_of(old).len() {
            assert!(found.rows.iter().any(|c| c.old == Some(place)), "{} {place}", shipped().id(old));
        }
        for place in 0..shipped().library.limits_of(new).len() {
            assert!(found.rows.iter().any(|c| c.new == Some(place)), "{} {place}", shipped().id(new));
        }
    }
}
