//! The termbase: things with names in several languages.

use super::{Language, Provenance, word_enum};

/// The kebab-case id of a concept, such as `blast-furnace-process`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ConceptId(String);

impl ConceptId {
    /// An id as the termbase writes it.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for ConceptId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

word_enum! {
    /// What kind of thing a concept is.
    ConceptKind {
        /// A product.
        Product = "product",
        /// A process.
        Process = "process",
        /// Equipment.
        Equipment = "equipment",
        /// A substance.
        Substance = "substance",
        /// Something that is measured.
        Indicator = "indicator",
        /// A method.
        Method = "method",
        /// A quality.
        Quality = "quality",
        /// A kind of document.
        Document = "document",
        /// An organisation.
        Body = "body",
        /// Anything else.
        General = "general",
    }
}

/// Names of one thing in the four languages; preferred name first, then synonyms and abbreviations.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels {
    /// Chinese.
    pub zh: Vec<String>,
    /// Russian.
    pub ru: Vec<String>,
    /// Mongolian, Cyrillic.
    pub mn: Vec<String>,
    /// Mongolian, traditional script.
    pub mn_mong: Vec<String>,
    /// English.
    pub en: Vec<String>,
}

impl Labels {
    /// Names in one language (Cyrillic for Mongolian).
    #[must_use]
    pub fn of(&self, language: Language) -> &[String] {
        match language {
            Language::Zh => &self.zh,
            Language::Ru => &self.ru,
            Language::Mn => &self.mn,
            Language::En => &self.en,
        }
    }

    /// The preferred name in one language.
    #[must_use]
    pub fn preferred(&self, language: Language) -> Option<&str> {
        self.of(language).first().map(String::as_str)
    }

    /// The preferred name in the reader's language, else in the first of zh, en, ru, mn that has one.
    #[must_use]
    pub fn best(&self, language: Language) -> Option<(Language, &str)> {
        [language, Language::Zh, Language::En, Language::Ru, Language::Mn]
            .into_iter()
            .find_map(|l| self.preferred(l).map(|name| (l, name)))
    }
}

/// A thing with a name in several languages: the bridge between texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concept {
    /// Its id.
    pub id: ConceptId,
    /// What kind of thing it is.
    pub kind: ConceptKind,
    /// The whole or the genus it belongs to.
    pub broader: Option<ConceptId>,
    /// Its names.
    pub labels: Labels,
    /// Domain words as the file gives them.
    pub domains: Vec<String>,
    /// The file of `terms/` that holds it, without its ending (where a correction goes).
    pub field: String,
    /// Where the equivalence comes from.
    pub provenance: Provenance,
}
