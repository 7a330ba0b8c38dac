//! The compiled term dictionary: which terms stand where in a text.
//!
//! A lindera dictionary of our own, built offline and memory-mapped. It knows surfaces and payloads and nothing
//! of concepts, languages or stemming: for Han the caller passes raw text, for Cyrillic and Latin a text of
//! stemmed words joined by single spaces, with surfaces in the same form.
//!
//! The best path through lindera's lattice is the one whose terms weigh most; a term weighs the square of its
//! length in characters and everything else weighs nothing. So one long term beats the shorter ones inside it,
//! and two terms that share a stretch of text between them beat a middling one across their border
//! (`生产品种` is 生产 and 品种). Of two overlapping terms that weigh the same, the later one wins.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use lindera::dictionary::{Dictionary, DictionaryBuilder, Lattice, WordId, load_fs_dictionary};
use lindera::error::LinderaError;
use lindera::mode::Mode;

use self::source::{metadata, write_sources};
use self::words::{begins_word, ends_word};

mod source;
#[cfg(test)]
mod tests;
mod words;

/// A term as it is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term<'a> {
    /// The text that is looked for, at most [`MAX_SURFACE_CHARS`] characters; one surface, one term.
    pub surface: &'a str,
    /// What a match returns, for instance concept ids; the caller merges homonyms.
    pub payload: &'a str,
}

/// A term found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermMatch<'d> {
    /// First byte of the term in the text.
    pub start: usize,
    /// First byte behind the term.
    pub end: usize,
    /// The payload of the surface, borrowed from the dictionary.
    pub payload: &'d str,
}

/// Why a dictionary could not be compiled or opened.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DictionaryError {
    /// A surface or payload that the dictionary cannot hold.
    #[error("term {surface:?} {reason}")]
    Term {
        /// The surface at fault.
        surface: String,
        /// What is wrong with it, as a predicate.
        reason: &'static str,
    },
    /// A folder whose path cannot be given to the compiler, which reads its sources through a glob pattern.
    #[error("the path {0:?} is not UTF-8 or contains one of [ ] ? *")]
    Path(std::path::PathBuf),
    /// The source files could not be written or removed.
    #[error("sources of the term dictionary: {0}")]
    Io(#[from] std::io::Error),
    /// The table of terms could not be written.
    #[error("table of terms: {0}")]
    Table(#[from] csv::Error),
    /// Lindera could not build or read the dictionary.
    #[error("term dictionary: {0}")]
    Lindera(#[from] LinderaError),
}

/// The files of a compiled dictionary, in alphabetical order: what a manifest lists.
pub const FILES: [&str; 9] = [
    "char_def.bin",
    "dict.trie",
    "dict.vals",
    "dict.valsidx",
    "dict.words",
    "dict.wordsidx",
    "matrix.mtx",
    "metadata.json",
    "unk.bin",
];

/// Longest surface, in characters: the weight of two such terms stays within lindera's 16-bit costs.
pub const MAX_SURFACE_CHARS: usize = 127;

/// What a term of so many characters weighs on a path.
const fn weight(chars: usize) -> usize {
    chars * chars
}

/// Text is read in pieces of this many bytes, so that the lattice stays small and fits the processor's cache.
const PIECE: usize = 4096;

/// Room at the end of a piece for the longest surface: what begins in it is read again with the next piece.
const MARGIN: usize = 4 * MAX_SURFACE_CHARS;

thread_local! {
    /// The lattice holds nothing between calls but its allocations, so all dictionaries of a thread share one.
    static WORKSPACE: RefCell<Workspace> = RefCell::default();
}

#[derive(Default)]
struct Workspace {
    lattice: Lattice,
    tokens: Vec<(usize, WordId)>,
}

/// A compiled dictionary, opened for reading. Share it by `Arc`; any number of threads may use it.
pub struct TermDictionary {
    dictionary: Dictionary,
}

impl TermDictionary {
    /// Compiles `terms` into `folder`, which then holds [`FILES`]. The same terms in any order give the same bytes.
    /// Never compile into a folder that is open: its files are mapped.
    ///
    /// # Errors
    /// A surface that is blank, has blanks around it, is too long, stands twice or contains NUL (as may no payload);
    /// a path with glob characters; a failing disk.
    pub fn compile<'a>(terms: impl Iterator<Item = Term<'a>>, folder: &Path) -> Result<(), DictionaryError> {
        let terms = checked(terms)?;
        if folder.to_str().is_none_or(|path| path.contains(['[', ']', '?', '*'])) {
            return Err(DictionaryError::Path(folder.to_owned()));
        }
        let sources = folder.join("sources");
        // Left over from a broken run, old tables would be compiled with the new one.
        if sources.exists() {
            fs::remove_dir_all(&sources)?;
        }
        fs::create_dir_all(&sources)?;
        let built = write_sources(&terms, &sources)
            .and_then(|()| Ok(DictionaryBuilder::new(metadata()).build_dictionary(&sources, folder)?));
        let removed = fs::remove_dir_all(&sources);
        built?;
        Ok(removed?)
    }

    /// Opens the dictionary compiled into `folder`; its tables are memory-mapped.
    ///
    /// # Errors
    /// A file that is missing, damaged or written by another format version of lindera.
    pub fn open(folder: &Path) -> Result<Self, DictionaryError> {
        Ok(Self { dictionary: load_fs_dictionary(folder)? })
    }

    /// The terms in `text`, left to right, without overlap. Ranges are bytes of `text`, on character boundaries.
    ///
    /// A term that begins or ends with a letter or digit of a script that separates words is found only as whole
    /// words: `котел` not in `котельная`, `CO` not in `CO2`. A number may stand directly before letters: `MW` is
    /// found in `35MW`, `O` not in `H2O`.
    pub fn spot(&self, text: &str) -> Vec<TermMatch<'_>> {
        let mut matches = Vec::new();
        WORKSPACE.with_borrow_mut(|workspace| {
            let mut from = 0;
            while from < text.len() {
                from = self.spot_piece(text, from, workspace, &mut matches);
            }
        });
        matches
    }

    /// Spots the terms of one piece of `text` and returns where the next piece begins.
    fn spot_piece<'d>(
        &'d self,
        text: &str,
        from: usize,
        Workspace { lattice, tokens }: &mut Workspace,
        matches: &mut Vec<TermMatch<'d>>,
    ) -> usize {
        let mut end = text.len().min(from + PIECE);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let horizon = if end < text.len() { end - MARGIN } else { end };
        let Some(piece) = text.get(from..end) else { return text.len() };
        // The lattice itself rather than lindera's segmenter, which would cut at 、 and so through our surfaces.
        let Dictionary { prefix_dictionary, connection_cost_matrix, character_definition, unknown_dictionary, .. } =
            &self.dictionary;
        lattice.set_text(
            prefix_dictionary,
            &None,
            character_definition,
            unknown_dictionary,
            connection_cost_matrix,
            piece,
            &Mode::Normal,
            None,
            false,
        );
        lattice.tokens_offset_into(tokens);
        let ends = tokens.iter().skip(1).map(|(start, _)| from + start).chain([end]);
        for (&(start, word), end) in tokens.iter().zip(ends) {
            let start = from + start;
            if start >= horizon {
                return start;
            }
            if word.is_system() && begins_word(text, start) && ends_word(text, end) {
                let mut details = self.dictionary.word_details_iter(word.id() as usize);
                matches.push(TermMatch { start, end, payload: details.next().unwrap_or_default() });
            }
        }
        end
    }
}

/// The terms by surface, each fit to be compiled.
fn checked<'a>(terms: impl Iterator<Item = Term<'a>>) -> Result<BTreeMap<&'a str, &'a str>, DictionaryError> {
    let mut by_surface = BTreeMap::new();
    for Term { surface, payload } in terms {
        let reason = if surface.trim().is_empty() {
            Some("is blank")
        } else if surface.trim() != surface {
            Some("has blanks around it")
        } else if surface.chars().count() > MAX_SURFACE_CHARS {
            Some("is too long")
        } else if surface.contains('\0') || payload.contains('\0') {
            Some("contains NUL")
        } else if by_surface.insert(surface, payload).is_some() {
            Some("stands twice")
        } else {
            None
        };
        if let Some(reason) = reason {
            return Err(DictionaryError::Term { surface: surface.to_owned(), reason });
        }
    }
    Ok(by_surface)
}
