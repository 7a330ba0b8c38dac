//! Standards, their records and limits.

use super::{LinkView, ProvenanceView, date};
use crate::corpus::Library;
use crate::model::{
    Addressee, AsOf, Clause, ClauseKind, ConceptId, Degree, Domain, Force, GradeRole, Jurisdiction, Labels, Language,
    Level, Limit, Method, Relation, Scope, Standard, StandardIndex, Status,
};
use crate::web::api::schema;
use crate::web::wire::LimitView;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// A standard in a list.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Standard")]
pub(in crate::web::api) struct StandardView<'a> {
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
    pub(in crate::web::api) fn new(
        library: &Library,
        index: StandardIndex,
        standard: &'a Standard,
        as_of: AsOf,
    ) -> Self {
        Self {
            id: standard.id.as_str(),
            href: crate::web::api::address("standards", standard.id.as_str()),
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
pub(in crate::web::api) struct RecordView<'a> {
    /// The day asked about.
    #[schemars(schema_with = "schema::day")]
    pub(in crate::web::api) as_of: String,
    #[serde(flatten)]
    pub(in crate::web::api) standard: StandardView<'a>,
    /// Status of the catalogue, which answers only for the day on which its source was read.
    #[schemars(schema_with = "schema::word_or_null::<Status>")]
    pub(in crate::web::api) catalogue_status: Option<&'static str>,
    pub(in crate::web::api) ccs: &'a str,
    /// Scope in the language of the standard.
    pub(in crate::web::api) scope: &'a str,
    /// Scope in Chinese, where `scope` is not.
    pub(in crate::web::api) scope_zh: &'a str,
    pub(in crate::web::api) adopts: Vec<AdoptionView<'a>>,
    pub(in crate::web::api) adopted_by: Vec<DocumentView<'a>>,
    pub(in crate::web::api) replaces: Vec<ReplacementView<'a>>,
    pub(in crate::web::api) replaced_by: Vec<ReplacementView<'a>>,
    /// All editions in the catalogue, this one among them, newest first.
    pub(in crate::web::api) editions: Vec<DocumentView<'a>>,
    pub(in crate::web::api) references: Vec<DocumentView<'a>>,
    /// Whom it is for.
    pub(in crate::web::api) scopes: Vec<ScopeView<'a>>,
    /// How measured values are calculated.
    pub(in crate::web::api) methods: Vec<MethodView<'a>>,
    /// Its text, clause by clause, as far as the library holds it.
    pub(in crate::web::api) clauses: Vec<ClauseView<'a>>,
    pub(in crate::web::api) limits: LinkView,
}

/// A document that is named.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Document")]
pub(in crate::web::api) struct DocumentView<'a> {
    id: &'a str,
    /// Address of its record; null = not in the catalogue.
    #[schemars(schema_with = "schema::address_or_null")]
    href: Option<String>,
}

impl<'a> DocumentView<'a> {
    pub(in crate::web::api) fn named(library: &Library, id: &'a str) -> Self {
        let standard = library.find(id).and_then(|index| library.get(index));
        Self { id, href: standard.map(|s| crate::web::api::address("standards", s.id.as_str())) }
    }

    pub(in crate::web::api) fn known(library: &'a Library, index: StandardIndex) -> Option<Self> {
        library
            .get(index)
            .map(|s| Self { id: s.id.as_str(), href: Some(crate::web::api::address("standards", s.id.as_str())) })
    }
}

/// A document taken over.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Adoption")]
pub(in crate::web::api) struct AdoptionView<'a> {
    #[serde(flatten)]
    pub(in crate::web::api) document: DocumentView<'a>,
    #[schemars(schema_with = "schema::word::<Degree>")]
    pub(in crate::web::api) degree: &'static str,
}

/// A document replaced, or one that replaces.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Replacement")]
pub(in crate::web::api) struct ReplacementView<'a> {
    #[serde(flatten)]
    pub(in crate::web::api) document: DocumentView<'a>,
    /// Only a part is replaced.
    pub(in crate::web::api) partial: bool,
}

/// One object under one condition that a standard is for, or not for.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Scope")]
pub(in crate::web::api) struct ScopeView<'a> {
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
pub(in crate::web::api) struct MethodView<'a> {
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
pub(in crate::web::api) struct ClauseView<'a> {
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
pub(in crate::web::api) struct LimitRowView<'a> {
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
    pub(in crate::web::api) fn new(
        library: &'a Library,
        standard: &'a Standard,
        status: Status,
        limit: &'a Limit,
    ) -> Self {
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

fn names(labels: &Labels) -> BTreeMap<&'static str, &str> {
    Language::ALL.iter().filter_map(|l| labels.preferred(*l).map(|name| (l.word(), name))).collect()
}
