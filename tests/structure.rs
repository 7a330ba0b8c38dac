//! Counterparts, clauses side by side, editions, gaps and needs over the shipped corpus: what people read is a snapshot.

mod common;

use biaoqiao::compare::alignment::{Mark, align};
use biaoqiao::compare::counterpart::{Adoptions, counterparts};
use biaoqiao::compare::edition::{self, changes};
use biaoqiao::compare::need::answers;
use biaoqiao::compare::redline::{Change, Piece, redline};
use biaoqiao::compare::{Market, Spotter, Subjects};
use biaoqiao::corpus::{self, Library};
use biaoqiao::exchange::structure::{AlignmentView, CounterpartsView, EditionView, MatrixView, NeedsView};
use biaoqiao::locale::{Locale, structure, wording};
use biaoqiao::model::{Language, StandardIndex};
use common::{data, judged_day, shipped};
use std::fmt::Write;
use std::sync::LazyLock;

static SUBJECTS: LazyLock<Subjects> = LazyLock::new(|| Subjects::new(shipped().library(), spotter()));

fn spotter() -> Spotter<'static> {
    let generation = shipped().generation();
    Spotter::new(generation.analyzer(), generation.annotator())
}

fn library() -> &'static Library {
    shipped().library()
}

fn index(id: &str) -> StandardIndex {
    library().find(id).unwrap()
}

#[test]
fn clauses_of_china_and_russia_stand_side_by_side() {
    let locale = Locale::of(Language::Zh);
    let (own, other) = (index("GB 13223-2011"), index("ГОСТ Р 50831-95"));
    let found = align(library(), &SUBJECTS, &Adoptions::new(library()), spotter(), own, other).unwrap();
    let line = |index: StandardIndex, marks: &[Vec<Mark>], place: Option<usize>| {
        let clause = place.and_then(|p| Some((library().text_of(index)?.clauses.get(p)?, marks.get(p)?)));
        let Some((clause, marks)) = clause else { return "—".to_owned() };
        let (title, text) = (marked(&clause.title, marks, true), marked(&clause.text, marks, false));
        format!("{} {title}: {text}", clause.label)
    };
    let mut out = String::new();
    for row in &found.rows {
        let why = row.pairing.as_ref().map(|p| {
            let told: Vec<_> = p.evidence.iter().map(|e| structure::likeness(&locale, library(), e)).collect();
            told.join("; ")
        });
        writeln!(out, "{}", why.unwrap_or_else(|| locale.text("alignment-alone"))).unwrap();
        writeln!(out, "  {}", line(own, &found.own_marks, row.own)).unwrap();
        writeln!(out, "  {}\n", line(other, &found.other_marks, row.other)).unwrap();
    }
    insta::assert_snapshot!("alignment", out);
    let view = AlignmentView::new(library(), &found, Language::Zh, judged_day()).unwrap();
    assert_eq!(view.csv().lines().count(), found.rows.len() + 1);
}

/// A text with the concepts in brackets that the clause beside it names as well.
fn marked(text: &str, marks: &[Mark], in_title: bool) -> String {
    let mut out = String::new();
    let mut at = 0;
    for mark in marks.iter().filter(|m| m.in_title == in_title && m.shared) {
        write!(out, "{}[{}]", &text[at..mark.start], &text[mark.start..mark.end]).unwrap();
        at = mark.end;
    }
    out + &text[at..]
}

#[test]
fn every_clause_with_words_stands_in_the_alignment_and_in_order() {
    let adoptions = Adoptions::new(library());
    let texts: Vec<StandardIndex> = library().indices().filter(|i| library().text_of(*i).is_some()).collect();
    for (own, other) in texts.iter().flat_map(|a| texts.iter().map(move |b| (*a, *b))).step_by(17) {
        let found = align(library(), &SUBJECTS, &adoptions, spotter(), own, other).unwrap();
        for (index, place) in [(own, false), (other, true)] {
            let clauses = &library().text_of(index).unwrap().clauses;
            let of = |row: &biaoqiao::compare::alignment::Row| if place { row.other } else { row.own };
            for (at, clause) in clauses.iter().enumerate() {
                let empty = clause.title.trim().is_empty() && clause.text.trim().is_empty();
                assert_eq!(found.rows.iter().any(|r| of(r) == Some(at)), !empty, "{} {at}", clause.label);
            }
        }
        assert!(found.rows.iter().filter_map(|r| r.own).is_sorted());
        let in_order = found.rows.iter().filter(|r| r.pairing.as_ref().is_some_and(|p| !p.moved));
        assert!(in_order.clone().filter_map(|r| r.other).is_sorted());
        for pairing in found.rows.iter().filter_map(|r| r.pairing.as_ref()) {
            assert!(!pairing.evidence.is_empty());
        }
    }
}

#[test]
fn two_editions_of_a_text_are_a_redline() {
    let reading = corpus::read(&data("editions")).unwrap();
    let library = reading.library;
    let pieces = |pieces: &[Piece]| -> String {
        let mark = |p: &Piece| match p.change {
            Change::Kept => p.text.clone(),
            Change::Removed => format!("[-{}-]", p.text),
            Change::Added => format!("{{+{}+}}", p.text),
        };
        pieces.iter().map(mark).collect()
    };
    let mut out = String::new();
    for (old, new) in [
        ("GB 90001-2015", "GB 90001-2025"),
        ("ГОСТ Р 90002-2010", "ГОСТ Р 90002-2020"),
        ("MNS 90003:2008", "MNS 90003:2019"),
        ("ISO 90004:2012", "ISO 90004:2022"),
    ] {
        let (a, b) = (library.find(old).unwrap(), library.find(new).unwrap());
        assert!(edition::are_editions(&library, a, b));
        let found = redline(library.text_of(a).unwrap(), library.text_of(b).unwrap());
        writeln!(out, "{old} → {new}").unwrap();
        for c in &found.clauses {
            let (label, title, text) = (pieces(&c.label), pieces(&c.title), pieces(&c.text));
            writeln!(out, "  {}: {label} {title}: {text}", c.change).unwrap();
        }
    }
    insta::assert_snapshot!("redlines", out);
}

#[test]
fn limits_of_two_editions_go_from_old_to_new() {
    let pairs: Vec<String> = edition::pairs(library())
        .into_iter()
        .map(|(old, new)| format!("{} → {}", library().get(old).unwrap().id, library().get(new).unwrap().id))
        .collect();
    for expected in ["GB 29435-2012 → GB 29435-2025", "GB/T 26572-2011 → GB 26572-2025", "GB 3095-2012 → GB 3095-2026"]
    {
        assert!(pairs.iter().any(|p| p == expected), "{expected}: {pairs:?}");
    }
    let locale = Locale::of(Language::En);
    let (old, new) = (index("GB 29435-2012"), index("GB 29435-2025"));
    let found = changes(library(), old, new);
    let value = |index: StandardIndex, place: Option<usize>| {
        let limit = place.and_then(|p| library().limits_of(index).as_slice().get(p));
        limit.map_or("—".into(), |l| format!("{} {}", wording::limit_value(&locale, library(), l), l.unit))
    };
    let cerium = found.rows.iter().filter(|r| r.object.as_str() == "cerium-metal");
    let lines: Vec<String> = cerium
        .map(|r| {
            let outcome = structure::outcome(&locale, &r.outcome);
            format!("{} → {}: {outcome}", value(old, r.old), value(new, r.new))
        })
        .collect();
    assert_eq!(
        lines,
        [
            "≤ 1.28 tce/t → ≤ 1.24 tce/t: stricter (−3.125 %)",
            "≤ 1.16 tce/t → ≤ 1.17 tce/t: looser (+0.8621 %)",
            "≤ 1.10 tce/t → ≤ 1.12 tce/t: looser (+1.8182 %)",
        ]
    );
    let view = EditionView::new(library(), &found, Language::En, judged_day()).unwrap();
    assert_eq!(view.csv().lines().count(), found.rows.len() + 1);
}

#[test]
fn needs_of_russia_and_mongolia_are_matched_to_what_china_has_and_lacks() {
    let locale = Locale::of(Language::Zh);
    let found = answers(library(), &SUBJECTS, spotter(), Market::Cn, judged_day(), 3);
    assert_eq!(found.len(), library().needs().len());
    let view = NeedsView::new(library(), &found, Language::Zh, judged_day());
    let mut out = String::new();
    for need in &view.needs {
        writeln!(out, "{} · {}", need.market, need.need_zh).unwrap();
        for named in &need.named {
            writeln!(out, "  {} → {}", named.printed, named.standard.as_deref().unwrap_or("—")).unwrap();
        }
        for c in &need.concepts {
            let coverage = locale.word("coverage", c.coverage);
            writeln!(out, "  {}{} [{coverage}]", if c.is_topic { "★ " } else { "" }, c.concept.name).unwrap();
            for (side, count, list) in [("CN", c.serving_count, &c.serving), (need.market, c.own_count, &c.own)] {
                let one = |m: &biaoqiao::exchange::structure::gap::MatchView| {
                    let (status, place) = (locale.word("status", m.standard.status), locale.word("place", m.place));
                    format!("{}（{status}；{place}：{}）", m.standard.id, m.concept.name)
                };
                let list: Vec<String> = list.iter().map(one).collect();
                writeln!(out, "    {side} {count}: {}", list.join(" ")).unwrap();
            }
        }
    }
    insta::assert_snapshot!("needs", out);
}

#[test]
fn counterparts_read_well() {
    let adoptions = Adoptions::new(library());
    let mut out = String::new();
    for (id, language) in [
        ("GB 18613-2020", Language::Zh),
        ("GB 13223-2011", Language::Zh),
        ("GB/T 23331-2020", Language::En),
        ("MNS ISO 14001:2016", Language::En),
    ] {
        let locale = Locale::of(language);
        let found = counterparts(library(), &SUBJECTS, &adoptions, index(id), judged_day(), 3).unwrap();
        writeln!(out, "{id}").unwrap();
        for (market, list) in &found.markets {
            for (rank, c) in (1..).zip(list) {
                writeln!(out, "  {market} {rank}. {}", library().get(c.standard).unwrap().id).unwrap();
                for tie in &c.ties {
                    writeln!(out, "       {}", structure::tie(&locale, library(), tie)).unwrap();
                }
                for edition in &c.superseded {
                    writeln!(out, "     ! {}", structure::superseded(&locale, library(), edition)).unwrap();
                }
            }
        }
        let view = CounterpartsView::new(library(), &found, language, judged_day()).unwrap();
        assert_eq!(view.csv().lines().count(), 1 + found.markets.iter().map(|(_, list)| list.len()).sum::<usize>());
    }
    insta::assert_snapshot!("counterparts", out);
}

#[test]
fn the_matrix_as_csv_has_a_row_for_each_topic_and_market() {
    let markets = [Market::Cn, Market::Ru, Market::Mn];
    let found = biaoqiao::compare::gap::matrix(library(), &SUBJECTS, &markets, None, judged_day());
    let view = MatrixView::new(library(), &found, Language::En, 99);
    assert_eq!(view.csv().lines().count(), 1 + found.rows.len() * markets.len());
    assert!(view.gaps.iter().any(|g| g.has == "CN" && g.lacks == "MN"));
    assert!(view.gaps.iter().any(|g| g.has == "RU" && g.lacks == "CN"));
}
