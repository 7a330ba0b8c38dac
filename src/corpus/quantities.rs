//! `substances.csv` and `unit-names.csv`: what conversions and readers of typed units need.

use super::problem::ProblemKind;
use super::row::Row;
use crate::measure::{Substance, UnitName, decimal};

pub(super) const SUBSTANCE_COLUMNS: &[&str] = &["concept", "formula", "molar_mass", "source", "evidence", "seen"];

pub(super) const UNIT_NAME_COLUMNS: &[&str] = &["unit", "language", "name", "source", "evidence", "seen"];

pub(super) fn substance(row: &mut Row<'_>) -> Option<Substance> {
    let concept = row.concept("concept");
    let (formula, mass) = (row.required("formula"), row.required("molar_mass"));
    let molar_mass = mass.and_then(decimal::parse).filter(|mass| mass.is_sign_positive() && !mass.is_zero());
    if let (Some(text), None) = (mass, molar_mass) {
        row.wrong("molar_mass", ProblemKind::InvalidNumber { field: "molar_mass", text: text.to_owned() });
    }
    let provenance = row.provenance();
    let substance = || {
        Some(Substance {
            concept: concept?,
            formula: formula?.to_owned(),
            molar_mass: molar_mass?,
            provenance: provenance?,
        })
    };
    let substance = substance();
    row.finish(substance)
}

pub(super) fn unit_name(row: &mut Row<'_>) -> Option<UnitName> {
    let (unit, language, name) = (row.required("unit"), row.word("language"), row.required("name"));
    let provenance = row.provenance();
    let unit_name = || {
        Some(UnitName { unit: unit?.to_owned(), language: language?, name: name?.to_owned(), provenance: provenance? })
    };
    let unit_name = unit_name();
    row.finish(unit_name)
}
