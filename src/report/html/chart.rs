//! Bar charts as drawings in the page.

use crate::report::document::{Chart, ChartKind};
use crate::report::xml::Markup;
use rust_decimal::prelude::ToPrimitive;

/// Sizes in the units of the drawing.
const WIDTH: f64 = 720.0;
const NAMES: f64 = 210.0;
const FIGURES: f64 = 70.0;
const BAR: f64 = 16.0;
const LINE: f64 = 14.0;
const GAP: f64 = 12.0;

/// Draws a chart. The figures stand beside the bars, so that the drawing says all without colour.
pub(super) fn draw(m: &mut Markup, chart: &Chart) {
    let rows: Vec<(Vec<String>, f64)> = chart.categories.iter().map(|name| row(chart, name)).collect();
    let legend = if chart.series.len() > 1 { 22.0 * legend_lines(chart) + 6.0 } else { 0.0 };
    let height = rows.iter().map(|(_, h)| h + GAP).sum::<f64>() + legend + 24.0;
    let view = format!("0 0 {WIDTH} {height:.0}");
    let (space, text) = (&"http://www.w3.org/2000/svg", &chart.caption.text);
    m.element("svg", &[("xmlns", space), ("viewBox", &view), ("role", &"img"), ("aria-label", text)], |m| {
        let mut top = names_of_series(m, chart);
        if !chart.unit.is_empty() {
            label(m, NAMES, top + 12.0, "start", "unit", &chart.unit);
        }
        top += 20.0;
        let scale = (WIDTH - NAMES - FIGURES) / chart.extent();
        for (category, (name, size)) in rows.iter().enumerate() {
            let middle = top + size / 2.0 - (name.len().saturating_sub(1)) as f64 * LINE / 2.0;
            for (at, line) in name.iter().enumerate() {
                label(m, NAMES - 8.0, middle + at as f64 * LINE + 4.0, "end", "name", line);
            }
            bars(m, chart, category, top, scale);
            top += size + GAP;
        }
        let axis = format!("{:.1}", top - GAP + 2.0);
        let start = format!("{:.1}", legend + 18.0);
        m.empty("line", &[("x1", &NAMES), ("x2", &NAMES), ("y1", &start), ("y2", &axis), ("stroke", &"#8c8c8c")]);
    });
}

/// The lines of a name and the height of its bars.
fn row(chart: &Chart, name: &str) -> (Vec<String>, f64) {
    let bars = if chart.kind == ChartKind::Side { chart.series.len().max(1) } else { 1 };
    let lines = wrap(name, (NAMES - 12.0) / 6.6);
    let size = (bars as f64 * BAR).max(lines.len() as f64 * LINE);
    (lines, size)
}

fn bars(m: &mut Markup, chart: &Chart, category: usize, top: f64, scale: f64) {
    let mut left = NAMES;
    let mut figures = Vec::new();
    for series in 0..chart.series.len() {
        let Some(value) = chart.value(series, category) else { continue };
        let long = value.abs().to_f64().unwrap_or(0.0) * scale;
        let y = if chart.kind == ChartKind::Side { top + series as f64 * BAR } else { top };
        let (x, wide) = (format!("{left:.1}"), format!("{:.1}", long.max(0.5)));
        let (y_text, high) = (format!("{y:.1}"), format!("{:.1}", BAR - 2.0));
        let colour = format!("#{}", Chart::colour(series));
        m.empty("rect", &[("x", &x), ("y", &y_text), ("width", &wide), ("height", &high), ("fill", &colour)]);
        let figure = value.to_string().replace('-', "−");
        if chart.kind == ChartKind::Side {
            label(m, left + long + 5.0, y + BAR - 5.0, "start", "figure", &figure);
        } else {
            left += long;
            figures.push(figure);
        }
    }
    if chart.kind == ChartKind::Stacked {
        label(m, left + 5.0, top + BAR - 5.0, "start", "figure", &figures.join(" + "));
    }
}

/// What the colours mean; returns where the bars begin.
fn names_of_series(m: &mut Markup, chart: &Chart) -> f64 {
    if chart.series.len() < 2 {
        return 0.0;
    }
    let (mut left, mut top) = (NAMES, 4.0);
    for (at, series) in chart.series.iter().enumerate() {
        let long = measure(&series.name) * 6.6 + 34.0;
        if left + long > WIDTH && left > NAMES {
            left = NAMES;
            top += 22.0;
        }
        let (x, y, colour) = (format!("{left:.1}"), format!("{top:.1}"), format!("#{}", Chart::colour(at)));
        m.empty("rect", &[("x", &x), ("y", &y), ("width", &12), ("height", &12), ("fill", &colour)]);
        label(m, left + 17.0, top + 11.0, "start", "name", &series.name);
        left += long;
    }
    top + 24.0
}

fn legend_lines(chart: &Chart) -> f64 {
    let (mut left, mut lines) = (NAMES, 1.0);
    for series in &chart.series {
        let long = measure(&series.name) * 6.6 + 34.0;
        if left + long > WIDTH && left > NAMES {
            left = NAMES;
            lines += 1.0;
        }
        left += long;
    }
    lines
}

fn label(m: &mut Markup, x: f64, y: f64, anchor: &str, class: &str, text: &str) {
    let (x, y) = (format!("{x:.1}"), format!("{y:.1}"));
    m.leaf("text", &[("x", &x), ("y", &y), ("text-anchor", &anchor), ("class", &class)], text);
}

/// Width of a text in letters of the Latin script; Chinese characters take two.
fn measure(text: &str) -> f64 {
    text.chars().map(|c| if u32::from(c) >= 0x2e80 { 1.8 } else { 1.0 }).sum()
}

/// A name in at most three lines, broken at spaces or between Chinese characters.
fn wrap(name: &str, width: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut word = String::new();
    let mut place = |word: &mut String| {
        let Some(line) = lines.last_mut() else { return };
        if !line.is_empty() && measure(line) + measure(word.trim_end()) > width {
            lines.push(std::mem::take(word));
        } else {
            line.push_str(word);
            word.clear();
        }
    };
    for c in name.chars() {
        let wide = u32::from(c) >= 0x2e80;
        if wide || measure(&word) >= width {
            place(&mut word);
        }
        word.push(c);
        if c == ' ' || wide {
            place(&mut word);
        }
    }
    place(&mut word);
    if lines.len() > 3 {
        lines.truncate(3);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}
