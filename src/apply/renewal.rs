//! Equipment to renew: what is past its service life, its limit or the grade that renewal asks for.
//!
//! One mechanism for all of it: the age is a figure like any other, judged against the limits on service lives, and the
//! figures of the equipment are judged against the limits on equipment, appliances and vehicles.

use super::applicability::{Applicability, Thing};
use super::figure::Figure;
use super::judge::{Judgement, Line, Missing, NoLimit, Verdict, judge};
use super::profile::{Item, ItemKind, Profile};
use super::rulebook::Rulebook;
use crate::corpus::Library;
use crate::measure::Basis;
use crate::model::{AsOf, ConceptId, GradeRole, PartialDate, StandardIndex, Status, word_enum};
use crate::rule::Value;
use jiff::civil::{Date, DateDifference};
use jiff::{ToSpan, Unit};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// The indicator that an age is held against, of the termbase.
const SERVICE_LIFE: &str = "safe-service-life";
/// The unit of an age.
const YEAR: &str = "a";
/// The parameter that gives the year of commissioning, where the profile names no date.
const COMMISSIONING_YEAR: &str = "commissioning_year";
/// Limit domains whose limits are on the equipment itself.
const DOMAINS: [&str; 3] = ["equipment", "appliance", "vehicle"];

word_enum! {
    /// What has to be done with a piece of equipment, the most urgent first.
    Renewal {
        /// Past its service life, or not even what existing equipment must meet.
        Replace = "replace",
        /// It meets what it must and falls short of what new equipment must.
        Upgrade = "upgrade",
        /// Its figures or its age are not known.
        Unknown = "unknown",
        /// It meets what new equipment must.
        Sound = "sound",
    }
}

/// One indicator of a piece of equipment, held against one standard.
#[derive(Debug, Clone, PartialEq)]
pub struct RenewalCheck<'a> {
    /// The indicator.
    pub indicator: &'a ConceptId,
    /// What the check says.
    pub renewal: Renewal,
    /// The judgement; without a figure its lines hold what the nameplate has to show.
    pub judgement: Judgement<'a>,
}

/// A piece of equipment with its checks.
#[derive(Debug, Clone, PartialEq)]
pub struct EquipmentRenewal<'a> {
    /// The equipment.
    pub item: &'a Item,
    /// Its age in years: the least, and the most where its date is not exact.
    pub age: Option<(Decimal, Decimal)>,
    /// What has to be done: the most urgent of the checks.
    pub renewal: Renewal,
    /// The checks.
    pub checks: Vec<RenewalCheck<'a>>,
}

/// The equipment of a profile, most urgent first (`answers` of the same day). Equipment that no standard limits is left
/// out.
#[must_use]
pub fn renewals<'a>(
    library: &'a Library,
    rulebook: &'a Rulebook,
    profile: &'a Profile,
    answers: &[Applicability<'a>],
    as_of: AsOf,
) -> Vec<EquipmentRenewal<'a>> {
    let inspector = Inspector { library, rulebook, profile, answers, as_of };
    let mut all: Vec<_> = profile.of_kind(ItemKind::Equipment).filter_map(|item| inspector.inspect(item)).collect();
    all.sort_by_key(|equipment| equipment.renewal);
    all
}

struct Inspector<'a, 'p> {
    library: &'a Library,
    rulebook: &'a Rulebook,
    profile: &'a Profile,
    answers: &'p [Applicability<'a>],
    as_of: AsOf,
}

impl<'a> Inspector<'a, '_> {
    fn inspect(&self, item: &'a Item) -> Option<EquipmentRenewal<'a>> {
        let age = age(item, self.as_of.day());
        let covers = |answer: &&Applicability<'a>| {
            answer.status == Status::InForce && answer.coverings.iter().any(|c| c.thing == Thing::Item(item))
        };
        let mut checks = Vec::new();
        for answer in self.answers.iter().filter(covers) {
            for indicator in self.indicators(answer.standard, item) {
                checks.extend(self.check(answer.standard, item, indicator, age));
            }
        }
        let renewal = checks.iter().map(|check| check.renewal).min()?;
        Some(EquipmentRenewal { item, age, renewal, checks })
    }

    /// What a standard limits of a piece of equipment.
    fn indicators(&self, standard: StandardIndex, item: &Item) -> Vec<&'a ConceptId> {
        let is_for = |object: &ConceptId| self.library.is_a(&item.concept, object);
        let limits = self.library.limits_of(standard);
        let of_equipment = limits.filter(|limit| DOMAINS.contains(&limit.domain.as_str()) && is_for(&limit.object));
        let indicators: BTreeSet<&'a ConceptId> = of_equipment.map(|limit| &limit.indicator).collect();
        indicators.into_iter().collect()
    }

    fn check(
        &self,
        standard: StandardIndex,
        item: &Item,
        indicator: &'a ConceptId,
        age: Option<(Decimal, Decimal)>,
    ) -> Option<RenewalCheck<'a>> {
        let judge = |figure: &Figure| judge(self.library, self.rulebook, standard, figure, self.as_of);
        let mut figure = Figure {
            object: item.concept.clone(),
            indicator: indicator.clone(),
            actual: None,
            unit: String::new(),
            state: Basis::default(),
            grade: None,
            facts: item.facts.or(&self.profile.facts),
        };
        let judgement = if indicator.as_str() == SERVICE_LIFE {
            figure.unit = YEAR.to_owned();
            let (least, most) = age.map_or((None, None), |(least, most)| (Some(least), Some(most)));
            let young = judge(&Figure { actual: least, ..figure.clone() });
            let old = judge(&Figure { actual: most, ..figure.clone() });
            // A date that is not exact decides only where all of its days do.
            if young.verdict == old.verdict { young } else { judge(&figure) }
        } else {
            judge(&self.own_figure(item, indicator).unwrap_or(figure))
        };
        let nothing = matches!(judgement.verdict, Verdict::NotApplicable(NoLimit::NoRow | NoLimit::OtherConditions));
        (!nothing).then(|| RenewalCheck { indicator, renewal: renewal(&judgement), judgement })
    }

    /// The figure that the profile gives of this very thing: one whose facts do not contradict it, and only one. Which of
    /// several it is, is never guessed.
    fn own_figure(&self, item: &Item, indicator: &ConceptId) -> Option<Figure> {
        let agrees = |figure: &Figure| figure.facts.iter().all(|(n, v)| item.facts.get(n).is_none_or(|own| own == v));
        let of = |f: &&Figure| f.object == item.concept && f.indicator == *indicator && agrees(f);
        let mut fitting = self.profile.figures.iter().filter(of);
        let (Some(figure), None) = (fitting.next(), fitting.next()) else { return None };
        // A figure without facts beside several things of its kind says of none whose it is.
        let alike = |other: &&Item| other.concept == item.concept;
        if figure.facts.iter().next().is_none() && self.profile.items.iter().filter(alike).count() > 1 {
            return None;
        }
        let facts = figure.facts.or(&item.facts).or(&self.profile.facts);
        Some(Figure { facts, ..figure.clone() })
    }
}

/// What a judgement says about renewal.
fn renewal(judgement: &Judgement<'_>) -> Renewal {
    let role = |grade: &str| judgement.lines.iter().find(|line| line.limit.grade == grade).and_then(Line::role);
    match &judgement.verdict {
        Verdict::Fails => Renewal::Replace,
        Verdict::Meets => Renewal::Sound,
        Verdict::Grade(grade) => match role(grade) {
            Some(GradeRole::Leading | GradeRole::New | GradeRole::Special) => Renewal::Sound,
            _ => Renewal::Upgrade,
        },
        Verdict::Each(each) => {
            let of = |wanted| each.iter().find(|(grade, _)| role(grade) == Some(wanted)).map(|(_, verdict)| verdict);
            match (of(GradeRole::Entry), of(GradeRole::New)) {
                (Some(Verdict::Fails), _) => Renewal::Replace,
                (_, Some(Verdict::Meets)) => Renewal::Sound,
                (Some(Verdict::Meets), Some(Verdict::Fails)) => Renewal::Upgrade,
                _ => Renewal::Unknown,
            }
        }
        Verdict::Incomplete(_) | Verdict::Preview(..) | Verdict::NotApplicable(_) => Renewal::Unknown,
    }
}

/// The least and the most age in years that the date of commissioning leaves open.
#[must_use]
pub fn age(item: &Item, day: Date) -> Option<(Decimal, Decimal)> {
    let year = || match item.facts.get(COMMISSIONING_YEAR) {
        Some(Value::Number(year)) => PartialDate::parse(&year.normalize().to_string()).ok(),
        _ => None,
    };
    let commissioned = item.commissioned.or_else(year)?;
    let most = years_between(commissioned.first_day(), day)?;
    let least = years_between(commissioned.last_day().min(day), day)?;
    Some((least, most))
}

/// Years from one day to another: whole ones to the last anniversary, then days as a part of the year that runs.
fn years_between(from: Date, to: Date) -> Option<Decimal> {
    if to < from {
        return None;
    }
    let years = i64::from(from.until(DateDifference::new(to).largest(Unit::Year)).ok()?.get_years());
    let last = from.checked_add(years.years()).ok()?;
    let next = from.checked_add((years + 1).years()).ok()?;
    let days = |a: Date, b: Date| a.until(b).ok().map(|span| Decimal::from(span.get_days()));
    Decimal::from(years).checked_add(days(last, to)?.checked_div(days(last, next)?)?)
}

/// Whether a check only waits for a figure: what the nameplate has to show is known.
#[must_use]
pub fn waits_for_figure(check: &RenewalCheck<'_>) -> bool {
    matches!(&check.judgement.verdict, Verdict::Incomplete(missing) if missing.contains(&Missing::Actual))
}
