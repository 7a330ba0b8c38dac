//! Tables: merged heads that repeat on each page, rows that stay whole.

use super::measure::{Page, whole};
use super::run::{Addresses, Look, bookmark, linked, runs, spans};
use super::value;
use crate::report::document::{
    Align, Anchors, Cell, Content, Document, Placed, Row, Span, Table, column_widths, place,
};
use crate::report::xml::Markup;

const HEAD_GROUND: &str = "E7ECF3";
const GROUP_GROUND: &str = "F3F5F8";
/// Width of the names and values of the cover, in twentieths of a point.
const FACTS: u32 = 7600;

/// A table of the report.
pub(super) fn write(
    m: &mut Markup,
    table: &Table,
    document: &Document,
    page: Page,
    anchors: &mut Anchors,
    addresses: &mut Addresses,
) {
    let widths = grid(table, page);
    if widths.is_empty() {
        return;
    }
    let mut writer = Writer { table, widths, style: style(table), anchors, addresses };
    m.element("w:tbl", &[], |m| {
        m.element("w:tblPr", &[], |m| {
            value(m, "w:tblStyle", "ReportTable");
            m.empty("w:tblW", &[("w:w", &page.text()), ("w:type", &"dxa")]);
            value(m, "w:jc", "center");
            m.empty("w:tblLayout", &[("w:type", &"fixed")]);
            m.empty("w:tblLook", &[("w:val", &"0020"), ("w:firstRow", &1)]);
            value(m, "w:tblCaption", table.caption.line(&document.words));
        });
        columns(m, &writer.widths);
        writer.head(m);
        if table.height() == 0 {
            let nothing = [Span::plain(document.words.nothing.as_str())];
            writer.wide_row(m, if table.empty.is_empty() { &nothing } else { &table.empty }, None);
        }
        for group in table.groups.iter().filter(|g| !g.rows.is_empty()) {
            if !group.title.is_empty() {
                writer.wide_row(m, &group.title, Some(GROUP_GROUND));
            }
            group.rows.iter().for_each(|row| writer.row(m, row));
        }
    });
}

/// Names and values of the cover.
pub(super) fn facts(m: &mut Markup, facts: &[(String, Vec<Span>)], anchors: &Anchors, addresses: &mut Addresses) {
    if facts.is_empty() {
        return;
    }
    let widths = whole(&[3.0, 7.0], FACTS);
    m.element("w:tbl", &[], |m| {
        m.element("w:tblPr", &[], |m| {
            m.empty("w:tblW", &[("w:w", &FACTS), ("w:type", &"dxa")]);
            value(m, "w:jc", "center");
            m.empty("w:tblLayout", &[("w:type", &"fixed")]);
        });
        columns(m, &widths);
        for (name, text) in facts {
            row_of(m, false, |m| {
                let mut cells = widths.iter().map(|width| Frame::plain(*width));
                let mut next = || cells.next().unwrap_or(Frame::plain(0));
                cell(m, next(), |m| {
                    let strong = Look { strong: true, ..Look::default() };
                    line(m, "CoverFact", Align::Start, |m| runs(m, name, strong));
                });
                cell(m, next(), |m| line(m, "CoverFact", Align::Start, |m| spans(m, text, anchors, addresses)));
            });
        }
    });
}

/// Widths of the columns.
pub(super) fn grid(table: &Table, page: Page) -> Vec<u32> {
    let width = f64::from(page.text()) / 20.0;
    whole(&column_widths(table, style_size(table), width), page.text())
}

/// Letters of a style of [`style`], in points.
pub(super) fn style_size(table: &Table) -> f64 {
    match style(table) {
        "TableText" => 9.0,
        "TableTextSmall" => 8.0,
        _ => 7.0,
    }
}

/// The smaller the more columns there are.
fn style(table: &Table) -> &'static str {
    match (table.columns.len(), table.wide) {
        (0..=6, _) | (7..=8, true) => "TableText",
        (7..=9, _) | (10..=11, true) => "TableTextSmall",
        _ => "TableTextTiny",
    }
}

struct Writer<'w> {
    table: &'w Table,
    widths: Vec<u32>,
    style: &'static str,
    anchors: &'w mut Anchors,
    addresses: &'w mut Addresses,
}

impl Writer<'_> {
    fn head(&self, m: &mut Markup) {
        let placed = place(&self.table.head, self.widths.len());
        // Cells that reach down from a row above, with the row in which they end.
        let mut reaching: Vec<(Placed<'_>, usize)> = Vec::new();
        for (at, row) in placed.iter().enumerate() {
            let mut cells: Vec<(Placed<'_>, Option<&'static str>)> =
                row.iter().map(|p| (*p, (p.rows > 1).then_some("restart"))).collect();
            cells.extend(reaching.iter().filter(|(_, end)| *end > at).map(|(p, _)| (*p, Some("continue"))));
            cells.sort_by_key(|(p, _)| p.column);
            reaching.extend(row.iter().filter(|p| p.rows > 1).map(|p| (*p, at + p.rows)));
            row_of(m, true, |m| {
                for (p, merge) in cells {
                    let width = self.widths.iter().skip(p.column).take(p.columns).sum();
                    let frame = Frame { columns: p.columns, merge, ground: Some(HEAD_GROUND), ..Frame::plain(width) };
                    let text = if merge == Some("continue") { "" } else { p.cell.map_or("", |c| c.text.as_str()) };
                    let strong = Look { strong: true, ..Look::default() };
                    cell(m, frame, |m| line(m, self.style, Align::Centre, |m| runs(m, text, strong)));
                }
            });
        }
    }

    /// A row of one cell; with a ground, it stays with the row behind it.
    fn wide_row(&mut self, m: &mut Markup, text: &[Span], ground: Option<&'static str>) {
        let frame = Frame { columns: self.widths.len(), ground, ..Frame::plain(self.widths.iter().sum()) };
        row_of(m, false, |m| {
            cell(m, frame, |m| {
                m.element("w:p", &[], |m| {
                    m.element("w:pPr", &[], |m| {
                        value(m, "w:pStyle", self.style);
                        if ground.is_some() {
                            m.empty("w:keepNext", &[]);
                        }
                    });
                    spans(m, text, self.anchors, self.addresses);
                });
            });
        });
    }

    fn row(&mut self, m: &mut Markup, row: &Row) {
        let mut place = row.anchor.as_ref().and_then(|a| self.anchors.claim(a));
        let none = Cell::empty();
        row_of(m, false, |m| {
            for (at, column) in self.table.columns.iter().enumerate() {
                let held = row.cells.get(at).unwrap_or(&none);
                let width = self.widths.get(at).copied().unwrap_or(0);
                let ground = if let Content::Verdict(tone, _) = held.content { Some(tone.colours().1) } else { None };
                cell(m, Frame { ground, ..Frame::plain(width) }, |m| {
                    self.contents(m, held, column.align, place.take());
                });
            }
        });
    }

    /// The lines of a cell; links to the row lead to the first line of its first cell.
    fn contents(&mut self, m: &mut Markup, cell: &Cell, align: Align, mut place: Option<usize>) {
        let mut mark = |m: &mut Markup| {
            if let Some(number) = place.take() {
                bookmark(m, number, &format!("p{number}"), |_| {});
            }
        };
        let target = self.anchors.target(cell.link.as_ref());
        match &cell.content {
            Content::Text(lines) if !lines.is_empty() => {
                for text in lines {
                    let leading = |s: &Span| Span { link: s.link.clone().or_else(|| cell.link.clone()), ..s.clone() };
                    let text: Vec<Span> = text.iter().map(leading).collect();
                    line(m, self.style, align, |m| {
                        mark(m);
                        spans(m, &text, self.anchors, self.addresses);
                    });
                }
            }
            content => line(m, self.style, align, |m| {
                mark(m);
                let tone = if let Content::Verdict(tone, _) = content { Some(*tone) } else { None };
                let look = Look { tone, strong: tone.is_some(), link: target.is_some(), ..Look::default() };
                linked(m, target, self.addresses, |m| runs(m, &content.shown(), look));
            }),
        }
    }
}

/// A cell before its contents.
#[derive(Clone, Copy)]
struct Frame {
    width: u32,
    columns: usize,
    /// `restart` or `continue` of a cell over several rows.
    merge: Option<&'static str>,
    ground: Option<&'static str>,
}

impl Frame {
    fn plain(width: u32) -> Self {
        Self { width, columns: 1, merge: None, ground: None }
    }
}

fn columns(m: &mut Markup, widths: &[u32]) {
    m.element("w:tblGrid", &[], |m| widths.iter().for_each(|w| m.empty("w:gridCol", &[("w:w", w)])));
}

/// A row that is not cut; one of the head stands on each page.
fn row_of(m: &mut Markup, head: bool, cells: impl FnOnce(&mut Markup)) {
    m.element("w:tr", &[], |m| {
        m.element("w:trPr", &[], |m| {
            m.empty("w:cantSplit", &[]);
            if head {
                m.empty("w:tblHeader", &[]);
            }
        });
        cells(m);
    });
}

fn line(m: &mut Markup, style: &str, align: Align, inside: impl FnOnce(&mut Markup)) {
    m.element("w:p", &[], |m| {
        m.element("w:pPr", &[], |m| {
            value(m, "w:pStyle", style);
            match align {
                Align::Start => {}
                Align::Centre => value(m, "w:jc", "center"),
                Align::End => value(m, "w:jc", "right"),
            }
        });
        inside(m);
    });
}

fn cell(m: &mut Markup, frame: Frame, inside: impl FnOnce(&mut Markup)) {
    m.element("w:tc", &[], |m| {
        m.element("w:tcPr", &[], |m| {
            m.empty("w:tcW", &[("w:w", &frame.width), ("w:type", &"dxa")]);
            if frame.columns > 1 {
                value(m, "w:gridSpan", frame.columns);
            }
            if let Some(merge) = frame.merge {
                value(m, "w:vMerge", merge);
            }
            if let Some(ground) = frame.ground {
                m.empty("w:shd", &[("w:val", &"clear"), ("w:color", &"auto"), ("w:fill", &ground)]);
            }
            value(m, "w:vAlign", if frame.ground == Some(HEAD_GROUND) { "center" } else { "top" });
        });
        inside(m);
    });
}
