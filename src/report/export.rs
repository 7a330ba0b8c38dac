//! What the library knows, in the formats of other trades: terms, relations, a knowledge graph.

mod graph;
mod identity;
mod mapping;
mod skos;
mod tbx;

pub use graph::knowledge_graph;
pub use mapping::{Bond, Kinship, Mapped, Mapping, adoptions, mapping_collection};
pub use skos::skos;
pub use tbx::tbx;
