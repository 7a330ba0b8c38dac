//! The adoption family of a standard: the documents it takes over, their editions, and all that take them over.

use crate::corpus::Library;
use crate::model::{Degree, Designation, StandardIndex};

/// Documents of one family; more are left out, so that it can be drawn and read.
const MOST: usize = 36;

/// A document of the family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FamilyNode {
    /// Its designation.
    pub designation: Designation,
    /// Its place in the catalogue; `None` for a document outside.
    pub standard: Option<StandardIndex>,
}

/// Who takes over whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FamilyEdge {
    /// Place of the document that is taken over.
    pub adopted: usize,
    /// Place of the document that takes over.
    pub adopter: usize,
    /// How closely.
    pub degree: Degree,
}

/// A family as a graph; places count the nodes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Family {
    /// The documents, those that take over nothing first.
    pub nodes: Vec<FamilyNode>,
    /// The adoptions among them.
    pub edges: Vec<FamilyEdge>,
    /// How many documents were left out.
    pub left_out: usize,
}

impl Family {
    /// Whether nothing is taken over in either direction.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.edges.is_empty()
    }
}

/// The family of a standard: up to what it takes over, over the editions of that, and down to all adopters.
#[must_use]
pub fn family(library: &Library, start: StandardIndex) -> Family {
    let mut gathering = Gathering { library, family: Family::default() };
    let mut waiting = vec![Member::Held(start)];
    // A queue: what stands nearer to the start is kept where the family is too large.
    let mut next = 0;
    while let Some(member) = waiting.get(next).cloned() {
        next += 1;
        if gathering.place(&member).is_some() {
            continue;
        }
        if gathering.family.nodes.len() == MOST {
            gathering.family.left_out += 1;
            continue;
        }
        let Some(node) = gathering.node(&member) else { continue };
        gathering.family.nodes.push(node);
        waiting.extend(gathering.relatives(&member));
    }
    gathering.connect();
    gathering.family
}

/// A document by its place in the catalogue, or by its name where it is outside.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Member {
    Held(StandardIndex),
    Outside(Box<Designation>),
}

struct Gathering<'a> {
    library: &'a Library,
    family: Family,
}

impl Gathering<'_> {
    fn member(&self, designation: &Designation) -> Member {
        self.library
            .find(designation.as_str())
            .map_or_else(|| Member::Outside(Box::new(designation.clone())), Member::Held)
    }

    fn node(&self, member: &Member) -> Option<FamilyNode> {
        Some(match member {
            Member::Held(index) => {
                FamilyNode { designation: self.library.get(*index)?.id.clone(), standard: Some(*index) }
            }
            Member::Outside(designation) => FamilyNode { designation: (**designation).clone(), standard: None },
        })
    }

    fn place(&self, member: &Member) -> Option<usize> {
        let same = |node: &FamilyNode| match member {
            Member::Held(index) => node.standard == Some(*index),
            Member::Outside(designation) => node.standard.is_none() && node.designation == **designation,
        };
        self.family.nodes.iter().position(same)
    }

    /// What a document takes over, who takes it over, and the other editions of it that somebody takes over.
    fn relatives(&self, member: &Member) -> Vec<Member> {
        let mut relatives = Vec::new();
        let own = match member {
            Member::Held(index) => {
                let Some(standard) = self.library.get(*index) else { return relatives };
                relatives.extend(standard.adopts.iter().map(|a| self.member(&a.designation)));
                relatives.extend(self.library.adopters(*index).iter().copied().map(Member::Held));
                &standard.id
            }
            Member::Outside(designation) => &**designation,
        };
        let series = own.series();
        for (index, standard) in self.library.indices().zip(self.library.standards()) {
            for adoption in standard.adopts.iter().filter(|a| a.designation.series() == series) {
                relatives.push(Member::Held(index));
                relatives.push(self.member(&adoption.designation));
            }
        }
        relatives
    }

    /// Adds the adoptions among the documents, puts those that take over nothing first, and drops lone editions.
    fn connect(&mut self) {
        let mut edges = Vec::new();
        for (adopter, node) in self.family.nodes.iter().enumerate() {
            let adopts = node.standard.and_then(|i| self.library.get(i)).map(|s| s.adopts.as_slice());
            for adoption in adopts.unwrap_or_default() {
                if let Some(adopted) = self.place(&self.member(&adoption.designation)).filter(|a| *a != adopter) {
                    edges.push(FamilyEdge { adopted, adopter, degree: adoption.degree });
                }
            }
        }
        let depth = |place: usize| usize::from(edges.iter().any(|e| e.adopter == place));
        let related = |place: usize| edges.iter().any(|e| e.adopter == place || e.adopted == place);
        let mut order: Vec<usize> = (0..self.family.nodes.len()).filter(|p| related(*p)).collect();
        order.sort_by_key(|place| depth(*place));
        let now = |old: usize| order.iter().position(|p| *p == old).unwrap_or(old);
        self.family.edges = edges
            .iter()
            .map(|e| FamilyEdge { adopted: now(e.adopted), adopter: now(e.adopter), degree: e.degree })
            .collect();
        self.family.nodes = order.iter().filter_map(|place| self.family.nodes.get(*place).cloned()).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn drawn(id: &str) -> String {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
        let library = crate::corpus::read(&corpus).unwrap().library;
        let family = family(&library, library.find(id).unwrap());
        let name = |place: usize| family.nodes[place].designation.as_str();
        let line = |e: &FamilyEdge| format!("{} <- {} {}", name(e.adopted), name(e.adopter), e.degree.word());
        let mut lines: Vec<String> = family.edges.iter().map(line).collect();
        lines.sort();
        lines.join("\n")
    }

    #[test]
    fn shows_who_took_over_which_edition() {
        insta::assert_snapshot!(drawn("GB/T 23331-2020"));
    }

    #[test]
    fn is_the_same_from_every_member() {
        assert_eq!(drawn("ISO 50001:2018"), drawn("GB/T 23331-2020"));
    }

    #[test]
    fn a_standard_of_its_own_has_no_family() {
        assert_eq!(drawn("GB 13223-2011"), "");
    }
}
