//! Lists that several pages share: rows of standards, pages of a long list, links with a count, nested lists.

use super::source::{Citation, Sources};
use super::{Badge, Text, Words};
use crate::model::StandardIndex;
use crate::web::address::Link;
use crate::web::reader::Reader;

/// Rows on one page of a list.
pub(in super::super) const ROWS: usize = 100;

/// A standard in a table.
#[derive(Debug)]
pub(in super::super) struct StandardRow {
    pub(in super::super) designation: String,
    pub(in super::super) href: String,
    pub(in super::super) titles: Vec<Text>,
    pub(in super::super) jurisdiction: String,
    pub(in super::super) status: Badge,
    pub(in super::super) citation: Citation,
}

/// A link with the number of things behind it.
#[derive(Debug, Clone)]
pub(in super::super) struct Counted {
    pub(in super::super) name: Text,
    pub(in super::super) href: String,
    pub(in super::super) count: usize,
    /// The count in words, for those who do not see where it stands.
    pub(in super::super) means: String,
}

/// An item of a nested list: it may open a list below itself, and end lists behind itself.
#[derive(Debug)]
pub(in super::super) struct Branch {
    pub(in super::super) name: Text,
    pub(in super::super) href: String,
    /// Number of things behind the link; none where it says nothing.
    pub(in super::super) count: Option<usize>,
    pub(in super::super) current: bool,
    pub(in super::super) opens: bool,
    pub(in super::super) closes: usize,
}

/// A page of a long list: number, address, current.
pub(in super::super) type Parts = Vec<(usize, String, bool)>;

/// The pages of a list of so many rows, so many on a page; none if one page holds all.
pub(in super::super) fn parts(reader: &Reader, here: &Link, rows: usize, part: usize, on_page: usize) -> Parts {
    let count = rows.div_ceil(on_page);
    let address = |n: usize| reader.link(part_link(here, n)).to_string();
    if count > 1 { (1..=count).map(|n| (n, address(n), n == part)).collect() } else { Vec::new() }
}

/// The address of a page of a list.
pub(in super::super) fn part_link(here: &Link, part: usize) -> Link {
    if part == 1 { here.clone() } else { here.clone().with("page", &part.to_string()) }
}

/// Branches from items with their depth (0 = outermost), in reading order.
pub(in super::super) fn nested(items: Vec<(usize, Branch)>) -> Vec<Branch> {
    let depths: Vec<usize> = items.iter().map(|(depth, _)| *depth).collect();
    let next = depths.iter().skip(1).copied().chain([0]);
    let finish = |((depth, branch), next): ((usize, Branch), usize)| Branch {
        opens: next > depth,
        closes: depth.saturating_sub(next),
        ..branch
    };
    items.into_iter().zip(next).map(finish).collect()
}

impl<'a> Words<'a> {
    /// A standard with its title in its own language and in the reader's.
    pub(in super::super) fn standard_row(
        &self,
        index: StandardIndex,
        sources: &mut Sources<'a>,
    ) -> Option<StandardRow> {
        let standard = self.library.get(index)?;
        let mut titles: Vec<Text> = Vec::new();
        for language in [standard.jurisdiction.language(), self.reader.language()] {
            let (language, title) = standard.best_title(language);
            let text = self.text(title, language);
            if !titles.contains(&text) {
                titles.push(text);
            }
        }
        Some(StandardRow {
            designation: standard.id.as_str().to_owned(),
            href: self.record(standard).to_string(),
            titles,
            jurisdiction: self.locale().word("jurisdiction", standard.jurisdiction.word()),
            status: self.status(self.library.status_on(index, self.reader.as_of)),
            citation: sources.cite(&standard.provenance),
        })
    }

    /// A link to a list of so many standards.
    pub(in super::super) fn counted(&self, name: Text, link: Link, count: usize) -> Counted {
        Counted {
            name,
            href: self.reader.link(link).to_string(),
            count,
            means: self.locale().say("search-total", &[("total", count.into())]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_that_opens_is_closed() {
        let branch = || Branch {
            name: Text { text: String::new(), lang: None },
            href: String::new(),
            count: None,
            current: false,
            opens: false,
            closes: 0,
        };
        let tree = nested([0, 1, 2, 2, 1, 0, 1].into_iter().map(|depth| (depth, branch())).collect());
        assert_eq!(tree.iter().map(|b| b.opens).collect::<Vec<_>>(), [true, true, false, false, false, true, false]);
        assert_eq!(tree.iter().map(|b| b.closes).collect::<Vec<_>>(), [0, 0, 0, 1, 1, 0, 1]);
        assert!(nested(Vec::new()).is_empty());
    }
}
