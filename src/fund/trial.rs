//! Whether a new investment can start.

use super::breach::falls_short;
use super::year::FundYear;
use crate::model::{Fund, Money, Year};

/// A new investment that is asked for. What it may return is not counted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Trial {
    /// What it costs, kronor.
    pub sum: Money,
    /// The year in which it starts.
    pub year: Year,
}

/// Whether it can, and why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TrialAnswer {
    /// What was asked for.
    pub trial: Trial,
    /// The year, from its start on, in which least is free.
    pub tightest: FundYear,
    /// The most that it may cost; below zero where money is short without it.
    pub room: Money,
    /// Whether it costs no more.
    pub is_affordable: bool,
    /// How many investments start in its year without it.
    pub starts: usize,
    /// Whether one more may start in its year.
    pub may_start: bool,
}

impl TrialAnswer {
    /// Whether it can start.
    pub(crate) fn is_possible(&self) -> bool {
        self.is_affordable && self.may_start
    }
}

/// Whether a new investment can start: what is free in its year and in every later one, less what it costs, is not below
/// the least balance, and its year has room. `None` if the fund does not have its year.
pub(super) fn answer(fund: &Fund, years: &[FundYear], trial: Trial) -> Option<TrialAnswer> {
    let later = years.iter().filter(|of_year| of_year.year >= trial.year);
    let tightest = later.min_by_key(|of_year| of_year.free)?;
    let of_year = years.iter().find(|of_year| of_year.year == trial.year)?;
    let room = tightest.free - fund.least_balance();
    let most = fund.maximum_new_per_year;
    let most = most.map(|most| usize::try_from(most).unwrap_or(usize::MAX));
    Some(TrialAnswer {
        trial,
        tightest: *tightest,
        room,
        is_affordable: !falls_short(room, trial.sum),
        starts: of_year.starts,
        may_start: most.is_none_or(|most| of_year.starts < most),
    })
}
