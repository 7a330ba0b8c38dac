//! The site in a real browser: what a reader clicks works, nothing is reported on the console, no page scrolls sideways,
//! and all of it without JavaScript too.

mod common;
#[path = "common/browser.rs"]
mod site;

use chromiumoxide::cdp::browser_protocol::emulation::SetScriptExecutionDisabledParams;
use site::Visit;

/// The path a reader takes: a question, a facet, another language, a bridge off, a record.
async fn walk(visit: &Visit) {
    visit.open("/?lang=zh").await;
    visit.submit("羊绒").await;
    // The form says every field; the address that stays leaves out the defaults.
    assert_eq!(visit.url().await.split_once('?').unwrap().1, "q=%E7%BE%8A%E7%BB%92&lang=zh");
    let all = visit.text("#results").await;
    assert!(visit.count(".hit").await > 3 && visit.count("mark").await > 0, "{all}");

    visit.click(".facets section li a").await;
    assert_ne!(visit.text("#results").await, all);
    assert_eq!(visit.count(".set li").await, 2);
    visit.click(".set .clear").await;
    assert_eq!(visit.text("#results").await, all);

    visit.click(".languages a[hreflang=en]").await;
    assert!(visit.url().await.contains("lang=en"));
    assert!(visit.text("#understood").await.contains("Understood as"));

    assert!(visit.text(".bridge").await.contains("ноолуур"));
    visit.click(".bridge .acts a").await;
    assert!(visit.url().await.contains("without="));
    assert!(visit.text(".bridge.off").await.contains("Switched off"));
    visit.click(".bridge.off .acts a").await;
    assert!(!visit.url().await.contains("without="));

    let designation = visit.text(".hit h2 a").await;
    visit.click(".hit h2 a").await;
    assert_eq!(visit.text("h1 .designation").await, designation);
    assert!(visit.url().await.ends_with("lang=en"));
}

#[tokio::test]
async fn a_reader_searches_filters_reads_and_changes_the_language() {
    let visit = Visit::begin().await;
    walk(&visit).await;
    visit.end().await;
}

#[tokio::test]
async fn it_works_without_javascript() {
    let visit = Visit::begin().await;
    visit.page.execute(SetScriptExecutionDisabledParams::new(true)).await.unwrap();
    walk(&visit).await;
    visit.end().await;
}

#[tokio::test]
async fn no_page_scrolls_sideways_and_facets_fold_on_a_phone() {
    let visit = Visit::begin().await;
    let paths = [
        ("start", "/?lang=LANG"),
        ("search", "/search?q=%E7%81%AB%E7%94%B5%E5%8E%82%E6%B0%AE%E6%B0%A7%E5%8C%96%E7%89%A9&lang=LANG"),
        ("script", "/search?q=%E1%A0%AE%E1%A0%A3%E1%A0%A9%E1%A0%AD%E1%A0%A3%E1%A0%AF&lang=LANG"),
        ("misspelled", "/search?q=cashmire%20fibre%20diameter%2016%20um&lang=LANG"),
        ("ask", "/search?lang=LANG"),
        ("empty", "/search?q=zzzzqqqq&status=in-force&lang=LANG"),
        ("record", "/standards/GB%2013223-2011?lang=LANG"),
        ("superseded", "/standards/GB%2018267-2000?lang=LANG"),
        ("mongolian", "/standards/MNS%206298%3A2011?lang=LANG"),
        ("objects", "/standards/GB%2021351-2023?lang=LANG"),
        ("limits", "/standards/GB%2018613-2020/limits?object=electric-motor&lang=LANG"),
        (
            "compare",
            "/compare?topic=power-station-boiler&jurisdictions=CN,RU,MN&where=fuel%3Dcoal&basis=O2%3D6%25&lang=LANG",
        ),
        ("compare-topics", "/compare?lang=LANG"),
        ("basket", "/compare?standard=GB%2013223-2011&standard=%D0%93%D0%9E%D0%A1%D0%A2%20%D0%A0%2050831-95&lang=LANG"),
        (
            "clauses",
            "/compare/clauses?own=GB%2013223-2011&other=%D0%93%D0%9E%D0%A1%D0%A2%20%D0%A0%2050831-95&lang=LANG",
        ),
        ("editions", "/compare/editions?old=GB%2029435-2012&new=GB%2029435-2025&lang=LANG"),
        ("counterparts", "/standards/GB%2FT%2023331-2020/counterparts?lang=LANG"),
        ("gaps", "/gaps?topic=boiler&depth=1&lang=LANG"),
        ("concept", "/concepts/electric-motor?lang=LANG"),
        ("terms", "/terms?q=%E7%82%89&lang=LANG"),
        ("browse", "/browse?lang=LANG"),
        ("ics", "/browse/ics?lang=LANG"),
        ("class", "/browse/ics/13.040?lang=LANG"),
        ("domains", "/browse/domains?lang=LANG"),
        ("coverage", "/browse/coverage?lang=LANG"),
        ("policy", "/browse/policy?lang=LANG"),
        ("needs", "/browse/needs?lang=LANG"),
        ("api", "/api?lang=LANG"),
    ];
    for language in ["zh", "ru", "mn", "en"] {
        for (name, path) in &paths {
            for width in [320, 375, 1440] {
                visit.width(width).await;
                visit.open(&path.replace("LANG", language)).await;
                let overhang = visit.overhang().await;
                assert!(overhang <= 0, "{name} in {language} at {width} px is {overhang} px too wide");
                visit.picture(&format!("{name}-{language}-{width}")).await;
            }
        }
    }
    let search = paths[1].1.replace("LANG", "zh");
    let shown = "document.querySelector('.facets section li a').checkVisibility({contentVisibilityAuto: true})";
    for (width, expected) in [(360, false), (1440, true)] {
        visit.width(width).await;
        visit.open(&search).await;
        let visible: bool = visit.page.evaluate(shown).await.unwrap().into_value().unwrap();
        assert_eq!(visible, expected, "facets at {width} px");
    }
    visit.dark(true).await;
    for (name, path) in &paths {
        visit.open(&path.replace("LANG", "en")).await;
        visit.picture(&format!("{name}-en-dark")).await;
    }
    visit.end().await;
}

#[tokio::test]
async fn the_keyboard_reaches_the_content_first() {
    let visit = Visit::begin().await;
    visit.open("/standards/GB%2013223-2011?lang=en").await;
    let focused = "document.activeElement.className + '|' + document.activeElement.getAttribute('href')";
    visit.page.find_element("body").await.unwrap().press_key("Tab").await.unwrap();
    let first: String = visit.page.evaluate(focused).await.unwrap().into_value().unwrap();
    assert_eq!(first, "skip|#content");
    let unlabelled =
        "[...document.querySelectorAll('input:not([type=hidden]), select')].filter(e => e.labels.length === 0).length";
    for path in ["/", "/search?q=cement", "/standards/GB%2013223-2011", "/nowhere"] {
        if path != "/nowhere" {
            visit.open(path).await;
        }
        let count: i64 = visit.page.evaluate(unlabelled).await.unwrap().into_value().unwrap();
        assert_eq!(count, 0, "{path}");
    }
    visit.end().await;
}

/// Presses Tab until the focus stands on an element of the selector.
async fn tab_to(visit: &Visit, selector: &str) {
    let reached = format!("document.activeElement.matches({selector:?})");
    for _ in 0..120 {
        visit.key("Tab").await;
        if visit.value(&reached).await {
            return;
        }
    }
    panic!("Tab never reaches {selector}");
}

#[tokio::test]
async fn a_reader_without_a_mouse_searches_filters_and_reads() {
    let visit = Visit::begin().await;
    visit.open("/search?lang=zh").await;
    tab_to(&visit, "#q").await;
    visit.write("水泥 能耗").await;
    visit.enter().await;
    assert!(visit.count(".hit").await > 3);
    tab_to(&visit, ".facets section li a").await;
    let outline: String = visit.value("getComputedStyle(document.activeElement).outlineStyle").await;
    assert_ne!(outline, "none", "the focus is visible");
    visit.enter().await;
    assert_eq!(visit.count(".set li").await, 2);
    tab_to(&visit, ".hit h2 a").await;
    visit.enter().await;
    assert!(visit.url().await.contains("/standards/"));
    // A table that scrolls inside itself is reached by the keyboard.
    tab_to(&visit, ".table").await;
    visit.end().await;
}

#[tokio::test]
async fn pages_print_on_paper() {
    let visit = Visit::begin().await;
    for (name, path) in [
        ("search", "/search?q=%E6%B0%B4%E6%B3%A5%20%E8%83%BD%E8%80%97&lang=zh"),
        ("record", "/standards/GB%2013223-2011?lang=ru"),
        ("compare", "/compare?topic=ambient-air&jurisdictions=CN,RU,MN&as_of=2026-02-01&lang=en"),
    ] {
        visit.open(path).await;
        let pdf = visit.print(name).await;
        assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 10_000, "{name}");
        let hidden = "['header.site', 'nav', 'form', 'footer.site'].every(s => { \
            const found = [...document.querySelectorAll(s)]; \
            return found.length > 0 && found.every(e => e.checkVisibility() === false); })";
        visit.media("print").await;
        assert!(visit.value::<bool>(hidden).await, "{name}: what only a screen needs is not printed");
        visit.media("").await;
    }
    visit.end().await;
}

#[tokio::test]
async fn suggestions_are_chosen_by_keyboard() {
    let visit = Visit::begin().await;
    visit.open("/?lang=zh").await;
    tab_to(&visit, "#q").await;
    visit.write("tpf").await;
    visit.until("document.querySelectorAll('[role=listbox]:not([hidden]) [role=option]').length > 0").await;
    assert_eq!(visit.value::<String>("document.activeElement.getAttribute('aria-expanded')").await, "true");
    let first: String = visit.value("document.querySelector('[role=option]').dataset.text").await;
    assert!(first.contains("碳排放") || first.contains("碳"), "{first}");
    visit.key("ArrowDown").await;
    let chosen = "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.ariaSelected";
    assert_eq!(visit.value::<String>(chosen).await, "true");
    visit.key("Escape").await;
    assert_eq!(visit.value::<String>("document.activeElement.getAttribute('aria-expanded')").await, "false");
    visit.end().await;
}

#[tokio::test]
async fn traditional_mongolian_runs_from_top_to_bottom() {
    let visit = Visit::begin().await;
    visit.width(360).await;
    visit.open("/concepts/standard?lang=mn").await;
    let style = |property: &str| format!("getComputedStyle(document.querySelector('.mong')).{property}");
    assert_eq!(visit.value::<String>(&style("writingMode")).await, "vertical-lr");
    let loaded = "document.fonts.ready.then(() => document.fonts.check('16px \"Biaoqiao Mongolian\"', '\u{1820}'))";
    assert!(visit.value::<bool>(loaded).await, "the bundled font is there");
    let tall =
        "(() => { const b = document.querySelector('.mong').getBoundingClientRect(); return b.height > b.width })()";
    assert!(visit.value::<bool>(tall).await);
    assert!(visit.overhang().await <= 0);
    visit.picture("vertical").await;
    visit.end().await;
}
