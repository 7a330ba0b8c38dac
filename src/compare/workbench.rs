//! What comparisons need to know of a library, read once for each generation.

use super::counterpart::Adoptions;
use super::{Ledger, Spotter, Subjects};
use crate::corpus::Library;

/// The limits, subjects and adoptions of one library.
#[derive(Debug)]
pub struct Workbench {
    /// Every limit with its condition, value, unit and state read.
    pub ledger: Ledger,
    /// What each standard is about.
    pub subjects: Subjects,
    /// Who takes over whose documents.
    pub adoptions: Adoptions,
}

impl Workbench {
    /// Reads a library with the words and terms of its generation.
    #[must_use]
    pub fn new(library: &Library, spotter: Spotter<'_>) -> Self {
        Self {
            ledger: Ledger::new(library),
            subjects: Subjects::new(library, spotter),
            adoptions: Adoptions::new(library),
        }
    }
}
