//! The reference state of a limit: what its figure refers to (oxygen, temperature, averaging time, test cycle).

use std::fmt;

/// The keys that a basis may have, sorted. Their meaning and their values stand in the README of the corpus.
pub const KEYS: [&str; 33] = [
    "O2",
    "P",
    "P_abs_inlet",
    "T",
    "T_ref",
    "alpha",
    "avg",
    "boundary",
    "calorific",
    "climate",
    "cycle",
    "electricity",
    "exhaust",
    "expressed-as",
    "f",
    "fraction",
    "gas",
    "incubation",
    "inlet",
    "kgce",
    "load",
    "location",
    "material",
    "mean",
    "medium",
    "method",
    "moisture",
    "n",
    "per",
    "point",
    "relative-to",
    "speed",
    "test",
];

/// A parsed `basis` cell. `Display` gives the cell back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Basis {
    entries: Vec<(&'static str, String)>,
}

/// Why a `basis` cell is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BasisError {
    /// A key that the corpus does not know.
    #[error("unknown basis key `{0}`")]
    UnknownKey(String),
    /// An entry that is not `key=value`.
    #[error("`{0}` is not key=value")]
    NotAPair(String),
    /// A key that stands twice.
    #[error("basis key `{0}` stands twice")]
    Twice(&'static str),
}

impl Basis {
    /// Reads `O2=6%;moisture=dry`; an empty cell is an empty basis.
    ///
    /// # Errors
    /// An unknown key, an entry without key or value, a key that stands twice.
    pub fn parse(text: &str) -> Result<Self, BasisError> {
        let mut basis = Self::default();
        if text.trim().is_empty() {
            return Ok(basis);
        }
        for entry in text.split(';').map(str::trim) {
            let (key, value) = match entry.split_once('=') {
                Some((key, value)) if !key.trim().is_empty() && !value.trim().is_empty() => (key.trim(), value.trim()),
                _ => return Err(BasisError::NotAPair(entry.to_owned())),
            };
            let known = KEYS.into_iter().find(|k| *k == key);
            let key = known.ok_or_else(|| BasisError::UnknownKey(key.to_owned()))?;
            if basis.get(key).is_some() {
                return Err(BasisError::Twice(key));
            }
            basis.entries.push((key, value.to_owned()));
        }
        Ok(basis)
    }

    /// The value of a key, as written.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.entries.iter().find(|(k, _)| *k == key).map(|(_, value)| value.as_str())
    }

    /// Keys and values, in the order of the cell.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.entries.iter().map(|(key, value)| (*key, value.as_str()))
    }

    /// The entries whose key passes.
    #[must_use]
    pub fn filtered(&self, keep: impl Fn(&str) -> bool) -> Self {
        Self { entries: self.entries.iter().filter(|(key, _)| keep(key)).cloned().collect() }
    }

    /// The same with one entry more, or another value of it.
    #[must_use]
    pub fn with(mut self, key: &'static str, value: &str) -> Self {
        match self.entries.iter_mut().find(|(k, _)| *k == key) {
            Some((_, held)) => value.clone_into(held),
            None => self.entries.push((key, value.to_owned())),
        }
        self
    }

    /// Whether nothing is stated.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, (key, value)) in self.iter().enumerate() {
            let separator = if i == 0 { "" } else { ";" };
            write!(f, "{separator}{key}={value}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::path::Path;

    #[test]
    fn reads_keys_and_values() {
        let basis = Basis::parse("electricity=0.1229kgce/(kW.h);O2=6%").unwrap();
        assert_eq!(basis.get("electricity"), Some("0.1229kgce/(kW.h)"));
        assert_eq!(basis.get("O2"), Some("6%"));
        assert_eq!(basis.get("moisture"), None);
        assert!(Basis::parse("").unwrap().is_empty());
    }

    #[test]
    fn names_the_entry_that_is_wrong() {
        let message = |text| Basis::parse(text).unwrap_err().to_string();
        assert_eq!(message("O2=6%;colour=red"), "unknown basis key `colour`");
        assert_eq!(message("O2=6%;"), "`` is not key=value");
        assert_eq!(message("moisture"), "`moisture` is not key=value");
        assert_eq!(message("n=3;n=4"), "basis key `n` stands twice");
    }

    #[test]
    fn knows_the_keys_of_the_readme() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/README.md");
        let readme = std::fs::read_to_string(path).unwrap();
        let table = readme.split("| basis | meaning |").nth(1).unwrap().split("\n\n").next().unwrap();
        let mut keys: Vec<&str> =
            table.lines().filter_map(|line| line.strip_prefix("| `")?.split('=').next()).collect();
        keys.sort_unstable();
        assert_eq!(keys, KEYS);
    }

    #[test]
    fn every_basis_of_the_corpus_is_read() {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/limits");
        let mut read = 0;
        for folder in std::fs::read_dir(corpus).unwrap() {
            for file in std::fs::read_dir(folder.unwrap().path()).unwrap() {
                let mut table = csv::Reader::from_path(file.unwrap().path()).unwrap();
                let column = table.headers().unwrap().iter().position(|h| h == "basis").unwrap();
                for record in table.records() {
                    let cell = record.unwrap()[column].to_owned();
                    assert_eq!(Basis::parse(&cell).unwrap().to_string(), cell);
                    read += usize::from(!cell.is_empty());
                }
            }
        }
        assert!(read > 2000, "{read}");
    }

    proptest! {
        #[test]
        fn never_panics(text in ".{0,40}", near in "[OT2Pn=;% ]{0,30}") {
            let _ = (Basis::parse(&text), Basis::parse(&near));
        }
    }
}
