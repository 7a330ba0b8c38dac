//! The limits on a concept: of all standards side by side, grouped by what stands on the other side of them.

use super::concept::concept_path;
use super::limit::ConditionView;
use super::listing::{Counted, Parts, ROWS, part_link, parts};
use super::source::{Citation, Sources};
use super::{Badge, Text, Words};
use crate::locale::{Value, wording};
use crate::model::{Concept, ConceptId, Language, Standard, Status};
use crate::search::{ConceptLimit, ConceptPage, Role};
use crate::web::address::Link;

/// Above this number, limits stand on pages of their own, one for each group.
const MOST: usize = 60;

/// The limits of a concept: tables, or a list of pages.
#[derive(Debug)]
pub(in super::super) struct ConceptLimits {
    pub(in super::super) summary: String,
    pub(in super::super) groups: Vec<ConceptLimitGroup>,
    pub(in super::super) pages: Vec<Counted>,
}

/// Limits of one indicator on the concept, or on one object that are measured by it.
#[derive(Debug)]
pub(in super::super) struct ConceptLimitGroup {
    pub(in super::super) name: Text,
    pub(in super::super) href: String,
    pub(in super::super) rows: Vec<ConceptLimitRow>,
}

/// A limit of one standard.
#[derive(Debug)]
pub(in super::super) struct ConceptLimitRow {
    pub(in super::super) jurisdiction: String,
    pub(in super::super) designation: String,
    pub(in super::super) href: String,
    /// Where the standard does not hold on the day.
    pub(in super::super) status: Option<Badge>,
    /// The narrower thing that the limit is for.
    pub(in super::super) narrower: Option<Text>,
    pub(in super::super) condition: ConditionView,
    pub(in super::super) grade: String,
    pub(in super::super) value: String,
    pub(in super::super) unit: String,
    pub(in super::super) basis: String,
    pub(in super::super) dates: String,
    pub(in super::super) note: Option<Text>,
    pub(in super::super) clause: String,
    pub(in super::super) citation: Citation,
}

/// A limit with its standard.
pub(in super::super) struct Placed<'l> {
    standard: &'l Standard,
    status: Status,
    limit: ConceptLimit<'l>,
}

/// Limits that share what stands on the other side: an indicator on an object, or an object of an indicator.
pub(in super::super) struct Side<'l> {
    pub(in super::super) role: Role,
    pub(in super::super) other: &'l ConceptId,
    pub(in super::super) limits: Vec<Placed<'l>>,
}

impl Side<'_> {
    /// The name of the parameter that says the other side.
    pub(in super::super) fn parameter(&self) -> &'static str {
        match self.role {
            Role::Object => "indicator",
            Role::Indicator => "object",
        }
    }

    fn link(&self, concept: &Concept) -> Link {
        Link::to(format!("{}/limits", concept_path(&concept.id))).with(self.parameter(), self.other.as_str())
    }
}

/// All limits of a concept by their other side; the fullest first.
pub(in super::super) fn sides<'l>(words: &Words<'l>, page: &ConceptPage<'l>) -> Vec<Side<'l>> {
    let mut sides: Vec<Side<'l>> = Vec::new();
    for occurrence in page.jurisdictions.iter().flat_map(|(_, standards)| standards) {
        let Some(standard) = words.library.get(occurrence.standard) else { continue };
        for limit in &occurrence.limits {
            let other = match limit.role {
                Role::Object => &limit.limit.indicator,
                Role::Indicator => &limit.limit.object,
            };
            let placed = Placed { standard, status: occurrence.status, limit: *limit };
            match sides.iter_mut().find(|side| side.role == limit.role && side.other == other) {
                Some(side) => side.limits.push(placed),
                None => sides.push(Side { role: limit.role, other, limits: vec![placed] }),
            }
        }
    }
    sides.sort_by_key(|side| std::cmp::Reverse(side.limits.len()));
    sides
}

impl<'a> Words<'a> {
    /// The limits of a concept.
    pub(in super::super) fn concept_limits(&self, page: &ConceptPage<'a>, sources: &mut Sources<'a>) -> ConceptLimits {
        let sides = sides(self, page);
        let count: usize = sides.iter().map(|side| side.limits.len()).sum();
        let many = count > MOST;
        let key = if many { "concept-limits-many" } else { "limits-total" };
        let counted = |side: &Side<'a>| Counted {
            means: self.locale().say("limits-total", &[("count", Value::from(side.limits.len()))]),
            ..self.counted(self.concept(side.other), side.link(page.concept), side.limits.len())
        };
        ConceptLimits {
            summary: self.locale().say(key, &[("count", Value::from(count))]),
            pages: if many { sides.iter().map(counted).collect() } else { Vec::new() },
            groups: if many {
                Vec::new()
            } else {
                sides.iter().map(|side| self.limit_side(side, &side.limits, sources)).collect()
            },
        }
    }

    /// One page of the limits of one side, and the addresses of its pages; nothing beyond the last.
    pub(in super::super) fn limit_side_part(
        &self,
        concept: &Concept,
        side: &Side<'a>,
        part: usize,
        sources: &mut Sources<'a>,
    ) -> Option<(ConceptLimitGroup, Parts, Link)> {
        let shown = side.limits.chunks(ROWS).nth(part.checked_sub(1)?)?;
        let here = side.link(concept);
        let group = self.limit_side(side, shown, sources);
        Some((group, parts(self.reader, &here, side.limits.len(), part, ROWS), part_link(&here, part)))
    }

    fn limit_side(&self, side: &Side<'a>, limits: &[Placed<'a>], sources: &mut Sources<'a>) -> ConceptLimitGroup {
        ConceptLimitGroup {
            name: self.concept(side.other),
            href: self.concept_link(side.other),
            rows: limits.iter().map(|placed| self.concept_limit(placed, sources)).collect(),
        }
    }

    fn concept_limit(&self, placed: &Placed<'a>, sources: &mut Sources<'a>) -> ConceptLimitRow {
        let Placed { standard, status, limit: ConceptLimit { limit, role, meets, .. } } = placed;
        let named = match role {
            Role::Object => &limit.object,
            Role::Indicator => &limit.indicator,
        };
        ConceptLimitRow {
            jurisdiction: self.locale().word("jurisdiction", standard.jurisdiction.word()),
            designation: standard.id.as_str().to_owned(),
            href: self.record(standard).to_string(),
            status: (*status != Status::InForce).then(|| self.status(*status)),
            narrower: (*meets == crate::search::Meets::Narrower).then(|| self.concept(named)),
            condition: self.condition(&limit.when),
            grade: wording::grade(self.locale(), self.library, standard, limit),
            value: wording::limit_value(self.locale(), self.library, limit),
            unit: wording::unit(&limit.unit),
            basis: wording::basis(self.locale(), &limit.basis),
            dates: self.dates(limit),
            note: (!limit.note.is_empty()).then(|| self.text(limit.note.as_str(), Language::Zh)),
            clause: limit.clause.clone(),
            citation: sources.cite(&limit.provenance),
        }
    }
}
