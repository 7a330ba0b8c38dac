//! Every sentence that a reader sees, in the language of the reader.
//!
//! The sentences are Fluent files in `templates/locales/`, embedded in the program. The same keys stand in each file
//! (a test compares them).

pub mod applicability;
pub mod comparison;
pub mod condition;
pub mod conversion;
mod format;
pub mod judgement;
pub mod report;
pub mod structure;
pub mod wording;

use crate::model::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

#[derive(RustEmbed)]
#[folder = "templates/locales"]
struct Files;

/// The languages in which the program speaks, the default first.
pub const SPOKEN: &[Language] = &[Language::Zh, Language::Ru, Language::Mn, Language::En];

static LOCALES: LazyLock<Vec<Locale>> = LazyLock::new(|| SPOKEN.iter().map(|l| Locale::load(*l)).collect());

/// The sentences of one language.
#[derive(Clone)]
pub struct Locale {
    language: Language,
    bundle: Arc<FluentBundle<FluentResource>>,
}

impl Locale {
    /// The sentences of a language, or of the default one if it is not spoken yet.
    #[must_use]
    pub fn of(language: Language) -> Self {
        LOCALES
            .iter()
            .find(|l| l.language == language)
            .or_else(|| LOCALES.first())
            .cloned()
            .unwrap_or_else(|| Self::load(language))
    }

    /// The first spoken language of an `Accept-Language` header or of `LANG`, if there is one.
    #[must_use]
    pub fn negotiate(wishes: &str) -> Option<Language> {
        let mut wanted: Vec<(f32, &str)> = wishes
            .split(',')
            .filter_map(|wish| {
                let mut parts = wish.split(';');
                let tag = parts.next()?.trim();
                let quality = parts.find_map(|p| p.trim().strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
                (!tag.is_empty() && quality > 0.0).then_some((quality, tag))
            })
            .collect();
        wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
        wanted.into_iter().find_map(|(_, tag)| {
            let primary = tag.split(['-', '_', '.']).next()?.to_ascii_lowercase();
            Language::from_word(&primary).filter(|l| SPOKEN.contains(l))
        })
    }

    fn load(language: Language) -> Self {
        let id: unic_langid::LanguageIdentifier = language.word().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format::number));
        let mut names: Vec<Cow<'static, str>> = Files::iter().filter(|name| belongs(name, language)).collect();
        names.sort();
        for name in names {
            let Some(file) = Files::get(&name) else { continue };
            let text = String::from_utf8_lossy(&file.data).into_owned();
            let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, errors)| {
                tracing::error!(?errors, %name, "locale file");
                resource
            });
            if let Err(errors) = bundle.add_resource(resource) {
                tracing::error!(?errors, %name, "locale file");
            }
        }
        Self { language, bundle: Arc::new(bundle) }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A sentence without variables. A missing one shows its key, which a test forbids.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// A sentence with variables.
    #[must_use]
    pub fn say(&self, key: &str, variables: &[(&str, Value)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            return key.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in variables {
            match value {
                Value::Text(text) => args.set(*name, FluentValue::from(text.as_str())),
                Value::Number(number) => args.set(*name, FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }

    /// The name of a word of a closed list: `status` and `in-force` give what `status-in-force` says.
    #[must_use]
    pub fn word(&self, list: &str, word: &str) -> String {
        self.text(&format!("{list}-{word}"))
    }

    /// Whether there is such a sentence.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Locale({})", self.language)
    }
}

/// A variable of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text, put in as it is.
    Text(String),
    /// A number, which may choose the plural form.
    Number(u64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

/// `zh.ftl` and `problems.zh.ftl` both belong to Chinese.
fn belongs(name: &str, language: Language) -> bool {
    name.strip_suffix(".ftl").is_some_and(|stem| stem.rsplit(['.', '/']).next() == Some(language.word()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn keys(language: Language) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        for name in Files::iter().filter(|name| belongs(name, language)) {
            let text = String::from_utf8(Files::get(&name).unwrap().data.into_owned()).unwrap();
            assert!(FluentResource::try_new(text.clone()).is_ok(), "{name} does not parse");
            for line in text.lines() {
                let key: String =
                    line.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
                if !key.is_empty() && line[key.len()..].trim_start().starts_with('=') {
                    assert!(keys.insert(key), "{name} says something twice: {line}");
                }
            }
        }
        keys
    }

    #[test]
    fn every_language_has_the_same_sentences() {
        let zh = keys(Language::Zh);
        assert!(zh.len() > 50);
        for language in SPOKEN {
            let other = keys(*language);
            let missing: Vec<_> = zh.symmetric_difference(&other).collect();
            assert!(missing.is_empty(), "zh and {language} differ in {missing:?}");
        }
    }

    #[test]
    fn every_sentence_that_the_code_says_is_there() {
        let mut files = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
        let known = keys(Language::Zh);
        let mut said = 0;
        while let Some(path) = files.pop() {
            if path.is_dir() {
                files.extend(std::fs::read_dir(&path).unwrap().map(|f| f.unwrap().path()));
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let text = text.split("#[cfg(test)]").next().unwrap();
            for call in ["locale.text(\"", "locale.say(\"", "locale().text(\"", "locale().say(\""] {
                for key in text.split(call).skip(1).filter_map(|rest| rest.split('"').next()) {
                    said += 1;
                    assert!(known.contains(key), "{}: {key}", path.display());
                }
            }
        }
        assert!(said > 30, "{said}");
        for kind in crate::corpus::ProblemKind::KEYS {
            assert!(known.contains(&format!("problem-{kind}")), "problem-{kind}");
        }
        for key in crate::measure::BASIS_KEYS {
            assert!(known.contains(&format!("basis-{key}")), "basis-{key}");
        }
    }

    #[test]
    fn every_word_of_a_closed_list_has_a_name() {
        use crate::model::{
            Addressee, ConceptKind, Degree, Domain, Evidence, Force, Jurisdiction, Level, Relation, Status,
        };
        let known = keys(Language::Zh);
        let check = |list: &str, words: Vec<&str>| {
            for word in words {
                assert!(known.contains(&format!("{list}-{word}")), "{list}-{word}");
            }
        };
        check("addressee", Addressee::ALL.iter().map(|v| v.word()).collect());
        check("concept-kind", ConceptKind::ALL.iter().map(|v| v.word()).collect());
        check("degree", Degree::ALL.iter().map(|v| v.word()).collect());
        check("domain", Domain::ALL.iter().map(|v| v.word()).collect());
        check("evidence", Evidence::ALL.iter().map(|v| v.word()).collect());
        check("force", Force::ALL.iter().map(|v| v.word()).collect());
        check("jurisdiction", Jurisdiction::ALL.iter().map(|v| v.word()).collect());
        check("language", Language::ALL.iter().map(|v| v.word()).collect());
        check("level", Level::ALL.iter().map(|v| v.word()).collect());
        check("relation", Relation::ALL.iter().map(|v| v.word()).collect());
        check("status", Status::ALL.iter().map(|v| v.word()).collect());
    }

    #[test]
    fn the_wish_of_the_browser_decides() {
        assert_eq!(Locale::negotiate("fr, en;q=0.8, zh;q=0.5"), Some(Language::En));
        assert_eq!(Locale::negotiate("zh_CN.UTF-8"), Some(Language::Zh));
        assert_eq!(Locale::negotiate("fr"), None);
    }
}
