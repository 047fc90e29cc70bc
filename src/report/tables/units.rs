//! The table of how many units each effect avoids.

use rust_decimal::Decimal;

use super::effects::effect_row;
use super::sheets::{Sheets, names_of, span};
use super::spec::TableSpec;
use crate::calculation::LineAmounts;
use crate::model::{Additive, EffectLine, Quantity, Years};
use crate::report::sheet::{Cell, Sheet};
use crate::words::Label;

/// The whole report says the reductions that they come to.
pub(crate) const TABLE: TableSpec =
    TableSpec::new("units", |sheets| Some(sheet(sheets).into())).not_in_report();

/// Units avoided by effect and year, each in its own unit.
fn sheet(sheets: &Sheets) -> Sheet {
    let lines = &sheets.calculated.calculation.lines;
    let all: Vec<&Years<Decimal>> = lines.iter().map(|line| &line.units).collect();
    let years = span(&all);
    let row = |(line, amounts): (&EffectLine, &LineAmounts<Decimal>)| {
        let quantity = |units: Decimal| {
            if units.is_nothing() {
                Cell::Empty
            } else {
                Cell::Quantity(Quantity(units))
            }
        };
        let units = &amounts.units;
        let by_year = years.iter().map(|year| quantity(units.at(*year)));
        let cells = by_year.chain([quantity(units.total())]).collect();
        let unit = &sheets.case().price(line.unit_cost).unit_cost.unit;
        let id = format!("effects.{}", sheets.case().line_id(line));
        let (by_year, whole) = (format!("{id}.units"), format!("{id}.units_total"));
        effect_row(sheets, line, cells)
            .with_detail(unit)
            .in_unit(unit)
            .named(names_of(&by_year, &years, &whole))
    };
    let rows = sheets.case().lines.iter().zip(lines).map(row).collect();
    let headings = [Label("units-by-effect"), Label("effect")];
    Sheet {
        title: sheets.say(headings[0]),
        ..sheets.by_year("units", headings, &years, rows)
    }
}
