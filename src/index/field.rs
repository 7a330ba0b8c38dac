//! The fields of a document: what a token is matched against.

use crate::model::Language;

macro_rules! fields {
    ($($(#[$meta:meta])* $name:ident = $word:literal $option:ident),+ $(,)?) => {
        /// A field of the index. All hold tokens that our own analysis made; nothing is analysed by the engine.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Field { $($(#[$meta])* $name),+ }

        impl Field {
            /// Every field, in the order of the schema.
            pub const ALL: &'static [Field] = &[$(Field::$name),+];

            /// The name in the schema.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Field::$name => $word),+ }
            }

            /// Whether positions are kept, for phrases.
            pub(crate) const fn positions(self) -> bool {
                matches!(match self { $(Field::$name => Keep::$option),+ }, Keep::Positions)
            }
        }
    };
}

enum Keep {
    Counts,
    Positions,
}

fields! {
    /// Words of Chinese titles and headings; phrases are found by bigrams.
    TitleZh = "title_zh" Counts,
    /// Words of Russian titles and headings.
    TitleRu = "title_ru" Positions,
    /// Words of Mongolian titles and headings.
    TitleMn = "title_mn" Positions,
    /// Words of English titles and headings.
    TitleEn = "title_en" Positions,
    /// Words of Chinese text; phrases are found by bigrams.
    TextZh = "text_zh" Counts,
    /// Words of Russian text.
    TextRu = "text_ru" Positions,
    /// Words of Mongolian text.
    TextMn = "text_mn" Positions,
    /// Words of English text.
    TextEn = "text_en" Positions,
    /// Han bigrams of titles and headings.
    TitleBigram = "title_bigram" Positions,
    /// Han bigrams of text.
    TextBigram = "text_bigram" Positions,
    /// Concepts named in titles and headings.
    TitleConcept = "title_concept" Counts,
    /// Concepts named in text.
    TextConcept = "text_concept" Counts,
    /// Concepts that the data say the document is about: objects of scopes, objects and indicators of limits.
    About = "about" Counts,
    /// Everything broader than those concepts: a narrower thing also answers for the broader one.
    Broader = "broader" Counts,
    /// Keys of the document's own designation.
    Number = "number" Counts,
    /// Keys of the documents it adopts.
    Adopts = "adopts" Counts,
    /// Keys of other designations in its titles, text and references.
    Cites = "cites" Counts,
    /// Quantities and units.
    Quantity = "quantity" Counts,
}

impl Field {
    /// The title field of a language.
    #[must_use]
    pub const fn title(language: Language) -> Self {
        match language {
            Language::Zh => Self::TitleZh,
            Language::Ru => Self::TitleRu,
            Language::Mn => Self::TitleMn,
            Language::En => Self::TitleEn,
        }
    }

    /// The text field of a language.
    #[must_use]
    pub const fn text(language: Language) -> Self {
        match language {
            Language::Zh => Self::TextZh,
            Language::Ru => Self::TextRu,
            Language::Mn => Self::TextMn,
            Language::En => Self::TextEn,
        }
    }

    /// The language of a word field.
    #[must_use]
    pub const fn language(self) -> Option<Language> {
        match self {
            Self::TitleZh | Self::TextZh | Self::TitleBigram | Self::TextBigram => Some(Language::Zh),
            Self::TitleRu | Self::TextRu => Some(Language::Ru),
            Self::TitleMn | Self::TextMn => Some(Language::Mn),
            Self::TitleEn | Self::TextEn => Some(Language::En),
            _ => None,
        }
    }
}
