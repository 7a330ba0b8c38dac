//! What a form has to ask: the parameters that some applicable rule needs and the profile does not give.

use super::applicability::{Applicability, Outcome, Thing};
use super::profile::{Item, Profile};
use super::rulebook::Rulebook;
use crate::corpus::Library;
use crate::model::{ConceptId, Parameter, StandardIndex, word_enum};
use crate::rule::{FormulaError, LimitValue, Truth};
use std::collections::{BTreeMap, BTreeSet};

word_enum! {
    /// What an answer is needed for.
    Purpose {
        /// To say whether a standard applies.
        Scope = "scope",
        /// To say which limit holds, or to calculate it.
        Limit = "limit",
        /// To calculate the value that is judged.
        Method = "method",
    }
}

/// A parameter that some applicable rule needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need<'a> {
    /// What it is asked of.
    pub thing: Thing<'a>,
    /// The parameter, with its labels, its unit and its values.
    pub parameter: &'a Parameter,
    /// What the answer is needed for.
    pub purposes: Vec<Purpose>,
    /// The standards that need it.
    pub standards: Vec<StandardIndex>,
}

/// The parameters to ask, thing by thing in the order of the profile, those for the scope first, then by how many
/// standards need them.
#[must_use]
pub fn needs<'a>(
    library: &'a Library,
    rulebook: &'a Rulebook,
    profile: &'a Profile,
    answers: &[Applicability<'a>],
) -> Vec<Need<'a>> {
    let mut gathered = Gathered::default();
    for answer in answers {
        for open in &answer.open {
            gathered.add(place(profile, open.thing), &open.parameters, Purpose::Scope, answer.standard);
        }
        let concerns = matches!(
            answer.outcome,
            Outcome::Binding | Outcome::Coming | Outcome::Export | Outcome::Relevant | Outcome::Incomplete
        );
        if concerns {
            for (at, item) in profile.items.iter().enumerate() {
                if covers(answer, item) {
                    gathered.of_rules(library, rulebook, profile, answer.standard, at, item);
                }
            }
        }
    }
    gathered.into_needs(library, profile)
}

/// Whether a standard is for a thing, or would be if a parameter says so.
fn covers(answer: &Applicability<'_>, item: &Item) -> bool {
    let is_it = |thing: Thing<'_>| thing == Thing::Enterprise || thing == Thing::Item(item);
    answer.coverings.iter().any(|c| is_it(c.thing)) || answer.open.iter().any(|o| is_it(o.thing))
}

/// Where a thing stands in the profile; the enterprise stands before all.
fn place(profile: &Profile, thing: Thing<'_>) -> Option<usize> {
    let Thing::Item(item) = thing else { return None };
    profile.items.iter().position(|own| std::ptr::eq(own, item))
}

/// What needs the answer to one question.
type Needed = (BTreeSet<Purpose>, BTreeSet<StandardIndex>);

/// Parameters by the place of their thing and their name.
#[derive(Default)]
struct Gathered(BTreeMap<(Option<usize>, String), Needed>);

impl Gathered {
    fn add(&mut self, at: Option<usize>, parameters: &[String], purpose: Purpose, standard: StandardIndex) {
        for parameter in parameters {
            let (purposes, standards) = self.0.entry((at, parameter.clone())).or_default();
            purposes.insert(purpose);
            standards.insert(standard);
        }
    }

    /// The limits and methods of a standard for a thing.
    fn of_rules(
        &mut self,
        library: &Library,
        rulebook: &Rulebook,
        profile: &Profile,
        standard: StandardIndex,
        at: usize,
        item: &Item,
    ) {
        let facts = item.facts.or(&profile.facts);
        let facts = facts.lookup();
        let is_for = |object: &ConceptId| library.is_a(&item.concept, object);
        for (_, rule) in rulebook.limits(library, standard).filter(|(limit, _)| is_for(&limit.object)) {
            match rule.condition.evaluate(&facts) {
                Truth::False => {}
                Truth::Unknown(parameters) => self.add(Some(at), &parameters, Purpose::Limit, standard),
                Truth::True => {
                    if let LimitValue::Formula(formula) = &rule.value
                        && let Err(FormulaError::Missing(parameters)) = formula.evaluate(&facts)
                    {
                        self.add(Some(at), &parameters, Purpose::Limit, standard);
                    }
                }
            }
        }
        for (_, rule) in rulebook.methods(library, standard).filter(|(method, _)| is_for(&method.object)) {
            let missing = match rule.condition.evaluate(&facts) {
                Truth::False => continue,
                Truth::Unknown(parameters) => parameters,
                Truth::True => match rule.formula.evaluate(&facts) {
                    Err(FormulaError::Missing(parameters)) => parameters,
                    _ => continue,
                },
            };
            self.add(Some(at), &missing, Purpose::Method, standard);
        }
    }

    fn into_needs<'a>(self, library: &'a Library, profile: &'a Profile) -> Vec<Need<'a>> {
        let mut needs: Vec<(Option<usize>, Need<'a>)> = Vec::new();
        for ((at, name), (purposes, standards)) in self.0 {
            let Some(parameter) = library.parameter(&name) else { continue };
            let thing = at.and_then(|at| profile.items.get(at)).map_or(Thing::Enterprise, Thing::Item);
            let (purposes, standards) = (purposes.into_iter().collect(), standards.into_iter().collect());
            needs.push((at, Need { thing, parameter, purposes, standards }));
        }
        needs.sort_by_key(|(at, need)| {
            (*at, need.purposes.first().copied(), std::cmp::Reverse(need.standards.len()), need.parameter.id.clone())
        });
        needs.into_iter().map(|(_, need)| need).collect()
    }
}
