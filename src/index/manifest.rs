//! What a generation was made of.

use super::IndexError;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::path::Path;

/// Version of schema and analysis: a generation of another one is rebuilt.
pub(super) const SCHEMA_VERSION: u32 = 2;

/// The manifest of a generation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of schema and analysis.
    pub schema: u32,
    /// Hash of the corpus it was built from.
    pub corpus: String,
    /// Number of the generation.
    pub generation: u64,
    /// Documents of each kind: standards, clauses, limits.
    pub documents: Vec<u64>,
    /// SHA-256 of every file that the full-text engine does not check itself: (path below the generation, hash).
    pub files: Vec<(String, String)>,
}

impl Manifest {
    /// Its file.
    pub(super) const NAME: &'static str = "manifest.json";

    pub(super) fn read(generation: &Path) -> Result<Self, IndexError> {
        let path = generation.join(Self::NAME);
        let bytes = std::fs::read(&path).map_err(IndexError::file(&path))?;
        let manifest: Self =
            serde_json::from_slice(&bytes).map_err(|source| IndexError::Manifest { path: path.clone(), source })?;
        // The manifest has no checksum of its own, but only one way to be written.
        if manifest.text(&path)? != bytes {
            return Err(IndexError::damaged(generation, std::iter::once(Self::NAME.to_owned())));
        }
        Ok(manifest)
    }

    pub(super) fn write(&self, generation: &Path) -> Result<(), IndexError> {
        let path = generation.join(Self::NAME);
        let text = self.text(&path)?;
        std::fs::write(&path, text).map_err(IndexError::file(&path))
    }

    fn text(&self, path: &Path) -> Result<Vec<u8>, IndexError> {
        serde_json::to_vec_pretty(self).map_err(|source| IndexError::Manifest { path: path.to_owned(), source })
    }

    /// Files whose bytes are not the ones that were written.
    pub(super) fn damaged(&self, generation: &Path) -> Vec<String> {
        let wrong = |(name, hash): &&(String, String)| hash_file(&generation.join(name)).ok().as_ref() != Some(hash);
        self.files.iter().filter(wrong).map(|(name, _)| name.clone()).collect()
    }
}

/// SHA-256 of a file in hexadecimal digits.
pub(super) fn hash_file(path: &Path) -> Result<String, IndexError> {
    let bytes = std::fs::read(path).map_err(IndexError::file(path))?;
    Ok(Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect())
}

/// Names (below `root`) of all files in a folder, sorted.
pub(super) fn files_below(root: &Path, folder: &Path) -> Result<Vec<String>, IndexError> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(IndexError::file(folder))? {
        let path = entry.map_err(IndexError::file(folder))?.path();
        if path.is_dir() {
            names.extend(files_below(root, &path)?);
        } else if let Ok(name) = path.strip_prefix(root) {
            names.push(name.to_string_lossy().replace('\\', "/"));
        }
    }
    names.sort();
    Ok(names)
}
