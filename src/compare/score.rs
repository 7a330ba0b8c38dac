//! How strong a tie is: for ordering, never for deciding.

/// A strength from 0 upwards. Only its order means something.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Score(f64);

impl Score {
    /// A score; what is no number or below zero counts as zero.
    #[must_use]
    pub fn new(value: f64) -> Self {
        Self(if value.is_finite() { value.max(0.0) } else { 0.0 })
    }

    /// Its value.
    #[must_use]
    pub fn value(self) -> f64 {
        self.0
    }
}

impl Eq for Score {}

impl Ord for Score {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl PartialOrd for Score {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.2}", self.0)
    }
}
