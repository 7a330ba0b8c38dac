//! The termbase: spot concepts in text, carry a query across languages.

mod annotator;
pub mod dictionary;
mod lookup;

pub use annotator::{Annotator, FoundConcept, TermsError};
pub use lookup::{COLUMNS, lookup, rows};
