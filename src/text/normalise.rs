//! Unicode normalisation that never loses the way back to the stored text.
//!
//! NFKC, cluster by cluster, with three exceptions (issue "Analysis"): Mongolian script and the marks that join it
//! (U+202F, U+180E …) stay as they are, because NFKC would turn U+202F into a plain space; `№` stays one sign; and
//! traditional Chinese characters fold to simplified ones. The stored text itself is never touched.

use super::chinese::simplified;
use super::mongolian_script::{is_joining_mark, is_mongolian_script};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A normalised text and the way back to the text it came from.
#[derive(Debug, Clone, Default)]
pub struct Normalised {
    /// The normalised text.
    pub text: String,
    /// Where runs begin: (byte in `text`, byte in the original, whether offsets advance together inside the run).
    runs: Vec<(usize, usize, bool)>,
    original_len: usize,
}

impl Normalised {
    /// Normalises a text.
    #[must_use]
    pub fn new(original: &str) -> Self {
        let mut out =
            Self { text: String::with_capacity(original.len()), runs: Vec::new(), original_len: original.len() };
        let mut chars = original.char_indices().peekable();
        while let Some((start, c)) = chars.next() {
            let marked = chars.peek().is_some_and(|&(_, next)| !next.is_ascii() && is_combining_mark(next));
            if !marked && is_stable(c) {
                out.run(start, true);
                out.text.push(c);
                continue;
            }
            let mut end = start + c.len_utf8();
            while let Some(&(at, next)) = chars.peek() {
                if !is_combining_mark(next) || is_mongolian_script(next) {
                    break;
                }
                end = at + next.len_utf8();
                chars.next();
            }
            let cluster = &original[start..end];
            let beside_mongolian = is_joining_mark(c)
                && (out.text.chars().next_back().is_some_and(|b| is_mongolian_script(b) || is_joining_mark(b))
                    || chars.peek().is_some_and(|&(_, next)| is_mongolian_script(next)));
            if is_mongolian_script(c) || beside_mongolian || c == '№' {
                out.run(start, true);
                out.text.push_str(cluster);
                continue;
            }
            out.run(start, false);
            out.text.extend(cluster.nfkc().map(simplified));
        }
        out
    }

    /// Notes where a piece of the original begins; neighbouring one-to-one pieces share one run.
    fn run(&mut self, original: usize, even: bool) {
        let here = self.text.len();
        if even
            && let Some(&(text, orig, true)) = self.runs.last()
            && here - text == original - orig
        {
            return;
        }
        self.runs.push((here, original, even));
    }

    /// The range of the original text behind a range of the normalised one.
    #[must_use]
    pub fn original_range(&self, start: usize, end: usize) -> (usize, usize) {
        // Most texts are one even run.
        if let [(0, 0, true)] = self.runs.as_slice() {
            return (start, end);
        }
        (self.original_start(start), self.original_end(end))
    }

    fn run_at(&self, at: usize) -> usize {
        self.runs.partition_point(|&(text, _, _)| text <= at).saturating_sub(1)
    }

    fn original_start(&self, at: usize) -> usize {
        match self.runs.get(self.run_at(at)) {
            Some(&(text, original, true)) => original + (at - text),
            Some(&(_, original, false)) => original,
            None => 0,
        }
    }

    fn original_end(&self, at: usize) -> usize {
        if at == 0 {
            return 0;
        }
        let run = self.run_at(at - 1);
        match self.runs.get(run) {
            Some(&(text, original, true)) => original + (at - text),
            // Inside a cluster the whole cluster is meant.
            Some(_) => self.runs.get(run + 1).map_or(self.original_len, |&(_, original, _)| original),
            None => 0,
        }
    }
}

/// Whether NFKC and the fold of Chinese characters leave this character alone when it stands alone.
fn is_stable(c: char) -> bool {
    match c {
        '\0'..='\u{9f}' => true,
        '\u{400}'..='\u{482}' | '\u{48a}'..='\u{52f}' => true,
        '\u{4e00}'..='\u{9fff}' => simplified(c) == c,
        '\u{3001}' | '\u{3002}' | '\u{2010}'..='\u{2015}' | '\u{2018}'..='\u{201d}' => c != '\u{2011}',
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn width_superscripts_and_traditional_characters_fold() {
        assert_eq!(Normalised::new("ＧＢ　２８６６４－２０１２").text, "GB 28664-2012");
        assert_eq!(Normalised::new("мг/м³ SO₂").text, "мг/м3 SO2");
        assert_eq!(Normalised::new("鍋爐大氣污染物排放標準").text, "锅炉大气污染物排放标准");
        assert_eq!(Normalised::new("№ 67").text, "№ 67");
    }

    #[test]
    fn mongolian_separators_survive() {
        let text = "ᠤᠯᠤᠰ\u{202f}ᠤᠨ ᠪᠠᠷᠢᠮᠵᠢᠶ\u{180e}ᠠ";
        assert_eq!(Normalised::new(text).text, text);
    }

    #[test]
    fn a_normalised_range_leads_back_to_the_stored_text() {
        let text = "а\u{306} мг/м³ 標準";
        let n = Normalised::new(text);
        let at = n.text.find("м3").unwrap();
        let (start, end) = n.original_range(at, at + "м3".len());
        assert_eq!(&text[start..end], "м³");
        let at = n.text.find("标").unwrap();
        let (start, end) = n.original_range(at, n.text.len());
        assert_eq!(&text[start..end], "標準");
    }

    proptest! {
        #[test]
        fn every_char_range_maps_to_char_boundaries(text in "\\PC{0,40}") {
            let n = Normalised::new(&text);
            for (at, c) in n.text.char_indices() {
                let (start, end) = n.original_range(at, at + c.len_utf8());
                prop_assert!(start <= end && text.get(start..end).is_some());
            }
        }
    }
}
