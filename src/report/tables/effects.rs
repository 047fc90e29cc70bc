//! The table of what each effect is worth.

use rust_decimal::Decimal;

use super::sheets::{Sheets, years};
use super::spec::TableSpec;
use crate::model::{EffectLine, rounded};
use crate::report::sheet::{Cell, Row, Sheet};
use crate::words::{Label, kronor};

pub(crate) const TABLE: TableSpec = TableSpec::new("effects", |sheets| Some(sheet(sheets).into()));

/// Reductions by effect and year: what can be taken home, and below it what cannot.
fn sheet(sheets: &Sheets) -> Sheet {
    let lines = sheets.calculated.calculation.lines.iter();
    let all = lines.flat_map(|line| years(&line.expected).chain(years(&line.realisable)));
    let columns = sheets.yearly(all);
    let mut rows = Vec::new();
    for line in &sheets.case().lines {
        let id = format!("effects.{}", sheets.case().line_id(line));
        let row = sheets.object("", &format!("{id}.realisable"), &columns);
        let row = of_effect(sheets, line, row);
        let label = sheets.say(Label("non-realisable"));
        let name = format!("{}, {label}", row.label);
        let rest = sheets.object(label, &format!("{id}.non_realisable"), &columns);
        let rest = rest.of(row.department.as_deref()).called(name).indented();
        rows.push(row);
        rows.extend(has_kronor(&rest).then_some(rest));
    }
    let label = sheets.say(Label("realisable-total"));
    rows.push(
        sheets
            .object(label, "reductions.realisable", &columns)
            .total(),
    );
    let label = sheets.say(Label("non-realisable-total"));
    let rest = sheets.object(label, "reductions.non_realisable", &columns);
    rows.extend(has_kronor(&rest).then_some(rest));
    let headings = [Label("reductions-by-effect"), Label("effect")];
    sheets.sheet("effects", headings, columns, rows)
}

/// Whether any cell has as much as a krona.
fn has_kronor(row: &Row) -> bool {
    let mut cells = row.cells.iter();
    cells.any(|cell| matches!(cell, Cell::Money(amount) if !rounded(amount.0, 0).is_zero()))
}

/// A row as that of an effect, or of what people receive instead, with its department or payer and its unit cost.
pub(crate) fn of_effect(sheets: &Sheets, line: &EffectLine, mut row: Row) -> Row {
    let (application, language) = (&sheets.case().application, sheets.layout.language);
    let effect = &application.effects[line.effect];
    let price = sheets.case().price(line.unit_cost);
    let department = line.department.map(|at| &application.departments[at]);
    let who = match department {
        Some(department) => &department.name,
        None => Label::of_payer(line.payer).text(language),
    };
    let cost = application.inputs.number(price.cost).unwrap_or_default();
    let (cost, unit_cost) = (kronor(decimals_shown(cost), language), &price.unit_cost);
    row.label.clone_from(&effect.name);
    if line.replacement {
        row.label = format!("{}: {}", sheets.say(Label("instead-of")), unit_cost.name);
        row.name = Some(format!("{}, {}", effect.name, row.label));
        row.indented = true;
    }
    row.with_detail(format!(
        "{who} · {} {cost}/{}",
        unit_cost.id, unit_cost.unit
    ))
    .of(department.map(|department| department.id.as_str()))
}

/// Whole kronor, and öre only where there are any.
fn decimals_shown(cost: Decimal) -> Decimal {
    let mut cost = rounded(cost, 2);
    cost.rescale(if cost.fract().is_zero() { 0 } else { 2 });
    cost
}
