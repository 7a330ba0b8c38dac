//! Text that means something to a format stays text.

use crate::archive::{elements, files};
use crate::{bytes, sheets, word};
use biaoqiao::report::Format;
use calamine::{Data, Reader};
use proptest::prelude::*;

/// What each format must hold to, whatever a report says.
fn check(text: &str) {
    let document = crate::sample::saying(text);
    word::check(&bytes(&document, Format::Docx));
    check_sheets(text);
    check_page(&String::from_utf8(bytes(&document, Format::Html)).unwrap());
    let markdown = String::from_utf8(bytes(&document, Format::Markdown)).unwrap();
    let links = markdown.match_indices("](").filter(|(at, _)| !markdown[..*at].ends_with('\\'));
    for (at, _) in links {
        assert!(markdown[at..].starts_with("](#") || markdown[at..].starts_with("](<http"), "{markdown}");
    }
    assert!(!markdown.contains("<script"), "{markdown}");
    for (name, csv) in files(&bytes(&document, Format::Csv)) {
        let csv = String::from_utf8(csv).unwrap();
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
        for cell in reader.records().flat_map(|r| r.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
            let number = cell.parse::<f64>().is_ok();
            assert!(number || !cell.trim_start().starts_with(['=', '+', '-', '@']), "{name}: {cell}");
        }
    }
    let json: serde_json::Value = serde_json::from_slice(&bytes(&document, Format::Json)).unwrap();
    assert_eq!(json["title"], text);
}

fn check_sheets(text: &str) {
    let document = crate::sample::saying(text);
    let mut book = sheets::open(bytes(&document, Format::Xlsx));
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).unwrap();
        let starts = |c: &&Data| matches!(c, Data::Error(_));
        assert_eq!(range.cells().map(|(_, _, c)| c).filter(starts).count(), 0, "{name}");
        // One cell calculates, and that is the one that was asked to.
        let formulas = book.worksheet_formula(&name).unwrap();
        let found: Vec<&str> = formulas.cells().map(|(_, _, f)| f.as_str()).filter(|f| !f.is_empty()).collect();
        assert!(found.len() <= 1 && found.iter().all(|f| f.starts_with("SUMPRODUCT(")), "{found:?}");
    }
}

/// Every tag of the page is one of ours, links lead to places or to the web, and no place stands twice.
fn check_page(html: &str) {
    let body = html.split_once("<body>").unwrap().1.replace("<br>", "<br/>").replace("</html>", "");
    let body = regex_free_cols(&body);
    let elements = elements(format!("<body>{body}").trim().as_bytes());
    let ids: Vec<&String> = elements.iter().filter_map(|e| e.attributes.get("id")).collect();
    let unique: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len());
    for element in &elements {
        assert!(element.name != "script");
        assert!(element.attributes.keys().all(|key| !key.starts_with("on")));
        if let Some(href) = element.attributes.get("href") {
            let place = href.strip_prefix('#').is_some_and(|id| ids.iter().any(|known| *known == id));
            assert!(place || href.starts_with("http"), "{href}");
        }
    }
    assert_eq!(html.matches("</style>").count(), 1);
}

/// `<col …>` has no end in HTML.
fn regex_free_cols(body: &str) -> String {
    let mut pieces = body.split("<col ");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |out, piece| format!("{out}<col {}", piece.replacen("pt\">", "pt\"/>", 1)))
}

#[test]
fn hostile_text_stays_text_in_every_format() {
    for text in crate::sample::HOSTILE {
        check(text);
    }
    check("");
    check(&"长".repeat(40_000));
}

#[test]
fn spreadsheets_show_what_looks_like_a_formula() {
    let document = crate::sample::saying("=1+1");
    let mut book = sheets::open(bytes(&document, Format::Xlsx));
    let range = book.worksheet_range("T1").unwrap();
    assert!(range.cells().any(|(_, _, c)| *c == Data::String("=1+1".into())));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn any_text_stays_text(text in "\\PC{0,30}|[\u{0}-\u{20}<>&\"'\\]\\[=+@|*_`{}$%#-]{0,30}") {
        check(&text);
    }
}

#[test]
fn a_report_of_empty_things_is_a_report() {
    use biaoqiao::report::{
        Block, Caption, Cell, Chart, ChartKind, Document, Group, Row, Section, Series, Table, Words,
    };
    let mut document = Document::new(biaoqiao::model::Language::En, "", jiff::civil::date(1, 1, 1), Words::default());
    for format in Format::ALL {
        bytes(&document, *format);
    }
    let mut table = Table::new(Caption::table(1, ""), Vec::new(), &[]);
    let mut headless = Table { head: Vec::new(), ..table.clone() };
    headless.columns = vec![biaoqiao::report::Column::text("", 0)];
    table.groups =
        vec![Group::default(), Group { title: vec!["x".into()], rows: vec![Row::of(vec![Cell::empty(); 3])] }];
    let caption = Caption { series: Series::Figure, number: 0, part: Some(0), text: String::new() };
    let chart = Chart {
        caption,
        kind: ChartKind::Stacked,
        categories: vec![String::new()],
        series: Vec::new(),
        unit: String::new(),
    };
    let nothing = Chart { categories: Vec::new(), ..chart.clone() };
    let blocks = [Block::Table(table), Block::Table(headless), Block::Chart(chart), Block::Chart(nothing)];
    document.sections = vec![Section::plain("", ""), Section::annex("", "")];
    document.sections.iter_mut().for_each(|s| s.blocks.extend(blocks.clone()));
    document.sections[0].blocks.extend([
        Block::Contents,
        Block::PageBreak,
        Block::List { ordered: true, items: vec![] },
    ]);
    for format in Format::ALL {
        bytes(&document, *format);
    }
    word::check(&bytes(&document, Format::Docx));
    check_page(&String::from_utf8(bytes(&document, Format::Html)).unwrap());
}
