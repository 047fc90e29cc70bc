//! The tables of effects, plan against outcome: in all, volume apart from price, and year by year.

use super::prelude::*;
use crate::model::{EffectLine, OutcomePrices, Payer};
use crate::report::tables::effects::of_effect;
use crate::report::tables::sheets::{names_of, years};

pub(super) const TABLE: SettlementTable = SettlementTable {
    name: "effects",
    section: |sheets| {
        let current = sheets.outcome().prices == OutcomePrices::Current;
        let sentence = current.then(|| said("volume-and-prices"));
        let mut sheet = in_all(sheets);
        if !current {
            // At one price every difference is of volume.
            sheet.columns.truncate(DIFFERENCE + 1);
        }
        let sentences = sheets.actual_until().into_iter().chain(sentence);
        Section::new(sheet, sheets.said(sentences))
    },
    is_looked_at_first: |_| true,
    for_programs: |sheets| vec![in_all(sheets)],
};

pub(super) const BY_YEAR: SettlementTable = SettlementTable {
    name: "effects-by-year",
    section: |sheets| by_year(sheets).into(),
    is_looked_at_first: |_| false,
    for_programs: |sheets| vec![by_year(sheets)],
};

/// The column of the difference in all.
const DIFFERENCE: usize = 4;

/// Each effect in all, with how it was verified.
fn in_all(sheets: &SettlementSheets) -> Sheet {
    let columns = sheets.columns(&[
        ("planned_units", Label("units-planned")),
        ("units", Label("units-actual")),
        ("planned", Label("plan")),
        ("actual", Label("actual")),
        ("difference", Label("difference")),
        ("of_volume", Label("of-volume")),
        ("of_prices", Label("of-prices")),
    ]);
    let lines = sheets.case().lines.iter().enumerate();
    let mut rows: Vec<Row> = lines.map(|(at, line)| effect(sheets, at, line)).collect();
    rows.push(municipality(sheets, &rows).total());
    let headings = [Label("effects-settled"), Label("effect")];
    sheets.sheet(TABLE.name, headings, columns, rows)
}

fn effect(sheets: &SettlementSheets, position: usize, line: &EffectLine) -> Row {
    let case = sheets.case();
    let id = case.line_id(line);
    let difference = format!("settlement.differences.{id}");
    let names = [
        format!("planned.effects.{id}.units_total"),
        format!("effects.{id}.units_total"),
        format!("planned.effects.{id}.realisable.total"),
        format!("effects.{id}.realisable.total"),
        format!("{difference}.total"),
        format!("{difference}.of_volume"),
        format!("{difference}.of_prices"),
    ];
    let mut row = sheets.named("", names.into());
    if case.is_amount(sheets.outcome(), position) {
        row.cells[1] = Cell::Empty;
    }
    let unit = case.price(line.unit_cost).unit_cost.unit();
    let row = of_effect(sheets, case, line, row).in_unit(unit);
    let note = verified(sheets, position, line).map(Note::text);
    row.with_notes(note.into_iter().collect())
}

fn verified(sheets: &SettlementSheets, position: usize, line: &EffectLine) -> Option<String> {
    match &sheets.outcome().lines[position] {
        Some(verified) => {
            let how = said("shown-by")
                .with("method", verified.method.as_deref())
                .with("source", &verified.source);
            Some(sheets.text(&how))
        }
        // It follows from its effect.
        None if line.replacement => None,
        None => Some(sheets.text(&said("as-planned"))),
    }
}

/// What the municipality can take home, and how far that is from the plan.
fn municipality(sheets: &SettlementSheets, effects: &[Row]) -> Row {
    let names = [
        "",
        "",
        "planned.reductions.realisable.total",
        "reductions.realisable.total",
    ];
    let names = names.into_iter().chain([""; 3]).map(str::to_owned);
    let mut row = sheets.named(sheets.say(Label("realisable-total")), names.collect());
    let lines = sheets.case().lines.iter().zip(effects);
    let own = lines.filter(|(line, _)| line.payer == Payer::Municipality);
    let own: Vec<&Row> = own.map(|(_, row)| row).collect();
    row.cells[DIFFERENCE] = SettlementSheets::less(row.cells[3], row.cells[2]);
    for at in [DIFFERENCE + 1, DIFFERENCE + 2] {
        let cells = || own.iter().map(|row| row.cells[at]);
        // Of kronor nobody knows which part is volume: then of all neither.
        if cells().all(|cell| cell != Cell::Empty) {
            row.cells[at] = SettlementSheets::sum(cells());
        }
    }
    row
}

/// Each effect year by year: units and kronor, plan and outcome.
fn by_year(sheets: &SettlementSheets) -> Sheet {
    let standing = sheets.standing();
    let lines = standing.planned.lines.iter().chain(&standing.actual.lines);
    let all = lines.flat_map(|line| years(&line.units).chain(years(&line.realisable)));
    let columns = sheets.yearly(all);
    let lines = sheets.case().lines.iter().enumerate();
    let effects = lines.flat_map(|(at, line)| years_of(sheets, at, line, &columns));
    let total = |label, id| {
        let label = format!(
            "{}, {}",
            sheets.say(Label("realisable-total")),
            sheets.say(Label(label))
        );
        sheets.object(label, id, &columns)
    };
    let totals = [
        total("plan", "planned.reductions.realisable").total(),
        total("actual", "reductions.realisable"),
    ];
    let rows = effects.chain(totals).collect();
    let headings = [Label("effects-settled-by-year"), Label("effect")];
    sheets.sheet(BY_YEAR.name, headings, columns.clone(), rows)
}

fn years_of(
    sheets: &SettlementSheets,
    position: usize,
    line: &EffectLine,
    columns: &[Column],
) -> Vec<Row> {
    let case = sheets.case();
    let id = case.line_id(line);
    let empty = vec![Cell::Empty; columns.len()];
    let head = of_effect(sheets, case, line, Row::new("", empty));
    let name = head.name.clone().unwrap_or_else(|| head.label.clone());
    let unit = case.price(line.unit_cost).unit_cost.unit();
    let part = |label, path: &str, units: bool| {
        let label = sheets.say(Label(label));
        let by_year = if units { "units" } else { "realisable.by_year" };
        let whole = if units {
            "units_total"
        } else {
            "realisable.total"
        };
        let [by_year, whole] = [by_year, whole].map(|part| format!("{path}{id}.{part}"));
        let names = names_of(&by_year, &whole, columns);
        let called = format!("{name}, {label}");
        let row = sheets.named(label, names).called(called).in_unit(unit);
        row.indented().of(head.department.as_deref())
    };
    let units_planned = part("units-planned", "planned.effects.", true);
    let units = part("units-actual", "effects.", true);
    let is_amount = case.is_amount(sheets.outcome(), position);
    let units = (!is_amount).then_some(units);
    let kronor = [
        part("plan", "planned.effects.", false),
        part("actual", "effects.", false),
    ];
    let rows = [head.clone(), units_planned].into_iter();
    rows.chain(units).chain(kronor).collect()
}
