//! Limits of different countries side by side: what pairs with what, who is stricter, by how much, and why not.
//!
//! One pipeline, each part in its own room: quantities and reference states (`measure`), conditions and formulas (`rule`),
//! pairing and verdict (here). Nothing is guessed: what cannot be compared is [`Verdict::Incomparable`] with its
//! [`Reason`], and what a reader has to know beside a verdict is a [`Caution`].
//!
//! ```no_run
//! use biaoqiao::compare::{Ledger, Party, Request, Subject, tabulate};
//! use biaoqiao::model::{AsOf, ConceptId, Jurisdiction};
//!
//! let library = biaoqiao::corpus::read(std::path::Path::new("corpus"))?.library;
//! let ledger = Ledger::new(&library);
//! let request = Request::new(Subject::Topic(ConceptId::new("ambient-air")), AsOf::today());
//! let table = tabulate(&library, &ledger, &request);
//! assert_eq!(table.a, Party::Jurisdiction(Jurisdiction::Cn));
//! # Ok::<(), biaoqiao::corpus::ReadError>(())
//! ```

mod absent;
pub mod alignment;
pub mod counterpart;
mod decide;
pub mod edition;
mod facts;
mod family;
pub mod gap;
mod judge;
mod ledger;
pub mod market;
pub mod need;
mod pairing;
mod reconcile;
pub mod redline;
mod roles;
mod scope;
pub mod score;
#[cfg(test)]
mod shipped_tests;
pub mod spotter;
mod statistics;
pub mod subject;
mod table;
mod verdict;
mod workbench;

pub use absent::MissingValue;
pub use decide::{Demand, Figure};
pub use facts::{FactError, Facts};
pub use family::{Family, FamilyEdge, FamilyNode, family};
pub use judge::{Converted, Judgement, Terms, judge};
pub use ledger::{Ledger, Row, RowId};
pub use pairing::{ObjectRelation, Pairing, Requirement};
pub use reconcile::{Target, TargetError};
pub use statistics::{Consistency, Counts, Statistics};
pub use table::{Block, Party, Request, Subject, Table, Unnumbered, tabulate};
pub use verdict::{Caution, NoCounterpart, Reason, RowTime, Verdict};
pub use workbench::Workbench;
pub use {market::Market, score::Score, spotter::Spotter, subject::Subjects};
