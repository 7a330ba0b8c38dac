//! The termbase as SKOS, in Turtle.

use super::identity::{BASE, name};
use crate::corpus::Library;
use crate::model::Concept;
use jiff::civil::Date;
use std::collections::HashSet;
use std::fmt::Write;

/// The termbase in SKOS. `title` is in the language of the tag `language`.
#[must_use]
pub fn skos(library: &Library, title: &str, language: &str, day: Date) -> String {
    let scheme = format!("{BASE}terms");
    let mut out = String::from(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\
         @prefix dcterms: <http://purl.org/dc/terms/> .\n\
         @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n\n",
    );
    let _ = writeln!(
        out,
        "<{scheme}> a skos:ConceptScheme ;\n    dcterms:title {} ;\n    dcterms:issued \"{day}\"^^xsd:date .",
        literal(title, language)
    );
    for concept in library.concepts() {
        write_concept(&mut out, library, concept, &scheme);
    }
    out
}

fn write_concept(out: &mut String, library: &Library, concept: &Concept, scheme: &str) {
    let _ = write!(out, "\n<{}> a skos:Concept ;\n    skos:inScheme <{scheme}>", name("concept", concept.id.as_str()));
    let mut say = |property: &str, value: &str| {
        let _ = write!(out, " ;\n    {property} {value}");
    };
    match concept.broader.as_ref().filter(|b| library.concept(b).is_some()) {
        Some(broader) => say("skos:broader", &format!("<{}>", name("concept", broader.as_str()))),
        None => say("skos:topConceptOf", &format!("<{scheme}>")),
    }
    for narrower in library.narrower(&concept.id) {
        say("skos:narrower", &format!("<{}>", name("concept", narrower.as_str())));
    }
    say("skos:notation", &quoted(concept.id.as_str()));
    let labels = &concept.labels;
    for (tag, terms) in
        [("zh", &labels.zh), ("ru", &labels.ru), ("mn", &labels.mn), ("mn-Mong", &labels.mn_mong), ("en", &labels.en)]
    {
        // One preferred label a language; no other label may repeat it.
        let mut said = HashSet::new();
        for (at, term) in terms.iter().enumerate().filter(|(_, term)| said.insert(*term)) {
            say(if at == 0 { "skos:prefLabel" } else { "skos:altLabel" }, &literal(term, tag));
        }
    }
    say("dcterms:type", &quoted(concept.kind.word()));
    say("dcterms:source", &quoted(&concept.provenance.source));
    let seen = concept.provenance.seen.map_or(String::new(), |d| format!("; seen={d}"));
    say("skos:editorialNote", &quoted(&format!("evidence={}{seen}", concept.provenance.evidence)));
    out.push_str(" .\n");
}

fn literal(text: &str, tag: &str) -> String {
    let tag: String = tag.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    format!("{}@{tag}", quoted(text))
}

/// A string of Turtle.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
