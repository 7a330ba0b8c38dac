//! Shapes of the interface: apart from the types of the model, so that these may change and the interface does not.

mod concept;
mod coverage;
mod search;
mod standard;
mod suggestion;

pub(super) use concept::*;
pub(super) use coverage::*;
pub(super) use search::*;
pub(super) use standard::*;
pub(super) use suggestion::*;

use super::schema;
use crate::model::{Evidence, PartialDate, Provenance};
use schemars::JsonSchema;
use serde::Serialize;

/// One page of a list.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PageOf{T}")]
pub(in crate::web::api) struct Page<T> {
    /// The day asked about.
    #[schemars(schema_with = "schema::day")]
    pub(in crate::web::api) as_of: String,
    /// Items on all pages.
    pub(in crate::web::api) total: usize,
    pub(in crate::web::api) page: usize,
    pub(in crate::web::api) per_page: usize,
    /// Address of the next page.
    #[schemars(schema_with = "schema::address_or_null")]
    pub(in crate::web::api) next: Option<String>,
    pub(in crate::web::api) items: Vec<T>,
}

/// Where a fact comes from.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Provenance")]
pub(in crate::web::api) struct ProvenanceView<'a> {
    source: &'a str,
    #[schemars(schema_with = "schema::word::<Evidence>")]
    evidence: &'static str,
    /// When the source was read.
    #[schemars(schema_with = "schema::partial_date_or_null")]
    seen: Option<String>,
    /// Professional knowledge only: verify it before you rely on it.
    to_be_verified: bool,
}

impl<'a> From<&'a Provenance> for ProvenanceView<'a> {
    fn from(provenance: &'a Provenance) -> Self {
        Self {
            source: &provenance.source,
            evidence: provenance.evidence.word(),
            seen: date(provenance.seen),
            to_be_verified: provenance.to_be_verified(),
        }
    }
}

/// A list that stands at an address of its own.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "List")]
pub(in crate::web::api) struct LinkView {
    pub(in crate::web::api) count: usize,
    #[schemars(schema_with = "schema::address")]
    pub(in crate::web::api) href: String,
}

fn date(date: Option<PartialDate>) -> Option<String> {
    date.map(|date| date.to_string())
}
