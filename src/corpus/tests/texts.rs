//! Texts in NISO STS, good ones and hostile ones.

use super::{GOOD, corpus, put};
use crate::corpus::read;
use crate::model::{Clause, ClauseKind, Language};
use std::fmt::Write;

const PATH: &str = "texts/cn/gb-21256-2025.xml";

/// The good text with another body.
fn body(body: &str) -> String {
    let good = GOOD[15].1;
    let (front, _) = good.split_once("<body>").unwrap();
    format!("{front}<body>{body}</body></standard>\n")
}

fn clauses(text: &str) -> Result<Vec<Clause>, Vec<String>> {
    let folder = corpus(&[]);
    put(folder.path(), PATH, text.as_bytes());
    let reading = read(folder.path()).unwrap();
    let problems: Vec<String> = reading.problems.iter().filter(|p| p.file == PATH).map(ToString::to_string).collect();
    match reading.library.texts().next() {
        Some(text) => {
            assert!(problems.is_empty(), "{problems:?}");
            Ok(text.clauses.clone())
        }
        None => Err(problems),
    }
}

fn problem(text: &str, expected: &str) {
    assert_eq!(clauses(text).unwrap_err(), [expected]);
}

#[test]
fn sections_keep_their_order_depth_and_provenance() {
    let text = body(
        "<sec id=\"s4\" sec-type=\"clause\"><label>4</label>\n<sec id=\"s41\" sec-type=\"clause\"><sec-meta><custom-meta-group>\
         <custom-meta><meta-name>source</meta-name><meta-value>x?a=1&amp;b=2</meta-value></custom-meta>\
         <custom-meta><meta-name>evidence</meta-name><meta-value>secondary</meta-value></custom-meta>\
         <custom-meta><meta-name>seen</meta-name><meta-value>2026-11-23</meta-value></custom-meta>\
         </custom-meta-group></sec-meta><label>4.1</label><title>等级</title>\
         <p>a<sup>3</sup> &#8212; <bold>b</bold>\n  c</p><p>d</p></sec></sec><sec id=\"s5\"><p>e</p></sec>",
    );
    let clauses = clauses(&text).unwrap();
    let seen: Vec<_> =
        clauses.iter().map(|c| (c.id.as_str(), c.label.as_str(), c.title.as_str(), c.text.as_str(), c.depth)).collect();
    assert_eq!(seen, [("s4", "4", "", "", 0), ("s41", "4.1", "等级", "a3 — b c\nd", 1), ("s5", "", "", "e", 0)]);
    let sources: Vec<_> = clauses.iter().map(|c| c.provenance.source.as_str()).collect();
    assert_eq!(sources, ["pk", "x?a=1&b=2", "pk"]);
}

#[test]
fn text_around_lists_and_tables_stays_in_reading_order() {
    let text = body(
        "<sec id=\"s\"><p>before<list><list-item><label>a)</label><p>one</p></list-item><list-item><p>two</p></list-item>\
         </list>after</p><table-wrap><table><tr><th>x</th><td>1</td></tr><tr><th>y</th><td>2</td></tr></table></table-wrap>\
         loose<![CDATA[ <end>]]></sec>",
    );
    assert_eq!(clauses(&text).unwrap()[0].text, "before\na)\none\ntwo\nafter\nx 1\ny 2\nloose <end>");
}

#[test]
fn a_term_has_a_clause_for_each_language() {
    let text = body(
        "<sec id=\"s3\" sec-type=\"terms\"><label>3</label><term-sec id=\"s31\"><label>3.1</label><tbx:termEntry id=\"t\">\
         <tbx:langSet xml:lang=\"zh\"><tbx:definition>定义</tbx:definition><tbx:tig><tbx:term>标准状态</tbx:term>\
         <tbx:partOfSpeech value=\"noun\"/></tbx:tig></tbx:langSet><tbx:langSet xml:lang=\"en\"><tbx:tig><tbx:term>standard \
         state</tbx:term></tbx:tig></tbx:langSet></tbx:termEntry></term-sec></sec>",
    );
    let clauses = clauses(&text).unwrap();
    let seen: Vec<_> =
        clauses.iter().map(|c| (c.id.as_str(), c.kind, c.language, c.title.as_str(), c.text.as_str())).collect();
    assert_eq!(
        seen,
        [
            ("s3", ClauseKind::Terms, Language::Zh, "", ""),
            ("s31", ClauseKind::Term, Language::Zh, "标准状态", "定义"),
            ("s31-en", ClauseKind::Term, Language::En, "standard state", ""),
        ]
    );
    assert!(clauses.iter().all(|c| c.provenance.source == "pk"));
}

#[test]
fn a_text_that_says_too_little_is_named() {
    let good = GOOD[15].1;
    problem(
        &good.replace("type=\"dated\"", "type=\"undated\""),
        "texts/cn/gb-21256-2025.xml:1:1: error: missing-std-ref",
    );
    problem(
        &good.replace("GB 21256-2025<", "GB 1-2020<"),
        "texts/cn/gb-21256-2025.xml:3:18: error: unknown-standard (field: std-ref, id: GB 1-2020)",
    );
    problem(
        &good.replace("<meta-name>source", "<meta-name>sauce"),
        "texts/cn/gb-21256-2025.xml:3:18: error: missing-provenance (field: source)",
    );
    problem(
        &good.replace("xml:lang=\"zh\"", "xml:lang=\"tlh\""),
        "texts/cn/gb-21256-2025.xml:2:1: error: unknown-word (field: xml:lang, word: tlh, allowed: zh, ru, mn, en)",
    );
    problem("<html/>", "texts/cn/gb-21256-2025.xml:1:1: error: not-a-standard-text (element: html)");
    problem("<!-- nothing -->", "texts/cn/gb-21256-2025.xml:1:1: error: not-a-standard-text (element: )");
}

#[test]
fn broken_xml_is_located() {
    problem(
        &body("<sec id=\"s\">\n<p>钢</sec>"),
        "texts/cn/gb-21256-2025.xml:8:5: error: invalid-xml (reason: ill-formed document: expected `</p>`, but `</sec>` was \
         found)",
    );
    problem("<standard>\n<front>", "texts/cn/gb-21256-2025.xml:2:8: error: invalid-xml (reason: </front> is missing)");
    problem(
        "<standard>&#0;</standard>",
        "texts/cn/gb-21256-2025.xml:1:11: error: invalid-xml (reason: invalid character reference: 0x0 character is not permitted in XML)",
    );
}

#[test]
fn entities_are_never_expanded() {
    let mut bomb = "<!DOCTYPE standard [<!ENTITY a0 \"ha\">".to_owned();
    for n in 1..30 {
        let _ = write!(bomb, "<!ENTITY a{n} \"{}\">", format!("&a{};", n - 1).repeat(10));
    }
    bomb.push_str("]>\n<standard><body><sec><p>&a29;</p></sec></body></standard>");
    problem(&bomb, "texts/cn/gb-21256-2025.xml:2:25: error: unknown-entity (name: a29)");
    problem(
        "<!DOCTYPE standard [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<standard>&x;</standard>",
        "texts/cn/gb-21256-2025.xml:2:11: error: unknown-entity (name: x)",
    );
}

#[test]
fn a_hundred_thousand_levels_are_refused() {
    let deep = format!("<standard>{}{}</standard>", "<sec>".repeat(100_000), "</sec>".repeat(100_000));
    problem(&deep, "texts/cn/gb-21256-2025.xml:1:326: error: nested-too-deep (most: 64)");
}
