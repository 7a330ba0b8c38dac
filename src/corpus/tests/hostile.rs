//! Files that are broken or made to do harm: each gives a problem, none stops the reading.

use super::{check, corpus, put};
use crate::corpus::{Problem, read};
use std::fs;

const LIMITS: &str = "limits/cn/energy.csv";
const HEADER: &str = "unit,dimension,canonical,factor,note\n";

/// Reads the small corpus with one file replaced, and gives the problems of that file.
fn with(path: &str, bytes: &[u8]) -> Vec<Problem> {
    let folder = corpus(&[]);
    put(folder.path(), path, bytes);
    read(folder.path()).unwrap().problems.into_iter().filter(|p| p.file == path).collect()
}

fn lines(path: &str, bytes: &[u8]) -> Vec<String> {
    with(path, bytes).iter().map(ToString::to_string).collect()
}

#[test]
fn headers_that_are_wrong() {
    assert_eq!(
        lines("units.csv", b"unit,dimension,canonical,factor,note,extra\nm,length,m,1,,\nkm,length,m,1000,\n"),
        [
            "units.csv:1:38: error: unknown-column (field: extra)",
            "units.csv:3:1: error: uneven-row (expected: 6, found: 5)",
        ]
    );
    assert_eq!(
        lines("units.csv", b"unit,unit,factor\n"),
        [
            "units.csv:1:1: error: missing-column (field: dimension)",
            "units.csv:1:1: error: missing-column (field: canonical)",
            "units.csv:1:1: error: missing-column (field: note)",
            "units.csv:1:6: error: duplicate-column (field: unit)",
        ]
    );
}

#[test]
fn columns_may_stand_in_any_order() {
    check(
        &[("units.csv", "", "note,factor,canonical,dimension,unit\n,1,kgce/t,energy-per-mass,kgce/t\n,1,%,ratio,%\n")],
        &[],
    );
}

#[test]
fn a_quotation_mark_that_never_closes_costs_one_row() {
    let text = format!("{HEADER}m,length,m,1,\"open\n%,ratio,%,1,\ns,time,s,1,\n");
    let folder = corpus(&[("units.csv", "", &text)]);
    let reading = read(folder.path()).unwrap();
    let problems: Vec<_> = reading.problems.iter().filter(|p| p.file == "units.csv").map(ToString::to_string).collect();
    assert_eq!(problems, ["units.csv:2:14: error: unclosed-quote"]);
    let units = reading.library.units();
    assert!(units.get("m").is_none() && units.get("%").is_some() && units.get("s").is_some());
    // A later quotation mark seems to close it.
    let pair = format!("{HEADER}x,\"d,x,1,\ny,d,y,1,\nz,d,z,1,\"n\"\nw,d,w,1,\n");
    assert_eq!(lines("units.csv", pair.as_bytes()), ["units.csv:2:3: error: unclosed-quote"]);
}

#[test]
fn thousands_of_open_quotation_marks_come_to_an_end() {
    let mut text = HEADER.to_owned();
    for _ in 0..200_000 {
        text.push_str("\"a,b\n");
    }
    assert!(!with("units.csv", text.as_bytes()).is_empty());
}

#[test]
fn bytes_that_are_no_text() {
    let mut latin = HEADER.as_bytes().to_vec();
    latin.extend_from_slice("钢,".as_bytes());
    latin.extend_from_slice(b"\xff\xfe,a,1,\nm,length,m,1,\n");
    assert_eq!(lines("units.csv", &latin), ["units.csv:2:3: error: invalid-utf8"]);
    let nul = format!("{HEADER}m,len\0gth,m,1,\nkm,length,km,1,\n");
    assert_eq!(lines("units.csv", nul.as_bytes()), ["units.csv:2:6: error: control-character (code: U+0000)"]);
    assert_eq!(lines("units.csv", b"\xff\n"), ["units.csv:1:1: error: invalid-utf8"]);
    assert_eq!(lines("units.csv", b""), ["units.csv:1:1: error: empty-file"]);
    assert_eq!(lines("units.csv", b"\n\r\n"), ["units.csv:1:1: error: empty-file"]);
}

#[test]
fn a_byte_order_mark_and_carriage_returns_are_read() {
    let folder = corpus(&[]);
    for (path, text) in super::GOOD {
        put(folder.path(), path, format!("\u{feff}{}", text.replace('\n', "\r\n")).as_bytes());
    }
    let reading = read(folder.path()).unwrap();
    assert_eq!(reading.problems.iter().map(|p| super::shown(folder.path(), p)).collect::<Vec<_>>(), [super::ALWAYS]);
    assert_eq!(reading.library.limits().len(), 1);
    let wrong = super::GOOD[7].1.replace(",crude-steel,", ",x,").replace('\n', "\r\n");
    assert_eq!(
        lines(LIMITS, format!("\u{feff}{wrong}").as_bytes()),
        ["limits/cn/energy.csv:2:19: error: unknown-concept (field: object, id: x)"]
    );
}

#[test]
fn what_is_too_large_is_not_read() {
    let folder = corpus(&[]);
    let file = fs::File::create(folder.path().join("units.csv")).unwrap();
    file.set_len(100 << 20).unwrap();
    let problems = read(folder.path()).unwrap().problems;
    assert!(
        problems.iter().any(|p| p.to_string() == "units.csv:1:1: error: file-too-large (megabytes: 100, most: 64)")
    );
    let line = format!("{HEADER}m,length,m,1,{}\nkm,length,km,1,\n", "x".repeat(2 << 20));
    assert_eq!(
        lines("units.csv", line.as_bytes()),
        ["units.csv:2:1: error: line-too-long (bytes: 2097166, most: 1048576)"]
    );
    let header = ",".repeat(1 << 19);
    assert!(lines("units.csv", header.as_bytes()).len() < 200);
}

#[test]
fn complaints_about_one_file_are_bounded() {
    let text = format!("{HEADER}{}", "x\n".repeat(100_000));
    let problems = with("units.csv", text.as_bytes());
    assert_eq!(problems.len(), 1001);
    assert_eq!(problems.last().unwrap().kind.args(), [("count", "99000".to_owned())]);
}

#[cfg(unix)]
#[test]
fn folders_links_and_pipes_in_place_of_files() {
    use std::os::unix::fs::symlink;
    let folder = corpus(&[]);
    let at = |path: &str| folder.path().join(path);
    fs::create_dir(at("terms/folder.csv")).unwrap();
    symlink(at("texts"), at("texts/loop")).unwrap();
    symlink("self.csv", at("needs/self.csv")).unwrap();
    symlink("/dev/zero", at("methods/zero.csv")).unwrap();
    fs::write(at("texts/README.md"), "nobody's business").unwrap();
    let problems: Vec<String> = read(folder.path()).unwrap().problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems.len(), 4, "{problems:?}");
    assert_eq!(problems[0], "methods/zero.csv:1:1: error: not-a-file");
    assert!(problems[1].starts_with("needs/self.csv:1:1: error: file-unreadable"), "{problems:?}");
    assert_eq!(problems[3], "terms/folder.csv:1:1: error: not-a-file");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_make_reading_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400), text in "[a-z,\"\n|<>&;/ =]{0,200}") {
        let folder = tempfile::tempdir().unwrap();
        put(folder.path(), "units.csv", &[HEADER.as_bytes(), &bytes].concat());
        put(folder.path(), "texts/cn/a.xml", &bytes);
        put(folder.path(), "texts/cn/b.xml", format!("<standard>{text}").as_bytes());
        put(folder.path(), "grades.csv", format!("jurisdiction,domain,grade,role,rank,zh,ru,mn,en,note\n{text}").as_bytes());
        for problem in read(folder.path()).unwrap().problems {
            assert!(problem.line > 0 && problem.column > 0, "{problem}");
        }
    }
}
