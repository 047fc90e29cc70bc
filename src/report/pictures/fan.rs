//! A fund's balance over the draws of a simulation: the middle, half of the draws and nine in ten of them, year by year.

use rust_decimal::Decimal;

use super::kind::Picture;
use super::lines::{YearBand, YearLine, lines};
use crate::model::Year;
use crate::problem::{Fact, Facts};
use crate::report::fund::FundReport;
use crate::report::tables::drawn_cells::decimal;
use crate::report::terminal::Layout;
use crate::simulation::{PERCENTILES, Spread};
use crate::words::{Area, Sentence, text};

/// What the picture is called by programs.
pub(crate) const FAN: &str = "fan";

/// The fan of a fund; `None` without draws.
pub(crate) fn fan(report: &FundReport, layout: Layout) -> Option<Picture> {
    let simulated = report.simulation.as_ref()?;
    let (first, last) = (simulated.years.first()?, simulated.years.last()?);
    let by_year = |percent: u32| -> Vec<(Year, Decimal)> {
        let years = simulated.years.iter();
        let years = years.map(|of_year| (of_year.year, percentile(&of_year.closing, percent)));
        years.collect()
    };
    let line = |class, id, years| YearLine {
        class,
        name: say(id, layout),
        years,
    };
    let plan = report.result.years.iter();
    let plan = plan.map(|year| (year.year, year.closing.0)).collect();
    let least = report.fund.minimum_balance;
    let minimum = least.map_or(Vec::new(), |least| {
        vec![(first.year, least), (last.year, least)]
    });
    let all = [
        line("edge", "picture-high", by_year(95)),
        line("a", "picture-median", by_year(50)),
        line("c", "picture-plan", plan),
        line("edge", "picture-low", by_year(5)),
        line("mark", "picture-minimum", minimum),
    ];
    let band = |class, [low, high]: [u32; 2]| YearBand {
        class,
        years: by_year(low)
            .into_iter()
            .zip(by_year(high))
            .map(|((year, low), (_, high))| (year, [low, high]))
            .collect(),
    };
    let bands = [band("often", [5, 95]), band("mostly", [25, 75])];
    let amounts = all.iter().flat_map(|line| &line.years);
    let unit = layout.unit_of(amounts.map(|(_, amount)| amount.abs()).max()?);
    let span = (first.year, last.year);
    let mut canvas = lines((&all, &bands), span, (unit, layout.language), None);
    let key = [("often", "picture-often"), ("mostly", "picture-mostly")];
    canvas.key(&key.map(|(class, id)| (class, say(id, layout))));
    let end = |percent| Fact::Kronor(percentile(&last.closing, percent));
    let says = Sentence::of(Area::Fund, "picture-fan-says")
        .with("draws", Fact::Number(simulated.draws.count.into()))
        .with("seed", Fact::Number(simulated.draws.seed.into()))
        .with("end", last.year.number())
        .with("median", end(50))
        .with("low", end(5))
        .with("high", end(95))
        .with("least", Fact::Kronor(report.fund.least_balance().0))
        .with(
            "chance",
            Fact::Percent(decimal(simulated.ever_below.value, 3)),
        );
    let alternative = says.text(unit, layout.language);
    Some(Picture::new(
        say("picture-fan", layout),
        (alternative, canvas),
    ))
}

/// A percentile that is reported, in öre.
fn percentile(spread: &Spread, percent: u32) -> Decimal {
    let known = PERCENTILES.iter().zip(&spread.percentiles);
    let mut found = known.filter(|(known, _)| **known == percent);
    found
        .next()
        .map_or(Decimal::ZERO, |(_, one)| decimal(one.value, 2))
}

fn say(id: &str, layout: Layout) -> String {
    text(layout.language, Area::Fund, id, &Facts::new())
}
