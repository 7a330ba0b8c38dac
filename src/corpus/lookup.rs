//! Two ways to find records: by a key, and by the standard they belong to.

use crate::model::StandardIndex;
use std::collections::HashMap;

/// Records that are found by a key.
#[derive(Debug)]
pub(super) struct Keyed<T> {
    pub(super) items: Vec<T>,
    at: HashMap<String, usize>,
}

impl<T> Keyed<T> {
    pub(super) fn new(items: Vec<T>, key: impl Fn(&T) -> String) -> Self {
        let mut at = HashMap::with_capacity(items.len());
        for (position, item) in items.iter().enumerate() {
            at.entry(key(item)).or_insert(position);
        }
        Self { items, at }
    }

    pub(super) fn position(&self, key: &str) -> Option<usize> {
        self.at.get(key).copied()
    }

    pub(super) fn get(&self, key: &str) -> Option<&T> {
        self.items.get(self.position(key)?)
    }
}

/// Records that stand together by the standard they belong to.
#[derive(Debug)]
pub(super) struct Grouped<T> {
    pub(super) items: Vec<T>,
    /// Where the records of each standard end.
    ends: Vec<usize>,
}

impl<T> Grouped<T> {
    /// Records without a standard of the catalogue stand at the end, in no group.
    pub(super) fn new(mut items: Vec<T>, count: usize, standard: impl Fn(&T) -> Option<usize>) -> Self {
        items.sort_by_cached_key(|item| standard(item).unwrap_or(count));
        let mut ends = vec![0; count];
        for (position, item) in items.iter().enumerate() {
            if let Some(end) = standard(item).and_then(|s| ends.get_mut(s)) {
                *end = position + 1;
            }
        }
        let mut last = 0;
        for end in &mut ends {
            last = last.max(*end);
            *end = last;
        }
        Self { items, ends }
    }

    pub(super) fn of(&self, index: StandardIndex) -> &[T] {
        let at = index.0 as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(0);
        self.items.get(start..end).unwrap_or_default()
    }
}
