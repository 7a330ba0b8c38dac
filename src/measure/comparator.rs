//! Words and signs that make a quantity a bound, before it (`не более 50`) or after it (`50-аас ихгүй`, `50以下`).

use std::collections::HashMap;
use std::sync::LazyLock;

use super::printed::{fold, is_word};

/// How a quantity bounds what it speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Comparator {
    /// Below, the bound excluded.
    Less,
    /// At most.
    AtMost,
    /// Above, the bound excluded.
    Greater,
    /// At least.
    AtLeast,
}

use Comparator::{AtLeast, AtMost, Greater, Less};

const BEFORE: &[(Comparator, &str)] = &[
    (AtMost, "≤|⩽|≦|<=|=<|≯"),
    (
        AtMost,
        "不大于|不超过|不高于|不多于|不得超过|不得高于|不得大于|不应超过|不应高于|不应大于|小于等于|小于或等于|最大",
    ),
    (
        AtMost,
        "не более|не более чем|не выше|не больше|не свыше|не превышает|не превышают|не превышать|не должен превышать",
    ),
    (AtMost, "не должна превышать|не должно превышать|не должны превышать|максимум|ихгүй|хэтрэхгүй|ихдээ"),
    (AtMost, "at most|not more than|no more than|not exceed|not exceeding|not to exceed|up to|maximum|max|max."),
    (AtLeast, "≥|⩾|≧|>=|=>|≮"),
    (AtLeast, "不小于|不低于|不少于|不得低于|不得小于|不得少于|不应低于|不应小于|不应少于|大于等于|大于或等于|最小"),
    (AtLeast, "не менее|не менее чем|не ниже|не меньше|минимум|багагүй|багадаа"),
    (AtLeast, "at least|not less than|no less than|minimum|min.|not below"),
    (Less, "<|＜|小于|低于|少于|менее|ниже|меньше|less than|below|under"),
    (Greater, ">|＞|大于|高于|超过|多于|более|выше|свыше|больше|more than|greater than|above|over|exceeding"),
];

const AFTER: &[(Comparator, &str)] = &[
    (AtMost, "及以下|以下|以内|ихгүй|хэтрэхгүй|дээшгүй|илүүгүй|и менее|и ниже|и меньше|or less|or below|max"),
    (AtLeast, "及以上|以上|багагүй|доошгүй|и более|и выше|и больше|or more|or above|min"),
    (Less, "бага|доош"),
    (Greater, "их|илүү|дээш"),
];

/// Words by the character at which they are met, the longest first.
type Words = HashMap<char, Vec<(&'static str, Comparator)>>;

static WORDS_BEFORE: LazyLock<Words> = LazyLock::new(|| sorted(BEFORE, |word| word.chars().next_back()));
static WORDS_AFTER: LazyLock<Words> = LazyLock::new(|| sorted(AFTER, |word| word.chars().next()));

fn sorted(table: &[(Comparator, &'static str)], met_at: fn(&str) -> Option<char>) -> Words {
    let mut words = Words::new();
    for (comparator, spellings) in table {
        for word in spellings.split('|') {
            if let Some(c) = met_at(word) {
                words.entry(c).or_default().push((word, *comparator));
            }
        }
    }
    for list in words.values_mut() {
        list.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    }
    words
}

/// The comparator that ends `text` (spaces after it aside) and the byte at which it begins.
pub(super) fn ending(text: &str) -> Option<(usize, Comparator)> {
    let text = trim_end(text);
    let candidates = WORDS_BEFORE.get(&lower(text.chars().next_back()?))?;
    candidates.iter().find_map(|(word, comparator)| {
        let mut rest = text.chars();
        let matches = word.chars().rev().all(|c| rest.next_back().is_some_and(|t| lower(t) == c));
        let before = rest.as_str().chars().next_back();
        let glued = match word.chars().next() {
            Some(first) if is_word(first) => before.is_some_and(is_word),
            // an arrow is no comparator
            _ => matches!(before, Some('-' | '=' | '<' | '>')),
        };
        (matches && !glued).then_some((rest.as_str().len(), *comparator))
    })
}

/// The comparator that begins `text`, which follows a quantity, and the byte at which it ends. A Mongolian case ending may
/// stand between: `-аас ихгүй`.
pub(super) fn beginning(text: &str) -> Option<(usize, Comparator)> {
    let ending = match text.strip_prefix(['-', '–']) {
        Some(ending) => text.len() - ending.trim_start_matches(|c: char| ('а'..='ө').contains(&c)).len(),
        None => 0,
    };
    let rest = text.get(ending..)?;
    let word_start = text.len() - trim_start(rest).len();
    let rest = text.get(word_start..)?;
    let candidates = WORDS_AFTER.get(&lower(rest.chars().next()?))?;
    candidates.iter().find_map(|(word, comparator)| {
        let mut left = rest.chars();
        let matches = word.chars().all(|c| left.next().is_some_and(|t| lower(t) == c));
        let glued = word.chars().next_back().is_some_and(is_word) && left.as_str().chars().next().is_some_and(is_word);
        (matches && !glued).then(|| (text.len() - left.as_str().len(), *comparator))
    })
}

fn lower(c: char) -> char {
    let c = fold(c);
    c.to_lowercase().next().unwrap_or(c)
}

fn trim_end(text: &str) -> &str {
    text.trim_end_matches(|c| fold(c) == ' ')
}

fn trim_start(text: &str) -> &str {
    text.trim_start_matches(|c| fold(c) == ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_before_a_number_decides() {
        assert_eq!(ending("浓度不应大于 "), Some((6, AtMost)));
        assert_eq!(ending("Не  более "), Some(("Не  ".len(), Greater)));
        assert_eq!(ending("Не\u{a0}более"), Some((0, AtMost)));
        assert_eq!(ending("at most "), Some((0, AtMost)));
        assert_eq!(ending("x >="), Some((2, AtLeast)));
    }

    #[test]
    fn a_word_inside_a_word_and_an_arrow_are_no_comparators() {
        assert_eq!(ending("наиболее "), None);
        assert_eq!(ending("moreover "), None);
        assert_eq!(ending("A ->"), None);
        assert_eq!(ending(""), None);
    }

    #[test]
    fn mongolian_and_chinese_bounds_follow_the_quantity() {
        assert_eq!(beginning("-аас ихгүй байх"), Some(("-аас ихгүй".len(), AtMost)));
        assert_eq!(beginning(" багагүй"), Some((" багагүй".len(), AtLeast)));
        assert_eq!(beginning("及以上锅炉"), Some(("及以上".len(), AtLeast)));
        assert_eq!(beginning(" ихэвчлэн"), None);
        assert_eq!(beginning("-"), None);
    }
}
