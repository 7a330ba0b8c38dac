//! The record of one standard.

use super::counterpart::counterparts_link;
use super::family::FamilyView;
use super::gloss::{GlossRow, Glossary, Piece};
use super::limit::{ConditionView, LimitGroup, by_object};
use super::source::{Citation, SourceView, Sources};
use super::timeline::TimelineView;
use super::{Badge, Document, Text, Words, record_path};
use crate::compare::edition;
use crate::locale::{Value, wording};
use crate::model::{Clause, ConceptId, Language, Limit, Method, Scope, Standard, StandardIndex, Status};
use crate::report::gbt7714;
use crate::web::address::Link;

/// Above this number, limits stand on pages of their own, one for each object.
const MOST_LIMITS: usize = 100;
/// Rows of limits on one page.
pub(in super::super) const LIMITS_ON_PAGE: usize = 120;

/// A record as the page shows it.
#[derive(Debug)]
pub(in super::super) struct RecordView {
    pub(in super::super) designation: String,
    pub(in super::super) citation: Citation,
    pub(in super::super) titles: Vec<RecordTitle>,
    pub(in super::super) status: Badge,
    /// The day for which the status holds.
    pub(in super::super) day: String,
    pub(in super::super) notices: Vec<Notice>,
    pub(in super::super) facts: Vec<Fact>,
    pub(in super::super) ics: Vec<Text>,
    pub(in super::super) timeline: Option<TimelineView>,
    pub(in super::super) relations: Vec<RelationView>,
    pub(in super::super) family: Option<FamilyView>,
    pub(in super::super) scopes_text: Vec<Text>,
    pub(in super::super) scopes: Vec<ScopeRow>,
    pub(in super::super) limits: LimitsView,
    pub(in super::super) methods: Vec<MethodRow>,
    pub(in super::super) clauses: Vec<ClauseView>,
    /// The foreign terms of the clauses.
    pub(in super::super) glossary: Vec<GlossRow>,
    /// The entry for a list of references, in the language of the document.
    pub(in super::super) reference: Text,
    pub(in super::super) sources: Vec<SourceView>,
    pub(in super::super) search_again: String,
    /// The comparison with this standard in it, and what the link does; nothing where it has no limits.
    pub(in super::super) compare: Option<(String, String)>,
    pub(in super::super) counterparts: String,
    /// What changed since the edition before it, where limits or texts of both are held.
    pub(in super::super) changes: Option<String>,
}

/// A title in one language.
#[derive(Debug)]
pub(in super::super) struct RecordTitle {
    pub(in super::super) text: Text,
    pub(in super::super) language: String,
    pub(in super::super) mark: String,
    pub(in super::super) official: bool,
}

/// Something that a reader has to know before anything else.
#[derive(Debug)]
pub(in super::super) struct Notice {
    pub(in super::super) text: String,
    pub(in super::super) href: Option<String>,
}

/// A name and a value.
#[derive(Debug)]
pub(in super::super) struct Fact {
    pub(in super::super) name: String,
    pub(in super::super) value: String,
}

/// Documents in one relation to the standard.
#[derive(Debug)]
pub(in super::super) struct RelationView {
    pub(in super::super) name: String,
    pub(in super::super) documents: Vec<Document>,
}

/// Whom the standard is for.
#[derive(Debug)]
pub(in super::super) struct ScopeRow {
    pub(in super::super) class: &'static str,
    pub(in super::super) relation: String,
    pub(in super::super) object: Text,
    pub(in super::super) condition: Option<ConditionView>,
    pub(in super::super) place: String,
    pub(in super::super) addressee: String,
    pub(in super::super) other: Option<Document>,
    pub(in super::super) note: Option<Text>,
    pub(in super::super) citation: Citation,
}

/// The limits of the standard: tables, or a list of pages.
#[derive(Debug)]
pub(in super::super) struct LimitsView {
    pub(in super::super) summary: String,
    pub(in super::super) groups: Vec<LimitGroup>,
    pub(in super::super) pages: Vec<ObjectPage>,
    /// Whether any row has a condition, which can be shown as a rule too.
    pub(in super::super) has_rules: bool,
}

/// A page with the limits of one object.
#[derive(Debug)]
pub(in super::super) struct ObjectPage {
    pub(in super::super) object: Text,
    pub(in super::super) count: usize,
    pub(in super::super) href: String,
    pub(in super::super) current: bool,
}

/// How a value is calculated.
#[derive(Debug)]
pub(in super::super) struct MethodRow {
    pub(in super::super) object: Text,
    pub(in super::super) indicator: Text,
    pub(in super::super) condition: Option<ConditionView>,
    pub(in super::super) formula: String,
    pub(in super::super) rule: String,
    pub(in super::super) unit: String,
    pub(in super::super) note: Option<Text>,
    pub(in super::super) clause: String,
    pub(in super::super) citation: Citation,
}

/// A clause of the outline.
#[derive(Debug)]
pub(in super::super) struct ClauseView {
    pub(in super::super) anchor: String,
    pub(in super::super) depth: u8,
    pub(in super::super) label: String,
    pub(in super::super) title: String,
    pub(in super::super) lang: Option<&'static str>,
    pub(in super::super) paragraphs: Vec<Vec<Piece>>,
    pub(in super::super) citation: Citation,
}

/// The anchor of a clause.
pub(in super::super) fn clause_anchor(id: &str) -> String {
    format!("c-{id}")
}

impl<'a> Words<'a> {
    /// The record of a standard.
    pub(in super::super) fn standard(&self, index: StandardIndex, basket: &[String]) -> Option<RecordView> {
        let standard = self.library.get(index)?;
        let mut sources = Sources::new(self.locale());
        let citation = sources.cite(&standard.provenance);
        let status = self.library.status_on(index, self.reader.as_of);
        let scopes = self.library.scopes_of(index).map(|scope| self.scope(scope, &mut sources)).collect();
        let limits = self.limits(index, standard, &mut sources);
        let methods = self.library.methods_of(index).map(|method| self.method(method, &mut sources)).collect();
        let clauses = self.library.text_of(index).map(|t| t.clauses.as_slice()).unwrap_or_default();
        let mut glossary = Glossary::default();
        let clauses = clauses.iter().map(|clause| self.clause(clause, &mut glossary, &mut sources)).collect();
        let glossary = self.glossary(glossary, &mut sources);
        let title = standard.best_title(self.reader.language()).1;
        let again = Link::to("/search").with("q", title);
        Some(RecordView {
            designation: standard.id.as_str().to_owned(),
            citation,
            titles: self.record_titles(standard),
            status: self.status(status),
            day: self.day(),
            notices: self.notices(index, standard, status),
            facts: self.record_facts(standard),
            ics: standard.ics.iter().map(|code| self.ics(code)).collect(),
            timeline: self.timeline(index),
            relations: self.relations(index, standard),
            family: self.family(index),
            scopes_text: self.scope_texts(standard),
            scopes,
            limits,
            methods,
            clauses,
            glossary,
            reference: self.text(gbt7714(standard).text, standard.jurisdiction.language()),
            sources: sources.into_list(),
            search_again: self.reader.link(again).to_string(),
            compare: (self.library.limits_of(index).len() > 0).then(|| self.compare_with(standard, basket)),
            counterparts: self.reader.link(counterparts_link(standard)).to_string(),
            changes: edition::previous(self.library, index).first().and_then(|old| self.editions_link(*old, index)),
        })
    }

    fn record_titles(&self, standard: &Standard) -> Vec<RecordTitle> {
        let own = standard.jurisdiction.language();
        let mut titles: Vec<_> = standard.titles.iter().collect();
        titles.sort_by_key(|(language, _)| *language != own);
        let title = |(language, title): &(Language, String)| {
            let official = standard.official.contains(language);
            RecordTitle {
                text: self.text(title.as_str(), *language),
                language: self.locale().word("language", language.word()),
                mark: self.locale().text(if official { "title-official" } else { "title-translation" }),
                official,
            }
        };
        titles.into_iter().map(title).collect()
    }

    fn notices(&self, index: StandardIndex, standard: &Standard, status: Status) -> Vec<Notice> {
        let locale = self.locale();
        let plain = |text| Notice { text, href: None };
        match status {
            Status::Superseded | Status::Withdrawn => {
                let successors = self.library.replaced_by(index).iter().filter(|(_, partial)| !partial);
                let notice = |document: Document| Notice {
                    text: locale.say("record-newer", &[("designation", document.designation.as_str().into())]),
                    href: document.href,
                };
                successors.filter_map(|(i, _)| self.known(*i)).map(notice).collect()
            }
            Status::Upcoming => {
                let day = self.date(standard.effective);
                let say = || plain(locale.say("record-upcoming", &[("date", day.as_str().into())]));
                if day.is_empty() { Vec::new() } else { vec![say()] }
            }
            Status::Unknown => {
                vec![plain(locale.say("record-unknown-status", &[("date", self.day().into())]))]
            }
            Status::InForce | Status::Draft => Vec::new(),
        }
    }

    fn record_facts(&self, standard: &Standard) -> Vec<Fact> {
        let locale = self.locale();
        let domains: Vec<_> = standard.domains.iter().map(|d| locale.word("domain", d.word())).collect();
        let facts = [
            ("field-jurisdiction", locale.word("jurisdiction", standard.jurisdiction.word())),
            ("field-level", locale.word("level", standard.level.word())),
            ("field-force", locale.word("force", standard.force.map_or("unknown", |f| f.word()))),
            ("field-published", self.date(standard.published)),
            ("field-effective", self.date(standard.effective)),
            ("field-withdrawn", self.date(standard.withdrawn)),
            ("field-ccs", standard.ccs.clone()),
            ("field-domains", domains.join(&locale.text("list-separator"))),
        ];
        let known = facts.into_iter().filter(|(_, value)| !value.is_empty());
        known.map(|(key, value)| Fact { name: locale.text(key), value }).collect()
    }

    fn relations(&self, index: StandardIndex, standard: &Standard) -> Vec<RelationView> {
        let locale = self.locale();
        let in_part = |mut document: Document, partial: bool| {
            if partial {
                document.notes.insert(0, locale.text("record-partial"));
            }
            document
        };
        let with_degree = |mut document: Document, degree: Option<crate::model::Degree>| {
            if let Some(degree) = degree {
                document.notes.insert(0, locale.word("degree", degree.word()));
            }
            document
        };
        let replaced_by = self.library.replaced_by(index).iter();
        let degree_of = |adopter: StandardIndex| {
            let adoptions = &self.library.get(adopter)?.adopts;
            adoptions.iter().find(|a| self.library.find(a.designation.as_str()) == Some(index)).map(|a| a.degree)
        };
        let adopters = self.library.adopters(index).iter();
        let editions = self.library.editions(index);
        let edition = |i: &StandardIndex| self.known(*i).map(|document| Document { current: *i == index, ..document });
        let relations: [(&str, Vec<Document>); 6] = [
            (
                "field-replaced-by",
                replaced_by.filter_map(|(i, partial)| Some(in_part(self.known(*i)?, *partial))).collect(),
            ),
            (
                "field-replaces",
                standard.replaces.iter().map(|r| in_part(self.named(&r.designation), r.partial)).collect(),
            ),
            (
                "field-adopts",
                standard.adopts.iter().map(|a| with_degree(self.named(&a.designation), Some(a.degree))).collect(),
            ),
            ("field-adopted-by", adopters.filter_map(|i| Some(with_degree(self.known(*i)?, degree_of(*i)))).collect()),
            (
                "field-editions",
                if editions.len() > 1 { editions.iter().filter_map(edition).collect() } else { Vec::new() },
            ),
            ("field-references", standard.refs.iter().map(|r| self.named(r)).collect()),
        ];
        let present = relations.into_iter().filter(|(_, documents)| !documents.is_empty());
        present.map(|(key, documents)| RelationView { name: locale.text(key), documents }).collect()
    }

    fn scope_texts(&self, standard: &Standard) -> Vec<Text> {
        let own = (standard.scope.as_str(), standard.jurisdiction.language());
        let present =
            [own, (standard.scope_zh.as_str(), Language::Zh)].into_iter().filter(|(text, _)| !text.is_empty());
        present.map(|(text, language)| self.text(text, language)).collect()
    }

    fn scope<'l>(&self, scope: &'l Scope, sources: &mut Sources<'l>) -> ScopeRow {
        let locale = self.locale();
        let object = scope
            .object
            .as_ref()
            .map_or_else(|| Text { text: locale.text("scopes-any-object"), lang: None }, |id| self.concept(id));
        let place = |id: &String| {
            let named = self.library.place(id).and_then(|p| p.labels.best(self.reader.language()));
            named.map_or_else(|| id.clone(), |(_, name)| name.to_owned())
        };
        let places: Vec<_> = scope.places.iter().map(place).collect();
        ScopeRow {
            class: scope.relation.word(),
            relation: locale.word("relation", scope.relation.word()),
            object,
            condition: self.some_condition(&scope.when),
            place: if places.is_empty() {
                locale.text("scopes-everywhere")
            } else {
                places.join(&locale.text("list-separator"))
            },
            addressee: locale.word("addressee", scope.addressee.word()),
            other: scope.other.as_ref().map(|d| self.named(d)),
            note: self.note(&scope.note),
            citation: sources.cite(&scope.provenance),
        }
    }

    fn some_condition(&self, when: &str) -> Option<ConditionView> {
        (!when.is_empty()).then(|| self.condition(when))
    }

    /// Notes are held in Chinese only.
    fn note(&self, note: &str) -> Option<Text> {
        (!note.is_empty()).then(|| self.text(note, Language::Zh))
    }

    fn limits(&self, index: StandardIndex, standard: &Standard, sources: &mut Sources<'a>) -> LimitsView {
        let groups = by_object(self.library.limits_of(index));
        let count: usize = groups.iter().map(|(_, limits)| limits.len()).sum();
        let many = count > MOST_LIMITS;
        let variables = [("count", Value::from(count))];
        LimitsView {
            summary: self.locale().say(if many { "limits-many" } else { "limits-total" }, &variables),
            has_rules: !many && groups.iter().any(|(_, limits)| limits.iter().any(|l| !l.when.is_empty())),
            pages: if many { self.object_pages(standard, &groups, None) } else { Vec::new() },
            groups: if many {
                Vec::new()
            } else {
                groups.iter().map(|(object, limits)| self.limit_group(standard, object, limits, sources)).collect()
            },
        }
    }

    /// Where the limits of an object stand: on the record, or on a page of their own.
    pub(in super::super) fn limits_link(&self, index: StandardIndex, object: &ConceptId) -> Option<String> {
        let record = record_path(self.library.get(index)?);
        Some(if self.library.limits_of(index).len() > MOST_LIMITS {
            let link = Link::to(format!("{record}/limits")).with("object", object.as_str());
            self.reader.link(link).to_string()
        } else {
            format!("{}#limits-{object}", self.reader.link(record))
        })
    }

    /// The pages of limits, one for each object.
    pub(in super::super) fn object_pages(
        &self,
        standard: &Standard,
        groups: &[(&ConceptId, Vec<&Limit>)],
        current: Option<&str>,
    ) -> Vec<ObjectPage> {
        let page = |(object, limits): &(&ConceptId, Vec<&Limit>)| {
            let link = Link::to(format!("{}/limits", record_path(standard))).with("object", object.as_str());
            ObjectPage {
                object: self.concept(object),
                count: limits.len(),
                href: self.reader.link(link).to_string(),
                current: current == Some(object.as_str()),
            }
        };
        groups.iter().map(page).collect()
    }

    fn method<'l>(&self, method: &'l Method, sources: &mut Sources<'l>) -> MethodRow {
        MethodRow {
            object: self.concept(&method.object),
            indicator: self.concept(&method.indicator),
            condition: self.some_condition(&method.when),
            formula: wording::formula(self.locale(), self.library, &method.formula),
            rule: method.formula.clone(),
            unit: wording::unit(&method.unit),
            note: self.note(&method.note),
            clause: method.clause.clone(),
            citation: sources.cite(&method.provenance),
        }
    }

    fn clause(&self, clause: &'a Clause, glossary: &mut Glossary, sources: &mut Sources<'a>) -> ClauseView {
        // A term is glossed once in each clause.
        let mut seen = Vec::new();
        let lines = clause.text.lines().filter(|l| !l.trim().is_empty());
        ClauseView {
            anchor: clause_anchor(&clause.id),
            depth: clause.depth.min(3),
            label: clause.label.clone(),
            title: clause.title.clone(),
            lang: self.lang(clause.language),
            paragraphs: lines.map(|line| self.glossed(line, clause.language, &mut seen, glossary)).collect(),
            citation: sources.cite(&clause.provenance),
        }
    }
}
