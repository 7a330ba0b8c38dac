//! A converted figure with its steps.

use super::comparison::NoteView;
use crate::corpus::Library;
use crate::locale::{Locale, conversion};
use crate::measure::{Conversion, Reference};
use schemars::JsonSchema;
use serde::Serialize;

/// A figure in its new unit and state.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Conversion")]
pub struct ConversionView {
    /// The figure as a decimal, up to 28 digits.
    pub value: String,
    /// Whether it is exact or rounded at the 28th digit.
    pub exact: bool,
    /// The figure for a reader: ten digits, marked where rounded.
    pub shown: String,
    /// Its unit.
    pub unit: String,
    /// Its reference state.
    pub basis: String,
    /// What was done, in order.
    pub steps: Vec<NoteView>,
    /// What a reader has to know.
    pub remarks: Vec<NoteView>,
}

impl ConversionView {
    /// A conversion in the words of a locale.
    #[must_use]
    pub fn new(locale: &Locale, library: &Library, conversion: &Conversion, to: &Reference) -> Self {
        let (from_side, to_side) = (locale.text("conversion-from"), locale.text("conversion-to"));
        let exact = conversion.value.exact_decimal();
        let value = exact.or_else(|| conversion.value.decimal());
        Self {
            value: value.map_or_else(|| conversion.value.to_string(), |d| d.to_string()),
            exact: exact.is_some(),
            shown: conversion::figure(conversion.value),
            unit: to.unit.clone(),
            basis: to.basis.to_string(),
            steps: conversion.steps.iter().map(|step| NoteView::step(locale, library, step)).collect(),
            remarks: conversion
                .remarks
                .iter()
                .map(|remark| NoteView {
                    kind: remark.key(),
                    text: conversion::remark(locale, remark, [from_side.as_str(), to_side.as_str()]),
                })
                .collect(),
        }
    }
}
