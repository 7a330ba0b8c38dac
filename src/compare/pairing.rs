//! Which limit of one party stands beside which of the other.

use super::judge::{self, Judgement, Terms, judge};
use super::ledger::{Ledger, Row, RowId};
use super::scope;
use super::verdict::{Caution, NoCounterpart, Reason, Verdict};
use crate::corpus::Library;
use crate::measure::Side;
use crate::model::{ConceptId, GradeRole, StandardIndex};
use crate::rule::Region;
use std::collections::HashMap;

/// One requirement of a standard, in all the units and states in which it is printed.
#[derive(Debug, Clone)]
pub struct Requirement {
    /// Its rows, at least one.
    pub rows: Vec<RowId>,
    /// Its standard.
    pub standard: StandardIndex,
    pub(super) object: u32,
    pub(super) indicator: u32,
    /// When it holds.
    pub region: Region,
    /// The role of its grade.
    pub role: GradeRole,
    /// The role that it plays as well.
    pub played: Option<GradeRole>,
}

/// How the object of A stands to that of B.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ObjectRelation {
    /// One object.
    Same,
    /// A's is the narrower one.
    Narrower,
    /// A's is the broader one.
    Broader,
}

/// Two requirements side by side, or one without a counterpart.
#[derive(Debug, Clone)]
pub struct Pairing {
    /// The requirement of A.
    pub a: Option<Requirement>,
    /// The requirement of B.
    pub b: Option<Requirement>,
    /// The row of each that was judged: the one whose dimension fits.
    pub judged: (Option<RowId>, Option<RowId>),
    /// What is measured.
    pub indicator: ConceptId,
    /// How the objects stand to each other, where there are two.
    pub relation: Option<ObjectRelation>,
    /// In which role the two are compared.
    pub role: GradeRole,
    /// The verdict.
    pub judgement: Judgement,
}

/// What may stand beside what.
pub(super) struct Rules<'a> {
    pub(super) library: &'a Library,
    pub(super) ledger: &'a Ledger,
    pub(super) terms: &'a Terms,
    /// Only this role.
    pub(super) role: Option<GradeRole>,
    /// Also rows of different roles.
    pub(super) across_roles: bool,
}

struct Candidate {
    a: usize,
    b: usize,
    role: GradeRole,
    relation: ObjectRelation,
}

/// How near a requirement came to a partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    Nothing,
    OtherRole,
    OtherCondition,
    Left,
    Candidate,
}

impl Rules<'_> {
    /// Pairs the requirements of two parties and judges each pair. `absent` names the standard in force whose value for an
    /// object and an indicator is not in the corpus.
    pub(super) fn pair(
        &self,
        a: &[Requirement],
        b: &[Requirement],
        absent: &dyn Fn(Side, u32, u32) -> Option<StandardIndex>,
    ) -> Vec<Pairing> {
        let mut near = (vec![Nearness::Nothing; a.len()], vec![Nearness::Nothing; b.len()]);
        let candidates = self.candidates(a, b, &mut near);
        let mut judged: Vec<(Candidate, (RowId, RowId), Judgement)> = Vec::with_capacity(candidates.len());
        for candidate in candidates {
            let (Some(of_a), Some(of_b)) = (a.get(candidate.a), b.get(candidate.b)) else { continue };
            match self.judge(of_a, of_b, candidate.role) {
                Some((rows, judgement)) => judged.push((candidate, rows, judgement)),
                None => {
                    for (near, at) in [(&mut near.0, candidate.a), (&mut near.1, candidate.b)] {
                        near.get_mut(at).into_iter().for_each(|near| *near = Nearness::Left);
                    }
                }
            }
        }
        let mut paired = (vec![false; a.len()], vec![false; b.len()]);
        for (candidate, ..) in judged.iter().filter(|(.., j)| j.verdict.is_comparable()) {
            set(&mut paired.0, candidate.a);
            set(&mut paired.1, candidate.b);
        }
        let mut alone: Vec<(Side, usize, Vec<Reason>)> = Vec::new();
        let mut pairings = Vec::new();
        let mut named = (vec![false; a.len()], vec![false; b.len()]);
        for (candidate, rows, judgement) in judged {
            let of = |flags: &(Vec<bool>, Vec<bool>)| {
                (flags.0.get(candidate.a) == Some(&true), flags.1.get(candidate.b) == Some(&true))
            };
            // Who has a comparable partner is not also incomparable with others; who has none is named with its reason.
            if !judgement.verdict.is_comparable() {
                match of(&paired) {
                    (true, true) => continue,
                    (true, false) => {
                        alone.push((Side::To, candidate.b, judgement.reasons));
                        continue;
                    }
                    (false, true) => {
                        alone.push((Side::From, candidate.a, judgement.reasons));
                        continue;
                    }
                    (false, false) => {}
                }
            }
            set(&mut named.0, candidate.a);
            set(&mut named.1, candidate.b);
            let (Some(of_a), Some(of_b)) = (a.get(candidate.a), b.get(candidate.b)) else { continue };
            pairings.push(Pairing {
                indicator: self.ledger.concept(of_a.indicator).clone(),
                a: Some(of_a.clone()),
                b: Some(of_b.clone()),
                judged: (Some(rows.0), Some(rows.1)),
                relation: Some(candidate.relation),
                role: candidate.role,
                judgement,
            });
        }
        for (side, at, reasons) in alone {
            let (list, named) = if side == Side::From { (a, &mut named.0) } else { (b, &mut named.1) };
            if named.get(at) == Some(&false) {
                set(named, at);
                pairings.extend(list.get(at).map(|one| self.alone(side, one, Verdict::Incomparable, reasons)));
            }
        }
        for (side, list, near, named) in [(Side::From, a, &near.0, &named.0), (Side::To, b, &near.1, &named.1)] {
            for ((one, near), named) in list.iter().zip(near).zip(named) {
                if !named {
                    let other = if side == Side::From { Side::To } else { Side::From };
                    let reason = match (absent(other, one.object, one.indicator), near) {
                        (Some(standard), _) => NoCounterpart::NotInCorpus(standard),
                        (None, Nearness::OtherRole) => NoCounterpart::OtherRoles,
                        (None, Nearness::OtherCondition) => NoCounterpart::OtherConditions,
                        (None, Nearness::Left) => NoCounterpart::Left,
                        (None, Nearness::Nothing | Nearness::Candidate) => NoCounterpart::NoRow,
                    };
                    let reasons = vec![Reason::NoCounterpart(reason)];
                    pairings.push(self.alone(side, one, Verdict::NoCounterpart, reasons));
                }
            }
        }
        pairings.sort_by_key(order);
        pairings
    }

    /// Pairs of one indicator, of kindred objects, of one role, whose conditions can hold together.
    fn candidates(
        &self,
        a: &[Requirement],
        b: &[Requirement],
        near: &mut (Vec<Nearness>, Vec<Nearness>),
    ) -> Vec<Candidate> {
        let mut by_indicator: HashMap<u32, Vec<usize>> = HashMap::new();
        for (at, one) in b.iter().enumerate() {
            by_indicator.entry(one.indicator).or_default().push(at);
        }
        let mut found = Vec::new();
        let mut same = (vec![false; a.len()], vec![false; b.len()]);
        for (i, of_a) in a.iter().enumerate() {
            for j in by_indicator.get(&of_a.indicator).into_iter().flatten().copied() {
                let Some(of_b) = b.get(j) else { continue };
                let Some(relation) = self.relation(of_a.object, of_b.object) else { continue };
                let role = self.common_role(of_a, of_b);
                let nearness = match role {
                    None => Nearness::OtherRole,
                    Some(_) if !of_a.region.meets(&of_b.region) => Nearness::OtherCondition,
                    Some(_) => Nearness::Candidate,
                };
                raise(&mut near.0, i, nearness);
                raise(&mut near.1, j, nearness);
                if let (Some(role), Nearness::Candidate) = (role, nearness) {
                    if relation == ObjectRelation::Same {
                        set(&mut same.0, i);
                        set(&mut same.1, j);
                    }
                    found.push(Candidate { a: i, b: j, role, relation });
                }
            }
        }
        // A broader or narrower partner is second choice where both have one with the same object.
        let has = |flags: &[bool], at: usize| flags.get(at) == Some(&true);
        found.retain(|c| c.relation == ObjectRelation::Same || !(has(&same.0, c.a) && has(&same.1, c.b)));
        found
    }

    fn relation(&self, a: u32, b: u32) -> Option<ObjectRelation> {
        if a == b {
            return Some(ObjectRelation::Same);
        }
        if self.ledger.is_above(b, a) {
            return Some(ObjectRelation::Narrower);
        }
        self.ledger.is_above(a, b).then_some(ObjectRelation::Broader)
    }

    /// The role in which two requirements are alike: their own before one that is only played.
    fn common_role(&self, a: &Requirement, b: &Requirement) -> Option<GradeRole> {
        let wanted = |role: GradeRole| self.role.is_none_or(|only| only == role);
        let plays = |one: &Requirement, role: GradeRole| one.role == role || one.played == Some(role);
        let roles = [Some(a.role), Some(b.role), a.played];
        let common = roles.into_iter().flatten().find(|role| plays(a, *role) && plays(b, *role) && wanted(*role));
        let apart = || {
            let requirements = judge::is_requirement(a.role) && judge::is_requirement(b.role);
            (self.across_roles && requirements && wanted(a.role)).then_some(a.role)
        };
        common.or_else(apart)
    }

    /// Judges two requirements by the expressions that fit; `None` where the scope of one leaves it all to another.
    fn judge(&self, a: &Requirement, b: &Requirement, role: GradeRole) -> Option<((RowId, RowId), Judgement)> {
        let rows = |one: &Requirement| -> Vec<&Row> { one.rows.iter().filter_map(|id| self.ledger.row(*id)).collect() };
        let (of_a, of_b) = (rows(a), rows(b));
        let overlap = a.region.intersection(&b.region);
        let (first, second) = (of_a.first()?, of_b.first()?);
        let leaves = scope::leaves(self.library, self.ledger, first, second, &overlap, self.terms);
        if leaves.iter().any(|l| l.all) {
            return None;
        }
        let mut best: Option<((RowId, RowId), Judgement)> = None;
        for row_a in &of_a {
            for row_b in &of_b {
                let judgement = judge(self.library, self.ledger, row_a, row_b, self.terms);
                let better = best.as_ref().is_none_or(|(_, so_far)| weight(&judgement) > weight(so_far));
                if better {
                    best = Some(((row_a.id, row_b.id), judgement));
                }
            }
        }
        let (rows, mut judgement) = best?;
        // What the two have in common is their role, also where it is only played.
        if judgement.verdict.is_comparable() && (a.role != b.role || a.role != role) {
            for (side, one) in [(Side::From, a), (Side::To, b)] {
                if one.role != role && one.played == Some(role) {
                    judgement.cautions.retain(|c| !matches!(c, Caution::Roles(..)));
                    judgement.cautions.push(Caution::Plays { side, own: one.role, played: role });
                }
            }
        }
        Some((rows, judgement))
    }

    fn alone(&self, side: Side, one: &Requirement, verdict: Verdict, reasons: Vec<Reason>) -> Pairing {
        let (mine, row) = (Some(one.clone()), one.rows.first().copied());
        let (a, b) = if side == Side::From { (mine, None) } else { (None, mine) };
        Pairing {
            indicator: self.ledger.concept(one.indicator).clone(),
            judged: if side == Side::From { (row, None) } else { (None, row) },
            a,
            b,
            relation: None,
            role: one.role,
            judgement: Judgement::without(verdict, one.region.clone(), reasons, Vec::new()),
        }
    }
}

/// A comparison says most, then a reason of state; a foreign dimension says least.
fn weight(judgement: &Judgement) -> u8 {
    let foreign = |reason: &Reason| matches!(reason, Reason::Conversion(e) if matches!(e.code(), "dimension" | "exhaust-missing" | "density-missing"));
    match judgement.verdict {
        Verdict::Incomparable if judgement.reasons.iter().any(foreign) => 0,
        Verdict::Incomparable => 1,
        _ => 2,
    }
}

/// By the row of A, then that of B; rows of B alone come after.
fn order(pairing: &Pairing) -> (bool, Option<RowId>, Option<RowId>) {
    let (a, b) = pairing.judged;
    (a.is_none(), a, b)
}

fn set(flags: &mut [bool], at: usize) {
    if let Some(flag) = flags.get_mut(at) {
        *flag = true;
    }
}

fn raise(near: &mut [Nearness], at: usize, to: Nearness) {
    if let Some(place) = near.get_mut(at) {
        *place = (*place).max(to);
    }
}
