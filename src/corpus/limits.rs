//! `limits/*/*.csv` and `methods/*.csv`: numeric requirements and how measured values are calculated.

use super::row::Row;
use crate::model::{Limit, Method};

pub(super) const LIMIT_COLUMNS: &[&str] = &[
    "standard",
    "clause",
    "object",
    "indicator",
    "when",
    "grade",
    "op",
    "value",
    "unit",
    "basis",
    "from",
    "to",
    "note",
    "source",
    "evidence",
    "seen",
];

pub(super) const METHOD_COLUMNS: &[&str] =
    &["standard", "clause", "object", "indicator", "when", "formula", "unit", "note", "source", "evidence", "seen"];

pub(super) fn limit(row: &mut Row<'_>) -> Option<Limit> {
    let standard = row.designation("standard");
    let (object, indicator) = (row.concept("object"), row.concept("indicator"));
    let grade = row.required("grade");
    let operator = row.word("op");
    let (value, unit) = (row.required("value"), row.required("unit"));
    let (from, to) = (row.date("from"), row.date("to"));
    let provenance = row.provenance();
    let limit = || {
        Some(Limit {
            standard: standard?,
            clause: row.string("clause"),
            object: object?,
            indicator: indicator?,
            when: row.string("when"),
            grade: grade?.to_owned(),
            operator: operator?,
            value: value?.to_owned(),
            unit: unit?.to_owned(),
            basis: row.string("basis"),
            from,
            to,
            note: row.string("note"),
            domain: file_name(row.path()).to_owned(),
            provenance: provenance?,
        })
    };
    let limit = limit();
    row.finish(limit)
}

pub(super) fn method(row: &mut Row<'_>) -> Option<Method> {
    let standard = row.designation("standard");
    let (object, indicator) = (row.concept("object"), row.concept("indicator"));
    let (formula, unit) = (row.required("formula"), row.required("unit"));
    let provenance = row.provenance();
    let method = || {
        Some(Method {
            standard: standard?,
            clause: row.string("clause"),
            object: object?,
            indicator: indicator?,
            when: row.string("when"),
            formula: formula?.to_owned(),
            unit: unit?.to_owned(),
            note: row.string("note"),
            provenance: provenance?,
        })
    };
    let method = method();
    row.finish(method)
}

/// The name of a file without its folders and its ending.
pub(super) fn file_name(path: &str) -> &str {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    name.rsplit_once('.').map_or(name, |(name, _)| name)
}
