//! Reads what a text is about with the words and terms of one generation.

use crate::model::Language;
use crate::terms::{Annotator, FoundConcept};
use crate::text::chinese::is_han;
use crate::text::{Analyzer, FoundDesignation, FoundQuantity, Mode, WordKind};

/// The analysis and the termbase that belong together.
#[derive(Debug, Clone, Copy)]
pub struct Spotter<'a> {
    analyzer: &'a Analyzer,
    annotator: &'a Annotator,
}

/// What a text names.
#[derive(Debug, Clone, Default)]
pub struct Spotted {
    /// Concepts, with their places in the text.
    pub concepts: Vec<FoundConcept>,
    /// Quantities and units.
    pub quantities: Vec<FoundQuantity>,
    /// Designations.
    pub designations: Vec<FoundDesignation>,
    /// Words of Latin letters or with digits: first byte, byte behind the last.
    pub words: Vec<(usize, usize)>,
}

impl<'a> Spotter<'a> {
    /// A spotter of one generation.
    #[must_use]
    pub fn new(analyzer: &'a Analyzer, annotator: &'a Annotator) -> Self {
        Self { analyzer, annotator }
    }

    /// What a text in a known language names.
    #[must_use]
    pub fn spot(&self, text: &str, language: Language) -> Spotted {
        let analysis = self.analyzer.analyse(text, language, Mode::Text);
        let mut concepts = self.annotator.annotate(&analysis, text, language);
        // A Chinese character is a thing only as a word of its own: there is neither gold nor brick in 金砖国家.
        concepts.retain(|found| {
            let word = || analysis.words.iter().any(|w| (w.start, w.end) == (found.start, found.end));
            let mut chars = text.get(found.start..found.end).unwrap_or_default().chars();
            !(chars.next().is_some_and(is_han) && chars.next().is_none()) || word()
        });
        let latin = analysis.words.iter().filter(|w| matches!(w.kind, WordKind::Latin | WordKind::Identifier));
        let words = latin.map(|w| (w.start, w.end)).collect();
        Spotted { concepts, quantities: analysis.quantities, designations: analysis.designations, words }
    }
}
