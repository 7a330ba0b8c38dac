//! Other programs open the files, where this machine has them.

use crate::{bytes, sample};
use biaoqiao::model::Language;
use biaoqiao::report::Format;
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs a program; `None` where the machine does not have it.
fn run(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stderr(Stdio::null()).output().ok()?;
    assert!(output.status.success(), "{program} {arguments:?}");
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The text of a PDF; `None` where the machine cannot tell.
fn pdf_text(file: &Path) -> Option<String> {
    run("pdftotext", &["-layout", file.to_str()?, "-"])
}

fn has(program: &str) -> bool {
    let found = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    found.is_ok_and(|s| s.success())
}

#[test]
fn an_office_program_opens_text_documents_and_sheets() {
    if !has("soffice") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().to_str().unwrap();
    let home = format!("-env:UserInstallation=file://{at}/home");
    for (format, said) in [(Format::Docx, "附录 B 参考文献"), (Format::Xlsx, "关键指标比对")] {
        let file = folder.path().join(format!("report.{}", format.ending()));
        std::fs::write(&file, bytes(&sample(Language::Zh), format)).unwrap();
        run("soffice", &[&home, "--headless", "--convert-to", "pdf", "--outdir", at, file.to_str().unwrap()]);
        let Some(text) = pdf_text(&folder.path().join("report.pdf")) else { return };
        assert!(text.contains(said), "{text}");
        assert!(!text.contains("TOC \\o") && !text.contains("PAGEREF"), "a field shows its code");
        assert!(!text.contains("#NAME?") && !text.contains("#REF!") && !text.contains("Err:"));
    }
}

#[test]
fn a_browser_prints_the_page_with_head_and_foot() {
    let Some(browser) = ["chromium", "google-chrome"].into_iter().find(|b| has(b)) else { return };
    let folder = tempfile::tempdir().unwrap();
    let (page, pdf) = (folder.path().join("report.html"), folder.path().join("report.pdf"));
    std::fs::write(&page, bytes(&sample(Language::Ru), Format::Html)).unwrap();
    let (print, address) = (format!("--print-to-pdf={}", pdf.display()), format!("file://{}", page.display()));
    let profile = format!("--user-data-dir={}", folder.path().join("profile").display());
    run(
        browser,
        &["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", &profile, &print, &address],
    );
    let Some(text) = pdf_text(&pdf) else { return };
    let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
    assert!(pages.len() > 5);
    for (at, page) in pages.iter().enumerate().skip(1) {
        assert!(page.contains(&format!("Страница {} из {}", at + 1, pages.len())), "foot of page {}", at + 1);
        assert!(page.contains("Сравнительный анализ стандартов (данные на 23.11.2026)"), "head of page {}", at + 1);
    }
    let repeated = pages.iter().filter(|p| p.contains("Показатель") && p.contains("Норма")).count();
    assert!(repeated > 3, "heads of long tables stand on each page");
}
