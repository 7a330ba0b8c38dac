//! Traditional Mongolian script: one search key for the many encodings of a visible word.
//!
//! The script is encoded by sound and read by shape. Letters that look alike are typed for each
//! other, shapes are forced with invisible selectors, and suffixes stand after one of four
//! separators. [`tokens`] therefore compares words by the shape that UTN #57 gives them, folds the
//! letters that a reader cannot tell apart, and drops case and plural suffixes, which are written
//! apart and never change the stem. The text itself is never changed.

use std::collections::HashSet;
use std::sync::LazyLock;

use mongol_norm::{Locale, Shaper};

/// Vowel separator: before a detached final a or e, and in the current model before suffixes.
const MVS: char = '\u{180e}';
/// Narrow no-break space, the older separator of suffixes.
const NNBSP: char = '\u{202f}';
/// No-break space, typed for NNBSP.
const NBSP: char = '\u{a0}';

/// Case, possession and plural suffixes, in all spellings that look different.
#[rustfmt::skip]
const SUFFIXES: &[&str] = &[
    // genitive, accusative
    "ᠶᠢᠨ", "ᠤᠨ", "ᠦᠨ", "ᠤ", "ᠦ", "ᠢ", "ᠶᠢ",
    // dative
    "ᠳᠤ", "ᠳᠦ", "ᠲᠤ", "ᠲᠦ", "ᠳᠤᠷ", "ᠳᠦᠷ", "ᠲᠤᠷ", "ᠲᠦᠷ",
    // ablative, instrumental, comitative
    "ᠠᠴᠠ", "ᠡᠴᠡ", "ᠪᠠᠷ", "ᠪᠡᠷ", "ᠢᠶᠠᠷ", "ᠢᠶᠡᠷ", "ᠲᠠᠢ", "ᠲᠡᠢ", "ᠲᠠᠶᠢ", "ᠲᠡᠶᠢ", "ᠯᠤᠭᠠ", "ᠯᠦᠭᠡ",
    // reflexive
    "ᠪᠠᠨ", "ᠪᠡᠨ", "ᠢᠶᠠᠨ", "ᠢᠶᠡᠨ",
    // plural
    "ᠤᠳ", "ᠦᠳ", "ᠨᠤᠭᠤᠳ", "ᠨᠦᠭᠦᠳ",
];

static SHAPER: LazyLock<Shaper> = LazyLock::new(|| Shaper::new(Locale::Mng));

static SUFFIX_KEYS: LazyLock<HashSet<String>> =
    LazyLock::new(|| SUFFIXES.iter().map(|suffix| suffix_key(suffix)).collect());

/// A word in the traditional script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptToken {
    /// First byte of the word in the text as given.
    pub start: usize,
    /// Byte after the word and after the suffixes that a mark joins to it.
    pub end: usize,
    /// Equal for all spellings that a reader takes for one word; merges some pairs of words that
    /// look alike but not the same, as by y and j inside a word.
    pub key: String,
    /// The word in the standard spelling of its shape, without suffixes: for ranking above words
    /// that share only the key.
    pub exact: String,
}

/// Whether `c` stands in a block of the traditional script (U+1800–18AF, U+11660–1166C): letters,
/// digits, punctuation and the marks encoded there.
pub fn is_mongolian_script(c: char) -> bool {
    matches!(c, '\u{1800}'..='\u{18af}' | '\u{11660}'..='\u{1166c}')
}

/// Whether `c` belongs to a word when it stands beside a letter of the script: variation
/// selectors, the connecting stroke (nirugu), joiners, and the separators of suffixes. The
/// joiners and no-break spaces among them occur in other scripts as well.
pub fn is_joining_mark(c: char) -> bool {
    is_shape_mark(c) || is_separator(c)
}

/// Whether `text` holds private-use codes (U+E234–E34F) of the Menksoft fonts, which name glyphs
/// and not letters, so that nothing can be found by them.
pub fn has_private_use_mongolian(text: &str) -> bool {
    text.contains(|c| matches!(c, '\u{e234}'..='\u{e34f}'))
}

/// The words of the traditional script in `text`, in order; other scripts are passed over.
///
/// A suffix is dropped after a mark, and after plain spaces if the word before is Mongolian too.
/// A suffix that is the whole text is kept: somebody looks for it.
pub fn tokens(text: &str) -> Vec<ScriptToken> {
    let first_visible = text.find(|c: char| !c.is_whitespace()).unwrap_or(text.len());
    let mut tokens: Vec<ScriptToken> = Vec::new();
    let mut word_before = None;
    for run in runs(text) {
        let after_space = word_before
            .and_then(|end| text.get(end..run.start))
            .is_some_and(|gap| gap.chars().all(|c| c == ' ' || is_separator(c)));
        let after_mark = run.leading_mark && first_visible < run.start;
        let mut suffix_possible = after_space || after_mark;
        let mut own_word = false;
        for part in run.parts {
            word_before = part.letters.contains(is_letter).then_some(part.end);
            if !(suffix_possible && is_suffix(&part.letters)) {
                tokens.push(part.into());
                own_word = true;
            } else if let Some(word) = tokens.last_mut().filter(|_| own_word) {
                word.end = word.end.max(part.end);
            }
            suffix_possible = true;
        }
    }
    tokens
}

/// Letters, digits and marks without a break.
struct Run {
    start: usize,
    leading_mark: bool,
    parts: Vec<Part>,
}

/// What stands between separators of suffixes: a word or a suffix, without its shape marks.
struct Part {
    start: usize,
    end: usize,
    letters: String,
}

impl From<Part> for ScriptToken {
    fn from(part: Part) -> Self {
        // Each part is shaped on its own, as a suffix can change the letter before it.
        let exact = shaped(&part.letters);
        Self { start: part.start, end: part.end, key: folded(&exact), exact }
    }
}

fn runs(text: &str) -> impl Iterator<Item = Run> {
    let mut position = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(position..)?;
            let start = position + rest.find(in_word)?;
            let from_start = text.get(start..)?;
            let length = from_start.find(|c| !in_word(c)).unwrap_or(from_start.len());
            position = start + length;
            let parts = parts(from_start.get(..length)?, start);
            if !parts.is_empty() {
                let leading_mark = from_start.starts_with(is_separator);
                return Some(Run { start, leading_mark, parts });
            }
        }
    })
}

/// The parts of a run that begins at byte `start` of the text; those without a letter or digit
/// are left out.
fn parts(run: &str, start: usize) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut letters = String::new();
    let (mut from, mut to) = (start, start);
    for (at, c) in run.char_indices() {
        let after = at + c.len_utf8();
        if is_separator(c) {
            let behind = run.get(after..).unwrap_or_default();
            if c == MVS && !letters.is_empty() && is_detached_vowel(behind) {
                continue;
            }
            if !letters.is_empty() {
                parts.push(Part { start: from, end: to, letters: std::mem::take(&mut letters) });
            }
            from = start + after;
        } else {
            to = start + after;
            if !is_shape_mark(c) {
                letters.push(c);
            }
        }
    }
    if !letters.is_empty() {
        parts.push(Part { start: from, end: to, letters });
    }
    parts
}

/// Whether the part behind a vowel separator is a final a or e, which is written apart and
/// belongs to the word. Other single vowels there are suffixes.
fn is_detached_vowel(behind: &str) -> bool {
    let mut letters = behind.chars().filter(|c| !is_shape_mark(*c));
    matches!(letters.next(), Some('ᠠ' | 'ᠡ')) && letters.next().is_none_or(is_separator)
}

/// Whether `part` would be read as a suffix if a mark joined it to a word.
fn is_suffix(part: &str) -> bool {
    SUFFIX_KEYS.contains(&suffix_key(part))
}

fn suffix_key(part: &str) -> String {
    folded(&shaped(&format!("{MVS}{part}")))
}

/// The standard spelling of the shape; letters whose shape is not known stay as they are.
fn shaped(letters: &str) -> String {
    match SHAPER.normalize_text_allow_fallback(letters) {
        Ok(standard) if !standard.is_empty() => standard,
        _ => letters.to_owned(),
    }
}

/// A shape without selectors and with one letter for those that a reader cannot tell apart.
fn folded(shape: &str) -> String {
    shape
        .chars()
        .filter(|c| !is_joining_mark(*c))
        .map(|c| match c {
            'ᠡ' => 'ᠠ',
            'ᠤ' | 'ᠥ' | 'ᠦ' => 'ᠣ',
            'ᠳ' => 'ᠲ',
            'ᠶ' => 'ᠵ',
            '᠐'..='᠙' => char::from_digit(u32::from(c) - u32::from('᠐'), 10).unwrap_or(c),
            other => other,
        })
        .collect()
}

fn in_word(c: char) -> bool {
    is_letter(c) || matches!(c, '᠐'..='᠙') || is_joining_mark(c)
}

/// Letters of Mongolian, Todo, Sibe, Manchu and of Sanskrit and Tibetan words.
fn is_letter(c: char) -> bool {
    matches!(c, '\u{1820}'..='\u{1878}' | '\u{1880}'..='\u{18aa}')
}

/// Marks inside a part that change its shape and not its letters.
fn is_shape_mark(c: char) -> bool {
    matches!(c, '\u{180a}'..='\u{180d}' | '\u{180f}' | '\u{200c}' | '\u{200d}')
}

fn is_separator(c: char) -> bool {
    matches!(c, MVS | NNBSP | NBSP)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const GENITIVES: [&str; 4] = ["ᠤᠨ", "ᠦᠨ", "ᠤ", "ᠶᠢᠨ"];

    fn keys(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.key).collect()
    }

    #[test]
    fn spellings_of_one_visible_word_share_a_key() {
        for (one, other) in [
            ("ᠮᠣᠩᠭᠣᠯ", "ᠮᠤᠩᠭᠤᠯ"),
            ("ᠮᠣᠩᠭᠣᠯ", "ᠮᠣᠨᠭᠭᠣᠯ"),
            ("ᠪᠠᠷᠢᠮᠵᠢᠶ᠎ᠠ", "ᠪᠠᠷᠢᠮᠵᠢᠶᠠ"),
            ("ᠪᠠᠶ᠋ᠢᠭ᠋ᠠᠯᠢ", "ᠪᠠᠶᠢᠭᠠᠯᠢ"),
            ("ᠦᠢ᠍ᠯᠡᠳᠪᠦᠷᠢ", "ᠦᠢᠯᠡᠳᠪᠦᠷᠢ"),
            ("ᠤᠮᠳᠠ ᠤᠰᠤ", "ᠤᠮᠲᠠ ᠣᠰᠣ"),
            ("᠒᠐᠒᠖", "᠒\u{200d}᠐᠒᠖"),
        ] {
            assert_eq!(keys(one), keys(other), "{one} {other}");
        }
    }

    #[test]
    fn standard_is_found_in_three_spellings() {
        let standard = keys("ᠪᠠᠷᠢᠮᠵᠢᠶᠠ");
        assert_eq!(keys("ᠪᠠᠷᠢᠮᠵᠢᠶ᠎ᠠ"), standard);
        assert_eq!(keys("ᠤᠯᠤᠰ\u{202f}ᠤᠨ ᠪᠠᠷᠢᠮᠵᠢᠶ᠎ᠠ").last(), standard.last());
        assert_eq!(keys("ᠪᠠᠷᠢᠮᠵᠢᠶ᠎ᠠ\u{202f}ᠶᠢᠨ"), standard);
    }

    #[test]
    fn words_that_look_different_stay_apart() {
        assert_ne!(keys("ᠬᠠᠷᠠ"), keys("ᠬᠠᠨᠠ"));
        assert_ne!(keys("ᠮᠠᠯ"), keys("ᠮᠢᠬ᠎ᠠ"));
    }

    #[test]
    fn labels_of_the_termbase_have_keys_of_their_own() {
        let labels = [
            "ᠮᠠᠯ ᠠᠵᠤ ᠠᠬᠤᠢ",
            "ᠲᠡᠮᠡᠭᠡ",
            "ᠦᠬᠡᠷ",
            "ᠡᠰᠡᠭᠡᠢ",
            "ᠢᠮᠠᠭ᠎ᠠ",
            "ᠠᠶᠢᠷᠠᠭ",
            "ᠮᠠᠯ",
            "ᠮᠢᠬ᠎ᠠ",
            "ᠬᠣᠨᠢ",
            "ᠨᠣᠣᠰᠤ",
            "ᠤᠮᠳᠠ ᠤᠰᠤ",
            "ᠠᠯᠲᠠ",
            "ᠮᠥᠩᠭᠦ",
            "ᠨᠡᠭᠦᠷᠡᠰᠦ",
            "ᠤᠯᠤᠰ ᠤᠨ ᠪᠠᠷᠢᠮᠵᠢᠶ᠎ᠠ",
            "ᠪᠠᠷᠢᠮᠵᠢᠶ᠎ᠠ",
        ];
        let distinct: HashSet<Vec<String>> = labels.iter().map(|label| keys(label)).collect();
        assert_eq!(distinct.len(), labels.len());
        for label in labels {
            let words = label.split(' ').filter(|word| *word != "ᠤᠨ").count();
            assert_eq!(keys(label).len(), words, "{label}");
            for genitive in GENITIVES {
                let inflected = format!("{label}\u{202f}{genitive}");
                assert_eq!(keys(&inflected), keys(label), "{inflected}");
            }
        }
    }

    #[test]
    fn the_separator_of_a_suffix_makes_no_difference() {
        let alone = tokens("ᠤᠯᠤᠰ");
        for suffix in SUFFIXES {
            for separator in ["\u{202f}", "\u{180e}", "\u{a0}", " ", "\u{202f} ", " \u{202f}"] {
                let found = tokens(&format!("ᠤᠯᠤᠰ{separator}{suffix}"));
                assert_eq!(found.len(), 1, "{separator:?} {suffix}");
                assert_eq!(found[0].key, alone[0].key);
                assert_eq!(found[0].exact, alone[0].exact);
            }
        }
        assert_eq!(keys("ᠬᠠᠭᠠᠨ ᠵᠢᠨ"), keys("ᠬᠠᠭᠠᠨ\u{202f}ᠶᠢᠨ"));
        assert_eq!(keys("ᠨᠣᠮ\u{202f}ᠤᠳ\u{202f}ᠤᠨ"), keys("ᠨᠣᠮ"));
    }

    #[test]
    fn a_word_is_not_taken_for_a_suffix() {
        assert_eq!(keys("ᠤᠨ").len(), 1, "the whole text");
        assert_eq!(keys("\u{202f}ᠤᠨ").len(), 1, "the whole text, with its mark");
        assert_eq!(keys("GB ᠤᠨ").len(), 1, "after another script");
        assert_eq!(keys("᠒᠐᠒᠖ ᠤᠨ").len(), 2, "year, after a number");
        assert_eq!(keys("ᠤᠯᠤᠰ᠂ ᠤᠨ").len(), 2, "after a comma");
        assert_eq!(keys("ᠤᠯᠤᠰ\u{202f}ᠮᠠᠯ").len(), 2, "no suffix");
    }

    #[test]
    fn ranges_cover_the_text_as_given() {
        let text = "GB/T 1 ᠪᠠᠶ᠋ᠢᠭ᠋ᠠᠯᠢ\u{202f}ᠶᠢᠨ᠂ ᠦᠢ᠍ᠯᠡᠳᠪᠦᠷᠢ ᠤᠨ ᠮᠢᠬ᠎ᠠ᠋᠃";
        let found: Vec<&str> = tokens(text).iter().map(|token| &text[token.start..token.end]).collect();
        assert_eq!(found, ["ᠪᠠᠶ᠋ᠢᠭ᠋ᠠᠯᠢ\u{202f}ᠶᠢᠨ", "ᠦᠢ᠍ᠯᠡᠳᠪᠦᠷᠢ", "ᠮᠢᠬ᠎ᠠ᠋"]);
    }

    #[test]
    fn digits_are_found_by_ascii_digits() {
        assert_eq!(keys("᠒᠐᠒᠖"), ["2026"]);
    }

    #[test]
    fn exact_forms_keep_more_than_keys() {
        let (with_y, with_j) = (&tokens("ᠪᠠᠶᠠᠷ")[0], &tokens("ᠪᠠᠵᠠᠷ")[0]);
        assert_eq!(with_y.key, with_j.key);
        assert_ne!(with_y.exact, with_j.exact);
    }

    #[test]
    fn glyph_codes_of_old_fonts_are_recognised() {
        assert!(has_private_use_mongolian("\u{e2a8}\u{e289}"));
        assert!(!has_private_use_mongolian("ᠮᠣᠩᠭᠣᠯ \u{e233}\u{e350}"));
    }

    #[test]
    fn the_script_has_two_blocks() {
        assert!(['ᠠ', '᠃', '᠐', '\u{180e}', '\u{11660}'].into_iter().all(is_mongolian_script));
        assert!(!['a', 'ө', '\u{202f}', '\u{18b0}'].into_iter().any(is_mongolian_script));
        assert!(['\u{202f}', '\u{180e}', '\u{180b}', '\u{180a}'].into_iter().all(is_joining_mark));
        assert!(!['ᠠ', '᠂', ' '].into_iter().any(is_joining_mark));
    }

    fn assert_ranges_hold(text: &str) {
        let mut end = 0;
        for token in tokens(text) {
            assert!(end <= token.start && token.start < token.end);
            assert!(text.get(token.start..token.end).is_some_and(|word| !word.is_empty()));
            assert!(!token.key.is_empty() && !token.exact.is_empty());
            end = token.end;
        }
    }

    proptest! {
        #[test]
        fn ranges_ascend_in_any_text(text in any::<String>()) {
            assert_ranges_hold(&text);
        }

        #[test]
        fn ranges_ascend_in_any_mongolian_text(
            text in "[\u{1800}-\u{18af}\u{202f}\u{a0}\u{200c}\u{200d} aө]{0,40}"
        ) {
            assert_ranges_hold(&text);
        }

        #[test]
        fn stray_selectors_make_no_difference(
            letters in proptest::collection::vec("[ᠠ-ᠡᠢᠣᠤᠨᠪᠬᠭᠮᠯᠰᠲᠳᠵᠶᠷ][\u{180b}-\u{180d}]?", 1..12)
        ) {
            let marked = letters.concat();
            let plain: String = marked.chars().filter(|c| !is_shape_mark(*c)).collect();
            prop_assert_eq!(keys(&marked), keys(&plain));
        }
    }
}
