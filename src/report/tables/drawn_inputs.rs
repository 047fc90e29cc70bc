//! What the uncertainty comes from: which inputs matter, and which to measure first.

use super::drawn_cells::{decimal, kronor, tenths};
use super::inputs::of_input;
use super::prelude::*;
use crate::simulation::{DrawnRange, Importance, SimulationResult};

pub(crate) const TABLE: TableSpec = TableSpec {
    in_report: with_rows,
    for_programs: |_, sheets| {
        let simulated = sheets.calculated.simulation.iter();
        simulated
            .map(|result| inputs(sheets, result, true))
            .collect()
    },
    ..TableSpec::new("drawn-inputs", |sheets| {
        let result = sheets.calculated.simulation.as_ref()?;
        let sentences = [Sentence::new("drawn-inputs")];
        let table = inputs(sheets, result, false);
        Some(Section::new(table, sheets.said(sentences)))
    })
};

/// The inputs that matter most first; those that move nothing are left out. Standard errors stand below each for people, in
/// columns for programs.
fn inputs(sheets: &Sheets, result: &SimulationResult, for_programs: bool) -> Sheet {
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
        let mut cells = vec![
            value(drawn.range.low),
            value(drawn.value),
            value(drawn.range.high),
            tenths(one.first_order.value),
            tenths(one.total.value),
            kronor(one.worth_of_knowing.value),
        ];
        if for_programs {
            let [first_order, total] = [one.first_order, one.total].map(|one| tenths(one.error));
            let worth = kronor(one.worth_of_knowing.error);
            cells.extend([first_order, total, worth, Cell::Holds(one.is_exact)]);
        }
        let notes = vec![Note::text(sheets.text(&errors(drawn, one)))];
        of_input(&drawn.address, drawn.name.clone(), cells, notes)
    });
    let mut columns = vec![
        ("low", Label("low")),
        ("value", Label("value")),
        ("high", Label("high")),
        ("first_order", Label("first-order")),
        ("total", Label("total-order")),
        ("evppi", Label("worth-of-knowing")),
    ];
    if for_programs {
        let keys = ["first_order_se", "total_se", "evppi_se"];
        columns.extend(keys.map(|key| (key, Label("standard-error"))));
        columns.push(("exact", Label("exact")));
    }
    sheets.of_inputs(
        "drawn-inputs",
        Label("drawn-inputs"),
        &columns,
        rows.collect(),
    )
}

/// How an input is drawn, and how far the draws let its figures be off.
fn errors(drawn: &DrawnRange, one: &Importance) -> Sentence {
    let part = |error| Fact::Percent(decimal(error, 4));
    Sentence::new("drawn-input")
        .with("name", drawn.name.as_deref())
        .with("distribution", drawn.distribution())
        .with("exact", one.is_exact)
        .with("first", part(one.first_order.error))
        .with("total", part(one.total.error))
        .with(
            "worth",
            Fact::Kronor(decimal(one.worth_of_knowing.error, 0)),
        )
}
