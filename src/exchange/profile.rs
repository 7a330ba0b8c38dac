//! Profiles of enterprises as TOML and JSON.
//!
//! Every number is read from its text, so that none passes through binary floating point; in JSON a number that needs
//! more than fifteen digits is written in quotes.

mod node;
mod shape;
mod write;

use crate::apply::{FactProblem, Facts, Figure, Item, ItemKind, Market, Output, Profile, read as read_fact};
use crate::corpus::Library;
use crate::measure::{Basis, BasisError, decimal};
use crate::model::{AsOf, ConceptId, Jurisdiction, PartialDate};
use shape::{FigureShape, ItemShape, ProfileShape, Strange};
use std::collections::BTreeMap;

pub use write::write_toml;

/// Longest file of a profile.
pub const LONGEST_FILE: usize = 1 << 20;

/// Most things, and most figures, of a profile.
pub const MOST_ITEMS: usize = 1000;

/// How a profile is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// TOML.
    Toml,
    /// JSON.
    Json,
}

/// A profile, as far as it could be read, and all that is wrong with its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The profile without what was wrong; absent where the file is no profile at all.
    pub profile: Option<Profile>,
    /// What is wrong, in the order of the file's parts.
    pub problems: Vec<ProfileProblem>,
}

/// Something wrong in the file of a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileProblem {
    /// Where: `product[2].parameters.power_kw`, counted from 1; empty for the whole file.
    pub at: String,
    /// What.
    pub kind: ProfileProblemKind,
}

/// What is wrong in the file of a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProfileProblemKind {
    /// The file is too long.
    TooLong {
        /// Bytes allowed.
        most: usize,
    },
    /// The file is no TOML or JSON, or has another shape than a profile.
    Syntax(String),
    /// More things or figures than are read.
    TooMany {
        /// How many are read.
        most: usize,
    },
    /// A value that has to be there.
    Missing,
    /// A profile has no such entry.
    UnknownEntry,
    /// Not one of the words allowed here.
    NotOneOf {
        /// What stands there.
        found: String,
        /// The words allowed.
        allowed: Vec<String>,
    },
    /// The termbase has no such concept.
    UnknownConcept(String),
    /// Nothing is measured under this name.
    UnknownIndicator(String),
    /// There is no such place.
    UnknownPlace(String),
    /// There is no such industry.
    UnknownIndustry(String),
    /// No parameter of this name is declared.
    UnknownParameter,
    /// Not a number that can be held exactly.
    NotANumber(String),
    /// Neither `true` nor `false`.
    NotABool(String),
    /// Not a date.
    NotADate(String),
    /// Not an amount a year, such as `120000 t/a`.
    NotAnOutput(String),
    /// Not the state of a figure, such as `O2=11%`.
    State(BasisError),
}

/// Reads a profile; whatever is wrong in a part leaves that part out.
#[must_use]
pub fn read(library: &Library, text: &str, format: Format) -> Reading {
    let mut problems = Vec::new();
    let profile = shaped(text, format).map_err(|kind| problems.push(ProfileProblem { at: String::new(), kind })).ok();
    let profile = profile.and_then(|shape| Reader { library, problems: &mut problems }.profile(shape));
    Reading { profile, problems }
}

fn shaped(text: &str, format: Format) -> Result<ProfileShape, ProfileProblemKind> {
    if text.len() > LONGEST_FILE {
        return Err(ProfileProblemKind::TooLong { most: LONGEST_FILE });
    }
    let node = match format {
        Format::Toml => node::from_toml(text),
        Format::Json => node::from_json(text),
    };
    let shape = node.and_then(|node| serde_json::from_value(node).map_err(|error| error.to_string()));
    shape.map_err(ProfileProblemKind::Syntax)
}

struct Reader<'a> {
    library: &'a Library,
    problems: &'a mut Vec<ProfileProblem>,
}

impl Reader<'_> {
    fn wrong<T>(&mut self, at: impl Into<String>, kind: ProfileProblemKind) -> Option<T> {
        self.problems.push(ProfileProblem { at: at.into(), kind });
        None
    }

    fn strange(&mut self, at: &str, strange: &Strange) {
        let dot = if at.is_empty() { "" } else { "." };
        for name in strange.keys() {
            self.wrong::<()>(format!("{at}{dot}{name}"), ProfileProblemKind::UnknownEntry);
        }
    }

    fn profile(&mut self, shape: ProfileShape) -> Option<Profile> {
        self.strange("", &shape.strange);
        let words = || Jurisdiction::ALL.iter().map(|j| j.word().to_owned()).collect();
        let jurisdiction = match shape.jurisdiction.as_deref() {
            None => self.wrong("jurisdiction", ProfileProblemKind::Missing),
            Some(word) => Jurisdiction::from_word(word).or_else(|| {
                let kind = ProfileProblemKind::NotOneOf { found: word.to_owned(), allowed: words() };
                self.wrong("jurisdiction", kind)
            }),
        }?;
        let place = self.known(shape.place.or(shape.city_zh), "city_zh", ProfileProblemKind::UnknownPlace, |l, id| {
            l.place(id).is_some()
        });
        let industry = self.known(shape.industry, "industry", ProfileProblemKind::UnknownIndustry, |l, code| {
            l.industry(code).is_some()
        });
        let built = self.date("built", shape.built.as_deref());
        let as_of = shape.as_of.as_deref().and_then(|text| {
            AsOf::parse(text).ok().or_else(|| self.wrong("as_of", ProfileProblemKind::NotADate(text.to_owned())))
        });
        let markets = self.markets(shape.export_markets);
        let mut items = Vec::new();
        let raw = shape.raw_materials.into_iter().map(ItemShape::named).collect();
        for (kind, name, shapes) in [
            (ItemKind::Product, "product", shape.product),
            (ItemKind::Process, "process", shape.process),
            (ItemKind::Equipment, "equipment", shape.equipment),
            (ItemKind::RawMaterial, "raw_materials", raw),
            (ItemKind::RawMaterial, "raw_material", shape.raw_material),
        ] {
            for (at, shape) in self.few(name, shapes) {
                items.extend(self.item(kind, &at, shape));
            }
        }
        let facts = self.facts("parameters", shape.parameters);
        let figures = self.few("figure", shape.figure);
        let figures = figures.into_iter().filter_map(|(at, shape)| self.figure(&at, shape)).collect();
        Some(Profile {
            id: shape.id,
            name_zh: shape.name_zh,
            name_en: shape.name_en,
            jurisdiction,
            place,
            industry,
            built,
            as_of,
            markets,
            items,
            facts,
            figures,
        })
    }

    /// The first things of a list, each with its place in the file.
    fn few<T>(&mut self, name: &str, mut shapes: Vec<T>) -> Vec<(String, T)> {
        if shapes.len() > MOST_ITEMS {
            shapes.truncate(MOST_ITEMS);
            self.wrong::<()>(name, ProfileProblemKind::TooMany { most: MOST_ITEMS });
        }
        shapes.into_iter().enumerate().map(|(n, shape)| (format!("{name}[{}]", n + 1), shape)).collect()
    }

    fn markets(&mut self, words: Vec<String>) -> Vec<Market> {
        let mut markets = Vec::new();
        for (n, word) in words.into_iter().enumerate() {
            // One market has two names.
            let known = Market::from_word(&word).or((word == "EAEU").then_some(Market::Russia));
            match known {
                Some(market) if markets.contains(&market) => {}
                Some(market) => markets.push(market),
                None => {
                    let allowed = Market::ALL.iter().map(|m| m.word().to_owned()).collect();
                    let kind = ProfileProblemKind::NotOneOf { found: word, allowed };
                    self.wrong::<()>(format!("export_markets[{}]", n + 1), kind);
                }
            }
        }
        markets
    }

    fn item(&mut self, kind: ItemKind, at: &str, shape: ItemShape) -> Option<Item> {
        self.strange(at, &shape.strange);
        let concept = self.concept(&format!("{at}.concept"), &shape.concept)?;
        let output = shape.output.and_then(|text| {
            read_output(&text).or_else(|| self.wrong(format!("{at}.output"), ProfileProblemKind::NotAnOutput(text)))
        });
        let commissioned = self.date(&format!("{at}.commissioned"), shape.commissioned.as_deref());
        let facts = self.facts(&format!("{at}.parameters"), shape.parameters);
        let note = shape.note.or(shape.note_zh).unwrap_or_default();
        Some(Item { kind, concept, note, output, commissioned, facts })
    }

    fn figure(&mut self, at: &str, shape: FigureShape) -> Option<Figure> {
        self.strange(at, &shape.strange);
        let object = self.concept(&format!("{at}.object"), &shape.object);
        let measured = |library: &Library, id: &str| library.indicator(&ConceptId::new(id)).is_some();
        let unknown = ProfileProblemKind::UnknownIndicator;
        let indicator = self.named(&shape.indicator, &format!("{at}.indicator"), unknown, measured);
        let actual = match shape.value.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
            None => Some(None),
            Some(text) => match decimal::parse(text) {
                Some(value) => Some(Some(value)),
                None => self.wrong(format!("{at}.value"), ProfileProblemKind::NotANumber(text.to_owned())),
            },
        };
        let state = match Basis::parse(&shape.at) {
            Ok(state) => Some(state),
            Err(error) => self.wrong(format!("{at}.at"), ProfileProblemKind::State(error)),
        };
        let facts = self.facts(&format!("{at}.parameters"), shape.parameters);
        Some(Figure {
            object: object?,
            indicator: ConceptId::new(indicator?),
            actual: actual?,
            unit: shape.unit,
            state: state?,
            grade: shape.grade.filter(|grade| !grade.is_empty()),
            facts,
        })
    }

    fn facts(&mut self, at: &str, values: BTreeMap<String, String>) -> Facts {
        let mut facts = Facts::default();
        for (name, text) in values {
            let kind = match read_fact(self.library, &name, &text) {
                Ok(value) => {
                    facts.insert(name, value);
                    continue;
                }
                Err(FactProblem::Unknown) => ProfileProblemKind::UnknownParameter,
                Err(FactProblem::NotANumber) => ProfileProblemKind::NotANumber(text),
                Err(FactProblem::NotABool) => ProfileProblemKind::NotABool(text),
                Err(FactProblem::NotOneOf(allowed)) => ProfileProblemKind::NotOneOf { found: text, allowed },
            };
            self.wrong::<()>(format!("{at}.{name}"), kind);
        }
        facts
    }

    fn concept(&mut self, at: &str, id: &str) -> Option<ConceptId> {
        let known = |library: &Library, id: &str| library.concept(&ConceptId::new(id)).is_some();
        self.named(id, at, ProfileProblemKind::UnknownConcept, known).map(ConceptId::new)
    }

    /// A name that has to be there and that the library has to know.
    fn named(
        &mut self,
        name: &str,
        at: &str,
        unknown: impl Fn(String) -> ProfileProblemKind,
        is_known: impl Fn(&Library, &str) -> bool,
    ) -> Option<String> {
        if is_known(self.library, name) { Some(name.to_owned()) } else { self.wrong(at, unknown(name.to_owned())) }
    }

    /// A name that the library has to know; an empty one counts as absent.
    fn known(
        &mut self,
        name: Option<String>,
        at: &str,
        unknown: impl Fn(String) -> ProfileProblemKind,
        is_known: impl Fn(&Library, &str) -> bool,
    ) -> Option<String> {
        let name = name.filter(|name| !name.is_empty())?;
        if is_known(self.library, &name) { Some(name) } else { self.wrong(at, unknown(name)) }
    }

    fn date(&mut self, at: &str, text: Option<&str>) -> Option<PartialDate> {
        let text = text.filter(|text| !text.is_empty())?;
        PartialDate::parse(text).ok().or_else(|| self.wrong(at, ProfileProblemKind::NotADate(text.to_owned())))
    }
}

/// `120000 t/a`: a number and a unit a year.
#[must_use]
pub fn read_output(text: &str) -> Option<Output> {
    // At the last space: a number with grouped digits is refused, never read as its first group.
    let (value, unit) = text.trim().rsplit_once(char::is_whitespace)?;
    let value = decimal::parse(value).filter(|value| !value.is_sign_negative())?;
    let unit = unit.trim();
    (!unit.is_empty()).then(|| Output { value, unit: unit.to_owned() })
}

#[cfg(test)]
mod tests;
