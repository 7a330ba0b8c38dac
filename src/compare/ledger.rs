//! The limits of a library with everything read once: conditions, values, units, reference states, roles, kinship of objects.

use crate::corpus::Library;
use crate::measure::{Basis, ConversionError, Prepared, Reference};
use crate::model::{
    AsOf, ConceptId, Designation, GradeRole, Limit, Operator, PartialDate, Relation, Scope, StandardIndex,
};
use crate::rule::{Condition, LimitValue, Region};
use std::collections::HashMap;
use std::sync::Arc;

/// The place of a limit in [`Library::limits`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RowId(pub u32);

/// A limit as comparisons see it.
#[derive(Debug, Clone)]
pub struct Row {
    /// Where it stands in the library.
    pub id: RowId,
    /// Its standard.
    pub standard: StandardIndex,
    /// Number of its object.
    pub(super) object: u32,
    /// Number of its indicator.
    pub(super) indicator: u32,
    /// When it holds.
    pub region: Region,
    /// How a figure stands to it.
    pub operator: Operator,
    /// Its value; `None` where the cell cannot be read.
    pub value: Option<LimitValue>,
    /// Its unit and the state to which it refers.
    pub reference: Reference,
    /// The same, read; rows printed alike share it.
    pub(super) prepared: Arc<Result<Prepared, ConversionError>>,
    /// The role of its grade.
    pub role: GradeRole,
    /// First and last day where they differ from its standard's.
    pub(super) from: Option<PartialDate>,
    pub(super) to: Option<PartialDate>,
    /// Rows with one such number are one requirement, printed in several units or at several states.
    pub(super) requirement: u32,
}

/// A scope row by which a standard gives something away.
#[derive(Debug, Clone)]
pub(super) struct Leaving {
    pub(super) object: u32,
    pub(super) region: Region,
    /// The standard that takes its place; `None` where the scope excludes it outright.
    pub(super) to: Option<Designation>,
    /// That standard in the catalogue.
    pub(super) in_catalogue: Option<StandardIndex>,
}

/// All rows, and what stands above each object.
#[derive(Debug, Default)]
pub struct Ledger {
    rows: Vec<Row>,
    /// What each standard gives away.
    leavings: Vec<Vec<Leaving>>,
    /// Where the rows of each standard begin; the last is the number of all.
    starts: Vec<usize>,
    concepts: Vec<ConceptId>,
    numbers: HashMap<ConceptId, u32>,
    /// For each numbered concept the numbers of all above it, nearest first.
    above: Vec<Vec<u32>>,
}

impl Ledger {
    /// Reads every limit of the library. Limits of standards outside the catalogue are left out.
    #[must_use]
    pub fn new(library: &Library) -> Self {
        let mut ledger = Self::default();
        let mut requirements = Requirements::default();
        let mut references = References::new();
        for standard in library.indices() {
            ledger.starts.push(ledger.rows.len());
            for limit in library.limits_of(standard) {
                // Limits stand grouped by standard in the order of the catalogue, so positions count on.
                let id = RowId(u32::try_from(ledger.rows.len()).unwrap_or(u32::MAX));
                let read = (&mut requirements, &mut references);
                let row = ledger.read(library, standard, limit, id, read);
                ledger.rows.push(row);
            }
            let leavings = library.scopes_of(standard).filter_map(|scope| ledger.leaving(library, scope)).collect();
            ledger.leavings.push(leavings);
        }
        ledger.starts.push(ledger.rows.len());
        ledger
    }

    fn read(
        &mut self,
        library: &Library,
        standard: StandardIndex,
        limit: &Limit,
        id: RowId,
        (requirements, references): (&mut Requirements, &mut References),
    ) -> Row {
        let printed = (limit.unit.clone(), limit.basis.clone());
        let (reference, prepared) = references.entry(printed).or_insert_with(|| {
            let basis = Basis::parse(&limit.basis).unwrap_or_default();
            let reference = Reference { unit: limit.unit.clone(), basis };
            let prepared = library.converter().prepare(reference.clone());
            (reference, Arc::new(prepared))
        });
        let grade = library.get(standard).and_then(|s| library.grade(s.jurisdiction, &limit.domain, &limit.grade));
        Row {
            id,
            standard,
            object: self.number(library, &limit.object),
            indicator: self.number(library, &limit.indicator),
            region: Condition::parse(&limit.when).map(|c| Region::of(&c)).unwrap_or_default(),
            operator: limit.operator,
            value: LimitValue::parse(limit.operator.word(), &limit.value).ok(),
            // A grade that nobody explains is no requirement.
            role: grade.map_or(GradeRole::Information, |g| g.role),
            from: limit.from,
            to: limit.to,
            requirement: requirements.number(standard, limit, &reference.basis),
            reference: reference.clone(),
            prepared: prepared.clone(),
        }
    }

    fn leaving(&mut self, library: &Library, scope: &Scope) -> Option<Leaving> {
        let object = scope.object.as_ref().filter(|_| scope.relation != Relation::Covers)?;
        let region = Condition::parse(&scope.when).map(|c| Region::of(&c)).ok()?;
        let in_catalogue = scope.other.as_ref().and_then(|d| library.find(d.as_str()));
        Some(Leaving { object: self.number(library, object), region, to: scope.other.clone(), in_catalogue })
    }

    /// What a standard gives away.
    pub(super) fn leavings_of(&self, standard: StandardIndex) -> &[Leaving] {
        self.leavings.get(standard.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// The number of a concept, with all above it.
    fn number(&mut self, library: &Library, id: &ConceptId) -> u32 {
        if let Some(number) = self.numbers.get(id) {
            return *number;
        }
        let number = u32::try_from(self.concepts.len()).unwrap_or(u32::MAX);
        self.concepts.push(id.clone());
        self.numbers.insert(id.clone(), number);
        self.above.push(Vec::new());
        let above: Vec<u32> = library.ancestors(id).map(|c| self.number(library, &c.id)).collect();
        if let Some(place) = self.above.get_mut(number as usize) {
            *place = above;
        }
        number
    }

    /// All rows, in the order of the library.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// One row.
    #[must_use]
    pub fn row(&self, id: RowId) -> Option<&Row> {
        self.rows.get(id.0 as usize)
    }

    /// The rows of a standard.
    #[must_use]
    pub fn rows_of(&self, standard: StandardIndex) -> &[Row] {
        let at = standard.0 as usize;
        let end = self.starts.get(at + 1).copied().unwrap_or(0);
        self.starts.get(at).and_then(|start| self.rows.get(*start..end)).unwrap_or_default()
    }

    /// The limit of a row.
    #[must_use]
    pub fn limit<'l>(&self, library: &'l Library, id: RowId) -> Option<&'l Limit> {
        library.limits().get(id.0 as usize)
    }

    /// The object of a row.
    #[must_use]
    pub fn object(&self, row: &Row) -> &ConceptId {
        self.concept(row.object)
    }

    /// The indicator of a row.
    #[must_use]
    pub fn indicator(&self, row: &Row) -> &ConceptId {
        self.concept(row.indicator)
    }

    pub(super) fn concept(&self, number: u32) -> &ConceptId {
        static NONE: std::sync::LazyLock<ConceptId> = std::sync::LazyLock::new(|| ConceptId::new(""));
        self.concepts.get(number as usize).unwrap_or(&NONE)
    }

    /// Whether one concept stands somewhere above the other.
    pub(super) fn is_above(&self, broad: u32, narrow: u32) -> bool {
        self.above.get(narrow as usize).is_some_and(|above| above.contains(&broad))
    }
}

impl Row {
    /// Whether it holds on a day, as far as its own dates say.
    #[must_use]
    pub fn holds_on(&self, day: AsOf) -> bool {
        self.time_on(day).is_none()
    }

    /// Why it does not hold on a day.
    pub(super) fn time_on(&self, day: AsOf) -> Option<super::RowTime> {
        if let Some(from) = self.from.filter(|from| from.first_day() > day.day()) {
            return Some(super::RowTime::From(from));
        }
        self.to.filter(|to| to.last_day() < day.day()).map(super::RowTime::To)
    }
}

/// References that were read, by unit and basis as printed.
type References = HashMap<(String, String), (Reference, Arc<Result<Prepared, ConversionError>>)>;

/// Entries that say in which state a figure is printed, not what it is a figure of.
const STATE: [&str; 9] = ["O2", "alpha", "moisture", "T", "P", "per", "exhaust", "electricity", "kgce"];

/// Numbers for requirements: rows equal but for value, unit and state.
#[derive(Default)]
struct Requirements {
    known: HashMap<String, u32>,
    seen: HashMap<String, usize>,
    count: u32,
}

impl Requirements {
    fn number(&mut self, standard: StandardIndex, limit: &Limit, basis: &Basis) -> u32 {
        let mut meaning: Vec<String> =
            basis.iter().filter(|(key, _)| !STATE.contains(key)).map(|(key, value)| format!("{key}={value}")).collect();
        meaning.sort();
        let date = |date: Option<PartialDate>| date.map_or(String::new(), |d| d.to_string());
        let cells = [
            &standard.0.to_string(),
            &limit.clause,
            limit.object.as_str(),
            limit.indicator.as_str(),
            &limit.when,
            &limit.grade,
            limit.operator.word(),
            &date(limit.from),
            &date(limit.to),
            &meaning.join(";"),
        ]
        .join("\u{1f}");
        // The same unit and state once more is another requirement: two track gauges.
        let printed = format!("{cells}\u{1f}{}\u{1f}{}", limit.unit, limit.basis);
        let times = self.seen.entry(printed).or_insert(0);
        let key = format!("{cells}\u{1f}{times}");
        *times += 1;
        *self.known.entry(key).or_insert_with(|| {
            self.count += 1;
            self.count
        })
    }
}
