//! The result of a search: facets, filters that are set, pages, exports.

use super::hit::HitView;
use super::understood::UnderstoodView;
use super::{Text, Words};
use crate::locale::Value;
use crate::model::Language;
use crate::search::{Answer, FacetValue, Facets};
use crate::web::address::Link;
use crate::web::reader::Reader;
use crate::web::request::{FACETS, PAGE, SearchRequest, UNKNOWN};

/// Values of a facet that are shown at once; the others open on request.
const SHOWN: usize = 7;

/// A change of the search: a link, or, where the question is too long to be repeated in each, a button of the form that
/// holds it once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) enum Turn {
    Link(String),
    Button { name: &'static str, value: String },
}

impl Turn {
    /// A change that only adds a parameter.
    pub(super) fn add(
        request: &SearchRequest,
        reader: &Reader,
        name: &'static str,
        value: &str,
        next: &SearchRequest,
    ) -> Self {
        if request.is_long() {
            Self::Button { name, value: value.to_owned() }
        } else {
            Self::Link(next.link(reader).to_string())
        }
    }
}

/// A facet with its values.
#[derive(Debug)]
pub(in super::super) struct FacetView {
    pub(in super::super) name: String,
    pub(in super::super) shown: Vec<ValueView>,
    pub(in super::super) more: Vec<ValueView>,
}

/// One value of a facet.
#[derive(Debug)]
pub(in super::super) struct ValueView {
    pub(in super::super) name: Text,
    pub(in super::super) count: usize,
    pub(in super::super) turn: Turn,
    /// Set: the link takes it away.
    pub(in super::super) on: bool,
}

/// A filter that is set.
#[derive(Debug)]
pub(in super::super) struct FilterView {
    pub(in super::super) facet: String,
    pub(in super::super) name: Text,
    pub(in super::super) href: String,
    pub(in super::super) label: String,
}

/// The number of a page.
#[derive(Debug)]
pub(in super::super) struct PageView {
    pub(in super::super) number: usize,
    pub(in super::super) label: String,
    pub(in super::super) turn: Turn,
    pub(in super::super) current: bool,
    /// Pages between the one before and this one are left out.
    pub(in super::super) gap: bool,
}

/// Everything below the search box.
#[derive(Debug)]
pub(in super::super) struct ResultView {
    pub(in super::super) understood: UnderstoodView,
    pub(in super::super) total: usize,
    pub(in super::super) summary: String,
    pub(in super::super) as_of: String,
    pub(in super::super) filters: Vec<FilterView>,
    pub(in super::super) filters_empty: String,
    pub(in super::super) clear: String,
    pub(in super::super) facets: Vec<FacetView>,
    pub(in super::super) hits: Vec<HitView>,
    pub(in super::super) pages: Vec<PageView>,
    pub(in super::super) previous: Option<Turn>,
    pub(in super::super) next: Option<Turn>,
    pub(in super::super) first: String,
    pub(in super::super) csv: String,
    pub(in super::super) json: String,
    pub(in super::super) export_note: String,
    /// The comparison to which hits can be added: what the links do, and its address.
    pub(in super::super) basket: Option<(String, String)>,
    /// The search as hidden fields of a form, where its question is long.
    pub(in super::super) held: Vec<(&'static str, String)>,
}

impl Words<'_> {
    /// The result of a request.
    pub(in super::super) fn result(&self, request: &SearchRequest, answer: &Answer, facets: &Facets) -> ResultView {
        let locale = self.locale();
        let pages = answer.total.div_ceil(PAGE).max(1);
        let summary = if pages > 1 {
            let variables = [
                ("total", Value::from(answer.total)),
                ("page", Value::from(request.page)),
                ("pages", Value::from(pages)),
            ];
            locale.say("search-total-page", &variables)
        } else {
            locale.say("search-total", &[("total", Value::from(answer.total))])
        };
        let first = request.on_page(1);
        let hits = answer.hits.iter().zip((request.page - 1) * PAGE + 1..);
        let turn = |page: usize| Turn::add(request, self.reader, "page", &page.to_string(), &request.on_page(page));
        ResultView {
            understood: self.understood(request, &answer.understood),
            total: answer.total,
            summary,
            as_of: locale.say("search-as-of-note", &[("date", self.day().into())]),
            filters: request.filters.iter().map(|(facet, word)| self.filter(request, facet, word)).collect(),
            filters_empty: locale.say("search-empty-filters", &[("count", Value::from(request.filters.len()))]),
            clear: request.without_filters().link(self.reader).to_string(),
            facets: self.facets_of(request, facets),
            hits: hits.filter_map(|(hit, rank)| self.hit(rank, hit, &request.basket)).collect(),
            pages: if pages > 1 { self.pages(request.page, pages, &turn) } else { Vec::new() },
            previous: (request.page > 1 && request.page <= pages).then(|| turn(request.page - 1)),
            next: (request.page < pages).then(|| turn(request.page + 1)),
            csv: first.link_at("/search.csv", self.reader).to_string(),
            json: first.link_at("/search.json", self.reader).to_string(),
            first: first.link(self.reader).to_string(),
            export_note: locale.say("search-export-note", &[("most", Value::from(crate::web::request::EXPORT))]),
            basket: (!request.basket.is_empty()).then(|| {
                let count = Value::from(request.basket.len());
                let link = request.basket.iter().fold(Link::to("/compare"), |link, id| link.with("standard", id));
                (locale.say("compare-basket-note", &[("count", count)]), self.reader.link(link).to_string())
            }),
            held: if request.is_long() { self.held(&first) } else { Vec::new() },
        }
    }

    fn held(&self, request: &SearchRequest) -> Vec<(&'static str, String)> {
        let mut held = request.parameters();
        if self.reader.language_given {
            held.push(("lang", self.reader.language().word().to_owned()));
        }
        if self.reader.as_of != self.reader.today {
            held.push(("as_of", self.reader.as_of.to_string()));
        }
        held
    }

    fn pages(&self, current: usize, last: usize, turn: &dyn Fn(usize) -> Turn) -> Vec<PageView> {
        let near = current.saturating_sub(2)..=current + 2;
        let mut before = 0;
        let mut out = Vec::new();
        for number in (1..=last).filter(|n| *n == 1 || *n == last || near.contains(n)) {
            out.push(PageView {
                number,
                label: self.locale().say("page-number", &[("page", Value::from(number))]),
                turn: turn(number),
                current: number == current,
                gap: number > before + 1,
            });
            before = number;
        }
        out
    }

    fn filter(&self, request: &SearchRequest, facet: &str, word: &str) -> FilterView {
        let name = self.value_name(facet, word);
        FilterView {
            facet: self.locale().word("facet", facet),
            href: request.without_filter(facet, word).link(self.reader).to_string(),
            label: self.locale().say("facets-remove", &[("name", name.text.as_str().into())]),
            name,
        }
    }

    fn facets_of(&self, request: &SearchRequest, facets: &Facets) -> Vec<FacetView> {
        let view = |facet: &'static str| {
            let mut values: Vec<ValueView> = values_of(facets, facet)
                .iter()
                .map(|value| self.value(request, facet, &value.value, value.count))
                .collect();
            // A filter that is set stays in sight, also where nothing answers to it.
            for (_, word) in request.filters.iter().filter(|(f, _)| *f == facet) {
                if !values_of(facets, facet).iter().any(|v| word_of(&v.value) == word) {
                    values.insert(0, self.value(request, facet, word, 0));
                }
            }
            let useful = values.len() > 1 || values.iter().any(|v| v.on);
            let more = if values.len() > SHOWN + 1 { values.split_off(SHOWN) } else { Vec::new() };
            useful.then(|| FacetView { name: self.locale().word("facet", facet), shown: values, more })
        };
        FACETS.into_iter().filter_map(view).collect()
    }

    fn value(&self, request: &SearchRequest, facet: &'static str, value: &str, count: usize) -> ValueView {
        let word = word_of(value);
        let on = request.has_filter(facet, word);
        let turn = if on {
            Turn::Link(request.without_filter(facet, word).link(self.reader).to_string())
        } else {
            Turn::add(request, self.reader, facet, word, &request.with_filter(facet, word))
        };
        ValueView { name: self.value_name(facet, word), count, turn, on }
    }

    /// What a value of a facet is called.
    fn value_name(&self, facet: &str, word: &str) -> Text {
        match facet {
            "year" => self.text(word, self.reader.language()),
            "ics" => self.ics(word),
            _ => self.text(self.locale().word(facet, word), self.reader.language()),
        }
    }

    /// An ICS code with the name of its class, or of the nearest class above that has one.
    pub(in super::super) fn ics(&self, code: &str) -> Text {
        let class = self.library.class(code);
        match class.and_then(|class| class.labels.best(self.reader.language()).map(|name| (class, name))) {
            Some((class, (language, name))) if class.code == code => self.text(format!("{code} {name}"), language),
            Some((class, (language, name))) => self.text(format!("{code} ({} {name})", class.code), language),
            None => Text { text: code.to_owned(), lang: None },
        }
    }
}

/// An unknown value has no word in the corpus.
fn word_of(value: &str) -> &str {
    if value.is_empty() { UNKNOWN } else { value }
}

/// The values of a facet by the name of its parameter.
pub(in super::super) fn values_of<'f>(facets: &'f Facets, facet: &str) -> &'f [FacetValue] {
    match facet {
        "jurisdiction" => &facets.jurisdictions,
        "status" => &facets.statuses,
        "force" => &facets.forces,
        "level" => &facets.levels,
        "domain" => &facets.domains,
        "ics" => &facets.ics,
        "language" => &facets.languages,
        _ => &facets.years,
    }
}

/// Takes the values of one facet from another count.
pub(in super::super) fn take_values(into: &mut Facets, facet: &str, from: Facets) {
    match facet {
        "jurisdiction" => into.jurisdictions = from.jurisdictions,
        "status" => into.statuses = from.statuses,
        "force" => into.forces = from.forces,
        "level" => into.levels = from.levels,
        "domain" => into.domains = from.domains,
        "ics" => into.ics = from.ics,
        "language" => into.languages = from.languages,
        _ => into.years = from.years,
    }
}

/// The languages in which a question may be asked, for the select below the search box.
pub(in super::super) fn question_languages(reader: &Reader, chosen: Option<Language>) -> Vec<(String, String, bool)> {
    let auto = ("auto".to_owned(), reader.locale.text("search-language-auto"), chosen.is_none());
    let named = Language::ALL
        .iter()
        .map(|l| (l.word().to_owned(), reader.locale.word("language", l.word()), chosen == Some(*l)));
    std::iter::once(auto).chain(named).collect()
}
