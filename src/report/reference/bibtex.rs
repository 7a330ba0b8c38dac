//! BibTeX, as typesetters read it.

use crate::model::{Language, Standard};
use std::collections::HashSet;
use std::fmt::Write;

/// The entries of standards in BibTeX, of the type `@standard` (biblatex, gbt7714; other styles take it for `@misc`).
#[must_use]
pub fn bibtex<'s>(standards: impl IntoIterator<Item = &'s Standard>) -> String {
    let mut out = String::new();
    let mut taken = HashSet::new();
    for standard in standards {
        let (language, title) = standard.best_title(standard.jurisdiction.language());
        let _ = writeln!(out, "@standard{{{},", key(standard, &mut taken));
        let mut field = |name: &str, value: &str| {
            if !value.is_empty() {
                let _ = writeln!(out, "  {name} = {{{value}}},");
            }
        };
        // A second pair of braces keeps the case of letters.
        field("title", &format!("{{{}}}", escape(title)));
        field("number", &escape(standard.id.as_str()));
        if let Some(date) = standard.published.or(standard.effective) {
            field("year", &format!("{:04}", date.year()));
            field("date", &date.to_string());
        }
        field("langid", langid(language));
        field("url", &super::address(standard).unwrap_or_default().replace('%', "\\%"));
        out.push_str("}\n\n");
    }
    out
}

const fn langid(language: Language) -> &'static str {
    match language {
        Language::Zh => "chinese",
        Language::Ru => "russian",
        Language::Mn => "mongolian",
        Language::En => "english",
    }
}

/// A key in plain letters: the number, else letters by their code; each key once.
fn key(standard: &Standard, taken: &mut HashSet<String>) -> String {
    let mut plain = String::new();
    for c in standard.id.as_str().chars() {
        if c.is_ascii_alphanumeric() {
            plain.push(c.to_ascii_lowercase());
        } else if c.is_alphabetic() {
            let _ = write!(plain, "{:x}", u32::from(c));
        } else if !plain.ends_with('-') {
            plain.push('-');
        }
    }
    let plain = format!("std-{}", plain.trim_matches('-'));
    let others = (2u32..).map(|n| format!("{plain}-{n}"));
    let key = std::iter::once(plain.clone()).chain(others).find(|k| !taken.contains(k)).unwrap_or(plain);
    taken.insert(key.clone());
    key
}

/// Text without the characters that mean something in TeX.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' | '}' | '%' | '$' | '&' | '#' | '_' => {
                out.push('\\');
                out.push(c);
            }
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn text_cannot_end_its_entry() {
        assert_eq!(escape("a}{b\\c%"), "a\\}\\{b\\textbackslash{}c\\%");
    }
}
