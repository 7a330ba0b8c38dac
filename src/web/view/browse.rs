//! Ways into the library without a question: the hub, ICS classes, fields of work with their concepts.

use super::listing::{Branch, Counted, Parts, StandardRow, nested};
use super::page::Frame;
use super::source::{Citation, SourceView};
use super::{Text, Words};
use crate::model::{Concept, ConceptId, Domain, StandardIndex};
use crate::web::address::Link;
use askama::Template;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The segment of an address that stands for "no ICS class".
pub(in super::super) const NO_CLASS: &str = "none";
/// Top concepts of a field of work that are shown with it.
const TOP: usize = 10;

/// `/browse`
#[derive(Debug, Template)]
#[template(path = "browse.html")]
pub(in super::super) struct BrowsePage {
    pub(in super::super) frame: Frame,
    pub(in super::super) ways: Vec<Way>,
}

/// One way in.
#[derive(Debug)]
pub(in super::super) struct Way {
    pub(in super::super) name: String,
    pub(in super::super) href: String,
    pub(in super::super) about: String,
}

/// `/browse/ics`
#[derive(Debug, Template)]
#[template(path = "ics.html")]
pub(in super::super) struct IcsPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) browse: String,
    pub(in super::super) summary: String,
    pub(in super::super) none: Counted,
    pub(in super::super) tree: Vec<Branch>,
}

/// `/browse/ics/{code}`
#[derive(Debug, Template)]
#[template(path = "ics_class.html")]
pub(in super::super) struct ClassPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) name: Text,
    /// Where the name comes from; none for standards without a class.
    pub(in super::super) citation: Option<Citation>,
    pub(in super::super) about: Option<String>,
    pub(in super::super) trail: Vec<(Text, String)>,
    pub(in super::super) below: Vec<Counted>,
    pub(in super::super) summary: String,
    /// The same list with filters.
    pub(in super::super) search: Option<String>,
    pub(in super::super) rows: Vec<StandardRow>,
    pub(in super::super) parts: Parts,
    pub(in super::super) sources: Vec<SourceView>,
}

/// `/browse/domains`
#[derive(Debug, Template)]
#[template(path = "domains.html")]
pub(in super::super) struct DomainsPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) browse: String,
    pub(in super::super) domains: Vec<DomainView>,
}

/// A field of work.
#[derive(Debug)]
pub(in super::super) struct DomainView {
    pub(in super::super) name: String,
    pub(in super::super) href: String,
    pub(in super::super) standards: Counted,
    pub(in super::super) concepts: String,
    pub(in super::super) top: Vec<Counted>,
}

/// `/browse/domains/{domain}`
#[derive(Debug, Template)]
#[template(path = "domain.html")]
pub(in super::super) struct DomainPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) domains: String,
    pub(in super::super) name: String,
    pub(in super::super) standards: Counted,
    pub(in super::super) concepts: String,
    pub(in super::super) tree: Vec<Branch>,
}

/// The standards of every ICS code and of all codes above it.
pub(in super::super) struct Classes<'l>(BTreeMap<&'l str, BTreeSet<StandardIndex>>);

impl<'l> Classes<'l> {
    pub(in super::super) fn of(words: &Words<'l>) -> Self {
        let mut classes: BTreeMap<&'l str, BTreeSet<StandardIndex>> = BTreeMap::new();
        for (standard, index) in words.library.standards().iter().zip(words.library.indices()) {
            for code in &standard.ics {
                let above = |code: &&'l str| code.rsplit_once('.').map(|(above, _)| above);
                for code in std::iter::successors(Some(code.as_str()), above) {
                    classes.entry(code).or_default().insert(index);
                }
            }
        }
        Self(classes)
    }

    /// The standards of a class and everything below it, in the order of the catalogue.
    pub(in super::super) fn standards(&self, code: &str) -> Vec<StandardIndex> {
        self.0.get(code).into_iter().flatten().copied().collect()
    }

    /// Classes directly below a code, or the fields; with the number of their standards.
    fn below(&self, code: Option<&str>) -> impl Iterator<Item = (&'l str, usize)> {
        let above = |known: &str| known.rsplit_once('.').map(|(above, _)| above.to_owned());
        let code = code.map(str::to_owned);
        self.0.iter().filter(move |(known, _)| above(known) == code).map(|(known, standards)| (*known, standards.len()))
    }
}

/// The address of an ICS class.
pub(in super::super) fn class_link(code: &str) -> Link {
    Link::to(format!("/browse/ics/{}", crate::web::address::segment(code)))
}

/// The address of a search among the standards of one value of a facet.
pub(in super::super) fn filtered(facet: &str, word: &str) -> Link {
    Link::to("/search").with(facet, word)
}

impl<'a> Words<'a> {
    /// Fields and the classes in them.
    pub(in super::super) fn class_tree(&self, classes: &Classes<'a>) -> Vec<Branch> {
        let mut items = Vec::new();
        for (field, count) in classes.below(None) {
            items.push((0, self.class_branch(field, count)));
            items.extend(classes.below(Some(field)).map(|(code, count)| (1, self.class_branch(code, count))));
        }
        nested(items)
    }

    fn class_branch(&self, code: &str, count: usize) -> Branch {
        Branch {
            name: self.ics(code),
            href: self.reader.link(class_link(code)).to_string(),
            count: Some(count),
            current: false,
            opens: false,
            closes: 0,
        }
    }

    pub(in super::super) fn classes_below(&self, classes: &Classes<'a>, code: &str) -> Vec<Counted> {
        classes.below(Some(code)).map(|(code, count)| self.counted(self.ics(code), class_link(code), count)).collect()
    }

    /// The classes above a code, outermost first.
    pub(in super::super) fn class_trail(&self, code: &str) -> Vec<(Text, String)> {
        let above = |code: &&str| code.rsplit_once('.').map(|(above, _)| above.len());
        let mut trail: Vec<_> =
            std::iter::successors(above(&code).and_then(|n| code.get(..n)), |c| above(c).and_then(|n| code.get(..n)))
                .map(|code| (self.ics(code), self.reader.link(class_link(code)).to_string()))
                .collect();
        trail.reverse();
        trail
    }

    /// A field of work with what stands at the top of it.
    pub(in super::super) fn domain_view(&self, domain: Domain) -> DomainView {
        let concepts = self.concepts_of(domain);
        let tops = concepts.iter().filter(|c| self.parent_in(c, domain).is_none());
        let mut tops: Vec<_> = tops.map(|c| (self.about(&c.id), self.library.narrower(&c.id).len(), *c)).collect();
        tops.sort_by_key(|(standards, narrower, _)| Reverse((*standards, *narrower)));
        DomainView {
            name: self.locale().word("domain", domain.word()),
            href: self.reader.link(Link::to(format!("/browse/domains/{}", domain.word()))).to_string(),
            standards: self.domain_standards(domain),
            concepts: self.locale().say("browse-concepts", &[("count", concepts.len().into())]),
            top: tops.iter().take(TOP).map(|(count, _, c)| self.concept_counted(&c.id, *count)).collect(),
        }
    }

    /// The standards of a field of work.
    pub(in super::super) fn domain_standards(&self, domain: Domain) -> Counted {
        let count = self.library.standards().iter().filter(|s| s.domains.contains(&domain)).count();
        let name = self.locale().word("domain", domain.word());
        self.counted(Text { text: name, lang: None }, filtered("domain", domain.word()), count)
    }

    /// The concepts of a field of work, in the order of the termbase.
    pub(in super::super) fn concepts_of(&self, domain: Domain) -> Vec<&'a Concept> {
        self.library.concepts().iter().filter(|c| belongs(c, domain)).collect()
    }

    /// The nearest concept above one that belongs to the field too.
    fn parent_in(&self, concept: &Concept, domain: Domain) -> Option<&'a ConceptId> {
        self.library.ancestors(&concept.id).find(|above| belongs(above, domain)).map(|above| &above.id)
    }

    /// Number of standards whose scopes or limits are about a concept or something narrower.
    fn about(&self, id: &ConceptId) -> usize {
        let page = self.searcher.concept_page(id, self.reader.as_of);
        page.map_or(0, |p| p.jurisdictions.iter().map(|(_, standards)| standards.len()).sum())
    }

    /// All concepts of a field of work, each below the nearest broader one that belongs to it too.
    pub(in super::super) fn domain_tree(&self, domain: Domain) -> Vec<Branch> {
        let mut below: HashMap<Option<&ConceptId>, Vec<(String, &Concept)>> = HashMap::new();
        let concepts = self.concepts_of(domain);
        for concept in &concepts {
            let name = self.concept(&concept.id).text.to_lowercase();
            below.entry(self.parent_in(concept, domain)).or_default().push((name, concept));
        }
        for list in below.values_mut() {
            list.sort_by(|a, b| b.0.cmp(&a.0));
        }
        // A cycle of the termbase is never reached from the top, so this ends.
        let mut open: Vec<(usize, &Concept)> = Vec::new();
        let mut items = Vec::new();
        open.extend(below.remove(&None).into_iter().flatten().map(|(_, concept)| (0, concept)));
        while let Some((depth, concept)) = open.pop() {
            let branch = Branch {
                name: self.concept(&concept.id),
                href: self.concept_link(&concept.id),
                count: Some(self.about(&concept.id)).filter(|n| *n > 0),
                current: false,
                opens: false,
                closes: 0,
            };
            items.push((depth, branch));
            open.extend(below.remove(&Some(&concept.id)).into_iter().flatten().map(|(_, c)| (depth + 1, c)));
        }
        nested(items)
    }
}

fn belongs(concept: &Concept, domain: Domain) -> bool {
    concept.domains.iter().any(|word| word == domain.word())
}
