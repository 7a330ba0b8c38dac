//! The terms of a foreign text in the words of the reader: beside the term, and as a list to print.

use super::source::{Citation, Sources};
use super::{Text, Words};
use crate::locale::wording;
use crate::model::{ConceptId, Language};
use crate::text::Mode;

/// A piece of a text; a term carries its gloss.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Piece {
    pub(in super::super) text: String,
    pub(in super::super) gloss: Option<Gloss>,
}

/// What a term means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Gloss {
    pub(in super::super) means: String,
    pub(in super::super) href: String,
}

/// A term in the list behind a text.
#[derive(Debug)]
pub(in super::super) struct GlossRow {
    pub(in super::super) term: Text,
    pub(in super::super) name: Text,
    pub(in super::super) href: String,
    pub(in super::super) citation: Citation,
}

/// The terms that were met in the texts of a page.
#[derive(Debug, Default)]
pub(in super::super) struct Glossary {
    met: Vec<(ConceptId, Language)>,
}

impl<'a> Words<'a> {
    /// A text in pieces. Only a foreign text is glossed; `seen` holds the terms that were glossed a little before and
    /// are left plain.
    pub(in super::super) fn glossed(
        &self,
        text: &str,
        language: Language,
        seen: &mut Vec<ConceptId>,
        glossary: &mut Glossary,
    ) -> Vec<Piece> {
        let plain = |text: &str| Piece { text: text.to_owned(), gloss: None };
        if language == self.reader.language() {
            return vec![plain(text)];
        }
        let generation = self.searcher.generation();
        let analysis = generation.analyzer().analyse(text, language, Mode::Text);
        let mut pieces = Vec::new();
        let mut at = 0;
        for found in generation.annotator().annotate(&analysis, text, language) {
            let Some(first) = found.ids.first() else { continue };
            let means = self.means(&found.ids);
            let (Some(before), Some(surface)) = (text.get(at..found.start), text.get(found.start..found.end)) else {
                continue;
            };
            if means.is_empty() || seen.contains(first) {
                continue;
            }
            seen.push(first.clone());
            if !glossary.met.iter().any(|(id, l)| id == first && *l == language) {
                glossary.met.push((first.clone(), language));
            }
            if !before.is_empty() {
                pieces.push(plain(before));
            }
            let href = self.concept_link(first);
            pieces.push(Piece { text: surface.to_owned(), gloss: Some(Gloss { means, href }) });
            at = found.end;
        }
        pieces.push(plain(text.get(at..).unwrap_or_default()));
        pieces
    }

    /// The names of concepts in the reader's language; empty where there is none, or nothing but an id.
    fn means(&self, ids: &[ConceptId]) -> String {
        let own = self.reader.language();
        let names = ids.iter().filter_map(|id| self.library.concept(id)?.labels.preferred(own));
        names.collect::<Vec<_>>().join(" / ")
    }

    /// The list of the terms that were met, in the order of their names in the text's language.
    pub(in super::super) fn glossary(&self, glossary: Glossary, sources: &mut Sources<'a>) -> Vec<GlossRow> {
        let library = self.library;
        let mut met: Vec<_> = glossary.met.into_iter().filter_map(|(id, l)| Some((library.concept(&id)?, l))).collect();
        met.sort_by_key(|(concept, language)| concept.labels.preferred(*language).map(str::to_lowercase));
        let row = |(concept, language): (&'a crate::model::Concept, Language)| {
            let (spoken, name) = wording::concept_name(self.locale(), library, &concept.id);
            Some(GlossRow {
                term: self.text(concept.labels.preferred(language)?, language),
                name: self.text(name, spoken),
                href: self.concept_link(&concept.id),
                citation: sources.cite(&concept.provenance),
            })
        };
        met.into_iter().filter_map(row).collect()
    }
}
