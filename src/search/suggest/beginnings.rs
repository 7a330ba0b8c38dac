//! The places at which words of many texts begin, in alphabetical order: what begins as typed stands together.

/// A place at which a word begins, and the text it stands in.
#[derive(Debug, Clone, Copy)]
struct Place {
    at: u32,
    text: u32,
}

/// Many folded texts with the beginnings of their words.
#[derive(Debug, Default)]
pub(super) struct Beginnings {
    /// All texts, each behind a line break.
    keys: String,
    /// Where each text begins in `keys`.
    starts: Vec<u32>,
    /// Beginnings of texts, sorted.
    heads: Vec<Place>,
    /// Other beginnings of words, sorted.
    inner: Vec<Place>,
}

/// Most beginnings that one question looks at: they are told apart by what follows, so any of them is as good.
const BUDGET: usize = 10_000;

impl Beginnings {
    /// Adds a folded text with the places of its words; its number is that of the call, from 0.
    ///
    /// What would exceed 4 GiB is left out.
    pub(super) fn add(&mut self, key: &str, words: impl Iterator<Item = usize>) {
        let (Ok(from), Ok(text)) = (u32::try_from(self.keys.len()), u32::try_from(self.starts.len())) else { return };
        self.starts.push(from);
        for word in words {
            let Ok(at) = u32::try_from(self.keys.len() + word) else { return };
            let list = if word == 0 { &mut self.heads } else { &mut self.inner };
            list.push(Place { at, text });
        }
        self.keys.push_str(key);
        self.keys.push('\n');
    }

    /// Sorts what was added.
    pub(super) fn finish(&mut self) {
        let keys = self.keys.as_bytes();
        let tail = |place: &Place| keys.get(place.at as usize..).unwrap_or_default();
        self.heads.sort_unstable_by(|a, b| tail(a).cmp(tail(b)));
        self.inner.sort_unstable_by(|a, b| tail(a).cmp(tail(b)));
        self.heads.shrink_to_fit();
        self.inner.shrink_to_fit();
        self.keys.shrink_to_fit();
    }

    /// Texts that begin so.
    pub(super) fn at_start(&self, typed: &str) -> impl Iterator<Item = usize> {
        self.range(&self.heads, typed).iter().take(BUDGET).map(|place| place.text as usize)
    }

    /// Texts with a later word at which they go on so, and the place of that word in the text.
    pub(super) fn inside(&self, typed: &str) -> impl Iterator<Item = (usize, usize)> {
        self.range(&self.inner, typed).iter().take(BUDGET).map(|place| {
            let text = place.text as usize;
            (text, place.at as usize - self.starts.get(text).map_or(0, |s| *s as usize))
        })
    }

    /// Texts in which each of several words begins a word.
    pub(super) fn with_all(&self, words: &[&str]) -> impl Iterator<Item = usize> {
        let count = |word: &str| self.range(&self.heads, word).len() + self.range(&self.inner, word).len();
        let rarest = words.iter().copied().min_by_key(|word| count(word)).unwrap_or("\n");
        let others: Vec<&str> = words.iter().copied().filter(|word| *word != rarest).collect();
        let places = self.range(&self.heads, rarest).iter().chain(self.range(&self.inner, rarest));
        places.take(BUDGET).map(|place| place.text as usize).filter(move |text| {
            let key = self.key(*text);
            others.iter().all(|word| word_at(key, word).is_some())
        })
    }

    /// The folded text with a number.
    pub(super) fn key(&self, text: usize) -> &str {
        let from = self.starts.get(text).map_or(self.keys.len(), |s| *s as usize);
        let rest = self.keys.get(from..).unwrap_or_default();
        rest.split('\n').next().unwrap_or_default()
    }

    fn range<'p>(&self, places: &'p [Place], typed: &str) -> &'p [Place] {
        let head = |place: &Place| {
            let tail = self.keys.as_bytes().get(place.at as usize..).unwrap_or_default();
            tail.get(..typed.len()).unwrap_or(tail)
        };
        let from = places.partition_point(|place| head(place) < typed.as_bytes());
        let rest = places.get(from..).unwrap_or_default();
        rest.get(..rest.partition_point(|place| head(place) == typed.as_bytes())).unwrap_or_default()
    }
}

/// Where a word of a folded text begins with `typed`; Chinese may begin anywhere.
pub(super) fn word_at(key: &str, typed: &str) -> Option<usize> {
    let anywhere = typed.chars().next().is_some_and(crate::text::chinese::is_han);
    key.match_indices(typed)
        .map(|(at, _)| at)
        .find(|at| anywhere || *at == 0 || key.as_bytes().get(at - 1) == Some(&b' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(texts: &[&str]) -> Beginnings {
        let mut beginnings = Beginnings::default();
        for text in texts {
            let words = std::iter::once(0).chain(text.match_indices(' ').map(|(at, _)| at + 1));
            beginnings.add(text, words);
        }
        beginnings.finish();
        beginnings
    }

    #[test]
    fn words_are_found_by_their_beginnings() {
        let texts = of(&["carbon footprint", "low carbon steel", "carbide", "foot"]);
        let sorted = |mut found: Vec<usize>| {
            found.sort_unstable();
            found
        };
        assert_eq!(sorted(texts.at_start("carb").collect()), [0, 2]);
        assert_eq!(texts.inside("carb").collect::<Vec<_>>(), [(1, 4)]);
        assert_eq!(texts.with_all(&["foot", "car"]).collect::<Vec<_>>(), [0]);
        assert_eq!(texts.with_all(&["footprint", "steel"]).count(), 0);
        assert_eq!(texts.at_start("arbon").count(), 0);
        assert_eq!(texts.key(1), "low carbon steel");
    }
}
