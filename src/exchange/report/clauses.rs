//! Clauses side by side, where two texts are held and no limits are compared (T6, further parts).

use super::material::Material;
use crate::compare::Party;
use crate::compare::alignment::align;
use crate::locale::structure;
use crate::model::{Clause, StandardIndex};
use crate::report::{Cell, Column, ReportTable, Row, Span, Table};

/// Characters of a clause that are shown.
const LONGEST: usize = 160;

/// A table for each other standard; none where limits are compared.
pub(super) fn tables(m: &Material<'_>) -> Vec<Table> {
    let of = |party: Party| match party {
        Party::Standard(standard) => Some(standard),
        Party::Jurisdiction(_) => None,
    };
    let Some(own) = of(m.table.a).filter(|_| m.has_no_limits()) else { return Vec::new() };
    let others: Vec<StandardIndex> = m.table.blocks.iter().filter_map(|b| of(b.b)).collect();
    others.iter().enumerate().map(|(at, other)| table(m, at, own, *other)).collect()
}

fn table(m: &Material<'_>, at: usize, own: StandardIndex, other: StandardIndex) -> Table {
    let (own_name, other_name) = (m.designation(own), m.designation(other));
    let variables = [("a", own_name.as_str().into()), ("b", other_name.as_str().into())];
    let part = u16::try_from(at + 2 + m.editions.len()).unwrap_or(u16::MAX);
    let caption = ReportTable::Adoption.caption(Some(part), m.say("reporting-table-clauses", &variables));
    let columns = vec![Column::text("a-clause", 30), Column::text("b-clause", 30), Column::text("likeness", 22)];
    let shared = m.text("reporting-column-shared");
    let mut table = Table::new(caption, columns, &[&own_name, &other_name, &shared]);
    let library = m.desk.library;
    let bench = m.desk.bench;
    let aligned = align(library, &bench.subjects, &bench.adoptions, m.desk.spotter, own, other);
    let (Some(alignment), Some(left), Some(right)) = (aligned, library.text_of(own), library.text_of(other)) else {
        let lacking: Vec<String> = [own, other]
            .into_iter()
            .filter(|s| library.text_of(*s).is_none())
            .filter_map(|s| library.get(s))
            .map(|s| {
                let place = m.desk.locale.word("report-lookup", s.jurisdiction.word());
                let what = m.say("reporting-absent-text", &[("standard", s.id.as_str().into())]);
                m.absent(what, place)
            })
            .collect();
        table.empty = vec![Span::judge(lacking.join(" "))];
        return table;
    };
    for row in &alignment.rows {
        let clause = |clauses: &'_ [Clause], at: Option<usize>| at.and_then(|at| clauses.get(at)).map(shown);
        let (a, b) = (clause(&left.clauses, row.own), clause(&right.clauses, row.other));
        let evidence = row.pairing.iter().flat_map(|p| &p.evidence).take(2);
        let likeness: Vec<Vec<Span>> =
            evidence.map(|l| vec![Span::plain(structure::likeness(m.desk.locale, library, l))]).collect();
        let key = format!(
            "{}|{}",
            row.own.and_then(|at| left.clauses.get(at)).map_or("", |c| c.id.as_str()),
            row.other.and_then(|at| right.clauses.get(at)).map_or("", |c| c.id.as_str())
        );
        let cells = vec![
            a.unwrap_or_default(),
            b.unwrap_or_default(),
            if likeness.is_empty() { Cell::empty() } else { Cell::lines(likeness) },
        ];
        table.push(Row::of(cells).named(&table.caption, &key));
    }
    table
}

/// Number and heading of a clause, and how its text begins.
fn shown(clause: &Clause) -> Cell {
    let head = format!("{} {}", clause.label, clause.title).trim().to_owned();
    let text = clause.text.replace('\n', " ");
    let mut short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    let lines = [(head, true), (short, false)].into_iter().filter(|(t, _)| !t.is_empty()).map(|(text, strong)| {
        let span = if strong { Span::strong(text) } else { Span::plain(text) };
        vec![span.of(clause.language)]
    });
    Cell::lines(lines.collect())
}
