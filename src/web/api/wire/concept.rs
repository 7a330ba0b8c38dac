//! Concepts.

use super::{LinkView, ProvenanceView};
use crate::model::{Better, Concept, ConceptId, ConceptKind};
use crate::web::api::schema;
use schemars::JsonSchema;
use serde::Serialize;

/// A thing with names in several languages.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Concept")]
pub(in crate::web::api) struct ConceptView<'a> {
    id: &'a str,
    #[schemars(schema_with = "schema::address")]
    href: String,
    #[schemars(schema_with = "schema::word::<ConceptKind>")]
    kind: &'static str,
    /// Id of the concept it belongs to.
    broader: Option<&'a str>,
    labels: LabelsView<'a>,
    domains: Vec<&'a str>,
    provenance: ProvenanceView<'a>,
}

/// The names of a thing, the preferred one first.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Labels")]
struct LabelsView<'a> {
    zh: &'a [String],
    ru: &'a [String],
    /// In Cyrillic script.
    mn: &'a [String],
    /// In traditional script.
    mn_mong: &'a [String],
    en: &'a [String],
}

impl<'a> From<&'a Concept> for ConceptView<'a> {
    fn from(concept: &'a Concept) -> Self {
        let labels = &concept.labels;
        Self {
            id: concept.id.as_str(),
            href: crate::web::api::address("concepts", concept.id.as_str()),
            kind: concept.kind.word(),
            broader: concept.broader.as_ref().map(ConceptId::as_str),
            labels: LabelsView {
                zh: &labels.zh,
                ru: &labels.ru,
                mn: &labels.mn,
                mn_mong: &labels.mn_mong,
                en: &labels.en,
            },
            domains: concept.domains.iter().map(String::as_str).collect(),
            provenance: (&concept.provenance).into(),
        }
    }
}

/// A concept with what stands around it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ConceptRecord")]
pub(in crate::web::api) struct ConceptRecordView<'a> {
    #[serde(flatten)]
    pub(in crate::web::api) concept: ConceptView<'a>,
    /// Ids of the concepts above it, nearest first.
    pub(in crate::web::api) ancestors: Vec<&'a str>,
    /// Ids of the concepts directly below it.
    pub(in crate::web::api) narrower: Vec<&'a str>,
    /// How it is measured; null = it is not.
    pub(in crate::web::api) indicator: Option<IndicatorView<'a>>,
    /// Limits for it and what is narrower.
    pub(in crate::web::api) limits_as_object: LinkView,
    /// Limits of it and what is narrower.
    pub(in crate::web::api) limits_as_indicator: LinkView,
}

/// How something is measured.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Indicator")]
pub(in crate::web::api) struct IndicatorView<'a> {
    /// Which direction is better.
    #[schemars(schema_with = "schema::word::<Better>")]
    pub(in crate::web::api) better: &'static str,
    pub(in crate::web::api) quantities: Vec<QuantityView<'a>>,
}

/// A quantity and the unit in which it is compared.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Quantity")]
pub(in crate::web::api) struct QuantityView<'a> {
    pub(in crate::web::api) quantity: &'a str,
    pub(in crate::web::api) unit: &'a str,
}
