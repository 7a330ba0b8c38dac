//! Small pieces of markup: provenance, attributes, spaces.

use crate::corpus::problem::ProblemKind;
use crate::model::{Evidence, PartialDate, Provenance};
use quick_xml::events::BytesStart;

/// Provenance from `custom-meta` pairs.
pub(super) fn provenance(meta: &[(String, String)]) -> Result<Provenance, ProblemKind> {
    let value = |name: &str| meta.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.as_str());
    let (source, evidence, seen) = (value("source"), value("evidence"), value("seen"));
    for (field, value) in [("source", source), ("evidence", evidence)] {
        if value.is_empty() {
            return Err(ProblemKind::MissingProvenance { field });
        }
    }
    let Some(grade) = Evidence::from_word(evidence) else {
        let allowed = Evidence::ALL.iter().map(|e| e.word()).collect::<Vec<_>>().join(", ");
        return Err(ProblemKind::UnknownWord { field: "evidence", word: evidence.to_owned(), allowed });
    };
    let date = match seen {
        "" if grade == Evidence::Recall => None,
        "" => return Err(ProblemKind::MissingSeen { evidence: grade.word() }),
        seen => match PartialDate::parse(seen) {
            Ok(date) => Some(date),
            Err(_) => {
                return Err(ProblemKind::InvalidDate { field: "seen", text: seen.to_owned() });
            }
        },
    };
    Ok(Provenance { source: source.to_owned(), evidence: grade, seen: date })
}

/// Text with single spaces between its words. Only what XML takes for white space may go: the narrow no-break space
/// joins a Mongolian suffix to its stem, and no-break spaces keep a number with its unit.
pub(super) fn words(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// The value of an attribute, its references resolved where XML itself defines them.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok().flatten()?;
    Some(
        attribute
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .map_or_else(|_| attribute.value.to_string(), Into::into),
    )
}
