//! The site, through its router and without a network: what a reader is promised of every page.

mod common;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use biaoqiao::corpus::{Library, Parts};
use biaoqiao::model::{
    Concept, ConceptId, ConceptKind, Designation, Evidence, Jurisdiction, Labels, Language, Limit, Operator,
    Provenance, Standard, StandardText,
};
use common::site::{site, site_of};
use common::{index, standard};
use std::fmt::Write;
use std::sync::Arc;
use tower::ServiceExt;

/// An answer, read to its end.
struct Answer {
    status: StatusCode,
    headers: axum::http::HeaderMap,
    body: String,
}

impl Answer {
    fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }

    /// What stands between the first `from` behind `after` and the next `to`.
    fn between(&self, after: &str, from: &str, to: &str) -> &str {
        let start = self.body.find(after).unwrap_or_else(|| panic!("no {after} in\n{}", self.body));
        let rest = &self.body[start..];
        let start = rest.find(from).unwrap() + from.len();
        &rest[start..start + rest[start..].find(to).unwrap()]
    }

    /// The address of the first link whose text is this.
    fn link(&self, text: &str) -> String {
        let end = self.body.find(&format!(">{text}</a>")).unwrap_or_else(|| panic!("no link {text} in\n{}", self.body));
        let start = self.body[..end].rfind("href=\"").unwrap() + 6;
        unescape(&self.body[start..start + self.body[start..].find('"').unwrap()])
    }

    /// Designations of the hits, in order.
    fn hits(&self) -> Vec<String> {
        let links = self.body.split("<h2><a class=\"designation\"").skip(1);
        links.map(|l| unescape(&l[l.find('>').unwrap() + 1..l.find("</a>").unwrap()])).collect()
    }

    /// What a reader sees: no tags.
    fn text(&self) -> String {
        let mut out = String::new();
        let mut inside = false;
        for c in self.body.chars() {
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
}

fn unescape(html: &str) -> String {
    html.replace("&#38;", "&")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&amp;", "&")
}

async fn ask(site: Router, path: &str) -> Answer {
    ask_with(site, path, "").await
}

async fn ask_with(site: Router, path: &str, accept_language: &str) -> Answer {
    let mut request = Request::get(path);
    if !accept_language.is_empty() {
        request = request.header(header::ACCEPT_LANGUAGE, accept_language);
    }
    send(site, request.body(Body::empty()).unwrap()).await
}

async fn send(site: Router, request: Request<Body>) -> Answer {
    let response = site.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, 8 << 20).await.unwrap();
    Answer { status: parts.status, headers: parts.headers, body: String::from_utf8(bytes.into()).unwrap() }
}

/// An address with its values encoded.
fn address(path: &str, parameters: &[(&str, &str)]) -> String {
    let pairs: Vec<_> = parameters.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
    format!("{path}?{}", pairs.join("&"))
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

fn search(query: &str) -> String {
    address("/search", &[("q", query), ("lang", "en")])
}

#[tokio::test]
async fn a_question_in_any_language_finds_the_standards_of_the_others() {
    for (query, language, found) in [
        ("火电厂氮氧化物排放浓度", "Chinese", "MNS 6298:2011"),
        ("углеродный след продукции требования", "Russian", "GB/T 24067-2024"),
        ("цахилгаан станцын утаа", "Mongolian", "GB 13223-2011"),
        ("carbon footprint of products quantification", "English", "ГОСТ Р ИСО 14067-2021"),
    ] {
        let page = ask(site(), &search(query)).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text().contains(&format!("{language} (detected")), "{query}: {language}");
        assert!(page.hits().iter().any(|hit| hit == found), "{query}: {:?}", page.hits());
        assert!(page.body.contains("<mark>"));
    }
}

#[tokio::test]
async fn a_facet_narrows_and_widens_again() {
    let all = ask(site(), &search("cashmere")).await;
    let mongolian = ask(site(), &all.link("Mongolia")).await;
    assert!(mongolian.hits().len() < all.hits().len());
    assert!(mongolian.hits().iter().all(|hit| hit.starts_with("MNS")), "{:?}", mongolian.hits());
    // The other countries stay in sight and can be added.
    let both = ask(site(), &mongolian.link("China")).await;
    assert!(
        both.hits().iter().any(|hit| hit.starts_with("GB")) && both.hits().iter().any(|hit| hit.starts_with("MNS"))
    );
    let cleared = ask(site(), &both.link("Remove all")).await;
    assert_eq!(cleared.hits(), all.hits());
    for (facet, value) in [
        ("level", "national"),
        ("force", "unknown"),
        ("status", "in-force"),
        ("domain", "agri"),
        ("language", "zh"),
        ("ics", "59"),
        ("year", "2013"),
    ] {
        let page = ask(site(), &address("/search", &[("q", "cashmere"), (facet, value)])).await;
        assert_eq!(page.status, StatusCode::OK, "{facet}");
        assert!(page.hits().len() < all.hits().len() && !page.hits().is_empty(), "{facet}: {:?}", page.hits());
    }
}

#[tokio::test]
async fn the_day_asked_about_decides_and_is_kept_in_every_link() {
    let path = address("/search", &[("q", "GB 21256"), ("as_of", "2020-01-01"), ("lang", "zh")]);
    let page = ask(site(), &path).await;
    assert!(page.text().contains("状态以 2020-01-01 为准"));
    for link in
        page.body.split("href=\"/").skip(1).map(|l| &l[..l.find('"').unwrap()]).filter(|l| !l.starts_with("assets"))
    {
        assert!(link.contains("as_of=2020-01-01") && link.contains("lang="), "{link}");
    }
    // Today is the default and left out.
    let today = ask(site(), &address("/search", &[("q", "GB 21256"), ("lang", "zh")])).await;
    assert!(!today.body.contains("as_of=2"));
    // A form says all its fields; the address that stays does not.
    let form = ask(site(), &address("/search", &[("q", "GB 21256"), ("ql", "auto"), ("as_of", "2026-11-23")])).await;
    assert_eq!((form.status, form.header(header::LOCATION)), (StatusCode::SEE_OTHER, "/search?q=GB%2021256"));
}

#[tokio::test]
async fn a_bridge_can_be_switched_off_on_again_and_corrected() {
    let page = ask(site(), &search("高炉工序")).await;
    assert!(page.text().contains("доменное производство") && page.text().contains("blast furnace process"));
    let off = page.link("switch off");
    assert!(off.contains("without="), "{off}");
    let without = ask(site(), &off).await;
    assert!(without.text().contains("Switched off"));
    let again = ask(site(), &without.link("switch on")).await;
    assert_eq!(again.hits(), page.hits());
    let correction = ask(site(), &page.link("correct")).await;
    assert!(correction.header(header::CONTENT_DISPOSITION).starts_with("attachment; filename="));
    let mut reader = csv::Reader::from_reader(correction.body.as_bytes());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), biaoqiao::terms::COLUMNS);
    assert!(reader.records().next().unwrap().unwrap().iter().any(|cell| cell.contains("高炉工序")));
}

#[tokio::test]
async fn a_missing_term_gets_a_row_to_fill_in() {
    let row =
        ask(site(), &address("/terms/correction.csv", &[("term", "=гибридная\nтермопара|x"), ("ql", "ru")])).await;
    assert_eq!(row.body.lines().count(), 2);
    assert!(row.body.contains("гибридная термопара x") && !row.body.contains('='));
    let unknown = ask(site(), "/terms/correction.csv?concept=no-such-concept&lang=en").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert_eq!(ask(site(), "/terms/correction.csv").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn the_whole_result_can_be_taken_along() {
    let page = ask(site(), &search("水泥 能耗")).await;
    let csv_file = ask(site(), &page.link("CSV table")).await;
    let rows: Vec<_> = csv::Reader::from_reader(csv_file.body.trim_start_matches('\u{feff}').as_bytes())
        .records()
        .map(Result::unwrap)
        .collect();
    let json = ask(site(), &page.link("JSON")).await;
    let json: serde_json::Value = serde_json::from_str(&json.body).unwrap();
    let total = json["total"].as_u64().unwrap() as usize;
    assert!(total > page.hits().len() && rows.len() == total && json["hits"].as_array().unwrap().len() == total);
    assert_eq!(rows.iter().take(20).map(|r| r[1].to_owned()).collect::<Vec<_>>(), page.hits());
    assert!(rows.iter().all(|r| !r[15].is_empty() && !r[16].is_empty()), "every row has source and evidence");
    assert!(json["hits"][0]["source"].is_string() && json["hits"][0]["evidence"].is_string());
}

#[tokio::test]
async fn a_record_tells_what_is_known_and_where_it_is_from() {
    let page = ask(site(), "/standards/GB%2013223-2011?lang=en").await;
    let text = page.text();
    for expected in [
        "GB 13223-2011",
        "火电厂大气污染物排放标准",
        "Emission standard of air pollutants for thermal power plants",
        "official title",
        "our translation",
        "In force",
        "Mandatory",
        "2012-01-01",
        "GB 13223-2003",
        "outside the catalogue",
        "Who must act",
        "to be verified",
        "mg/m³",
    ] {
        assert!(text.contains(expected), "{expected}");
    }
    assert!(page.body.contains("rel=\"noopener nofollow\""));
    assert!(page.body.contains("id=\"c-sec-1\"") && page.body.contains("lang=\"zh\""));
    // Every citation leads to a source on the page.
    for number in page.body.split("href=\"#source-").skip(1).map(|l| &l[..l.find('"').unwrap()]) {
        assert!(page.body.contains(&format!("id=\"source-{number}\"")), "source {number}");
    }
    let russian = ask(site(), &format!("/standards/{}?lang=zh", encode("ГОСТ Р ИСО 14067-2021"))).await;
    assert!(
        russian.text().contains("等同采用（IDT）")
            && russian.link("ISO 14067:2018").starts_with("/standards/ISO%2014067:2018")
    );
    let mongolian = ask(site(), "/standards/MNS%206298%3A2011?lang=en").await;
    assert!(mongolian.text().contains("Mongolia") && mongolian.body.contains("lang=\"mn\""));
    let international = ask(site(), "/standards/ISO%2014067%3A2018?lang=en").await;
    assert!(international.text().contains("Adopted by") && international.text().contains("ГОСТ Р ИСО 14067-2021"));
}

#[tokio::test]
async fn another_spelling_is_sent_to_the_address_that_stays() {
    for (spelling, target) in [
        ("gbt 24067-2024", "/standards/GB%2FT%2024067-2024"),
        ("GB/T 24067—2024", "/standards/GB%2FT%2024067-2024"),
        ("GOST R ISO 14067", "/standards/%D0%93%D0%9E%D0%A1%D0%A2%20%D0%A0%20%D0%98%D0%A1%D0%9E%2014067-2021"),
        ("mns6298", "/standards/MNS%206298:2011"),
    ] {
        let answer = ask(site(), &format!("/standards/{}?lang=en&as_of=2026-11-01", encode(spelling))).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{spelling}");
        assert_eq!(answer.header(header::LOCATION), format!("{target}?lang=en&as_of=2026-11-01"), "{spelling}");
        assert_eq!(ask(site(), target).await.status, StatusCode::OK, "{target}");
    }
}

#[tokio::test]
async fn no_page_of_a_standard_is_too_large_and_every_limit_is_on_one() {
    let library = biaoqiao::corpus::read(&common::corpus_folder()).unwrap().library;
    let mut largest = (0, String::new());
    for index in library.indices() {
        let standard = library.get(index).unwrap();
        let mut pages = vec![ask(site(), &format!("/standards/{}?lang=zh", encode(standard.id.as_str()))).await];
        let mut next: Vec<String> = pages[0]
            .body
            .split("href=\"")
            .filter(|l| l.contains("/limits?object="))
            .map(|l| unescape(&l[..l.find('"').unwrap()]))
            .collect();
        let mut seen = Vec::new();
        while let Some(path) = next.pop() {
            if path.contains("/limits?object=") && !seen.contains(&path) {
                let page = ask(site(), &path).await;
                next.extend(
                    page.body
                        .split("href=\"")
                        .filter(|l| l.contains("&page=") || l.contains("&#38;page="))
                        .map(|l| unescape(&l[..l.find('"').unwrap()]))
                        .filter(|l| l.contains("lang=zh")),
                );
                seen.push(path);
                pages.push(page);
            }
        }
        let mut rows = 0;
        for page in &pages {
            assert_eq!(page.status, StatusCode::OK, "{}", standard.id);
            assert!(!page.body.contains("<title></title>") && !page.body.contains("<title> "));
            rows += page.body.matches("<td class=\"number\">").count();
            if page.body.len() > largest.0 {
                largest = (page.body.len(), standard.id.to_string());
            }
        }
        assert_eq!(rows, library.limits_of(index).len(), "{}", standard.id);
    }
    println!("largest page: {largest:?}");
    assert!(largest.0 <= 150_000, "{largest:?}");
}

#[tokio::test]
async fn every_page_speaks_the_language_of_the_reader_and_nothing_is_left_unsaid() {
    let keys = common::locale_keys();
    for language in ["zh", "en"] {
        for path in [
            "/?x=1",
            "/search?x=1",
            "/search?q=%E6%B0%B4%E6%B3%A5",
            "/search?q=cashmire",
            "/search?q=zzzzqqq",
            "/search?q=cement&status=in-force&page=9",
            "/search?q=ISO%2014067%20IDT",
            "/standards/GB%2013223-2011?x=1",
            "/standards/GB%2021351-2023?x=1",
            "/standards/MNS%206298%3A2011?x=1",
            "/standards/GB%2018613-2020/limits?object=motor",
            "/standards/GB%2020052-2024?x=1",
            "/standards/none?x=1",
            "/nowhere?x=1",
            "/search?as_of=yesterday",
            "/search?q=a&jurisdiction=XX",
            "/terms/correction.csv?concept=none",
            "/api?x=1",
        ] {
            let page = ask(site(), &format!("{path}&lang={language}")).await;
            assert!(page.body.contains(&format!("<html lang=\"{language}\">")), "{path}");
            assert!(page.between("<title", ">", "<").trim().chars().count() > 2, "{path}");
            assert!(page.body.contains("<h1"), "{path}");
            let text = page.text();
            for word in text.split_whitespace() {
                let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
                let unsaid = keys.iter().any(|key| key == word)
                    || word.split_once('-').is_some_and(|(list, _)| LISTS.contains(&list));
                assert!(!unsaid, "{path} in {language} shows the key {word}");
            }
            assert!(!text.contains('$') && !text.contains("{ "), "{path}: an unfilled sentence");
            let other = if language == "zh" { "English" } else { "中文" };
            let switched = ask(site(), &page.link(other)).await;
            assert_eq!(switched.status, page.status, "{path}");
        }
    }
}

/// The first words of keys that are made from a list and a word.
const LISTS: [&str; 9] =
    ["jurisdiction", "level", "status", "domain", "evidence", "addressee", "facet", "field", "basis"];

#[tokio::test]
async fn templates_say_only_what_the_locales_hold() {
    let keys = common::locale_keys();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/templates");
    for file in std::fs::read_dir(folder)
        .unwrap()
        .map(|f| f.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "html"))
    {
        let text = std::fs::read_to_string(&file).unwrap();
        for key in text.split("say(\"").skip(1).map(|l| &l[..l.find('"').unwrap()]).filter(|k| k.contains('-')) {
            assert!(keys.iter().any(|k| k == key), "{}: {key}", file.display());
        }
    }
}

#[tokio::test]
async fn the_browser_chooses_the_language_unless_the_address_does() {
    assert!(ask_with(site(), "/", "en-GB,en;q=0.9").await.body.contains("<html lang=\"en\">"));
    assert!(ask_with(site(), "/", "fr").await.body.contains("<html lang=\"zh\">"));
    assert!(ask_with(site(), "/?lang=zh", "en").await.body.contains("<html lang=\"zh\">"));
}

#[tokio::test]
async fn what_is_wrong_with_an_address_is_said_with_a_next_step() {
    for (path, status, says) in [
        ("/search?q=a&as_of=2026-02-30".to_owned(), 400, "not a date"),
        ("/search?q=a&as_of=tomorrow".to_owned(), 400, "not a date"),
        ("/search?q=a&jurisdiction=XX".to_owned(), 400, "CN, CN-NM, RU"),
        ("/search?q=a&status=lost".to_owned(), 400, "in-force"),
        ("/search?q=a&year=20".to_owned(), 400, "year"),
        ("/search?q=a&ics=abc".to_owned(), 400, "ics"),
        ("/search?q=a&ql=fr".to_owned(), 400, "ql"),
        ("/search?q=a&page=0".to_owned(), 400, "page"),
        ("/search?q=a&page=-1".to_owned(), 400, "page"),
        (format!("/search?q={}", "a".repeat(1_001)), 400, "1001"),
        (format!("/search?q={}", encode(&"水".repeat(5_000))), 400, "5000"),
        (format!("/search?{}", "without=x&".repeat(2_000)), 200, ""),
        (
            format!("/search?{}", (0..200).map(|n| format!("year={}", 1900 + n)).collect::<Vec<_>>().join("&")),
            400,
            "not right",
        ),
        ("/standards/GB%2099999-2099".to_owned(), 404, "GB 99999-2099"),
        ("/standards/../../etc/passwd".to_owned(), 404, ""),
        ("/standards/..%2F..%2Fetc%2Fpasswd".to_owned(), 404, ""),
        ("/standards/%2e%2e%2f%2e%2e%2fetc%2fpasswd".to_owned(), 404, ""),
        ("/standards/%00".to_owned(), 404, ""),
        ("/standards/%FF".to_owned(), 400, ""),
        (format!("/standards/{}", "9".repeat(3_000)), 404, ""),
        ("/assets/../style.css".to_owned(), 404, ""),
        ("/assets/..%2F..%2FCargo.toml".to_owned(), 404, ""),
        ("/assets/style.000000000000.css".to_owned(), 404, ""),
        ("/wp-admin".to_owned(), 404, "no such page"),
    ] {
        let join = if path.contains('?') { '&' } else { '?' };
        let page = ask(site(), &format!("{path}{join}lang=en")).await;
        let shown = &path[..path.len().min(80)];
        assert_eq!(page.status.as_u16(), status, "{shown}");
        assert!(page.text().contains(says), "{shown}: {}", page.text());
        assert!(page.body.contains("<form") && page.body.contains("/search"), "{shown}: a next step");
    }
}

#[tokio::test]
async fn only_reading_is_possible() {
    let post = send(site(), Request::post("/search?lang=en").body(Body::empty()).unwrap()).await;
    assert_eq!(post.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(post.text().contains("read only"));
    let large = Request::post("/search?lang=en")
        .header(header::CONTENT_LENGTH, 70_000)
        .body(Body::from(vec![b'x'; 70_000]))
        .unwrap();
    assert_eq!(send(site(), large).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    let head = send(site(), Request::head("/").body(Body::empty()).unwrap()).await;
    assert_eq!((head.status, head.body.len()), (StatusCode::OK, 0));
}

/// A page without the scripts that the site brings along as files.
fn without_own_scripts(body: &str) -> String {
    let mut rest = body;
    let mut out = String::new();
    while let Some((before, behind)) = rest.split_once("<script src=\"/assets/") {
        out.push_str(before);
        let (tag, behind) = behind.split_once(" defer></script>").unwrap();
        let address = tag.split('"').next().unwrap();
        assert!(address.ends_with(".js") && !tag.contains(['<', '>']), "{tag}");
        rest = behind;
    }
    out + rest
}

#[tokio::test]
async fn every_answer_is_safe_to_show_and_assets_may_be_kept() {
    for path in ["/", "/search?q=cement", "/nowhere", "/search.csv?q=cement"] {
        let answer = ask(site(), path).await;
        let policy = answer.header(header::CONTENT_SECURITY_POLICY);
        assert!(
            policy.contains("default-src 'none'") && policy.contains("style-src 'self'") && !policy.contains("unsafe"),
            "{path}"
        );
        assert_eq!(answer.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff", "{path}");
        let body = without_own_scripts(&answer.body);
        assert!(!body.contains("<script") && !body.contains(" style=\""), "{path}");
    }
    let page = ask(site(), "/").await;
    let style = page.between("rel=\"stylesheet\"", "href=\"", "\"").to_owned();
    let asset = ask(site(), &style).await;
    assert_eq!((asset.status, asset.header(header::CONTENT_TYPE)), (StatusCode::OK, "text/css; charset=utf-8"));
    assert!(asset.header(header::CACHE_CONTROL).contains("immutable"));
    let tag = asset.header(header::ETAG).to_owned();
    let again =
        send(site(), Request::get(&style).header(header::IF_NONE_MATCH, tag).body(Body::empty()).unwrap()).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert_eq!(ask(site(), "/healthz").await.body, "ok\n");
}

#[tokio::test]
async fn an_empty_answer_says_what_to_do_next() {
    let none = ask(site(), &search("zzzzqqqq")).await;
    assert!(none.text().contains("No standard found") && none.text().contains("Try other or fewer words"));
    let filtered = ask(site(), &address("/search", &[("q", "cashmere"), ("year", "1901"), ("lang", "en")])).await;
    assert!(filtered.text().contains("without it there may be answers"));
    assert!(!ask(site(), &filtered.link("Remove all")).await.hits().is_empty());
    let script = ask(site(), &search("\u{e264}\u{e265}\u{e266}\u{e270}")).await;
    assert!(script.text().contains("old font encoding"), "{}", script.text());
    let beyond = ask(site(), &address("/search", &[("q", "cashmere"), ("page", "999"), ("lang", "en")])).await;
    assert!(beyond.text().contains("no such page"));
    let blank = ask(site(), "/search?q=%20%20&lang=en").await;
    assert!(blank.text().contains("What are you looking for?"));
}

#[tokio::test]
async fn a_misspelled_word_is_offered_as_it_was_meant() {
    let page = ask(site(), &search("cashmire fibre")).await;
    assert!(page.text().contains("Did you mean"));
    let meant = page.between("class=\"meant\"", "href=\"", "\"").to_owned();
    assert!(meant.contains("cashmere"), "{meant}");
}

#[tokio::test]
async fn pages_follow_each_other_without_a_gap() {
    let first = ask(site(), &search("标准")).await;
    let second = ask(site(), &first.link("Next")).await;
    assert!(first.hits().len() == 20 && !second.hits().is_empty());
    assert!(second.hits().iter().all(|hit| !first.hits().contains(hit)));
    assert!(second.body.contains("<ol class=\"hits\" start=\"21\">"));
    assert_eq!(ask(site(), &second.link("Previous")).await.hits(), first.hits());
}

#[tokio::test]
async fn a_long_question_is_not_repeated_in_every_link() {
    let words = "углеродный след продукции выбросы парниковых газов энергетическая эффективность ";
    let query: String = words.repeat(20).chars().take(1_000).collect();
    let page = ask(site(), &address("/search", &[("q", &query), ("lang", "en"), ("status", "in-force")])).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("form=\"held\"") && page.body.len() <= 150_000, "{}", page.body.len());
}

/// Texts that would do harm if they were not escaped.
const HOSTILE: &str =
    "<script>alert(1)</script>\"onload=\"alert(2)' <img src=x onerror=alert(3)> {{7*7}} javascript:alert(4)";

#[tokio::test]
async fn hostile_texts_are_shown_as_texts() {
    let evil = |id: &str| Standard {
        titles: vec![(Language::Zh, format!("恶意 {HOSTILE}")), (Language::En, format!("hostile {HOSTILE}"))],
        scope: HOSTILE.into(),
        scope_zh: HOSTILE.into(),
        ccs: HOSTILE.into(),
        ics: vec![HOSTILE.into()],
        refs: vec![Designation::parse(&HOSTILE.chars().take(120).collect::<String>()).unwrap()],
        provenance: Provenance {
            source: format!("javascript:alert(5)|https://a.example/\"><script>|{HOSTILE}"),
            evidence: Evidence::Recall,
            seen: None,
        },
        ..standard(id, Jurisdiction::Cn, Language::Zh, "")
    };
    let provenance = Provenance { source: HOSTILE.into(), evidence: Evidence::Recall, seen: None };
    let named = || Labels { zh: vec![HOSTILE.into()], en: vec![format!("hostile {HOSTILE}")], ..Labels::default() };
    let concept = |id: &str| Concept {
        id: ConceptId::new(id),
        kind: ConceptKind::General,
        broader: None,
        labels: named(),
        domains: Vec::new(),
        field: HOSTILE.into(),
        provenance: provenance.clone(),
    };
    let id = "GB 1-2020";
    let limit = Limit {
        standard: Designation::parse(id).unwrap(),
        clause: HOSTILE.into(),
        object: ConceptId::new("evil"),
        indicator: ConceptId::new("evil"),
        when: HOSTILE.into(),
        grade: HOSTILE.into(),
        operator: Operator::AtMost,
        value: HOSTILE.into(),
        unit: HOSTILE.into(),
        basis: HOSTILE.into(),
        from: None,
        to: None,
        note: HOSTILE.into(),
        domain: "emission".into(),
        provenance: provenance.clone(),
    };
    let clause = biaoqiao::model::Clause {
        id: HOSTILE.into(),
        kind: biaoqiao::model::ClauseKind::Clause,
        label: HOSTILE.into(),
        title: HOSTILE.into(),
        text: format!("hostile {HOSTILE}"),
        depth: 0,
        language: Language::En,
        provenance: provenance.clone(),
    };
    let text = StandardText { standard: Designation::parse(id).unwrap(), clauses: vec![clause], path: String::new() };
    let standards = vec![evil(id), evil(&format!("<script>alert(6)</script>{}", "\"onload="))];
    let parts = Parts {
        standards,
        texts: vec![text],
        limits: vec![limit],
        concepts: vec![concept("evil")],
        ..Parts::default()
    };
    let (_folder, searcher) = index(Library::from_parts(parts));
    let site = site_of(Arc::new(searcher));
    let query = search(HOSTILE);
    for path in [
        "/",
        &search("hostile"),
        &query,
        "/standards/GB%201-2020?lang=en",
        "/standards/%3Cscript%3Ealert(6)%3C%2Fscript%3E%22onload%3D",
        &format!("/standards/{}", encode(HOSTILE)),
        &format!("/search?as_of={}", encode(HOSTILE)),
        &format!("/search?lang={}", encode(HOSTILE)),
        &format!("/search?q=hostile&jurisdiction={}", encode(HOSTILE)),
        &format!("/terms/correction.csv?concept={}", encode(HOSTILE)),
        "/standards/GB%201-2020/limits?object=evil&lang=en",
    ] {
        let page = ask(site.clone(), path).await;
        let body = without_own_scripts(&page.body.to_lowercase());
        assert!(
            !body.contains("<script")
                && !body.contains("<img src=x")
                && !body.contains("\"onload")
                && !body.contains("href=\"javascript"),
            "{path}:\n{body}"
        );
    }
    let record = ask(site, "/standards/GB%201-2020?lang=en").await;
    assert_eq!(record.status, StatusCode::OK);
    assert!(record.text().contains("<script>alert(1)</script>"), "it is readable");
}

#[tokio::test]
async fn a_flood_is_turned_away_and_the_site_goes_on() {
    let site = site();
    let flood: Vec<_> =
        (0..600).map(|n| tokio::spawn(ask(site.clone(), format!("/search?q=cement{n}&lang=en").leak()))).collect();
    let mut answers = [0, 0];
    for answer in flood {
        let answer = answer.await.unwrap();
        match answer.status {
            StatusCode::OK => answers[0] += 1,
            StatusCode::SERVICE_UNAVAILABLE => {
                answers[1] += 1;
                assert_eq!(answer.header(header::RETRY_AFTER), "2");
            }
            other => panic!("{other}"),
        }
    }
    assert!(answers[0] >= 256, "{answers:?}");
    assert_eq!(ask(site, "/").await.status, StatusCode::OK);
}
