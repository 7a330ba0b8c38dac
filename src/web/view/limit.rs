//! Limits: in one line below a hit, and in tables of a record.

use super::source::{Citation, Sources};
use super::{Badge, Text, Words, record_path};
use crate::locale::{Value, wording};
use crate::model::{ConceptId, Language, Limit, Standard, StandardIndex};
use crate::web::address::Link;

/// A limit in one line.
#[derive(Debug, Clone)]
pub(in super::super) struct LimitLine {
    pub(in super::super) object: Text,
    pub(in super::super) indicator: Text,
    pub(in super::super) grade: String,
    pub(in super::super) condition: String,
    pub(in super::super) value: String,
    pub(in super::super) evidence: Badge,
}

/// A row of a table of limits. A cell of [`None`] is the one above, carried on.
#[derive(Debug, Clone)]
pub(in super::super) struct LimitRow {
    pub(in super::super) indicator: Option<(Text, usize)>,
    pub(in super::super) condition: Option<(ConditionView, usize)>,
    pub(in super::super) grade: String,
    pub(in super::super) value: String,
    pub(in super::super) unit: String,
    pub(in super::super) basis: String,
    pub(in super::super) dates: String,
    pub(in super::super) note: Option<Text>,
    pub(in super::super) clause: String,
    pub(in super::super) citation: Citation,
}

/// A condition in words and as the corpus writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct ConditionView {
    pub(in super::super) words: String,
    pub(in super::super) rule: String,
}

/// The limits of one object.
#[derive(Debug, Clone)]
pub(in super::super) struct LimitGroup {
    pub(in super::super) anchor: String,
    pub(in super::super) object: Text,
    /// The reference state of all of them, if they share one.
    pub(in super::super) basis: String,
    pub(in super::super) rows: Vec<LimitRow>,
}

/// Above this number, the limits of a record stand on pages of their own, one for each object.
pub(super) const MOST_LIMITS: usize = 100;

impl Words<'_> {
    /// Where the limits of an object stand: on the record, or on a page of their own.
    pub(in super::super) fn limits_link(&self, index: StandardIndex, object: &ConceptId) -> Option<String> {
        let record = record_path(self.library.get(index)?);
        Some(if self.library.limits_of(index).len() > MOST_LIMITS {
            let link = Link::to(format!("{record}/limits")).with("object", object.as_str());
            self.reader.link(link).to_string()
        } else {
            format!("{}#limits-{object}", self.reader.link(record))
        })
    }

    pub(in super::super) fn limit_line(&self, standard: &Standard, limit: &Limit) -> LimitLine {
        let unit = wording::unit(&limit.unit);
        LimitLine {
            object: self.concept(&limit.object),
            indicator: self.concept(&limit.indicator),
            grade: wording::grade(self.locale(), self.library, standard, limit),
            condition: self.condition(&limit.when).words,
            value: join(&wording::limit_value(self.locale(), self.library, limit), &unit),
            evidence: super::source::evidence(self.locale(), limit.provenance.evidence),
        }
    }

    pub(in super::super) fn condition(&self, when: &str) -> ConditionView {
        ConditionView { words: wording::condition(self.locale(), self.library, when), rule: when.to_owned() }
    }

    /// The days between which a limit holds, where they are its own.
    pub(super) fn dates(&self, limit: &Limit) -> String {
        let say = |key: &str, date: crate::model::PartialDate| {
            self.locale().say(key, &[("date", Value::from(self.locale().date(date)))])
        };
        let (from, to) = (limit.from.map(|d| say("limits-from", d)), limit.to.map(|d| say("limits-to", d)));
        from.into_iter().chain(to).collect::<Vec<_>>().join(" ")
    }

    /// The limits of one object; a reference state that all of them share is said once.
    pub(in super::super) fn limit_group<'l>(
        &self,
        standard: &Standard,
        object: &ConceptId,
        limits: &[&'l Limit],
        sources: &mut Sources<'l>,
    ) -> LimitGroup {
        let first = limits.first().map_or("", |l| l.basis.as_str());
        let common = !first.is_empty() && limits.iter().all(|l| l.basis == first);
        LimitGroup {
            anchor: format!("limits-{object}"),
            object: self.concept(object),
            basis: if common { wording::basis(self.locale(), first) } else { String::new() },
            rows: self.limit_rows(standard, limits, common, sources),
        }
    }

    /// Limits of one object as rows: those with one indicator stand together, those with one condition too.
    fn limit_rows<'l>(
        &self,
        standard: &Standard,
        limits: &[&'l Limit],
        common: bool,
        sources: &mut Sources<'l>,
    ) -> Vec<LimitRow> {
        let limits = gathered(limits);
        let mut rows: Vec<LimitRow> = Vec::with_capacity(limits.len());
        for (at, limit) in limits.iter().enumerate() {
            let same_indicator = |other: &&Limit| other.indicator == limit.indicator;
            let same_condition = |other: &&Limit| same_indicator(other) && other.when == limit.when;
            let before = at.checked_sub(1).and_then(|b| limits.get(b));
            let behind = limits.get(at..).unwrap_or_default();
            let span = |same: &dyn Fn(&&Limit) -> bool| behind.iter().take_while(|l| same(l)).count();
            let new_indicator = !before.is_some_and(same_indicator);
            let new_condition = !before.is_some_and(same_condition);
            rows.push(LimitRow {
                indicator: new_indicator.then(|| (self.concept(&limit.indicator), span(&same_indicator))),
                condition: new_condition.then(|| (self.condition(&limit.when), span(&same_condition))),
                grade: wording::grade(self.locale(), self.library, standard, limit),
                value: wording::limit_value(self.locale(), self.library, limit),
                unit: wording::unit(&limit.unit),
                basis: if common { String::new() } else { wording::basis(self.locale(), &limit.basis) },
                dates: self.dates(limit),
                note: (!limit.note.is_empty()).then(|| self.text(limit.note.as_str(), Language::Zh)),
                clause: limit.clause.clone(),
                citation: sources.cite(&limit.provenance),
            });
        }
        rows
    }
}

/// Brings limits of one indicator, and within it of one condition, together; first ones stay first.
fn gathered<'l>(limits: &[&'l Limit]) -> Vec<&'l Limit> {
    let mut indicators: Vec<&ConceptId> = Vec::new();
    let mut conditions: Vec<&str> = Vec::new();
    for limit in limits {
        if !indicators.contains(&&limit.indicator) {
            indicators.push(&limit.indicator);
        }
        if !conditions.contains(&limit.when.as_str()) {
            conditions.push(&limit.when);
        }
    }
    let mut gathered = limits.to_vec();
    let place = |limit: &&Limit| {
        (indicators.iter().position(|i| **i == limit.indicator), conditions.iter().position(|c| *c == limit.when))
    };
    gathered.sort_by_cached_key(place);
    gathered
}

/// Objects of limits in the order in which they come, each with its limits.
pub(in super::super) fn by_object<'l>(limits: impl Iterator<Item = &'l Limit>) -> Vec<(&'l ConceptId, Vec<&'l Limit>)> {
    let mut groups: Vec<(&ConceptId, Vec<&Limit>)> = Vec::new();
    for limit in limits {
        match groups.iter_mut().find(|(object, _)| **object == limit.object) {
            Some((_, list)) => list.push(limit),
            None => groups.push((&limit.object, vec![limit])),
        }
    }
    groups
}

/// A value with its unit; a percent sign or nothing stands close.
fn join(value: &str, unit: &str) -> String {
    if unit.is_empty() { value.to_owned() } else { format!("{value} {unit}") }
}
