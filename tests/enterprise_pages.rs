//! The pages for enterprises, through the router and without a network: samples, the form, sheets, what is taken along.

mod common;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use common::site::site;
use serde_json::Value;
use tower::ServiceExt;

/// Most bytes of a page.
const LARGEST: usize = 150_000;
const BOUNDARY: &str = "----biaoqiao";
const SAMPLES: [&str; 6] = [
    "carbide-pvc-wuhai",
    "cashmere-ordos",
    "dairy-hohhot",
    "ferroalloy-ulanqab",
    "heating-hohhot",
    "rare-earth-baotou",
];

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

impl Answer {
    fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    /// What a reader sees: no tags.
    fn seen(&self) -> String {
        let body = self.text();
        let pieces = body.split('<').enumerate();
        let shown = pieces.map(|(at, p)| if at == 0 { p } else { p.split_once('>').map_or("", |(_, text)| text) });
        shown.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap()
    }
}

async fn send(request: Request<Body>) -> Answer {
    let response = site().oneshot(request).await.unwrap();
    let (status, headers) = (response.status(), response.headers().clone());
    let bytes = to_bytes(response.into_body(), 8 << 20).await.unwrap().to_vec();
    Answer { status, headers, bytes }
}

async fn open(path: &str) -> Answer {
    send(Request::get(path).body(Body::empty()).unwrap()).await
}

async fn post(path: &str, form: &str) -> Answer {
    let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    send(request.body(Body::from(form.to_owned())).unwrap()).await
}

/// A form with a file; `fields` are name and value.
async fn upload(path: &str, file: (&str, &[u8]), fields: &[(&str, &str)]) -> Answer {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(part.into_bytes());
    }
    let head =
        format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{}\"\r\n\r\n", file.0);
    body.extend(head.into_bytes());
    body.extend(file.1);
    body.extend(format!("\r\n--{BOUNDARY}--\r\n").into_bytes());
    let request = Request::post(path).header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"));
    send(request.body(Body::from(body)).unwrap()).await
}

/// The fields of the form of a page, as a browser would send them with a button.
fn fields(page: &str) -> Vec<(String, String)> {
    let start = page.find("class=\"enterprise-form\"").unwrap();
    let form = &page[start..start + page[start..].find("</form>").unwrap()];
    let attribute = |tag: &str, name: &str| {
        let at = tag.find(&format!("{name}=\""))? + name.len() + 2;
        Some(unescape(&tag[at..at + tag[at..].find('"')?]))
    };
    let mut fields = Vec::new();
    let mut select: Option<String> = None;
    for tag in form.split('<').skip(1) {
        let tag = &tag[..tag.find('>').unwrap_or(tag.len())];
        if tag.starts_with("input") {
            let unchecked = tag.contains("type=\"checkbox\"") && !tag.contains(" checked");
            if let (Some(name), false) = (attribute(tag, "name"), unchecked) {
                fields.push((name, attribute(tag, "value").unwrap_or_default()));
            }
        } else if tag.starts_with("select") {
            select = attribute(tag, "name");
        } else if tag.starts_with("option") && tag.ends_with(" selected") {
            fields.push((select.clone().unwrap(), attribute(tag, "value").unwrap()));
        }
    }
    fields
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

fn encoded(fields: &[(String, String)]) -> String {
    let encode = |text: &str| text.bytes().map(|b| format!("%{b:02X}")).collect::<String>();
    fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect::<Vec<_>>().join("&")
}

#[tokio::test]
async fn each_sample_is_one_click_away_in_four_languages() {
    for language in ["zh", "ru", "mn", "en"] {
        let start = open(&format!("/apply?lang={language}")).await;
        assert_eq!(start.status, StatusCode::OK);
        assert!(!start.seen().contains("enterprise-"), "a key that no file says");
        for sample in SAMPLES {
            assert!(start.text().contains(&format!("value=\"{sample}\"")), "{sample}");
            let page = post(&format!("/apply?lang={language}"), &format!("sample={sample}")).await;
            assert_eq!(page.status, StatusCode::OK, "{sample}");
            assert!(page.bytes.len() <= LARGEST, "{sample} in {language}: {} bytes", page.bytes.len());
            let seen = page.seen();
            for key in ["enterprise-", "apply-", "check-", "renewal-", "{$", "{ $"] {
                assert!(!seen.contains(key), "{sample} in {language}: {key}");
            }
            for group in ["id=\"binding\"", "id=\"relevant\"", "id=\"near\"", "id=\"sources\""] {
                assert!(page.text().contains(group), "{sample} in {language}: {group}");
            }
        }
    }
}

#[tokio::test]
async fn figures_stand_in_no_address_and_are_kept_nowhere() {
    for sample in SAMPLES {
        let page = post("/apply?lang=en", &format!("sample={sample}")).await;
        assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
        assert!(page.headers.get(header::LOCATION).is_none());
        let body = page.text();
        let forms: Vec<&str> = body.split("<form").skip(1).map(|f| &f[..f.find('>').unwrap()]).collect();
        assert!(!forms.is_empty() && forms.iter().all(|f| f.contains("method=\"post\"")), "{forms:?}");
        for link in body.split("href=\"/").skip(1) {
            let link = &link[..link.find('"').unwrap()];
            assert!(!link.contains("value=") && !link.contains(".p."), "{link}");
        }
    }
}

#[tokio::test]
async fn what_a_form_shows_is_what_it_reads() {
    for sample in SAMPLES {
        let page = post("/apply?lang=zh", &format!("sample={sample}")).await;
        let sent = encoded(&fields(&page.text()));
        let again = post("/apply?lang=zh", &sent).await;
        let section = |body: String| body[body.find("<section id=\"").unwrap()..].to_owned();
        let same = |a: &str, b: &str| a.lines().zip(b.lines()).find(|(a, b)| a != b).map(|(a, b)| format!("{a}\n{b}"));
        assert_eq!(same(&section(page.text()), &section(again.text())), None, "{sample}");
        let toml = post("/apply/profile.toml", &sent).await;
        assert_eq!(toml.status, StatusCode::OK);
        let read = upload("/apply/file?lang=zh", ("profile.toml", &toml.bytes), &[]).await;
        assert_eq!(same(&section(read.text()), &section(page.text())), None, "{sample}");
    }
}

#[tokio::test]
async fn a_thing_is_added_by_its_name_and_asks_only_for_what_a_rule_needs() {
    let found = post("/apply?lang=zh", "jurisdiction=CN-NM&find_thing=%E7%94%B5%E5%8A%A8%E6%9C%BA").await;
    assert!(found.text().contains("name=\"add_concept\" value=\"electric-motor\""));
    let added = post("/apply?lang=zh", "jurisdiction=CN-NM&add_concept=electric-motor").await;
    assert!(added.text().contains("name=\"i0.p.power_kw\""), "power decides the limit of a motor");
    assert!(!added.text().contains("name=\"i0.p.fibre_diameter_um\""));
    assert!(added.text().contains("electric-motor|motor-efficiency|%"), "what can be entered is offered");
    let gone = post("/apply?lang=zh", "jurisdiction=CN-NM&i0.kind=equipment&i0.concept=electric-motor&remove=i0").await;
    assert!(!gone.text().contains("i0.concept"));
    let industry = post("/apply?lang=zh", "jurisdiction=CN-NM&find_industry=%E9%93%81%E5%90%88%E9%87%91").await;
    assert!(industry.text().contains("name=\"industry\""));
    let wrong =
        post("/apply?lang=en", "jurisdiction=CN&i0.kind=equipment&i0.concept=electric-motor&i0.p.power_kw=x").await;
    assert!(wrong.seen().contains("equipment[1].parameters.power_kw"), "{}", wrong.seen());
}

#[tokio::test]
async fn a_figure_is_judged_with_a_calculation_to_follow() {
    let motor = "jurisdiction=CN&as_of=2026-11-23&i0.kind=equipment&i0.concept=electric-motor&i0.p.power_kw=7.5&i0.p.poles=4\
        &f0.object=electric-motor&f0.indicator=motor-efficiency&f0.unit=%25&f0.value=";
    let better = post("/apply?lang=en", &format!("{motor}93.6")).await;
    assert!(better.text().contains("<ol><li>"), "the steps");
    let verdict = async |value: &str| {
        let shape = post("/apply/result.json?lang=en", &format!("{motor}{value}")).await.json();
        let judged =
            shape["figures"].as_array().unwrap().iter().find(|f| f["judgement"]["standard"] == "GB 18613-2020");
        judged.unwrap()["judgement"]["verdict"]["verdict"].as_str().unwrap().to_owned()
    };
    assert_eq!([verdict("94.0").await, verdict("93.6").await, verdict("10").await], ["1", "2", "fails"]);
    for what in ["figures.xlsx", "result.xlsx"] {
        let file = post(&format!("/apply/{what}?lang=en"), &format!("{motor}93.6")).await;
        assert_eq!((file.status, &file.bytes[..2]), (StatusCode::OK, &b"PK"[..]), "{what}");
        assert_eq!(file.headers[header::CACHE_CONTROL], "no-store");
    }
    assert_eq!(post("/apply/nothing", motor).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_sheet_is_previewed_judged_and_taken_along() {
    let sheet = open("/effect/sample.csv?lang=en").await;
    assert!(sheet.text().lines().count() > 20);
    let file = ("sheet.csv", sheet.bytes.as_slice());
    let preview = upload("/effect?lang=en", file, &[("step", "preview")]).await;
    assert!(preview.text().contains("id=\"preview\"") && !preview.text().contains("id=\"totals\""));
    let page = upload("/effect?lang=en", file, &[("step", "judge")]).await;
    assert!(page.bytes.len() <= LARGEST, "{}", page.bytes.len());
    for part in ["id=\"totals\"", "id=\"distribution\"", "id=\"short\"", "<svg"] {
        assert!(page.text().contains(part), "{part}");
    }
    let json = upload("/effect?lang=en", file, &[("format", "json")]).await.json();
    assert_eq!(json["rows"].as_array().unwrap().len(), sheet.text().lines().count() - 1);
    let bars: usize = json["bars"].as_array().unwrap().iter().map(|bar| bar["rows"].as_array().unwrap().len()).sum();
    assert_eq!(bars, json["rows"].as_array().unwrap().len(), "every row is behind one bar");
    let xlsx = upload("/effect?lang=en", file, &[("format", "xlsx")]).await;
    assert_eq!(&xlsx.bytes[..2], b"PK");
}

#[tokio::test]
async fn the_pages_judge_as_the_worked_examples_say() {
    let mut reader = csv::Reader::from_path(common::data("eval/check-examples.csv")).unwrap();
    let header = reader.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|h| h == name).unwrap();
    let columns = ["standard", "object", "indicator", "inputs", "actual", "unit"].map(column);
    let (as_of, expected) = (header.iter().position(|h| h == "as_of"), column("expected"));
    let mut sheet = "standard,object,indicator,inputs,actual,unit,as_of\n".to_owned();
    let mut wanted = Vec::new();
    for record in reader.records().map(Result::unwrap) {
        let mut row: Vec<String> = columns.iter().map(|at| record[*at].to_owned()).collect();
        row.push(as_of.map_or(String::new(), |at| record[at].to_owned()));
        let quoted: Vec<String> = row.iter().map(|text| format!("\"{}\"", text.replace('"', "\"\""))).collect();
        sheet.push_str(&quoted.join(","));
        sheet.push('\n');
        wanted.push(record[expected].to_owned());
    }
    let found = upload("/effect?lang=en", ("sheet.csv", sheet.as_bytes()), &[("format", "json")]).await.json();
    let found: Vec<&str> = found["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["judgement"]["verdict"]["verdict"].as_str().unwrap())
        .collect();
    assert_eq!(found.len(), wanted.len());
    for (at, (found, wanted)) in found.iter().zip(&wanted).enumerate() {
        assert_eq!(found, wanted, "row {}", at + 2);
    }
}

#[tokio::test]
async fn every_problem_cell_is_named_before_anything_is_judged() {
    let sheet = "standard,object,indicator,actual,unit\nGB 21341-2017,no-such-thing,x,y,z\n";
    let page = upload("/effect?lang=en", ("a.csv", sheet.as_bytes()), &[("step", "judge")]).await;
    let seen = page.seen();
    for cell in ["B2", "C2", "D2"] {
        assert!(seen.contains(cell), "{cell}: {seen}");
    }
    assert!(!page.text().contains("id=\"totals\""));
}

#[tokio::test]
async fn what_is_no_sheet_is_refused_in_words() {
    for (name, bytes) in [("a.xlsx", &b"PK\x03\x04nothing"[..]), ("a.csv", &b"\xff\xfe\x00"[..]), ("a.csv", &b""[..])] {
        let page = upload("/effect?lang=en", (name, bytes), &[]).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text().contains("role=\"alert\""), "{name}");
    }
    let large = vec![b'a'; 11 << 20];
    let refused = upload("/effect?lang=en", ("a.csv", &large), &[]).await;
    assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE);
    let elsewhere = post("/search", &"a".repeat(100_000)).await;
    assert!(elsewhere.status.is_client_error());
    let nonsense = post("/apply", "i0.concept=%ff&f99999999999.value=1&remove=&add_figure=|||&add_concept=").await;
    assert_eq!(nonsense.status, StatusCode::OK);
}
