//! Dates as the corpus holds them, and the day a question is asked for.

use jiff::civil::Date;

/// A date that may lack its day or its month: the corpus never fills in what a source does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PartialDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

/// Why a text is no date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a date: write YYYY, YYYY-MM or YYYY-MM-DD")]
pub struct DateError(pub String);

impl PartialDate {
    /// Reads `2024`, `2024-06` or `2024-06-01`.
    ///
    /// # Errors
    /// When the text has another form or names no day of the calendar.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let wrong = || DateError(text.to_owned());
        let digits = |s: &str, n: usize| s.len() == n && s.bytes().all(|b| b.is_ascii_digit());
        let mut parts = text.split('-');
        let year = parts.next().filter(|s| digits(s, 4)).and_then(|s| s.parse().ok()).ok_or_else(wrong)?;
        let mut two = || match parts.next() {
            None => Ok(None),
            Some(s) if digits(s, 2) => s.parse::<i8>().map(Some).map_err(|_| wrong()),
            Some(_) => Err(wrong()),
        };
        let (month, day) = (two()?, two()?);
        if parts.next().is_some() {
            return Err(wrong());
        }
        Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).map_err(|_| wrong())?;
        Ok(Self { year, month, day })
    }

    /// The first day of the period that the date names.
    #[must_use]
    pub fn first_day(self) -> Date {
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or(Date::MIN)
    }

    /// The last day of the period that the date names.
    #[must_use]
    pub fn last_day(self) -> Date {
        match (self.month, self.day) {
            (_, Some(_)) => self.first_day(),
            (Some(_), None) => self.first_day().last_of_month(),
            (None, None) => self.first_day().last_of_year(),
        }
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12, if it is known.
    #[must_use]
    pub fn month(self) -> Option<i8> {
        self.month
    }

    /// The day of the month, if it is known.
    #[must_use]
    pub fn day(self) -> Option<i8> {
        self.day
    }
}

impl From<Date> for PartialDate {
    fn from(day: Date) -> Self {
        Self { year: day.year(), month: Some(day.month()), day: Some(day.day()) }
    }
}

impl std::fmt::Display for PartialDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}", self.year)?;
        self.month.map_or(Ok(()), |m| write!(f, "-{m:02}"))?;
        self.day.map_or(Ok(()), |d| write!(f, "-{d:02}"))
    }
}

/// The day a question is asked for: today unless the reader says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AsOf(Date);

impl AsOf {
    /// The given day.
    #[must_use]
    pub const fn new(day: Date) -> Self {
        Self(day)
    }

    /// Today by the clock and the time zone of this machine.
    #[must_use]
    pub fn today() -> Self {
        Self(jiff::ZonedDateTime::now().date())
    }

    /// Reads a full date, `2026-11-23`.
    ///
    /// # Errors
    /// When the text is not a full date of the calendar.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let date = PartialDate::parse(text)?;
        date.day.map(|_| Self(date.first_day())).ok_or_else(|| DateError(text.to_owned()))
    }

    /// The day.
    #[must_use]
    pub const fn day(self) -> Date {
        self.0
    }
}

impl std::fmt::Display for AsOf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partial_date_stands_for_its_whole_period() {
        let year = PartialDate::parse("2024").unwrap();
        assert_eq!(
            (year.first_day().to_string(), year.last_day().to_string()),
            ("2024-01-01".into(), "2024-12-31".into())
        );
        let month = PartialDate::parse("2024-02").unwrap();
        assert_eq!(month.last_day().to_string(), "2024-02-29");
        assert_eq!(month.to_string(), "2024-02");
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "24", "2024-13", "2024-02-30", "2024-1-1", "2024-01-01-01", "год", "２０２４"] {
            assert!(PartialDate::parse(text).is_err(), "{text}");
        }
        assert!(AsOf::parse("2024-06").is_err());
    }
}
