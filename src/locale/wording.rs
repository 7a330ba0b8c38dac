//! Facts in the words of a reader: reasons, names of concepts, conditions, values and units.

use super::Locale;
use crate::corpus::Library;
use crate::measure::Basis;
use crate::model::{ConceptId, Language, Limit, Operator, Standard};
use crate::rule::{Atom, Comparison, Condition, Test};
use crate::search::{MeetingReason as Meeting, Reason, RelationReason as Relation};

/// Why a hit is here: one phrase for each piece of the question, with the ways in which it is met. A concept is named
/// in the language of the reader and in that of the document.
#[must_use]
pub fn reasons(locale: &Locale, reasons: &[Reason], library: &Library, document: Language) -> Vec<String> {
    let mut pieces: Vec<(&str, Vec<String>)> = Vec::new();
    for reason in reasons {
        let (term, way) = way(locale, reason, library, document);
        match pieces.iter_mut().find(|(known, _)| *known == term) {
            Some((_, ways)) => ways.push(way),
            None => pieces.push((term, vec![way])),
        }
    }
    let separator = locale.text("list-separator");
    let phrase = |(term, ways): (&str, Vec<String>)| {
        locale.say("reason", &[("term", term.into()), ("ways", ways.join(&separator).into())])
    };
    pieces.into_iter().map(phrase).collect()
}

/// The words of the question that a reason is about, and how they are met.
fn way<'r>(locale: &Locale, reason: &'r Reason, library: &Library, document: Language) -> (&'r str, String) {
    match reason {
        Reason::Word { surface, language } => {
            (surface, locale.say("reason-word", &[("language", locale.word("language", language.word()).into())]))
        }
        Reason::Concept { surface, concept, meeting } => {
            let key = match meeting {
                Meeting::Itself => "reason-concept",
                Meeting::Narrower => "reason-concept-narrower",
                Meeting::Broader => "reason-concept-broader",
            };
            let (spoken, name) = concept_name(locale, library, concept);
            let foreign =
                library.concept(concept).and_then(|c| c.labels.preferred(document)).filter(|_| spoken != document);
            let name = foreign.map_or_else(|| name.to_owned(), |foreign| format!("{name} → {foreign}"));
            (surface, locale.say(key, &[("concept", name.into())]))
        }
        Reason::Designation { surface, relation } => {
            let key = match relation {
                Relation::Own => "reason-number",
                Relation::Adopts => "reason-adopts",
                Relation::Cites => "reason-cites",
            };
            (surface, locale.text(key))
        }
        Reason::Quantity { surface } => (surface, locale.text("reason-quantity")),
        Reason::Country { surface } => (surface, locale.text("reason-country")),
    }
}

/// The preferred name of a concept in the reader's language, else in another one; without any, its id.
#[must_use]
pub fn concept_name<'a>(locale: &Locale, library: &'a Library, id: &'a ConceptId) -> (Language, &'a str) {
    let named = library.concept(id).and_then(|c| c.labels.best(locale.language()));
    named.unwrap_or((locale.language(), id.as_str()))
}

/// A condition in words: `capacity_t_h <= 65.0 && fuel == "coal"` is "capacity ≤ 65 t/h; fuel: coal". A condition that
/// does not parse stays as it is.
#[must_use]
pub fn condition(locale: &Locale, library: &Library, when: &str) -> String {
    let Ok(condition) = Condition::parse(when) else { return when.to_owned() };
    let atoms = condition.atoms.iter().map(|a| atom(locale, library, a));
    atoms.collect::<Vec<_>>().join(&locale.text("condition-and"))
}

fn atom(locale: &Locale, library: &Library, atom: &Atom) -> String {
    let name = parameter(locale, library, &atom.name);
    let unit = library.parameter(&atom.name).map_or(String::new(), |p| unit(&p.unit));
    // A year of the calendar is no duration.
    let figure = |number: String| {
        let year = unit == "a" && number.len() == 4;
        if unit.is_empty() || year { number } else { format!("{number} {unit}") }
    };
    let value = |word: &str| {
        let known = library.parameter_value(&atom.name, word).and_then(|v| v.labels.best(locale.language()));
        known.map_or_else(|| word.to_owned(), |(_, name)| name.to_owned())
    };
    let is = |values: String| locale.say("condition-is", &[("name", name.as_str().into()), ("value", values.into())]);
    let separator = locale.text("list-separator");
    match &atom.test {
        Test::Compare(Comparison::Equal, bound) => is(figure(bound.normalize().to_string())),
        Test::Compare(comparison, bound) => {
            let sign = match comparison {
                Comparison::Equal => "=",
                Comparison::NotEqual => "≠",
                Comparison::Less => "<",
                Comparison::AtMost => "≤",
                Comparison::Greater => ">",
                Comparison::AtLeast => "≥",
            };
            format!("{name} {sign} {}", figure(bound.normalize().to_string()))
        }
        Test::OneOfNumbers(numbers) => {
            let numbers: Vec<_> = numbers.iter().map(|n| n.normalize().to_string()).collect();
            is(figure(numbers.join(&separator)))
        }
        Test::Is(word) => is(value(word)),
        Test::IsNot(word) => format!("{name} ≠ {}", value(word)),
        Test::OneOf(words) => is(words.iter().map(|w| value(w)).collect::<Vec<_>>().join(&separator)),
        Test::Holds => name,
        Test::Fails => locale.say("condition-not", &[("name", name.into())]),
    }
}

/// The name of a quantity, else its key.
#[must_use]
pub fn quantity(locale: &Locale, key: &str) -> String {
    let name = format!("quantity-{}", if key.is_empty() { "none" } else { key });
    if locale.has(&name) { locale.text(&name) } else { key.to_owned() }
}

/// The name of a parameter, else its id.
#[must_use]
pub fn parameter(locale: &Locale, library: &Library, id: &str) -> String {
    let named = library.parameter(id).and_then(|p| p.labels.best(locale.language()));
    named.map_or_else(|| id.to_owned(), |(_, name)| name.to_owned())
}

/// A formula with the names of its parameters: `80.0 + (clinker_ratio_pct - 75.0) * 1.1`.
#[must_use]
pub fn formula(locale: &Locale, library: &Library, text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_alphabetic() || c == '*' || c == '-') {
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        if let Some(behind) = from.strip_prefix('*') {
            out.push('×');
            rest = behind;
        } else if let Some(behind) = from.strip_prefix('-') {
            out.push('−');
            rest = behind;
        } else {
            let end = from.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(from.len());
            let (name, behind) = from.split_at(end);
            // An exponent, `1e-6`, is a part of its number.
            let number = before.ends_with(|c: char| c.is_ascii_digit());
            if number {
                out.push_str(name);
            } else {
                out.push_str(&parameter(locale, library, name));
            }
            rest = behind;
        }
    }
    out.push_str(rest);
    out
}

/// The name of the grade of a limit, else its key.
#[must_use]
pub fn grade(locale: &Locale, library: &Library, standard: &Standard, limit: &Limit) -> String {
    let grade = library.grade(standard.jurisdiction, &limit.domain, &limit.grade);
    let named = grade.and_then(|g| g.labels.best(locale.language()));
    named.map_or_else(|| limit.grade.clone(), |(_, name)| name.to_owned())
}

/// The reference state of a limit in words: `O2=6%;moisture=dry;T=0C` is "reference oxygen 6%; dry; temperature 0 °C".
#[must_use]
pub fn basis(locale: &Locale, text: &str) -> String {
    let Ok(basis) = Basis::parse(text) else { return text.to_owned() };
    let entry = |(key, value): (&str, &str)| match basis_word(locale, key, value) {
        Some(word) => word,
        None => {
            locale.say("basis-entry", &[("name", locale.word("basis", key).into()), ("value", figure(value).into())])
        }
    };
    basis.iter().map(entry).collect::<Vec<_>>().join(&locale.text("condition-and"))
}

/// The value of one entry of a basis, beside its name: `dry` is "dry basis", `24h` is "24 h".
#[must_use]
pub fn basis_value(locale: &Locale, key: &str, value: &str) -> String {
    basis_word(locale, key, value).unwrap_or_else(|| figure(value))
}

fn basis_word(locale: &Locale, key: &str, value: &str) -> Option<String> {
    let word = format!("basis-{key}-{value}");
    locale.has(&word).then(|| locale.text(&word))
}

/// `101.325kPa` with a space, `0C` in degrees; anything else as it is.
fn figure(value: &str) -> String {
    let end = value.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(value.len());
    match value.split_at(end) {
        ("", _) | (_, "" | "%") => value.to_owned(),
        (number, "C") => format!("{number} °C"),
        (number, code) if code.starts_with(|c: char| c.is_ascii_alphabetic()) => format!("{number} {}", unit(code)),
        _ => value.to_owned(),
    }
}

/// Operator and value of a limit: `≤ 50`, `0.5 to 1.2`, `≤ 80.0 + (clinker − 75.0) × 1.1`.
#[must_use]
pub fn limit_value(locale: &Locale, library: &Library, limit: &Limit) -> String {
    let sign = sign(limit.operator);
    if let Some((low, high)) = limit.value.split_once("..") {
        let variables = [("sign", sign.into()), ("low", number(low).into()), ("high", number(high).into())];
        let key = if limit.operator == Operator::Range { "value-range" } else { "value-varies" };
        return locale.say(key, &variables);
    }
    let value = if limit.value.contains(|c: char| c.is_ascii_alphabetic()) && !is_number(&limit.value) {
        formula(locale, library, &limit.value)
    } else {
        number(&limit.value)
    };
    if sign.is_empty() { value } else { format!("{sign} {value}") }
}

fn is_number(text: &str) -> bool {
    text.parse::<f64>().is_ok()
}

/// A number as printed, with a real minus sign.
fn number(text: &str) -> String {
    text.strip_prefix('-').map_or_else(|| text.to_owned(), |rest| format!("−{rest}"))
}

/// The sign of an operator; a fixed value has none, as the standard prints none.
#[must_use]
pub fn sign(operator: Operator) -> &'static str {
    match operator {
        Operator::AtMost => "≤",
        Operator::Below => "<",
        Operator::AtLeast => "≥",
        Operator::Above => ">",
        Operator::Equals => "=",
        Operator::Range => "",
    }
}

/// A unit code as it is printed: `mg/m3` is `mg/m³`, `kW.h/t` is `kW·h/t`, `ug/{tsl}` is `µg/tsl`, `1` is nothing.
#[must_use]
pub fn unit(code: &str) -> String {
    match code {
        "1" => return String::new(),
        "Cel" => return "°C".to_owned(),
        "[degT]" => return "°T".to_owned(),
        _ => {}
    }
    let mut out = String::with_capacity(code.len() + 4);
    let mut last = ' ';
    let mut power = false;
    let mut chars = code.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '[' | ']' | '{' | '}' => {}
            // `100.km` is a number of units, `kW.h` a product.
            '.' if last.is_ascii_digit() && !power => out.push('\u{a0}'),
            '.' => out.push('·'),
            '*' => power = true,
            '-' if chars.peek().is_some_and(char::is_ascii_digit) => {
                out.push('⁻');
                power = true;
            }
            'u' if !last.is_alphabetic() && chars.peek().is_some_and(|n| matches!(n, 'g' | 'm' | 'S' | 'L')) => {
                out.push('µ');
            }
            '0'..='9' if power || last.is_alphabetic() => {
                power = true;
                out.push(superscript(c));
            }
            _ => out.push(c),
        }
        if !c.is_ascii_digit() && !matches!(c, '*' | '-') {
            power = false;
        }
        last = c;
    }
    out
}

fn superscript(digit: char) -> char {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    digit.to_digit(10).and_then(|d| DIGITS.get(d as usize)).copied().unwrap_or(digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_printed_as_people_write_them() {
        for (code, printed) in [
            ("mg/m3", "mg/m³"),
            ("kW.h/t", "kW·h/t"),
            ("ug/m3", "µg/m³"),
            ("1", ""),
            ("%", "%"),
            ("Cel", "°C"),
            ("kgce/(10*4.m2)", "kgce/(10⁴·m²)"),
            ("L/(100.km)", "L/(100\u{a0}km)"),
            ("kgce/{tsl}", "kgce/tsl"),
            ("[ppm]", "ppm"),
            ("{#}/mL", "#/mL"),
            ("dB(A)", "dB(A)"),
            ("gce/(kW.h)", "gce/(kW·h)"),
            ("W/(m2.K)", "W/(m²·K)"),
            ("um", "µm"),
        ] {
            assert_eq!(unit(code), printed, "{code}");
        }
    }
}
