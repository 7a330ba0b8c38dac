//! Reports for spreadsheets: one sheet a table, with numbers that are numbers.

mod cell;
mod formula;
mod sheet;

use super::WriteError;
use super::document::{Chart, ChartKind, Document, plain_text};
use cell::Looks;
use formula::Places;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    ChartAxisLabelPosition, ChartSolidFill, ChartType, Color, DocProperties, ExcelDateTime, Format, Url, Workbook,
    Worksheet,
};

/// The bytes of a `.xlsx` file.
pub(super) fn write(document: &Document) -> Result<Vec<u8>, WriteError> {
    let places = Places::of(document);
    let looks = Looks::new(document.language);
    let mut book = workbook(document)?;
    contents(book.add_worksheet(), document, &places, &looks)?;
    for (table, name) in document.tables().zip(places.tables()) {
        sheet::write(book.add_worksheet().set_name(name)?, table, document, &places, &looks)?;
    }
    for (chart, name) in document.charts().zip(places.charts()) {
        let sheet = book.add_worksheet().set_name(name)?;
        data(sheet, chart, document)?;
        draw(sheet, chart, name)?;
    }
    Ok(book.save_to_buffer()?)
}

/// The small workbook behind a chart of a text document.
pub(super) fn chart_data(chart: &Chart, document: &Document) -> Result<Vec<u8>, WriteError> {
    let mut book = workbook(document)?;
    data(book.add_worksheet().set_name("Data")?, chart, document)?;
    Ok(book.save_to_buffer()?)
}

/// An empty workbook, dated by the data.
fn workbook(document: &Document) -> Result<Workbook, WriteError> {
    let day = document.date;
    let (year, month, day) = (day.year().unsigned_abs(), day.month().unsigned_abs(), day.day().unsigned_abs());
    let dated = ExcelDateTime::from_ymd(year, month, day).or_else(|_| ExcelDateTime::from_ymd(1980, 1, 1))?;
    let mut book = Workbook::new();
    book.set_properties(
        &DocProperties::new()
            .set_title(cell::fit(&document.title, 255))
            .set_author("标桥 Biaoqiao")
            .set_creation_datetime(&dated),
    );
    Ok(book)
}

/// The first sheet: what the cover says, and the way to each table.
fn contents(sheet: &mut Worksheet, document: &Document, places: &Places, looks: &Looks) -> Result<(), WriteError> {
    sheet.set_name(places.contents())?;
    sheet.set_column_width(0, 24)?;
    sheet.set_column_width(1, 90)?;
    sheet.write_string_with_format(0, 0, cell::fit(&document.title, cell::LONGEST), &looks.title)?;
    let mut row = 1;
    if !document.subtitle.is_empty() {
        sheet.write_string_with_format(row, 0, cell::fit(&document.subtitle, cell::LONGEST), &looks.plain)?;
        row += 1;
    }
    for (name, text) in &document.facts {
        sheet.write_string_with_format(row, 0, cell::fit(name, cell::LONGEST), &looks.strong)?;
        sheet.write_string_with_format(row, 1, cell::fit(&plain_text(text), cell::LONGEST), &looks.text)?;
        row += 1;
    }
    row += 1;
    let captions = document.tables().map(|t| &t.caption).zip(places.tables());
    for (caption, name) in captions.chain(document.charts().map(|c| &c.caption).zip(places.charts())) {
        let url = Url::new(format!("internal:'{name}'!A1")).set_text(name);
        sheet.write_url_with_format(row, 0, &url, &looks.link)?;
        sheet.write_string_with_format(row, 1, cell::fit(&caption.text, cell::LONGEST), &looks.text)?;
        row += 1;
    }
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

/// Names of categories in the first column, one column for each series.
fn data(sheet: &mut Worksheet, chart: &Chart, document: &Document) -> Result<(), WriteError> {
    let strong = Format::new().set_bold();
    sheet.write_string_with_format(0, 0, cell::fit(&document.words.category, cell::LONGEST), &strong)?;
    sheet.set_column_width(0, 36)?;
    for (row, category) in (1..).zip(&chart.categories) {
        sheet.write_string(row, 0, cell::fit(category, cell::LONGEST))?;
    }
    for (column, (at, series)) in (1..).zip(chart.series.iter().enumerate()) {
        sheet.set_column_width(column, 18)?;
        sheet.write_string_with_format(0, column, cell::fit(&series.name, cell::LONGEST), &strong)?;
        for (row, category) in (1..).zip(0..chart.categories.len()) {
            if let Some(number) = chart.value(at, category).and_then(|v| v.to_f64()) {
                sheet.write_number(row, column, number)?;
            }
        }
    }
    Ok(())
}

/// The chart beside its data.
fn draw(sheet: &mut Worksheet, chart: &Chart, name: &str) -> Result<(), WriteError> {
    let last = u32::try_from(chart.categories.len()).unwrap_or(u32::MAX - 3);
    if last == 0 || chart.series.is_empty() {
        return Ok(());
    }
    let kind = match chart.kind {
        ChartKind::Side => ChartType::Bar,
        ChartKind::Stacked => ChartType::BarStacked,
    };
    let mut drawn = rust_xlsxwriter::Chart::new(kind);
    for (column, at) in (1..).zip(0..chart.series.len()) {
        let colour = Color::RGB(u32::from_str_radix(Chart::colour(at), 16).unwrap_or(0));
        drawn
            .add_series()
            .set_name((name, 0, column))
            .set_categories((name, 1, 0, last, 0))
            .set_values((name, 1, column, last, column))
            .set_format(ChartSolidFill::new().set_color(colour));
    }
    // A text given as a title may be taken for a range of cells; a cell that holds it may not.
    sheet.write_string(last + 2, 0, cell::fit(&chart.caption.text, 255))?;
    drawn.title().set_name((name, last + 2, 0));
    if !chart.unit.is_empty() {
        sheet.write_string(last + 3, 0, cell::fit(&chart.unit, 255))?;
        drawn.x_axis().set_name((name, last + 3, 0));
    }
    drawn.y_axis().set_reverse().set_label_position(ChartAxisLabelPosition::Low);
    let bars = last.saturating_mul(u32::try_from(chart.series.len()).unwrap_or(1));
    drawn.set_width(900).set_height(bars.saturating_mul(22).saturating_add(140).min(1600));
    let beside = u16::try_from(chart.series.len() + 2).unwrap_or(u16::MAX);
    sheet.insert_chart(1, beside, &drawn)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 1);
    Ok(())
}
