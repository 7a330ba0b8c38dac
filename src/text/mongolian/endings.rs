//! The endings of nouns and verbs, and what a word must look like for one to be taken off.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::letters::{Harmony, ends_long, harmony, is_consonant, is_vowel};

/// What an ending does; outermost class first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Reflexive,
    Verb,
    Plural,
    Case,
}

/// Endings by class, in the order in which they are tried.
///
/// `A` stands for one of the vowels а о э ө and `U` for у or ү, the same one throughout an ending.
/// The letters after a colon say how the remaining stem must end, see [`StemEnd`].
const ENDINGS: [(Class, &str); 4] = [
    (Class::Reflexive, "ийхAA:C ынхAA:C ийнхAA:C нийхAA:V ныхAA:V гийнхAA:L AA:C гAA:LN A:I яа:C еэ:C"),
    (
        Class::Verb,
        "Aх:C х:V их:C сAн дAг сн:C дг:C зна знA лгүй:V Aлгүй:C илгүй:C Aв:C в:V ив:C вAл бAл \
         AвAл:C ивAл:C тAл AтAл:C итAл:C мAгц AмAгц:C имAгц:C нгAA:V AнгAA:C ингAA:C AAсAй:C \
         гAAсAй:L AAд:C гAAд:L иад:C жээ чээ лAA нA Aна:C AнA:C инA:C UUл:C гUUл:L ья ье я:L е:L \
         е:C цгAA AцгAA:C ицгAA:C чих Aчих:C ичих:C ж:L AAч:C AAрAй:C гAAрAй:L тUгай",
    ),
    (Class::Plural, "UUд:C нUUд:V нUUд:L гUUд:L чUUд чUUл нар нэр"),
    (
        Class::Case,
        "ын:C ийн:C ны:V ний:V гийн:LN н:L ы:N ий:N ыг:C ийг:C г:L ныг:V нийг:V д т:S Aд:C ид:C \
         нд:V Aнд:C инд:C AAс:C гAAс:LN нAAс:V Aс:I яас:C AAр:C гAAр:LN Aр:I яар:C тай тэй той \
         луу лүү руу рүү",
    ),
];

/// Endings written only after a hyphen: the mark of an ordinal number (12-р), an accusative whose г
/// joins it to a foreign name (ISO-гийг).
const ONLY_HYPHENATED: [&str; 2] = ["р", "гийг"];

/// What the stem left by an ending must end in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum StemEnd {
    /// No letter in the table.
    Any,
    /// C
    Consonant,
    /// V
    Vowel,
    /// L: a long vowel, after which г or н joins the ending to the stem.
    Long,
    /// N: the letter н.
    N,
    /// LN
    LongOrN,
    /// I: the letter и.
    I,
    /// S: a consonant after which the dative is т and not д.
    Stop,
}

impl StemEnd {
    fn from_mark(mark: &str) -> Self {
        match mark {
            "C" => Self::Consonant,
            "V" => Self::Vowel,
            "L" => Self::Long,
            "N" => Self::N,
            "LN" => Self::LongOrN,
            "I" => Self::I,
            "S" => Self::Stop,
            _ => Self::Any,
        }
    }

    fn fits(self, stem: &[char]) -> bool {
        let last = stem.last().copied().unwrap_or_default();
        match self {
            Self::Any => true,
            Self::Consonant => is_consonant(last),
            Self::Vowel => is_vowel(last),
            Self::Long => ends_long(stem),
            Self::N => last == 'н',
            Self::LongOrN => last == 'н' || ends_long(stem),
            Self::I => last == 'и',
            Self::Stop => {
                matches!(last, 'г' | 'с' | 'р' | 'б' | 'в' | 'х' | 'к' | 'ц' | 'ч')
            }
        }
    }
}

struct Ending {
    letters: Vec<char>,
    requires: StemEnd,
    harmony: Option<Harmony>,
    /// Number of letters that must remain.
    least_stem: usize,
}

impl Ending {
    fn strip_from<'a>(&self, word: &'a [char]) -> Option<&'a [char]> {
        let stem = word.strip_suffix(self.letters.as_slice())?;
        (stem.len() >= self.least_stem
            && self.requires.fits(stem)
            && stem.iter().any(|c| is_vowel(*c))
            && stem.iter().any(|c| is_consonant(*c))
            && self.harmonises_with(stem))
        .then_some(stem)
    }

    /// A native stem agrees by its last vowel; a loanword may agree by its first (систем-ийг).
    fn harmonises_with(&self, stem: &[char]) -> bool {
        let mut classes = stem.iter().filter_map(|c| harmony(*c));
        let Some(first) = classes.next() else { return true };
        let last = classes.next_back().unwrap_or(first);
        self.harmony.is_none_or(|own| own == first || own == last)
    }
}

/// Takes off the outermost ending: the longest of the first class that has one that fits.
pub(super) fn strip(word: &[char]) -> Option<&[char]> {
    let candidates = BY_LAST_LETTER.get(word.last()?)?;
    candidates.iter().find_map(|ending| ending.strip_from(word))
}

/// Whether a hyphen may join `ending` (normalised) to a number, an acronym or a foreign name.
pub(super) fn follows_a_hyphen(ending: &str) -> bool {
    HYPHENATED.contains(ending)
}

/// Endings in the order in which they are tried, by their last letter.
static BY_LAST_LETTER: LazyLock<HashMap<char, Vec<Ending>>> = LazyLock::new(|| {
    let mut buckets: HashMap<char, Vec<Ending>> = HashMap::new();
    for (class, templates) in ENDINGS {
        let mut endings: Vec<Ending> =
            templates.split_whitespace().flat_map(|template| expand(class, template)).collect();
        endings.sort_by_key(|ending| std::cmp::Reverse(ending.letters.len()));
        for ending in endings {
            if let Some(last) = ending.letters.last() {
                buckets.entry(*last).or_default().push(ending);
            }
        }
    }
    buckets
});

/// The endings of declined names: possession, number, case, and a case after a number.
static HYPHENATED: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let of = |wanted: Class| -> Vec<String> {
        let templates = ENDINGS.iter().filter(|(class, _)| *class == wanted);
        templates
            .flat_map(|(class, list)| list.split_whitespace().flat_map(|t| expand(*class, t)))
            .filter(|ending| ending.requires != StemEnd::I)
            .map(|ending| ending.letters.iter().collect())
            .collect()
    };
    let (plurals, cases) = (of(Class::Plural), of(Class::Case));
    let mut endings = HashSet::from(ONLY_HYPHENATED.map(str::to_owned));
    endings.extend(of(Class::Reflexive));
    for plural in &plurals {
        endings.extend(cases.iter().map(|case| format!("{plural}{case}")));
    }
    endings.extend(plurals);
    endings.extend(cases);
    endings
});

/// All endings that a template of [`ENDINGS`] stands for.
fn expand(class: Class, template: &str) -> Vec<Ending> {
    let (pattern, mark) = template.split_once(':').unwrap_or((template, ""));
    let vowels: &[(&str, &str)] = match (pattern.contains('A'), pattern.contains('U')) {
        (true, _) => &[("а", "у"), ("о", "у"), ("э", "ү"), ("ө", "ү")],
        (false, true) => &[("", "у"), ("", "ү")],
        (false, false) => &[("", "")],
    };
    let ending = |(open, close): &(&str, &str)| {
        let letters: Vec<char> = pattern.replace('A', open).replace('U', close).chars().collect();
        Ending {
            harmony: letters.iter().find_map(|c| harmony(*c)),
            requires: StemEnd::from_mark(mark),
            least_stem: least_stem(class, pattern, letters.len()),
            letters,
        }
    };
    vowels.iter().map(ending).collect()
}

/// Fewest letters a stem has: verbs are cut with more care, short and ambiguous endings as well.
fn least_stem(class: Class, pattern: &str, length: usize) -> usize {
    match (class, pattern) {
        (Class::Verb, "Aх" | "х" | "их" | "сAн" | "дAг") => 3,
        (Class::Verb, "сн" | "дг") => 5,
        (Class::Verb, _) | (Class::Case, "н") => 4,
        _ if length == 1 => 3,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_expands_to_lower_case_cyrillic_and_known_conditions() {
        for (class, templates) in ENDINGS {
            for template in templates.split_whitespace() {
                let marked = template.contains(':');
                for ending in expand(class, template) {
                    assert!(ending.letters.iter().all(|c| matches!(c, 'а'..='я' | 'ө' | 'ү')), "{template}");
                    assert_eq!(ending.requires != StemEnd::Any, marked, "{template}");
                }
            }
        }
    }

    #[test]
    fn vowels_of_an_ending_change_together() {
        let expansions: Vec<String> =
            expand(Class::Verb, "AвAл:C").iter().map(|ending| ending.letters.iter().collect()).collect();
        assert_eq!(expansions, ["авал", "овол", "эвэл", "өвөл"]);
    }

    #[test]
    fn an_ending_of_the_wrong_harmony_stays() {
        let word = |text: &str| text.chars().collect::<Vec<_>>();
        assert_eq!(strip(&word("агаараас")), Some(word("агаар").as_slice()));
        assert_eq!(strip(&word("агаарөөс")), None);
        assert_eq!(strip(&word("системийг")), Some(word("систем").as_slice()));
    }
}
