//! Key indicators: the main table (T8), one part for each other party, grades side by side (T9), and charts.

use super::material::Material;
use super::{cells, charts};
use crate::compare::Verdict;
use crate::exchange::{NoteView, PairingView, SideView};
use crate::locale::{report, wording};
use crate::model::{ConceptId, Limit, StandardIndex};
use crate::report::{
    Anchor, Block, Cell, Column, Content, Formula, Group, Link, Number, ReportTable, Row, Section, Span, Table, Tone,
};
use std::collections::{BTreeMap, HashMap};

/// What other columns of the row say already.
const SAID_ELSEWHERE: [&str; 5] = ["recall", "overlap", "force", "act", "not-in-force"];
/// Grades that stand side by side in one table.
const MOST_GRADES: usize = 8;
/// Lines of a table of grades; the annex has all.
const MOST_LINES: usize = 40;
/// Decimals of a difference.
const PLACES: u8 = 4;
/// The columns of the converted figures.
const CONVERTED: [usize; 2] = [9, 10];

/// The name of a row of T8: place and name of what stands side by side.
fn row_key(m: &Material<'_>, block: usize, at: usize) -> String {
    let keys = keys(m, block);
    keys.get(at).cloned().unwrap_or_default()
}

/// Where links to a row of T8 lead.
pub(super) fn row_anchor(m: &Material<'_>, block: usize, at: usize) -> Anchor {
    Row::place(&ReportTable::Indicators.caption(m.part(block), String::new()), &row_key(m, block, at))
}

/// The names of all rows of a block: what stands on both sides, without values.
fn keys(m: &Material<'_>, block: usize) -> Vec<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let side = |side: Option<&SideView>| side.map_or_else(String::new, |s| m.rows.key(s.row).to_owned());
    let pairings = m.view.blocks.get(block).map_or(&[][..], |b| &b.pairings);
    let name = |p: &PairingView| {
        let name = format!("{}-{}-{}", side(p.a.as_ref()), side(p.b.as_ref()), p.role);
        let times = seen.entry(name.clone()).or_insert(0);
        *times += 1;
        if *times == 1 { name } else { format!("{name}.{times}") }
    };
    pairings.iter().map(name).collect()
}

pub(super) fn fill(m: &Material<'_>, mut section: Section) -> Section {
    if m.has_no_limits() {
        return section.with(Block::paragraph(m.text("report-text-none-compared")));
    }
    for at in 0..m.view.blocks.len() {
        let Some(block) = m.view.blocks.get(at).filter(|b| !b.pairings.is_empty()) else { continue };
        let variables = m.variables(at);
        section = section
            .with(Block::heading(&format!("block-{}", at + 1), m.say("reporting-block", &variables)))
            .with(Block::paragraph(m.say("report-text-indicators", &variables)));
        if block.pairings.iter().any(|p| p.preview) {
            section = section.with(Block::paragraph(m.text("report-text-preview")));
        }
        for chart in charts::of_block(m, at) {
            section = section.with(Block::Chart(chart));
        }
        section = section.with(Block::Table(main_table(m, at)));
    }
    for table in grades(m) {
        section = section.with(Block::Table(table));
    }
    section
}

/// T8 against one other party.
fn main_table(m: &Material<'_>, block: usize) -> Table {
    type Wanted = fn(Verdict) -> bool;
    let mut table = report::table(m.desk.locale, ReportTable::Indicators, m.part(block), &m.variables(block));
    let keys = keys(m, block);
    let pairings = m.view.blocks.get(block).map_or(&[][..], |b| &b.pairings);
    let kinds: [(&str, Wanted); 3] = [
        ("reporting-group-compared", |v| v.is_comparable()),
        ("reporting-group-incomparable", |v| v == Verdict::Incomparable),
        ("reporting-group-no-counterpart", |v| v == Verdict::NoCounterpart),
    ];
    for (title, wanted) in kinds {
        let of = pairings
            .iter()
            .zip(&keys)
            .enumerate()
            .filter(|(_, (p, _))| Verdict::from_word(p.verdict).is_some_and(wanted));
        let mut group = Group { title: Vec::new(), rows: Vec::new() };
        for (at, (pairing, key)) in of {
            group.rows.push(row(m, at, pairing).named(&table.caption, key));
        }
        if !group.rows.is_empty() {
            let count = group.rows.len();
            group.title = vec![Span::strong(m.say(title, &[("count", count.into())]))];
            table.groups.push(group);
        }
    }
    table
}

fn row(m: &Material<'_>, at: usize, pairing: &PairingView) -> Row {
    let (a, b) = (pairing.a.as_ref(), pairing.b.as_ref());
    let mut objects: Vec<String> = Vec::new();
    for side in a.iter().chain(&b) {
        if !objects.contains(&side.object_name) {
            objects.push(side.object_name.clone());
        }
    }
    let number = format!("{}. ", at + 1);
    let mut cells = vec![
        Cell::text(format!("{number}{}", objects.join(" / "))),
        Cell::text(pairing.indicator_name.as_str()),
        cells::lines(conditions(m, pairing)),
    ];
    for side in [a, b] {
        let Some(side) = side else {
            cells.extend([Cell::empty(), Cell::empty(), Cell::empty()]);
            continue;
        };
        let limit = m.limit(side.row).map_or_else(|| Cell::text(side.shown.as_str()), |l| cells::limit(m, l));
        cells.extend([
            Cell::lines(vec![vec![Span::plain(side.standard.as_str())], vec![Span::plain(side.clause.as_str())]]),
            limit.leading(Link::Place(m.rows.place(side.row))),
            Cell::text(wording::unit(&side.unit)),
        ]);
    }
    let figures = [a, b].map(|side| side.and_then(|s| s.converted.as_ref()));
    cells.extend(figures.map(|f| f.map_or_else(Cell::empty, cells::figure)));
    cells.push(difference(pairing, figures.map(|f| f.and_then(cells::single))));
    let verdict = m.desk.locale.word("report-column", pairing.verdict);
    cells.push(Cell::verdict(cells::tone(pairing.verdict), verdict));
    cells.push(cells::lines(remarks(m, pairing)));
    let recalled = [a, b].into_iter().flatten().any(|s| s.evidence == "recall");
    let words: Vec<String> = {
        let mut words: Vec<String> = Vec::new();
        for side in [a, b].into_iter().flatten() {
            let word = m.desk.locale.word("evidence", side.evidence);
            if !words.contains(&word) {
                words.push(word);
            }
        }
        words
    };
    cells.push(if recalled { Cell::verdict(Tone::Unsure, words.join(" / ")) } else { cells::lines(words) });
    Row::of(cells)
}

/// (A − B) ÷ |B|, as a formula where both figures stand exactly in the row.
fn difference(pairing: &PairingView, figures: [Option<Number>; 2]) -> Cell {
    let Some(percent) = pairing.difference_pct.as_deref().and_then(|d| d.parse().ok()) else { return Cell::empty() };
    let percent: rust_decimal::Decimal = percent;
    let number = Number::bare(percent.normalize());
    match figures {
        [Some(a), Some(b)] if a.sign.is_empty() && b.sign.is_empty() && !b.value.is_zero() => {
            Cell::holding(Content::Calculated(number, Formula::per_cent(CONVERTED[0], CONVERTED[1], PLACES)))
        }
        _ => Cell::number(number),
    }
}

/// For what the two hold, by which grades, at which state.
fn conditions(m: &Material<'_>, pairing: &PairingView) -> Vec<String> {
    let sides: Vec<&SideView> = pairing.a.iter().chain(&pairing.b).collect();
    let mut lines: Vec<String> = Vec::new();
    if sides.len() == 2 {
        lines.push(pairing.overlap.clone());
    } else {
        lines.extend(sides.iter().map(|s| s.condition.clone()));
    }
    let mut grades: Vec<&str> = sides.iter().map(|s| s.grade_name.as_str()).collect();
    grades.dedup();
    lines.push(grades.join(" / "));
    match pairing.basis.as_deref() {
        Some(basis) => lines.push(wording::basis(m.desk.locale, basis)),
        None => {
            let mut bases: Vec<&str> = sides.iter().map(|s| s.basis_shown.as_str()).collect();
            bases.dedup();
            lines.extend(bases.into_iter().map(str::to_owned));
        }
    }
    lines.retain(|l| !l.is_empty());
    lines
}

/// Why there is no verdict, and what has to be known beside one.
fn remarks(m: &Material<'_>, pairing: &PairingView) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    if pairing.preview {
        let why = pairing.cautions.iter().find(|c| c.kind == "not-in-force").map_or("", |c| c.text.as_str());
        lines.push(m.say("reporting-preview", &[("why", why.into())]));
    }
    let cautions = pairing.cautions.iter().filter(|c: &&NoteView| !SAID_ELSEWHERE.contains(&c.kind));
    lines.extend(pairing.reasons.iter().chain(cautions).map(|n| n.text.clone()));
    for (name, side) in [("A", &pairing.a), ("B", &pairing.b)] {
        if let Some(formula) = side.as_ref().and_then(|s| s.formula.as_ref()) {
            lines.push(format!("{name} = {formula}"));
        }
    }
    lines
}

/// T9: for each indicator the standards with several grades.
fn grades(m: &Material<'_>) -> Vec<Table> {
    type Lines<'l> = BTreeMap<(StandardIndex, &'l ConceptId, &'l str, &'l str, &'l str), Vec<&'l Limit>>;
    let library = m.desk.library;
    let mut indicators: BTreeMap<&ConceptId, Lines<'_>> = BTreeMap::new();
    for (row, _) in m.rows.iter() {
        let Some(limit) = m.limit(row) else { continue };
        let Some(standard) = library.find(limit.standard.as_str()) else { continue };
        let key = (standard, &limit.object, limit.when.as_str(), limit.unit.as_str(), limit.basis.as_str());
        indicators.entry(&limit.indicator).or_default().entry(key).or_default().push(limit);
    }
    let mut tables = Vec::new();
    for (indicator, lines) in indicators {
        let lines: Vec<_> = lines
            .into_iter()
            .filter(|(_, limits)| limits.iter().any(|l| l.grade != limits.first().map_or("", |f| &f.grade)))
            .collect();
        let mut columns: Vec<(u8, String)> = Vec::new();
        for ((standard, ..), limits) in &lines {
            let Some(record) = library.get(*standard) else { continue };
            for limit in limits {
                let name = wording::grade(m.desk.locale, library, record, limit);
                let rank = library.grade(record.jurisdiction, &limit.domain, &limit.grade).and_then(|g| g.rank);
                if !columns.iter().any(|(_, known)| *known == name) {
                    columns.push((rank.unwrap_or(u8::MAX), name));
                }
            }
        }
        columns.sort();
        if columns.len() < 2 || columns.len() > MOST_GRADES {
            continue;
        }
        let part = u16::try_from(tables.len() + 1).unwrap_or(u16::MAX);
        let variables = [("indicator", m.name(indicator).into())];
        let mut table = report::table(m.desk.locale, ReportTable::Grades, Some(part), &variables);
        for (at, (_, name)) in columns.iter().enumerate() {
            table.add_column(Column::centred(&format!("grade-{}", at + 1), 7), name.as_str());
        }
        table.wide = table.columns.len() > 7;
        let all = lines.len();
        for ((standard, object, when, unit, basis), limits) in lines.into_iter().take(MOST_LINES) {
            let Some(record) = library.get(standard) else { continue };
            let mut object_lines = vec![m.name(object)];
            object_lines.push(wording::condition(m.desk.locale, library, when));
            object_lines.push(wording::basis(m.desk.locale, basis));
            object_lines.retain(|t| !t.is_empty());
            let mut cells = vec![
                Cell::text(m.jurisdiction(record.jurisdiction)),
                cells::standard(m, standard),
                cells::lines(object_lines),
                Cell::text(wording::unit(unit)),
            ];
            for (_, name) in &columns {
                let of_grade: Vec<&&Limit> =
                    limits.iter().filter(|l| wording::grade(m.desk.locale, library, record, l) == *name).collect();
                cells.push(match of_grade.as_slice() {
                    [] => Cell::empty(),
                    [only] => cells::limit(m, only),
                    several => cells::lines(several.iter().map(|l| wording::limit_value(m.desk.locale, library, l))),
                });
            }
            let key = super::rows::short(&format!("{}|{object}|{when}|{unit}|{basis}", record.id));
            table.push(Row::of(cells).named(&table.caption, &key));
        }
        if all > MOST_LINES {
            let said = m.say("reporting-more-rows", &[("count", (all - MOST_LINES).into())]);
            table.notes.push(vec![Span::plain(said)]);
        }
        tables.push(table);
    }
    tables
}
