//! Relations between standards as a mapping collection, in the shape of OSCAL 1.2 (control mapping model).
//!
//! OSCAL maps controls of catalogues. A standard stands for a catalogue, a clause or a limit for a control of it; what the
//! model has no word for (degree of adoption, evidence, source) travels as properties in a namespace of our own.

use super::identity::{BASE, name, uuid};
use crate::corpus::Library;
use crate::model::{Degree, Provenance, word_enum};
use jiff::civil::Date;
use serde::Serialize;

word_enum! {
    /// How the requirements of a source stand to those of a target, as OSCAL names it.
    Kinship {
        /// The same requirements in other words.
        Equivalent = "equivalent-to",
        /// The same requirements.
        Equal = "equal-to",
        /// Who meets the target meets the source.
        Subset = "subset-of",
        /// Who meets the source meets the target.
        Superset = "superset-of",
        /// They share something.
        Intersects = "intersects-with",
        /// They share nothing.
        None = "no-relationship",
    }
}

/// One end of a relation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapped {
    /// Designation of the standard.
    pub standard: String,
    /// Clause or row within it; empty = the whole standard.
    pub part: String,
}

/// A relation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bond {
    /// From here.
    pub source: Mapped,
    /// To there.
    pub target: Mapped,
    /// How they stand to each other.
    pub kinship: Kinship,
    /// What is known beside it, name and value: `degree`, `IDT`.
    pub properties: Vec<(String, String)>,
    /// In words, for a reader; may be empty.
    pub remarks: String,
    /// Where the fact comes from; every end of a comparison has one.
    pub provenance: Vec<Provenance>,
}

/// What a collection of relations says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mapping<'m> {
    /// Its title.
    pub title: &'m str,
    /// What it holds and how it was made.
    pub description: &'m str,
    /// The version of the data.
    pub version: &'m str,
    /// The day of the data.
    pub day: Date,
}

/// Which standard takes over which: identical ones are equal, modified ones intersect. Of a text that is not equivalent
/// nothing follows but that the two share something.
#[must_use]
pub fn adoptions(library: &Library) -> Vec<Bond> {
    let bond = |standard: &crate::model::Standard, adoption: &crate::model::Adoption| Bond {
        source: Mapped { standard: standard.id.as_str().to_owned(), part: String::new() },
        target: Mapped { standard: adoption.designation.as_str().to_owned(), part: String::new() },
        kinship: match adoption.degree {
            Degree::Idt => Kinship::Equal,
            Degree::Mod | Degree::Neq => Kinship::Intersects,
        },
        properties: vec![("degree".to_owned(), adoption.degree.word().to_owned())],
        remarks: String::new(),
        provenance: vec![standard.provenance.clone()],
    };
    library.standards().iter().flat_map(|s| s.adopts.iter().map(move |a| bond(s, a))).collect()
}

/// The relations as a mapping collection. Those between the same two standards stand in one mapping.
///
/// # Errors
/// When the writer fails, which writing to memory does not.
pub fn mapping_collection(about: &Mapping<'_>, bonds: &[Bond]) -> Result<String, serde_json::Error> {
    let mut mappings: Vec<MappingView> = Vec::new();
    let mut places: std::collections::HashMap<(&str, &str), usize> = std::collections::HashMap::new();
    for (at, bond) in bonds.iter().enumerate() {
        let ends = (bond.source.standard.as_str(), bond.target.standard.as_str());
        let place = *places.entry(ends).or_insert_with(|| {
            mappings.push(MappingView::between(ends));
            mappings.len() - 1
        });
        if let Some(mapping) = mappings.get_mut(place) {
            mapping.maps.push(MapView::of(bond, at));
        }
    }
    let collection = Collection {
        uuid: uuid(&format!("collection {} {} {}", about.title, about.version, about.day)),
        metadata: Metadata {
            title: about.title,
            last_modified: format!("{}T00:00:00Z", about.day),
            version: about.version,
            oscal_version: "1.2.0",
        },
        provenance: ProvenanceView {
            method: "automation",
            matching_rationale: "semantic",
            status: "complete",
            mapping_description: about.description,
        },
        mappings,
    };
    serde_json::to_string_pretty(&File { collection })
}

#[derive(Serialize)]
struct File<'m> {
    #[serde(rename = "mapping-collection")]
    collection: Collection<'m>,
}

#[derive(Serialize)]
struct Collection<'m> {
    uuid: String,
    metadata: Metadata<'m>,
    provenance: ProvenanceView<'m>,
    mappings: Vec<MappingView>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Metadata<'m> {
    title: &'m str,
    last_modified: String,
    version: &'m str,
    oscal_version: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ProvenanceView<'m> {
    method: &'static str,
    matching_rationale: &'static str,
    status: &'static str,
    mapping_description: &'m str,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct MappingView {
    uuid: String,
    source_resource: Resource,
    target_resource: Resource,
    maps: Vec<MapView>,
}

#[derive(Serialize)]
struct Resource {
    #[serde(rename = "type")]
    kind: &'static str,
    href: String,
    props: [Property; 1],
}

#[derive(Serialize)]
struct MapView {
    uuid: String,
    relationship: &'static str,
    sources: [Item; 1],
    targets: [Item; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    props: Vec<Property>,
    #[serde(skip_serializing_if = "String::is_empty")]
    remarks: String,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Item {
    #[serde(rename = "type")]
    kind: &'static str,
    id_ref: String,
}

#[derive(Serialize)]
struct Property {
    name: String,
    ns: &'static str,
    value: String,
}

impl Property {
    fn of(name: &str, value: &str) -> Self {
        Self { name: name.to_owned(), ns: "urn:biaoqiao:oscal", value: value.to_owned() }
    }
}

impl MappingView {
    fn between((source, target): (&str, &str)) -> Self {
        let resource = |standard: &str| Resource {
            kind: "catalog",
            href: name("standard", standard),
            props: [Property::of("designation", standard)],
        };
        Self {
            uuid: uuid(&format!("mapping {source} → {target}")),
            source_resource: resource(source),
            target_resource: resource(target),
            maps: Vec::new(),
        }
    }
}

impl MapView {
    fn of(bond: &Bond, at: usize) -> Self {
        let item = |end: &Mapped| {
            let id = if end.part.is_empty() {
                name("standard", &end.standard)
            } else {
                name("clause", &format!("{} {}", end.standard, end.part))
            };
            [Item { kind: "control", id_ref: id.replace(BASE, "") }]
        };
        let mut props: Vec<Property> =
            bond.properties.iter().filter(|(_, v)| !v.is_empty()).map(|(n, v)| Property::of(n, v)).collect();
        for provenance in &bond.provenance {
            props.push(Property::of("evidence", provenance.evidence.word()));
            props.push(Property::of("source", &provenance.source));
            props.extend(provenance.seen.map(|day| Property::of("seen", &day.to_string())));
        }
        let ends =
            format!("{} {} → {} {}", bond.source.standard, bond.source.part, bond.target.standard, bond.target.part);
        Self {
            uuid: uuid(&format!("map {at} {ends}")),
            relationship: bond.kinship.word(),
            sources: item(&bond.source),
            targets: item(&bond.target),
            props,
            remarks: bond.remarks.clone(),
        }
    }
}
