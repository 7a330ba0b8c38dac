//! Letters and sounds of Mongolian Cyrillic: one spelling for each word, vowels and their harmony.

use unicode_normalization::UnicodeNormalization;

/// Whether `c` is a letter that Mongolian has and Russian has not: ө, ү, and the letters that
/// stand for them where the keyboard lacks them (ї ұ for ү, є ѳ for ө).
pub fn is_mongolian_letter(c: char) -> bool {
    matches!(c, 'ө' | 'Ө' | 'ү' | 'Ү' | 'ї' | 'Ї' | 'ұ' | 'Ұ' | 'є' | 'Є' | 'ѳ' | 'Ѳ')
}

/// The one spelling of a token: composed, in lower case, without invisible characters, and with
/// the letters that writers use for each other (v or ї for ү, є for ө, Latin a for а, ё for е,
/// ъ for ь, щ for ш) made one. Latin letters are touched only beside Cyrillic ones.
pub fn normalise(word: &str) -> String {
    let is_usual = |c| matches!(c, 'а'..='я' | 'ө' | 'ү') && usual_letter(c) == c;
    if word.chars().all(is_usual) {
        return word.to_owned();
    }
    let lower: String = word.chars().filter(|c| !is_invisible(*c)).nfc().flat_map(char::to_lowercase).collect();
    if lower.chars().any(is_cyrillic) { lower.chars().map(usual_letter).collect() } else { lower }
}

/// Soft hyphen, zero-width characters, direction marks, byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

pub(super) fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

/// The letter meant by a look-alike or a variant spelling.
fn usual_letter(c: char) -> char {
    match c {
        'v' | 'ї' | 'ұ' => 'ү',
        'є' | 'ѳ' => 'ө',
        'a' => 'а',
        'c' => 'с',
        'e' | 'ѐ' | 'ё' => 'е',
        'o' => 'о',
        'p' => 'р',
        'x' => 'х',
        'y' => 'у',
        'h' => 'н',
        'k' => 'к',
        'm' => 'м',
        't' => 'т',
        'b' => 'в',
        'i' => 'и',
        'ъ' => 'ь',
        'щ' => 'ш',
        other => other,
    }
}

pub(super) fn is_vowel(c: char) -> bool {
    matches!(c, 'а' | 'э' | 'и' | 'о' | 'у' | 'ө' | 'ү' | 'ы' | 'е' | 'ю' | 'я')
}

/// The soft sign is neither vowel nor consonant; digits and foreign letters count as consonants.
pub(super) fn is_consonant(c: char) -> bool {
    c != 'ь' && !is_vowel(c)
}

/// Number of runs of vowels.
pub(super) fn syllables(letters: impl Iterator<Item = char>) -> usize {
    let mut count = 0;
    let mut after_vowel = false;
    for letter in letters {
        let vowel = is_vowel(letter);
        count += usize::from(vowel && !after_vowel);
        after_vowel = vowel;
    }
    count
}

/// Whether a stem ends in a long vowel or a diphthong.
pub(super) fn ends_long(stem: &[char]) -> bool {
    let [.., first, second] = stem else { return false };
    match second {
        'а' => matches!(first, 'а' | 'я' | 'и'),
        'о' => matches!(first, 'о' | 'е' | 'и'),
        'э' => matches!(first, 'э' | 'е' | 'и'),
        'ө' => matches!(first, 'ө' | 'е' | 'и'),
        'у' => matches!(first, 'у' | 'ю' | 'и' | 'е'),
        'ү' => matches!(first, 'ү' | 'ю' | 'и' | 'е'),
        'й' => matches!(first, 'и' | 'а' | 'э' | 'о' | 'у' | 'ү'),
        _ => false,
    }
}

/// The two vowel classes, of which a native word uses one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Harmony {
    Back,
    Front,
}

/// The class of a letter; и е ю я and consonants have none.
pub(super) fn harmony(c: char) -> Option<Harmony> {
    match c {
        'а' | 'о' | 'у' | 'ы' => Some(Harmony::Back),
        'э' | 'ө' | 'ү' => Some(Harmony::Front),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_spellings_of_a_formula_are_one_word() {
        for spelling in ["томъѐо", "томъёо", "томьёо", "ТОМЪЁО"] {
            assert_eq!(normalise(spelling), "томьео");
        }
    }

    #[test]
    fn latin_words_keep_their_letters() {
        assert_eq!(normalise("Hectare"), "hectare");
        assert_eq!(normalise("vзvvлэлт"), "үзүүлэлт");
        assert_eq!(normalise("xaягдал"), "хаягдал");
    }

    #[test]
    fn invisible_characters_and_decomposed_letters_make_no_difference() {
        assert_eq!(normalise("стан\u{ad}дарт\u{200b}"), "стандарт");
        assert_eq!(normalise("далаи\u{306}"), "далай");
    }

    #[test]
    fn unlike_words_stay_unlike() {
        assert_ne!(normalise("бөс"), normalise("бос"));
        assert_ne!(normalise("үл"), normalise("ул"));
    }

    #[test]
    fn recognises_the_letters_russian_lacks() {
        assert!("өүӨҮїєѳ".chars().all(is_mongolian_letter));
        assert!(!"стандарт ё щ v".chars().any(is_mongolian_letter));
    }

    #[test]
    fn long_vowels_are_those_of_the_grammar() {
        let long = "аа ээ оо өө уу үү ий ай эй ой уй үй яа ео юу юү еэ еө иа ио иу иэ иө иү еу еү";
        for vowel in long.split(' ') {
            assert!(ends_long(&vowel.chars().collect::<Vec<_>>()), "{vowel}");
        }
        for short in ["а", "яо", "ыа", "өй", "ау", "өү"] {
            assert!(!ends_long(&short.chars().collect::<Vec<_>>()), "{short}");
        }
    }
}
