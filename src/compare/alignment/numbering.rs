//! Whether equal numbers of clauses mean equal clauses: they do where both texts follow one document.

use super::LEAST;
use super::clause::ClauseSubject;
use super::likeness::Comparison;
use crate::compare::counterpart::Adoptions;
use crate::corpus::Library;
use crate::model::{ClauseKind, Designation, StandardIndex};

/// How two texts come to follow one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Followed {
    /// One takes it over, the other only refers to it, and may be built otherwise.
    Cited,
    /// Both take over an edition of it, but not the same one.
    OtherEdition,
    /// Both take over the same edition.
    SameEdition,
}

/// What both texts follow; none where nothing says so.
pub(super) fn followed(
    library: &Library,
    adoptions: &Adoptions,
    own: StandardIndex,
    other: StandardIndex,
) -> Option<Followed> {
    // The document itself and what it takes over are followed, what it refers to perhaps.
    let documents = |index: StandardIndex| -> Vec<(&Designation, bool)> {
        let Some(standard) = library.get(index) else { return Vec::new() };
        let adopted = adoptions.links(index).iter().map(|l| (&l.adopted, true));
        adopted.chain([(&standard.id, true)]).chain(standard.refs.iter().map(|cited| (cited, false))).collect()
    };
    let there = documents(other);
    let one = |(a, a_follows): (&Designation, bool), (b, b_follows): (&Designation, bool)| {
        if adoptions.family_of(a) != adoptions.family_of(b) {
            return None;
        }
        let years = a.year().zip(b.year());
        match (a_follows, b_follows) {
            (true, true) if years.is_some_and(|(a, b)| a.number() != b.number()) => Some(Followed::OtherEdition),
            (true, true) => Some(Followed::SameEdition),
            (false, false) => None,
            _ => Some(Followed::Cited),
        }
    };
    documents(own).into_iter().flat_map(|a| there.iter().filter_map(move |b| one(a, *b))).max()
}

/// What an equal number is worth. Where one text only refers to the document, a clause besides scope and terms has to
/// show that the numbers agree.
pub(super) fn weight(
    followed: Followed,
    comparison: &Comparison<'_>,
    left: &[ClauseSubject],
    right: &[ClauseSubject],
) -> f64 {
    let agrees = |(i, a): (usize, &ClauseSubject)| {
        let same = |b: &ClauseSubject| a.kind == ClauseKind::Clause && !a.number.is_empty() && a.number == b.number;
        right.iter().enumerate().any(|(j, b)| same(b) && comparison.score(i, j, a, b).all >= LEAST + 0.1)
    };
    match followed {
        Followed::SameEdition => 0.35,
        Followed::OtherEdition => 0.1,
        Followed::Cited if left.iter().enumerate().any(agrees) => 0.3,
        Followed::Cited => 0.0,
    }
}
