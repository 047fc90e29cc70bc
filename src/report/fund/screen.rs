//! What a board asks of a fund first.

use super::tables::FundSheets;
use super::{FundReport, sentences};
use crate::fund::FundYear;
use crate::problem::{Fact, Facts};
use crate::report::first_screen::FirstScreen;
use crate::words::{Area, Sentence};

/// A year's closing balance and what of it is free, for a sentence.
pub(crate) fn balance(year: &FundYear) -> Fact {
    let facts = Facts::new()
        .with("year", year.year.number())
        .with("closing", Fact::Kronor(year.closing.0))
        .with("free", Fact::Kronor(year.free.0));
    Fact::Said("balance", facts)
}

impl FundReport {
    /// The first and the last year, and that with the least closing balance.
    pub(crate) fn telling_years(&self) -> Option<[&FundYear; 3]> {
        let years = &self.result.years;
        let lowest = years.iter().min_by_key(|year| year.closing)?;
        Some([years.first()?, years.last()?, lowest])
    }
}

impl FundSheets<'_> {
    /// The first screen of a fund. Amounts are in the unit that was asked for, else in one that suits the balance.
    pub(crate) fn first_screen(&self) -> FirstScreen {
        let (report, layout) = (self.report, self.layout);
        let name = &report.fund.name;
        let Some([first, last, lowest]) = report.telling_years() else {
            return FirstScreen::default();
        };
        let least = report.fund.least_balance();
        let meets = lowest.closing >= least;
        let below = report.result.years.iter();
        let below = below.filter(|year| year.closing < least);
        let below: Vec<i32> = below.map(|year| year.year.number()).collect();
        let verdict = Sentence::of(Area::Fund, "screen-verdict")
            .with("years", below)
            .with("least", Fact::Kronor(least.0))
            .with("lowest", balance(lowest));
        let ends = Sentence::of(Area::Fund, "screen-ends").with("last", balance(last));
        let unit = layout.unit_of(last.closing.0.abs().max(lowest.closing.0.abs()));
        let said = |sentence: Sentence| sentence.text(unit, layout.language);
        let more = sentences::aim(report).into_iter();
        FirstScreen {
            title: format!("{name} · {}–{}", first.year, last.year),
            meets,
            verdict: said(verdict),
            plan: vec![said(ends)],
            departments: Vec::new(),
            more: more.map(said).collect(),
        }
    }
}
