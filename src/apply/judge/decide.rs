//! From the rows of a standard to a verdict.

use super::bring::{Brought, Origin, Value, bring, missing};
use super::ladder::{step, verdict};
use super::select::Row;
use super::{Judgement, Line, Missing, NoLimit, Verdict, Warning, gather};
use crate::apply::figure::Figure;
use crate::apply::rulebook::Rulebook;
use crate::corpus::Library;
use crate::measure::{Basis, ConversionError, Fraction, Reference};
use crate::model::{AsOf, ConceptId, Limit, PartialDate, StandardIndex, Status};
use crate::rule::{FormulaError, Truth};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Grades of the corpus format that stand in for each other (`corpus/README.md`, "grades").
const EXISTING: &str = "existing";
const NEW: &str = "new";
const LIMIT: &str = "limit";

/// Digits to which a value entered and the one that a method gives have to agree.
const DIGITS: u32 = 10;

/// A standard with a figure before it.
pub(super) struct Court<'a, 'f> {
    pub(super) library: &'a Library,
    pub(super) rulebook: &'a Rulebook,
    pub(super) standard: StandardIndex,
    pub(super) figure: &'f Figure,
}

/// What was found for one day.
pub(super) struct Finding<'a> {
    pub(super) verdict: Verdict,
    pub(super) lines: Vec<Line<'a>>,
    pub(super) aside: Vec<&'a Limit>,
    pub(super) warnings: Vec<Warning>,
}

impl Finding<'_> {
    fn none(why: NoLimit) -> Self {
        Self { verdict: Verdict::NotApplicable(why), lines: Vec::new(), aside: Vec::new(), warnings: Vec::new() }
    }
}

impl<'a> Court<'a, '_> {
    pub(super) fn judge(&self, as_of: AsOf) -> Judgement<'a> {
        let status = self.library.status_on(self.standard, as_of);
        let (finding, later) = self.find(status, as_of.day());
        let mut warnings = finding.warnings;
        if status == Status::Unknown {
            warnings.push(Warning::StatusUnknown);
        }
        let decided = finding.lines.iter().any(|line| line.holds.is_some());
        if decided && finding.lines.iter().any(|line| line.limit.provenance.to_be_verified()) {
            warnings.push(Warning::ToBeVerified);
        }
        Judgement {
            standard: self.standard,
            status,
            verdict: finding.verdict,
            lines: finding.lines,
            aside: finding.aside,
            warnings,
            later,
        }
    }

    fn find(&self, status: Status, day: Date) -> (Finding<'a>, Option<(Date, Verdict)>) {
        let rows = self.rows();
        if rows.is_empty() {
            return (Finding::none(NoLimit::NoRow), None);
        }
        match status {
            Status::Superseded | Status::Withdrawn => (Finding::none(NoLimit::Ended), None),
            Status::Draft => (preview(self.on(&rows, day), None), None),
            Status::Upcoming => {
                let effective = self.library.get(self.standard).and_then(|s| s.effective).map(PartialDate::first_day);
                let finding = self.on(&rows, effective.unwrap_or(day));
                match finding.verdict {
                    // Nothing holds on the first day of the standard: perhaps later.
                    Verdict::NotApplicable(_) => match self.next_start(&rows, effective.unwrap_or(day)) {
                        Some(start) => (preview(self.on(&rows, start), Some(start)), None),
                        None => (finding, None),
                    },
                    _ => (preview(finding, effective), None),
                }
            }
            Status::InForce | Status::Unknown => {
                let finding = self.on(&rows, day);
                let next = self.next_start(&rows, day);
                let later = || next.map(|start| (start, self.on(&rows, start)));
                match (&finding.verdict, later()) {
                    (Verdict::NotApplicable(_), Some((start, later)))
                        if !matches!(later.verdict, Verdict::NotApplicable(_)) =>
                    {
                        (preview(later, Some(start)), None)
                    }
                    (Verdict::NotApplicable(NoLimit::OtherConditions | NoLimit::NoRow), None)
                        if !rows.iter().any(|row| row.holds_on(day)) =>
                    {
                        (Finding::none(NoLimit::Ended), None)
                    }
                    (_, Some((start, later))) if differs(&finding, &later) => (finding, Some((start, later.verdict))),
                    _ => (finding, None),
                }
            }
        }
    }

    /// The next day after the given one on which a row begins to hold.
    fn next_start(&self, rows: &[Row<'a>], day: Date) -> Option<Date> {
        rows.iter().filter_map(|row| row.starts_after(day)).min()
    }

    /// What comes out by the rows that hold on a day.
    fn on(&self, rows: &[Row<'a>], day: Date) -> Finding<'a> {
        let rows: Vec<Row<'a>> = rows.iter().copied().filter(|row| row.holds_on(day)).collect();
        if rows.is_empty() {
            return Finding::none(NoLimit::NoRow);
        }
        let (judged, fixed): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| !row.is_fixed());
        let mut warnings = Vec::new();
        let judged = match self.of_grade(&judged, &mut warnings) {
            Ok(rows) => rows,
            Err(why) => return Finding::none(why),
        };
        let tried = self.try_conditions(&judged);
        if tried.holding.is_empty() && tried.hanging.is_empty() {
            let fixed = self.try_conditions(&fixed).holding;
            let why = if fixed.is_empty() { NoLimit::OtherConditions } else { NoLimit::FixedOnly };
            return Finding { aside: fixed.iter().map(|row| row.limit).collect(), ..Finding::none(why) };
        }
        let mut finding = Finding { warnings, ..Finding::none(NoLimit::OtherConditions) };
        let value = self.value(&mut finding.warnings);
        let mut other_state = false;
        for grade in grades(tried.holding.iter().chain(tried.hanging.iter().map(|(row, _)| row))) {
            let holding: Vec<&Row<'a>> = tried.holding.iter().filter(|row| row.limit.grade == grade).collect();
            let hanging = || tried.hanging.iter().filter(|(row, _)| row.limit.grade == grade);
            if holding.is_empty() {
                finding.lines.extend(hanging().map(|(row, parameters)| self.hanging(row, parameters.clone())));
                continue;
            }
            // Rows of one grade exclude each other: where one holds, those that hang do not.
            let aside: BTreeSet<String> = hanging().flat_map(|(_, parameters)| parameters.clone()).collect();
            if !aside.is_empty() {
                finding.warnings.push(Warning::Aside(aside.into_iter().collect()));
            }
            other_state |= self.hold_against(&holding, &value, &mut finding);
        }
        finding.aside.extend(self.try_conditions(&fixed).holding.iter().map(|row| row.limit));
        finding.verdict = if finding.lines.is_empty() && other_state {
            Verdict::NotApplicable(NoLimit::OtherState)
        } else {
            verdict(&finding.lines)
        };
        self.remark_on_ladder(&mut finding);
        dedup(&mut finding.warnings);
        finding
    }

    /// The rows of the grade asked for, or those that play it.
    fn of_grade(&self, rows: &[Row<'a>], warnings: &mut Vec<Warning>) -> Result<Vec<Row<'a>>, NoLimit> {
        let Some(asked) = self.figure.grade.as_deref() else { return Ok(rows.to_vec()) };
        let of = |grade: &str| rows.iter().copied().filter(|row| row.limit.grade == grade).collect::<Vec<_>>();
        let mut plays = |printed: &str| {
            let rows = of(printed);
            if !rows.is_empty() {
                warnings.push(Warning::Plays { asked: asked.to_owned(), printed: printed.to_owned() });
            }
            rows
        };
        let own = of(asked);
        let rows = match asked {
            EXISTING if own.is_empty() => plays(NEW),
            NEW => {
                let tried = self.try_conditions(&own);
                let nothing = tried.holding.is_empty() && tried.hanging.is_empty();
                let instead = if nothing { plays(LIMIT) } else { Vec::new() };
                if instead.is_empty() { own } else { instead }
            }
            _ => own,
        };
        if rows.is_empty() { Err(NoLimit::NoSuchGrade) } else { Ok(rows) }
    }

    /// The value entered, else the one that a method of the standard gives.
    fn value(&self, warnings: &mut Vec<Warning>) -> Result<Value<'a>, Vec<Missing>> {
        let calculated = self.calculated();
        let Some(value) = self.figure.actual else { return calculated };
        let unit = self.library.units().understand(&self.figure.unit).unwrap_or_else(|| self.figure.unit.clone());
        if let Ok(method) = calculated {
            let reference = |unit: &str| Reference { unit: unit.to_owned(), basis: Basis::default() };
            let (from, to) = (reference(&method.unit), reference(&unit));
            let computed = self.library.converter().convert(method.value.into(), &from, &to, None);
            let digits = |value: Fraction| value.significant(DIGITS);
            if let Some(computed) = computed.ok().filter(|c| digits(c.value) != digits(value.into())) {
                warnings.push(Warning::MethodDiffers(computed.value));
            }
        }
        Ok(Value { value, unit, origin: Origin::Entered })
    }

    fn calculated(&self) -> Result<Value<'a>, Vec<Missing>> {
        let facts = self.figure.facts.lookup();
        let object = &self.figure.object;
        let is_for = |of: &ConceptId| self.library.is_a(object, of);
        let mut needed: Vec<Missing> = Vec::new();
        for (method, rule) in self.rulebook.methods(self.library, self.standard) {
            if method.indicator != self.figure.indicator || !is_for(&method.object) {
                continue;
            }
            match rule.condition.evaluate(&facts) {
                Truth::False => {}
                Truth::Unknown(parameters) => gather(&mut needed, parameters.into_iter().map(Missing::Parameter)),
                Truth::True => match rule.formula.evaluate(&facts) {
                    Ok(value) => {
                        let substituted = rule.formula.substituted(&facts).to_string();
                        let origin = Origin::Calculated { method, substituted };
                        return Ok(Value { value, unit: method.unit.clone(), origin });
                    }
                    Err(FormulaError::Missing(parameters)) => {
                        gather(&mut needed, parameters.into_iter().map(Missing::Parameter));
                    }
                    Err(error) => gather(&mut needed, [Missing::Calculation(error)]),
                },
            }
        }
        if needed.is_empty() {
            needed.push(Missing::Actual);
        }
        Err(needed)
    }

    /// Holds the value against the rows of one grade that hold; tells whether one was for another state.
    ///
    /// One limit that is printed in two units or for two states is one limit in two expressions: the one that fits is
    /// judged, the others are shown.
    fn hold_against(
        &self,
        rows: &[&Row<'a>],
        value: &Result<Value<'a>, Vec<Missing>>,
        finding: &mut Finding<'a>,
    ) -> bool {
        let value = match value {
            Ok(value) => value,
            Err(missing) => {
                finding.lines.extend(rows.iter().map(|row| self.line(row, None, missing.clone())));
                return false;
            }
        };
        let mut fitting: Vec<(&Row<'a>, Brought<'a>)> = Vec::new();
        let mut failed: Vec<(&Row<'a>, ConversionError)> = Vec::new();
        for row in rows {
            match bring(self.library, self.figure, value, row.limit, &row.rule.basis) {
                Ok(brought) => fitting.push((row, brought)),
                Err(error) => failed.push((row, error)),
            }
        }
        // Entries that agree outweigh those that nearly do, and entries that are stated those that are not.
        if fitting.iter().any(|(_, b)| !b.near) {
            retain_aside(&mut fitting, finding, |b| !b.near);
        }
        let most = fitting.iter().map(|(_, b)| b.stated).max().unwrap_or(0);
        retain_aside(&mut fitting, finding, |b| b.stated == most);
        if !fitting.is_empty() {
            finding.aside.extend(failed.iter().map(|(row, _)| row.limit));
            let undecided = differing_states(&fitting);
            for (row, brought) in fitting {
                finding.warnings.extend(brought.warnings.iter().cloned());
                let line = if undecided.is_empty() {
                    self.line(row, Some(brought), Vec::new())
                } else {
                    self.line(row, None, undecided.clone())
                };
                finding.lines.push(line);
            }
            return false;
        }
        // A figure of another state is another figure; a figure that lacks something can be completed.
        let mut other_state = false;
        for (row, error) in failed {
            match missing(error) {
                Some(missing) => finding.lines.push(self.line(row, None, vec![missing])),
                None => {
                    other_state = true;
                    finding.aside.push(row.limit);
                }
            }
        }
        other_state
    }
}

/// The grades of rows, each once: the ladder from its best step, then the named ones as they are printed.
fn grades<'r, 'a: 'r>(rows: impl Iterator<Item = &'r Row<'a>>) -> Vec<&'a str> {
    let mut grades: Vec<&'a str> = Vec::new();
    for row in rows {
        let grade = row.limit.grade.as_str();
        if !grades.contains(&grade) {
            grades.push(grade);
        }
    }
    grades.sort_by_key(|grade| step(grade).unwrap_or(u8::MAX));
    grades
}

fn retain_aside<'a>(
    fitting: &mut Vec<(&Row<'a>, Brought<'a>)>,
    finding: &mut Finding<'a>,
    keep: impl Fn(&Brought<'a>) -> bool,
) {
    finding.aside.extend(fitting.iter().filter(|(_, b)| !keep(b)).map(|(row, _)| row.limit));
    fitting.retain(|(_, b)| keep(b));
}

/// The entries of the state by which rows with one condition differ: the figure has to say which is meant.
fn differing_states(fitting: &[(&Row<'_>, Brought<'_>)]) -> Vec<Missing> {
    let mut keys: BTreeSet<&'static str> = BTreeSet::new();
    for (n, (a, _)) in fitting.iter().enumerate() {
        for (b, _) in fitting.iter().skip(n + 1).filter(|(b, _)| b.limit.operator == a.limit.operator) {
            let all = a.rule.basis.iter().chain(b.rule.basis.iter()).map(|(key, _)| key);
            keys.extend(all.filter(|key| a.rule.basis.get(key) != b.rule.basis.get(key)));
        }
    }
    keys.into_iter().map(Missing::State).collect()
}

fn preview(finding: Finding<'_>, from: Option<Date>) -> Finding<'_> {
    match finding.verdict {
        // What will not be limited either way has no date.
        Verdict::NotApplicable(_) => finding,
        verdict => Finding { verdict: Verdict::Preview(Box::new(verdict), from), ..finding },
    }
}

/// Whether other values hold later: another verdict, or other limits.
fn differs(now: &Finding<'_>, later: &Finding<'_>) -> bool {
    let bounds = |finding: &Finding<'_>| -> Vec<_> {
        finding.lines.iter().map(|line| (line.limit.grade.clone(), line.bound)).collect()
    };
    now.verdict != later.verdict || bounds(now) != bounds(later)
}

fn dedup(warnings: &mut Vec<Warning>) {
    let mut seen: Vec<Warning> = Vec::with_capacity(warnings.len());
    for warning in warnings.drain(..) {
        if !seen.contains(&warning) {
            seen.push(warning);
        }
    }
    *warnings = seen;
}
