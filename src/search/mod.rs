//! Understand a question, rank, filter, explain.

mod answer;
mod concept;
mod country;
mod facet;
mod listing;
mod mention;
pub mod question;
mod rank;
mod reason;
mod scoring;
mod snippet;
mod spelling;
mod suggest;
mod term;
mod understand;

pub use answer::{Answer, ClauseHit, FacetValue, Facets, Hit, MeetingReason, Reason, RelationReason};
pub use concept::{ConceptLimit, ConceptPage, Meets, Occurrence, Role};
pub use country::NamedCountry;
pub use question::{Filters, LONGEST_QUESTION, Question};
pub use snippet::Snippet;
pub use spelling::Spelling;
pub use suggest::{LONGEST_BEGINNING, Suggestion, SuggestionKind};
pub use term::TermHit;
pub use understand::{AskedDesignation, Bridge, Group, Understanding};

use crate::corpus::Library;
use crate::index::{Generation, IndexError, Kind, StandardSet};
use crate::model::{AsOf, ConceptId, Language, StandardIndex};
use concept::Occurrences;
use country::Countries;
use rank::Ranked;
use scoring::ScoredPlan;
use snippet::Marker;
use spelling::Vocabulary;
use std::sync::Arc;
use suggest::Suggestions;
use understand::Reader;

/// Why a question cannot be answered.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The question is longer than [`LONGEST_QUESTION`] characters.
    #[error("the question has {0} characters, at most {LONGEST_QUESTION} are read")]
    TooLong(usize),
    /// The index.
    #[error(transparent)]
    Index(#[from] IndexError),
}

/// Answers questions from one generation of the index and the library it was made from.
#[derive(Debug)]
pub struct Searcher {
    library: Arc<Library>,
    generation: Arc<Generation>,
    countries: Countries,
    vocabulary: Vocabulary,
    suggestions: Suggestions,
    occurrences: Occurrences,
}

impl Searcher {
    /// A searcher over a library and its index.
    #[must_use]
    pub fn new(library: Arc<Library>, generation: Arc<Generation>) -> Self {
        let countries = Countries::new(generation.analyzer());
        let vocabulary = Vocabulary::new(&library);
        let suggestions = Suggestions::new(&library, generation.analyzer().chinese());
        let occurrences = Occurrences::new(&library);
        Self { library, generation, countries, vocabulary, suggestions, occurrences }
    }

    /// The library.
    #[must_use]
    pub fn library(&self) -> &Arc<Library> {
        &self.library
    }

    /// The generation of the index.
    #[must_use]
    pub fn generation(&self) -> &Arc<Generation> {
        &self.generation
    }

    /// What a question is taken to mean.
    #[must_use]
    pub fn understand(&self, question: &Question) -> Understanding {
        let reader = Reader {
            library: &self.library,
            generation: &self.generation,
            countries: &self.countries,
            vocabulary: &self.vocabulary,
        };
        reader.understand(question)
    }

    /// Answers a question.
    ///
    /// # Errors
    /// When the question is too long or the index cannot be read.
    pub fn search(&self, question: &Question) -> Result<Answer, SearchError> {
        let (understood, plan, ranked) = self.ranked(question)?;
        let facets = facet::count(&self.library, ranked.iter().map(|r| r.standard), question.as_of);
        let marker = Marker::new(&self.library, &self.generation, &understood);
        let page = ranked.iter().skip(question.offset).take(question.limit);
        let hits = page.map(|r| self.hit(r, &plan, &understood, &marker)).collect();
        Ok(Answer { total: ranked.len(), hits, facets, understood })
    }

    /// The standards that answer, best first, without reasons, snippets and facets.
    ///
    /// # Errors
    /// As [`Searcher::search`].
    pub fn order(&self, question: &Question) -> Result<Vec<StandardIndex>, SearchError> {
        let (_, _, ranked) = self.ranked(question)?;
        Ok(ranked.into_iter().skip(question.offset).take(question.limit).map(|r| r.standard).collect())
    }

    /// The standards of the catalogue that pass the filters on a day, in its order: a list without a question.
    #[must_use]
    pub fn list(&self, filters: &Filters, as_of: AsOf) -> Vec<StandardIndex> {
        let standards = self.library.standards().iter().zip(self.library.indices());
        let passing = standards.filter(|(s, index)| facet::passes(&self.library, *index, s, filters, as_of));
        passing.map(|(_, index)| index).collect()
    }

    fn ranked(&self, question: &Question) -> Result<(Understanding, ScoredPlan, Vec<Ranked>), SearchError> {
        let length = question.text.chars().count();
        if length > LONGEST_QUESTION {
            return Err(SearchError::TooLong(length));
        }
        let understood = self.understand(question);
        if understood.is_empty() {
            return Ok((understood, ScoredPlan::default(), Vec::new()));
        }
        let mut plan = scoring::plan(&understood, &self.library);
        if !question.filters.is_empty() {
            let standards = self.library.standards();
            plan.plan.within = Some(StandardSet::new(standards.len(), |i| {
                facet::passes(&self.library, StandardIndex(i as u32), &standards[i], &question.filters, question.as_of)
            }));
        }
        let ranked = rank::rank(&plan, &understood, &self.library, &self.generation, question.as_of)?;
        Ok((understood, plan, ranked))
    }

    fn hit(&self, ranked: &Ranked, plan: &ScoredPlan, understood: &Understanding, marker: &Marker<'_>) -> Hit {
        let titles = match self.library.get(ranked.standard) {
            Some(standard) => standard.titles.iter().map(|(l, title)| (*l, marker.whole(title, *l))).collect(),
            None => Vec::new(),
        };
        let text = self.library.text_of(ranked.standard);
        let clauses = ranked
            .best(Kind::Clause)
            .filter_map(|item| {
                let clause = text?.clauses.get(item as usize)?;
                Some(ClauseHit { clause: item as usize, snippet: marker.part(&clause.text, clause.language) })
            })
            .collect();
        Hit {
            standard: ranked.standard,
            score: ranked.score,
            status: ranked.status,
            reasons: reason::reasons(ranked, plan, understood, &self.library),
            titles,
            clauses,
            limits: ranked.best(Kind::Limit).map(|item| item as usize).collect(),
        }
    }

    /// Ways to go on typing, best first, at most `limit`: numbers, terms and titles that begin so, then those that hold
    /// it. Nothing for a beginning of more than [`LONGEST_BEGINNING`] characters. Texts in the language of the hint come
    /// before others that match as well.
    #[must_use]
    pub fn suggest(&self, typed: &str, language_hint: Option<Language>, as_of: AsOf, limit: usize) -> Vec<Suggestion> {
        self.suggestions.suggest(&self.library, typed, language_hint, as_of, limit)
    }

    /// Where a concept stands among the others, and which standards are about it.
    #[must_use]
    pub fn concept_page(&self, id: &ConceptId, as_of: AsOf) -> Option<ConceptPage<'_>> {
        self.occurrences.page(&self.library, id, as_of)
    }

    /// The standard that a designation in any spelling means: of several editions the one that stands first on the day.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn find_standard(&self, designation: &str, as_of: AsOf) -> Result<Option<StandardIndex>, SearchError> {
        if let Some(index) = self.library.find(designation) {
            return Ok(Some(index));
        }
        let question = Question { limit: 1, ..Question::new(designation, as_of) };
        let answer = self.search(&question)?;
        let own = |r: &Reason| matches!(r, Reason::Designation { relation: RelationReason::Own, .. });
        Ok(answer.hits.first().filter(|hit| hit.reasons.iter().any(own)).map(|hit| hit.standard))
    }

    /// Marks in a text what of a question matches in it.
    #[must_use]
    pub fn mark(&self, understood: &Understanding, text: &str, language: Language) -> Snippet {
        Marker::new(&self.library, &self.generation, understood).part(text, language)
    }
}
