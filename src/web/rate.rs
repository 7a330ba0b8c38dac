//! How many requests one address may make: a bucket of tokens for each, filled at the rate allowed.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// Addresses that are remembered; when there are more, full buckets are forgotten.
const REMEMBERED: usize = 10_000;
/// Seconds for which an idle address may save its requests up.
const BURST: f64 = 2.0;

/// A limit of requests a second for each address.
#[derive(Debug)]
pub(super) struct RateLimit {
    per_second: f64,
    buckets: Mutex<HashMap<IpAddr, (f64, Instant)>>,
}

impl RateLimit {
    pub(super) fn new(per_second: u32) -> Self {
        Self { per_second: f64::from(per_second.max(1)), buckets: Mutex::default() }
    }

    /// Takes one request of an address at a time; false if it has none left.
    pub(super) fn allows(&self, address: IpAddr, now: Instant) -> bool {
        let most = self.per_second * BURST;
        let filled = |(tokens, at): (f64, Instant)| {
            (tokens + now.saturating_duration_since(at).as_secs_f64() * self.per_second).min(most)
        };
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= REMEMBERED && !buckets.contains_key(&address) {
            buckets.retain(|_, bucket| filled(*bucket) < most);
            if buckets.len() >= REMEMBERED {
                return false;
            }
        }
        let bucket = buckets.entry(address).or_insert((most, now));
        let tokens = filled(*bucket);
        let allowed = tokens >= 1.0;
        *bucket = (if allowed { tokens - 1.0 } else { tokens }, now);
        allowed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn an_address_that_asks_too_often_waits_and_the_others_do_not() {
        let limit = RateLimit::new(5);
        let (a, b) = (IpAddr::from([192, 0, 2, 1]), IpAddr::from([192, 0, 2, 2]));
        let now = Instant::now();
        assert_eq!((0..20).filter(|_| limit.allows(a, now)).count(), 10);
        assert!(limit.allows(b, now));
        assert_eq!((0..20).filter(|_| limit.allows(a, now + Duration::from_secs(1))).count(), 5);
    }

    #[test]
    fn many_addresses_do_not_fill_the_memory() {
        let limit = RateLimit::new(1);
        let now = Instant::now();
        for n in 0..20_000u32 {
            limit.allows(IpAddr::from(n.to_be_bytes()), now);
        }
        assert!(limit.buckets.lock().unwrap().len() <= REMEMBERED);
        let later = now + Duration::from_secs(60);
        assert!(limit.allows(IpAddr::from([203, 0, 113, 9]), later));
    }
}
