//! The roles that the grade of a row plays on a day (corpus/README.md, "grades").

use super::ledger::Row;
use crate::model::{AsOf, GradeRole};

/// The role that a row plays besides its own, on a day, among the rows of its standard.
///
/// Where no row for existing plants holds, that for new ones binds every plant; where none for new plants holds, that for
/// existing ones binds them too.
pub(super) fn played(row: &Row, rows: &[Row], day: AsOf) -> Option<GradeRole> {
    let others = |role: GradeRole| {
        rows.iter().filter(move |other| {
            other.role == role && other.object == row.object && other.indicator == row.indicator && other.holds_on(day)
        })
    };
    match row.role {
        GradeRole::New => others(GradeRole::Entry).next().is_none().then_some(GradeRole::Entry),
        GradeRole::Entry => {
            let replaced = others(GradeRole::New).any(|new| new.region.meets(&row.region));
            (!replaced).then_some(GradeRole::New)
        }
        _ => None,
    }
}
