//! Many enterprises: how a sheet was understood, and what the standards bring about.

use super::answer::{JudgementView, class};
use crate::apply::effect::{BarKey, Effect, Entry, Judged, Saving};
use crate::locale::{judgement, wording};
use crate::web::view::source::{SourceView, Sources};
use crate::web::view::{Badge, Words};
use std::collections::{BTreeMap, BTreeSet};

/// Rows of the sheet that a page shows; all of them are in the files.
const SHOWN: usize = 60;
/// Names that are listed behind a bar.
const NAMES: usize = 40;
/// Indicators that are drawn.
const CHARTS: usize = 12;
/// Size of a drawing, in its own units.
const WIDTH: f32 = 640.0;
const LABEL: f32 = 170.0;
const ROW: f32 = 26.0;
/// Verdicts in the order of a bar.
const ORDER: [&str; 10] = ["1", "2", "3", "4", "5", "meets", "fails", "preview", "incomplete", "not-applicable"];

/// The bars of an indicator by place, each with the positions behind it.
type ByPlace<'e> = BTreeMap<&'e str, Vec<(&'e BarKey, &'e Vec<usize>)>>;

/// A sheet as it was understood, before anything is judged.
#[derive(Debug)]
pub(in crate::web) struct PreviewView {
    pub(in crate::web) count: String,
    /// Row, enterprise, place, standard, object, indicator, value.
    pub(in crate::web) rows: Vec<[String; 7]>,
    pub(in crate::web) rows_left_out: usize,
    pub(in crate::web) problems: Vec<String>,
    pub(in crate::web) problems_left_out: usize,
    /// The sheet, to be sent again; nothing where it is too large for a page.
    pub(in crate::web) sheet: Option<String>,
}

/// What came out.
#[derive(Debug)]
pub(in crate::web) struct EffectView {
    pub(in crate::web) totals: Vec<String>,
    pub(in crate::web) charts: Vec<ChartView>,
    pub(in crate::web) charts_left_out: usize,
    pub(in crate::web) short: Vec<ShortView>,
    pub(in crate::web) short_left_out: usize,
    pub(in crate::web) rows: Vec<RowView>,
    pub(in crate::web) rows_left_out: usize,
    pub(in crate::web) sources: Vec<SourceView>,
    pub(in crate::web) sheet: Option<String>,
}

/// The distribution for one indicator: a bar for each place.
#[derive(Debug)]
pub(in crate::web) struct ChartView {
    pub(in crate::web) title: String,
    pub(in crate::web) standard: String,
    pub(in crate::web) width: f32,
    pub(in crate::web) height: f32,
    pub(in crate::web) verdicts: Vec<Badge>,
    pub(in crate::web) bars: Vec<BarView>,
}

/// A bar.
#[derive(Debug)]
pub(in crate::web) struct BarView {
    pub(in crate::web) place: String,
    pub(in crate::web) y: f32,
    pub(in crate::web) text_y: f32,
    pub(in crate::web) pieces: Vec<PieceView>,
    /// Counts in the order of the verdicts of the chart.
    pub(in crate::web) counts: Vec<usize>,
}

/// A part of a bar, and who is behind it.
#[derive(Debug)]
pub(in crate::web) struct PieceView {
    pub(in crate::web) verdict: Badge,
    pub(in crate::web) x: f32,
    pub(in crate::web) length: f32,
    pub(in crate::web) middle: f32,
    pub(in crate::web) count: usize,
    /// Row and enterprise.
    pub(in crate::web) names: Vec<(u32, String)>,
    pub(in crate::web) more: usize,
}

/// An enterprise that falls short.
#[derive(Debug)]
pub(in crate::web) struct ShortView {
    pub(in crate::web) row: u32,
    pub(in crate::web) enterprise: String,
    pub(in crate::web) place: String,
    pub(in crate::web) what: String,
    pub(in crate::web) limit: String,
    pub(in crate::web) by: String,
    pub(in crate::web) saved: String,
    pub(in crate::web) avoided: String,
}

/// A row with its judgement.
#[derive(Debug)]
pub(in crate::web) struct RowView {
    pub(in crate::web) row: u32,
    pub(in crate::web) enterprise: String,
    pub(in crate::web) place: String,
    pub(in crate::web) what: String,
    pub(in crate::web) entered: String,
    pub(in crate::web) judgement: JudgementView,
}

impl<'a> Words<'a> {
    /// A sheet as it was understood.
    pub(in crate::web) fn sheet_preview(&self, entries: &[(u32, Entry)], sheet: Option<String>) -> PreviewView {
        let row = |(row, entry): &(u32, Entry)| {
            let id = self.library.get(entry.standard).map_or("", |s| s.id.as_str());
            [
                row.to_string(),
                entry.enterprise.clone(),
                self.place_name(&entry.place),
                id.to_owned(),
                self.concept(&entry.figure.object).text,
                self.concept(&entry.figure.indicator).text,
                entered(entry),
            ]
        };
        PreviewView {
            count: self.locale().say("enterprise-rows-read", &[("count", entries.len().into())]),
            rows: entries.iter().take(SHOWN).map(row).collect(),
            rows_left_out: entries.len().saturating_sub(SHOWN),
            problems: Vec::new(),
            problems_left_out: 0,
            sheet,
        }
    }

    /// What came out for a sheet; `rows` are the numbers of its rows.
    pub(in crate::web) fn effect_view(
        &self,
        effect: &Effect<'a, '_>,
        rows: &[u32],
        sheet: Option<String>,
    ) -> EffectView {
        let locale = self.locale();
        let mut sources = Sources::new(locale);
        let number = |value: rust_decimal::Decimal| judgement::number(value.into());
        let mut totals = vec![
            locale.say("effect-rows", &[("count", effect.judged.len().into())]),
            locale.say("effect-saved", &[("saved", number(effect.saved).into())]),
        ];
        if effect.without_saving > 0 {
            totals.push(locale.say("effect-without-saving", &[("count", effect.without_saving.into())]));
        }
        // Without a single factor there is no sum to tell.
        if effect.judged.iter().any(|judged| judged.avoided.is_some()) {
            totals.push(locale.say("effect-avoided", &[("avoided", number(effect.avoided).into())]));
        }
        if effect.without_factor > 0 {
            totals.push(locale.say("effect-factor-missing", &[("count", effect.without_factor.into())]));
        }
        let short: Vec<ShortView> = effect.judged.iter().zip(rows).filter_map(|(j, row)| self.short(j, *row)).collect();
        let short_left_out = short.len().saturating_sub(SHOWN);
        let judged = effect.judged.iter().zip(rows).take(SHOWN).map(|(judged, row)| RowView {
            row: *row,
            enterprise: judged.entry.enterprise.clone(),
            place: self.place_name(&judged.entry.place),
            what: self.of_what(&judged.entry.figure.object, &judged.entry.figure.indicator),
            entered: entered(judged.entry),
            judgement: self.judgement(&judged.judgement, &mut sources),
        });
        let judged = judged.collect();
        let charts = self.distributions(effect, rows);
        EffectView {
            totals,
            charts_left_out: charts.len().saturating_sub(CHARTS),
            charts: charts.into_iter().take(CHARTS).collect(),
            short: short.into_iter().take(SHOWN).collect(),
            short_left_out,
            rows: judged,
            rows_left_out: effect.judged.len().saturating_sub(SHOWN),
            sources: sources.into_list(),
            sheet,
        }
    }

    fn short(&self, judged: &Judged<'a, '_>, row: u32) -> Option<ShortView> {
        let short = judged.shortfall.as_ref()?;
        let (locale, entry) = (self.locale(), judged.entry);
        let by = format!("{} {}", judgement::number(short.by), wording::unit(&short.limit.unit));
        let factor_missing = matches!(judged.saving, Saving::Saved(saved) if !saved.is_zero());
        Some(ShortView {
            row,
            enterprise: entry.enterprise.clone(),
            place: self.place_name(&entry.place),
            what: self.of_what(&entry.figure.object, &entry.figure.indicator),
            limit: judgement::limit_text(locale, self.library, short.limit),
            by: by.trim_end().to_owned(),
            saved: judgement::saving(locale, &judged.saving),
            avoided: match judged.avoided {
                Some(avoided) => judgement::number(avoided.into()),
                None if factor_missing => locale.text("enterprise-factor-missing"),
                None => String::new(),
            },
        })
    }

    /// A chart for each indicator of a standard, with a bar for each place.
    fn distributions(&self, effect: &Effect<'a, '_>, rows: &[u32]) -> Vec<ChartView> {
        let mut charts: BTreeMap<_, ByPlace<'_>> = BTreeMap::new();
        for (key, behind) in &effect.bars {
            let of = charts.entry((key.standard, &key.object, &key.indicator)).or_default();
            of.entry(key.place.as_str()).or_default().push((key, behind));
        }
        let chart = |((standard, object, indicator), places): (_, ByPlace<'_>)| {
            let used: BTreeSet<&str> = places.values().flatten().map(|(key, _)| key.verdict.as_str()).collect();
            let words: Vec<&str> = ORDER.into_iter().filter(|word| used.contains(word)).collect();
            let total = |bars: &[(&BarKey, &Vec<usize>)]| bars.iter().map(|(_, behind)| behind.len()).sum::<usize>();
            let most = places.values().map(|bars| total(bars)).max().unwrap_or(1).max(1);
            let scale = (WIDTH - LABEL) / most as f32;
            let bars: Vec<BarView> = places
                .iter()
                .enumerate()
                .map(|(at, (place, bars))| self.place_bar(effect, rows, (at, place, bars), &words, scale))
                .collect();
            ChartView {
                title: self.of_what(object, indicator),
                standard: self.library.get(standard).map_or_else(String::new, |s| s.id.as_str().to_owned()),
                width: WIDTH,
                height: ROW * bars.len() as f32 + 4.0,
                verdicts: words.iter().map(|word| self.bar_badge(word)).collect(),
                bars,
            }
        };
        charts.into_iter().map(chart).collect()
    }

    /// A place of the list in the reader's language; any other as it stands in the sheet.
    fn place_name(&self, place: &str) -> String {
        let known = self.library.place(place).and_then(|known| known.labels.best(self.reader.language()));
        known.map_or(place, |(_, name)| name).to_owned()
    }

    fn bar_badge(&self, word: &str) -> Badge {
        Badge { class: class(word), label: self.verdict_word(word), means: String::new() }
    }

    fn place_bar(
        &self,
        effect: &Effect<'a, '_>,
        rows: &[u32],
        (at, place, bars): (usize, &str, &[(&BarKey, &Vec<usize>)]),
        words: &[&str],
        scale: f32,
    ) -> BarView {
        let behind = |word: &str| bars.iter().find(|(key, _)| key.verdict == word).map(|(_, behind)| *behind);
        let mut x = LABEL;
        let mut pieces = Vec::new();
        for word in words {
            let Some(positions) = behind(word) else { continue };
            let length = positions.len() as f32 * scale;
            let name = |at: &usize| {
                let judged = effect.judged.get(*at)?;
                Some((rows.get(*at).copied()?, judged.entry.enterprise.clone()))
            };
            pieces.push(PieceView {
                verdict: self.bar_badge(word),
                x,
                length,
                middle: x + length / 2.0,
                count: positions.len(),
                names: positions.iter().take(NAMES).filter_map(name).collect(),
                more: positions.len().saturating_sub(NAMES),
            });
            x += length;
        }
        let y = at as f32 * ROW + 2.0;
        BarView {
            place: self.place_name(place),
            y,
            text_y: y + 15.0,
            pieces,
            counts: words.iter().map(|word| behind(word).map_or(0, Vec::len)).collect(),
        }
    }
}

fn entered(entry: &Entry) -> String {
    let value = entry.figure.actual.map_or(String::new(), |value| value.normalize().to_string());
    format!("{value} {}", wording::unit(&entry.figure.unit)).trim().to_owned()
}
