//! Tasks of the plan, and the standards that serve them.

use super::concept::OccurrenceRow;
use super::listing::Counted;
use super::page::Frame;
use super::source::{Citation, SourceView, Sources};
use super::{Text, Words};
use crate::locale::Value;
use crate::model::{ConceptId, Domain, Jurisdiction, Language, PolicyTask, StandardIndex};
use crate::search::{Occurrence, SearchError};
use crate::web::address::{Link, segment};
use askama::Template;
use std::collections::{HashMap, HashSet};

/// Standards of one jurisdiction that are shown for one concept.
const SHOWN: usize = 4;

/// `/browse/policy`
#[derive(Debug, Template)]
#[template(path = "policy.html")]
pub(in super::super) struct PolicyPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) browse: String,
    pub(in super::super) sections: Vec<Section>,
    pub(in super::super) sources: Vec<SourceView>,
}

/// A section of the plan.
#[derive(Debug)]
pub(in super::super) struct Section {
    pub(in super::super) name: Text,
    pub(in super::super) tasks: Vec<TaskView>,
}

/// A task.
#[derive(Debug)]
pub(in super::super) struct TaskView {
    pub(in super::super) id: String,
    pub(in super::super) href: String,
    pub(in super::super) task: Text,
    pub(in super::super) targets: Option<Text>,
    pub(in super::super) domains: Vec<Counted>,
    pub(in super::super) count: usize,
    pub(in super::super) summary: String,
    pub(in super::super) citation: Citation,
}

/// `/browse/policy/{id}`
#[derive(Debug, Template)]
#[template(path = "task.html")]
pub(in super::super) struct TaskPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) plan: String,
    pub(in super::super) section: Text,
    pub(in super::super) task: TaskView,
    pub(in super::super) serving: Vec<Serving>,
    pub(in super::super) sources: Vec<SourceView>,
}

/// The standards that deal with one concept of a task.
#[derive(Debug)]
pub(in super::super) struct Serving {
    pub(in super::super) concept: Counted,
    pub(in super::super) rows: Vec<OccurrenceRow>,
    /// Said where not all are shown.
    pub(in super::super) more: Option<String>,
}

/// Standards that are about concepts or have them in their titles, looked up once a page.
pub(in super::super) struct Answering<'l> {
    words: Words<'l>,
    known: HashMap<&'l ConceptId, Vec<(Jurisdiction, Vec<Occurrence<'l>>)>>,
}

impl<'l> Answering<'l> {
    pub(in super::super) fn new(words: Words<'l>) -> Self {
        Self { words, known: HashMap::new() }
    }

    /// By jurisdiction; a standard that only names the concept in a clause does not answer.
    pub(in super::super) fn of(
        &mut self,
        id: &'l ConceptId,
    ) -> Result<&[(Jurisdiction, Vec<Occurrence<'l>>)], SearchError> {
        if !self.known.contains_key(id) {
            let page = self.words.searcher.concept_page_with_texts(id, self.words.reader.as_of)?;
            let mut groups = page.map_or(Vec::new(), |page| page.jurisdictions);
            for (_, standards) in &mut groups {
                standards.retain(|o| o.title || o.scope.is_some() || !o.limits.is_empty());
            }
            groups.retain(|(_, standards)| !standards.is_empty());
            self.known.insert(id, groups);
        }
        Ok(self.known.get(id).map_or(&[], Vec::as_slice))
    }
}

/// The address of a task.
pub(in super::super) fn task_link(task: &PolicyTask) -> Link {
    Link::to(format!("/browse/policy/{}", segment(&task.id)))
}

impl<'a> Words<'a> {
    pub(in super::super) fn policy_sections(
        &self,
        answering: &mut Answering<'a>,
        sources: &mut Sources<'a>,
    ) -> Result<Vec<Section>, SearchError> {
        let mut sections: Vec<Section> = Vec::new();
        for task in self.library.tasks() {
            let view = self.task(task, answering, sources)?;
            let name = self.section(task);
            match sections.iter_mut().find(|section| section.name == name) {
                Some(section) => section.tasks.push(view),
                None => sections.push(Section { name, tasks: vec![view] }),
            }
        }
        Ok(sections)
    }

    /// The part of the plan, without the number of the paragraph: `二（一）3` stands in `二（一）`.
    pub(in super::super) fn section(&self, task: &PolicyTask) -> Text {
        let name = task.section.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
        self.text(name, Language::Zh)
    }

    pub(in super::super) fn task(
        &self,
        task: &'a PolicyTask,
        answering: &mut Answering<'a>,
        sources: &mut Sources<'a>,
    ) -> Result<TaskView, SearchError> {
        let mut serving: HashSet<StandardIndex> = HashSet::new();
        for concept in &task.concepts {
            serving.extend(answering.of(concept)?.iter().flat_map(|(_, standards)| standards).map(|o| o.standard));
        }
        let domains = task.domains.iter().filter_map(|word| Domain::from_word(word));
        Ok(TaskView {
            id: task.id.clone(),
            href: self.reader.link(task_link(task)).to_string(),
            task: self.text(task.task_zh.as_str(), Language::Zh),
            targets: (!task.targets.is_empty()).then(|| self.text(task.targets.as_str(), Language::Zh)),
            domains: domains.map(|domain| self.domain_standards(domain)).collect(),
            count: serving.len(),
            summary: self.locale().say("policy-serving", &[("count", Value::from(serving.len()))]),
            citation: sources.cite(&task.provenance),
        })
    }

    /// For each concept of a task the standards that deal with it, some of each jurisdiction.
    pub(in super::super) fn serving(
        &self,
        task: &'a PolicyTask,
        answering: &mut Answering<'a>,
        sources: &mut Sources<'a>,
    ) -> Result<Vec<Serving>, SearchError> {
        let mut out = Vec::new();
        for concept in &task.concepts {
            let groups = answering.of(concept)?;
            let total: usize = groups.iter().map(|(_, standards)| standards.len()).sum();
            let some = groups.iter().flat_map(|(_, standards)| standards.iter().take(SHOWN));
            let rows: Vec<_> = some.filter_map(|o| self.occurrence_row(o, sources)).collect();
            let variables = [("shown", Value::from(rows.len())), ("count", Value::from(total))];
            out.push(Serving {
                concept: self.concept_counted(concept, total),
                more: (rows.len() < total).then(|| self.locale().say("policy-more", &variables)),
                rows,
            });
        }
        Ok(out)
    }
}
