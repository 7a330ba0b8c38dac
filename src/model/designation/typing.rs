//! Designations while they are typed: `gbt240`, `гост р исо 140`, `MZB02`, `32151.`.
//!
//! A beginning has no shape yet that could be parsed. It is therefore compared with every way to write a designation:
//! folded, without separators except one hyphen between two groups of digits, so that `32151.` never meets `321515`.

use super::fold::{Folded, fold};
use super::key::number_key;
use super::publisher::Publisher;
use super::{Designation, Kind};

/// Most ways to write one chain of signs: each sign in the spellings of its registry.
const MOST_SPELLINGS: usize = 16;

/// What was typed of a designation, as its [`Designation::typing_keys`] begin.
#[must_use]
pub fn typing_key(typed: &str) -> String {
    squeeze(&fold(typed))
}

/// The bytes of a printed designation that a typed key means: the key whole, else from its first digit on.
#[must_use]
pub fn typed_range(printed: &str, key: &str) -> Option<(usize, usize)> {
    let folded = Folded::new(printed);
    let (squeezed, places) = squeezed_with_places(&folded);
    let from_digit = || key.find(|c: char| c.is_ascii_digit()).and_then(|at| key.get(at..));
    [Some(key), from_digit()].into_iter().flatten().filter(|part| !part.is_empty()).find_map(|part| {
        let at = squeezed.find(part)?;
        let first = squeezed.get(..at)?.chars().count();
        let last = first + part.chars().count() - 1;
        Some((folded.start(*places.get(first)?), folded.end(*places.get(last)? + 1)))
    })
}

impl Designation {
    /// Every way to begin to write it: whole, without qualifiers, under one body of its chain, by its number alone.
    #[must_use]
    pub fn typing_keys(&self) -> Vec<String> {
        let mut keys = vec![typing_key(&self.text)];
        if matches!(self.kind, Kind::Act | Kind::UnionAct | Kind::Title) {
            // Each number in it may be what a reader remembers.
            let whole = keys.first().cloned().unwrap_or_default();
            let starts = whole.char_indices().zip(std::iter::once('\0').chain(whole.chars()));
            let numbers = starts.filter(|((_, c), before)| c.is_ascii_digit() && !before.is_ascii_digit());
            keys.extend(numbers.filter_map(|((at, _), _)| whole.get(at..)).map(str::to_owned));
        } else {
            let numbers = self.typed_numbers();
            for chain in self.typed_chains() {
                keys.extend(numbers.iter().map(|number| format!("{chain}{number}")));
            }
            keys.extend(numbers);
        }
        keys.extend(self.adopted().into_iter().flat_map(Self::typing_keys));
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// Serial, parts and year: as printed and without leading zeros, the year also in full.
    fn typed_numbers(&self) -> Vec<String> {
        let groups = || std::iter::once(self.serial.as_str()).chain(self.parts.iter().map(String::as_str));
        let printed = groups().collect::<Vec<_>>().join("-");
        let bare = groups().map(number_key).collect::<Vec<_>>().join("-");
        let mut numbers = Vec::new();
        for number in [printed, bare] {
            match &self.year {
                None => numbers.push(typing_key(&number)),
                Some(year) => {
                    let years = [year.as_str().to_owned(), year.key()];
                    numbers.extend(years.iter().map(|year| typing_key(&format!("{number}-{year}"))));
                }
            }
        }
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// The signs before the number: the whole chain, its bodies without qualifiers, each body alone.
    fn typed_chains(&self) -> Vec<String> {
        let whole: Vec<&Publisher> = self.publishers.iter().collect();
        let bodies: Vec<&Publisher> = whole.iter().copied().filter(|p| p.is_body()).collect();
        let mut chains = spelled(&whole);
        chains.extend(spelled(&bodies));
        chains.extend(bodies.iter().flat_map(|body| spelled(&[*body])));
        chains.retain(|chain| !chain.is_empty());
        chains
    }
}

/// A chain in every combination of the spellings of its signs.
fn spelled(chain: &[&Publisher]) -> Vec<String> {
    let mut out = vec![String::new()];
    for publisher in chain {
        let spellings: Vec<String> = publisher.spellings().iter().map(|s| squeeze(s)).collect();
        out = out.iter().flat_map(|head| spellings.iter().map(move |s| format!("{head}{s}"))).collect();
        out.truncate(MOST_SPELLINGS);
    }
    out
}

/// Letters and digits of a folded text; what stands between two groups of digits, or behind the last, is a hyphen.
fn squeeze(folded: &str) -> String {
    let mut out = String::with_capacity(folded.len());
    let mut parted = false;
    for c in folded.chars() {
        if !c.is_alphanumeric() {
            parted = true;
            continue;
        }
        if parted && c.is_ascii_digit() && out.ends_with(|b: char| b.is_ascii_digit()) {
            out.push('-');
        }
        out.push(c);
        parted = false;
    }
    if parted && out.ends_with(|b: char| b.is_ascii_digit()) {
        out.push('-');
    }
    out
}

/// As [`squeeze`], with the symbol that each character came from; a hyphen comes from the symbol before it.
fn squeezed_with_places(folded: &Folded<'_>) -> (String, Vec<usize>) {
    let mut out = String::new();
    let mut places: Vec<usize> = Vec::new();
    for i in 0..folded.len() {
        let c = folded.ch(i);
        if !c.is_alphanumeric() {
            continue;
        }
        if c.is_ascii_digit() && places.last().is_some_and(|&last| last + 1 < i && folded.ch(last).is_ascii_digit()) {
            out.push('-');
            places.push(i - 1);
        }
        out.push(c);
        places.push(i);
    }
    (out, places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn begins(typed: &str, printed: &str) -> bool {
        let key = typing_key(typed);
        Designation::parse(printed).unwrap().typing_keys().iter().any(|k| k.starts_with(&key))
    }

    #[test]
    fn a_beginning_in_any_spelling_meets_its_designation() {
        for (typed, printed) in [
            ("gbt240", "GB/T 24067-2024"),
            ("GB 24067", "GB/T 24067-2024"),
            ("ГБ/т 240", "GB/T 24067-2024"),
            ("гост р исо 140", "ГОСТ Р ИСО 14067-2021"),
            ("GOST R 5", "ГОСТ Р 51379-99"),
            ("gost r iso 14", "ГОСТ Р ИСО 14067-2021"),
            ("iso 140", "ГОСТ Р ИСО 14067-2021"),
            ("гост мэк 60034", "ГОСТ IEC 60034-1-2014"),
            ("MZB02", "T/NMSP MZB02.1-2019"),
            ("mzb2.1", "T/NMSP MZB02.1-2019"),
            ("t/nmsp mzb", "T/NMSP MZB02.1-2019"),
            ("32151.", "GB/T 32151.5-2015"),
            ("мнс 464", "MNS 0464:2010"),
            ("тр тс 18", "ТР ТС 018/2011"),
            ("tr cu 018/2", "ТР ТС 018/2011"),
            ("ГОСТ Р 51379-1999", "ГОСТ Р 51379-99"),
            ("2093", "发改能源〔2014〕2093号"),
            ("发改能源", "发改能源〔2014〕2093号"),
            ("2023/95", "Regulation (EU) 2023/956"),
            ("ISO/TS 140", "ГОСТ Р 56276-2014/ISO/TS 14067:2013"),
        ] {
            assert!(begins(typed, printed), "{typed} {printed}");
        }
    }

    #[test]
    fn groups_of_digits_stay_apart() {
        assert!(!begins("32151.", "GB/T 321515-2015"));
        assert!(!begins("1327", "GB/T 13.27-2015"));
        assert!(!begins("4067", "GB/T 24067-2024"));
    }

    #[test]
    fn what_was_typed_is_marked_in_the_printed_designation() {
        let marked = |printed: &'static str, typed: &str| {
            typed_range(printed, &typing_key(typed)).and_then(|(start, end)| printed.get(start..end))
        };
        assert_eq!(marked("GB/T 24067-2024", "gbt240"), Some("GB/T 240"));
        assert_eq!(marked("GB/T 32151.5-2015", "32151."), Some("32151."));
        assert_eq!(marked("ГОСТ Р ИСО 14067-2021", "gost r iso 14"), Some("14"));
        assert_eq!(marked("ГОСТ Р ИСО 14067-2021", "gost"), None);
    }

    proptest! {
        #[test]
        fn any_text_has_a_key_and_a_range(printed in "\\PC{0,30}", typed in "\\PC{0,12}") {
            if let Some((start, end)) = typed_range(&printed, &typing_key(&typed)) {
                prop_assert!(printed.get(start..end).is_some());
            }
        }
    }
}
