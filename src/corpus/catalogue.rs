//! `standards/*.csv`: the catalogue.

use super::problem::ProblemKind;
use super::row::Row;
use crate::model::{Adoption, Degree, Language, Replacement, Standard};

pub(super) const COLUMNS: &[&str] = &[
    "id",
    "jurisdiction",
    "level",
    "force",
    "status",
    "published",
    "effective",
    "withdrawn",
    "title_zh",
    "title_ru",
    "title_mn",
    "title_en",
    "official",
    "ics",
    "ccs",
    "domain",
    "adopts",
    "replaces",
    "refs",
    "scope",
    "scope_zh",
    "source",
    "evidence",
    "seen",
];

/// The columns of titles in the order of [`Standard::titles`].
const TITLES: [(Language, &str); 4] =
    [(Language::Zh, "title_zh"), (Language::Ru, "title_ru"), (Language::Mn, "title_mn"), (Language::En, "title_en")];

pub(super) fn standard(row: &mut Row<'_>) -> Option<Standard> {
    let id = row.designation("id");
    let jurisdiction = row.word("jurisdiction");
    let level = row.word("level");
    let (force, status) = (row.word_or_none("force"), row.word_or_none("status"));
    let (published, effective, withdrawn) = (row.date("published"), row.date("effective"), row.date("withdrawn"));
    let titles = TITLES
        .into_iter()
        .filter_map(|(language, column)| Some((language, row.text(column))).filter(|(_, title)| !title.is_empty()))
        .map(|(language, title)| (language, title.to_owned()))
        .collect();
    let official = row.words("official");
    let domains = row.words("domain");
    let adopts = row.items("adopts").filter_map(|text| adoption(row, text)).collect();
    let replaces = row.items("replaces").filter_map(|text| replacement(row, text)).collect();
    let refs = row.designations("refs");
    let provenance = row.provenance();
    let standard = || {
        Some(Standard {
            id: id?,
            jurisdiction: jurisdiction?,
            level: level?,
            force,
            status,
            published,
            effective,
            withdrawn,
            titles,
            official,
            ics: row.list("ics"),
            ccs: row.string("ccs"),
            domains,
            adopts,
            replaces,
            refs,
            scope: row.string("scope"),
            scope_zh: row.string("scope_zh"),
            provenance: provenance?,
        })
    };
    let standard = standard();
    row.finish(standard)
}

/// `ISO 14067:2018 IDT`.
fn adoption(row: &mut Row<'_>, text: &str) -> Option<Adoption> {
    let degree = text.rsplit_once(' ').and_then(|(of, degree)| Some((of, Degree::from_word(degree)?)));
    let Some((of, degree)) = degree else {
        row.wrong("adopts", ProblemKind::MissingDegree { text: text.to_owned() });
        return None;
    };
    Some(Adoption { designation: row.designation_of("adopts", of)?, degree })
}

/// `GB 9078-1996（部分）`: a note in full-width brackets that ends in 部分 names the part that is replaced.
fn replacement(row: &mut Row<'_>, text: &str) -> Option<Replacement> {
    let part = text.strip_suffix("部分）").and_then(|rest| rest.rsplit_once('（'));
    let (of, partial) = part.map_or((text, false), |(of, _)| (of, true));
    Some(Replacement { designation: row.designation_of("replaces", of)?, partial })
}
