//! The table of what each effect is worth.

use rust_decimal::Decimal;

use super::sheets::{Sheets, cells, names, span, yearly_row};
use super::spec::TableSpec;
use crate::model::{EffectLine, Years, rounded};
use crate::report::sheet::{Cell, Row, Sheet};
use crate::words::{Label, kronor};

pub(crate) const TABLE: TableSpec = TableSpec::new("effects", |sheets| Some(sheet(sheets).into()));

/// Reductions by effect and year: what can be taken home, and below it what cannot.
fn sheet(sheets: &Sheets) -> Sheet {
    let result = &sheets.calculated.calculation;
    let parts: Vec<&Years<Decimal>> = result
        .lines
        .iter()
        .flat_map(|line| [&line.expected, &line.realisable])
        .collect();
    let years = span(&parts);
    let mut rows = Vec::new();
    for (line, amounts) in sheets.case().lines.iter().zip(&result.lines) {
        let row = effect_row(
            sheets,
            line,
            cells(&amounts.realisable, &years, amounts.realisable.total()),
        );
        let name = row.label.clone();
        let id = format!("effects.{}", sheets.case().line_id(line));
        rows.push(row.named(names(&format!("{id}.realisable"), &years)));
        let rest = difference(&amounts.expected, &amounts.realisable);
        if has_kronor(&rest) {
            let label = sheets.say(Label("non-realisable"));
            let name = format!("{name}, {label}");
            let row = yearly_row(label, &format!("{id}.non_realisable"), &rest, &years);
            let row = row.of(line_department(sheets, line)).called(name);
            rows.push(row.indented());
        }
    }
    let municipality = &result.municipality;
    let realisable = municipality.realisable.map(|_, amount| amount.0);
    let expected = municipality.expected.map(|_, amount| amount.0);
    let label = sheets.say(Label("realisable-total"));
    rows.push(yearly_row(label, "reductions.realisable", &realisable, &years).total());
    let rest = difference(&expected, &realisable);
    if has_kronor(&rest) {
        let label = sheets.say(Label("non-realisable-total"));
        rows.push(yearly_row(
            label,
            "reductions.non_realisable",
            &rest,
            &years,
        ));
    }
    sheets.by_year(
        "effects",
        [Label("reductions-by-effect"), Label("effect")],
        &years,
        rows,
    )
}

/// Whether any year has as much as a krona.
fn has_kronor(amounts: &Years<Decimal>) -> bool {
    let mut amounts = amounts.amounts();
    amounts.any(|(_, amount)| !rounded(amount, 0).is_zero())
}

/// An effect, or what people receive instead, with its department or payer and its unit cost.
pub(crate) fn effect_row(sheets: &Sheets, line: &EffectLine, cells: Vec<Cell>) -> Row {
    let effect = &sheets.case().application.effects[line.effect];
    let price = sheets.case().price(line.unit_cost);
    let who = match line.department {
        Some(department) => &sheets.case().application.departments[department].name,
        None => Label::of_payer(line.payer).text(sheets.language),
    };
    let cost = sheets
        .case()
        .application
        .inputs
        .number(price.cost)
        .unwrap_or_default();
    let cost = kronor(decimals_shown(cost), sheets.language);
    let detail = format!(
        "{who} · {} {cost}/{}",
        price.unit_cost.id, price.unit_cost.unit
    );
    let row = if line.replacement {
        let label = format!(
            "{}: {}",
            sheets.say(Label("instead-of")),
            price.unit_cost.name
        );
        let name = format!("{}, {label}", effect.name);
        Row::new(label, cells).called(name).indented()
    } else {
        Row::new(&effect.name, cells)
    };
    row.with_detail(detail).of(line_department(sheets, line))
}

fn line_department<'c>(sheets: &Sheets<'c>, line: &EffectLine) -> Option<&'c str> {
    line.department.map(|position| sheets.department(position))
}

/// Whole kronor, and öre only where there are any.
fn decimals_shown(cost: Decimal) -> Decimal {
    let mut cost = rounded(cost, 2);
    cost.rescale(if cost.fract().is_zero() { 0 } else { 2 });
    cost
}

fn difference(whole: &Years<Decimal>, part: &Years<Decimal>) -> Years<Decimal> {
    let mut rest = whole.clone();
    rest.add_all(&part.map(|_, amount| -amount));
    rest
}
