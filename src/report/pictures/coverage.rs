//! Cost and reductions so far, year by year, and when the one is paid back by the other.

use rust_decimal::Decimal;

use super::canvas::Canvas;
use super::kind::PictureKind;
use super::lines::{YearLine, lines};
use crate::model::Year;
use crate::problem::Fact;
use crate::report::tables::Sheets;
use crate::words::{Label, Sentence};

pub(super) const PICTURE: PictureKind = PictureKind {
    name: "coverage",
    draw,
};

fn draw(sheets: &Sheets) -> Option<(String, Canvas)> {
    let result = &sheets.calculated.calculation;
    let (first, last) = result.plan_years;
    let cost = result.costs.by_year.so_far(first, last);
    let gains = result.municipality.realisable.so_far(first, last);
    let so_far = [
        ("c", "cost", cost.collect()),
        (
            "a",
            "gains",
            gains.map(|(year, amount)| (year, amount.0)).collect(),
        ),
    ];
    let so_far = so_far.map(|(class, label, years): (_, _, Vec<_>)| YearLine {
        class,
        name: sheets.say(Label(label)),
        years,
    });
    let ends = so_far.iter().filter_map(|line| line.years.last());
    let ends: Vec<Decimal> = ends.map(|(_, amount)| *amount).collect();
    let unit = sheets.layout.unit_of(ends.iter().copied().max()?);
    let payback = result.coverage.payback_year.map(|year| {
        let said = Sentence::new("picture-payback").with("year", year.number());
        (year, sheets.text(&said))
    });
    let form = (unit, sheets.layout.language);
    let canvas = lines((&so_far, &[]), (first, last), form, payback);
    Some((sheets.briefly_in(unit, &alternative(sheets, &ends)), canvas))
}

fn alternative(sheets: &Sheets, ends: &[Decimal]) -> Sentence {
    let result = &sheets.calculated.calculation;
    let amount = |at: usize| Fact::Kronor(ends.get(at).copied().unwrap_or_default());
    Sentence::new("picture-coverage-says")
        .with("last", result.plan_years.1.number())
        .with("cost", amount(0))
        .with("reductions", amount(1))
        .with("payback", result.coverage.payback_year.map(Year::number))
}
