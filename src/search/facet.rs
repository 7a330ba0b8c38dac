//! Filters and facets: properties of standards on the day asked about. Status is computed, never stored.

use super::answer::{FacetValue, Facets};
use super::question::Filters;
use crate::corpus::Library;
use crate::model::{AsOf, Standard, StandardIndex};
use std::collections::HashMap;

/// Most values of one facet that are listed.
const LONGEST_FACET: usize = 40;

/// Whether a standard passes the filters.
pub(super) fn passes(
    library: &Library,
    index: StandardIndex,
    standard: &Standard,
    filters: &Filters,
    as_of: AsOf,
) -> bool {
    fn one_of<T: PartialEq>(wanted: &[T], value: &T) -> bool {
        wanted.is_empty() || wanted.contains(value)
    }
    one_of(&filters.jurisdictions, &standard.jurisdiction)
        && one_of(&filters.levels, &standard.level)
        && one_of(&filters.forces, &standard.force)
        && (filters.statuses.is_empty() || filters.statuses.contains(&library.status_on(index, as_of)))
        && (filters.domains.is_empty() || standard.domains.iter().any(|d| filters.domains.contains(d)))
        && one_of(&filters.languages, &standard.jurisdiction.language())
        && (filters.ics.is_empty()
            || filters.ics.iter().any(|wanted| standard.ics.iter().any(|code| below(code, wanted))))
        && (filters.years.is_empty() || year(standard).is_some_and(|y| filters.years.contains(&y)))
}

/// Whether an ICS code is a class or stands below it.
fn below(code: &str, class: &str) -> bool {
    code.strip_prefix(class).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// The year of a standard: of its publication, else of coming into force.
fn year(standard: &Standard) -> Option<i16> {
    standard.published.or(standard.effective).map(crate::model::PartialDate::year)
}

/// Counts the properties of the answers.
pub(super) fn count(library: &Library, answers: impl Iterator<Item = StandardIndex>, as_of: AsOf) -> Facets {
    let mut counts: [HashMap<String, usize>; 8] = Default::default();
    let mut add = |facet: usize, value: &str| *counts[facet].entry(value.to_owned()).or_insert(0) += 1;
    for index in answers {
        let Some(standard) = library.get(index) else { continue };
        add(0, standard.jurisdiction.word());
        add(1, standard.level.word());
        add(2, standard.force.map_or("", |f| f.word()));
        add(3, library.status_on(index, as_of).word());
        for domain in &standard.domains {
            add(4, domain.word());
        }
        add(5, standard.jurisdiction.language().word());
        let mut fields: Vec<&str> = standard.ics.iter().filter_map(|code| code.split('.').next()).collect();
        fields.sort_unstable();
        fields.dedup();
        for field in fields {
            add(6, field);
        }
        if let Some(year) = year(standard) {
            add(7, &year.to_string());
        }
    }
    let [jurisdictions, levels, forces, statuses, domains, languages, ics, years] = counts.map(sorted);
    Facets { jurisdictions, levels, forces, statuses, domains, languages, ics, years: by_year(years) }
}

fn sorted(counts: HashMap<String, usize>) -> Vec<FacetValue> {
    let mut values: Vec<FacetValue> = counts.into_iter().map(|(value, count)| FacetValue { value, count }).collect();
    values.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
    values.truncate(LONGEST_FACET);
    values
}

/// Years read best in their own order, newest first.
fn by_year(mut years: Vec<FacetValue>) -> Vec<FacetValue> {
    years.sort_by(|a, b| b.value.cmp(&a.value));
    years
}
