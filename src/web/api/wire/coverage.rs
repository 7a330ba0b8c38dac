//! What is held of which jurisdiction.

use crate::model::{Domain, Evidence, Jurisdiction, Provenance};
use crate::web::api::schema;
use schemars::JsonSchema;
use serde::Serialize;

/// What the library holds, by jurisdiction and field of work.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Coverage")]
pub(in crate::web::api) struct CoverageView {
    /// The day asked about.
    #[schemars(schema_with = "schema::day")]
    pub(in crate::web::api) as_of: String,
    pub(in crate::web::api) total: Holding,
    /// A standard of several fields counts in each of them.
    pub(in crate::web::api) cells: Vec<CellView>,
}

/// One jurisdiction and one field of work.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "CoverageCell")]
pub(in crate::web::api) struct CellView {
    #[schemars(schema_with = "schema::word::<Jurisdiction>")]
    pub(in crate::web::api) jurisdiction: &'static str,
    /// Null = standards without a field.
    #[schemars(schema_with = "schema::word_or_null::<Domain>")]
    pub(in crate::web::api) domain: Option<&'static str>,
    #[serde(flatten)]
    pub(in crate::web::api) holding: Holding,
}

/// Numbers of what is held, with the evidence for it.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub(in crate::web::api) struct Holding {
    pub(in crate::web::api) standards: EvidenceCount,
    /// Standards in force on the day asked about.
    pub(in crate::web::api) in_force: usize,
    /// Standards whose text is held, as a summary of its clauses.
    pub(in crate::web::api) texts: usize,
    pub(in crate::web::api) limits: EvidenceCount,
}

/// A number of facts, and how many of them are founded how well.
#[derive(Debug, Default, Clone, Copy, Serialize, JsonSchema)]
pub(in crate::web::api) struct EvidenceCount {
    total: usize,
    primary: usize,
    secondary: usize,
    recall: usize,
}

impl EvidenceCount {
    pub(in crate::web::api) fn add(&mut self, provenance: &Provenance) {
        self.total += 1;
        *match provenance.evidence {
            Evidence::Primary => &mut self.primary,
            Evidence::Secondary => &mut self.secondary,
            Evidence::Recall => &mut self.recall,
        } += 1;
    }
}
