//! The text of the document.

use super::measure::Page;
use super::run::{Addresses, Look, bookmark, field, mark, paragraph, runs, spans};
use super::{chart, contents, package, pages, part, table, value};
use crate::report::document::{Anchors, Block, Caption, Chart, Document, Entry, Numbering, Section, Span, outline};
use crate::report::xml::Markup;

/// Numbering of chapters, of annexes, of points; those of lists come behind.
pub(super) const CHAPTERS: usize = 1;
pub(super) const ANNEXES: usize = 2;
pub(super) const POINTS: usize = 3;
pub(super) const FIRST_LIST: usize = 4;

/// The text with what the other parts of the package must know of it.
pub(super) struct Body<'d> {
    pub(super) markup: String,
    pub(super) relations: String,
    pub(super) charts: Vec<&'d Chart>,
    /// How many lists with numbers there are.
    pub(super) lists: usize,
}

impl<'d> Body<'d> {
    pub(super) fn of(document: &'d Document) -> Self {
        let mut writer = Writer {
            document,
            anchors: Anchors::of(document),
            addresses: Addresses::default(),
            charts: Vec::new(),
            lists: 0,
            headings: 0,
            breaking: false,
            entries: outline(document),
        };
        let markup = part("w:document", |m| m.element("w:body", &[], |m| writer.body(m)));
        let relations = package::document_relations(&writer.addresses, writer.charts.len());
        Self { markup, relations, charts: writer.charts, lists: writer.lists }
    }
}

struct Writer<'d> {
    document: &'d Document,
    anchors: Anchors,
    addresses: Addresses,
    charts: Vec<&'d Chart>,
    lists: usize,
    headings: usize,
    /// A page break that waits for something to stand behind it.
    breaking: bool,
    entries: Vec<Entry<'d>>,
}

impl<'d> Writer<'d> {
    fn body(&mut self, m: &mut Markup) {
        self.cover(m);
        let mut page = Page::of(self.document.sections.first().is_some_and(Section::is_wide));
        page_end(m, Page::of(false), true);
        for (at, section) in self.document.sections.iter().enumerate() {
            let wanted = section.is_wide();
            if wanted != page.landscape {
                self.breaking = false;
                if at > 0 {
                    page_end(m, page, false);
                }
                page = Page::of(wanted);
            }
            self.section(m, section, page);
        }
        section_properties(m, page, false);
    }

    fn cover(&mut self, m: &mut Markup) {
        let document = self.document;
        paragraph(m, "Title", |m| runs(m, &document.title, Look::default()));
        if !document.subtitle.is_empty() {
            paragraph(m, "Subtitle", |m| runs(m, &document.subtitle, Look::default()));
        }
        let (anchors, addresses) = (&self.anchors, &mut self.addresses);
        table::facts(m, &document.facts, anchors, addresses);
    }

    fn section(&mut self, m: &mut Markup, section: &'d Section, page: Page) {
        self.break_page(m);
        let place = section.heading.anchor.as_ref().and_then(|a| self.anchors.claim(a));
        self.heading(m, 1, section.numbering, place, &section.heading.title);
        for block in &section.blocks {
            self.break_page(m);
            match block {
                Block::Heading(heading) => {
                    let place = heading.anchor.as_ref().and_then(|a| self.anchors.claim(a));
                    self.heading(m, heading.level.clamp(2, 3), section.numbering, place, &heading.title);
                }
                Block::Paragraph(text) => self.paragraph(m, "BodyText", text),
                Block::Judgement(text) => {
                    let label = format!("【{}】", self.document.words.judge);
                    paragraph(m, "Judgement", |m| {
                        runs(m, &label, Look { strong: true, ..Look::default() });
                        spans(m, text, &self.anchors, &mut self.addresses);
                    });
                }
                Block::List { ordered, items } => self.list(m, *ordered, items),
                Block::Table(drawn) => {
                    self.caption(m, &drawn.caption, "TableCaption");
                    table::write(m, drawn, self.document, page, &mut self.anchors, &mut self.addresses);
                    for note in &drawn.notes {
                        self.paragraph(m, "TableNote", note);
                    }
                    paragraph(m, "Gap", |_| {});
                }
                Block::Chart(drawn) => {
                    self.charts.push(drawn);
                    paragraph(m, "Figure", |m| chart::frame(m, drawn, self.charts.len(), page));
                    self.caption(m, &drawn.caption, "FigureCaption");
                }
                Block::Contents => {
                    let pages = pages::of_headings(self.document);
                    contents::write(m, &self.document.words.contents, &self.entries, &pages, page);
                }
                Block::PageBreak => self.breaking = true,
            }
        }
    }

    fn break_page(&mut self, m: &mut Markup) {
        if std::mem::take(&mut self.breaking) {
            paragraph(m, "Gap", |m| m.element("w:r", &[], |m| m.empty("w:br", &[("w:type", &"page")])));
        }
    }

    fn heading(&mut self, m: &mut Markup, level: u8, numbering: Numbering, place: Option<usize>, title: &str) {
        let number = self.headings;
        self.headings += 1;
        m.element("w:p", &[], |m| {
            m.element("w:pPr", &[], |m| {
                value(m, "w:pStyle", format!("Heading{level}"));
                m.element("w:numPr", &[], |m| {
                    value(m, "w:ilvl", level.saturating_sub(1));
                    value(
                        m,
                        "w:numId",
                        match numbering {
                            Numbering::None => 0,
                            Numbering::Chapter => CHAPTERS,
                            Numbering::Annex => ANNEXES,
                        },
                    );
                });
            });
            contents::entry_mark(m, number, |m| place_of(m, place, |m| runs(m, title, Look::default())));
        });
    }

    fn paragraph(&mut self, m: &mut Markup, style: &str, text: &[Span]) {
        paragraph(m, style, |m| spans(m, text, &self.anchors, &mut self.addresses));
    }

    fn list(&mut self, m: &mut Markup, ordered: bool, items: &[Vec<Span>]) {
        let numbering = if ordered {
            self.lists += 1;
            FIRST_LIST + self.lists - 1
        } else {
            POINTS
        };
        for item in items {
            m.element("w:p", &[], |m| {
                m.element("w:pPr", &[], |m| {
                    value(m, "w:pStyle", "ListParagraph");
                    m.element("w:numPr", &[], |m| {
                        value(m, "w:ilvl", 0);
                        value(m, "w:numId", numbering);
                    });
                });
                spans(m, item, &self.anchors, &mut self.addresses);
            });
        }
    }

    /// Word, number as a field, and words: a word processor lists it among tables or figures.
    fn caption(&mut self, m: &mut Markup, caption: &Caption, style: &str) {
        let place = self.anchors.claim(&caption.anchor());
        let (word, letter) = caption.lead(&self.document.words);
        paragraph(m, style, |m| {
            place_of(m, place, |m| {
                runs(m, &format!("{word} {letter}"), Look::default());
                field(m, &format!("SEQ {letter} \\* ARABIC \\r {}", caption.number), &caption.number.to_string());
                if let Some(part) = caption.part {
                    runs(m, &format!("-{part}"), Look::default());
                }
            });
            runs(m, &format!("\u{2002}{}", caption.text), Look::default());
        });
    }
}

fn place_of(m: &mut Markup, place: Option<usize>, inside: impl FnOnce(&mut Markup)) {
    match place {
        Some(number) => bookmark(m, number, &format!("p{number}"), inside),
        None => inside(m),
    }
}

/// An invisible paragraph at which the pages of one kind end.
fn page_end(m: &mut Markup, page: Page, cover: bool) {
    m.element("w:p", &[], |m| {
        m.element("w:pPr", &[], |m| {
            value(m, "w:pStyle", "Gap");
            section_properties(m, page, cover);
        });
    });
}

fn section_properties(m: &mut Markup, page: Page, cover: bool) {
    m.element("w:sectPr", &[], |m| {
        let (head, foot) = if cover { ("rHeader2", "rFooter2") } else { ("rHeader1", "rFooter1") };
        m.empty("w:headerReference", &[("w:type", &"default"), ("r:id", &head)]);
        m.empty("w:footerReference", &[("w:type", &"default"), ("r:id", &foot)]);
        value(m, "w:type", "nextPage");
        if page.landscape {
            m.empty("w:pgSz", &[("w:w", &page.width), ("w:h", &page.height), ("w:orient", &"landscape")]);
        } else {
            m.empty("w:pgSz", &[("w:w", &page.width), ("w:h", &page.height)]);
        }
        m.empty(
            "w:pgMar",
            &[
                ("w:top", &page.top),
                ("w:right", &page.side),
                ("w:bottom", &page.top),
                ("w:left", &page.side),
                ("w:header", &720),
                ("w:footer", &720),
                ("w:gutter", &0),
            ],
        );
    });
}

/// The number of the page and that of all pages.
pub(super) fn page_numbers(m: &mut Markup, words: &[String; 3]) {
    let [before, between, behind] = words;
    runs(m, before, Look::default());
    field(m, "PAGE", "1");
    runs(m, between, Look::default());
    field(m, "NUMPAGES", "1");
    runs(m, behind, Look::default());
}

/// A field whose result stands in the paragraphs that `inside` writes.
pub(super) fn long_field(m: &mut Markup, code: &str) {
    m.element("w:r", &[], |m| m.empty("w:fldChar", &[("w:fldCharType", &"begin"), ("w:dirty", &"true")]));
    m.element("w:r", &[], |m| m.leaf("w:instrText", &[("xml:space", &"preserve")], &format!(" {code} ")));
    mark(m, "separate");
}
