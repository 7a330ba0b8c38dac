//! The interface for programs, through the router and without a network: what a program is promised of every answer.

mod common;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use common::site::site;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::time::Duration;
use tower::ServiceExt;

/// An answer, read to its end.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|e| panic!("{e}: {}", self.body))
    }
}

async fn ask(path: &str) -> Answer {
    send(Request::get(path).body(Body::empty()).unwrap()).await
}

async fn send(request: Request<Body>) -> Answer {
    let (parts, body) = site().oneshot(request).await.unwrap().into_parts();
    let bytes = to_bytes(body, 16 << 20).await.unwrap();
    Answer { status: parts.status, headers: parts.headers, body: String::from_utf8(bytes.into()).unwrap() }
}

/// A JSON answer that must be there.
async fn get(path: &str) -> Value {
    let answer = ask(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    assert_eq!(answer.header(header::CONTENT_TYPE), "application/json", "{path}");
    answer.json()
}

fn encode(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            write!(out, "%{byte:02X}").unwrap();
        }
        out
    })
}

/// Every item of a list, page by page along `next`.
async fn whole(first: &str, items: &str) -> Vec<Value> {
    let (mut all, mut next, mut pages) = (Vec::new(), Some(first.to_owned()), 0);
    while let Some(path) = next {
        let page = get(&path).await;
        let of = page[items].as_array().unwrap();
        assert!(of.len() <= page["per_page"].as_u64().unwrap() as usize);
        all.extend(of.iter().cloned());
        pages += 1;
        assert_eq!(page["page"], pages);
        next = page["next"].as_str().map(str::to_owned);
        if next.is_none() {
            assert_eq!(page["total"].as_u64().unwrap() as usize, all.len(), "{first}");
        }
    }
    all
}

#[tokio::test]
async fn pages_joined_are_the_whole_list_without_duplicates() {
    for (path, items, key) in [
        ("/api/v1/standards?per_page=97", "items", "id"),
        ("/api/v1/standards?jurisdiction=MN&per_page=7&status=in-force", "items", "id"),
        ("/api/v1/concepts?per_page=100", "items", "id"),
        ("/api/v1/concepts?q=%D1%86%D0%B5%D0%BC%D0%B5%D0%BD%D1%82&per_page=3", "items", "id"),
        ("/api/v1/search?q=cement&per_page=9", "hits", "standard"),
    ] {
        let all = whole(path, items).await;
        let distinct: BTreeSet<_> = all.iter().map(|item| item[key].as_str().unwrap()).collect();
        assert!(distinct.len() == all.len() && all.len() > 3, "{path}: {}", all.len());
    }
    let limits = whole("/api/v1/standards/GB%2013223-2011/limits?per_page=5", "items").await;
    let at_once = get("/api/v1/standards/GB%2013223-2011/limits?per_page=100").await;
    assert_eq!(&limits, at_once["items"].as_array().unwrap());
    let beyond = get("/api/v1/standards?page=100000&per_page=100").await;
    assert!(beyond["items"].as_array().unwrap().is_empty() && beyond["next"].is_null());
}

#[tokio::test]
async fn the_search_finds_what_the_page_finds() {
    let answer = get("/api/v1/search?q=gbt24067").await;
    assert_eq!(answer["hits"][0]["standard"], "GB/T 24067-2024");
    assert!(answer["hits"][0]["source"].is_string() && answer["facets"]["jurisdiction"][0]["count"].is_number());
    let exported: Value = ask("/search.json?q=cement").await.json();
    let found = whole("/api/v1/search?q=cement", "hits").await;
    assert_eq!(exported["hits"].as_array().unwrap(), &found);
}

#[tokio::test]
async fn filters_let_pass_what_they_say() {
    for (parameter, value, field) in [
        ("jurisdiction", "RU", "/jurisdiction"),
        ("level", "sector", "/level"),
        ("force", "mandatory", "/force"),
        ("status", "upcoming", "/status"),
    ] {
        let list = get(&format!("/api/v1/standards?{parameter}={value}&per_page=100")).await;
        let items = list["items"].as_array().unwrap();
        assert!(!items.is_empty() && items.iter().all(|i| i.pointer(field).unwrap() == value), "{parameter}");
    }
    let total = async |query: &str| get(&format!("/api/v1/standards?{query}")).await["total"].as_u64().unwrap();
    assert_eq!(total("level=sector&level=local").await, total("level=sector").await + total("level=local").await);
    assert!(total("force=unknown").await > 0);
    let limits = whole("/api/v1/limits?object=cement&jurisdiction=CN&per_page=100", "items").await;
    assert!(!limits.is_empty() && limits.iter().all(|l| l["jurisdiction"] == "CN"));
    let nothing = get("/api/v1/limits?object=no-such-concept").await;
    assert_eq!(nothing["total"], 0);
    let of = "/api/v1/standards/GB%2013223-2011/limits?per_page=100";
    let all = get(of).await;
    let grade = all["items"][0]["grade"].as_str().unwrap().to_owned();
    let graded = get(&format!("{of}&grade={}", encode(&grade))).await;
    let wanted = all["items"].as_array().unwrap().iter().filter(|l| l["grade"] == grade.as_str()).count();
    assert_eq!(graded["total"], wanted);
}

#[tokio::test]
async fn a_concept_counts_the_limits_that_its_list_holds() {
    let concept = get("/api/v1/concepts/cement").await;
    assert!(concept["labels"]["zh"].as_array().unwrap().iter().any(|label| label == "水泥"));
    assert!(concept["provenance"]["source"].is_string());
    let list = &concept["limits_as_object"];
    assert_eq!(get(list["href"].as_str().unwrap()).await["total"], list["count"]);
}

#[tokio::test]
async fn the_status_is_that_of_the_day() {
    let on = async |day: &str| get(&format!("/api/v1/standards/GB%2029435-2025?as_of={day}")).await;
    let (before, after) = (on("2026-12-31").await, on("2027-01-01").await);
    assert_eq!((before["status"].as_str(), after["status"].as_str()), (Some("upcoming"), Some("in-force")));
    assert_eq!((before["as_of"].as_str(), before["id"].as_str()), (Some("2026-12-31"), Some("GB 29435-2025")));
}

#[tokio::test]
async fn a_record_carries_the_source_of_each_fact() {
    let record = get("/api/v1/standards/GB%2013223-2011").await;
    let mut facts = 0;
    for fact in ["clauses", "scopes", "methods"].iter().flat_map(|list| record[list].as_array().unwrap()) {
        facts += 1;
        assert!(!fact["provenance"]["source"].as_str().unwrap().is_empty());
    }
    assert!(facts > 0 && !record["provenance"]["evidence"].as_str().unwrap().is_empty());
    let limits = get(record["limits"]["href"].as_str().unwrap()).await;
    assert_eq!(limits["total"], record["limits"]["count"]);
    assert!(limits["items"].as_array().unwrap().iter().all(|l| !l["source"].as_str().unwrap().is_empty()));
}

#[tokio::test]
async fn another_spelling_is_sent_to_the_one_that_stays() {
    for (spelled, stays) in [
        ("/api/v1/standards/gbt24067?as_of=2026-01-01", "/api/v1/standards/GB%2FT%2024067-2024?as_of=2026-01-01"),
        ("/api/v1/standards/gb13223-2011/limits?page=2", "/api/v1/standards/GB%2013223-2011/limits?page=2"),
    ] {
        let answer = ask(spelled).await;
        assert_eq!((answer.status, answer.header(header::LOCATION)), (StatusCode::SEE_OTHER, stays));
        get(stays).await;
    }
}

#[tokio::test]
async fn coverage_adds_up() {
    let coverage = get("/api/v1/coverage").await;
    let standards = get("/api/v1/standards").await;
    assert_eq!(coverage["total"]["standards"]["total"], standards["total"]);
    for cell in coverage["cells"].as_array().unwrap() {
        for of in ["standards", "limits"] {
            let count = |key: &str| cell[of][key].as_u64().unwrap();
            assert_eq!(count("total"), count("primary") + count("secondary") + count("recall"), "{cell}");
        }
    }
}

#[tokio::test]
async fn an_unchanged_answer_is_not_sent_again() {
    let path = "/api/v1/standards/GB%2013223-2011";
    let first = ask(path).await;
    let tag = first.header(header::ETAG).to_owned();
    assert!(tag.starts_with('"') && first.header(header::CACHE_CONTROL) == "no-cache");
    for held in [tag.clone(), format!("\"x\", W/{tag}"), "*".to_owned()] {
        let request = Request::get(path).header(header::IF_NONE_MATCH, held).body(Body::empty()).unwrap();
        let again = send(request).await;
        assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
        assert_eq!(again.header(header::ETAG), tag);
    }
    let other = Request::get(path).header(header::IF_NONE_MATCH, "\"x\"").body(Body::empty()).unwrap();
    assert_eq!(send(other).await.status, StatusCode::OK);
    assert_ne!(ask(&format!("{path}?as_of=2020-01-01")).await.header(header::ETAG), tag);
    let none = Request::get("/api/v1/standards/none").header(header::IF_NONE_MATCH, "*").body(Body::empty()).unwrap();
    assert_eq!(send(none).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_wrong_is_said_in_two_languages() {
    for (path, status, kind, field) in [
        ("/api/v1/nothing", 404, "not-found", Value::Null),
        ("/api/v1/", 404, "not-found", Value::Null),
        ("/api/v1/standards/GB%2099999-2099", 404, "no-standard", "designation".into()),
        ("/api/v1/standards/%FF", 404, "not-found", Value::Null),
        ("/api/v1/concepts/no-such", 404, "no-concept", "id".into()),
        ("/api/v1/search", 400, "missing-parameter", "q".into()),
        ("/api/v1/search?q=", 400, "bad-length", "q".into()),
        ("/api/v1/search?q=a&q=b", 400, "too-often", "q".into()),
        ("/api/v1/search?q=a&colour=red", 400, "unknown-parameter", "colour".into()),
        ("/api/v1/search?q=a&per_page=101", 400, "bad-value", "per_page".into()),
        ("/api/v1/search?q=a&level=none", 400, "bad-value", "level".into()),
        ("/api/v1/search?q=a&as_of=2026-02-30", 400, "bad-date", "as_of".into()),
        ("/api/v1/compare", 404, "nothing-such", "topic".into()),
        ("/api/v1/compare?topic=no-such", 404, "nothing-such", "topic".into()),
        ("/api/v1/compare?standard=GB%2099999-2099", 404, "nothing-such", "standard".into()),
        ("/api/v1/compare?topic=raw-milk&where=x", 400, "bad-value", "where".into()),
        ("/api/v1/convert?value=x&unit=mg%2Fm3&target_unit=g%2Fm3", 400, "bad-value", "value".into()),
        ("/api/v1/convert?value=1&unit=mg%2Fm3&target_unit=kW.h", 404, "no-conversion", Value::Null),
        ("/api/v1/gaps?topic=no-such", 404, "nothing-such", "topic".into()),
        ("/api/v1/openapi.json?page=1", 400, "unknown-parameter", "page".into()),
    ] {
        let mut details = BTreeSet::new();
        for language in ["zh", "en"] {
            let request = Request::get(path).header(header::ACCEPT_LANGUAGE, language).body(Body::empty()).unwrap();
            let answer = send(request).await;
            assert_eq!(answer.header(header::CONTENT_TYPE), "application/problem+json", "{path}");
            assert_eq!(answer.header(header::CONTENT_LANGUAGE), language);
            let problem = answer.json();
            assert_eq!((answer.status.as_u16(), &problem["status"]), (status, &Value::from(status)), "{path}");
            assert_eq!((&problem["type"], &problem["field"]), (&Value::from(format!("/api#{kind}")), &field), "{path}");
            assert!(problem["title"].as_str().unwrap().is_ascii());
            details.insert(problem["detail"].as_str().unwrap().to_owned());
        }
        assert_eq!(details.len(), 2, "{path}: {details:?}");
    }
    let said = ask("/api/v1/search?lang=en&q=").await.json();
    assert!(said["detail"].as_str().unwrap().contains("1 to 1000"), "{said}");
    let long = ask(&format!("/api/v1/search?q={}", "a".repeat(40_000))).await;
    assert_eq!((long.status, long.json()["type"].as_str()), (StatusCode::URI_TOO_LONG, Some("/api#address-too-long")));
}

#[tokio::test]
async fn every_kind_of_problem_is_explained_on_the_page() {
    let document = get("/api/v1/openapi.json").await;
    let page = ask("/api?lang=en").await;
    let kinds = document["components"]["schemas"]["Problem"]["properties"]["type"]["enum"].as_array().unwrap();
    for kind in kinds.iter().map(|kind| kind.as_str().unwrap().trim_start_matches("/api#")) {
        assert!(page.body.contains(&format!("id=\"{kind}\"")), "{kind}");
        assert!(!page.body.contains(&format!("api-problem-{kind}")), "{kind} has no sentence");
    }
}

#[tokio::test]
async fn only_reading_is_possible() {
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS, Method::TRACE] {
        for path in ["/api/v1/search?q=a", "/api/v1/standards/GB%201", "/api/v1/openapi.json"] {
            let answer = send(Request::builder().method(&method).uri(path).body(Body::empty()).unwrap()).await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
            assert_eq!(answer.header(header::ALLOW).replace(", ", ","), "GET,HEAD");
            assert_eq!(answer.json()["type"], "/api#method");
        }
    }
    let head = send(Request::head("/api/v1/search?q=cement").body(Body::empty()).unwrap()).await;
    let whole = ask("/api/v1/search?q=cement").await;
    assert_eq!((head.status, head.body.len()), (StatusCode::OK, 0));
    assert_eq!(head.header(header::ETAG), whole.header(header::ETAG));
    assert!(whole.headers.get(header::ACCESS_CONTROL_ALLOW_ORIGIN).is_none(), "CORS is closed");
}

/// A generator of numbers that gives the same ones every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.roll(of.len())]
    }

    fn text(&mut self) -> String {
        const PIECES: &[&str] = &[
            "a",
            "水",
            "泥",
            "ы",
            "ө",
            "GB/T ",
            "ГОСТ Р ",
            "13223",
            "-2011",
            "\0",
            "\u{feff}",
            "\u{202e}",
            "😀",
            "\"",
            "'",
            "<script>",
            "{{7*7}}",
            "../",
            "%",
            "&",
            "=",
            "#",
            "?",
            "\n",
            "\r\n",
            "-1",
            "0",
            "1e9",
            "NaN",
            "null",
            " ",
            "ᠮᠣ",
            "cement",
            "mg/m3",
            "≤",
            "(",
            ")",
            "AND",
            "*",
            "~",
            "\\",
            ";",
            ":",
        ];
        let length = if self.roll(50) == 0 { 900 } else { self.roll(8) };
        (0..length).map(|_| self.pick(PIECES)).collect()
    }
}

const NAMES: &[&str] = &[
    "q",
    "ql",
    "lang",
    "as_of",
    "page",
    "per_page",
    "jurisdiction",
    "status",
    "force",
    "level",
    "domain",
    "ics",
    "language",
    "year",
    "without",
    "object",
    "indicator",
    "grade",
    "standard",
    "topic",
    "jurisdictions",
    "where",
    "unit",
    "basis",
    "role",
    "verdict",
    "hide",
    "kind",
    "p.fuel",
    "value",
    "target_unit",
    "depth",
    "market",
    "own",
    "other",
    "old",
    "new",
    "basket",
    "x",
    "",
    "Q",
    "q[]",
];

const VALUES: &[&str] = &[
    "",
    "cement",
    "2026-01-01",
    "9999-12-31",
    "0000-00-00",
    "1",
    "0",
    "-1",
    "100",
    "18446744073709551615",
    "1.5",
    "CN",
    "RU",
    "in-force",
    "raw-milk",
    "GB%2013223-2011",
    "fuel=coal",
    "O2=6%",
    "mg/m3",
    "stricter",
    "entry",
    "zh",
    "mn",
    "13.040",
    "........",
    "2024",
    "unknown",
    "%",
    "%zz",
    "%FF%FE",
    "%00",
    "+",
    "%F0%9F%98%80",
];

/// A request that nobody means well.
fn malformed(dice: &mut Dice) -> Request<Body> {
    let mut path = dice
        .pick(&[
            "/api/v1/search",
            "/api/v1/suggestions",
            "/api/v1/standards",
            "/api/v1/concepts",
            "/api/v1/limits",
            "/api/v1/coverage",
            "/api/v1/compare",
            "/api/v1/counterparts",
            "/api/v1/gaps",
            "/api/v1/convert",
            "/compare",
            "/compare.json",
            "/compare/clauses",
            "/compare/editions",
            "/gaps",
            "/gaps.csv",
            "/gaps/documents",
            "/api/v1/openapi.json",
            "/api/v1/",
            "/feed.atom",
            "/opensearch.xml",
            "/opensearch/suggestions",
        ])
        .to_owned();
    if dice.roll(3) == 0 {
        path = format!("{path}/{}", encode(&dice.text()));
        if dice.roll(3) == 0 {
            path.push_str("/limits");
        }
    }
    for n in 0..dice.roll(6) {
        let value = if dice.roll(2) == 0 { encode(&dice.text()) } else { dice.pick(VALUES).to_owned() };
        let _ = write!(path, "{}{}={value}", if n == 0 { '?' } else { '&' }, dice.pick(NAMES));
    }
    let method = dice.pick(&["GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "POST", "DELETE", "OPTIONS", "X"]);
    let mut request = Request::builder().method(method).uri(path);
    for (name, values) in [
        ("accept-language", &["", "*", "ru;q=abc", "zh-Hans-CN,en;q=NaN", ";;;", "en"][..]),
        ("if-none-match", &["*", "\"", "W/", "\"x\",,,"][..]),
        ("accept", &["text/html", "application/xml;q=0", "x"][..]),
        ("host", &["a b", "<x>", "example.org", "[::1]:1"][..]),
        ("x-forwarded-proto", &["https", "javascript"][..]),
        ("content-length", &["5", "99999999999", "-1"][..]),
    ] {
        if dice.roll(6) == 0 {
            request = request.header(name, dice.pick(values));
        }
    }
    request.body(Body::from(if dice.roll(20) == 0 { "{\"a\":" } else { "" })).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_malformed_requests_break_nothing() {
    drop(site());
    let began = std::time::Instant::now();
    let mut dice = Dice(20_261_123);
    let mut statuses: BTreeMap<u16, usize> = BTreeMap::new();
    for _ in 0..10_000 {
        let request = malformed(&mut dice);
        let shown = format!("{} {}", request.method(), request.uri());
        let api = request.uri().path().starts_with("/api/v1/") && request.method() != Method::HEAD;
        let answer = send(request).await;
        *statuses.entry(answer.status.as_u16()).or_default() += 1;
        assert!(!answer.status.is_server_error(), "{shown}: {}", answer.body);
        if api && answer.status.is_client_error() {
            let problem = answer.json();
            assert!(
                problem["detail"].as_str().is_some_and(|d| !d.is_empty() && !d.contains("error-")),
                "{shown}: {problem}"
            );
        }
    }
    println!("{statuses:?} in {:?}", began.elapsed());
    assert!(statuses[&200] > 500 && statuses[&400] > 500, "{statuses:?}");
    assert!(began.elapsed() < Duration::from_secs(30), "{:?}", began.elapsed());
}

/// What is wrong with a value by a schema of the document: the part of JSON Schema that the document uses.
fn violation(document: &Value, schema: &Value, value: &Value, at: &str) -> Option<String> {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = document.pointer(reference.trim_start_matches('#')).unwrap_or_else(|| panic!("{reference}"));
        return violation(document, target, value, at);
    }
    if let Some(ways) = schema["anyOf"].as_array() {
        let wrong: Vec<_> = ways.iter().filter_map(|way| violation(document, way, value, at)).collect();
        return (wrong.len() == ways.len()).then(|| wrong.join(" or "));
    }
    if let Some(ways) = schema["oneOf"].as_array() {
        let fitting = ways.iter().filter(|way| violation(document, way, value, at).is_none()).count();
        return (fitting != 1).then(|| format!("{at}: {value} fits {fitting} of {}", schema["oneOf"]));
    }
    if schema.get("const").is_some_and(|only| only != value) {
        return Some(format!("{at}: {value} is not {}", schema["const"]));
    }
    let is = |kind: &str| match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("{at}: type {other}"),
    };
    let fits = match &schema["type"] {
        Value::String(kind) => is(kind),
        Value::Array(kinds) => kinds.iter().any(|kind| is(kind.as_str().unwrap())),
        _ => true,
    };
    if !fits || schema["enum"].as_array().is_some_and(|words| !words.contains(value)) {
        return Some(format!("{at}: {value} is not {schema}"));
    }
    if let Some(object) = value.as_object() {
        let missing =
            schema["required"].as_array().into_iter().flatten().find(|key| !object.contains_key(key.as_str().unwrap()));
        if let Some(missing) = missing {
            return Some(format!("{at}: no {missing}"));
        }
        return object.iter().find_map(|(key, value)| {
            let at = format!("{at}/{key}");
            match (schema.pointer(&format!("/properties/{key}")), &schema["additionalProperties"]) {
                (Some(own), _) => violation(document, own, value, &at),
                (None, Value::Bool(false)) => Some(format!("{at} is not in the document")),
                (None, Value::Null) => None,
                (None, other) => violation(document, other, value, &at),
            }
        });
    }
    let mut items = value.as_array().into_iter().flatten();
    items.find_map(|item| violation(document, &schema["items"], item, &format!("{at}[]")))
}

#[tokio::test]
async fn answers_have_the_shape_that_the_document_says() {
    let document = get("/api/v1/openapi.json").await;
    let examples = [
        ("/api/v1/search", "/api/v1/search?q=%E6%B0%B4%E6%B3%A5%20%E8%83%BD%E8%80%97&per_page=100"),
        ("/api/v1/standards", "/api/v1/standards?per_page=100"),
        ("/api/v1/standards/{designation}", "/api/v1/standards/GB%2013223-2011"),
        ("/api/v1/standards/{designation}", "/api/v1/standards/GB%2FT%2024067-2024"),
        ("/api/v1/standards/{designation}/limits", "/api/v1/standards/GB%2013223-2011/limits?per_page=100"),
        ("/api/v1/limits", "/api/v1/limits?per_page=100"),
        ("/api/v1/concepts", "/api/v1/concepts?per_page=100"),
        ("/api/v1/concepts/{id}", "/api/v1/concepts/cement"),
        ("/api/v1/coverage", "/api/v1/coverage"),
        ("/api/v1/suggestions", "/api/v1/suggestions?q=gbt&limit=50"),
        ("/api/v1/suggestions", "/api/v1/suggestions?q=tpf"),
        ("/api/v1/compare", "/api/v1/compare?topic=ambient-air&jurisdiction=CN&jurisdiction=RU&as_of=2026-02-01"),
        ("/api/v1/compare", "/api/v1/compare?topic=power-station-boiler&where=fuel%3Dcoal&verdict=stricter"),
        ("/api/v1/compare", "/api/v1/compare?standard=GB%2029435-2012&standard=GB%2029435-2025&only=differences"),
        ("/api/v1/counterparts/{designation}", "/api/v1/counterparts/GB%2FT%2023331-2020?limit=50"),
        ("/api/v1/counterparts/{designation}", "/api/v1/counterparts/GB%2018613-2020"),
        ("/api/v1/gaps", "/api/v1/gaps?depth=8"),
        (
            "/api/v1/convert",
            "/api/v1/convert?value=350&unit=mg%2Fm3&basis=alpha%3D1.4&target_unit=g%2Fm3&target_basis=O2%3D3%25",
        ),
        ("/api/v1/openapi.json", "/api/v1/openapi.json"),
    ];
    let documented: BTreeSet<_> = document["paths"].as_object().unwrap().keys().map(String::as_str).collect();
    let read: BTreeSet<_> =
        documented.iter().copied().filter(|path| document["paths"][path]["get"].is_object()).collect();
    assert_eq!(read, examples.iter().map(|(path, _)| *path).collect());
    let posted: Vec<_> = documented.difference(&read).copied().collect();
    assert_eq!(posted, ["/api/v1/apply", "/api/v1/check"]);
    for path in posted {
        let operation = &document["paths"][path]["post"];
        let content = &operation["requestBody"]["content"]["application/json"];
        assert_eq!(violation(&document, &content["schema"], &content["example"], ""), None, "{path}");
        let answer = post(path, &content["example"].to_string()).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        assert_eq!(answer.header(header::CACHE_CONTROL), "no-store");
        let schema = &operation["responses"]["200"]["content"]["application/json"]["schema"];
        assert_eq!(violation(&document, schema, &answer.json(), ""), None, "{path}");
    }
    for (path, example) in examples {
        let schema = &document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"];
        assert!(schema.is_object());
        assert_eq!(violation(&document, schema, &get(example).await, ""), None, "{example}");
    }
    for (index, standard) in common::shipped().library().standards().iter().enumerate().filter(|(n, _)| n % 23 == 0) {
        let path = format!("/api/v1/standards/{}", encode(standard.id.as_str()));
        let schema = serde_json::json!({ "$ref": "#/components/schemas/StandardRecord" });
        assert_eq!(violation(&document, &schema, &get(&path).await, ""), None, "{index} {path}");
    }
    let problem = ask("/api/v1/search").await.json();
    let schema = serde_json::json!({ "$ref": "#/components/schemas/Problem" });
    assert_eq!(violation(&document, &schema, &problem, ""), None);
}

async fn post(path: &str, body: &str) -> Answer {
    let request = Request::post(path).header(header::CONTENT_TYPE, "application/json");
    send(request.body(Body::from(body.to_owned())).unwrap()).await
}

#[tokio::test]
async fn what_is_posted_and_cannot_be_used_is_named() {
    for (path, body, status, kind) in [
        ("/api/v1/apply", "[", 400, "bad-request"),
        ("/api/v1/apply", "[]", 400, "bad-request"),
        ("/api/v1/apply", r#"{"jurisdiction":"CN","equipment":[{"concept":"no-such"}]}"#, 404, "unusable"),
        ("/api/v1/apply", r#"{"jurisdiction":"CN","colour":"red"}"#, 404, "unusable"),
        ("/api/v1/check", r#"{"rows":[]}"#, 400, "bad-request"),
        ("/api/v1/check", r#"{"rows":[{"colour":"red"}]}"#, 400, "bad-request"),
        ("/api/v1/check", r#"{"rows":[{"standard":"GB 99999-2099"}]}"#, 404, "unusable"),
        ("/api/v1/check?colour=red", r#"{"rows":[{}]}"#, 400, "unknown-parameter"),
    ] {
        let answer = post(path, body).await;
        assert_eq!(
            (answer.status.as_u16(), answer.json()["type"].as_str().unwrap()),
            (status, &*format!("/api#{kind}")),
            "{path} {body}"
        );
    }
    let large = post("/api/v1/check", &" ".repeat(2 << 20)).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    let plain = send(Request::post("/api/v1/apply").body(Body::from("{}")).unwrap()).await;
    assert_eq!(
        (plain.status, &plain.json()["type"]),
        (StatusCode::UNSUPPORTED_MEDIA_TYPE, &Value::from("/api#media-type"))
    );
    let read = ask("/api/v1/apply").await;
    assert_eq!((read.status, read.header(header::ALLOW)), (StatusCode::METHOD_NOT_ALLOWED, "POST"));
}

#[tokio::test]
async fn the_document_is_what_it_was() {
    let document = get("/api/v1/openapi.json").await;
    insta::assert_snapshot!("openapi", serde_json::to_string_pretty(&document).unwrap());
}

#[tokio::test]
async fn every_route_of_the_interface_is_in_the_document_and_answers() {
    let document = get("/api/v1/openapi.json").await;
    for path in document["paths"].as_object().unwrap().keys() {
        // Without its variable part it is another route or none, so something is put there.
        let answer = ask(&path.replace("{designation}", "x").replace("{id}", "x")).await;
        assert_ne!(answer.json()["type"], "/api#not-found", "{path}");
    }
    let page = ask("/api?lang=en").await;
    for example in page.body.split("href=\"/api/v1/").skip(1).map(|rest| &rest[..rest.find('"').unwrap()]) {
        let path = format!("/api/v1/{}", example.replace("&#38;", "&").replace("&amp;", "&"));
        let answer = ask(&path).await;
        assert!(answer.status.is_success() || answer.status == StatusCode::SEE_OTHER, "{path}: {}", answer.body);
    }
    // The sources name no address of the interface that the document lacks.
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web/api");
    for file in common::corpora::files(&folder, ".rs") {
        let text = std::fs::read_to_string(folder.join(file)).unwrap();
        for path in text.split("path: \"").skip(1).map(|rest| &rest[..rest.find('"').unwrap()]) {
            assert!(document["paths"][path].is_object(), "{path}");
        }
    }
}

/// Texts of the elements of this name, and whether the whole is XML.
fn elements(xml: &str, name: &str) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut found, mut inside) = (Vec::new(), false);
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Start(tag) if tag.name().as_ref() == name => {
                inside = true;
                found.push(String::new());
            }
            quick_xml::events::Event::End(tag) if tag.name().as_ref() == name => inside = false,
            quick_xml::events::Event::Text(text) if inside => {
                found.last_mut().unwrap().push_str(&text.xml10_content());
            }
            quick_xml::events::Event::Eof => return found,
            _ => {}
        }
    }
}

#[tokio::test]
async fn the_feed_tells_what_is_new_and_what_comes() {
    let mut names = Vec::new();
    for language in ["zh", "en"] {
        let feed = ask(&format!("/feed.atom?lang={language}")).await;
        assert_eq!(feed.header(header::CONTENT_TYPE), "application/atom+xml; charset=utf-8");
        let entries = feed.body.matches("<entry>").count();
        assert!(entries > 5, "{}", feed.body);
        let (ids, updated) = (elements(&feed.body, "id"), elements(&feed.body, "updated"));
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), entries + 1, "ids are distinct");
        assert!(ids.iter().all(|id| id.starts_with("urn:uuid:")));
        assert!(updated.iter().all(|at| at.len() == 20 && at.as_str() <= "2026-11-23T00:00:00Z"), "{updated:?}");
        assert_eq!(updated.iter().max(), updated.first());
        assert!(elements(&feed.body, "title").iter().any(|title| title.contains("GB 29435-2025")));
        names.push(ids[1..].to_vec());
    }
    assert_eq!(names[0], names[1], "an entry has one name in every language");
    let earlier = ask("/feed.atom?lang=en&as_of=2012-06-01").await;
    assert!(!elements(&earlier.body, "title").iter().any(|title| title.contains("GB 29435-2025")), "not yet published");
}

#[tokio::test]
async fn a_browser_can_add_the_site_as_a_search_engine() {
    let request = Request::get("/opensearch.xml?lang=en").header(header::HOST, "example.org:8080").body(Body::empty());
    let description = send(request.unwrap()).await;
    assert!(description.header(header::CONTENT_TYPE).starts_with("application/opensearchdescription+xml"));
    assert!(elements(&description.body, "ShortName")[0].chars().count() <= 16);
    assert!(
        description.body.contains("template=\"http://example.org:8080/search?q={searchTerms}"),
        "{}",
        description.body
    );
    let hostile = Request::get("/opensearch.xml").header(header::HOST, "a\"><script>").body(Body::empty()).unwrap();
    assert!(!send(hostile).await.body.contains("<script"));
}

#[tokio::test]
async fn the_figures_of_the_server_are_told() {
    let searched = async || {
        let text = ask("/metrics").await.body;
        let line = text.lines().find_map(|line| line.strip_prefix("biaoqiao_searches_total ")).unwrap().to_owned();
        (line.parse::<u64>().unwrap(), text)
    };
    let (before, _) = searched().await;
    get("/api/v1/search?q=cement").await;
    ask("/nowhere").await;
    let (after, text) = searched().await;
    assert!(after > before);
    for expected in [
        "biaoqiao_http_requests_total{route=\"/api/v1/search\",status=\"2xx\"}",
        "biaoqiao_http_requests_total{route=\"none\",status=\"4xx\"}",
        "biaoqiao_http_request_duration_seconds_bucket{route=\"/api/v1/search\",le=\"+Inf\"}",
        "biaoqiao_index_generation ",
        "biaoqiao_documents{kind=\"limit\"}",
        "biaoqiao_build_info{version=",
    ] {
        assert!(text.contains(expected), "{expected} in\n{text}");
    }
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        assert!(line.rsplit_once(' ').unwrap().1.parse::<f64>().is_ok(), "{line}");
    }
}
