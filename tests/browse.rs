//! Concepts, terms, suggestions and browsing, through the router: what a reader is promised of every such page.

mod common;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use biaoqiao::model::{Domain, Jurisdiction};
use common::judged_day;
use common::site::{searcher, site};
use std::collections::{BTreeMap, BTreeSet};
use tower::ServiceExt;

const LANGUAGES: [&str; 4] = ["zh", "ru", "mn", "en"];

async fn ask(path: &str) -> (StatusCode, String) {
    let response = site().oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap();
    let status = response.status();
    let bytes = to_bytes(response.into_body(), 8 << 20).await.unwrap();
    (status, String::from_utf8(bytes.into()).unwrap())
}

async fn page(path: &str) -> String {
    let (status, body) = ask(path).await;
    assert_eq!(status, StatusCode::OK, "{path}");
    body
}

/// With one parameter more.
fn with(path: &str, parameter: &str) -> String {
    format!("{path}{}{parameter}", if path.contains('?') { '&' } else { '?' })
}

/// What a reader sees: no tags.
fn text(html: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                out.push(' ');
            }
            c if !inside => out.push(c),
            _ => {}
        }
    }
    unescape(&out)
}

fn unescape(html: &str) -> String {
    html.replace("&#38;", "&").replace("&#34;", "\"").replace("&#39;", "'").replace("&#60;", "<").replace("&#62;", ">")
}

/// Addresses of the site that a page links to, without the places in them.
fn links(html: &str) -> BTreeSet<String> {
    let hrefs = html.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let own = hrefs.filter(|href| href.starts_with('/')).map(unescape);
    own.map(|href| href.split('#').next().unwrap_or_default().to_owned()).collect()
}

/// A page of each kind, and the largest ones.
fn kinds() -> Vec<String> {
    let searcher = searcher();
    let mut paths: Vec<String> = [
        "/concepts/cement",
        "/concepts/nitrogen-oxides",
        "/concepts/standard",
        "/concepts/national-standard",
        "/concepts/specific-energy-consumption",
        "/concepts/specific-energy-consumption/limits?object=cement-clinker",
        "/concepts/standard/standards?jurisdiction=CN",
        "/terms",
        "/terms?q=gaolu",
        "/terms?q=%D0%BF%D0%B5%D1%87%D1%8C",
        "/terms?q=zzzzqqq",
        "/browse",
        "/browse/ics",
        "/browse/ics/13",
        "/browse/ics/13.040",
        "/browse/ics/none",
        "/browse/domains",
        "/browse/coverage",
        "/browse/policy",
        "/browse/needs",
        "/browse/needs?country=MN",
        "/search?jurisdiction=MN&domain=emission",
        "/search?ics=13",
    ]
    .map(str::to_owned)
    .into();
    paths.extend(Domain::ALL.iter().map(|domain| format!("/browse/domains/{domain}")));
    paths.extend(searcher.library().tasks().iter().map(|task| format!("/browse/policy/{}", task.id)));
    paths
}

#[tokio::test]
async fn every_page_speaks_four_languages_and_leaves_nothing_unsaid() {
    let keys = spoken_keys();
    assert!(keys.len() > 100);
    for language in LANGUAGES {
        for path in kinds() {
            let body = page(&with(&path, &format!("lang={language}"))).await;
            assert!(body.contains(&format!("<html lang=\"{language}\">")), "{path}");
            let title = body.split("<title>").nth(1).and_then(|rest| rest.split('<').next()).unwrap();
            assert!(title.trim().chars().count() > 2, "{path}: {title}");
            assert!(body.contains("<h1"), "{path}");
            assert!(body.len() <= 150_000, "{path} in {language} has {} bytes", body.len());
            assert!(!body.contains("href=\"\""), "{path}: a link to nowhere");
            let text = text(&body);
            for word in text.split_whitespace() {
                let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
                assert!(!keys.contains(word), "{path} in {language} shows the key {word}");
            }
            assert!(!text.contains('$') && !text.contains("{ "), "{path} in {language}: an unfilled sentence");
        }
    }
}

fn spoken_keys() -> BTreeSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/templates/locales/");
    let files = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path());
    let english = files.filter(|f| f.to_string_lossy().ends_with("en.ftl"));
    let lines =
        english.flat_map(|f| std::fs::read_to_string(f).unwrap().lines().map(str::to_owned).collect::<Vec<_>>());
    let keys = lines.filter_map(|l| l.split_once(" =").map(|(key, _)| key.to_owned()));
    // A concept may be called as a sentence is: `compare`, `energy`.
    keys.filter(|key| key.contains('-') && !key.starts_with(' ')).collect()
}

#[tokio::test]
async fn every_link_of_every_page_leads_somewhere() {
    let mut from: BTreeMap<String, String> = BTreeMap::new();
    for path in kinds() {
        for link in links(&page(&with(&path, "lang=en&as_of=2026-01-15")).await) {
            from.entry(link).or_insert_with(|| path.clone());
        }
    }
    assert!(from.len() > 500, "{}", from.len());
    for (link, path) in from {
        let (status, _) = ask(&link).await;
        assert!(status.is_success() || status.is_redirection(), "{path} links to {link}: {status}");
        // The language and the day go along.
        assert!(link.starts_with("/assets") || (link.contains("lang=") && link.contains("as_of=2026-01-15")), "{link}");
    }
}

#[tokio::test]
async fn no_page_of_a_concept_is_too_large_and_every_limit_is_on_one() {
    let searcher = searcher();
    let mut largest = (0, String::new());
    for concept in searcher.library().concepts() {
        let facts = searcher.concept_page(&concept.id, judged_day()).unwrap();
        let standards = facts.jurisdictions.iter().flat_map(|(_, standards)| standards);
        let limits: usize = standards.map(|occurrence| occurrence.limits.len()).sum();
        let path = format!("/concepts/{}", concept.id);
        let first = page(&with(&path, "lang=zh")).await;
        let mut next: Vec<String> = links(&first).into_iter().filter(|l| l.starts_with(&format!("{path}/"))).collect();
        let mut seen = BTreeSet::new();
        let mut rows = limit_rows(&first);
        largest = largest.max((first.len(), path.clone()));
        while let Some(link) = next.pop() {
            if !link.contains("lang=zh") || !seen.insert(link.clone()) {
                continue;
            }
            let body = page(&link).await;
            next.extend(links(&body).into_iter().filter(|l| l.starts_with(&format!("{path}/"))));
            rows += limit_rows(&body);
            largest = largest.max((body.len(), link));
        }
        assert_eq!(rows, limits, "{path}");
    }
    println!("largest page: {largest:?}");
    assert!(largest.0 <= 150_000, "{largest:?}");
}

fn limit_rows(body: &str) -> usize {
    let tables =
        body.split("<table class=\"concept-limits stack\">").skip(1).filter_map(|t| t.split("</table>").next());
    tables.map(|table| table.matches("<td class=\"number\">").count()).sum()
}

#[tokio::test]
async fn a_concept_tells_its_names_its_neighbours_and_where_it_occurs() {
    let body = page("/concepts/nitrogen-oxides?lang=en").await;
    let seen = text(&body);
    for expected in
        ["氮氧化物", "оксиды азота", "азотын", "Broader and narrower", "GB 13223-2011", "Mongolia", "Russia"]
    {
        assert!(seen.contains(expected), "{expected}");
    }
    assert!(body.contains("/terms/correction.csv?concept=nitrogen-oxides"));
    // Every citation leads to a source on the page.
    for number in body.split("href=\"#source-").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(body.contains(&format!("id=\"source-{number}\"")), "source {number}");
    }
    let (status, body) = ask("/concepts/no-such-concept?lang=en").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert!(body.contains("no-such-concept"));
}

#[tokio::test]
async fn traditional_mongolian_names_stand_upright() {
    let searcher = searcher();
    let concept = searcher.library().concepts().iter().find(|c| !c.labels.mn_mong.is_empty()).unwrap();
    let body = page(&format!("/concepts/{}?lang=zh", concept.id)).await;
    assert!(body.contains(&format!("class=\"mong\" lang=\"mn-Mong\">{}<", concept.labels.mn_mong[0])));
}

#[tokio::test]
async fn terms_are_found_in_any_script_and_by_their_sound() {
    for typed in ["高炉", "gaolu", "blast furnace", "доменная печь", "домен зуух"] {
        let body = page(&format!("/terms?q={}&lang=en", encode(typed))).await;
        assert!(body.contains("/concepts/blast-furnace?lang=en"), "{typed}");
    }
    let none = page("/terms?q=zzzzqqq&lang=en").await;
    assert!(text(&none).contains("no such term") && none.contains("/terms/correction.csv?term=zzzzqqq"));
    let (status, _) = ask(&format!("/terms?q={}", "a".repeat(1_001))).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
}

fn encode(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[tokio::test]
async fn suggestions_are_options_with_their_number_and_nothing_for_what_cannot_be_read() {
    let body = page("/suggest?q=shuini&lang=en").await;
    assert!(body.contains("role=\"option\"") && body.contains("data-count=\"") && body.contains("水泥"), "{body}");
    assert!(!body.contains("<html"));
    let number = page("/suggest?q=gb13223&lang=en").await;
    assert!(number.contains("data-href=\"/standards/GB%2013223-2011?lang=en\""), "{number}");
    let terms = page("/suggest?q=cement&kind=term&lang=en").await;
    assert!(terms.contains("role=\"option\"") && !terms.contains("data-href"), "{terms}");
    for nothing in ["", "%20", "zzzzqqqq", &"a".repeat(500), "%00", "%FF%FE"] {
        let body = page(&format!("/suggest?q={nothing}&lang=en")).await;
        assert!(body.contains("data-count=\"No suggestions\""), "{nothing}: {body}");
    }
    let hostile = page("/suggest?q=%3Cscript%3E&lang=en").await;
    assert!(!hostile.contains("<script"));
}

#[tokio::test]
async fn standards_without_a_class_are_counted_and_listed() {
    let searcher = searcher();
    let without = searcher.library().standards().iter().filter(|s| s.ics.is_empty()).count();
    assert!(without > 0);
    assert!(text(&page("/browse/ics?lang=en").await).contains(&format!("{without} have none")));
    let mut listed = 0;
    for part in 1..=without.div_ceil(100) {
        let body = page(&format!("/browse/ics/none?lang=en&page={part}")).await;
        listed += body.matches("<th scope=\"row\">").count();
    }
    assert_eq!(listed, without);
    for path in ["/browse/ics/99.999", "/browse/ics/x", "/browse/ics/none?page=99", "/browse/ics/13?page=0"] {
        assert_eq!(ask(path).await.0, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn every_number_of_the_coverage_leads_to_that_many_standards() {
    let body = page("/browse/coverage?lang=en").await;
    let cells = body.split("<td class=\"number\"><a href=\"").skip(1);
    let mut checked = 0;
    for cell in cells {
        let (href, rest) = cell.split_once("\">").unwrap();
        let count: usize = rest.split('<').next().unwrap().parse().unwrap();
        let listed = text(&page(&unescape(href)).await);
        let said = if count == 1 { "1 standard".to_owned() } else { format!("{count} standards") };
        assert!(listed.contains(&said), "{href} lists another number than {count}");
        checked += 1;
    }
    assert!(checked > 40, "{checked}");
}

#[tokio::test]
async fn filters_without_a_question_list_the_catalogue() {
    let searcher = searcher();
    let mongolian = searcher.library().standards().iter().filter(|s| s.jurisdiction == Jurisdiction::Mn).count();
    let body = page("/search?jurisdiction=MN&lang=en").await;
    assert!(text(&body).contains(&format!("{mongolian} standards")) && body.matches("<li class=\"hit").count() == 20);
    // The other countries stay in sight, so that one can be added.
    assert!(body.contains("jurisdiction=MN&#38;jurisdiction=RU") || body.contains("jurisdiction=MN&jurisdiction=RU"));
    assert!(!text(&body).contains("Understood as"));
    let csv = page("/search.csv?jurisdiction=MN").await;
    assert_eq!(csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes()).records().count(), mongolian);
    let json: serde_json::Value = serde_json::from_str(&page("/search.json?jurisdiction=MN").await).unwrap();
    assert_eq!(json["total"].as_u64().unwrap() as usize, mongolian);
    // Without either there is nothing to list.
    assert!(text(&page("/search?lang=en").await).contains("What are you looking for?"));
}

#[tokio::test]
async fn every_task_and_every_need_is_shown_with_its_source() {
    let searcher = searcher();
    let library = searcher.library();
    let plan = page("/browse/policy?lang=en").await;
    for task in library.tasks() {
        assert!(plan.contains(&format!("/browse/policy/{}?", task.id)) && text(&plan).contains(&task.task_zh));
    }
    assert!(plan.contains("lang=\"zh\"") && text(&plan).contains("in Chinese"));
    for country in [Jurisdiction::Ru, Jurisdiction::Mn] {
        let body = page(&format!("/browse/needs?country={country}&lang=en")).await;
        let needs: Vec<_> = library.needs().iter().filter(|n| n.country == country).collect();
        assert!(!needs.is_empty() && needs.iter().all(|need| text(&body).contains(&need.need_zh)), "{country}");
        assert!(body.matches("class=\"cite\"").count() >= needs.len());
    }
    for path in ["/browse/policy/none", "/browse/needs?country=EU", "/browse/needs?country=x", "/browse/domains/none"] {
        assert_eq!(ask(path).await.0, StatusCode::NOT_FOUND, "{path}");
    }
}
