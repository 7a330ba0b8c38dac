//! Reports for browsers: one file that needs no other, and prints as A4.

mod chart;

use super::document::{
    Align, Anchor, Anchors, Block, Caption, Cell, Content, Document, Entry, Heading, Row, Section, Span, Table, Target,
    column_widths, outline, pieces, place,
};
use super::xml::Markup;

/// The looks, on screen and on paper.
const STYLE: &str = include_str!("../../templates/report/report.css");
/// A font for the traditional Mongolian script, which few machines have.
const MONGOLIAN_FONT: &[u8] = include_bytes!("../../templates/assets/mongolian.woff2");

/// The page.
pub(super) fn write(document: &Document) -> String {
    let mut writer = Writer { document, anchors: Anchors::of(document), entries: outline(document), headings: 0 };
    let mut body = Markup::html();
    writer.body(&mut body);
    let body = body.finish();
    let mut m = Markup::html();
    m.raw("<!DOCTYPE html>\n");
    m.element("html", &[("lang", &document.language.word())], |m| {
        m.element("head", &[], |m| {
            m.raw(
                "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
            );
            m.raw("<meta name=\"generator\" content=\"Biaoqiao\">\n");
            m.raw(&format!("<meta name=\"dcterms.date\" content=\"{}\">\n", document.date));
            m.leaf("title", &[], &document.title);
            m.raw("\n<style>\n");
            m.raw(STYLE);
            m.raw(&margin_boxes(document));
            if super::document::mongolian_script(&body) {
                m.raw("@font-face{font-family:\"Biaoqiao Mongolian\";src:url(data:font/woff2;base64,");
                m.raw(&base64(MONGOLIAN_FONT));
                m.raw(") format(\"woff2\")}\n");
            }
            m.raw("</style>\n");
        });
        m.raw("\n");
        m.element("body", &[], |m| m.raw(&body));
    });
    m.raw("\n");
    m.finish()
}

/// Head and foot of printed pages, in the words of the reader.
fn margin_boxes(document: &Document) -> String {
    let [before, between, behind] = &document.words.page;
    format!(
        "@page{{@top-center{{content:{}}}@bottom-center{{content:{} counter(page) {} counter(pages) {}}}}}\n\
         @page cover{{@top-center{{content:none}}@bottom-center{{content:none}}}}\n",
        css_text(&document.running_head),
        css_text(before),
        css_text(between),
        css_text(behind)
    )
}

/// A text of a style sheet: no letter of it can end the text or the sheet.
fn css_text(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        if c.is_alphanumeric()
            || c == ' '
            || matches!(c, '.' | ',' | '-' | '/' | ':' | '（' | '）' | '，' | '《' | '》')
        {
            out.push(c);
        } else {
            out.push_str(&format!("\\{:x} ", u32::from(c)));
        }
    }
    out.push('"');
    out
}

struct Writer<'d> {
    document: &'d Document,
    anchors: Anchors,
    entries: Vec<Entry<'d>>,
    headings: usize,
}

impl<'d> Writer<'d> {
    fn body(&mut self, m: &mut Markup) {
        let document = self.document;
        m.leaf("p", &[("class", &"running"), ("aria-hidden", &"true")], &document.running_head);
        m.element("header", &[("class", &"cover")], |m| {
            m.element("h1", &[], |m| self.text(m, &document.title));
            if !document.subtitle.is_empty() {
                m.element("p", &[("class", &"subtitle")], |m| self.text(m, &document.subtitle));
            }
            if !document.facts.is_empty() {
                m.element("dl", &[], |m| {
                    for (name, text) in &document.facts {
                        m.element("div", &[], |m| {
                            m.leaf("dt", &[], name);
                            m.element("dd", &[], |m| self.spans(m, text));
                        });
                    }
                });
            }
        });
        m.raw("\n");
        m.element("main", &[], |m| {
            for section in &document.sections {
                self.section(m, section);
            }
        });
    }

    fn section(&mut self, m: &mut Markup, section: &'d Section) {
        let class = if section.is_wide() { "wide" } else { "upright" };
        m.element("section", &[("class", &class)], |m| {
            self.heading(m, &section.heading, 2);
            for block in &section.blocks {
                self.block(m, block);
                m.raw("\n");
            }
        });
        m.raw("\n");
    }

    fn block(&mut self, m: &mut Markup, block: &'d Block) {
        match block {
            Block::Heading(heading) => self.heading(m, heading, heading.level.clamp(2, 3) + 1),
            Block::Paragraph(text) => m.element("p", &[], |m| self.spans(m, text)),
            Block::Judgement(text) => m.element("p", &[("class", &"judgement")], |m| {
                m.leaf("strong", &[], &format!("【{}】", self.document.words.judge));
                self.spans(m, text);
            }),
            Block::List { ordered, items } => m.element(if *ordered { "ol" } else { "ul" }, &[], |m| {
                items.iter().for_each(|item| m.element("li", &[], |m| self.spans(m, item)));
            }),
            Block::Table(table) => self.table(m, table),
            Block::Chart(drawn) => m.element("figure", &[], |m| {
                chart::draw(m, drawn);
                self.caption(m, "figcaption", &drawn.caption);
            }),
            Block::Contents => self.contents(m),
            Block::PageBreak => m.element("div", &[("class", &"page-break")], |_| {}),
        }
    }

    fn heading(&mut self, m: &mut Markup, heading: &Heading, level: u8) {
        let line = self.entries.get(self.headings).map_or_else(|| heading.title.clone(), Entry::line);
        // Headings without a name of their own are reached from the table of contents.
        let place = heading.anchor.as_ref().and_then(|a| self.anchors.claim(a));
        let id = if place.is_some() { heading.anchor.as_ref().map(|a| a.as_str().to_owned()) } else { None };
        let id = id.unwrap_or_else(|| format!("h_{}", self.headings));
        self.headings += 1;
        m.element(&format!("h{level}"), &[("id", &id)], |m| self.text(m, &line));
        m.raw("\n");
    }

    fn contents(&self, m: &mut Markup) {
        m.element("nav", &[("class", &"contents"), ("aria-label", &self.document.words.contents)], |m| {
            m.leaf("h2", &[], &self.document.words.contents);
            m.element("ol", &[], |m| {
                let mut seen = std::collections::HashSet::new();
                for (number, entry) in self.entries.iter().enumerate().filter(|(_, e)| e.heading.level <= 2) {
                    let own = entry.heading.anchor.as_ref().map(Anchor::as_str).filter(|a| seen.insert(*a));
                    let target = own.map_or_else(|| format!("#h_{number}"), |a| format!("#{a}"));
                    m.element("li", &[("class", &format!("level{}", entry.heading.level))], |m| {
                        m.leaf("a", &[("href", &target)], &entry.line());
                    });
                }
            });
        });
    }

    fn caption(&mut self, m: &mut Markup, element: &str, caption: &Caption) {
        let anchor = caption.anchor();
        let line = caption.line(&self.document.words);
        match self.anchors.claim(&anchor) {
            Some(_) => m.element(element, &[("id", &anchor.as_str())], |m| self.text(m, &line)),
            None => m.element(element, &[], |m| self.text(m, &line)),
        }
    }

    fn table(&mut self, m: &mut Markup, table: &Table) {
        m.element("div", &[("class", &"table"), ("tabindex", &0)], |m| {
            m.element("table", &[("class", &size(table))], |m| {
                self.caption(m, "caption", &table.caption);
                m.element("colgroup", &[], |m| {
                    for share in column_widths(table, points(table), if table.wide { 740.0 } else { 490.0 }) {
                        m.raw(&format!("<col style=\"width:{share:.1}pt\">"));
                    }
                });
                m.element("thead", &[], |m| head(m, table));
                m.raw("\n");
                m.element("tbody", &[], |m| self.rows(m, table));
            });
            for note in &table.notes {
                m.element("p", &[("class", &"note")], |m| self.spans(m, note));
            }
        });
    }

    fn rows(&mut self, m: &mut Markup, table: &Table) {
        let width = table.columns.len().max(1);
        if table.height() == 0 {
            m.element("tr", &[], |m| {
                m.element("td", &[("colspan", &width)], |m| {
                    if table.empty.is_empty() {
                        m.text(&self.document.words.nothing);
                    } else {
                        self.spans(m, &table.empty);
                    }
                });
            });
        }
        for group in table.groups.iter().filter(|g| !g.rows.is_empty()) {
            if !group.title.is_empty() {
                m.element("tr", &[("class", &"group")], |m| {
                    m.element("th", &[("colspan", &width), ("scope", &"rowgroup")], |m| self.spans(m, &group.title));
                });
            }
            for row in &group.rows {
                self.row(m, row, table);
                m.raw("\n");
            }
        }
    }

    fn row(&mut self, m: &mut Markup, row: &Row, table: &Table) {
        let id = row.anchor.as_ref().filter(|a| self.anchors.claim(a).is_some());
        let none = Cell::empty();
        let cells = |m: &mut Markup| {
            for (at, column) in table.columns.iter().enumerate() {
                self.cell(m, row.cells.get(at).unwrap_or(&none), column.align);
            }
        };
        match id {
            Some(anchor) => m.element("tr", &[("id", &anchor.as_str())], cells),
            None => m.element("tr", &[], cells),
        }
    }

    fn cell(&self, m: &mut Markup, cell: &Cell, align: Align) {
        let align = match align {
            Align::Start => "",
            Align::Centre => "centre",
            Align::End => "end",
        };
        let class = match &cell.content {
            Content::Verdict(tone, _) => format!("{align} {}", tone.word()),
            Content::Number(_) | Content::Calculated(..) => format!("{align} number"),
            _ => align.to_owned(),
        };
        let inside = |m: &mut Markup| match &cell.content {
            Content::Text(lines) => {
                for (at, line) in lines.iter().enumerate() {
                    if at > 0 {
                        m.raw("<br>");
                    }
                    self.spans(m, line);
                }
            }
            content => self.text(m, &content.shown()),
        };
        let whole = |m: &mut Markup| match self.href(self.anchors.target(cell.link.as_ref())) {
            Some(href) => m.element("a", &[("href", &href)], inside),
            None => inside(m),
        };
        match class.trim() {
            "" => m.element("td", &[], whole),
            class => m.element("td", &[("class", &class)], whole),
        }
    }

    fn href(&self, target: Option<Target<'_>>) -> Option<String> {
        target.map(|target| match target {
            Target::Place(anchor, _) => format!("#{}", anchor.as_str()),
            Target::Address(address) => address.to_owned(),
        })
    }

    fn spans(&self, m: &mut Markup, spans: &[Span]) {
        for span in spans {
            let href = self.href(self.anchors.target(span.link.as_ref()));
            let text = |m: &mut Markup| match span.language {
                Some(language) => m.element("span", &[("lang", &language.word())], |m| self.text(m, &span.text)),
                None => self.text(m, &span.text),
            };
            let weighed = |m: &mut Markup| if span.strong { m.element("strong", &[], text) } else { text(m) };
            let marked = |m: &mut Markup| if span.judge { m.element("mark", &[], weighed) } else { weighed(m) };
            match href {
                Some(href) => m.element("a", &[("href", &href)], marked),
                None => marked(m),
            }
        }
    }

    /// Text with line breaks; words in the traditional Mongolian script stand upright.
    fn text(&self, m: &mut Markup, text: &str) {
        for (mongolian, piece) in pieces(text) {
            let lines = |m: &mut Markup| {
                for (at, line) in piece.split('\n').enumerate() {
                    if at > 0 {
                        m.raw("<br>");
                    }
                    m.text(line);
                }
            };
            if mongolian {
                m.element("span", &[("lang", &"mn-Mong"), ("class", &"mong")], lines);
            } else {
                lines(m);
            }
        }
    }
}

fn head(m: &mut Markup, table: &Table) {
    for row in place(&table.head, table.columns.len()) {
        m.element("tr", &[], |m| {
            for p in row {
                let scope = if p.columns > 1 { "colgroup" } else { "col" };
                let text = p.cell.map_or("", |c| c.text.as_str());
                m.element("th", &[("colspan", &p.columns), ("rowspan", &p.rows), ("scope", &scope)], |m| m.text(text));
            }
        });
    }
}

/// The smaller the more columns there are.
fn size(table: &Table) -> &'static str {
    match (table.columns.len(), table.wide) {
        (0..=6, _) | (7..=8, true) => "plain",
        (7..=9, _) | (10..=11, true) => "small",
        _ => "tiny",
    }
}

/// Letters of a table, in points, as the style sheet has them.
fn points(table: &Table) -> f64 {
    match size(table) {
        "plain" => 9.5,
        "small" => 8.5,
        _ => 7.5,
    }
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits = (0..3).fold(0u32, |bits, at| bits << 8 | u32::from(chunk.get(at).copied().unwrap_or(0)));
        for at in 0..4 {
            let letter = LETTERS.get((bits >> (18 - 6 * at) & 63) as usize).copied().unwrap_or(b'=');
            out.push(if at <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    out
}
