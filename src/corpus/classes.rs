//! `classes/*.csv`, `needs/*.csv`, `policy/tasks.csv`: what standards and questions are sorted by.

use super::row::Row;
use crate::model::{Class, ConceptId, Industry, Need, Place, PolicyTask};

pub(super) const ICS_COLUMNS: &[&str] = &["code", "zh", "ru", "mn", "en", "source", "evidence", "seen"];

pub(super) const INDUSTRY_COLUMNS: &[&str] = &["code", "zh", "en", "source", "evidence", "seen"];

pub(super) const PLACE_COLUMNS: &[&str] =
    &["id", "code", "kind", "within", "parts", "zh", "ru", "mn", "en", "source", "evidence", "seen"];

pub(super) const NEED_COLUMNS: &[&str] =
    &["country", "field", "topic", "need_zh", "date", "source", "evidence", "seen"];

pub(super) const TASK_COLUMNS: &[&str] =
    &["task_id", "section", "task_zh", "targets", "domains", "concepts", "source", "evidence", "seen"];

pub(super) fn class(row: &mut Row<'_>) -> Option<Class> {
    let code = row.required("code");
    let provenance = row.provenance();
    let class = code.zip(provenance).map(|(code, provenance)| Class {
        code: code.to_owned(),
        labels: row.labels(),
        provenance,
    });
    row.finish(class)
}

pub(super) fn industry(row: &mut Row<'_>) -> Option<Industry> {
    let (code, zh) = (row.required("code"), row.required("zh"));
    let provenance = row.provenance();
    let industry =
        || Some(Industry { code: code?.to_owned(), zh: zh?.to_owned(), en: row.string("en"), provenance: provenance? });
    let industry = industry();
    row.finish(industry)
}

pub(super) fn place(row: &mut Row<'_>) -> Option<Place> {
    let id = row.required("id");
    let kind = row.word("kind");
    let provenance = row.provenance();
    let place = || {
        Some(Place {
            id: id?.to_owned(),
            code: row.string("code"),
            kind: kind?,
            within: row.string("within"),
            parts: row.list("parts"),
            labels: row.labels(),
            provenance: provenance?,
        })
    };
    let place = place();
    row.finish(place)
}

pub(super) fn need(row: &mut Row<'_>) -> Option<Need> {
    let country = row.word("country");
    let topic = row.concept("topic");
    let need_zh = row.required("need_zh");
    let date = row.date("date");
    let provenance = row.provenance();
    let need = || {
        Some(Need {
            country: country?,
            field: row.string("field"),
            topic: topic?,
            need_zh: need_zh?.to_owned(),
            date,
            provenance: provenance?,
        })
    };
    let need = need();
    row.finish(need)
}

pub(super) fn task(row: &mut Row<'_>) -> Option<PolicyTask> {
    let (id, task_zh) = (row.required("task_id"), row.required("task_zh"));
    let provenance = row.provenance();
    let task = || {
        Some(PolicyTask {
            id: id?.to_owned(),
            section: row.string("section"),
            task_zh: task_zh?.to_owned(),
            targets: row.string("targets"),
            domains: row.list("domains"),
            concepts: row.items("concepts").map(ConceptId::new).collect(),
            provenance: provenance?,
        })
    };
    let task = task();
    row.finish(task)
}
