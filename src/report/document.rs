//! A report before it is a file: one structure that every format writes.
//!
//! A [`Document`] holds words that are already in the reader's language, numbers as decimals and links between places; it
//! knows no corpus, no comparison and no file format. Whoever has something to hand in builds one:
//!
//! ```
//! use biaoqiao::model::Language;
//! use biaoqiao::report::{Block, Document, Format, Section, Span, Words, write};
//!
//! let mut document = Document::new(Language::En, "Boilers", jiff::civil::date(2026, 11, 23), Words::default());
//! document.sections.push(Section::chapter("task", "Task").with(Block::Paragraph(vec![Span::plain("Why.")])));
//! let file = write(&document, Format::Markdown)?;
//! assert!(String::from_utf8_lossy(&file).contains("1 Task"));
//! # Ok::<(), biaoqiao::report::WriteError>(())
//! ```

mod anchors;
mod caption;
mod chart;
mod fit;
mod formula;
mod grid;
mod numbering;
mod span;
mod table;

pub(super) use anchors::{Anchors, Target};
pub use caption::{Caption, Series};
pub use chart::{Chart, ChartKind, DataSeries};
pub(super) use fit::{column_widths, count_lines, is_han};
pub use formula::Formula;
pub(super) use formula::letter;
pub(super) use grid::{Placed, place};
pub(super) use numbering::{Entry, outline};
pub use span::{Anchor, Link, Span, plain_text};
pub(super) use span::{is_safe_address, mongolian_script, pieces};
pub use table::{Align, Cell, Column, Content, Group, HeadCell, Number, Row, Table, Tone};

use crate::model::Language;
use jiff::civil::Date;

/// A report.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Language of its words, where a span does not say otherwise.
    pub language: Language,
    /// Title on the cover.
    pub title: String,
    /// Line below the title; may be empty.
    pub subtitle: String,
    /// Name and value of what the cover says: object, day, version of the data.
    pub facts: Vec<(String, Vec<Span>)>,
    /// The short line at the head of each page.
    pub running_head: String,
    /// The day of the data. Files carry it as their date: no clock is asked.
    pub date: Date,
    /// What the writers themselves have to say.
    pub words: Words,
    /// The chapters, in order.
    pub sections: Vec<Section>,
}

impl Document {
    /// A report without any section.
    #[must_use]
    pub fn new(language: Language, title: impl Into<String>, date: Date, words: Words) -> Self {
        let title = title.into();
        Self {
            language,
            running_head: title.clone(),
            title,
            subtitle: String::new(),
            facts: Vec::new(),
            date,
            words,
            sections: Vec::new(),
        }
    }

    /// Every block, in reading order.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.sections.iter().flat_map(|s| &s.blocks)
    }

    /// Every table, in reading order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks().filter_map(|b| if let Block::Table(table) = b { Some(table) } else { None })
    }

    /// Every chart, in reading order.
    pub fn charts(&self) -> impl Iterator<Item = &Chart> {
        self.blocks().filter_map(|b| if let Block::Chart(chart) = b { Some(chart) } else { None })
    }

    /// How many places wait for the judgement of a person.
    #[must_use]
    pub fn judgements(&self) -> usize {
        let marked = |spans: &[Span]| spans.iter().filter(|s| s.judge).count();
        self.blocks()
            .map(|block| match block {
                Block::Judgement(_) => 1,
                Block::Paragraph(spans) => marked(spans),
                Block::List { items, .. } => items.iter().map(|i| marked(i)).sum(),
                Block::Table(table) => {
                    let cells = table.rows().flat_map(|(_, row)| &row.cells);
                    cells.map(|c| c.content.lines().map_or(0, |lines| lines.iter().map(|l| marked(l)).sum())).sum()
                }
                _ => 0,
            })
            .sum()
    }
}

/// A chapter, the summary or an annex.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The heading.
    pub heading: Heading,
    /// How it is counted.
    pub numbering: Numbering,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// How a section is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbering {
    /// Not at all: a summary.
    None,
    /// 1, 2, 3; its headings 1.1, 1.2.
    Chapter,
    /// Annex A, B, C; its headings A.1, A.2.
    Annex,
}

impl Section {
    /// A section without a number.
    #[must_use]
    pub fn plain(anchor: &str, title: impl Into<String>) -> Self {
        Self::counted(Numbering::None, anchor, title.into())
    }

    /// A numbered chapter.
    #[must_use]
    pub fn chapter(anchor: &str, title: impl Into<String>) -> Self {
        Self::counted(Numbering::Chapter, anchor, title.into())
    }

    /// An annex.
    #[must_use]
    pub fn annex(anchor: &str, title: impl Into<String>) -> Self {
        Self::counted(Numbering::Annex, anchor, title.into())
    }

    fn counted(numbering: Numbering, anchor: &str, title: String) -> Self {
        Self { heading: Heading { level: 1, anchor: Some(Anchor::new(anchor)), title }, numbering, blocks: Vec::new() }
    }

    /// The section with one more block.
    #[must_use]
    pub fn with(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }

    /// Whether its pages are turned: one of its tables is too wide for an upright page.
    #[must_use]
    pub fn is_wide(&self) -> bool {
        self.blocks.iter().any(|b| matches!(b, Block::Table(table) if table.wide))
    }
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 = chapter, to 3.
    pub level: u8,
    /// Where links lead.
    pub anchor: Option<Anchor>,
    /// Its words, without the number.
    pub title: String,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading within the section, level 2 or 3.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A place where a person must judge: what the data cannot say.
    Judgement(Vec<Span>),
    /// A list.
    List {
        /// With numbers.
        ordered: bool,
        /// Its points.
        items: Vec<Vec<Span>>,
    },
    /// A table.
    Table(Table),
    /// A chart.
    Chart(Chart),
    /// The table of contents.
    Contents,
    /// What follows begins a page.
    PageBreak,
}

impl Block {
    /// A heading of level 2.
    #[must_use]
    pub fn heading(anchor: &str, title: impl Into<String>) -> Self {
        Self::Heading(Heading { level: 2, anchor: Some(Anchor::new(anchor)), title: title.into() })
    }

    /// A paragraph of plain text.
    #[must_use]
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(vec![Span::plain(text)])
    }
}

/// What the writers themselves say, in the language of the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Heading of the table of contents.
    pub contents: String,
    /// In front of the number of a table.
    pub table: String,
    /// In front of the number of a figure.
    pub figure: String,
    /// In front of the letter of an annex.
    pub annex: String,
    /// Before, between and behind the number of the page and that of all pages.
    pub page: [String; 3],
    /// In front of a place where a person must judge.
    pub judge: String,
    /// Between a name and its value.
    pub colon: String,
    /// Column that says in which group a row stands, where a format has no room for a line of its own.
    pub group: String,
    /// In a table without rows that says nothing else.
    pub nothing: String,
    /// Column of the names of what a chart compares.
    pub category: String,
    /// Column of the file names of an archive.
    pub file: String,
    /// Column of the number of rows of an archive.
    pub rows: String,
}

impl Default for Words {
    fn default() -> Self {
        let own = str::to_owned;
        Self {
            contents: own("Contents"),
            table: own("Table"),
            figure: own("Figure"),
            annex: own("Annex"),
            page: [own("Page "), own(" of "), String::new()],
            judge: own("To be judged"),
            colon: own(": "),
            group: own("Group"),
            nothing: own("–"),
            category: own("Category"),
            file: own("File"),
            rows: own("Rows"),
        }
    }
}
