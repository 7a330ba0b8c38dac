//! Markup that is well-formed whatever text goes in.

use std::borrow::Cow;
use std::fmt::Display;

/// Markup under construction: elements close themselves.
#[derive(Debug)]
pub(super) struct Markup {
    out: String,
    /// HTML: an element without contents has an end tag all the same.
    ends: bool,
}

impl Markup {
    /// A file in XML 1.0.
    pub(super) fn document() -> Self {
        Self { out: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned(), ends: false }
    }

    /// A piece of HTML.
    pub(super) fn html() -> Self {
        Self { out: String::new(), ends: true }
    }

    /// An element with what `inside` writes.
    pub(super) fn element(&mut self, name: &str, attributes: &[(&str, &dyn Display)], inside: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        let start = self.out.len();
        self.out.push('>');
        inside(self);
        if self.out.len() == start + 1 && !self.ends {
            self.out.truncate(start);
            self.out.push_str("/>");
        } else {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
    }

    /// An element without contents, of XML.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &dyn Display)]) {
        self.open(name, attributes);
        self.out.push_str("/>");
    }

    /// An element of text.
    pub(super) fn leaf(&mut self, name: &str, attributes: &[(&str, &dyn Display)], text: &str) {
        self.element(name, attributes, |m| m.text(text));
    }

    /// Text.
    pub(super) fn text(&mut self, text: &str) {
        self.out.push_str(&escape(text));
    }

    /// Markup that is finished.
    pub(super) fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// What was written.
    pub(super) fn finish(self) -> String {
        self.out
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &dyn Display)]) {
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            self.out.push_str(&escape(&value.to_string()));
            self.out.push('"');
        }
    }
}

/// Text without the characters that mean something in XML and HTML, and without those that XML 1.0 does not know.
pub(super) fn escape(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| matches!(c, '&' | '<' | '>' | '"' | '\'') || !is_character(c)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if is_character(c) => out.push(c),
            _ => out.push('\u{fffd}'),
        }
    }
    Cow::Owned(out)
}

/// A character of XML 1.0 that is no control character.
pub(super) fn is_character(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        c => !c.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_comes_back_from_markup(text in "[\\PC\u{0}-\u{1f}]{0,40}") {
            let mut markup = Markup::document();
            markup.element("a", &[("b", &text)], |m| m.leaf("c", &[], &text));
            let markup = markup.finish();
            let mut reader = quick_xml::Reader::from_str(&markup);
            let mut depth = 0;
            loop {
                match reader.read_event().unwrap() {
                    quick_xml::events::Event::Start(_) => depth += 1,
                    quick_xml::events::Event::End(_) => depth -= 1,
                    quick_xml::events::Event::Eof => break,
                    _ => {}
                }
            }
            prop_assert_eq!(depth, 0);
        }
    }
}
