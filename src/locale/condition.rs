//! Regions in the words of a reader: what two conditions have in common, what a table leaves open.

use super::{Locale, wording};
use crate::corpus::Library;
use crate::model::ConceptId;
use crate::rule::{Exclusion, Interval, Region, Side, ValueSet};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::ops::Bound;

/// A region in words: "capacity 65 t/h or more; fuel: coal". One that asks nothing is "in every case".
#[must_use]
pub fn region(locale: &Locale, library: &Library, region: &Region) -> String {
    if region.is_everything() {
        return locale.text("region-everything");
    }
    let sides = region.sides().iter().map(|side| self::side(locale, library, side));
    sides.collect::<Vec<_>>().join(&locale.text("condition-and"))
}

/// An object under a condition: "boiler (capacity 65 t/h or more; fuel: coal)".
#[must_use]
pub fn object(locale: &Locale, library: &Library, object: &ConceptId, region: &Region) -> String {
    let name = wording::concept_name(locale, library, object).1;
    if region.is_everything() {
        return name.to_owned();
    }
    let condition = self::region(locale, library, region);
    locale.say("region-object", &[("object", name.into()), ("condition", condition.into())])
}

/// Two conditions that exclude each other: "fuel: coal against natural gas".
#[must_use]
pub fn exclusion(locale: &Locale, library: &Library, exclusion: &Exclusion) -> String {
    let word = |values: &ValueSet| {
        let values = values.clone();
        side(locale, library, &Side { parameter: exclusion.parameter.clone(), values })
    };
    let (a, b) = (word(&exclusion.a), word(&exclusion.b));
    locale.say("region-against", &[("a", a.into()), ("b", b.into())])
}

fn side(locale: &Locale, library: &Library, side: &Side) -> String {
    let name = wording::parameter(locale, library, &side.parameter);
    let is = |value: String| locale.say("condition-is", &[("name", name.as_str().into()), ("value", value.into())]);
    match &side.values {
        ValueSet::Numbers(numbers) => {
            let points: Option<Vec<Decimal>> = numbers.intervals().iter().map(Interval::single).collect();
            if let Some(points) = points.filter(|points| !points.is_empty()) {
                let numbers: Vec<String> = points.iter().map(|n| n.normalize().to_string()).collect();
                let separator = locale.text("list-separator");
                return is(figure(library, &side.parameter, &numbers.join(&separator)));
            }
            let pieces = numbers.intervals().iter().map(|i| interval(locale, library, &side.parameter, &name, *i));
            pieces.collect::<Vec<_>>().join(&locale.text("region-or"))
        }
        ValueSet::OneOf(words) => is(words_of(locale, library, &side.parameter, words)),
        ValueSet::NoneOf(words) => {
            let value = words_of(locale, library, &side.parameter, words);
            locale.say("region-not", &[("name", name.into()), ("value", value.into())])
        }
        ValueSet::Flag(true) => name,
        ValueSet::Flag(false) => locale.say("condition-not", &[("name", name.into())]),
        ValueSet::Nothing => locale.say("region-nothing", &[("name", name.into())]),
    }
}

fn interval(locale: &Locale, library: &Library, parameter: &str, name: &str, interval: Interval) -> String {
    let figure = |number: Decimal| figure(library, parameter, &number.normalize().to_string());
    let one = |key: &str, at: Decimal| locale.say(key, &[("name", name.into()), ("value", figure(at).into())]);
    match (interval.low, interval.high) {
        (Bound::Unbounded, Bound::Unbounded) => locale.text("region-everything"),
        (Bound::Included(low), Bound::Unbounded) => one("region-at-least", low),
        (Bound::Excluded(low), Bound::Unbounded) => one("region-above", low),
        (Bound::Unbounded, Bound::Included(high)) => one("region-at-most", high),
        (Bound::Unbounded, Bound::Excluded(high)) => one("region-below", high),
        (low, high) => {
            let end = |bound: Bound<Decimal>| match bound {
                Bound::Included(at) => (figure(at), "≤"),
                Bound::Excluded(at) => (figure(at), "<"),
                Bound::Unbounded => (String::new(), ""),
            };
            let ((low, above), (high, below)) = (end(low), end(high));
            format!("{low} {above} {name} {below} {high}")
        }
    }
}

/// A number with the unit of its parameter. A year of the calendar is no duration.
fn figure(library: &Library, parameter: &str, number: &str) -> String {
    let unit = library.parameter(parameter).map_or(String::new(), |p| wording::unit(&p.unit));
    let year = unit == "a" && number.len() == 4;
    if unit.is_empty() || year { number.to_owned() } else { format!("{number} {unit}") }
}

fn words_of(locale: &Locale, library: &Library, parameter: &str, words: &BTreeSet<String>) -> String {
    let name = |word: &String| {
        let known = library.parameter_value(parameter, word).and_then(|v| v.labels.best(locale.language()));
        known.map_or_else(|| word.clone(), |(_, name)| name.to_owned())
    };
    words.iter().map(name).collect::<Vec<_>>().join(&locale.text("list-separator"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::rule::Condition;

    fn library() -> Library {
        crate::corpus::read(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")).unwrap().library
    }

    #[test]
    fn an_overlap_is_said_in_words() {
        let library = library();
        let of = |when: &str| Region::of(&Condition::parse(when).unwrap());
        let overlap = of(r#"fuel == "coal" && capacity_t_h >= 65.0"#)
            .intersection(&of(r#"fuel in ["coal", "oil"] && commissioning_year >= 2001.0 && capacity_t_h < 1000.0"#));
        let boiler = ConceptId::new("boiler");
        let (zh, en) = (Locale::of(Language::Zh), Locale::of(Language::En));
        assert_eq!(
            object(&zh, &library, &boiler, &of(r#"fuel == "coal" && capacity_t_h >= 65.0"#)),
            "锅炉（蒸汽锅炉额定蒸发量 65 t/h 及以上；燃料种类：煤）"
        );
        assert_eq!(
            region(&en, &library, &overlap),
            "65 t/h ≤ rated steam capacity < 1000 t/h; commissioning year 2001 or more; fuel type: coal"
        );
        assert_eq!(region(&zh, &library, &Region::default()), "任何情形");
        let apart = of(r#"fuel == "coal""#).exclusions(&of(r#"fuel == "natural-gas""#));
        assert_eq!(exclusion(&zh, &library, &apart[0]), "燃料种类：煤 ↔ 燃料种类：天然气");
    }
}
