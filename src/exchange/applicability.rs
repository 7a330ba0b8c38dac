//! What applies, as JSON.

use super::judgement::{JudgementShape, LimitShape, SourceShape};
use crate::apply::{Answers, Applicability, Change, Need, Outcome, Thing};
use crate::corpus::Library;
use crate::locale::{Locale, applicability as wording};
use crate::model::Scope;
use schemars::JsonSchema;
use serde::Serialize;

/// Everything that was found for a profile on a day.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AnswersShape {
    profile: String,
    as_of: String,
    /// Standards that concern the enterprise, and near misses.
    standards: Vec<ApplicabilityShape>,
    /// What a form has to ask.
    needs: Vec<NeedShape>,
    /// The figures of the profile.
    figures: Vec<OwnFigureShape>,
    renewals: Vec<RenewalShape>,
}

/// What a standard is to an enterprise.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ApplicabilityShape {
    standard: String,
    title: String,
    jurisdiction: &'static str,
    force: Option<&'static str>,
    status: &'static str,
    outcome: &'static str,
    /// First day in force, for what is coming.
    from: Option<String>,
    to_be_verified: bool,
    covers: Vec<ReasonShape>,
    taken_out: Vec<ReasonShape>,
    open: Vec<ReasonShape>,
    near: Vec<ReasonShape>,
    changes: Vec<ChangeShape>,
    clauses: Vec<String>,
}

/// A scope row and what it does with a thing of the enterprise.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReasonShape {
    /// Concept of the thing; absent = the enterprise as a whole.
    thing: Option<String>,
    /// Object of the scope row; absent = any enterprise.
    object: Option<String>,
    when: String,
    addressee: &'static str,
    other: Option<String>,
    /// Parameters that decide and are missing.
    missing: Vec<String>,
    /// The reason in words.
    text: String,
    /// The note of the row, Chinese.
    note: String,
    source: SourceShape,
}

/// An old and a new limit.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChangeShape {
    old: Option<LimitShape>,
    new: Option<LimitShape>,
    text: String,
}

/// A parameter to ask.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NeedShape {
    thing: Option<String>,
    parameter: String,
    unit: String,
    purposes: Vec<&'static str>,
    standards: Vec<String>,
    text: String,
}

/// A figure of the profile against one standard.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OwnFigureShape {
    /// Place of the figure in the profile, from 1.
    figure: usize,
    outcome: &'static str,
    judgement: JudgementShape,
}

/// A piece of equipment and what has to be done with it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RenewalShape {
    equipment: String,
    note: String,
    renewal: &'static str,
    /// Age in years, the least and the most.
    age: Option<(String, String)>,
    checks: Vec<RenewalCheckShape>,
}

/// One indicator of a piece of equipment.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RenewalCheckShape {
    indicator: String,
    renewal: &'static str,
    judgement: JudgementShape,
}

fn thing(thing: Thing<'_>) -> Option<String> {
    match thing {
        Thing::Enterprise => None,
        Thing::Item(item) => Some(item.concept.to_string()),
    }
}

impl ReasonShape {
    fn of(row: &Scope, of: Thing<'_>, missing: &[String], text: String) -> Self {
        Self {
            thing: thing(of),
            object: row.object.as_ref().map(ToString::to_string),
            when: row.when.clone(),
            addressee: row.addressee.word(),
            other: row.other.as_ref().map(|other| other.as_str().to_owned()),
            missing: missing.to_vec(),
            text,
            note: row.note.clone(),
            source: SourceShape::of(&row.provenance),
        }
    }
}

impl ChangeShape {
    fn of(locale: &Locale, library: &Library, change: &Change<'_>) -> Self {
        Self {
            old: change.old.map(LimitShape::of),
            new: change.new.map(LimitShape::of),
            text: wording::change(locale, library, change).unwrap_or_default(),
        }
    }
}

impl NeedShape {
    fn of(locale: &Locale, library: &Library, need: &Need<'_>) -> Self {
        let standards = need.standards.iter().filter_map(|index| library.get(*index));
        Self {
            thing: thing(need.thing),
            parameter: need.parameter.id.clone(),
            unit: need.parameter.unit.clone(),
            purposes: need.purposes.iter().map(|purpose| purpose.word()).collect(),
            standards: standards.map(|standard| standard.id.as_str().to_owned()).collect(),
            text: wording::need(locale, library, need),
        }
    }
}

impl ApplicabilityShape {
    /// The shape of one answer, its sentences in a language.
    #[must_use]
    pub fn of(locale: &Locale, library: &Library, answers: &Answers<'_>, answer: &Applicability<'_>) -> Option<Self> {
        let standard = library.get(answer.standard)?;
        let covers = answer
            .coverings
            .iter()
            .map(|c| ReasonShape::of(c.row, c.thing, &[], wording::covering(locale, library, c)));
        let taken_out = answer
            .taken_out
            .iter()
            .map(|t| ReasonShape::of(t.row, t.thing, &[], wording::taken_out(locale, library, t)));
        let open = answer
            .open
            .iter()
            .map(|o| ReasonShape::of(o.row, o.thing, &o.parameters, wording::open(locale, library, o)));
        let near =
            answer.near.iter().map(|n| ReasonShape::of(n.row, n.thing, &[], wording::near_miss(locale, library, n)));
        let changes = answers.changes(answer.standard);
        Some(Self {
            standard: standard.id.as_str().to_owned(),
            title: standard.best_title(locale.language()).1.to_owned(),
            jurisdiction: standard.jurisdiction.word(),
            force: standard.force.map(crate::model::Force::word),
            status: answer.status.word(),
            outcome: answer.outcome.word(),
            from: answer.from.map(|from| from.to_string()),
            to_be_verified: answer.to_be_verified(library),
            covers: covers.collect(),
            taken_out: taken_out.collect(),
            open: open.collect(),
            near: near.collect(),
            changes: changes.iter().map(|change| ChangeShape::of(locale, library, change)).collect(),
            clauses: answers.clauses(answer.standard),
        })
    }
}

impl AnswersShape {
    /// The shape of all answers, its sentences in a language. Standards that do not come near are left out.
    #[must_use]
    pub fn of(locale: &Locale, library: &Library, answers: &Answers<'_>) -> Self {
        let shown = |a: &&Applicability<'_>| {
            !matches!(a.outcome, Outcome::NotApplicable | Outcome::ScopeUnknown) || a.is_near_miss()
        };
        let judgement = |j| JudgementShape::of(locale, library, j);
        let renewals = answers.renewals.iter().map(|equipment| RenewalShape {
            equipment: equipment.item.concept.to_string(),
            note: equipment.item.note.clone(),
            renewal: equipment.renewal.word(),
            age: equipment.age.map(|(least, most)| (least.round_dp(2).to_string(), most.round_dp(2).to_string())),
            checks: equipment
                .checks
                .iter()
                .map(|check| RenewalCheckShape {
                    indicator: check.indicator.to_string(),
                    renewal: check.renewal.word(),
                    judgement: judgement(&check.judgement),
                })
                .collect(),
        });
        Self {
            profile: answers.profile.id.clone(),
            as_of: answers.as_of.to_string(),
            standards: answers
                .standards
                .iter()
                .filter(shown)
                .filter_map(|answer| ApplicabilityShape::of(locale, library, answers, answer))
                .collect(),
            needs: answers.needs.iter().map(|need| NeedShape::of(locale, library, need)).collect(),
            figures: answers
                .figures
                .iter()
                .map(|own| OwnFigureShape {
                    figure: own.at + 1,
                    outcome: own.outcome.word(),
                    judgement: judgement(&own.judgement),
                })
                .collect(),
            renewals: renewals.collect(),
        }
    }
}
