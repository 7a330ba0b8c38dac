//! Comparisons in the words of a reader: verdicts, reasons, cautions.

use super::{Locale, Value, condition, conversion, wording};
use crate::compare::{Caution, Figure, NoCounterpart, Party, Reason, RowTime, Verdict};
use crate::corpus::Library;
use crate::measure::Side;
use crate::model::{Force, StandardIndex};
use crate::rule::{FormulaError, Region};

/// What the two sides of a comparison are called.
const SIDES: [&str; 2] = ["A", "B"];

/// A verdict: "A is stricter".
#[must_use]
pub fn verdict(locale: &Locale, verdict: Verdict) -> String {
    locale.word("compare-verdict", verdict.word())
}

/// Who is compared.
#[must_use]
pub fn party(locale: &Locale, library: &Library, party: Party) -> String {
    match party {
        Party::Jurisdiction(jurisdiction) => locale.word("jurisdiction", jurisdiction.word()),
        Party::Standard(standard) => designation(library, standard),
    }
}

/// A value after conversion: one number, or two.
#[must_use]
pub fn figure(locale: &Locale, figure: Figure) -> String {
    match figure {
        Figure::Single(value) => conversion::figure(value),
        Figure::Span(low, high) => {
            let ends = [("low", conversion::figure(low).into()), ("high", conversion::figure(high).into())];
            locale.say("value-range", &ends)
        }
    }
}

/// Why there is no verdict.
#[must_use]
pub fn reason(locale: &Locale, library: &Library, reason: &Reason) -> String {
    let name = |id| Value::from(wording::concept_name(locale, library, id).1);
    let role = |role: &crate::model::GradeRole| Value::from(locale.word("grade-role", role.word()));
    let separator = locale.text("list-separator");
    let variables: Vec<(&str, Value)> = match reason {
        Reason::Indicators(a, b) | Reason::Objects(a, b) => vec![("a", name(a)), ("b", name(b))],
        Reason::Roles(a, b) => vec![("a", role(a)), ("b", role(b))],
        Reason::Conditions(exclusions) => {
            let apart: Vec<_> = exclusions.iter().map(|e| condition::exclusion(locale, library, e)).collect();
            vec![("what", apart.join(&locale.text("condition-and")).into())]
        }
        Reason::NotForThese(side) | Reason::Unreadable(side) => vec![("side", of(*side))],
        Reason::Missing(names) => {
            let names: Vec<_> = names.iter().map(|n| wording::parameter(locale, library, n)).collect();
            vec![("names", names.join(&separator).into())]
        }
        Reason::Formula(side, e) => vec![("side", of(*side)), ("what", formula_error(locale, library, e).into())],
        Reason::Conversion(e) => return conversion::error(locale, e),
        Reason::NoCounterpart(NoCounterpart::NotInCorpus(standard)) => {
            vec![("standard", designation(library, *standard).into())]
        }
        Reason::FixedValue | Reason::NoCounterpart(_) => Vec::new(),
    };
    locale.say(&format!("compare-reason-{}", reason.key()), &variables)
}

fn formula_error(locale: &Locale, library: &Library, error: &FormulaError) -> String {
    match error {
        FormulaError::Missing(names) => {
            let names: Vec<_> = names.iter().map(|n| wording::parameter(locale, library, n)).collect();
            locale.say("compare-reason-missing", &[("names", names.join(&locale.text("list-separator")).into())])
        }
        FormulaError::DivisionByZero => locale.text("formula-error-division"),
        FormulaError::Logarithm(_) => locale.text("formula-error-logarithm"),
        FormulaError::Overflow => locale.text("formula-error-overflow"),
    }
}

/// What has to be known beside a verdict.
#[must_use]
pub fn caution(locale: &Locale, library: &Library, caution: &Caution) -> String {
    let name = |id| Value::from(wording::concept_name(locale, library, id).1);
    let role = |role: &crate::model::GradeRole| Value::from(locale.word("grade-role", role.word()));
    let region = |region: &Region| Value::from(condition::region(locale, library, region));
    let force = |force: &Option<Force>| Value::from(locale.word("force", force.map_or("unknown", |f| f.word())));
    let variables: Vec<(&str, Value)> = match caution {
        Caution::Roles(a, b) => vec![("a", role(a)), ("b", role(b))],
        Caution::Plays { side, own, played } => {
            vec![("side", of(*side)), ("own", role(own)), ("played", role(played))]
        }
        Caution::NarrowerObject { side, object, within } => {
            vec![("side", of(*side)), ("object", name(object)), ("within", name(within))]
        }
        Caution::Leaves { side, object, region, to } => {
            let object = condition::object(locale, library, object, region);
            let to = to.as_ref().map_or("", |d| d.as_str());
            vec![("side", of(*side)), ("object", object.into()), ("standard", to.into())]
        }
        Caution::Overlap(overlap) => vec![("condition", region(overlap))],
        Caution::NotInForce { side, status, date } => {
            let status = locale.word("status", status.word());
            let date = date.map_or(String::new(), |d| locale.date(d));
            let dated = if date.is_empty() { "no" } else { "yes" };
            vec![("side", of(*side)), ("status", status.into()), ("date", date.into()), ("dated", dated.into())]
        }
        Caution::RowTime(side, RowTime::From(date) | RowTime::To(date)) => {
            vec![("side", of(*side)), ("date", locale.date(*date).into())]
        }
        Caution::Recall(side) | Caution::Varies(side) | Caution::Strict(side) | Caution::Act(side) => {
            vec![("side", of(*side))]
        }
        Caution::Basis(remark) => return conversion::remark(locale, remark, SIDES),
        Caution::Force(a, b) => vec![("a", force(a)), ("b", force(b))],
        Caution::OtherTarget(e) => vec![("what", conversion::error(locale, e).into())],
    };
    locale.say(&format!("compare-caution-{}", caution.key()), &variables)
}

fn of(side: Side) -> Value {
    conversion::side_of(side, SIDES).into()
}

fn designation(library: &Library, standard: StandardIndex) -> String {
    library.get(standard).map_or(String::new(), |s| s.id.as_str().to_owned())
}
