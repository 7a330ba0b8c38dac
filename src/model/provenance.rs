//! Where a fact comes from: no fact of the corpus exists without it.

use super::{PartialDate, word_enum};
use jiff::civil::{Date, date};

word_enum! {
    /// How well a fact is founded.
    Evidence {
        /// The text itself or the issuing body's own site.
        Primary = "primary",
        /// A public page or repository that cites the text.
        Secondary = "secondary",
        /// Professional knowledge: shown as "to be verified", never decides silently.
        Recall = "recall",
    }
}

/// The day that an empty `seen` stands for (corpus/README.md, "standards").
pub const SNAPSHOT_DAY: Date = date(2026, 11, 23);

/// Source, evidence grade and day of reading of one fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// Public address, `owner/repo:path`, or the document's own designation.
    pub source: String,
    /// How well the fact is founded.
    pub evidence: Evidence,
    /// When the source was read; absent only for [`Evidence::Recall`].
    pub seen: Option<PartialDate>,
}

impl Provenance {
    /// The day for which the snapshot answers.
    #[must_use]
    pub fn snapshot_day(&self) -> Date {
        self.seen.map_or(SNAPSHOT_DAY, PartialDate::first_day)
    }

    /// Whether a reader has to verify the fact before relying on it.
    #[must_use]
    pub fn to_be_verified(&self) -> bool {
        self.evidence == Evidence::Recall
    }
}
