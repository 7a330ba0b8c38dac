//! The axis of a chart: where a figure stands, and which figures are written below it.

/// A figure farther than this from the least one, as a ratio, makes the axis logarithmic.
const WIDE: f64 = 50.0;
/// Figures written below an axis, about.
const TICKS: f64 = 4.0;
/// Characters of a figure for which there is room below each step; of longer ones each second is left out.
const ROOM: usize = 6;
/// Digits behind the point from which a figure is written with a power of ten.
const LONG: usize = 4;

/// An axis from a least to a greatest figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    low: f64,
    high: f64,
    logarithmic: bool,
}

impl Scale {
    /// An axis for these figures; nothing without any.
    pub(super) fn of(figures: &[f64]) -> Option<Self> {
        let finite = || figures.iter().copied().filter(|f| f.is_finite());
        let (low, high) = (finite().reduce(f64::min)?, finite().reduce(f64::max)?);
        if low > 0.0 && high / low > WIDE {
            return Some(Self { low: low.log10().floor(), high: high.log10().ceil(), logarithmic: true });
        }
        let width = if high > low { high - low } else { low.abs().max(1.0) };
        // Zero belongs to the axis unless the figures lie close together far from it.
        let near = low >= 0.0 && low <= 3.0 * width;
        let low = if near { 0.0 } else { low - width / 4.0 };
        let high = if high <= 0.0 && high.abs() <= 3.0 * width { 0.0 } else { high };
        let high = if high > low { high } else { low + width };
        let step = step(high - low);
        Some(Self { low: (low / step).floor() * step, high: (high / step).ceil() * step, logarithmic: false })
    }

    /// Where a figure stands, from 0 to 1.
    pub(super) fn place(&self, figure: f64) -> f64 {
        let figure = if self.logarithmic { figure.max(f64::MIN_POSITIVE).log10() } else { figure };
        ((figure - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }

    /// The figures below the axis: place and text.
    pub(super) fn ticks(&self) -> Vec<(f64, String)> {
        let step = if self.logarithmic {
            ((self.high - self.low) / TICKS).ceil().max(1.0)
        } else {
            step(self.high - self.low)
        };
        let count = ((self.high - self.low) / step).round() as usize;
        let tick = |n: usize| {
            let at = self.low + n as f64 * step;
            let text = if self.logarithmic { power(at) } else { linear(at, step) };
            ((at - self.low) / (self.high - self.low), text.replace('-', "−"))
        };
        let ticks: Vec<_> = (0..=count.min(12)).map(tick).collect();
        let crowded = ticks.iter().any(|(_, text)| text.chars().count() > ROOM);
        ticks.into_iter().enumerate().filter(|(n, _)| !crowded || n % 2 == 0).map(|(_, tick)| tick).collect()
    }

    pub(super) fn is_logarithmic(&self) -> bool {
        self.logarithmic
    }
}

/// 1, 2 or 5 times a power of ten, about a fourth of a width.
fn step(width: f64) -> f64 {
    let raw = (width / TICKS).max(f64::MIN_POSITIVE);
    let power = 10_f64.powf(raw.log10().floor());
    let factor = match raw / power {
        f if f < 1.5 => 1.0,
        f if f < 3.5 => 2.0,
        f if f < 7.5 => 5.0,
        _ => 10.0,
    };
    factor * power
}

/// A figure on an even axis, as exact as its step: `0.06`, `4·10⁻⁷`.
fn linear(figure: f64, step: f64) -> String {
    let exponent = step.log10().floor();
    let digits = if step >= 1.0 { 0 } else { (-exponent) as usize };
    if (digits <= LONG && exponent <= LONG as f64) || figure.abs() < step / 2.0 {
        let digits = if digits > LONG { 0 } else { digits };
        return format!("{:.digits$}", if figure.abs() < step / 2.0 { 0.0 } else { figure });
    }
    // A shade more than the logarithm, so that 1000 is no 10·10².
    let power = (figure.abs().log10() + 1e-9).floor();
    let digits = (power - exponent).max(0.0) as usize;
    let factor = format!("{:.digits$}", figure / 10_f64.powf(power));
    let factor = if digits > 0 { factor.trim_end_matches('0').trim_end_matches('.') } else { &factor };
    format!("{factor}·10{}", raised(power as i32))
}

/// A power of ten as it is read: `0.01`, `1000`, `10⁶`.
fn power(exponent: f64) -> String {
    let exponent = exponent as i32;
    match exponent {
        0..=4 => 10_i64.pow(exponent.unsigned_abs()).to_string(),
        -3..0 => format!("{:.*}", exponent.unsigned_abs() as usize, 10_f64.powi(exponent)),
        _ => format!("10{}", raised(exponent)),
    }
}

/// `⁻⁷`
fn raised(exponent: i32) -> String {
    let digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let sign = if exponent < 0 { "⁻" } else { "" };
    let text = exponent.unsigned_abs().to_string();
    let text: String = text.chars().filter_map(|c| digits.chars().nth(c.to_digit(10)? as usize)).collect();
    format!("{sign}{text}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ticks(figures: &[f64]) -> Vec<String> {
        Scale::of(figures).unwrap().ticks().into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn figures_below_an_axis_are_round() {
        assert_eq!(ticks(&[35.0, 100.0]), ["0", "20", "40", "60", "80", "100"]);
        assert_eq!(ticks(&[0.035, 0.06]), ["0.00", "0.02", "0.04", "0.06"]);
        assert_eq!(ticks(&[94.0, 96.0]), ["93.5", "94.0", "94.5", "95.0", "95.5", "96.0"]);
        assert_eq!(ticks(&[0.004, 200_000.0]), ["0.001", "1", "1000", "10⁶"]);
        assert_eq!(ticks(&[-0.56, -0.5]), ["−0.58", "−0.56", "−0.54", "−0.52", "−0.50"]);
        assert_eq!(ticks(&[0.000_001]), ["0", "2·10⁻⁷", "4·10⁻⁷", "6·10⁻⁷", "8·10⁻⁷", "1·10⁻⁶"]);
        assert_eq!(ticks(&[100_000.0, 2_000_000.0]), ["0", "1·10⁶", "2·10⁶"]);
        assert!(Scale::of(&[]).is_none());
        assert_eq!(Scale::of(&[0.0, 0.0]).unwrap().place(0.0), 0.0);
        assert_eq!(ticks(&[0.0])[0], "0.0");
    }

    proptest! {
        #[test]
        fn every_figure_has_a_place(figures in prop::collection::vec(-1e12..1e12_f64, 1..9)) {
            let scale = Scale::of(&figures).unwrap();
            for figure in figures {
                prop_assert!((0.0..=1.0).contains(&scale.place(figure)));
            }
            prop_assert!(scale.ticks().len() <= 13);
        }
    }
}
