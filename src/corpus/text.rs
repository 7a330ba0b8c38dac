//! `texts/*/*.xml`: clauses in NISO STS 1.0, read as a stream of events.
//!
//! Only what the library shows is taken: the dated `std-ref`, provenance, and sections with label, title and paragraphs.
//! Inline markup (`<bold>`, `<sup>`) keeps its text and loses its look; rows of tables become lines. Entities besides the
//! five of XML are reported and never expanded, whatever a DOCTYPE declares.

mod markup;

use super::findings::{Findings, Located, Place};
use super::problem::ProblemKind;
use super::source::Source;
use super::table::MAX_RECORD;
use crate::model::{Clause, ClauseKind, Designation, Evidence, Language, Provenance, StandardText};
use markup::{attribute, provenance, words};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::rc::Rc;

/// Real texts have about 12 levels.
pub(super) const MAX_DEPTH: usize = 64;

/// The longest real text has some hundreds of clauses.
pub(super) const MAX_CLAUSES: usize = 50_000;

/// Elements whose text is a paragraph of its own.
const BLOCKS: &[&str] = &[
    "p",
    "list",
    "list-item",
    "def-list",
    "def-item",
    "def",
    "disp-quote",
    "disp-formula",
    "table-wrap",
    "table",
    "tr",
    "fig",
    "caption",
    "non-normative-note",
    "non-normative-example",
    "definition",
    "note",
    "example",
];

/// Elements that stand apart from their neighbours within a line.
const CELLS: &[&str] = &["td", "th", "label"];

/// Reads one text; a text with any error is left out as a whole.
pub(super) fn read(path: String, bytes: Vec<u8>, findings: &mut Findings) -> Option<Located<StandardText>> {
    let source = Rc::new(Source::new(path, bytes));
    let number = findings.sources.len();
    findings.sources.push(source.clone());
    let mut text = Text::new(&source, findings);
    text.run();
    let value = text.finish()?;
    let (line, _) = source.line_and_column(value.1);
    Some(Located { value: value.0, at: Place { source: number, line, byte: value.1 }, sound: true })
}

/// What an open element collects.
enum Element {
    /// Nothing of its own: its text belongs to the element around it.
    Inline,
    /// A cell of a row: as inline, but the next one stands apart.
    Cell,
    /// Text that nobody reads.
    Skipped,
    /// A paragraph of the innermost section.
    Paragraph,
    Section(Section),
    Label,
    Title,
    StdRef,
    MetaName,
    MetaValue,
}

/// A clause that is still open.
struct Section {
    clause: usize,
    /// Name and value pairs of its `sec-meta`.
    meta: Vec<(String, String)>,
    /// Where its tag starts.
    byte: usize,
    /// How many languages of a term were seen.
    languages: usize,
}

/// An element on the way from the root to here.
struct Open {
    name: String,
    element: Element,
    /// Text since its start or since its last child paragraph; none where the text belongs to the element around it.
    text: Option<String>,
    language: Option<Language>,
}

struct Text<'a> {
    source: &'a Source,
    findings: &'a mut Findings,
    open: Vec<Open>,
    /// Where the event that is being read starts.
    byte: usize,
    sound: bool,
    root_seen: bool,
    std_ref: Option<(String, usize)>,
    meta: Vec<(String, String)>,
    meta_name: String,
    content_language: Option<Language>,
    clauses: Vec<Clause>,
    /// Clauses without provenance of their own.
    inherited: Vec<usize>,
}

impl<'a> Text<'a> {
    fn new(source: &'a Source, findings: &'a mut Findings) -> Self {
        Self {
            source,
            findings,
            open: Vec::new(),
            byte: 0,
            sound: true,
            root_seen: false,
            std_ref: None,
            meta: Vec::new(),
            meta_name: String::new(),
            content_language: None,
            clauses: Vec::new(),
            inherited: Vec::new(),
        }
    }

    fn wrong(&mut self, byte: usize, kind: ProblemKind) {
        self.findings.add(&self.source.path, self.source.line_and_column(byte), kind);
        self.sound = false;
    }

    /// Goes through the events until the end or until the file proves unreadable.
    fn run(&mut self) {
        let bytes = &self.source.bytes;
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return self.wrong(0, ProblemKind::EmptyFile);
        }
        let xml = match std::str::from_utf8(bytes) {
            Ok(xml) => xml,
            Err(e) => return self.wrong(e.valid_up_to(), ProblemKind::InvalidUtf8),
        };
        if let Some(at) = bytes.iter().position(|b| *b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r')) {
            let code = format!("U+{:04X}", bytes.get(at).copied().unwrap_or_default());
            return self.wrong(at, ProblemKind::ControlCharacter { code });
        }
        let mut reader = Reader::from_str(xml);
        while self.sound {
            let byte = usize::try_from(reader.buffer_position()).unwrap_or(0);
            self.byte = byte;
            match reader.read_event() {
                Err(e) => {
                    let at = usize::try_from(reader.error_position()).unwrap_or(byte);
                    return self.wrong(at, ProblemKind::InvalidXml { reason: e.to_string() });
                }
                Ok(Event::Start(tag)) => self.start(&tag, byte),
                Ok(Event::Empty(tag)) => {
                    self.start(&tag, byte);
                    self.end();
                }
                Ok(Event::End(_)) => self.end(),
                Ok(Event::Text(text)) => self.text(&text.xml10_content()),
                Ok(Event::CData(text)) => self.text(&text.xml10_content()),
                Ok(Event::GeneralRef(reference)) => self.reference(&reference, byte),
                Ok(Event::Eof) => {
                    if let Some(element) = self.open.last().map(|o| o.name.clone()) {
                        self.wrong(byte, ProblemKind::InvalidXml { reason: format!("</{element}> is missing") });
                    }
                    return;
                }
                Ok(Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_)) => {}
            }
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>, byte: usize) {
        let name = tag.local_name();
        let name = name.as_ref();
        if self.open.is_empty() && (self.root_seen || name != "standard") {
            return self.wrong(byte, ProblemKind::NotAStandardText { element: name.chars().take(60).collect() });
        }
        self.root_seen = true;
        if self.open.len() >= MAX_DEPTH {
            return self.wrong(byte, ProblemKind::NestedTooDeep { most: MAX_DEPTH });
        }
        let outer = self.open.last();
        let in_std_meta = outer.is_some_and(|o| o.name == "std-meta");
        let in_section = matches!(outer, Some(Open { element: Element::Section(_), .. }));
        let mut language = outer.and_then(|o| o.language);
        if let Some(tag) = attribute(tag, "xml:lang") {
            language = Language::from_word(tag.split('-').next().unwrap_or_default());
            if language.is_none() {
                let allowed = Language::ALL.iter().map(|l| l.word()).collect::<Vec<_>>().join(", ");
                return self.wrong(byte, ProblemKind::UnknownWord { field: "xml:lang", word: tag, allowed });
            }
        }
        let element = match name {
            "sec" | "app" | "term-sec" => Element::Section(self.section(name, tag, byte, language)),
            "langSet" => {
                self.language_of_term(language);
                Element::Inline
            }
            "label" if in_section => Element::Label,
            "title" if in_section => Element::Title,
            "term" if tag.name().as_ref() == "tbx:term" && self.innermost().is_some() => Element::Title,
            "sec-meta" | "std-meta" => Element::Skipped,
            "std-ref" if in_std_meta => match attribute(tag, "type").as_deref() {
                Some("dated") | None => Element::StdRef,
                Some(_) => Element::Skipped,
            },
            "meta-name" => Element::MetaName,
            "meta-value" => Element::MetaValue,
            name if BLOCKS.contains(&name) => Element::Paragraph,
            name if CELLS.contains(&name) => Element::Cell,
            _ => Element::Inline,
        };
        if let Element::Paragraph = element {
            self.flush();
        }
        if let Element::StdRef = element {
            self.std_ref.get_or_insert((String::new(), byte));
        }
        let text = (!matches!(element, Element::Inline | Element::Cell)).then(String::new);
        self.open.push(Open { name: name.to_owned(), element, text, language });
    }

    fn section(&mut self, name: &str, tag: &BytesStart<'_>, byte: usize, language: Option<Language>) -> Section {
        if self.clauses.len() == MAX_CLAUSES {
            self.wrong(byte, ProblemKind::TooManyClauses { most: MAX_CLAUSES });
        }
        let kind = match name {
            "app" => ClauseKind::Annex,
            "term-sec" => ClauseKind::Term,
            // Kinds beyond those of the format are clauses like any other.
            _ => attribute(tag, "sec-type").and_then(|t| ClauseKind::from_word(&t)).unwrap_or(ClauseKind::Clause),
        };
        let depth = self.open.iter().filter(|o| matches!(o.element, Element::Section(_))).count();
        self.flush();
        self.clauses.push(Clause {
            id: attribute(tag, "id").unwrap_or_default(),
            kind,
            label: String::new(),
            title: String::new(),
            text: String::new(),
            depth: u8::try_from(depth).unwrap_or(u8::MAX),
            language: language.or(self.content_language).unwrap_or(Language::En),
            provenance: Provenance { source: String::new(), evidence: Evidence::Recall, seen: None },
        });
        Section { clause: self.clauses.len() - 1, meta: Vec::new(), byte, languages: 0 }
    }

    /// Each language of a term is a clause of its own, since a clause has one language.
    fn language_of_term(&mut self, language: Option<Language>) {
        self.flush();
        let Some(section) = self.innermost() else { return };
        section.languages += 1;
        let (clause, again) = (section.clause, section.languages > 1);
        let next = self.clauses.len();
        let Some(first) = self.clauses.get_mut(clause) else { return };
        let language = language.unwrap_or(first.language);
        if !again {
            first.language = language;
            return;
        }
        let mut other = first.clone();
        other.id = format!("{}-{language}", other.id);
        other.language = language;
        other.title.clear();
        other.text.clear();
        self.inherited.push(clause);
        self.clauses.push(other);
        if let Some(section) = self.innermost() {
            section.clause = next;
        }
    }

    /// The innermost open section.
    fn innermost(&mut self) -> Option<&mut Section> {
        self.open.iter_mut().rev().find_map(|o| match &mut o.element {
            Element::Section(section) => Some(section),
            _ => None,
        })
    }

    /// Ends the paragraph that is being collected, so that what follows stands after it.
    fn flush(&mut self) {
        let paragraph = self
            .open
            .iter_mut()
            .rev()
            .find(|o| o.text.is_some())
            .filter(|o| matches!(o.element, Element::Paragraph | Element::Section(_)))
            .and_then(|o| o.text.as_mut().map(std::mem::take));
        if let Some(paragraph) = paragraph {
            self.add_paragraph(&paragraph);
        }
    }

    fn add_paragraph(&mut self, text: &str) {
        let text = words(text);
        let Some(clause) = self.innermost().map(|s| s.clause) else { return };
        let Some(clause) = self.clauses.get_mut(clause).filter(|_| !text.is_empty()) else { return };
        if !clause.text.is_empty() {
            clause.text.push('\n');
        }
        clause.text.push_str(&text);
        let bytes = clause.text.len();
        self.bounded(bytes);
    }

    fn text(&mut self, text: &str) {
        let Some(collected) = self.open.iter_mut().rev().find_map(|o| o.text.as_mut()) else { return };
        collected.push_str(text);
        let bytes = collected.len();
        self.bounded(bytes);
    }

    /// A paragraph or a clause is no longer than a record of a table may be.
    fn bounded(&mut self, bytes: usize) {
        if bytes > MAX_RECORD {
            self.wrong(self.byte, ProblemKind::LineTooLong { bytes: bytes as u64, most: MAX_RECORD as u64 });
        }
    }

    /// `&amp;` and `&#8212;`; any other entity is a problem and stays unexpanded.
    fn reference(&mut self, reference: &BytesRef<'_>, byte: usize) {
        let name = reference.xml10_content();
        let character = match name.as_ref() {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            _ => match reference.resolve_char_ref() {
                Ok(Some(character)) if character.is_control() && !character.is_ascii_whitespace() => {
                    let code = format!("U+{:04X}", u32::from(character));
                    return self.wrong(byte, ProblemKind::ControlCharacter { code });
                }
                Ok(Some(character)) => character,
                Ok(None) => {
                    let name = name.chars().take(60).collect();
                    return self.wrong(byte, ProblemKind::UnknownEntity { name });
                }
                Err(e) => {
                    return self.wrong(byte, ProblemKind::InvalidXml { reason: e.to_string() });
                }
            },
        };
        self.text(character.encode_utf8(&mut [0; 4]));
    }

    fn end(&mut self) {
        if let Some(Open { element: Element::Paragraph | Element::Section(_), .. }) = self.open.last() {
            self.flush();
        }
        let Some(open) = self.open.pop() else { return };
        let text = open.text.as_deref().map(words).unwrap_or_default();
        match open.element {
            Element::Inline | Element::Skipped | Element::Paragraph => {}
            Element::Cell => self.text(" "),
            Element::Section(section) => self.end_section(&section),
            Element::Label => {
                if let Some(clause) = self.clause() {
                    clause.label = text;
                }
            }
            Element::Title => {
                if let Some(clause) = self.clause() {
                    let joint = if clause.title.is_empty() { "" } else { "; " };
                    clause.title = format!("{}{joint}{text}", clause.title);
                }
            }
            Element::StdRef => {
                if let Some((std_ref, _)) = self.std_ref.as_mut().filter(|(std_ref, _)| std_ref.is_empty()) {
                    *std_ref = text;
                }
            }
            Element::MetaName => self.meta_name = text,
            Element::MetaValue => {
                let pair = (std::mem::take(&mut self.meta_name), text);
                match self.innermost() {
                    Some(section) => section.meta.push(pair),
                    None => self.meta.push(pair),
                }
            }
        }
    }

    /// The clause of the innermost section.
    fn clause(&mut self) -> Option<&mut Clause> {
        let clause = self.innermost()?.clause;
        self.clauses.get_mut(clause)
    }

    fn end_section(&mut self, section: &Section) {
        if section.meta.is_empty() {
            return self.inherited.push(section.clause);
        }
        match provenance(&section.meta) {
            Ok(provenance) => {
                if let Some(clause) = self.clauses.get_mut(section.clause) {
                    clause.provenance = provenance;
                }
            }
            Err(kind) => self.wrong(section.byte, kind),
        }
    }

    /// The text and the byte of its `std-ref`.
    fn finish(mut self) -> Option<(StandardText, usize)> {
        if !self.sound {
            return None;
        }
        if !self.root_seen {
            self.wrong(0, ProblemKind::NotAStandardText { element: String::new() });
            return None;
        }
        let Some((std_ref, byte)) = self.std_ref.take().filter(|(std_ref, _)| !std_ref.is_empty()) else {
            self.wrong(0, ProblemKind::MissingStdRef);
            return None;
        };
        let Ok(standard) = Designation::parse(&std_ref) else {
            self.wrong(byte, ProblemKind::InvalidDesignation { field: "std-ref", text: std_ref });
            return None;
        };
        let provenance = match provenance(&self.meta) {
            Ok(provenance) => provenance,
            Err(kind) => {
                self.wrong(byte, kind);
                return None;
            }
        };
        for clause in &self.inherited {
            if let Some(clause) = self.clauses.get_mut(*clause) {
                clause.provenance = provenance.clone();
            }
        }
        Some((StandardText { standard, clauses: self.clauses, path: self.source.path.clone() }, byte))
    }
}
