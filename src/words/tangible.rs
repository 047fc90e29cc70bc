//! What a break-even is in people and things, as an economist says it.

use rust_decimal::Decimal;

use super::amount::{SPACE, amount, decimal};
use super::{AmountUnit, Language, say};
use crate::model::{rounded, rounded_to_side};

/// How much of something just suffices, or is just not too much. Names and units are the user's words.
#[derive(Clone, Debug, PartialEq)]
pub struct Tangible {
    /// What is counted.
    pub counted: Tangibles,
    /// The bound: whole people, kronor or units, not rounded yet.
    pub bound: Decimal,
    /// How much there is today.
    pub today: Decimal,
    /// Whether it may not be less; else it may not be more.
    pub at_least: bool,
}

/// What is counted.
#[derive(Clone, Debug, PartialEq)]
pub enum Tangibles {
    /// People of a group for whom the outcome changes; negative: so many more have it.
    Changed {
        /// All people of the group.
        of: Decimal,
        /// The group.
        group: String,
    },
    /// People who come; today's number is what is planned.
    People,
    /// Units avoided; negative: so many more are used.
    Units {
        /// The unit.
        unit: String,
        /// The first year.
        first: i32,
        /// The last year.
        last: i32,
        /// The year with most of them, and how many.
        most: (i32, Decimal),
    },
    /// Kronor of a cost item.
    Cost,
    /// Kronor per unit.
    Price {
        /// The unit.
        unit: String,
    },
    /// Units per person and year.
    PerPerson {
        /// The unit.
        unit: String,
    },
}

impl Tangible {
    /// The sentence, with amounts in a unit. Figures are rounded to the side on which they still suffice.
    pub fn text(&self, amounts: AmountUnit, l: Language) -> String {
        let bound = self.safe_bound(l);
        let today = self.shown_today(self.today, l);
        match &self.counted {
            Tangibles::Changed { of, group } => self.changed(*of, group, l),
            Tangibles::People => self.people(l),
            Tangibles::Units {
                unit,
                first,
                last,
                most: (year, most),
            } => {
                // At a factor of 0 no year has most.
                if first == last || most.is_zero() {
                    let years = if first == last {
                        first.to_string()
                    } else {
                        format!("{first}–{last}")
                    };
                    return self.units(unit, &years, l);
                }
                let upward = self.at_least == (self.bound >= Decimal::ZERO);
                let most = safely(most.abs(), counting_decimals(*most), upward, l);
                let years = say!(
                    l,
                    "{first}–{last}, most in {year} ({most})",
                    "{first}–{last}, mest {year} ({most})"
                );
                self.units(unit, &years, l)
            }
            Tangibles::Cost => {
                let decimals = amounts.decimals();
                let mut bound =
                    rounded_to_side(self.bound / amounts.kronor(), decimals, self.at_least);
                bound.rescale(decimals);
                let bound = amount(bound, amounts, l);
                let today = amount(amounts.shown(self.today), amounts, l);
                if self.at_least {
                    say!(
                        l,
                        "holds if the cost is at least {bound}; today {today}",
                        "håller om kostnaden är minst {bound}; i dag {today}"
                    )
                } else {
                    say!(
                        l,
                        "holds if the cost is at most {bound}; today {today}",
                        "håller om kostnaden är högst {bound}; i dag {today}"
                    )
                }
            }
            Tangibles::Price { unit } => {
                let bound = format!("{bound}{SPACE}{}", AmountUnit::Kronor.name(l));
                if self.at_least {
                    say!(
                        l,
                        "holds at {bound} per {unit} or more; today {today}",
                        "håller vid {bound} per {unit} eller mer; i dag {today}"
                    )
                } else {
                    say!(
                        l,
                        "holds at {bound} per {unit} or less; today {today}",
                        "håller vid {bound} per {unit} eller mindre; i dag {today}"
                    )
                }
            }
            Tangibles::PerPerson { unit } => {
                if self.at_least {
                    say!(
                        l,
                        "holds with at least {bound} {unit} per person and year; today {today}",
                        "håller med minst {bound} {unit} per person och år; i dag {today}"
                    )
                } else {
                    say!(
                        l,
                        "holds with at most {bound} {unit} per person and year; today {today}",
                        "håller med högst {bound} {unit} per person och år; i dag {today}"
                    )
                }
            }
        }
    }

    fn changed(&self, of: Decimal, group: &str, l: Language) -> String {
        let (of, more) = (shown(of, l), people(-self.bound, l));
        let bound = people(self.bound, l);
        let today = self.shown_today(self.today.abs(), l);
        let fewer = self.today > Decimal::ZERO;
        let nobody = self.today.is_zero();
        if self.bound < Decimal::ZERO {
            // So many more have the outcome than without the investment.
            let today = match (nobody, fewer) {
                (true, _) => say!(l, "today as many", "i dag lika många"),
                (_, true) => say!(l, "today {today} fewer", "i dag {today} färre"),
                (_, false) => say!(l, "today {today} more", "i dag {today} fler"),
            };
            return if self.at_least {
                say!(
                    l,
                    "holds even with up to {more} more of {of} with the outcome in {group}; {today}",
                    "håller även med upp till {more} fler av {of} med utfallet i {group}; {today}"
                )
            } else {
                say!(
                    l,
                    "holds with at least {more} more of {of} with the outcome in {group}; {today}",
                    "håller med minst {more} fler av {of} med utfallet i {group}; {today}"
                )
            };
        }
        let today = match (nobody, fewer) {
            (true, _) => say!(l, "today for nobody", "i dag för ingen"),
            (_, true) => say!(l, "today {today}", "i dag {today}"),
            (_, false) => say!(
                l,
                "today {today} more with it",
                "i dag {today} fler med det"
            ),
        };
        match (self.at_least, self.bound.is_zero()) {
            (true, false) => say!(
                l,
                "holds if the outcome changes for at least {bound} of {of} in {group}; {today}",
                "håller om utfallet ändras för minst {bound} av {of} i {group}; {today}"
            ),
            (false, false) => say!(
                l,
                "holds if the outcome changes for at most {bound} of {of} in {group}; {today}",
                "håller om utfallet ändras för högst {bound} av {of} i {group}; {today}"
            ),
            (true, true) => say!(
                l,
                "holds even if the outcome changes for nobody of {of} in {group}; {today}",
                "håller även om utfallet inte ändras för någon av {of} i {group}; {today}"
            ),
            (false, true) => say!(
                l,
                "holds only if the outcome changes for nobody of {of} in {group}; {today}",
                "håller bara om utfallet inte ändras för någon av {of} i {group}; {today}"
            ),
        }
    }

    fn people(&self, l: Language) -> String {
        let (bound, planned) = (people(self.bound, l), self.shown_today(self.today, l));
        let one = self.today == Decimal::ONE;
        if self.bound > self.today || self.bound.is_zero() {
            let people = match (self.bound == Decimal::ONE, self.bound.is_zero()) {
                (_, true) => say!(l, "nobody", "ingen"),
                (true, _) => say!(l, "1 person", "1 person"),
                (false, _) => say!(l, "{bound} people", "{bound} personer"),
            };
            let planned = if one {
                say!(l, "1 is planned", "1 är planerad")
            } else {
                say!(l, "{planned} are planned", "{planned} är planerade")
            };
            return match (self.at_least, self.bound.is_zero()) {
                (true, true) => say!(
                    l,
                    "holds even with {people}; {planned}",
                    "håller även om {people} kommer; {planned}"
                ),
                (false, true) => say!(
                    l,
                    "holds only with {people}; {planned}",
                    "håller bara om {people} kommer; {planned}"
                ),
                (true, false) => say!(
                    l,
                    "holds with at least {people}; {planned}",
                    "håller med minst {people}; {planned}"
                ),
                (false, false) => say!(
                    l,
                    "holds with at most {people}; {planned}",
                    "håller med högst {people}; {planned}"
                ),
            };
        }
        match (self.at_least, one) {
            (true, true) => say!(
                l,
                "holds only with the one person planned",
                "håller bara med den enda person som är planerad"
            ),
            (false, true) => say!(
                l,
                "holds with no more than the one person planned",
                "håller med högst den enda person som är planerad"
            ),
            (true, false) => say!(
                l,
                "holds with at least {bound} of the {planned} people planned",
                "håller med minst {bound} av de {planned} personer som är planerade"
            ),
            (false, false) => say!(
                l,
                "holds with at most {bound} of the {planned} people planned",
                "håller med högst {bound} av de {planned} personer som är planerade"
            ),
        }
    }

    fn units(&self, unit: &str, years: &str, l: Language) -> String {
        let decimals = self.decimals();
        let bound = safely(self.bound, decimals, self.at_least, l);
        let more = safely(-self.bound, decimals, !self.at_least, l);
        let today = self.shown_today(self.today.abs(), l);
        let today = if self.today < Decimal::ZERO {
            say!(l, "today {today} more", "i dag tillkommer {today}")
        } else if self.bound < Decimal::ZERO {
            say!(l, "today {today} avoided", "i dag undviks {today}")
        } else {
            say!(l, "today {today}", "i dag {today}")
        };
        match (self.at_least, self.bound < Decimal::ZERO) {
            (true, false) => say!(
                l,
                "holds with at least {bound} {unit} avoided in {years}; {today}",
                "håller om minst {bound} {unit} undviks {years}; {today}"
            ),
            (false, false) => say!(
                l,
                "holds with at most {bound} {unit} avoided in {years}; {today}",
                "håller om högst {bound} {unit} undviks {years}; {today}"
            ),
            (true, true) => say!(
                l,
                "holds even with up to {more} more {unit} in {years}; {today}",
                "håller även om upp till {more} {unit} tillkommer {years}; {today}"
            ),
            (false, true) => say!(
                l,
                "holds with at least {more} more {unit} in {years}; {today}",
                "håller om minst {more} {unit} tillkommer {years}; {today}"
            ),
        }
    }

    /// The decimals of the bound: as three digits that count need, or more where those would pass today's figure
    /// though the bound does not.
    fn decimals(&self) -> u32 {
        let passes = |bound: Decimal| {
            if self.at_least {
                bound > self.today
            } else {
                bound < self.today
            }
        };
        let least = counting_decimals(self.bound);
        let mut enough = least..=MOST_DECIMALS;
        if passes(self.bound) {
            return least;
        }
        enough
            .find(|decimals| !passes(rounded_to_side(self.bound, *decimals, self.at_least)))
            .unwrap_or(least)
    }

    fn safe_bound(&self, l: Language) -> String {
        safely(self.bound, self.decimals(), self.at_least, l)
    }

    /// A figure of today, exact enough to stand beside the bound.
    fn shown_today(&self, today: Decimal, l: Language) -> String {
        let people = matches!(self.counted, Tangibles::Changed { .. } | Tangibles::People);
        let beside = if people {
            rounded(self.bound, MOST_DECIMALS).normalize().scale()
        } else if self.decimals() > counting_decimals(self.bound) {
            self.decimals()
        } else {
            0
        };
        let decimals = counting_decimals(today).max(2).max(beside);
        decimal(rounded(today, decimals), l)
    }
}

/// The most decimals of a figure.
const MOST_DECIMALS: u32 = 6;

/// A bound as it is read, rounded to the side where it holds.
fn safely(value: Decimal, decimals: u32, upward: bool, l: Language) -> String {
    decimal(rounded_to_side(value, decimals, upward), l)
}

/// A bound of people, which is rounded to its side already.
fn people(value: Decimal, l: Language) -> String {
    decimal(rounded(value, MOST_DECIMALS), l)
}

/// The decimals that three digits that count need, at most six.
fn counting_decimals(value: Decimal) -> u32 {
    let mut decimals = 2;
    let mut size = value.abs();
    while size >= Decimal::TEN && decimals > 0 {
        size /= Decimal::TEN;
        decimals -= 1;
    }
    while size < Decimal::ONE && decimals < MOST_DECIMALS {
        size *= Decimal::TEN;
        decimals += 1;
    }
    decimals
}

/// A figure of today.
fn shown(value: Decimal, l: Language) -> String {
    let decimals = counting_decimals(value).max(2);
    decimal(rounded(value, decimals), l)
}
