//! Files that are broken or made to do harm: each is named, the memory stays bounded, and the rest is served.

mod common;

use common::corpora::{put, small_corpus};
use common::program::{Run, program};
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

/// What reading and indexing a small corpus with one bad file may take, in megabytes.
const MOST_MEMORY: u64 = 400;
/// Size of a file that is just small enough to be read, in bytes.
const LARGE: usize = 30 << 20;

/// Runs the program and watches its memory; gives the run with the highest resident memory seen, in megabytes.
fn watched(corpus: &Path, index: &Path, arguments: &[&str]) -> (Run, u64) {
    let child = program(corpus, index).args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let (done, wait) = mpsc::channel();
    std::thread::spawn(move || done.send(Child::wait_with_output(child).unwrap()));
    let mut most = 0;
    let output = loop {
        match wait.recv_timeout(Duration::from_millis(5)) {
            Ok(output) => break output,
            Err(RecvTimeoutError::Disconnected) => panic!("the program could not be waited for"),
            Err(RecvTimeoutError::Timeout) => {
                let now = fs::read_to_string(&status).unwrap_or_default();
                let peak = now.lines().find_map(|l| l.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
                most = most.max(peak.unwrap_or(0u64) / 1024);
            }
        }
    };
    (Run::from(output), most)
}

/// Puts one bad file into the small corpus: it is named with a place, and the rest is indexed and served.
fn spoiled_by(path: &str, what: &str, spoil: impl Fn(&Path)) {
    let (corpus, index) = (small_corpus(), tempfile::tempdir().unwrap());
    fs::create_dir_all(corpus.path().join(path).parent().unwrap()).unwrap();
    spoil(&corpus.path().join(path));
    let (told, memory) = watched(corpus.path(), index.path(), &["corpus", "check"]);
    assert_eq!(told.code, Some(1), "{told:?}");
    let line = told.out.lines().find(|l| l.starts_with(&format!("{path}:"))).unwrap_or_else(|| panic!("{}", told.out));
    let numbers: Vec<_> = line.split(':').skip(1).take(2).map(str::parse::<u64>).collect();
    assert!(numbers.iter().all(|n| n.as_ref().is_ok_and(|n| *n > 0)), "file:line:column in {line}");
    let problems = biaoqiao::corpus::read(corpus.path()).unwrap().problems;
    assert!(problems.iter().any(|p| p.file == path && p.kind.key() == what), "{what} in {problems:?}");
    assert!(told.out.len() < 1 << 20, "the list of problems is bounded");
    assert!(memory < MOST_MEMORY, "checking took {memory} MB");

    let (told, memory) = watched(corpus.path(), index.path(), &["search", "GB/T 24067"]);
    assert!(memory < MOST_MEMORY, "indexing took {memory} MB");
    assert!(told.code == Some(0) && told.out.contains("GB/T 24067-2024"), "the rest is served: {told:?}");
    assert!(!told.err.is_empty(), "and the errors are told");
}

fn write(path: &Path, parts: impl FnOnce(&mut BufWriter<File>) -> std::io::Result<()>) {
    let mut out = BufWriter::new(File::create(path).unwrap());
    parts(&mut out).unwrap();
    out.flush().unwrap();
}

/// A text around a body.
fn text(body: &str) -> String {
    format!(
        "<standard xml:lang=\"zh\"><front><std-meta><std-ref type=\"dated\">GB 13223-2011</std-ref><custom-meta-group>\
         <custom-meta><meta-name>source</meta-name><meta-value>test</meta-value></custom-meta>\
         <custom-meta><meta-name>evidence</meta-name><meta-value>recall</meta-value></custom-meta>\
         </custom-meta-group></std-meta></front><body>{body}</body></standard>"
    )
}

#[test]
fn a_table_with_a_quotation_mark_that_never_closes() {
    spoiled_by("terms/broken.csv", "unclosed-quote", |path| {
        let header = "id,kind,broader,zh,ru,mn,mn_mong,en,domain,source,evidence,seen\n";
        fs::write(
            path,
            format!("{header}bad,product,,\"坏,,,,,,pk,recall,\ngood,product,,好东西,,,,good thing,,pk,recall,\n"),
        )
        .unwrap();
    });
}

#[test]
fn a_table_that_is_no_text() {
    spoiled_by("standards/broken.csv", "invalid-utf8", |path| {
        let bytes: Vec<u8> =
            (0..200_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).map(|b| b | 0x80).collect();
        fs::write(path, bytes).unwrap();
    });
}

#[test]
fn a_text_that_is_not_well_formed() {
    spoiled_by("texts/cn/broken.xml", "invalid-xml", |path| fs::write(path, "<standard>\n<body></front>").unwrap());
}

#[test]
fn a_text_whose_entities_would_fill_the_memory() {
    spoiled_by("texts/cn/bomb.xml", "unknown-entity", |path| {
        let mut bomb = String::from("<?xml version=\"1.0\"?><!DOCTYPE standard [<!ENTITY a0 \"锅炉锅炉锅炉锅炉\">");
        for level in 1..40 {
            let inner = format!("&a{};", level - 1).repeat(10);
            bomb.push_str(&format!("<!ENTITY a{level} \"{inner}\">"));
        }
        fs::write(path, format!("{bomb}]>{}", text("<sec><p>&a39;</p></sec>"))).unwrap();
    });
}

#[test]
fn a_text_that_reads_another_file_of_the_machine() {
    spoiled_by("texts/cn/outside.xml", "unknown-entity", |path| {
        let outside = "<!DOCTYPE standard [<!ENTITY out SYSTEM \"file:///etc/passwd\">]>";
        fs::write(path, format!("{outside}{}", text("<sec><p>&out;</p></sec>"))).unwrap();
    });
}

#[test]
fn a_text_that_commands_the_terminal() {
    spoiled_by("texts/cn/escape.xml", "control-character", |path| {
        fs::write(path, text("<sec><p>&#x1b;[2J&#x9b;31m</p></sec>")).unwrap();
    });
}

#[test]
fn a_text_without_end_of_its_levels() {
    spoiled_by("texts/cn/deep.xml", "nested-too-deep", |path| {
        write(path, |out| (0..500_000).try_for_each(|_| out.write_all(b"<sec>")).and(Ok(())));
        let deep = fs::read_to_string(path).unwrap();
        fs::write(path, format!("<standard>{deep}")).unwrap();
    });
}

#[test]
fn a_table_of_one_line_of_100_megabytes() {
    spoiled_by("limits/cn/line.csv", "file-too-large", |path| {
        write(path, |out| (0..100).try_for_each(|_| out.write_all(&[b'x'; 1 << 20])));
    });
}

#[test]
fn a_table_of_one_line_that_is_just_small_enough_to_be_read() {
    spoiled_by("terms/line.csv", "line-too-long", |path| {
        write(path, |out| {
            out.write_all(b"id,kind,broader,zh,ru,mn,mn_mong,en,domain,source,evidence,seen\nlong,product,,")?;
            (0..LARGE / 6).try_for_each(|_| out.write_all("锅炉".as_bytes()))?;
            out.write_all(b",,,,,,pk,recall,\n")
        });
    });
}

#[test]
fn a_text_of_one_paragraph_that_is_just_small_enough_to_be_read() {
    spoiled_by("texts/cn/line.xml", "line-too-long", |path| {
        let paragraph = format!("<sec><p>{}</p></sec>", "锅炉".repeat(LARGE / 6));
        fs::write(path, text(&paragraph)).unwrap();
    });
}

#[test]
fn a_table_of_nothing_but_short_lines() {
    spoiled_by("terms/rows.csv", "more-problems", |path| {
        let header = "id,kind,broader,zh,ru,mn,mn_mong,en,domain,source,evidence,seen\n";
        fs::write(path, format!("{header}{}", "x\n".repeat(500_000))).unwrap();
    });
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_opens_and_cannot_be_read() {
    spoiled_by("terms/memory.csv", "file-unreadable", |path| {
        std::os::unix::fs::symlink("/proc/self/mem", path).unwrap();
    });
}

#[cfg(unix)]
#[test]
fn a_device_without_end() {
    spoiled_by("terms/zero.csv", "not-a-file", |path| std::os::unix::fs::symlink("/dev/zero", path).unwrap());
}

#[test]
fn a_folder_in_place_of_a_file() {
    spoiled_by("methods/folder.csv", "not-a-file", |path| fs::create_dir(path).unwrap());
}

#[test]
fn a_corpus_with_nothing_in_it_is_served_as_nothing() {
    let (corpus, index) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (told, _) = watched(corpus.path(), index.path(), &["search", "锅炉"]);
    assert_eq!(told.code, Some(1), "{told:?}");
    put(corpus.path(), "standards/cn.csv", b"");
    let (told, _) = watched(corpus.path(), index.path(), &["corpus", "check"]);
    assert_eq!(told.code, Some(1));
    assert!(told.out.contains("standards/cn.csv:1:1:"), "{told:?}");
}
