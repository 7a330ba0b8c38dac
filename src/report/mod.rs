//! Documents for people who write reports.

mod reference;

pub use reference::{Reference, gbt7714};
