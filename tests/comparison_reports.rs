//! Reports on real subjects: everything said in the reader's language, the numbers of the comparison, every link with an
//! end, each format readable.
//!
//! Office programs open a sample of the same writers in `reports.rs`, where the machine has them.

#[path = "reports/archive.rs"]
#[allow(dead_code)]
mod archive;
mod common;

use biaoqiao::compare::{Request, Spotter, Subject, Workbench, tabulate};
use biaoqiao::exchange::TableView;
use biaoqiao::exchange::report::{Desk, Order, comparison, enterprise};
use biaoqiao::locale::Locale;
use biaoqiao::model::{ConceptId, Jurisdiction, Language};
use biaoqiao::report::{Document, Format, write};
use calamine::Reader;
use common::{judged_day, shipped};
use std::collections::BTreeSet;
use std::io::Cursor;
use std::sync::LazyLock;

const VERSION: &str = "0f4a0f4a0f4a";

static BENCH: LazyLock<Workbench> = LazyLock::new(|| {
    let generation = shipped().generation();
    Workbench::new(shipped().library(), Spotter::new(generation.analyzer(), generation.annotator()))
});

fn topic(id: &str, jurisdictions: &[Jurisdiction]) -> Request {
    let mut request = Request::new(Subject::Topic(ConceptId::new(id)), judged_day());
    request.jurisdictions = jurisdictions.to_vec();
    request
}

fn standards(ids: &[&str]) -> Request {
    let found = ids.iter().map(|id| shipped().library().find(id).unwrap()).collect();
    Request::new(Subject::Standards(found), judged_day())
}

/// The subjects that must be shown, with a second language for each.
fn subjects() -> Vec<(&'static str, Request, Language)> {
    use Jurisdiction::{Cn, Eaeu, Eu, Mn, Ru};
    let mut boilers = topic("power-station-boiler", &[Cn, Ru]);
    boilers.terms.facts = biaoqiao::compare::Facts::parse(shipped().library(), "fuel=coal").unwrap();
    vec![
        ("boilers", boilers, Language::Ru),
        ("air", topic("ambient-air", &[Cn, Ru, Mn]), Language::Mn),
        ("motors", topic("electric-motor", &[Cn, Ru]), Language::En),
        ("transformers", topic("power-transformer", &[Cn, Ru]), Language::Ru),
        ("milk", topic("raw-milk", &[Cn, Eaeu, Eu]), Language::Ru),
        ("footprint", standards(&["GB/T 24067-2024", "ISO 14067:2018", "ГОСТ Р ИСО 14067-2021"]), Language::En),
        ("rare-earth", standards(&["GB 29435-2012", "GB 29435-2025"]), Language::Mn),
    ]
}

fn report(request: &Request, language: Language, since: Option<&[u8]>) -> Document {
    let locale = Locale::of(language);
    let generation = shipped().generation();
    let spotter = Spotter::new(generation.analyzer(), generation.annotator());
    let desk = Desk { locale: &locale, library: shipped().library(), bench: &BENCH, spotter, version: VERSION };
    comparison(desk, &Order { request, sections: &[], since }).unwrap()
}

fn text(document: &Document) -> String {
    String::from_utf8(write(document, Format::Markdown).unwrap()).unwrap()
}

#[test]
fn every_sentence_is_in_the_reader_s_language() {
    let keys = common::locale_keys();
    for (name, request, other) in subjects() {
        for language in [Language::Zh, other] {
            let text = text(&report(&request, language, None));
            assert!(!text.contains("{$") && !text.contains("{ $"), "{name} {language}");
            let words: BTreeSet<&str> = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).collect();
            let said = keys.iter().filter(|k| k.starts_with("report") && words.contains(k.as_str()));
            assert_eq!(said.collect::<Vec<_>>(), Vec::<&String>::new(), "{name} {language}");
        }
    }
}

#[test]
fn the_numbers_of_the_main_table_are_those_of_the_comparison() {
    let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
    for (name, request, _) in subjects() {
        let locale = Locale::of(Language::Zh);
        let table = tabulate(shipped().library(), &BENCH.ledger, &request);
        let view = TableView::new(&locale, shipped().library(), &BENCH.ledger, &request, &table);
        let document = report(&request, Language::Zh, None);
        let main: Vec<_> = document.tables().filter(|t| t.caption.to_string().starts_with("T8")).collect();
        let blocks: Vec<_> = view.blocks.iter().filter(|b| !b.pairings.is_empty()).collect();
        assert_eq!(main.len(), blocks.len(), "{name}");
        for (table, block) in main.iter().zip(blocks) {
            assert_eq!(table.height(), block.pairings.len(), "{name}");
            for (_, row) in table.rows() {
                let shown = |at: usize| row.cells[at].content.shown();
                let number: usize = shown(0).split_once(". ").unwrap().0.parse().unwrap();
                let pairing = &block.pairings[number - 1];
                for (side, at) in [(&pairing.a, 9), (&pairing.b, 10)] {
                    let figure = side.as_ref().and_then(|s| s.converted.as_ref());
                    assert_eq!(plain(&shown(at)), figure.map_or("", |f| f.shown.as_str()), "{name} row {number}");
                }
                let decimal = |t: &str| t.replace('−', "-").parse::<rust_decimal::Decimal>().ok();
                let difference = pairing.difference_pct.as_deref().and_then(decimal);
                assert_eq!(decimal(&shown(11)), difference, "{name} row {number}");
                for (side, at) in [(&pairing.a, 4), (&pairing.b, 7)] {
                    let Some(side) = side else { continue };
                    let unit = biaoqiao::locale::wording::unit(&side.unit);
                    let whole = format!("{} {unit}", plain(&shown(at)));
                    assert_eq!(whole.trim(), side.shown, "{name} row {number}");
                }
            }
        }
    }
}

#[test]
fn every_figure_leads_to_its_row_in_the_annex() {
    for (name, request, _) in subjects() {
        let document = report(&request, Language::Zh, None);
        let mut places: BTreeSet<_> =
            document.tables().flat_map(|t| t.rows().filter_map(|(_, row)| row.anchor.clone())).collect();
        let all: usize = document.tables().map(biaoqiao::report::Table::height).sum();
        assert_eq!(places.len(), all, "{name}: two rows with one name");
        places.extend(document.tables().map(|t| t.caption.anchor()));
        let ends = |link: &biaoqiao::report::Link| match link {
            biaoqiao::report::Link::Place(anchor) => places.contains(anchor),
            biaoqiao::report::Link::Address(_) => true,
        };
        for table in document.tables() {
            for (_, row) in table.rows() {
                let links = row.cells.iter().filter_map(|c| c.link.as_ref());
                assert!(links.into_iter().all(ends), "{name} {}", table.caption);
            }
            if table.caption.to_string().starts_with("T8") {
                let led = |at: usize| {
                    table.rows().all(|(_, r)| r.cells[at].content.shown().is_empty() || r.cells[at].link.is_some())
                };
                assert!(led(4) && led(7), "{name}");
            }
        }
    }
}

#[test]
fn each_format_is_written_and_read_again_with_the_same_bytes() {
    for (name, request, language) in subjects() {
        let (one, other) = (report(&request, language, None), report(&request, language, None));
        for format in Format::ALL {
            let bytes = write(&one, *format).unwrap();
            assert_eq!(bytes, write(&other, *format).unwrap(), "{name} {format}");
            match format {
                Format::Docx => assert!(archive::files(&bytes).contains_key("word/document.xml"), "{name}"),
                Format::Xlsx => {
                    let book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
                    assert!(book.sheet_names().len() > 5, "{name}");
                }
                _ => assert!(!bytes.is_empty()),
            }
        }
    }
}

#[test]
fn what_the_catalogue_lacks_is_named() {
    let subjects = subjects();
    let of = |wanted: &str| {
        let (_, request, _) = subjects.iter().find(|(name, ..)| *name == wanted).unwrap();
        text(&report(request, Language::Zh, None))
    };
    let milk = of("milk");
    assert!(milk.contains("“蒙”字标") && milk.contains("目录中没有"), "{}", &milk[..3000]);
    let footprint = of("footprint");
    assert!(footprint.contains("GB/T 24067-2024 与 ISO 14067:2018 的采用程度在本库中没有记载"));
    let rare_earth = of("rare-earth");
    assert!(rare_earth.contains("GB 29435-2025 将于 2027-01-01 实施") && rare_earth.contains("1.28"));
}

#[test]
fn a_later_run_names_what_changed() {
    let (_, request, _) = subjects().remove(4);
    let before = String::from_utf8(write(&report(&request, Language::Zh, None), Format::Json).unwrap()).unwrap();
    let same = report(&request, Language::Zh, Some(before.as_bytes()));
    assert!(!same.tables().any(|t| t.caption.to_string() == "A4"));
    let mut json: serde_json::Value = serde_json::from_str(&before).unwrap();
    let mut changed = false;
    for block in json["sections"].as_array_mut().unwrap().iter_mut().flat_map(|s| s["blocks"].as_array_mut().unwrap()) {
        if block["number"] == "A1" && !changed {
            block["rows"][0]["cells"]["limit"]["shown"] = "≤ 12345".into();
            changed = true;
        }
    }
    assert!(changed);
    let later = text(&report(&request, Language::Zh, Some(json.to_string().as_bytes())));
    assert!(later.contains("≤ 12345"));
}

#[test]
fn the_report_on_an_enterprise_is_whole_for_each_profile() {
    let folder = common::data("eval/profiles");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    assert_eq!(files.len(), 6);
    let library = shipped().library();
    let rulebook = biaoqiao::apply::Rulebook::new(library);
    for file in files {
        let source = std::fs::read_to_string(&file).unwrap();
        let reading = biaoqiao::exchange::profile::read(library, &source, biaoqiao::exchange::profile::Format::Toml);
        let profile = reading.profile.unwrap();
        let answers = biaoqiao::apply::Answers::new(library, &rulebook, &profile, judged_day());
        for language in [Language::Zh, Language::Ru] {
            let document = enterprise(&Locale::of(language), library, &answers, VERSION);
            let text = text(&document);
            assert!(!text.contains("{$") && !text.contains("report-"), "{}", file.display());
            for format in Format::ALL {
                assert!(!write(&document, *format).unwrap().is_empty());
            }
        }
    }
}
