//! Classifications, needs of neighbours, tasks of the plan.

use super::{ConceptId, Jurisdiction, Labels, PartialDate, Provenance, word_enum};

/// A class of the International Classification for Standards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// Code, such as `13.040.40`.
    pub code: String,
    /// Its names.
    pub labels: Labels,
    /// Where the names come from.
    pub provenance: Provenance,
}

/// A GB/T 4754 industry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Industry {
    /// Code.
    pub code: String,
    /// Chinese name.
    pub zh: String,
    /// English name, where known.
    pub en: String,
    /// Where the name comes from.
    pub provenance: Provenance,
}

word_enum! {
    /// What kind of place.
    PlaceKind {
        /// An administrative division.
        Division = "division",
        /// A group of divisions or parts of them.
        Group = "group",
    }
}

/// A place that scopes and questions name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its id.
    pub id: String,
    /// Statistical code, where it has one.
    pub code: String,
    /// Division or group.
    pub kind: PlaceKind,
    /// The division above.
    pub within: String,
    /// The divisions in which a group lies, in whole or in part.
    pub parts: Vec<String>,
    /// Its names.
    pub labels: Labels,
    /// Where the names come from.
    pub provenance: Provenance,
}

/// A standardization need of a neighbour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// Whose need.
    pub country: Jurisdiction,
    /// Field of work.
    pub field: String,
    /// What it is about.
    pub topic: ConceptId,
    /// The need, in Chinese.
    pub need_zh: String,
    /// When it was stated.
    pub date: Option<PartialDate>,
    /// Where it was stated.
    pub provenance: Provenance,
}

/// A task of the equipment-renewal and standards-upgrade plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyTask {
    /// Its id.
    pub id: String,
    /// Section of the plan.
    pub section: String,
    /// The task, in Chinese.
    pub task_zh: String,
    /// Its targets.
    pub targets: String,
    /// Domain words.
    pub domains: Vec<String>,
    /// Concepts it is about.
    pub concepts: Vec<ConceptId>,
    /// Where it comes from.
    pub provenance: Provenance,
}
