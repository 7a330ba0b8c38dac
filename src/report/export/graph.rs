//! The library as a knowledge graph in JSON-LD, after the model of GB/T 46686 for knowledge graphs of standards: standards,
//! clauses, limits and concepts are things, and each fact carries its provenance.

use super::identity::name;
use crate::corpus::Library;
use crate::model::{Clause, Concept, Force, Language, Limit, Provenance, Standard, StandardIndex, Status};
use serde_json::{Map, Value, json};

/// The graph of some standards, with everything that they name: their clauses and limits, the concepts of these and what
/// stands above them, and the documents that they take over, replace or cite.
///
/// # Errors
/// When the writer fails, which writing to memory does not.
pub fn knowledge_graph(library: &Library, standards: &[StandardIndex]) -> Result<String, serde_json::Error> {
    let mut graph = Graph { library, things: Vec::new(), concepts: Vec::new(), seen: Default::default() };
    for index in standards {
        graph.standard(*index);
    }
    graph.concepts_with_ancestors();
    serde_json::to_string_pretty(&json!({ "@context": context(), "@graph": graph.things }))
}

struct Graph<'l> {
    library: &'l Library,
    things: Vec<Value>,
    concepts: Vec<&'l Concept>,
    seen: std::collections::HashSet<&'l str>,
}

impl<'l> Graph<'l> {
    fn standard(&mut self, index: StandardIndex) {
        let Some(standard) = self.library.get(index) else { return };
        self.things.push(thing(standard, self.library, index));
        for clause in self.library.text_of(index).map_or(&[][..], |t| t.clauses.as_slice()) {
            self.things.push(clause_thing(standard, clause));
        }
        for (at, limit) in self.library.limits_of(index).enumerate() {
            self.concept(limit.object.as_str());
            self.concept(limit.indicator.as_str());
            self.things.push(limit_thing(standard, limit, at));
        }
        for scope in self.library.scopes_of(index) {
            if let Some(object) = &scope.object {
                self.concept(object.as_str());
            }
        }
    }

    fn concept(&mut self, id: &'l str) {
        let concept = self.library.concept(&crate::model::ConceptId::new(id));
        if let Some(concept) = concept.filter(|c| self.seen.insert(c.id.as_str())) {
            self.concepts.push(concept);
        }
    }

    fn concepts_with_ancestors(&mut self) {
        let mut at = 0;
        while let Some(concept) = self.concepts.get(at).copied() {
            at += 1;
            if let Some(broader) = &concept.broader {
                self.concept(broader.as_str());
            }
            self.things.push(concept_thing(concept));
        }
    }
}

fn thing(standard: &Standard, library: &Library, index: StandardIndex) -> Value {
    let mut thing = typed("Standard", &name("standard", standard.id.as_str()));
    let mut put = |key: &str, value: Value| put(&mut thing, key, value);
    put("designation", json!(standard.id.as_str()));
    put("title", tagged(standard.titles.iter().map(|(l, t)| (l.word(), t.as_str()))));
    put("jurisdiction", json!(standard.jurisdiction.word()));
    put("level", json!(standard.level.word()));
    put("force", json!(standard.force.map(Force::word)));
    put("status", json!(standard.status.map(Status::word)));
    for (key, date) in
        [("issued", standard.published), ("effective", standard.effective), ("withdrawn", standard.withdrawn)]
    {
        put(key, json!(date.map(|d| d.to_string())));
    }
    put("ics", json!(standard.ics));
    put("ccs", json!(standard.ccs));
    put("domain", json!(standard.domains.iter().map(|d| d.word()).collect::<Vec<_>>()));
    let adoptions = standard.adopts.iter().map(
        |a| json!({ "@type": "Adoption", "of": name("standard", a.designation.as_str()), "degree": a.degree.word() }),
    );
    put("adopts", adoptions.collect());
    let replacements = standard.replaces.iter().map(
        |r| json!({ "@type": "Replacement", "of": name("standard", r.designation.as_str()), "partial": r.partial }),
    );
    put("replaces", replacements.collect());
    put("references", standard.refs.iter().map(|r| json!(name("standard", r.as_str()))).collect());
    let scopes = library.scopes_of(index).map(|scope| {
        let mut view = Map::new();
        let mut put = |key: &str, value: Value| self::put(&mut view, key, value);
        put("@type", json!("Scope"));
        put("relation", json!(scope.relation.word()));
        put("object", json!(scope.object.as_ref().map(|o| name("concept", o.as_str()))));
        put("condition", json!(scope.when));
        put("addressee", json!(scope.addressee.word()));
        put("place", json!(scope.places));
        put("yieldsTo", json!(scope.other.as_ref().map(|o| name("standard", o.as_str()))));
        put("provenance", provenance(&scope.provenance));
        Value::Object(view)
    });
    put("hasScope", scopes.collect());
    put("provenance", provenance(&standard.provenance));
    Value::Object(thing)
}

fn clause_thing(standard: &Standard, clause: &Clause) -> Value {
    let mut thing = typed("Clause", &name("clause", &format!("{} {}", standard.id, clause.id)));
    let mut put = |key: &str, value: Value| put(&mut thing, key, value);
    put("partOf", json!(name("standard", standard.id.as_str())));
    put("kind", json!(clause.kind.word()));
    put("label", json!(clause.label));
    put("title", tagged([(clause.language.word(), clause.title.as_str())].into_iter()));
    put("summary", tagged([(clause.language.word(), clause.text.as_str())].into_iter()));
    put("provenance", provenance(&clause.provenance));
    Value::Object(thing)
}

fn limit_thing(standard: &Standard, limit: &Limit, at: usize) -> Value {
    let mut thing = typed("Limit", &name("limit", &format!("{} {at}", standard.id)));
    let mut put = |key: &str, value: Value| put(&mut thing, key, value);
    put("partOf", json!(name("standard", standard.id.as_str())));
    put("clauseLabel", json!(limit.clause));
    put("object", json!(name("concept", limit.object.as_str())));
    put("indicator", json!(name("concept", limit.indicator.as_str())));
    put("condition", json!(limit.when));
    put("grade", json!(limit.grade));
    put("operator", json!(limit.operator.word()));
    put("value", json!(limit.value));
    put("unit", json!(limit.unit));
    put("basis", json!(limit.basis));
    put("from", json!(limit.from.map(|d| d.to_string())));
    put("to", json!(limit.to.map(|d| d.to_string())));
    put("note", tagged([(Language::Zh.word(), limit.note.as_str())].into_iter()));
    put("provenance", provenance(&limit.provenance));
    Value::Object(thing)
}

fn concept_thing(concept: &Concept) -> Value {
    let mut thing = typed("Concept", &name("concept", concept.id.as_str()));
    let labels = &concept.labels;
    let all =
        [("zh", &labels.zh), ("ru", &labels.ru), ("mn", &labels.mn), ("mn-Mong", &labels.mn_mong), ("en", &labels.en)];
    let mut put = |key: &str, value: Value| put(&mut thing, key, value);
    put("kind", json!(concept.kind.word()));
    put("prefLabel", tagged(all.iter().filter_map(|(tag, terms)| terms.first().map(|t| (*tag, t.as_str())))));
    put("altLabel", tagged(all.iter().flat_map(|(tag, terms)| terms.iter().skip(1).map(|t| (*tag, t.as_str())))));
    put("broader", json!(concept.broader.as_ref().map(|b| name("concept", b.as_str()))));
    put("provenance", provenance(&concept.provenance));
    Value::Object(thing)
}

fn provenance(provenance: &Provenance) -> Value {
    let mut view = Map::new();
    put(&mut view, "source", json!(provenance.source));
    put(&mut view, "evidence", json!(provenance.evidence.word()));
    put(&mut view, "seen", json!(provenance.seen.map(|d| d.to_string())));
    Value::Object(view)
}

fn typed(kind: &str, id: &str) -> Map<String, Value> {
    let mut thing = Map::new();
    put(&mut thing, "@id", json!(id));
    put(&mut thing, "@type", json!(kind));
    thing
}

fn tagged<'t>(texts: impl Iterator<Item = (&'static str, &'t str)>) -> Value {
    texts.filter(|(_, t)| !t.is_empty()).map(|(tag, text)| json!({ "@language": tag, "@value": text })).collect()
}

/// What is not known is not said.
fn put(thing: &mut Map<String, Value>, key: &str, value: Value) {
    let nothing = match &value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    };
    if !nothing {
        thing.insert(key.to_owned(), value);
    }
}

fn context() -> Value {
    let link = |id: &str| json!({ "@id": id, "@type": "@id" });
    json!({
        "@vocab": "urn:biaoqiao:vocabulary#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "dcterms": "http://purl.org/dc/terms/",
        "prov": "http://www.w3.org/ns/prov#",
        "Concept": "skos:Concept",
        "title": "dcterms:title",
        "issued": "dcterms:issued",
        "prefLabel": "skos:prefLabel",
        "altLabel": "skos:altLabel",
        "broader": link("skos:broader"),
        "references": link("dcterms:references"),
        "partOf": link("dcterms:isPartOf"),
        "source": "dcterms:source",
        "provenance": "prov:wasDerivedFrom",
        "seen": { "@type": "http://www.w3.org/2001/XMLSchema#date" },
        "object": link("urn:biaoqiao:vocabulary#object"),
        "indicator": link("urn:biaoqiao:vocabulary#indicator"),
        "of": link("urn:biaoqiao:vocabulary#of"),
        "yieldsTo": link("urn:biaoqiao:vocabulary#yieldsTo"),
    })
}
