//! On which page a heading will probably stand.
//!
//! A word processor knows when it lays the pages out; the table of contents shows these guesses until it is asked to. They
//! take the fonts of the styles and count lines, with the heights of the fonts that most readers fall back to.

use super::chart;
use super::contents::DEEPEST;
use super::measure::Page;
use super::table::{self, style_size};
use crate::report::document::{
    Block, Cell, Document, Section, Span, Table, count_lines, is_han, outline, place, plain_text,
};

/// Height of a line to the size of its letters, with Chinese characters and without.
const HAN_LINE: f64 = 1.448;
const PLAIN_LINE: f64 = 1.15;

/// Page of each heading, in reading order; the cover is page 1.
pub(super) fn of_headings(document: &Document) -> Vec<usize> {
    let mut flow = Flow { number: 2, used: 0.0, page: Page::of(false), found: Vec::new() };
    flow.page = Page::of(document.sections.first().is_some_and(Section::is_wide));
    let listed = outline(document).iter().filter(|e| e.heading.level <= DEEPEST).count();
    for section in &document.sections {
        if section.is_wide() != flow.page.landscape {
            flow.turn(section.is_wide());
        }
        flow.heading(1, &section.heading.title);
        for block in &section.blocks {
            flow.block(block, document, listed);
        }
    }
    flow.found
}

struct Flow {
    number: usize,
    /// Points of the page that are taken.
    used: f64,
    page: Page,
    found: Vec<usize>,
}

impl Flow {
    fn height(&self) -> f64 {
        f64::from(self.page.height - 2 * self.page.top) / 20.0
    }

    fn width(&self) -> f64 {
        f64::from(self.page.text()) / 20.0
    }

    fn next_page(&mut self) {
        self.number += 1;
        self.used = 0.0;
    }

    fn turn(&mut self, landscape: bool) {
        // The first section begins a page anyway, and so does what stands behind a page break.
        if self.used > 0.0 {
            self.next_page();
        }
        self.page = Page::of(landscape);
    }

    /// Something that is not cut.
    fn whole(&mut self, height: f64, together_with: f64) {
        if self.used > 0.0 && self.used + height + together_with > self.height() {
            self.next_page();
        }
        self.used += height;
    }

    /// Lines, which may be cut between two.
    fn lines(&mut self, count: usize, height: f64, behind: f64) {
        for _ in 0..count {
            self.whole(height, 0.0);
        }
        self.used += behind;
    }

    fn heading(&mut self, level: u8, title: &str) {
        let (size, before) = match level {
            1 => (16.0, 18.0),
            2 => (13.0, 14.0),
            _ => (11.5, 10.0),
        };
        let before = if self.used > 0.0 { before } else { 0.0 };
        let lines = count_lines(title, size, self.width()) as f64;
        self.whole(before + lines * line(title, size) * 1.1 + 7.0, 36.0);
        self.found.push(self.number);
    }

    fn paragraph(&mut self, text: &str, size: f64, spread: f64, behind: f64) {
        self.lines(count_lines(text, size, self.width()), line(text, size) * spread, behind);
    }

    fn block(&mut self, block: &Block, document: &Document, listed: usize) {
        match block {
            Block::Heading(heading) => self.heading(heading.level.clamp(2, 3), &heading.title),
            Block::Paragraph(text) => self.paragraph(&plain_text(text), 10.5, 1.3, 6.0),
            Block::Judgement(text) => {
                let text = format!("【{}】{}", document.words.judge, plain_text(text));
                self.paragraph(&text, 10.5, 1.25, 9.0);
            }
            Block::List { items, .. } => items.iter().for_each(|i| self.paragraph(&plain_text(i), 10.5, 1.25, 3.0)),
            Block::Table(table) => self.table(table),
            Block::Chart(drawn) => {
                let height = f64::from(chart::height(drawn, self.page)) / 12_700.0;
                self.whole(height + 10.0, 20.0);
                self.paragraph(&drawn.caption.text, 10.0, 1.0, 12.0);
            }
            Block::Contents => {
                self.used += 40.0;
                self.lines(listed, 20.0, 0.0);
            }
            Block::PageBreak if self.used > 0.0 => self.next_page(),
            Block::PageBreak => {}
        }
    }

    fn table(&mut self, table: &Table) {
        let size = style_size(table);
        let widths: Vec<f64> = table::grid(table, self.page).into_iter().map(|w| f64::from(w) / 20.0 - 6.0).collect();
        let head: f64 = place(&table.head, widths.len())
            .iter()
            .map(|row| {
                let cells = row.iter().filter(|p| p.rows == 1).map(|p| {
                    let width: f64 = widths.iter().skip(p.column).take(p.columns).sum();
                    let text = p.cell.map_or("", |c| c.text.as_str());
                    count_lines(text, size * 1.05, width) as f64 * line(text, size)
                });
                cells.fold(size * PLAIN_LINE, f64::max) + 4.0
            })
            .sum();
        self.whole(24.0, head + 3.0 * size);
        self.used += head;
        let whole_width: f64 = widths.iter().sum();
        if table.height() == 0 {
            self.row(count_lines(&plain_text(&table.empty), size, whole_width) as f64 * size * HAN_LINE + 4.0, head);
        }
        for group in table.groups.iter().filter(|g| !g.rows.is_empty()) {
            if !group.title.is_empty() {
                let text = plain_text(&group.title);
                self.row(line(&text, size) + 4.0, head);
            }
            for row in &group.rows {
                let none = Cell::empty();
                let cells = widths.iter().enumerate().map(|(at, width)| {
                    let cell = row.cells.get(at).unwrap_or(&none);
                    cell_height(cell, size, *width)
                });
                self.row(cells.fold(size * PLAIN_LINE, f64::max) + 2.0, head);
            }
        }
        for note in &table.notes {
            self.paragraph(&plain_text(note), 8.5, 1.0, 2.0);
        }
        self.used += 6.0;
    }

    /// A row; on a new page the head is repeated.
    fn row(&mut self, height: f64, head: f64) {
        if self.used + height > self.height() {
            self.next_page();
            self.used = head;
        }
        self.used += height;
    }
}

fn cell_height(cell: &Cell, size: f64, width: f64) -> f64 {
    let one = |text: &str| count_lines(text, size, width) as f64 * line(text, size) + 2.0;
    match cell.content.lines() {
        Some(lines) => lines.iter().map(|l: &Vec<Span>| one(&plain_text(l))).sum(),
        None => one(&cell.content.shown()),
    }
}

/// Height of a line of letters of a size.
fn line(text: &str, size: f64) -> f64 {
    size * if text.chars().any(is_han) { HAN_LINE } else { PLAIN_LINE }
}
