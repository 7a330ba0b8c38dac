//! Results as XLSX: what came out for each row of a sheet, with the limit, its clause and its source.

use crate::apply::effect::{Effect, Judged};
use crate::apply::judge::Line;
use crate::corpus::Library;
use crate::locale::{Locale, judgement, wording};
use crate::measure::Fraction;
use rust_decimal::Decimal;
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

/// Digits that a number of a sheet holds; a longer one is written as a text.
const DIGITS: usize = 15;

/// The columns of the result.
const COLUMNS: [&str; 20] = [
    "sheet-result-row",
    "sheet-column-enterprise",
    "sheet-column-place",
    "sheet-column-standard",
    "sheet-column-object",
    "sheet-column-indicator",
    "sheet-column-actual",
    "sheet-column-unit",
    "sheet-result-verdict",
    "sheet-result-limit",
    "sheet-result-margin",
    "sheet-result-next",
    "sheet-result-next-margin",
    "sheet-result-clause",
    "sheet-result-source",
    "sheet-result-evidence",
    "sheet-result-saved",
    "sheet-result-avoided",
    "sheet-result-notes",
    "sheet-result-steps",
];

/// Writes the results of a sheet; `rows` are the numbers of its rows.
///
/// # Errors
/// When the sheet cannot be written.
pub fn results_xlsx(
    locale: &Locale,
    library: &Library,
    effect: &Effect<'_, '_>,
    rows: &[u32],
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(locale.text("sheet-results"))?;
    let bold = Format::new().set_bold();
    for (at, key) in (0..).zip(COLUMNS) {
        sheet.write_string_with_format(0, at, locale.text(key), &bold)?;
        sheet.set_column_width(at, 16)?;
    }
    sheet.set_freeze_panes(1, 1)?;
    for ((at, judged), number) in (1..).zip(&effect.judged).zip(rows) {
        Row { locale, library, sheet, at }.write(judged, *number)?;
    }
    book.save_to_buffer()
}

struct Row<'a, 'w> {
    locale: &'a Locale,
    library: &'a Library,
    sheet: &'w mut Worksheet,
    at: u32,
}

impl Row<'_, '_> {
    fn write(&mut self, judged: &Judged<'_, '_>, number: u32) -> Result<(), XlsxError> {
        let (locale, library) = (self.locale, self.library);
        let (entry, judgement) = (judged.entry, &judged.judgement);
        let figure = &entry.figure;
        let named = |id| wording::concept_name(locale, library, id).1.to_owned();
        let standard = library.get(entry.standard).map_or_else(String::new, |s| s.id.as_str().to_owned());
        self.sheet.write_number(self.at, 0, number)?;
        let texts =
            [entry.enterprise.clone(), entry.place.clone(), standard, named(&figure.object), named(&figure.indicator)];
        for (column, text) in (1..).zip(texts) {
            self.text(column, &text)?;
        }
        if let Some(actual) = figure.actual {
            self.decimal(6, actual)?;
        }
        self.text(7, &wording::unit(&figure.unit))?;
        self.text(8, &judgement::verdict(locale, library, entry.standard, &judgement.verdict))?;
        let decided = || judgement.lines.iter().find(|line| line.holds.is_some());
        let decisive = judgement.reached().or_else(|| judgement.next()).or_else(decided);
        if let Some(line) = decisive {
            self.line(line)?;
        }
        if let Some(next) = judgement.next().filter(|_| judgement.reached().is_some()) {
            self.text(11, &judgement::line(locale, library, next))?;
            self.fraction(12, next.margin)?;
        }
        if entry.output.is_some() {
            self.text(16, &judgement::saving(locale, &judged.saving))?;
        }
        if let Some(avoided) = judged.avoided {
            self.decimal(17, avoided)?;
        }
        let warning = |w| judgement::warning(locale, library, entry.standard, w);
        let notes: Vec<String> =
            judgement.warnings.iter().map(warning).chain(judgement::later(locale, library, judgement)).collect();
        self.text(18, &notes.join("\n"))?;
        let steps: Vec<String> = decisive.map(|line| judgement::steps(locale, library, line)).unwrap_or_default();
        self.text(19, &steps.join("\n"))
    }

    fn line(&mut self, line: &Line<'_>) -> Result<(), XlsxError> {
        self.text(9, &judgement::line(self.locale, self.library, line))?;
        self.fraction(10, line.margin)?;
        self.text(13, &line.limit.clause)?;
        self.text(14, &line.limit.provenance.source)?;
        self.text(15, &self.locale.word("evidence", line.limit.provenance.evidence.word()))
    }

    /// A text never becomes a formula, whatever it begins with.
    fn text(&mut self, column: u16, text: &str) -> Result<(), XlsxError> {
        if !text.is_empty() {
            self.sheet.write_string(self.at, column, text)?;
        }
        Ok(())
    }

    fn fraction(&mut self, column: u16, value: Option<Fraction>) -> Result<(), XlsxError> {
        match value.and_then(|value| value.significant(u32::try_from(DIGITS).unwrap_or(15))) {
            Some(decimal) => self.decimal(column, decimal),
            None => Ok(()),
        }
    }

    fn decimal(&mut self, column: u16, value: Decimal) -> Result<(), XlsxError> {
        let text = value.normalize().to_string();
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        match text.parse::<f64>() {
            Ok(number) if digits <= DIGITS + 1 => self.sheet.write_number(self.at, column, number)?,
            _ => self.sheet.write_string(self.at, column, text)?,
        };
        Ok(())
    }
}
