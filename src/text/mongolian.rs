//! Mongolian (Khalkha) in Cyrillic letters: spelling normalisation and a light stemmer.
//!
//! Mongolian stacks endings: стандарт-ууд-ын-хаа, "of one's own standards". [`stem`] takes endings
//! off, outermost first, until every form of a word has the same key. The key need not be a word:
//! the reduced vowel of a stem (эрчим, but эрчмийн) is not restored in the short form but deleted
//! from the long one, so both become эрчм.
//!
//! Identifiers, formulas and numbers are not words: take their ending off with [`split_ending`]
//! and do not stem what is left.

mod endings;
mod letters;

pub use letters::{is_mongolian_letter, normalise};

use endings::{follows_a_hyphen, strip};
use letters::{ends_long, is_consonant, is_cyrillic, syllables};

/// Words too frequent and too empty to search for: particles, pronouns, the copula.
#[rustfmt::skip]
pub const STOP_WORDS: &[&str] = &[
    "нь", "ба", "болон", "буюу", "энэ", "энэхүү", "уг", "тус", "дараах", "зэрэг", "бол", "бөгөөд",
    "юм",
];

/// Stems, in the form of keys, whose end looks like an ending.
#[rustfmt::skip]
const PROTECTED: &[&str] = &[
    "тэмдг", "дайсн", "чийг", "мөөг", "гавл", "нотл", "агаар", "зуух", "хий", "зах", "тогт",
    "хүнд",
];

/// The longest chains of endings in use have five members.
const MOST_STRIPS: usize = 6;

/// The index key shared by the forms of a Mongolian word. Takes any string; one that is not
/// Mongolian comes back normalised and otherwise as it is.
///
/// The ending -гүй, "without", takes part in the meaning (хүчингүй "void", хүчинтэй "valid") and
/// leaves its г in the key.
pub fn stem(word: &str) -> String {
    let letters: Vec<char> = normalise(word).chars().collect();
    let mut rest = letters.as_slice();
    for _ in 0..MOST_STRIPS {
        if is_protected(tidy(rest)) {
            break;
        }
        let bare = drop_hidden_n(rest);
        if is_protected(bare) {
            rest = bare;
            break;
        }
        if let Some(without) = rest.strip_suffix(&['ү', 'й'])
            && without.ends_with(&['г'])
            && !without.ends_with(&['л', 'г'])
        {
            return reduced(without).collect();
        }
        match strip(rest) {
            Some(shorter) => rest = shorter,
            None if bare.len() < rest.len() => rest = bare,
            None => break,
        }
    }
    reduced(drop_hidden_n(rest)).collect()
}

/// Splits a number, an acronym or a Latin name from the ending that a hyphen joins to it:
/// `2011-ын` is `2011` and `ын`, `ISO-гийн` is `ISO` and `гийн`. `None` if the hyphen joins
/// something else; a word in small Cyrillic letters (`агаар-ын`) is not split.
pub fn split_ending(token: &str) -> Option<(&str, &str)> {
    let is_hyphen = |c| matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{2013}' | '\u{2212}');
    let (name, ending) = token.rsplit_once(is_hyphen)?;
    let is_name = name.chars().any(char::is_alphanumeric) && !name.chars().any(|c| is_cyrillic(c) && c.is_lowercase());
    (is_name && follows_a_hyphen(&normalise(ending))).then_some((name, ending))
}

fn is_protected(stem: &[char]) -> bool {
    let key = reduced(stem);
    PROTECTED.iter().any(|protected| key.clone().eq(protected.chars()))
}

/// The stem less final letters that come and go: ь и й, the г of нг, a short vowel.
fn tidy(mut stem: &[char]) -> &[char] {
    loop {
        stem = match stem {
            [rest @ .., 'ь' | 'и' | 'й'] if stem.len() > 3 => rest,
            [rest @ .., 'г'] if stem.len() > 3 && rest.ends_with(&['н']) => rest,
            [rest @ .., 'а' | 'о' | 'э' | 'ө' | 'е' | 'я' | 'ү' | 'у']
                if stem.len() > 2
                    && rest.last().is_some_and(|c| is_consonant(*c))
                    && syllables(stem.iter().copied()) > 1 =>
            {
                rest
            }
            _ => return stem,
        }
    }
}

/// The tidy stem less the н that some stems show only in certain cases (ус, усны, усанд).
fn drop_hidden_n(stem: &[char]) -> &[char] {
    let stem = tidy(stem);
    let [rest @ .., 'н'] = stem else { return stem };
    let after_consonant = rest.last().is_some_and(|c| is_consonant(*c));
    match stem.len() {
        3 if after_consonant => rest,
        4.. if after_consonant || ends_long(rest) || syllables(stem.iter().copied()) > 1 => tidy(rest),
        _ => stem,
    }
}

/// The stem without soft signs and without the short vowel of its last syllable, which vanishes
/// before some endings: the rule that restores such a vowel turned round.
fn reduced(stem: &[char]) -> impl Iterator<Item = char> + Clone {
    let hard = || stem.iter().copied().enumerate().filter(|(_, c)| *c != 'ь');
    let mut from_end = hard().rev();
    let vowel = match (from_end.next(), from_end.next(), from_end.next(), from_end.next()) {
        (Some((_, last)), Some((at, 'а' | 'о' | 'э' | 'ө' | 'и' | 'е')), Some((_, before)), Some(_))
            if is_consonant(last) && is_consonant(before) && syllables(hard().map(|(_, c)| c)) > 1 =>
        {
            Some(at)
        }
        _ => None,
    };
    hard().filter(move |(at, _)| Some(*at) != vowel).map(|(_, c)| c)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The worked examples of the specification.
    #[rustfmt::skip]
    const FORMS: &[(&str, &str)] = &[
        ("стандартууд", "стандр"), ("стандартуудын", "стандр"), ("шаардлагууд", "шаардлг"),
        ("шаардлагынхаа", "шаардлг"), ("бодисуудаас", "бодс"), ("үзүүлэлтээр", "үзүүлэлт"),
        ("хэмжээ", "хэмж"), ("хэмжээнээс", "хэмж"), ("хэмжсэн", "хэмж"), ("утаа", "ут"),
        ("утааны", "ут"), ("зуух", "зуух"), ("зуухны", "зуух"), ("хүчний", "хүч"),
        ("эрчмийн", "эрчм"), ("эрчим", "эрчм"), ("тээвэр", "тээвр"), ("тээврийн", "тээвр"),
        ("хэрэгслийн", "хэрэгсл"), ("хаягдал", "хаягдл"), ("хаягдлаас", "хаягдл"),
        ("газар", "газр"), ("газрын", "газр"), ("орчин", "орч"), ("орчны", "орч"),
        ("хөрс", "хөрс"), ("хөрснөөс", "хөрс"), ("усны", "ус"), ("усанд", "ус"),
        ("нүүрсний", "нүүрс"), ("сүүгээр", "сүү"), ("хийг", "хий"), ("тогтоох", "тогт"),
        ("тогтоосон", "тогт"), ("тогтооход", "тогт"), ("ялгаруулах", "ялгр"),
        ("ялгаруулсныг", "ялгр"), ("тодорхойлно", "тодорхойл"), ("автомашин", "автомш"),
        ("автомашины", "автомш"), ("хөдөлгүүртэй", "хөдөлгүүр"), ("байшингийн", "байш"),
        ("далайгаас", "дал"), ("тэмдэг", "тэмдг"), ("тэмдгийг", "тэмдг"), ("аюулгүйн", "аюулг"),
        ("агаараас", "агаар"), ("иргэн", "ирг"), ("иргэний", "ирг"), ("салхинд", "салх"),
        ("vзүүлэлтийн", "үзүүлэлт"), ("томьёоны", "томео"), ("томъѐоны", "томео"),
        ("моринд", "мор"), ("морь", "мор"),
    ];

    #[test]
    fn forms_of_a_word_have_the_key_of_the_word() {
        for (form, key) in FORMS {
            assert_eq!(stem(form), *key, "{form}");
        }
    }

    #[test]
    fn letters_of_other_keyboards_make_no_difference() {
        for (typed, meant) in
            [("хvчний", "хүчний"), ("хєрсний", "хөрсний"), ("хїлэмжийн", "хүлэмжийн"), ("cтaндарт", "стандарт")]
        {
            assert_eq!(stem(typed), stem(meant), "{typed}");
        }
    }

    #[test]
    fn without_is_not_with() {
        assert_eq!(stem("хүчингүй"), "хүчинг");
        assert_ne!(stem("хүчингүй"), stem("хүчинтэй"));
        assert_ne!(stem("аюулгүй"), stem("аюул"));
    }

    #[test]
    fn splits_endings_from_numbers_acronyms_and_latin_names() {
        for (token, parts) in [
            ("2011-ын", ("2011", "ын")),
            ("SO2-ын", ("SO2", "ын")),
            ("ISO-гийн", ("ISO", "гийн")),
            ("12-р", ("12", "р")),
            ("А01-р", ("А01", "р")),
            ("ISO/IEC-ийн", ("ISO/IEC", "ийн")),
            ("PM2.5-аас", ("PM2.5", "аас")),
            ("CO₂-ийн", ("CO₂", "ийн")),
            ("ДЦС-уудын", ("ДЦС", "уудын")),
            ("2011‑ЫН", ("2011", "ЫН")),
            ("105-А01-ийн", ("105-А01", "ийн")),
        ] {
            assert_eq!(split_ending(token), Some(parts), "{token}");
        }
        for token in ["агаар-ын", "GB-T", "2011-2015", "ISO-MNS", "-ын", "ISO-", "ISO", "", "-", "а-"] {
            assert_eq!(split_ending(token), None, "{token}");
        }
    }

    proptest! {
        #[test]
        fn any_string_has_a_key(word in any::<String>()) {
            stem(&stem(&word));
        }

        #[test]
        fn any_letters_have_a_key_no_longer_than_the_word(word in "[а-яөүьїє]{0,24}") {
            let key = stem(&word);
            prop_assert!(key.chars().count() <= word.chars().count());
            prop_assert!(word.is_empty() || word.contains(['ь', 'ъ']) || !key.is_empty());
            stem(&key);
        }

        #[test]
        fn capitals_make_no_difference(word in "[а-яөү]{1,16}") {
            prop_assert_eq!(stem(&word.to_uppercase()), stem(&word));
        }

        #[test]
        fn a_split_token_is_whole_again(name in "[A-Z0-9А-Я]{1,6}", ending in "(ын|ийн|аас|гийг|р)") {
            let token = format!("{name}-{ending}");
            prop_assert_eq!(split_ending(&token), Some((name.as_str(), ending.as_str())));
        }
    }
}
