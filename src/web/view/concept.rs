//! A concept: its names, its place among the others, where it occurs, what is defined of it.

use super::listing::{Branch, Counted, StandardRow, nested};
use super::source::{Citation, Sources};
use super::{Text, Words};
use crate::locale::Value;
use crate::model::{Clause, ClauseKind, Concept, ConceptId, Domain, Jurisdiction, Language};
use crate::search::{ConceptPage, Meets, Occurrence, Role};
use crate::web::address::{Link, segment};

/// Standards on the page of a concept; above that, each jurisdiction shows some and leads to a list of its own.
const MOST_STANDARDS: usize = 60;
/// Standards of a jurisdiction that are shown at once, where there are many.
const SHOWN: usize = 6;
/// Clauses of one standard that are linked to.
const CLAUSES: usize = 6;
/// Definitions that are shown.
const DEFINITIONS: usize = 12;

/// The page of a concept, without its limits.
#[derive(Debug)]
pub(in super::super) struct ConceptView {
    pub(in super::super) id: String,
    pub(in super::super) name: Text,
    pub(in super::super) kind: String,
    pub(in super::super) citation: Citation,
    pub(in super::super) domains: Vec<(String, String)>,
    pub(in super::super) labels: Vec<LabelRow>,
    /// Traditional script, set vertically.
    pub(in super::super) script: Vec<String>,
    pub(in super::super) measured: Option<Measured>,
    pub(in super::super) tree: Vec<Branch>,
    pub(in super::super) tree_summary: String,
    pub(in super::super) definitions: Vec<Definition>,
    pub(in super::super) summary: String,
    pub(in super::super) groups: Vec<OccurrenceGroup>,
    pub(in super::super) correction: String,
    pub(in super::super) search: String,
}

/// The names in one language.
#[derive(Debug)]
pub(in super::super) struct LabelRow {
    pub(in super::super) language: String,
    /// Whose documents are written in it.
    pub(in super::super) region: String,
    pub(in super::super) preferred: Option<Text>,
    pub(in super::super) others: Vec<Text>,
}

/// How an indicator is measured.
#[derive(Debug)]
pub(in super::super) struct Measured {
    pub(in super::super) better: String,
    pub(in super::super) quantities: Vec<(String, String)>,
    pub(in super::super) note: Option<Text>,
}

/// What a standard says the concept is.
#[derive(Debug)]
pub(in super::super) struct Definition {
    pub(in super::super) designation: String,
    pub(in super::super) href: String,
    pub(in super::super) title: Text,
    pub(in super::super) text: Text,
    pub(in super::super) citation: Citation,
}

/// The standards of one jurisdiction.
#[derive(Debug)]
pub(in super::super) struct OccurrenceGroup {
    pub(in super::super) name: String,
    pub(in super::super) count: usize,
    pub(in super::super) rows: Vec<OccurrenceRow>,
    /// The list of all of them, where some are left out.
    pub(in super::super) more: Option<(String, String)>,
}

/// A standard with the parts of it that deal with the concept.
#[derive(Debug)]
pub(in super::super) struct OccurrenceRow {
    pub(in super::super) standard: StandardRow,
    pub(in super::super) roles: Vec<String>,
    pub(in super::super) clauses: Vec<(String, String)>,
}

/// The path of a concept.
pub(in super::super) fn concept_path(id: &ConceptId) -> String {
    format!("/concepts/{}", segment(id.as_str()))
}

impl<'a> Words<'a> {
    /// The address of the page of a concept.
    pub(in super::super) fn concept_link(&self, id: &ConceptId) -> String {
        self.reader.link(Link::to(concept_path(id))).to_string()
    }

    /// The page of a concept.
    pub(in super::super) fn concept_view(&self, page: &ConceptPage<'a>, sources: &mut Sources<'a>) -> ConceptView {
        let locale = self.locale();
        let concept = page.concept;
        let total: usize = page.jurisdictions.iter().map(|(_, standards)| standards.len()).sum();
        let name = self.concept(&concept.id);
        let domain = |word: &String| {
            let link = Domain::from_word(word).map(|d| Link::to(format!("/browse/domains/{}", d.word())));
            link.map(|link| (locale.word("domain", word), self.reader.link(link).to_string()))
        };
        let countries = page.jurisdictions.len();
        ConceptView {
            id: concept.id.as_str().to_owned(),
            kind: locale.word("concept-kind", concept.kind.word()),
            citation: sources.cite(&concept.provenance),
            domains: concept.domains.iter().filter_map(domain).collect(),
            labels: Language::ALL.iter().map(|language| self.label_row(concept, *language)).collect(),
            script: concept.labels.mn_mong.clone(),
            measured: self.measured(concept),
            tree: self.neighbours(page),
            tree_summary: locale.say("concept-narrower-count", &[("count", Value::from(page.narrower))]),
            definitions: self.definitions(page, sources),
            summary: locale
                .say("concept-occurs-summary", &[("count", Value::from(total)), ("countries", Value::from(countries))]),
            groups: page
                .jurisdictions
                .iter()
                .map(|group| self.occurrence_group(concept, group, total, sources))
                .collect(),
            correction: self
                .reader
                .link(Link::to("/terms/correction.csv").with("concept", concept.id.as_str()))
                .to_string(),
            search: self.reader.link(Link::to("/search").with("q", &name.text)).to_string(),
            name,
        }
    }

    fn label_row(&self, concept: &Concept, language: Language) -> LabelRow {
        let mut names = concept.labels.of(language).iter().map(|name| self.text(name.as_str(), language));
        let regions = Jurisdiction::ALL.iter().filter(|j| j.language() == language);
        let regions: Vec<_> = regions.map(|j| self.locale().word("jurisdiction", j.word())).collect();
        LabelRow {
            language: self.locale().word("language", language.word()),
            region: regions.join(&self.locale().text("list-separator")),
            preferred: names.next(),
            others: names.collect(),
        }
    }

    fn measured(&self, concept: &Concept) -> Option<Measured> {
        let indicator = self.library.indicator(&concept.id)?;
        let quantity = |(quantity, unit): &(String, String)| {
            (crate::locale::wording::quantity(self.locale(), quantity), crate::locale::wording::unit(unit))
        };
        Some(Measured {
            better: self.locale().word("concept-better", indicator.better.word()),
            quantities: indicator.quantities.iter().map(quantity).collect(),
            note: (!indicator.note.is_empty()).then(|| self.text(indicator.note.as_str(), Language::Zh)),
        })
    }

    /// The concepts above, the concept, the concepts below it.
    fn neighbours(&self, page: &ConceptPage<'_>) -> Vec<Branch> {
        let branch = |concept: &Concept, current: bool| Branch {
            name: self.concept(&concept.id),
            href: self.concept_link(&concept.id),
            count: (!current).then(|| self.library.narrower(&concept.id).len()).filter(|n| *n > 0),
            current,
            opens: false,
            closes: 0,
        };
        let above = page.ancestors.iter().rev().map(|c| branch(c, false));
        let mut items: Vec<(usize, Branch)> = above.chain([branch(page.concept, true)]).enumerate().collect();
        let depth = items.len();
        items.extend(page.children.iter().map(|c| (depth, branch(c, false))));
        nested(items)
    }

    fn definitions(&self, page: &ConceptPage<'a>, sources: &mut Sources<'a>) -> Vec<Definition> {
        let own: Vec<&String> = Language::ALL.iter().flat_map(|l| page.concept.labels.of(*l)).collect();
        let mut found = Vec::new();
        for occurrence in page.jurisdictions.iter().flat_map(|(_, standards)| standards) {
            let clauses = self.library.text_of(occurrence.standard).map_or(&[][..], |t| t.clauses.as_slice());
            let terms = occurrence.clauses.iter().filter_map(|at| clauses.get(*at));
            let defines = |clause: &&Clause| {
                clause.kind == ClauseKind::Term
                    && !clause.text.trim().is_empty()
                    && own.iter().any(|name| clause.title.to_lowercase().contains(&name.to_lowercase()))
            };
            found.extend(terms.filter(defines).map(|clause| (occurrence.standard, clause)));
        }
        // The heading that is hardly more than the name defines the concept, not one made with it.
        found.sort_by_key(|(_, clause)| clause.title.chars().count());
        found.truncate(DEFINITIONS);
        let view = |(index, clause): (_, &'a Clause)| {
            let standard = self.library.get(index)?;
            let href = format!("{}#{}", self.record(standard), super::record::clause_anchor(&clause.id));
            Some(Definition {
                designation: standard.id.as_str().to_owned(),
                href,
                title: self.text(format!("{} {}", clause.label, clause.title).trim(), clause.language),
                text: self.text(clause.text.as_str(), clause.language),
                citation: sources.cite(&clause.provenance),
            })
        };
        found.into_iter().filter_map(view).collect()
    }

    fn occurrence_group(
        &self,
        concept: &Concept,
        (jurisdiction, standards): &(Jurisdiction, Vec<Occurrence<'a>>),
        total: usize,
        sources: &mut Sources<'a>,
    ) -> OccurrenceGroup {
        let shown = if total > MOST_STANDARDS { SHOWN } else { standards.len() };
        let link =
            Link::to(format!("{}/standards", concept_path(&concept.id))).with("jurisdiction", jurisdiction.word());
        let name = self.locale().word("jurisdiction", jurisdiction.word());
        let more = (standards.len() > shown).then(|| {
            let variables = [("count", Value::from(standards.len())), ("country", name.as_str().into())];
            (self.locale().say("concept-all-of", &variables), self.reader.link(link).to_string())
        });
        OccurrenceGroup {
            name,
            count: standards.len(),
            rows: standards.iter().take(shown).filter_map(|o| self.occurrence_row(o, sources)).collect(),
            more,
        }
    }

    /// A standard and the parts of it that deal with a concept.
    pub(in super::super) fn occurrence_row(
        &self,
        occurrence: &Occurrence<'a>,
        sources: &mut Sources<'a>,
    ) -> Option<OccurrenceRow> {
        let locale = self.locale();
        let mut roles = Vec::new();
        if occurrence.title {
            roles.push(locale.text("concept-role-title"));
        }
        match occurrence.scope {
            Some(Meets::Itself) => roles.push(locale.text("concept-role-scope")),
            Some(Meets::Narrower) => roles.push(locale.text("concept-role-scope-narrower")),
            None => {}
        }
        for (role, key) in [(Role::Object, "concept-role-object"), (Role::Indicator, "concept-role-indicator")] {
            let count = occurrence.limits.iter().filter(|l| l.role == role).count();
            if count > 0 {
                roles.push(locale.say(key, &[("count", Value::from(count))]));
            }
        }
        let standard = self.standard_row(occurrence.standard, sources)?;
        let all = self.library.text_of(occurrence.standard).map_or(&[][..], |t| t.clauses.as_slice());
        let clauses = occurrence.clauses.iter().filter_map(|at| all.get(*at)).take(CLAUSES);
        let anchor = |clause: &Clause| {
            let label = if clause.label.is_empty() { clause.title.clone() } else { clause.label.clone() };
            (label, format!("{}#{}", standard.href, super::record::clause_anchor(&clause.id)))
        };
        Some(OccurrenceRow { clauses: clauses.map(anchor).collect(), standard, roles })
    }

    /// A concept as a link with the number of standards about it.
    pub(in super::super) fn concept_counted(&self, id: &ConceptId, count: usize) -> Counted {
        self.counted(self.concept(id), Link::to(concept_path(id)), count)
    }
}
