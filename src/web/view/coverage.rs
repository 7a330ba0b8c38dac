//! What the library holds: jurisdictions by fields of work, and how well it is founded.

use super::Badge;
use super::Words;
use super::browse::filtered;
use super::page::Frame;
use super::source::evidence;
use crate::locale::Value;
use crate::model::{Domain, Evidence, Jurisdiction, Standard};
use crate::web::address::Link;
use askama::Template;

/// `/browse/coverage`
#[derive(Debug, Template)]
#[template(path = "coverage.html")]
pub(in super::super) struct CoveragePage {
    pub(in super::super) frame: Frame,
    pub(in super::super) browse: String,
    pub(in super::super) summary: String,
    pub(in super::super) legend: Vec<Badge>,
    /// Names of the columns with the addresses of their lists.
    pub(in super::super) columns: Vec<(String, Option<String>)>,
    pub(in super::super) rows: Vec<CoverageRow>,
    pub(in super::super) total: CoverageRow,
}

/// One jurisdiction.
#[derive(Debug)]
pub(in super::super) struct CoverageRow {
    pub(in super::super) name: String,
    pub(in super::super) href: Option<String>,
    pub(in super::super) cells: Vec<Cell>,
}

/// The standards of one jurisdiction in one field.
#[derive(Debug)]
pub(in super::super) struct Cell {
    pub(in super::super) count: usize,
    /// The list of them; none where no filter says it.
    pub(in super::super) href: Option<String>,
    /// By evidence, in the order of [`Evidence::ALL`], without zeros: class of the colour, count.
    pub(in super::super) evidence: Vec<(&'static str, usize)>,
    pub(in super::super) means: String,
}

/// A column: a field of work, no field, or all of them.
#[derive(Clone, Copy)]
enum Column {
    Of(Domain),
    Without,
    All,
}

impl Column {
    fn holds(self, standard: &Standard) -> bool {
        match self {
            Self::Of(domain) => standard.domains.contains(&domain),
            Self::Without => standard.domains.is_empty(),
            Self::All => true,
        }
    }
}

impl Words<'_> {
    /// The matrix of jurisdictions and fields of work.
    pub(in super::super) fn coverage(&self, frame: Frame) -> CoveragePage {
        let locale = self.locale();
        let standards = self.library.standards();
        let present = |column: &Column| standards.iter().any(|s| column.holds(s));
        let mut columns: Vec<Column> = Domain::ALL.iter().map(|d| Column::Of(*d)).chain([Column::Without]).collect();
        columns.retain(present);
        columns.push(Column::All);
        let heading = |column: &Column| match column {
            Column::Of(domain) => {
                let link = self.reader.link(filtered("domain", domain.word())).to_string();
                (locale.word("domain", domain.word()), Some(link))
            }
            Column::Without => (locale.text("coverage-without"), None),
            Column::All => (locale.text("coverage-all"), None),
        };
        let row = |jurisdiction: Option<Jurisdiction>| CoverageRow {
            name: jurisdiction.map_or_else(|| locale.text("coverage-all"), |j| locale.word("jurisdiction", j.word())),
            href: jurisdiction.map(|j| self.reader.link(filtered("jurisdiction", j.word())).to_string()),
            cells: columns.iter().map(|column| self.cell(jurisdiction, *column)).collect(),
        };
        CoveragePage {
            frame,
            browse: self.reader.link(Link::to("/browse")).to_string(),
            summary: locale.say("search-total", &[("total", Value::from(standards.len()))]),
            legend: Evidence::ALL.iter().map(|e| evidence(locale, *e)).collect(),
            columns: columns.iter().map(heading).collect(),
            rows: self.library.jurisdictions().iter().map(|j| row(Some(*j))).collect(),
            total: row(None),
        }
    }

    fn cell(&self, jurisdiction: Option<Jurisdiction>, column: Column) -> Cell {
        let belongs = |s: &&Standard| jurisdiction.is_none_or(|j| s.jurisdiction == j) && column.holds(s);
        let of: Vec<_> = self.library.standards().iter().filter(belongs).collect();
        let count_of = |e: &Evidence| of.iter().filter(|s| s.provenance.evidence == *e).count();
        let counts: Vec<_> = Evidence::ALL.iter().map(|e| (e.word(), count_of(e))).collect();
        let mut link = Link::to("/search");
        if let Some(jurisdiction) = jurisdiction {
            link = link.with("jurisdiction", jurisdiction.word());
        }
        if let Column::Of(domain) = column {
            link = link.with("domain", domain.word());
        }
        let whole = jurisdiction.is_none() && matches!(column, Column::All);
        let said = !matches!(column, Column::Without) && !whole && !of.is_empty();
        let parts = counts.iter().filter(|(_, count)| *count > 0).map(|(word, count)| {
            let evidence = self.locale().word("evidence", word);
            self.locale().say("coverage-of-evidence", &[("count", Value::from(*count)), ("evidence", evidence.into())])
        });
        Cell {
            count: of.len(),
            href: said.then(|| self.reader.link(link).to_string()),
            means: parts.collect::<Vec<_>>().join(&self.locale().text("list-separator")),
            evidence: counts.into_iter().filter(|(_, count)| *count > 0).collect(),
        }
    }
}
