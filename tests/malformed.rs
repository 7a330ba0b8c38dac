//! Ten thousand requests that no browser would send, on real connections: none is answered with a failure of the server,
//! and the server goes on.

mod common;

use biaoqiao::web::{State, serve};
use common::{index, judged_day};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::Duration;

const REQUESTS: u64 = 10_000;

/// The same numbers each time (SplitMix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.roll() % n as u64) as usize
    }

    fn pick<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.below(list.len())]
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        (0..self.below(most + 1)).map(|_| self.roll() as u8).collect()
    }
}

const METHODS: &[&str] =
    &["GET", "GET", "GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "get", "BREW", "", "G\u{0}T"];
const PATHS: &[&str] = &[
    "/",
    "/search",
    "/search.csv",
    "/search.json",
    "/standards/",
    "/standards/GB%2013223-2011",
    "/standards/%ff%fe",
    "/standards/..%2f..%2fetc%2fpasswd",
    "/standards/%00/limits",
    "/standards/GB%201/limits/x",
    "/concepts/%E0%A4%A",
    "/terms/correction.csv",
    "/assets/../Cargo.toml",
    "/assets/style.css.css.css.css",
    "/api/v1/search",
    "/api/v1/standards/%zz",
    "/api/v1/limits",
    "/api/v1/suggestions",
    "/api/v1/coverage",
    "/api/v1/",
    "/api/v1/compare",
    "/api/v1/convert",
    "/api/v1/gaps",
    "/api/v1/counterparts/%ff",
    "/compare",
    "/compare.csv",
    "/compare.json",
    "/compare/clauses",
    "/compare/editions",
    "/compare/editions.csv",
    "/gaps",
    "/gaps/documents",
    "/standards/GB%2013223-2011/counterparts",
    "/browse/ics/%00",
    "/browse/coverage",
    "/browse/policy/%ff",
    "/suggest",
    "/terms",
    "/feed.atom",
    "/opensearch.xml",
    "/metrics",
    "//",
    "/%",
    "*",
    "http://other.example/search?q=1",
    "",
];
const NAMES: &[&str] = &[
    "q",
    "lang",
    "as_of",
    "page",
    "per_page",
    "without",
    "ql",
    "object",
    "ics",
    "year",
    "level",
    "",
    "%",
    "q%00",
    "standard",
    "topic",
    "jurisdictions",
    "where",
    "unit",
    "basis",
    "role",
    "verdict",
    "indicator",
    "own",
    "other",
    "old",
    "new",
    "depth",
    "market",
    "value",
    "target_unit",
];
const VALUES: &[&str] = &[
    "",
    "%",
    "%zz",
    "%ff%fe%fd",
    "%00",
    "-1",
    "0",
    "18446744073709551616",
    "1e999",
    "NaN",
    "2026-13-45",
    "0000-00-00",
    "9999-12-31",
    "-9999-01-01",
    "%F0%90%80",
    "%ED%A0%80",
    "%E1%A0%8E%E1%A0%8B",
    "%E2%80%AE%E2%80%8B",
    "%22%22%22",
    "GB%2FT%20%2F%2F%2F-----",
    "ISO%20ISO%20ISO%20ISO%20ISO",
    "<script>",
    "';--",
    "%0d%0aSet-Cookie:%20a=b",
    "*",
    "AND%20OR%20NOT",
];
const HEADERS: &[&str] = &[
    "Host: a",
    "Host: ",
    "Host: a\r\nHost: b",
    "Content-Length: -1",
    "Content-Length: 99999999999999999999",
    "Content-Length: 5\r\nContent-Length: 6",
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: bogus",
    "Accept-Language: \u{fffd}, ;q=, zh;q=nan, *",
    "Accept-Encoding: gzip;q=9, \u{1}",
    "If-None-Match: \"\", W/\"\", *",
    "Range: bytes=9-1",
    "Expect: 100-continue",
    "Upgrade: h2c",
    "Connection: close, keep-alive, ,",
    "Cookie: =;=;",
    "X: \u{0}",
    ": nothing",
    "no colon",
];

fn request(dice: &mut Dice) -> Vec<u8> {
    if dice.below(20) == 0 {
        return dice.bytes(400);
    }
    let mut target = dice.pick(PATHS).to_owned();
    for n in 0..dice.below(6) {
        target.push(if n == 0 { '?' } else { '&' });
        target.push_str(dice.pick(NAMES));
        target.push('=');
        let value = dice.pick(VALUES);
        let times = if dice.below(40) == 0 { 2_000 } else { 1 };
        target.push_str(&value.repeat(times));
    }
    let version = dice.pick(&["HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/9.9", "http/1.1", ""]);
    let mut bytes =
        format!("{} {target} {version}\r\nHost: a\r\nConnection: close\r\n", dice.pick(METHODS)).into_bytes();
    for _ in 0..dice.below(4) {
        bytes.extend(dice.pick(HEADERS).bytes());
        bytes.extend(b"\r\n");
    }
    bytes.extend(b"\r\n");
    bytes.extend(dice.bytes(60));
    // A bit flipped here and there.
    for _ in 0..dice.below(3) {
        let at = dice.below(bytes.len());
        bytes[at] ^= 1 << dice.below(8);
    }
    bytes
}

/// The status of the answer; none where the server closes the connection instead.
fn status(address: SocketAddr, request: &[u8]) -> Option<u16> {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    // The server may close before it has read everything.
    let _ = stream.write_all(request);
    let _ = stream.shutdown(std::net::Shutdown::Write);
    let mut answer = Vec::new();
    let mut part = [0; 4096];
    while answer.len() < 64 {
        match stream.read(&mut part) {
            Ok(0) | Err(_) => break,
            Ok(n) => answer.extend(&part[..n]),
        }
    }
    let line = String::from_utf8_lossy(&answer);
    line.strip_prefix("HTTP/1.")?.split(' ').nth(1)?.parse().ok()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_malformed_request_is_a_failure_of_the_server() {
    let library = biaoqiao::corpus::read(&common::corpus_folder()).unwrap().library;
    let (_folder, searcher) = index(library);
    let searcher = Arc::new(searcher);
    let state = Arc::new(State::new(move || searcher.clone()).on(judged_day()));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { serve(listener, state, std::future::pending()).await.unwrap() });
    let counted = tokio::task::spawn_blocking(move || {
        let mut counted = std::collections::BTreeMap::<Option<u16>, usize>::new();
        for seed in 0..REQUESTS {
            let request = request(&mut Dice(seed));
            let status = status(address, &request);
            assert!(
                status.is_none_or(|s| s < 500),
                "{status:?} for request {seed}:\n{}",
                String::from_utf8_lossy(&request)
            );
            *counted.entry(status).or_default() += 1;
        }
        assert_eq!(status(address, b"GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"), Some(200));
        counted
    });
    let counted = counted.await.unwrap();
    for expected in [200, 400, 404, 405, 414] {
        assert!(counted.contains_key(&Some(expected)), "no request was answered with {expected}: {counted:?}");
    }
}
