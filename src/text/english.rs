//! English: Snowball stems.

use frostem::{Algorithm, Stemmer};

/// Words too common to carry a question.
pub const STOP_WORDS: &[&str] = &[
    "a", "an", "the", "of", "for", "and", "or", "to", "in", "on", "at", "by", "with", "from", "as", "is", "are", "be",
    "was", "were", "it", "its", "this", "that", "these", "those", "which", "what", "how", "who", "when", "where", "do",
    "does", "did", "can", "should", "must", "will", "not", "no", "per", "applies", "apply", "than", "into", "their",
    "there", "my", "me", "i", "we", "our",
];

/// The stem of a lower-case word.
#[must_use]
pub fn stem(word: &str) -> String {
    Stemmer::new(Algorithm::English).stem(word).into_owned()
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn inflected_forms_share_a_stem() {
        assert_eq!(stem("emissions"), stem("emission"));
    }
}
