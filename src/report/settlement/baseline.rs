//! The table of the baseline: what the plan assumed of the effects, and what was measured of it.

use rust_decimal::Decimal;

use super::prelude::*;
use crate::model::{Amount, Quantity, Range};
use crate::report::Settled;
use crate::report::json_value::{Json, object};
use crate::report::tables::inputs::in_short;

pub(super) const TABLE: SettlementTable = SettlementTable {
    name: "baseline",
    section: |sheets| sheet(sheets, is_uncertain).into(),
    is_looked_at_first: |_| false,
    for_programs: |sheets| vec![sheet(sheets, |_| true)],
};

/// The tables of an application whose numbers effects rest on.
const OF_EFFECTS: [&str; 4] = ["effect.", "target_group.", "parameter.", "unit_cost."];

/// What the plan assumed of something, a table of years in all, and what was measured of it.
struct Assumed {
    address: String,
    planned: Decimal,
    /// Of a number alone: of a table of years low and high are factors.
    range: Option<Range>,
    measured: Option<Decimal>,
}

/// Whether people look for it: people, prices, and what was measured or has a range; not what was left to its default.
fn is_uncertain(assumed: &Assumed) -> bool {
    let mut tables = ["target_group.", "unit_cost."].iter();
    assumed.range.is_some()
        || assumed.measured.is_some()
        || tables.any(|table| assumed.address.starts_with(table))
}

/// Every assumption on which effects rest, in the order of the application.
fn assumed(settled: &Settled) -> impl Iterator<Item = Assumed> {
    let inputs = &settled.case.application.inputs;
    let of_effects = inputs.ids().filter(|id| {
        let mut tables = OF_EFFECTS.iter();
        tables.any(|table| inputs.of(*id).address.starts_with(table))
    });
    of_effects.map(|id| {
        let input = inputs.of(id);
        let (planned, range) = match inputs.held(id) {
            Amount::Years(years) => (years.total(), None),
            Amount::Number(number) => (*number, input.range),
            // What a parameter holds is resolved already.
            Amount::Parameter(_) => (Decimal::ZERO, None),
        };
        Assumed {
            address: input.address.clone(),
            planned,
            range,
            measured: measured(settled, &input.address),
        }
    })
}

/// What was measured of an address, or of its years in all.
fn measured(settled: &Settled, address: &str) -> Option<Decimal> {
    let outcome = &settled.outcome;
    let mut found: Vec<(&str, Decimal)> = Vec::new();
    for measured in &outcome.measured {
        let rest = measured.address.strip_prefix(address);
        let is_of_it = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        // The people of one group may be measured under several effects.
        let is_known = found.iter().any(|(known, _)| *known == measured.address);
        if is_of_it && !is_known {
            found.push((&measured.address, outcome.numbers[measured.value.0].value));
        }
    }
    (!found.is_empty()).then(|| found.iter().map(|(_, value)| value).sum())
}

fn sheet(sheets: &SettlementSheets, is_shown: impl Fn(&Assumed) -> bool) -> Sheet {
    let columns: Vec<Column> = sheets.columns(&[
        ("planned", Label("plan")),
        ("low", Label("low")),
        ("high", Label("high")),
        ("measured", Label("measured")),
    ]);
    let cell = |value: Option<Decimal>| match value {
        Some(value) => Cell::Input {
            value: Quantity(value),
            shown: in_short(value),
        },
        None => Cell::Empty,
    };
    let row = |assumed: Assumed| {
        let range = assumed.range;
        let cells = [
            Some(assumed.planned),
            range.map(|range| range.low),
            range.map(|range| range.high),
            assumed.measured,
        ];
        let row = Row::new(&assumed.address, cells.map(cell).into()).id(&assumed.address);
        match sheets.case().name_at(&assumed.address) {
            Some(name) => row.with_detail(&name).called(name),
            None => row,
        }
    };
    Sheet {
        table: TABLE.name,
        title: sheets.say(Label("baseline")),
        label: sheets.say(Label("input")),
        columns,
        rows: assumed(sheets.settled).filter(is_shown).map(row).collect(),
    }
}

/// The same as JSON, by address.
pub(super) fn json(settled: &Settled) -> Json {
    let number = |value: Decimal| Json::from(Quantity(value));
    let all = assumed(settled).map(|assumed| {
        let range = assumed.range;
        let values = object! {
            "planned": number(assumed.planned),
            "low": range.map(|range| number(range.low)),
            "high": range.map(|range| number(range.high)),
            "measured": assumed.measured.map(number),
        };
        (assumed.address, values)
    });
    Json::pairs(all)
}
