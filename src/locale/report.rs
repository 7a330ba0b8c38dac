//! The skeleton of a report in the words of a reader.

use super::{Locale, Value};
use crate::report::{Chapter, HeadCell, ReportTable, Section, Table, Words};

/// What the writers of a report say by themselves.
#[must_use]
pub fn words(locale: &Locale) -> Words {
    Words {
        contents: locale.text("report-contents"),
        table: locale.text("report-word-table"),
        figure: locale.text("report-word-figure"),
        annex: locale.text("report-word-annex"),
        page: page(locale),
        judge: locale.text("report-judge"),
        colon: locale.text("colon"),
        group: locale.text("report-word-group"),
        nothing: locale.text("report-nothing"),
        category: locale.text("report-word-category"),
        file: locale.text("report-word-file"),
        rows: locale.text("report-word-rows"),
    }
}

/// `Page 3 of 12` without its numbers.
fn page(locale: &Locale) -> [String; 3] {
    // Marks that no sentence holds.
    const PAGE: &str = "\u{1}";
    const PAGES: &str = "\u{2}";
    let said = locale.say("report-page", &[("page", PAGE.into()), ("pages", PAGES.into())]);
    let (before, rest) = said.split_once(PAGE).unwrap_or(("", &said));
    let (between, behind) = rest.split_once(PAGES).unwrap_or((rest, ""));
    [before.to_owned(), between.to_owned(), behind.to_owned()]
}

/// A chapter or an annex without its blocks, under its own name as the place of links.
#[must_use]
pub fn section(locale: &Locale, chapter: Chapter) -> Section {
    let title = locale.word("report-chapter", chapter.word());
    if chapter == Chapter::Summary {
        Section::plain(chapter.word(), title)
    } else if crate::report::ANNEXES.contains(&chapter) {
        Section::annex(chapter.word(), title)
    } else {
        Section::chapter(chapter.word(), title)
    }
}

/// A table without rows: caption, columns and head. `variables` are those of the caption and of the merged cells of the
/// head (`a`, `b`: the parties).
#[must_use]
pub fn table(locale: &Locale, table: ReportTable, part: Option<u16>, variables: &[(&str, Value)]) -> Table {
    let caption = table.caption(part, locale.say(&format!("report-table-{table}"), variables));
    let name = |key: &str| locale.word("report-column", key);
    let grouped = table.parts().iter().any(|p| p.group.is_some());
    let depth = if grouped { 2 } else { 1 };
    let mut head: Vec<Vec<HeadCell>> = vec![Vec::new(); depth];
    for part in table.parts() {
        for (at, row) in head.iter_mut().enumerate() {
            match (part.group, at) {
                (Some(group), 0) => {
                    let text = locale.say(&format!("report-group-{group}"), variables);
                    row.push(HeadCell::over(text, part.columns.len(), 1));
                }
                (None, 0) => row.extend(part.columns.iter().map(|(key, ..)| HeadCell::over(name(key), 1, depth))),
                (Some(_), _) => row.extend(part.columns.iter().map(|(key, ..)| HeadCell::one(name(key)))),
                (None, _) => {}
            }
        }
    }
    Table { head, columns: table.columns(), wide: table.is_wide(), ..Table::new(caption, Vec::new(), &[]) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::SPOKEN;
    use crate::report::{ANNEXES, CHAPTERS};

    #[test]
    fn the_whole_skeleton_is_said_in_each_language() {
        for language in SPOKEN {
            let locale = Locale::of(*language);
            let words = words(&locale);
            assert!(words.page[1].contains(|c: char| c.is_alphabetic() || c == '，' || c == '/'), "{:?}", words.page);
            for chapter in CHAPTERS.iter().chain(ANNEXES) {
                let title = section(&locale, *chapter).heading.title;
                assert!(!title.starts_with("report-"), "{title}");
            }
            for kind in ReportTable::ALL {
                let variables = [("a", "A".into()), ("b", "B".into()), ("day", "D".into()), ("indicator", "I".into())];
                let table = table(&locale, *kind, None, &variables);
                let texts = table.head.iter().flatten().map(|c| c.text.as_str());
                for text in texts.chain([table.caption.text.as_str()]) {
                    assert!(!text.starts_with("report-") && !text.contains("{$"), "{language} {kind}: {text}");
                }
            }
        }
    }

    #[test]
    fn the_main_table_names_both_parties_in_its_head() {
        let locale = Locale::of(crate::model::Language::En);
        let main = table(&locale, ReportTable::Indicators, Some(2), &[("a", "China".into()), ("b", "Russia".into())]);
        assert_eq!(main.caption.to_string(), "T8-2");
        assert_eq!(main.columns.len(), 15);
        let top: Vec<_> = main.head[0].iter().filter(|c| c.columns > 1).map(|c| c.text.as_str()).collect();
        assert_eq!(top, ["China", "Russia", "Converted"]);
    }

    #[test]
    fn what_a_report_adds_to_closed_lists_is_said() {
        let locale = Locale::of(crate::model::Language::Mn);
        for jurisdiction in crate::model::Jurisdiction::ALL {
            assert!(locale.has(&format!("report-lookup-{jurisdiction}")), "{jurisdiction}");
        }
        for change in crate::report::ChangeKind::ALL {
            assert!(locale.has(&format!("report-change-{change}")), "{change}");
        }
    }
}
