//! Browsing: ways into the library without a question.

use super::State;
use super::address::Link;
use super::concept::part_of;
use super::failure::Failure;
use super::reader::{Reader, Visit};
use super::view::browse::{
    BrowsePage, ClassPage, Classes, DomainPage, DomainsPage, IcsPage, NO_CLASS, Way, class_link, filtered,
};
use super::view::listing::{Counted, ROWS, part_link, parts};
use super::view::needs::NeedsPage;
use super::view::page::Frame;
use super::view::policy::{Answering, PolicyPage, TaskPage, task_link};
use super::view::source::Sources;
use super::view::{Text, Words};
use crate::compare::need::answers;
use crate::compare::{Market, Spotter};
use crate::locale::Value;
use crate::model::{Domain, Jurisdiction, StandardIndex};
use crate::search::Searcher;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use std::sync::Arc;

/// `/browse`
pub(super) async fn hub(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    answer(state, visit, |words, _| {
        let (reader, library) = (words.reader, words.library);
        let counted = |key: &str, count: usize| reader.locale.say(key, &[("count", Value::from(count))]);
        let without = library.standards().iter().filter(|s| s.ics.is_empty()).count();
        let ways = [
            ("ics", "/browse/ics", counted("browse-ics-about", without)),
            ("domains", "/browse/domains", counted("browse-domains-about", library.concepts().len())),
            ("coverage", "/browse/coverage", counted("browse-coverage-about", library.standards().len())),
            ("compare", "/compare", counted("browse-compare-about", library.limits().len())),
            ("gaps", "/gaps", counted("browse-gaps-about", library.standards().len())),
            ("policy", "/browse/policy", counted("browse-policy-about", library.tasks().len())),
            ("needs", "/browse/needs", counted("browse-needs-about", library.needs().len())),
            ("terms", "/terms", counted("browse-terms-about", library.concepts().len())),
        ];
        let way = |(word, path, about): (&str, &str, String)| Way {
            name: reader.locale.word("browse", word),
            href: reader.link(Link::to(path)).to_string(),
            about,
        };
        let frame = frame(reader, "browse-title", "/browse");
        Ok(super::html(&BrowsePage { frame, ways: ways.into_iter().map(way).collect() }))
    })
    .await
}

/// `/browse/ics`
pub(super) async fn ics(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    answer(state, visit, |words, _| {
        let reader = words.reader;
        let without = without_class(words).len();
        let with = words.library.standards().len() - without;
        let variables = [("with", Value::from(with)), ("without", Value::from(without))];
        Ok(super::html(&IcsPage {
            frame: frame(reader, "browse-ics", "/browse/ics"),
            browse: browse(reader),
            summary: reader.locale.say("browse-ics-summary", &variables),
            none: words.counted(none(reader), class_link(NO_CLASS), without),
            tree: words.class_tree(&Classes::of(words)),
        }))
    })
    .await
}

/// `/browse/ics/{code}`; `none` lists the standards without a class.
pub(super) async fn class(
    Shared(state): Shared<Arc<State>>,
    Path(code): Path<String>,
    visit: Visit,
) -> Result<Response, Failure> {
    answer(state, visit, move |words, visit| {
        let (reader, locale) = (words.reader, words.locale());
        let classes = Classes::of(words);
        let known = words.library.class(&code).filter(|class| class.code == code);
        let unclassed = code == NO_CLASS;
        let standards = if unclassed { without_class(words) } else { classes.standards(&code) };
        if standards.is_empty() && known.is_none() && !unclassed {
            return Err(Failure::NotFound);
        }
        let part = part_of(visit)?;
        let shown = standards.chunks(ROWS).nth(part - 1);
        if shown.is_none() && part > 1 {
            return Err(Failure::NotFound);
        }
        let name = if unclassed { none(reader) } else { words.ics(&code) };
        let mut sources = Sources::new(&reader.locale);
        let citation = known.map(|class| sources.cite(&class.provenance));
        let rows = shown.unwrap_or_default().iter().filter_map(|i| words.standard_row(*i, &mut sources)).collect();
        let here = class_link(&code);
        let top =
            (Text { text: locale.text("browse-ics"), lang: None }, reader.link(Link::to("/browse/ics")).to_string());
        let trail = if unclassed { Vec::new() } else { words.class_trail(&code) };
        let listed = !unclassed && !standards.is_empty();
        Ok(super::html(&ClassPage {
            frame: Frame::plain(
                reader,
                locale.say("browse-ics-title", &[("name", name.text.as_str().into())]),
                &part_link(&here, part),
            ),
            citation,
            about: unclassed.then(|| locale.text("browse-ics-none-about")),
            trail: std::iter::once(top).chain(trail).collect(),
            below: if unclassed { Vec::new() } else { words.classes_below(&classes, &code) },
            summary: locale.say("search-total", &[("total", Value::from(standards.len()))]),
            search: listed.then(|| reader.link(filtered("ics", &code)).to_string()),
            rows,
            parts: parts(reader, &here, standards.len(), part, ROWS),
            sources: sources.into_list(),
            name,
        }))
    })
    .await
}

/// `/browse/domains`
pub(super) async fn domains(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    answer(state, visit, |words, _| {
        let reader = words.reader;
        let domains = Domain::ALL.iter().map(|domain| words.domain_view(*domain));
        Ok(super::html(&DomainsPage {
            frame: frame(reader, "browse-domains", "/browse/domains"),
            browse: browse(reader),
            domains: domains.collect(),
        }))
    })
    .await
}

/// `/browse/domains/{domain}`
pub(super) async fn domain(
    Shared(state): Shared<Arc<State>>,
    Path(word): Path<String>,
    visit: Visit,
) -> Result<Response, Failure> {
    answer(state, visit, move |words, _| {
        let reader = words.reader;
        let domain = Domain::from_word(&word).ok_or(Failure::NotFound)?;
        let name = reader.locale.word("domain", domain.word());
        let title = reader.locale.say("browse-domain-title", &[("name", name.as_str().into())]);
        let concepts = words.concepts_of(domain).len();
        Ok(super::html(&DomainPage {
            frame: Frame::plain(reader, title, &Link::to(format!("/browse/domains/{}", domain.word()))),
            domains: reader.link(Link::to("/browse/domains")).to_string(),
            standards: words.domain_standards(domain),
            concepts: reader.locale.say("browse-concepts", &[("count", Value::from(concepts))]),
            tree: words.domain_tree(domain),
            name,
        }))
    })
    .await
}

/// `/browse/coverage`
pub(super) async fn coverage(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    answer(state, visit, |words, _| {
        Ok(super::html(&words.coverage(frame(words.reader, "browse-coverage", "/browse/coverage"))))
    })
    .await
}

/// `/browse/policy`
pub(super) async fn policy(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    answer(state, visit, |words, _| {
        let reader = words.reader;
        let mut sources = Sources::new(&reader.locale);
        let sections = words.policy_sections(&mut Answering::new(*words), &mut sources)?;
        Ok(super::html(&PolicyPage {
            frame: frame(reader, "browse-policy", "/browse/policy"),
            browse: browse(reader),
            sections,
            sources: sources.into_list(),
        }))
    })
    .await
}

/// `/browse/policy/{id}`
pub(super) async fn task(
    Shared(state): Shared<Arc<State>>,
    Path(id): Path<String>,
    visit: Visit,
) -> Result<Response, Failure> {
    answer(state, visit, move |words, _| {
        let reader = words.reader;
        let task = words.library.tasks().iter().find(|task| task.id == id).ok_or(Failure::NotFound)?;
        let mut sources = Sources::new(&reader.locale);
        let mut answering = Answering::new(*words);
        let view = words.task(task, &mut answering, &mut sources)?;
        let title = reader.locale.say("policy-task-title", &[("id", task.id.as_str().into())]);
        Ok(super::html(&TaskPage {
            frame: Frame::plain(reader, title, &task_link(task)),
            plan: reader.link(Link::to("/browse/policy")).to_string(),
            section: words.section(task),
            task: view,
            serving: words.serving(task, &mut answering, &mut sources)?,
            sources: sources.into_list(),
        }))
    })
    .await
}

/// `/browse/needs?country=…`
pub(super) async fn needs(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    let kept = state.clone();
    answer(state, visit, move |words, visit| {
        let reader = words.reader;
        let generation = words.searcher.generation();
        let spotter = Spotter::new(generation.analyzer(), generation.annotator());
        let bench = kept.workbench(words.searcher);
        let found = answers(words.library, &bench.subjects, spotter, Market::Cn, reader.as_of, 1);
        let countries = words.needing();
        let asked = visit.parameters.get("country").map(|word| Jurisdiction::from_word(word).ok_or(Failure::NotFound));
        let asked = asked.transpose()?;
        let shown = match asked {
            Some(country) => Some(country).filter(|c| countries.contains(c)),
            None => countries.first().copied(),
        };
        if asked.is_some() && shown.is_none() {
            return Err(Failure::NotFound);
        }
        let link = |country: Jurisdiction| Link::to("/browse/needs").with("country", country.word());
        let counted = |country: &Jurisdiction| {
            let count = words.library.needs().iter().filter(|need| need.country == *country).count();
            let name = Text { text: reader.locale.word("jurisdiction", country.word()), lang: None };
            let means = reader.locale.say("needs-count", &[("count", Value::from(count))]);
            (Counted { means, ..words.counted(name, link(*country), count) }, shown == Some(*country))
        };
        let mut sources = Sources::new(&reader.locale);
        let mut answering = Answering::new(*words);
        let fields = match shown {
            Some(country) => words.need_fields(country, &found, &mut answering, &mut sources)?,
            None => Vec::new(),
        };
        let here = asked.map_or(Link::to("/browse/needs"), link);
        Ok(super::html(&NeedsPage {
            frame: Frame::plain(reader, reader.locale.text("browse-needs"), &here),
            browse: browse(reader),
            countries: countries.iter().map(counted).collect(),
            fields,
            sources: sources.into_list(),
        }))
    })
    .await
}

/// Makes a page on a thread for blocking work.
async fn answer(
    state: Arc<State>,
    visit: Visit,
    page: impl FnOnce(&Words<'_>, &Visit) -> Result<Response, Failure> + Send + 'static,
) -> Result<Response, Failure> {
    super::blocking(move || {
        let searcher: Arc<Searcher> = state.searcher();
        page(&Words::new(&visit.reader, &searcher), &visit)
    })
    .await
}

fn frame(reader: &Reader, title: &str, path: &str) -> Frame {
    Frame::plain(reader, reader.locale.text(title), &Link::to(path))
}

fn browse(reader: &Reader) -> String {
    reader.link(Link::to("/browse")).to_string()
}

fn none(reader: &Reader) -> Text {
    Text { text: reader.locale.text("browse-ics-none"), lang: None }
}

fn without_class(words: &Words<'_>) -> Vec<StandardIndex> {
    let standards = words.library.standards().iter().zip(words.library.indices());
    standards.filter(|(standard, _)| standard.ics.is_empty()).map(|(_, index)| index).collect()
}
