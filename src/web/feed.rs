//! News of standards as an Atom feed (RFC 4287): what takes effect, what took effect or was published within a year.

use super::State;
use super::failure::Failure;
use super::host;
use super::opensearch::xml;
use super::reader::{Reader, Visit};
use super::view::record_path;
use crate::corpus::Library;
use crate::model::{PartialDate, Standard, StandardIndex, Status};
use askama::Template;
use axum::extract::State as Shared;
use axum::http::HeaderMap;
use axum::response::Response;
use jiff::ToSpan;
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use std::cmp::Reverse;
use std::sync::Arc;

/// Entries of a feed.
const MOST: usize = 200;

#[derive(Template)]
#[template(path = "feed.xml")]
struct Feed {
    language: &'static str,
    id: String,
    title: String,
    subtitle: String,
    here: String,
    site: String,
    updated: String,
    author: String,
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    title: String,
    href: String,
    updated: String,
    published: Option<String>,
    summary: String,
    jurisdiction: &'static str,
    jurisdiction_name: String,
}

/// `/feed.atom`
pub(super) async fn atom(
    Shared(state): Shared<Arc<State>>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    super::blocking(move || {
        let (searcher, reader) = (state.searcher(), &visit.reader);
        let (library, site) = (searcher.library(), host::address(&headers));
        let mut news: Vec<News<'_>> = library.indices().filter_map(|index| News::of(library, index, reader)).collect();
        // What comes is never cut off; the latest first.
        news.sort_by_key(|n| (n.status != Status::Upcoming, Reverse(n.updated), n.standard.id.as_str()));
        news.truncate(MOST);
        let language = reader.language().word();
        // A feed without news was last changed on the day of its oldest possible news.
        let updated = news.iter().map(|n| n.updated).max().unwrap_or_else(|| year_before(reader));
        let feed = Feed {
            language,
            id: urn(&["feed", language]),
            title: text(&reader.locale.text("feed-title")),
            subtitle: text(&reader.locale.text("feed-subtitle")),
            here: format!("{site}/feed.atom?lang={language}"),
            updated: instant(updated),
            author: text(&reader.locale.text("site-name")),
            entries: news.iter().map(|n| n.entry(reader, &site)).collect(),
            site: format!("{site}/?lang={language}"),
        };
        xml(&feed, "application/atom+xml; charset=utf-8")
    })
    .await
}

/// A standard that is news on a day.
struct News<'a> {
    standard: &'a Standard,
    status: Status,
    /// The last day on which something happened to it: publication or coming into force.
    updated: Date,
}

impl<'a> News<'a> {
    fn of(library: &'a Library, index: StandardIndex, reader: &Reader) -> Option<Self> {
        let standard = library.get(index)?;
        let status = library.status_on(index, reader.as_of);
        let today = reader.as_of.day();
        let past = |date: Option<PartialDate>| date.map(PartialDate::first_day).filter(|day| *day <= today);
        if standard.published.is_some_and(|date| date.first_day() > today) {
            return None;
        }
        let last = past(standard.published).max(past(standard.effective));
        match status {
            Status::InForce => {}
            Status::Upcoming => {
                // One that comes is news whenever it was published; without a date of publication, since it was seen.
                let updated = last.unwrap_or_else(|| standard.provenance.snapshot_day().min(today));
                return Some(Self { standard, status, updated });
            }
            _ => return None,
        }
        last.filter(|day| *day > year_before(reader)).map(|updated| Self { standard, status, updated })
    }

    fn entry(&self, reader: &Reader, site: &str) -> Entry {
        let (locale, standard) = (&reader.locale, self.standard);
        let id = standard.id.as_str();
        let known = |day: Option<PartialDate>| day.map_or_else(|| locale.text("feed-unknown"), |day| locale.date(day));
        let variables = [
            ("status", locale.word("status", self.status.word()).into()),
            ("published", known(standard.published).into()),
            ("effective", known(standard.effective).into()),
            ("evidence", locale.word("evidence", standard.provenance.evidence.word()).into()),
            ("source", standard.provenance.source.as_str().into()),
        ];
        let jurisdiction = standard.jurisdiction.word();
        Entry {
            id: urn(&["standard", id]),
            title: text(&format!("{id} {}", standard.best_title(reader.language()).1)),
            href: format!("{site}{}", record_path(standard).with("lang", reader.language().word())),
            updated: instant(self.updated),
            published: standard.published.map(PartialDate::first_day).filter(|d| *d <= self.updated).map(instant),
            summary: text(&locale.say("feed-summary", &variables)),
            jurisdiction,
            jurisdiction_name: text(&locale.word("jurisdiction", jurisdiction)),
        }
    }
}

fn year_before(reader: &Reader) -> Date {
    reader.as_of.day().saturating_sub(1.year())
}

/// The beginning of a day, in universal time.
fn instant(day: Date) -> String {
    format!("{:04}-{:02}-{:02}T00:00:00Z", day.year().max(0), day.month(), day.day())
}

/// A name that stays, wherever the site stands: a UUID (version 8) made of what it names.
fn urn(named: &[&str]) -> String {
    let mut hash = Sha256::new_with_prefix("biaoqiao");
    for part in named {
        hash.update([0]);
        hash.update(part);
    }
    let hex: Vec<u8> = hash.finalize().iter().take(16).flat_map(|byte| [byte >> 4, byte & 15]).collect();
    let digit = |(place, nibble): (usize, &u8)| {
        let nibble = match place {
            12 => 8,
            16 => nibble & 3 | 8,
            _ => *nibble,
        };
        let dash = if matches!(place, 8 | 12 | 16 | 20) { "-" } else { "" };
        format!("{dash}{nibble:x}")
    };
    format!("urn:uuid:{}", hex.iter().enumerate().map(digit).collect::<String>())
}

/// A text that XML can hold.
fn text(text: &str) -> String {
    let sound = |c: &char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    text.chars().filter(sound).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_for_ever() {
        assert_eq!(urn(&["standard", "GB 1-2020"]), urn(&["standard", "GB 1-2020"]));
        assert_ne!(urn(&["standard", "GB 1-2020"]), urn(&["standard", "GB 1-2021"]));
        let name = urn(&["feed", "zh"]);
        let groups: Vec<_> = name.trim_start_matches("urn:uuid:").split('-').map(str::len).collect();
        assert_eq!((groups, name.as_bytes()[23]), (vec![8, 4, 4, 4, 12], b'8'));
    }
}
