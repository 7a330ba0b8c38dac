//! The fields of the form as a profile.
//!
//! | field | what it holds |
//! | --- | --- |
//! | `name_zh`, `place`, `industry`, `built`, `as_of`, `market` … | the enterprise |
//! | `p.NAME` | a parameter of the enterprise |
//! | `i3.kind`, `i3.concept`, `i3.note`, `i3.output`, `i3.commissioned`, `i3.p.NAME` | its fourth thing |
//! | `f0.object`, `f0.indicator`, `f0.value`, `f0.unit`, `f0.at`, `f0.grade`, `f0.p.NAME` | its first figure |
//! | `add_concept`, `add_figure`, `remove` | what a button adds or takes away |
//!
//! The fields become the file of a profile, so that one reader checks both.

use crate::apply::ItemKind;
use crate::corpus::Library;
use crate::exchange::profile::{Format, Reading, read};
use crate::model::{ConceptKind, Language};
use crate::web::address::Parameters;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Fields of the enterprise that the form and the file call the same.
const OWN: [&str; 8] = ["id", "name_zh", "name_en", "jurisdiction", "place", "industry", "built", "as_of"];
/// Fields of a thing.
const OF_ITEM: [&str; 4] = ["concept", "note", "output", "commissioned"];
/// Fields of a figure.
const OF_FIGURE: [&str; 6] = ["object", "indicator", "value", "unit", "at", "grade"];

/// Reads the profile that the fields of a form say.
pub(in crate::web) fn read_fields(library: &Library, fields: &Parameters, language: Language) -> Reading {
    read(library, &written(library, fields, language).to_string(), Format::Json)
}

fn written(library: &Library, fields: &Parameters, language: Language) -> Value {
    let mut items: BTreeMap<usize, Fields<'_>> = BTreeMap::new();
    let mut figures: BTreeMap<usize, Fields<'_>> = BTreeMap::new();
    let mut own = Fields::default();
    for (name, value) in fields.iter().filter(|(_, value)| !value.trim().is_empty()) {
        match (numbered(name, 'i'), numbered(name, 'f')) {
            (Some((at, name)), _) => items.entry(at).or_default().add(name, value, language),
            (_, Some((at, name))) => figures.entry(at).or_default().add(name, value, language),
            _ => own.add(name, value, language),
        }
    }
    let removed = fields.get("remove").unwrap_or_default();
    items.retain(|at, _| removed != format!("i{at}"));
    figures.retain(|at, _| removed != format!("f{at}"));
    let mut profile = own.shape(&OWN);
    let markets: Vec<&str> = fields.all("market").collect();
    profile.insert("export_markets".to_owned(), json!(markets));
    let mut lists: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for item in items.values() {
        let kind = item.texts.get("kind").and_then(|word| ItemKind::from_word(word)).unwrap_or(ItemKind::Product);
        lists.entry(list(kind)).or_default().push(Value::Object(item.shape(&OF_ITEM)));
    }
    if let Some(id) = fields.get("add_concept") {
        let concept = library.concepts().iter().find(|c| c.id.as_str() == id);
        let kind = fields.get("add_kind").and_then(ItemKind::from_word);
        let kind = kind.or_else(|| concept.map(|c| kind_of(c.kind))).unwrap_or(ItemKind::Product);
        lists.entry(list(kind)).or_default().push(json!({ "concept": id }));
    }
    for (name, list) in lists {
        profile.insert(name.to_owned(), Value::Array(list));
    }
    let mut figures: Vec<Value> = figures.values().map(|figure| Value::Object(figure.shape(&OF_FIGURE))).collect();
    if let Some((object, indicator, unit)) = fields.get("add_figure").and_then(|added| {
        let mut parts = added.splitn(3, '|');
        Some((parts.next()?, parts.next()?, parts.next().unwrap_or_default()))
    }) {
        figures.push(json!({ "object": object, "indicator": indicator, "unit": unit }));
    }
    profile.insert("figure".to_owned(), Value::Array(figures));
    Value::Object(profile)
}

/// What a thing of the termbase most likely is to an enterprise.
fn kind_of(kind: ConceptKind) -> ItemKind {
    match kind {
        ConceptKind::Process => ItemKind::Process,
        ConceptKind::Equipment => ItemKind::Equipment,
        _ => ItemKind::Product,
    }
}

/// The list of the file in which a thing stands.
fn list(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Product => "product",
        ItemKind::Process => "process",
        ItemKind::Equipment => "equipment",
        ItemKind::RawMaterial => "raw_material",
    }
}

/// `i12.note` with `i` is (12, `note`).
fn numbered(name: &str, letter: char) -> Option<(usize, &str)> {
    let (number, name) = name.strip_prefix(letter)?.split_once('.')?;
    let number = number.parse().ok().filter(|n| *n < crate::exchange::profile::MOST_ITEMS)?;
    Some((number, name))
}

/// The fields of one thing: texts by name, parameters by name.
#[derive(Default)]
struct Fields<'a> {
    texts: BTreeMap<&'a str, String>,
    parameters: BTreeMap<&'a str, String>,
}

impl<'a> Fields<'a> {
    fn add(&mut self, name: &'a str, value: &str, language: Language) {
        let value = value.trim();
        match name.strip_prefix("p.") {
            Some(parameter) => self.parameters.insert(parameter, decimal_point(value, language)),
            None if name == "value" => self.texts.insert(name, decimal_point(value, language)),
            None => self.texts.insert(name, value.to_owned()),
        };
    }

    fn shape(&self, names: &[&str]) -> Map<String, Value> {
        let mut shape = Map::new();
        for name in names {
            if let Some(text) = self.texts.get(name) {
                shape.insert((*name).to_owned(), Value::String(text.clone()));
            }
        }
        shape.insert("parameters".to_owned(), json!(self.parameters));
        shape
    }
}

/// Russian and Mongolian readers write a decimal comma; in Chinese and English a comma groups thousands and is refused.
fn decimal_point(value: &str, language: Language) -> String {
    let comma = matches!(language, Language::Ru | Language::Mn) && value.matches(',').count() == 1;
    if comma && !value.contains('.') { value.replace(',', ".") } else { value.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::library;

    fn read_query(query: &str, language: Language) -> Reading {
        read_fields(library(), &Parameters::read(query), language)
    }

    #[test]
    fn fields_are_a_profile() {
        let query = "name_zh=%E5%8E%82&jurisdiction=CN-NM&market=RU&i0.kind=equipment&i0.concept=electric-motor\
            &i0.p.power_kw=7.5&f0.object=electric-motor&f0.indicator=motor-efficiency&f0.value=91.2&f0.unit=%25";
        let reading = read_query(query, Language::Zh);
        assert_eq!(reading.problems, []);
        let profile = reading.profile.unwrap();
        assert_eq!((profile.items.len(), profile.figures.len(), profile.markets.len()), (1, 1, 1));
        let less = read_query(&format!("{query}&remove=i0&add_concept=cement"), Language::Zh).profile.unwrap();
        assert_eq!(less.items[0].concept.as_str(), "cement");
    }

    #[test]
    fn a_comma_is_a_decimal_sign_where_people_write_it_so() {
        let query = "jurisdiction=CN&i0.kind=equipment&i0.concept=electric-motor&i0.p.power_kw=7,5";
        assert_eq!(read_query(query, Language::Ru).problems, []);
        assert_eq!(read_query(query, Language::Zh).problems.len(), 1);
    }
}
