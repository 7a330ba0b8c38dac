//! Documents for people who write reports, and exports for the programs that they use.
//!
//! A [`Document`] is one structure that each [`Format`] writes; `outline` names the chapters and tables of a comparison
//! report. References, terms, relations and the knowledge graph leave in the formats of their trades.

mod archive;
mod changes;
mod csv;
mod document;
mod docx;
mod export;
mod format;
mod html;
mod json;
mod markdown;
mod outline;
mod reference;
mod xlsx;
mod xml;

pub use changes::{Change, ChangeKind, SnapshotError, changes};
pub use document::{
    Align, Anchor, Block, Caption, Cell, Chart, ChartKind, Column, Content, DataSeries, Document, Formula, Group,
    HeadCell, Heading, Link, Number, Numbering, Row, Section, Series, Span, Table, Tone, Words, plain_text,
};
pub use export::{Bond, Kinship, Mapped, Mapping, adoptions, knowledge_graph, mapping_collection, skos, tbx};
pub use format::{Format, write};
pub use outline::{ANNEXES, CHAPTERS, Chapter, HeadPart, ReportTable};
pub use reference::{Reference, bibtex, csl_json, gbt7714, ris};

/// Why a report could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The archive around the parts of a file.
    #[error("the archive of the report cannot be written: {0}")]
    Archive(#[from] zip::result::ZipError),
    /// Writing to memory.
    #[error("the report cannot be written: {0}")]
    Memory(#[from] std::io::Error),
    /// A spreadsheet has its limits.
    #[error("the spreadsheet cannot be written: {0}")]
    Spreadsheet(#[from] rust_xlsxwriter::XlsxError),
    /// A table as CSV.
    #[error("the table cannot be written: {0}")]
    Table(#[from] ::csv::Error),
    /// JSON.
    #[error("the JSON cannot be written: {0}")]
    Json(#[from] serde_json::Error),
}
