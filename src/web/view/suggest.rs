//! Suggestions while somebody types: the options of a list box, without a page around them.

use super::{Badge, Marked, Words};
use crate::locale::Locale;
use crate::model::Concept;
use crate::search::{Suggestion, SuggestionKind};
use crate::text::mongolian_script::is_mongolian_script;
use askama::Template;

/// `/suggest`
#[derive(Debug, Template)]
#[template(path = "suggestions.html")]
pub(in super::super) struct SuggestionList {
    /// How many there are, for a reader who does not see them.
    pub(in super::super) count: String,
    pub(in super::super) label: String,
    pub(in super::super) options: Vec<SuggestionView>,
}

/// One way to go on.
#[derive(Debug)]
pub(in super::super) struct SuggestionView {
    /// What goes into the box.
    pub(in super::super) text: String,
    /// The record of a standard.
    pub(in super::super) href: Option<String>,
    pub(in super::super) shown: Marked,
    /// What it is: a kind, a number, a name in the reader's language.
    pub(in super::super) about: String,
    pub(in super::super) status: Option<Badge>,
    /// The designation of the standard that it opens.
    designation: Option<String>,
}

impl SuggestionView {
    /// The same, put into the box by its designation and not opened.
    pub(in super::super) fn typed_only(self) -> Self {
        Self { text: self.designation.clone().unwrap_or(self.text), href: None, ..self }
    }
}

impl SuggestionList {
    pub(in super::super) fn new(locale: &Locale, options: Vec<SuggestionView>) -> Self {
        Self {
            count: locale.say("suggest-count", &[("count", options.len().into())]),
            label: locale.text("suggest-label"),
            options,
        }
    }
}

impl Words<'_> {
    pub(in super::super) fn suggestion(&self, suggestion: &Suggestion) -> Option<SuggestionView> {
        let locale = self.locale();
        let of_standard = |index| {
            let standard = self.library.get(index)?;
            Some((standard, self.record(standard).to_string()))
        };
        let designation = match &suggestion.kind {
            SuggestionKind::Number(index) | SuggestionKind::Title(index, _) => {
                self.library.get(*index).map(|s| s.id.as_str().to_owned())
            }
            SuggestionKind::Term(..) => None,
        };
        let (href, language, about) = match &suggestion.kind {
            SuggestionKind::Number(index) => {
                let (standard, href) = of_standard(*index)?;
                (Some(href), None, standard.best_title(self.reader.language()).1.to_owned())
            }
            SuggestionKind::Title(index, language) => {
                let (standard, href) = of_standard(*index)?;
                (Some(href), Some(*language), standard.id.as_str().to_owned())
            }
            SuggestionKind::Term(id, language) => {
                let concept = self.library.concept(id)?;
                (None, Some(*language), self.term_about(concept, &suggestion.text))
            }
        };
        let script = suggestion.text.chars().any(is_mongolian_script);
        let lang = if script { Some("mn-Mong") } else { language.and_then(|l| self.lang(l)) };
        // A mark inside a word of the traditional script would break the joins of its letters.
        let pieces = if script { vec![(suggestion.text.clone(), false)] } else { suggestion.matched.pieces.clone() };
        Some(SuggestionView {
            text: suggestion.text.clone(),
            href,
            shown: Marked { lang, cut_before: false, cut_behind: false, pieces },
            about: if about.is_empty() { locale.text("suggest-term") } else { about },
            status: suggestion.status.map(|status| self.status(status)),
            designation,
        })
    }

    /// A term in another language is explained by its name in the reader's.
    fn term_about(&self, concept: &Concept, text: &str) -> String {
        let kind = self.locale().word("concept-kind", concept.kind.word());
        match concept.labels.preferred(self.reader.language()) {
            Some(name) if name != text && !concept.labels.of(self.reader.language()).iter().any(|n| n == text) => {
                self.locale().say("suggest-term-means", &[("name", name.into()), ("kind", kind.into())])
            }
            _ => kind,
        }
    }
}
