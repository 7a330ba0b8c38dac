//! One table on its sheet.

use super::cell::{self, LONGEST, Looks};
use super::formula::{Layout, Places};
use crate::report::WriteError;
use crate::report::document::{
    Cell, Content, Document, Formula, Link, Number, Row, Span, Table, Tone, column_widths, count_lines,
    is_safe_address, place, plain_text,
};
use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, ExcelDateTime, Format, Formula as Calculation, Url, Worksheet,
};
use std::collections::BTreeMap;

/// Characters on a line of a sheet that is printed on one page in width.
const LINE: f64 = 150.0;
/// Width of a character, by which columns are measured, and size of the letters, in points.
const CHARACTER: f64 = 5.4;
const SIZE: f64 = 10.0;

pub(super) fn write(
    sheet: &mut Worksheet,
    table: &Table,
    document: &Document,
    places: &Places,
    looks: &Looks,
) -> Result<(), WriteError> {
    let layout = Layout::of(table);
    sheet.write_string_with_format(0, 0, cell::fit(&table.caption.line(&document.words), LONGEST), &looks.title)?;
    let widths = widths(sheet, table, layout)?;
    head(sheet, table, document, layout, looks)?;
    let mut tones: BTreeMap<(u16, &str), Tone> = BTreeMap::new();
    let formats: Vec<Format> = table.columns.iter().map(|c| looks.aligned(c.align)).collect();
    let none = Cell::empty();
    for (row, (title, held)) in (layout.body..).zip(table.rows()) {
        if layout.shift > 0 {
            sheet.write_string_with_format(row, 0, cell::fit(&plain_text(title), LONGEST), &looks.text)?;
        }
        for (column, (at, format)) in (layout.shift..).zip(formats.iter().enumerate()) {
            let held = held.cells.get(at).unwrap_or(&none);
            body(sheet, (row, column), held, format, layout, places, looks)?;
            if let Content::Verdict(tone, text) = &held.content {
                tones.insert((column, text), *tone);
            }
        }
        // Not every program makes room for lines by itself.
        sheet.set_row_height(row, height(held, &widths))?;
    }
    let end = layout.body + layout.height;
    if layout.height > 0 && layout.width > 0 {
        sheet.autofilter(layout.body - 1, 0, end - 1, layout.width - 1)?;
        for ((column, text), tone) in tones {
            // A spreadsheet takes texts of up to 255 letters in a rule.
            if text.chars().count() <= 200 {
                let rule = ConditionalFormatCell::new()
                    .set_rule(ConditionalFormatCellRule::EqualTo(text.to_owned()))
                    .set_format(cell::tone(tone));
                sheet.add_conditional_format(layout.body, column, end - 1, column, &rule)?;
            }
        }
    }
    notes(sheet, table, document, end + 1, looks)?;
    sheet.set_freeze_panes(layout.body, frozen(layout))?;
    sheet.set_repeat_rows(layout.head, layout.body - 1)?;
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0);
    if table.wide {
        sheet.set_landscape();
    }
    Ok(())
}

/// Columns that stay in sight: the first one, and that of the group.
fn frozen(layout: Layout) -> u16 {
    if layout.width > 4 { layout.shift + 1 } else { 0 }
}

/// Sets the widths of the columns, and returns those of the table in points.
fn widths(sheet: &mut Worksheet, table: &Table, layout: Layout) -> Result<Vec<f64>, WriteError> {
    if layout.shift > 0 {
        sheet.set_column_width(0, 18)?;
    }
    let widths = column_widths(table, SIZE, LINE * CHARACTER);
    for (column, width) in (layout.shift..).zip(&widths) {
        sheet.set_column_width(column, (width / CHARACTER).clamp(7.0, 60.0))?;
    }
    Ok(widths.into_iter().map(|w| w.clamp(7.0 * CHARACTER, 60.0 * CHARACTER) - CHARACTER).collect())
}

/// The height of a row, in points.
fn height(row: &Row, widths: &[f64]) -> f64 {
    let lines = row.cells.iter().zip(widths).map(|(cell, width)| count_lines(&cell.content.shown(), SIZE, *width));
    (lines.max().unwrap_or(1) as f64 * SIZE * 1.4 + 3.0).clamp(15.0, 400.0)
}

fn head(
    sheet: &mut Worksheet,
    table: &Table,
    document: &Document,
    layout: Layout,
    looks: &Looks,
) -> Result<(), WriteError> {
    if layout.shift > 0 {
        let text = cell::fit(&document.words.group, LONGEST);
        merged(sheet, (layout.head, 0), (layout.body - 1, 0), &text, &looks.head)?;
    }
    for (row, placed) in (layout.head..).zip(place(&table.head, table.columns.len())) {
        for p in placed {
            let small = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
            let first = small(p.column).saturating_add(layout.shift);
            let last = first.saturating_add(small(p.columns)).saturating_sub(1);
            let end = row + u32::try_from(p.rows).unwrap_or(1) - 1;
            let text = cell::fit(p.cell.map_or("", |c| c.text.as_str()), LONGEST);
            merged(sheet, (row, first), (end, last), &text, &looks.head)?;
        }
    }
    Ok(())
}

fn merged(
    sheet: &mut Worksheet,
    from: (u32, u16),
    to: (u32, u16),
    text: &str,
    format: &Format,
) -> Result<(), WriteError> {
    if from == to {
        sheet.write_string_with_format(from.0, from.1, text, format)?;
    } else {
        sheet.merge_range(from.0, from.1, to.0, to.1, text, format)?;
    }
    Ok(())
}

fn body(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    held: &Cell,
    format: &Format,
    layout: Layout,
    places: &Places,
    looks: &Looks,
) -> Result<(), WriteError> {
    match &held.content {
        Content::Empty => {
            sheet.write_blank(row, column, format)?;
        }
        Content::Number(number) => number_cell(sheet, (row, column), number, None, format)?,
        Content::Calculated(number, how) => {
            number_cell(sheet, (row, column), number, calculation(how, layout, places, row).as_deref(), format)?;
        }
        Content::Date(date, shown) => {
            let day = date.first_day();
            let (year, month, day) = (day.year().unsigned_abs(), day.month().unsigned_abs(), day.day().unsigned_abs());
            match ExcelDateTime::from_ymd(year, month, day) {
                Ok(known) if date.day().is_some() => {
                    let dated = format.clone().set_num_format("yyyy-mm-dd");
                    sheet.write_datetime_with_format(row, column, &known, &dated)?;
                }
                _ => {
                    sheet.write_string_with_format(row, column, cell::fit(shown, LONGEST), format)?;
                }
            }
        }
        Content::Text(_) | Content::Verdict(..) => {
            let text = cell::fit(&held.content.shown(), LONGEST);
            match address(held, places) {
                Some(address) if !text.is_empty() => {
                    let url = Url::new(address).set_text(text);
                    sheet.write_url_with_format(row, column, &url, &looks.link)?;
                }
                _ => {
                    sheet.write_string_with_format(row, column, text, format)?;
                }
            }
        }
    }
    Ok(())
}

fn calculation(how: &Formula, layout: Layout, places: &Places, row: u32) -> Option<String> {
    // A spreadsheet takes formulas of up to 8192 letters.
    places.formula(how, layout, row).filter(|f| f.len() < 8000)
}

fn number_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    number: &Number,
    calculation: Option<&str>,
    format: &Format,
) -> Result<(), WriteError> {
    let shown = format.clone().set_num_format(cell::number_format(number));
    match (cell::exact(number.value), calculation) {
        (Some(_), Some(calculation)) => {
            let formula = Calculation::new(format!("={calculation}")).set_result(number.value.to_string());
            sheet.write_formula_with_format(row, column, formula, &shown)?;
        }
        (Some(value), None) => {
            sheet.write_number_with_format(row, column, value, &shown)?;
        }
        (None, _) => {
            sheet.write_string_with_format(row, column, number.to_string(), format)?;
        }
    }
    Ok(())
}

/// Where a cell leads, if it or the first linked run of it leads anywhere.
fn address(held: &Cell, places: &Places) -> Option<String> {
    let spans = held.content.lines().unwrap_or_default().iter().flatten();
    let link = held.link.as_ref().or_else(|| spans.filter_map(|s| s.link.as_ref()).next())?;
    match link {
        Link::Place(anchor) => places.address(anchor),
        Link::Address(address) => is_safe_address(address).then(|| address.clone()),
    }
}

/// What is said below a table, or in place of its rows.
fn notes(
    sheet: &mut Worksheet,
    table: &Table,
    document: &Document,
    mut row: u32,
    looks: &Looks,
) -> Result<(), WriteError> {
    let nothing = [Span::plain(document.words.nothing.as_str())];
    let empty = if table.empty.is_empty() { &nothing[..] } else { &table.empty };
    let said = (table.height() == 0).then_some(empty).into_iter().chain(table.notes.iter().map(Vec::as_slice));
    for note in said {
        sheet.write_string_with_format(row, 0, cell::fit(&plain_text(note), LONGEST), &looks.note)?;
        row += 1;
    }
    Ok(())
}
