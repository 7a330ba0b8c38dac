//! What is wrong in a file, in the words of a reader.

use super::profile::{ProfileProblem, ProfileProblemKind};
use super::sheet::{CellProblem, CellProblemKind, SheetError};
use crate::compare::{FactError, TargetError};
use crate::locale::{Locale, Value, conversion};
use crate::measure::{BASIS_KEYS, BasisError, ConversionError};

/// Megabytes for a reader.
const MEGABYTE: u32 = 20;

/// Why a reference state cannot be read.
#[must_use]
pub fn basis_error(locale: &Locale, error: &BasisError) -> String {
    match error {
        BasisError::UnknownKey(key) => {
            let allowed = BASIS_KEYS.join(&locale.text("list-separator"));
            locale.say("entry-state-unknown", &[("key", key.as_str().into()), ("allowed", allowed.into())])
        }
        BasisError::NotAPair(entry) => locale.say("entry-state-not-a-pair", &[("entry", entry.as_str().into())]),
        BasisError::Twice(key) => locale.say("entry-state-twice", &[("key", (*key).into())]),
    }
}

/// Why a wish for a unit and a state cannot be understood.
#[must_use]
pub fn target_error(locale: &Locale, error: &TargetError) -> String {
    match error {
        TargetError::Unit(unit) => conversion::error(locale, &ConversionError::UnknownUnit(unit.clone())),
        TargetError::Basis(error) => basis_error(locale, error),
        TargetError::State(error) => conversion::error(locale, &ConversionError::State(error.clone())),
    }
}

/// Why what is known of a thing cannot be read.
#[must_use]
pub fn fact_error(locale: &Locale, error: &FactError) -> String {
    match error {
        FactError::NotAPair(entry) => locale.say("entry-fact-not-a-pair", &[("entry", entry.as_str().into())]),
        FactError::Unknown(name) => locale.say("entry-fact-unknown", &[("name", name.as_str().into())]),
        FactError::Value { parameter, value, allowed } => {
            let key = if allowed.is_empty() { "entry-fact-number" } else { "entry-fact-value" };
            let allowed = allowed.join(&locale.text("list-separator"));
            let (name, value) = (parameter.as_str(), value.as_str());
            locale.say(key, &[("name", name.into()), ("value", value.into()), ("allowed", allowed.into())])
        }
    }
}

/// Why a file is no sheet that can be read.
#[must_use]
pub fn sheet_error(locale: &Locale, error: &SheetError) -> String {
    let most = |key: &str, most: Value| locale.say(key, &[("most", most)]);
    match error {
        SheetError::TooLarge { most: bytes } => most("sheet-error-too-large", (bytes >> MEGABYTE).into()),
        SheetError::Bomb { most: bytes } => most("sheet-error-bomb", (bytes >> MEGABYTE).into()),
        SheetError::Rows { most: rows } => most("sheet-error-rows", u64::from(*rows).into()),
        SheetError::Columns { most: columns } => most("sheet-error-columns", u64::from(*columns).into()),
        SheetError::Cells { most: cells } => most("sheet-error-cells", (*cells).into()),
        SheetError::Slow { most: time } => most("sheet-error-slow", time.as_secs().into()),
        SheetError::Neither => locale.text("sheet-error-neither"),
        SheetError::Damaged(what) => locale.say("sheet-error-damaged", &[("what", what.as_str().into())]),
        SheetError::Empty => locale.text("sheet-error-empty"),
    }
}

/// A problem of a cell with its address.
#[must_use]
pub fn cell_problem(locale: &Locale, problem: &CellProblem) -> String {
    let found = |key: &str, found: &str| locale.say(key, &[("found", found.into())]);
    let separator = locale.text("list-separator");
    let one_of = |key: &str, found: &str, allowed: Vec<&str>| {
        locale.say(key, &[("found", found.into()), ("allowed", allowed.join(&separator).into())])
    };
    let what = match &problem.kind {
        CellProblemKind::NoColumn(column) => {
            locale.say("sheet-problem-no-column", &[("column", column.name(locale).into())])
        }
        CellProblemKind::StrangeColumn(name) => found("sheet-problem-strange-column", name),
        CellProblemKind::Missing(column) => {
            locale.say("sheet-problem-missing", &[("column", column.name(locale).into())])
        }
        CellProblemKind::UnknownStandard(text) => found("sheet-problem-unknown-standard", text),
        CellProblemKind::UnknownConcept(text) => found("sheet-problem-unknown-concept", text),
        CellProblemKind::AmbiguousConcept(text, ids) => {
            let ids = ids.iter().map(crate::model::ConceptId::as_str).collect();
            one_of("sheet-problem-ambiguous-concept", text, ids)
        }
        CellProblemKind::UnknownIndicator(text) => found("sheet-problem-unknown-indicator", text),
        CellProblemKind::UnknownUnit(text) => found("sheet-problem-unknown-unit", text),
        CellProblemKind::NotANumber(text) => found("sheet-problem-not-a-number", text),
        CellProblemKind::Comma(text) => found("sheet-problem-comma", text),
        CellProblemKind::Negative(text) => found("sheet-problem-negative", text),
        CellProblemKind::UnknownParameter(text) => found("sheet-problem-unknown-parameter", text),
        CellProblemKind::NotABool(text) => found("sheet-problem-not-a-bool", text),
        CellProblemKind::NotOneOf(text, values) => {
            one_of("sheet-problem-not-one-of", text, values.iter().map(String::as_str).collect())
        }
        CellProblemKind::NotAPair(text) => found("sheet-problem-not-a-pair", text),
        CellProblemKind::NotAState(text) => found("sheet-problem-not-a-state", text),
        CellProblemKind::NotADate(text) => found("sheet-problem-not-a-date", text),
    };
    locale.say("sheet-problem", &[("address", problem.address().into()), ("what", what.into())])
}

/// A problem of a profile with its place.
#[must_use]
pub fn profile_problem(locale: &Locale, problem: &ProfileProblem) -> String {
    let found = |key: &str, found: &str| locale.say(key, &[("found", found.into())]);
    let what = match &problem.kind {
        ProfileProblemKind::TooLong { most } => locale.say("profile-problem-too-long", &[("most", (*most).into())]),
        ProfileProblemKind::Syntax(what) => locale.say("profile-problem-syntax", &[("what", what.trim_end().into())]),
        ProfileProblemKind::TooMany { most } => locale.say("profile-problem-too-many", &[("most", (*most).into())]),
        ProfileProblemKind::Missing => locale.text("profile-problem-missing"),
        ProfileProblemKind::UnknownEntry => locale.text("profile-problem-unknown-entry"),
        ProfileProblemKind::NotOneOf { found, allowed } => {
            let allowed = allowed.join(&locale.text("list-separator")).into();
            locale.say("profile-problem-not-one-of", &[("found", found.as_str().into()), ("allowed", allowed)])
        }
        ProfileProblemKind::UnknownConcept(text) => found("profile-problem-unknown-concept", text),
        ProfileProblemKind::UnknownIndicator(text) => found("profile-problem-unknown-indicator", text),
        ProfileProblemKind::UnknownPlace(text) => found("profile-problem-unknown-place", text),
        ProfileProblemKind::UnknownIndustry(text) => found("profile-problem-unknown-industry", text),
        ProfileProblemKind::UnknownParameter => locale.text("profile-problem-unknown-parameter"),
        ProfileProblemKind::NotANumber(text) => found("profile-problem-not-a-number", text),
        ProfileProblemKind::NotABool(text) => found("profile-problem-not-a-bool", text),
        ProfileProblemKind::NotADate(text) => found("profile-problem-not-a-date", text),
        ProfileProblemKind::NotAnOutput(text) => found("profile-problem-not-an-output", text),
        ProfileProblemKind::State(error) => {
            locale.say("profile-problem-state", &[("what", basis_error(locale, error).into())])
        }
    };
    if problem.at.is_empty() {
        return what;
    }
    locale.say("profile-problem", &[("at", problem.at.as_str().into()), ("what", what.into())])
}
