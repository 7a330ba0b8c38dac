//! RIS, as reference managers read it.

use crate::model::{Language, Standard};
use std::fmt::Write;

/// The entries of standards in RIS: one `TY  - STAND` each. What the catalogue does not hold is left out.
#[must_use]
pub fn ris<'s>(standards: impl IntoIterator<Item = &'s Standard>) -> String {
    let mut out = String::new();
    for standard in standards {
        let own = standard.jurisdiction.language();
        let (language, title) = standard.best_title(own);
        let mut line = |tag: &str, text: &str| {
            let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
            if !text.trim().is_empty() {
                let _ = write!(out, "{tag}  - {}\r\n", text.trim());
            }
        };
        line("TY", "STAND");
        line("TI", title);
        // One translation, as the format has room for one: the one that most readers know.
        let others = [Language::En, Language::Zh].into_iter().filter(|l| *l != language);
        if let Some(translated) = others.filter_map(|l| standard.title(l)).next() {
            line("TT", translated);
        }
        line("SN", standard.id.as_str());
        line("M1", standard.id.as_str());
        if let Some(date) = standard.published.or(standard.effective) {
            line("PY", &format!("{:04}", date.year()));
            let part = |n: Option<i8>| n.map_or(String::new(), |n| format!("{n:02}"));
            line("DA", &format!("{:04}/{}/{}/", date.year(), part(date.month()), part(date.day())));
        }
        line("LA", language.word());
        line("UR", super::address(standard).unwrap_or_default());
        out.push_str("ER  - \r\n\r\n");
    }
    out
}
