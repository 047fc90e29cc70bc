//! Dates and the period of an investment.

use std::fmt;

use super::Year;

/// A day of the calendar, written as ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Date {
    year: Year,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, where the calendar has it and its year is one that a file may name.
    pub(crate) fn new(year: Year, month: u8, day: u8) -> Option<Self> {
        let date = Self { year, month, day };
        ((1..=12).contains(&month) && (1..=date.days_of_month()).contains(&i32::from(day)))
            .then_some(date)
    }

    /// The day's year.
    pub(crate) fn year(self) -> Year {
        self.year
    }

    /// The same day so many months later; where that month is too short, the first day of the next one. Nothing where
    /// the year is one that no file may name.
    pub(crate) fn after_months(self, months: i32) -> Option<Self> {
        let months = i32::from(self.month) - 1 + months;
        let year = Year::new(self.year.number() + months.div_euclid(12))?;
        let month = u8::try_from(months.rem_euclid(12) + 1).ok()?;
        Self::new(year, month, self.day).or_else(|| {
            // December has every day, so the next month is in the same year.
            Self::new(year, month + 1, 1)
        })
    }

    fn days_of_month(self) -> i32 {
        match self.month {
            2 => self.year.days() - 337,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// 1 for 1 January, and so on.
    pub(crate) fn day_of_year(self) -> i32 {
        let before: i32 = (1..self.month)
            .map(|month| Self { month, ..self }.days_of_month())
            .sum();
        before + i32::from(self.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The time in which an investment is carried out: first and last day, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Period {
    start: Date,
    end: Date,
}

impl Period {
    /// The period, where its end is not before its start.
    pub(crate) fn new(start: Date, end: Date) -> Option<Self> {
        (start <= end).then_some(Self { start, end })
    }

    /// The first day.
    pub(crate) fn start(self) -> Date {
        self.start
    }

    /// The last day.
    pub(crate) fn end(self) -> Date {
        self.end
    }

    /// The calendar years that the period touches.
    pub(crate) fn years(self) -> impl DoubleEndedIterator<Item = Year> + Clone {
        self.start.year().through(self.end.year())
    }

    /// *d(y)*: the days of a year that lie within the period (method §2).
    pub(crate) fn days_in(self, year: Year) -> i32 {
        if year < self.start.year() || year > self.end.year() {
            return 0;
        }
        let last = if year == self.end.year() {
            self.end.day_of_year()
        } else {
            year.days()
        };
        let before = if year == self.start.year() {
            self.start.day_of_year() - 1
        } else {
            0
        };
        last - before
    }

    /// *D*: all days of the period (method §2).
    pub(crate) fn days(self) -> i32 {
        self.years().map(|year| self.days_in(year)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u8, day: u8) -> Date {
        Date::new(Year::new(year).unwrap(), month, day).unwrap()
    }

    #[test]
    fn days_are_counted_with_both_ends() {
        let period = Period::new(date(2016, 6, 1), date(2018, 12, 31)).unwrap();
        let days: Vec<i32> = period.years().map(|year| period.days_in(year)).collect();
        // June to December: 30 + 31 + 31 + 30 + 31 + 30 + 31.
        assert_eq!(days, [214, 365, 365]);
        assert_eq!(period.days(), 944);
        let day = Period::new(date(2016, 2, 29), date(2016, 2, 29)).unwrap();
        assert_eq!(day.days(), 1);
        assert_eq!(day.days_in(Year::new(2017).unwrap()), 0);
    }

    #[test]
    fn months_later_is_the_same_day_or_the_first_that_there_is() {
        let later = |date: Date, months| date.after_months(months).unwrap().to_string();
        assert_eq!(later(date(2014, 4, 1), 36), "2017-04-01");
        assert_eq!(later(date(2016, 11, 15), 30), "2019-05-15");
        assert_eq!(later(date(2016, 2, 29), 12), "2017-03-01");
        assert_eq!(later(date(2016, 12, 31), 6), "2017-07-01");
        assert!(date(2200, 12, 31).after_months(1).is_none());
    }

    #[test]
    fn the_calendar_knows_february() {
        assert!(Date::new(Year::new(2017).unwrap(), 2, 29).is_none());
        assert!(Date::new(Year::new(2017).unwrap(), 13, 1).is_none());
        assert!(Period::new(date(2018, 1, 1), date(2017, 12, 31)).is_none());
    }
}
