//! The pages of comparisons, through the router and without a network: what a researcher who checks by hand is promised.

mod common;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use common::index;
use common::site::{site, site_of};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::Arc;
use tower::ServiceExt;

/// Most bytes of a page.
const LARGEST: usize = 150_000;

const COAL: &str = "/compare?topic=power-station-boiler&jurisdictions=CN,RU,MN&indicator=particulate-matter&indicator=sulfur-dioxide\
    &indicator=nitrogen-oxides&where=coal_rank%3Dhard-coal%3Bcommissioning_year%3D2015%3Bfuel%3Dcoal%3Bfurnace_type%3Dpulverized\
    %3Bprovince%3Dother%3Bslag_removal%3Dsolid%3Bthermal_power_mw%3D800&basis=O2%3D6%25";
const AIR: &str = "/compare?topic=ambient-air&jurisdictions=CN,RU,MN";
const MILK: &str = "/compare?topic=raw-milk&jurisdictions=CN,EAEU,EU&where=milk_species%3Dcow";

struct Answer {
    status: StatusCode,
    location: String,
    body: String,
}

impl Answer {
    /// What a reader sees: no tags.
    fn text(&self) -> String {
        let mut out = String::new();
        for (at, piece) in self.body.split('<').enumerate() {
            let shown = if at == 0 { piece } else { piece.split_once('>').map_or("", |(_, text)| text) };
            out.push_str(shown);
            out.push(' ');
        }
        let words = unescape(&out);
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The addresses within the site to which the page leads.
    fn links(&self) -> BTreeSet<String> {
        let links = self.body.split("href=\"/").skip(1).map(|rest| &rest[..rest.find('"').unwrap()]);
        links.map(|link| format!("/{}", unescape(link))).filter(|link| !link.starts_with("/assets/")).collect()
    }

    /// The row with this anchor, or the page without one.
    fn rows(&self) -> Vec<String> {
        let rows = self.body.split("<tr id=\"r").skip(1).map(|row| row[..row.find("</tr>").unwrap()].to_owned());
        rows.collect()
    }
}

fn unescape(html: &str) -> String {
    let pairs = [("&#38;", "&"), ("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">")];
    pairs.iter().fold(html.to_owned(), |text, (escaped, plain)| text.replace(escaped, plain))
}

async fn ask(path: &str) -> Answer {
    let response = site().oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let location = parts.headers.get(header::LOCATION).map_or("", |v| v.to_str().unwrap()).to_owned();
    // A report in a packed format is no text.
    let body = String::from_utf8_lossy(&to_bytes(body, 16 << 20).await.unwrap()).into_owned();
    Answer { status: parts.status, location, body }
}

/// A page that must be there, small enough, with every sentence in its language.
async fn page(path: &str, language: &str) -> Answer {
    let path = format!("{path}{}lang={language}", if path.contains('?') { '&' } else { '?' });
    let answer = ask(&path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path} {}", answer.location);
    assert!(answer.body.len() <= LARGEST, "{path}: {} bytes", answer.body.len());
    let text = answer.text();
    for word in text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')) {
        for area in [
            "compare-",
            "gaps-",
            "counterparts-",
            "clauses-",
            "editions-",
            "quantity-",
            "grade-role-",
            "conversion-",
            "likeness-",
            "strongest-",
            "coverage-",
            "region-",
            "tie-",
            "edition-",
            "basis-",
        ] {
            assert!(!word.starts_with(area), "{path}: {word} has no sentence");
        }
    }
    answer
}

async fn json(path: &str) -> Value {
    let answer = ask(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    serde_json::from_str(&answer.body).unwrap()
}

#[tokio::test]
async fn coal_fired_power_stations_of_china_and_russia_stand_side_by_side_at_six_per_cent_oxygen() {
    let found = page(COAL, "en").await;
    let text = found.text();
    for said in [
        "particulate matter",
        "100 : 350 mg/m³",
        "−71.4286 %",
        "A is stricter",
        "O2 = 21 × (1 − 1/α)",
        "MNS 6298:2011",
        "numbers not in the corpus",
        "equal ÷ (stricter + equal + looser + overlapping) = 0 ÷ 10 = 0 %",
        "to be verified",
    ] {
        assert!(text.contains(said), "{said} in\n{text}");
    }
    assert!(found.body.contains("class=\"drawing chart\"") && text.contains("← stricter"));
    for row in found.rows() {
        assert!(row.contains("href=\"#source-") && row.contains("href=\"/standards/"), "no way back: {row}");
    }
}

#[tokio::test]
async fn ambient_air_names_what_is_in_force_and_not_in_the_corpus_and_never_shows_the_old_value() {
    let old = page(&format!("{AIR}&as_of=2026-02-01"), "en").await;
    assert!(old.body.contains("/standards/GB%203095-2012") && old.body.contains("limits-ambient-air"));
    assert!(old.text().contains("averaged over 24 h"));
    let new = page(AIR, "en").await;
    assert!(new.text().contains("in force, value not in the corpus GB 3095-2026"), "{}", new.text());
    for row in new.rows() {
        assert!(!row.contains("GB%203095-2012"), "the old value is shown: {row}");
    }
    let reason = "GB 3095-2026 is in force, its value is not in the corpus";
    assert!(new.text().contains(reason));
}

#[tokio::test]
async fn raw_milk_is_compared_over_three_jurisdictions() {
    let text = page(MILK, "en").await.text();
    for said in
        ["2000000 : 100000", "EAEU and interstate", "European Union", "= 3 ÷ 10 = 30 %", "Regulation (EC) No 853/2004"]
    {
        assert!(text.contains(said), "{said} in\n{text}");
    }
}

#[tokio::test]
async fn every_page_speaks_four_languages_and_stays_small() {
    let standards = "/compare?standard=GB%2013223-2011&standard=%D0%93%D0%9E%D0%A1%D0%A2%20%D0%A0%2050831-95";
    for path in [
        COAL,
        AIR,
        MILK,
        standards,
        "/compare",
        "/compare?topic=boiler",
        "/compare?topic=energy-using-equipment",
        "/compare?topic=nitrogen-oxides",
        "/compare/clauses?own=GB%2013223-2011&other=%D0%93%D0%9E%D0%A1%D0%A2%20%D0%A0%2050831-95",
        "/compare/editions",
        "/compare/editions?new=GB%2029435-2025",
        "/standards/GB%2018613-2020/counterparts",
        "/gaps",
        "/gaps?topic=boiler&jurisdictions=CN,RU,MN,EU,INT&depth=1",
        "/gaps/documents?topic=boiler&market=RU",
        "/browse/needs",
        "/browse/needs?country=MN",
    ] {
        let mut texts = BTreeSet::new();
        for language in ["zh", "ru", "mn", "en"] {
            texts.insert(page(path, language).await.text());
        }
        assert_eq!(texts.len(), 4, "{path}");
    }
}

#[tokio::test]
async fn every_topic_with_limits_has_a_page_of_bounded_size() {
    let library = common::shipped().library();
    let mut topics: BTreeSet<&str> = BTreeSet::new();
    for limit in library.limits() {
        topics.extend([limit.object.as_str(), limit.indicator.as_str()]);
        topics.extend(library.ancestors(&limit.object).map(|concept| concept.id.as_str()));
    }
    assert!(topics.len() > 300);
    let mut largest = (0, "");
    for topic in topics {
        let found = ask(&format!("/compare?topic={topic}&lang=ru")).await;
        assert_eq!(found.status, StatusCode::OK, "{topic}");
        largest = largest.max((found.body.len(), topic));
    }
    assert!(largest.0 <= LARGEST, "{largest:?}");
}

#[tokio::test]
async fn every_link_of_the_pages_leads_somewhere() {
    let mut known: BTreeSet<String> = BTreeSet::new();
    for path in [
        COAL,
        AIR,
        MILK,
        "/compare?topic=boiler",
        "/compare?standard=GB%2013223-2011&standard=%D0%93%D0%9E%D0%A1%D0%A2%20%D0%A0%2050831-95&standard=MNS%206298:2011",
        "/compare/clauses?own=GB%2013223-2011&other=%D0%93%D0%9E%D0%A1%D0%A2%20%D0%A0%2050831-95",
        "/compare/editions",
        "/compare/editions?old=GB%2029435-2012&new=GB%2029435-2025",
        "/standards/GB%2FT%2023331-2020/counterparts",
        "/gaps",
        "/gaps?topic=boiler&depth=1",
        "/browse/needs?country=MN",
    ] {
        let found = page(path, "en").await;
        for link in found.links() {
            if known.insert(link.split('#').next().unwrap().to_owned()) {
                let target = ask(&link).await;
                assert_eq!(target.status, StatusCode::OK, "{path} leads to {link} {}", target.location);
            }
        }
        // What a number leads to on the same page is there.
        for anchor in found.body.split("href=\"#").skip(1).map(|rest| &rest[..rest.find('"').unwrap()]) {
            assert!(found.body.contains(&format!("id=\"{anchor}\"")), "{path}: #{anchor}");
        }
    }
    assert!(known.len() > 300, "{}", known.len());
}

#[tokio::test]
async fn a_link_to_the_limits_of_a_row_finds_its_anchor() {
    let found = page(MILK, "en").await;
    let links = found.links().into_iter().filter(|link| link.contains("#limits-"));
    let mut count = 0;
    for link in links {
        let (path, anchor) = link.split_once('#').unwrap();
        assert!(ask(path).await.body.contains(&format!("id=\"{anchor}\"")), "{link}");
        count += 1;
    }
    assert!(count > 3);
}

#[tokio::test]
async fn the_rows_of_a_number_are_as_many_as_it_says() {
    let whole = json("/compare.json?topic=raw-milk&jurisdictions=CN,EAEU&lang=en").await;
    let counts = &whole["blocks"][0]["statistics"]["all"]["counts"];
    for (verdict, count) in counts.as_object().unwrap() {
        let part = json(&format!("/compare.json?topic=raw-milk&jurisdictions=CN,EAEU&verdict={verdict}&lang=en")).await;
        let block = &part["blocks"][0];
        assert_eq!(block["pairings"].as_array().unwrap().len() as u64, count.as_u64().unwrap(), "{verdict}");
        assert_eq!(&block["statistics"]["all"]["counts"], counts, "what was counted stays");
        let rows = block["statistics"]["all"]["rows"][verdict].as_array().unwrap();
        assert!(rows.iter().enumerate().all(|(at, row)| row.as_u64() == Some(at as u64)), "{verdict}: {rows:?}");
        let listed = page(&format!("/compare?topic=raw-milk&jurisdictions=CN,EAEU&verdict={verdict}"), "en").await;
        assert!(listed.text().contains(&format!("{count} of ")), "{verdict}");
    }
    let differences =
        json("/compare.json?topic=raw-milk&jurisdictions=CN,EAEU&only=differences&hide=no-counterpart").await;
    let verdicts =
        differences["blocks"][0]["pairings"].as_array().unwrap().iter().map(|p| p["verdict"].as_str().unwrap());
    assert!(verdicts.clone().count() > 0 && verdicts.clone().all(|v| v != "equal" && v != "no-counterpart"));
}

#[tokio::test]
async fn a_form_is_sent_to_the_address_that_stays() {
    let form = "/compare?lang=en&topic=raw-milk&q=&jurisdictions=EU&jurisdictions=CN&as_of=2026-11-23&role=&unit=&basis=&p.milk_species=cow&p.capacity_t_h=";
    let sent = ask(form).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    assert_eq!(sent.location, "/compare?topic=raw-milk&jurisdictions=EU,CN&where=milk_species%3Dcow&lang=en");
    let found = ask(&sent.location).await;
    assert_eq!(found.status, StatusCode::OK);
    assert!(found.text().contains("A European Union"), "the first one is A");
    let gaps = ask("/gaps?lang=en&jurisdictions=CN&jurisdictions=RU&jurisdictions=MN&depth=0&as_of=2026-11-23").await;
    assert_eq!((gaps.status, gaps.location.as_str()), (StatusCode::SEE_OTHER, "/gaps?lang=en"));
}

#[tokio::test]
async fn what_is_typed_becomes_a_topic_or_goes_into_the_basket() {
    for (typed, becomes) in [
        ("gb13223", "/compare?standard=GB%2013223-2011&lang=en"),
        ("%E7%94%9F%E4%B9%B3", "/compare?topic=raw-milk&lang=en"),
        ("raw-milk", "/compare?topic=raw-milk&lang=en"),
    ] {
        let sent = ask(&format!("/compare?q={typed}&lang=en")).await;
        assert_eq!((sent.status, sent.location.as_str()), (StatusCode::SEE_OTHER, becomes), "{typed}");
    }
    let second = ask("/compare?standard=GB%2013223-2011&q=%D0%93%D0%9E%D0%A1%D0%A2%20%D0%A0%2050831-95&lang=en").await;
    assert!(second.location.starts_with("/compare?standard=GB%2013223-2011&standard=%D0%93"), "{}", second.location);
    let one = page("/compare?standard=GB%2013223-2011", "en").await;
    assert!(one.text().contains("Add one more standard"));
    let nothing = page("/compare?q=zzzzqqqq", "en").await;
    assert!(nothing.text().contains("Nothing is called"));
}

#[tokio::test]
async fn a_basket_goes_through_a_search_and_grows_there() {
    let basket = page("/compare?standard=GB%2013223-2011", "en").await;
    let search = basket.links().into_iter().find(|link| link.starts_with("/search?basket=")).unwrap();
    let hits = ask(&format!("{search}&q=MNS%206298")).await;
    assert!(hits.links().iter().any(|l| l.contains("/compare?standard=GB%2013223-2011&standard=MNS%206298:2011")));
    let record = hits.links().into_iter().find(|link| link.starts_with("/standards/MNS%206298:2011")).unwrap();
    assert!(ask(&record).await.status.is_success());
    for path in ["/standards/GB%2013223-2011?lang=en", "/search?q=GB%2013223&lang=en"] {
        assert!(ask(path).await.links().iter().any(|l| l.starts_with("/compare?standard=GB%2013223-2011")), "{path}");
    }
    assert!(ask("/concepts/raw-milk?lang=en").await.links().contains("/compare?topic=raw-milk&lang=en"));
}

#[tokio::test]
async fn counterparts_carry_their_ties_and_the_alarm() {
    let found = page("/standards/GB%2FT%2023331-2020/counterparts", "en").await.text();
    let place = |what: &str| found.find(what).unwrap_or_else(|| panic!("{what} in\n{found}"));
    assert!(place("ГОСТ Р ИСО 50001-2023") < place("ГОСТ Р ИСО 50001-2012"));
    assert!(found.contains("MNS ISO 50001:2019"));
    assert!(found.contains("adopts a superseded edition: ISO 50001:2011"));
    let spelled = ask("/standards/gb23331/counterparts?lang=en").await;
    assert_eq!(spelled.location, "/standards/GB%2FT%2023331-2020/counterparts?lang=en");
}

#[tokio::test]
async fn clauses_and_editions_stand_side_by_side() {
    let clauses = "/compare/clauses?own=GB%2013223-2011&other=%D0%93%D0%9E%D0%A1%D0%A2%20%D0%A0%2050831-95";
    let found = page(clauses, "en").await;
    assert!(found.body.contains("class=\"term shared\""), "concepts are marked");
    assert!(found.text().contains("no counterpart") && found.text().contains("concepts in common"));
    let editions = page("/compare/editions?new=GB%2029435-2025", "en").await.text();
    assert!(editions.contains("≤ 1.28 tce/t") && editions.contains("≤ 1.24 tce/t") && editions.contains("−3.125 %"));
    // Different standards are sent on, unknown ones and texts that are not held are no page.
    let other = ask(&clauses.replace("clauses?own", "editions?old").replace("other=", "new=")).await;
    assert!(other.location.starts_with("/compare/clauses?own=GB"), "{}", other.location);
    for path in ["/compare/clauses?own=GB%2013223-2011&other=none", "/compare/editions?new=GB%2013223-2011"] {
        assert_eq!(ask(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn two_editions_whose_texts_are_held_are_a_redline() {
    let library = biaoqiao::corpus::read(&common::data("editions")).unwrap().library;
    let standards = library.standards().iter().map(|s| s.id.as_str().to_owned()).collect::<Vec<_>>();
    let (_folder, searcher) = index(library);
    let searcher = Arc::new(searcher);
    let site = site_of(searcher);
    let new = standards.iter().find(|id| id.ends_with("90001-2025")).unwrap();
    let old = standards.iter().find(|id| id.ends_with("90001-2015")).unwrap();
    let path = format!("/compare/editions?old={}&new={}&lang=en", old.replace(' ', "%20"), new.replace(' ', "%20"));
    let response = site.oneshot(Request::get(&path).body(Body::empty()).unwrap()).await.unwrap();
    let body = String::from_utf8(to_bytes(response.into_body(), 1 << 20).await.unwrap().into()).unwrap();
    assert!(body.contains("<del>") && body.contains("<ins>"), "{body}");
}

#[tokio::test]
async fn the_documents_behind_a_cell_are_as_many_as_it_says() {
    let matrix = json("/gaps.json?topic=boiler&lang=en").await;
    for cell in matrix["topics"][0]["cells"].as_array().unwrap() {
        let market = cell["market"].as_str().unwrap();
        let documents = page(&format!("/gaps/documents?topic=boiler&market={market}"), "en").await;
        let count = cell["documents"].as_u64().unwrap();
        assert!(documents.text().contains(&format!("{count} standard")), "{market} {count}");
    }
}

#[tokio::test]
async fn everything_can_be_taken_along() {
    let clauses = "own=GB%2013223-2011&other=%D0%93%D0%9E%D0%A1%D0%A2%20%D0%A0%2050831-95";
    for (path, query) in [
        ("/compare", "topic=raw-milk&jurisdictions=CN,EAEU"),
        ("/compare/clauses", clauses),
        ("/compare/editions", "new=GB%2029435-2025"),
        ("/gaps", "depth=1"),
        ("/standards/GB%2018613-2020/counterparts", ""),
    ] {
        json(&format!("{path}.json?{query}")).await;
        let table = ask(&format!("{path}.csv?{query}")).await;
        assert_eq!(table.status, StatusCode::OK, "{path}");
        let mut reader =
            csv::ReaderBuilder::new().flexible(true).from_reader(table.body.trim_start_matches('\u{feff}').as_bytes());
        assert!(reader.records().map(Result::unwrap).count() > 2, "{path}");
    }
}

#[tokio::test]
async fn what_is_wrong_in_an_address_is_said() {
    for (path, status) in [
        ("/compare?topic=no-such", StatusCode::NOT_FOUND),
        ("/compare?standard=GB%2099999-2099", StatusCode::NOT_FOUND),
        ("/compare?topic=raw-milk&unit=parsnips", StatusCode::BAD_REQUEST),
        ("/compare?topic=raw-milk&basis=O2%3D40%25", StatusCode::BAD_REQUEST),
        ("/compare?topic=raw-milk&where=colour%3Dred", StatusCode::BAD_REQUEST),
        ("/compare?topic=raw-milk&jurisdictions=XX", StatusCode::BAD_REQUEST),
        ("/compare?topic=raw-milk&role=class", StatusCode::BAD_REQUEST),
        ("/compare?topic=raw-milk&verdict=nice", StatusCode::BAD_REQUEST),
        ("/compare?topic=raw-milk&page=99", StatusCode::NOT_FOUND),
        ("/compare.json", StatusCode::BAD_REQUEST),
        ("/gaps?depth=99", StatusCode::BAD_REQUEST),
        ("/gaps?topic=no-such", StatusCode::NOT_FOUND),
        ("/gaps/documents?topic=boiler&market=XX", StatusCode::NOT_FOUND),
    ] {
        let answer = ask(&format!("{path}{}lang=en", if path.contains('?') { '&' } else { '?' })).await;
        assert_eq!(answer.status, status, "{path}");
        assert!(answer.text().contains("Biaoqiao"), "{path}");
    }
}
