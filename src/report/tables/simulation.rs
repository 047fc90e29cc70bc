//! The tables of a simulation: how reductions, coverage and what departments keep are spread, and which inputs that comes
//! from. There is none where no draws were asked for.

use rust_decimal::Decimal;

use super::inputs::of_input;
use super::sheets::Sheets;
use super::spec::{TableSpec, with_rows};
use crate::model::{Effect, Language, Money, Number, Share, rounded};
use crate::problem::Fact;
use crate::report::section::Section;
use crate::report::sheet::{Cell, Column, Note, Row, Sheet};
use crate::simulation::{Estimate, Importance, PERCENTILES, SimulationResult, Spread};
use crate::words::{Label, Sentence, percent};

pub(crate) const TABLE: TableSpec = TableSpec {
    in_report: with_rows,
    for_programs: |_, sheets| {
        let of = |result| {
            [spreads(sheets, result)]
                .into_iter()
                .chain(figures(sheets, result))
        };
        sheets.calculated.simulation.iter().flat_map(of).collect()
    },
    ..TableSpec::new("simulation", |sheets| {
        let result = sheets.calculated.simulation.as_ref()?;
        let sentences = [drawn(result), chances(result)];
        Some(Section::new(
            spreads(sheets, result),
            sheets.said(sentences),
        ))
    })
};

/// What sentences say to people, each figure with how far the draws let it be off.
fn figures(sheets: &Sheets, result: &SimulationResult) -> [Sheet; 3] {
    let simulated = &result.simulated;
    let sheet = |columns: [&str; 2], rows: Vec<(&str, Estimate)>, cell: fn(f64) -> Cell| {
        let labels = [Label("figure"), Label("standard-error")];
        let columns = columns.into_iter().zip(labels);
        let columns = columns
            .map(|(key, label)| Column::figure(key, sheets.say(label)))
            .collect();
        let rows = rows.into_iter().map(|(id, one)| {
            Row::new(id, vec![cell(one.value), cell(one.error)])
                .id(format!("sensitivity.simulation.{id}"))
        });
        sheets.sheet(
            "simulation",
            [Label("simulation"), Label("figure")],
            columns,
            rows.collect(),
        )
    };
    let chances = vec![
        ("p_target", simulated.meets_target),
        ("p_floor", simulated.meets_floor),
    ];
    [
        sheet(["p", "se"], chances, share),
        sheet(
            ["mean", "se"],
            vec![("reservation_loss", simulated.borne)],
            kronor,
        ),
        sheet(
            ["", "se"],
            vec![("evpi", simulated.worth_of_knowing_all)],
            kronor,
        ),
    ]
}

pub(crate) const DEPARTMENTS: TableSpec = TableSpec {
    in_report: with_rows,
    ..TableSpec::new("simulated-departments", |sheets| {
        let result = sheets.calculated.simulation.as_ref()?;
        let table = departments(sheets, result);
        let by_year = table.columns.iter().any(|column| column.year.is_some());
        let said = by_year.then(|| Sentence::new("simulated-departments"));
        Some(Section::new(table, sheets.said(said)))
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
const BARS: u32 = 12;
/// Letters of the longest bar.
const LETTERS: u32 = 40;

/// A float as a decimal of so many decimals, for people and programs.
pub(crate) fn decimal(value: f64, decimals: u32) -> Decimal {
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
            Label("coverage-ratio"),
            "sensitivity.simulation.coverage",
            &simulated.coverage,
            share,
        )
        .with_notes(histogram(sheets, &simulated.coverage)),
    ];
    let headings = [Label("simulation"), Label("figure")];
    sheets.sheet("simulation", headings, columns, rows)
}

/// How often coverage lies where: bars between its 1st and its 99th percentile, the first and the last with what lies
/// outside, with target and floor marked.
fn histogram(sheets: &Sheets, coverage: &Spread) -> Vec<Note> {
    let (Some(least), Some(most)) = (coverage.at(0.01), coverage.at(0.99)) else {
        return Vec::new();
    };
    let bars = if most > least { BARS } else { 1 };
    let edge = |bar: u32| least + (most - least) * f64::from(bar) / f64::from(bars);
    let below = |bar: u32| match bar {
        0 => 0.0,
        bar if bar == bars => 1.0,
        bar => coverage.below(edge(bar)),
    };
    let bars = (0..bars).map(|bar| ([edge(bar), edge(bar + 1)], below(bar + 1) - below(bar)));
    let bars: Vec<([f64; 2], f64)> = bars.collect();
    let longest = bars.iter().map(|(_, part)| *part).fold(0.0, f64::max);
    let policy = &sheets.case().policy;
    let marks = [(policy.return_target, "│"), (policy.return_floor, "┆")];
    let lines = bars.into_iter().map(|([from, to], part)| {
        let bar: String = (1..=LETTERS)
            .take_while(|letter| f64::from(*letter) - 0.5 <= f64::from(LETTERS) * part / longest)
            .map(|_| '█')
            .collect();
        let is_here = |at: Decimal| (from..to).contains(&f64::exact(at));
        let mark = marks.iter().find(|(at, _)| is_here(*at));
        let mark = mark.map_or(" ", |(_, mark)| mark);
        let shown = |part, decimals| percent(decimal(part, decimals), sheets.layout.language);
        let (from, to, part) = (shown(from, 2), shown(to, 2), shown(part, 3));
        Note {
            mark: format!("{from:>7} – {to:>7} {mark} {bar} {part}"),
            text: String::new(),
        }
    });
    lines.collect()
}

fn departments(sheets: &Sheets, result: &SimulationResult) -> Sheet {
    let simulated = &result.simulated.departments;
    let years = simulated
        .iter()
        .flat_map(|one| one.covers.iter().map(|(year, _)| *year));
    let mut years: Vec<_> = years.collect();
    years.sort_unstable();
    years.dedup();
    let figures = [
        ("net_mean", Label("net-on-average")),
        ("se", Label("standard-error")),
        ("p_negative", Label("net-below-nothing")),
    ];
    let figures = figures.map(|(key, label)| Column::figure(key, sheets.say(label)));
    let by_year = years
        .iter()
        .map(|year| Column::year(format!("p_covers_payments.{year}"), *year));
    let columns = figures.into_iter().chain(by_year).collect();
    let rows = sheets.case().application.departments.iter().zip(simulated);
    let rows = rows.map(|(named, one)| {
        let covers = years.iter().map(|year| {
            let found = one.covers.iter().find(|(known, _)| known == year);
            found.map_or(Cell::Empty, |(_, chance)| share(chance.value))
        });
        let cells = [
            kronor(one.net.value),
            kronor(one.net.error),
            share(one.is_negative.value),
        ];
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
    moving.sort_by(|one, other| {
        worth(other)
            .partial_cmp(&worth(one))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
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
    sheets.of_inputs(
        "drawn-inputs",
        Label("drawn-inputs"),
        &columns,
        rows.collect(),
    )
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
        .with(
            "loss-error",
            Fact::Kronor(decimal(simulated.borne.error, 0)),
        )
        .with(
            "worth",
            Fact::Kronor(decimal(simulated.worth_of_knowing_all.value, 0)),
        )
}

impl Sheets<'_> {
    /// The simulation in one sentence: how likely the target is, what the reservation loses, and what to measure first.
    pub(crate) fn simulated_in_short(&self) -> Option<Sentence> {
        let result = self.calculated.simulation.as_ref()?;
        let simulated = &result.simulated;
        let known = result
            .importance
            .iter()
            .filter(|one| one.worth_of_knowing.value > 0.0);
        let best = known.max_by(|one, other| {
            let order = one
                .worth_of_knowing
                .value
                .partial_cmp(&other.worth_of_knowing.value);
            order.unwrap_or(std::cmp::Ordering::Equal)
        });
        let first = best.map(|one| result.inputs[one.input].address.as_str());
        let effect = first.and_then(|address| self.effect_of(address));
        // Near the ends one decimal more: 99.9 % is not certain.
        let chance = simulated.meets_target.value;
        let decimals = if (0.01..=0.99).contains(&chance) {
            2
        } else {
            3
        };
        Some(
            Sentence::new("simulation-in-short")
                .with("chance", Fact::Percent(decimal(chance, decimals)))
                .with("loss", Fact::Kronor(decimal(simulated.borne.value, 0)))
                .with("first", first)
                .with(
                    "has-measure",
                    effect.map(|effect| {
                        if effect.measure.is_some() {
                            "yes"
                        } else {
                            "no"
                        }
                    }),
                )
                .with(
                    "measure",
                    effect.and_then(|effect| effect.measure.as_deref()),
                ),
        )
    }

    /// The effect that an input belongs to, if it belongs to one.
    fn effect_of(&self, address: &str) -> Option<&Effect> {
        let id = address.strip_prefix("effect.")?.split('.').next()?;
        self.case()
            .application
            .effects
            .iter()
            .find(|effect| effect.id == id)
    }
}
