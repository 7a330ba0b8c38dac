//! Suggestions while somebody types: numbers, titles and terms, in four languages and by pinyin.
//!
//! Everything is compared by its beginning: numbers in any spelling, words of titles and terms folded as in the
//! analysis, Chinese at any character and by the sound of its words. The search of terms asks the same lists.

mod beginnings;
mod candidate;
mod pinyin;
mod reading;

use super::snippet::{Snippet, pieces};
use crate::corpus::Library;
use crate::model::designation::{Kind, typed_range, typing_key};
use crate::model::{AsOf, Concept, ConceptId, Language, StandardIndex, Status};
use crate::text::ChineseWords;
use crate::text::mongolian_script::is_mongolian_script;
use beginnings::{Beginnings, word_at};
use candidate::{Asked, Candidate, Finder, Place};
use pinyin::{SoundIndex, Sounds};
use reading::Reading;
use std::collections::HashSet;

/// Longest beginning that is answered, in characters.
pub const LONGEST_BEGINNING: usize = 100;

/// The last letters of the traditional script take another shape, and so another key, when the word goes on: so many
/// are left out as long as nothing begins with them.
const UNSHAPED: usize = 2;

/// What a suggestion stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SuggestionKind {
    /// A standard by its number.
    Number(StandardIndex),
    /// A standard by its title in a language.
    Title(StandardIndex, Language),
    /// A concept by one of its names in a language.
    Term(ConceptId, Language),
}

/// One way to go on typing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What goes into the box.
    pub text: String,
    /// What it stands for.
    pub kind: SuggestionKind,
    /// The text with what was typed marked.
    pub matched: Snippet,
    /// Where the standard stands on the day; none for a term.
    pub status: Option<Status>,
}

/// What a text belongs to: the place of a standard or a concept in the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Owner {
    Number(u32),
    Title(u32),
    Term(u32),
}

/// A text that is suggested.
#[derive(Debug, Clone, Copy)]
struct Text {
    owner: Owner,
    language: Language,
    /// Its place among the names of a concept.
    name: u16,
    /// In characters.
    length: u16,
}

/// Everything that can be suggested from one library, arranged by its beginnings.
#[derive(Debug, Default)]
pub(super) struct Suggestions {
    texts: Vec<Text>,
    beginnings: Beginnings,
    sounds: SoundIndex,
    /// Ways to write each number, sorted, with the standard.
    numbers: Vec<(Box<str>, u32)>,
}

/// What was typed, in every way it can be read.
#[derive(Debug)]
struct Typed {
    /// Folded as a text of each language in which it reads differently.
    keys: Vec<String>,
    sounds: Option<Sounds>,
    /// As the beginning of a number; empty if it is none.
    number: String,
    digits: bool,
}

impl Typed {
    /// Nothing if it is empty or longer than [`LONGEST_BEGINNING`].
    fn new(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        if typed.is_empty() || typed.chars().nth(LONGEST_BEGINNING).is_some() {
            return None;
        }
        let mut keys: Vec<String> =
            [Language::Ru, Language::Mn].iter().map(|language| Reading::new(typed, *language).key).collect();
        keys.dedup();
        keys.retain(|key| !key.is_empty());
        let digits = typed.chars().any(|c| c.is_ascii_digit());
        Some(Self { keys, sounds: Sounds::new(typed), number: typing_key(typed), digits })
    }
}

/// Names in the traditional script are counted from here on.
const SCRIPT: u16 = 1 << 15;

/// The names of a concept with their languages and their places among those of one language.
fn names(concept: &Concept) -> impl Iterator<Item = (&str, Language, u16)> {
    let of = Language::ALL.iter().map(|language| (*language, concept.labels.of(*language), 0..SCRIPT));
    of.chain([(Language::Mn, concept.labels.mn_mong.as_slice(), SCRIPT..u16::MAX)]).flat_map(
        |(language, names, places)| names.iter().zip(places).map(move |(name, place)| (name.as_str(), language, place)),
    )
}

impl Suggestions {
    /// Arranges a library.
    pub(super) fn new(library: &Library, chinese: &ChineseWords) -> Self {
        let mut out = Self::default();
        for (standard, index) in library.standards().iter().zip(0..) {
            out.numbers.extend(standard.id.typing_keys().into_iter().map(|key| (key.into_boxed_str(), index)));
            // Acts are remembered by their words.
            if matches!(standard.id.kind(), Kind::Act | Kind::UnionAct | Kind::Title) {
                out.add(standard.id.as_str(), (Owner::Number(index), standard.jurisdiction.language(), 0), chinese);
            }
            for (language, title) in &standard.titles {
                out.add(title, (Owner::Title(index), *language, 0), chinese);
            }
        }
        for (concept, index) in library.concepts().iter().zip(0..) {
            for (name, language, place) in names(concept) {
                out.add(name, (Owner::Term(index), language, place), chinese);
            }
        }
        out.numbers.sort_unstable();
        out.beginnings.finish();
        out
    }

    fn add(&mut self, stored: &str, (owner, language, name): (Owner, Language, u16), chinese: &ChineseWords) {
        let Ok(number) = u32::try_from(self.texts.len()) else { return };
        let reading = Reading::new(stored, language);
        self.beginnings.add(&reading.key, reading.words.iter().map(|w| w.at));
        if language == Language::Zh {
            let words = match owner {
                Owner::Term(_) => pinyin::words_of_term(stored, chinese),
                Owner::Title(_) | Owner::Number(_) => pinyin::words_of_title(stored, chinese),
            };
            self.sounds.add(number, stored, words.into_iter());
        }
        let length = u16::try_from(stored.chars().count()).unwrap_or(u16::MAX);
        self.texts.push(Text { owner, language, name, length });
    }

    /// Ways to go on typing, best first: numbers, then terms and titles that begin so, then those that hold it.
    ///
    /// Unless digits were typed, no kind takes more than half of the places while another has something to say.
    pub(super) fn suggest(
        &self,
        library: &Library,
        typed: &str,
        hint: Option<Language>,
        as_of: AsOf,
        limit: usize,
    ) -> Vec<Suggestion> {
        let asked = Asked { hint, day: Some(as_of), enough: limit };
        let Some((typed, found)) = self.find(library, typed, asked).filter(|_| limit > 0) else { return Vec::new() };
        let share =
            |owner: Owner| if typed.digits && matches!(owner, Owner::Number(_)) { limit } else { limit.div_ceil(2) };
        let mut seen: HashSet<&str> = HashSet::new();
        let mut taken: Vec<(usize, &Candidate)> = Vec::new();
        let mut spare: Vec<(usize, &Candidate)> = Vec::new();
        for (place, candidate) in found.iter().enumerate() {
            if taken.len() == limit {
                break;
            }
            if !self.stored(library, candidate).is_some_and(|text| seen.insert(text)) {
                continue;
            }
            let kind = std::mem::discriminant(&candidate.owner);
            let same = taken.iter().filter(|(_, c)| std::mem::discriminant(&c.owner) == kind).count();
            let list = if same < share(candidate.owner) { &mut taken } else { &mut spare };
            list.push((place, candidate));
        }
        let missing = limit - taken.len();
        taken.extend(spare.into_iter().take(missing));
        taken.sort_unstable_by_key(|(place, _)| *place);
        taken.into_iter().filter_map(|(_, candidate)| self.suggestion(library, candidate, &typed)).collect()
    }

    /// Concepts with a name that begins so or holds it, best first: the name, its language, what of it matched.
    pub(super) fn terms<'l>(
        &self,
        library: &'l Library,
        typed: &str,
        hint: Option<Language>,
    ) -> Vec<(&'l Concept, Language, Snippet)> {
        let asked = Asked { hint, day: None, enough: usize::MAX };
        let Some((typed, found)) = self.find(library, typed, asked) else { return Vec::new() };
        let hit = |candidate: &Candidate| {
            let Owner::Term(index) = candidate.owner else { return None };
            let text = self.texts.get(candidate.rank.text)?;
            let snippet = self.marked(library, candidate, &typed)?;
            Some((library.concepts().get(index as usize)?, text.language, snippet))
        };
        found.iter().filter_map(hit).collect()
    }

    /// What answers, and to what; nothing if nothing can be asked.
    fn find(&self, library: &Library, typed: &str, asked: Asked) -> Option<(Typed, Vec<Candidate>)> {
        let mut rest = typed;
        for _ in 0..=UNSHAPED {
            let typed = Typed::new(rest)?;
            let found = Finder::new(self, library, &typed, asked).find();
            let last = rest.chars().next_back().filter(|c| found.is_empty() && is_mongolian_script(*c));
            match last.and_then(|last| rest.strip_suffix(last)) {
                Some(shorter) => rest = shorter,
                None => return Some((typed, found)),
            }
        }
        None
    }

    fn suggestion(&self, library: &Library, candidate: &Candidate, typed: &Typed) -> Option<Suggestion> {
        let text = self.stored(library, candidate)?.to_owned();
        let language = || self.texts.get(candidate.rank.text).map(|t| t.language);
        let kind = match candidate.owner {
            Owner::Number(index) => SuggestionKind::Number(StandardIndex(index)),
            Owner::Title(index) => SuggestionKind::Title(StandardIndex(index), language()?),
            Owner::Term(index) => SuggestionKind::Term(library.concepts().get(index as usize)?.id.clone(), language()?),
        };
        let status = (!matches!(candidate.owner, Owner::Term(_))).then_some(candidate.rank.status);
        Some(Suggestion { text, kind, matched: self.marked(library, candidate, typed)?, status })
    }

    /// The text as the library holds it.
    fn stored<'l>(&self, library: &'l Library, candidate: &Candidate) -> Option<&'l str> {
        match candidate.owner {
            Owner::Number(index) => library.get(StandardIndex(index)).map(|s| s.id.as_str()),
            Owner::Title(_) | Owner::Term(_) => self.text(library, candidate.rank.text),
        }
    }

    fn text<'l>(&self, library: &'l Library, text: usize) -> Option<&'l str> {
        let text = self.texts.get(text)?;
        match text.owner {
            Owner::Number(index) => library.get(StandardIndex(index)).map(|s| s.id.as_str()),
            Owner::Title(index) => library.get(StandardIndex(index))?.title(text.language),
            Owner::Term(index) => {
                let labels = &library.concepts().get(index as usize)?.labels;
                let script = usize::from(text.name).checked_sub(SCRIPT.into());
                script
                    .map_or_else(|| labels.of(text.language).get(usize::from(text.name)), |n| labels.mn_mong.get(n))
                    .map(String::as_str)
            }
        }
    }

    fn marked(&self, library: &Library, candidate: &Candidate, typed: &Typed) -> Option<Snippet> {
        let stored = self.stored(library, candidate)?;
        let mut ranges: Vec<(usize, usize)> = match candidate.place {
            Place::Number => typed_range(stored, &typed.number).into_iter().collect(),
            Place::Stored(from, to) => vec![(from, to)],
            Place::Key(..) | Place::Words(_) => {
                let reading = Reading::new(stored, self.texts.get(candidate.rank.text)?.language);
                let in_key = match candidate.place {
                    Place::Words(key) => typed.keys.get(key).map_or_else(Vec::new, |key| {
                        key.split(' ').filter_map(|w| word_at(&reading.key, w).map(|at| (at, at + w.len()))).collect()
                    }),
                    Place::Key(from, to) => vec![(from, to)],
                    Place::Number | Place::Stored(..) => Vec::new(),
                };
                in_key.into_iter().filter_map(|(from, to)| reading.stored_range(stored, from, to)).collect()
            }
        };
        ranges.sort_unstable();
        // What overlaps is marked once.
        ranges.dedup_by(|next, before| {
            let joined = next.0 <= before.1;
            if joined {
                before.1 = before.1.max(next.1);
            }
            joined
        });
        Some(Snippet { cut_before: false, cut_behind: false, pieces: pieces(stored, 0, stored.len(), &ranges) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Parts;
    use crate::model::{ConceptKind, Evidence, Labels, Provenance};

    fn term(id: &str, labels: Labels) -> Concept {
        Concept {
            id: ConceptId::new(id),
            kind: ConceptKind::General,
            broader: None,
            labels,
            domains: Vec::new(),
            field: String::new(),
            provenance: Provenance { source: "test".into(), evidence: Evidence::Recall, seen: None },
        }
    }

    fn english(names: &[&str]) -> Labels {
        Labels { en: names.iter().map(|n| (*n).to_owned()).collect(), ..Labels::default() }
    }

    fn suggested(concepts: Vec<Concept>, typed: &str, hint: Option<Language>) -> Vec<String> {
        let library = Library::from_parts(Parts { concepts, ..Parts::default() });
        let suggestions = Suggestions::new(&library, &ChineseWords::new([]));
        let found = suggestions.suggest(&library, typed, hint, AsOf::today(), 10);
        found.into_iter().map(|s| s.text).collect()
    }

    #[test]
    fn whole_names_then_preferred_names_then_synonyms_then_names_that_hold_it() {
        let concepts = vec![
            term("a", english(&["blast steel"])),
            term("b", english(&["alloy", "steelwork"])),
            term("c", english(&["steel sheet"])),
            term("d", english(&["iron", "steel"])),
        ];
        assert_eq!(suggested(concepts, "steel", None), ["steel", "steel sheet", "steelwork", "blast steel"]);
    }

    #[test]
    fn pinyin_stands_last_for_a_reader_of_another_language() {
        let chinese = Labels { zh: vec!["钢".to_owned()], ..Labels::default() };
        let concepts = || vec![term("a", chinese.clone()), term("b", english(&["saw of a gang"]))];
        assert_eq!(suggested(concepts(), "gang", Some(Language::Zh)), ["钢", "saw of a gang"]);
        assert_eq!(suggested(concepts(), "gang", Some(Language::En)), ["saw of a gang", "钢"]);
    }

    #[test]
    fn a_concept_is_suggested_once() {
        assert_eq!(suggested(vec![term("a", english(&["carbon", "carbon mass"]))], "carb", None), ["carbon"]);
    }
}
