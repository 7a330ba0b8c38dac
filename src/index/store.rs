//! The folder of generations: built beside the old one, verified, swapped in atomically.
//!
//! `CURRENT` names the generation that readers open. A crash at any moment leaves the old one; a damaged one is
//! detected when it is opened and rebuilt. Readers need no lock: an open generation keeps answering after it was
//! replaced.

use super::generation::Progress;
use super::manifest::SCHEMA_VERSION;
use super::{Generation, IndexError, Manifest};
use crate::corpus::Library;
use std::fs::{File, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

/// The folder that holds the generations.
#[derive(Debug, Clone)]
pub struct Store {
    folder: PathBuf,
}

const CURRENT: &str = "CURRENT";
const LOCK: &str = ".lock";

impl Store {
    /// The store in a folder, which is made when it is first written.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Name of the current generation, if there is one; it changes when a new one is swapped in.
    #[must_use]
    pub fn current(&self) -> Option<String> {
        let name = std::fs::read_to_string(self.folder.join(CURRENT)).ok()?;
        let name = name.trim();
        number(name).map(|_| name.to_owned())
    }

    /// Opens the current generation, verified, if it was made from this corpus by this version of the program.
    ///
    /// # Errors
    /// When the files of the generation are damaged or cannot be read.
    pub fn open(&self, corpus: &str) -> Result<Option<Generation>, IndexError> {
        let Some(mut name) = self.current() else { return Ok(None) };
        loop {
            let opened = self.open_named(&name, corpus);
            match self.current() {
                // Another process swapped it and swept the old one while we were reading.
                Some(newer) if newer != name && !matches!(opened, Ok(Some(_))) => name = newer,
                _ => return opened,
            }
        }
    }

    fn open_named(&self, name: &str, corpus: &str) -> Result<Option<Generation>, IndexError> {
        let folder = self.folder.join(name);
        let manifest = Manifest::read(&folder)?;
        if number(name) != Some(manifest.generation) {
            return Err(IndexError::damaged(&folder, std::iter::once(Manifest::NAME.to_owned())));
        }
        let fits = manifest.schema == SCHEMA_VERSION && manifest.corpus == corpus;
        fits.then(|| Generation::open_as(&folder, manifest)).transpose()
    }

    /// Opens the current generation or, if it is missing, damaged or of another corpus, builds a new one.
    ///
    /// # Errors
    /// When a new generation cannot be built.
    pub fn open_or_build(
        &self,
        library: &Library,
        corpus: &str,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<Generation, IndexError> {
        match self.open(corpus) {
            Ok(Some(generation)) => return Ok(generation),
            Ok(None) => {}
            Err(error) => tracing::warn!(%error, "the index is unusable and is built anew"),
        }
        self.build(library, corpus, progress)
    }

    /// Builds a new generation and makes it the current one.
    ///
    /// # Errors
    /// When another process builds, or the files cannot be written.
    pub fn build(
        &self,
        library: &Library,
        corpus: &str,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<Generation, IndexError> {
        std::fs::create_dir_all(&self.folder).map_err(IndexError::file(&self.folder))?;
        let _lock = self.lock()?;
        let number = self.names()?.iter().filter_map(|n| number(n)).max().unwrap_or(0).saturating_add(1);
        let building = self.folder.join(format!(".gen-{number}.building"));
        if building.exists() {
            std::fs::remove_dir_all(&building).map_err(IndexError::file(&building))?;
        }
        std::fs::create_dir_all(&building).map_err(IndexError::file(&building))?;
        if let Err(error) = Generation::build(library, corpus, number, &building, progress) {
            let _ = std::fs::remove_dir_all(&building);
            return Err(error);
        }
        let name = format!("gen-{number}");
        let folder = self.folder.join(&name);
        std::fs::rename(&building, &folder).map_err(IndexError::file(&folder))?;
        self.point_to(&name)?;
        self.sweep(&name);
        Generation::open(&folder)
    }

    /// Swaps `CURRENT`: a reader sees the old name or the new one, never half of one.
    fn point_to(&self, name: &str) -> Result<(), IndexError> {
        let new = self.folder.join("CURRENT.tmp");
        let mut file = File::create(&new).map_err(IndexError::file(&new))?;
        file.write_all(name.as_bytes()).and_then(|()| file.sync_all()).map_err(IndexError::file(&new))?;
        let current = self.folder.join(CURRENT);
        std::fs::rename(&new, &current).map_err(IndexError::file(&current))?;
        let folder = File::open(&self.folder).map_err(IndexError::file(&self.folder))?;
        folder.sync_all().map_err(IndexError::file(&self.folder))
    }

    /// Removes older generations and what a crash left; an open one keeps its files until it is closed.
    fn sweep(&self, keep: &str) {
        for name in self.names().unwrap_or_default() {
            if name != keep && (number(&name).is_some() || name.ends_with(".building")) {
                let _ = std::fs::remove_dir_all(self.folder.join(name));
            }
        }
    }

    fn names(&self) -> Result<Vec<String>, IndexError> {
        let entries = std::fs::read_dir(&self.folder).map_err(IndexError::file(&self.folder))?;
        Ok(entries.flatten().map(|e| e.file_name().to_string_lossy().into_owned()).collect())
    }

    fn lock(&self) -> Result<File, IndexError> {
        let path = self.folder.join(LOCK);
        let file =
            File::options().create(true).truncate(false).write(true).open(&path).map_err(IndexError::file(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(IndexError::Locked(self.folder.clone())),
            Err(TryLockError::Error(source)) => Err(IndexError::File { path, source }),
        }
    }
}

/// The number in `gen-7`.
fn number(name: &str) -> Option<u64> {
    name.strip_prefix("gen-").and_then(|n| n.parse().ok())
}
