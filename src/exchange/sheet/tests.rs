use super::*;
use crate::apply::effect::evaluate;
use crate::apply::{Verdict, apply};
use crate::locale::{Locale, SPOKEN};
use crate::model::{AsOf, Language};
use crate::tests::{library, profile, rulebook, sample_profiles};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use std::fmt::Write as _;
use std::io::Write as _;

fn today() -> AsOf {
    AsOf::parse("2026-11-23").unwrap()
}

fn read(bytes: &[u8]) -> Result<SheetReading, SheetError> {
    read_entries(library(), bytes, Bounds::default(), None, today())
}

const GOOD: &str = "\
enterprise,place,standard,object,indicator,inputs,actual,unit,output,as_of
一厂,乌兰察布市,GB 21341-2022,ferrosilicon,specific-energy-consumption,,1735,kgce/t,120000 t/a,2026-11-23
二厂,乌海市,gb21343-2023,电石,单位产品综合能耗,,950,kgce/t,1000 t/a,
三厂,呼和浩特市,GB 13271-2014,锅炉,二氧化硫,grade=新建;fuel=煤;at.O2=11%,180,毫克/立方米,,
";

#[test]
fn rows_are_understood_by_ids_and_by_names_in_any_language() {
    let reading = read(GOOD.as_bytes()).unwrap();
    let told: Vec<String> = reading.problems.iter().map(|p| format!("{} {:?}", p.address(), p.kind)).collect();
    assert_eq!(told, Vec::<String>::new());
    let entries: Vec<_> = reading.entries.iter().map(|(_, entry)| entry.clone()).collect();
    let effect = evaluate(library(), rulebook(), &entries);
    let words: Vec<&str> = effect.judged.iter().map(|j| j.judgement.verdict.word()).collect();
    // 180 · (21 − 9) / (21 − 11) = 216 above 200 or below 300: the corpus decides.
    assert_eq!(words[..2], ["2", "fails"]);
    assert!(matches!(effect.judged[2].judgement.verdict, Verdict::Meets | Verdict::Fails), "{words:?}");
}

#[test]
fn every_cell_that_is_wrong_is_named() {
    let sheet = "\
standard,object,indicator,grade,actual,unit,state,output,factor,as_of,inputs,power_kw,colour
GB 99999-2099,unicorn,beauty,,1.2.3,furlong,O2,much t/a,-1,soon,fuel=peat;x;shade=1,seven,red
,,,,\"1,5\",,,5,,,,\"7,5\",
GB 21341-2022,ferrosilicon,specific-energy-consumption,,1735,kgce/t,,,,,,,
";
    let reading = read(sheet.as_bytes()).unwrap();
    let mut told = String::new();
    for problem in &reading.problems {
        writeln!(told, "{}: {:?}", problem.address(), problem.kind).unwrap();
    }
    insta::assert_snapshot!(told);
    assert_eq!(reading.entries.len(), 1);
    let missing = read(b"enterprise,object\na,b\n").unwrap();
    let missing: Vec<_> = missing.problems.iter().map(|p| (p.address(), p.kind.clone())).collect();
    assert_eq!(
        missing,
        [
            ("1".to_owned(), CellProblemKind::NoColumn(Column::Standard)),
            ("1".to_owned(), CellProblemKind::NoColumn(Column::Indicator)),
        ]
    );
}

#[test]
fn a_comma_is_a_decimal_sign_only_in_russian_and_mongolian_sheets() {
    for (language, is_sign) in
        [(Language::Ru, true), (Language::Mn, true), (Language::Zh, false), (Language::En, false)]
    {
        let locale = Locale::of(language);
        let columns = [Column::Standard, Column::Object, Column::Indicator, Column::Actual, Column::Unit];
        let header: Vec<String> = columns.iter().map(|column| column.name(&locale)).collect();
        let sheet = format!(
            "{}\nGB 21340-2019;flat-glass;specific-energy-consumption;10,45;kgce/{{weight-case}}\n",
            header.join(";")
        );
        let reading = read(sheet.as_bytes()).unwrap();
        assert_eq!(reading.language, Some(language));
        assert_eq!(reading.problems.is_empty(), is_sign, "{language}: {:?}", reading.problems);
        if is_sign {
            assert_eq!(reading.entries[0].1.figure.actual.unwrap().to_string(), "10.45");
        } else {
            assert_eq!(reading.problems[0].kind, CellProblemKind::Comma("10,45".to_owned()));
        }
    }
}

#[test]
fn a_template_comes_back_without_a_complaint() {
    for (name, _) in sample_profiles() {
        let profile = profile(&name);
        let answers = apply(library(), rulebook(), &profile, today());
        for language in SPOKEN {
            let locale = Locale::of(*language);
            let bytes = template_xlsx(&locale, library(), rulebook(), &profile, &answers).unwrap();
            let reading = read(&bytes).unwrap();
            let told: Vec<String> = reading.problems.iter().map(|p| format!("{} {:?}", p.address(), p.kind)).collect();
            // Nothing but the values is missing.
            assert_eq!(told, Vec::<String>::new(), "{name} {language}");
            assert!(reading.entries.len() > 5, "{name}: {}", reading.entries.len());
            assert_eq!(reading.language, Some(*language), "{name}");
        }
    }
}

#[test]
fn what_was_typed_into_a_cell_is_what_is_judged() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (at, column) in (0..).zip(["standard", "object", "indicator", "inputs", "actual", "unit", "as_of"]) {
        sheet.write_string(0, at, column).unwrap();
    }
    let row = ["GB 29446-2019", "coal-preparation", "coal-preparation-electricity-consumption"];
    for (line, value) in [(1, 5.0), (2, 5.000_000_4)] {
        for (at, text) in (0..).zip(row) {
            sheet.write_string(line, at, text).unwrap();
        }
        sheet.write_string(line, 3, "coal_type=coking-coal;washing_process=jigging-flotation").unwrap();
        sheet.write_number(line, 4, value).unwrap();
        sheet.write_string(line, 5, "kW.h/t").unwrap();
    }
    sheet.write_formula(3, 4, "=1/0").unwrap();
    let reading = read(&book.save_to_buffer().unwrap()).unwrap();
    let entries: Vec<_> = reading.entries.iter().map(|(_, entry)| entry.clone()).collect();
    let effect = evaluate(library(), rulebook(), &entries);
    let words: Vec<&str> = effect.judged.iter().map(|j| j.judgement.verdict.word()).collect();
    assert_eq!(words, ["1", "2"]);
    assert!(reading.problems.iter().all(|p| p.row == 4), "{:?}", reading.problems);
}

/// An XLSX with one sheet of raw XML.
fn raw(sheet: &[u8], method: zip::CompressionMethod) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(method);
    let parts: [(&str, &[u8]); 5] = [
        ("_rels/.rels", br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#),
        ("[Content_Types].xml", br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#),
        ("xl/workbook.xml", br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    for (name, content) in parts {
        zip.start_file(name, options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn sheet_xml(rows: &str) -> Vec<u8> {
    format!(r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#).into_bytes()
}

#[test]
fn a_hostile_sheet_is_refused_within_a_second() {
    let deflated = zip::CompressionMethod::Deflated;
    // 2 GB would take a minute to make here: 300 MB of spaces are as good, and far above what is unpacked.
    let bomb = raw(&vec![b' '; 300 << 20], deflated);
    assert!(bomb.len() < 1 << 20);
    let far = raw(
        &sheet_xml(r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#),
        deflated,
    );
    let wide_row: String = (0..100_000).map(|_| "<c><v>1</v></c>").collect();
    let wide = raw(&sheet_xml(&format!(r#"<row r="1">{wide_row}</row>"#)), deflated);
    let long: String = (1..=30_000).map(|row| format!(r#"<row r="{row}"><c r="A{row}"><v>1</v></c></row>"#)).collect();
    let long = raw(&sheet_xml(&long), deflated);
    let large = vec![b'P'; 50 << 20];
    type Expected = fn(&SheetError) -> bool;
    let cases: [(&str, &[u8], Expected); 5] = [
        ("bomb", &bomb, |e| matches!(e, SheetError::Bomb { .. })),
        ("far", &far, |e| matches!(e, SheetError::Rows { .. })),
        ("wide", &wide, |e| matches!(e, SheetError::Columns { .. })),
        ("long", &long, |e| matches!(e, SheetError::Rows { .. })),
        ("large", &large, |e| matches!(e, SheetError::TooLarge { .. })),
    ];
    for (name, bytes, expected) in cases {
        let start = std::time::Instant::now();
        let error = read(bytes).unwrap_err();
        let took = start.elapsed();
        assert!(expected(&error), "{name}: {error}");
        assert!(took.as_millis() < 1000, "{name}: {took:?}");
    }
}

#[test]
fn what_is_no_sheet_is_refused() {
    let error = |bytes: &[u8]| read(bytes).unwrap_err();
    assert_eq!(error(b""), SheetError::Empty);
    assert_eq!(error(b"\n\n"), SheetError::Empty);
    assert_eq!(error(&[0xff, 0xfe, 0x00]), SheetError::Neither);
    assert!(matches!(error(b"PK\x03\x04 and nothing"), SheetError::Damaged(_)));
    let mut cut = raw(&sheet_xml("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"), zip::CompressionMethod::Stored);
    cut.truncate(cut.len() / 2);
    assert!(matches!(error(&cut), SheetError::Damaged(_)));
}

#[test]
fn results_read_well() {
    let reading = read(GOOD.as_bytes()).unwrap();
    let (rows, entries): (Vec<u32>, Vec<_>) = reading.entries.into_iter().unzip();
    let effect = evaluate(library(), rulebook(), &entries);
    let mut told = String::new();
    for language in [Language::Zh, Language::En] {
        let bytes = results_xlsx(&Locale::of(language), library(), &effect, &rows).unwrap();
        for row in read_table(&bytes, Bounds::default()).unwrap().rows {
            for (column, cell) in &row.cells {
                writeln!(told, "{}{}: {}", column_letters(*column), row.number, cell.text.replace('\n', " | "))
                    .unwrap();
            }
        }
    }
    insta::assert_snapshot!(told);
}

#[test]
fn every_column_has_a_name_of_its_own_in_every_language() {
    for language in SPOKEN {
        let locale = Locale::of(*language);
        let mut names: Vec<String> = Column::ALL.iter().map(|column| column.name(&locale)).collect();
        assert!(names.iter().all(|name| !name.starts_with("sheet-")), "{names:?}");
        names.sort();
        names.dedup();
        assert_eq!(names.len(), Column::ALL.len(), "{language}");
    }
}

#[test]
fn columns_have_letters() {
    let letters: Vec<String> = [0, 25, 26, 27, 701, 702, 16_383].map(column_letters).into();
    assert_eq!(letters, ["A", "Z", "AA", "AB", "ZZ", "AAA", "XFD"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Nothing that is uploaded makes it panic.
    #[test]
    fn never_panics(
        noise in proptest::collection::vec(any::<u8>(), 0..200),
        text in "(standard|object|indicator|actual|unit|inputs|grade|,|;|\n|\"|GB 21341-2022|ferrosilicon|1|=|at\\.|O2|[^ ]){0,60}",
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let _ = (read(&noise), read(text.as_bytes()));
        let mut damaged = raw(&sheet_xml(r#"<row r="1"><c r="A1"><v>1</v></c></row>"#), zip::CompressionMethod::Stored);
        let position = at.index(damaged.len());
        damaged[position] = byte;
        let _ = read(&damaged);
        let mut cells: Vec<u8> = GOOD.bytes().collect();
        let position = at.index(cells.len());
        cells[position] = byte;
        if let Ok(reading) = read(&cells) {
            let entries: Vec<_> = reading.entries.into_iter().map(|(_, entry)| entry).collect();
            let _ = evaluate(library(), rulebook(), &entries);
        }
    }
}
