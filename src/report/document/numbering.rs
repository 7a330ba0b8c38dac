//! Numbers of headings.

use super::{Block, Document, Heading, Numbering};

/// A heading with its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::report) struct Entry<'d> {
    pub(in crate::report) heading: &'d Heading,
    pub(in crate::report) numbering: Numbering,
    /// `3.2`, `B.1`; of an annex itself `Annex B`; empty where it is not counted.
    pub(in crate::report) number: String,
}

impl Entry<'_> {
    /// Number and words.
    pub(in crate::report) fn line(&self) -> String {
        if self.number.is_empty() {
            self.heading.title.clone()
        } else {
            format!("{} {}", self.number, self.heading.title)
        }
    }
}

/// The headings in reading order, with the numbers that a word processor gives them.
pub(in crate::report) fn outline(document: &Document) -> Vec<Entry<'_>> {
    let (mut chapters, mut annexes) = (0usize, 0usize);
    let mut entries = Vec::new();
    for section in &document.sections {
        let lead = match section.numbering {
            Numbering::None => String::new(),
            Numbering::Chapter => {
                chapters += 1;
                chapters.to_string()
            }
            Numbering::Annex => {
                annexes += 1;
                letters(annexes)
            }
        };
        let number = if section.numbering == Numbering::Annex {
            format!("{} {lead}", document.words.annex)
        } else {
            lead.clone()
        };
        entries.push(Entry { heading: &section.heading, numbering: section.numbering, number });
        let (mut second, mut third) = (0usize, 0usize);
        for block in &section.blocks {
            let Block::Heading(heading) = block else { continue };
            if heading.level <= 2 {
                second += 1;
                third = 0;
            } else {
                third += 1;
            }
            let number = match (section.numbering, heading.level) {
                (Numbering::None, _) => String::new(),
                (_, 0..=2) => format!("{lead}.{second}"),
                _ => format!("{lead}.{second}.{third}"),
            };
            entries.push(Entry { heading, numbering: section.numbering, number });
        }
    }
    entries
}

/// A, B … Z, AA, BB, as word processors count.
fn letters(number: usize) -> String {
    let index = number.saturating_sub(1);
    let letter = char::from(b'A' + u8::try_from(index % 26).unwrap_or(0));
    std::iter::repeat_n(letter, index / 26 + 1).collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn annexes_are_counted_as_word_processors_count() {
        assert_eq!([1, 2, 26, 27, 28].map(letters), ["A", "B", "Z", "AA", "BB"]);
    }
}
