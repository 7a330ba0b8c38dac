//! The counterparts of a standard in other countries, each with what ties it to the standard.

use super::listing::StandardRow;
use super::page::Frame;
use super::source::{Citation, SourceView, Sources};
use super::{Badge, Text, Words, record_path};
use crate::compare::counterpart::{Counterpart, Counterparts, SupersededEdition};
use crate::locale::structure;
use crate::model::{Standard, StandardIndex};
use crate::web::address::Link;
use crate::web::compare::request::MOST_STANDARDS;
use askama::Template;

/// `/standards/{designation}/counterparts`
#[derive(Debug, Template)]
#[template(path = "counterparts.html")]
pub(in super::super) struct CounterpartsPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) designation: String,
    pub(in super::super) record: String,
    pub(in super::super) title: Text,
    pub(in super::super) status: Badge,
    pub(in super::super) day: String,
    pub(in super::super) citation: Citation,
    /// The editions that it takes over although they no longer stand.
    pub(in super::super) alarms: Vec<String>,
    pub(in super::super) markets: Vec<(String, Vec<CounterpartView>)>,
    pub(in super::super) csv: String,
    pub(in super::super) json: String,
    pub(in super::super) sources: Vec<SourceView>,
}

/// One counterpart.
#[derive(Debug)]
pub(in super::super) struct CounterpartView {
    pub(in super::super) standard: StandardRow,
    pub(in super::super) ties: Vec<String>,
    pub(in super::super) alarms: Vec<String>,
    /// Their limits side by side; nothing where one has none.
    pub(in super::super) compare: Option<String>,
    /// Their clauses side by side; nothing where one text is not held.
    pub(in super::super) clauses: Option<String>,
}

impl<'a> Words<'a> {
    pub(in super::super) fn counterparts_page(
        &self,
        index: StandardIndex,
        standard: &'a Standard,
        found: &Counterparts,
    ) -> CounterpartsPage {
        let mut sources = Sources::new(self.locale());
        let citation = sources.cite(&standard.provenance);
        let (language, title) = standard.best_title(self.reader.language());
        let markets = found.markets.iter().map(|(market, list)| {
            let views = list.iter().filter_map(|c| self.counterpart(index, c, &mut sources));
            (self.locale().word("market", market.word()), views.collect())
        });
        let markets = markets.collect();
        let here = counterparts_link(standard);
        let name = self.locale().say("counterparts-title", &[("standard", standard.id.as_str().into())]);
        CounterpartsPage {
            frame: Frame::plain(self.reader, name, &here),
            designation: standard.id.as_str().to_owned(),
            record: self.record(standard).to_string(),
            title: self.text(title, language),
            status: self.status(self.library.status_on(index, self.reader.as_of)),
            day: self.day(),
            citation,
            alarms: self.alarms(&found.superseded),
            markets,
            csv: self.reader.link(Link::to(format!("{here}.csv"))).to_string(),
            json: self.reader.link(Link::to(format!("{here}.json"))).to_string(),
            sources: sources.into_list(),
        }
    }

    fn counterpart(
        &self,
        own: StandardIndex,
        counterpart: &Counterpart,
        sources: &mut Sources<'a>,
    ) -> Option<CounterpartView> {
        let other = counterpart.standard;
        let limits = [own, other].iter().all(|i| self.library.limits_of(*i).len() > 0);
        Some(CounterpartView {
            standard: self.standard_row(other, sources)?,
            ties: counterpart.ties.iter().map(|tie| structure::tie(self.locale(), self.library, tie)).collect(),
            alarms: self.alarms(&counterpart.superseded),
            compare: limits.then(|| self.compare_link(&[own, other])),
            clauses: self.alignment_link(own, other),
        })
    }

    fn alarms(&self, editions: &[SupersededEdition]) -> Vec<String> {
        editions.iter().map(|edition| structure::superseded(self.locale(), self.library, edition)).collect()
    }

    /// A comparison with a standard added to those of a basket, and what the link does.
    pub(in super::super) fn compare_with(&self, standard: &Standard, basket: &[String]) -> (String, String) {
        let id = standard.id.as_str();
        let others = basket.iter().map(String::as_str).filter(|known| *known != id);
        // A full basket gives its last place to the new one.
        let all = others.take(MOST_STANDARDS - 1).chain([id]);
        let link = all.fold(Link::to("/compare"), |link, id| link.with("standard", id));
        let about = self.locale().say("compare-this-about", &[("standard", id.into())]);
        (self.reader.link(link).to_string(), about)
    }

    /// A comparison of these standards.
    pub(in super::super) fn compare_link(&self, standards: &[StandardIndex]) -> String {
        let known = standards.iter().filter_map(|i| self.library.get(*i));
        let link = known.fold(Link::to("/compare"), |link, s| link.with("standard", s.id.as_str()));
        self.reader.link(link).to_string()
    }
}

/// The address of the counterparts of a standard.
pub(in super::super) fn counterparts_link(standard: &Standard) -> Link {
    Link::to(format!("{}/counterparts", record_path(standard)))
}
