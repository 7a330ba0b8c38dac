//! The spelling that the issuing body uses.

use super::publisher::{Publisher, REGISTRY, Style};
use super::{Designation, Kind};

/// Writes `designation` as its body prints it; acts and titles stay as they were given.
pub(super) fn canonical(designation: &Designation) -> String {
    if !matches!(designation.kind, Kind::Standard | Kind::Regulation) {
        return designation.text.clone();
    }
    let mut printed = numbered(designation);
    if let Some(amendment) = &designation.amendment {
        let cyrillic = chain_key(designation, 0) == "gost";
        printed += &if cyrillic { format!(" Изменение № {amendment}") } else { format!("/Amd {amendment}") };
    }
    if let Some(adopted) = designation.adopted() {
        // ГОСТ Р prints a modified adoption in parentheses, an identical one behind a slash
        let parentheses = designation.text.ends_with([')', '）']);
        printed += &if parentheses { format!(" ({})", adopted.text) } else { format!("/{}", numbered(adopted)) };
    }
    printed
}

fn chain_key(designation: &Designation, i: usize) -> &str {
    designation.publishers.get(i).map_or("", Publisher::key)
}

fn numbered(designation: &Designation) -> String {
    let first = designation.publishers.iter().find(|p| p.is_body());
    let body = first.and_then(|p| REGISTRY.bodies.iter().find(|b| b.key == p.key()));
    let style = body.map_or(if chain_key(designation, 0) == "t" { Style::Group } else { Style::China }, |b| b.style);
    let adopts = designation.publishers.iter().filter(|p| p.is_body()).count() > 1;
    let mut printed = chain(designation, style);
    printed.push(' ');
    printed += &designation.serial;
    let dotted = matches!(style, Style::China | Style::Group | Style::Gost | Style::RuleBook) && !adopts;
    for part in &designation.parts {
        printed.push(if dotted { '.' } else { '-' });
        printed += part;
    }
    if let Some(year) = &designation.year {
        printed.push(match style {
            Style::Slashed => '/',
            Style::Colon => ':',
            Style::RuleBook => '.',
            Style::China | Style::Group | Style::Gost | Style::Building => '-',
        });
        printed += year.as_str();
    }
    printed
}

/// The signs: a slash before `T`, `TS` and between international bodies, else a space.
fn chain(designation: &Designation, style: Style) -> String {
    let interstate = chain_key(designation, 0) == "gost" && chain_key(designation, 1) != "r";
    let mut printed = String::new();
    let mut last: Option<&Publisher> = None;
    for publisher in &designation.publishers {
        // ГОСТ Р writes foreign signs in Cyrillic, ГОСТ does not
        let own = matches!(publisher.key(), "gost" | "r") && chain_key(designation, 0) != "mns";
        let cyrillic =
            own || (matches!(style, Style::Gost | Style::Building | Style::RuleBook | Style::Slashed) && !interstate);
        let sign = publisher.printed(cyrillic);
        let slash = match (last, publisher) {
            (None, _) => "",
            (Some(p), _) if p.key() == "t" || p.key() == "q" => "/",
            (Some(_), q) if !q.is_body() && q.key() != "r" => "/",
            (Some(p), q) if p.key() == "iso" && q.key() == "iec" => "/",
            _ => " ",
        };
        printed += slash;
        printed += &sign;
        last = Some(publisher);
    }
    printed
}
