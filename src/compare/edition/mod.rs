//! Old → new, indicator by indicator, where the limits of two editions are held.
//!
//! Rows are paired when they limit the same indicator of the same object in the same role, measured alike, under conditions
//! that do not exclude each other. One old row may go on as several new ones, and the other way round. A row without a
//! partner is one that the corpus does not hold for the other edition: that is no proof that the edition lacks it.

#[cfg(test)]
mod tests;

use super::decide::{Demand, Figure};
use super::verdict::Verdict;
use crate::corpus::Library;
use crate::measure::{Basis, Conversion, ConversionError, Fraction, Reference};
use crate::model::{ConceptId, GradeRole, Limit, Operator, StandardIndex};
use crate::rule::{Condition, LimitValue, Region};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Two editions and what changed between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionChanges {
    /// The older edition.
    pub old: StandardIndex,
    /// The newer edition.
    pub new: StandardIndex,
    /// What changed, by object and indicator.
    pub rows: Vec<LimitChange>,
}

/// One limit in both editions, or in one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitChange {
    /// What the limit is for.
    pub object: ConceptId,
    /// What is measured.
    pub indicator: ConceptId,
    /// The role of its grade.
    pub role: Option<GradeRole>,
    /// Its place among the limits of the old edition.
    pub old: Option<usize>,
    /// Its place among the limits of the new edition.
    pub new: Option<usize>,
    /// What became of it.
    pub outcome: Outcome,
    /// The old value in unit and state of the new one, where the two differ in them.
    pub converted: Option<Conversion>,
}

/// What became of a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The same value.
    Same,
    /// Harder to meet; (new − old) / |old| in per cent, four decimals, where both are single numbers.
    Stricter(Option<Decimal>),
    /// Easier to meet; the difference as before.
    Looser(Option<Decimal>),
    /// Another value of which neither is the harder to meet: fixed values, bands that overlap, formulas.
    Other(Option<Decimal>),
    /// The two cannot be brought to one unit and state.
    Incomparable(ConversionError),
    /// The corpus holds it for the old edition only.
    OnlyOld,
    /// The corpus holds it for the new edition only.
    OnlyNew,
}

impl Outcome {
    /// The word that files and locale keys use.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Stricter(_) => "stricter",
            Self::Looser(_) => "looser",
            Self::Other(_) => "other",
            Self::Incomparable(_) => "incomparable",
            Self::OnlyOld => "only-old",
            Self::OnlyNew => "only-new",
        }
    }

    /// The difference in per cent, where there is one.
    #[must_use]
    pub fn percent(&self) -> Option<Decimal> {
        match self {
            Self::Stricter(percent) | Self::Looser(percent) | Self::Other(percent) => *percent,
            Self::Same | Self::Incomparable(_) | Self::OnlyOld | Self::OnlyNew => None,
        }
    }
}

/// Every pair of editions of which both have limits: (old, new), in the order of the catalogue.
#[must_use]
pub fn pairs(library: &Library) -> Vec<(StandardIndex, StandardIndex)> {
    library.indices().flat_map(|new| previous(library, new).into_iter().map(move |old| (old, new))).collect()
}

/// The editions before a standard that have limits, if it has some itself: the nearest of its series, and what it replaces
/// as a whole.
#[must_use]
pub fn previous(library: &Library, new: StandardIndex) -> Vec<StandardIndex> {
    let has_limits = |index: StandardIndex| library.limits_of(index).next().is_some();
    let Some(standard) = library.get(new).filter(|_| has_limits(new)) else { return Vec::new() };
    let older = library.editions(new).iter().skip_while(|i| **i != new).skip(1);
    let mut found: Vec<StandardIndex> = older.copied().filter(|i| has_limits(*i)).take(1).collect();
    let replaced = standard.replaces.iter().filter(|r| !r.partial);
    for old in replaced.filter_map(|r| library.find(r.designation.as_str())) {
        if old != new && has_limits(old) && !found.contains(&old) {
            found.push(old);
        }
    }
    found
}

/// Whether two standards are editions of one: of one series, or the newer replaces all of the older.
#[must_use]
pub fn are_editions(library: &Library, old: StandardIndex, new: StandardIndex) -> bool {
    let replaces = |new: StandardIndex, old: StandardIndex| {
        library.replaced_by(old).iter().any(|(index, partial)| *index == new && !partial)
    };
    old != new && (library.editions(new).contains(&old) || replaces(new, old) || replaces(old, new))
}

/// One row with what is needed to pair it.
struct Row<'l> {
    place: usize,
    limit: &'l Limit,
    role: Option<GradeRole>,
    condition: Option<Condition>,
    basis: Basis,
}

/// What changed between two editions.
#[must_use]
pub fn changes(library: &Library, old: StandardIndex, new: StandardIndex) -> EditionChanges {
    type Sides<'l> = (Vec<Row<'l>>, Vec<Row<'l>>);
    let mut groups: BTreeMap<(&ConceptId, &ConceptId), Sides<'_>> = BTreeMap::new();
    for row in rows(library, old) {
        groups.entry((&row.limit.object, &row.limit.indicator)).or_default().0.push(row);
    }
    for row in rows(library, new) {
        groups.entry((&row.limit.object, &row.limit.indicator)).or_default().1.push(row);
    }
    let mut changes = Vec::new();
    for ((object, indicator), (old_rows, new_rows)) in groups {
        let change = |old: Option<&Row<'_>>, new: Option<&Row<'_>>| {
            let (outcome, converted) = match (old, new) {
                (Some(old), Some(new)) => outcome(library, old.limit, new.limit),
                (Some(_), None) => (Outcome::OnlyOld, None),
                (None, _) => (Outcome::OnlyNew, None),
            };
            LimitChange {
                object: object.clone(),
                indicator: indicator.clone(),
                role: new.or(old).and_then(|r| r.role),
                old: old.map(|r| r.place),
                new: new.map(|r| r.place),
                outcome,
                converted,
            }
        };
        let paired = pair(&old_rows, &new_rows);
        for (_, row) in old_rows.iter().enumerate().filter(|(at, _)| !paired.iter().any(|p| p.0 == *at)) {
            changes.push(change(Some(row), None));
        }
        for (i, j) in &paired {
            changes.push(change(old_rows.get(*i), new_rows.get(*j)));
        }
        for (_, row) in new_rows.iter().enumerate().filter(|(at, _)| !paired.iter().any(|p| p.1 == *at)) {
            changes.push(change(None, Some(row)));
        }
    }
    changes.sort_by(|a, b| {
        let key = |c: &LimitChange| (c.object.clone(), c.indicator.clone(), c.role, c.new, c.old);
        key(a).cmp(&key(b))
    });
    EditionChanges { old, new, rows: changes }
}

fn rows(library: &Library, index: StandardIndex) -> impl Iterator<Item = Row<'_>> {
    let jurisdiction = library.get(index).map(|s| s.jurisdiction);
    library.limits_of(index).enumerate().map(move |(place, limit)| Row {
        place,
        limit,
        role: jurisdiction.and_then(|j| library.grade(j, &limit.domain, &limit.grade)).map(|g| g.role),
        condition: Condition::parse(&limit.when).ok(),
        basis: Basis::parse(&limit.basis).unwrap_or_default(),
    })
}

/// The pairs of rows: each new row with the old one that fits best, then each old row left over with the new one that
/// fits best.
fn pair(old: &[Row<'_>], new: &[Row<'_>]) -> Vec<(usize, usize)> {
    let best = |row: &Row<'_>, others: &[Row<'_>], from_old: bool| {
        let fits = others.iter().enumerate().filter_map(|(at, other)| {
            let fit = if from_old { fit(row, other) } else { fit(other, row) };
            fit.map(|fit| (fit, std::cmp::Reverse(at)))
        });
        fits.max().map(|(_, at)| at.0)
    };
    let mut pairs: Vec<(usize, usize)> =
        new.iter().enumerate().filter_map(|(j, row)| Some((best(row, old, false)?, j))).collect();
    let left: Vec<usize> = (0..old.len()).filter(|i| !pairs.iter().any(|p| p.0 == *i)).collect();
    for i in left {
        let partner = old.get(i).and_then(|row| best(row, new, true));
        // A new row that has its very own old one is no continuation of another.
        let taken = |j: usize| {
            let own = pairs.iter().find(|p| p.1 == j).and_then(|p| Some((old.get(p.0)?, new.get(j)?)));
            own.is_some_and(|(a, b)| a.limit.when == b.limit.when)
        };
        pairs.extend(partner.filter(|j| !taken(*j)).map(|j| (i, j)));
    }
    pairs.sort_unstable();
    pairs
}

/// Reference states that a conversion can bring together; any other difference makes another figure.
const CONVERTIBLE: &[&str] =
    &["O2", "alpha", "moisture", "T", "P", "electricity", "kgce", "exhaust", "expressed-as", "calorific"];

/// How well two rows fit, more being better; none where they are different limits.
fn fit(old: &Row<'_>, new: &Row<'_>) -> Option<(bool, usize, bool, bool)> {
    let (a, b) = (old.limit, new.limit);
    let same_grade = a.grade == b.grade;
    // Classes and grades without a role are their own.
    let role = match (old.role, new.role) {
        (Some(GradeRole::Class) | None, _) | (_, Some(GradeRole::Class) | None) => same_grade,
        (old, new) => old == new,
    };
    let measured_alike = old
        .basis
        .iter()
        .all(|(key, value)| CONVERTIBLE.contains(&key) || new.basis.get(key).is_none_or(|other| other == value));
    if !role || !measured_alike || upper(a.operator) != upper(b.operator) {
        return None;
    }
    let shared = match (&old.condition, &new.condition) {
        (Some(x), Some(y)) if !Region::of(x).meets(&Region::of(y)) => return None,
        (Some(x), Some(y)) => x.atoms.iter().filter(|atom| y.atoms.contains(atom)).count(),
        _ => 0,
    };
    Some((a.when == b.when, shared, a.unit == b.unit, same_grade))
}

/// Whether a limit holds from above, from below, or neither.
fn upper(operator: Operator) -> Option<bool> {
    match operator {
        Operator::AtMost | Operator::Below => Some(true),
        Operator::AtLeast | Operator::Above => Some(false),
        Operator::Equals | Operator::Range => None,
    }
}

/// What became of a limit that both editions have, and the old value in unit and state of the new one where they differ.
#[must_use]
pub fn outcome(library: &Library, old: &Limit, new: &Limit) -> (Outcome, Option<Conversion>) {
    let parse = |limit: &Limit| LimitValue::parse(limit.operator.word(), &limit.value);
    let (Ok(a), Ok(b)) = (parse(old), parse(new)) else { return (Outcome::Other(None), None) };
    let reference = |l: &Limit| Reference { unit: l.unit.clone(), basis: Basis::parse(&l.basis).unwrap_or_default() };
    let (from, to) = (reference(old), reference(new));
    if let (LimitValue::Formula(a), LimitValue::Formula(b)) = (&a, &b) {
        let same = from == to && a == b && old.operator == new.operator;
        return (if same { Outcome::Same } else { Outcome::Other(None) }, None);
    }
    let convert = |value: Decimal| library.converter().convert(Fraction::from(value), &from, &to, Some(&old.indicator));
    let (before, conversion) = match a {
        LimitValue::Number(a) => match convert(a.value) {
            Ok(conversion) => (Figure::Single(conversion.value), (from != to).then_some(conversion)),
            Err(error) => return (Outcome::Incomparable(error), None),
        },
        LimitValue::Range(low, high) => match (convert(low.value), convert(high.value)) {
            (Ok(low), Ok(high)) => (Figure::Span(low.value, high.value), None),
            (Err(error), _) | (_, Err(error)) => return (Outcome::Incomparable(error), None),
        },
        _ => return (Outcome::Other(None), None),
    };
    let after = match b {
        LimitValue::Number(b) => Figure::Single(b.value.into()),
        LimitValue::Range(low, high) => Figure::Span(low.value.into(), high.value.into()),
        _ => return (Outcome::Other(None), None),
    };
    let demand = |limit: &Limit, figure| Demand { operator: limit.operator, figure };
    let percent = after.difference(&before);
    let outcome = match demand(new, after).against(&demand(old, before)) {
        Some(Verdict::Equal) => Outcome::Same,
        Some(Verdict::Stricter) => Outcome::Stricter(percent),
        Some(Verdict::Looser) => Outcome::Looser(percent),
        _ => Outcome::Other(percent),
    };
    (outcome, conversion)
}
