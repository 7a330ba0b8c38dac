//! Dates that contradict each other.

use crate::corpus::findings::Verdict;
use crate::corpus::problem::ProblemKind;
use crate::model::{Limit, PartialDate, Standard};

/// A date and its column.
type Named = (&'static str, Option<PartialDate>);

/// The later date must not certainly lie before the earlier one; a month that holds the other date does not.
fn in_order(verdict: &mut Verdict, (earlier, from): Named, (later, to): Named) {
    if let (Some(from), Some(to)) = (from, to)
        && from.first_day() > to.last_day()
    {
        let (earlier_date, later_date) = (from.to_string(), to.to_string());
        verdict.wrong(later, ProblemKind::DatesContradict { earlier, earlier_date, later, later_date });
    }
}

pub(super) fn standard(verdict: &mut Verdict, standard: &Standard) {
    let published = ("published", standard.published);
    let effective = ("effective", standard.effective);
    let withdrawn = ("withdrawn", standard.withdrawn);
    in_order(verdict, published, effective);
    in_order(verdict, if effective.1.is_some() { effective } else { published }, withdrawn);
}

pub(super) fn limit(verdict: &mut Verdict, limit: &Limit) {
    in_order(verdict, ("from", limit.from), ("to", limit.to));
}
