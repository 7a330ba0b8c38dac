//! The pages: one template each, around one frame.

use super::limit::LimitGroup;
use super::record::{ObjectPage, RecordView};
use super::result::{ResultView, Turn};
use super::source::SourceView;
use super::{Badge, Text};
use crate::locale::{Locale, SPOKEN};
use crate::web::address::Link;
use crate::web::asset;
use crate::web::reader::Reader;
use askama::Template;

/// What stands around every page.
#[derive(Debug)]
pub(in super::super) struct Frame {
    pub(in super::super) lang: &'static str,
    pub(in super::super) title: String,
    pub(in super::super) start: String,
    pub(in super::super) search: String,
    pub(in super::super) terms: String,
    pub(in super::super) browse: String,
    pub(in super::super) compare: String,
    pub(in super::super) apply: String,
    pub(in super::super) api: String,
    pub(in super::super) feed: String,
    pub(in super::super) opensearch: String,
    /// Where the scripts ask for suggestions.
    pub(in super::super) suggest: String,
    pub(in super::super) languages: Vec<LanguageLink>,
    pub(in super::super) scripts: [&'static str; 3],
    pub(in super::super) style: &'static str,
    pub(in super::super) icon: &'static str,
    /// Language and day as hidden fields of forms, where the address says them.
    pub(in super::super) held: Vec<(&'static str, String)>,
    /// The sentences that templates say themselves.
    locale: Locale,
}

/// A link to the same page in another language.
#[derive(Debug)]
pub(in super::super) struct LanguageLink {
    pub(in super::super) word: &'static str,
    pub(in super::super) name: &'static str,
    pub(in super::super) href: String,
    pub(in super::super) current: bool,
}

impl Frame {
    /// A frame around a page; `here` is its address without language and day.
    pub(in super::super) fn plain(reader: &Reader, title: String, here: &Link) -> Self {
        let language = |l: &crate::model::Language| LanguageLink {
            word: l.word(),
            name: own_name(*l),
            href: reader.link_in(*l, here.clone()).to_string(),
            current: *l == reader.language(),
        };
        let mut held = Vec::new();
        if reader.language_given {
            held.push(("lang", reader.language().word().to_owned()));
        }
        if reader.as_of != reader.today {
            held.push(("as_of", reader.as_of.to_string()));
        }
        Self {
            lang: reader.language().word(),
            title,
            start: reader.link(Link::to("/")).to_string(),
            search: reader.link(Link::to("/search")).to_string(),
            terms: reader.link(Link::to("/terms")).to_string(),
            browse: reader.link(Link::to("/browse")).to_string(),
            compare: reader.link(Link::to("/compare")).to_string(),
            apply: reader.link(Link::to("/apply")).to_string(),
            api: reader.link(Link::to("/api")).to_string(),
            feed: reader.link_in(reader.language(), Link::to("/feed.atom")).to_string(),
            opensearch: reader.link_in(reader.language(), Link::to("/opensearch.xml")).to_string(),
            suggest: reader.link_in(reader.language(), Link::to("/suggest")).to_string(),
            languages: SPOKEN.iter().map(language).collect(),
            scripts: [asset::SUGGEST.as_str(), asset::SORT.as_str(), asset::COPY.as_str()],
            style: asset::STYLE.as_str(),
            icon: asset::ICON.as_str(),
            held,
            locale: reader.locale.clone(),
        }
    }

    /// A sentence in the language of the page.
    pub(in super::super) fn say(&self, key: &str) -> String {
        self.locale.text(key)
    }

    /// A word of a list in the language of the page.
    pub(in super::super) fn word(&self, list: &str, word: &str) -> String {
        self.locale.word(list, word)
    }

    /// Says that a text is held in a language.
    pub(in super::super) fn held_in(&self, lang: &str) -> String {
        self.locale.say("browse-held-in", &[("language", self.locale.word("language", lang).into())])
    }

    /// The hidden fields without the day, for forms that ask for it themselves.
    pub(in super::super) fn held_language(&self) -> impl Iterator<Item = &(&'static str, String)> {
        self.held.iter().filter(|(name, _)| *name == "lang")
    }
}

/// What a language calls itself.
fn own_name(language: crate::model::Language) -> &'static str {
    use crate::model::Language;
    match language {
        Language::Zh => "中文",
        Language::Ru => "Русский",
        Language::Mn => "Монгол",
        Language::En => "English",
    }
}

/// The box in which a question is typed.
#[derive(Debug)]
pub(in super::super) struct SearchBox {
    pub(in super::super) text: String,
    /// Language tag, name, chosen.
    pub(in super::super) languages: Vec<(String, String, bool)>,
    pub(in super::super) as_of: String,
    pub(in super::super) longest: usize,
    /// Filters and switched-off bridges, which a new question keeps.
    pub(in super::super) held: Vec<(&'static str, String)>,
    pub(in super::super) autofocus: bool,
}

/// A link with its text.
#[derive(Debug)]
pub(in super::super) struct Step {
    pub(in super::super) text: String,
    pub(in super::super) href: String,
}

/// The page of a failure.
#[derive(Debug, Template)]
#[template(path = "error.html")]
pub(in super::super) struct ErrorPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) status: u16,
    pub(in super::super) heading: String,
    pub(in super::super) next: String,
    /// What was asked for, ready to be searched; may be empty.
    pub(in super::super) asked: String,
    pub(in super::super) steps: Vec<Step>,
}

/// The start page.
#[derive(Debug, Template)]
#[template(path = "start.html")]
pub(in super::super) struct StartPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) search: SearchBox,
    pub(in super::super) examples: Vec<Example>,
    pub(in super::super) holdings: Vec<Holding>,
    pub(in super::super) all: Holding,
    pub(in super::super) terms: String,
}

/// A question to try.
#[derive(Debug)]
pub(in super::super) struct Example {
    pub(in super::super) text: Text,
    pub(in super::super) language: String,
    pub(in super::super) href: String,
}

/// What is held of one jurisdiction.
#[derive(Debug)]
pub(in super::super) struct Holding {
    pub(in super::super) name: String,
    pub(in super::super) standards: usize,
    pub(in super::super) limits: usize,
    pub(in super::super) texts: usize,
}

/// The search page, with or without a result.
#[derive(Debug, Template)]
#[template(path = "search.html")]
pub(in super::super) struct SearchPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) search: SearchBox,
    pub(in super::super) result: Option<ResultView>,
}

/// The record of a standard.
#[derive(Debug, Template)]
#[template(path = "record.html")]
pub(in super::super) struct RecordPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) as_of: String,
    pub(in super::super) here: String,
    pub(in super::super) record: RecordView,
}

/// The limits of one object of a standard.
#[derive(Debug, Template)]
#[template(path = "limits.html")]
pub(in super::super) struct LimitsPage {
    pub(in super::super) frame: Frame,
    pub(in super::super) designation: String,
    pub(in super::super) record: String,
    pub(in super::super) back: String,
    pub(in super::super) status: Badge,
    pub(in super::super) title: Text,
    pub(in super::super) summary: String,
    pub(in super::super) group: LimitGroup,
    pub(in super::super) has_rules: bool,
    /// Parts of a long list: number, address, current.
    pub(in super::super) parts: Vec<(usize, String, bool)>,
    pub(in super::super) others: Vec<ObjectPage>,
    pub(in super::super) sources: Vec<SourceView>,
}
