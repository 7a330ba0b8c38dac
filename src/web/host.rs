//! Where the site is reached from outside: what must stand in whole addresses.

use axum::http::{HeaderMap, header};

/// `https://example.org`, from the headers of a request; nothing if they do not say it soundly.
pub(super) fn address(headers: &HeaderMap) -> String {
    let value = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let sound = |host: &&str| {
        (1..=255).contains(&host.len())
            && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':' | b'[' | b']'))
    };
    let Some(host) = value(header::HOST.as_str()).filter(sound) else { return String::new() };
    let scheme = if value("x-forwarded-proto") == Some("https") { "https" } else { "http" };
    format!("{scheme}://{host}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_cannot_bring_anything_else_along() {
        let of = |host: &str| address(&HeaderMap::from_iter([(header::HOST, host.parse().unwrap())]));
        assert_eq!(of("example.org:8080"), "http://example.org:8080");
        assert_eq!(of("[::1]:80"), "http://[::1]:80");
        for host in ["a\"b", "a/b", "a b", "<", "a@b", ""] {
            assert_eq!(of(host), "", "{host}");
        }
    }
}
