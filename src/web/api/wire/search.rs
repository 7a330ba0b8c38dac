//! An answer to a question.

use crate::search::{FacetValue, Facets};
use crate::web::api::schema;
use crate::web::wire::AnswerView;
use schemars::JsonSchema;
use serde::Serialize;

/// The answer to a question: one page of hits.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SearchAnswer")]
pub(in crate::web::api) struct SearchView<'a> {
    pub(in crate::web::api) page: usize,
    pub(in crate::web::api) per_page: usize,
    /// Address of the next page.
    #[schemars(schema_with = "schema::address_or_null")]
    pub(in crate::web::api) next: Option<String>,
    pub(in crate::web::api) facets: FacetsView<'a>,
    #[serde(flatten)]
    pub(in crate::web::api) answer: AnswerView<'a>,
}

/// How many of all hits have which property, by the name of the parameter that filters by it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Facets")]
pub(in crate::web::api) struct FacetsView<'a> {
    jurisdiction: Vec<CountView<'a>>,
    status: Vec<CountView<'a>>,
    force: Vec<CountView<'a>>,
    level: Vec<CountView<'a>>,
    domain: Vec<CountView<'a>>,
    ics: Vec<CountView<'a>>,
    language: Vec<CountView<'a>>,
    year: Vec<CountView<'a>>,
}

/// A value of a facet.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Count")]
struct CountView<'a> {
    value: &'a str,
    count: usize,
}

impl<'a> FacetsView<'a> {
    pub(in crate::web::api) fn new(facets: &'a Facets) -> Self {
        let counts = |values: &'a [FacetValue]| {
            let word = |value: &'a str| if value.is_empty() { crate::web::request::UNKNOWN } else { value };
            values.iter().map(|v| CountView { value: word(&v.value), count: v.count }).collect()
        };
        Self {
            jurisdiction: counts(&facets.jurisdictions),
            status: counts(&facets.statuses),
            force: counts(&facets.forces),
            level: counts(&facets.levels),
            domain: counts(&facets.domains),
            ics: counts(&facets.ics),
            language: counts(&facets.languages),
            year: counts(&facets.years),
        }
    }
}
