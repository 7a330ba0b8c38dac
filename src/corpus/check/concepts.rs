//! The termbase: each concept once, a tree of parents, labels that name one thing.

use super::duplicates::unique;
use super::settle;
use crate::corpus::findings::{Findings, Located};
use crate::corpus::problem::ProblemKind;
use crate::model::{Concept, ConceptId, Labels};
use std::collections::{HashMap, HashSet};

/// A concept with a wrong parent stays, without the parent: everything else about it is right.
pub(super) fn check(concepts: &mut Vec<Located<Concept>>, spoiled: &mut HashSet<String>, findings: &mut Findings) {
    unique(concepts, findings, "id", |c| c.id.as_str());
    settle(concepts, spoiled, |c| c.id.as_str());
    parents(concepts, spoiled, findings);
    cycles(concepts, findings);
    labels(concepts, findings);
}

fn parents(concepts: &mut [Located<Concept>], spoiled: &HashSet<String>, findings: &mut Findings) {
    let known: HashSet<ConceptId> = concepts.iter().map(|c| c.value.id.clone()).collect();
    for concept in concepts {
        let Some(broader) = concept.value.broader.take_if(|b| !known.contains(b)) else { continue };
        if !spoiled.contains(broader.as_str()) {
            let kind = ProblemKind::UnknownConcept { field: "broader", id: broader.to_string() };
            findings.cell(concept.at, "broader", kind);
        }
    }
}

/// Walks up from each concept once; a walk that meets itself has found a cycle, which is cut where it was met.
fn cycles(concepts: &mut [Located<Concept>], findings: &mut Findings) {
    let at: HashMap<ConceptId, usize> = concepts.iter().enumerate().map(|(n, c)| (c.value.id.clone(), n)).collect();
    let parent: Vec<Option<usize>> =
        concepts.iter().map(|c| c.value.broader.as_ref().and_then(|b| at.get(b)).copied()).collect();
    // The walk in which a concept was first met.
    let mut walk_of: Vec<Option<usize>> = vec![None; concepts.len()];
    for start in 0..concepts.len() {
        let mut here = Some(start);
        let mut path = Vec::new();
        while let Some(n) = here {
            match walk_of.get_mut(n) {
                Some(walk @ None) => *walk = Some(start),
                Some(Some(walk)) if *walk == start => {
                    report_cycle(concepts, &path, n, findings);
                    break;
                }
                _ => break,
            }
            path.push(n);
            here = parent.get(n).copied().flatten();
        }
    }
}

fn report_cycle(concepts: &mut [Located<Concept>], path: &[usize], met: usize, findings: &mut Findings) {
    let ids = |n: &usize| concepts.get(*n).map_or("", |c| c.value.id.as_str());
    let mut chain: Vec<&str> = path.iter().skip_while(|n| **n != met).map(ids).collect();
    // A long chain is told by its ends.
    if chain.len() > 12 {
        chain.splice(6..chain.len() - 5, ["…"]);
    }
    chain.push(ids(&met));
    let kind = ProblemKind::BroaderCycle { chain: chain.join(" → ") };
    if let Some(concept) = concepts.get_mut(met) {
        findings.cell(concept.at, "broader", kind);
        concept.value.broader = None;
    }
}

/// One language of labels: its column, and its names.
type Column = (&'static str, fn(&Labels) -> &[String]);

const COLUMNS: [Column; 5] =
    [("zh", |l| &l.zh), ("ru", |l| &l.ru), ("mn", |l| &l.mn), ("mn_mong", |l| &l.mn_mong), ("en", |l| &l.en)];

fn labels(concepts: &[Located<Concept>], findings: &mut Findings) {
    for (column, names) in COLUMNS {
        let mut first: HashMap<&str, &ConceptId> = HashMap::new();
        for concept in concepts {
            for label in names(&concept.value.labels) {
                let other = *first.entry(label).or_insert(&concept.value.id);
                if *other != concept.value.id {
                    let kind = ProblemKind::SharedLabel {
                        language: column,
                        label: label.clone(),
                        id: concept.value.id.to_string(),
                        other: other.to_string(),
                    };
                    findings.cell(concept.at, column, kind);
                }
            }
        }
    }
}
