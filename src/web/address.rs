//! Addresses: the query of a request as it is read, and links as they are written.
//!
//! Every state of a page is in its address, so that it can be reproduced from it.

use std::fmt::Write;

/// The query of an address, decoded; a name may stand more than once.
#[derive(Debug, Clone, Default)]
pub(super) struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// Reads a query; what is no valid UTF-8 is replaced, never refused.
    pub(super) fn read(query: &str) -> Self {
        let pairs = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name), decode(value))
        });
        Self(pairs.collect())
    }

    /// Names and values that were read elsewhere.
    pub(super) fn of<'n, 'v>(pairs: impl Iterator<Item = (&'n str, &'v str)>) -> Self {
        Self(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
    }

    /// The first value of a name that is not empty.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// All values of a name that are not empty.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(n, value)| n == name && !value.is_empty()).map(|(_, value)| value.as_str())
    }

    /// Every name and value.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// A link within the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link(String);

impl Link {
    /// A link to a path made of literal text and [`segment`]s.
    pub(super) fn to(path: impl Into<String>) -> Self {
        Self(path.into())
    }

    /// Adds a parameter.
    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        self.0.push(if self.0.contains('?') { '&' } else { '?' });
        self.0.push_str(name);
        self.0.push('=');
        encode(&mut self.0, value);
        self
    }
}

impl std::fmt::Display for Link {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text as one segment of a path: a slash in it becomes `%2F`.
pub(super) fn segment(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    encode(&mut out, text);
    out
}

fn encode(out: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b':' | b',') {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let mut ahead = rest.clone();
                let digit = |b: Option<u8>| b.and_then(|b| char::from(b).to_digit(16));
                if let (Some(high), Some(low)) = (digit(ahead.next()), digit(ahead.next())) {
                    bytes.push((high * 16 + low) as u8);
                    rest = ahead;
                } else {
                    bytes.push(b'%');
                }
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_designation_is_one_segment() {
        assert_eq!(segment("GB/T 24067-2024"), "GB%2FT%2024067-2024");
        assert_eq!(Link::to("/search").with("q", "a&b=с").to_string(), "/search?q=a%26b%3D%D1%81");
    }

    #[test]
    fn what_is_broken_is_read_as_it_stands() {
        let read = |query: &str| Parameters::read(query).get("q").map(str::to_owned);
        assert_eq!(read("q=100%"), Some("100%".into()));
        assert_eq!(read("q=%zz&q="), Some("%zz".into()));
        assert_eq!(read("q=%FF"), Some("\u{fffd}".into()));
        assert_eq!(read("q="), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(name in "[a-z]{1,8}", value in ".{1,40}") {
            let link = Link::to("/search").with(&name, &value).to_string();
            let query = link.split_once('?').unwrap().1;
            let read = Parameters::read(query);
            prop_assert_eq!(read.get(&name), Some(value.as_str()));
        }

        #[test]
        fn nothing_panics(query in ".{0,80}") {
            Parameters::read(&query);
        }
    }
}
