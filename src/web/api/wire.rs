//! Shapes of the interface: apart from the types of the model, so that these may change and the interface does not.

use super::schema;
use crate::corpus::Library;
use crate::model::{
    Addressee, AsOf, Better, Clause, ClauseKind, Concept, ConceptId, ConceptKind, Degree, Domain, Evidence, Force,
    GradeRole, Jurisdiction, Labels, Language, Level, Limit, Method, PartialDate, Provenance, Relation, Scope,
    Standard, StandardIndex, Status,
};
use crate::search::{FacetValue, Facets, Suggestion, SuggestionKind};
use crate::web::wire::{AnswerView, LimitView};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// One page of a list.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PageOf{T}")]
pub(super) struct Page<T> {
    /// The day asked about.
    #[schemars(schema_with = "schema::day")]
    pub(super) as_of: String,
    /// Items on all pages.
    pub(super) total: usize,
    pub(super) page: usize,
    pub(super) per_page: usize,
    /// Address of the next page.
    #[schemars(schema_with = "schema::address_or_null")]
    pub(super) next: Option<String>,
    pub(super) items: Vec<T>,
}

/// The answer to a question: one page of hits.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SearchAnswer")]
pub(super) struct SearchView<'a> {
    pub(super) page: usize,
    pub(super) per_page: usize,
    /// Address of the next page.
    #[schemars(schema_with = "schema::address_or_null")]
    pub(super) next: Option<String>,
    pub(super) facets: FacetsView<'a>,
    #[serde(flatten)]
    pub(super) answer: AnswerView<'a>,
}

/// How many of all hits have which property, by the name of the parameter that filters by it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Facets")]
pub(super) struct FacetsView<'a> {
    jurisdiction: Vec<CountView<'a>>,
    status: Vec<CountView<'a>>,
    force: Vec<CountView<'a>>,
    level: Vec<CountView<'a>>,
    domain: Vec<CountView<'a>>,
    ics: Vec<CountView<'a>>,
    language: Vec<CountView<'a>>,
    year: Vec<CountView<'a>>,
}

/// A value of a facet.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Count")]
struct CountView<'a> {
    value: &'a str,
    count: usize,
}

impl<'a> FacetsView<'a> {
    pub(super) fn new(facets: &'a Facets) -> Self {
        let counts = |values: &'a [FacetValue]| {
            let word = |value: &'a str| if value.is_empty() { crate::web::request::UNKNOWN } else { value };
            values.iter().map(|v| CountView { value: word(&v.value), count: v.count }).collect()
        };
        Self {
            jurisdiction: counts(&facets.jurisdictions),
            status: counts(&facets.statuses),
            force: counts(&facets.forces),
            level: counts(&facets.levels),
            domain: counts(&facets.domains),
            ics: counts(&facets.ics),
            language: counts(&facets.languages),
            year: counts(&facets.years),
        }
    }
}

/// Where a fact comes from.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Provenance")]
pub(super) struct ProvenanceView<'a> {
    source: &'a str,
    #[schemars(schema_with = "schema::word::<Evidence>")]
    evidence: &'static str,
    /// When the source was read.
    #[schemars(schema_with = "schema::partial_date_or_null")]
    seen: Option<String>,
    /// Professional knowledge only: verify it before you rely on it.
    to_be_verified: bool,
}

impl<'a> From<&'a Provenance> for ProvenanceView<'a> {
    fn from(provenance: &'a Provenance) -> Self {
        Self {
            source: &provenance.source,
            evidence: provenance.evidence.word(),
            seen: date(provenance.seen),
            to_be_verified: provenance.to_be_verified(),
        }
    }
}

/// A standard in a list.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Standard")]
pub(super) struct StandardView<'a> {
    id: &'a str,
    /// Address of the record.
    #[schemars(schema_with = "schema::address")]
    href: String,
    #[schemars(schema_with = "schema::word::<Jurisdiction>")]
    jurisdiction: &'static str,
    #[schemars(schema_with = "schema::word::<Level>")]
    level: &'static str,
    /// Whether it binds; null = not known.
    #[schemars(schema_with = "schema::word_or_null::<Force>")]
    force: Option<&'static str>,
    /// Where it stands on the day asked about.
    #[schemars(schema_with = "schema::word::<Status>")]
    status: &'static str,
    #[schemars(schema_with = "schema::partial_date_or_null")]
    published: Option<String>,
    /// First day in force.
    #[schemars(schema_with = "schema::partial_date_or_null")]
    effective: Option<String>,
    /// First day no longer in force.
    #[schemars(schema_with = "schema::partial_date_or_null")]
    withdrawn: Option<String>,
    #[schemars(schema_with = "schema::by_language")]
    titles: BTreeMap<&'static str, &'a str>,
    /// Languages whose title is the issuing body's own; the others are translations.
    #[schemars(schema_with = "schema::words::<Language>")]
    official_titles: Vec<&'static str>,
    #[schemars(schema_with = "schema::words::<Domain>")]
    domains: Vec<&'static str>,
    ics: Vec<&'a str>,
    provenance: ProvenanceView<'a>,
}

impl<'a> StandardView<'a> {
    pub(super) fn new(library: &Library, index: StandardIndex, standard: &'a Standard, as_of: AsOf) -> Self {
        Self {
            id: standard.id.as_str(),
            href: super::address("standards", standard.id.as_str()),
            jurisdiction: standard.jurisdiction.word(),
            level: standard.level.word(),
            force: standard.force.map(Force::word),
            status: library.status_on(index, as_of).word(),
            published: date(standard.published),
            effective: date(standard.effective),
            withdrawn: date(standard.withdrawn),
            titles: standard.titles.iter().map(|(language, title)| (language.word(), title.as_str())).collect(),
            official_titles: standard.official.iter().map(|l| l.word()).collect(),
            domains: standard.domains.iter().map(|d| d.word()).collect(),
            ics: standard.ics.iter().map(String::as_str).collect(),
            provenance: (&standard.provenance).into(),
        }
    }
}

/// Everything that is known of a standard.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "StandardRecord")]
pub(super) struct RecordView<'a> {
    /// The day asked about.
    #[schemars(schema_with = "schema::day")]
    pub(super) as_of: String,
    #[serde(flatten)]
    pub(super) standard: StandardView<'a>,
    /// Status of the catalogue, which answers only for the day on which its source was read.
    #[schemars(schema_with = "schema::word_or_null::<Status>")]
    pub(super) catalogue_status: Option<&'static str>,
    pub(super) ccs: &'a str,
    /// Scope in the language of the standard.
    pub(super) scope: &'a str,
    /// Scope in Chinese, where `scope` is not.
    pub(super) scope_zh: &'a str,
    pub(super) adopts: Vec<AdoptionView<'a>>,
    pub(super) adopted_by: Vec<DocumentView<'a>>,
    pub(super) replaces: Vec<ReplacementView<'a>>,
    pub(super) replaced_by: Vec<ReplacementView<'a>>,
    /// All editions in the catalogue, this one among them, newest first.
    pub(super) editions: Vec<DocumentView<'a>>,
    pub(super) references: Vec<DocumentView<'a>>,
    /// Whom it is for.
    pub(super) scopes: Vec<ScopeView<'a>>,
    /// How measured values are calculated.
    pub(super) methods: Vec<MethodView<'a>>,
    /// Its text, clause by clause, as far as the library holds it.
    pub(super) clauses: Vec<ClauseView<'a>>,
    pub(super) limits: LinkView,
}

/// A list that stands at an address of its own.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "List")]
pub(super) struct LinkView {
    pub(super) count: usize,
    #[schemars(schema_with = "schema::address")]
    pub(super) href: String,
}

/// A document that is named.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Document")]
pub(super) struct DocumentView<'a> {
    id: &'a str,
    /// Address of its record; null = not in the catalogue.
    #[schemars(schema_with = "schema::address_or_null")]
    href: Option<String>,
}

impl<'a> DocumentView<'a> {
    pub(super) fn named(library: &Library, id: &'a str) -> Self {
        let standard = library.find(id).and_then(|index| library.get(index));
        Self { id, href: standard.map(|s| super::address("standards", s.id.as_str())) }
    }

    pub(super) fn known(library: &'a Library, index: StandardIndex) -> Option<Self> {
        library.get(index).map(|s| Self { id: s.id.as_str(), href: Some(super::address("standards", s.id.as_str())) })
    }
}

/// A document taken over.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Adoption")]
pub(super) struct AdoptionView<'a> {
    #[serde(flatten)]
    pub(super) document: DocumentView<'a>,
    #[schemars(schema_with = "schema::word::<Degree>")]
    pub(super) degree: &'static str,
}

/// A document replaced, or one that replaces.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Replacement")]
pub(super) struct ReplacementView<'a> {
    #[serde(flatten)]
    pub(super) document: DocumentView<'a>,
    /// Only a part is replaced.
    pub(super) partial: bool,
}

/// One object under one condition that a standard is for, or not for.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Scope")]
pub(super) struct ScopeView<'a> {
    #[schemars(schema_with = "schema::word::<Relation>")]
    relation: &'static str,
    /// Id of a concept; null = any enterprise.
    object: Option<&'a str>,
    /// Condition in CEL syntax; empty = always.
    when: &'a str,
    places: Vec<&'a str>,
    #[schemars(schema_with = "schema::word::<Addressee>")]
    addressee: &'static str,
    /// The standard that takes its place.
    other: Option<&'a str>,
    /// In Chinese.
    note: &'a str,
    provenance: ProvenanceView<'a>,
}

impl<'a> From<&'a Scope> for ScopeView<'a> {
    fn from(scope: &'a Scope) -> Self {
        Self {
            relation: scope.relation.word(),
            object: scope.object.as_ref().map(ConceptId::as_str),
            when: &scope.when,
            places: scope.places.iter().map(String::as_str).collect(),
            addressee: scope.addressee.word(),
            other: scope.other.as_ref().map(crate::model::Designation::as_str),
            note: &scope.note,
            provenance: (&scope.provenance).into(),
        }
    }
}

/// How a measured value is calculated.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Method")]
pub(super) struct MethodView<'a> {
    clause: &'a str,
    object: &'a str,
    indicator: &'a str,
    /// Condition in CEL syntax; empty = always.
    when: &'a str,
    formula: &'a str,
    unit: &'a str,
    /// In Chinese.
    note: &'a str,
    provenance: ProvenanceView<'a>,
}

impl<'a> From<&'a Method> for MethodView<'a> {
    fn from(method: &'a Method) -> Self {
        Self {
            clause: &method.clause,
            object: method.object.as_str(),
            indicator: method.indicator.as_str(),
            when: &method.when,
            formula: &method.formula,
            unit: &method.unit,
            note: &method.note,
            provenance: (&method.provenance).into(),
        }
    }
}

/// A clause of a text.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Clause")]
pub(super) struct ClauseView<'a> {
    id: &'a str,
    #[schemars(schema_with = "schema::word::<ClauseKind>")]
    kind: &'static str,
    /// Printed number.
    label: &'a str,
    title: &'a str,
    text: &'a str,
    /// 0 = top level.
    depth: u8,
    #[schemars(schema_with = "schema::word::<Language>")]
    language: &'static str,
    provenance: ProvenanceView<'a>,
}

impl<'a> From<&'a Clause> for ClauseView<'a> {
    fn from(clause: &'a Clause) -> Self {
        Self {
            id: &clause.id,
            kind: clause.kind.word(),
            label: &clause.label,
            title: &clause.title,
            text: &clause.text,
            depth: clause.depth,
            language: clause.language.word(),
            provenance: (&clause.provenance).into(),
        }
    }
}

/// A limit with the standard that sets it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "LimitRow")]
pub(super) struct LimitRowView<'a> {
    standard: &'a str,
    #[schemars(schema_with = "schema::word::<Jurisdiction>")]
    jurisdiction: &'static str,
    /// Where the standard stands on the day asked about.
    #[schemars(schema_with = "schema::word::<Status>")]
    status: &'static str,
    #[serde(flatten)]
    limit: LimitView<'a>,
    #[schemars(schema_with = "schema::by_language")]
    object_names: BTreeMap<&'static str, &'a str>,
    #[schemars(schema_with = "schema::by_language")]
    indicator_names: BTreeMap<&'static str, &'a str>,
    #[schemars(schema_with = "schema::by_language")]
    grade_names: BTreeMap<&'static str, &'a str>,
    /// The role that the grade plays.
    #[schemars(schema_with = "schema::word_or_null::<GradeRole>")]
    grade_role: Option<&'static str>,
    /// First day of the limit, where it differs from that of its standard.
    #[schemars(schema_with = "schema::partial_date_or_null")]
    from: Option<String>,
    /// Last day of the limit, where it differs from that of its standard.
    #[schemars(schema_with = "schema::partial_date_or_null")]
    to: Option<String>,
    /// In Chinese.
    note: &'a str,
    /// When the source was read.
    #[schemars(schema_with = "schema::partial_date_or_null")]
    seen: Option<String>,
    /// Professional knowledge only: verify it before you rely on it.
    to_be_verified: bool,
}

impl<'a> LimitRowView<'a> {
    pub(super) fn new(library: &'a Library, standard: &'a Standard, status: Status, limit: &'a Limit) -> Self {
        let named = |id: &ConceptId| library.concept(id).map_or_else(BTreeMap::new, |c| names(&c.labels));
        let grade = library.grade(standard.jurisdiction, &limit.domain, &limit.grade);
        Self {
            standard: standard.id.as_str(),
            jurisdiction: standard.jurisdiction.word(),
            status: status.word(),
            limit: LimitView::new(limit),
            object_names: named(&limit.object),
            indicator_names: named(&limit.indicator),
            grade_names: grade.map_or_else(BTreeMap::new, |g| names(&g.labels)),
            grade_role: grade.map(|g| g.role.word()),
            from: date(limit.from),
            to: date(limit.to),
            note: &limit.note,
            seen: date(limit.provenance.seen),
            to_be_verified: limit.provenance.to_be_verified(),
        }
    }
}

/// A thing with names in several languages.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Concept")]
pub(super) struct ConceptView<'a> {
    id: &'a str,
    #[schemars(schema_with = "schema::address")]
    href: String,
    #[schemars(schema_with = "schema::word::<ConceptKind>")]
    kind: &'static str,
    /// Id of the concept it belongs to.
    broader: Option<&'a str>,
    labels: LabelsView<'a>,
    domains: Vec<&'a str>,
    provenance: ProvenanceView<'a>,
}

/// The names of a thing, the preferred one first.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Labels")]
struct LabelsView<'a> {
    zh: &'a [String],
    ru: &'a [String],
    /// In Cyrillic script.
    mn: &'a [String],
    /// In traditional script.
    mn_mong: &'a [String],
    en: &'a [String],
}

impl<'a> From<&'a Concept> for ConceptView<'a> {
    fn from(concept: &'a Concept) -> Self {
        let labels = &concept.labels;
        Self {
            id: concept.id.as_str(),
            href: super::address("concepts", concept.id.as_str()),
            kind: concept.kind.word(),
            broader: concept.broader.as_ref().map(ConceptId::as_str),
            labels: LabelsView {
                zh: &labels.zh,
                ru: &labels.ru,
                mn: &labels.mn,
                mn_mong: &labels.mn_mong,
                en: &labels.en,
            },
            domains: concept.domains.iter().map(String::as_str).collect(),
            provenance: (&concept.provenance).into(),
        }
    }
}

/// A concept with what stands around it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ConceptRecord")]
pub(super) struct ConceptRecordView<'a> {
    #[serde(flatten)]
    pub(super) concept: ConceptView<'a>,
    /// Ids of the concepts above it, nearest first.
    pub(super) ancestors: Vec<&'a str>,
    /// Ids of the concepts directly below it.
    pub(super) narrower: Vec<&'a str>,
    /// How it is measured; null = it is not.
    pub(super) indicator: Option<IndicatorView<'a>>,
    /// Limits for it and what is narrower.
    pub(super) limits_as_object: LinkView,
    /// Limits of it and what is narrower.
    pub(super) limits_as_indicator: LinkView,
}

/// How something is measured.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Indicator")]
pub(super) struct IndicatorView<'a> {
    /// Which direction is better.
    #[schemars(schema_with = "schema::word::<Better>")]
    pub(super) better: &'static str,
    pub(super) quantities: Vec<QuantityView<'a>>,
}

/// A quantity and the unit in which it is compared.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Quantity")]
pub(super) struct QuantityView<'a> {
    pub(super) quantity: &'a str,
    pub(super) unit: &'a str,
}

/// What the library holds, by jurisdiction and field of work.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Coverage")]
pub(super) struct CoverageView {
    /// The day asked about.
    #[schemars(schema_with = "schema::day")]
    pub(super) as_of: String,
    pub(super) total: Holding,
    /// A standard of several fields counts in each of them.
    pub(super) cells: Vec<CellView>,
}

/// One jurisdiction and one field of work.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "CoverageCell")]
pub(super) struct CellView {
    #[schemars(schema_with = "schema::word::<Jurisdiction>")]
    pub(super) jurisdiction: &'static str,
    /// Null = standards without a field.
    #[schemars(schema_with = "schema::word_or_null::<Domain>")]
    pub(super) domain: Option<&'static str>,
    #[serde(flatten)]
    pub(super) holding: Holding,
}

/// Numbers of what is held, with the evidence for it.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub(super) struct Holding {
    pub(super) standards: EvidenceCount,
    /// Standards in force on the day asked about.
    pub(super) in_force: usize,
    /// Standards whose text is held, as a summary of its clauses.
    pub(super) texts: usize,
    pub(super) limits: EvidenceCount,
}

/// A number of facts, and how many of them are founded how well.
#[derive(Debug, Default, Clone, Copy, Serialize, JsonSchema)]
pub(super) struct EvidenceCount {
    total: usize,
    primary: usize,
    secondary: usize,
    recall: usize,
}

impl EvidenceCount {
    pub(super) fn add(&mut self, provenance: &Provenance) {
        self.total += 1;
        *match provenance.evidence {
            Evidence::Primary => &mut self.primary,
            Evidence::Secondary => &mut self.secondary,
            Evidence::Recall => &mut self.recall,
        } += 1;
    }
}

fn names(labels: &Labels) -> BTreeMap<&'static str, &str> {
    Language::ALL.iter().filter_map(|l| labels.preferred(*l).map(|name| (l.word(), name))).collect()
}

fn date(date: Option<PartialDate>) -> Option<String> {
    date.map(|date| date.to_string())
}

/// Ways to go on typing.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Suggestions")]
pub(super) struct SuggestionsView<'a> {
    /// The day asked about.
    #[schemars(schema_with = "schema::day")]
    pub(super) as_of: String,
    pub(super) items: Vec<SuggestionView<'a>>,
}

/// One way to go on typing.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Suggestion")]
pub(super) struct SuggestionView<'a> {
    /// What goes into the box.
    text: &'a str,
    /// `number`, `title` or `term`.
    kind: &'static str,
    /// Language of the text; none for a number.
    #[schemars(schema_with = "schema::word_or_null::<Language>")]
    language: Option<&'static str>,
    /// The standard or the concept it stands for.
    id: &'a str,
    #[schemars(schema_with = "schema::address")]
    href: String,
    /// Where a standard stands on the day.
    #[schemars(schema_with = "schema::word_or_null::<Status>")]
    status: Option<&'static str>,
}

impl<'a> SuggestionView<'a> {
    pub(super) fn new(suggestion: &'a Suggestion, library: &'a Library) -> Option<Self> {
        let (kind, language, noun, id) = match &suggestion.kind {
            SuggestionKind::Number(index) => ("number", None, "standards", library.get(*index)?.id.as_str()),
            SuggestionKind::Title(index, l) => ("title", Some(*l), "standards", library.get(*index)?.id.as_str()),
            SuggestionKind::Term(id, l) => ("term", Some(*l), "concepts", id.as_str()),
        };
        Some(Self {
            text: &suggestion.text,
            kind,
            language: language.map(Language::word),
            id,
            href: super::address(noun, id),
            status: suggestion.status.map(Status::word),
        })
    }
}
