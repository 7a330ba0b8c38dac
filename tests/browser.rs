//! The site in a real browser: what a reader clicks works, nothing is reported on the console, no page scrolls sideways,
//! and all of it without JavaScript too.

mod common;

use biaoqiao::web::{State, serve};
use chromiumoxide::browser::{Browser, BrowserConfig};
use chromiumoxide::cdp::browser_protocol::dom::ScrollIntoViewIfNeededParams;
use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetDeviceMetricsOverrideParams, SetScriptExecutionDisabledParams,
};
use chromiumoxide::cdp::browser_protocol::input::InsertTextParams;
use chromiumoxide::cdp::browser_protocol::log::EventEntryAdded;
use chromiumoxide::cdp::browser_protocol::page::EventLoadEventFired;
use chromiumoxide::cdp::js_protocol::runtime::{EventConsoleApiCalled, EventExceptionThrown};
use chromiumoxide::element::Element;
use chromiumoxide::page::{Page, ScreenshotParams};
use common::{index, judged_day};
use futures::StreamExt;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::task::JoinHandle;

/// A site on a free port and a browser that looks at it.
struct Visit {
    address: String,
    browser: Browser,
    page: Page,
    /// What the browser reported.
    reports: Arc<Mutex<Vec<String>>>,
    tasks: Vec<JoinHandle<()>>,
    _folders: [tempfile::TempDir; 2],
}

impl Visit {
    async fn begin() -> Self {
        let library = biaoqiao::corpus::read(&common::corpus_folder()).unwrap().library;
        let (folder, searcher) = index(library);
        let searcher = Arc::new(searcher);
        let state = Arc::new(State::new(move || searcher.clone()).on(judged_day()));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let server = tokio::spawn(async move { serve(listener, state, std::future::pending()).await.unwrap() });

        let profile = tempfile::tempdir().unwrap();
        let config = BrowserConfig::builder()
            .chrome_executable(chromium())
            .new_headless_mode()
            .no_sandbox()
            .viewport(None)
            .user_data_dir(profile.path())
            .args([
                "disable-gpu",
                "disable-quic",
                "no-first-run",
                "disable-background-networking",
                "disable-component-update",
                "disable-sync",
            ])
            .build()
            .unwrap();
        let (browser, mut handler) = Browser::launch(config).await.expect("Chromium does not start");
        let events = tokio::spawn(async move { while handler.next().await.is_some() {} });
        let page = browser.new_page("about:blank").await.unwrap();
        page.enable_log().await.unwrap();
        page.enable_runtime().await.unwrap();
        let reports = Arc::default();
        let mut visit =
            Self { address, browser, page, reports, tasks: vec![server, events], _folders: [folder, profile] };
        visit.listen().await;
        visit.width(1440).await;
        visit
    }

    async fn listen(&mut self) {
        let mut logs = self.page.event_listener::<EventEntryAdded>().await.unwrap();
        let reports = self.reports.clone();
        self.tasks.push(tokio::spawn(async move {
            while let Some(event) = logs.next().await {
                reports.lock().unwrap().push(format!("log: {:?} {}", event.entry.level, event.entry.text));
            }
        }));
        let mut console = self.page.event_listener::<EventConsoleApiCalled>().await.unwrap();
        let reports = self.reports.clone();
        self.tasks.push(tokio::spawn(async move {
            while let Some(event) = console.next().await {
                reports.lock().unwrap().push(format!("console: {:?} {:?}", event.r#type, event.args));
            }
        }));
        let mut exceptions = self.page.event_listener::<EventExceptionThrown>().await.unwrap();
        let reports = self.reports.clone();
        self.tasks.push(tokio::spawn(async move {
            while let Some(event) = exceptions.next().await {
                reports.lock().unwrap().push(format!("exception: {}", event.exception_details.text));
            }
        }));
    }

    async fn open(&self, path: &str) {
        self.page.goto(format!("{}{path}", self.address)).await.unwrap();
    }

    /// Sets the width of the window, in CSS pixels.
    async fn width(&self, width: i64) {
        let phone = width < 600;
        self.page.execute(SetDeviceMetricsOverrideParams::new(width, 900, 1.0, phone)).await.unwrap();
    }

    async fn dark(&self, dark: bool) {
        let feature = MediaFeature::new("prefers-color-scheme", if dark { "dark" } else { "light" });
        self.page.emulate_media_features(vec![feature]).await.unwrap();
    }

    /// Clicks the first element of a selector and waits for the page behind it.
    async fn click(&self, selector: &str) {
        let element = self.page.find_element(selector).await.unwrap_or_else(|_| panic!("no {selector}"));
        let loaded = self.loaded().await;
        self.press(&element).await;
        loaded.await;
    }

    /// Ready when the next page has loaded.
    async fn loaded(&self) -> impl Future<Output = ()> {
        let mut loads = self.page.event_listener::<EventLoadEventFired>().await.unwrap();
        async move {
            let load = tokio::time::timeout(Duration::from_secs(20), loads.next()).await;
            assert!(load.is_ok_and(|event| event.is_some()), "no page was loaded");
        }
    }

    /// Presses the mouse on an element, without a script in the page.
    async fn press(&self, element: &Element) {
        let scroll = ScrollIntoViewIfNeededParams::builder().backend_node_id(element.backend_node_id).build();
        self.page.execute(scroll).await.unwrap();
        let point = element.clickable_point().await.unwrap();
        self.page.click(point).await.unwrap();
    }

    async fn submit(&self, query: &str) {
        let input = self.page.find_element("#q").await.unwrap();
        self.press(&input).await;
        self.page.execute(InsertTextParams::new(query)).await.unwrap();
        let loaded = self.loaded().await;
        input.press_key("Enter").await.unwrap();
        loaded.await;
    }

    async fn text(&self, selector: &str) -> String {
        let element = self.page.find_element(selector).await.unwrap_or_else(|_| panic!("no {selector}"));
        element.inner_text().await.unwrap().unwrap_or_default()
    }

    async fn url(&self) -> String {
        self.page.url().await.unwrap().unwrap()
    }

    async fn count(&self, selector: &str) -> usize {
        self.page.find_elements(selector).await.map_or(0, |found| found.len())
    }

    /// How far the page is wider than the window.
    async fn overhang(&self) -> i64 {
        let metrics = self.page.layout_metrics().await.unwrap();
        metrics.css_content_size.width as i64 - metrics.css_layout_viewport.client_width
    }

    /// Saves what the browser shows beside the other files of the build, for whoever wants to look.
    async fn picture(&self, name: &str) {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pictures");
        std::fs::create_dir_all(&folder).unwrap();
        self.page
            .save_screenshot(ScreenshotParams::builder().build(), folder.join(format!("{name}.png")))
            .await
            .unwrap();
    }

    async fn end(mut self) {
        let reports = self.reports.lock().unwrap().join("\n");
        self.browser.close().await.unwrap();
        self.browser.wait().await.unwrap();
        for task in &self.tasks {
            task.abort();
        }
        assert!(reports.is_empty(), "the browser reports:\n{reports}");
    }
}

/// Debian's Chromium; without a browser these promises cannot be tested.
fn chromium() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain([PathBuf::from("/usr/bin")]);
    let found = folders.map(|folder| folder.join("chromium")).find(|file| file.is_file());
    found.expect("there is no Chromium: install the Debian package `chromium`")
}

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

    visit.click(".languages a").await;
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
    ];
    for language in ["zh", "en"] {
        for (name, path) in &paths {
            for width in [320, 360, 1440] {
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
