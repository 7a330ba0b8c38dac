//! One row of a table: its cells as typed values, each wrong cell reported where it stands.

use super::findings::{Findings, Place};
use super::problem::ProblemKind;
use super::source::Source;
use crate::model::{ConceptId, Designation, Evidence, Labels, PartialDate, Provenance, WordList};
use csv::StringRecord;

/// A row whose shape is right. It is unsound once one of its cells was found wrong.
pub(super) struct Row<'a> {
    source: &'a Source,
    record: &'a StringRecord,
    at: Place,
    findings: &'a mut Findings,
    /// The designation read last: the rows of one standard stand together, and reading one takes its time.
    last: &'a mut Option<Designation>,
    sound: bool,
}

impl<'a> Row<'a> {
    pub(super) fn new(
        source: &'a Source,
        record: &'a StringRecord,
        at: Place,
        findings: &'a mut Findings,
        last: &'a mut Option<Designation>,
    ) -> Self {
        Self { source, record, at, findings, last, sound: true }
    }

    pub(super) fn at(&self) -> Place {
        self.at
    }

    pub(super) fn path(&self) -> &str {
        &self.source.path
    }

    /// The value built from this row, unless one of its cells was wrong.
    pub(super) fn finish<T>(&self, value: Option<T>) -> Option<T> {
        value.filter(|_| self.sound)
    }

    /// Reports a wrong cell.
    pub(super) fn wrong(&mut self, column: &str, kind: ProblemKind) {
        self.findings.cell(self.at, column, kind);
        self.sound = false;
    }

    /// A cell as it stands; it may be empty.
    pub(super) fn text(&self, column: &str) -> &'a str {
        self.source.column_of(column).and_then(|n| self.record.get(n)).unwrap_or_default()
    }

    /// A cell as an owned text; it may be empty.
    pub(super) fn string(&self, column: &str) -> String {
        self.text(column).to_owned()
    }

    /// A cell that must not be empty.
    pub(super) fn required(&mut self, column: &'static str) -> Option<&'a str> {
        let text = self.text(column);
        if text.trim().is_empty() {
            self.wrong(column, ProblemKind::EmptyCell { field: column });
            return None;
        }
        Some(text)
    }

    /// The items of a list.
    pub(super) fn items(&self, column: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        self.text(column).split('|').map(str::trim).filter(|item| !item.is_empty())
    }

    /// The items of a list as owned texts.
    pub(super) fn list(&self, column: &str) -> Vec<String> {
        self.items(column).map(str::to_owned).collect()
    }

    fn word_of<W: WordList>(&mut self, column: &'static str, text: &str) -> Option<W> {
        let word = W::EACH.iter().copied().find(|w| w.said() == text);
        if word.is_none() {
            let allowed = W::EACH.iter().map(|w| w.said()).collect::<Vec<_>>().join(", ");
            self.wrong(column, ProblemKind::UnknownWord { field: column, word: text.to_owned(), allowed });
        }
        word
    }

    /// A word of a closed list.
    pub(super) fn word<W: WordList>(&mut self, column: &'static str) -> Option<W> {
        let text = self.required(column)?;
        self.word_of(column, text)
    }

    /// A word of a closed list, or nothing.
    pub(super) fn word_or_none<W: WordList>(&mut self, column: &'static str) -> Option<W> {
        let text = self.text(column);
        if text.is_empty() { None } else { self.word_of(column, text) }
    }

    /// A list of words of a closed list.
    pub(super) fn words<W: WordList>(&mut self, column: &'static str) -> Vec<W> {
        self.items(column).filter_map(|text| self.word_of(column, text)).collect()
    }

    /// A designation in one of the columns that hold them.
    pub(super) fn designation_of(&mut self, column: &'static str, text: &str) -> Option<Designation> {
        let designation = Designation::parse(text).ok();
        if designation.is_none() {
            self.wrong(column, ProblemKind::InvalidDesignation { field: column, text: text.to_owned() });
        }
        designation
    }

    /// A designation.
    pub(super) fn designation(&mut self, column: &'static str) -> Option<Designation> {
        let text = self.required(column)?;
        if self.last.as_ref().is_none_or(|last| last.as_str() != text) {
            *self.last = self.designation_of(column, text);
        }
        self.last.clone()
    }

    /// A list of designations.
    pub(super) fn designations(&mut self, column: &'static str) -> Vec<Designation> {
        self.items(column).filter_map(|text| self.designation_of(column, text)).collect()
    }

    /// A date, or nothing.
    pub(super) fn date(&mut self, column: &'static str) -> Option<PartialDate> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        let date = PartialDate::parse(text).ok();
        if date.is_none() {
            self.wrong(column, ProblemKind::InvalidDate { field: column, text: text.to_owned() });
        }
        date
    }

    /// A small whole number, or nothing.
    pub(super) fn rank(&mut self, column: &'static str) -> Option<u8> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        let rank = text.parse().ok();
        if rank.is_none() {
            self.wrong(column, ProblemKind::InvalidNumber { field: column, text: text.to_owned() });
        }
        rank
    }

    /// The id that this row gives to a thing: letters a-z, digits and one kind of joint.
    pub(super) fn new_id(&mut self, column: &'static str, joint: u8) -> Option<&'a str> {
        let id = self.required(column)?;
        if id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == joint) {
            return Some(id);
        }
        self.wrong(column, ProblemKind::InvalidId { field: column, id: id.to_owned() });
        None
    }

    /// A concept that must be named.
    pub(super) fn concept(&mut self, column: &'static str) -> Option<ConceptId> {
        self.required(column).map(ConceptId::new)
    }

    /// A concept, or nothing.
    pub(super) fn concept_or_none(&self, column: &str) -> Option<ConceptId> {
        Some(self.text(column)).filter(|id| !id.is_empty()).map(ConceptId::new)
    }

    /// Names in four languages; a column that the file does not have is empty.
    pub(super) fn labels(&self) -> Labels {
        Labels {
            zh: self.list("zh"),
            ru: self.list("ru"),
            mn: self.list("mn"),
            mn_mong: self.list("mn_mong"),
            en: self.list("en"),
        }
    }

    /// Where the row comes from.
    pub(super) fn provenance(&mut self) -> Option<Provenance> {
        for column in ["source", "evidence"] {
            if self.text(column).trim().is_empty() {
                self.wrong(column, ProblemKind::MissingProvenance { field: column });
            }
        }
        let source = self.string("source");
        let evidence = self.word_or_none::<Evidence>("evidence")?;
        let seen = self.date("seen");
        if self.text("seen").is_empty() && evidence != Evidence::Recall {
            self.wrong("seen", ProblemKind::MissingSeen { evidence: evidence.word() });
        }
        (!source.is_empty()).then_some(Provenance { source, evidence, seen })
    }
}
