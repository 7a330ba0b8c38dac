//! Spots concepts in analysed texts of every language.
//!
//! One lindera dictionary a language, compiled from the termbase when the index is built: over raw text for Chinese,
//! over stems joined by single spaces for the other scripts, so that inflected forms are found and the longest term
//! wins. Where concepts share a stemmed surface, the exact form decides, else all their ids are emitted (медь, мёд).

use super::dictionary::{DictionaryError, Term, TermDictionary};
use crate::model::{Concept, ConceptId, Language};
use crate::text::{Analysis, Analyzer, Mode, TermStream};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A concept found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundConcept {
    /// The concept, or all of them where homonyms cannot be told apart.
    pub ids: Vec<ConceptId>,
    /// First byte in the stored text.
    pub start: usize,
    /// Byte behind the last in the stored text.
    pub end: usize,
}

/// Why the terms of a generation could not be written or read.
#[derive(Debug, thiserror::Error)]
pub enum TermsError {
    /// The dictionary itself.
    #[error("term dictionary: {0}")]
    Dictionary(#[from] DictionaryError),
    /// The table of homonyms beside it.
    #[error("{path}: {source}")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

/// Which dictionary a label goes to.
const DICTIONARIES: [&str; 5] = ["zh", "ru", "mn", "en", "mn-mong"];
const MONGOLIAN_SCRIPT: usize = 4;

/// One label behind a surface.
#[derive(Debug, Clone)]
struct Entry {
    /// The label in lower case without its accents of print: decides between homonyms.
    exact: String,
    concept: ConceptId,
}

/// The compiled termbase of one generation.
pub struct Annotator {
    dictionaries: Vec<TermDictionary>,
    groups: Vec<Vec<Entry>>,
}

impl Annotator {
    /// Compiles the labels of the concepts into a folder.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn compile(concepts: &[Concept], analyzer: &Analyzer, folder: &Path) -> Result<(), TermsError> {
        let mut surfaces: Vec<BTreeMap<String, Vec<Entry>>> = vec![BTreeMap::new(); DICTIONARIES.len()];
        for concept in concepts {
            let labels = &concept.labels;
            for language in Language::ALL {
                for label in labels.of(*language) {
                    let analysis = analyzer.analyse(label, *language, Mode::Text);
                    let stream = if *language == Language::Zh { &analysis.han } else { &analysis.stems };
                    add(&mut surfaces[dictionary_of(*language)], &stream.text, label, &concept.id);
                }
            }
            for label in &labels.mn_mong {
                let analysis = analyzer.analyse(label, Language::Mn, Mode::Text);
                add(&mut surfaces[MONGOLIAN_SCRIPT], &analysis.mongolian_script.text, label, &concept.id);
            }
        }
        let mut table = String::new();
        let mut group = 0usize;
        for (name, entries) in DICTIONARIES.iter().zip(&surfaces) {
            let payloads: Vec<String> = (group..group + entries.len()).map(|n| n.to_string()).collect();
            let terms = entries.keys().zip(&payloads).map(|(surface, payload)| Term { surface, payload });
            let at = folder.join(name);
            std::fs::create_dir_all(&at).map_err(|source| TermsError::Read { path: at.clone(), source })?;
            TermDictionary::compile(terms, &at)?;
            for labels in entries.values() {
                for entry in labels {
                    table.push_str(&format!("{group}\t{}\t{}\n", entry.concept, entry.exact));
                }
                group += 1;
            }
        }
        let path = folder.join(TABLE);
        std::fs::write(&path, table).map_err(|source| TermsError::Read { path, source })
    }

    /// Opens a compiled termbase.
    ///
    /// # Errors
    /// When files are missing or damaged.
    pub fn open(folder: &Path) -> Result<Self, TermsError> {
        let dictionaries =
            DICTIONARIES.iter().map(|name| TermDictionary::open(&folder.join(name))).collect::<Result<Vec<_>, _>>()?;
        let path = folder.join(TABLE);
        let table = std::fs::read_to_string(&path).map_err(|source| TermsError::Read { path, source })?;
        let mut groups: Vec<Vec<Entry>> = Vec::new();
        for line in table.lines() {
            let mut cells = line.splitn(3, '\t');
            let (Some(group), Some(concept), Some(exact)) = (cells.next(), cells.next(), cells.next()) else {
                continue;
            };
            let Ok(group) = group.parse::<usize>() else { continue };
            if group >= groups.len() {
                groups.resize_with(group + 1, Vec::new);
            }
            groups[group].push(Entry { exact: exact.to_owned(), concept: ConceptId::new(concept) });
        }
        Ok(Self { dictionaries, groups })
    }

    /// The concepts that a text in a known language names, in order.
    #[must_use]
    pub fn annotate(&self, analysis: &Analysis, stored: &str, language: Language) -> Vec<FoundConcept> {
        let mut found = Vec::new();
        if !analysis.han.text.is_empty() {
            self.spot(dictionary_of(Language::Zh), &analysis.han, stored, &mut found);
        }
        if !analysis.stems.text.is_empty() {
            let own = if language == Language::Zh { Language::En } else { language };
            self.spot(dictionary_of(own), &analysis.stems, stored, &mut found);
            // English terms and abbreviations stand in texts of every language.
            if own != Language::En && analysis.stems.text.bytes().any(|b| b.is_ascii_alphabetic()) {
                let mut english = Vec::new();
                self.spot(dictionary_of(Language::En), &analysis.stems, stored, &mut english);
                english.retain(|e| !found.iter().any(|f| f.start < e.end && e.start < f.end));
                found.append(&mut english);
            }
        }
        if !analysis.mongolian_script.text.is_empty() {
            self.spot(MONGOLIAN_SCRIPT, &analysis.mongolian_script, stored, &mut found);
        }
        found.sort_by_key(|f| (f.start, std::cmp::Reverse(f.end)));
        // Two dictionaries may know the same abbreviation.
        found.dedup_by(|later, earlier| later.end <= earlier.end);
        found
    }

    fn spot(&self, number: usize, stream: &TermStream, stored: &str, found: &mut Vec<FoundConcept>) {
        let Some(dictionary) = self.dictionaries.get(number) else { return };
        for hit in dictionary.spot(&stream.text) {
            let Some((start, end)) = stream.stored_range(hit.start, hit.end) else { continue };
            let Some(group) = hit.payload.parse::<usize>().ok().and_then(|g| self.groups.get(g)) else { continue };
            // One label, and not of the language in which stems meet by chance: nothing to decide.
            let sure = group.len() == 1 && number != dictionary_of(Language::Mn);
            let surface = if sure { String::new() } else { stored.get(start..end).map(fold).unwrap_or_default() };
            let exact = !sure && group.iter().any(|e| e.exact == surface);
            let meant = |e: &&Entry| sure || if exact { e.exact == surface } else { !chance(&e.exact, &surface) };
            let mut ids: Vec<ConceptId> = group.iter().filter(meant).map(|e| e.concept.clone()).collect();
            ids.sort();
            ids.dedup();
            if !ids.is_empty() {
                found.push(FoundConcept { ids, start, end });
            }
        }
    }
}

impl std::fmt::Debug for Annotator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Annotator({} surfaces)", self.groups.len())
    }
}

const TABLE: &str = "labels.tsv";

const fn dictionary_of(language: Language) -> usize {
    match language {
        Language::Zh => 0,
        Language::Ru => 1,
        Language::Mn => 2,
        Language::En => 3,
    }
}

fn add(surfaces: &mut BTreeMap<String, Vec<Entry>>, surface: &str, label: &str, concept: &ConceptId) {
    let surface = surface.trim();
    if surface.is_empty() || surface.chars().count() > super::dictionary::MAX_SURFACE_CHARS {
        return;
    }
    let entries = surfaces.entry(surface.to_owned()).or_default();
    let exact = fold(label);
    if !entries.iter().any(|e| e.concept == *concept && e.exact == exact) {
        entries.push(Entry { exact, concept: concept.clone() });
    }
}

/// Whether two Mongolian words share their stem by chance: of a stem of up to three letters too little is left to tell
/// (нарны "of the sun", нарийн "fine"), so one word has to begin with the other.
fn chance(label: &str, surface: &str) -> bool {
    use crate::text::mongolian::{normalise, stem};
    let cyrillic = |word: &str| !word.is_empty() && word.chars().all(crate::text::language::is_cyrillic);
    if !cyrillic(label) || !cyrillic(surface) || stem(label) != stem(surface) || stem(label).chars().count() > 3 {
        return false;
    }
    let (label, surface) = (normalise(label), normalise(surface));
    !label.starts_with(&surface) && !surface.starts_with(&label)
}

/// A surface for the comparison of exact forms: lower case, one space between words.
fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
