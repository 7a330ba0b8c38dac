//! What templates see: plain texts and links, already in the words of the reader. No template knows a domain type.

pub(super) mod alignment;
pub(super) mod browse;
pub(super) mod compare;
pub(super) mod concept;
pub(super) mod concept_limit;
pub(super) mod concept_page;
pub(super) mod counterpart;
pub(super) mod coverage;
pub(super) mod edition;
pub(super) mod enterprise;
pub(super) mod family;
pub(super) mod gap;
pub(super) mod gloss;
pub(super) mod hit;
pub(super) mod limit;
pub(super) mod listing;
pub(super) mod needs;
pub(super) mod page;
pub(super) mod policy;
pub(super) mod record;
pub(super) mod result;
pub(super) mod source;
pub(super) mod suggest;
pub(super) mod terms;
pub(super) mod timeline;
pub(super) mod understood;

use super::address::{Link, segment};
use super::reader::Reader;
use crate::corpus::Library;
use crate::locale::{Locale, wording};
use crate::model::{ConceptId, Designation, Language, PartialDate, Standard, StandardIndex, Status};
use crate::search::{Searcher, Snippet};

/// A text with its language, if that is not the one of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) text: String,
    pub(super) lang: Option<&'static str>,
}

/// A text with what matched in it.
#[derive(Debug, Clone)]
pub(super) struct Marked {
    pub(super) lang: Option<&'static str>,
    pub(super) cut_before: bool,
    pub(super) cut_behind: bool,
    pub(super) pieces: Vec<(String, bool)>,
}

/// A short word with a colour: status, evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Badge {
    pub(super) class: &'static str,
    pub(super) label: String,
    /// A sentence that explains it; may be empty.
    pub(super) means: String,
}

/// A document that a page names: a link where the catalogue holds it.
#[derive(Debug, Clone)]
pub(super) struct Document {
    pub(super) designation: String,
    pub(super) href: Option<String>,
    pub(super) title: Option<Text>,
    pub(super) notes: Vec<String>,
    pub(super) status: Option<Badge>,
    /// Whether it is the one the page is about.
    pub(super) current: bool,
}

/// Puts facts into the words of one reader.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) reader: &'a Reader,
    pub(super) searcher: &'a Searcher,
    pub(super) library: &'a Library,
}

impl<'a> Words<'a> {
    pub(super) fn new(reader: &'a Reader, searcher: &'a Searcher) -> Self {
        Self { reader, searcher, library: searcher.library() }
    }

    pub(super) fn locale(&self) -> &'a Locale {
        &self.reader.locale
    }

    /// A text in a language; the attribute is left out where it says nothing new.
    pub(super) fn text(&self, text: impl Into<String>, language: Language) -> Text {
        Text { text: text.into(), lang: self.lang(language) }
    }

    pub(super) fn lang(&self, language: Language) -> Option<&'static str> {
        (language != self.reader.language()).then(|| language.word())
    }

    pub(super) fn marked(&self, snippet: &Snippet, language: Language) -> Marked {
        Marked {
            lang: self.lang(language),
            cut_before: snippet.cut_before,
            cut_behind: snippet.cut_behind,
            pieces: snippet.pieces.clone(),
        }
    }

    pub(super) fn concept(&self, id: &ConceptId) -> Text {
        let (language, name) = wording::concept_name(self.locale(), self.library, id);
        self.text(name, language)
    }

    /// A date as far as it is known, or nothing.
    pub(super) fn date(&self, date: Option<PartialDate>) -> String {
        date.map_or(String::new(), |date| self.locale().date(date))
    }

    /// The day asked about.
    pub(super) fn day(&self) -> String {
        self.locale().date(self.reader.as_of.day())
    }

    pub(super) fn status(&self, status: Status) -> Badge {
        Badge { class: status.word(), label: self.locale().word("status", status.word()), means: String::new() }
    }

    /// The address of a record.
    pub(super) fn record(&self, standard: &Standard) -> Link {
        self.reader.link(record_path(standard))
    }

    /// A document of the catalogue.
    pub(super) fn known(&self, index: StandardIndex) -> Option<Document> {
        let standard = self.library.get(index)?;
        let (language, title) = standard.best_title(self.reader.language());
        Some(Document {
            designation: standard.id.as_str().to_owned(),
            href: Some(self.record(standard).to_string()),
            title: Some(self.text(title, language)),
            notes: Vec::new(),
            status: Some(self.status(self.library.status_on(index, self.reader.as_of))),
            current: false,
        })
    }

    /// A document that may stand outside the catalogue.
    pub(super) fn named(&self, designation: &Designation) -> Document {
        let index = self.library.find(designation.as_str()).or_else(|| self.undated(designation));
        index.and_then(|index| self.known(index)).unwrap_or_else(|| Document {
            designation: designation.as_str().to_owned(),
            href: None,
            title: None,
            notes: vec![self.locale().text("record-outside")],
            status: None,
            current: false,
        })
    }

    /// A reference without a year means the edition that stands first on the day asked about.
    fn undated(&self, designation: &Designation) -> Option<StandardIndex> {
        if designation.year().is_some() {
            return None;
        }
        let index = self.searcher.find_standard(designation.as_str(), self.reader.as_of).ok().flatten()?;
        let same = self.library.get(index)?.id.series() == designation.series();
        same.then_some(index)
    }
}

/// The path of a record: its designation is one segment.
pub(super) fn record_path(standard: &Standard) -> Link {
    Link::to(format!("/standards/{}", segment(standard.id.as_str())))
}
