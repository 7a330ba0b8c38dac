//! The index: one generation owns everything that must agree.

mod document;
mod encoded;
mod engine;
mod field;
mod generation;
mod manifest;
mod plan;
mod store;

pub use engine::Engine;
pub use field::Field;
pub use generation::{Generation, Progress};
pub use manifest::Manifest;
pub use plan::{Found, Kind, Phrase, Plan, PlanToken, StandardSet};
pub use store::Store;

use std::path::{Path, PathBuf};

/// Why the index could not be built, opened or asked.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// The file system refused.
    #[error("{path}: {source}")]
    File {
        /// Where.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The full-text engine refused.
    #[error("full-text index in {path}: {source}")]
    Engine {
        /// Where.
        path: PathBuf,
        /// What the engine said.
        source: Box<tantivy::TantivyError>,
    },
    /// A question could not be answered.
    #[error("search in the index: {0}")]
    Search(Box<tantivy::TantivyError>),
    /// Files could not be read while answering.
    #[error("reading the index: {0}")]
    Read(std::io::Error),
    /// The terms of the generation.
    #[error(transparent)]
    Terms(#[from] crate::terms::TermsError),
    /// Bytes are not the ones that were written.
    #[error("damaged files in {path}: {files}")]
    Damaged {
        /// The generation.
        path: PathBuf,
        /// The files.
        files: String,
    },
    /// Another process builds the index.
    #[error("another process is building the index in {0}")]
    Locked(PathBuf),
    /// The manifest of a generation cannot be read.
    #[error("manifest of {path}: {source}")]
    Manifest {
        /// The generation.
        path: PathBuf,
        /// What is wrong with it.
        source: serde_json::Error,
    },
}

impl IndexError {
    fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }

    fn engine(path: &Path, source: tantivy::TantivyError) -> Self {
        Self::Engine { path: path.to_owned(), source: Box::new(source) }
    }

    fn damaged(path: &Path, files: impl Iterator<Item = String>) -> Self {
        Self::Damaged { path: path.to_owned(), files: files.collect::<Vec<_>>().join(", ") }
    }

    fn search(source: tantivy::TantivyError) -> Self {
        Self::Search(Box::new(source))
    }

    fn read(source: std::io::Error) -> Self {
        Self::Read(source)
    }
}
