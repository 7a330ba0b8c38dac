//! The unit and state in which two limits stand side by side.

use super::ledger::Row;
use crate::corpus::Library;
use crate::measure::{
    Basis, BasisError, ConversionError, Fraction, Prepared, Reference, ReferenceState, Remark, Share, Side, StateError,
};
use crate::model::ConceptId;
use std::borrow::Cow;

/// The unit and the entries of the state that a reader wants to see.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Target {
    /// A unit code; that of the indicator where absent.
    pub unit: Option<String>,
    /// Entries that take the place of A's: `O2=6%`.
    pub basis: Basis,
}

/// Why a wish for a unit and a state cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TargetError {
    /// Neither a code nor a printed name of a unit.
    #[error("unknown unit `{0}`")]
    Unit(String),
    /// Entries that cannot be read.
    #[error(transparent)]
    Basis(#[from] BasisError),
    /// A state that no figure can have.
    #[error(transparent)]
    State(#[from] StateError),
}

impl Target {
    /// A unit, as a code or as it is printed, and the text of a basis; both may be empty.
    ///
    /// # Errors
    /// A unit or a basis that cannot be read.
    pub fn parse(library: &Library, unit: &str, basis: &str) -> Result<Self, TargetError> {
        let typed = Some(unit.trim()).filter(|u| !u.is_empty());
        let understand = |typed: &str| library.units().understand(typed).ok_or_else(|| TargetError::Unit(typed.into()));
        let (unit, basis) = (typed.map(understand).transpose()?, Basis::parse(basis)?);
        ReferenceState::of(&basis, library.units())?;
        Ok(Self { unit, basis })
    }
}

/// Two rows whose units and states have been read.
pub(super) struct Readings<'a> {
    pub(super) a: &'a Prepared,
    pub(super) b: &'a Prepared,
}

impl<'a> Readings<'a> {
    /// The readings of two rows.
    ///
    /// # Errors
    /// A unit or a state that cannot be read.
    pub(super) fn of(a: &'a Row, b: &'a Row) -> Result<Self, ConversionError> {
        let read = |row: &'a Row| row.prepared.as_ref().as_ref().map_err(Clone::clone);
        Ok(Self { a: read(a)?, b: read(b)? })
    }

    /// Whether the two can be brought together at all, both ways, and what that leaves unsaid.
    ///
    /// # Errors
    /// Why they cannot.
    pub(super) fn agreement(&self, library: &Library, indicator: &ConceptId) -> Result<Vec<Remark>, ConversionError> {
        let (a, b) = (self.a, self.b);
        let converter = library.converter();
        let target = without_lone_volume(library, b, a)?;
        let there = converter.convert_prepared(Fraction::ONE, a, &target, Some(indicator))?;
        // Within one dimension the way back is as good as the way there.
        if a.unit().dimension != b.unit().dimension {
            let target = without_lone_volume(library, a, b)?;
            converter.convert_prepared(Fraction::ONE, b, &target, Some(indicator))?;
        }
        let mut remarks = there.remarks;
        for (key, value) in b.reference().basis.iter().filter(|(key, _)| is_lone_volume(key, a)) {
            let lone = Remark::OneSided { key, value: value.to_owned(), side: Side::To };
            if !remarks.contains(&lone) {
                remarks.push(lone);
            }
        }
        Ok(remarks)
    }

    /// Unit and state in which A and B are shown: what the reader asks for, else the usual unit of the indicator, at the
    /// state of A as far as both state it.
    ///
    /// # Errors
    /// A unit or a state asked for that cannot be read.
    pub(super) fn shown_at(
        &self,
        library: &Library,
        indicator: &ConceptId,
        target: &Target,
    ) -> Result<Cow<'a, Prepared>, ConversionError> {
        let (a, b) = (self.a.reference(), self.b.reference());
        let both = |key: &str| states(&a.basis, key) && states(&b.basis, key);
        let unit = match &target.unit {
            Some(unit) => Cow::Borrowed(unit.as_str()),
            None => usual_unit(library, indicator, self.a),
        };
        if unit == a.unit && target.basis.is_empty() && a.basis.iter().all(|(key, _)| both(key)) {
            return Ok(Cow::Borrowed(self.a));
        }
        let mut basis = a.basis.filtered(both);
        for (key, value) in target.basis.iter().filter(|(key, _)| both(key)) {
            let replaced = if key == "O2" { "alpha" } else { "O2" };
            if matches!(key, "O2" | "alpha") {
                basis = basis.filtered(|k| k != replaced);
            }
            basis = basis.with(key, value);
        }
        library.converter().prepare(Reference { unit: unit.into_owned(), basis }).map(Cow::Owned)
    }
}

/// Temperature and pressure of a volume that only one limit states: a caution, though no figure can be brought to them.
fn is_lone_volume(key: &str, other: &Prepared) -> bool {
    matches!(key, "T" | "P") && other.reference().basis.get(key).is_none()
}

/// A reference without what only it states of its volume. A share by volume has no volume of its own: what it becomes
/// needs the state.
fn without_lone_volume<'p>(
    library: &Library,
    one: &'p Prepared,
    other: &Prepared,
) -> Result<Cow<'p, Prepared>, ConversionError> {
    let by_volume = |p: &Prepared| p.unit().share == Share::Volume || p.unit().dimension.is_number();
    let reference = one.reference();
    let keeps =
        by_volume(one) != by_volume(other) || !reference.basis.iter().any(|(key, _)| is_lone_volume(key, other));
    if keeps {
        return Ok(Cow::Borrowed(one));
    }
    let basis = reference.basis.filtered(|key| !is_lone_volume(key, other));
    library.converter().prepare(Reference { unit: reference.unit.clone(), basis }).map(Cow::Owned)
}

/// Whether a basis states something; oxygen may be stated as excess air.
fn states(basis: &Basis, key: &str) -> bool {
    match key {
        "O2" | "alpha" => basis.get("O2").or(basis.get("alpha")).is_some(),
        _ => basis.get(key).is_some(),
    }
}

/// The unit in which an indicator is compared, of the dimension of a given one; the given one where there is none.
fn usual_unit<'l>(library: &'l Library, indicator: &ConceptId, given: &'l Prepared) -> Cow<'l, str> {
    let own = given.reference().unit.as_str();
    let quantities = library.indicator(indicator).map_or(&[][..], |i| &i.quantities);
    if quantities.iter().any(|(_, usual)| usual == own) {
        return Cow::Borrowed(own);
    }
    let given = given.unit();
    let fits = |usual: &&(String, String)| {
        library.units().expression(&usual.1).is_some_and(|usual| {
            usual.dimension == given.dimension && usual.coal == given.coal && usual.share == given.share
        })
    };
    Cow::Borrowed(quantities.iter().find(fits).map_or(own, |(_, usual)| usual))
}
