//! Has the corpus changed? A hash of its contents, and a cheap look at names, sizes and times.

use super::source::{self, MAX_FILE};
use sha2::{Digest, Sha256};
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::time::SystemTime;

/// SHA-256 over paths and contents of the files that [`super::read`] reads. `Display` gives it in hexadecimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CorpusHash([u8; 32]);

impl fmt::Display for CorpusHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Paths, sizes and times of the files: equal stamps mean that polling can wait, unequal ones that the hash must be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp(Vec<(String, u64, Option<SystemTime>)>);

/// The hash of a corpus: it depends on nothing but the paths below the folder and what the files hold.
///
/// # Errors
/// When the folder or one of its files cannot be read.
pub fn fingerprint(folder: &Path) -> io::Result<CorpusHash> {
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    each_file(folder, |path, size| {
        // Lengths keep what follows apart: no two corpora give the same bytes.
        hash.update((path.len() as u64).to_le_bytes());
        hash.update(path.as_bytes());
        hash.update(size.to_le_bytes());
        if size > MAX_FILE {
            // Not read, so its contents do not matter.
            return Ok(());
        }
        // A file that cannot be read is a problem of the corpus, told by its reading, and no reason to stop.
        let Ok(file) = File::open(folder.join(path)) else { return Ok(()) };
        let mut file = file.take(MAX_FILE);
        loop {
            match file.read(&mut buffer) {
                Ok(0) | Err(_) => return Ok(()),
                Ok(n) => hash.update(buffer.get(..n).unwrap_or_default()),
            }
        }
    })?;
    Ok(CorpusHash(hash.finalize().into()))
}

/// A look at the corpus without reading it.
///
/// # Errors
/// When the folder or one of its files cannot be looked at.
pub fn stamp(folder: &Path) -> io::Result<Stamp> {
    let mut files = Vec::new();
    each_file(folder, |path, size| {
        let modified = fs::metadata(folder.join(path))?.modified().ok();
        files.push((path.to_owned(), size, modified));
        Ok(())
    })?;
    Ok(Stamp(files))
}

/// Every file that exists, in order of the paths; what cannot be read as a file is none.
fn each_file(folder: &Path, mut each: impl FnMut(&str, u64) -> io::Result<()>) -> io::Result<()> {
    fs::read_dir(folder)?;
    for file in source::list(folder).0 {
        match fs::metadata(folder.join(&file.path)) {
            Ok(about) if about.is_file() => each(&file.path, about.len())?,
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_follows_contents_and_paths_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let put = |path: &str, text: &str| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        put("terms/a.csv", "id\n");
        put("units.csv", "unit\n");
        let first = fingerprint(folder.path()).unwrap();
        assert_eq!(first.to_string().len(), 64);
        put("README.md", "not read");
        put("terms/notes.txt", "not read");
        put("units.csv", "unit\n");
        assert_eq!(fingerprint(folder.path()).unwrap(), first);
        put("units.csv", "unit\nm\n");
        let second = fingerprint(folder.path()).unwrap();
        assert_ne!(second, first);
        fs::rename(folder.path().join("terms/a.csv"), folder.path().join("terms/b.csv")).unwrap();
        assert_ne!(fingerprint(folder.path()).unwrap(), second);
    }

    #[test]
    fn the_stamp_sees_a_new_size_and_a_new_file() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("units.csv"), "unit\n").unwrap();
        let first = stamp(folder.path()).unwrap();
        assert_eq!(stamp(folder.path()).unwrap(), first);
        fs::write(folder.path().join("units.csv"), "unit\nm\n").unwrap();
        let second = stamp(folder.path()).unwrap();
        assert_ne!(second, first);
        fs::write(folder.path().join("grades.csv"), "").unwrap();
        assert_ne!(stamp(folder.path()).unwrap(), second);
    }

    #[test]
    fn a_missing_folder_is_an_error() {
        assert!(fingerprint(Path::new("no such folder")).is_err());
        assert!(stamp(Path::new("no such folder")).is_err());
    }
}
