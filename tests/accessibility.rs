//! Every kind of page is held against axe-core, an accessibility checker that runs inside the browser (vendored in
//! `tests/data/axe`, MPL-2.0): nothing serious, light and dark, on a phone and on a desk.

mod common;
#[path = "common/browser.rs"]
mod site;

use common::data;
use serde::Deserialize;
use site::Visit;

/// A page of each kind.
const PAGES: &[&str] = &[
    "/?lang=zh",
    "/search?lang=mn",
    "/search?q=%E7%81%AB%E7%94%B5%E5%8E%82%E6%B0%AE%E6%B0%A7%E5%8C%96%E7%89%A9&lang=ru",
    "/search?q=zzzzqqqq&status=in-force&lang=en",
    "/standards/GB%2013223-2011?lang=ru",
    "/standards/GB%2FT%2023331-2020?lang=zh",
    "/standards/GB%2018613-2020/limits?object=electric-motor&lang=mn",
    "/concepts/electric-motor?lang=zh",
    "/concepts/standard?lang=en",
    "/terms?lang=ru",
    "/terms?q=hyl&lang=mn",
    "/browse?lang=zh",
    "/browse/ics?lang=en",
    "/browse/ics/13.040?lang=ru",
    "/browse/domains?lang=mn",
    "/browse/coverage?lang=zh",
    "/browse/policy?lang=ru",
    "/browse/needs?lang=en",
    "/compare?lang=en",
    "/compare?topic=ambient-air&jurisdictions=CN,RU,MN&as_of=2026-02-01&lang=zh",
    "/compare?standard=GB%2013223-2011&standard=%D0%93%D0%9E%D0%A1%D0%A2%20%D0%A0%2050831-95&lang=ru",
    "/compare/clauses?own=GB%2013223-2011&other=%D0%93%D0%9E%D0%A1%D0%A2%20%D0%A0%2050831-95&lang=mn",
    "/compare/editions?lang=en",
    "/compare/editions?old=GB%2029435-2012&new=GB%2029435-2025&lang=zh",
    "/standards/GB%2FT%2023331-2020/counterparts?lang=ru",
    "/gaps?topic=boiler&depth=1&lang=en",
    "/gaps/documents?topic=boiler&market=CN&lang=mn",
    "/apply?lang=ru",
    "/effect?lang=mn",
    "/nowhere?lang=mn",
    "/api?lang=zh",
];

/// A rule that is broken, as axe reports it.
#[derive(Debug, Deserialize)]
struct Violation {
    id: String,
    impact: Option<String>,
    help: String,
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
struct Node {
    html: String,
    #[serde(rename = "failureSummary")]
    summary: Option<String>,
}

#[tokio::test]
async fn nothing_serious_on_any_kind_of_page() {
    let visit = Visit::begin().await;
    let axe = std::fs::read_to_string(data("axe/axe.min.js")).unwrap();
    let run = "axe.run(document, {resultTypes: ['violations']}).then(result => result.violations)";
    let mut serious = Vec::new();
    for (width, dark) in [(375, false), (1440, true)] {
        visit.width(width).await;
        visit.dark(dark).await;
        for path in PAGES {
            visit.open(path).await;
            visit.page.evaluate(axe.as_str()).await.unwrap();
            let violations: Vec<Violation> = visit.value(run).await;
            for Violation { id, impact, help, nodes } in violations {
                if matches!(impact.as_deref(), Some("serious" | "critical")) {
                    let places: Vec<String> =
                        nodes.iter().take(3).map(|n| format!("{} — {:?}", n.html, n.summary)).collect();
                    serious.push(format!("{path} at {width} px: {id}: {help}\n  {}", places.join("\n  ")));
                }
            }
        }
    }
    visit.forgive(404);
    assert!(serious.is_empty(), "{}", serious.join("\n"));
    visit.end().await;
}
