//! The rows of a sheet as entries, and every cell in which something is wrong.

use super::column::{Column, Header, Heading};
use super::names::{Meaning, Names, key};
use super::{Bounds, CellText, SheetError, TableRow, column_letters, read_table};
use crate::apply::effect::Entry;
use crate::apply::{FactProblem, Facts, Figure, Output, read as read_fact};
use crate::corpus::Library;
use crate::measure::{Basis, decimal};
use crate::model::{AsOf, ConceptId, Language, StandardIndex};
use rust_decimal::Decimal;

/// Problems that are listed; a sheet with more is not worth a longer list.
const MOST_PROBLEMS: usize = 500;

/// A sheet as it was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetReading {
    /// Rows in which nothing is wrong, with their numbers in the sheet.
    pub entries: Vec<(u32, Entry)>,
    /// What is wrong, row by row.
    pub problems: Vec<CellProblem>,
    /// Problems beyond the first five hundred.
    pub more_problems: usize,
    /// The language of its header, where it has one.
    pub language: Option<Language>,
}

/// Something wrong in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellProblem {
    /// Row, from 1.
    pub row: u32,
    /// Column, from 0; absent where the sheet has no such column.
    pub column: Option<u32>,
    /// What is wrong.
    pub kind: CellProblemKind,
}

impl CellProblem {
    /// Where it stands, as sheets say it: `B7`.
    #[must_use]
    pub fn address(&self) -> String {
        self.column.map_or_else(|| self.row.to_string(), |column| format!("{}{}", column_letters(column), self.row))
    }
}

/// What is wrong in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CellProblemKind {
    /// The sheet has no such column.
    NoColumn(Column),
    /// The header names nothing that is known, or something twice.
    StrangeColumn(String),
    /// It has to be filled in.
    Missing(Column),
    /// The catalogue has no such standard.
    UnknownStandard(String),
    /// The termbase has no such thing.
    UnknownConcept(String),
    /// Several things have this name: use one of these ids.
    AmbiguousConcept(String, Vec<ConceptId>),
    /// Nothing is measured under this name.
    UnknownIndicator(String),
    /// No unit has this code or name.
    UnknownUnit(String),
    /// Not a number that can be held exactly.
    NotANumber(String),
    /// A comma is a decimal sign only in Russian and Mongolian sheets.
    Comma(String),
    /// Less than nothing.
    Negative(String),
    /// No parameter of this name is declared.
    UnknownParameter(String),
    /// Neither yes nor no.
    NotABool(String),
    /// Not one of the values of the parameter.
    NotOneOf(String, Vec<String>),
    /// Not `name=value`.
    NotAPair(String),
    /// Not a state of a figure.
    NotAState(String),
    /// Not a date.
    NotADate(String),
}

/// Reads a sheet of figures. `standard` and `as_of` hold where the sheet names none.
///
/// # Errors
/// A file that is no sheet, or too much of one. What is wrong in its cells is listed in the reading.
pub fn read_entries(
    library: &Library,
    bytes: &[u8],
    bounds: Bounds,
    standard: Option<StandardIndex>,
    as_of: AsOf,
) -> Result<SheetReading, SheetError> {
    let table = read_table(bytes, bounds)?;
    let names = Names::new(library);
    let Some((first, rows)) = table.rows.split_first() else { return Err(SheetError::Empty) };
    let header = Header::read(first, &names);
    let mut reader = Reader { library, names, header, standard, as_of, problems: Vec::new(), more: 0 };
    reader.check_header(first.number);
    let complete = reader.problems.iter().all(|p| !matches!(p.kind, CellProblemKind::NoColumn(_)));
    let mut entries = Vec::new();
    if complete {
        for row in rows {
            if let Some(entry) = reader.entry(row) {
                entries.push((row.number, entry));
            }
        }
    }
    let language = reader.header.language;
    Ok(SheetReading { entries, problems: reader.problems, more_problems: reader.more, language })
}

struct Reader<'a> {
    library: &'a Library,
    names: Names<'a>,
    header: Header<'a>,
    standard: Option<StandardIndex>,
    as_of: AsOf,
    problems: Vec<CellProblem>,
    more: usize,
}

/// A cell that was asked for: where it stands and what it holds.
#[derive(Clone, Copy)]
struct At<'r> {
    row: u32,
    column: Option<u32>,
    cell: Option<&'r CellText>,
}

impl<'r> At<'r> {
    fn text(&self) -> &'r str {
        self.cell.map_or("", |cell| cell.text.as_str())
    }
}

impl Reader<'_> {
    fn check_header(&mut self, row: u32) {
        for (column, text) in std::mem::take(&mut self.header.strange) {
            let at = At { row, column: Some(column), cell: None };
            self.wrong::<()>(at, CellProblemKind::StrangeColumn(text));
        }
        for column in Column::NEEDED {
            let given = column == Column::Standard && self.standard.is_some();
            if self.header.at(column).is_none() && !given {
                self.wrong::<()>(At { row, column: None, cell: None }, CellProblemKind::NoColumn(column));
            }
        }
    }

    fn wrong<T>(&mut self, at: At<'_>, kind: CellProblemKind) -> Option<T> {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(CellProblem { row: at.row, column: at.column, kind });
        } else {
            self.more += 1;
        }
        None
    }

    fn at<'r>(&self, row: &'r TableRow, column: Column) -> At<'r> {
        let column = self.header.at(column);
        At { row: row.number, column, cell: column.and_then(|column| row.cell(column)) }
    }

    /// The entry of a row; `None` where something in it is wrong.
    fn entry(&mut self, row: &TableRow) -> Option<Entry> {
        let before = self.problems.len() + self.more;
        let standard = self.standard(self.at(row, Column::Standard));
        let object = self.concept(self.at(row, Column::Object), Column::Object);
        let indicator = self.concept(self.at(row, Column::Indicator), Column::Indicator);
        let actual = self.number(self.at(row, Column::Actual));
        let unit = self.unit(self.at(row, Column::Unit), actual.is_some());
        let mut facts = Facts::default();
        let mut grade = self.at(row, Column::Grade).text().to_owned();
        let mut state = self.at(row, Column::State).text().to_owned();
        self.inputs(self.at(row, Column::Inputs), &mut facts, &mut grade, &mut state);
        self.parameters(row, &mut facts);
        let grade = self.grade(&grade, standard);
        let state_at = self.at(row, Column::State);
        let state = match Basis::parse(&state) {
            Ok(state) => state,
            Err(_) => {
                self.wrong::<()>(state_at, CellProblemKind::NotAState(state));
                Basis::default()
            }
        };
        let output = self.output(row);
        let factor = self.positive(self.at(row, Column::Factor));
        let as_of = self.day(self.at(row, Column::AsOf));
        let figure = Figure { object: object?, indicator: indicator?, actual, unit, state, grade, facts };
        let entry = Entry {
            enterprise: self.at(row, Column::Enterprise).text().to_owned(),
            place: self.at(row, Column::Place).text().to_owned(),
            standard: standard?,
            figure,
            output,
            as_of,
            factor,
        };
        (self.problems.len() + self.more == before).then_some(entry)
    }

    fn standard(&mut self, at: At<'_>) -> Option<StandardIndex> {
        match (at.text(), self.standard) {
            ("", Some(standard)) => Some(standard),
            ("", None) => self.wrong(at, CellProblemKind::Missing(Column::Standard)),
            (text, _) => {
                let found = self.library.find(text);
                found.or_else(|| self.wrong(at, CellProblemKind::UnknownStandard(text.to_owned())))
            }
        }
    }

    fn concept(&mut self, at: At<'_>, column: Column) -> Option<ConceptId> {
        let text = at.text();
        if text.is_empty() {
            return self.wrong(at, CellProblemKind::Missing(column));
        }
        let library = self.library;
        let is_measured = |id: &ConceptId| library.indicator(id).is_some();
        let meaning = match column {
            Column::Indicator => self.names.concept(text, is_measured),
            // A thing has the name of an indicator only by chance.
            _ => self.names.concept(text, |id| !is_measured(id)).or_else(|| self.names.concept(text, |_| true)),
        };
        match meaning {
            Some(Meaning::One(id)) => Some(id),
            Some(Meaning::Several(ids)) => self.wrong(at, CellProblemKind::AmbiguousConcept(text.to_owned(), ids)),
            None if column == Column::Indicator => self.wrong(at, CellProblemKind::UnknownIndicator(text.to_owned())),
            None => self.wrong(at, CellProblemKind::UnknownConcept(text.to_owned())),
        }
    }

    /// The key of a grade that is given by its key or by its name.
    fn grade(&self, text: &str, standard: Option<StandardIndex>) -> Option<String> {
        if text.is_empty() {
            return None;
        }
        let typed = key(text);
        let named = standard.and_then(|standard| {
            let jurisdiction = self.library.get(standard)?.jurisdiction;
            let limits = || self.library.limits_of(standard);
            let is_named = |limit: &&crate::model::Limit| {
                let grade = self.library.grade(jurisdiction, &limit.domain, &limit.grade);
                grade.is_some_and(|g| Language::ALL.iter().any(|l| g.labels.of(*l).iter().any(|n| key(n) == typed)))
            };
            let known = limits().any(|limit| limit.grade == text);
            if known { None } else { limits().find(is_named).map(|limit| limit.grade.clone()) }
        });
        Some(named.unwrap_or_else(|| text.to_owned()))
    }

    /// A number, exactly as it is written.
    fn number(&mut self, at: At<'_>) -> Option<Decimal> {
        let cell = at.cell?;
        match self.decimal(cell) {
            Ok(number) => Some(number),
            Err(kind) => self.wrong(at, kind),
        }
    }

    fn decimal(&self, cell: &CellText) -> Result<Decimal, CellProblemKind> {
        let comma = !cell.number && cell.text.contains(',');
        let spoken = matches!(self.header.language, Some(Language::Ru | Language::Mn));
        if comma && !spoken {
            return Err(CellProblemKind::Comma(cell.text.clone()));
        }
        let text = if comma { cell.text.replacen(',', ".", 1) } else { cell.text.clone() };
        // A real minus sign is typed by those who know it.
        let text = text.replace('\u{2212}', "-");
        decimal::parse(&text).ok_or_else(|| CellProblemKind::NotANumber(cell.text.clone()))
    }

    fn positive(&mut self, at: At<'_>) -> Option<Decimal> {
        let number = self.number(at)?;
        if number.is_sign_negative() && !number.is_zero() {
            return self.wrong(at, CellProblemKind::Negative(at.text().to_owned()));
        }
        Some(number)
    }

    fn unit(&mut self, at: At<'_>, needed: bool) -> String {
        let text = at.text();
        if text.is_empty() {
            if needed {
                self.wrong::<()>(at, CellProblemKind::Missing(Column::Unit));
            }
            return String::new();
        }
        let units = self.library.units();
        match units.understand(text).or_else(|| units.expression(text).map(|_| text.to_owned())) {
            Some(code) => code,
            None => {
                self.wrong::<()>(at, CellProblemKind::UnknownUnit(text.to_owned()));
                String::new()
            }
        }
    }

    /// `name=value;grade=new;at.O2=11%`.
    fn inputs(&mut self, at: At<'_>, facts: &mut Facts, grade: &mut String, state: &mut String) {
        for input in at.text().split([';', '；', '\n']).map(str::trim).filter(|input| !input.is_empty()) {
            let Some((name, value)) = input.split_once('=').map(|(name, value)| (name.trim(), value.trim())) else {
                self.wrong::<()>(at, CellProblemKind::NotAPair(input.to_owned()));
                continue;
            };
            if name == "grade" {
                value.clone_into(grade);
            } else if let Some(key) = name.strip_prefix("at.") {
                if !state.is_empty() {
                    state.push(';');
                }
                state.push_str(&format!("{key}={value}"));
            } else {
                let cell = CellText { text: value.to_owned(), number: false };
                match self.names.parameter(name) {
                    Some(parameter) => self.fact(at, &cell, parameter, facts),
                    None => {
                        self.wrong::<()>(at, CellProblemKind::UnknownParameter(name.to_owned()));
                    }
                }
            }
        }
    }

    /// The columns that are named after parameters.
    fn parameters(&mut self, row: &TableRow, facts: &mut Facts) {
        for (column, heading) in self.header.headings.clone() {
            let Heading::Parameter(parameter) = heading else { continue };
            let Some(cell) = row.cell(column) else { continue };
            let at = At { row: row.number, column: Some(column), cell: Some(cell) };
            self.fact(at, cell, parameter, facts);
        }
    }

    fn fact(&mut self, at: At<'_>, cell: &CellText, parameter: &crate::model::Parameter, facts: &mut Facts) {
        let text = match parameter.kind {
            crate::model::ParameterKind::Number => match self.decimal(cell) {
                Ok(number) => number.to_string(),
                Err(kind) => {
                    self.wrong::<()>(at, kind);
                    return;
                }
            },
            _ => self.names.value(parameter, &cell.text),
        };
        let found = cell.text.clone();
        let kind = match read_fact(self.library, &parameter.id, &text) {
            Ok(value) => {
                facts.insert(parameter.id.clone(), value);
                return;
            }
            Err(FactProblem::Unknown) => CellProblemKind::UnknownParameter(parameter.id.clone()),
            Err(FactProblem::NotANumber) => CellProblemKind::NotANumber(found),
            Err(FactProblem::NotABool) => CellProblemKind::NotABool(found),
            Err(FactProblem::NotOneOf(values)) => CellProblemKind::NotOneOf(found, values),
        };
        self.wrong::<()>(at, kind);
    }

    /// Output in two columns, or in one as `120000 t/a`.
    fn output(&mut self, row: &TableRow) -> Option<Output> {
        let at = self.at(row, Column::Output);
        let cell = at.cell?;
        let unit_at = self.at(row, Column::OutputUnit);
        let (value, unit) = match cell.text.split_once(char::is_whitespace) {
            Some((value, unit)) if unit_at.text().is_empty() => {
                (CellText { text: value.to_owned(), number: false }, unit.trim().to_owned())
            }
            _ => (cell.clone(), unit_at.text().to_owned()),
        };
        if unit.is_empty() {
            return self.wrong(unit_at, CellProblemKind::Missing(Column::OutputUnit));
        }
        let value_at = At { cell: Some(&value), ..at };
        let value = self.positive(value_at)?;
        let unit = self.library.units().understand(&unit).unwrap_or(unit);
        Some(Output { value, unit })
    }

    fn day(&mut self, at: At<'_>) -> AsOf {
        match at.text() {
            "" => self.as_of,
            text => AsOf::parse(text).unwrap_or_else(|_| {
                self.wrong::<()>(at, CellProblemKind::NotADate(text.to_owned()));
                self.as_of
            }),
        }
    }
}
