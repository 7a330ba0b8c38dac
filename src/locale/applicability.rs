//! What applies and why, in the words of a reader.

use super::{Locale, wording};
use crate::apply::{Change, Covering, Miss, NearMiss, Need, Open, Outcome, TakenOut, Thing, Turn};
use crate::corpus::Library;
use crate::locale::judgement::limit_text;
use crate::model::{ConceptId, Relation, Scope};

/// The name of an outcome.
#[must_use]
pub fn outcome(locale: &Locale, outcome: Outcome) -> String {
    locale.word("apply-outcome", outcome.word())
}

/// A thing of the enterprise with its kind; the note tells several of one kind apart.
#[must_use]
pub fn thing(locale: &Locale, library: &Library, thing: Thing<'_>) -> String {
    match thing {
        Thing::Enterprise => locale.text("apply-enterprise"),
        Thing::Item(item) => {
            let name = concept(locale, library, &item.concept);
            let kind = locale.word("apply-kind", item.kind.word());
            locale.say("apply-thing", &[("name", name.into()), ("kind", kind.into())])
        }
    }
}

fn concept(locale: &Locale, library: &Library, id: &ConceptId) -> String {
    wording::concept_name(locale, library, id).1.to_owned()
}

fn places(locale: &Locale, library: &Library, ids: &[String]) -> String {
    let name = |id: &String| {
        let named = library.place(id).and_then(|place| place.labels.best(locale.language()));
        named.map_or_else(|| id.clone(), |(_, name)| name.to_owned())
    };
    ids.iter().map(name).collect::<Vec<_>>().join(&locale.text("list-separator"))
}

fn parameters(locale: &Locale, library: &Library, ids: &[String]) -> String {
    let all: Vec<String> = ids.iter().map(|id| wording::parameter(locale, library, id)).collect();
    all.join(&locale.text("list-separator"))
}

/// Why a standard covers something: object, condition, place, market, and who has to act.
#[must_use]
pub fn covering(locale: &Locale, library: &Library, covering: &Covering<'_>) -> String {
    let what = thing(locale, library, covering.thing);
    let mut parts = vec![match (&covering.row.object, covering.thing) {
        (Some(object), Thing::Item(item)) if item.concept != *object => {
            let object = concept(locale, library, object).into();
            locale.say("apply-covers-as", &[("thing", what.into()), ("object", object)])
        }
        _ => locale.say("apply-covers", &[("thing", what.into())]),
    }];
    if !covering.row.when.is_empty() {
        let condition = wording::condition(locale, library, &covering.row.when).into();
        parts.push(locale.say("apply-condition", &[("condition", condition)]));
    }
    if !covering.if_in.is_empty() {
        let places = places(locale, library, &covering.if_in).into();
        parts.push(locale.say("apply-if-in", &[("places", places)]));
    }
    if let Some(market) = covering.market {
        let market = locale.word("apply-market", market.word()).into();
        parts.push(locale.say("apply-on-market", &[("market", market)]));
    }
    if !covering.addressed {
        let addressee = locale.word("addressee", covering.row.addressee.word()).into();
        parts.push(locale.say("apply-not-addressed", &[("addressee", addressee)]));
    }
    joined(locale, parts, covering.row)
}

/// Why a thing is taken out.
#[must_use]
pub fn taken_out(locale: &Locale, library: &Library, taken_out: &TakenOut<'_>) -> String {
    let what = thing(locale, library, taken_out.thing).into();
    let sentence = match (taken_out.row.relation, &taken_out.row.other) {
        (Relation::YieldsTo, Some(other)) => {
            locale.say("apply-left", &[("thing", what), ("other", other.as_str().into())])
        }
        _ => locale.say("apply-excluded", &[("thing", what)]),
    };
    let mut parts = vec![sentence];
    if !taken_out.row.when.is_empty() {
        let condition = wording::condition(locale, library, &taken_out.row.when).into();
        parts.push(locale.say("apply-condition", &[("condition", condition)]));
    }
    joined(locale, parts, taken_out.row)
}

/// What an answer hangs on.
#[must_use]
pub fn open(locale: &Locale, library: &Library, open: &Open<'_>) -> String {
    let what = thing(locale, library, open.thing);
    if open.parameters.is_empty() {
        let places = places(locale, library, &open.places).into();
        return locale.say("apply-open-places", &[("thing", what.into()), ("places", places)]);
    }
    let parameters = parameters(locale, library, &open.parameters).into();
    locale.say("apply-open", &[("thing", what.into()), ("parameters", parameters)])
}

/// Why a row that is near does not cover.
#[must_use]
pub fn near_miss(locale: &Locale, library: &Library, near: &NearMiss<'_>) -> String {
    let what = ("thing", thing(locale, library, near.thing).into());
    let object = || near.row.object.as_ref().map_or_else(String::new, |object| concept(locale, library, object));
    match &near.miss {
        Miss::Condition(atoms) => {
            let atoms: Vec<String> = atoms.iter().map(ToString::to_string).collect();
            let condition = wording::condition(locale, library, &atoms.join(" && ")).into();
            locale.say("apply-miss-condition", &[what, ("condition", condition)])
        }
        Miss::Place(ids) => locale.say("apply-miss-place", &[what, ("places", places(locale, library, ids).into())]),
        Miss::Market(market) => {
            let market = locale.word("apply-market", market.word()).into();
            locale.say("apply-miss-market", &[what, ("market", market)])
        }
        Miss::Abroad(jurisdiction) => {
            let jurisdiction = locale.word("jurisdiction", jurisdiction.word()).into();
            locale.say("apply-miss-abroad", &[what, ("jurisdiction", jurisdiction)])
        }
        Miss::Making => locale.say("apply-miss-making", &[what]),
        Miss::Narrower => locale.say("apply-miss-narrower", &[what, ("object", object().into())]),
        Miss::Sibling => locale.say("apply-miss-sibling", &[what, ("object", object().into())]),
    }
}

/// A change from an old value to a new one.
#[must_use]
pub fn change(locale: &Locale, library: &Library, change: &Change<'_>) -> Option<String> {
    let any = change.new.or(change.old)?;
    let separator = locale.text("list-separator");
    let mut what = vec![concept(locale, library, &any.object), concept(locale, library, &any.indicator)];
    if !any.when.is_empty() {
        what.push(wording::condition(locale, library, &any.when));
    }
    let side = |limit: Option<&crate::model::Limit>| {
        limit.map_or_else(
            || "—".to_owned(),
            |limit| {
                let standard = library.find(limit.standard.as_str());
                let grade = standard.map_or_else(
                    || limit.grade.clone(),
                    |standard| super::judgement::grade_name(locale, library, standard, &limit.grade),
                );
                format!("{} ({grade})", limit_text(locale, library, limit))
            },
        )
    };
    let turn = match change.turn {
        Turn::Stricter => "stricter",
        Turn::Looser => "looser",
        Turn::Same => "same",
        Turn::Unsaid => "unsaid",
        Turn::Added => "added",
        Turn::Dropped => "dropped",
    };
    Some(locale.say(
        "apply-change",
        &[
            ("what", what.join(&separator).into()),
            ("old", side(change.old).into()),
            ("new", side(change.new).into()),
            ("turn", locale.word("apply-turn", turn).into()),
        ],
    ))
}

/// A parameter to ask, of what, what for and for which standards.
#[must_use]
pub fn need(locale: &Locale, library: &Library, need: &Need<'_>) -> String {
    let separator = locale.text("list-separator");
    let purposes: Vec<String> = need.purposes.iter().map(|p| locale.word("apply-purpose", p.word())).collect();
    let standards = need.standards.iter().filter_map(|index| library.get(*index)).map(|s| s.id.as_str());
    let parameter = wording::parameter(locale, library, &need.parameter.id);
    let unit = wording::unit(&need.parameter.unit);
    let parameter = if unit.is_empty() { parameter } else { format!("{parameter} ({unit})") };
    locale.say(
        "apply-need",
        &[
            ("thing", thing(locale, library, need.thing).into()),
            ("parameter", parameter.into()),
            ("purposes", purposes.join(&separator).into()),
            ("standards", standards.collect::<Vec<_>>().join(&separator).into()),
        ],
    )
}

/// The parts of a reason, and that it has to be verified where it rests on professional knowledge.
fn joined(locale: &Locale, mut parts: Vec<String>, row: &Scope) -> String {
    if row.provenance.to_be_verified() {
        parts.push(locale.text("apply-to-be-verified"));
    }
    parts.join(&locale.text("condition-and"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::apply::{ItemKind, Market, Purpose, Renewal};
    use crate::locale::SPOKEN;

    #[test]
    fn every_word_of_these_lists_has_a_name_in_every_language() {
        for language in SPOKEN {
            let locale = Locale::of(*language);
            let check = |list: &str, words: Vec<&str>| {
                for word in words {
                    assert!(locale.has(&format!("{list}-{word}")), "{language}: {list}-{word}");
                }
            };
            check("apply-outcome", Outcome::ALL.iter().map(|v| v.word()).collect());
            check("apply-kind", ItemKind::ALL.iter().map(|v| v.word()).collect());
            check("apply-market", Market::ALL.iter().map(|v| v.word()).collect());
            check("apply-purpose", Purpose::ALL.iter().map(|v| v.word()).collect());
            check("apply-turn", vec!["stricter", "looser", "same", "unsaid", "added", "dropped"]);
            check("renewal", Renewal::ALL.iter().map(|v| v.word()).collect());
            check("check-bar", vec!["meets", "fails", "incomplete", "preview", "not-applicable"]);
        }
    }
}
