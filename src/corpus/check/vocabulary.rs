//! Units, indicators, parameters and their values, grades, places.

use super::duplicates::{each_again, unique};
use super::{Names, grade_key};
use crate::corpus::draft::UnitRow;
use crate::corpus::findings::{Findings, Located, judge};
use crate::corpus::problem::ProblemKind;
use crate::measure::{self, Substance, UnitError, UnitName, UnitTable};
use crate::model::{Grade, Indicator, Parameter, ParameterKind, ParameterValue, Place};
use std::collections::{HashMap, HashSet};

/// Builds the table of units from the rows that are right.
pub(super) fn units(rows: &mut [Located<UnitRow>], findings: &mut Findings) -> UnitTable {
    unique(rows, findings, "unit", |u| &u.code);
    let known: HashSet<String> = rows.iter().map(|u| u.value.code.clone()).collect();
    let mut table = UnitTable::default();
    for row in rows {
        let UnitRow { code, dimension, canonical, factor, note } = row.value.clone();
        if !row.sound {
            continue;
        }
        if !known.contains(&canonical) {
            row.wrong(findings, "canonical", ProblemKind::UnknownUnit { field: "canonical", unit: canonical });
            continue;
        }
        let unit = measure::UnitRow {
            unit: &code,
            dimension: &dimension,
            canonical: &canonical,
            factor: &factor,
            note: &note,
        };
        match table.insert(unit) {
            Ok(()) => {}
            Err(UnitError::Factor { factor, .. }) => {
                row.wrong(findings, "factor", ProblemKind::InvalidNumber { field: "factor", text: factor });
            }
            Err(e) => row.wrong(findings, "unit", ProblemKind::InvalidUnit { unit: code, reason: e.to_string() }),
        }
    }
    table
}

/// Gives the units their printed names. A name that two units have would be understood as one of them only.
pub(super) fn unit_names(
    rows: &mut [Located<UnitName>],
    units: &mut UnitTable,
    names: &Names<'_>,
    findings: &mut Findings,
) {
    judge(rows, findings, |n, verdict| names.unit(verdict, units, &n.unit));
    let mut first: HashMap<String, usize> = HashMap::new();
    for at in 0..rows.len() {
        let Some(row) = rows.get(at) else { continue };
        let key = measure::printed_key(&row.value.name);
        let earlier = first.get(&key).and_then(|first| rows.get(*first)).filter(|e| e.value.unit != row.value.unit);
        match earlier.map(|e| findings.pointer(e.at)) {
            Some(first) => {
                let id = row.value.name.clone();
                findings.cell(row.at, "name", ProblemKind::DuplicateId { field: "name", id, first });
            }
            None => {
                if row.sound {
                    units.name(row.value.clone());
                }
                first.entry(key).or_insert(at);
            }
        }
    }
}

/// Substances have to be concepts, each once.
pub(super) fn substances(substances: &mut [Located<Substance>], names: &Names<'_>, findings: &mut Findings) {
    unique(substances, findings, "concept", |s| s.concept.as_str());
    judge(substances, findings, |s, verdict| names.concept(verdict, "concept", &s.concept));
}

pub(super) fn indicators(
    indicators: &mut [Located<Indicator>],
    names: &Names<'_>,
    units: &UnitTable,
    findings: &mut Findings,
) {
    unique(indicators, findings, "id", |i| i.id.as_str());
    judge(indicators, findings, |i, verdict| {
        names.concept(verdict, "id", &i.id);
        i.quantities.iter().for_each(|(_, unit)| names.unit(verdict, units, unit));
    });
}

/// A parameter with an unknown unit stays: conditions and formulas ask for the number alone.
pub(super) fn parameters(
    parameters: &mut [Located<Parameter>],
    values: &[Located<ParameterValue>],
    names: &Names<'_>,
    units: &UnitTable,
    findings: &mut Findings,
) {
    unique(parameters, findings, "id", |p| &p.id);
    let named: HashSet<(&str, &str)> =
        values.iter().map(|v| (v.value.parameter.as_str(), v.value.value.as_str())).collect();
    for Located { value: p, at, .. } in parameters {
        match &p.kind {
            ParameterKind::Number if units.get(&p.unit).is_none() && !names.spoiled.contains(&p.unit) => {
                findings.cell(*at, "unit", ProblemKind::ParameterUnit { unit: p.unit.clone() });
            }
            ParameterKind::Enum(values) => {
                for value in values.iter().filter(|v| !named.contains(&(p.id.as_str(), v.as_str()))) {
                    let (parameter, value) = (p.id.clone(), value.clone());
                    findings.cell(*at, "values", ProblemKind::UnnamedParameterValue { parameter, value });
                }
            }
            ParameterKind::Number | ParameterKind::Bool => {}
        }
    }
}

pub(super) fn values(
    values: &mut [Located<ParameterValue>],
    parameters: &[Located<Parameter>],
    names: &Names<'_>,
    findings: &mut Findings,
) {
    let known: HashMap<&str, &ParameterKind> =
        parameters.iter().map(|p| (p.value.id.as_str(), &p.value.kind)).collect();
    judge(values, findings, |v, verdict| match known.get(v.parameter.as_str()) {
        None => {
            let kind = || ProblemKind::UnknownParameter { field: "param", id: v.parameter.clone() };
            names.lacks(verdict, "param", &v.parameter, kind);
        }
        Some(ParameterKind::Enum(values)) if values.contains(&v.value) => {}
        Some(_) => {
            let (parameter, value) = (v.parameter.clone(), v.value.clone());
            verdict.wrong("value", ProblemKind::UnknownParameterValue { field: "value", parameter, value });
        }
    });
    each_again(
        values,
        |v| format!("{} {}", v.parameter, v.value),
        |value, id, first| {
            let first = findings.pointer(first);
            value.wrong(findings, "value", ProblemKind::DuplicateId { field: "value", id, first });
        },
    );
}

pub(super) fn grades(grades: &mut [Located<Grade>], findings: &mut Findings) {
    let key = |g: &Grade| {
        let (jurisdiction, domain, key) = grade_key(g);
        format!("{jurisdiction} {domain} {key}")
    };
    each_again(grades, key, |grade, id, first| {
        let first = findings.pointer(first);
        grade.wrong(findings, "grade", ProblemKind::DuplicateId { field: "grade", id, first });
    });
}

pub(super) fn places(places: &mut [Located<Place>], names: &Names<'_>, findings: &mut Findings) {
    unique(places, findings, "id", |p| &p.id);
    let known: HashSet<String> = places.iter().map(|p| p.value.id.clone()).collect();
    judge(places, findings, |p, verdict| {
        let above = Some(("within", &p.within)).filter(|(_, id)| !id.is_empty());
        let named = above.into_iter().chain(p.parts.iter().map(|id| ("parts", id)));
        for (field, id) in named.filter(|(_, id)| !known.contains(*id)) {
            names.lacks(verdict, field, id, || ProblemKind::UnknownPlace { field, id: id.clone() });
        }
    });
}
