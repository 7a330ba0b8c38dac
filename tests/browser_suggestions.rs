//! Suggestions while typing and sorting of tables in a real browser: by keyboard, with what a screen reader is told, and
//! nothing missing without JavaScript. No page of the browsing scrolls sideways.

mod common;
#[path = "common/browser.rs"]
mod site;

use chromiumoxide::cdp::browser_protocol::emulation::SetScriptExecutionDisabledParams;
use site::Visit;
use std::time::Duration;

/// Waits until an expression holds; a page may take its time.
async fn until(visit: &Visit, expression: &str) {
    for _ in 0..200 {
        if visit.value::<bool>(expression).await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("never: {expression}");
}

/// Types into a box and waits for the list.
async fn typed(visit: &Visit, selector: &str, text: &str) {
    let input = visit.page.find_element(selector).await.unwrap();
    visit.press(&input).await;
    visit.write(text).await;
    until(visit, "document.querySelectorAll('.suggestions:not([hidden]) [role=option]').length > 1").await;
}

/// The state of the box as assistive technology sees it: expanded, number of the active option (−1 = none).
async fn state(visit: &Visit, selector: &str) -> (String, i64) {
    let expanded = format!("document.querySelector('{selector}').getAttribute('aria-expanded')");
    let active = format!(
        "[...document.querySelectorAll('.suggestions [role=option]')].findIndex(o => \
         o.id === document.querySelector('{selector}').getAttribute('aria-activedescendant') \
         && o.getAttribute('aria-selected') === 'true')"
    );
    (visit.value(&expanded).await, visit.value(&active).await)
}

#[tokio::test]
async fn a_suggestion_is_chosen_by_keyboard_alone() {
    let visit = Visit::begin().await;
    visit.open("/search?lang=en").await;
    assert_eq!(state(&visit, "#q").await, ("false".to_owned(), -1));
    typed(&visit, "#q", "shuini").await;
    assert_eq!(state(&visit, "#q").await, ("true".to_owned(), -1));
    let told = visit.text(".suggesting [role=status]").await;
    assert!(told.contains("suggestions"), "{told}");

    visit.key("ArrowDown").await;
    assert_eq!(state(&visit, "#q").await.1, 0);
    visit.key("ArrowDown").await;
    assert_eq!(state(&visit, "#q").await.1, 1);
    visit.key("ArrowUp").await;
    visit.key("ArrowUp").await;
    // Above the first option stands the box itself, above that the last option.
    assert_eq!(state(&visit, "#q").await.1, -1);
    visit.key("ArrowUp").await;
    let last = visit.count(".suggestions [role=option]").await as i64 - 1;
    assert_eq!(state(&visit, "#q").await.1, last);
    let focus: String = visit.value("document.activeElement.id").await;
    assert_eq!(focus, "q", "the box keeps the focus");

    visit.key("Escape").await;
    assert_eq!(state(&visit, "#q").await, ("false".to_owned(), -1));
    let kept: String = visit.value("document.querySelector('#q').value").await;
    assert_eq!(kept, "shuini", "Escape closes the list and keeps what was typed");
    visit.key("ArrowDown").await;
    until(&visit, "document.querySelector('#q').getAttribute('aria-expanded') === 'true'").await;

    let term = "[...document.querySelectorAll('.suggestions [role=option]')].findIndex(o => !o.dataset.href)";
    let place: i64 = visit.value(term).await;
    assert!(place >= 0, "a term is among them");
    for _ in 0..=place {
        visit.key("ArrowDown").await;
    }
    let chosen: String = visit.value("document.querySelector('[aria-selected=true]').dataset.text").await;
    visit.enter().await;
    let asked: String = visit.value("document.querySelector('#q').value").await;
    assert_eq!(asked, chosen);
    assert!(visit.url().await.contains("/search?q=") && visit.count(".hit").await > 0);
    visit.end().await;
}

#[tokio::test]
async fn a_number_leads_to_its_record_and_a_click_works_too() {
    let visit = Visit::begin().await;
    visit.open("/browse?lang=en").await;
    typed(&visit, "#finder", "gb 13").await;
    visit.picture("suggestions-en-1440").await;
    visit.click(".suggestions [role=option][data-href]").await;
    assert!(visit.url().await.contains("/standards/GB"), "{}", visit.url().await);
    // Enter without a choice asks what was typed.
    visit.open("/?lang=ru").await;
    typed(&visit, "#q", "цемент").await;
    visit.enter().await;
    assert!(visit.url().await.contains("/search?q=%D1%86%D0%B5%D0%BC%D0%B5%D0%BD%D1%82"), "{}", visit.url().await);
    // The box for terms suggests terms only.
    visit.width(375).await;
    visit.open("/terms?lang=zh").await;
    typed(&visit, "#q", "gao").await;
    visit.picture("suggestions-zh-375").await;
    assert_eq!(visit.count(".suggestions [data-href]").await, 0);
    assert!(visit.overhang().await <= 0);
    visit.end().await;
}

#[tokio::test]
async fn tables_are_sorted_by_their_heads() {
    let visit = Visit::begin().await;
    visit.open("/browse/ics/27?lang=en").await;
    let first = "document.querySelector('table.sortable tbody th').innerText";
    let sort = "document.querySelector('table.sortable th').getAttribute('aria-sort')";
    let button = visit.page.find_element("table.sortable th button").await.unwrap();
    visit.press(&button).await;
    assert_eq!(visit.value::<Option<String>>(sort).await.as_deref(), Some("ascending"));
    let up: String = visit.value(first).await;
    visit.press(&button).await;
    assert_eq!(visit.value::<Option<String>>(sort).await.as_deref(), Some("descending"));
    let down: String = visit.value(first).await;
    assert_ne!(up, down);
    visit.end().await;
}

#[tokio::test]
async fn nothing_is_missing_without_javascript() {
    let visit = Visit::begin().await;
    visit.page.execute(SetScriptExecutionDisabledParams::new(true)).await.unwrap();
    visit.open("/terms?lang=en").await;
    visit.submit("blast furnace").await;
    assert!(visit.count("table.terms tbody tr").await > 0);
    visit.click("table.terms tbody th a").await;
    assert!(visit.url().await.contains("/concepts/"));
    assert_eq!(visit.count("button.sort").await, 0);
    assert_eq!(visit.count("[role=combobox]").await, 0);
    visit.click("header.site nav a[href*='/browse']").await;
    visit.click(".ways a").await;
    assert!(visit.count(".tree a").await > 20);
    visit.end().await;
}

#[tokio::test]
async fn no_page_of_the_browsing_scrolls_sideways() {
    let visit = Visit::begin().await;
    let paths = [
        ("concept", "/concepts/cashmere"),
        ("concept-many", "/concepts/specific-energy-consumption"),
        ("concept-standards", "/concepts/standard/standards?jurisdiction=CN"),
        ("concept-limits", "/concepts/electric-motor/limits?indicator=motor-efficiency"),
        ("terms", "/terms"),
        ("terms-found", "/terms?q=standard"),
        ("terms-none", "/terms?q=zzzzqqq"),
        ("browse", "/browse"),
        ("ics", "/browse/ics"),
        ("ics-class", "/browse/ics/13.040"),
        ("domains", "/browse/domains"),
        ("domain", "/browse/domains/recycling"),
        ("coverage", "/browse/coverage"),
        ("policy", "/browse/policy"),
        ("task", "/browse/policy/T1.2"),
        ("needs", "/browse/needs?country=MN"),
        ("list", "/search?jurisdiction=MN&domain=emission"),
    ];
    for language in ["zh", "ru", "mn", "en"] {
        for (name, path) in paths {
            let join = if path.contains('?') { '&' } else { '?' };
            for width in [320, 375, 1440] {
                visit.width(width).await;
                visit.open(&format!("{path}{join}lang={language}")).await;
                let overhang = visit.overhang().await;
                assert!(overhang <= 0, "{name} in {language} at {width} px is {overhang} px too wide");
                if width > 320 {
                    visit.picture(&format!("browse-{name}-{language}-{width}")).await;
                }
            }
        }
    }
    visit.dark(true).await;
    for (name, path) in paths {
        visit.open(path).await;
        visit.picture(&format!("browse-{name}-dark")).await;
    }
    visit.end().await;
}
