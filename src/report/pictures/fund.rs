//! A fund's balance at the end of each year, what of it is free, and what it should be.

use rust_decimal::Decimal;

use super::kind::Picture;
use super::lines::{YearLine, lines};
use crate::fund::FundYear;
use crate::model::{Money, Year};
use crate::problem::{Fact, Facts};
use crate::report::fund::{FundReport, balance};
use crate::report::terminal::Layout;
use crate::words::{Area, Sentence, text};

/// What the picture is called by programs.
pub(crate) const FUND_PICTURE: &str = "fund";

/// The picture of a fund.
pub(crate) fn of_fund(report: &FundReport, layout: Layout) -> Option<Picture> {
    let years = &report.result.years;
    let [first, last, lowest] = report.telling_years()?;
    let line = |class, id, of: &dyn Fn(&FundYear) -> Option<Money>| YearLine {
        class,
        name: say(id, layout),
        years: years
            .iter()
            .filter_map(|year| Some((year.year, of(year)?.0)))
            .collect(),
    };
    let least = report.fund.minimum_balance;
    let all = [
        line("a", "picture-closing", &|year| Some(year.closing)),
        line("c", "picture-free", &|year| Some(year.free)),
        line("mark", "picture-minimum", &|_| least.map(Money)),
        line("b", "picture-aim", &|year| year.aim),
    ];
    let amounts = all.iter().flat_map(|line| &line.years);
    let most = amounts.map(|(_, amount)| amount.abs()).max()?;
    let unit = layout.unit_of(most);
    let span = (first.year, last.year);
    let canvas = lines((&all, &[]), span, (unit, layout.language), None);
    let kronor = |amount: Option<Decimal>| amount.map_or(Fact::Absent, Fact::Kronor);
    let aimed = years.iter().rev().find(|year| year.aim.is_some());
    let says = Sentence::of(Area::Fund, "picture-fund-says")
        .with("first", first.year.number())
        .with("end", last.year.number())
        .with("last", balance(last))
        .with("lowest", balance(lowest))
        .with("least", kronor(least))
        .with("aim", kronor(aimed.and_then(|year| Some(year.aim?.0))))
        .with("aimed", aimed.map(|year| Year::number(year.year)));
    let alternative = says.text(unit, layout.language);
    let title = say("picture-fund", layout);
    Some(Picture::new(title, (alternative, canvas)))
}

fn say(id: &str, layout: Layout) -> String {
    text(layout.language, Area::Fund, id, &Facts::new())
}
