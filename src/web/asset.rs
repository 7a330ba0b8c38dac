//! Style sheet, scripts, font and icon, embedded in the program and addressed by their content: they may be kept for ever.

use super::failure::Failure;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;
use std::fmt::Write;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "templates/assets"]
struct Files;

/// Characters of the hash that stand in an address.
const HASH: usize = 12;

/// Addresses of the assets that pages name.
pub(super) static STYLE: LazyLock<String> = LazyLock::new(|| address("style", "css"));
/// Buttons that copy a text.
pub(super) static COPY: LazyLock<String> = LazyLock::new(|| address("copy", "js"));
/// Suggestions while somebody types.
pub(super) static SUGGEST: LazyLock<String> = LazyLock::new(|| address("suggest", "js"));
/// Tables that can be sorted.
pub(super) static SORT: LazyLock<String> = LazyLock::new(|| address("sort", "js"));
/// The icon of the site.
pub(super) static ICON: LazyLock<String> = LazyLock::new(|| address("icon", "svg"));

fn address(stem: &str, ending: &str) -> String {
    let hash = Files::get(&format!("{stem}.{ending}")).map(|file| hash(&file)).unwrap_or_default();
    format!("/assets/{stem}.{hash}.{ending}")
}

fn hash(file: &rust_embed::EmbeddedFile) -> String {
    let mut text = file.metadata.sha256_hash().iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    });
    text.truncate(HASH);
    text
}

/// `/assets/style.0123456789ab.css`: an address with another hash than the present one is not found. The style sheet
/// names its font without a hash.
pub(super) async fn get(Path(name): Path<String>, headers: HeaderMap) -> Result<Response, Failure> {
    let parts: Vec<&str> = name.split('.').collect();
    let (stem, wanted, ending) = match parts.as_slice() {
        [stem, wanted, ending] => (*stem, Some(*wanted), *ending),
        [stem, ending] => (*stem, None, *ending),
        _ => return Err(Failure::NotFound),
    };
    let file = Files::get(&format!("{stem}.{ending}")).ok_or(Failure::NotFound)?;
    let hash = hash(&file);
    if wanted.is_some_and(|wanted| hash != wanted) {
        return Err(Failure::NotFound);
    }
    let kept = if wanted.is_some() { "public, max-age=31536000, immutable" } else { "public, max-age=86400" };
    let kind = match ending {
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "js" => "text/javascript; charset=utf-8",
        "woff2" => "font/woff2",
        _ => return Err(Failure::NotFound),
    };
    let tag = format!("\"{hash}\"");
    let known = headers.get(header::IF_NONE_MATCH).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains(&tag));
    let tag = HeaderValue::from_str(&tag).map_err(|_| Failure::Internal)?;
    let always = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static(kept)),
        (header::ETAG, tag),
    ];
    if known {
        return Ok((StatusCode::NOT_MODIFIED, always).into_response());
    }
    Ok((always, file.data.into_owned()).into_response())
}
