//! Where titles and clauses name a concept: what the texts say beyond the rows of scopes and limits.

use super::concept::{ConceptPage, Occurrence, occurrence};
use super::{SearchError, Searcher};
use crate::index::{Field, Found, Kind, Plan, PlanToken};
use crate::model::{AsOf, ConceptId, Jurisdiction, StandardIndex};
use std::collections::{BTreeMap, HashMap};

/// Documents of a kind that are taken from the index: a word that stands in more of them tells little.
const MOST: usize = 400;

impl Searcher {
    /// The facts of a concept together with the standards whose titles or clauses name it.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn concept_page_with_texts(&self, id: &ConceptId, as_of: AsOf) -> Result<Option<ConceptPage<'_>>, SearchError> {
        let Some(mut page) = self.concept_page(id, as_of) else { return Ok(None) };
        let known = page.jurisdictions.into_iter().flat_map(|(_, standards)| standards);
        let mut found: HashMap<StandardIndex, Occurrence<'_>> = known.map(|o| (o.standard, o)).collect();
        let library = self.library();
        for title in self.naming(Kind::Standard, &[Field::TitleConcept], id)? {
            let standard = StandardIndex(title.standard);
            found.entry(standard).or_insert_with(|| occurrence(library, standard, as_of)).title = true;
        }
        for clause in self.naming(Kind::Clause, &[Field::TitleConcept, Field::TextConcept], id)? {
            let standard = StandardIndex(clause.standard);
            let occurrence = found.entry(standard).or_insert_with(|| occurrence(library, standard, as_of));
            occurrence.clauses.push(clause.item as usize);
        }
        let mut jurisdictions: BTreeMap<Jurisdiction, Vec<Occurrence<'_>>> = BTreeMap::new();
        for mut occurrence in found.into_values() {
            let Some(standard) = library.get(occurrence.standard) else { continue };
            occurrence.clauses.sort_unstable();
            jurisdictions.entry(standard.jurisdiction).or_default().push(occurrence);
        }
        for standards in jurisdictions.values_mut() {
            standards.sort_by_cached_key(Occurrence::place);
        }
        page.jurisdictions = jurisdictions.into_iter().collect();
        Ok(Some(page))
    }

    fn naming(&self, kind: Kind, fields: &[Field], id: &ConceptId) -> Result<Vec<Found>, SearchError> {
        let token = |field: &Field| PlanToken { field: *field, key: id.as_str().to_owned(), weight: 1.0 };
        let plan = Plan { tokens: fields.iter().map(token).collect(), ..Plan::default() };
        Ok(self.generation().run(kind, &plan, MOST)?)
    }
}
