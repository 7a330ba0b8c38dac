//! What one clause is about: the concepts, limits, quantities, designations and signs that it names.

use super::Mark;
use super::quantity::Quantity;
use crate::compare::spotter::Spotter;
use crate::compare::subject::{ConceptNumber, Pair, Subjects, float};
use crate::corpus::Library;
use crate::model::designation::{DesignationKey, Specificity};
use crate::model::{Clause, ClauseKind, GradeRole, StandardIndex};
use std::collections::{BTreeMap, BTreeSet};

/// What one clause is about.
#[derive(Debug)]
pub(super) struct ClauseSubject {
    pub(super) kind: ClauseKind,
    pub(super) number: String,
    /// A heading without words of its own.
    pub(super) empty: bool,
    /// Where it stands in its text, 0 to 1.
    pub(super) position: f64,
    /// Concepts; those in the title weigh more.
    pub(super) concepts: BTreeMap<ConceptNumber, f64>,
    pub(super) limits: BTreeSet<Pair>,
    pub(super) quantities: BTreeSet<Quantity>,
    /// Keys of designations with their print.
    pub(super) designations: BTreeMap<DesignationKey, String>,
    /// Signs of Latin letters that any language prints alike: `IE3`, `PM2.5`.
    pub(super) signs: BTreeSet<String>,
    pub(super) marks: Vec<Mark>,
}

/// A concept in a title says what the clause is about, one in the text what it speaks of.
const IN_TITLE: f64 = 1.0;
const IN_TEXT: f64 = 0.7;

/// Reads the clauses of a text; none if there is no text.
pub(super) fn read(
    library: &Library,
    subjects: &Subjects,
    spotter: Spotter<'_>,
    index: StandardIndex,
) -> Option<Vec<ClauseSubject>> {
    let text = library.text_of(index)?;
    let last = float(text.clauses.len().saturating_sub(1).max(1));
    let read = |(place, clause): (usize, &Clause)| {
        let mut subject = named(subjects, spotter, clause);
        subject.position = float(place) / last;
        subject.limits = limits(library, subjects, index, &subject.number);
        subject
    };
    Some(text.clauses.iter().enumerate().map(read).collect())
}

/// What title and text name.
fn named(subjects: &Subjects, spotter: Spotter<'_>, clause: &Clause) -> ClauseSubject {
    let mut out = ClauseSubject {
        kind: clause.kind,
        number: clause.label.trim().to_owned(),
        empty: clause.title.trim().is_empty() && clause.text.trim().is_empty(),
        position: 0.0,
        concepts: BTreeMap::new(),
        limits: BTreeSet::new(),
        quantities: BTreeSet::new(),
        designations: BTreeMap::new(),
        signs: BTreeSet::new(),
        marks: Vec::new(),
    };
    for (text, in_title) in [(&clause.title, true), (&clause.text, false)] {
        let spotted = spotter.spot(text, clause.language);
        for found in spotted.concepts {
            // A homonym counts for each of its meanings, but for less.
            let weight = if in_title { IN_TITLE } else { IN_TEXT } / float(found.ids.len().max(1));
            for number in found.ids.iter().filter_map(|id| subjects.find(id)) {
                let known = out.concepts.entry(number).or_default();
                *known = known.max(weight);
            }
            let (start, end) = (found.start, found.end);
            out.marks.push(Mark { concepts: found.ids, in_title, start, end, shared: false });
        }
        let keys = spotted.quantities.iter().flat_map(|q| &q.keys);
        out.quantities.extend(keys.filter_map(|key| Quantity::from_key(key)));
        for found in spotted.designations {
            let printed = found.designation.as_str().to_owned();
            // Whole numbers only: two parts of one series are two documents.
            let keys = found.designation.query_keys().into_iter().filter(|(_, how)| *how >= Specificity::Publisher);
            out.designations.extend(keys.map(|(key, _)| (key, printed.clone())));
        }
        out.signs.extend(spotted.words.iter().filter_map(|(start, end)| text.get(*start..*end)).filter_map(sign));
    }
    out
}

/// A word of Latin capitals, perhaps with digits: an abbreviation that needs no translation.
fn sign(word: &str) -> Option<String> {
    let latin = word.chars().all(|c| c.is_ascii_alphanumeric() || c == '.');
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    (latin && capitals >= 1 && word.len() >= 2 && word.len() <= 12).then(|| word.to_owned())
}

/// What the limits of a clause limit: the place of a limit, `4.1 表1`, begins with the number of its clause.
fn limits(library: &Library, subjects: &Subjects, index: StandardIndex, number: &str) -> BTreeSet<Pair> {
    let Some(standard) = library.get(index) else { return BTreeSet::new() };
    let requires = |domain: &str, grade: &str| {
        library.grade(standard.jurisdiction, domain, grade).is_none_or(|g| g.role != GradeRole::Information)
    };
    let here = library.limits_of(index).filter(|l| stands_in(&l.clause, number) && requires(&l.domain, &l.grade));
    here.filter_map(|limit| {
        Some(Pair { indicator: subjects.find(&limit.indicator)?, object: subjects.find(&limit.object)?, rows: 0 })
    })
    .collect()
}

/// Whether the place of a limit begins with the number of a clause: `4.1 表1` with `4.1`, but not with `4`. A clause that
/// is called by a word alone holds what that word begins in any form: `таблицы` holds `таблица (50 Гц)`.
fn stands_in(place: &str, number: &str) -> bool {
    let place = place.trim();
    if number.chars().count() >= 5 && number.chars().all(char::is_alphabetic) {
        let stem = number.char_indices().next_back().and_then(|(last, _)| number.get(..last));
        return stem.is_some_and(|stem| place.starts_with(stem));
    }
    let behind = if number.is_empty() { None } else { place.strip_prefix(number) };
    behind.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_of_a_limit_names_its_clause() {
        for (place, number, expected) in [
            ("4.1 表1", "4.1", true),
            ("4.1 表1", "4", false),
            ("4.10", "4.1", false),
            ("таблица 6", "таблица 6", true),
            ("таблица 16", "таблица 1", false),
            ("таблица (50 Гц, 4 полюса)", "таблицы", true),
            ("таблица 6", "", false),
        ] {
            assert_eq!(stands_in(place, number), expected, "{place} {number}");
        }
    }

    #[test]
    fn signs_are_words_of_latin_capitals() {
        assert_eq!(
            ["IE3", "PM2.5", "NOx", "kW", "mm", "A", "КПД", "iso"].map(sign).map(|s| s.is_some()),
            [true, true, true, true, false, false, false, false]
        );
    }
}
