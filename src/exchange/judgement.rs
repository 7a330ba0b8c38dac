//! Judgements as JSON.

use crate::apply::effect::{Effect, Judged};
use crate::apply::judge::{Bound, Judgement, Line, Missing, Verdict};
use crate::corpus::Library;
use crate::locale::{Locale, judgement as wording};
use crate::measure::Fraction;
use crate::model::{Limit, Provenance};
use schemars::JsonSchema;
use serde::Serialize;

/// Where a fact comes from.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SourceShape {
    source: String,
    /// `primary`, `secondary` or `recall`.
    evidence: &'static str,
    seen: Option<String>,
    to_be_verified: bool,
}

impl SourceShape {
    pub(super) fn of(provenance: &Provenance) -> Self {
        Self {
            source: provenance.source.clone(),
            evidence: provenance.evidence.word(),
            seen: provenance.seen.map(|date| date.to_string()),
            to_be_verified: provenance.to_be_verified(),
        }
    }
}

/// What came out for one figure.
#[derive(Debug, Serialize, JsonSchema)]
pub struct JudgementShape {
    standard: String,
    /// Where the standard stands on the day.
    status: &'static str,
    verdict: VerdictShape,
    /// The limits that were held against the figure, best grade first.
    lines: Vec<LineShape>,
    /// Limits that are shown and not judged.
    aside: Vec<LimitShape>,
    /// What a reader has to know, in words.
    warnings: Vec<String>,
    later: Option<LaterShape>,
}

/// What will come out when the next values take effect.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LaterShape {
    from: String,
    verdict: VerdictShape,
}

/// A verdict.
#[derive(Debug, Serialize, JsonSchema)]
pub struct VerdictShape {
    /// `1` … `5`, `meets`, `fails`, `incomplete`, `preview`, `not-applicable`.
    verdict: String,
    /// The verdict in words.
    text: String,
    /// What a preview would be.
    would: Option<String>,
    /// From when a preview holds.
    from: Option<String>,
    /// Parameters and entries of the state that are missing.
    missing: Vec<String>,
}

/// A limit as it is printed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LimitShape {
    object: String,
    indicator: String,
    when: String,
    grade: String,
    operator: &'static str,
    value: String,
    unit: String,
    basis: String,
    clause: String,
    source: SourceShape,
}

/// A limit with the figure held against it. Numbers are texts: exact where they end, else ten digits.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LineShape {
    limit: LimitShape,
    /// What the figure has to reach, calculated where the limit is a formula.
    bound: Option<String>,
    /// The figure in the unit and the state of the limit.
    value: Option<String>,
    meets: Option<bool>,
    /// Room to the limit: positive on the good side.
    margin: Option<String>,
    /// The calculation, step by step, in words.
    steps: Vec<String>,
}

impl LimitShape {
    pub(super) fn of(limit: &Limit) -> Self {
        Self {
            object: limit.object.to_string(),
            indicator: limit.indicator.to_string(),
            when: limit.when.clone(),
            grade: limit.grade.clone(),
            operator: limit.operator.word(),
            value: limit.value.clone(),
            unit: limit.unit.clone(),
            basis: limit.basis.clone(),
            clause: limit.clause.clone(),
            source: SourceShape::of(&limit.provenance),
        }
    }
}

fn bound(bound: Bound) -> String {
    match bound {
        Bound::At(bound) => number(bound),
        Bound::Within(low, high) | Bound::Varies(low, high) => format!("{}…{}", number(low), number(high)),
    }
}

/// All digits of a number that ends, else as many as a decimal holds.
fn number(value: Fraction) -> String {
    let decimal = value.exact_decimal().or_else(|| value.decimal());
    decimal.map_or_else(|| value.to_string(), |decimal| decimal.normalize().to_string())
}

impl LineShape {
    fn of(locale: &Locale, library: &Library, line: &Line<'_>) -> Self {
        Self {
            limit: LimitShape::of(line.limit),
            bound: line.bound.map(bound),
            value: line.value.map(number),
            meets: line.holds,
            margin: line.margin.map(number),
            steps: wording::steps(locale, library, line),
        }
    }
}

impl VerdictShape {
    fn of(locale: &Locale, library: &Library, judgement: &Judgement<'_>, verdict: &Verdict) -> Self {
        let (would, from) = match verdict {
            Verdict::Preview(would, from) => (Some(would.word().to_owned()), from.map(|date| date.to_string())),
            _ => (None, None),
        };
        Self {
            verdict: verdict.word().to_owned(),
            text: wording::verdict(locale, library, judgement.standard, verdict),
            would,
            from,
            missing: missing(verdict),
        }
    }
}

/// What is missing, as ids.
fn missing(verdict: &Verdict) -> Vec<String> {
    match verdict {
        Verdict::Incomplete(all) => all
            .iter()
            .map(|missing| match missing {
                Missing::Parameter(id) => id.clone(),
                Missing::State(key) => format!("at.{key}"),
                Missing::Actual => "actual".to_owned(),
                Missing::Grade(_) => "grade".to_owned(),
                Missing::Varies => "varies".to_owned(),
                Missing::Conversion(error) => error.code().to_owned(),
                Missing::Calculation(_) | Missing::TooLarge => "calculation".to_owned(),
            })
            .collect(),
        Verdict::Each(_) => vec!["grade".to_owned()],
        Verdict::Preview(would, _) => missing(would),
        _ => Vec::new(),
    }
}

impl JudgementShape {
    /// The shape of a judgement, its sentences in a language.
    #[must_use]
    pub fn of(locale: &Locale, library: &Library, judgement: &Judgement<'_>) -> Self {
        let verdict = |v| VerdictShape::of(locale, library, judgement, v);
        let warning = |w| wording::warning(locale, library, judgement.standard, w);
        Self {
            standard: library.get(judgement.standard).map_or_else(String::new, |s| s.id.as_str().to_owned()),
            status: judgement.status.word(),
            verdict: verdict(&judgement.verdict),
            lines: judgement.lines.iter().map(|line| LineShape::of(locale, library, line)).collect(),
            aside: judgement.aside.iter().map(|limit| LimitShape::of(limit)).collect(),
            warnings: judgement.warnings.iter().map(warning).collect(),
            later: judgement.later.as_ref().map(|(from, v)| LaterShape { from: from.to_string(), verdict: verdict(v) }),
        }
    }
}

/// A row of a sheet with what came out.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RowShape {
    row: u32,
    enterprise: String,
    place: String,
    object: String,
    indicator: String,
    actual: Option<String>,
    unit: String,
    as_of: String,
    judgement: JudgementShape,
    /// Tonnes of standard coal a year that the target would save.
    saved: Option<String>,
    /// Tonnes of CO2 a year that this avoids.
    avoided: Option<String>,
}

/// The judgement of a whole sheet.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EffectShape {
    rows: Vec<RowShape>,
    bars: Vec<BarShape>,
    /// tce/a.
    saved: String,
    rows_without_saving: usize,
    /// t CO2/a.
    avoided: String,
    rows_without_factor: usize,
}

/// Rows with one verdict for one indicator in one place.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BarShape {
    standard: String,
    object: String,
    indicator: String,
    place: String,
    verdict: String,
    /// Numbers of the rows in the sheet.
    rows: Vec<u32>,
}

impl EffectShape {
    /// The shape of an evaluation; `numbers` are the row numbers of the sheet.
    #[must_use]
    pub fn of(locale: &Locale, library: &Library, effect: &Effect<'_, '_>, numbers: &[u32]) -> Self {
        let row = |(judged, number): (&Judged<'_, '_>, &u32)| {
            let entry = judged.entry;
            let saved = match &judged.saving {
                crate::apply::effect::Saving::Saved(saved) => Some(saved.normalize().to_string()),
                _ => None,
            };
            RowShape {
                row: *number,
                enterprise: entry.enterprise.clone(),
                place: entry.place.clone(),
                object: entry.figure.object.to_string(),
                indicator: entry.figure.indicator.to_string(),
                actual: entry.figure.actual.map(|actual| actual.to_string()),
                unit: entry.figure.unit.clone(),
                as_of: entry.as_of.to_string(),
                judgement: JudgementShape::of(locale, library, &judged.judgement),
                saved,
                avoided: judged.avoided.map(|avoided| avoided.normalize().to_string()),
            }
        };
        let bars = effect.bars.iter().map(|(key, behind)| BarShape {
            standard: library.get(key.standard).map_or_else(String::new, |s| s.id.as_str().to_owned()),
            object: key.object.to_string(),
            indicator: key.indicator.to_string(),
            place: key.place.clone(),
            verdict: key.verdict.clone(),
            rows: behind.iter().filter_map(|at| numbers.get(*at).copied()).collect(),
        });
        Self {
            rows: effect.judged.iter().zip(numbers).map(row).collect(),
            bars: bars.collect(),
            saved: effect.saved.normalize().to_string(),
            rows_without_saving: effect.without_saving,
            avoided: effect.avoided.normalize().to_string(),
            rows_without_factor: effect.without_factor,
        }
    }
}
