//! The table of how many units each effect avoids.

use super::effects::of_effect;
use super::prelude::*;
use crate::model::{EffectLine, rounded};

/// The whole report says the reductions that they come to.
pub(crate) const TABLE: TableSpec = TableSpec {
    in_report: never,
    ..TableSpec::new("units", |sheets| Some(sheet(sheets).into()))
};

/// Units avoided by effect and year, each in its own unit.
fn sheet(sheets: &Sheets) -> Sheet {
    let lines = sheets.calculated.calculation.lines.iter();
    let columns = sheets.yearly(lines.flat_map(|line| years(&line.units)));
    let row = |line: &EffectLine| {
        let id = format!("effects.{}", sheets.case().line_id(line));
        let (by_year, whole) = (format!("{id}.units"), format!("{id}.units_total"));
        let unit = sheets.case().price(line.unit_cost).unit_cost.unit();
        let row = sheets.named("", names_of(&by_year, &whole, &columns));
        let row = of_effect(sheets, sheets.case(), line, row);
        row.with_detail(unit).in_unit(unit)
    };
    let mut rows: Vec<Row> = sheets.case().lines.iter().map(row).collect();
    alike(&mut rows);
    let headings = [Label("units-by-effect"), Label("effect")];
    Sheet {
        title: sheets.say(headings[0]),
        ..sheets.sheet("units", headings, columns, rows)
    }
}

/// Shows all numbers with as many decimals as the one that needs most, at most two.
fn alike(rows: &mut [Row]) {
    let mut shown = Vec::new();
    for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
        if let Cell::Quantity(value) = *cell {
            let units = rounded(value.0, 2).normalize();
            shown.push((cell, value, units));
        }
    }
    let decimals = shown.iter().map(|(_, _, units)| units.scale()).max();
    for (cell, value, mut shown) in shown {
        shown.rescale(decimals.unwrap_or(0));
        *cell = Cell::Input { value, shown };
    }
}
