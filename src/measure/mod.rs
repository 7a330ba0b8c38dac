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

mod agreement;
mod atom;
mod basis;
mod comparator;
mod conversion;
pub mod decimal;
mod dimension;
mod expression;
mod fraction;
mod gas;
mod number;
mod pressure;
mod printed;
mod quantity;
mod spelling;
mod state;
mod substance;
mod trace;
mod unit;

pub use basis::{Basis, BasisError, KEYS as BASIS_KEYS};
pub use comparator::Comparator;
pub use conversion::{Conversion, Converter, Prepared, Reference};
pub use dimension::{Base, Dimension};
pub use expression::{Expression, Share};
pub use fraction::Fraction;
pub use pressure::Pressure;
pub use quantity::{SpottedQuantity, UnitCode, spot};
pub use state::{Moisture, Oxygen, ReferenceState, StateError, Stated};
pub use substance::{Substance, SubstanceTable};
pub use trace::{ConversionError, Remark, Side, Step};
pub use unit::{Factor, Unit, UnitError, UnitName, UnitRow, UnitTable, printed_key};
