//! Runs of text, links and fields.

use super::value;
use crate::model::Language;
use crate::report::document::{Anchors, Span, Target, Tone, pieces};
use crate::report::xml::Markup;
use std::collections::HashMap;

/// The tag of a language as word processors write it.
pub(super) const fn tag(language: Language) -> &'static str {
    match language {
        Language::Zh => "zh-CN",
        Language::Ru => "ru-RU",
        Language::Mn => "mn-MN",
        Language::En => "en-US",
    }
}

/// Addresses outside, each under the name of its relationship.
#[derive(Debug, Default)]
pub(super) struct Addresses {
    known: HashMap<String, usize>,
    list: Vec<String>,
}

impl Addresses {
    fn id(&mut self, address: &str) -> String {
        let next = self.list.len();
        let number = *self.known.entry(address.to_owned()).or_insert_with(|| {
            self.list.push(address.to_owned());
            next
        });
        format!("rLink{number}")
    }

    /// Name and address of each.
    pub(super) fn iter(&self) -> impl Iterator<Item = (String, &str)> {
        self.list.iter().enumerate().map(|(at, address)| (format!("rLink{at}"), address.as_str()))
    }
}

/// The look of a run beside its text.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    pub(super) strong: bool,
    pub(super) link: bool,
    pub(super) judge: bool,
    pub(super) tone: Option<Tone>,
    /// Where it is not the document's.
    pub(super) language: Option<Language>,
}

/// Spans as runs; links only where they lead somewhere.
pub(super) fn spans(m: &mut Markup, spans: &[Span], anchors: &Anchors, addresses: &mut Addresses) {
    for span in spans {
        let target = anchors.target(span.link.as_ref());
        let look = Look {
            strong: span.strong,
            link: target.is_some(),
            judge: span.judge,
            tone: None,
            language: span.language,
        };
        linked(m, target, addresses, |m| runs(m, &span.text, look));
    }
}

/// What `inside` writes, as a link.
pub(super) fn linked(
    m: &mut Markup,
    target: Option<Target<'_>>,
    addresses: &mut Addresses,
    inside: impl FnOnce(&mut Markup),
) {
    match target {
        Some(Target::Place(_, number)) => {
            m.element("w:hyperlink", &[("w:anchor", &format!("p{number}")), ("w:history", &1)], inside);
        }
        Some(Target::Address(address)) => {
            let id = addresses.id(address);
            m.element("w:hyperlink", &[("r:id", &id), ("w:history", &1)], inside);
        }
        None => inside(m),
    }
}

/// A text as runs: one for each script, with line breaks.
pub(super) fn runs(m: &mut Markup, text: &str, look: Look) {
    for (mongolian, piece) in pieces(text) {
        m.element("w:r", &[], |m| {
            properties(m, piece, mongolian, look);
            for (at, line) in piece.split('\n').enumerate() {
                if at > 0 {
                    m.empty("w:br", &[]);
                }
                if !line.is_empty() {
                    m.leaf("w:t", &[("xml:space", &"preserve")], line);
                }
            }
        });
    }
}

fn properties(m: &mut Markup, text: &str, mongolian: bool, look: Look) {
    let han =
        text.chars().any(|c| matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}'));
    let colours = look.tone.map(Tone::colours);
    if !(mongolian || han || look.strong || look.link || look.judge || colours.is_some() || look.language.is_some()) {
        return;
    }
    m.element("w:rPr", &[], |m| {
        if look.link {
            value(m, "w:rStyle", "Hyperlink");
        }
        if mongolian {
            let font = &"Mongolian Baiti";
            m.empty("w:rFonts", &[("w:ascii", font), ("w:hAnsi", font), ("w:eastAsia", font), ("w:cs", font)]);
        } else if han {
            // Quotation marks and dashes between Chinese characters are Chinese ones.
            m.empty("w:rFonts", &[("w:hint", &"eastAsia")]);
        }
        if look.strong {
            m.empty("w:b", &[]);
            m.empty("w:bCs", &[]);
        }
        if let Some((ink, _)) = colours {
            value(m, "w:color", ink);
        }
        if look.judge {
            value(m, "w:highlight", "yellow");
        }
        if mongolian {
            m.empty("w:lang", &[("w:val", &"mn-Mong-CN"), ("w:eastAsia", &"mn-Mong-CN")]);
        } else if let Some(language) = look.language {
            match language {
                Language::Zh => m.empty("w:lang", &[("w:eastAsia", &tag(language))]),
                other => m.empty("w:lang", &[("w:val", &tag(other))]),
            }
        }
    });
}

/// A field with the result that is shown until it is recalculated.
pub(super) fn field(m: &mut Markup, code: &str, result: &str) {
    mark(m, "begin");
    m.element("w:r", &[], |m| m.leaf("w:instrText", &[("xml:space", &"preserve")], &format!(" {code} ")));
    mark(m, "separate");
    m.element("w:r", &[], |m| m.leaf("w:t", &[], result));
    mark(m, "end");
}

/// The begin, the middle or the end of a field.
pub(super) fn mark(m: &mut Markup, kind: &str) {
    m.element("w:r", &[], |m| m.empty("w:fldChar", &[("w:fldCharType", &kind)]));
}

/// A paragraph of a style.
pub(super) fn paragraph(m: &mut Markup, style: &str, inside: impl FnOnce(&mut Markup)) {
    m.element("w:p", &[], |m| {
        m.element("w:pPr", &[], |m| value(m, "w:pStyle", style));
        inside(m);
    });
}

/// A place to which links may lead.
pub(super) fn bookmark(m: &mut Markup, id: usize, name: &str, inside: impl FnOnce(&mut Markup)) {
    m.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
    inside(m);
    m.empty("w:bookmarkEnd", &[("w:id", &id)]);
}
