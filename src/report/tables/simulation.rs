//! The tables of a simulation: how reductions, coverage and what departments keep are spread. There is none where no draws
//! were asked for.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::drawn_cells::{
    decimal, error_cells, kronor, probability, share, spread_cells, spread_columns, tenths,
};
use super::histogram::histogram;
use super::prelude::*;
use crate::model::{Effect, Form, Policy};
use crate::simulation::{Estimate, Importance, PERCENTILES, SimulationResult, Spread};

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
        let sentences = [drawn(result), chances(&sheets.case().policy, result)];
        Some(Section::new(
            spreads(sheets, result),
            sheets.said(sentences),
        ))
    })
};

/// What sentences say to people, each figure with how far the draws let it be off.
fn figures(sheets: &Sheets, result: &SimulationResult) -> Vec<Sheet> {
    let simulated = &result.simulated;
    let sheet = |columns: [&str; 2], rows: Vec<(&str, Label, Estimate)>, cell: fn(f64) -> Cell| {
        let labels = [Label("figure"), Label("standard-error")];
        let columns = columns.into_iter().zip(labels);
        let columns = columns
            .map(|(key, label)| Column::figure(key, sheets.say(label)))
            .collect();
        let rows = rows.into_iter().map(|(id, label, one)| {
            let id = format!("sensitivity.simulation.{id}");
            Row::new(sheets.say(label), vec![cell(one.value), cell(one.error)])
                .id(id.trim_end_matches('.'))
        });
        sheets.sheet(
            "simulation",
            [Label("simulation"), Label("figure")],
            columns,
            rows.collect(),
        )
    };
    let policy = &sheets.case().policy;
    let target = (
        "p_target",
        Label("target-probability"),
        simulated.meets_target,
    );
    let floor = ("p_floor", Label("floor-probability"), simulated.meets_floor);
    let floor = policy.floor().map(|_| floor);
    let loss = (
        "reservation_loss",
        Label("loss-of-reservation"),
        simulated.borne,
    );
    let loss = policy.has_return_model().then_some(loss);
    let worth = (
        "",
        Label("worth-of-knowing-all"),
        simulated.worth_of_knowing_all,
    );
    vec![
        sheet(
            ["p", "se"],
            [target].into_iter().chain(floor).collect(),
            share,
        ),
        sheet(["mean", "se"], loss.into_iter().collect(), kronor),
        sheet(["evpi", "evpi_se"], vec![worth], kronor),
    ]
}

pub(crate) const DEPARTMENTS: TableSpec = TableSpec {
    in_report: with_rows,
    ..TableSpec::new("simulated-departments", |sheets| {
        let result = sheets.calculated.simulation.as_ref()?;
        let table = departments(sheets, result);
        let by_year = table.columns.iter().any(|column| column.year.is_some());
        let departments = result.simulated.departments.iter();
        let chances = departments.flat_map(|one| {
            let covers = one.covers.iter().map(|(_, chance)| *chance);
            covers.chain([one.is_negative])
        });
        let error = chances.map(|chance| chance.error).fold(0.0, f64::max);
        let said = Sentence::new("simulated-departments")
            .with("error", Fact::Percent(decimal(error, 4)))
            .with("by-year", by_year);
        Some(Section::new(table, sheets.said([said])))
    })
};

fn spreads(sheets: &Sheets, result: &SimulationResult) -> Sheet {
    let columns = spread_columns(sheets.layout.language);
    let rows = |label, id: &str, spread: &Spread, [cell, error]: [fn(f64) -> Cell; 2]| {
        let id = format!("sensitivity.simulation.{id}");
        let of = PERCENTILES
            .iter()
            .map(|percent| format!("{id}.percentiles_se.{percent}"));
        let names = [format!("{id}.se"), String::new()].into_iter().chain(of);
        let errors = Row::new(
            sheets.say(Label("standard-error")),
            error_cells(spread, error),
        )
        .named(names.collect())
        .called(sheets.say(label))
        .indented();
        [
            Row::new(sheets.say(label), spread_cells(spread, cell)).id(id),
            errors,
        ]
    };
    let simulated = &result.simulated;
    let gained = rows(
        Label("realisable-total"),
        "reductions",
        &simulated.gained,
        [kronor; 2],
    );
    let coverage = rows(
        Label("coverage-ratio"),
        "coverage",
        &simulated.coverage,
        [share, tenths],
    );
    let [coverage, errors] = coverage;
    let errors = errors.with_notes(histogram(sheets, &simulated.coverage));
    let headings = [Label("simulation"), Label("figure")];
    let rows = gained.into_iter().chain([coverage, errors]);
    sheets.sheet("simulation", headings, columns, rows.collect())
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

/// What went in.
fn drawn(result: &SimulationResult) -> Sentence {
    let draws = usize::try_from(result.simulated.draws).unwrap_or(usize::MAX);
    Sentence::new("simulation-drawn")
        .with("inputs", result.inputs.len())
        .with("draws", Fact::Number(Decimal::from(draws)))
        .with("seed", Fact::Number(Decimal::from(result.draws.seed)))
}

/// How likely target and floor are, with how far the draws let that be off.
fn chances(policy: &Policy, result: &SimulationResult) -> Sentence {
    let simulated = &result.simulated;
    let part = |estimate: f64, decimals| Fact::Percent(probability(estimate, decimals));
    let chance = |one: Estimate| [part(one.value, 3), part(one.error, 4)];
    let kronor = |one: Estimate| [one.value, one.error].map(|one| Fact::Kronor(decimal(one, 0)));
    let [target, target_error] = chance(simulated.meets_target);
    let [floor, floor_error] = chance(simulated.meets_floor);
    let [loss, loss_error] = kronor(simulated.borne);
    let [worth, worth_error] = kronor(simulated.worth_of_knowing_all);
    Sentence::new("simulation-chances")
        .with("target", target)
        .with("target-error", target_error)
        .with("floor", policy.floor().map(|_| floor))
        .with("floor-error", floor_error)
        .with("loss", policy.has_return_model().then_some(loss))
        .with("loss-error", loss_error)
        .with("worth", worth)
        .with("worth-error", worth_error)
}

impl Sheets<'_> {
    /// The simulation in one sentence: how likely the target is, what the reservation loses, and what to measure first.
    pub(crate) fn simulated_in_short(&self) -> Option<Sentence> {
        let result = self.calculated.simulation.as_ref()?;
        let simulated = &result.simulated;
        let known = result.importance.iter();
        let mut known: Vec<&Importance> = known
            .filter(|one| one.worth_of_knowing.value > 0.0)
            .collect();
        known.sort_by(|one, other| {
            let [one, other] = [one, other].map(|one| one.worth_of_knowing.value);
            other.partial_cmp(&one).unwrap_or(Ordering::Equal)
        });
        // Which of two is worth more the draws may not tell.
        let is_near = |one: &&Importance| {
            let best = known
                .first()
                .map_or(Estimate::default(), |best| best.worth_of_knowing);
            let own = one.worth_of_knowing;
            best.value - own.value <= 2.0 * libm::hypot(best.error, own.error)
        };
        let address = |one: &Importance| result.inputs[one.input].address.as_str();
        let first = known.first().map(|one| address(one));
        let second = known.get(1).copied().filter(is_near).map(address);
        let effects = first.into_iter().chain(second);
        let effects: Vec<&Effect> = effects.flat_map(|one| self.effects_of(one)).collect();
        let measures = effects.iter().map(|effect| effect.measure.as_deref());
        let measures: Option<BTreeSet<&str>> = measures.collect();
        let has_measure = if measures.is_some() { "yes" } else { "no" };
        let returns = self.case().policy.has_return_model();
        // Near the ends one decimal more: 99.9 % is not certain.
        let chance = simulated.meets_target.value;
        let decimals = if (0.01..=0.99).contains(&chance) {
            2
        } else {
            3
        };
        Some(
            Sentence::new("simulation-in-short")
                .with("chance", Fact::Percent(probability(chance, decimals)))
                .with(
                    "loss",
                    returns.then(|| Fact::Kronor(decimal(simulated.borne.value, 0))),
                )
                .with("first", first)
                .with("second", second)
                .with("has-measure", (!effects.is_empty()).then_some(has_measure))
                .with(
                    "measure",
                    measures.map(|measures| Vec::from_iter(measures).join("`, `")),
                ),
        )
    }

    /// The effects that an input moves: its own, those of its target group, and those that a parameter stands in.
    fn effects_of(&self, address: &str) -> Vec<&Effect> {
        let application = &self.case().application;
        let inputs = &application.inputs;
        let references = inputs.references();
        let referring = references.iter().filter_map(|(end, place)| {
            let is_it = inputs.of(*end).address == address;
            is_it.then(|| inputs.of(*place).address.as_str())
        });
        let addresses: Vec<&str> = std::iter::once(address).chain(referring).collect();
        let effects = application.effects.iter();
        let is_moved = |effect: &&Effect| {
            let group = match effect.form {
                Form::People { target_group, .. } => {
                    let group = application.target_groups.get(target_group);
                    group.map(|group| format!("target_group.{}.", group.id))
                }
                Form::Yearly { .. } => None,
            };
            let own = format!("effect.{}.", effect.id);
            let begins = |address: &&str| {
                address.starts_with(&own)
                    || group
                        .as_ref()
                        .is_some_and(|group| address.starts_with(group))
            };
            addresses.iter().any(begins)
        };
        effects.filter(is_moved).collect()
    }
}
