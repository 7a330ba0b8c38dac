//! The life of a standard and its editions as bars over the years.

use super::{Document, Words};
use crate::locale::Value;
use crate::model::{AsOf, PartialDate, Standard, StandardIndex, Status};
use jiff::civil::Date;

/// Pixels of the drawing: a row holds a line of text above its bar.
const WIDTH: f32 = 720.0;
const MARGIN: f32 = 12.0;
const ROW: f32 = 42.0;
const AXIS: f32 = 22.0;
/// Most editions that are drawn.
const MOST: usize = 12;

/// The drawing.
#[derive(Debug)]
pub(in super::super) struct TimelineView {
    pub(in super::super) width: f32,
    pub(in super::super) height: f32,
    pub(in super::super) axis: f32,
    pub(in super::super) label: String,
    pub(in super::super) rows: Vec<LifeView>,
    /// Position and text of the years.
    pub(in super::super) years: Vec<(f32, String)>,
    /// Position of the day asked about, and its text.
    pub(in super::super) day: (f32, String),
    /// The text of the day stands on its left side.
    pub(in super::super) day_left: bool,
}

/// One edition.
#[derive(Debug)]
pub(in super::super) struct LifeView {
    pub(in super::super) document: Document,
    /// Its dates in words.
    pub(in super::super) dates: String,
    pub(in super::super) text_y: f32,
    pub(in super::super) bar_y: f32,
    pub(in super::super) bars: Vec<BarView>,
}

/// A span of time with one status.
#[derive(Debug)]
pub(in super::super) struct BarView {
    pub(in super::super) class: &'static str,
    pub(in super::super) x: f32,
    pub(in super::super) width: f32,
    pub(in super::super) means: String,
}

impl Words<'_> {
    /// The lives of a standard, its editions, what it replaces and what replaces it; nothing where no date is known.
    pub(in super::super) fn timeline(&self, index: StandardIndex) -> Option<TimelineView> {
        let mut members = self.lives(index);
        members.sort_by_key(|(i, standard)| (first_day(standard), *i));
        members.truncate(MOST);
        let spans: Vec<Vec<Span>> = members.iter().map(|(i, s)| self.spans(*i, s)).collect();
        let known = |span: &Span| [span.from, span.until];
        let days = || spans.iter().flatten().flat_map(known).chain([self.reader.as_of.day()]);
        let (first, last) = (days().min()?, days().max()?);
        if spans.iter().all(Vec::is_empty) {
            return None;
        }
        let scale = Scale::new(first, last);
        let rows = members.iter().zip(spans).enumerate().filter_map(|(n, ((i, standard), spans))| {
            let top = n as f32 * ROW;
            let document = self.known(*i)?;
            Some(LifeView {
                document: Document { current: *i == index, ..document },
                dates: self.dates_of_life(standard),
                text_y: top + 15.0,
                bar_y: top + 22.0,
                bars: spans.iter().map(|span| self.bar(span, &scale)).collect(),
            })
        });
        let rows: Vec<LifeView> = rows.collect();
        let axis = rows.len() as f32 * ROW + 4.0;
        let day = scale.at(self.reader.as_of.day());
        let day_left = day > WIDTH * 0.8;
        // The day stands on the line of the years.
        let taken = if day_left { day - 90.0..day + 22.0 } else { day - 22.0..day + 90.0 };
        Some(TimelineView {
            width: WIDTH,
            height: axis + AXIS,
            axis,
            label: self.locale().say("timeline-label", &[("count", Value::from(rows.len()))]),
            rows,
            years: scale.years().into_iter().filter(|(x, _)| !taken.contains(x)).collect(),
            day: (day, self.day()),
            day_left,
        })
    }

    fn lives(&self, index: StandardIndex) -> Vec<(StandardIndex, &Standard)> {
        let replaced = self.library.get(index).map(|s| s.replaces.as_slice()).unwrap_or_default();
        let before = replaced.iter().filter_map(|r| self.library.find(r.designation.as_str()));
        let after = self.library.replaced_by(index).iter().map(|(i, _)| *i);
        let mut all = vec![index];
        all.extend(self.library.editions(index));
        all.extend(before.chain(after));
        all.sort_unstable();
        all.dedup();
        all.into_iter().filter_map(|i| Some((i, self.library.get(i)?))).collect()
    }

    /// The spans between the days on which something is known to change, each with its status.
    fn spans(&self, index: StandardIndex, standard: &Standard) -> Vec<Span> {
        let own = [standard.published, standard.effective, standard.withdrawn];
        let successors = self.library.replaced_by(index).iter().filter(|(_, partial)| !partial);
        let ends = successors.filter_map(|(i, _)| self.library.get(*i)?.effective);
        let mut days: Vec<Date> = own.into_iter().flatten().chain(ends).map(PartialDate::first_day).collect();
        days.push(self.reader.as_of.day());
        let Some(begin) = own.into_iter().flatten().map(PartialDate::first_day).min() else { return Vec::new() };
        days.retain(|day| *day >= begin);
        days.sort_unstable();
        days.dedup();
        let drawn = |(from, until): (Date, Date)| {
            let status = self.library.status_on(index, AsOf::new(from));
            let over = matches!(status, Status::Superseded | Status::Withdrawn);
            (!over && from < until).then_some(Span { from, until, status })
        };
        days.iter().copied().zip(days.iter().copied().skip(1)).filter_map(drawn).collect()
    }

    fn bar(&self, span: &Span, scale: &Scale) -> BarView {
        let (x, end) = (scale.at(span.from), scale.at(span.until));
        let status = self.locale().word("status", span.status.word());
        BarView {
            class: span.status.word(),
            x,
            width: (end - x).max(1.5),
            means: format!("{status} {} – {}", self.locale().date(span.from), self.locale().date(span.until)),
        }
    }

    fn dates_of_life(&self, standard: &Standard) -> String {
        let dates = [
            ("field-published", standard.published),
            ("field-effective", standard.effective),
            ("field-withdrawn", standard.withdrawn),
        ];
        let known = dates.into_iter().filter(|(_, day)| day.is_some());
        let words: Vec<String> =
            known.map(|(key, day)| format!("{} {}", self.locale().text(key), self.date(day))).collect();
        words.join(" · ")
    }
}

/// A time with one status.
struct Span {
    from: Date,
    until: Date,
    status: Status,
}

fn first_day(standard: &Standard) -> Option<Date> {
    standard.effective.or(standard.published).map(PartialDate::first_day)
}

/// Days to pixels.
struct Scale {
    first: i32,
    last: i32,
    first_year: i16,
    last_year: i16,
}

impl Scale {
    fn new(first: Date, last: Date) -> Self {
        let year = |year: i16| ordinal(Date::new(year, 1, 1).unwrap_or(first));
        let last_year = last.year().saturating_add(1);
        Self { first: year(first.year()), last: year(last_year), first_year: first.year(), last_year }
    }

    fn at(&self, day: Date) -> f32 {
        let share = (ordinal(day) - self.first) as f32 / (self.last - self.first).max(1) as f32;
        ((MARGIN + share * (WIDTH - 2.0 * MARGIN)) * 10.0).round() / 10.0
    }

    fn years(&self) -> Vec<(f32, String)> {
        let span = self.last_year - self.first_year;
        let step = [1, 2, 5, 10, 20, 50].into_iter().find(|step| span / step <= 9).unwrap_or(100);
        let years = (self.first_year..=self.last_year).filter(|year| year % step == 0);
        years.filter_map(|year| Some((self.at(Date::new(year, 1, 1).ok()?), year.to_string()))).collect()
    }
}

/// Days since the beginning of our era, near enough for a drawing.
fn ordinal(day: Date) -> i32 {
    i32::from(day.year()) * 365 + i32::from(day.year()) / 4 + i32::from(day.day_of_year())
}
