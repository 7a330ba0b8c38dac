//! `/api`: what the interface answers, with forms and examples that open it.

use super::enterprise::POSTED;
use super::problem::KINDS;
use super::{Named, ROUTES, Route};
use crate::web::address::{Link, segment};
use crate::web::failure::Failure;
use crate::web::reader::{Reader, Visit};
use crate::web::view::page::Frame;
use askama::Template;
use axum::response::Response;

#[derive(Debug, Template)]
#[template(path = "api.html")]
struct Page {
    frame: Frame,
    as_of: String,
    document: String,
    routes: Vec<RouteView>,
    /// Path, what it answers, parameters, example.
    posts: Vec<(&'static str, String, Vec<&'static str>, String)>,
    kinds: Vec<KindView>,
}

#[derive(Debug)]
struct RouteView {
    path: &'static str,
    about: String,
    parameters: Vec<&'static str>,
    example: String,
    /// The address of the example as it is read by people.
    shown: String,
}

#[derive(Debug)]
struct KindView {
    word: &'static str,
    title: &'static str,
    about: String,
}

/// `/api`
pub(super) async fn page(visit: Visit) -> Result<Response, Failure> {
    let reader = &visit.reader;
    let frame = Frame::plain(reader, reader.locale.text("api-title"), &Link::to("/api"));
    Ok(crate::web::html(&Page {
        frame,
        as_of: reader.as_of.to_string(),
        document: super::document::DOCUMENT.path.to_owned(),
        routes: ROUTES.iter().map(|route| route_view(route, reader)).collect(),
        posts: POSTED
            .iter()
            .map(|route| {
                let about = reader.locale.word("api-route", route.id);
                let example = format!(
                    "curl -H 'Content-Type: application/json' http://localhost:8080{} -d '{}'",
                    route.path, route.example
                );
                (route.path, about, super::enterprise::names(route), example)
            })
            .collect(),
        kinds: KINDS
            .iter()
            .map(|(word, title)| KindView { word, title, about: reader.locale.word("api-problem", word) })
            .collect(),
    }))
}

fn route_view(route: &Route, reader: &Reader) -> RouteView {
    let (named, query) = route.example;
    let path = |value: &str| match &route.named {
        Some(Named { name, .. }) => route.path.replace(&format!("{{{name}}}"), value),
        None => route.path.to_owned(),
    };
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let example = pairs.fold(Link::to(path(&segment(named))), |link, (name, value)| link.with(name, value));
    RouteView {
        path: route.path,
        about: reader.locale.word("api-route", route.id),
        parameters: route.parameters.iter().flat_map(|group| group.iter().map(|parameter| parameter.name)).collect(),
        example: example.to_string(),
        shown: if query.is_empty() { path(named) } else { format!("{}?{query}", path(named)) },
    }
}
