//! Names that stay the same from run to run.

use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The beginning of every name.
pub(super) const BASE: &str = "urn:biaoqiao:";

/// `urn:biaoqiao:standard:GB%2013223-2011`.
pub(super) fn name(kind: &str, id: &str) -> String {
    let mut out = format!("{BASE}{kind}:");
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// A UUID that depends on nothing but the text: the first half of its SHA-256, marked as named by a hash (version 5).
pub(super) fn uuid(text: &str) -> String {
    let hash: [u8; 32] = Sha256::digest(text.as_bytes()).into();
    let mut hex = String::with_capacity(36);
    for (at, byte) in hash.iter().take(16).enumerate() {
        let byte = match at {
            6 => byte & 0x0f | 0x50,
            8 => byte & 0x3f | 0x80,
            _ => *byte,
        };
        if matches!(at, 4 | 6 | 8 | 10) {
            hex.push('-');
        }
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// An id of XML: begins with a letter, holds no other signs.
pub(super) fn xml_id(id: &str) -> String {
    let mut out = String::from("c-");
    for c in id.chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '-' | '.') {
            out.push(c);
        } else {
            let _ = write!(out, "_{:x}_", u32::from(c));
        }
    }
    out
}
