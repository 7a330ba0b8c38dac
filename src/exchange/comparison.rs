//! A comparison: parties, pairings, statistics.

use crate::compare::{
    Block, Converted, Counts, Figure, Ledger, MissingValue, ObjectRelation, Pairing, Party, Request, Requirement,
    RowId, Table, Unnumbered,
};
use crate::corpus::Library;
use crate::locale::{Locale, comparison, condition, conversion, wording};
use crate::measure::{Fraction, Step};
use crate::model::{ConceptId, Limit, StandardIndex};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// A whole comparison.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Comparison")]
pub struct TableView {
    /// The day asked about.
    pub as_of: String,
    /// What was entered of the thing.
    pub parameters: BTreeMap<String, String>,
    /// The first party.
    pub a: PartyView,
    /// What A has without a number.
    pub a_absent: AbsentView,
    /// One block for each other party.
    pub blocks: Vec<BlockView>,
}

/// One of those compared.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "ComparedParty")]
pub struct PartyView {
    /// `jurisdiction` or `standard`.
    pub kind: &'static str,
    /// `CN`, or the designation.
    pub id: String,
    /// For a reader.
    pub name: String,
}

/// What a party has without a number in the corpus.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "ComparedAbsent")]
pub struct AbsentView {
    /// Standards of the same scope without any number.
    pub standards: Vec<String>,
    /// Limits in force whose value is not held.
    pub values: Vec<MissingView>,
}

/// A limit in force whose value is not held.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "ComparedMissing")]
pub struct MissingView {
    /// The standard in force.
    pub standard: String,
    /// The replaced edition that holds one.
    pub replaced: String,
    /// Concept of the object.
    pub object: String,
    /// Concept of the indicator.
    pub indicator: String,
}

/// A against one other party.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "ComparedBlock")]
pub struct BlockView {
    /// The other party.
    pub b: PartyView,
    /// Side by side.
    pub pairings: Vec<PairingView>,
    /// Verdicts counted.
    pub statistics: StatisticsView,
    /// What B has without a number.
    pub b_absent: AbsentView,
}

/// Two limits side by side, or one alone.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Pairing")]
pub struct PairingView {
    /// Concept of the indicator.
    pub indicator: String,
    /// Its name.
    pub indicator_name: String,
    /// Role in which they are compared.
    pub role: &'static str,
    /// `same`, `narrower`, `broader`: A's object relative to B's.
    pub objects: Option<&'static str>,
    /// `stricter` …: A relative to B.
    pub verdict: &'static str,
    /// The verdict in words.
    pub verdict_text: String,
    /// (A − B) / |B| in per cent.
    pub difference_pct: Option<String>,
    /// The verdict rests on professional knowledge.
    pub to_be_verified: bool,
    /// One side is not in force on the day.
    pub preview: bool,
    /// Unit in which both are shown.
    pub unit: Option<String>,
    /// State at which both are shown.
    pub basis: Option<String>,
    /// For what both hold, in words.
    pub overlap: String,
    /// Side A.
    pub a: Option<SideView>,
    /// Side B.
    pub b: Option<SideView>,
    /// Why there is no verdict.
    pub reasons: Vec<NoteView>,
    /// What has to be known beside it.
    pub cautions: Vec<NoteView>,
}

/// One limit with the way back to its source.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "PairedLimit")]
pub struct SideView {
    /// Position among the limits of the library.
    pub row: u32,
    /// Designation.
    pub standard: String,
    /// Clause and table.
    pub clause: String,
    /// Concept of the object.
    pub object: String,
    /// Its name.
    pub object_name: String,
    /// Condition as the corpus writes it.
    pub when: String,
    /// Condition in words.
    pub condition: String,
    /// Key of the grade.
    pub grade: String,
    /// Name of the grade.
    pub grade_name: String,
    /// Operator.
    pub op: &'static str,
    /// Value as the corpus writes it.
    pub value: String,
    /// Operator, value and unit for a reader.
    pub shown: String,
    /// Unit code.
    pub unit: String,
    /// Reference state as the corpus writes it.
    pub basis: String,
    /// Reference state for a reader.
    pub basis_shown: String,
    /// The formula with what was entered.
    pub formula: Option<String>,
    /// Value in the common unit and state.
    pub converted: Option<FigureView>,
    /// How it was converted.
    pub steps: Vec<NoteView>,
    /// The same requirement in other units or states, as printed.
    pub also: Vec<String>,
    /// `primary`, `secondary`, `recall`.
    pub evidence: &'static str,
    /// Where it comes from.
    pub source: String,
    /// When that was read.
    pub seen: Option<String>,
}

/// A value, or the two ends of one.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Figure")]
pub struct FigureView {
    /// The value, or the lower end.
    pub low: String,
    /// The upper end; the same for a single value.
    pub high: String,
    /// For a reader.
    pub shown: String,
}

/// Something said, for programs and for readers.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Note")]
pub struct NoteView {
    /// Stable name.
    pub kind: &'static str,
    /// In words.
    pub text: String,
}

/// Verdicts counted.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "VerdictStatistics")]
pub struct StatisticsView {
    /// Over all pairings.
    pub all: CountView,
    /// By kind of indicator (the quantity in which it is given).
    pub kinds: BTreeMap<String, CountView>,
    /// Positions of the pairings that are to be verified.
    pub to_be_verified: Vec<usize>,
}

/// How often each verdict was given, and how far the parties agree.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "VerdictCount")]
pub struct CountView {
    /// Pairings by verdict, listed or not.
    pub counts: BTreeMap<&'static str, usize>,
    /// Positions in `pairings` of those that are listed, by verdict.
    pub rows: BTreeMap<&'static str, Vec<usize>>,
    /// Equal pairs.
    pub equal: usize,
    /// Pairs compared: stricter, equal, looser, overlapping.
    pub compared: usize,
    /// Equal ÷ compared, in per cent.
    pub consistency_pct: Option<String>,
}

struct Names<'a> {
    locale: &'a Locale,
    library: &'a Library,
    ledger: &'a Ledger,
}

impl TableView {
    /// A comparison in the words of a locale.
    #[must_use]
    pub fn new(locale: &Locale, library: &Library, ledger: &Ledger, request: &Request, table: &Table) -> Self {
        let names = Names { locale, library, ledger };
        Self {
            as_of: request.terms.as_of.to_string(),
            parameters: request.terms.facts.iter().map(|(name, value)| (name.to_owned(), value.to_string())).collect(),
            a: names.party(table.a),
            a_absent: names.absent(&table.unnumbered),
            blocks: table.blocks.iter().map(|block| names.block(block)).collect(),
        }
    }
}

impl TableView {
    /// Lists only some of the pairings. What was counted stays as it is.
    pub fn retain(&mut self, keep: impl Fn(&PairingView) -> bool) {
        for block in &mut self.blocks {
            let mut places: Vec<Option<usize>> = Vec::with_capacity(block.pairings.len());
            let mut listed = 0;
            block.pairings.retain(|pairing| {
                let kept = keep(pairing);
                places.push(kept.then_some(listed));
                listed += usize::from(kept);
                kept
            });
            let renumber = |rows: &mut Vec<usize>| {
                *rows = rows.iter().filter_map(|at| places.get(*at).copied().flatten()).collect();
            };
            let statistics = &mut block.statistics;
            let counts = std::iter::once(&mut statistics.all).chain(statistics.kinds.values_mut());
            counts.flat_map(|count| count.rows.values_mut()).for_each(renumber);
            renumber(&mut statistics.to_be_verified);
        }
    }
}

impl PairingView {
    /// A pairing in the words of a locale.
    #[must_use]
    pub fn new(locale: &Locale, library: &Library, ledger: &Ledger, pairing: &Pairing) -> Self {
        Names { locale, library, ledger }.pairing(pairing)
    }
}

impl NoteView {
    pub(super) fn step(locale: &Locale, library: &Library, step: &Step) -> Self {
        Self { kind: step.key(), text: conversion::step(locale, library, step) }
    }
}

impl Names<'_> {
    fn party(&self, party: Party) -> PartyView {
        let name = comparison::party(self.locale, self.library, party);
        match party {
            Party::Jurisdiction(jurisdiction) => {
                PartyView { kind: "jurisdiction", id: jurisdiction.word().to_owned(), name }
            }
            Party::Standard(_) => PartyView { kind: "standard", id: name.clone(), name },
        }
    }

    fn designation(&self, standard: StandardIndex) -> String {
        self.library.get(standard).map_or(String::new(), |s| s.id.as_str().to_owned())
    }

    fn concept(&self, id: &ConceptId) -> String {
        wording::concept_name(self.locale, self.library, id).1.to_owned()
    }

    fn absent(&self, unnumbered: &Unnumbered) -> AbsentView {
        let missing = |value: &MissingValue| MissingView {
            standard: self.designation(value.standard),
            replaced: self.designation(value.replaced),
            object: value.object.to_string(),
            indicator: value.indicator.to_string(),
        };
        AbsentView {
            standards: unnumbered.standards.iter().map(|s| self.designation(*s)).collect(),
            values: unnumbered.values.iter().map(missing).collect(),
        }
    }

    fn block(&self, block: &Block) -> BlockView {
        let statistics = StatisticsView {
            all: count(&block.statistics.all),
            kinds: block.statistics.kinds.iter().map(|(kind, counts)| (kind.clone(), count(counts))).collect(),
            to_be_verified: block.statistics.to_be_verified.clone(),
        };
        BlockView {
            b: self.party(block.b),
            pairings: block.pairings.iter().map(|pairing| self.pairing(pairing)).collect(),
            statistics,
            b_absent: self.absent(&block.unnumbered),
        }
    }

    fn pairing(&self, pairing: &Pairing) -> PairingView {
        let judgement = &pairing.judgement;
        let (locale, library) = (self.locale, self.library);
        let relation = pairing.relation.map(|relation| match relation {
            ObjectRelation::Same => "same",
            ObjectRelation::Narrower => "narrower",
            ObjectRelation::Broader => "broader",
        });
        let reason =
            |r| NoteView { kind: crate::compare::Reason::key(r), text: comparison::reason(locale, library, r) };
        let caution =
            |c| NoteView { kind: crate::compare::Caution::key(c), text: comparison::caution(locale, library, c) };
        PairingView {
            indicator: pairing.indicator.to_string(),
            indicator_name: self.concept(&pairing.indicator),
            role: pairing.role.word(),
            objects: relation,
            verdict: judgement.verdict.word(),
            verdict_text: comparison::verdict(locale, judgement.verdict),
            difference_pct: judgement.difference.map(|d| d.to_string()),
            to_be_verified: judgement.to_be_verified(),
            preview: judgement.is_preview(),
            unit: judgement.shown_at.as_ref().map(|r| r.unit.clone()),
            basis: judgement.shown_at.as_ref().map(|r| r.basis.to_string()),
            overlap: condition::region(locale, library, &judgement.overlap),
            a: self.side(pairing.a.as_ref(), pairing.judged.0, judgement.a.as_ref()),
            b: self.side(pairing.b.as_ref(), pairing.judged.1, judgement.b.as_ref()),
            reasons: judgement.reasons.iter().map(reason).collect(),
            cautions: judgement.cautions.iter().map(caution).collect(),
        }
    }

    fn side(
        &self,
        requirement: Option<&Requirement>,
        judged: Option<RowId>,
        converted: Option<&Converted>,
    ) -> Option<SideView> {
        let (requirement, row) = (requirement?, judged?);
        let (limit, standard) = (self.ledger.limit(self.library, row)?, self.library.get(requirement.standard)?);
        let others = requirement.rows.iter().filter(|id| **id != row);
        let shown = |limit: &Limit| {
            let value = wording::limit_value(self.locale, self.library, limit);
            format!("{value} {}", wording::unit(&limit.unit)).trim_end().to_owned()
        };
        let printed = |id: &RowId| {
            let limit = self.ledger.limit(self.library, *id)?;
            let basis = wording::basis(self.locale, &limit.basis);
            let basis = if basis.is_empty() { basis } else { format!(" ({basis})") };
            Some(format!("{}{basis}", shown(limit)))
        };
        Some(SideView {
            row: row.0,
            standard: standard.id.as_str().to_owned(),
            clause: limit.clause.clone(),
            object: limit.object.to_string(),
            object_name: self.concept(&limit.object),
            when: limit.when.clone(),
            condition: wording::condition(self.locale, self.library, &limit.when),
            grade: limit.grade.clone(),
            grade_name: wording::grade(self.locale, self.library, standard, limit),
            op: limit.operator.word(),
            value: limit.value.clone(),
            shown: shown(limit),
            unit: limit.unit.clone(),
            basis: limit.basis.clone(),
            basis_shown: wording::basis(self.locale, &limit.basis),
            formula: converted.and_then(|c| c.formula.clone()),
            converted: converted.map(|c| self.figure(c.figure)),
            steps: converted
                .into_iter()
                .flat_map(|c| &c.steps)
                .map(|step| NoteView::step(self.locale, self.library, step))
                .collect(),
            also: others.filter_map(printed).collect(),
            evidence: limit.provenance.evidence.word(),
            source: limit.provenance.source.clone(),
            seen: limit.provenance.seen.map(|d| d.to_string()),
        })
    }

    fn figure(&self, figure: Figure) -> FigureView {
        let text = |value: Fraction| value.decimal().map_or_else(|| value.to_string(), |d| d.to_string());
        let (low, high) = figure.ends();
        FigureView { low: text(low), high: text(high), shown: comparison::figure(self.locale, figure) }
    }
}

fn count(counts: &Counts) -> CountView {
    let consistency = counts.consistency();
    CountView {
        counts: counts.rows.iter().map(|(verdict, rows)| (verdict.word(), rows.len())).collect(),
        rows: counts.rows.iter().map(|(verdict, rows)| (verdict.word(), rows.clone())).collect(),
        equal: consistency.equal,
        compared: consistency.compared,
        consistency_pct: consistency.percent().map(|p| p.to_string()),
    }
}
