//! Countries that a question names: it then wants their documents (eval/README.md, "Relevance").
//!
//! A closed list of names, adjectives and marks of standards in four languages; general vocabulary, so it is code and
//! not data of the corpus.

use crate::model::{Jurisdiction, Language};
use crate::text::{Analyzer, Mode, WordKind};

/// Names by language; Chinese ones are found inside a run of characters, the others word by word in any inflection.
const NAMES: &[(&[Jurisdiction], Language, &[&str])] = {
    use Jurisdiction::{Cn, CnNm, Eaeu, Eu, Int, Mn as Mongolia, Ru as Russia};
    use Language::{En, Mn, Ru, Zh};
    &[
        (&[CnNm, Cn], Zh, &["内蒙古", "内蒙"]),
        (&[CnNm, Cn], Ru, &["внутренняя монголия", "внутренней монголии", "внутренней монголией"]),
        (&[CnNm, Cn], Mn, &["өвөр монгол", "өвөр монголын", "өвөрмонгол"]),
        (&[CnNm, Cn], En, &["inner mongolia", "inner mongolian"]),
        (&[Cn, CnNm], Zh, &["中国", "我国", "国标", "国内"]),
        (&[Cn, CnNm], Ru, &["китай", "китайский", "кнр"]),
        (&[Cn, CnNm], Mn, &["хятад", "бнхау"]),
        (&[Cn, CnNm], En, &["china", "chinese", "prc"]),
        (&[Russia, Eaeu], Zh, &["俄罗斯", "俄国", "俄联邦", "俄"]),
        (&[Russia, Eaeu], Ru, &["россия", "российский", "рф", "русский"]),
        (&[Russia, Eaeu], Mn, &["орос", "оху"]),
        (&[Russia, Eaeu], En, &["russia", "russian"]),
        (&[Eaeu, Russia], Zh, &["欧亚经济联盟", "欧亚联盟", "欧亚", "独联体", "关税同盟"]),
        (&[Eaeu, Russia], Ru, &["еаэс", "евразийский", "таможенный союз", "снг", "межгосударственный"]),
        (&[Eaeu, Russia], Mn, &["еаэб", "евразийн"]),
        (&[Eaeu, Russia], En, &["eaeu", "eeu", "eurasian", "customs union"]),
        (&[Mongolia], Zh, &["蒙古国", "蒙古", "外蒙", "蒙方"]),
        (&[Mongolia], Ru, &["монголия", "монгольский"]),
        (&[Mongolia], Mn, &["монгол улс", "монгол", "монголын"]),
        (&[Mongolia], En, &["mongolia", "mongolian"]),
        (&[Eu], Zh, &["欧盟", "欧洲"]),
        (&[Eu], Ru, &["ес", "евросоюз", "европейский", "европа"]),
        (&[Eu], Mn, &["европын холбоо", "европ"]),
        (&[Eu], En, &["eu", "european union", "european", "europe"]),
        (&[Int], Zh, &["国际标准"]),
        (&[Int], Ru, &["международный стандарт", "международные стандарты"]),
        (&[Int], Mn, &["олон улсын стандарт"]),
        (&[Int], En, &["international standard", "international standards"]),
        (&[Russia, Eaeu], Ru, &["гост"]),
        (&[Russia, Eaeu], En, &["gost"]),
        (&[Mongolia], En, &["mns"]),
        (&[Mongolia], Ru, &["мнс"]),
        (&[Cn, CnNm], En, &["gb"]),
    ]
};

/// A country named in a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedCountry {
    /// The words of the question.
    pub surface: String,
    /// The jurisdictions it stands for, the named one first.
    pub jurisdictions: Vec<Jurisdiction>,
    /// First byte in the question.
    pub start: usize,
    /// Byte behind the last in the question.
    pub end: usize,
}

/// The names, analysed like the words of a question.
#[derive(Debug)]
pub(super) struct Countries {
    han: Vec<(&'static str, &'static [Jurisdiction])>,
    words: Vec<(Vec<compact_str::CompactString>, &'static [Jurisdiction])>,
}

impl Countries {
    /// Analyses the names with the words of a generation.
    #[must_use]
    pub(super) fn new(analyzer: &Analyzer) -> Self {
        let mut han = Vec::new();
        let mut words = Vec::new();
        for (jurisdictions, language, names) in NAMES {
            for name in *names {
                if *language == Language::Zh {
                    han.push((*name, *jurisdictions));
                    continue;
                }
                let analysis = analyzer.analyse(name, *language, Mode::Text);
                words.push((analysis.words.into_iter().map(|t| t.key).collect::<Vec<_>>(), *jurisdictions));
            }
        }
        han.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        words.sort_by_key(|(keys, _)| std::cmp::Reverse(keys.len()));
        Self { han, words }
    }

    /// The countries that a question names, in order.
    #[must_use]
    pub(super) fn named(&self, words: &[crate::text::Token], text: &str) -> Vec<NamedCountry> {
        let mut found: Vec<NamedCountry> = Vec::new();
        let free =
            |found: &[NamedCountry], start: usize, end: usize| !found.iter().any(|f| f.start < end && start < f.end);
        for (name, jurisdictions) in &self.han {
            for (start, _) in text.match_indices(name) {
                let end = start + name.len();
                // One character is a country only as a word of its own (俄蒙), never a part of one.
                let whole = name.chars().count() > 1 || words.iter().any(|w| (w.start, w.end) == (start, end));
                if whole && free(&found, start, end) {
                    let surface = (*name).to_owned();
                    found.push(NamedCountry { surface, jurisdictions: jurisdictions.to_vec(), start, end });
                }
            }
        }
        let alphabetic: Vec<_> =
            words.iter().filter(|w| !matches!(w.kind, WordKind::Han | WordKind::MongolianScript)).collect();
        for (keys, jurisdictions) in &self.words {
            if keys.is_empty() {
                continue;
            }
            for window in alphabetic.windows(keys.len()) {
                if !window.iter().zip(keys).all(|(w, key)| w.key == *key) {
                    continue;
                }
                let (Some(first), Some(last)) = (window.first(), window.last()) else { continue };
                let (start, end) = (first.start, last.end);
                if free(&found, start, end) {
                    let surface = text.get(start..end).unwrap_or_default().to_owned();
                    found.push(NamedCountry { surface, jurisdictions: jurisdictions.to_vec(), start, end });
                }
            }
        }
        found.sort_by_key(|f| f.start);
        found
    }
}
