//! Standards as entries of a list of references: as text, and in the formats of the programs that keep such lists.

mod bibtex;
mod csl;
mod ris;

pub use bibtex::bibtex;
pub use csl::csl_json;
pub use ris::ris;

use super::document::is_safe_address;
use crate::model::{Evidence, Jurisdiction, Standard};
use std::fmt::Write;

/// An entry in the form of GB/T 7714—2015, 4.1 and 8: what is not held is left out, never made up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// `火电厂大气污染物排放标准: GB 13223—2011[S]. 2011.`
    pub text: String,
}

/// The entry of a standard: its own title, its number, the mark `[S]` and the year of publication.
///
/// The body that issued it, the place and the publisher are facts the catalogue does not hold; they are to be added by
/// hand, in front and behind, where a journal asks for them.
#[must_use]
pub fn gbt7714(standard: &Standard) -> Reference {
    let (_, title) = standard.best_title(standard.jurisdiction.language());
    let number = match standard.jurisdiction {
        // Chinese bodies write the year behind a dash (GB/T 1.1—2020, 7.2).
        Jurisdiction::Cn | Jurisdiction::CnNm => dashed_year(standard.id.as_str()),
        _ => standard.id.as_str().to_owned(),
    };
    let mut text =
        if title == standard.id.as_str() { format!("{number}[S].") } else { format!("{title}: {number}[S].") };
    if let Some(published) = standard.published.or(standard.effective) {
        let _ = write!(text, " {}.", published.year());
    }
    Reference { text }
}

/// `GB 13223-2011` as `GB 13223—2011`.
fn dashed_year(id: &str) -> String {
    match id.rsplit_once('-') {
        Some((number, year)) if year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) => {
            format!("{number}—{year}")
        }
        _ => id.to_owned(),
    }
}

/// The address at which the issuing body shows the standard; a source that only cites it is none.
fn address(standard: &Standard) -> Option<&str> {
    let known = &standard.provenance;
    (known.evidence == Evidence::Primary && is_safe_address(&known.source)).then_some(known.source.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn cites_standards_of_each_country() {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
        let library = crate::corpus::read(&corpus).unwrap().library;
        let ids = ["GB 13223-2011", "DB15/T 1348-2025", "ГОСТ Р ИСО 14067-2021", "MNS 6298:2011", "ISO 14067:2018"];
        let entries = ids.map(|id| gbt7714(library.get(library.find(id).unwrap()).unwrap()).text);
        insta::assert_snapshot!(entries.join("\n"));
    }

    #[test]
    fn a_year_is_behind_a_dash_only_in_china() {
        assert_eq!(dashed_year("GB/T 24067-2024"), "GB/T 24067—2024");
        assert_eq!(dashed_year("T/NMSP MZB01.37"), "T/NMSP MZB01.37");
    }
}
