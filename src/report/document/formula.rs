//! Calculations that a reader may repeat in a spreadsheet.

use super::Anchor;
use rust_decimal::Decimal;

/// How a cell follows from other cells.
#[derive(Debug, Clone, PartialEq)]
pub enum Formula {
    /// A number.
    Number(Decimal),
    /// The cell of a column (from 0) in the same row.
    Column(usize),
    /// The sum of two.
    Sum(Box<Formula>, Box<Formula>),
    /// The first less the second.
    Difference(Box<Formula>, Box<Formula>),
    /// The product.
    Product(Box<Formula>, Box<Formula>),
    /// The first divided by the second.
    Quotient(Box<Formula>, Box<Formula>),
    /// Without its sign.
    Magnitude(Box<Formula>),
    /// Rounded half away from zero.
    Rounded(Box<Formula>, u8),
    /// How many cells of a column (from 0) of a table hold exactly this text.
    Count {
        /// The table.
        table: Anchor,
        /// The column.
        column: usize,
        /// The text.
        text: String,
    },
    /// The sum of a column (from 0) of the table itself, without the row of the formula and those below.
    Above(usize),
}

impl Formula {
    /// (A − B) ÷ |B| × 100, rounded: how far column `a` is from column `b`, in per cent.
    #[must_use]
    pub fn per_cent(a: usize, b: usize, places: u8) -> Self {
        let (a, b) = (Self::Column(a), Self::Column(b));
        let share = Self::Quotient(
            Box::new(Self::Difference(Box::new(a), Box::new(b.clone()))),
            Box::new(Self::Magnitude(Box::new(b))),
        );
        Self::Rounded(Box::new(Self::Product(Box::new(share), Box::new(Self::Number(Decimal::ONE_HUNDRED)))), places)
    }
}

/// The name of a column of a spreadsheet, from 0.
pub(in crate::report) fn letter(column: usize) -> String {
    let mut name = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        name.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    name.iter().rev().collect()
}
