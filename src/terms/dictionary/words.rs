//! Where words begin and end: in scripts that put blanks between words, a term is whole words.

/// What a character is to a word boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A letter, or a mark on one, of a script that separates words.
    Letter,
    /// A digit of such a script.
    Digit,
    /// Han, Hangul, kana, blanks, punctuation: a boundary on either side.
    Other,
}

/// Latin with combining accents, Greek, Cyrillic, traditional Mongolian with its selectors and vowel separator.
pub(super) const LETTERS: [(char, char); 10] = [
    ('A', 'Z'),
    ('a', 'z'),
    ('\u{C0}', '\u{D6}'),
    ('\u{D8}', '\u{F6}'),
    ('\u{F8}', '\u{36F}'),
    ('\u{386}', '\u{386}'),
    ('\u{388}', '\u{52F}'),
    ('\u{180B}', '\u{180F}'),
    ('\u{1820}', '\u{18AA}'),
    ('\u{1E00}', '\u{1EFF}'),
];

/// Common, superscript, subscript and Mongolian digits.
pub(super) const DIGITS: [(char, char); 6] = [
    ('0', '9'),
    ('\u{B2}', '\u{B3}'),
    ('\u{B9}', '\u{B9}'),
    ('\u{1810}', '\u{1819}'),
    ('\u{2070}', '\u{2079}'),
    ('\u{2080}', '\u{2089}'),
];

impl Kind {
    /// The kind of `char`.
    pub(super) fn of(char: char) -> Self {
        let in_any = |ranges: &[(char, char)]| ranges.iter().any(|&(first, last)| (first..=last).contains(&char));
        if in_any(&LETTERS) {
            Self::Letter
        } else if in_any(&DIGITS) {
            Self::Digit
        } else {
            Self::Other
        }
    }
}

/// Whether a term may begin at `start`.
pub(super) fn begins_word(text: &str, start: usize) -> bool {
    let (before, after) = text.split_at(start);
    let last = before.chars().next_back().map_or(Kind::Other, Kind::of);
    match (last, after.chars().next().map_or(Kind::Other, Kind::of)) {
        (_, Kind::Other) | (Kind::Other, _) => true,
        // A number before its unit, unless it ends a formula.
        (Kind::Digit, Kind::Letter) => !before
            .trim_end_matches(|char| Kind::of(char) == Kind::Digit)
            .ends_with(|char| Kind::of(char) == Kind::Letter),
        _ => false,
    }
}

/// Whether a term may end at `end`.
pub(super) fn ends_word(text: &str, end: usize) -> bool {
    let (before, after) = text.split_at(end);
    before.chars().next_back().is_none_or(|char| Kind::of(char) == Kind::Other)
        || after.chars().next().is_none_or(|char| Kind::of(char) == Kind::Other)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The places in `text` where a term may begin and end, each marked by a bar.
    fn marked(text: &str) -> (String, String) {
        let mark = |rule: fn(&str, usize) -> bool| {
            text.char_indices().fold(String::new(), |mut marked, (at, char)| {
                marked.extend(rule(text, at).then_some('|'));
                marked.push(char);
                marked
            })
        };
        (mark(begins_word), mark(ends_word))
    }

    #[test]
    fn letters_and_digits_hold_together_but_for_a_number_before_its_unit() {
        assert_eq!(marked("по воде"), ("|по| |воде".into(), "|по| |воде".into()));
        assert_eq!(marked("35MW"), ("|35|MW".into(), "|35MW".into()));
        assert_eq!(marked("H2O"), ("|H2O".into(), "|H2O".into()));
        assert_eq!(marked("PM2.5"), ("|PM2|.|5".into(), "|PM2|.|5".into()));
        assert_eq!(marked("за́м"), ("|за́м".into(), "|за́м".into()));
        assert_eq!(marked("水CO汽"), ("|水|CO|汽".into(), "|水|CO|汽".into()));
        assert_eq!(marked("ᠮᠢᠬ\u{180e}ᠠ"), ("|ᠮᠢᠬ\u{180e}ᠠ".into(), "|ᠮᠢᠬ\u{180e}ᠠ".into()));
    }
}
