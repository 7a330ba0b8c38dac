//! What is known to exist and has no number in the corpus.

use super::ledger::Ledger;
use crate::corpus::Library;
use crate::model::{AsOf, ConceptId, GradeRole, Relation, StandardIndex, Status};
use std::collections::HashSet;

/// A limit of a standard in force whose number the corpus holds only of the edition that it replaces. The old number is
/// never shown in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingValue {
    /// The standard in force.
    pub standard: StandardIndex,
    /// The edition that holds a number.
    pub replaced: StandardIndex,
    /// For what.
    pub object: ConceptId,
    /// What is measured.
    pub indicator: ConceptId,
}

/// The limits that `standard` is known to set and whose numbers are not in the corpus.
pub(super) fn missing_values(
    library: &Library,
    ledger: &Ledger,
    standard: StandardIndex,
    wanted: &dyn Fn(&ConceptId, &ConceptId) -> bool,
) -> Vec<MissingValue> {
    let mut held: HashSet<(u32, u32)> = ledger.rows_of(standard).iter().map(|r| (r.object, r.indicator)).collect();
    let mut found = Vec::new();
    let mut passed = vec![standard];
    let mut at = 0;
    while let Some(newer) = passed.get(at).copied() {
        at += 1;
        let Some(newer) = library.get(newer) else { continue };
        for replacement in newer.replaces.iter().filter(|r| !r.partial) {
            let Some(replaced) = library.find(replacement.designation.as_str()) else { continue };
            if passed.contains(&replaced) {
                continue;
            }
            passed.push(replaced);
            for row in ledger.rows_of(replaced).iter().filter(|r| r.role != GradeRole::Information) {
                let (object, indicator) = (ledger.object(row), ledger.indicator(row));
                if held.insert((row.object, row.indicator)) && wanted(object, indicator) {
                    let (object, indicator) = (object.clone(), indicator.clone());
                    found.push(MissingValue { standard, replaced, object, indicator });
                }
            }
        }
    }
    found
}

/// The objects by which a standard is known to be of one scope with a comparison.
#[derive(Debug, Default)]
pub(super) struct Scope {
    /// What is compared.
    pub(super) objects: HashSet<ConceptId>,
    /// What stands above the topic: it covers the topic, unless the standard gives that away.
    pub(super) above: HashSet<ConceptId>,
    /// The topic itself.
    pub(super) topic: Option<ConceptId>,
}

impl Scope {
    /// Whether a standard covers what is compared, by its scope.
    pub(super) fn is_covered_by(&self, library: &Library, standard: StandardIndex) -> bool {
        let mut above = false;
        for scope in library.scopes_of(standard) {
            let Some(object) = &scope.object else { continue };
            match scope.relation {
                Relation::Covers if self.objects.contains(object) => return true,
                Relation::Covers => above |= self.above.contains(object),
                // Given away without a condition.
                _ if scope.when.is_empty() && self.topic.as_ref() == Some(object) => return false,
                _ => {}
            }
        }
        above
    }
}

/// Whether a standard may bind on a day: one whose end is known does not.
pub(super) fn may_hold(library: &Library, standard: StandardIndex, day: AsOf) -> bool {
    matches!(library.status_on(standard, day), Status::InForce | Status::Unknown)
}
