//! Ties, likenesses, changes and gaps in the words of a reader.

use super::wording::concept_name;
use super::{Locale, Value, conversion};
use crate::compare::alignment::{Likeness, Quantity};
use crate::compare::counterpart::{Breadth, Link, SharedLimit, SupersededEdition, Tie};
use crate::compare::edition::Outcome;
use crate::corpus::Library;
use crate::measure::decimal;
use crate::model::ConceptId;

/// Shared limits and concepts that are named; the others are counted.
const MOST_NAMED: usize = 4;

/// What ties two standards together.
#[must_use]
pub fn tie(locale: &Locale, library: &Library, tie: &Tie) -> String {
    match tie {
        Tie::AdoptedBy(l) => locale.say("tie-adopted-by", &[("link", link(locale, l).into())]),
        Tie::Adopts(l) => locale.say("tie-adopts", &[("link", link(locale, l).into())]),
        Tie::BothAdopt { own, other, editions_apart } => {
            let variables = [("own", link(locale, own).into()), ("other", link(locale, other).into())];
            let key = if *editions_apart == Some(0) { "tie-both-adopt" } else { "tie-both-adopt-other-edition" };
            locale.say(key, &variables)
        }
        Tie::RefersToOriginal { cited, link: l, by_own } => {
            let key = if *by_own { "tie-refers-own" } else { "tie-refers-other" };
            locale.say(key, &[("cited", cited.as_str().into()), ("link", link(locale, l).into())])
        }
        Tie::SharedLimits(limits) => {
            let named = limits.iter().take(MOST_NAMED).map(|l| shared_limit(locale, library, l));
            locale.say("tie-shared-limits", &[("count", limits.len().into()), ("limits", join(locale, named).into())])
        }
        Tie::SharedConcepts(shared) => {
            let named = shared.iter().take(MOST_NAMED).map(|s| name(locale, library, &s.concept));
            locale.say("tie-shared-concepts", &[("concepts", join(locale, named).into())])
        }
        Tie::SharedClass { code } => locale.say("tie-shared-class", &[("code", code.as_str().into())]),
        Tie::Cites { by_own: true } => locale.text("tie-cites-own"),
        Tie::Cites { by_own: false } => locale.text("tie-cites-other"),
    }
}

/// `ISO 50001:2018, identical (IDT), 2 years later`.
fn link(locale: &Locale, link: &Link) -> String {
    let mut parts = vec![link.adopted.as_str().to_owned()];
    parts.extend(link.degree.map(|d| locale.word("degree", d.word())));
    let years = link.lag_years.and_then(|years| u64::try_from(years).ok());
    parts.extend(years.map(|years| locale.say("tie-lag", &[("years", years.into())])));
    join(locale, parts.into_iter())
}

fn shared_limit(locale: &Locale, library: &Library, limit: &SharedLimit) -> String {
    let of = |id| name(locale, library, id);
    let both = format!("{} · {}", of(&limit.object), of(&limit.indicator));
    let key = match limit.breadth {
        Breadth::Same => return both,
        Breadth::Broader => "tie-broader",
        Breadth::Narrower => "tie-narrower",
    };
    let variables = [("limit", both.into()), ("object", of(&limit.other_object).into())];
    locale.say(key, &variables)
}

/// The alarm that a standard takes over an edition which no longer stands.
#[must_use]
pub fn superseded(locale: &Locale, library: &Library, edition: &SupersededEdition) -> String {
    let adopted = ("adopted", Value::from(edition.adopted.as_str()));
    match edition.current.and_then(|i| library.get(i)) {
        Some(current) => locale.say("alarm-superseded", &[adopted, ("current", current.id.as_str().into())]),
        None => locale.say("alarm-ended", &[adopted]),
    }
}

/// What two clauses have in common.
#[must_use]
pub fn likeness(locale: &Locale, library: &Library, likeness: &Likeness) -> String {
    let of = |id: &ConceptId| name(locale, library, id);
    let say = |key: &str, list: Vec<String>| locale.say(key, &[("list", join(locale, list.into_iter()).into())]);
    let quantity = |q: &Quantity| format!("{} {}", decimal::plain(q.value), super::wording::unit(&q.unit));
    match likeness {
        Likeness::Kind(kind) => say("likeness-kind", vec![locale.word("clause-kind", kind.word())]),
        Likeness::Number(number) => say("likeness-number", vec![number.clone()]),
        Likeness::Limits(l) => {
            say("likeness-limits", l.iter().map(|(o, i)| format!("{} · {}", of(o), of(i))).collect())
        }
        Likeness::Concepts(ids) => say("likeness-concepts", ids.iter().map(of).collect()),
        Likeness::Related(pairs) => {
            say("likeness-related", pairs.iter().map(|(a, b)| format!("{} ~ {}", of(a), of(b))).collect())
        }
        Likeness::Quantities(pairs) => {
            let pair = |(a, b): &(Quantity, Quantity)| {
                if a == b { quantity(a) } else { format!("{} = {}", quantity(a), quantity(b)) }
            };
            say("likeness-quantities", pairs.iter().map(pair).collect())
        }
        Likeness::Designations(list) => say("likeness-designations", list.clone()),
        Likeness::Signs(list) => say("likeness-signs", list.clone()),
    }
}

/// What became of a limit: `stricter (−3.125 %)`.
#[must_use]
pub fn outcome(locale: &Locale, outcome: &Outcome) -> String {
    let word = locale.word("edition", outcome.word());
    if let Outcome::Incomparable(error) = outcome {
        let reason = conversion::error(locale, error);
        return locale.say("edition-with", &[("word", word.into()), ("more", reason.into())]);
    }
    match outcome.percent() {
        Some(percent) => {
            let sign = if percent.is_sign_negative() { "−" } else { "+" };
            let figure = format!("{sign}{} %", decimal::plain(percent.abs()));
            locale.say("edition-with", &[("word", word.into()), ("more", figure.into())])
        }
        None => word,
    }
}

fn name(locale: &Locale, library: &Library, id: &ConceptId) -> String {
    concept_name(locale, library, id).1.to_owned()
}

fn join(locale: &Locale, items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(&locale.text("list-separator"))
}
