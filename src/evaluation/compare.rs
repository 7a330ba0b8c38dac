//! `eval compare`: pairs of limits, with the verdict and the figures that have to come out.

use super::cases::{Case, Outcome};
use crate::compare::{
    Facts, Figure, Judgement, Ledger, Pairing, Request, Row, Subject, Target, Terms, Verdict, judge, tabulate,
};
use crate::corpus::Library;
use crate::measure::{Basis, decimal};
use crate::model::{AsOf, SNAPSHOT_DAY, StandardIndex};
use crate::rule::{Condition, LimitValue, Region};
use rust_decimal::Decimal;

/// The columns that a table of such cases needs.
pub const COLUMNS: &[&str] = &[
    "case",
    "a_standard",
    "a_clause",
    "a_object",
    "a_indicator",
    "a_grade",
    "a_value",
    "a_unit",
    "a_basis",
    "a_when",
    "b_standard",
    "b_clause",
    "b_object",
    "b_indicator",
    "b_grade",
    "b_value",
    "b_unit",
    "b_basis",
    "b_when",
    "parameters",
    "target_unit",
    "target_basis",
    "a_converted",
    "b_converted",
    "verdict",
    "difference_pct",
];

/// Runs all cases.
#[must_use]
pub fn run(library: &Library, ledger: &Ledger, cases: &[Case]) -> Outcome {
    let mut outcome = Outcome::default();
    for case in cases {
        outcome.note(case, check(library, ledger, case));
    }
    outcome
}

/// What a case says of one side.
struct Named<'a> {
    case: &'a Case,
    side: &'static str,
}

/// What is compared: a verdict and three figures as the table writes them.
#[derive(Debug, PartialEq, Eq)]
struct Answer {
    verdict: Verdict,
    a: Vec<Decimal>,
    b: Vec<Decimal>,
    difference: Option<Decimal>,
}

fn check(library: &Library, ledger: &Ledger, case: &Case) -> Result<(), (String, String)> {
    let expected = expected(case).map_err(|what| (what, "a case that cannot be read".to_owned()))?;
    match answer(library, ledger, case) {
        Err(problem) => Err((expected.to_string(), problem)),
        Ok((found, _)) if found == expected => Ok(()),
        Ok((found, reasons)) => Err((expected.to_string(), format!("{found}{reasons}"))),
    }
}

fn expected(case: &Case) -> Result<Answer, String> {
    let verdict = case.cell("verdict");
    let number = |text: &str| decimal::parse(text).ok_or_else(|| format!("a number, not `{text}`"));
    let figure = |column: &str| match case.cell(column) {
        "" => Ok(Vec::new()),
        text => text.split("..").map(number).collect::<Result<Vec<_>, _>>(),
    };
    let difference = match case.cell("difference_pct") {
        "" => None,
        text => Some(number(text)?),
    };
    Ok(Answer {
        verdict: Verdict::from_word(verdict).ok_or_else(|| format!("a verdict, not `{verdict}`"))?,
        a: figure("a_converted")?,
        b: figure("b_converted")?,
        difference,
    })
}

/// The answer to a case, and the reasons for a reader.
fn answer(library: &Library, ledger: &Ledger, case: &Case) -> Result<(Answer, String), String> {
    let terms = terms(library, case)?;
    let (a, b) = (Named { case, side: "a" }, Named { case, side: "b" });
    let judgement = match (a.row(library, ledger, terms.as_of)?, b.row(library, ledger, terms.as_of)?) {
        (Some(a), Some(b)) => judge(library, ledger, a, b, &terms),
        (Some(row), None) | (None, Some(row)) => {
            placed(library, ledger, &terms, row, [a.standard(library)?, b.standard(library)?])?
        }
        (None, None) => return Err("neither side names a row".to_owned()),
    };
    let reasons = if judgement.reasons.is_empty() { String::new() } else { format!(" {:?}", judgement.reasons) };
    Ok((Answer::of(&judgement)?, reasons))
}

/// Day, parameters and target of a case.
fn terms(library: &Library, case: &Case) -> Result<Terms, String> {
    let (mut as_of, mut facts) = (AsOf::new(SNAPSHOT_DAY), Facts::default());
    for entry in case.cell("parameters").split(';').map(str::trim).filter(|e| !e.is_empty()) {
        let (name, value) = entry.split_once('=').ok_or_else(|| format!("`{entry}` is not name=value"))?;
        match name.trim() {
            "as_of" => as_of = AsOf::parse(value.trim()).map_err(|e| e.to_string())?,
            name => facts.enter(library, name, value.trim()).map_err(|e| e.to_string())?,
        }
    }
    let target = Target::parse(library, case.cell("target_unit"), case.cell("target_basis"));
    Ok(Terms { as_of, facts, target: target.map_err(|e| e.to_string())? })
}

impl Named<'_> {
    fn cell(&self, column: &str) -> &str {
        self.case.cell(&format!("{}_{column}", self.side))
    }

    fn standard(&self, library: &Library) -> Result<StandardIndex, String> {
        let id = self.cell("standard");
        library.find(id).ok_or_else(|| format!("standard `{id}` is not in the catalogue"))
    }

    /// The row that the cells of this side name; `None` where they name no value.
    fn row<'l>(&self, library: &Library, ledger: &'l Ledger, day: AsOf) -> Result<Option<&'l Row>, String> {
        let standard = self.standard(library)?;
        if self.cell("value").is_empty() {
            return Ok(None);
        }
        let rows = || ledger.rows_of(standard).iter().filter(|row| self.names(library, ledger, row));
        let found = rows().find(|row| row.holds_on(day)).or_else(|| rows().next());
        found.map(Some).ok_or_else(|| format!("no such row of side {}", self.side))
    }

    fn names(&self, library: &Library, ledger: &Ledger, row: &Row) -> bool {
        let Some(limit) = ledger.limit(library, row.id) else { return false };
        let (value, when, basis) = (self.cell("value"), self.cell("when"), self.cell("basis"));
        limit.clause.trim() == self.cell("clause")
            && limit.object.as_str() == self.cell("object")
            && limit.indicator.as_str() == self.cell("indicator")
            && limit.grade.trim() == self.cell("grade")
            && limit.unit.trim() == self.cell("unit")
            && (limit.value == value || LimitValue::parse(row.operator.word(), value).ok() == row.value)
            && (limit.when == when || Condition::parse(when).is_ok_and(|c| Region::of(&c) == row.region))
            && (limit.basis == basis || Basis::parse(basis).is_ok_and(|basis| basis == row.reference.basis))
    }
}

/// The row of one side where the other names none: how the comparison of the two standards places it. A partner that can
/// be compared comes before a place of its own.
fn placed(
    library: &Library,
    ledger: &Ledger,
    terms: &Terms,
    row: &Row,
    standards: [StandardIndex; 2],
) -> Result<Judgement, String> {
    let mut request = Request::new(Subject::Standards(standards.to_vec()), terms.as_of);
    request.terms = terms.clone();
    let table = tabulate(library, ledger, &request);
    let holds = |p: &&Pairing| p.a.iter().chain(&p.b).any(|requirement| requirement.rows.contains(&row.id));
    let pairings = table.blocks.into_iter().flat_map(|block| block.pairings).filter(|p| holds(&p));
    let found = pairings.max_by_key(|p| (p.judgement.verdict.is_comparable(), p.a.is_some() && p.b.is_some()));
    found.map(|pairing| pairing.judgement).ok_or_else(|| "the comparison leaves the row out".to_owned())
}

/// Digits that a case gives of a figure.
const DIGITS: u32 = 10;

impl Answer {
    fn of(judgement: &Judgement) -> Result<Self, String> {
        let figure = |figure: Option<Figure>| {
            let ends = match figure {
                None => Vec::new(),
                Some(Figure::Single(value)) => vec![value],
                Some(Figure::Span(low, high)) => vec![low, high],
            };
            let digits = ends.into_iter().map(|end| end.significant(DIGITS));
            digits.collect::<Option<Vec<_>>>().ok_or_else(|| "a figure that is too large".to_owned())
        };
        Ok(Self {
            verdict: judgement.verdict,
            a: figure(judgement.a.as_ref().map(|c| c.figure))?,
            b: figure(judgement.b.as_ref().map(|c| c.figure))?,
            difference: judgement.difference,
        })
    }
}

impl std::fmt::Display for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let figure = |ends: &[Decimal]| ends.iter().map(|d| decimal::plain(*d)).collect::<Vec<_>>().join("..");
        write!(f, "{} (A={}, B={}", self.verdict, figure(&self.a), figure(&self.b))?;
        if let Some(difference) = self.difference {
            write!(f, ", {} %", decimal::plain(difference))?;
        }
        f.write_str(")")
    }
}
