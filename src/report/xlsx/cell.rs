//! What a cell shows and how it looks.

use crate::model::Language;
use crate::report::document::{Align, Number, Tone};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

/// Letters that a cell can hold.
pub(super) const LONGEST: usize = 32_767;

/// Digits that a number of a spreadsheet keeps.
const DIGITS: usize = 15;

/// Looks of cells.
pub(super) struct Looks {
    pub(super) title: Format,
    pub(super) plain: Format,
    pub(super) strong: Format,
    pub(super) head: Format,
    pub(super) text: Format,
    pub(super) link: Format,
    pub(super) note: Format,
}

impl Looks {
    pub(super) fn new(language: Language) -> Self {
        let base =
            || Format::new().set_font_name(if language == Language::Zh { "宋体" } else { "Arial" }).set_font_size(10);
        let framed = || {
            base()
                .set_border(FormatBorder::Thin)
                .set_border_color(Color::RGB(0x00A6_A6A6))
                .set_align(FormatAlign::Top)
                .set_text_wrap()
        };
        Self {
            title: base().set_bold().set_font_size(14),
            plain: base(),
            strong: base().set_bold().set_align(FormatAlign::Top),
            head: framed()
                .set_bold()
                .set_background_color(Color::RGB(0x00E7_ECF3))
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter),
            text: framed(),
            link: framed().set_font_color(Color::RGB(0x000B_4F9E)).set_underline(FormatUnderline::Single),
            note: base().set_align(FormatAlign::Top),
        }
    }

    /// The look of a column.
    pub(super) fn aligned(&self, align: Align) -> Format {
        match align {
            Align::Start => self.text.clone(),
            Align::Centre => self.text.clone().set_align(FormatAlign::Center),
            Align::End => self.text.clone().set_align(FormatAlign::Right),
        }
    }
}

/// The colours of a tone on a cell whose word says the same.
pub(super) fn tone(tone: Tone) -> Format {
    let colour = |hex: &str| Color::RGB(u32::from_str_radix(hex, 16).unwrap_or(0));
    let (ink, ground) = tone.colours();
    Format::new().set_font_color(colour(ink)).set_background_color(colour(ground))
}

/// A number as the spreadsheet calculates with it; `None` where it would lose a digit, so that it must stay a text.
pub(super) fn exact(value: Decimal) -> Option<f64> {
    let digits = value.normalize().mantissa().unsigned_abs().to_string().len();
    (digits <= DIGITS).then(|| value.to_f64()).flatten()
}

/// How a number is shown: its places, what stands in front of it and behind.
pub(super) fn number_format(number: &Number) -> String {
    let places = usize::try_from(number.value.scale()).unwrap_or(0).min(DIGITS);
    let mut format = String::new();
    if !number.sign.is_empty() {
        format.push_str(&literal(&format!("{} ", number.sign)));
    }
    format.push('0');
    if places > 0 {
        format.push('.');
        format.push_str(&"0".repeat(places));
    }
    if !number.unit.is_empty() {
        format.push_str(&literal(&format!(" {}", number.unit)));
    }
    format
}

fn literal(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !matches!(c, '"' | '\\') && !c.is_control()).take(60).collect();
    format!("\"{plain}\"")
}

/// A text that a cell can hold: without control characters, cut where it is too long.
pub(super) fn fit(text: &str, longest: usize) -> String {
    let mut units = 0;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = if c == '\n' || crate::report::xml::is_character(c) { c } else { '\u{fffd}' };
        units += c.len_utf16();
        if units >= longest {
            out.push('…');
            break;
        }
        out.push(c);
    }
    out
}
