//! The form of a comparison: what is compared, under what, and what of it is listed.

use crate::compare::{Pairing, Reason, Table, Workbench};
use crate::locale::wording;
use crate::model::{GradeRole, Jurisdiction, ParameterKind, StandardIndex};
use crate::rule::{LimitValue, Value as Fact};
use crate::web::compare::request::{CompareRequest, FACT_FIELD, HIDEABLE, ROLES};
use crate::web::view::{Document, Text, Words};
use std::collections::{BTreeSet, HashMap};

/// Parameters that are asked for; those that decide most come first.
const MOST_FIELDS: usize = 24;
/// Values of a parameter that are offered whether or not a condition names them.
const MOST_CHOICES: usize = 30;
/// Units that are offered.
const MOST_UNITS: usize = 24;

/// The form.
#[derive(Debug)]
pub(in crate::web) struct FormView {
    /// The basket.
    pub(in crate::web) basket: Vec<BasketItem>,
    pub(in crate::web) topic: Option<(Text, String)>,
    /// Code, name, checked.
    pub(in crate::web) jurisdictions: Vec<(&'static str, String, bool)>,
    /// Indicators that alone are compared, each with the address without it.
    pub(in crate::web) indicators: Vec<(Text, String)>,
    /// Whether something is asked beyond the subject, so that it is shown at once.
    pub(in crate::web) is_narrowed: bool,
    /// Word, name, chosen.
    pub(in crate::web) roles: Vec<(&'static str, String, bool)>,
    pub(in crate::web) across_roles: bool,
    pub(in crate::web) unit: String,
    /// Code, print.
    pub(in crate::web) units: Vec<(String, String)>,
    pub(in crate::web) basis: String,
    pub(in crate::web) fields: Vec<FieldView>,
    /// Whether a parameter has a value, so that the fields are shown at once.
    pub(in crate::web) has_facts: bool,
    pub(in crate::web) fields_left_out: String,
    pub(in crate::web) only_differences: bool,
    /// Verdict, sentence, chosen.
    pub(in crate::web) hide: Vec<(&'static str, String, bool)>,
    pub(in crate::web) as_of: String,
    /// What the form keeps without showing it.
    pub(in crate::web) held: Vec<(&'static str, String)>,
    /// A search whose hits are put into the basket.
    pub(in crate::web) search: String,
}

/// A standard of the basket.
#[derive(Debug)]
pub(in crate::web) struct BasketItem {
    pub(in crate::web) document: Document,
    /// The address without it.
    pub(in crate::web) remove: String,
    pub(in crate::web) remove_label: String,
    /// The address with it as A; nothing where it is.
    pub(in crate::web) first: Option<(String, String)>,
}

/// What is asked of the thing compared.
#[derive(Debug)]
pub(in crate::web) struct FieldView {
    pub(in crate::web) field: String,
    pub(in crate::web) name: Text,
    pub(in crate::web) unit: String,
    /// As entered.
    pub(in crate::web) value: String,
    /// Value, name, chosen; empty where a number is asked for.
    pub(in crate::web) choices: Vec<(String, String, bool)>,
}

/// How often a parameter is asked for, and which of its words.
#[derive(Default)]
struct Asked {
    missing: bool,
    times: usize,
    words: BTreeSet<String>,
}

impl Words<'_> {
    pub(super) fn compare_form(&self, bench: &Workbench, request: &CompareRequest, table: Option<&Table>) -> FormView {
        let locale = self.locale();
        let link = |request: &CompareRequest| self.reader.link(request.link()).to_string();
        let mut shown: Vec<Jurisdiction> = request.jurisdictions.clone();
        shown.extend(self.library.jurisdictions().iter().filter(|j| !request.jurisdictions.contains(j)));
        let without = |id| {
            let mut next = request.on_page(1);
            next.indicators.retain(|known| known != id);
            (self.concept(id), link(&next))
        };
        let hide = |verdict: &crate::compare::Verdict| {
            let sentence = locale.word("compare-hide", verdict.word());
            (verdict.word(), sentence, request.hidden.contains(verdict))
        };
        let role =
            |role: &GradeRole| (role.word(), locale.word("grade-role", role.word()), request.role == Some(*role));
        let mut asked = table.map(|t| self.parameters_asked(bench, t)).unwrap_or_default();
        for (name, _) in request.facts.iter() {
            asked.entry(name.to_owned()).or_default().missing = true;
        }
        let mut names: Vec<(&String, &Asked)> = asked.iter().collect();
        names.sort_by(|(x, a), (y, b)| (b.missing, b.times).cmp(&(a.missing, a.times)).then(x.cmp(y)));
        let left_out = names.len().saturating_sub(MOST_FIELDS);
        let fields = names.iter().take(MOST_FIELDS).filter_map(|(name, asked)| self.field(name, asked, request));
        let hidden = |name: &str| matches!(name, "standard" | "topic" | "indicator" | "verdict" | "kind" | "where");
        FormView {
            basket: request.standards.iter().filter_map(|i| self.basket_item(*i, request)).collect(),
            topic: request.topic.as_ref().map(|id| (self.concept(id), self.concept_link(id))),
            jurisdictions: shown
                .into_iter()
                .map(|j| (j.word(), locale.word("jurisdiction", j.word()), request.jurisdictions.contains(&j)))
                .collect(),
            indicators: request.indicators.iter().map(without).collect(),
            is_narrowed: request.is_narrowed(),
            roles: ROLES.iter().map(role).collect(),
            across_roles: request.across_roles,
            unit: request.unit.clone(),
            units: table.map(|t| units(bench, t)).unwrap_or_default(),
            basis: request.basis.clone(),
            fields: fields.collect(),
            has_facts: !request.facts.is_empty() || asked.values().any(|a| a.missing),
            fields_left_out: match left_out {
                0 => String::new(),
                count => locale.say("compare-fields-left-out", &[("count", count.into())]),
            },
            only_differences: request.only_differences,
            hide: HIDEABLE.iter().map(hide).collect(),
            as_of: self.reader.as_of.to_string(),
            held: request.on_page(1).parameters().into_iter().filter(|(name, _)| hidden(name)).collect(),
            search: self.reader.link(request.basket_link("/search")).to_string(),
        }
    }

    fn basket_item(&self, index: StandardIndex, request: &CompareRequest) -> Option<BasketItem> {
        let link = |request: &CompareRequest| self.reader.link(request.link()).to_string();
        let document = self.known(index)?;
        let say = |key: &str| self.locale().say(key, &[("standard", document.designation.as_str().into())]);
        let first = request.standards.first() == Some(&index);
        Some(BasketItem {
            remove: link(&request.without(index)),
            remove_label: say("compare-remove"),
            first: (!first).then(|| (link(&request.with_first(index)), say("compare-make-first"))),
            document,
        })
    }

    /// The parameters that the conditions and formulas of a comparison name.
    fn parameters_asked(&self, bench: &Workbench, table: &Table) -> HashMap<String, Asked> {
        let mut asked: HashMap<String, Asked> = HashMap::new();
        for pairing in table.blocks.iter().flat_map(|b| &b.pairings) {
            for requirement in [&pairing.a, &pairing.b].into_iter().flatten() {
                for side in requirement.region.sides() {
                    let entry = asked.entry(side.parameter.clone()).or_default();
                    entry.times += 1;
                    if let crate::rule::ValueSet::OneOf(words) | crate::rule::ValueSet::NoneOf(words) = &side.values {
                        entry.words.extend(words.iter().cloned());
                    }
                }
                let rows = requirement.rows.iter().filter_map(|id| bench.ledger.row(*id));
                for formula in rows.filter_map(|row| match row.value.as_ref()? {
                    LimitValue::Formula(formula) => Some(formula),
                    _ => None,
                }) {
                    for name in formula.names() {
                        asked.entry(name.to_owned()).or_default().times += 1;
                    }
                }
            }
            for name in missing(pairing) {
                asked.entry(name.clone()).or_default().missing = true;
            }
        }
        asked
    }

    fn field(&self, id: &str, asked: &Asked, request: &CompareRequest) -> Option<FieldView> {
        let parameter = self.library.parameter(id)?;
        let language = self.reader.language();
        let entered = request.facts.get(id);
        let value = entered.as_ref().map_or(String::new(), Fact::to_string);
        let locale = self.locale();
        let choices = match &parameter.kind {
            ParameterKind::Number => Vec::new(),
            ParameterKind::Bool => ["true", "false"]
                .map(|word| (word.to_owned(), locale.word("compare-flag", word), value == word))
                .to_vec(),
            ParameterKind::Enum(words) => {
                let few = words.len() <= MOST_CHOICES;
                let offered = words.iter().filter(|w| few || asked.words.contains(*w) || **w == value);
                let name = |word: &String| {
                    let known = self.library.parameter_value(id, word).and_then(|v| v.labels.best(language));
                    known.map_or_else(|| word.clone(), |(_, name)| name.to_owned())
                };
                offered.map(|word| (word.clone(), name(word), *word == value)).collect()
            }
        };
        let (spoken, name) = parameter.labels.best(language).unwrap_or((language, id));
        Some(FieldView {
            field: format!("{FACT_FIELD}{id}"),
            name: self.text(name, spoken),
            // A year of the calendar is no duration.
            unit: if parameter.unit == "a" { String::new() } else { wording::unit(&parameter.unit) },
            value,
            choices,
        })
    }
}

fn missing(pairing: &Pairing) -> impl Iterator<Item = &String> {
    pairing.judgement.reasons.iter().flat_map(|reason| match reason {
        Reason::Missing(names) => names.as_slice(),
        _ => &[],
    })
}

/// The units in which the limits of a comparison are printed.
fn units(bench: &Workbench, table: &Table) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let requirements = table.blocks.iter().flat_map(|b| &b.pairings).flat_map(|p| [&p.a, &p.b]).flatten();
    for row in requirements.flat_map(|r| &r.rows).filter_map(|id| bench.ledger.row(*id)) {
        let code = &row.reference.unit;
        if code != "1" && !found.iter().any(|(known, _)| known == code) {
            found.push((code.clone(), wording::unit(code)));
        }
    }
    found.truncate(MOST_UNITS);
    found
}
