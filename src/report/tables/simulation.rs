//! The tables of a simulation: how reductions, coverage and what departments keep are spread, and which inputs that comes
//! from. There is none where no draws were asked for.

use rust_decimal::Decimal;

use super::inputs::of_input;
use super::sheets::Sheets;
use super::spec::{TableSpec, with_rows};
use crate::model::{Language, Money, Share, rounded};
use crate::problem::Fact;
use crate::report::section::Section;
use crate::report::sheet::{Cell, Column, Note, Row, Sheet};
use crate::simulation::{Estimate, Importance, PERCENTILES, SimulationResult, Spread};
use crate::words::{Label, Sentence, percent};

pub(crate) const TABLE: TableSpec = TableSpec {
    in_report: with_rows,
    ..TableSpec::new("simulation", |sheets| {
        let result = sheets.calculated.simulation.as_ref()?;
        let sentences = [drawn(result), chances(result)];
        Some(Section::new(spreads(sheets, result), sheets.said(sentences)))
    })
};

pub(crate) const DEPARTMENTS: TableSpec = TableSpec {
    in_report: with_rows,
    ..TableSpec::new("simulated-departments", |sheets| {
        let result = sheets.calculated.simulation.as_ref()?;
        Some(departments(sheets, result).into())
    })
};

pub(crate) const INPUTS: TableSpec = TableSpec {
    in_report: with_rows,
    ..TableSpec::new("drawn-inputs", |sheets| {
        let result = sheets.calculated.simulation.as_ref()?;
        let sentences = [Sentence::new("drawn-inputs")];
        Some(Section::new(inputs(sheets, result), sheets.said(sentences)))
    })
};

/// Bars of the histogram.
const BARS: usize = 12;
/// Letters of the longest bar.
const LETTERS: f64 = 40.0;

/// A float as a decimal of so many decimals, for people and programs.
pub(in crate::report) fn decimal(value: f64, decimals: u32) -> Decimal {
    rounded(Decimal::try_from(value).unwrap_or_default(), decimals)
}

pub(in crate::report) fn kronor(value: f64) -> Cell {
    Cell::Money(Money(decimal(value, 2)))
}

pub(in crate::report) fn share(value: f64) -> Cell {
    Cell::percent(Share(decimal(value, 6)))
}

fn tenths(value: f64) -> Cell {
    Cell::tenths(Share(decimal(value, 6)))
}

/// The columns of a spread: mean, standard deviation and percentiles.
pub(in crate::report) fn spread_columns(language: Language) -> Vec<Column> {
    let percentile = |percent_of: &u32| {
        let heading = percent(Decimal::new(i64::from(*percent_of), 2), language);
        Column::figure(format!("percentiles.{percent_of}"), heading)
    };
    let columns = [("mean", Label("mean")), ("sd", Label("standard-deviation"))];
    let columns = columns.map(|(key, label)| Column::figure(key, label.text(language)));
    let percentiles = PERCENTILES.iter().map(percentile);
    columns.into_iter().chain(percentiles).collect()
}

pub(in crate::report) fn spread_cells(spread: &Spread, cell: fn(f64) -> Cell) -> Vec<Cell> {
    let percentiles = spread.percentiles.iter().map(|one| cell(one.value));
    let cells = [cell(spread.mean.value), cell(spread.deviation)];
    cells.into_iter().chain(percentiles).collect()
}

fn spreads(sheets: &Sheets, result: &SimulationResult) -> Sheet {
    let columns = spread_columns(sheets.layout.language);
    let row = |label, id: &str, spread: &Spread, cell: fn(f64) -> Cell| {
        Row::new(sheets.say(label), spread_cells(spread, cell)).id(id)
    };
    let simulated = &result.simulated;
    let rows = vec![
        row(
            Label("realisable-total"),
            "sensitivity.simulation.reductions",
            &simulated.gained,
            kronor,
        ),
        row(
            Label("coverage"),
            "sensitivity.simulation.coverage",
            &simulated.coverage,
            share,
        )
        .with_notes(histogram(sheets, &simulated.coverage)),
    ];
    let headings = [Label("simulation"), Label("figure")];
    sheets.sheet("simulation", headings, columns, rows)
}

/// How often coverage lies where: bars between its 1st and its 99th percentile, with target and floor marked.
fn histogram(sheets: &Sheets, coverage: &Spread) -> Vec<Note> {
    let all: u64 = coverage.classes.iter().map(|(_, count)| count).sum();
    let policy = &sheets.case().policy;
    let marks = [
        (policy.return_target, "│"),
        (policy.return_floor, "┆"),
    ];
    let marks = marks.map(|(at, mark)| (f64::try_from(at).unwrap_or_default(), mark));
    let bins = bins(coverage);
    let most = bins.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
    let lines = bins.into_iter().map(|([from, to], count)| {
        let letters = (LETTERS * count as f64 / most as f64).round();
        let bar = "█".repeat(usize::try_from(letters as i64).unwrap_or(0));
        let mark = marks.iter().find(|(at, _)| *at >= from && *at < to);
        let end = |value: f64| percent(decimal(value, 2), sheets.layout.language);
        let part = percent(decimal(count as f64 / all.max(1) as f64, 3), sheets.layout.language);
        let mark = mark.map_or(" ", |(_, mark)| mark);
        Note {
            mark: format!("{:>7} – {:>7} {mark} {bar} {part}", end(from), end(to)),
            text: String::new(),
        }
    });
    lines.collect()
}

/// Equal bins from the 1st to the 99th percentile; what lies outside stands in the first and the last.
fn bins(coverage: &Spread) -> Vec<([f64; 2], u64)> {
    let all: u64 = coverage.classes.iter().map(|(_, count)| count).sum();
    let at = |part: f64| {
        let mut so_far = 0;
        let mut classes = coverage.classes.iter();
        let found = classes.find(|(_, count)| {
            so_far += count;
            so_far as f64 >= part * all as f64
        });
        found.map_or(0.0, |([from, to], _)| f64::midpoint(*from, *to))
    };
    let (low, high) = (at(0.01), at(0.99));
    let width = (high - low) / BARS as f64;
    if width <= 0.0 {
        return vec![([low, high], all)];
    }
    let mut counts = [0; BARS];
    for ([from, to], count) in &coverage.classes {
        let bar = (f64::midpoint(*from, *to) - low) / width;
        let bar = bar.clamp(0.0, BARS as f64 - 1.0);
        counts[usize::try_from(bar as i64).unwrap_or(0)] += count;
    }
    let edge = |bar: usize| low + width * bar as f64;
    let bars = counts.into_iter().enumerate();
    bars.map(|(bar, count)| ([edge(bar), edge(bar + 1)], count)).collect()
}

fn departments(sheets: &Sheets, result: &SimulationResult) -> Sheet {
    let simulated = &result.simulated.departments;
    let years = simulated.iter().flat_map(|one| one.covers.iter().map(|(year, _)| *year));
    let mut years: Vec<_> = years.collect();
    years.sort_unstable();
    years.dedup();
    let figures = [
        ("net_mean", Label("net-on-average")),
        ("se", Label("standard-error")),
        ("p_negative", Label("net-below-nothing")),
    ];
    let figures = figures.map(|(key, label)| Column::figure(key, sheets.say(label)));
    let by_year = years.iter().map(|year| Column::year(format!("p_covers_payments.{year}"), *year));
    let columns = figures.into_iter().chain(by_year).collect();
    let rows = sheets.case().application.departments.iter().zip(simulated);
    let rows = rows.map(|(named, one)| {
        let covers = years.iter().map(|year| {
            let found = one.covers.iter().find(|(known, _)| known == year);
            found.map_or(Cell::Empty, |(_, chance)| share(chance.value))
        });
        let cells = [kronor(one.net.value), kronor(one.net.error), share(one.is_negative.value)];
        let id = format!("sensitivity.simulation.by_department.{}", named.id);
        let row = Row::new(&named.name, cells.into_iter().chain(covers).collect());
        row.id(id).of(Some(&named.id))
    });
    let headings = [Label("simulated-departments"), Label("department")];
    sheets.sheet("simulated-departments", headings, columns, rows.collect())
}

/// The inputs that matter most first; those that move nothing are left out.
fn inputs(sheets: &Sheets, result: &SimulationResult) -> Sheet {
    let mut moving: Vec<&Importance> = result.importance.iter().collect();
    moving.retain(|one| one.total.value > 0.0 || one.worth_of_knowing.value > 0.0);
    let worth = |one: &Importance| (one.worth_of_knowing.value, one.total.value);
    moving.sort_by(|one, other| worth(other).partial_cmp(&worth(one)).unwrap_or(std::cmp::Ordering::Equal));
    let rows = moving.into_iter().take(sheets.layout.top).map(|one| {
        let drawn = &result.inputs[one.input];
        let value = |value| sheets.input_cell(&drawn.address, value);
        let cells = vec![
            value(drawn.range.low),
            value(drawn.value),
            value(drawn.range.high),
            tenths(one.first_order.value),
            tenths(one.total.value),
            kronor(one.worth_of_knowing.value),
        ];
        let name = drawn.name.clone().unwrap_or_default();
        let note = Note::text(format!("{name} ({})", drawn.distribution()));
        of_input(&drawn.address, drawn.name.clone(), cells, vec![note])
    });
    let columns = [
        ("low", Label("low")),
        ("value", Label("value")),
        ("high", Label("high")),
        ("first_order", Label("first-order")),
        ("total", Label("total-order")),
        ("evppi", Label("worth-of-knowing")),
    ];
    sheets.of_inputs("drawn-inputs", Label("drawn-inputs"), &columns, rows.collect())
}

/// What went in.
fn drawn(result: &SimulationResult) -> Sentence {
    let draws = usize::try_from(result.simulated.draws).unwrap_or(usize::MAX);
    Sentence::new("simulation-drawn")
        .with("inputs", result.inputs.len())
        .with("draws", Fact::Number(Decimal::from(draws)))
        .with("seed", Fact::Number(Decimal::from(result.draws.seed)))
}

/// How likely target and floor are, with how far the draws let that be off.
fn chances(result: &SimulationResult) -> Sentence {
    let simulated = &result.simulated;
    let part = |estimate: f64, decimals| Fact::Percent(decimal(estimate, decimals));
    let chance = |sentence: Sentence, names: [&'static str; 2], one: Estimate| {
        let sentence = sentence.with(names[0], part(one.value, 3));
        sentence.with(names[1], part(one.error, 4))
    };
    let sentence = Sentence::new("simulation-chances");
    let sentence = chance(sentence, ["target", "target-error"], simulated.meets_target);
    let sentence = chance(sentence, ["floor", "floor-error"], simulated.meets_floor);
    sentence
        .with("loss", Fact::Kronor(decimal(simulated.borne.value, 0)))
        .with("loss-error", Fact::Kronor(decimal(simulated.borne.error, 0)))
        .with("worth", Fact::Kronor(decimal(simulated.worth_of_knowing_all.value, 0)))
}

impl Sheets<'_> {
    /// The simulation in one sentence: how likely the target is, what the reservation loses, and what to measure first.
    pub(crate) fn simulated_in_short(&self) -> Option<Sentence> {
        let result = self.calculated.simulation.as_ref()?;
        let simulated = &result.simulated;
        let known = result.importance.iter().filter(|one| one.worth_of_knowing.value > 0.0);
        let best = known.max_by(|one, other| {
            let order = one.worth_of_knowing.value.partial_cmp(&other.worth_of_knowing.value);
            order.unwrap_or(std::cmp::Ordering::Equal)
        });
        let first = best.map(|one| result.inputs[one.input].address.as_str());
        Some(
            Sentence::new("simulation-in-short")
                .with("chance", Fact::Percent(decimal(simulated.meets_target.value, 2)))
                .with("loss", Fact::Kronor(decimal(simulated.borne.value, 0)))
                .with("first", first),
        )
    }
}
