//! Two editions: old and new limits, and the redline of their texts.

use super::listing::{Parts, part_link, parts};
use super::page::Frame;
use super::source::{Citation, SourceView, Sources};
use super::{Badge, Document, Text, Words};
use crate::compare::edition::{EditionChanges, LimitChange};
use crate::compare::redline::{ClauseRedline, Piece, Redline};
use crate::locale::{structure, wording};
use crate::measure::decimal;
use crate::model::StandardIndex;
use crate::web::address::Link;
use askama::Template;

/// The address of two editions.
pub(in super::super) const EDITIONS: &str = "/compare/editions";
/// Limits and clauses on a page.
const ROWS: usize = 50;

/// `/compare/editions?old=…&new=…`
#[derive(Debug, Template)]
#[template(path = "editions.html")]
pub(in super::super) struct EditionsPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) heading: String,
    pub(in super::super) compare: String,
    pub(in super::super) editions: Option<(Document, Document)>,
    /// Editions of which both have limits, where none are chosen: old, new, address, number of limits.
    pub(in super::super) pairs: Vec<(Document, Document, String)>,
    /// What became of how many limits.
    pub(in super::super) counts: Vec<(Badge, usize)>,
    pub(in super::super) changes: Vec<ChangeRow>,
    pub(in super::super) clauses: Vec<ClauseChangeView>,
    /// Whether texts of both are held.
    pub(in super::super) has_texts: bool,
    pub(in super::super) nothing: bool,
    pub(in super::super) parts: Parts,
    pub(in super::super) csv: String,
    pub(in super::super) json: String,
    pub(in super::super) sources: Vec<SourceView>,
}

/// One limit in both editions, or in one.
#[derive(Debug)]
pub(in super::super) struct ChangeRow {
    pub(in super::super) object: Text,
    pub(in super::super) indicator: Text,
    pub(in super::super) role: String,
    pub(in super::super) old: Option<EditionCell>,
    pub(in super::super) new: Option<EditionCell>,
    /// The old value in unit and state of the new one.
    pub(in super::super) converted: String,
    pub(in super::super) outcome: Badge,
}

/// A limit of one edition.
#[derive(Debug)]
pub(in super::super) struct EditionCell {
    pub(in super::super) value: String,
    pub(in super::super) condition: String,
    pub(in super::super) basis: String,
    pub(in super::super) clause: String,
    pub(in super::super) href: String,
    pub(in super::super) citation: Citation,
}

/// A clause in both editions.
#[derive(Debug)]
pub(in super::super) struct ClauseChangeView {
    pub(in super::super) change: Badge,
    pub(in super::super) lang: Option<&'static str>,
    pub(in super::super) label: Vec<PieceView>,
    pub(in super::super) title: Vec<PieceView>,
    pub(in super::super) text: Vec<PieceView>,
    /// The clause in the record of the edition that has it, and its source.
    pub(in super::super) href: String,
    pub(in super::super) citation: Option<Citation>,
}

/// A piece that stayed, was taken out or came in.
#[derive(Debug)]
pub(in super::super) struct PieceView {
    pub(in super::super) change: &'static str,
    pub(in super::super) text: String,
}

/// What changed between two editions.
#[derive(Debug, Default)]
pub(in super::super) struct Changed {
    pub(in super::super) limits: Option<EditionChanges>,
    pub(in super::super) redline: Option<Redline>,
}

impl<'a> Words<'a> {
    /// The address of two editions.
    pub(in super::super) fn editions_address(&self, old: StandardIndex, new: StandardIndex) -> Option<Link> {
        let (a, b) = (self.library.get(old)?, self.library.get(new)?);
        Some(Link::to(EDITIONS).with("old", a.id.as_str()).with("new", b.id.as_str()))
    }

    pub(super) fn editions_link(&self, old: StandardIndex, new: StandardIndex) -> Option<String> {
        Some(self.reader.link(self.editions_address(old, new)?).to_string())
    }

    /// The editions that can be compared.
    pub(in super::super) fn editions_list(&self, pairs: &[(StandardIndex, StandardIndex)]) -> EditionsPage {
        let heading = self.locale().text("compare-editions-title");
        let pair = |(old, new): &(StandardIndex, StandardIndex)| {
            Some((self.known(*old)?, self.known(*new)?, self.editions_link(*old, *new)?))
        };
        EditionsPage {
            frame: Frame::plain(self.reader, heading.clone(), &Link::to(EDITIONS)),
            heading,
            compare: self.reader.link(Link::to("/compare")).to_string(),
            editions: None,
            pairs: pairs.iter().filter_map(pair).collect(),
            counts: Vec::new(),
            changes: Vec::new(),
            clauses: Vec::new(),
            has_texts: false,
            nothing: false,
            parts: Vec::new(),
            csv: String::new(),
            json: String::new(),
            sources: Vec::new(),
        }
    }

    /// One page of what changed; nothing behind the last.
    pub(in super::super) fn editions_page(
        &self,
        (old, new): (StandardIndex, StandardIndex),
        changed: &Changed,
        part: usize,
    ) -> Option<EditionsPage> {
        let locale = self.locale();
        let changes = changed.limits.as_ref().map_or(&[][..], |c| &c.rows);
        let clauses = changed.redline.as_ref().map_or(&[][..], |r| &r.clauses);
        let total = changes.len() + clauses.len();
        let first = part.checked_sub(1)?.checked_mul(ROWS)?;
        if first >= total && part > 1 {
            return None;
        }
        let mut sources = Sources::new(locale);
        let rows = changes.iter().skip(first).take(ROWS);
        let rows: Vec<ChangeRow> = rows.map(|c| self.change_row((old, new), c, &mut sources)).collect();
        let (skipped, left) = (first.saturating_sub(changes.len()), ROWS - rows.len());
        let redlines = clauses.iter().skip(skipped).take(left);
        let redlines = redlines.map(|c| self.clause_change((old, new), c, &mut sources)).collect();
        let mut counts: Vec<(Badge, usize)> = Vec::new();
        for change in changes {
            let word = change.outcome.word();
            match counts.iter_mut().find(|(badge, _)| badge.class == word) {
                Some((_, count)) => *count += 1,
                None => counts.push((self.outcome_badge(word, locale.word("edition", word)), 1)),
            }
        }
        let (before, after) = (self.known(old)?, self.known(new)?);
        let here = self.editions_address(old, new)?;
        let names = [("old", before.designation.as_str().into()), ("new", after.designation.as_str().into())];
        let heading = locale.say("editions-title", &names);
        let export = |path: &str| {
            let link = Link::to(path).with("old", &before.designation).with("new", &after.designation);
            self.reader.link(link).to_string()
        };
        Some(EditionsPage {
            frame: Frame::plain(self.reader, heading.clone(), &part_link(&here, part)),
            heading,
            compare: self.compare_link(&[old, new]),
            pairs: Vec::new(),
            counts,
            changes: rows,
            clauses: redlines,
            has_texts: changed.redline.is_some(),
            nothing: total == 0,
            parts: parts(self.reader, &here, total, part, ROWS),
            csv: export("/compare/editions.csv"),
            json: export("/compare/editions.json"),
            sources: sources.into_list(),
            editions: Some((before, after)),
        })
    }

    fn outcome_badge(&self, word: &'static str, label: String) -> Badge {
        Badge { class: word, label, means: String::new() }
    }

    fn change_row(
        &self,
        (old, new): (StandardIndex, StandardIndex),
        change: &LimitChange,
        sources: &mut Sources<'a>,
    ) -> ChangeRow {
        let locale = self.locale();
        let mut cell = |index: StandardIndex, place: Option<usize>| {
            let limit = self.library.limits_of(index).as_slice().get(place?)?;
            let value = wording::limit_value(locale, self.library, limit);
            Some(EditionCell {
                value: format!("{value} {}", wording::unit(&limit.unit)).trim_end().to_owned(),
                condition: self.condition(&limit.when).words,
                basis: wording::basis(locale, &limit.basis),
                clause: limit.clause.clone(),
                href: self.limits_link(index, &limit.object)?,
                citation: sources.cite(&limit.provenance),
            })
        };
        let printed = change.old.and_then(|at| self.library.limits_of(old).as_slice().get(at));
        let printed = printed.and_then(|limit| decimal::parse(&limit.value));
        let converted = change.converted.as_ref().and_then(|c| c.value.significant(10));
        // A figure that stays as it is printed is not said twice.
        let converted = converted.filter(|value| printed != Some(*value));
        ChangeRow {
            object: self.concept(&change.object),
            indicator: self.concept(&change.indicator),
            role: change.role.map_or(String::new(), |role| locale.word("grade-role", role.word())),
            old: cell(old, change.old),
            new: cell(new, change.new),
            converted: converted.map_or(String::new(), decimal::plain),
            outcome: self.outcome_badge(change.outcome.word(), structure::outcome(locale, &change.outcome)),
        }
    }

    fn clause_change(
        &self,
        (old, new): (StandardIndex, StandardIndex),
        change: &ClauseRedline,
        sources: &mut Sources<'a>,
    ) -> ClauseChangeView {
        let clause = |index: StandardIndex, place: Option<usize>| {
            let clause = self.library.text_of(index)?.clauses.get(place?)?;
            Some((self.library.get(index)?, clause))
        };
        let held = clause(new, change.new).or_else(|| clause(old, change.old));
        let pieces = |pieces: &[Piece]| {
            pieces.iter().map(|p| PieceView { change: p.change.word(), text: p.text.clone() }).collect()
        };
        let word = change.change.word();
        ClauseChangeView {
            change: self.outcome_badge(word, self.locale().word("clause-change", word)),
            lang: held.and_then(|(_, clause)| self.lang(clause.language)),
            label: pieces(&change.label),
            title: pieces(&change.title),
            text: pieces(&change.text),
            href: held.map_or(String::new(), |(standard, clause)| {
                format!("{}#{}", self.record(standard), super::record::clause_anchor(&clause.id))
            }),
            citation: held.map(|(_, clause)| sources.cite(&clause.provenance)),
        }
    }
}
