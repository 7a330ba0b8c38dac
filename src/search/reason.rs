//! Why a hit is here: which terms matched, in which language, over which concept.

use super::answer::Reason;
use super::rank::{Ranked, matched};
use super::scoring::{Meeting, Role, ScoredPlan};
use super::understand::Understanding;
use crate::corpus::Library;

/// The reasons of a ranked standard, in the order of the question; each is said once.
pub(super) fn reasons(
    ranked: &Ranked,
    plan: &ScoredPlan,
    understood: &Understanding,
    library: &Library,
) -> Vec<Reason> {
    let mut found: Vec<(usize, Reason)> = Vec::new();
    let mut add = |order: usize, reason: Reason| {
        if !found.iter().any(|(_, r)| *r == reason) {
            found.push((order, reason));
        }
    };
    for document in &ranked.documents {
        let contributions = &document.contributions;
        for (token, role) in matched(&plan.roles, contributions) {
            match *role {
                Role::Word(g, w) | Role::Bigram(g, w, _) => {
                    let (Some(group), Some(language)) =
                        (understood.groups.get(g), plan.plan.tokens[token].field.language())
                    else {
                        continue;
                    };
                    if matches!(role, Role::Bigram(_, _, of) if !all_bigrams(plan, contributions, g, w, *of)) {
                        continue;
                    }
                    let Some(word) = group.words.get(w) else { continue };
                    add(g, Reason::Word { surface: word_surface(group, word), language });
                }
                Role::Concept(g, c, meeting) => {
                    let Some(concept) = understood.groups.get(g).and_then(|group| group.concepts.get(c)) else {
                        continue;
                    };
                    let surface = understood.groups[g].surface.clone();
                    add(g, Reason::Concept { surface, concept: concept.clone(), meeting });
                }
                Role::Designation(d, _, relation) => {
                    let Some(asked) = understood.designations.get(d) else { continue };
                    add(usize::MAX - 1, Reason::Designation { surface: asked.surface.clone(), relation });
                }
                Role::Quantity(q) => {
                    let Some((surface, _)) = understood.quantities.get(q) else { continue };
                    add(usize::MAX, Reason::Quantity { surface: surface.clone() });
                }
                Role::Adjacent(_) => {}
            }
        }
    }
    if let Some(standard) = library.get(ranked.standard) {
        for country in &understood.countries {
            if country.jurisdictions.contains(&standard.jurisdiction) {
                add(usize::MAX, Reason::Country { surface: country.surface.clone() });
            }
        }
    }
    // A concept that is met itself need not be said to be met by something narrower or broader too.
    let itself: Vec<_> = found
        .iter()
        .filter_map(|(_, r)| match r {
            Reason::Concept { concept, meeting: Meeting::Itself, .. } => Some(concept.clone()),
            _ => None,
        })
        .collect();
    found.retain(|(_, r)| !matches!(r, Reason::Concept { concept, meeting, .. } if *meeting != Meeting::Itself && itself.contains(concept)));
    found.sort_by_key(|(order, _)| *order);
    found.into_iter().map(|(_, reason)| reason).collect()
}

fn all_bigrams(plan: &ScoredPlan, contributions: &[f32], group: usize, word: usize, of: usize) -> bool {
    let matched = matched(&plan.roles, contributions)
        .filter(|(_, r)| matches!(r, Role::Bigram(g, w, _) if (*g, *w) == (group, word)));
    matched.count() >= of
}

fn word_surface(group: &super::understand::Group, word: &crate::text::Token) -> String {
    let first = group.words.first().map_or(word.start, |w| w.start);
    group
        .surface
        .get(word.start.saturating_sub(first)..word.end.saturating_sub(first))
        .unwrap_or(&group.surface)
        .to_owned()
}
