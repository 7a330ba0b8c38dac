//! Records that are there twice.

use crate::corpus::findings::{Findings, Located, Place};
use crate::corpus::problem::ProblemKind;
use crate::model::{Limit, Method, PartialDate, Scope};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

/// Reports every record whose key an earlier one has.
pub(super) fn unique<T>(
    records: &mut [Located<T>],
    findings: &mut Findings,
    column: &'static str,
    key: impl Fn(&T) -> &str,
) {
    each_again(
        records,
        |v| key(v).to_owned(),
        |record, id, first| {
            let kind = ProblemKind::DuplicateId { field: column, id, first: findings.pointer(first) };
            record.wrong(findings, column, kind);
        },
    );
}

/// Reports every record that agrees with an earlier one in every column but provenance.
pub(super) fn only_once<T>(records: &mut [Located<T>], findings: &mut Findings, key: impl Fn(&T) -> String) {
    each_again(records, key, |record, _, first| {
        findings.row(record.at, ProblemKind::DuplicateRow { first: findings.pointer(first) });
        record.sound = false;
    });
}

/// Hands every record whose key an earlier one has to `again`, with the place of that one.
pub(super) fn each_again<T, K: Clone + Eq + Hash>(
    records: &mut [Located<T>],
    key: impl Fn(&T) -> K,
    mut again: impl FnMut(&mut Located<T>, K, Place),
) {
    let mut seen: HashMap<K, Place> = HashMap::with_capacity(records.len());
    for record in records {
        match seen.entry(key(&record.value)) {
            Entry::Vacant(free) => {
                free.insert(record.at);
            }
            Entry::Occupied(first) => {
                let (key, place) = (first.key().clone(), *first.get());
                again(record, key, place);
            }
        }
    }
}

/// Joins the columns of a row; the joint stands in no cell, as control characters are refused there.
fn joined(columns: &[&str]) -> String {
    columns.join("\u{1f}")
}

pub(super) fn limit_key(l: &Limit) -> String {
    let date = |d: Option<PartialDate>| d.map_or_else(String::new, |d| d.to_string());
    joined(&[
        l.standard.as_str(),
        &l.clause,
        l.object.as_str(),
        l.indicator.as_str(),
        &l.when,
        &l.grade,
        l.operator.word(),
        &l.value,
        &l.unit,
        &l.basis,
        &date(l.from),
        &date(l.to),
        &l.note,
        &l.domain,
    ])
}

pub(super) fn method_key(m: &Method) -> String {
    joined(&[
        m.standard.as_str(),
        &m.clause,
        m.object.as_str(),
        m.indicator.as_str(),
        &m.when,
        &m.formula,
        &m.unit,
        &m.note,
    ])
}

pub(super) fn scope_key(s: &Scope) -> String {
    joined(&[
        s.standard.as_str(),
        s.relation.word(),
        s.object.as_ref().map_or("", |o| o.as_str()),
        &s.when,
        &s.places.join("|"),
        s.addressee.word(),
        s.other.as_ref().map_or("", |o| o.as_str()),
        &s.note,
    ])
}
