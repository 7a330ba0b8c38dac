//! Quantities: decimals, units and their conversion, reference states, and quantities in running text.
//!
//! ```
//! use biaoqiao::measure::{Basis, spot};
//!
//! let found = spot("颗粒物 ≤ 50 毫克/立方米", false);
//! assert_eq!(found[0].keys(), ["u:mg/m3", "q:50|mg/m3"]);
//! assert_eq!(Basis::parse("O2=6%;moisture=dry")?.get("O2"), Some("6%"));
//! # Ok::<(), biaoqiao::measure::BasisError>(())
//! ```
//!
//! Limits: no temperature differences, no numbers in scientific notation or in words in running text, no negative
//! exponents (`mg·m⁻³`) besides `m⁻¹`; a decibel counts as A-weighted.

mod basis;
mod comparator;
pub mod decimal;
mod number;
mod printed;
mod quantity;
mod spelling;
mod unit;

pub use basis::{Basis, BasisError, KEYS as BASIS_KEYS};
pub use comparator::Comparator;
pub use quantity::{SpottedQuantity, UnitCode, spot};
pub use unit::{Factor, Unit, UnitError, UnitRow, UnitTable};
