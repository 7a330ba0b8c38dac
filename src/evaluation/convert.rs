//! `eval convert`: figures to bring to another unit and reference state, with what has to come out.

use super::cases::{Case, Outcome};
use crate::corpus::Library;
use crate::measure::{Basis, Conversion, Fraction, Reference, decimal};
use crate::model::ConceptId;

/// The columns that a table of such cases needs.
pub const COLUMNS: &[&str] = &[
    "case",
    "value",
    "unit",
    "basis",
    "substance",
    "target_unit",
    "target_basis",
    "expected",
    "tolerance",
    "expected_error",
];

/// Runs all cases.
#[must_use]
pub fn run(library: &Library, cases: &[Case]) -> Outcome {
    let mut outcome = Outcome::default();
    for case in cases {
        outcome.note(case, check(library, case));
    }
    outcome
}

/// One case: what was expected and what was found, where they differ.
fn check(library: &Library, case: &Case) -> Result<(), (String, String)> {
    let found = convert(library, case);
    let (expected, error) = (case.cell("expected"), case.cell("expected_error"));
    if !error.is_empty() {
        return found.map_or(Ok(()), |conversion| Err((format!("error {error}"), shown(conversion.value))));
    }
    let differs = |found: String| Err((expected.to_owned(), found));
    let conversion = match found {
        Ok(conversion) => conversion,
        Err(e) => return differs(format!("error {e}")),
    };
    let Some(wanted) = decimal::parse(expected).map(Fraction::from) else {
        return Err((format!("`{expected}`, which is no number"), shown(conversion.value)));
    };
    match within(conversion.value, wanted, case.cell("tolerance")) {
        Some(true) => Ok(()),
        Some(false) => differs(shown(conversion.value)),
        None => Err((format!("a tolerance, not `{}`", case.cell("tolerance")), shown(conversion.value))),
    }
}

/// The figure of a case in its target.
fn convert(library: &Library, case: &Case) -> Result<Conversion, String> {
    let text = case.cell("value");
    let value = decimal::parse(text).ok_or_else(|| format!("`{text}` is no number"))?;
    let reference = |unit: &str, basis: &str| {
        let basis = Basis::parse(case.cell(basis)).map_err(|e| e.to_string())?;
        let typed = case.cell(unit);
        let unit = library.units().understand(typed).unwrap_or_else(|| typed.to_owned());
        Ok::<_, String>(Reference { unit, basis })
    };
    let (from, to) = (reference("unit", "basis")?, reference("target_unit", "target_basis")?);
    let substance = Some(case.cell("substance")).filter(|id| !id.is_empty()).map(ConceptId::new);
    library.converter().convert(value.into(), &from, &to, substance.as_ref()).map_err(|e| format!("{}: {e}", e.code()))
}

/// Whether a value is near enough: `exact`, or a relative tolerance such as `1e-9`.
fn within(value: Fraction, wanted: Fraction, tolerance: &str) -> Option<bool> {
    if matches!(tolerance, "exact" | "") {
        return Some(value == wanted);
    }
    let tolerance = Fraction::from(decimal::parse(tolerance)?);
    // Ten digits decide; the exact fractions may be too long to be subtracted.
    let near = |fraction: Fraction| fraction.significant(20).map(Fraction::from);
    let distance = near(value)?.minus(near(wanted)?)?.abs();
    Some(distance <= near(wanted)?.abs().times(tolerance)?)
}

fn shown(value: Fraction) -> String {
    value.significant(12).map_or_else(|| value.to_string(), |d| d.to_string())
}
