//! Industries: a label of a profile that suggests products by name, and nothing more. No standard carries such a code.

use crate::corpus::Library;
use crate::model::{Concept, ConceptId, ConceptKind, Industry};
use std::collections::HashSet;

/// Industries that are suggested at most, and products likewise.
const MOST: usize = 20;
/// A shorter name says too little.
const SHORTEST: usize = 2;

/// Industries whose code begins with the text, or whose Chinese or English name holds it; by code.
#[must_use]
pub fn find_industries<'a>(library: &'a Library, typed: &str) -> Vec<&'a Industry> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return Vec::new();
    }
    let holds = |industry: &&Industry| {
        industry.code.to_lowercase().starts_with(&typed)
            || industry.zh.contains(&typed)
            || industry.en.to_lowercase().contains(&typed)
    };
    let mut found: Vec<&Industry> = library.industries().iter().filter(holds).collect();
    found.sort_by(|a, b| a.code.cmp(&b.code));
    found.truncate(MOST);
    found
}

/// Products and processes that some standard is for and that the name of an industry names, the longest name first.
#[must_use]
pub fn products_of<'a>(library: &'a Library, industry: &Industry) -> Vec<&'a Concept> {
    let objects: HashSet<&str> =
        library.scopes().iter().filter_map(|scope| scope.object.as_ref()).map(ConceptId::as_str).collect();
    let english = industry.en.to_lowercase();
    let named = |concept: &Concept| {
        let zh = concept.labels.zh.iter().filter(|name| industry.zh.contains(name.as_str()));
        let en = concept.labels.en.iter().filter(|name| english.contains(&name.to_lowercase()));
        zh.chain(en).map(|name| name.chars().count()).filter(|length| *length >= SHORTEST).max()
    };
    let mut products: Vec<(usize, &Concept)> = library
        .concepts()
        .iter()
        .filter(|concept| matches!(concept.kind, ConceptKind::Product | ConceptKind::Process))
        .filter(|concept| objects.contains(concept.id.as_str()))
        .filter_map(|concept| Some((named(concept)?, concept)))
        .collect();
    products.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.id.cmp(&b.1.id)));
    products.truncate(MOST);
    products.into_iter().map(|(_, concept)| concept).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::library;

    #[test]
    fn an_industry_is_found_by_code_and_by_name_and_suggests_what_it_makes() {
        let found = find_industries(library(), "铁合金");
        let ferroalloy = found.first().unwrap();
        assert!(ferroalloy.zh.contains("铁合金"), "{ferroalloy:?}");
        let by_code = find_industries(library(), &ferroalloy.code);
        assert!(by_code.iter().any(|industry| industry.code == ferroalloy.code));
        let products: Vec<&str> = products_of(library(), ferroalloy).iter().map(|c| c.id.as_str()).collect();
        assert!(products.contains(&"ferroalloy"), "{products:?}");
        assert!(find_industries(library(), " ").is_empty());
    }
}
