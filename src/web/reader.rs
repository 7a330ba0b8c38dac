//! Who reads: the language of the page and the day asked about, from the address and the browser.

use super::State;
use super::address::{Link, Parameters};
use super::failure::Failure;
use crate::locale::{Locale, SPOKEN};
use crate::model::{AsOf, Language};
use axum::extract::FromRequestParts;
use axum::http::{header, request::Parts};
use std::sync::Arc;

/// Language and day of a page.
#[derive(Debug, Clone)]
pub(super) struct Reader {
    pub(super) locale: Locale,
    /// Whether the address says the language; then every link does.
    pub(super) language_given: bool,
    pub(super) as_of: AsOf,
    pub(super) today: AsOf,
}

impl Reader {
    /// Reads `lang`, else the wishes of the browser; `as_of`, else today.
    pub(super) fn read(parts: &Parts, parameters: &Parameters, today: AsOf) -> Result<Self, Failure> {
        let given = parameters.get("lang").and_then(Language::from_word).filter(|l| SPOKEN.contains(l));
        let wished = || Locale::negotiate(parts.headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?);
        let language = given.or_else(wished).unwrap_or(Language::Zh);
        let as_of = match parameters.get("as_of") {
            Some(text) => AsOf::parse(text.trim()).map_err(|e| Failure::BadDate(e.0))?,
            None => today,
        };
        Ok(Self { locale: Locale::of(language), language_given: given.is_some(), as_of, today })
    }

    /// A reader for an error page: what is wrong in the address is left aside.
    pub(super) fn lenient(parts: &Parts, today: AsOf) -> Self {
        let parameters = Parameters::read(parts.uri.query().unwrap_or_default());
        Self::read(parts, &parameters, today).unwrap_or_else(|_| {
            let known: Vec<_> = parameters.iter().filter(|(name, _)| *name == "lang").map(|(_, value)| value).collect();
            let query = known.first().map_or(String::new(), |value| format!("lang={value}"));
            Self::read(parts, &Parameters::read(&query), today).unwrap_or_else(|_| Self::default_on(today))
        })
    }

    fn default_on(today: AsOf) -> Self {
        Self { locale: Locale::of(Language::Zh), language_given: false, as_of: today, today }
    }

    pub(super) fn language(&self) -> Language {
        self.locale.language()
    }

    /// A link that keeps the language and the day.
    pub(super) fn link(&self, link: Link) -> Link {
        self.dated(if self.language_given { link.with("lang", self.language().word()) } else { link })
    }

    /// A link that keeps the day and says this language.
    pub(super) fn link_in(&self, language: Language, link: Link) -> Link {
        self.dated(link.with("lang", language.word()))
    }

    fn dated(&self, link: Link) -> Link {
        if self.as_of == self.today { link } else { link.with("as_of", &self.as_of.to_string()) }
    }
}

/// What a handler gets of a request: the reader and the parameters.
#[derive(Debug, Clone)]
pub(super) struct Visit {
    pub(super) reader: Reader,
    pub(super) parameters: Parameters,
}

impl FromRequestParts<Arc<State>> for Visit {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &Arc<State>) -> Result<Self, Failure> {
        let parameters = Parameters::read(parts.uri.query().unwrap_or_default());
        let reader = Reader::read(parts, &parameters, state.today())?;
        Ok(Self { reader, parameters })
    }
}
