//! Whether a figure of an enterprise meets the limits of a standard on a day.
//!
//! Each indicator is judged by itself; there is no grade of a product. Figures are compared exactly, as fractions, and
//! never rounded before (`5.0000004` against `5` is not met). What is missing is named, not assumed.

mod bring;
mod decide;
mod ladder;
mod line;
mod select;
mod trace;

#[cfg(test)]
mod tests;

use super::figure::Figure;
use super::rulebook::Rulebook;
use crate::corpus::Library;
use crate::measure::{ConversionError, Fraction, Remark};
use crate::model::{AsOf, Grade, GradeRole, Limit, StandardIndex, Status};
use crate::rule::FormulaError;
use jiff::civil::Date;

pub use trace::Step;

/// What comes out for a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The best grade of the ladder whose own limit is met.
    Grade(String),
    /// The limit is met.
    Meets,
    /// No limit is met.
    Fails,
    /// Something is missing that decides.
    Incomplete(Vec<Missing>),
    /// Named grades with different outcomes: which of them is asked for only the enterprise can say.
    Each(Vec<(String, Verdict)>),
    /// Not yet in force: what would come out, and from when (unknown for a draft).
    Preview(Box<Verdict>, Option<Date>),
    /// There is nothing to hold the figure against.
    NotApplicable(NoLimit),
}

/// What decides and is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// The value of a parameter.
    Parameter(String),
    /// The value itself; the parameters of the methods would give it as well.
    Actual,
    /// An entry of the state in which the value is given: `avg`, `O2`.
    State(&'static str),
    /// Which of these grades is asked for.
    Grade(Vec<String>),
    /// The limit varies between two values by something that the corpus does not hold, and the figure lies between.
    Varies,
    /// The figure cannot be brought to the unit of the limit.
    Conversion(ConversionError),
    /// The limit or the value cannot be calculated from what was entered.
    Calculation(FormulaError),
    /// The numbers are too long to be calculated with.
    TooLarge,
}

/// Why there is nothing to hold a figure against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoLimit {
    /// The standard limits no such indicator of such an object.
    NoRow,
    /// It does, under other conditions than those of the figure.
    OtherConditions,
    /// It does, for figures in another state: another averaging time, another test cycle.
    OtherState,
    /// It has no such grade.
    NoSuchGrade,
    /// What it gives is a fixed or typical value, shown and never judged.
    FixedOnly,
    /// Its limits no longer hold.
    Ended,
}

/// What a reader has to know beside the verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// It rests on professional knowledge alone: to be verified.
    ToBeVerified,
    /// Where the standard stands on the day is not known.
    StatusUnknown,
    /// The better grade has the looser limit, as printed.
    NonMonotone {
        /// The better grade.
        better: String,
        /// The worse grade.
        worse: String,
    },
    /// Two grades share a limit, as printed.
    EqualGrades {
        /// The better grade.
        better: String,
        /// The worse grade.
        worse: String,
    },
    /// Grades of the standard that this indicator lacks.
    MissingGrades(Vec<String>),
    /// No row of the grade asked for holds on the day; the row of this grade plays it.
    Plays {
        /// The grade asked for.
        asked: String,
        /// The grade that is printed.
        printed: String,
    },
    /// The value entered is not the one that the standard's method gives.
    MethodDiffers(Fraction),
    /// The exhaust does not exceed the base exhaust: the value is not converted.
    ExhaustNotAbove,
    /// The limit refers to no such state: the entry is not used.
    StateUnused(&'static str),
    /// Something that the conversion did not change.
    Remark(Remark),
    /// A row that hangs on these parameters was left aside, because another row of its grade holds.
    Aside(Vec<String>),
}

/// What a figure has to reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// One value.
    At(Fraction),
    /// A permitted band.
    Within(Fraction, Fraction),
    /// A value between two, by something that the corpus does not hold.
    Varies(Fraction, Fraction),
}

/// One limit with the figure held against it.
#[derive(Debug, Clone, PartialEq)]
pub struct Line<'a> {
    /// The limit.
    pub limit: &'a Limit,
    /// What its grade means.
    pub grade: Option<&'a Grade>,
    /// What the figure has to reach, in the unit of the limit; unknown where something is missing.
    pub bound: Option<Bound>,
    /// The figure in the unit and the state of the limit.
    pub value: Option<Fraction>,
    /// Whether the figure meets the limit; unknown where something is missing.
    pub holds: Option<bool>,
    /// What is missing.
    pub missing: Vec<Missing>,
    /// Room to the limit in its unit: positive on the good side, negative on the bad one.
    pub margin: Option<Fraction>,
    /// The calculation, step by step.
    pub steps: Vec<Step<'a>>,
}

impl Line<'_> {
    /// The margin in per cent of the limit.
    #[must_use]
    pub fn margin_percent(&self) -> Option<Fraction> {
        let Some(Bound::At(bound)) = self.bound else { return None };
        self.margin?.over(bound.abs())?.times(Fraction::whole(100))
    }

    /// The role that the grade plays.
    #[must_use]
    pub fn role(&self) -> Option<GradeRole> {
        self.grade.map(|grade| grade.role)
    }

    /// Whether the grade is a step of a numbered ladder.
    #[must_use]
    pub fn is_step(&self) -> bool {
        ladder::step(&self.limit.grade).is_some()
    }
}

/// What came out for a figure, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement<'a> {
    /// The standard.
    pub standard: StandardIndex,
    /// Where it stands on the day.
    pub status: Status,
    /// What comes out.
    pub verdict: Verdict,
    /// The limits that were held against the figure, best grade first.
    pub lines: Vec<Line<'a>>,
    /// Limits that are shown and not judged: fixed values, the same limit in another unit or for another state.
    pub aside: Vec<&'a Limit>,
    /// What a reader has to know.
    pub warnings: Vec<Warning>,
    /// What will come out when the next values of the same standard take effect.
    pub later: Option<(Date, Verdict)>,
}

impl<'a> Judgement<'a> {
    /// The line of the grade that was reached.
    #[must_use]
    pub fn reached(&self) -> Option<&Line<'a>> {
        let Verdict::Grade(grade) = self.settled() else { return None };
        self.lines.iter().find(|line| line.limit.grade == *grade)
    }

    /// The line of the next better grade of the ladder: what it takes to rise.
    #[must_use]
    pub fn next(&self) -> Option<&Line<'a>> {
        let reached = match self.settled() {
            Verdict::Grade(grade) => ladder::step(grade),
            Verdict::Fails => None,
            _ => return None,
        };
        let better = |line: &&Line<'a>| {
            line.holds == Some(false) && ladder::step(&line.limit.grade).is_some_and(|s| reached.is_none_or(|r| s < r))
        };
        self.lines.iter().filter(better).max_by_key(|line| ladder::step(&line.limit.grade))
    }

    /// The verdict, whether it holds already or will.
    #[must_use]
    pub fn settled(&self) -> &Verdict {
        match &self.verdict {
            Verdict::Preview(would, _) => would,
            verdict => verdict,
        }
    }
}

impl Verdict {
    /// The word of the verdict: that of tables, addresses and locale keys. A grade is its key.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Grade(grade) => grade,
            Self::Meets => "meets",
            Self::Fails => "fails",
            Self::Incomplete(_) | Self::Each(_) => "incomplete",
            Self::Preview(..) => "preview",
            Self::NotApplicable(_) => "not-applicable",
        }
    }
}

/// A list of what is missing, each once.
fn gather(into: &mut Vec<Missing>, more: impl IntoIterator<Item = Missing>) {
    for missing in more {
        if !into.contains(&missing) {
            into.push(missing);
        }
    }
}

/// Judges a figure against a standard on a day.
#[must_use]
pub fn judge<'a>(
    library: &'a Library,
    rulebook: &'a Rulebook,
    standard: StandardIndex,
    figure: &Figure,
    as_of: AsOf,
) -> Judgement<'a> {
    decide::Court { library, rulebook, standard, figure }.judge(as_of)
}
