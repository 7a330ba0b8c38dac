//! Which standards apply to an enterprise, and whether its figures meet them.
//!
//! Pure: a [`Profile`] and the library go in, typed answers come out, and every answer holds the rows behind it. Nothing
//! here names a standard, an industry or an enterprise; what a standard is for is data (`corpus/scopes.csv`), and so is
//! what it limits.

mod answers;
mod applicability;
mod change;
pub mod effect;
mod facts;
mod figure;
mod industry;
pub mod judge;
mod need;
mod own_figures;
mod place;
mod profile;
mod renewal;
mod rulebook;
mod subject;

#[cfg(test)]
mod tests;

pub use answers::Answers;
pub use applicability::{Applicability, Covering, Miss, NearMiss, Open, Outcome, TakenOut, Thing};
pub use change::{Change, Concern, Turn, changes_by_standard, changes_on};
pub use facts::{FactProblem, Facts, fits, read};
pub use figure::Figure;
pub use industry::{find_industries, products_of};
pub use judge::{Judgement, Missing, Verdict, Warning, judge};
pub use need::{Need, Purpose, needs};
pub use own_figures::{OwnFigure, judge_own, with_known};
pub use place::PlaceFit;
pub use profile::{Item, ItemKind, Market, Output, Profile};
pub use renewal::{EquipmentRenewal, Renewal, RenewalCheck, age, renewals, waits_for_figure};
pub use rulebook::{LimitRule, MethodRule, Rulebook};
pub use subject::{apply, apply_one};
