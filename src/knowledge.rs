//! The running knowledge base: a corpus folder, the index made from it, and the searcher over both.
//!
//! Readers take the current searcher and keep it for one answer; a new generation is swapped in beside them.

use crate::corpus::{self, Problem, ReadError, Stamp};
use crate::index::{IndexError, Progress, Store};
use crate::search::Searcher;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// Why a knowledge base cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum KnowledgeError {
    /// The corpus folder cannot be read.
    #[error(transparent)]
    Corpus(#[from] ReadError),
    /// The corpus folder cannot be read.
    #[error("{folder}: {source}")]
    Fingerprint {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The index.
    #[error(transparent)]
    Index(#[from] IndexError),
}

/// A corpus with its index, kept current.
#[derive(Debug)]
pub struct KnowledgeBase {
    folder: PathBuf,
    store: Store,
    current: RwLock<Arc<Searcher>>,
    seen: Mutex<Seen>,
}

/// What the folders looked like when the current searcher was made.
#[derive(Debug, Clone, PartialEq)]
struct Seen {
    corpus: Option<Stamp>,
    generation: Option<String>,
}

impl KnowledgeBase {
    /// Reads the corpus and opens its index, or builds it if it is missing, damaged or of another corpus.
    ///
    /// # Errors
    /// When the corpus folder cannot be read or the index cannot be built.
    pub fn open(
        folder: impl Into<PathBuf>,
        index: impl Into<PathBuf>,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<(Self, Vec<Problem>), KnowledgeError> {
        let (folder, store) = (folder.into(), Store::new(index));
        let stamp = corpus::stamp(&folder).ok();
        let (searcher, problems) = load(&folder, &store, false, progress)?;
        let seen = Seen { corpus: stamp, generation: name(&searcher) };
        Ok((Self { folder, store, current: RwLock::new(Arc::new(searcher)), seen: Mutex::new(seen) }, problems))
    }

    /// Builds a new index, whether the old one fits or not.
    ///
    /// # Errors
    /// As [`KnowledgeBase::open`].
    pub fn rebuild(
        folder: &Path,
        index: &Path,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<(Searcher, Vec<Problem>), KnowledgeError> {
        load(folder, &Store::new(index), true, progress)
    }

    /// The current searcher.
    #[must_use]
    pub fn searcher(&self) -> Arc<Searcher> {
        self.current.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes in a changed corpus or a new generation; tells whether anything changed.
    ///
    /// # Errors
    /// As [`KnowledgeBase::open`]; the current searcher then stays.
    pub fn refresh(&self) -> Result<bool, KnowledgeError> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Seen { corpus: corpus::stamp(&self.folder).ok(), generation: self.store.current() };
        if *seen == now {
            return Ok(false);
        }
        // What cannot be read now is tried again only when it changes again, unless another process is at it.
        let before = std::mem::replace(&mut *seen, now);
        let (searcher, problems) = load(&self.folder, &self.store, false, &|_| ()).inspect_err(|error| {
            if matches!(error, KnowledgeError::Index(IndexError::Locked(_))) {
                *seen = before;
            }
        })?;
        for problem in problems.iter().filter(|p| p.severity == corpus::Severity::Error) {
            tracing::warn!(%problem, "corpus");
        }
        seen.generation = name(&searcher);
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(searcher);
        Ok(true)
    }
}

/// Name of the generation that a searcher holds: the current one may be newer already.
fn name(searcher: &Searcher) -> Option<String> {
    Some(searcher.generation().folder().file_name()?.to_string_lossy().into_owned())
}

fn load(
    folder: &Path,
    store: &Store,
    anew: bool,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<(Searcher, Vec<Problem>), KnowledgeError> {
    let hash = corpus::fingerprint(folder)
        .map_err(|source| KnowledgeError::Fingerprint { folder: folder.to_owned(), source })?
        .to_string();
    let reading = corpus::read(folder)?;
    let library = Arc::new(reading.library);
    let generation =
        if anew { store.build(&library, &hash, progress)? } else { store.open_or_build(&library, &hash, progress)? };
    Ok((Searcher::new(library, Arc::new(generation)), reading.problems))
}
