//! The formats in which a report can be handed in.

use super::{Document, WriteError};
use crate::model::word_enum;

word_enum! {
    /// A format of a report.
    Format {
        /// For editing.
        Docx = "docx",
        /// For calculating.
        Xlsx = "xlsx",
        /// For reading and printing.
        Html = "html",
        /// For text tools.
        Markdown = "md",
        /// For data tools: an archive with one file a table.
        Csv = "csv",
        /// For programs, and for comparing with a later run.
        Json = "json",
    }
}

impl Format {
    /// The media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Html => "text/html; charset=utf-8",
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Csv => "application/zip",
            Self::Json => "application/json",
        }
    }

    /// The ending of a file name.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "zip",
            other => other.word(),
        }
    }
}

/// Writes a report. The same report gives the same bytes.
///
/// # Errors
/// When the report is larger than the format allows.
pub fn write(document: &Document, format: Format) -> Result<Vec<u8>, WriteError> {
    match format {
        Format::Docx => super::docx::write(document),
        Format::Xlsx => super::xlsx::write(document),
        Format::Html => Ok(super::html::write(document).into_bytes()),
        Format::Markdown => Ok(super::markdown::write(document).into_bytes()),
        Format::Csv => super::csv::write(document),
        Format::Json => super::json::write(document),
    }
}
