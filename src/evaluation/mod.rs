//! Questions with known answers: how good is the search?

mod measures;
mod search;

pub use measures::{Figures, Measures};
pub use search::{EvaluationError, Query, Report, Run, judge, read_queries, read_relevance, run};
