//! Reports in each format: readable by others, the same bytes from the same data, safe whatever the data says.

#[path = "reports/archive.rs"]
mod archive;
#[path = "reports/hostile.rs"]
mod hostile;
#[path = "reports/library.rs"]
mod library;
#[path = "reports/readers.rs"]
mod readers;
#[path = "reports/sample.rs"]
mod sample;
#[path = "reports/sheets.rs"]
mod sheets;
#[path = "reports/word.rs"]
mod word;

use biaoqiao::corpus::{self, Library};
use biaoqiao::model::Language;
use biaoqiao::report::{Cell, ChangeKind, Document, Format, SnapshotError, changes, write};
use std::path::Path;
use std::sync::LazyLock;

static LIBRARY: LazyLock<Library> =
    LazyLock::new(|| corpus::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")).unwrap().library);

fn sample(language: Language) -> Document {
    sample::document(&LIBRARY, language)
}

fn bytes(document: &Document, format: Format) -> Vec<u8> {
    write(document, format).unwrap()
}

#[test]
fn the_same_data_gives_the_same_bytes() {
    for language in [Language::Zh, Language::Mn] {
        for format in Format::ALL {
            assert_eq!(bytes(&sample(language), *format), bytes(&sample(language), *format), "{language} {format}");
        }
    }
}

#[test]
fn no_file_knows_today() {
    let docx = archive::files(&bytes(&sample(Language::En), Format::Docx));
    let xlsx = archive::files(&bytes(&sample(Language::En), Format::Xlsx));
    for files in [docx, xlsx] {
        let core = String::from_utf8(files["docProps/core.xml"].clone()).unwrap();
        assert!(core.contains("2026-11-23T00:00:00Z"), "{core}");
        let dates = core.matches("W3CDTF\">").count();
        assert_eq!(core.matches("2026-11-23T00:00:00Z").count(), dates);
    }
}

#[test]
fn a_report_reads_well_as_text() {
    let text = String::from_utf8(bytes(&sample(Language::En), Format::Markdown)).unwrap();
    let start: String = text.lines().take(60).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(start);
}

#[test]
fn an_archive_of_tables_says_what_it_holds() {
    let files = archive::files(&bytes(&sample(Language::Ru), Format::Csv));
    let text = |name: &str| String::from_utf8(files[name].clone()).unwrap();
    insta::assert_snapshot!(format!("{}\n{}\n{}", text("contents.csv"), text("T14-1.csv"), text("F2.csv")));
}

#[test]
fn the_shape_for_programs_is_known() {
    let mut document = sample(Language::En);
    document.sections.truncate(2);
    document.sections[1].blocks.truncate(2);
    insta::assert_snapshot!(String::from_utf8(bytes(&document, Format::Json)).unwrap());
}

#[test]
fn places_to_judge_are_counted() {
    assert_eq!(sample(Language::Zh).judgements(), 1);
    assert_eq!(sample::saying("x").judgements(), 3);
}

#[test]
fn a_later_run_says_what_changed() {
    let before = sample(Language::En);
    let json = bytes(&before, Format::Json);
    assert_eq!(changes(&json, &before).unwrap(), []);
    let mut after = before.clone();
    for section in &mut after.sections {
        for block in &mut section.blocks {
            let biaoqiao::report::Block::Table(table) = block else { continue };
            if table.caption.to_string() == "T1" {
                let rows = &mut table.groups[0].rows;
                rows[0].cells[4] = Cell::text("superseded");
                rows[1].key = "ГОСТ Р ИСО 14067-2026".to_owned();
            }
        }
    }
    let found = changes(&json, &after).unwrap();
    let found: Vec<_> = found.iter().map(|c| (c.kind, c.row.as_str(), c.column.as_str(), c.after.as_str())).collect();
    assert_eq!(found[0], (ChangeKind::Changed, "GB 13223-2011", "status", "superseded"));
    assert_eq!((found[1].0, found[1].1), (ChangeKind::Added, "ГОСТ Р ИСО 14067-2026"));
    assert_eq!((found[2].0, found[2].1), (ChangeKind::Removed, "ГОСТ Р ИСО 14067-2021"));
    assert_eq!(found.len(), 3);
}

#[test]
fn only_a_report_of_the_same_language_is_an_earlier_run() {
    let json = bytes(&sample(Language::En), Format::Json);
    assert!(matches!(changes(&json, &sample(Language::Zh)), Err(SnapshotError::Language(_))));
    assert!(matches!(changes(b"{}", &sample(Language::Zh)), Err(SnapshotError::Unreadable(_))));
    let other = br#"{"shape":"other","language":"zh"}"#;
    assert!(matches!(changes(other, &sample(Language::Zh)), Err(SnapshotError::Shape(_))));
}

#[test]
fn two_hundred_pages_are_one_file() {
    let document = sample::long(3400);
    let docx = bytes(&document, Format::Docx);
    word::check(&docx);
    assert!(docx.len() < 2_000_000, "{}", docx.len());
}
