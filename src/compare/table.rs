//! A whole comparison: one party against each other one.

use super::absent::{self, MissingValue};
use super::facts::Facts;
use super::judge::Terms;
use super::ledger::{Ledger, Row};
use super::pairing::{Pairing, Requirement, Rules};
use super::reconcile::Target;
use super::roles;
use super::scope;
use super::statistics::Statistics;
use crate::corpus::Library;
use crate::measure::Side;
use crate::model::{AsOf, ConceptId, GradeRole, Jurisdiction, PartialDate, StandardIndex, Status};
use crate::rule::Truth;
use std::collections::{HashMap, HashSet};

/// What is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// These standards: the first one against each other one.
    Standards(Vec<StandardIndex>),
    /// A concept with everything narrower, as the object of limits, over jurisdictions; or an indicator over all objects.
    Topic(ConceptId),
}

/// A question for a comparison.
#[derive(Debug, Clone)]
pub struct Request {
    /// What is compared.
    pub subject: Subject,
    /// The jurisdictions of a topic, A first; without any: China against all that have something.
    pub jurisdictions: Vec<Jurisdiction>,
    /// Only these indicators; without any: all.
    pub indicators: Vec<ConceptId>,
    /// Day, facts, unit and state.
    pub terms: Terms,
    /// Only requirements of this role.
    pub role: Option<GradeRole>,
    /// Also pairs of different roles, which then say so.
    pub across_roles: bool,
}

/// One of those compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Party {
    /// All standards of a jurisdiction.
    Jurisdiction(Jurisdiction),
    /// One standard.
    Standard(StandardIndex),
}

/// What a party has beside its rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unnumbered {
    /// Standards of the same scope without any number in the corpus.
    pub standards: Vec<StandardIndex>,
    /// Limits in force whose value is not in the corpus.
    pub values: Vec<MissingValue>,
}

/// A against one other party.
#[derive(Debug, Clone)]
pub struct Block {
    /// The other party.
    pub b: Party,
    /// Side by side, by the rows of A; what only B has comes last.
    pub pairings: Vec<Pairing>,
    /// How often each verdict was given.
    pub statistics: Statistics,
    /// What B has without a number.
    pub unnumbered: Unnumbered,
}

/// A comparison.
#[derive(Debug, Clone)]
pub struct Table {
    /// The first party.
    pub a: Party,
    /// What A has without a number.
    pub unnumbered: Unnumbered,
    /// One block for each other party.
    pub blocks: Vec<Block>,
}

impl Request {
    /// A question without any wish.
    #[must_use]
    pub fn new(subject: Subject, as_of: AsOf) -> Self {
        Self {
            subject,
            jurisdictions: Vec::new(),
            indicators: Vec::new(),
            terms: Terms { as_of, facts: Facts::default(), target: Target::default() },
            role: None,
            across_roles: false,
        }
    }
}

/// Compares.
#[must_use]
pub fn tabulate(library: &Library, ledger: &Ledger, request: &Request) -> Table {
    let scope = Wanted::new(library, ledger, request);
    let parties = scope.parties();
    let mut sides = parties.into_iter().map(|party| scope.side(party));
    let a = sides.next().unwrap_or_else(|| scope.side(Party::Jurisdiction(Jurisdiction::Cn)));
    let rules =
        Rules { library, ledger, terms: &request.terms, role: request.role, across_roles: request.across_roles };
    let blocks = sides
        .filter(|b| scope.is_named(b.party) || !b.is_empty())
        .map(|b| {
            let absent = |side: Side, object: u32, indicator: u32| {
                let values = if side == Side::From { &a.unnumbered.values } else { &b.unnumbered.values };
                let (object, indicator) = (ledger.concept(object), ledger.concept(indicator));
                let held = values.iter().find(|v| v.object == *object && v.indicator == *indicator);
                held.map(|v| v.standard)
            };
            let pairings = rules.pair(&a.requirements, &b.requirements, &absent);
            let statistics = Statistics::of(library, &pairings);
            Block { b: b.party, pairings, statistics, unnumbered: b.unnumbered }
        })
        .collect();
    Table { a: a.party, unnumbered: a.unnumbered, blocks }
}

/// One party with all that it has.
struct SideOf {
    party: Party,
    requirements: Vec<Requirement>,
    unnumbered: Unnumbered,
}

impl SideOf {
    fn is_empty(&self) -> bool {
        self.requirements.is_empty() && self.unnumbered == Unnumbered::default()
    }
}

/// Which rows a request is about.
struct Wanted<'a> {
    library: &'a Library,
    ledger: &'a Ledger,
    request: &'a Request,
    /// Objects of the topic; `None` = any.
    objects: Option<HashSet<ConceptId>>,
    /// By what a standard without numbers is known to be of the same scope.
    scope: absent::Scope,
    indicators: HashSet<ConceptId>,
}

impl<'a> Wanted<'a> {
    fn new(library: &'a Library, ledger: &'a Ledger, request: &'a Request) -> Self {
        let mut indicators: HashSet<ConceptId> = request.indicators.iter().cloned().collect();
        let mut objects = None;
        match &request.subject {
            Subject::Topic(topic) if library.indicator(topic).is_some() => {
                indicators.insert(topic.clone());
            }
            Subject::Topic(topic) => objects = Some(with_narrower(library, topic)),
            Subject::Standards(_) => {}
        }
        let mut scope = absent::Scope { objects: objects.clone().unwrap_or_default(), ..absent::Scope::default() };
        match &request.subject {
            Subject::Topic(topic) if objects.is_some() => {
                // What has nothing above it is a field of work, no object.
                let above = library.ancestors(topic).filter(|c| c.broader.is_some());
                scope.above = above.map(|c| c.id.clone()).collect();
                scope.topic = Some(topic.clone());
            }
            Subject::Standards(standards) => {
                let rows = standards.iter().flat_map(|s| ledger.rows_of(*s));
                scope.objects.extend(rows.map(|row| ledger.object(row).clone()));
            }
            Subject::Topic(_) => {}
        }
        Self { library, ledger, request, objects, scope, indicators }
    }

    fn parties(&self) -> Vec<Party> {
        if let Subject::Standards(standards) = &self.request.subject {
            return standards.iter().copied().map(Party::Standard).collect();
        }
        let mut list: Vec<Jurisdiction> = Vec::new();
        let named = &self.request.jurisdictions;
        let all = self.library.jurisdictions().iter().copied();
        let default = std::iter::once(Jurisdiction::Cn).chain(all);
        let wanted: Vec<Jurisdiction> = if named.is_empty() { default.collect() } else { named.clone() };
        for jurisdiction in wanted {
            if !list.contains(&jurisdiction) {
                list.push(jurisdiction);
            }
        }
        list.into_iter().map(Party::Jurisdiction).collect()
    }

    /// Whether the reader asked for this party by name.
    fn is_named(&self, party: Party) -> bool {
        match party {
            Party::Standard(_) => true,
            Party::Jurisdiction(jurisdiction) => self.request.jurisdictions.contains(&jurisdiction),
        }
    }

    fn side(&self, party: Party) -> SideOf {
        match party {
            Party::Standard(standard) => {
                let day = self.day_of(standard);
                let requirements = self.requirements(standard, day);
                let named = requirements.is_empty() && self.ledger.rows_of(standard).is_empty();
                let standards = if named { vec![standard] } else { Vec::new() };
                let values = self.missing(standard);
                SideOf { party, requirements, unnumbered: Unnumbered { standards, values } }
            }
            Party::Jurisdiction(jurisdiction) => self.jurisdiction(party, jurisdiction),
        }
    }

    fn jurisdiction(&self, party: Party, jurisdiction: Jurisdiction) -> SideOf {
        let day = self.request.terms.as_of;
        let mut side = SideOf { party, requirements: Vec::new(), unnumbered: Unnumbered::default() };
        for (standard, index) in self.library.standards().iter().zip(self.library.indices()) {
            if standard.jurisdiction != jurisdiction {
                continue;
            }
            let numbered = self.ledger.rows_of(index).iter().any(|row| self.is_wanted(row));
            let covers = || self.scope.is_covered_by(self.library, index);
            let replaces = !standard.replaces.is_empty();
            if !(numbered || replaces || covers()) || !absent::may_hold(self.library, index, day) {
                continue;
            }
            let mut requirements = if numbered { self.requirements(index, day) } else { Vec::new() };
            let values = if replaces { self.missing(index) } else { Vec::new() };
            if self.ledger.rows_of(index).is_empty() && values.is_empty() && covers() {
                side.unnumbered.standards.push(index);
            }
            side.requirements.append(&mut requirements);
            side.unnumbered.values.extend(values);
        }
        side
    }

    /// The day on which the rows of a named standard are read: the day asked for, moved into its time in force.
    fn day_of(&self, standard: StandardIndex) -> AsOf {
        let day = self.request.terms.as_of;
        let Some(record) = self.library.get(standard) else { return day };
        match self.library.status_on(standard, day) {
            Status::Upcoming => record.effective.map_or(day, |from| AsOf::new(from.first_day())),
            Status::Superseded | Status::Withdrawn => {
                let whole = self.library.replaced_by(standard).iter().filter(|(_, partial)| !partial);
                let successors = whole.filter_map(|(s, _)| self.library.get(*s)?.effective);
                let end = record.withdrawn.into_iter().chain(successors).map(PartialDate::first_day).min();
                end.and_then(|end| end.yesterday().ok()).map_or(day, AsOf::new)
            }
            _ => day,
        }
    }

    /// The requirements of a standard on a day.
    fn requirements(&self, standard: StandardIndex, day: AsOf) -> Vec<Requirement> {
        let rows = self.ledger.rows_of(standard);
        let facts = |name: &str| self.request.terms.facts.get(name);
        let mut found: Vec<Requirement> = Vec::new();
        let mut known: HashMap<u32, usize> = HashMap::new();
        for row in rows.iter().filter(|row| self.is_wanted(row) && row.holds_on(day)) {
            if let Some(one) = known.get(&row.requirement).and_then(|at| found.get_mut(*at)) {
                one.rows.push(row.id);
                continue;
            }
            if row.region.evaluate(&facts) == Truth::False || scope::is_left(self.library, self.ledger, row, day) {
                continue;
            }
            let played = roles::played(row, rows, day);
            if self.request.role.is_some_and(|only| row.role != only && played != Some(only)) {
                continue;
            }
            known.insert(row.requirement, found.len());
            found.push(Requirement {
                rows: vec![row.id],
                standard,
                object: row.object,
                indicator: row.indicator,
                region: row.region.clone(),
                role: row.role,
                played,
            });
        }
        found
    }

    fn missing(&self, standard: StandardIndex) -> Vec<MissingValue> {
        let wanted = |object: &ConceptId, indicator: &ConceptId| self.is_about(object, indicator);
        if self.library.status_on(standard, self.request.terms.as_of) == Status::InForce {
            absent::missing_values(self.library, self.ledger, standard, &wanted)
        } else {
            Vec::new()
        }
    }

    fn is_wanted(&self, row: &Row) -> bool {
        row.role != GradeRole::Information && self.is_about(self.ledger.object(row), self.ledger.indicator(row))
    }

    fn is_about(&self, object: &ConceptId, indicator: &ConceptId) -> bool {
        self.objects.as_ref().is_none_or(|objects| objects.contains(object))
            && (self.indicators.is_empty() || self.indicators.contains(indicator))
    }
}

/// A concept and everything below it.
fn with_narrower(library: &Library, topic: &ConceptId) -> HashSet<ConceptId> {
    let mut found = HashSet::new();
    let mut open = vec![topic.clone()];
    while let Some(id) = open.pop() {
        if found.insert(id.clone()) {
            open.extend(library.narrower(&id).iter().cloned());
        }
    }
    found
}
