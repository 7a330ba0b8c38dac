//! What the scope of a standard takes from its own limits: a boiler standard that leaves power stations to another one.

use super::judge::Terms;
use super::ledger::{Leaving, Ledger, Row};
use super::verdict::Caution;
use crate::corpus::Library;
use crate::measure::Side;
use crate::model::{AsOf, Status};
use crate::rule::{Region, Truth};

/// A part of a comparison that one side's standard leaves to another.
pub(super) struct Leaves {
    pub(super) caution: Caution,
    /// Whether it leaves all that the two rows have in common.
    pub(super) all: bool,
}

/// What the standards of two rows leave of what the rows have in common.
pub(super) fn leaves(
    library: &Library,
    ledger: &Ledger,
    a: &Row,
    b: &Row,
    overlap: &Region,
    terms: &Terms,
) -> Vec<Leaves> {
    let facts = |name: &str| terms.facts.get(name);
    let narrow = if ledger.is_above(a.object, b.object) { b } else { a };
    let mut found: Vec<Leaves> = Vec::new();
    for (side, row, other) in [(Side::From, a, b), (Side::To, b, a)] {
        for leaving in ledger.leavings_of(row.standard) {
            let met = concerns(ledger, leaving, narrow.object)
                && leaving.region.meets(overlap)
                && leaving.region.evaluate(&facts) != Truth::False;
            if !met || !stands(library, leaving, terms.as_of) {
                continue;
            }
            let caution = Caution::Leaves {
                side,
                object: ledger.concept(leaving.object).clone(),
                region: leaving.region.clone(),
                to: leaving.to.clone(),
            };
            let all = overlap.within(&leaving.region) && leaving.in_catalogue != Some(other.standard);
            if !found.iter().any(|l| l.caution == caution) {
                found.push(Leaves { caution, all });
            }
        }
    }
    found
}

/// Whether the standard of a row gives the whole of it away.
pub(super) fn is_left(library: &Library, ledger: &Ledger, row: &Row, day: AsOf) -> bool {
    ledger.leavings_of(row.standard).iter().any(|leaving| {
        concerns(ledger, leaving, row.object) && row.region.within(&leaving.region) && stands(library, leaving, day)
    })
}

fn concerns(ledger: &Ledger, leaving: &Leaving, object: u32) -> bool {
    leaving.object == object || ledger.is_above(leaving.object, object)
}

/// A standard yields only to one that is in force, as far as the catalogue knows it.
fn stands(library: &Library, leaving: &Leaving, day: AsOf) -> bool {
    leaving.in_catalogue.is_none_or(|index| library.status_on(index, day) == Status::InForce)
}
