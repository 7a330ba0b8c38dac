//! What of the library is indexed: documents are standards, clauses and limits.

use super::Field;
use super::encoded::Encoded;
use super::plan::Kind;
use crate::corpus::Library;
use crate::model::{ConceptId, Domain, Force, Language, Level, Relation, StandardIndex};
use crate::terms::Annotator;
use crate::text::{Analyzer, Mode, Token};
use std::collections::BTreeSet;

/// Gap between two texts in one field, so that no phrase runs from one into the other.
const GAP: u32 = 16;

/// The tokens of one document, by field.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) standard: u32,
    pub(super) item: u32,
    pub(super) fields: Vec<Encoded>,
    /// The concepts named in its titles, for what is broader than they are.
    named: BTreeSet<ConceptId>,
}

impl Document {
    fn new(standard: StandardIndex, item: usize) -> Self {
        let fields = Field::ALL.iter().map(|_| Encoded::default()).collect();
        Self { standard: standard.0, item: item as u32, fields, named: BTreeSet::new() }
    }

    fn key(&mut self, field: Field, key: &str) {
        let held = &mut self.fields[field as usize];
        held.push(key, held.next());
    }

    fn tokens(&mut self, field: Field, tokens: &[Token]) {
        let held = &mut self.fields[field as usize];
        let base = if held.is_empty() { 0 } else { held.next() + GAP };
        for token in tokens {
            held.push(&token.key, base + token.position);
        }
    }
}

/// Makes documents out of a library with the analysis of one generation.
pub(super) struct Documents<'a> {
    pub(super) library: &'a Library,
    pub(super) analyzer: &'a Analyzer,
    pub(super) annotator: &'a Annotator,
}

/// Which fields a text goes to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Title,
    Text,
}

impl Documents<'_> {
    /// The documents of one kind of one standard.
    pub(super) fn of(&self, kind: Kind, index: StandardIndex) -> Vec<Document> {
        match kind {
            Kind::Standard => self.standard(index).into_iter().collect(),
            Kind::Clause => self.clauses(index),
            Kind::Limit => self.limits(index),
        }
    }

    fn text(&self, document: &mut Document, part: Part, text: &str, language: Language) {
        if text.is_empty() {
            return;
        }
        let analysis = self.analyzer.analyse(text, language, Mode::Text);
        let (words, bigrams, concepts) = match part {
            Part::Title => (Field::title(language), Field::TitleBigram, Field::TitleConcept),
            Part::Text => (Field::text(language), Field::TextBigram, Field::TextConcept),
        };
        document.tokens(words, &analysis.words);
        if language == Language::Zh {
            document.tokens(bigrams, &analysis.bigrams);
        }
        for found in self.annotator.annotate(&analysis, text, language) {
            for id in found.ids {
                document.key(concepts, id.as_str());
                if part == Part::Title {
                    document.named.insert(id);
                }
            }
        }
        for found in &analysis.designations {
            for key in found.designation.keys() {
                document.key(Field::Cites, key.as_str());
            }
        }
        for found in analysis.quantities {
            for key in &found.keys {
                document.key(Field::Quantity, key);
            }
        }
    }

    /// Notes what a document is about, and everything broader than its concepts.
    fn about(&self, document: &mut Document, about: &BTreeSet<&ConceptId>) {
        for id in about {
            document.key(Field::About, id.as_str());
        }
        let named = std::mem::take(&mut document.named);
        let broader: BTreeSet<&ConceptId> = named
            .iter()
            .chain(about.iter().copied())
            .flat_map(|id| self.library.ancestors(id))
            .map(|c| &c.id)
            .collect();
        for id in broader {
            document.key(Field::Broader, id.as_str());
        }
    }

    fn standard(&self, index: StandardIndex) -> Option<Document> {
        let standard = self.library.get(index)?;
        let mut document = Document::new(index, 0);
        for (language, title) in &standard.titles {
            self.text(&mut document, Part::Title, title, *language);
        }
        self.text(&mut document, Part::Text, &standard.scope, standard.jurisdiction.language());
        self.text(&mut document, Part::Text, &standard.scope_zh, Language::Zh);
        for key in standard.id.keys() {
            document.key(Field::Number, key.as_str());
        }
        for adoption in &standard.adopts {
            for key in adoption.designation.keys() {
                document.key(Field::Adopts, key.as_str());
            }
        }
        let cited = standard.refs.iter().chain(standard.replaces.iter().map(|r| &r.designation));
        for key in cited.flat_map(super::super::model::designation::Designation::keys) {
            document.key(Field::Cites, key.as_str());
        }
        let kinds: Vec<ConceptId> = document_concepts(standard.level, standard.force, &standard.domains)
            .map(ConceptId::new)
            .filter(|id| self.library.concept(id).is_some())
            .collect();
        let scopes =
            self.library.scopes_of(index).filter(|s| s.relation == Relation::Covers).filter_map(|s| s.object.as_ref());
        let limits = self.library.limits_of(index).flat_map(|l| [&l.object, &l.indicator]);
        let about: BTreeSet<&ConceptId> = scopes.chain(limits).chain(&kinds).collect();
        self.about(&mut document, &about);
        Some(document)
    }

    fn clauses(&self, index: StandardIndex) -> Vec<Document> {
        let Some(text) = self.library.text_of(index) else { return Vec::new() };
        let documents = text.clauses.iter().enumerate().map(|(item, clause)| {
            let mut document = Document::new(index, item);
            self.text(&mut document, Part::Title, &clause.title, clause.language);
            self.text(&mut document, Part::Text, &clause.text, clause.language);
            self.about(&mut document, &BTreeSet::new());
            document
        });
        documents.collect()
    }

    fn limits(&self, index: StandardIndex) -> Vec<Document> {
        let Some(standard) = self.library.get(index) else { return Vec::new() };
        let documents = self.library.limits_of(index).enumerate().map(|(item, limit)| {
            let mut document = Document::new(index, item);
            for id in [&limit.object, &limit.indicator] {
                let Some(concept) = self.library.concept(id) else { continue };
                for language in Language::ALL {
                    let name = concept.labels.preferred(*language).unwrap_or_default();
                    self.text(&mut document, Part::Title, name, *language);
                }
            }
            if let Some(grade) = self.library.grade(standard.jurisdiction, &limit.domain, &limit.grade) {
                for language in Language::ALL {
                    for label in grade.labels.of(*language) {
                        self.text(&mut document, Part::Text, label, *language);
                    }
                }
            }
            self.text(&mut document, Part::Text, &limit.note, Language::Zh);
            let printed = format!("{} {}", limit.value, limit.unit);
            for found in crate::measure::spot(&printed, false) {
                for key in found.keys() {
                    document.key(Field::Quantity, &key);
                }
            }
            self.about(&mut document, &BTreeSet::from([&limit.object, &limit.indicator]));
            document
        });
        documents.collect()
    }
}

/// Concepts that level, force and domain of a document stand for.
fn document_concepts(level: Level, force: Option<Force>, domains: &[Domain]) -> impl Iterator<Item = &'static str> {
    let level = match level {
        Level::National => "national-standard",
        Level::Sector => "sector-standard",
        Level::Local => "local-standard",
        Level::Group => "group-standard",
        Level::Interstate => "interstate-standard",
        Level::TechnicalRegulation => "technical-regulation",
        Level::BatReference => "best-available-techniques",
        Level::International => "international-standard",
        Level::Regional => "regional-standard",
        Level::Government => "government-act",
    };
    let force = match force {
        Some(Force::Mandatory) => Some("mandatory-standard"),
        Some(Force::Voluntary) => Some("voluntary-standard"),
        None => None,
    };
    let meng = domains.contains(&Domain::Meng).then_some("meng-label");
    [Some(level), force, meng].into_iter().flatten()
}
