//! Whom a standard is for.

use super::{ConceptId, Designation, Provenance, word_enum};

word_enum! {
    /// What a scope row says of its object.
    Relation {
        /// The standard covers it.
        Covers = "covers",
        /// The standard takes it out of its scope.
        Excludes = "excludes",
        /// The standard in `other` takes its place while that is in force.
        YieldsTo = "yields-to",
    }
}

word_enum! {
    /// Who has to act.
    Addressee {
        /// Puts the object on the market.
        Maker = "maker",
        /// Runs the making of the object.
        Producer = "producer",
        /// Runs the equipment, the process or the site, or uses the material.
        Operator = "operator",
        /// Sells.
        Seller = "seller",
        /// Repairs, dismantles, collects, recycles or transports.
        Service = "service",
        /// Answers for a territory.
        Authority = "authority",
        /// A laboratory.
        Laboratory = "laboratory",
        /// Anyone.
        Anyone = "anyone",
    }
}

/// One object under one condition that a standard is for, or not for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// The standard.
    pub standard: Designation,
    /// Covers, excludes, yields to.
    pub relation: Relation,
    /// The object and everything narrower; absent = any enterprise.
    pub object: Option<ConceptId>,
    /// Condition in CEL syntax; empty = always.
    pub when: String,
    /// Place ids of which one must hold; empty = the whole jurisdiction.
    pub places: Vec<String>,
    /// Who has to act.
    pub addressee: Addressee,
    /// The standard that takes its place, for [`Relation::YieldsTo`].
    pub other: Option<Designation>,
    /// Note for the reader, Chinese.
    pub note: String,
    /// Where the row comes from.
    pub provenance: Provenance,
}
