//! `terms/*.csv`: the termbase; `indicators.csv`: which of its concepts are measured, and in what.

use super::limits::file_name;
use super::problem::ProblemKind;
use super::row::Row;
use crate::model::{Concept, ConceptId, Indicator};

pub(super) const CONCEPT_COLUMNS: &[&str] =
    &["id", "kind", "broader", "zh", "ru", "mn", "mn_mong", "en", "domain", "source", "evidence", "seen"];

pub(super) const INDICATOR_COLUMNS: &[&str] = &["id", "better", "quantity", "unit", "note"];

pub(super) fn concept(row: &mut Row<'_>) -> Option<Concept> {
    let id = row.new_id("id", b'-');
    let kind = row.word("kind");
    let provenance = row.provenance();
    let concept = || {
        Some(Concept {
            id: ConceptId::new(id?),
            kind: kind?,
            broader: row.concept_or_none("broader"),
            labels: row.labels(),
            domains: row.list("domain"),
            field: file_name(row.path()).to_owned(),
            provenance: provenance?,
        })
    };
    let concept = concept();
    row.finish(concept)
}

pub(super) fn indicator(row: &mut Row<'_>) -> Option<Indicator> {
    let id = row.concept("id");
    let better = row.word("better");
    let (quantities, units) = (row.list("quantity"), row.list("unit"));
    if quantities.len() != units.len() || quantities.is_empty() {
        let kind = ProblemKind::UnevenLists {
            left: "quantity",
            left_count: quantities.len(),
            right: "unit",
            right_count: units.len(),
        };
        row.wrong("quantity", kind);
    }
    let indicator = || {
        Some(Indicator {
            id: id?,
            better: better?,
            quantities: quantities.into_iter().zip(units).collect(),
            note: row.string("note"),
        })
    };
    let indicator = indicator();
    row.finish(indicator)
}
