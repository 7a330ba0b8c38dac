//! What a standard brings about: many enterprises judged at once.
//!
//! The distribution over verdicts by indicator and place, who falls short and by how much, the energy saved if all reached
//! grade 2 ((value − limit) × output), and the emission avoided where the sheet gives a factor.

use super::figure::Figure;
use super::judge::{Bound, Judgement, Line, Verdict, judge};
use super::profile::Output;
use super::rulebook::Rulebook;
use crate::corpus::Library;
use crate::measure::{Basis, Fraction, Reference};
use crate::model::{AsOf, ConceptId, Operator, StandardIndex};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The grade that all are to reach.
pub const TARGET: &str = "2";
/// The unit of energy saved.
pub const SAVED: &str = "tce/a";

/// A row of the sheet: one figure of one enterprise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The enterprise.
    pub enterprise: String,
    /// Where it is.
    pub place: String,
    /// The standard to hold it against.
    pub standard: StandardIndex,
    /// The figure.
    pub figure: Figure,
    /// How much the enterprise makes a year.
    pub output: Option<Output>,
    /// The day.
    pub as_of: AsOf,
    /// Tonnes of CO2 for each tonne of standard coal, where the sheet gives them.
    pub factor: Option<Decimal>,
}

/// The energy that an enterprise would save at the target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saving {
    /// So many tce/a; zero where the target is met.
    Saved(Decimal),
    /// The figure could not be decided.
    Undecided,
    /// The standard has no such grade for it, or its limit cannot be calculated.
    NoTarget,
    /// The sheet does not say how much is made.
    NoOutput,
    /// The figure is not energy per what the output counts.
    NotEnergy,
}

/// An entry with what came out.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged<'a, 'e> {
    /// The entry.
    pub entry: &'e Entry,
    /// The judgement.
    pub judgement: Judgement<'a>,
    /// How far it is from the target, or from the limit it fails, in the unit of the limit: positive = short by.
    pub shortfall: Option<Shortfall<'a>>,
    /// The energy saved at the target.
    pub saving: Saving,
    /// Tonnes of CO2 a year avoided; unknown without a factor.
    pub avoided: Option<Decimal>,
}

/// How far a figure is from a limit that it does not meet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shortfall<'a> {
    /// The limit that is not met.
    pub limit: &'a crate::model::Limit,
    /// By how much, in its unit.
    pub by: Fraction,
}

/// One bar: the entries with one verdict for one indicator in one place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct BarKey {
    /// The standard.
    pub standard: StandardIndex,
    /// The object.
    pub object: ConceptId,
    /// The indicator.
    pub indicator: ConceptId,
    /// The place.
    pub place: String,
    /// The word of the verdict.
    pub verdict: String,
}

/// The whole evaluation.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect<'a, 'e> {
    /// Every entry, in the order of the sheet.
    pub judged: Vec<Judged<'a, 'e>>,
    /// The distribution: positions in `judged` behind each bar.
    pub bars: BTreeMap<BarKey, Vec<usize>>,
    /// Energy saved in tce/a, over all entries where it can be calculated.
    pub saved: Decimal,
    /// Entries whose saving cannot be calculated.
    pub without_saving: usize,
    /// Tonnes of CO2 a year avoided, over all entries with a factor.
    pub avoided: Decimal,
    /// Entries that save energy and give no factor.
    pub without_factor: usize,
}

/// Judges every entry and counts.
#[must_use]
pub fn evaluate<'a, 'e>(library: &'a Library, rulebook: &'a Rulebook, entries: &'e [Entry]) -> Effect<'a, 'e> {
    let mut effect = Effect {
        judged: Vec::with_capacity(entries.len()),
        bars: BTreeMap::new(),
        saved: Decimal::ZERO,
        without_saving: 0,
        avoided: Decimal::ZERO,
        without_factor: 0,
    };
    for (at, entry) in entries.iter().enumerate() {
        let judgement = judge(library, rulebook, entry.standard, &entry.figure, entry.as_of);
        let saving = saving(library, entry, &judgement);
        let key = BarKey {
            standard: entry.standard,
            object: entry.figure.object.clone(),
            indicator: entry.figure.indicator.clone(),
            place: entry.place.clone(),
            verdict: judgement.verdict.word().to_owned(),
        };
        effect.bars.entry(key).or_default().push(at);
        let mut avoided = None;
        match &saving {
            Saving::Saved(saved) => {
                effect.saved = effect.saved.saturating_add(*saved);
                avoided = entry.factor.and_then(|factor| saved.checked_mul(factor));
                match avoided {
                    Some(avoided) => effect.avoided = effect.avoided.saturating_add(avoided),
                    None if saved.is_zero() => {}
                    None => effect.without_factor += 1,
                }
            }
            _ => effect.without_saving += 1,
        }
        let shortfall = shortfall(&judgement);
        effect.judged.push(Judged { entry, judgement, shortfall, saving, avoided });
    }
    effect
}

/// The nearest limit that is not met: the next better grade, or any limit where none is met.
fn shortfall<'a>(judgement: &Judgement<'a>) -> Option<Shortfall<'a>> {
    let missed = |line: &&Line<'a>| line.holds == Some(false);
    let line = match judgement.settled() {
        Verdict::Fails => {
            judgement.next().or_else(|| judgement.lines.iter().filter(missed).max_by_key(|line| line.margin))
        }
        Verdict::Grade(grade) if *grade != *"1" => {
            // Short of the target only: what is better than the target is no shortfall.
            judgement.lines.iter().filter(missed).find(|line| line.limit.grade == TARGET)
        }
        _ => None,
    }?;
    Some(Shortfall { limit: line.limit, by: Fraction::ZERO.minus(line.margin?)? })
}

/// (value − grade 2) × output, in tce/a.
fn saving(library: &Library, entry: &Entry, judgement: &Judgement<'_>) -> Saving {
    if !matches!(judgement.settled(), Verdict::Grade(_) | Verdict::Fails) {
        return Saving::Undecided;
    }
    let Some(target) = judgement.lines.iter().find(|line| line.limit.grade == TARGET) else { return Saving::NoTarget };
    let (Some(Bound::At(_)), Some(margin)) = (target.bound, target.margin) else { return Saving::NoTarget };
    if !matches!(target.limit.operator, Operator::AtMost | Operator::Below) {
        return Saving::NotEnergy;
    }
    let reached = matches!(judgement.settled(), Verdict::Grade(grade) if grade.as_str() < TARGET);
    let excess = if reached { Some(Fraction::ZERO) } else { Fraction::ZERO.minus(margin) };
    let excess = excess.filter(|excess| excess.is_positive()).unwrap_or(Fraction::ZERO);
    let Some(output) = &entry.output else { return Saving::NoOutput };
    // `kgce/t` times `t/a` is a unit like any other.
    let unit = format!("({}).({})", target.limit.unit, output.unit);
    let electricity = entry.figure.state.get("electricity").map(|value| format!("electricity={value}"));
    let basis = electricity.and_then(|text| Basis::parse(&text).ok());
    let basis = basis.or_else(|| energy_basis(&target.limit.basis)).unwrap_or_default();
    let (from, to) = (Reference { unit, basis }, Reference { unit: SAVED.to_owned(), basis: Basis::default() });
    let amount = excess.times(output.value.into());
    let saved = amount.and_then(|amount| library.converter().convert(amount, &from, &to, None).ok());
    match saved.and_then(|conversion| conversion.value.decimal()) {
        Some(saved) => Saving::Saved(saved),
        None => Saving::NotEnergy,
    }
}

/// What a limit says about the energy behind its figure.
fn energy_basis(basis: &str) -> Option<Basis> {
    let basis = Basis::parse(basis).ok()?;
    let kept: Vec<String> = basis
        .iter()
        .filter(|(key, _)| matches!(*key, "electricity" | "kgce"))
        .map(|(k, v)| format!("{k}={v}"))
        .collect();
    Basis::parse(&kept.join(";")).ok()
}
