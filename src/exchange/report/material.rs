//! The comparison behind a report, and the standards and rows that it touches.

use super::Desk;
use super::rows::RowKeys;
use crate::compare::counterpart::Link;
use crate::compare::{Party, Request, Subject, Table, tabulate};
use crate::exchange::TableView;
use crate::locale::{Value, comparison, wording};
use crate::model::{AsOf, ConceptId, Jurisdiction, Limit, Standard, StandardIndex, Status};
use std::collections::BTreeSet;

/// Everything that chapters draw on.
pub(super) struct Material<'a> {
    pub(super) desk: Desk<'a>,
    pub(super) request: &'a Request,
    pub(super) table: Table,
    pub(super) view: TableView,
    /// The standards of the report by jurisdiction, A's first.
    pub(super) standards: Vec<StandardIndex>,
    /// Old and new edition, where the new one takes effect after the day or both were chosen.
    pub(super) editions: Vec<(StandardIndex, StandardIndex)>,
    /// The rows of the annex.
    pub(super) rows: RowKeys,
}

impl<'a> Material<'a> {
    pub(super) fn new(desk: Desk<'a>, request: &'a Request) -> Self {
        let (library, bench) = (desk.library, desk.bench);
        let table = tabulate(library, &bench.ledger, request);
        let view = TableView::new(desk.locale, library, &bench.ledger, request, &table);
        let standards = touched(desk, request, &table);
        let day = request.terms.as_of;
        let mut editions = Vec::new();
        for new in standards.iter().copied() {
            for old in crate::compare::edition::previous(library, new) {
                let coming = library.status_on(new, day) == Status::Upcoming;
                if standards.contains(&old) && (coming || matches!(request.subject, Subject::Standards(_))) {
                    editions.push((old, new));
                }
            }
        }
        let rows = RowKeys::of(library, &view, &editions);
        Self { desk, request, table, view, standards, editions, rows }
    }

    pub(super) fn day(&self) -> AsOf {
        self.request.terms.as_of
    }

    pub(super) fn say(&self, key: &str, variables: &[(&str, Value)]) -> String {
        self.desk.locale.say(key, variables)
    }

    pub(super) fn text(&self, key: &str) -> String {
        self.desk.locale.text(key)
    }

    pub(super) fn name(&self, id: &ConceptId) -> String {
        wording::concept_name(self.desk.locale, self.desk.library, id).1.to_owned()
    }

    pub(super) fn designation(&self, index: StandardIndex) -> String {
        self.desk.library.get(index).map_or_else(String::new, |s| s.id.as_str().to_owned())
    }

    pub(super) fn jurisdiction(&self, jurisdiction: Jurisdiction) -> String {
        self.desk.locale.word("jurisdiction", jurisdiction.word())
    }

    pub(super) fn party(&self, party: Party) -> String {
        comparison::party(self.desk.locale, self.desk.library, party)
    }

    /// Each standard of the report with its record.
    pub(super) fn records(&self) -> impl Iterator<Item = (StandardIndex, &'a Standard)> {
        let library = self.desk.library;
        self.standards.iter().filter_map(move |i| Some((*i, library.get(*i)?)))
    }

    pub(super) fn limit(&self, row: u32) -> Option<&'a Limit> {
        self.desk.library.limits().get(row as usize)
    }

    /// What is compared, in words.
    pub(super) fn subject(&self) -> String {
        match &self.request.subject {
            Subject::Topic(topic) => self.name(topic),
            Subject::Standards(standards) => {
                let names: Vec<String> = standards.iter().map(|s| self.designation(*s)).collect();
                names.join(" / ")
            }
        }
    }

    /// The parties, A first.
    pub(super) fn parties(&self) -> Vec<Party> {
        std::iter::once(self.table.a).chain(self.table.blocks.iter().map(|b| b.b)).collect()
    }

    /// The jurisdictions of the report: those of the parties and those that were named.
    pub(super) fn jurisdictions(&self) -> Vec<Jurisdiction> {
        let of = |party: Party| match party {
            Party::Jurisdiction(jurisdiction) => Some(jurisdiction),
            Party::Standard(standard) => self.desk.library.get(standard).map(|s| s.jurisdiction),
        };
        let mut found: Vec<Jurisdiction> = Vec::new();
        for jurisdiction in self.parties().into_iter().filter_map(of).chain(self.request.jurisdictions.iter().copied())
        {
            if !found.contains(&jurisdiction) {
                found.push(jurisdiction);
            }
        }
        found
    }

    /// Whether no limit is compared at all.
    pub(super) fn has_no_limits(&self) -> bool {
        self.view.blocks.iter().all(|b| b.pairings.is_empty())
    }

    pub(super) fn variables(&self, block: usize) -> Vec<(&'static str, Value)> {
        let b = self.table.blocks.get(block).map_or_else(String::new, |b| self.party(b.b));
        vec![("a", self.party(self.table.a).into()), ("b", b.into())]
    }

    /// The number of a block among the parts of a table: none where there is only one.
    pub(super) fn part(&self, block: usize) -> Option<u16> {
        (self.table.blocks.len() > 1).then(|| u16::try_from(block + 1).unwrap_or(u16::MAX))
    }

    /// What a standard takes over.
    pub(super) fn links(&self, standard: StandardIndex) -> &'a [Link] {
        self.desk.bench.adoptions.links(standard)
    }

    /// Names joined as the language joins them.
    pub(super) fn join(&self, names: impl IntoIterator<Item = String>) -> String {
        names.into_iter().collect::<Vec<_>>().join(&self.text("list-separator"))
    }

    /// That the corpus lacks something, and where to look it up.
    pub(super) fn absent(&self, what: String, place: String) -> String {
        self.say("report-absent", &[("what", what.into()), ("where", place.into())])
    }

    /// That the corpus lacks something of these jurisdictions.
    pub(super) fn absent_of(&self, what: &str, jurisdictions: &[Jurisdiction]) -> String {
        let places: Vec<String> =
            jurisdictions.iter().map(|j| self.desk.locale.word("report-lookup", j.word())).collect();
        self.absent(self.text(what), places.join(&self.text("condition-and")))
    }
}

/// The standards that a comparison touches: those with rows, those without a number, and what takes their place.
fn touched(desk: Desk<'_>, request: &Request, table: &Table) -> Vec<StandardIndex> {
    let library = desk.library;
    let mut found: BTreeSet<StandardIndex> = BTreeSet::new();
    if let Subject::Standards(standards) = &request.subject {
        found.extend(standards);
    } else {
        for pairing in table.blocks.iter().flat_map(|b| &b.pairings) {
            found.extend(pairing.a.iter().chain(&pairing.b).map(|r| r.standard));
        }
        let blocks = table.blocks.iter().map(|b| &b.unnumbered).chain([&table.unnumbered]);
        for unnumbered in blocks {
            found.extend(unnumbered.standards.iter().copied());
            found.extend(unnumbered.values.iter().map(|v| v.standard));
        }
        let coming: Vec<StandardIndex> = found
            .iter()
            .flat_map(|old| library.replaced_by(*old))
            .filter(|(new, partial)| !partial && library.status_on(*new, request.terms.as_of) == Status::Upcoming)
            .map(|(new, _)| *new)
            .collect();
        found.extend(coming);
    }
    let order: Vec<Jurisdiction> = std::iter::once(table.a)
        .chain(table.blocks.iter().map(|b| b.b))
        .filter_map(|party| match party {
            Party::Jurisdiction(jurisdiction) => Some(jurisdiction),
            Party::Standard(standard) => library.get(standard).map(|s| s.jurisdiction),
        })
        .collect();
    let mut list: Vec<StandardIndex> = found.into_iter().collect();
    list.sort_by_key(|i| {
        let place = library.get(*i).and_then(|s| order.iter().position(|j| *j == s.jurisdiction));
        (place.unwrap_or(usize::MAX), *i)
    });
    list
}
