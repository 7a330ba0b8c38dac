//! `parameters.csv`, `parameter-values.csv`, `grades.csv`, `units.csv`: the vocabulary of limits.

use super::draft::UnitRow;
use super::problem::ProblemKind;
use super::row::Row;
use crate::model::{Grade, Parameter, ParameterKind, ParameterValue};

pub(super) const PARAMETER_COLUMNS: &[&str] =
    &["id", "type", "unit", "values", "zh", "ru", "mn", "en", "source", "evidence", "seen"];

pub(super) const VALUE_COLUMNS: &[&str] = &["param", "value", "zh", "ru", "mn", "en", "source", "evidence", "seen"];

pub(super) const GRADE_COLUMNS: &[&str] =
    &["jurisdiction", "domain", "grade", "role", "rank", "zh", "ru", "mn", "en", "note"];

pub(super) const UNIT_COLUMNS: &[&str] = &["unit", "dimension", "canonical", "factor", "note"];

pub(super) fn parameter(row: &mut Row<'_>) -> Option<Parameter> {
    let id = row.new_id("id", b'_');
    let kind = kind(row);
    let unit = match kind {
        Some(ParameterKind::Number) => row.required("unit").unwrap_or_default(),
        _ => row.text("unit"),
    };
    let provenance = row.provenance();
    let parameter = || {
        Some(Parameter {
            id: id?.to_owned(),
            kind: kind?,
            unit: unit.to_owned(),
            labels: row.labels(),
            provenance: provenance?,
        })
    };
    let parameter = parameter();
    row.finish(parameter)
}

fn kind(row: &mut Row<'_>) -> Option<ParameterKind> {
    match row.required("type")? {
        "number" => Some(ParameterKind::Number),
        "bool" => Some(ParameterKind::Bool),
        "enum" => row.required("values").map(|_| ParameterKind::Enum(row.list("values"))),
        other => {
            let kind = ProblemKind::UnknownWord {
                field: "type",
                word: other.to_owned(),
                allowed: "number, enum, bool".into(),
            };
            row.wrong("type", kind);
            None
        }
    }
}

pub(super) fn value(row: &mut Row<'_>) -> Option<ParameterValue> {
    let (parameter, value) = (row.required("param"), row.required("value"));
    let provenance = row.provenance();
    let value = || {
        Some(ParameterValue {
            parameter: parameter?.to_owned(),
            value: value?.to_owned(),
            labels: row.labels(),
            provenance: provenance?,
        })
    };
    let value = value();
    row.finish(value)
}

pub(super) fn grade(row: &mut Row<'_>) -> Option<Grade> {
    let jurisdiction = row.word("jurisdiction");
    let (domain, key) = (row.required("domain"), row.required("grade"));
    let role = row.word("role");
    let rank = row.rank("rank");
    let grade = || {
        Some(Grade {
            jurisdiction: jurisdiction?,
            domain: domain?.to_owned(),
            key: key?.to_owned(),
            role: role?,
            rank,
            labels: row.labels(),
            note: row.string("note"),
        })
    };
    let grade = grade();
    row.finish(grade)
}

pub(super) fn unit(row: &mut Row<'_>) -> Option<UnitRow> {
    let (code, dimension) = (row.required("unit"), row.required("dimension"));
    let (canonical, factor) = (row.required("canonical"), row.required("factor"));
    let unit = || {
        Some(UnitRow {
            code: code?.to_owned(),
            dimension: dimension?.to_owned(),
            canonical: canonical?.to_owned(),
            factor: factor?.to_owned(),
            note: row.string("note"),
        })
    };
    let unit = unit();
    row.finish(unit)
}
