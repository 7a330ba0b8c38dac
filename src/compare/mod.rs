//! Standards beside each other: who takes over whom.

mod family;

pub use family::{Family, FamilyEdge, FamilyNode, family};
