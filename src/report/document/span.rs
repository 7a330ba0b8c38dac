//! Runs of text, and where they lead.

use crate::model::Language;

/// A run of text with one look.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Span {
    /// The text; a line feed begins a new line.
    pub text: String,
    /// Its language, where that is not the document's.
    pub language: Option<Language>,
    /// Said with weight.
    pub strong: bool,
    /// Where it leads.
    pub link: Option<Link>,
    /// A person must judge here.
    pub judge: bool,
}

impl Span {
    /// Plain text.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Text with weight.
    #[must_use]
    pub fn strong(text: impl Into<String>) -> Self {
        Self { strong: true, ..Self::plain(text) }
    }

    /// A place where a person must judge.
    #[must_use]
    pub fn judge(text: impl Into<String>) -> Self {
        Self { judge: true, ..Self::plain(text) }
    }

    /// Text that leads to a place in the document.
    #[must_use]
    pub fn to(text: impl Into<String>, anchor: Anchor) -> Self {
        Self { link: Some(Link::Place(anchor)), ..Self::plain(text) }
    }

    /// Text that leads to an address outside, if that is one a reader can open.
    #[must_use]
    pub fn address(text: impl Into<String>, address: impl Into<String>) -> Self {
        Self { link: Some(Link::Address(address.into())), ..Self::plain(text) }
    }

    /// The same text, said to be of a language.
    #[must_use]
    pub fn of(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }
}

impl From<&str> for Span {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl From<String> for Span {
    fn from(text: String) -> Self {
        Self::plain(text)
    }
}

/// The text of a line, without its looks.
#[must_use]
pub fn plain_text(spans: &[Span]) -> String {
    spans.iter().map(|s| s.text.as_str()).collect()
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// A place in the document. One that is not there makes plain text.
    Place(Anchor),
    /// An address outside. One that is neither `http` nor `https` makes plain text.
    Address(String),
}

/// The name of a place in the document, in letters that every format allows.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Anchor(String);

impl Anchor {
    /// A place by any name; different names stay different: `GB 1` is `GB_20_1`.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let mut text = String::with_capacity(name.len());
        for c in name.chars() {
            if c.is_ascii_alphanumeric() || c == '-' || c == '.' {
                text.push(c);
            } else {
                text.push_str(&format!("_{:x}_", u32::from(c)));
            }
        }
        Self(text)
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether an address may be opened from a report: never a script, never a file.
pub(in crate::report) fn is_safe_address(address: &str) -> bool {
    let scheme = address.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    let plain = |c: char| {
        !c.is_whitespace() && !c.is_control() && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
    };
    matches!(scheme.as_deref(), Some("http" | "https")) && address.len() <= 2000 && address.chars().all(plain)
}

/// Whether a text has letters of the traditional Mongolian script.
pub(in crate::report) fn mongolian_script(text: &str) -> bool {
    text.chars().any(is_mongolian)
}

fn is_mongolian(c: char) -> bool {
    matches!(c, '\u{1800}'..='\u{18af}' | '\u{11660}'..='\u{1167f}')
}

/// A text cut where the traditional Mongolian script begins and ends; `true` = in that script. The space of that script
/// (U+202F, before a suffix) and plain spaces between its words belong to it.
pub(in crate::report) fn pieces(text: &str) -> Vec<(bool, &str)> {
    let mut cuts: Vec<(bool, usize, usize)> = Vec::new();
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let mongolian = is_mongolian(c);
        match cuts.last_mut() {
            Some(last) if last.0 == mongolian => last.2 = end,
            _ => cuts.push((mongolian, at, end)),
        }
    }
    let mut joined: Vec<(bool, usize, usize)> = Vec::new();
    for (at, cut) in cuts.iter().enumerate() {
        let between = text
            .get(cut.1..cut.2)
            .is_some_and(|t| t.chars().all(|c| matches!(c, ' ' | '\u{202f}' | '\u{180e}' | '\u{200d}')));
        let inside = !cut.0 && between && at > 0 && at + 1 < cuts.len();
        match joined.last_mut() {
            Some(last) if inside || last.0 == cut.0 => last.2 = cut.2,
            _ => joined.push(*cut),
        }
    }
    joined.into_iter().filter_map(|(mongolian, from, to)| Some((mongolian, text.get(from..to)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_of_places_stay_apart() {
        assert_eq!(Anchor::new("GB 1").as_str(), "GB_20_1");
        assert_ne!(Anchor::new("GB 1"), Anchor::new("GB-1"));
        assert_ne!(Anchor::new("ГОСТ"), Anchor::new("MNS"));
    }

    #[test]
    fn only_web_addresses_are_links() {
        assert!(is_safe_address("https://example.org/a?b=c"));
        for address in ["javascript:alert(1)", "file:///etc/passwd", "http://a b", "owner/repo:path", "http://x\"y"] {
            assert!(!is_safe_address(address), "{address}");
        }
    }

    #[test]
    fn words_in_the_old_script_are_one_piece() {
        let found = pieces("煤 ᠨᠡᠭᠦᠷᠡᠰᠦ, ᠤᠮᠳᠠ ᠤᠰᠤ");
        let scripts: Vec<_> = found.iter().map(|(mongolian, text)| (*mongolian, text.chars().count())).collect();
        assert_eq!(scripts, [(false, 2), (true, 8), (false, 2), (true, 8)]);
    }

    proptest! {
        #[test]
        fn pieces_join_to_the_text(text in "[ -~а-я\u{1800}-\u{18af}\u{202f}中文]{0,40}") {
            let joined: String = pieces(&text).into_iter().map(|(_, t)| t).collect();
            prop_assert_eq!(joined, text);
        }
    }
}
