//! Looking up terms, and the rows with which a reader corrects them.

use crate::model::{Concept, Language};

/// The columns of a file in `terms/`.
pub const COLUMNS: [&str; 12] =
    ["id", "kind", "broader", "zh", "ru", "mn", "mn_mong", "en", "domain", "source", "evidence", "seen"];

/// Concepts with a label that holds the text, whole labels first.
#[must_use]
pub fn lookup<'c>(concepts: &'c [Concept], text: &str) -> Vec<&'c Concept> {
    let wanted = text.trim().to_lowercase();
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u8, &Concept)> = concepts
        .iter()
        .filter_map(|concept| {
            let labels = Language::ALL.iter().flat_map(|l| concept.labels.of(*l)).chain(&concept.labels.mn_mong);
            let best = labels
                .map(|label| label.to_lowercase())
                .filter_map(|label| {
                    if label == wanted {
                        Some(0)
                    } else if label.starts_with(&wanted) {
                        Some(1)
                    } else {
                        label.contains(&wanted).then_some(2)
                    }
                })
                .min();
            let by_id = (concept.id.as_str() == wanted).then_some(0);
            best.into_iter().chain(by_id).min().map(|rank| (rank, concept))
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.id.cmp(&b.1.id)));
    found.into_iter().map(|(_, concept)| concept).collect()
}

/// Concepts as rows of the termbase with its header: what a reader corrects and sends back.
#[must_use]
pub fn rows<'c>(concepts: impl Iterator<Item = &'c Concept>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut write = |record: &[String]| writer.write_record(record).is_ok();
    let mut whole = write(&COLUMNS.map(str::to_owned));
    for concept in concepts {
        let labels = &concept.labels;
        whole &= write(&[
            concept.id.as_str().to_owned(),
            concept.kind.word().to_owned(),
            concept.broader.as_ref().map_or(String::new(), |b| b.as_str().to_owned()),
            labels.zh.join("|"),
            labels.ru.join("|"),
            labels.mn.join("|"),
            labels.mn_mong.join("|"),
            labels.en.join("|"),
            concept.domains.join("|"),
            concept.provenance.source.clone(),
            concept.provenance.evidence.word().to_owned(),
            concept.provenance.seen.map_or(String::new(), |d| d.to_string()),
        ]);
    }
    // Writing to memory cannot fail; a record of another length could, and the types exclude it.
    debug_assert!(whole);
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}
