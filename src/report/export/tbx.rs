//! The termbase as TBX (ISO 30042:2019, dialect TBX-Basic).

use super::identity::xml_id;
use crate::corpus::Library;
use crate::model::{Concept, Language};
use crate::report::xml::Markup;
use jiff::civil::Date;

/// The termbase in TBX. `title` and `description` are in the reader's language.
#[must_use]
pub fn tbx(library: &Library, title: &str, description: &str, language: Language, day: Date) -> String {
    let mut m = Markup::document();
    let space = &"urn:iso:std:iso:30042:ed-2";
    let lang = language.word();
    m.element("tbx", &[("style", &"dca"), ("type", &"TBX-Basic"), ("xml:lang", &lang), ("xmlns", space)], |m| {
        m.element("tbxHeader", &[], |m| {
            m.element("fileDesc", &[], |m| {
                m.element("titleStmt", &[], |m| m.leaf("title", &[], title));
                m.element("sourceDesc", &[], |m| m.leaf("p", &[], &format!("{description} ({day})")));
            });
            m.element("encodingDesc", &[], |m| {
                m.leaf(
                    "p",
                    &[("type", &"XCSURI")],
                    "https://raw.githubusercontent.com/LTAC-Global/TBX-Basic_dialect/master/DCA/TBX-Basic.xcs",
                );
            });
        });
        m.element("text", &[], |m| {
            m.element("body", &[], |m| {
                for concept in library.concepts() {
                    m.raw("\n");
                    entry(m, library, concept);
                }
                m.raw("\n");
            });
        });
    });
    m.raw("\n");
    m.finish()
}

fn entry(m: &mut Markup, library: &Library, concept: &Concept) {
    let labels = &concept.labels;
    let sections: [(&str, &[String]); 5] =
        [("zh", &labels.zh), ("ru", &labels.ru), ("mn", &labels.mn), ("mn-Mong", &labels.mn_mong), ("en", &labels.en)];
    // An entry without any term is no entry of a termbase.
    if sections.iter().all(|(_, terms)| terms.is_empty()) {
        return;
    }
    m.element("conceptEntry", &[("id", &xml_id(concept.id.as_str()))], |m| {
        m.leaf("descrip", &[("type", &"subjectField")], &concept.domains.join(", "));
        if let Some(broader) = concept.broader.as_ref().filter(|b| library.concept(b).is_some()) {
            let target = xml_id(broader.as_str());
            m.leaf("ref", &[("type", &"crossReference"), ("target", &target)], broader.as_str());
        }
        m.leaf("admin", &[("type", &"source")], &concept.provenance.source);
        let seen = concept.provenance.seen.map_or(String::new(), |d| format!("; seen={d}"));
        let note = format!("evidence={}{seen}; kind={}", concept.provenance.evidence, concept.kind);
        m.leaf("note", &[], &note);
        for (language, terms) in sections.iter().filter(|(_, terms)| !terms.is_empty()) {
            m.element("langSec", &[("xml:lang", language)], |m| {
                for (at, term) in terms.iter().enumerate() {
                    let status = if at == 0 { "preferredTerm-admn-sts" } else { "admittedTerm-admn-sts" };
                    m.element("termSec", &[], |m| {
                        m.leaf("term", &[], term);
                        m.leaf("termNote", &[("type", &"administrativeStatus")], status);
                    });
                }
            });
        }
    });
}
