//! Where a standard stands on a day: dates decide, the catalogue's status is a snapshot (corpus/README.md, "standards").

use crate::model::{AsOf, PartialDate, Standard, Status};
use jiff::civil::Date;

/// The status of a standard on a day. `replaced` is the first day in force of the first standard that replaces all of it.
pub(super) fn status_on(standard: &Standard, replaced: Option<Date>, day: AsOf) -> Status {
    let day = day.day();
    let snapshot = standard.provenance.snapshot_day();
    let effective = standard.effective.map(PartialDate::first_day);
    let withdrawn = standard.withdrawn.map(PartialDate::first_day);
    let end = [withdrawn, replaced].into_iter().flatten().min();

    // A draft has no days in force, whatever dates are planned for it.
    if standard.status == Some(Status::Draft) {
        return if day < snapshot { Status::Unknown } else { Status::Draft };
    }
    if end.is_some_and(|end| end <= day) {
        return ended(standard.status, replaced, day);
    }
    let ended_by_snapshot = standard.status.filter(|s| matches!(s, Status::Superseded | Status::Withdrawn));
    match (effective, ended_by_snapshot) {
        (Some(effective), _) if day < effective => Status::Upcoming,
        // It ended on an unknown day, at the latest on that of the snapshot.
        (Some(_), Some(status)) if end.is_none_or(|end| end > snapshot) => {
            if day < snapshot { Status::Unknown } else { status }
        }
        (Some(_), _) => Status::InForce,
        (None, _) if day < snapshot => Status::Unknown,
        (None, _) => standard.status.unwrap_or(Status::Unknown),
    }
}

/// Superseded or withdrawn: the catalogue's word, else whether a successor was in force by then.
fn ended(snapshot: Option<Status>, replaced: Option<Date>, day: Date) -> Status {
    match snapshot {
        Some(status @ (Status::Superseded | Status::Withdrawn)) => status,
        _ if replaced.is_some_and(|successor| successor <= day) => Status::Superseded,
        _ => Status::Withdrawn,
    }
}
