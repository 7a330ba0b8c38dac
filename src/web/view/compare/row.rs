//! Two limits side by side, with the way back to their clauses and sources.

use crate::compare::{Pairing, Workbench};
use crate::exchange::{NoteView, PairingView, SideView};
use crate::locale::{Value, wording};
use crate::model::{ConceptId, Status};
use crate::web::view::source::{Citation, Sources};
use crate::web::view::{Badge, Text, Words};

/// The rows of one indicator.
#[derive(Debug)]
pub(in crate::web) struct IndicatorRows {
    pub(in crate::web) name: Text,
    pub(in crate::web) href: String,
    pub(in crate::web) rows: Vec<CompareRow>,
}

/// Two limits, or one alone.
#[derive(Debug)]
pub(in crate::web) struct CompareRow {
    pub(in crate::web) anchor: String,
    pub(in crate::web) objects: Vec<Text>,
    pub(in crate::web) role: String,
    /// For what both hold.
    pub(in crate::web) condition: String,
    pub(in crate::web) a: Option<SideCell>,
    pub(in crate::web) b: Option<SideCell>,
    pub(in crate::web) common: Option<CommonCell>,
    pub(in crate::web) difference: String,
    pub(in crate::web) verdict: Badge,
    /// Why the verdict is to be verified, or a preview.
    pub(in crate::web) marks: Vec<Badge>,
    pub(in crate::web) reasons: Vec<String>,
    pub(in crate::web) cautions: Vec<String>,
}

/// A limit as it is printed.
#[derive(Debug)]
pub(in crate::web) struct SideCell {
    pub(in crate::web) value: String,
    pub(in crate::web) designation: String,
    /// The limits of its object on the record.
    pub(in crate::web) href: String,
    pub(in crate::web) clause: String,
    pub(in crate::web) grade: String,
    pub(in crate::web) basis: String,
    pub(in crate::web) formula: String,
    pub(in crate::web) also: Vec<String>,
    /// Where its standard does not hold on the day.
    pub(in crate::web) status: Option<Badge>,
    pub(in crate::web) citation: Citation,
}

/// Both figures in one unit and state.
#[derive(Debug)]
pub(in crate::web) struct CommonCell {
    pub(in crate::web) a: String,
    pub(in crate::web) b: String,
    pub(in crate::web) unit: String,
    pub(in crate::web) basis: String,
    /// What was done to which figure.
    pub(in crate::web) steps: Vec<(&'static str, String)>,
}

impl<'a> Words<'a> {
    /// One row; `anchor` is its own on the page.
    pub(super) fn compare_row(
        &self,
        bench: &Workbench,
        pairing: &Pairing,
        anchor: String,
        sources: &mut Sources<'a>,
    ) -> CompareRow {
        let locale = self.locale();
        let view = PairingView::new(locale, self.library, &bench.ledger, pairing);
        let mut objects: Vec<Text> = Vec::new();
        for side in [&view.a, &view.b].into_iter().flatten() {
            let object = self.concept(&ConceptId::new(side.object.as_str()));
            if !objects.contains(&object) {
                objects.push(object);
            }
        }
        let common = self.common(&view);
        let mut marks = Vec::new();
        if view.to_be_verified {
            marks.push(Badge {
                class: "recall",
                label: locale.word("evidence", "recall"),
                means: locale.text("evidence-recall-means"),
            });
        }
        if view.preview {
            marks.push(Badge { class: "upcoming", label: locale.text("compare-preview"), means: String::new() });
        }
        let texts = |notes: Vec<NoteView>| notes.into_iter().map(|note| note.text).collect();
        CompareRow {
            anchor,
            objects,
            role: locale.word("grade-role", view.role),
            condition: if pairing.judgement.overlap.is_everything() { String::new() } else { view.overlap },
            difference: view.difference_pct.as_deref().map_or(String::new(), signed),
            verdict: verdict_badge(view.verdict, view.verdict_text),
            marks,
            reasons: texts(view.reasons),
            // Said by the mark beside the verdict, and by the evidence of the side.
            cautions: texts(view.cautions.into_iter().filter(|c| !matches!(c.kind, "recall" | "overlap")).collect()),
            a: view.a.and_then(|side| self.side_cell(side, sources)),
            b: view.b.and_then(|side| self.side_cell(side, sources)),
            common,
        }
    }

    fn common(&self, view: &PairingView) -> Option<CommonCell> {
        let (a, b) = view.a.as_ref().zip(view.b.as_ref())?;
        let (of_a, of_b) = a.converted.as_ref().zip(b.converted.as_ref())?;
        let steps = [("A", &a.steps), ("B", &b.steps)];
        let steps = steps.into_iter().flat_map(|(side, steps)| steps.iter().map(move |s| (side, s.text.clone())));
        Some(CommonCell {
            a: of_a.shown.clone(),
            b: of_b.shown.clone(),
            unit: wording::unit(view.unit.as_deref().unwrap_or_default()),
            basis: wording::basis(self.locale(), view.basis.as_deref().unwrap_or_default()),
            steps: steps.collect(),
        })
    }

    fn side_cell(&self, side: SideView, sources: &mut Sources<'a>) -> Option<SideCell> {
        let limit = self.library.limits().get(side.row as usize)?;
        let index = self.library.find(&side.standard)?;
        let status = self.library.status_on(index, self.reader.as_of);
        let also = |value: String| self.locale().say("compare-also", &[("value", Value::from(value))]);
        Some(SideCell {
            value: side.shown,
            href: self.limits_link(index, &limit.object)?,
            designation: side.standard,
            clause: side.clause,
            grade: side.grade_name,
            basis: side.basis_shown,
            formula: side.formula.unwrap_or_default(),
            also: side.also.into_iter().map(also).collect(),
            status: (status != Status::InForce).then(|| self.status(status)),
            citation: sources.cite(&limit.provenance),
        })
    }
}

/// A verdict in its colour.
pub(super) fn verdict_badge(word: &'static str, label: String) -> Badge {
    Badge { class: word, label, means: String::new() }
}

/// A difference in per cent with its sign.
fn signed(percent: &str) -> String {
    match percent.strip_prefix('-') {
        Some(rest) => format!("−{rest} %"),
        None if percent == "0" => "0 %".to_owned(),
        None => format!("+{percent} %"),
    }
}
