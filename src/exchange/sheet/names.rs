//! Names typed into a sheet: of concepts, parameters and their values, in any language or as ids.

use crate::corpus::Library;
use crate::locale::{Locale, SPOKEN};
use crate::model::{ConceptId, Labels, Language, Parameter, ParameterKind};
use std::collections::HashMap;

/// What a name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    /// One thing.
    One(ConceptId),
    /// Several things: which one is for the reader to say.
    Several(Vec<ConceptId>),
}

/// Names of concepts and parameters, looked up once for a sheet.
pub(super) struct Names<'a> {
    library: &'a Library,
    concepts: HashMap<String, Vec<&'a ConceptId>>,
    parameters: HashMap<String, Vec<&'a Parameter>>,
}

impl<'a> Names<'a> {
    pub(super) fn new(library: &'a Library) -> Self {
        let mut concepts: HashMap<String, Vec<&'a ConceptId>> = HashMap::new();
        for concept in library.concepts() {
            for name in all(&concept.labels) {
                let known = concepts.entry(key(name)).or_default();
                if !known.contains(&&concept.id) {
                    known.push(&concept.id);
                }
            }
        }
        let mut parameters: HashMap<String, Vec<&'a Parameter>> = HashMap::new();
        for parameter in library.parameters() {
            for name in all(&parameter.labels).chain([&parameter.id]) {
                let known = parameters.entry(key(name)).or_default();
                if !known.iter().any(|p| p.id == parameter.id) {
                    known.push(parameter);
                }
            }
        }
        Self { library, concepts, parameters }
    }

    /// What a name means among the concepts for which `fits` holds.
    pub(super) fn concept(&self, name: &str, fits: impl Fn(&ConceptId) -> bool) -> Option<Meaning> {
        let id = ConceptId::new(name);
        if self.library.concept(&id).is_some() && fits(&id) {
            return Some(Meaning::One(id));
        }
        let meant: Vec<ConceptId> =
            self.concepts.get(&key(name))?.iter().filter(|id| fits(id)).map(|id| (*id).clone()).collect();
        match meant.as_slice() {
            [] => None,
            [one] => Some(Meaning::One(one.clone())),
            _ => Some(Meaning::Several(meant)),
        }
    }

    /// The parameter with an id or a label; a unit behind it in brackets does not count.
    pub(super) fn parameter(&self, name: &str) -> Option<&'a Parameter> {
        let bare = name.rsplit_once(['(', '（']).map_or(name, |(bare, _)| bare);
        let find = |name: &str| match self.parameters.get(&key(name)).map(Vec::as_slice) {
            Some([one]) => Some(*one),
            _ => None,
        };
        find(name).or_else(|| find(bare))
    }

    /// The text of a value as conditions write it: of an enum also by its label, of a bool also by yes and no.
    pub(super) fn value(&self, parameter: &Parameter, text: &str) -> String {
        match &parameter.kind {
            ParameterKind::Enum(values) if !values.iter().any(|v| v == text) => {
                let typed = key(text);
                let named = self.library.parameter_values(&parameter.id).iter();
                let mut named = named.filter(|value| all(&value.labels).any(|label| key(label) == typed));
                match (named.next(), named.next()) {
                    (Some(value), None) => value.value.clone(),
                    _ => text.to_owned(),
                }
            }
            ParameterKind::Bool => {
                let typed = key(text);
                let says = |word: &str| SPOKEN.iter().any(|l| key(&Locale::of(*l).word("sheet", word)) == typed);
                match typed.as_str() {
                    "1" => "true".to_owned(),
                    "0" => "false".to_owned(),
                    _ if says("yes") => "true".to_owned(),
                    _ if says("no") => "false".to_owned(),
                    _ => typed,
                }
            }
            _ => text.to_owned(),
        }
    }
}

fn all(labels: &Labels) -> impl Iterator<Item = &String> {
    Language::ALL.iter().flat_map(|language| labels.of(*language))
}

/// One spelling of a name: case and spaces do not count.
pub(super) fn key(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}
