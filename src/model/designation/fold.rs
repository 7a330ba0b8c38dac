//! Text seen as symbols without case, width, kind of dash, or difference between look-alike letters.
//!
//! A designation is compared letter by letter on these symbols, while each symbol remembers where in the text it came
//! from, so that what is recognised can be marked in the text as it was given. Cyrillic letters that look like a Latin
//! letter in capitals become that letter (`ГОСТ` and `ГOCT` are one word); the others stay as they are.

/// One folded character.
#[derive(Clone, Copy, Debug)]
pub(super) struct Symbol {
    pub(super) ch: char,
    at: u32,
    /// Was a capital in the text.
    pub(super) capital: bool,
    /// Was a Cyrillic letter in the text.
    pub(super) cyrillic: bool,
}

/// What stands beyond the end of the text.
const NOTHING: Symbol = Symbol { ch: '\0', at: u32::MAX, capital: false, cyrillic: false };

/// A text and its symbols.
pub(super) struct Folded<'t> {
    text: &'t str,
    symbols: Vec<Symbol>,
}

impl<'t> Folded<'t> {
    /// Folds `text`. A text of 4 GiB or more has no symbols.
    pub(super) fn new(text: &'t str) -> Self {
        let mut symbols = Vec::new();
        if u32::try_from(text.len()).is_ok() {
            symbols.reserve(text.len() / 2);
            symbols.extend(text.char_indices().filter_map(|(at, ch)| symbol(ch, at as u32)));
        }
        Self { text, symbols }
    }

    pub(super) fn len(&self) -> usize {
        self.symbols.len()
    }

    pub(super) fn symbol(&self, i: usize) -> Symbol {
        self.symbols.get(i).copied().unwrap_or(NOTHING)
    }

    /// The folded character at `i`, NUL beyond the end.
    pub(super) fn ch(&self, i: usize) -> char {
        self.symbol(i).ch
    }

    /// The folded character before `i`, NUL at the start.
    pub(super) fn before(&self, i: usize) -> char {
        i.checked_sub(1).map_or('\0', |j| self.ch(j))
    }

    /// First place at or after `i` whose character does not satisfy `class`.
    pub(super) fn skip(&self, mut i: usize, class: impl Fn(char) -> bool) -> usize {
        while i < self.len() && class(self.ch(i)) {
            i += 1;
        }
        i
    }

    /// First place at or after `i` that is no digit.
    pub(super) fn digits(&self, i: usize) -> usize {
        self.skip(i, |c| c.is_ascii_digit())
    }

    pub(super) fn spaces(&self, i: usize) -> usize {
        self.skip(i, |c| c == ' ')
    }

    /// Whether the folded `word` stands at `i`; the place after it.
    pub(super) fn word(&self, i: usize, word: &str) -> Option<usize> {
        let mut j = i;
        for c in word.chars() {
            if self.ch(j) != c {
                return None;
            }
            j += 1;
        }
        Some(j)
    }

    /// The folded characters of `i..j`.
    pub(super) fn slice(&self, i: usize, j: usize) -> String {
        self.symbols.get(i..j.max(i)).unwrap_or_default().iter().map(|s| s.ch).collect()
    }

    /// The characters of `i..j` as written, but half width and with one kind of dash.
    pub(super) fn printed(&self, i: usize, j: usize) -> String {
        let at = |k: usize| {
            let raw = self.text.get(self.start(k)..)?.chars().next()?;
            Some(if self.ch(k) == '-' { '-' } else { half_width(raw) })
        };
        (i..j).filter_map(at).collect()
    }

    /// Byte offset of symbol `i` in the text.
    pub(super) fn start(&self, i: usize) -> usize {
        self.symbols.get(i).map_or(self.text.len(), |s| s.at as usize)
    }

    /// Byte offset behind the symbol before `i`.
    pub(super) fn end(&self, i: usize) -> usize {
        let Some(last) = i.checked_sub(1) else { return 0 };
        let start = self.start(last);
        start + self.text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
    }

    /// The text of `i..j` as given.
    pub(super) fn text(&self, i: usize, j: usize) -> &'t str {
        self.text.get(self.start(i)..self.end(j)).unwrap_or_default()
    }
}

/// The folded characters of a text, without their places.
pub(super) fn fold(text: &str) -> String {
    text.chars().filter_map(|c| symbol(c, 0)).map(|s| s.ch).collect()
}

/// A letter of an alphabet: Han is none, since it needs no space between itself and a number.
pub(super) fn is_letter(c: char) -> bool {
    c.is_ascii_lowercase() || (!c.is_ascii() && !is_han(c) && c.is_alphabetic())
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

fn symbol(raw: char, at: u32) -> Option<Symbol> {
    if raw.is_ascii() {
        let ch = match raw {
            '[' => '〔',
            ']' => '〕',
            '_' | '\t' | '\n' | '\r' => ' ',
            c => c.to_ascii_lowercase(),
        };
        return Some(Symbol { ch, at, capital: raw.is_ascii_uppercase(), cyrillic: false });
    }
    match raw {
        '\u{ff01}'..='\u{ff5e}' => symbol(half_width(raw), at),
        '\u{400}'..='\u{52f}' => {
            let lower = lower_cyrillic(raw);
            Some(Symbol { ch: latin_look_alike(lower), at, capital: lower != raw, cyrillic: true })
        }
        // combining marks (a decomposed й), soft hyphen, zero-width characters
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        _ => {
            let ch = match raw {
                '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
                '\u{2044}' | '\u{2215}' => '/',
                '\u{2236}' | '\u{fe30}' | '\u{fe55}' => ':',
                '【' | '﹝' => '〔',
                '】' | '﹞' => '〕',
                c if is_han(c) => c,
                c if c.is_whitespace() => ' ',
                c => c.to_lowercase().next().unwrap_or(c),
            };
            Some(Symbol { ch, at, capital: ch != raw && ch.is_alphabetic(), cyrillic: false })
        }
    }
}

/// Lower case; the basic alphabet by arithmetic, since whole texts pass here.
fn lower_cyrillic(c: char) -> char {
    let shifted = |by: u32| char::from_u32(c as u32 + by).unwrap_or(c);
    match c {
        'а'..='я' => c,
        'А'..='Я' => shifted(0x20),
        'Ѐ'..='Џ' => shifted(0x50),
        c => c.to_lowercase().next().unwrap_or(c),
    }
}

/// The Latin letter whose capital looks like that of a small Cyrillic letter. `й` and `ё` lose their marks as well.
fn latin_look_alike(c: char) -> char {
    match c {
        'а' => 'a',
        'в' => 'b',
        'с' => 'c',
        'е' | 'ё' | 'ѐ' => 'e',
        'н' => 'h',
        'і' => 'i',
        'ј' => 'j',
        'к' => 'k',
        'м' => 'm',
        'о' => 'o',
        'р' => 'p',
        'ѕ' => 's',
        'т' => 't',
        'х' => 'x',
        'у' => 'y',
        'й' => 'и',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_dash_case_and_look_alikes_disappear() {
        assert_eq!(fold("ＧＢ／Ｔ　１９６３０－２０１９"), "gb/t 19630-2019");
        assert_eq!(fold("ГOCT 2787−2019"), fold("гост 2787—2019"));
        assert_eq!(fold("и\u{306}"), fold("й"));
    }

    #[test]
    fn offsets_point_into_the_text_as_given() {
        let text = "по ГОСТ\u{ad}у ＧＢ";
        let folded = Folded::new(text);
        assert_eq!(folded.text(3, 7), "ГОСТ");
        assert_eq!(folded.text(9, 11), "ＧＢ");
        assert_eq!(folded.printed(9, 11), "GB");
        assert_eq!(folded.text(11, 11), "");
    }
}
