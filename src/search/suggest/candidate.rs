//! Which texts answer to what was typed, and how well.

use super::{Owner, Suggestions, Text, Typed};
use crate::corpus::Library;
use crate::model::{AsOf, Language, StandardIndex, Status};
use std::collections::HashMap;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    /// The reader's language.
    pub(super) hint: Option<Language>,
    /// The day of the status; without one only terms are asked for.
    pub(super) day: Option<AsOf>,
    /// Texts that hold it further inside are left out once so many terms and so many titles begin so.
    pub(super) enough: usize,
}

/// How something matched, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// The number up to the end of a group of its digits.
    WholeNumber,
    Number,
    WholeTerm,
    PreferredTerm,
    OtherTerm,
    Title,
    InsideTerm,
    InsideTitle,
    /// Each typed word begins some word.
    Words,
    /// Chinese by its sound, for a reader of another language.
    ForeignSound,
}

/// The order of suggestions; the least is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    class: Class,
    /// Not in the reader's language.
    foreign: bool,
    pub(super) status: Status,
    /// By its sound, not by its letters.
    sound: bool,
    length: u16,
    /// The text; for a number found by a key the standard.
    pub(super) text: usize,
}

/// Where it matched.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place {
    /// In a number.
    Number,
    /// Bytes of the folded text.
    Key(usize, usize),
    /// Words apart, of one way to read what was typed.
    Words(usize),
    /// Bytes of the text.
    Stored(usize, usize),
}

/// Something that answers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    pub(super) rank: Rank,
    pub(super) owner: Owner,
    pub(super) place: Place,
}

/// Most numbers that one beginning looks at.
const BUDGET: usize = 10_000;

/// Looks for candidates and keeps the best for each thing.
pub(super) struct Finder<'a> {
    suggestions: &'a Suggestions,
    library: &'a Library,
    typed: &'a Typed,
    asked: Asked,
    best: HashMap<Owner, Candidate>,
}

impl<'a> Finder<'a> {
    pub(super) fn new(suggestions: &'a Suggestions, library: &'a Library, typed: &'a Typed, asked: Asked) -> Self {
        Self { suggestions, library, typed, asked, best: HashMap::new() }
    }

    /// The best candidate for each thing, best first.
    pub(super) fn find(mut self) -> Vec<Candidate> {
        self.starts();
        self.sounds();
        let begun = |term: bool| {
            let ahead = self.best.values().filter(|c| c.rank.class <= Class::Title);
            ahead.filter(|c| matches!(c.owner, Owner::Term(_)) == term).count()
        };
        if begun(true) < self.asked.enough || (self.asked.day.is_some() && begun(false) < self.asked.enough) {
            self.inside();
        }
        self.numbers();
        let mut found: Vec<Candidate> = self.best.into_values().collect();
        found.sort_unstable_by_key(|c| c.rank);
        found
    }

    fn starts(&mut self) {
        let beginnings = &self.suggestions.beginnings;
        for key in &self.typed.keys {
            for text in beginnings.at_start(key) {
                let whole = beginnings.key(text).len() == key.len();
                let class = if whole { Class::WholeTerm } else { Class::PreferredTerm };
                self.meet(text, class, false, Place::Key(0, key.len()));
            }
        }
    }

    fn sounds(&mut self) {
        let Some(sounds) = &self.typed.sounds else { return };
        for (text, at) in self.suggestions.sounds.candidates(sounds) {
            let Some(rest) = self.suggestions.text(self.library, text).and_then(|stored| stored.get(at..)) else {
                continue;
            };
            let Some(end) = sounds.end_in(rest) else { continue };
            let class = match at {
                0 if end == rest.len() => Class::WholeTerm,
                0 => Class::PreferredTerm,
                _ => Class::InsideTerm,
            };
            self.meet(text, class, true, Place::Stored(at, at + end));
        }
    }

    fn inside(&mut self) {
        let beginnings = &self.suggestions.beginnings;
        for (way, key) in self.typed.keys.iter().enumerate() {
            for (text, at) in beginnings.inside(key) {
                self.meet(text, Class::InsideTerm, false, Place::Key(at, at + key.len()));
            }
            let words: Vec<&str> = key.split(' ').collect();
            if words.len() > 1 {
                for text in beginnings.with_all(&words) {
                    self.meet(text, Class::Words, false, Place::Words(way));
                }
            }
        }
    }

    /// A text answers; its class is given as that of a term.
    fn meet(&mut self, text: usize, class: Class, sound: bool, place: Place) {
        let Some(&Text { owner, language, name, length }) = self.suggestions.texts.get(text) else { return };
        let foreign = self.asked.hint.is_some_and(|hint| hint != language);
        let class = match (owner, class) {
            _ if sound && foreign => Class::ForeignSound,
            (Owner::Number(_), _) => Class::Number,
            (Owner::Term(_), Class::PreferredTerm) if name != 0 => Class::OtherTerm,
            (Owner::Title(_), Class::WholeTerm | Class::PreferredTerm) => Class::Title,
            (Owner::Title(_), Class::InsideTerm) => Class::InsideTitle,
            (_, class) => class,
        };
        let Some(status) = self.status(owner) else { return };
        self.keep(Candidate { rank: Rank { class, foreign, status, sound, length, text }, owner, place });
    }

    fn numbers(&mut self) {
        let numbers = &self.suggestions.numbers;
        let typed = self.typed.number.as_str();
        let begins = |typed: &str| {
            let from = numbers.partition_point(|(key, _)| &**key < typed);
            let rest = numbers.get(from..).unwrap_or_default();
            rest.get(..rest.partition_point(|(key, _)| key.starts_with(typed))).unwrap_or_default()
        };
        if typed.is_empty() {
            return;
        }
        let mut found = begins(typed);
        let mut begun = typed;
        if found.is_empty() && typed.ends_with('-') {
            // `ISO 105-` goes on with a letter.
            begun = typed.trim_end_matches('-');
            found = begins(begun);
        }
        for (key, index) in found.iter().take(BUDGET) {
            let owner = Owner::Number(*index);
            let Some(status) = self.status(owner) else { return };
            let rest = key.get(begun.len()..).unwrap_or_default();
            let whole = self.typed.digits && (rest.is_empty() || rest.starts_with('-'));
            let class = if whole { Class::WholeNumber } else { Class::Number };
            let printed = self.library.get(StandardIndex(*index)).map_or(0, |s| s.id.as_str().chars().count());
            let length = u16::try_from(printed).unwrap_or(u16::MAX);
            let rank = Rank { class, foreign: false, status, sound: false, length, text: *index as usize };
            self.keep(Candidate { rank, owner, place: Place::Number });
        }
    }

    /// Where a standard stands; a term is always in force. None if standards are not asked for.
    fn status(&self, owner: Owner) -> Option<Status> {
        match owner {
            Owner::Number(index) | Owner::Title(index) => {
                self.asked.day.map(|day| self.library.status_on(StandardIndex(index), day))
            }
            Owner::Term(_) => Some(Status::InForce),
        }
    }

    fn keep(&mut self, candidate: Candidate) {
        let known = self.best.entry(candidate.owner).or_insert(candidate);
        if candidate.rank < known.rank {
            *known = candidate;
        }
    }
}
