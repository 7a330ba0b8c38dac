//! The start page.

use super::State;
use super::address::Link;
use super::failure::Failure;
use super::reader::{Reader, Visit};
use super::view::page::{Example, Frame, Holding, SearchBox, StartPage};
use super::view::{Words, result};
use crate::corpus::Library;
use crate::locale::Value;
use crate::model::{Jurisdiction, Language};
use crate::search::LONGEST_QUESTION;
use axum::extract::State as Shared;
use axum::response::Response;
use std::sync::Arc;

/// Questions to try, in the four languages.
const EXAMPLES: [(Language, &str); 8] = [
    (Language::Zh, "火电厂烟尘排放浓度限值"),
    (Language::Zh, "俄罗斯有哪些产品碳足迹标准"),
    (Language::Ru, "удельный расход энергии при производстве цемента"),
    (Language::Ru, "предельный выброс оксидов азота котельной"),
    (Language::Mn, "ноолууны диаметр"),
    (Language::Mn, "цахилгаан станцын утааны стандарт"),
    (Language::En, "efficiency classes of electric motors"),
    (Language::En, NUMBER),
];

/// The example that is a number.
const NUMBER: &str = "gbt24067";

/// `/`
pub(super) async fn page(Shared(state): Shared<Arc<State>>, visit: Visit) -> Result<Response, Failure> {
    let searcher = state.searcher();
    let (reader, library) = (&visit.reader, searcher.library());
    let words = Words::new(reader, &searcher);
    let example = |(language, text): &(Language, &str)| Example {
        text: words.text(*text, *language),
        language: if *text == NUMBER {
            reader.locale.text("start-example-number")
        } else {
            reader.locale.word("language", language.word())
        },
        href: reader.link(Link::to("/search").with("q", text)).to_string(),
    };
    let holdings: Vec<_> = library.jurisdictions().iter().map(|j| holding(reader, library, Some(*j))).collect();
    let concepts = [("concepts", Value::from(library.concepts().len()))];
    Ok(super::html(&StartPage {
        frame: Frame::plain(reader, reader.locale.text("start-title"), &Link::to("/")),
        search: search_box(reader),
        examples: EXAMPLES.iter().map(example).collect(),
        all: holding(reader, library, None),
        holdings,
        terms: reader.locale.say("start-holdings-terms", &concepts),
    }))
}

/// An empty search box.
pub(super) fn search_box(reader: &Reader) -> SearchBox {
    SearchBox {
        text: String::new(),
        languages: result::question_languages(reader, None),
        as_of: reader.as_of.to_string(),
        longest: LONGEST_QUESTION,
        held: Vec::new(),
        autofocus: true,
    }
}

fn holding(reader: &Reader, library: &Library, jurisdiction: Option<Jurisdiction>) -> Holding {
    let of =
        library.indices().filter(|i| library.get(*i).is_some_and(|s| jurisdiction.is_none_or(|j| s.jurisdiction == j)));
    let of: Vec<_> = of.collect();
    Holding {
        name: jurisdiction
            .map_or_else(|| reader.locale.text("start-holdings-all"), |j| reader.locale.word("jurisdiction", j.word())),
        standards: of.len(),
        limits: of.iter().map(|i| library.limits_of(*i).len()).sum(),
        texts: of.iter().filter(|i| library.text_of(**i).is_some()).count(),
    }
}
