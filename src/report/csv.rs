//! Reports for data tools: an archive with one CSV file a table.

use super::WriteError;
use super::archive::Archive;
use super::document::{Cell, Chart, Content, Document, Table, plain_text};

/// Spreadsheets read UTF-8 only behind this mark.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// The bytes of the archive: `contents.csv` names the others.
pub(super) fn write(document: &Document) -> Result<Vec<u8>, WriteError> {
    let words = &document.words;
    let mut contents = vec![vec![words.file.clone(), words.table.clone(), words.rows.clone()]];
    let mut files: Vec<(String, Vec<Vec<String>>)> = Vec::new();
    let tables = document.tables().map(|t| (&t.caption, table(t, document)));
    for (caption, lines) in tables.chain(document.charts().map(|c| (&c.caption, chart(c, document)))) {
        let same = files.iter().filter(|(name, _)| name.split([' ', '.']).next() == Some(&caption.to_string())).count();
        let name = if same == 0 { format!("{caption}.csv") } else { format!("{caption} {}.csv", same + 1) };
        contents.push(vec![name.clone(), caption.text.clone(), lines.len().saturating_sub(1).to_string()]);
        files.push((name, lines));
    }
    let mut archive = Archive::new();
    archive.add("contents.csv", &file(&contents)?)?;
    for (name, lines) in &files {
        archive.add(name, &file(lines)?)?;
    }
    archive.finish()
}

fn table(table: &Table, document: &Document) -> Vec<Vec<String>> {
    let titled = table.has_titles();
    let mut head = table.flat_head();
    if titled {
        head.insert(0, document.words.group.clone());
    }
    let none = Cell::empty();
    let rows = table.rows().map(|(title, row)| {
        let mut cells: Vec<String> =
            (0..table.columns.len()).map(|at| cell(&row.cells.get(at).unwrap_or(&none).content)).collect();
        if titled {
            cells.insert(0, plain_text(title));
        }
        cells
    });
    std::iter::once(head).chain(rows).collect()
}

fn chart(chart: &Chart, document: &Document) -> Vec<Vec<String>> {
    let mut lines = vec![vec![document.words.category.clone()]];
    lines.iter_mut().for_each(|head| head.extend(chart.series.iter().map(|s| s.name.clone())));
    for (category, name) in chart.categories.iter().enumerate() {
        let values = (0..chart.series.len()).map(|s| chart.value(s, category).map_or(String::new(), |v| v.to_string()));
        lines.push(std::iter::once(name.clone()).chain(values).collect());
    }
    lines
}

/// Bare numbers and full dates as programs write them, anything else as a reader sees it.
fn cell(content: &Content) -> String {
    match content {
        Content::Number(n) | Content::Calculated(n, _) if n.sign.is_empty() && n.unit.is_empty() => n.value.to_string(),
        Content::Date(date, _) => date.to_string(),
        content => content.shown(),
    }
}

fn file(lines: &[Vec<String>]) -> Result<Vec<u8>, WriteError> {
    let mut writer = ::csv::WriterBuilder::new().flexible(true).from_writer(MARK.to_vec());
    for line in lines {
        writer.write_record(line.iter().map(|text| safe(text)))?;
    }
    Ok(writer.into_inner().map_err(::csv::IntoInnerError::into_error)?)
}

/// A text that no spreadsheet takes for a formula: such a one begins with an apostrophe. Numbers stay numbers.
fn safe(text: &str) -> String {
    let plain: String =
        text.chars().map(|c| if super::xml::is_character(c) { c } else { '\u{fffd}' }).filter(|c| *c != '\r').collect();
    let number = plain.parse::<rust_decimal::Decimal>().is_ok();
    let calculates = plain.trim_start().starts_with(['=', '+', '-', '@']) || plain.starts_with('\t');
    if calculates && !number { format!("'{plain}") } else { plain }
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn no_text_becomes_a_formula() {
        for text in ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", " =1", "\r=1"] {
            assert!(safe(text).starts_with('\''), "{text:?}");
        }
        assert_eq!(safe("-12.5"), "-12.5");
        assert_eq!(safe("≤ 50"), "≤ 50");
    }
}
