//! Counterparts over the shipped corpus, as people would look for them.

use super::*;
use crate::compare::shipped_tests::{day, shipped};

fn found(id: &str) -> Counterparts {
    let s = shipped();
    let adoptions = Adoptions::new(&s.library);
    counterparts(&s.library, &s.subjects, &adoptions, s.index(id), day(), 8).unwrap()
}

/// The designations of the counterparts in a market, best first.
fn ids(found: &Counterparts, market: Market) -> Vec<&'static str> {
    let list = found.markets.iter().find(|(m, _)| *m == market).map(|(_, list)| list.as_slice()).unwrap_or_default();
    list.iter().map(|c| shipped().id(c.standard)).collect()
}

fn counterpart<'c>(found: &'c Counterparts, id: &str) -> &'c Counterpart {
    let index = shipped().index(id);
    found.markets.iter().flat_map(|(_, list)| list).find(|c| c.standard == index).unwrap_or_else(|| panic!("{id}"))
}

#[test]
fn a_standard_on_motors_finds_the_interstate_one_that_takes_over_what_it_refers_to() {
    let found = found("GB 18613-2020");
    assert_eq!(ids(&found, Market::Ru)[0], "ГОСТ IEC 60034-30-1-2016");
    let ties = &counterpart(&found, "ГОСТ IEC 60034-30-1-2016").ties;
    let Tie::RefersToOriginal { cited, link, by_own: true } = &ties[0] else { panic!("{ties:?}") };
    assert_eq!((cited.as_str(), link.adopted.as_str()), ("IEC 60034-30-1", "IEC 60034-30-1:2014"));
    assert_eq!((link.degree, link.lag_years), (Some(Degree::Idt), Some(2)));
    let Tie::SharedLimits(limits) = &ties[1] else { panic!("{ties:?}") };
    assert_eq!((limits[0].object.as_str(), limits[0].indicator.as_str()), ("electric-motor", "motor-efficiency"));
    assert_eq!(limits[0].breadth, Breadth::Same);
}

#[test]
fn emission_limits_of_power_stations_find_those_of_other_countries_even_without_numbers() {
    let found = found("GB 13223-2011");
    assert_eq!(ids(&found, Market::Ru)[..2], ["ГОСТ Р 50831-95", "ГОСТ Р 55173-2012"]);
    assert_eq!(ids(&found, Market::Mn)[0], "MNS 6298:2011");
    let ties = &counterpart(&found, "ГОСТ Р 50831-95").ties;
    let limits = ties.iter().find_map(|t| if let Tie::SharedLimits(l) = t { Some(l) } else { None }).unwrap();
    assert_eq!(limits.len(), 3, "{limits:?}");
}

#[test]
fn what_takes_over_the_same_document_comes_first_and_an_old_edition_is_called_one() {
    let found = found("GB/T 23331-2020");
    assert_eq!(ids(&found, Market::Mn)[0], "MNS ISO 50001:2019");
    let russian = ids(&found, Market::Ru);
    assert!(russian[..2].contains(&"ГОСТ Р ИСО 50001-2023"), "{russian:?}");
    let current = counterpart(&found, "ГОСТ Р ИСО 50001-2023");
    let Tie::BothAdopt { own, other, editions_apart: Some(0) } = &current.ties[0] else { panic!("{:?}", current.ties) };
    assert_eq!((own.lag_years, other.lag_years), (Some(2), Some(5)));
    assert!(current.superseded.is_empty() && found.superseded.is_empty());
    let old = counterpart(&found, "ГОСТ Р ИСО 50001-2012");
    assert!(old.score < current.score);
    let [alarm] = old.superseded.as_slice() else { panic!("{:?}", old.superseded) };
    assert_eq!(alarm.adopted.as_str(), "ISO 50001:2011");
    assert_eq!(alarm.current.map(|i| shipped().id(i)), Some("ISO 50001:2018"));
    assert_eq!(alarm.years_behind, Some(7));
    assert_eq!(ids(&found, Market::Int)[0], "ISO 50001:2018");
}

#[test]
fn an_edition_is_not_old_before_the_next_one_is_out() {
    let s = shipped();
    let adoptions = Adoptions::new(&s.library);
    let old = s.index("ГОСТ Р ИСО 50001-2012");
    let alarms = |day: &str| adoptions.superseded(&s.library, old, AsOf::parse(day).unwrap()).count();
    assert_eq!((alarms("2018-07-31"), alarms("2018-08-01")), (0, 1));
}

#[test]
fn a_technical_specification_that_became_a_standard_is_one_family_with_it() {
    let s = shipped();
    let adoptions = Adoptions::new(&s.library);
    let families = adoptions.families(&s.library, s.index("ГОСТ Р 56276-2014/ISO/TS 14067:2013"));
    let members: Vec<_> = families.iter().flat_map(|f| &f.members).map(|(i, _)| s.id(*i)).collect();
    let originals: Vec<_> = families.iter().flat_map(|f| &f.originals).map(|i| s.id(*i)).collect();
    assert_eq!(originals, ["ISO 14067:2018"]);
    assert!(members.contains(&"ГОСТ Р ИСО 14067-2021"), "{members:?}");
}

#[test]
fn counterparts_of_an_original_are_those_that_take_it_over() {
    let found = found("ISO 14001:2015");
    for (market, id) in
        [(Market::Cn, "GB/T 24001-2016"), (Market::Ru, "ГОСТ Р ИСО 14001-2016"), (Market::Mn, "MNS ISO 14001:2016")]
    {
        assert_eq!(ids(&found, market)[0], id);
        assert!(matches!(counterpart(&found, id).ties[0], Tie::AdoptedBy(_)));
    }
    assert!(!found.markets.iter().any(|(m, _)| *m == Market::Int));
}

#[test]
fn every_standard_has_counterparts_with_ties_and_in_order() {
    let s = shipped();
    let adoptions = Adoptions::new(&s.library);
    for index in s.library.indices() {
        let found = counterparts(&s.library, &s.subjects, &adoptions, index, day(), 3).unwrap();
        for (market, list) in &found.markets {
            assert!(list.len() <= 3 && list.iter().all(|c| !c.ties.is_empty()));
            assert!(list.is_sorted_by(|a, b| a.score >= b.score), "{market}");
        }
    }
}
