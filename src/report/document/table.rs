//! Tables whose cells know what they hold.

use super::{Anchor, Caption, Formula, Link, Span, plain_text};
use crate::model::PartialDate;
use rust_decimal::Decimal;

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Number and words above it.
    pub caption: Caption,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Rows of the head; a cell may cover several columns and rows.
    pub head: Vec<Vec<HeadCell>>,
    /// Its rows, in groups.
    pub groups: Vec<Group>,
    /// Said below it.
    pub notes: Vec<Vec<Span>>,
    /// Said in place of rows.
    pub empty: Vec<Span>,
    /// Too wide for an upright page.
    pub wide: bool,
}

impl Table {
    /// A table without rows, with a head of one row.
    #[must_use]
    pub fn new(caption: Caption, columns: Vec<Column>, head: &[&str]) -> Self {
        let head = vec![head.iter().map(|text| HeadCell::one(*text)).collect()];
        Self { caption, columns, head, groups: Vec::new(), notes: Vec::new(), empty: Vec::new(), wide: false }
    }

    /// Adds a column at the end, with a cell that reaches through the whole head.
    pub fn add_column(&mut self, column: Column, head: impl Into<String>) {
        self.columns.push(column);
        let depth = self.head.len();
        if let Some(top) = self.head.first_mut() {
            top.push(HeadCell::over(head, 1, depth));
        }
    }

    /// Adds a row to the last group.
    pub fn push(&mut self, row: Row) {
        if let Some(group) = self.groups.last_mut() {
            group.rows.push(row);
        } else {
            self.groups.push(Group { title: Vec::new(), rows: vec![row] });
        }
    }

    /// Every row with the title of its group.
    pub fn rows(&self) -> impl Iterator<Item = (&[Span], &Row)> {
        self.groups.iter().flat_map(|g| g.rows.iter().map(|r| (g.title.as_slice(), r)))
    }

    /// How many rows there are.
    #[must_use]
    pub fn height(&self) -> usize {
        self.groups.iter().map(|g| g.rows.len()).sum()
    }

    /// Whether any group has a title.
    pub(in crate::report) fn has_titles(&self) -> bool {
        self.groups.iter().any(|g| !g.title.is_empty())
    }

    /// The head in one line: of a merged head, what stands above a column joined by ` · `.
    pub(in crate::report) fn flat_head(&self) -> Vec<String> {
        let mut flat = vec![Vec::<&str>::new(); self.columns.len()];
        for placed in super::place(&self.head, self.columns.len()).iter().flatten() {
            let covered = flat.iter_mut().skip(placed.column).take(placed.columns);
            let text = placed.cell.map_or("", |c| c.text.as_str());
            covered.filter(|above| !text.is_empty() && above.last() != Some(&text)).for_each(|above| above.push(text));
        }
        flat.iter().map(|above| above.join(" · ")).collect()
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its stable name, for programs: `a-value`.
    pub key: String,
    /// Its share of the width.
    pub weight: u16,
    /// Where its cells stand.
    pub align: Align,
}

impl Column {
    /// A column of text.
    #[must_use]
    pub fn text(key: &str, weight: u16) -> Self {
        Self { key: key.to_owned(), weight, align: Align::Start }
    }

    /// A column of figures or short words.
    #[must_use]
    pub fn centred(key: &str, weight: u16) -> Self {
        Self { key: key.to_owned(), weight, align: Align::Centre }
    }
}

/// Where the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// At the beginning of the line.
    Start,
    /// In the middle.
    Centre,
    /// At the end of the line.
    End,
}

/// A cell of the head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadCell {
    /// Its words.
    pub text: String,
    /// Columns that it covers, at least one.
    pub columns: usize,
    /// Rows of the head that it covers, at least one.
    pub rows: usize,
}

impl HeadCell {
    /// A cell of one column and one row.
    #[must_use]
    pub fn one(text: impl Into<String>) -> Self {
        Self::over(text, 1, 1)
    }

    /// A cell over several.
    #[must_use]
    pub fn over(text: impl Into<String>, columns: usize, rows: usize) -> Self {
        Self { text: text.into(), columns, rows }
    }
}

/// Rows under one title.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Group {
    /// The title; empty = none.
    pub title: Vec<Span>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// Stable name within the table, by which two runs are compared; may be empty.
    pub key: String,
    /// Where links to it lead.
    pub anchor: Option<Anchor>,
    /// One cell for each column; missing ones are empty, further ones are left out.
    pub cells: Vec<Cell>,
}

impl Row {
    /// A row of cells.
    #[must_use]
    pub fn of(cells: Vec<Cell>) -> Self {
        Self { key: String::new(), anchor: None, cells }
    }

    /// The same row under a stable name, to which links may lead.
    #[must_use]
    pub fn named(mut self, table: &Caption, key: &str) -> Self {
        self.anchor = Some(Self::place(table, key));
        self.key = key.to_owned();
        self
    }

    /// The place of a row of a table.
    #[must_use]
    pub fn place(table: &Caption, key: &str) -> Anchor {
        Anchor::new(&format!("{table}.{key}"))
    }
}

/// A cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    /// What it holds.
    pub content: Content,
    /// Where it leads, as a whole.
    pub link: Option<Link>,
}

/// What a cell holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Content {
    /// Nothing.
    #[default]
    Empty,
    /// Text in one or several lines.
    Text(Vec<Vec<Span>>),
    /// A number.
    Number(Number),
    /// A number with the way in which it was calculated.
    Calculated(Number, Formula),
    /// A date, and how the reader's language writes it.
    Date(PartialDate, String),
    /// A verdict or a state: a word with a colour.
    Verdict(Tone, String),
}

impl Content {
    pub(in crate::report) fn lines(&self) -> Option<&[Vec<Span>]> {
        if let Self::Text(lines) = self { Some(lines) } else { None }
    }

    /// What a reader sees; lines are separated by line feeds.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(lines) => lines.iter().map(|l| plain_text(l)).collect::<Vec<_>>().join("\n"),
            Self::Number(number) | Self::Calculated(number, _) => number.to_string(),
            Self::Date(_, shown) => shown.clone(),
            Self::Verdict(_, text) => text.clone(),
        }
    }
}

impl Cell {
    /// An empty cell.
    #[must_use]
    pub fn empty() -> Self {
        Self::default()
    }

    /// A cell of plain text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::spans(vec![Span::plain(text)])
    }

    /// A cell of one line.
    #[must_use]
    pub fn spans(spans: Vec<Span>) -> Self {
        Self::lines(vec![spans])
    }

    /// A cell of several lines.
    #[must_use]
    pub fn lines(lines: Vec<Vec<Span>>) -> Self {
        Self::holding(Content::Text(lines))
    }

    /// A cell that holds something.
    #[must_use]
    pub fn holding(content: Content) -> Self {
        Self { content, link: None }
    }

    /// A number.
    #[must_use]
    pub fn number(number: Number) -> Self {
        Self::holding(Content::Number(number))
    }

    /// A verdict.
    #[must_use]
    pub fn verdict(tone: Tone, text: impl Into<String>) -> Self {
        Self::holding(Content::Verdict(tone, text.into()))
    }

    /// The same cell, leading somewhere.
    #[must_use]
    pub fn leading(mut self, link: Link) -> Self {
        self.link = Some(link);
        self
    }
}

/// A number as it is printed: `≤ 50 mg/m³`, `≈ 12.30`. The places of the decimal are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// In front of it: `≤`, `≈`; may be empty.
    pub sign: String,
    /// The number.
    pub value: Decimal,
    /// Behind it, as printed; empty where a column of its own holds it.
    pub unit: String,
}

impl Number {
    /// A bare number.
    #[must_use]
    pub fn bare(value: Decimal) -> Self {
        Self { sign: String::new(), value, unit: String::new() }
    }

    /// A count.
    #[must_use]
    pub fn count(count: usize) -> Self {
        Self::bare(Decimal::from(count))
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if !self.sign.is_empty() {
            write!(f, "{}\u{a0}", self.sign)?;
        }
        if self.value.is_sign_negative() && !self.value.is_zero() {
            f.write_str("−")?;
        }
        write!(f, "{}", self.value.abs())?;
        match self.unit.as_str() {
            "" => Ok(()),
            "%" | "‰" | "°" => write!(f, "\u{202f}{}", self.unit),
            unit => write!(f, "\u{a0}{unit}"),
        }
    }
}

/// The colour of a word. The word says the same: no colour stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tone {
    /// Stricter; or met.
    Strict,
    /// Equal.
    Equal,
    /// Looser; or not met.
    Loose,
    /// Overlapping; or met in part.
    Mixed,
    /// No verdict is possible.
    Open,
    /// Nothing on the other side.
    Absent,
    /// To be verified.
    Unsure,
}

impl Tone {
    /// Every tone.
    pub const ALL: [Self; 7] =
        [Self::Strict, Self::Equal, Self::Loose, Self::Mixed, Self::Open, Self::Absent, Self::Unsure];

    /// The word that files use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Strict => "strict",
            Self::Equal => "equal",
            Self::Loose => "loose",
            Self::Mixed => "mixed",
            Self::Open => "open",
            Self::Absent => "absent",
            Self::Unsure => "unsure",
        }
    }

    /// Text and ground, `RRGGBB`; at least 4.5 to 1.
    pub(in crate::report) const fn colours(self) -> (&'static str, &'static str) {
        match self {
            Self::Strict => ("1B5E20", "E3F2E1"),
            Self::Equal => ("0D47A1", "E3EDF9"),
            Self::Loose => ("9A2A00", "FCE8E0"),
            Self::Mixed => ("5E3A87", "EFE6F6"),
            Self::Open => ("424242", "EEEEEE"),
            Self::Absent => ("616161", "F7F7F7"),
            Self::Unsure => ("6B4E00", "FFF3CD"),
        }
    }
}
