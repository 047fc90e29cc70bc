//! A fund: the reservation that pays for many investments and lives on what comes back.

use rust_decimal::Decimal;

use super::{Accepted, Date, Money, Placed, Places, Year, Years};

/// A fund as its file says it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fund {
    /// What it is called.
    pub name: String,
    /// Its first day, or the first day of the year that is given.
    pub start: Date,
    /// Tax income by year, kronor, of which the aim is a part.
    pub tax_income: Vec<(Year, Decimal)>,
    /// The part of a year's tax income that its balance should be.
    pub aim: Option<Decimal>,
    /// What its balance should never be below, kronor; nothing where it is left out.
    pub minimum_balance: Option<Decimal>,
    /// How many investments may start in a calendar year.
    pub maximum_new_per_year: Option<u32>,
    /// What follow-up costs the fund itself, kronor by year.
    pub follow_up_cost: Years<Money>,
    /// What was put into it, in the order of the file; below zero where something was taken out.
    pub deposits: Vec<Deposit>,
    /// The investments that it pays for.
    pub investments: Vec<FundInvestment>,
    /// What of it is accepted that `si check` finds.
    pub accepted: Vec<Accepted>,
    /// Where everything stands that is no list.
    pub places: Places,
}

/// What was put into a fund.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Deposit {
    pub year: Year,
    /// Kronor.
    pub amount: Money,
    /// The decision, or where the figure comes from.
    pub source: String,
}

/// An investment that a fund pays for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FundInvestment {
    /// Its application's file, relative to the fund's.
    pub application: Placed<String>,
    /// When it was decided.
    pub decided: Placed<Date>,
    /// Its outcome's file, likewise; `None` if the plan stands.
    pub outcome: Option<Placed<String>>,
}

impl Fund {
    /// What its balance should not be below.
    pub(crate) fn least_balance(&self) -> Money {
        Money(self.minimum_balance.unwrap_or_default())
    }

    /// What its balance should be in a year; `None` where the tax income of that year, or an aim, is not given.
    pub(crate) fn aim_in(&self, year: Year) -> Option<Money> {
        let (_, income) = self.tax_income.iter().find(|(known, _)| *known == year)?;
        Some(Money(self.aim? * income))
    }
}
