//! Molar masses of substances, which turn a share by volume into a mass.

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::model::{ConceptId, Provenance};

/// A row of `substances.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Substance {
    /// Its concept.
    pub concept: ConceptId,
    /// As which gas it is counted: nitrogen oxides as `NO2`.
    pub formula: String,
    /// Grams in a mole.
    pub molar_mass: Decimal,
    /// Where the figure comes from.
    pub provenance: Provenance,
}

/// All substances, by concept.
#[derive(Debug, Clone, Default)]
pub struct SubstanceTable {
    substances: HashMap<ConceptId, Substance>,
}

impl SubstanceTable {
    /// Builds the table; of two rows for one concept the first counts.
    #[must_use]
    pub fn new(substances: Vec<Substance>) -> Self {
        let mut table = Self::default();
        for substance in substances {
            table.substances.entry(substance.concept.clone()).or_insert(substance);
        }
        table
    }

    /// The substance of a concept.
    #[must_use]
    pub fn get(&self, concept: &ConceptId) -> Option<&Substance> {
        self.substances.get(concept)
    }

    /// All substances, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &Substance> {
        self.substances.values()
    }
}
