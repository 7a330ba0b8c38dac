//! What the neighbours need of standardization, and the standards that answer it.

use super::listing::Counted;
use super::page::Frame;
use super::policy::Answering;
use super::source::{Citation, SourceView, Sources};
use super::{Badge, Text, Words};
use crate::compare::need::{NeedAnswer, NeededConcept};
use crate::model::{Jurisdiction, Language, Need};
use crate::search::SearchError;
use askama::Template;

/// Standards of one jurisdiction that are named for one need.
const NAMED: usize = 2;

/// `/browse/needs`
#[derive(Debug, Template)]
#[template(path = "needs.html")]
pub(in super::super) struct NeedsPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) browse: String,
    /// The countries with needs: name, address, number, current.
    pub(in super::super) countries: Vec<(Counted, bool)>,
    pub(in super::super) fields: Vec<NeedField>,
    pub(in super::super) sources: Vec<SourceView>,
}

/// The needs of one country in one field.
#[derive(Debug)]
pub(in super::super) struct NeedField {
    pub(in super::super) name: String,
    pub(in super::super) needs: Vec<NeedView>,
}

/// A need.
#[derive(Debug)]
pub(in super::super) struct NeedView {
    pub(in super::super) topic: Counted,
    pub(in super::super) need: Text,
    pub(in super::super) date: String,
    pub(in super::super) citation: Citation,
    pub(in super::super) answers: Vec<AnswerView>,
    /// What the serving market has for each concept of the need, the topic first.
    pub(in super::super) coverage: Vec<CoverageView>,
}

/// What the serving market has for a concept of a need.
#[derive(Debug)]
pub(in super::super) struct CoverageView {
    pub(in super::super) concept: Text,
    pub(in super::super) href: String,
    pub(in super::super) coverage: Badge,
    /// The most telling of its standards.
    pub(in super::super) named: Option<(String, String)>,
    /// How many more there are.
    pub(in super::super) more: usize,
}

/// The standards of one jurisdiction that answer a need.
#[derive(Debug)]
pub(in super::super) struct AnswerView {
    pub(in super::super) jurisdiction: String,
    pub(in super::super) count: usize,
    pub(in super::super) named: Vec<(String, String)>,
}

impl<'a> Words<'a> {
    /// The countries that have stated needs, in the order of [`Jurisdiction::ALL`].
    pub(in super::super) fn needing(&self) -> Vec<Jurisdiction> {
        let stated = |j: &Jurisdiction| self.library.needs().iter().any(|need| need.country == *j);
        Jurisdiction::ALL.iter().copied().filter(stated).collect()
    }

    /// The needs of a country by field.
    pub(in super::super) fn need_fields(
        &self,
        country: Jurisdiction,
        found: &[NeedAnswer],
        answering: &mut Answering<'a>,
        sources: &mut Sources<'a>,
    ) -> Result<Vec<NeedField>, SearchError> {
        let mut fields: Vec<NeedField> = Vec::new();
        let needs = self.library.needs().iter().enumerate();
        for (place, need) in needs.filter(|(_, need)| need.country == country) {
            let key = format!("need-field-{}", need.field);
            let name = if self.locale().has(&key) { self.locale().text(&key) } else { need.field.clone() };
            let concepts = found.iter().find(|answer| answer.need == place).map_or(&[][..], |a| &a.concepts);
            let view = self.need(need, concepts, answering, sources)?;
            match fields.iter_mut().find(|field| field.name == name) {
                Some(field) => field.needs.push(view),
                None => fields.push(NeedField { name, needs: vec![view] }),
            }
        }
        Ok(fields)
    }

    fn need(
        &self,
        need: &'a Need,
        concepts: &[NeededConcept],
        answering: &mut Answering<'a>,
        sources: &mut Sources<'a>,
    ) -> Result<NeedView, SearchError> {
        let groups = answering.of(&need.topic)?;
        let name = |index| {
            let standard = self.library.get(index)?;
            Some((standard.id.as_str().to_owned(), self.record(standard).to_string()))
        };
        let answer = |(jurisdiction, standards): &(Jurisdiction, Vec<crate::search::Occurrence<'_>>)| AnswerView {
            jurisdiction: self.locale().word("jurisdiction", jurisdiction.word()),
            count: standards.len(),
            named: standards.iter().take(NAMED).filter_map(|o| name(o.standard)).collect(),
        };
        let total = groups.iter().map(|(_, standards)| standards.len()).sum();
        Ok(NeedView {
            topic: self.concept_counted(&need.topic, total),
            need: self.text(need.need_zh.as_str(), Language::Zh),
            date: self.date(need.date),
            citation: sources.cite(&need.provenance),
            answers: groups.iter().map(answer).collect(),
            coverage: concepts.iter().map(|concept| self.coverage_of(concept)).collect(),
        })
    }

    fn coverage_of(&self, needed: &NeededConcept) -> CoverageView {
        let word = needed.coverage.word();
        let first = needed.serving.first().and_then(|m| self.library.get(m.standard));
        CoverageView {
            concept: self.concept(&needed.concept),
            href: self.concept_link(&needed.concept),
            coverage: Badge { class: word, label: self.locale().word("coverage", word), means: String::new() },
            named: first.map(|s| (s.id.as_str().to_owned(), self.record(s).to_string())),
            more: needed.serving_count.saturating_sub(1),
        }
    }
}
