//! The search of terms: by a name in any script, a part of one, its sound, an inflected form, or the id.

use super::question::Question;
use super::snippet::Snippet;
use super::{Bridge, Searcher};
use crate::model::{AsOf, Concept, ConceptId, Language};
use std::collections::HashSet;

/// A concept that answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermHit<'l> {
    /// The concept.
    pub concept: &'l Concept,
    /// The name that matched, with its language and what of it was typed; none for an id or an inflected form.
    pub name: Option<(Language, Snippet)>,
}

impl<'l> TermHit<'l> {
    fn without_name(concept: &'l Concept) -> Self {
        Self { concept, name: None }
    }

    /// Whether the whole name matched.
    fn is_whole(&self) -> bool {
        self.name.as_ref().is_some_and(|(_, name)| name.pieces.iter().all(|(_, hit)| *hit))
    }
}

impl Searcher {
    /// Concepts that answer to a text, best first: the one of that id, whole names, what the whole text names in an
    /// inflected form, names that begin so, names that hold it (Chinese also by its pinyin), what a part of the text
    /// names, names with it inside a word. Names in the reader's language come before those in others that match as well.
    #[must_use]
    pub fn find_terms(&self, text: &str, language_hint: Option<Language>) -> Vec<TermHit<'_>> {
        let library = self.library();
        let text = text.trim();
        let by_id = library.concept(&ConceptId::new(text));
        let named = self.understand(&Question::new(text, AsOf::today())).bridges;
        let (whole, part): (Vec<_>, Vec<_>) = named.iter().partition(|bridge| bridge.surface == text);
        let of = |bridges: Vec<&'_ Bridge>| -> Vec<TermHit<'_>> {
            let concepts = bridges.into_iter().filter_map(|bridge| library.concept(&bridge.concept));
            concepts.map(TermHit::without_name).collect()
        };
        let names = self.suggestions.terms(library, text, language_hint);
        let names =
            names.into_iter().map(|(concept, language, name)| TermHit { concept, name: Some((language, name)) });
        let (whole_names, names): (Vec<_>, Vec<_>) = names.partition(TermHit::is_whole);
        let inside = crate::terms::lookup(library.concepts(), text).into_iter().map(TermHit::without_name);
        let mut known = HashSet::new();
        let mut found: Vec<TermHit<'_>> = whole_names
            .into_iter()
            .chain(of(whole))
            .chain(names)
            .chain(by_id.map(TermHit::without_name))
            .chain(of(part))
            .chain(inside)
            .filter(|hit| known.insert(&hit.concept.id))
            .collect();
        found.sort_by_key(|hit| by_id.is_none_or(|concept| concept.id != hit.concept.id));
        found
    }

    /// The concepts of [`Searcher::find_terms`], for a reader of any language.
    #[must_use]
    pub fn terms(&self, text: &str) -> Vec<&Concept> {
        self.find_terms(text, None).into_iter().map(|hit| hit.concept).collect()
    }
}
