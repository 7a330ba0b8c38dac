//! A site on a free port, and Chromium looking at it.

#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part")]

use crate::common::{corpus_folder, index, judged_day};
use biaoqiao::web::{State, serve};
use chromiumoxide::browser::{Browser, BrowserConfig};
use chromiumoxide::cdp::browser_protocol::dom::ScrollIntoViewIfNeededParams;
use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetDeviceMetricsOverrideParams, SetEmulatedMediaParams,
};
use chromiumoxide::cdp::browser_protocol::input::{DispatchKeyEventParams, DispatchKeyEventType, InsertTextParams};
use chromiumoxide::cdp::browser_protocol::log::EventEntryAdded;
use chromiumoxide::cdp::browser_protocol::page::{EventLoadEventFired, PrintToPdfParams};
use chromiumoxide::cdp::js_protocol::runtime::{EventConsoleApiCalled, EventExceptionThrown};
use chromiumoxide::element::Element;
use chromiumoxide::page::{Page, ScreenshotParams};
use futures::StreamExt;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::task::JoinHandle;

/// A site on a free port and a browser that looks at it.
pub struct Visit {
    address: String,
    browser: Browser,
    pub page: Page,
    /// What the browser reported.
    reports: Arc<Mutex<Vec<String>>>,
    tasks: Vec<JoinHandle<()>>,
    _folders: [tempfile::TempDir; 2],
}

impl Visit {
    pub async fn begin() -> Self {
        let library = biaoqiao::corpus::read(&corpus_folder()).unwrap().library;
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

    pub async fn open(&self, path: &str) {
        self.page.goto(format!("{}{path}", self.address)).await.unwrap();
    }

    /// Sets the width of the window, in CSS pixels.
    pub async fn width(&self, width: i64) {
        let phone = width < 600;
        self.page.execute(SetDeviceMetricsOverrideParams::new(width, 900, 1.0, phone)).await.unwrap();
    }

    pub async fn dark(&self, dark: bool) {
        let feature = MediaFeature::new("prefers-color-scheme", if dark { "dark" } else { "light" });
        self.page.emulate_media_features(vec![feature]).await.unwrap();
    }

    /// Clicks the first element of a selector and waits for the page behind it.
    pub async fn click(&self, selector: &str) {
        let element = self.page.find_element(selector).await.unwrap_or_else(|_| panic!("no {selector}"));
        let loaded = self.loaded().await;
        self.press(&element).await;
        loaded.await;
    }

    /// Ready when the next page has loaded.
    pub async fn loaded(&self) -> impl Future<Output = ()> {
        let mut loads = self.page.event_listener::<EventLoadEventFired>().await.unwrap();
        async move {
            let load = tokio::time::timeout(Duration::from_secs(20), loads.next()).await;
            assert!(load.is_ok_and(|event| event.is_some()), "no page was loaded");
        }
    }

    /// Presses the mouse on an element, without a script in the page.
    pub async fn press(&self, element: &Element) {
        let scroll = ScrollIntoViewIfNeededParams::builder().backend_node_id(element.backend_node_id).build();
        self.page.execute(scroll).await.unwrap();
        let point = element.clickable_point().await.unwrap();
        self.page.click(point).await.unwrap();
    }

    pub async fn submit(&self, query: &str) {
        let input = self.page.find_element("#q").await.unwrap();
        self.press(&input).await;
        self.page.execute(InsertTextParams::new(query)).await.unwrap();
        let loaded = self.loaded().await;
        input.press_key("Enter").await.unwrap();
        loaded.await;
    }

    /// What an expression of the page gives; a promise is waited for.
    pub async fn value<T: serde::de::DeserializeOwned>(&self, expression: &str) -> T {
        self.page.evaluate(expression).await.unwrap().into_value().unwrap()
    }

    /// Drops what was reported about an answer that is no success, where it was asked for on purpose.
    pub fn forgive(&self, status: u16) {
        self.reports.lock().unwrap().retain(|report| !report.contains(&format!("status of {status}")));
    }

    /// Waits until an expression of the page is true.
    pub async fn until(&self, expression: &str) {
        for _ in 0..100 {
            if self.value(expression).await {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("never true: {expression}");
    }

    /// Presses a key, wherever the focus is.
    pub async fn key(&self, key: &str) {
        let definition = chromiumoxide::keys::get_key_definition(key).unwrap();
        for kind in [DispatchKeyEventType::RawKeyDown, DispatchKeyEventType::Char, DispatchKeyEventType::KeyUp] {
            let mut event = DispatchKeyEventParams::builder()
                .r#type(kind.clone())
                .key(definition.key)
                .code(definition.code)
                .windows_virtual_key_code(definition.key_code)
                .native_virtual_key_code(definition.key_code);
            match (kind, definition.text) {
                (DispatchKeyEventType::Char, None) => continue,
                (DispatchKeyEventType::Char, Some(text)) => event = event.text(text),
                _ => {}
            }
            self.page.execute(event.build().unwrap()).await.unwrap();
        }
    }

    /// Presses Enter and waits for the page behind it.
    pub async fn enter(&self) {
        let loaded = self.loaded().await;
        self.key("Enter").await;
        loaded.await;
    }

    /// Types a text where the focus is.
    pub async fn write(&self, text: &str) {
        self.page.execute(InsertTextParams::new(text)).await.unwrap();
    }

    /// The page as it is printed; saved beside the pictures.
    pub async fn print(&self, name: &str) -> Vec<u8> {
        let pdf = self.page.pdf(PrintToPdfParams::default()).await.unwrap();
        std::fs::write(pictures().join(format!("{name}.pdf")), &pdf).unwrap();
        pdf
    }

    /// Lays the page out for a medium, `print`, or the usual one again.
    pub async fn media(&self, medium: &str) {
        self.page.execute(SetEmulatedMediaParams::builder().media(medium).build()).await.unwrap();
    }

    pub async fn text(&self, selector: &str) -> String {
        let element = self.page.find_element(selector).await.unwrap_or_else(|_| panic!("no {selector}"));
        element.inner_text().await.unwrap().unwrap_or_default()
    }

    pub async fn url(&self) -> String {
        self.page.url().await.unwrap().unwrap()
    }

    pub async fn count(&self, selector: &str) -> usize {
        self.page.find_elements(selector).await.map_or(0, |found| found.len())
    }

    /// How far the page is wider than the window.
    pub async fn overhang(&self) -> i64 {
        let metrics = self.page.layout_metrics().await.unwrap();
        metrics.css_content_size.width as i64 - metrics.css_layout_viewport.client_width
    }

    /// Saves what the browser shows beside the other files of the build, for whoever wants to look.
    pub async fn picture(&self, name: &str) {
        self.page
            .save_screenshot(ScreenshotParams::builder().build(), pictures().join(format!("{name}.png")))
            .await
            .unwrap();
    }

    pub async fn end(mut self) {
        let reports = self.reports.lock().unwrap().join("\n");
        self.browser.close().await.unwrap();
        self.browser.wait().await.unwrap();
        for task in &self.tasks {
            task.abort();
        }
        assert!(reports.is_empty(), "the browser reports:\n{reports}");
    }
}

/// Where pictures and printed pages are kept for whoever wants to look.
fn pictures() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pictures");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Debian's Chromium; without a browser these promises cannot be tested.
fn chromium() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain([PathBuf::from("/usr/bin")]);
    let found = folders.map(|folder| folder.join("chromium")).find(|file| file.is_file());
    found.expect("there is no Chromium: install the Debian package `chromium`")
}
