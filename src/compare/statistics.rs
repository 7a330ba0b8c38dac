//! How often each verdict was given, and how far two parties agree.

use super::pairing::Pairing;
use super::verdict::Verdict;
use crate::corpus::Library;
use std::collections::BTreeMap;

/// Verdicts and the positions of their pairings, so that each number leads to its rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Positions in the list of pairings, by verdict.
    pub rows: BTreeMap<Verdict, Vec<usize>>,
}

/// The figures of a block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statistics {
    /// Over everything.
    pub all: Counts,
    /// By kind of indicator: the quantity in which it is usually given, `mass-concentration`.
    pub kinds: BTreeMap<String, Counts>,
    /// Positions of the pairings whose verdict rests on recall.
    pub to_be_verified: Vec<usize>,
}

/// Equal ÷ (stricter + equal + looser + overlapping).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Consistency {
    /// Pairs that are equal.
    pub equal: usize,
    /// Pairs that were compared.
    pub compared: usize,
}

impl Counts {
    /// How often a verdict was given.
    #[must_use]
    pub fn of(&self, verdict: Verdict) -> usize {
        self.rows.get(&verdict).map_or(0, Vec::len)
    }

    /// How far the two agree.
    #[must_use]
    pub fn consistency(&self) -> Consistency {
        let compared = Verdict::ALL.iter().filter(|v| v.is_comparable()).map(|v| self.of(*v)).sum();
        Consistency { equal: self.of(Verdict::Equal), compared }
    }

    fn add(&mut self, verdict: Verdict, at: usize) {
        self.rows.entry(verdict).or_default().push(at);
    }
}

impl Consistency {
    /// In per cent, one decimal; `None` where nothing was compared.
    #[must_use]
    pub fn percent(&self) -> Option<rust_decimal::Decimal> {
        let share =
            crate::measure::Fraction::new(i128::try_from(self.equal).ok()? * 100, i128::try_from(self.compared).ok()?)?;
        let strategy = rust_decimal::RoundingStrategy::MidpointAwayFromZero;
        share.decimal().map(|d| d.round_dp_with_strategy(1, strategy).normalize())
    }
}

impl Statistics {
    /// Counts the pairings of a block.
    #[must_use]
    pub fn of(library: &Library, pairings: &[Pairing]) -> Self {
        let mut statistics = Self::default();
        for (at, pairing) in pairings.iter().enumerate() {
            let verdict = pairing.judgement.verdict;
            statistics.all.add(verdict, at);
            let quantities = library.indicator(&pairing.indicator).map_or(&[][..], |i| &i.quantities);
            let kind = quantities.first().map_or_else(String::new, |(quantity, _)| quantity.clone());
            statistics.kinds.entry(kind).or_default().add(verdict, at);
            if verdict.is_comparable() && pairing.judgement.to_be_verified() {
                statistics.to_be_verified.push(at);
            }
        }
        statistics
    }
}
