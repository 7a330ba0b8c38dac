//! Corrections of the termbase: the row of a concept, or a row to fill in, as a download.

use super::State;
use super::failure::Failure;
use super::reader::Visit;
use crate::model::{Concept, ConceptId, ConceptKind, Evidence, Labels, Language, Provenance};
use axum::extract::State as Shared;
use axum::response::Response;
use std::sync::Arc;

/// Longest term taken over into a row, in characters.
const LONGEST_TERM: usize = 200;

/// `/terms/correction.csv?concept=ID` or `?term=WORDS&ql=LANGUAGE`
pub(super) async fn correction(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    let parameters = &visit.parameters;
    if let Some(id) = parameters.get("concept") {
        let searcher = state.searcher();
        let concept = searcher
            .library()
            .concept(&ConceptId::new(id))
            .ok_or_else(|| Failure::NoConcept(id.chars().take(80).collect()))?;
        return Ok(file(concept, &format!("{}-{}.csv", concept.field, concept.id)));
    }
    let term = parameters.get("term").map(sound).filter(|t| !t.is_empty()).ok_or(Failure::BadRequest)?;
    let language = parameters.get("ql").and_then(Language::from_word).unwrap_or(Language::Zh);
    Ok(file(&missing(term, language), "new-term.csv"))
}

fn file(concept: &Concept, name: &str) -> Response {
    let name: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_')).collect();
    super::download("text/csv; charset=utf-8", &name, crate::terms::rows(std::iter::once(concept)))
}

/// The term on one line, without what a spreadsheet would take for a formula or the termbase for a list.
fn sound(term: &str) -> String {
    let one_line =
        term.chars().take(LONGEST_TERM).map(|c| if c.is_control() || c == '|' { ' ' } else { c }).collect::<String>();
    one_line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '=' | '+' | '-' | '@')).trim_end().to_owned()
}

/// A row for a term that the termbase lacks: whoever fills it in gives it an id, its other names and its source.
fn missing(term: String, language: Language) -> Concept {
    let mut labels = Labels::default();
    let of = match language {
        Language::Zh => &mut labels.zh,
        Language::Ru => &mut labels.ru,
        Language::Mn if term.chars().any(|c| ('\u{1800}'..='\u{18af}').contains(&c)) => &mut labels.mn_mong,
        Language::Mn => &mut labels.mn,
        Language::En => &mut labels.en,
    };
    of.push(term);
    Concept {
        id: ConceptId::new(""),
        kind: ConceptKind::General,
        broader: None,
        labels,
        domains: Vec::new(),
        field: String::new(),
        provenance: Provenance { source: String::new(), evidence: Evidence::Recall, seen: None },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_cannot_become_a_formula() {
        assert_eq!(sound("=HYPERLINK(\"x\")"), "HYPERLINK(\"x\")");
        assert_eq!(sound(" -@+ сталь\n|x "), "сталь  x");
        assert_eq!(sound("==="), "");
    }
}
