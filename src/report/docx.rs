//! Reports for word processors: Office Open XML, written by hand.
//!
//! Headings, captions, the table of contents and page numbers are real ones: styles, numbering and fields that a word
//! processor recalculates. Children of an element stand in the order of the schema, as strict readers ask.

mod body;
mod chart;
mod contents;
mod measure;
mod package;
mod pages;
mod run;
mod styles;
mod table;

use super::archive::Archive;
use super::document::Document;
use super::{WriteError, xml::Markup};
use body::Body;

/// The bytes of a `.docx` file.
pub(super) fn write(document: &Document) -> Result<Vec<u8>, WriteError> {
    let body = Body::of(document);
    let mut archive = Archive::new();
    archive.add("[Content_Types].xml", package::content_types(body.charts.len()).as_bytes())?;
    archive.add("_rels/.rels", package::root_relations().as_bytes())?;
    archive.add("docProps/core.xml", package::core(document).as_bytes())?;
    archive.add("docProps/app.xml", package::app().as_bytes())?;
    archive.add("word/document.xml", body.markup.as_bytes())?;
    archive.add("word/_rels/document.xml.rels", body.relations.as_bytes())?;
    archive.add("word/styles.xml", styles::styles(document.language).as_bytes())?;
    archive.add("word/numbering.xml", styles::numbering(document, body.lists).as_bytes())?;
    archive.add("word/settings.xml", styles::settings(document.language).as_bytes())?;
    archive.add("word/fontTable.xml", styles::fonts().as_bytes())?;
    archive.add("word/header1.xml", package::header(document).as_bytes())?;
    archive.add("word/footer1.xml", package::footer(document).as_bytes())?;
    archive.add("word/header2.xml", package::blank("w:hdr").as_bytes())?;
    archive.add("word/footer2.xml", package::blank("w:ftr").as_bytes())?;
    for (at, drawn) in body.charts.iter().enumerate() {
        let number = at + 1;
        archive.add(&format!("word/charts/chart{number}.xml"), chart::part(drawn, document.language).as_bytes())?;
        archive.add(&format!("word/charts/_rels/chart{number}.xml.rels"), chart::relations(number).as_bytes())?;
        archive.add(&format!("word/embeddings/chart{number}.xlsx"), &super::xlsx::chart_data(drawn, document)?)?;
    }
    archive.finish()
}

/// The namespaces of the parts with text.
const NAMESPACES: [(&str, &str); 6] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:c", "http://schemas.openxmlformats.org/drawingml/2006/chart"),
    ("xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
];

/// A part of the package with the namespaces of text.
fn part(root: &str, inside: impl FnOnce(&mut Markup)) -> String {
    let mut markup = Markup::document();
    let namespaces: Vec<(&str, &dyn std::fmt::Display)> =
        NAMESPACES.iter().map(|(name, address)| (*name, address as &dyn std::fmt::Display)).collect();
    markup.element(root, &namespaces, inside);
    markup.finish()
}

/// An element that says one thing: `<w:sz w:val="21"/>`.
fn value(m: &mut Markup, name: &str, value: impl std::fmt::Display) {
    m.empty(name, &[("w:val", &value)]);
}
