//! The four languages of the system.

use super::word_enum;

word_enum! {
    /// A language of titles, terms, queries and pages.
    Language {
        /// Chinese.
        Zh = "zh",
        /// Russian.
        Ru = "ru",
        /// Mongolian, Cyrillic or traditional script.
        Mn = "mn",
        /// English.
        En = "en",
    }
}
