//! Spreadsheets, read by a second reader.

use crate::{bytes, sample};
use biaoqiao::model::Language;
use biaoqiao::report::Format;
use calamine::{Data, Reader, Xlsx};
use std::io::Cursor;

pub(crate) fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

#[test]
fn each_table_has_its_sheet_with_numbers_that_are_numbers() {
    let document = sample(Language::Zh);
    let mut book = open(bytes(&document, Format::Xlsx));
    let names = book.sheet_names();
    assert_eq!(names, ["目次", "T1", "T11", "A2", "T8-1", "T14-1", "A1", "F1", "F2"]);
    let main = book.worksheet_range("T8-1").unwrap();
    // Caption, empty line, head of two rows; the first column names the group.
    let cell = |row, column| main.get_value((row, column)).cloned().unwrap_or_default();
    assert_eq!(cell(0, 0), Data::String("表 T8-1\u{2002}关键指标比对：中国 与 俄罗斯".into()));
    assert_eq!(cell(2, 4), Data::String("中国".into()));
    assert_eq!(cell(3, 5), Data::String("限值".into()));
    assert_eq!(cell(4, 5), Data::Float(50.0));
    assert_eq!(cell(4, 12), Data::Float(-83.3));
    assert_eq!(cell(4, 13), Data::String("严于".into()));
    let formulas = book.worksheet_formula("T8-1").unwrap();
    assert_eq!(formulas.get_value((4, 12)).map(String::as_str), Some("ROUND((((K5-L5)/ABS(L5))*100),1)"));
    let counts = book.worksheet_formula("T14-1").unwrap();
    assert_eq!(counts.get_value((3, 1)).map(String::as_str), Some("SUMPRODUCT(--('T8-1'!$N$5:$N$32=\"严于\"))"));
    assert_eq!(counts.get_value((4, 1)).map(String::as_str), Some("SUM(B4:B4)"));
}

#[test]
fn every_number_of_a_sheet_is_that_of_the_json() {
    let document = sample(Language::En);
    let mut book = open(bytes(&document, Format::Xlsx));
    let json: serde_json::Value = serde_json::from_slice(&bytes(&document, Format::Json)).unwrap();
    let tables = json["sections"].as_array().unwrap().iter().flat_map(|s| s["blocks"].as_array().unwrap());
    let mut compared = 0;
    for table in tables.filter(|b| b["kind"] == "table") {
        let number = table["number"].as_str().unwrap();
        let sheet = book.worksheet_range(number).unwrap();
        let head = table["head"].as_array().unwrap().len() as u32;
        let rows = table["rows"].as_array().unwrap();
        let shift = u32::from(rows.iter().any(|r| r.get("group").is_some()));
        for (row, held) in (2 + head..).zip(rows) {
            for (column, of) in (shift..).zip(table["columns"].as_array().unwrap()) {
                let Some(value) = held["cells"][of["key"].as_str().unwrap()]["number"]["value"].as_str() else {
                    continue;
                };
                let shown = sheet.get_value((row, column)).unwrap();
                assert_eq!(*shown, Data::Float(value.parse().unwrap()), "{number} {row} {column}");
                compared += 1;
            }
        }
    }
    assert!(compared > 100, "{compared}");
}
