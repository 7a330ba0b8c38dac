//! What leaves the library in the formats of other trades.

use crate::LIBRARY;
use crate::archive::elements;
use biaoqiao::model::{Language, Standard};
use biaoqiao::report::{
    Bond, Kinship, Mapped, Mapping, adoptions, bibtex, csl_json, knowledge_graph, mapping_collection, ris, skos, tbx,
};
use jiff::civil::{Date, date};
use std::collections::BTreeSet;

const DAY: Date = date(2026, 11, 23);

fn standards() -> Vec<&'static Standard> {
    let ids = ["GB 13223-2011", "ГОСТ Р ИСО 14067-2021", "MNS 6298:2011", "ISO 14067:2018"];
    ids.iter().map(|id| LIBRARY.get(LIBRARY.find(id).unwrap()).unwrap()).collect()
}

#[test]
fn references_leave_in_the_formats_of_reference_managers() {
    let all = [ris(standards()).replace('\r', ""), bibtex(standards()), csl_json(standards()).unwrap()];
    insta::assert_snapshot!(all.join("\n----\n"));
}

#[test]
fn no_two_references_of_the_library_have_one_key() {
    let text = bibtex(LIBRARY.standards());
    let keys: Vec<&str> = text.lines().filter_map(|l| l.strip_prefix("@standard{")).collect();
    assert_eq!(keys.len(), LIBRARY.standards().len());
    assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len());
    assert_eq!(ris(LIBRARY.standards()).matches("ER  - ").count(), keys.len());
}

#[test]
fn the_termbase_leaves_as_tbx() {
    let text = tbx(&LIBRARY, "术语库", "说明", Language::Zh, DAY);
    let elements = elements(text.as_bytes());
    let entries: Vec<_> = elements.iter().filter(|e| e.name == "conceptEntry").collect();
    assert_eq!(entries.len(), LIBRARY.concepts().len());
    let ids: BTreeSet<_> = entries.iter().map(|e| &e.attributes["id"]).collect();
    assert_eq!(ids.len(), entries.len());
    for reference in elements.iter().filter(|e| e.name == "ref") {
        assert!(ids.contains(&reference.attributes["target"]));
    }
    let languages: BTreeSet<_> =
        elements.iter().filter(|e| e.name == "langSec").map(|e| e.attributes["xml:lang"].as_str()).collect();
    assert_eq!(languages.into_iter().collect::<Vec<_>>(), ["en", "mn", "mn-Mong", "ru", "zh"]);
    let one = text.lines().find(|l| l.contains("id=\"c-coal\"")).unwrap();
    insta::assert_snapshot!(one);
}

#[test]
fn the_termbase_leaves_as_skos() {
    let text = skos(&LIBRARY, "术语库", "zh", DAY);
    assert_eq!(text.matches(" a skos:Concept ;").count(), LIBRARY.concepts().len());
    let start = text.find("<urn:biaoqiao:concept:coal> a").unwrap();
    let one = &text[start..start + text[start..].find(" .\n").unwrap()];
    insta::assert_snapshot!(one);
}

#[test]
fn adoptions_leave_as_a_mapping() {
    let mut bonds = adoptions(&LIBRARY);
    assert!(bonds.len() > 20);
    let about = Mapping { title: "关系", description: "说明", version: "v1", day: DAY };
    let all: serde_json::Value = serde_json::from_str(&mapping_collection(&about, &bonds).unwrap()).unwrap();
    let mappings = all["mapping-collection"]["mappings"].as_array().unwrap();
    let maps = mappings.iter().flat_map(|m| m["maps"].as_array().unwrap());
    let ids: BTreeSet<&str> = maps.clone().map(|m| m["uuid"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), bonds.len());
    for id in ids {
        let parts: Vec<&str> = id.split('-').collect();
        assert_eq!(parts.iter().map(|p| p.len()).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert!(parts[2].starts_with('5') && parts[3].starts_with(['8', '9', 'a', 'b']), "{id}");
    }
    bonds.retain(|b| b.source.standard == "ГОСТ Р ИСО 14067-2021");
    bonds.push(Bond {
        source: Mapped { standard: "GB 13223-2011".into(), part: "4.1".into() },
        target: Mapped { standard: "MNS 6298:2011".into(), part: "table 2".into() },
        kinship: Kinship::Superset,
        properties: vec![("verdict".into(), "stricter".into())],
        remarks: "≤ 50 < ≤ 300".into(),
        provenance: Vec::new(),
    });
    insta::assert_snapshot!(mapping_collection(&about, &bonds).unwrap());
}

#[test]
fn the_knowledge_graph_names_nothing_that_it_does_not_hold() {
    let indices: Vec<_> = LIBRARY.indices().collect();
    let graph: serde_json::Value = serde_json::from_str(&knowledge_graph(&LIBRARY, &indices).unwrap()).unwrap();
    let things = graph["@graph"].as_array().unwrap();
    let ids: BTreeSet<&str> = things.iter().map(|t| t["@id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), things.len(), "each thing once");
    for thing in things {
        assert!(thing["provenance"]["source"].as_str().is_some_and(|s| !s.is_empty()), "{thing}");
        for key in ["object", "indicator", "broader", "partOf"] {
            if let Some(named) = thing[key].as_str() {
                assert!(ids.contains(named), "{named}");
            }
        }
    }
    let of = |kind: &str| things.iter().filter(|t| t["@type"] == kind).count();
    assert_eq!(of("Standard"), LIBRARY.standards().len());
    assert_eq!(of("Limit"), LIBRARY.limits().len());
    let limit = things.iter().find(|t| t["@type"] == "Limit").unwrap();
    insta::assert_snapshot!(serde_json::to_string_pretty(limit).unwrap());
}
