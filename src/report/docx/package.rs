//! The parts around the text.

use super::body::page_numbers;
use super::part;
use super::run::{Addresses, Look, paragraph, runs};
use crate::report::document::Document;
use crate::report::xml::Markup;

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

pub(super) fn content_types(charts: usize) -> String {
    let mut m = Markup::document();
    m.element("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))], |m| {
        for (ending, kind) in [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ] {
            m.empty("Default", &[("Extension", &ending), ("ContentType", &kind)]);
        }
        let mut part = |name: String, kind: String| m.empty("Override", &[("PartName", &name), ("ContentType", &kind)]);
        part("/word/document.xml".to_owned(), format!("{WORD}.document.main+xml"));
        for name in ["styles", "numbering", "settings", "fontTable"] {
            part(format!("/word/{name}.xml"), format!("{WORD}.{name}+xml"));
        }
        for number in 1..=2 {
            part(format!("/word/header{number}.xml"), format!("{WORD}.header+xml"));
            part(format!("/word/footer{number}.xml"), format!("{WORD}.footer+xml"));
        }
        for number in 1..=charts {
            let kind = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
            part(format!("/word/charts/chart{number}.xml"), kind.to_owned());
        }
        part("/docProps/core.xml".to_owned(), "application/vnd.openxmlformats-package.core-properties+xml".to_owned());
        part(
            "/docProps/app.xml".to_owned(),
            "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned(),
        );
    });
    m.finish()
}

pub(super) fn root_relations() -> String {
    relations(|m| {
        relation(m, "rId1", &format!("{OFFICE}/relationships/officeDocument"), "word/document.xml");
        relation(m, "rId2", &format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml");
        relation(m, "rId3", &format!("{OFFICE}/relationships/extended-properties"), "docProps/app.xml");
    })
}

pub(super) fn document_relations(addresses: &Addresses, charts: usize) -> String {
    relations(|m| {
        for name in ["styles", "numbering", "settings", "fontTable"] {
            relation(m, &format!("r_{name}"), &format!("{OFFICE}/relationships/{name}"), &format!("{name}.xml"));
        }
        for number in 1..=2 {
            for (id, kind) in [("rHeader", "header"), ("rFooter", "footer")] {
                let target = format!("{kind}{number}.xml");
                relation(m, &format!("{id}{number}"), &format!("{OFFICE}/relationships/{kind}"), &target);
            }
        }
        for number in 1..=charts {
            let target = format!("charts/chart{number}.xml");
            relation(m, &format!("rChart{number}"), &format!("{OFFICE}/relationships/chart"), &target);
        }
        for (id, address) in addresses.iter() {
            let kind = format!("{OFFICE}/relationships/hyperlink");
            m.empty("Relationship", &[("Id", &id), ("Type", &kind), ("Target", &address), ("TargetMode", &"External")]);
        }
    })
}

pub(super) fn relations(inside: impl FnOnce(&mut Markup)) -> String {
    let mut m = Markup::document();
    m.element("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))], inside);
    m.finish()
}

pub(super) fn relation(m: &mut Markup, id: &str, kind: &str, target: &str) {
    m.empty("Relationship", &[("Id", &id), ("Type", &kind), ("Target", &target)]);
}

pub(super) fn core(document: &Document) -> String {
    let mut m = Markup::document();
    m.element(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &format!("{PACKAGE}/metadata/core-properties")),
            ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", &"http://purl.org/dc/terms/"),
            ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance"),
        ],
        |m| {
            m.leaf("dc:title", &[], &document.title);
            m.leaf("dc:subject", &[], &document.subtitle);
            m.leaf("dc:creator", &[], "标桥 Biaoqiao");
            m.leaf("dc:language", &[], super::run::tag(document.language));
            let moment = format!("{}T00:00:00Z", document.date);
            for name in ["dcterms:created", "dcterms:modified"] {
                m.leaf(name, &[("xsi:type", &"dcterms:W3CDTF")], &moment);
            }
        },
    );
    m.finish()
}

pub(super) fn app() -> String {
    let mut m = Markup::document();
    m.element("Properties", &[("xmlns", &format!("{OFFICE}/extended-properties"))], |m| {
        m.leaf("Application", &[], "Biaoqiao");
    });
    m.finish()
}

pub(super) fn header(document: &Document) -> String {
    part("w:hdr", |m| paragraph(m, "Header", |m| runs(m, &document.running_head, Look::default())))
}

pub(super) fn footer(document: &Document) -> String {
    part("w:ftr", |m| paragraph(m, "Footer", |m| page_numbers(m, &document.words.page)))
}

/// Head or foot of the cover.
pub(super) fn blank(root: &str) -> String {
    part(root, |m| paragraph(m, "Gap", |_| {}))
}
