//! The columns of a sheet of figures.

use super::names::{Names, key};
use super::{CellText, TableRow};
use crate::locale::{Locale, SPOKEN};
use crate::model::{Language, Parameter, word_enum};

word_enum! {
    /// A column that every sheet may have. Besides these, a column may be named after a parameter.
    Column {
        /// The enterprise.
        Enterprise = "enterprise",
        /// Where it is.
        Place = "place",
        /// The standard to hold the figure against.
        Standard = "standard",
        /// What was measured on.
        Object = "object",
        /// What was measured.
        Indicator = "indicator",
        /// The grade asked for, where grades have names.
        Grade = "grade",
        /// Parameters as `name=value;…`, the state of the figure as `at.O2=11%`.
        Inputs = "inputs",
        /// The value.
        Actual = "actual",
        /// Its unit.
        Unit = "unit",
        /// The state in which it is given: `O2=11%`.
        State = "state",
        /// How much is made a year.
        Output = "output",
        /// The unit of that: `t/a`.
        OutputUnit = "output_unit",
        /// Tonnes of CO2 for each tonne of standard coal.
        Factor = "factor",
        /// The day.
        AsOf = "as_of",
    }
}

impl Column {
    /// Without these a row says nothing.
    pub const NEEDED: [Self; 3] = [Self::Standard, Self::Object, Self::Indicator];

    /// Its name in a language.
    #[must_use]
    pub fn name(self, locale: &Locale) -> String {
        locale.word("sheet-column", self.word())
    }
}

/// What a header cell names.
#[derive(Debug, Clone, Copy)]
pub(super) enum Heading<'a> {
    Column(Column),
    Parameter(&'a Parameter),
}

/// The header of a sheet.
#[derive(Debug, Default)]
pub(super) struct Header<'a> {
    /// Columns from 0 with what they hold.
    pub(super) headings: Vec<(u32, Heading<'a>)>,
    /// Header cells that name nothing known, or something twice.
    pub(super) strange: Vec<(u32, String)>,
    /// The language in which the sheet is written, where its header says so.
    pub(super) language: Option<Language>,
}

impl<'a> Header<'a> {
    pub(super) fn read(row: &TableRow, names: &Names<'a>) -> Self {
        let mut header = Self::default();
        let mut votes: Vec<(Language, usize)> = SPOKEN.iter().map(|language| (*language, 0)).collect();
        for (at, CellText { text, .. }) in &row.cells {
            let heading = match fixed(text, &mut votes) {
                Some(column) => Some(Heading::Column(column)),
                None => names.parameter(text).map(Heading::Parameter),
            };
            match heading {
                Some(heading) if !header.has(heading) => header.headings.push((*at, heading)),
                _ => header.strange.push((*at, text.clone())),
            }
        }
        let most = votes.iter().map(|(_, count)| *count).max().unwrap_or(0);
        let mut leading = votes.iter().filter(|(_, count)| *count == most && most > 0);
        header.language = match (leading.next(), leading.next()) {
            (Some((language, _)), None) => Some(*language),
            _ => None,
        };
        header
    }

    fn has(&self, heading: Heading<'_>) -> bool {
        self.headings.iter().any(|(_, known)| match (known, heading) {
            (Heading::Column(a), Heading::Column(b)) => *a == b,
            (Heading::Parameter(a), Heading::Parameter(b)) => a.id == b.id,
            _ => false,
        })
    }

    /// Where a column stands.
    pub(super) fn at(&self, column: Column) -> Option<u32> {
        let is_it = |heading: &Heading<'_>| matches!(heading, Heading::Column(c) if *c == column);
        self.headings.iter().find(|(_, heading)| is_it(heading)).map(|(at, _)| *at)
    }
}

/// The column with this word, or with this name in some language, which then gets a vote.
fn fixed(text: &str, votes: &mut [(Language, usize)]) -> Option<Column> {
    // A star marks what has to be filled in.
    let text = text.trim_end_matches(['*', '＊']).trim();
    if let Some(column) = Column::from_word(&text.to_lowercase()) {
        return Some(column);
    }
    let typed = key(text);
    let mut found = None;
    for (language, count) in votes {
        let locale = Locale::of(*language);
        if let Some(column) = Column::ALL.iter().find(|column| key(&column.name(&locale)) == typed) {
            found = Some(*column);
            *count += 1;
        }
    }
    found
}
