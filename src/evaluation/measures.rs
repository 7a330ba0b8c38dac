//! The measures of retrieval: nDCG@10, recall@20, MRR (gain 2^relevance − 1, discount log2(rank + 1)).

use std::collections::HashMap;

/// The measures of one query, or their mean over several.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Measures {
    /// Normalised discounted cumulative gain of the first ten.
    pub ndcg: f64,
    /// Share of the documents of relevance 2 and 3 in the first twenty.
    pub recall: f64,
    /// One over the rank of the first document of relevance 2 or 3.
    pub mrr: f64,
}

/// A mean with the number of queries behind it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Figures {
    /// Number of queries or cells.
    pub n: usize,
    /// Their mean.
    pub mean: Measures,
}

/// Grades by document key.
pub(super) type Relevance = HashMap<String, u32>;

const NDCG_RANKS: usize = 10;
const RECALL_RANKS: usize = 20;
/// Relevance from which a document counts as found.
const WANTED: u32 = 2;

impl Measures {
    /// Scores a ranking; `whole` is the ranking in which recall is counted.
    pub(super) fn new(ranked: &[&str], whole: &[&str], relevance: &Relevance) -> Self {
        let grade = |document: &&str| relevance.get(*document).copied().unwrap_or(0);
        let dcg = |grades: &mut dyn Iterator<Item = u32>| -> f64 {
            grades
                .take(NDCG_RANKS)
                .enumerate()
                .map(|(i, g)| (f64::from(g).exp2() - 1.0) / (i as f64 + 2.0).log2())
                .sum()
        };
        let mut best: Vec<u32> = relevance.values().copied().collect();
        best.sort_unstable_by(|a, b| b.cmp(a));
        let ideal = dcg(&mut best.into_iter());
        let wanted: Vec<&String> = relevance.iter().filter(|(_, g)| **g >= WANTED).map(|(d, _)| d).collect();
        let found = whole.iter().take(RECALL_RANKS).filter(|d| wanted.iter().any(|w| w.as_str() == **d)).count();
        let first = ranked.iter().position(|d| grade(d) >= WANTED);
        Self {
            ndcg: if ideal > 0.0 { dcg(&mut ranked.iter().map(grade)) / ideal } else { 0.0 },
            recall: if wanted.is_empty() { 0.0 } else { found as f64 / wanted.len() as f64 },
            mrr: first.map_or(0.0, |i| 1.0 / (i as f64 + 1.0)),
        }
    }
}

impl FromIterator<Measures> for Figures {
    fn from_iter<T: IntoIterator<Item = Measures>>(all: T) -> Self {
        let mut out = Self::default();
        for one in all {
            out.n += 1;
            out.mean.ndcg += one.ndcg;
            out.mean.recall += one.recall;
            out.mean.mrr += one.mrr;
        }
        if out.n > 0 {
            let n = out.n as f64;
            out.mean.ndcg /= n;
            out.mean.recall /= n;
            out.mean.mrr /= n;
        }
        out
    }
}
