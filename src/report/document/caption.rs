//! Numbers of tables and figures.

use super::{Anchor, Words};
use std::fmt;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Series {
    /// Tables of the report, T1 to T15.
    Table,
    /// Tables of the annexes, A1, A2.
    AnnexTable,
    /// Figures, F1, F2.
    Figure,
}

/// Number and words of a table or a figure. `Display` gives the number alone: `T8`, `T8-2`, `A1`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// What is counted.
    pub series: Series,
    /// Its number; stays the same whatever a reader leaves out.
    pub number: u16,
    /// One of several tables of that number.
    pub part: Option<u16>,
    /// Its words.
    pub text: String,
}

impl Caption {
    /// A caption of a table of the report.
    #[must_use]
    pub fn table(number: u16, text: impl Into<String>) -> Self {
        Self { series: Series::Table, number, part: None, text: text.into() }
    }

    /// The same caption, as one of several.
    #[must_use]
    pub fn part(mut self, part: u16) -> Self {
        self.part = Some(part);
        self
    }

    /// Where links to it lead.
    #[must_use]
    pub fn anchor(&self) -> Anchor {
        Anchor::new(&self.to_string())
    }

    /// The word and the letter in front of its number.
    pub(in crate::report) fn lead<'w>(&self, words: &'w Words) -> (&'w str, &'static str) {
        match self.series {
            Series::Table => (&words.table, "T"),
            Series::AnnexTable => (&words.table, "A"),
            Series::Figure => (&words.figure, "F"),
        }
    }

    /// `Table T8-2  Key indicators`.
    pub(in crate::report) fn line(&self, words: &Words) -> String {
        format!("{} {self}\u{2002}{}", self.lead(words).0, self.text)
    }
}

impl fmt::Display for Caption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = match self.series {
            Series::Table => "T",
            Series::AnnexTable => "A",
            Series::Figure => "F",
        };
        write!(f, "{letter}{}", self.number)?;
        self.part.map_or(Ok(()), |part| write!(f, "-{part}"))
    }
}
