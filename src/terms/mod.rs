//! The termbase: spot concepts in text, carry a query across languages.

mod annotator;
mod lookup;
pub mod dictionary;

pub use annotator::{Annotator, FoundConcept, TermsError};
pub use lookup::{COLUMNS, lookup, rows};
