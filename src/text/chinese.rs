//! Chinese: words for ranking (jieba, HMM off), overlapping bigrams for parts of compounds and exact phrases.
//!
//! Neither alone finds everything: a word dictionary hides parts of long words (标准规定 swallows 标准), bigrams alone
//! have poor term statistics.

use jieba_rs::Jieba;
use std::sync::{Arc, LazyLock};

/// Words too common to carry a question.
pub const STOP_WORDS: &[&str] = &[
    "的", "了", "和", "与", "及", "或", "在", "对", "是", "有", "为", "按", "就", "都", "也", "吗", "呢", "请", "要",
    "用", "怎么", "怎样", "如何", "哪", "哪个", "哪些", "哪项", "什么", "多少", "几", "几级", "是否", "应", "应该",
    "需要", "必须", "符合", "执行", "适用", "对应", "属于", "有关", "关于", "等", "其", "该", "个", "到", "从", "把",
    "被", "向", "于", "之", "所", "并", "我", "我们", "规定", "依据", "根据", "评", "里", "中", "上", "单台", "这",
    "那", "项",
];

/// Frequency given to the domain words of the termbase, high enough to win over general words.
const DOMAIN_WORD_FREQUENCY: usize = 100_000;

/// Simplified forms by code point, for the block U+4E00–U+9FFF.
static SIMPLIFIED: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut buffer = [0; 4];
    ('\u{4e00}'..='\u{9fff}')
        .map(|c| {
            let folded = fast2s::convert(c.encode_utf8(&mut buffer));
            let mut chars = folded.chars();
            match (chars.next(), chars.next()) {
                (Some(one), None) => one,
                _ => c,
            }
        })
        .collect()
});

/// The simplified form of a Chinese character; any other character as it is.
#[must_use]
pub fn simplified(c: char) -> char {
    if !('\u{4e00}'..='\u{9fff}').contains(&c) {
        return c;
    }
    SIMPLIFIED.get(c as usize - 0x4e00).copied().unwrap_or(c)
}

/// Whether a character is a Chinese one.
#[must_use]
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{3007}' | '\u{20000}'..='\u{2ffff}')
}

/// Quotation marks that stand inside Chinese names without parting them: “蒙”字标 is 蒙字标.
#[must_use]
pub fn is_transparent_quote(c: char) -> bool {
    matches!(
        c,
        '“' | '”'
            | '"'
            | '‘'
            | '’'
            | '「'
            | '」'
            | '『'
            | '』'
            | '\''
            | '＂'
            | '„'
            | '‟'
            | '«'
            | '»'
            | '｢'
            | '｣'
    )
}

/// The Chinese word segmenter with the domain words of one generation of the index.
#[derive(Clone)]
pub struct ChineseWords {
    jieba: Arc<Jieba>,
}

impl ChineseWords {
    /// The general dictionary plus the given domain words.
    #[must_use]
    pub fn new<'a>(domain_words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut jieba = Jieba::new();
        for word in domain_words {
            if word.chars().count() > 1 && word.chars().all(is_han) {
                jieba.add_word(word, Some(DOMAIN_WORD_FREQUENCY), None);
            }
        }
        Self { jieba: Arc::new(jieba) }
    }

    /// Byte ranges of the words of a run of Chinese characters, in order and without gaps.
    pub fn words<'t>(&self, run: &'t str) -> impl Iterator<Item = (usize, &'t str)> + use<'t> {
        let mut at = 0;
        self.jieba.cut(run, false).into_iter().map(move |token| {
            let start = at;
            at += token.word.len();
            (start, token.word)
        })
    }

    /// Whether the segmenter knows a word.
    #[must_use]
    pub fn knows(&self, word: &str) -> bool {
        self.jieba.has_word(word)
    }
}

impl std::fmt::Debug for ChineseWords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ChineseWords")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domain_words_stay_whole() {
        let words = ChineseWords::new(["产品碳足迹"]);
        let cut: Vec<_> = words.words("产品碳足迹标准").map(|(_, w)| w).collect();
        assert_eq!(cut, ["产品碳足迹", "标准"]);
    }

    #[test]
    fn traditional_characters_fold_to_simplified() {
        assert_eq!("鍋爐標準".chars().map(simplified).collect::<String>(), "锅炉标准");
    }
}
