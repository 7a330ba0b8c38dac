//! Everything the corpus holds, with its lookups built once.

use super::lookup::{Grouped, Keyed};
use super::status::status_on;
use crate::measure::{Converter, Substance, SubstanceTable, UnitTable};
use crate::model::designation::{Designation, DesignationKey, Year};
use crate::model::{
    AsOf, Class, Concept, ConceptId, Grade, Indicator, Industry, Jurisdiction, Limit, Method, Need, Parameter,
    ParameterValue, PartialDate, Place, PolicyTask, Scope, Standard, StandardIndex, StandardText, Status,
};
use std::cmp::Reverse;
use std::collections::HashMap;

/// What a library is made of: the way to build small ones by hand.
#[derive(Debug, Default, Clone)]
#[expect(missing_docs, reason = "each field holds what its name says")]
pub struct Parts {
    pub standards: Vec<Standard>,
    pub texts: Vec<StandardText>,
    pub limits: Vec<Limit>,
    pub methods: Vec<Method>,
    pub scopes: Vec<Scope>,
    pub concepts: Vec<Concept>,
    pub indicators: Vec<Indicator>,
    pub parameters: Vec<Parameter>,
    pub parameter_values: Vec<ParameterValue>,
    pub grades: Vec<Grade>,
    pub units: UnitTable,
    pub substances: Vec<Substance>,
    pub classes: Vec<Class>,
    pub industries: Vec<Industry>,
    pub places: Vec<Place>,
    pub needs: Vec<Need>,
    pub tasks: Vec<PolicyTask>,
}

/// The corpus in memory, read only.
///
/// A [`StandardIndex`] is the position in [`Library::standards`] and means nothing in another library. Lookups answer
/// `None` or nothing for what the library does not hold.
#[derive(Debug)]
pub struct Library {
    standards: Keyed<Standard>,
    by_key: HashMap<DesignationKey, usize>,
    texts: Vec<Option<StandardText>>,
    limits: Grouped<Limit>,
    methods: Grouped<Method>,
    scopes: Grouped<Scope>,
    concepts: Keyed<Concept>,
    narrower: HashMap<ConceptId, Vec<ConceptId>>,
    indicators: Keyed<Indicator>,
    parameters: Keyed<Parameter>,
    parameter_values: HashMap<String, Vec<ParameterValue>>,
    grades: Vec<Grade>,
    units: UnitTable,
    substances: SubstanceTable,
    classes: Keyed<Class>,
    industries: Keyed<Industry>,
    places: Keyed<Place>,
    needs: Vec<Need>,
    tasks: Vec<PolicyTask>,
    replaced_by: Vec<Vec<(StandardIndex, bool)>>,
    adopters: Vec<Vec<StandardIndex>>,
    series: Vec<Vec<StandardIndex>>,
    series_of: Vec<usize>,
    jurisdictions: Vec<Jurisdiction>,
}

impl Library {
    /// Builds the lookups. Of two records with one key the first is found.
    #[must_use]
    pub fn from_parts(parts: Parts) -> Self {
        let standards = Keyed::new(parts.standards, |s| s.id.as_str().to_owned());
        let mut by_key = HashMap::with_capacity(standards.items.len());
        for (position, standard) in standards.items.iter().enumerate() {
            by_key.entry(standard.id.exact_key()).or_insert(position);
        }
        // Almost all rows spell a designation as the catalogue does, which is cheaper to ask for.
        let index_of = |d: &Designation| standards.position(d.as_str()).or_else(|| by_key.get(&d.exact_key()).copied());
        let count = standards.items.len();

        let mut texts: Vec<Option<StandardText>> = Vec::new();
        texts.resize_with(count, || None);
        for text in parts.texts {
            if let Some(place) = index_of(&text.standard).and_then(|i| texts.get_mut(i)) {
                place.get_or_insert(text);
            }
        }

        let mut replaced_by = vec![Vec::new(); count];
        let mut adopters = vec![Vec::new(); count];
        for (standard, index) in standards.items.iter().zip((0..).map(StandardIndex)) {
            for replacement in &standard.replaces {
                if let Some(old) = index_of(&replacement.designation).and_then(|i| replaced_by.get_mut(i)) {
                    old.push((index, replacement.partial));
                }
            }
            for adoption in &standard.adopts {
                if let Some(adopted) = index_of(&adoption.designation).and_then(|i| adopters.get_mut(i)) {
                    adopted.push(index);
                }
            }
        }
        let (series, series_of) = series(&standards.items);

        let mut narrower: HashMap<ConceptId, Vec<ConceptId>> = HashMap::new();
        for concept in &parts.concepts {
            if let Some(broader) = &concept.broader {
                narrower.entry(broader.clone()).or_default().push(concept.id.clone());
            }
        }
        let mut parameter_values: HashMap<String, Vec<ParameterValue>> = HashMap::new();
        for value in parts.parameter_values {
            parameter_values.entry(value.parameter.clone()).or_default().push(value);
        }
        let mut grades = parts.grades;
        grades.sort_by(|a, b| grade_key(a).cmp(&grade_key(b)));
        let jurisdictions = Jurisdiction::ALL.iter().copied();
        let jurisdictions = jurisdictions.filter(|j| standards.items.iter().any(|s| s.jurisdiction == *j)).collect();

        Self {
            texts,
            limits: Grouped::new(parts.limits, count, |l| index_of(&l.standard)),
            methods: Grouped::new(parts.methods, count, |m| index_of(&m.standard)),
            scopes: Grouped::new(parts.scopes, count, |s| index_of(&s.standard)),
            concepts: Keyed::new(parts.concepts, |c| c.id.as_str().to_owned()),
            narrower,
            indicators: Keyed::new(parts.indicators, |i| i.id.as_str().to_owned()),
            parameters: Keyed::new(parts.parameters, |p| p.id.clone()),
            parameter_values,
            grades,
            units: parts.units,
            substances: SubstanceTable::new(parts.substances),
            classes: Keyed::new(parts.classes, |c| c.code.clone()),
            industries: Keyed::new(parts.industries, |i| i.code.clone()),
            places: Keyed::new(parts.places, |p| p.id.clone()),
            needs: parts.needs,
            tasks: parts.tasks,
            replaced_by,
            adopters,
            series,
            series_of,
            jurisdictions,
            standards,
            by_key,
        }
    }

    /// The catalogue.
    #[must_use]
    pub fn standards(&self) -> &[Standard] {
        &self.standards.items
    }

    /// Every index of the catalogue, in order.
    pub fn indices(&self) -> impl Iterator<Item = StandardIndex> + use<> {
        (0..).map(StandardIndex).take(self.standards.items.len())
    }

    /// The standard at an index.
    #[must_use]
    pub fn get(&self, index: StandardIndex) -> Option<&Standard> {
        self.standards.items.get(position(index))
    }

    /// The standard with this designation in any spelling, year and all. (A search finds more than that.)
    #[must_use]
    pub fn find(&self, id: &str) -> Option<StandardIndex> {
        let spelled = || self.by_key.get(&Designation::parse(id).ok()?.exact_key()).copied();
        self.standards.position(id).or_else(spelled).and_then(|i| u32::try_from(i).ok()).map(StandardIndex)
    }

    /// The clauses of a standard.
    #[must_use]
    pub fn text_of(&self, index: StandardIndex) -> Option<&StandardText> {
        self.texts.get(position(index))?.as_ref()
    }

    /// Every text, in the order of the catalogue.
    pub fn texts(&self) -> impl Iterator<Item = &StandardText> {
        self.texts.iter().flatten()
    }

    /// All limits, grouped by standard in the order of the catalogue.
    #[must_use]
    pub fn limits(&self) -> &[Limit] {
        &self.limits.items
    }

    /// The limits of a standard, in the order of the files.
    pub fn limits_of(&self, index: StandardIndex) -> std::slice::Iter<'_, Limit> {
        self.limits.of(index).iter()
    }

    /// All methods, grouped by standard.
    #[must_use]
    pub fn methods(&self) -> &[Method] {
        &self.methods.items
    }

    /// The methods of a standard.
    pub fn methods_of(&self, index: StandardIndex) -> std::slice::Iter<'_, Method> {
        self.methods.of(index).iter()
    }

    /// All scope rows, grouped by standard.
    #[must_use]
    pub fn scopes(&self) -> &[Scope] {
        &self.scopes.items
    }

    /// The scope rows of a standard.
    pub fn scopes_of(&self, index: StandardIndex) -> std::slice::Iter<'_, Scope> {
        self.scopes.of(index).iter()
    }

    /// The termbase.
    #[must_use]
    pub fn concepts(&self) -> &[Concept] {
        &self.concepts.items
    }

    /// A concept.
    #[must_use]
    pub fn concept(&self, id: &ConceptId) -> Option<&Concept> {
        self.concepts.get(id.as_str())
    }

    /// The concepts directly below one.
    #[must_use]
    pub fn narrower(&self, id: &ConceptId) -> &[ConceptId] {
        self.narrower.get(id).map_or(&[], Vec::as_slice)
    }

    /// Whether a concept is another one, or a kind or a part of it.
    #[must_use]
    pub fn is_a(&self, id: &ConceptId, broad: &ConceptId) -> bool {
        id == broad || self.ancestors(id).any(|concept| concept.id == *broad)
    }

    /// The concepts above one, nearest first. Ends at a concept it has passed, so a cycle is passed once.
    pub fn ancestors<'a>(&'a self, id: &ConceptId) -> impl Iterator<Item = &'a Concept> + use<'a> {
        let above = |c: &Concept| c.broader.as_ref().and_then(|b| self.concept(b));
        let start = self.concept(id);
        let mut next = start.and_then(above);
        let mut passed: Vec<&ConceptId> = start.map(|c| &c.id).into_iter().collect();
        std::iter::from_fn(move || {
            let concept = next.filter(|c| !passed.contains(&&c.id))?;
            passed.push(&concept.id);
            next = above(concept);
            Some(concept)
        })
    }

    /// All indicators.
    #[must_use]
    pub fn indicators(&self) -> &[Indicator] {
        &self.indicators.items
    }

    /// How an indicator is measured.
    #[must_use]
    pub fn indicator(&self, id: &ConceptId) -> Option<&Indicator> {
        self.indicators.get(id.as_str())
    }

    /// All parameters.
    #[must_use]
    pub fn parameters(&self) -> &[Parameter] {
        &self.parameters.items
    }

    /// A parameter.
    #[must_use]
    pub fn parameter(&self, id: &str) -> Option<&Parameter> {
        self.parameters.get(id)
    }

    /// The named values of an enum parameter.
    #[must_use]
    pub fn parameter_values(&self, parameter: &str) -> &[ParameterValue] {
        self.parameter_values.get(parameter).map_or(&[], Vec::as_slice)
    }

    /// One value of an enum parameter.
    #[must_use]
    pub fn parameter_value(&self, parameter: &str, value: &str) -> Option<&ParameterValue> {
        self.parameter_values(parameter).iter().find(|v| v.value == value)
    }

    /// What a grade means in a jurisdiction and a limit domain. No jurisdiction borrows the grades of another.
    #[must_use]
    pub fn grade(&self, jurisdiction: Jurisdiction, domain: &str, key: &str) -> Option<&Grade> {
        let at = self.grades.binary_search_by(|g| grade_key(g).cmp(&(jurisdiction, domain, key))).ok()?;
        self.grades.get(at)
    }

    /// All grades, by jurisdiction, domain and key.
    #[must_use]
    pub fn grades(&self) -> &[Grade] {
        &self.grades
    }

    /// The units.
    #[must_use]
    pub fn units(&self) -> &UnitTable {
        &self.units
    }

    /// Molar masses.
    #[must_use]
    pub fn substances(&self) -> &SubstanceTable {
        &self.substances
    }

    /// What brings figures to other units and reference states.
    #[must_use]
    pub fn converter(&self) -> Converter<'_> {
        Converter { units: &self.units, substances: &self.substances }
    }

    /// All ICS classes.
    #[must_use]
    pub fn classes(&self) -> &[Class] {
        &self.classes.items
    }

    /// The ICS class of a code, or the nearest above it that the library holds: `13.040.40` may give `13.040`.
    #[must_use]
    pub fn class(&self, code: &str) -> Option<&Class> {
        let mut nearest = std::iter::successors(Some(code), |code| code.rsplit_once('.').map(|(above, _)| above));
        nearest.find_map(|code| self.classes.get(code))
    }

    /// All industries.
    #[must_use]
    pub fn industries(&self) -> &[Industry] {
        &self.industries.items
    }

    /// An industry by its code.
    #[must_use]
    pub fn industry(&self, code: &str) -> Option<&Industry> {
        self.industries.get(code)
    }

    /// All places.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.places.items
    }

    /// A place.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places.get(id)
    }

    /// Standardization needs of the neighbours.
    #[must_use]
    pub fn needs(&self) -> &[Need] {
        &self.needs
    }

    /// Tasks of the plan.
    #[must_use]
    pub fn tasks(&self) -> &[PolicyTask] {
        &self.tasks
    }

    /// The standards of the catalogue that replace this one; true = only a part of it.
    #[must_use]
    pub fn replaced_by(&self, index: StandardIndex) -> &[(StandardIndex, bool)] {
        self.replaced_by.get(position(index)).map_or(&[], Vec::as_slice)
    }

    /// All editions of this standard in the catalogue, itself among them, newest first.
    #[must_use]
    pub fn editions(&self, index: StandardIndex) -> &[StandardIndex] {
        let series = self.series_of.get(position(index)).and_then(|s| self.series.get(*s));
        series.map_or(&[], Vec::as_slice)
    }

    /// The standards of the catalogue that take this one over; their `adopts` says how closely.
    #[must_use]
    pub fn adopters(&self, index: StandardIndex) -> &[StandardIndex] {
        self.adopters.get(position(index)).map_or(&[], Vec::as_slice)
    }

    /// Where a standard stands on a day (corpus/README.md, "standards"); [`Status::Unknown`] for one that is not there.
    #[must_use]
    pub fn status_on(&self, index: StandardIndex, day: AsOf) -> Status {
        let successors = self.replaced_by(index).iter().filter(|(_, partial)| !partial);
        let replaced = successors
            .filter_map(|(successor, _)| self.get(*successor))
            // What is only drafted ends nothing.
            .filter(|s| s.status != Some(Status::Draft))
            .filter_map(|s| s.effective.map(PartialDate::first_day))
            .min();
        self.get(index).map_or(Status::Unknown, |standard| status_on(standard, replaced, day))
    }

    /// The jurisdictions that have a standard in the catalogue, in the order of [`Jurisdiction::ALL`].
    #[must_use]
    pub fn jurisdictions(&self) -> &[Jurisdiction] {
        &self.jurisdictions
    }
}

fn position(index: StandardIndex) -> usize {
    index.0 as usize
}

fn grade_key(grade: &Grade) -> (Jurisdiction, &str, &str) {
    (grade.jurisdiction, &grade.domain, &grade.key)
}

/// Groups standards by their series, newest first, and says which group each belongs to.
fn series(standards: &[Standard]) -> (Vec<Vec<StandardIndex>>, Vec<usize>) {
    let mut groups: Vec<Vec<StandardIndex>> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut group_of = Vec::with_capacity(standards.len());
    for (standard, index) in standards.iter().zip((0..).map(StandardIndex)) {
        let group = *known.entry(standard.id.series()).or_insert(groups.len());
        if group == groups.len() {
            groups.push(Vec::new());
        }
        if let Some(group) = groups.get_mut(group) {
            group.push(index);
        }
        group_of.push(group);
    }
    for group in &mut groups {
        group.sort_by_key(|index| Reverse(standards.get(position(*index)).map(age)));
    }
    (groups, group_of)
}

/// The year of a designation orders editions; without one, its dates do.
fn age(standard: &Standard) -> (i16, Option<PartialDate>, Option<PartialDate>) {
    let date = standard.published.or(standard.effective);
    let printed = standard.id.year().and_then(Year::number).and_then(|y| i16::try_from(y).ok());
    let year = printed.or(date.map(PartialDate::year)).unwrap_or(0);
    (year, standard.published, standard.effective)
}
