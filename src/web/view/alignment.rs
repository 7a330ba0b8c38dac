//! The clauses of two standards side by side, with the concepts that both name marked.

use super::listing::{Parts, parts};
use super::page::Frame;
use super::source::{Citation, SourceView, Sources};
use super::{Document, Words};
use crate::compare::alignment::{Alignment, Mark, Row};
use crate::compare::edition;
use crate::locale::structure;
use crate::model::{ConceptId, StandardIndex};
use crate::web::address::Link;
use askama::Template;

/// The address of the clauses of two standards.
pub(in super::super) const CLAUSES: &str = "/compare/clauses";
/// Rows on a page.
const ROWS: usize = 30;

/// `/compare/clauses?own=…&other=…`
#[derive(Debug, Template)]
#[template(path = "alignment.html")]
pub(in super::super) struct AlignmentPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) heading: String,
    pub(in super::super) own: Document,
    pub(in super::super) other: Document,
    /// Their limits side by side.
    pub(in super::super) compare: String,
    pub(in super::super) swapped: String,
    pub(in super::super) summary: String,
    pub(in super::super) rows: Vec<AlignmentRow>,
    pub(in super::super) parts: Parts,
    pub(in super::super) csv: String,
    pub(in super::super) json: String,
    pub(in super::super) sources: Vec<SourceView>,
}

/// Two clauses, or one alone.
#[derive(Debug)]
pub(in super::super) struct AlignmentRow {
    pub(in super::super) own: Option<ClauseCell>,
    pub(in super::super) other: Option<ClauseCell>,
    /// What they have in common; empty for a clause alone.
    pub(in super::super) why: Vec<String>,
    pub(in super::super) moved: bool,
}

/// A clause.
#[derive(Debug)]
pub(in super::super) struct ClauseCell {
    pub(in super::super) label: String,
    pub(in super::super) href: String,
    pub(in super::super) lang: Option<&'static str>,
    pub(in super::super) title: Vec<MarkedPiece>,
    pub(in super::super) paragraphs: Vec<Vec<MarkedPiece>>,
    pub(in super::super) citation: Citation,
}

/// A piece of a clause, perhaps the name of a concept.
#[derive(Debug)]
pub(in super::super) struct MarkedPiece {
    pub(in super::super) text: String,
    /// The concept: its page, and its name in the reader's language.
    pub(in super::super) concept: Option<(String, String)>,
    /// The clause beside names it as well.
    pub(in super::super) shared: bool,
}

impl<'a> Words<'a> {
    /// The address of the clauses of two standards; nothing where one text is not held.
    pub(in super::super) fn alignment_link(&self, own: StandardIndex, other: StandardIndex) -> Option<String> {
        let held = |index| self.library.text_of(index).is_some();
        if !held(own) || !held(other) {
            return None;
        }
        if edition::are_editions(self.library, own, other) {
            return self.editions_link(own, other);
        }
        Some(self.reader.link(self.clauses_address(own, other)?).to_string())
    }

    pub(in super::super) fn clauses_address(&self, own: StandardIndex, other: StandardIndex) -> Option<Link> {
        let (a, b) = (self.library.get(own)?, self.library.get(other)?);
        Some(Link::to(CLAUSES).with("own", a.id.as_str()).with("other", b.id.as_str()))
    }

    /// One page of an alignment; nothing behind the last.
    pub(in super::super) fn alignment_page(&self, alignment: &Alignment, part: usize) -> Option<AlignmentPage> {
        let locale = self.locale();
        let shown = alignment.rows.chunks(ROWS).nth(part.checked_sub(1)?);
        let shown = if part == 1 { shown.unwrap_or_default() } else { shown? };
        let mut sources = Sources::new(locale);
        let here = self.clauses_address(alignment.own, alignment.other)?;
        let (own, other) = (self.known(alignment.own)?, self.known(alignment.other)?);
        let names = [("own", own.designation.as_str().into()), ("other", other.designation.as_str().into())];
        let paired = alignment.rows.iter().filter(|row| row.pairing.is_some()).count();
        let counts = [("count", paired.into()), ("alone", (alignment.rows.len() - paired).into())];
        let export = |path: &str| {
            let (a, b) = (own.designation.as_str(), other.designation.as_str());
            self.reader.link(Link::to(path).with("own", a).with("other", b)).to_string()
        };
        let rows = shown.iter().map(|row| self.alignment_row(alignment, row, &mut sources)).collect();
        Some(AlignmentPage {
            frame: Frame::plain(
                self.reader,
                locale.say("clauses-title", &names),
                &super::listing::part_link(&here, part),
            ),
            heading: locale.text("diff-side-by-side"),
            compare: self.compare_link(&[alignment.own, alignment.other]),
            swapped: self.reader.link(self.clauses_address(alignment.other, alignment.own)?).to_string(),
            summary: locale.say("clauses-summary", &counts),
            rows,
            parts: parts(self.reader, &here, alignment.rows.len(), part, ROWS),
            csv: export("/compare/clauses.csv"),
            json: export("/compare/clauses.json"),
            sources: sources.into_list(),
            own,
            other,
        })
    }

    fn alignment_row(&self, alignment: &Alignment, row: &Row, sources: &mut Sources<'a>) -> AlignmentRow {
        let mut side = |index: StandardIndex, place: Option<usize>, marks: &[Vec<Mark>]| {
            let place = place?;
            self.clause_cell(index, place, marks.get(place).map_or(&[], Vec::as_slice), sources)
        };
        let likeness = |l| structure::likeness(self.locale(), self.library, l);
        AlignmentRow {
            own: side(alignment.own, row.own, &alignment.own_marks),
            other: side(alignment.other, row.other, &alignment.other_marks),
            why: row.pairing.iter().flat_map(|p| &p.evidence).map(likeness).collect(),
            moved: row.pairing.as_ref().is_some_and(|p| p.moved),
        }
    }

    fn clause_cell(
        &self,
        index: StandardIndex,
        place: usize,
        marks: &[Mark],
        sources: &mut Sources<'a>,
    ) -> Option<ClauseCell> {
        let clause = self.library.text_of(index)?.clauses.get(place)?;
        let record = self.record(self.library.get(index)?);
        let of = |in_title: bool| marks.iter().filter(|m| m.in_title == in_title).collect::<Vec<_>>();
        let in_text = of(false);
        let mut paragraphs = Vec::new();
        let mut start = 0;
        for line in clause.text.split('\n') {
            if !line.trim().is_empty() {
                paragraphs.push(self.marked_pieces(line, start, &in_text));
            }
            start += line.len() + 1;
        }
        Some(ClauseCell {
            label: clause.label.clone(),
            href: format!("{record}#{}", super::record::clause_anchor(&clause.id)),
            lang: self.lang(clause.language),
            title: self.marked_pieces(&clause.title, 0, &of(true)),
            paragraphs,
            citation: sources.cite(&clause.provenance),
        })
    }

    /// A line that begins at a place of its text, cut at the concepts in it.
    fn marked_pieces(&self, line: &str, start: usize, marks: &[&Mark]) -> Vec<MarkedPiece> {
        let plain = |text: &str| MarkedPiece { text: text.to_owned(), concept: None, shared: false };
        let mut pieces = Vec::new();
        let mut at = 0;
        for mark in marks {
            let Some((from, to)) = mark.start.checked_sub(start).zip(mark.end.checked_sub(start)) else { continue };
            let (Some(before), Some(named)) = (line.get(at..from), line.get(from..to)) else { continue };
            let Some(first) = mark.concepts.first() else { continue };
            if !before.is_empty() {
                pieces.push(plain(before));
            }
            let names = mark.concepts.iter().map(|id: &ConceptId| self.concept(id).text).collect::<Vec<_>>();
            let concept = mark.shared.then(|| (self.concept_link(first), names.join(" / ")));
            pieces.push(MarkedPiece { text: named.to_owned(), concept, shared: mark.shared });
            at = to;
        }
        let rest = line.get(at..).unwrap_or_default();
        if !rest.is_empty() {
            pieces.push(plain(rest));
        }
        pieces
    }
}
