//! Judgements in the words of a reader: verdicts, what is missing, warnings, and the calculation step by step.

use super::{Locale, conversion, wording};
use crate::apply::effect::Saving;
use crate::apply::judge::{Bound, Judgement, Line, Missing, NoLimit, Step, Verdict, Warning};
use crate::corpus::Library;
use crate::measure::decimal;
use crate::model::{Jurisdiction, Limit, Operator, StandardIndex};
use jiff::civil::Date;

pub use super::conversion::figure as number;

/// A verdict with what it depends on.
#[must_use]
pub fn verdict(locale: &Locale, library: &Library, standard: StandardIndex, verdict: &Verdict) -> String {
    let separator = locale.text("list-separator");
    let grade = |key: &str| grade_name(locale, library, standard, key);
    match verdict {
        Verdict::Grade(key) => locale.say("check-verdict-grade", &[("grade", key.as_str().into())]),
        Verdict::Meets => locale.text("check-verdict-meets"),
        Verdict::Fails => locale.text("check-verdict-fails"),
        Verdict::Incomplete(missing) => {
            let all: Vec<String> = missing.iter().map(|m| self::missing(locale, library, standard, m)).collect();
            locale.say("check-verdict-incomplete", &[("missing", all.join(&separator).into())])
        }
        Verdict::Each(each) => {
            let one = |(key, verdict): &(String, Verdict)| {
                let verdict = self::verdict(locale, library, standard, verdict);
                locale.say("check-verdict-each-one", &[("grade", grade(key).into()), ("verdict", verdict.into())])
            };
            let all: Vec<String> = each.iter().map(one).collect();
            locale.say("check-verdict-each", &[("each", all.join(&locale.text("condition-and")).into())])
        }
        Verdict::Preview(would, from) => {
            let would = self::verdict(locale, library, standard, would).into();
            match from {
                Some(from) => {
                    let date = locale.date(*from).into();
                    locale.say("check-verdict-preview", &[("date", date), ("verdict", would)])
                }
                None => locale.say("check-verdict-preview-draft", &[("verdict", would)]),
            }
        }
        Verdict::NotApplicable(why) => {
            locale.say("check-verdict-not-applicable", &[("why", locale.word("check-none", none(*why)).into())])
        }
    }
}

fn none(why: NoLimit) -> &'static str {
    match why {
        NoLimit::NoRow => "no-row",
        NoLimit::OtherConditions => "other-conditions",
        NoLimit::OtherState => "other-state",
        NoLimit::NoSuchGrade => "no-such-grade",
        NoLimit::FixedOnly => "fixed-only",
        NoLimit::Ended => "ended",
    }
}

/// What is missing.
#[must_use]
pub fn missing(locale: &Locale, library: &Library, standard: StandardIndex, missing: &Missing) -> String {
    match missing {
        Missing::Parameter(id) => {
            let name = wording::parameter(locale, library, id).into();
            locale.say("check-missing-parameter", &[("name", name)])
        }
        Missing::Actual => locale.text("check-missing-actual"),
        Missing::State(key) => locale.say("check-missing-state", &[("key", locale.word("basis", key).into())]),
        Missing::Grade(grades) => {
            let grades: Vec<String> = grades.iter().map(|g| grade_name(locale, library, standard, g)).collect();
            locale.say("check-missing-grade", &[("grades", grades.join(&locale.text("list-separator")).into())])
        }
        Missing::Varies => locale.text("check-missing-varies"),
        Missing::Conversion(error) => conversion::error(locale, error),
        Missing::Calculation(_) => locale.text("check-missing-calculation"),
        Missing::TooLarge => locale.text("check-missing-too-large"),
    }
}

/// The name of a grade of a standard, in whichever of its limit domains; else its key.
#[must_use]
pub fn grade_name(locale: &Locale, library: &Library, standard: StandardIndex, key: &str) -> String {
    let jurisdiction: Option<Jurisdiction> = library.get(standard).map(|s| s.jurisdiction);
    let limit = library.limits_of(standard).find(|limit| limit.grade == key);
    let grade = jurisdiction.zip(limit).and_then(|(j, limit)| library.grade(j, &limit.domain, key));
    let named = grade.and_then(|grade| grade.labels.best(locale.language()));
    named.map_or_else(|| key.to_owned(), |(_, name)| name.to_owned())
}

/// What a reader has to know beside a verdict.
#[must_use]
pub fn warning(locale: &Locale, library: &Library, standard: StandardIndex, warning: &Warning) -> String {
    let grade = |key: &str| grade_name(locale, library, standard, key);
    let separator = locale.text("list-separator");
    let two = |key: &str, a: (&str, &str), b: (&str, &str)| locale.say(key, &[(a.0, a.1.into()), (b.0, b.1.into())]);
    match warning {
        Warning::ToBeVerified => locale.text("check-warning-to-be-verified"),
        Warning::StatusUnknown => locale.text("check-warning-status-unknown"),
        Warning::NonMonotone { better, worse } => {
            two("check-warning-non-monotone", ("better", better), ("worse", worse))
        }
        Warning::EqualGrades { better, worse } => {
            two("check-warning-equal-grades", ("better", better), ("worse", worse))
        }
        Warning::MissingGrades(grades) => {
            locale.say("check-warning-missing-grades", &[("grades", grades.join(&separator).into())])
        }
        Warning::Plays { asked, printed } => {
            two("check-warning-plays", ("asked", &grade(asked)), ("printed", &grade(printed)))
        }
        Warning::MethodDiffers(value) => {
            locale.say("check-warning-method-differs", &[("value", number(*value).into())])
        }
        Warning::ExhaustNotAbove => locale.text("check-warning-exhaust-not-above"),
        Warning::StateUnused(key) => {
            locale.say("check-warning-state-unused", &[("key", locale.word("basis", key).into())])
        }
        Warning::Remark(remark) => {
            let sides = [locale.text("conversion-from"), locale.text("check-side-limit")];
            conversion::remark(locale, remark, sides.each_ref().map(String::as_str))
        }
        Warning::Aside(parameters) => {
            let all: Vec<String> = parameters.iter().map(|id| wording::parameter(locale, library, id)).collect();
            locale.say("check-warning-aside", &[("parameters", all.join(&separator).into())])
        }
    }
}

/// The calculation behind a line, one sentence a step.
#[must_use]
pub fn steps(locale: &Locale, library: &Library, line: &Line<'_>) -> Vec<String> {
    line.steps.iter().map(|step| self::step(locale, library, line.limit, step)).collect()
}

fn step(locale: &Locale, library: &Library, limit: &Limit, step: &Step<'_>) -> String {
    let unit = |code: &str| wording::unit(code).into();
    match step {
        Step::Entered { value, unit: code } => {
            let value = value.normalize().to_string().into();
            locale.say("check-step-entered", &[("value", value), ("unit", unit(code))])
        }
        Step::Calculated { method, substituted, value } => locale.say(
            "check-step-calculated",
            &[
                ("clause", method.clause.as_str().into()),
                ("formula", wording::formula(locale, library, &method.formula).into()),
                ("substituted", multiplied(substituted).into()),
                ("value", number((*value).into()).into()),
                ("unit", unit(&method.unit)),
            ],
        ),
        Step::Converted { step, value, unit: code } => {
            let step = conversion::step(locale, library, step).into();
            let variables = [("step", step), ("value", number(*value).into()), ("unit", unit(code))];
            locale.say("check-step-converted", &variables)
        }
        Step::Limit { limit, substituted, value } => locale.say(
            "check-step-limit",
            &[
                ("clause", limit.clause.as_str().into()),
                ("formula", wording::formula(locale, library, &limit.value).into()),
                ("substituted", multiplied(substituted).into()),
                ("value", number((*value).into()).into()),
                ("unit", unit(&limit.unit)),
            ],
        ),
        Step::Compared { value, operator, bound, holds } => {
            let key = match holds {
                Some(true) => "check-step-holds",
                Some(false) => "check-step-misses",
                None => "check-step-undecided",
            };
            let sign = if *operator == Operator::Range { "∈" } else { wording::sign(*operator) };
            let bound = format!("{} {}", self::bound(*bound), wording::unit(&limit.unit));
            let bound = bound.trim_end().to_owned().into();
            locale.say(key, &[("value", number(*value).into()), ("sign", sign.into()), ("bound", bound)])
        }
    }
}

/// `*` as people write it.
fn multiplied(formula: &str) -> String {
    formula.replace('*', "×").replace('-', "−")
}

/// A bound as a number or as two.
#[must_use]
pub fn bound(bound: Bound) -> String {
    match bound {
        Bound::At(bound) => number(bound),
        Bound::Within(low, high) | Bound::Varies(low, high) => format!("{}…{}", number(low), number(high)),
    }
}

/// The limit of a line with its grade and its clause; one that is a formula as the number that it gives.
#[must_use]
pub fn line(locale: &Locale, library: &Library, line: &Line<'_>) -> String {
    let limit = line.limit;
    let grade = line.grade.and_then(|grade| grade.labels.best(locale.language()));
    let grade = grade.map_or(limit.grade.as_str(), |(_, name)| name);
    let value = match line.bound {
        Some(Bound::At(bound)) if decimal::parse(&limit.value).is_none() => {
            let (sign, unit) = (wording::sign(limit.operator), wording::unit(&limit.unit));
            format!("{sign} {} {unit}", number(bound)).trim_end().to_owned()
        }
        _ => limit_text(locale, library, limit),
    };
    let variables = [("grade", grade.into()), ("clause", limit.clause.as_str().into()), ("limit", value.into())];
    locale.say("check-line", &variables)
}

/// Operator, value and unit of a limit.
#[must_use]
pub fn limit_text(locale: &Locale, library: &Library, limit: &Limit) -> String {
    let value = wording::limit_value(locale, library, limit);
    format!("{value} {}", wording::unit(&limit.unit)).trim_end().to_owned()
}

/// The room to a limit, or what is short.
#[must_use]
pub fn margin(locale: &Locale, line: &Line<'_>) -> Option<String> {
    let margin = line.margin?;
    let key = if line.holds == Some(true) { "check-room" } else { "check-short" };
    let unit = wording::unit(&line.limit.unit).into();
    Some(locale.say(key, &[("margin", number(margin.abs()).into()), ("unit", unit)]))
}

/// What comes out later.
#[must_use]
pub fn later(locale: &Locale, library: &Library, judgement: &Judgement<'_>) -> Option<String> {
    let (date, verdict): &(Date, Verdict) = judgement.later.as_ref()?;
    let verdict = self::verdict(locale, library, judgement.standard, verdict).into();
    Some(locale.say("check-later", &[("date", locale.date(*date).into()), ("verdict", verdict)]))
}

/// The energy saved, or why it cannot be calculated.
#[must_use]
pub fn saving(locale: &Locale, saving: &Saving) -> String {
    match saving {
        Saving::Saved(saved) => number((*saved).into()),
        Saving::Undecided => locale.text("effect-saving-undecided"),
        Saving::NoTarget => locale.text("effect-saving-no-target"),
        Saving::NoOutput => locale.text("effect-saving-no-output"),
        Saving::NotEnergy => locale.text("effect-saving-not-energy"),
    }
}
