//! The places of a document to which links may lead.

use super::{Anchor, Block, Document, Link, is_safe_address};
use std::collections::{HashMap, HashSet};

/// Every place of a document, numbered in reading order. Of two places with one name the first is meant.
#[derive(Debug, Default)]
pub(in crate::report) struct Anchors {
    places: HashMap<Anchor, usize>,
    written: HashSet<usize>,
}

/// The end of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Target<'l> {
    /// A place in the document, with its number.
    Place(&'l Anchor, usize),
    /// An address on the web.
    Address(&'l str),
}

impl Anchors {
    pub(in crate::report) fn of(document: &Document) -> Self {
        let mut found = Self::default();
        for section in &document.sections {
            found.add(section.heading.anchor.as_ref());
            for block in &section.blocks {
                match block {
                    Block::Heading(heading) => found.add(heading.anchor.as_ref()),
                    Block::Table(table) => {
                        found.add(Some(&table.caption.anchor()));
                        table.rows().for_each(|(_, row)| found.add(row.anchor.as_ref()));
                    }
                    Block::Chart(chart) => found.add(Some(&chart.caption.anchor())),
                    _ => {}
                }
            }
        }
        found
    }

    fn add(&mut self, anchor: Option<&Anchor>) {
        if let Some(anchor) = anchor {
            let number = self.places.len();
            self.places.entry(anchor.clone()).or_insert(number);
        }
    }

    /// The number of a place where it is to be written: `None` the second time.
    pub(in crate::report) fn claim(&mut self, anchor: &Anchor) -> Option<usize> {
        self.places.get(anchor).copied().filter(|number| self.written.insert(*number))
    }

    /// The number of a place.
    pub(in crate::report) fn number(&self, anchor: &Anchor) -> Option<usize> {
        self.places.get(anchor).copied()
    }

    /// Where a link leads, if it leads anywhere.
    pub(in crate::report) fn target<'l>(&self, link: Option<&'l Link>) -> Option<Target<'l>> {
        match link? {
            Link::Place(anchor) => self.number(anchor).map(|number| Target::Place(anchor, number)),
            Link::Address(address) => is_safe_address(address).then_some(Target::Address(address)),
        }
    }
}
