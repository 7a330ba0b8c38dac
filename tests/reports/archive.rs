//! Files inside an archive, read by a second reader.

use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// Every file of an archive by its name.
pub(crate) fn files(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let name = file.name().unwrap().to_string();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(name, bytes);
    }
    files
}

/// An element: its name, its attributes and the names of its children.
#[derive(Debug, Default, Clone)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) children: Vec<String>,
}

/// Every element of a part; panics where it is not well-formed.
pub(crate) fn elements(part: &[u8]) -> Vec<Element> {
    let text = std::str::from_utf8(part).unwrap();
    let mut reader = Reader::from_str(text);
    let (mut open, mut found): (Vec<Element>, Vec<Element>) = (Vec::new(), Vec::new());
    loop {
        let event = reader.read_event().unwrap_or_else(|e| panic!("{e}: {text}"));
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                let name = tag.name().as_ref().to_owned();
                let attributes = tag.attributes().map(|a| {
                    let a = a.unwrap();
                    let value = quick_xml::escape::unescape(&a.value).unwrap().into_owned();
                    (a.key.as_ref().to_owned(), value)
                });
                let element = Element { name: name.clone(), attributes: attributes.collect(), children: Vec::new() };
                if let Some(parent) = open.last_mut() {
                    parent.children.push(name);
                }
                if matches!(event, Event::Start(_)) { open.push(element) } else { found.push(element) }
            }
            Event::End(_) => found.extend(open.pop()),
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty());
    found
}
