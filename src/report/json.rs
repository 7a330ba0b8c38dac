//! Reports for programs: the shapes on the wire, apart from the document.

use super::WriteError;
use super::document::{Block, Caption, Cell, Chart, Content, Document, HeadCell, Link, Number, Span, Table, outline};
use serde::Serialize;
use std::collections::BTreeMap;

/// The name and the version of the shape.
pub(super) const SHAPE: &str = "biaoqiao-report/1";

/// The bytes of the file.
pub(super) fn write(document: &Document) -> Result<Vec<u8>, WriteError> {
    let mut bytes = serde_json::to_vec_pretty(&ReportView::of(document))?;
    bytes.push(b'\n');
    Ok(bytes)
}

#[derive(Serialize)]
struct ReportView<'d> {
    shape: &'static str,
    language: &'static str,
    title: &'d str,
    #[serde(skip_serializing_if = "str::is_empty")]
    subtitle: &'d str,
    date: String,
    facts: Vec<FactView<'d>>,
    /// Places where a person must judge.
    judgements: usize,
    sections: Vec<SectionView<'d>>,
}

#[derive(Serialize)]
struct FactView<'d> {
    name: &'d str,
    text: Vec<SpanView<'d>>,
}

#[derive(Serialize)]
struct SectionView<'d> {
    number: String,
    title: &'d str,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'d str>,
    blocks: Vec<BlockView<'d>>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum BlockView<'d> {
    Heading { level: u8, number: String, title: &'d str },
    Paragraph { text: Vec<SpanView<'d>> },
    Judgement { text: Vec<SpanView<'d>> },
    List { ordered: bool, items: Vec<Vec<SpanView<'d>>> },
    Table(TableView<'d>),
    Chart(ChartView<'d>),
}

#[derive(Serialize)]
struct SpanView<'d> {
    text: &'d str,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    strong: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    judge: bool,
}

#[derive(Serialize)]
struct TableView<'d> {
    number: String,
    caption: &'d str,
    columns: Vec<ColumnView<'d>>,
    head: Vec<Vec<HeadView<'d>>>,
    rows: Vec<RowView<'d>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<Vec<SpanView<'d>>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    empty: Vec<SpanView<'d>>,
}

#[derive(Serialize)]
struct ColumnView<'d> {
    key: &'d str,
    name: String,
}

#[derive(Serialize)]
struct HeadView<'d> {
    text: &'d str,
    columns: usize,
    rows: usize,
}

#[derive(Serialize)]
struct RowView<'d> {
    #[serde(skip_serializing_if = "str::is_empty")]
    key: &'d str,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'d str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    group: Vec<SpanView<'d>>,
    /// By the key of the column; empty ones are left out.
    cells: BTreeMap<&'d str, CellView<'d>>,
}

#[derive(Serialize)]
struct CellView<'d> {
    shown: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<NumberView<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tone: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    lines: Vec<Vec<SpanView<'d>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<String>,
}

#[derive(Serialize)]
struct NumberView<'d> {
    #[serde(skip_serializing_if = "str::is_empty")]
    sign: &'d str,
    value: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    unit: &'d str,
}

#[derive(Serialize)]
struct ChartView<'d> {
    number: String,
    caption: &'d str,
    unit: &'d str,
    categories: &'d [String],
    series: Vec<SeriesView<'d>>,
}

#[derive(Serialize)]
struct SeriesView<'d> {
    name: &'d str,
    values: Vec<Option<String>>,
}

impl<'d> ReportView<'d> {
    fn of(document: &'d Document) -> Self {
        let mut numbers = outline(document).into_iter().map(|e| e.number);
        let mut next = || numbers.next().unwrap_or_default();
        let sections = document.sections.iter().map(|section| SectionView {
            number: next(),
            title: &section.heading.title,
            place: section.heading.anchor.as_ref().map(super::Anchor::as_str),
            blocks: section.blocks.iter().filter_map(|b| BlockView::of(b, &mut next)).collect(),
        });
        Self {
            shape: SHAPE,
            language: document.language.word(),
            title: &document.title,
            subtitle: &document.subtitle,
            date: document.date.to_string(),
            facts: document.facts.iter().map(|(name, text)| FactView { name, text: spans(text) }).collect(),
            judgements: document.judgements(),
            sections: sections.collect(),
        }
    }
}

impl<'d> BlockView<'d> {
    fn of(block: &'d Block, next: &mut impl FnMut() -> String) -> Option<Self> {
        Some(match block {
            Block::Heading(heading) => Self::Heading { level: heading.level, number: next(), title: &heading.title },
            Block::Paragraph(text) => Self::Paragraph { text: spans(text) },
            Block::Judgement(text) => Self::Judgement { text: spans(text) },
            Block::List { ordered, items } => {
                Self::List { ordered: *ordered, items: items.iter().map(|i| spans(i)).collect() }
            }
            Block::Table(table) => Self::Table(TableView::of(table)),
            Block::Chart(chart) => Self::Chart(ChartView::of(chart)),
            Block::Contents | Block::PageBreak => return None,
        })
    }
}

impl<'d> TableView<'d> {
    fn of(table: &'d Table) -> Self {
        let number = |caption: &Caption| caption.to_string();
        let head = |c: &'d HeadCell| HeadView { text: &c.text, columns: c.columns, rows: c.rows };
        let columns = table.columns.iter().zip(table.flat_head());
        let rows = table.rows().map(|(group, row)| RowView {
            key: &row.key,
            place: row.anchor.as_ref().map(super::Anchor::as_str),
            group: spans(group),
            cells: table
                .columns
                .iter()
                .zip(&row.cells)
                .filter(|(_, cell)| cell.content != Content::Empty)
                .map(|(column, cell)| (column.key.as_str(), CellView::of(cell)))
                .collect(),
        });
        Self {
            number: number(&table.caption),
            caption: &table.caption.text,
            columns: columns.map(|(c, name)| ColumnView { key: &c.key, name }).collect(),
            head: table.head.iter().map(|row| row.iter().map(head).collect()).collect(),
            rows: rows.collect(),
            notes: table.notes.iter().map(|n| spans(n)).collect(),
            empty: spans(&table.empty),
        }
    }
}

impl<'d> CellView<'d> {
    fn of(cell: &'d Cell) -> Self {
        let number = |n: &'d Number| NumberView { sign: &n.sign, value: n.value.to_string(), unit: &n.unit };
        let mut view = Self {
            shown: cell.content.shown(),
            number: None,
            date: None,
            tone: None,
            lines: Vec::new(),
            link: cell.link.as_ref().map(link),
        };
        match &cell.content {
            Content::Empty => {}
            // Plain text is said by `shown` alone.
            Content::Text(lines) => {
                if lines.iter().flatten().any(|s| *s != Span::plain(s.text.as_str())) {
                    view.lines = lines.iter().map(|l| spans(l)).collect();
                }
            }
            Content::Number(n) | Content::Calculated(n, _) => view.number = Some(number(n)),
            Content::Date(date, _) => view.date = Some(date.to_string()),
            Content::Verdict(tone, _) => view.tone = Some(tone.word()),
        }
        view
    }
}

impl<'d> ChartView<'d> {
    fn of(chart: &'d Chart) -> Self {
        let values =
            |values: &[Option<rust_decimal::Decimal>]| values.iter().map(|v| v.map(|v| v.to_string())).collect();
        Self {
            number: chart.caption.to_string(),
            caption: &chart.caption.text,
            unit: &chart.unit,
            categories: &chart.categories,
            series: chart.series.iter().map(|s| SeriesView { name: &s.name, values: values(&s.values) }).collect(),
        }
    }
}

fn spans(spans: &[Span]) -> Vec<SpanView<'_>> {
    let view = |s: &Span| (s.language.map(crate::model::Language::word), s.link.as_ref().map(link));
    spans
        .iter()
        .map(|s| {
            let (language, link) = view(s);
            SpanView { text: &s.text, language, link, strong: s.strong, judge: s.judge }
        })
        .collect()
}

/// `#place` or an address.
fn link(link: &Link) -> String {
    match link {
        Link::Place(anchor) => format!("#{}", anchor.as_str()),
        Link::Address(address) => address.clone(),
    }
}
