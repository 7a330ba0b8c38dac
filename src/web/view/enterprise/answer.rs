//! What was found for a profile: standards by what they are to the enterprise, figures judged, equipment to renew.

use crate::apply::judge::{Judgement, Verdict};
use crate::apply::{Answers, Applicability, Outcome, waits_for_figure};
use crate::locale::{applicability, judgement};
use crate::web::view::source::{Citation, SourceView, Sources};
use crate::web::view::{Badge, Document, Words};

/// Near misses that are listed.
const MOST_NEAR: usize = 30;
/// Reasons of one standard that are listed.
const MOST_REASONS: usize = 4;
/// Changes of one standard that are listed.
const MOST_CHANGES: usize = 40;
/// The outcomes that are listed, most urgent first.
const LISTED: [Outcome; 6] =
    [Outcome::Binding, Outcome::Coming, Outcome::Export, Outcome::Incomplete, Outcome::Superseded, Outcome::Relevant];

/// All that was found.
#[derive(Debug)]
pub(in crate::web) struct ResultView {
    /// Anchor, badge, count.
    pub(in crate::web) counts: Vec<(&'static str, Badge, usize)>,
    pub(in crate::web) figures: Vec<FigureResult>,
    pub(in crate::web) groups: Vec<GroupView>,
    pub(in crate::web) near: Vec<AnswerView>,
    pub(in crate::web) near_left_out: usize,
    pub(in crate::web) renewals: Vec<RenewalView>,
    pub(in crate::web) sources: Vec<SourceView>,
}

/// Standards that are the same to the enterprise.
#[derive(Debug)]
pub(in crate::web) struct GroupView {
    pub(in crate::web) anchor: &'static str,
    pub(in crate::web) title: String,
    pub(in crate::web) about: String,
    pub(in crate::web) rows: Vec<AnswerView>,
}

/// A standard and why it is what it is to the enterprise.
#[derive(Debug)]
pub(in crate::web) struct AnswerView {
    pub(in crate::web) document: Document,
    pub(in crate::web) force: String,
    pub(in crate::web) from: String,
    pub(in crate::web) reasons: Vec<String>,
    pub(in crate::web) more_reasons: usize,
    pub(in crate::web) clauses: String,
    pub(in crate::web) changes: Vec<String>,
    pub(in crate::web) more_changes: usize,
    pub(in crate::web) citations: Vec<Citation>,
}

/// A figure with what came out.
#[derive(Debug)]
pub(in crate::web) struct FigureResult {
    pub(in crate::web) what: String,
    pub(in crate::web) entered: String,
    pub(in crate::web) judgements: Vec<JudgementView>,
}

/// A judgement.
#[derive(Debug)]
pub(in crate::web) struct JudgementView {
    pub(in crate::web) document: Document,
    pub(in crate::web) verdict: Badge,
    pub(in crate::web) text: String,
    pub(in crate::web) lines: Vec<LineView>,
    pub(in crate::web) notes: Vec<String>,
    pub(in crate::web) later: String,
}

/// A limit with the figure held against it.
#[derive(Debug)]
pub(in crate::web) struct LineView {
    pub(in crate::web) text: String,
    /// `meets`, `fails` or nothing.
    pub(in crate::web) class: &'static str,
    pub(in crate::web) margin: String,
    pub(in crate::web) steps: Vec<String>,
    pub(in crate::web) citation: Citation,
}

/// A piece of equipment.
#[derive(Debug)]
pub(in crate::web) struct RenewalView {
    pub(in crate::web) name: String,
    pub(in crate::web) note: String,
    pub(in crate::web) renewal: Badge,
    pub(in crate::web) age: String,
    pub(in crate::web) checks: Vec<(String, JudgementView)>,
}

impl<'a> Words<'a> {
    /// All that was found, in the words of the reader.
    pub(in crate::web) fn enterprise_result(&self, answers: &'a Answers<'a>) -> ResultView {
        let locale = self.locale();
        let mut sources = Sources::new(locale);
        let badge = |outcome: Outcome| Badge {
            class: outcome.word(),
            label: applicability::outcome(locale, outcome),
            means: locale.text(&format!("enterprise-means-{}", outcome.word())),
        };
        let counts = LISTED.iter().map(|outcome| (outcome.word(), badge(*outcome), answers.of(*outcome).count()));
        let counts = counts.filter(|(_, _, count)| *count > 0).collect();
        let figures = answers.profile.figures.iter().enumerate().map(|(at, figure)| FigureResult {
            what: self.of_what(&figure.object, &figure.indicator),
            entered: figure.actual.map_or(String::new(), |value| {
                let unit = crate::locale::wording::unit(&figure.unit);
                format!("{} {unit}", judgement::number(value.into())).trim_end().to_owned()
            }),
            judgements: answers.judgements_of(at).map(|j| self.judgement(j, &mut sources)).collect(),
        });
        let figures = figures.collect();
        let groups = LISTED.iter().map(|outcome| {
            let badge = badge(*outcome);
            let rows = answers.of(*outcome).filter_map(|answer| self.answer(answers, answer, &mut sources));
            GroupView { anchor: outcome.word(), title: badge.label, about: badge.means, rows: rows.collect() }
        });
        let groups = groups.filter(|group| !group.rows.is_empty()).collect();
        let misses: Vec<_> = answers.standards.iter().filter(|answer| answer.is_near_miss()).collect();
        let near = misses.iter().take(MOST_NEAR).filter_map(|answer| self.answer(answers, answer, &mut sources));
        let near = near.collect();
        let renewals = answers.renewals.iter().map(|equipment| RenewalView {
            name: self.concept(&equipment.item.concept).text,
            note: equipment.item.note.clone(),
            renewal: Badge {
                class: equipment.renewal.word(),
                label: locale.word("renewal", equipment.renewal.word()),
                means: String::new(),
            },
            age: equipment.age.map_or(String::new(), |(least, most)| {
                let (least, most) = (least.round_dp(1).normalize(), most.round_dp(1).normalize());
                let age = if least == most { least.to_string() } else { format!("{least}–{most}") };
                locale.say("renewal-age", &[("age", age.into())])
            }),
            checks: equipment
                .checks
                .iter()
                .map(|check| {
                    let mut view = self.judgement(&check.judgement, &mut sources);
                    // Without a figure there is nothing to follow but the formula of the limit.
                    if waits_for_figure(check) {
                        view.lines.iter_mut().for_each(|line| line.steps.clear());
                    }
                    (self.concept(check.indicator).text, view)
                })
                .collect(),
        });
        let renewals = renewals.collect();
        let near_left_out = misses.len().saturating_sub(MOST_NEAR);
        ResultView { counts, figures, groups, near, near_left_out, renewals, sources: sources.into_list() }
    }

    fn answer(
        &self,
        answers: &'a Answers<'a>,
        answer: &'a Applicability<'a>,
        sources: &mut Sources<'a>,
    ) -> Option<AnswerView> {
        let (locale, library) = (self.locale(), self.library);
        let decisive = answer.decisive();
        let said = decisive
            .iter()
            .map(|c| (applicability::covering(locale, library, c), c.row))
            .chain(answer.taken_out.iter().map(|t| (applicability::taken_out(locale, library, t), t.row)))
            .chain(answer.open.iter().map(|o| (applicability::open(locale, library, o), o.row)))
            .chain(answer.near.iter().map(|n| (applicability::near_miss(locale, library, n), n.row)));
        let (mut reasons, mut citations) = (Vec::new(), Vec::new());
        for (reason, row) in said {
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
            let citation = sources.cite(&row.provenance);
            if !citations.contains(&citation) {
                citations.push(citation);
            }
        }
        let acts = matches!(answer.outcome, Outcome::Binding | Outcome::Coming | Outcome::Export);
        let clauses = if acts { answers.clauses(answer.standard) } else { Vec::new() };
        let changes = if acts { answers.changes(answer.standard) } else { Vec::new() };
        let changes: Vec<String> =
            changes.iter().filter_map(|change| applicability::change(locale, library, change)).collect();
        let force = library.get(answer.standard)?.force;
        Some(AnswerView {
            document: self.known(answer.standard)?,
            force: force.map_or(String::new(), |force| locale.word("force", force.word())),
            from: answer
                .from
                .map_or(String::new(), |from| locale.say("apply-from", &[("date", locale.date(from).into())])),
            more_reasons: reasons.len().saturating_sub(MOST_REASONS),
            reasons: reasons.into_iter().take(MOST_REASONS).collect(),
            clauses: if clauses.is_empty() {
                String::new()
            } else {
                let clauses = clauses.join(&locale.text("condition-and")).into();
                locale.say("apply-clauses", &[("clauses", clauses)])
            },
            more_changes: changes.len().saturating_sub(MOST_CHANGES),
            changes: changes.into_iter().take(MOST_CHANGES).collect(),
            citations,
        })
    }

    pub(super) fn judgement(&self, judged: &Judgement<'a>, sources: &mut Sources<'a>) -> JudgementView {
        let (locale, library) = (self.locale(), self.library);
        let lines = judged.lines.iter().map(|line| LineView {
            text: judgement::line(locale, library, line),
            class: match line.holds {
                Some(true) => "meets",
                Some(false) => "fails",
                None => "",
            },
            margin: judgement::margin(locale, line).unwrap_or_default(),
            steps: judgement::steps(locale, library, line),
            citation: sources.cite(&line.limit.provenance),
        });
        let lines = lines.collect();
        let warnings = judged.warnings.iter().map(|w| judgement::warning(locale, library, judged.standard, w));
        let aside = judged.aside.iter().map(|limit| {
            let limit = judgement::limit_text(locale, library, limit).into();
            locale.say("check-aside", &[("limit", limit)])
        });
        JudgementView {
            document: self.known(judged.standard).unwrap_or_else(|| Document {
                designation: String::new(),
                href: None,
                title: None,
                notes: Vec::new(),
                status: None,
                current: false,
            }),
            verdict: self.verdict_badge(&judged.verdict),
            text: judgement::verdict(locale, library, judged.standard, &judged.verdict),
            lines,
            notes: warnings.chain(aside).collect(),
            later: judgement::later(locale, library, judged).unwrap_or_default(),
        }
    }

    /// A verdict as a short word with a colour.
    fn verdict_badge(&self, verdict: &Verdict) -> Badge {
        let word = verdict.word();
        Badge { class: class(word), label: self.verdict_word(word), means: String::new() }
    }

    /// The word of a verdict: a grade, `meets` …
    pub(super) fn verdict_word(&self, word: &str) -> String {
        if word.parse::<u8>().is_ok() {
            return self.locale().say("check-verdict-grade", &[("grade", word.into())]);
        }
        self.locale().word("check-bar", word)
    }
}

/// The colour of a verdict.
pub(super) fn class(word: &str) -> &'static str {
    match word {
        "1" => "grade-1",
        "2" => "grade-2",
        "3" | "4" | "5" => "grade-3",
        "meets" => "meets",
        "fails" => "fails",
        "preview" => "coming",
        "not-applicable" => "not-applicable",
        _ => "incomplete",
    }
}
