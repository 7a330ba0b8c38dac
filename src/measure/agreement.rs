//! Entries of a reference state that no formula reconciles: do they agree?

use super::atom;
use super::conversion::{Ends, Trace};
use super::decimal;
use super::expression::{Expression, Share};
use super::fraction::Fraction;
use super::trace::{ConversionError, Remark, Side, Step};

/// Entries that make a figure mean something else: stated on one side only, they cannot be compared.
const STRICT: [&str; 2] = ["per", "cycle"];
/// Entries that [`super::gas`] has reconciled, and those that the units have.
const RECONCILED: [&str; 7] = ["O2", "alpha", "moisture", "T", "P", "exhaust", "kgce"];
/// Two ways to state the same.
const SAME: [(&str, &str, &str); 1] = [("load", "100%", "rated")];
/// Bone-dry tonnes in a tonne of what a denominator counts: an air-dry tonne of pulp holds 10 % water.
const DRY_MATTER: [(&str, i64); 2] = [("Adt", 90), ("bdt", 100)];

/// A share by volume is never one by mass.
pub(super) fn share_kinds(ends: &Ends<'_>) -> Result<(), ConversionError> {
    match (ends.from.share(), ends.to.share()) {
        (Share::Mass, Share::Volume) | (Share::Volume, Share::Mass) if ends.from.unit.dimension.is_number() => {
            Err(ConversionError::KindOfFraction)
        }
        _ => Ok(()),
    }
}

/// Holds every other entry of the two ends against each other.
pub(super) fn others(ends: &Ends<'_>, trace: &mut Trace) -> Result<(), ConversionError> {
    let (from, to) = (&ends.from.reference.basis, &ends.to.reference.basis);
    for (key, value) in from.iter() {
        match to.get(key) {
            Some(other) => both(key, value, other, trace)?,
            None => one_sided(ends, key, value, Side::From, trace)?,
        }
    }
    for (key, value) in to.iter().filter(|(key, _)| from.get(key).is_none()) {
        one_sided(ends, key, value, Side::To, trace)?;
    }
    Ok(())
}

fn one_sided(
    ends: &Ends<'_>,
    key: &'static str,
    value: &str,
    side: Side,
    trace: &mut Trace,
) -> Result<(), ConversionError> {
    let owned = Some(value.to_owned());
    let (from, to) = if side == Side::From { (owned, None) } else { (None, owned) };
    if STRICT.contains(&key) {
        return Err(ConversionError::Basis { key, from, to });
    }
    // The state of a gas goes with its concentration: a mass per product has none. Oxygen may be stated as excess air.
    let leaves_gas = ends.from.is_concentration() != ends.to.is_concentration();
    let of_gas = matches!(key, "O2" | "alpha" | "moisture") || (leaves_gas && RECONCILED.contains(&key));
    let used = key == "electricity" && ends.from.unit.coal != ends.to.unit.coal;
    if !of_gas && !used {
        trace.remark(Remark::OneSided { key, value: value.to_owned(), side });
    }
    Ok(())
}

fn both(key: &'static str, from: &str, to: &str, trace: &mut Trace) -> Result<(), ConversionError> {
    if from == to || RECONCILED.contains(&key) {
        return Ok(());
    }
    let near = |trace: &mut Trace| {
        trace.remark(Remark::Near { key, from: from.to_owned(), to: to.to_owned() });
        Ok(())
    };
    match key {
        "per" => {
            if let (Some(mine), Some(its)) = (dry_matter(from), dry_matter(to)) {
                return trace.multiply(its.over(mine), |factor| Step::DryMatter {
                    from: from.to_owned(),
                    to: to.to_owned(),
                    factor,
                });
            }
        }
        "avg" => match agree_in_time(from, to) {
            Some(true) => return Ok(()),
            Some(false) => return near(trace),
            None => {}
        },
        "cycle" if share_an_item(from, to, '/') => return near(trace),
        "method" if share_an_item(from, to, ',') => return near(trace),
        _ if SAME.iter().any(|(k, a, b)| *k == key && [(*a, *b), (*b, *a)].contains(&(from, to))) => {
            return near(trace);
        }
        _ if same_quantity(from, to) => return Ok(()),
        _ => {}
    }
    Err(ConversionError::Basis { key, from: Some(from.to_owned()), to: Some(to.to_owned()) })
}

fn dry_matter(per: &str) -> Option<Fraction> {
    DRY_MATTER.into_iter().find(|(name, _)| name.eq_ignore_ascii_case(per)).map(|(_, share)| Fraction::whole(share))
}

/// `NRSC` stands in `NRSC/NRTC`.
fn share_an_item(a: &str, b: &str, separator: char) -> bool {
    a.split(separator).any(|item| b.split(separator).any(|other| item.trim() == other.trim()))
}

/// `0.1229kgce/(kW.h)` and `122.9gce/(kW.h)`.
fn same_quantity(a: &str, b: &str) -> bool {
    let read = |text: &str| {
        let (number, unit) = super::state::number_and_unit(text)?;
        let unit = Expression::parse(unit)?;
        Some((Fraction::from(decimal::parse(number)?).times(unit.factor)?, unit.dimension))
    };
    read(a).is_some_and(|a| read(b) == Some(a))
}

/// Whether two averaging times are the same (`1h`, `60min`: true), one within the other (`20-30min`, `30min`: false), or
/// different ones.
fn agree_in_time(a: &str, b: &str) -> Option<bool> {
    let ((low, high), (other_low, other_high)) = (duration(a)?, duration(b)?);
    if (low, high) == (other_low, other_high) {
        return Some(true);
    }
    let within = (low <= other_low && other_high <= high) || (other_low <= low && high <= other_high);
    within.then_some(false)
}

/// The shortest and the longest time of `20-30min`, in seconds.
fn duration(text: &str) -> Option<(Fraction, Fraction)> {
    let end = text.find(|c: char| c.is_ascii_alphabetic())?;
    let (numbers, unit) = text.split_at_checked(end)?;
    let second = atom::find(unit)?.factor;
    let (low, high) = numbers.split_once('-').unwrap_or((numbers, numbers));
    let seconds = |number: &str| Fraction::from(decimal::parse(number.trim())?).times(second);
    Some((seconds(low)?, seconds(high)?))
}
