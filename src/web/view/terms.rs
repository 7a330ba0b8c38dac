//! The search of terms: a table of the names in four languages.

use super::listing::{Counted, Parts};
use super::page::Frame;
use super::source::{Citation, SourceView, Sources};
use super::{Marked, Text, Words};
use crate::model::{Concept, Language};
use crate::search::{Snippet, TermHit};
use crate::text::mongolian_script::is_mongolian_script;
use askama::Template;

/// Names in one language that a row shows.
const NAMES: usize = 4;

/// `/terms`
#[derive(Debug, Template)]
#[template(path = "terms.html")]
pub(in super::super) struct TermsPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) asked: String,
    pub(in super::super) longest: usize,
    pub(in super::super) summary: String,
    pub(in super::super) languages: Vec<String>,
    pub(in super::super) rows: Vec<TermRow>,
    pub(in super::super) parts: Parts,
    /// A row to fill in, where nothing was found.
    pub(in super::super) missing: Option<String>,
    /// Where to begin, if nothing was asked.
    pub(in super::super) domains: Vec<Counted>,
    pub(in super::super) tree: String,
    pub(in super::super) sources: Vec<SourceView>,
}

/// A concept that answers.
#[derive(Debug)]
pub(in super::super) struct TermRow {
    pub(in super::super) href: String,
    pub(in super::super) name: Text,
    pub(in super::super) kind: String,
    /// The name that was typed, where it is not the one shown.
    pub(in super::super) matched: Option<Marked>,
    pub(in super::super) cells: Vec<TermCell>,
    pub(in super::super) citation: Citation,
}

/// The names in one language.
#[derive(Debug)]
pub(in super::super) struct TermCell {
    pub(in super::super) names: Vec<Text>,
    pub(in super::super) script: Option<String>,
}

impl<'a> Words<'a> {
    /// The languages of the table, the reader's own first.
    pub(in super::super) fn term_languages(&self) -> Vec<Language> {
        let own = self.reader.language();
        std::iter::once(own).chain(Language::ALL.iter().copied().filter(|l| *l != own)).collect()
    }

    pub(in super::super) fn term_row(&self, hit: &TermHit<'a>, sources: &mut Sources<'a>) -> TermRow {
        let concept = hit.concept;
        let cells: Vec<_> = self.term_languages().into_iter().map(|l| self.term_cell(concept, l)).collect();
        let name = self.concept(&concept.id);
        let shown = |text: &str| cells.iter().flat_map(|c| &c.names).any(|n| n.text == text);
        let matched = hit.name.as_ref().filter(|(_, snippet)| !shown(&whole(snippet)));
        TermRow {
            href: self.concept_link(&concept.id),
            kind: self.locale().word("concept-kind", concept.kind.word()),
            matched: matched.map(|(language, snippet)| self.matched_name(snippet, *language)),
            citation: sources.cite(&concept.provenance),
            cells,
            name,
        }
    }

    /// A name with what was typed marked; in the traditional script a mark would break the joins of the letters.
    fn matched_name(&self, snippet: &Snippet, language: Language) -> Marked {
        let text = whole(snippet);
        if text.chars().any(is_mongolian_script) {
            let pieces = vec![(text, false)];
            return Marked { lang: Some("mn-Mong"), cut_before: false, cut_behind: false, pieces };
        }
        self.marked(snippet, language)
    }

    fn term_cell(&self, concept: &Concept, language: Language) -> TermCell {
        let names = concept.labels.of(language).iter().take(NAMES);
        TermCell {
            names: names.map(|name| self.text(name.as_str(), language)).collect(),
            script: concept.labels.mn_mong.first().filter(|_| language == Language::Mn).cloned(),
        }
    }
}

fn whole(snippet: &Snippet) -> String {
    snippet.pieces.iter().map(|(piece, _)| piece.as_str()).collect()
}
