//! The table of contents: a field with its entries already in place, so that every reader shows it.

use super::body::long_field;
use super::measure::Page;
use super::run::{Look, bookmark, field, mark, paragraph, runs};
use super::value;
use crate::report::document::Entry;
use crate::report::xml::Markup;

/// Identifiers of these places; those of the document's own places are far below.
const FIRST_ID: usize = 10_000_000;

/// Deepest level of headings that the table of contents lists.
pub(super) const DEEPEST: u8 = 2;

/// The place of the heading with this number, as word processors name it.
pub(super) fn entry_mark(m: &mut Markup, number: usize, inside: impl FnOnce(&mut Markup)) {
    bookmark(m, FIRST_ID + number, &name(number), inside);
}

fn name(number: usize) -> String {
    format!("_Toc{:08}", FIRST_ID + number)
}

/// Writes the table of contents. Its page numbers are fields of their own; what they show at first is a good guess.
pub(super) fn write(m: &mut Markup, heading: &str, entries: &[Entry<'_>], pages: &[usize], page: Page) {
    paragraph(m, "ContentsHeading", |m| runs(m, heading, Look::default()));
    let listed: Vec<_> = entries.iter().enumerate().filter(|(_, e)| e.heading.level <= DEEPEST).collect();
    if listed.is_empty() {
        return;
    }
    for (at, (number, entry)) in listed.iter().enumerate() {
        let guess = pages.get(*number).copied().unwrap_or(2);
        m.element("w:p", &[], |m| {
            m.element("w:pPr", &[], |m| {
                value(m, "w:pStyle", format!("TOC{}", entry.heading.level.clamp(1, DEEPEST)));
                m.element("w:tabs", &[], |m| {
                    m.empty("w:tab", &[("w:val", &"right"), ("w:leader", &"dot"), ("w:pos", &page.text())]);
                });
            });
            if at == 0 {
                long_field(m, &format!("TOC \\o \"1-{DEEPEST}\" \\h \\z \\u"));
            }
            m.element("w:hyperlink", &[("w:anchor", &name(*number)), ("w:history", &1)], |m| {
                runs(m, &entry.line(), Look::default());
                m.element("w:r", &[], |m| m.empty("w:tab", &[]));
                field(m, &format!("PAGEREF {} \\h", name(*number)), &guess.to_string());
            });
            if at + 1 == listed.len() {
                mark(m, "end");
            }
        });
    }
}
