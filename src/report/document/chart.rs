//! Charts as data: each format draws them in its own way, so that a reader can edit them.

use super::Caption;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A bar chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Number and words below it.
    pub caption: Caption,
    /// How the bars of one category stand.
    pub kind: ChartKind,
    /// Names of what is compared.
    pub categories: Vec<String>,
    /// The bars; a value for each category.
    pub series: Vec<DataSeries>,
    /// Unit of the values, as printed.
    pub unit: String,
}

/// How the bars of one category stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartKind {
    /// Below one another.
    Side,
    /// In one line: parts of a whole.
    Stacked,
}

/// Bars of one colour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataSeries {
    /// What they stand for.
    pub name: String,
    /// A value for each category; missing ones have no bar.
    pub values: Vec<Option<Decimal>>,
}

impl Chart {
    /// The value of a series in a category.
    pub(in crate::report) fn value(&self, series: usize, category: usize) -> Option<Decimal> {
        self.series.get(series)?.values.get(category).copied().flatten()
    }

    /// The longest bar, or the longest stack of bars, as a number that a drawing can use; 1 where there is none.
    pub(in crate::report) fn extent(&self) -> f64 {
        let size = |value: Option<Decimal>| value.and_then(|v| v.abs().to_f64()).unwrap_or(0.0);
        let of = |category: usize| {
            let sizes = (0..self.series.len()).map(|s| size(self.value(s, category)));
            match self.kind {
                ChartKind::Side => sizes.fold(0.0, f64::max),
                ChartKind::Stacked => sizes.sum(),
            }
        };
        let most = (0..self.categories.len()).map(of).fold(0.0, f64::max);
        if most > 0.0 { most } else { 1.0 }
    }

    /// Colour of a series, `RRGGBB`: told apart also by readers who do not see all colours.
    pub(in crate::report) fn colour(series: usize) -> &'static str {
        const COLOURS: [&str; 8] = ["0072B2", "E69F00", "009E73", "CC79A7", "56B4E9", "D55E00", "8C8C8C", "B8A500"];
        COLOURS.get(series % COLOURS.len()).copied().unwrap_or("0072B2")
    }
}
