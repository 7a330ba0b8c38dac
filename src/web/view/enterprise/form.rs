//! The form of an enterprise: what it is, what it makes, does and runs, its figures, and what is still to be asked.

use crate::apply::{Answers, Facts, Figure, Item, ItemKind, Market, Outcome, Profile, Rulebook, Thing};
use crate::apply::{find_industries, products_of};
use crate::locale::wording;
use crate::model::{Concept, ConceptId, Jurisdiction, Operator, Parameter, ParameterKind, PlaceKind};
use crate::rule::Value;
use crate::web::view::compare::form::FieldView;
use crate::web::view::{Text, Words};
use std::collections::BTreeSet;

/// Things and industries that are offered for what was typed.
const OFFERED: usize = 12;
/// Figures that are offered to be entered.
const MOST_FIGURES: usize = 60;
/// Countries in which an enterprise can have its seat.
const HOMES: [Jurisdiction; 4] = [Jurisdiction::CnNm, Jurisdiction::Cn, Jurisdiction::Ru, Jurisdiction::Mn];

/// The form.
#[derive(Debug, Default)]
pub(in crate::web) struct FormView {
    pub(in crate::web) id: String,
    pub(in crate::web) name_zh: String,
    pub(in crate::web) name_en: String,
    /// Word, name, chosen.
    pub(in crate::web) homes: Vec<(&'static str, String, bool)>,
    /// Id, name, chosen.
    pub(in crate::web) places: Vec<(String, String, bool)>,
    /// Code, name.
    pub(in crate::web) industry: Option<(String, String)>,
    /// Industries that answer to what was typed: code, name.
    pub(in crate::web) industries: Vec<(String, String)>,
    /// Whether something was typed that no industry answers to.
    pub(in crate::web) no_industry: bool,
    pub(in crate::web) built: String,
    pub(in crate::web) as_of: String,
    /// Word, name, chosen.
    pub(in crate::web) markets: Vec<(&'static str, String, bool)>,
    /// What is asked of the enterprise as a whole.
    pub(in crate::web) fields: Vec<AskedView>,
    pub(in crate::web) items: Vec<ItemView>,
    /// Word, name.
    pub(in crate::web) kinds: Vec<(&'static str, String)>,
    /// Things that answer to what was typed, or that the industry suggests: id, name.
    pub(in crate::web) offered: Vec<(String, Text)>,
    pub(in crate::web) no_thing: bool,
    pub(in crate::web) figures: Vec<FigureView>,
    /// Figures that can be entered: value, name.
    pub(in crate::web) figures_offered: Vec<(String, String)>,
}

/// A thing of the enterprise.
#[derive(Debug)]
pub(in crate::web) struct ItemView {
    pub(in crate::web) at: usize,
    pub(in crate::web) kind: &'static str,
    pub(in crate::web) kind_name: String,
    pub(in crate::web) concept: String,
    pub(in crate::web) name: Text,
    pub(in crate::web) note: String,
    pub(in crate::web) output: String,
    pub(in crate::web) commissioned: String,
    pub(in crate::web) fields: Vec<AskedView>,
}

/// A parameter that is asked for.
#[derive(Debug)]
pub(in crate::web) struct AskedView {
    pub(in crate::web) field: FieldView,
    /// What it is needed for; empty where it is not.
    pub(in crate::web) purpose: String,
}

/// A figure of the enterprise.
#[derive(Debug)]
pub(in crate::web) struct FigureView {
    pub(in crate::web) at: usize,
    pub(in crate::web) object: String,
    pub(in crate::web) indicator: String,
    pub(in crate::web) name: String,
    pub(in crate::web) value: String,
    pub(in crate::web) unit: String,
    pub(in crate::web) state: String,
    pub(in crate::web) grade: String,
    /// Name and value of what is known of it alone.
    pub(in crate::web) facts: Vec<(String, String)>,
}

impl Words<'_> {
    /// The form of a profile. What was typed to find an industry or a thing is answered with offers.
    pub(in crate::web) fn enterprise_form(
        &self,
        rulebook: &Rulebook,
        profile: &Profile,
        answers: Option<&Answers<'_>>,
        typed: (&str, &str),
    ) -> FormView {
        let (library, locale) = (self.library, self.locale());
        let home = |j: Jurisdiction| (j.word(), locale.word("jurisdiction", j.word()), j == profile.jurisdiction);
        let places = library.places().iter().filter(|p| p.kind == PlaceKind::Division).map(|place| {
            let name = place.labels.best(locale.language()).map_or(place.id.as_str(), |(_, name)| name);
            (place.id.clone(), name.to_owned(), profile.place.as_deref() == Some(place.id.as_str()))
        });
        let name_of = |code: &str| library.industry(code).map(|i| self.industry(i));
        let industries: Vec<_> = find_industries(library, typed.0).into_iter().take(OFFERED).collect();
        let market = |m: &Market| (m.word(), locale.word("apply-market", m.word()), profile.markets.contains(m));
        let offered = self.offered(profile, typed.1);
        FormView {
            id: profile.id.clone(),
            name_zh: profile.name_zh.clone(),
            name_en: profile.name_en.clone(),
            homes: HOMES.into_iter().map(home).collect(),
            places: places.collect(),
            industry: profile.industry.as_ref().and_then(|code| Some((code.clone(), name_of(code)?))),
            no_industry: !typed.0.is_empty() && industries.is_empty(),
            industries: industries.into_iter().map(|i| (i.code.clone(), self.industry(i))).collect(),
            built: profile.built.map_or(String::new(), |date| date.to_string()),
            as_of: profile.as_of.unwrap_or(self.reader.as_of).to_string(),
            markets: Market::ALL.iter().filter(|m| **m != Market::China).map(market).collect(),
            fields: self.facts_asked(&profile.facts, None, "p.", answers),
            items: profile.items.iter().enumerate().map(|(at, item)| self.item(at, item, answers)).collect(),
            kinds: ItemKind::ALL.iter().map(|k| (k.word(), locale.word("apply-kind", k.word()))).collect(),
            no_thing: !typed.1.is_empty() && offered.is_empty(),
            offered,
            figures: profile.figures.iter().enumerate().map(|(at, figure)| self.entered(at, figure)).collect(),
            figures_offered: answers.map_or_else(Vec::new, |answers| self.figures_to_enter(rulebook, answers)),
        }
    }

    fn industry(&self, industry: &crate::model::Industry) -> String {
        let english = self.reader.language() == crate::model::Language::En && !industry.en.is_empty();
        format!("{} {}", industry.code, if english { &industry.en } else { &industry.zh })
    }

    /// What answers to what was typed, else what the industry suggests and is not there yet.
    fn offered(&self, profile: &Profile, typed: &str) -> Vec<(String, Text)> {
        let view = |concept: &Concept| (concept.id.to_string(), self.concept(&concept.id));
        if !typed.is_empty() {
            let hits = self.searcher.find_terms(typed, Some(self.reader.language()));
            return hits.into_iter().take(OFFERED).map(|hit| view(hit.concept)).collect();
        }
        let industry = profile.industry.as_deref().and_then(|code| self.library.industry(code));
        let suggested = industry.map_or_else(Vec::new, |industry| products_of(self.library, industry));
        let has = |id: &ConceptId| profile.items.iter().any(|item| item.concept == *id);
        suggested.into_iter().filter(|c| !has(&c.id)).take(OFFERED).map(view).collect()
    }

    fn item(&self, at: usize, item: &Item, answers: Option<&Answers<'_>>) -> ItemView {
        let output = item.output.as_ref();
        ItemView {
            at,
            kind: item.kind.word(),
            kind_name: self.locale().word("apply-kind", item.kind.word()),
            concept: item.concept.to_string(),
            name: self.concept(&item.concept),
            note: item.note.clone(),
            output: output.map_or(String::new(), |o| format!("{} {}", o.value.normalize(), o.unit)),
            commissioned: item.commissioned.map_or(String::new(), |date| date.to_string()),
            fields: self.facts_asked(&item.facts, Some(item), &format!("i{at}.p."), answers),
        }
    }

    /// What is known of a thing, then what some rule needs to know.
    fn facts_asked(
        &self,
        facts: &Facts,
        item: Option<&Item>,
        before: &str,
        answers: Option<&Answers<'_>>,
    ) -> Vec<AskedView> {
        let locale = self.locale();
        let is_of = |thing: Thing<'_>| match (thing, item) {
            (Thing::Enterprise, None) => true,
            (Thing::Item(a), Some(b)) => std::ptr::eq(a, b),
            _ => false,
        };
        let known = facts.iter().filter_map(|(name, value)| {
            let parameter = self.library.parameter(name)?;
            Some(AskedView { field: self.parameter(parameter, before, &said(value)), purpose: String::new() })
        });
        let needs = answers.into_iter().flat_map(|a| &a.needs).filter(|need| is_of(need.thing));
        let needed = needs.map(|need| {
            let purposes: Vec<String> = need.purposes.iter().map(|p| locale.word("apply-purpose", p.word())).collect();
            AskedView {
                field: self.parameter(need.parameter, before, ""),
                purpose: purposes.join(&locale.text("list-separator")),
            }
        });
        known.chain(needed).collect()
    }

    fn parameter(&self, parameter: &Parameter, before: &str, value: &str) -> FieldView {
        let (locale, language, id) = (self.locale(), self.reader.language(), parameter.id.as_str());
        let choices = match &parameter.kind {
            ParameterKind::Number => Vec::new(),
            ParameterKind::Bool => ["true", "false"]
                .map(|word| (word.to_owned(), locale.word("compare-flag", word), value == word))
                .to_vec(),
            ParameterKind::Enum(words) => {
                let name = |word: &String| {
                    let known = self.library.parameter_value(id, word).and_then(|v| v.labels.best(language));
                    known.map_or_else(|| word.clone(), |(_, name)| name.to_owned())
                };
                words.iter().map(|word| (word.clone(), name(word), word == value)).collect()
            }
        };
        let (spoken, name) = parameter.labels.best(language).unwrap_or((language, id));
        FieldView {
            field: format!("{before}{id}"),
            name: self.text(name, spoken),
            // A year of the calendar is no duration.
            unit: if parameter.unit == "a" { String::new() } else { wording::unit(&parameter.unit) },
            value: value.to_owned(),
            choices,
        }
    }

    fn entered(&self, at: usize, figure: &Figure) -> FigureView {
        FigureView {
            at,
            object: figure.object.to_string(),
            indicator: figure.indicator.to_string(),
            name: self.of_what(&figure.object, &figure.indicator),
            value: figure.actual.map_or(String::new(), |value| value.normalize().to_string()),
            unit: figure.unit.clone(),
            state: figure.state.to_string(),
            grade: figure.grade.clone().unwrap_or_default(),
            facts: figure.facts.iter().map(|(name, value)| (name.to_owned(), said(value))).collect(),
        }
    }

    /// `ferrosilicon · electricity consumption`.
    pub(super) fn of_what(&self, object: &ConceptId, indicator: &ConceptId) -> String {
        format!("{} · {}", self.concept(object).text, self.concept(indicator).text)
    }

    /// What standards that concern the enterprise limit of its things.
    fn figures_to_enter(&self, rulebook: &Rulebook, answers: &Answers<'_>) -> Vec<(String, String)> {
        let concerns = |outcome| {
            matches!(
                outcome,
                Outcome::Binding | Outcome::Coming | Outcome::Export | Outcome::Relevant | Outcome::Incomplete
            )
        };
        let mut seen = BTreeSet::new();
        let mut offered = Vec::new();
        for answer in answers.standards.iter().filter(|a| concerns(a.outcome)) {
            for item in &answers.profile.items {
                let meets = |thing: Thing<'_>| thing == Thing::Item(item) || thing == Thing::Enterprise;
                let covered = answer.coverings.iter().any(|c| meets(c.thing));
                if !covered && !answer.open.iter().any(|o| meets(o.thing)) {
                    continue;
                }
                for (limit, _) in rulebook.limits(self.library, answer.standard) {
                    let fits = limit.operator != Operator::Equals && self.library.is_a(&item.concept, &limit.object);
                    if fits && offered.len() < MOST_FIGURES && seen.insert((&item.concept, &limit.indicator)) {
                        let value = format!("{}|{}|{}", item.concept, limit.indicator, limit.unit);
                        offered.push((value, self.of_what(&item.concept, &limit.indicator)));
                    }
                }
            }
        }
        offered
    }
}

/// A value with all of its digits, as it was entered.
fn said(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Text(_) | Value::Bool(_) => value.to_string(),
    }
}
