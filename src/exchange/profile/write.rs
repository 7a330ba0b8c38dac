//! Profiles as TOML: what a form gives to take home.

use crate::apply::{Facts, Figure, Item, ItemKind, Profile};
use crate::rule::Value;
use std::fmt::Write;

/// A profile as a file that is read back as the same profile.
#[must_use]
pub fn write_toml(profile: &Profile) -> String {
    let mut out = String::new();
    let mut line = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            let _ = writeln!(out, "{key} = {value}");
        }
    };
    line("id", filled(&profile.id));
    line("name_zh", filled(&profile.name_zh));
    line("name_en", filled(&profile.name_en));
    line("jurisdiction", Some(quoted(profile.jurisdiction.word())));
    line("place", profile.place.as_deref().map(quoted));
    line("industry", profile.industry.as_deref().map(quoted));
    line("built", profile.built.map(|date| quoted(&date.to_string())));
    line("as_of", profile.as_of.map(|day| quoted(&day.to_string())));
    let markets: Vec<String> = profile.markets.iter().map(|market| quoted(market.word())).collect();
    line("export_markets", Some(format!("[{}]", markets.join(", "))));
    line("parameters", table(&profile.facts));
    for item in &profile.items {
        write_item(&mut out, item);
    }
    for figure in &profile.figures {
        write_figure(&mut out, figure);
    }
    out
}

fn write_item(out: &mut String, item: &Item) {
    let name = match item.kind {
        ItemKind::Product => "product",
        ItemKind::Process => "process",
        ItemKind::Equipment => "equipment",
        ItemKind::RawMaterial => "raw_material",
    };
    let _ = writeln!(out, "\n[[{name}]]");
    let output = item.output.as_ref().map(|output| quoted(&format!("{} {}", output.value, output.unit)));
    let lines = [
        ("concept", Some(quoted(item.concept.as_str()))),
        ("note", filled(&item.note)),
        ("output", output),
        ("commissioned", item.commissioned.map(|date| quoted(&date.to_string()))),
        ("parameters", table(&item.facts)),
    ];
    write_lines(out, lines);
}

fn write_figure(out: &mut String, figure: &Figure) {
    let _ = writeln!(out, "\n[[figure]]");
    let lines = [
        ("object", Some(quoted(figure.object.as_str()))),
        ("indicator", Some(quoted(figure.indicator.as_str()))),
        ("value", figure.actual.map(|value| quoted(&value.to_string()))),
        ("unit", filled(&figure.unit)),
        ("at", filled(&figure.state.to_string())),
        ("grade", figure.grade.as_deref().map(quoted)),
        ("parameters", table(&figure.facts)),
    ];
    write_lines(out, lines);
}

fn write_lines<const N: usize>(out: &mut String, lines: [(&str, Option<String>); N]) {
    for (key, value) in lines {
        if let Some(value) = value {
            let _ = writeln!(out, "{key} = {value}");
        }
    }
}

fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| quoted(text))
}

fn table(facts: &Facts) -> Option<String> {
    if facts.is_empty() {
        return None;
    }
    let entry = |(name, value): (&str, &Value)| {
        let value = match value {
            // In quotes, so that a reader of the file that thinks in binary fractions changes no digit.
            Value::Number(number) => quoted(&number.to_string()),
            Value::Text(text) => quoted(text),
            Value::Bool(yes) => yes.to_string(),
        };
        format!("{name} = {value}")
    };
    let entries: Vec<String> = facts.iter().map(entry).collect();
    Some(format!("{{ {} }}", entries.join(", ")))
}

/// A basic string of TOML.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => {
                let _ = write!(out, "\\U{:08X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
