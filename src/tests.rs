//! What several tests use: the shipped corpus and the sample profiles.

use crate::corpus::{self, Library};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The shipped corpus, read once.
pub(crate) fn library() -> &'static Library {
    static LIBRARY: LazyLock<Library> = LazyLock::new(|| corpus::read(&folder("corpus")).unwrap().library);
    &LIBRARY
}

/// The rules of [`library`].
pub(crate) fn rulebook() -> &'static crate::apply::Rulebook {
    static RULEBOOK: LazyLock<crate::apply::Rulebook> = LazyLock::new(|| crate::apply::Rulebook::new(library()));
    &RULEBOOK
}

/// A folder of the repository.
pub(crate) fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The sample profiles: names and texts.
pub(crate) fn sample_profiles() -> Vec<(String, String)> {
    let mut profiles: Vec<_> = std::fs::read_dir(folder("tests/data/eval/profiles"))
        .unwrap()
        .map(|file| {
            let path = file.unwrap().path();
            (path.file_stem().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(path).unwrap())
        })
        .collect();
    profiles.sort();
    profiles
}

/// A sample profile.
pub(crate) fn profile(name: &str) -> crate::apply::Profile {
    let (_, text) = sample_profiles().into_iter().find(|(known, _)| known == name).unwrap();
    crate::exchange::profile::read(library(), &text, crate::exchange::profile::Format::Toml).profile.unwrap()
}
