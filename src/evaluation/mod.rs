//! Questions with known answers: how good is the search?

pub mod apply;
pub mod cases;
pub mod check;
pub mod compare;
pub mod convert;
mod measures;
mod search;

pub use measures::{Figures, Measures};
pub use search::{EvaluationError, Query, Report, Run, judge, read_queries, read_relevance, run};
