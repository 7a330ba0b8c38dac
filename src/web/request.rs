//! What a search address asks for, and the addresses one step away from it.

use super::address::{Link, Parameters};
use super::compare::request::MOST_STANDARDS;
use super::failure::Failure;
use super::reader::{Reader, Visit};
use crate::model::{ConceptId, Domain, Force, Jurisdiction, Language, Level, Status};
use crate::search::{Filters, LONGEST_QUESTION, Question};

/// Hits on a page.
pub(super) const PAGE: usize = 20;
/// Hits in an export.
pub(super) const EXPORT: usize = 1_000;
/// Filters and switched-off bridges that an address may hold.
const MOST: usize = 60;
/// Longest designation that is carried along, in bytes.
const LONGEST_DESIGNATION: usize = 200;
/// What an unknown force is called in an address.
pub(super) const UNKNOWN: &str = "unknown";

/// The facets by which answers are filtered: the names of their parameters, in the order of the page.
pub(super) const FACETS: [&str; 8] = ["jurisdiction", "status", "force", "level", "domain", "ics", "language", "year"];

/// A search.
#[derive(Debug, Clone)]
pub(super) struct SearchRequest {
    pub(super) text: String,
    pub(super) language: Option<Language>,
    /// Facet and word, in the order of [`FACETS`].
    pub(super) filters: Vec<(&'static str, String)>,
    pub(super) without: Vec<String>,
    /// Designations of a comparison to which hits can be added.
    pub(super) basket: Vec<String>,
    /// From 1.
    pub(super) page: usize,
}

/// A question and a basket above this length, in bytes, are not repeated in every link of a page.
const LONG: usize = 300;

impl SearchRequest {
    /// Whether what every link would repeat is so long that a form holds it once instead.
    pub(super) fn is_long(&self) -> bool {
        self.text.len() + self.basket.iter().map(String::len).sum::<usize>() > LONG
    }

    /// Reads a search address.
    pub(super) fn read(parameters: &Parameters) -> Result<Self, Failure> {
        let text = parameters.get("q").unwrap_or_default().trim().to_owned();
        let length = text.chars().count();
        if length > LONGEST_QUESTION {
            return Err(Failure::TooLong(length));
        }
        let language = match parameters.get("ql") {
            None | Some("auto") => None,
            Some(word) => {
                Some(Language::from_word(word).ok_or_else(|| bad("ql", word, words(Language::ALL, Language::word)))?)
            }
        };
        let page = match parameters.get("page") {
            None => 1,
            Some(text) => text
                .parse()
                .ok()
                .filter(|n| (1..=100_000).contains(n))
                .ok_or_else(|| bad("page", text, "1, 2, 3 …".into()))?,
        };
        let mut request =
            Self { text, language, filters: Vec::new(), without: Vec::new(), basket: basket(parameters), page };
        for facet in FACETS {
            for word in parameters.all(facet) {
                let word = word.trim().to_owned();
                if !request.filters.contains(&(facet, word.clone())) {
                    request.filters.push((facet, word));
                }
            }
        }
        for concept in parameters.all("without") {
            if !request.without.iter().any(|c| c == concept) {
                request.without.push(concept.to_owned());
            }
        }
        if request.filters.len() + request.without.len() > MOST {
            return Err(Failure::BadRequest);
        }
        // What no list knows is refused here, so that a page never shows a filter that does nothing.
        request.as_filters().map(|_| request)
    }

    /// The filters in terms of the search.
    pub(super) fn as_filters(&self) -> Result<Filters, Failure> {
        let mut filters = Filters::default();
        for (facet, word) in &self.filters {
            let word = word.as_str();
            match *facet {
                "jurisdiction" => filters.jurisdictions.push(one(
                    facet,
                    word,
                    Jurisdiction::from_word,
                    Jurisdiction::ALL,
                    Jurisdiction::word,
                )?),
                "level" => filters.levels.push(one(facet, word, Level::from_word, Level::ALL, Level::word)?),
                "force" if word == UNKNOWN => filters.forces.push(None),
                "force" => filters.forces.push(Some(one(facet, word, Force::from_word, Force::ALL, Force::word)?)),
                "status" => filters.statuses.push(one(facet, word, Status::from_word, Status::ALL, Status::word)?),
                "domain" => filters.domains.push(one(facet, word, Domain::from_word, Domain::ALL, Domain::word)?),
                "language" => {
                    filters.languages.push(one(facet, word, Language::from_word, Language::ALL, Language::word)?);
                }
                "ics" => {
                    let sound = word.len() <= 12 && word.bytes().all(|b| b.is_ascii_digit() || b == b'.');
                    filters.ics.push(
                        sound
                            .then(|| word.to_owned())
                            .ok_or_else(|| bad("ics", word, "13, 13.040, 13.040.40 …".into()))?,
                    );
                }
                _ => {
                    let year = (word.len() == 4).then(|| word.parse().ok()).flatten();
                    filters.years.push(year.ok_or_else(|| bad("year", word, "2011, 2024 …".into()))?);
                }
            }
        }
        Ok(filters)
    }

    /// The question, with `limit` hits from `offset` on.
    pub(super) fn question(&self, reader: &Reader, offset: usize, limit: usize) -> Question {
        Question {
            language: self.language,
            filters: self.as_filters().unwrap_or_default(),
            bridges_off: self.without.iter().map(ConceptId::new).collect(),
            offset,
            limit,
            ..Question::new(self.text.as_str(), reader.as_of)
        }
    }

    /// The address of this search at another path of the same parameters.
    pub(super) fn link_at(&self, path: &str, reader: &Reader) -> Link {
        reader.link(self.bare(path))
    }

    /// The address of this search.
    pub(super) fn link(&self, reader: &Reader) -> Link {
        self.link_at("/search", reader)
    }

    /// Without language of the page and day.
    pub(super) fn bare(&self, path: &str) -> Link {
        self.parameters().into_iter().fold(Link::to(path), |link, (name, value)| link.with(name, &value))
    }

    /// What the address holds besides language of the page and day.
    pub(super) fn parameters(&self) -> Vec<(&'static str, String)> {
        let mut out = Vec::new();
        if !self.text.is_empty() {
            out.push(("q", self.text.clone()));
        }
        if let Some(language) = self.language {
            out.push(("ql", language.word().to_owned()));
        }
        out.extend(self.filters.iter().cloned());
        out.extend(self.without.iter().map(|c| ("without", c.clone())));
        out.extend(self.basket.iter().map(|id| ("basket", id.clone())));
        if self.page > 1 {
            out.push(("page", self.page.to_string()));
        }
        out
    }

    pub(super) fn has_filter(&self, facet: &str, word: &str) -> bool {
        self.filters.iter().any(|(f, w)| *f == facet && w == word)
    }

    /// With one filter more, on the first page.
    pub(super) fn with_filter(&self, facet: &'static str, word: &str) -> Self {
        let mut next = self.on_page(1);
        next.filters.push((facet, word.to_owned()));
        next.filters.sort_by_key(|(f, _)| FACETS.iter().position(|known| known == f));
        next
    }

    /// With one filter less, on the first page.
    pub(super) fn without_filter(&self, facet: &str, word: &str) -> Self {
        let mut next = self.on_page(1);
        next.filters.retain(|(f, w)| !(*f == facet && w == word));
        next
    }

    /// Without filters, on the first page.
    pub(super) fn without_filters(&self) -> Self {
        Self { filters: Vec::new(), ..self.on_page(1) }
    }

    /// With the bridge over a concept on or off.
    pub(super) fn with_bridge(&self, concept: &ConceptId, on: bool) -> Self {
        let mut next = self.on_page(1);
        next.without.retain(|c| c != concept.as_str());
        if !on {
            next.without.push(concept.as_str().to_owned());
        }
        next
    }

    /// Another question with the same filters.
    pub(super) fn asking(&self, text: String) -> Self {
        Self { text, ..self.on_page(1) }
    }

    pub(super) fn on_page(&self, page: usize) -> Self {
        Self { page, ..self.clone() }
    }
}

/// The designations of a comparison that an address carries along; what is too much of it is left out.
pub(super) fn basket(parameters: &Parameters) -> Vec<String> {
    let mut basket: Vec<String> = Vec::new();
    for id in parameters.all("basket").map(str::trim).filter(|id| id.len() <= LONGEST_DESIGNATION) {
        if basket.len() < MOST_STANDARDS && !basket.iter().any(|known| known == id) {
            basket.push(id.to_owned());
        }
    }
    basket
}

/// A search together with who asks.
pub(super) fn of(visit: &Visit) -> Result<SearchRequest, Failure> {
    SearchRequest::read(&visit.parameters)
}

/// The value of a closed list that a parameter says.
pub(super) fn one<T: Copy>(
    facet: &'static str,
    word: &str,
    read: impl Fn(&str) -> Option<T>,
    all: &[T],
    say: impl Fn(T) -> &'static str,
) -> Result<T, Failure> {
    read(word).ok_or_else(|| bad(facet, word, words(all, say)))
}

fn words<T: Copy>(all: &[T], say: impl Fn(T) -> &'static str) -> String {
    all.iter().map(|v| say(*v)).collect::<Vec<_>>().join(", ")
}

/// A parameter with a value outside its list.
pub(super) fn bad(name: &'static str, value: &str, allowed: String) -> Failure {
    Failure::BadValue { name, value: value.chars().take(80).collect(), allowed }
}
