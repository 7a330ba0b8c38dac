//! `scopes.csv`: whom a standard is for.

use super::problem::ProblemKind;
use super::row::Row;
use crate::model::{Relation, Scope};

pub(super) const COLUMNS: &[&str] =
    &["standard", "relation", "object", "when", "place", "addressee", "other", "note", "source", "evidence", "seen"];

pub(super) fn scope(row: &mut Row<'_>) -> Option<Scope> {
    let standard = row.designation("standard");
    let relation = row.word::<Relation>("relation");
    let addressee = row.word("addressee");
    let other = if row.text("other").is_empty() { None } else { row.designation("other") };
    if let Some(relation) = relation
        && (relation == Relation::YieldsTo) == row.text("other").is_empty()
    {
        row.wrong("other", ProblemKind::MisplacedOther { relation: relation.word() });
    }
    let provenance = row.provenance();
    let scope = || {
        Some(Scope {
            standard: standard?,
            relation: relation?,
            object: row.concept_or_none("object"),
            when: row.string("when"),
            places: row.list("place"),
            addressee: addressee?,
            other,
            note: row.string("note"),
            provenance: provenance?,
        })
    };
    let scope = scope();
    row.finish(scope)
}
