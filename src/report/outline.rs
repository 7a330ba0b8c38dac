//! The skeleton of a comparison report, as institutes of standardization write it: chapters, tables and their columns.
//!
//! The words are in the locale files: `report-chapter-…`, `report-table-…`, `report-column-…`, `report-group-…`.

use super::document::Align::{self, Centre as C, Start as S};
use super::document::{Caption, Column, Series};
use crate::model::word_enum;

word_enum! {
    /// A chapter or an annex.
    Chapter {
        /// Counts and main findings, on one page.
        Summary = "summary",
        /// Task, scope and method.
        Task = "task",
        /// Regulatory background.
        Background = "background",
        /// Comparison of the systems of standards.
        System = "system",
        /// Scope and terms.
        Terms = "terms",
        /// Key indicators.
        Indicators = "indicators",
        /// Methods of test and calculation.
        Methods = "methods",
        /// Implementation and conformity.
        Conformity = "conformity",
        /// Differences and their reasons.
        Differences = "differences",
        /// Statistics and consistency.
        Statistics = "statistics",
        /// Conclusions and proposals.
        Conclusions = "conclusions",
        /// Every row with its provenance.
        Rows = "rows",
        /// Terms in four languages.
        TermList = "term-list",
        /// Factors of units.
        Units = "units",
        /// What changed since an earlier run.
        Changes = "changes",
        /// References.
        References = "references",
    }
}

/// The chapters, in order. The first has no number.
pub const CHAPTERS: &[Chapter] = &[
    Chapter::Summary,
    Chapter::Task,
    Chapter::Background,
    Chapter::System,
    Chapter::Terms,
    Chapter::Indicators,
    Chapter::Methods,
    Chapter::Conformity,
    Chapter::Differences,
    Chapter::Statistics,
    Chapter::Conclusions,
];

/// The annexes, in order.
pub const ANNEXES: &[Chapter] =
    &[Chapter::Rows, Chapter::TermList, Chapter::Units, Chapter::Changes, Chapter::References];

word_enum! {
    /// A table of a report.
    ReportTable {
        /// T1: the standards compared.
        Standards = "standards",
        /// T2: conversions, rounding, what was left out.
        Conversions = "conversions",
        /// T3: regulation behind the standards.
        Regulation = "regulation",
        /// T4: topics by jurisdiction.
        System = "system",
        /// T5: adoption, its lag, superseded editions.
        Adoption = "adoption",
        /// T6: scopes.
        Scopes = "scopes",
        /// T7: terms and their definitions.
        Definitions = "definitions",
        /// T8: the main table, one for each other party.
        Indicators = "indicators",
        /// T9: grades side by side.
        Grades = "grades",
        /// T10: methods of test and calculation.
        Methods = "methods",
        /// T11: implementation and conformity.
        Conformity = "conformity",
        /// T12: differences and their reasons.
        Differences = "differences",
        /// T13: defects found in the standards themselves.
        Defects = "defects",
        /// T14: verdicts counted.
        Statistics = "statistics",
        /// T15: finding, evidence, proposal.
        Proposals = "proposals",
        /// A1: every row with its provenance.
        Rows = "rows",
        /// A2: terms in four languages.
        TermList = "term-list",
        /// A3: factors of units.
        Units = "units",
        /// A4: what changed since an earlier run.
        Changes = "changes",
    }
}

/// Neighbouring columns of a table, and the cell of the head that may stand above them.
#[derive(Debug, Clone, Copy)]
pub struct HeadPart {
    /// `report-group-…`; without one, each column reaches to the top of the head.
    pub group: Option<&'static str>,
    /// Key, weight and place of each column.
    pub columns: &'static [(&'static str, u16, Align)],
}

impl ReportTable {
    /// Its series and number: `T8`.
    #[must_use]
    pub fn number(self) -> (Series, u16) {
        let place = Self::ALL.iter().position(|t| *t == self).unwrap_or(0);
        let number = u16::try_from(place + 1).unwrap_or(1);
        let main = u16::try_from(Self::ALL.len()).unwrap_or(0) - 4;
        if number <= main { (Series::Table, number) } else { (Series::AnnexTable, number - main) }
    }

    /// Its caption, in the words given.
    #[must_use]
    pub fn caption(self, part: Option<u16>, text: String) -> Caption {
        let (series, number) = self.number();
        Caption { series, number, part, text }
    }

    /// Its columns.
    #[must_use]
    pub fn columns(self) -> Vec<Column> {
        let all = self.parts().iter().flat_map(|p| p.columns);
        all.map(|(key, weight, align)| Column { key: (*key).to_owned(), weight: *weight, align: *align }).collect()
    }

    /// Too wide for an upright page.
    #[must_use]
    pub fn is_wide(self) -> bool {
        self.columns().len() > 7
    }

    /// Its head.
    #[must_use]
    pub fn parts(self) -> &'static [HeadPart] {
        match self {
            Self::Standards => &[HeadPart {
                group: None,
                columns: &[
                    ("jurisdiction", 7, C),
                    ("standard", 14, S),
                    ("title", 26, S),
                    ("force", 10, C),
                    ("status", 8, C),
                    ("effective", 9, C),
                    ("adopts", 14, S),
                    ("evidence", 8, C),
                ],
            }],
            Self::Conversions => &[HeadPart {
                group: None,
                columns: &[
                    ("step", 16, S),
                    ("from", 12, S),
                    ("to", 12, S),
                    ("factor", 20, S),
                    ("used-in", 16, S),
                    ("source", 14, S),
                ],
            }],
            Self::Regulation => &[HeadPart {
                group: None,
                columns: &[
                    ("jurisdiction", 8, C),
                    ("document", 24, S),
                    ("level", 10, C),
                    ("force", 10, C),
                    ("effective", 10, C),
                    ("role", 24, S),
                    ("evidence", 8, C),
                ],
            }],
            // Its further columns are the jurisdictions of the report.
            Self::System => &[HeadPart { group: None, columns: &[("topic", 16, S)] }],
            Self::Adoption => &[HeadPart {
                group: None,
                columns: &[
                    ("international", 16, S),
                    ("jurisdiction", 8, C),
                    ("standard", 18, S),
                    ("degree", 10, C),
                    ("adopted-edition", 14, S),
                    ("current-edition", 14, S),
                    ("lag", 8, C),
                    ("status", 10, C),
                ],
            }],
            Self::Scopes => &[HeadPart {
                group: None,
                columns: &[
                    ("jurisdiction", 8, C),
                    ("standard", 16, S),
                    ("covers", 22, S),
                    ("excludes", 22, S),
                    ("addressee", 12, S),
                    ("evidence", 8, C),
                ],
            }],
            Self::Definitions => &[
                HeadPart {
                    group: Some("term"),
                    columns: &[("zh", 12, S), ("ru", 14, S), ("mn", 14, S), ("en", 12, S)],
                },
                HeadPart { group: Some("definition"), columns: &[("definition-a", 20, S), ("definition-b", 20, S)] },
                HeadPart { group: None, columns: &[("difference-of-definitions", 16, S)] },
            ],
            Self::Indicators => &[
                HeadPart { group: None, columns: &[("object", 9, S), ("indicator", 8, S), ("condition", 9, S)] },
                HeadPart { group: Some("a"), columns: &[("a-clause", 8, S), ("a-limit", 6, C), ("a-unit", 6, C)] },
                HeadPart { group: Some("b"), columns: &[("b-clause", 8, S), ("b-limit", 6, C), ("b-unit", 6, C)] },
                HeadPart { group: Some("converted"), columns: &[("a-converted", 6, C), ("b-converted", 6, C)] },
                HeadPart {
                    group: None,
                    columns: &[("difference", 5, C), ("verdict", 5, C), ("reason", 11, S), ("evidence", 5, C)],
                },
            ],
            // Its further columns are the grades.
            Self::Grades => &[HeadPart {
                group: None,
                columns: &[("jurisdiction", 8, C), ("standard", 14, S), ("object", 12, S), ("unit", 8, C)],
            }],
            Self::Methods => &[HeadPart {
                group: None,
                columns: &[
                    ("indicator", 12, S),
                    ("a-method", 20, S),
                    ("b-method", 20, S),
                    ("difference-of-methods", 20, S),
                    ("effect-on", 14, S),
                    ("evidence", 8, C),
                ],
            }],
            Self::Conformity => &[HeadPart {
                group: None,
                columns: &[
                    ("jurisdiction", 8, C),
                    ("standard", 16, S),
                    ("addressee", 12, S),
                    ("procedure", 24, S),
                    ("authority", 16, S),
                    ("evidence", 8, C),
                ],
            }],
            Self::Differences => &[HeadPart {
                group: None,
                columns: &[
                    ("number", 4, C),
                    ("difference-found", 24, S),
                    ("rows", 14, S),
                    ("kind-of-reason", 12, C),
                    ("reason", 26, S),
                    ("to-judge", 16, S),
                ],
            }],
            Self::Defects => &[HeadPart {
                group: None,
                columns: &[
                    ("standard", 16, S),
                    ("clause", 10, S),
                    ("defect", 30, S),
                    ("effect", 20, S),
                    ("evidence", 8, C),
                ],
            }],
            Self::Statistics => &[HeadPart {
                group: None,
                columns: &[
                    ("kind", 14, S),
                    ("stricter", 8, C),
                    ("equal", 8, C),
                    ("looser", 8, C),
                    ("overlapping", 11, C),
                    ("incomparable", 11, C),
                    ("no-counterpart", 12, C),
                    ("consistency", 14, C),
                ],
            }],
            Self::Proposals => &[HeadPart {
                group: None,
                columns: &[
                    ("number", 4, C),
                    ("finding", 28, S),
                    ("rows", 16, S),
                    ("proposal", 30, S),
                    ("to-judge", 16, S),
                ],
            }],
            Self::Rows => &[HeadPart {
                group: None,
                columns: &[
                    ("jurisdiction", 6, C),
                    ("standard", 12, S),
                    ("clause", 9, S),
                    ("object", 11, S),
                    ("indicator", 11, S),
                    ("condition", 12, S),
                    ("grade", 8, S),
                    ("limit", 8, C),
                    ("unit", 7, C),
                    ("basis", 12, S),
                    ("evidence", 6, C),
                    ("source", 16, S),
                    ("seen", 8, C),
                ],
            }],
            Self::TermList => &[HeadPart {
                group: None,
                columns: &[
                    ("zh", 14, S),
                    ("ru", 16, S),
                    ("mn", 16, S),
                    ("mn-mong", 7, C),
                    ("en", 16, S),
                    ("evidence", 8, C),
                ],
            }],
            Self::Units => &[HeadPart {
                group: None,
                columns: &[("unit", 14, S), ("dimension", 16, S), ("factor", 20, C), ("to", 14, S), ("source", 20, S)],
            }],
            Self::Changes => &[HeadPart {
                group: None,
                columns: &[
                    ("table", 6, C),
                    ("row", 14, S),
                    ("column", 12, S),
                    ("change", 8, C),
                    ("before", 20, S),
                    ("after", 20, S),
                ],
            }],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_have_the_numbers_that_institutes_use() {
        let number = |t: ReportTable| t.caption(None, String::new()).to_string();
        assert_eq!(number(ReportTable::Standards), "T1");
        assert_eq!(number(ReportTable::Indicators), "T8");
        assert_eq!(number(ReportTable::Proposals), "T15");
        assert_eq!(number(ReportTable::Rows), "A1");
        assert_eq!(number(ReportTable::Changes), "A4");
    }

    #[test]
    fn no_table_has_a_column_twice() {
        for table in ReportTable::ALL {
            let mut keys: Vec<_> = table.columns().into_iter().map(|c| c.key).collect();
            let all = keys.len();
            keys.sort();
            keys.dedup();
            assert_eq!(keys.len(), all, "{table}");
        }
    }
}
