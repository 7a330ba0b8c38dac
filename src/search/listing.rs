//! A list of the catalogue in the shape of an answer: what passes the filters, where nothing was asked.

use super::answer::{Answer, Hit};
use super::question::Question;
use super::snippet::Snippet;
use super::{Searcher, facet};
use crate::model::StandardIndex;

impl Searcher {
    /// The standards that pass the filters of a question, in the order of the catalogue, whatever its words are.
    #[must_use]
    pub fn listing(&self, question: &Question) -> Answer {
        let passing = self.list(&question.filters, question.as_of);
        let page = passing.iter().skip(question.offset).take(question.limit);
        Answer {
            understood: self.understand(&Question::new("", question.as_of)),
            total: passing.len(),
            hits: page.map(|index| self.listed(*index, question)).collect(),
            facets: facet::count(self.library(), passing.iter().copied(), question.as_of),
        }
    }

    fn listed(&self, standard: StandardIndex, question: &Question) -> Hit {
        let titles = self.library().get(standard).map_or(&[][..], |s| s.titles.as_slice());
        let whole = |title: &String| Snippet { pieces: vec![(title.clone(), false)], ..Snippet::default() };
        Hit {
            standard,
            score: 0.0,
            status: self.library().status_on(standard, question.as_of),
            reasons: Vec::new(),
            titles: titles.iter().map(|(language, title)| (*language, whole(title))).collect(),
            clauses: Vec::new(),
            limits: Vec::new(),
        }
    }
}
