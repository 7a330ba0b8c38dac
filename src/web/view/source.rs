//! Where facts come from: each fact carries a number, the sources stand at the end of the page.

use super::Badge;
use crate::locale::{Locale, Value};
use crate::model::{Evidence, Provenance};

/// The mark behind a fact: how well it is founded, and the number of its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Citation {
    pub(in super::super) number: usize,
    pub(in super::super) evidence: Badge,
    pub(in super::super) to_be_verified: bool,
}

/// A source in the list.
#[derive(Debug, Clone)]
pub(in super::super) struct SourceView {
    pub(in super::super) number: usize,
    pub(in super::super) evidence: Badge,
    pub(in super::super) seen: String,
    pub(in super::super) places: Vec<PlaceView>,
}

/// One address or document of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct PlaceView {
    pub(in super::super) href: Option<String>,
    pub(in super::super) text: String,
    /// What follows the address in the cell, such as `(cited)`.
    pub(in super::super) remark: String,
}

/// The sources of a page, each once.
#[derive(Debug)]
pub(in super::super) struct Sources<'a> {
    locale: &'a Locale,
    list: Vec<&'a Provenance>,
}

impl<'a> Sources<'a> {
    pub(in super::super) fn new(locale: &'a Locale) -> Self {
        Self { locale, list: Vec::new() }
    }

    /// Notes the source of a fact.
    pub(in super::super) fn cite(&mut self, provenance: &'a Provenance) -> Citation {
        let known = self.list.iter().position(|p| *p == provenance);
        let at = known.unwrap_or_else(|| {
            self.list.push(provenance);
            self.list.len() - 1
        });
        Citation {
            number: at + 1,
            evidence: evidence(self.locale, provenance.evidence),
            to_be_verified: provenance.to_be_verified(),
        }
    }

    /// The list for the end of the page.
    pub(in super::super) fn into_list(self) -> Vec<SourceView> {
        let view = |(provenance, number): (&Provenance, usize)| SourceView {
            number,
            evidence: evidence(self.locale, provenance.evidence),
            seen: provenance.seen.map_or(String::new(), |d| {
                self.locale.say("source-seen", &[("date", Value::from(self.locale.date(d)))])
            }),
            places: places(&provenance.source),
        };
        self.list.into_iter().zip(1..).map(view).collect()
    }
}

/// The badge of an evidence grade.
pub(in super::super) fn evidence(locale: &Locale, evidence: Evidence) -> Badge {
    let word = evidence.word();
    Badge { class: word, label: locale.word("evidence", word), means: locale.text(&format!("evidence-{word}-means")) }
}

/// A source cell taken apart: addresses of the web are links, everything else is text.
fn places(source: &str) -> Vec<PlaceView> {
    source.split('|').map(str::trim).filter(|place| !place.is_empty()).map(place).collect()
}

fn place(text: &str) -> PlaceView {
    let (address, remark) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let web =
        ["https://", "http://"].iter().any(|scheme| address.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()));
    if web {
        PlaceView { href: Some(address.to_owned()), text: address.to_owned(), remark: remark.trim().to_owned() }
    } else {
        PlaceView { href: None, text: text.to_owned(), remark: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_are_links() {
        let hrefs = |source: &str| places(source).into_iter().map(|p| p.href).collect::<Vec<_>>();
        assert_eq!(hrefs("https://a.example/x (cited)|GB 13223-2011"), [Some("https://a.example/x".to_owned()), None]);
        assert_eq!(hrefs("javascript:alert(1)"), [None]);
        assert_eq!(hrefs("owner/repo:path|http://"), [None, None]);
        assert_eq!(places("http://a.mn/1 (cited)")[0].remark, "(cited)");
    }
}
