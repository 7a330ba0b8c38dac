//! What a standard is to an enterprise: one general evaluation of the scope rows against a profile.
//!
//! The rules stand in `corpus/README.md` ("scopes"): exclusions win over coverage; an empty object is the enterprise as a
//! whole; what is unknown takes nothing out; a foreign document meets only goods that are sold on its market.

use super::applicability::{Applicability, Covering, Miss, NearMiss, Open, Outcome, TakenOut, Thing};
use super::facts::Facts;
use super::place::{PlaceFit, Site};
use super::profile::{Item, ItemKind, Market, Profile};
use super::rulebook::Rulebook;
use crate::corpus::Library;
use crate::model::{Addressee, AsOf, ConceptId, Force, Jurisdiction, Relation, Scope, Standard, StandardIndex, Status};
use crate::rule::{Atom, Condition, Truth};
use std::collections::HashSet;

/// What every standard of the catalogue is to an enterprise on a day, in the order of the catalogue.
#[must_use]
pub fn apply<'a>(
    library: &'a Library,
    rulebook: &'a Rulebook,
    profile: &'a Profile,
    as_of: AsOf,
) -> Vec<Applicability<'a>> {
    let subject = Subject::new(library, profile);
    library.indices().filter_map(|index| subject.judge(rulebook, index, as_of)).collect()
}

/// What one standard is to an enterprise on a day; `None` for one that the catalogue lacks.
#[must_use]
pub fn apply_one<'a>(
    library: &'a Library,
    rulebook: &'a Rulebook,
    profile: &'a Profile,
    standard: StandardIndex,
    as_of: AsOf,
) -> Option<Applicability<'a>> {
    Subject::new(library, profile).judge(rulebook, standard, as_of)
}

/// A profile made ready: what each of its things is a kind of, and where it lies.
struct Subject<'a> {
    library: &'a Library,
    profile: &'a Profile,
    site: Site<'a>,
    things: Vec<Kinds<'a>>,
}

/// A thing with all that it is a kind of.
struct Kinds<'a> {
    item: &'a Item,
    lineage: HashSet<&'a ConceptId>,
    parent: Option<&'a ConceptId>,
    facts: Facts,
}

/// How the documents of a jurisdiction reach the enterprise.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    Home,
    /// Through goods sold on this market.
    Market(Market),
    /// Not at all, the market is not named.
    Unsold(Option<Market>),
}

impl<'a> Subject<'a> {
    fn new(library: &'a Library, profile: &'a Profile) -> Self {
        let kinds = |item: &'a Item| {
            let above = library.ancestors(&item.concept).map(|concept| &concept.id);
            let parent = library.concept(&item.concept).and_then(|concept| concept.broader.as_ref());
            let lineage = std::iter::once(&item.concept).chain(above).collect();
            Kinds { item, lineage, parent, facts: item.facts.or(&profile.facts) }
        };
        let things = profile.items.iter().map(kinds).collect();
        Self { library, profile, site: Site::of(library, profile), things }
    }

    fn reach(&self, jurisdiction: Jurisdiction) -> Reach {
        let market = Market::of(jurisdiction);
        match market {
            _ if self.site.is_home(jurisdiction) => Reach::Home,
            Some(market) if self.profile.markets.contains(&market) => Reach::Market(market),
            _ => Reach::Unsold(market),
        }
    }

    fn judge(&self, rulebook: &'a Rulebook, index: StandardIndex, as_of: AsOf) -> Option<Applicability<'a>> {
        let standard = self.library.get(index)?;
        let status = self.library.status_on(index, as_of);
        let reach = self.reach(standard.jurisdiction);
        let mut answer = Applicability {
            standard: index,
            outcome: Outcome::NotApplicable,
            status,
            from: standard.effective.filter(|_| status == Status::Upcoming),
            coverings: Vec::new(),
            taken_out: Vec::new(),
            open: Vec::new(),
            near: Vec::new(),
        };
        if rulebook.scopes(self.library, index).next().is_none() {
            answer.outcome = Outcome::ScopeUnknown;
            return Some(answer);
        }
        for (row, condition) in rulebook.scopes(self.library, index) {
            match row.relation {
                Relation::Covers => self.cover(&mut answer, reach, standard, row, condition),
                Relation::Excludes | Relation::YieldsTo => self.take_out(&mut answer, row, condition, as_of),
            }
        }
        self.settle(&mut answer, standard, reach);
        Some(answer)
    }

    /// Every thing that a row meets, with what is known of it.
    fn met_by(&self, row: &'a Scope) -> Vec<(Thing<'a>, &Facts)> {
        match &row.object {
            None => vec![(Thing::Enterprise, &self.profile.facts)],
            Some(object) => {
                let met = self.things.iter().filter(|kinds| kinds.lineage.contains(object));
                met.map(|kinds| (Thing::Item(kinds.item), &kinds.facts)).collect()
            }
        }
    }

    fn cover(
        &self,
        answer: &mut Applicability<'a>,
        reach: Reach,
        standard: &Standard,
        row: &'a Scope,
        condition: &'a Condition,
    ) {
        let met = self.met_by(row);
        if met.is_empty() {
            self.note_kin(answer, reach, row);
        }
        for (thing, facts) in met {
            let near = |miss| NearMiss { row, thing, miss };
            if reach != Reach::Home && !matches!(thing, Thing::Item(item) if item.kind == ItemKind::Product) {
                // Only goods cross a border, and only where a row names them.
                continue;
            }
            let if_in = match self.site.fit(&row.places) {
                PlaceFit::Inside => Vec::new(),
                PlaceFit::Perhaps(places) => places,
                // A foreign place is where the goods are sold, which no profile says.
                PlaceFit::Outside(places) if reach != Reach::Home => places,
                PlaceFit::Outside(places) => {
                    answer.near.push(near(Miss::Place(places)));
                    continue;
                }
            };
            let market = match reach {
                Reach::Home => None,
                Reach::Market(market) | Reach::Unsold(Some(market)) => Some(market),
                Reach::Unsold(None) => continue,
            };
            let addressed = self.addressed(thing, row.addressee);
            match condition.evaluate(&facts.lookup()) {
                Truth::False => answer.near.push(near(Miss::Condition(failing(condition, facts)))),
                _ if reach != Reach::Home && stays_at_home(row.addressee) => {
                    answer.near.push(near(Miss::Abroad(standard.jurisdiction)));
                }
                _ if matches!(reach, Reach::Unsold(_)) => answer.near.extend(market.map(|m| near(Miss::Market(m)))),
                _ if row.addressee == Addressee::Producer && !addressed => answer.near.push(near(Miss::Making)),
                Truth::Unknown(parameters) => {
                    answer.open.push(Open { row, thing, parameters, places: Vec::new() });
                }
                Truth::True => {
                    answer.coverings.push(Covering { row, thing, addressed, if_in, market });
                }
            }
        }
    }

    fn addressed(&self, thing: Thing<'_>, addressee: Addressee) -> bool {
        match thing {
            Thing::Enterprise => self.profile.acts_as(addressee),
            Thing::Item(item) => addressee == Addressee::Anyone || item.kind.roles().contains(&addressee),
        }
    }

    fn take_out(&self, answer: &mut Applicability<'a>, row: &'a Scope, condition: &'a Condition, as_of: AsOf) {
        let other = row.other.as_ref().and_then(|other| self.library.find(other.as_str()));
        // One that stands outside the catalogue is taken at the word of the row.
        let gives_way = other.is_none_or(|other| self.library.status_on(other, as_of) == Status::InForce);
        if !gives_way {
            return;
        }
        for (thing, facts) in self.met_by(row) {
            let places = match self.site.fit(&row.places) {
                PlaceFit::Inside => Vec::new(),
                PlaceFit::Perhaps(places) => places,
                PlaceFit::Outside(_) => continue,
            };
            match condition.evaluate(&facts.lookup()) {
                Truth::False => {}
                Truth::True if places.is_empty() => answer.taken_out.push(TakenOut { row, thing, other }),
                Truth::True => answer.open.push(Open { row, thing, parameters: Vec::new(), places }),
                Truth::Unknown(parameters) => answer.open.push(Open { row, thing, parameters, places }),
            }
        }
    }

    /// A row that meets nothing may still be near: for something narrower, or for a sister of what the profile names.
    fn note_kin(&self, answer: &mut Applicability<'a>, reach: Reach, row: &'a Scope) {
        let Some(object) = &row.object else { return };
        if matches!(reach, Reach::Unsold(_)) {
            return;
        }
        let above: Vec<&ConceptId> = self.library.ancestors(object).map(|concept| &concept.id).collect();
        for kinds in &self.things {
            if reach != Reach::Home && kinds.item.kind != ItemKind::Product {
                continue;
            }
            let miss = if above.contains(&&kinds.item.concept) {
                Miss::Narrower
            } else if kinds.item.kind != ItemKind::Equipment
                && above.first().is_some_and(|parent| kinds.parent == Some(parent))
            {
                // A pump and a motor are sisters as well, and nobody takes one for the other.
                Miss::Sibling
            } else {
                continue;
            };
            answer.near.push(NearMiss { row, thing: Thing::Item(kinds.item), miss });
        }
    }

    /// Exclusions win, then the strongest covering decides.
    fn settle(&self, answer: &mut Applicability<'a>, standard: &Standard, reach: Reach) {
        let gone = |thing: Thing<'a>, taken_out: &[TakenOut<'a>]| match thing {
            Thing::Item(_) => taken_out.iter().any(|t| t.thing == thing || t.thing == Thing::Enterprise),
            Thing::Enterprise => taken_out.iter().any(|t| match t.thing {
                Thing::Enterprise => true,
                Thing::Item(item) => matches!(item.kind, ItemKind::Product | ItemKind::Process),
            }),
        };
        let taken_out = std::mem::take(&mut answer.taken_out);
        answer.coverings.retain(|covering| !gone(covering.thing, &taken_out));
        answer.open.retain(|open| !gone(open.thing, &taken_out));
        // What is covered already needs no further row to cover it.
        let covered = |thing| answer.coverings.iter().any(|c| c.thing == thing && c.addressed);
        answer.open.retain(|open| open.row.relation != Relation::Covers || !covered(open.thing));
        if !matches!(reach, Reach::Unsold(_)) {
            answer.taken_out = taken_out;
        }

        let strongest = answer.coverings.iter().map(|c| weigh(c, standard, answer.status, reach)).min();
        let hangs = answer.open.iter().any(|open| open.row.relation == Relation::Covers);
        answer.outcome = match strongest {
            Some(outcome) => outcome,
            None if hangs && has_ended(answer.status) => Outcome::NotApplicable,
            None if hangs => Outcome::Incomplete,
            None => Outcome::NotApplicable,
        };
        if strongest.is_some() {
            answer.near.clear();
        } else if !hangs {
            answer.open.clear();
        }
        if !matches!(reach, Reach::Home) || strongest.is_none() && has_ended(answer.status) {
            // An old edition, or a foreign one, is no near miss by its neighbours.
            answer.near.retain(|near| !matches!(near.miss, Miss::Sibling | Miss::Narrower));
        }
    }
}

/// What a covering makes of the standard.
fn weigh(covering: &Covering<'_>, standard: &Standard, status: Status, reach: Reach) -> Outcome {
    let mandatory = standard.force == Some(Force::Mandatory);
    let on_goods = matches!(covering.row.addressee, Addressee::Maker | Addressee::Seller);
    let binds = mandatory && if reach == Reach::Home { covering.addressed } else { on_goods };
    match status {
        Status::Superseded | Status::Withdrawn => Outcome::Superseded,
        Status::InForce if binds && reach == Reach::Home => Outcome::Binding,
        Status::InForce if binds => Outcome::Export,
        Status::Upcoming if binds => Outcome::Coming,
        Status::InForce | Status::Upcoming | Status::Unknown | Status::Draft => Outcome::Relevant,
    }
}

/// A requirement on making or running something is not carried across a border by the goods.
fn stays_at_home(addressee: Addressee) -> bool {
    matches!(addressee, Addressee::Producer | Addressee::Operator | Addressee::Service)
}

fn has_ended(status: Status) -> bool {
    matches!(status, Status::Superseded | Status::Withdrawn)
}

fn failing<'a>(condition: &'a Condition, facts: &Facts) -> Vec<&'a Atom> {
    let fails = |atom: &&Atom| atom.test.holds(facts.get(&atom.name).cloned()) == Some(false);
    condition.atoms.iter().filter(fails).collect()
}
