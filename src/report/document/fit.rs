//! How wide the columns of a table should be, so that no word is cut that need not be.

use super::{Cell, Table, place, plain_text};

/// Space between the text of a cell and that of its neighbour, in points.
const PADDING: f64 = 7.0;
/// No word asks for more than this share of the table.
const MOST: f64 = 0.24;
/// Widths to the size of letters: of a Chinese term and of a name that stay in one line, of a text that is long enough to
/// ask for all the room that it can have.
const HAN_TERM: f64 = 4.0;
const NAME: f64 = 8.0;
const LONG: f64 = 40.0;
/// More rows than these do not tell more.
const ROWS: usize = 2000;

/// Widths of the columns in points, together `width`: at least as wide as their longest word in letters of `size`
/// points; the rest goes where the weights and the length of the texts ask for it.
pub(in crate::report) fn column_widths(table: &Table, size: f64, width: f64) -> Vec<f64> {
    let needs = needs(table, size);
    let least: Vec<f64> = needs.iter().map(|n| (n.word + PADDING).min(width * MOST)).collect();
    let total: f64 = least.iter().sum();
    if total >= width {
        return least.iter().map(|l| l * width / total).collect();
    }
    // Twice the text asks for less than twice the room: lines share it.
    let asked = |(column, need): (&super::Column, &Need)| {
        let more = (need.text + PADDING - (need.word + PADDING).min(width * MOST)).max(size / 2.0);
        f64::from(column.weight.max(1)) * more.sqrt()
    };
    let asked: Vec<f64> = table.columns.iter().zip(&needs).map(asked).collect();
    let sum: f64 = asked.iter().sum();
    least.iter().zip(&asked).map(|(l, a)| l + (width - total) * a / sum).collect()
}

/// What a column needs, in points.
#[derive(Debug, Clone, Copy, Default)]
struct Need {
    /// Its longest word.
    word: f64,
    /// Its longest text in one line.
    text: f64,
}

fn needs(table: &Table, size: f64) -> Vec<Need> {
    let mut needs = vec![Need::default(); table.columns.len()];
    let mut take = |column: usize, text: &str, size: f64| {
        if let Some(need) = needs.get_mut(column) {
            need.word = need.word.max(longest_word(text) * size);
            let lines = text.split('\n').map(|l| l.chars().map(letter_width).sum::<f64>() * size);
            need.text = lines.fold(need.text, f64::max).min(LONG * size);
        }
    };
    for placed in place(&table.head, table.columns.len()).iter().flatten().filter(|p| p.columns == 1) {
        // The head is heavier.
        take(placed.column, placed.cell.map_or("", |c| c.text.as_str()), size * 1.1);
    }
    for (_, row) in table.rows().take(ROWS) {
        for (column, cell) in row.cells.iter().enumerate() {
            match cell.content.lines() {
                Some(lines) => lines.iter().for_each(|l| take(column, &plain_text(l), size)),
                // Numbers and dates are not cut at all.
                None => take(column, &cell.content.shown().replace(['-', '/', '.', ' '], "0"), size * weight(cell)),
            }
        }
    }
    needs
}

/// How much wider the letters of a cell are than plain ones.
fn weight(cell: &Cell) -> f64 {
    if matches!(cell.content, super::Content::Verdict(..)) { 1.1 } else { 1.0 }
}

/// Width of the longest piece of a text that should not be cut at a line's end, to the size of its letters.
fn longest_word(text: &str) -> f64 {
    let (mut longest, mut word, mut piece, mut han) = (0.0f64, 0.0, 0.0, 0.0);
    for c in text.chars() {
        let width = letter_width(c);
        if c.is_whitespace() {
            (word, piece, han) = (0.0, 0.0, 0.0);
        } else if is_han(c) {
            // A term of a few characters reads better in one line.
            han = if han < HAN_TERM { han + width } else { width };
            (word, piece) = (0.0, 0.0);
        } else {
            (word, piece, han) = (word + width, piece + width, 0.0);
        }
        // Only long names, such as addresses, are to be cut behind their marks.
        longest = longest.max(if word <= NAME { word } else { piece }).max(han);
        if matches!(c, '-' | '/' | '—' | '.' | '_') {
            piece = 0.0;
        }
    }
    longest
}

/// A character of a script that is cut anywhere, as wide as high.
pub(in crate::report) fn is_han(c: char) -> bool {
    u32::from(c) >= 0x2e80 && !matches!(u32::from(c), 0x1_0000..)
}

/// Width of a letter to its size, in a serif face.
pub(in crate::report) fn letter_width(c: char) -> f64 {
    match c {
        _ if is_han(c) => 1.0,
        'i' | 'l' | 'j' | 't' | 'f' | 'r' | ' ' | '.' | ',' | ';' | ':' | '\'' | '-' | '/' | '|' | '(' | ')' => 0.3,
        'м' | 'ш' | 'щ' | 'ж' | 'ю' | 'ф' | 'ы' | 'm' | 'w' => 0.72,
        _ if c.is_uppercase() => 0.7,
        'а'..='я' => 0.51,
        _ => 0.48,
    }
}

/// How many lines a text of letters of `size` points takes in `width` points: words stay whole where they can, Chinese characters are cut anywhere.
pub(in crate::report) fn count_lines(text: &str, size: f64, width: f64) -> usize {
    let mut lines = 0;
    for part in text.split('\n') {
        lines += 1;
        let (mut used, mut word) = (0.0, 0.0);
        for c in part.chars() {
            let wide = letter_width(c) * size;
            if is_han(c) || c == ' ' {
                let open = word + if c == ' ' { 0.0 } else { wide };
                if used + open > width && used > 0.0 {
                    lines += 1;
                    used = 0.0;
                }
                used += word + wide;
                word = 0.0;
            } else {
                word += wide;
                if word > width {
                    lines += 1;
                    (used, word) = (0.0, wide);
                }
            }
        }
        if used + word > width && used > 0.0 {
            lines += 1;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::{Caption, Column, Row};
    use super::*;
    use proptest::prelude::*;

    fn table(weights: &[u16], words: &[String]) -> Table {
        let columns = weights.iter().map(|w| Column::text("c", *w)).collect();
        let mut table = Table::new(Caption::table(1, ""), columns, &[]);
        table.push(Row::of(words.iter().map(|w| Cell::text(w.as_str())).collect()));
        table
    }

    #[test]
    fn a_narrow_column_gets_room_for_its_word() {
        let words = ["согласованность".to_owned(), "a".to_owned()];
        let widths = column_widths(&table(&[1, 19], &words), 9.0, 480.0);
        assert!(widths[0] > 70.0 && widths[0] < 200.0, "{widths:?}");
    }

    #[test]
    fn lines_are_counted_as_they_break() {
        assert_eq!(count_lines("", 10.0, 100.0), 1);
        assert_eq!(count_lines("标准标准标准标准标准", 10.0, 100.0), 1);
        assert_eq!(count_lines("标准标准标准标准标准标", 10.0, 100.0), 2);
        assert_eq!(count_lines("a\nb\nc", 10.0, 100.0), 3);
        assert!(count_lines(&"x".repeat(100), 10.0, 100.0) >= 4);
    }

    proptest! {
        #[test]
        fn columns_fill_the_table(
            columns in prop::collection::vec((0u16..50, "[a-zа-я中 ]{0,60}"), 1..20),
            width in 100.0f64..800.0,
        ) {
            let (weights, words): (Vec<u16>, Vec<String>) = columns.into_iter().unzip();
            let widths = column_widths(&table(&weights, &words), 9.0, width);
            prop_assert!((widths.iter().sum::<f64>() - width).abs() < 0.01);
            prop_assert!(widths.iter().all(|w| *w > 0.0));
        }
    }
}
