//! Sizes of pages, in twentieths of a point.

/// Width and height of a page and its margins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) top: u32,
    pub(super) side: u32,
    pub(super) landscape: bool,
}

impl Page {
    /// A4, upright or turned.
    pub(super) const fn of(landscape: bool) -> Self {
        if landscape {
            Self { width: 16838, height: 11906, top: 1247, side: 1020, landscape }
        } else {
            Self { width: 11906, height: 16838, top: 1418, side: 1304, landscape }
        }
    }

    /// The width of text.
    pub(super) const fn text(self) -> u32 {
        self.width - 2 * self.side
    }
}

/// Widths in whole units by widths in points; together exactly `total`.
pub(super) fn whole(widths: &[f64], total: u32) -> Vec<u32> {
    let sum: f64 = widths.iter().sum::<f64>().max(f64::MIN_POSITIVE);
    let (mut before, mut end) = (0.0, 0u32);
    widths
        .iter()
        .map(|width| {
            before += width;
            let start = end;
            // A share of a page: neither negative nor larger than `total`.
            end = ((before / sum * f64::from(total)).round() as u32).clamp(start, total);
            end - start
        })
        .collect()
}
