//! A hit: one standard with its titles, its best clauses and limits, and why it is here.

use super::limit::LimitLine;
use super::{Badge, Document, Marked, Text, Words};
use crate::locale::wording;
use crate::model::{Standard, Status};
use crate::search::Hit;

/// A hit as the page shows it.
#[derive(Debug)]
pub(in super::super) struct HitView {
    pub(in super::super) rank: usize,
    pub(in super::super) designation: String,
    pub(in super::super) href: String,
    pub(in super::super) status: Badge,
    /// No longer in force on the day asked about.
    pub(in super::super) ended: bool,
    pub(in super::super) evidence: Option<Badge>,
    pub(in super::super) titles: Vec<TitleView>,
    pub(in super::super) facts: Vec<String>,
    pub(in super::super) mandatory: bool,
    pub(in super::super) replaced_by: Option<Document>,
    pub(in super::super) clauses: Vec<ClauseLine>,
    pub(in super::super) limits: Vec<LimitLine>,
    pub(in super::super) reasons: Vec<String>,
    /// The comparison with this standard in it, and what the link does.
    pub(in super::super) compare: (String, String),
}

/// A title with its mark.
#[derive(Debug)]
pub(in super::super) struct TitleView {
    pub(in super::super) text: Marked,
    pub(in super::super) mark: String,
    pub(in super::super) official: bool,
}

/// A clause in one line.
#[derive(Debug)]
pub(in super::super) struct ClauseLine {
    pub(in super::super) href: String,
    pub(in super::super) label: String,
    pub(in super::super) title: Text,
    pub(in super::super) snippet: Marked,
    pub(in super::super) evidence: Option<Badge>,
}

impl Words<'_> {
    /// A hit; `basket` holds the standards of a comparison to which it can be added.
    pub(in super::super) fn hit(&self, rank: usize, hit: &Hit, basket: &[String]) -> Option<HitView> {
        let standard = self.library.get(hit.standard)?;
        let locale = self.locale();
        let href = basket.iter().fold(self.record(standard), |link, id| link.with("basket", id)).to_string();
        let ended = matches!(hit.status, Status::Superseded | Status::Withdrawn);
        let successor = self.library.replaced_by(hit.standard).iter().find(|(_, partial)| !partial);
        let all: Vec<_> = self.library.limits_of(hit.standard).collect();
        let limits =
            hit.limits.iter().filter_map(|at| all.get(*at)).map(|limit| self.limit_line(standard, limit)).collect();
        Some(HitView {
            rank,
            designation: standard.id.as_str().to_owned(),
            status: self.status(hit.status),
            ended,
            evidence: self.recall(&standard.provenance),
            titles: self.titles(standard, hit),
            facts: self.facts(standard),
            mandatory: standard.force == Some(crate::model::Force::Mandatory),
            replaced_by: successor.filter(|_| ended).and_then(|(index, _)| self.known(*index)),
            clauses: self.clauses(hit, &href),
            limits,
            reasons: wording::reasons(locale, &hit.reasons, self.library, standard.jurisdiction.language()),
            compare: self.compare_with(standard, basket),
            href,
        })
    }

    /// The badge "to be verified", where it is needed.
    pub(in super::super) fn recall(&self, provenance: &crate::model::Provenance) -> Option<Badge> {
        provenance.to_be_verified().then(|| super::source::evidence(self.locale(), provenance.evidence))
    }

    /// The title in the standard's own language, and the one in the reader's.
    fn titles(&self, standard: &Standard, hit: &Hit) -> Vec<TitleView> {
        let mut languages = vec![standard.best_title(standard.jurisdiction.language()).0];
        let spoken = standard.best_title(self.reader.language()).0;
        if !languages.contains(&spoken) {
            languages.push(spoken);
        }
        let view = |language| {
            let (_, snippet) = hit.titles.iter().find(|(l, _)| *l == language)?;
            let official = standard.official.contains(&language);
            let mark = self.locale().text(if official { "title-official" } else { "title-translation" });
            Some(TitleView { text: self.marked(snippet, language), mark, official })
        };
        languages.into_iter().filter_map(view).collect()
    }

    fn facts(&self, standard: &Standard) -> Vec<String> {
        let locale = self.locale();
        let mut facts = vec![
            locale.word("jurisdiction", standard.jurisdiction.word()),
            locale.word("level", standard.level.word()),
            locale.word("force", standard.force.map_or("unknown", |f| f.word())),
        ];
        let dated = [("hit-effective", standard.effective), ("hit-withdrawn", standard.withdrawn)];
        let mut known: Vec<_> = dated.into_iter().filter(|(_, d)| d.is_some()).collect();
        if known.is_empty() && standard.published.is_some() {
            known.push(("hit-published", standard.published));
        }
        facts.extend(known.into_iter().map(|(key, d)| locale.say(key, &[("date", self.date(d).into())])));
        facts
    }

    fn clauses(&self, hit: &Hit, href: &str) -> Vec<ClauseLine> {
        let Some(text) = self.library.text_of(hit.standard) else { return Vec::new() };
        let view = |found: &crate::search::ClauseHit| {
            let clause = text.clauses.get(found.clause)?;
            Some(ClauseLine {
                href: format!("{href}#{}", super::record::clause_anchor(&clause.id)),
                label: clause.label.clone(),
                title: self.text(clause.title.as_str(), clause.language),
                snippet: self.marked(&found.snippet, clause.language),
                evidence: self.recall(&clause.provenance),
            })
        };
        hit.clauses.iter().filter_map(view).collect()
    }
}
