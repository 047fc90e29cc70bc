//! The tables of what made a difference: unit costs, or the changes of a version.

use rust_decimal::Decimal;

use super::old_and_new::{comparison_table, label, relative};
use super::sheet::{Cell, Column, Row, Sheet};
use super::terminal::Layout;
use crate::model::{Quantity, Share, rounded};
use crate::recalculation::Delta;
use crate::words::AmountUnit;

/// What one cause did, with what to call it.
pub(super) struct CauseRow<'m> {
    /// What it is called.
    pub(super) label: String,
    /// What stands below.
    pub(super) detail: Option<String>,
    /// Its id for programs.
    pub(super) id: String,
    /// Old and new kronor per unit, if it is a unit cost.
    pub(super) prices: Option<(Decimal, Decimal)>,
    /// What it did; `None` if that is counted elsewhere.
    pub(super) delta: Option<&'m Delta>,
}

/// What made the difference, row by row, adding up to the whole.
pub(super) fn causes_sheet(causes: &[CauseRow], headings: [&str; 2], layout: Layout) -> Sheet {
    let say = |id: &str| label(id, layout.language);
    // Unit costs are in kronor, whatever the unit of amounts.
    let kronor = AmountUnit::Kronor.name(layout.language);
    let with_prices = causes.iter().any(|cause| cause.prices.is_some());
    let cells = |prices: Option<(Decimal, Decimal)>, moved: [Cell; 3]| {
        let price = |price| Cell::Value(Quantity(rounded(price, 2)));
        let part = |old, new| relative(old, new).map_or(Cell::Empty, Cell::tenths);
        let mut cells = match prices {
            _ if !with_prices => Vec::new(),
            Some((old, new)) => vec![price(old), price(new), part(old, new)],
            None => vec![Cell::Empty; 3],
        };
        cells.extend(moved);
        cells
    };
    let moved = |delta: &Delta| {
        let (cost, realisable) = (Cell::Money(delta.cost), Cell::Money(delta.realisable));
        [cost, realisable, Cell::Points(delta.coverage)]
    };
    let row = |cause: &CauseRow| {
        let moved = cause.delta.map_or([Cell::Empty; 3], moved);
        let mut row = Row::new(&cause.label, cells(cause.prices, moved));
        row.detail.clone_from(&cause.detail);
        row.id(&cause.id).in_unit(kronor)
    };
    let mut rows: Vec<Row> = causes.iter().map(row).collect();
    if causes.len() > 1 {
        let deltas = || causes.iter().filter_map(|cause| cause.delta);
        let coverage = deltas().map(|delta| delta.coverage.0).sum();
        let all = [
            Cell::Money(deltas().map(|delta| delta.cost).sum()),
            Cell::Money(deltas().map(|delta| delta.realisable).sum()),
            Cell::Points(Share(coverage)),
        ];
        let row = Row::new(say("all-together"), cells(None, all));
        rows.push(row.id("all").total());
    }
    let in_kronor = |id: &str| format!("{}, {kronor}", say(id));
    let mut columns = Vec::new();
    if with_prices {
        columns.extend([
            Column::figure("old", in_kronor("old")),
            Column::figure("new", in_kronor("new")),
            Column::figure("relative", say("relative")),
        ]);
    }
    columns.extend([
        Column::figure("cost", say("cost-moved")),
        Column::figure("realisable", say("reductions")),
        Column::figure("coverage", say("coverage")),
    ]);
    comparison_table("causes", headings, columns, rows, layout)
}

/// What each cause does to each department's return: departments side by side for people, or row by row for programs;
/// `None` if no return moves.
pub(super) fn returns_sheet(
    causes: &[CauseRow],
    departments: &[(&str, &str)],
    heading: &str,
    for_programs: bool,
    layout: Layout,
) -> Option<Sheet> {
    let rows = |cause: &CauseRow| -> Vec<Row> {
        let returned = cause.delta.map_or(&[][..], |delta| &delta.returned);
        if returned.iter().all(|amount| amount.0.is_zero()) {
            return Vec::new();
        }
        let cells = returned.iter().map(|amount| Cell::Money(*amount));
        if !for_programs {
            return vec![Row::new(&cause.label, cells.collect()).id(&cause.id)];
        }
        let of_department = |((department, _), cell): (&(&str, &str), Cell)| {
            let row = Row::new(&cause.label, vec![cell]);
            row.id(&cause.id).of(Some(department))
        };
        departments.iter().zip(cells).map(of_department).collect()
    };
    let rows: Vec<Row> = causes.iter().flat_map(rows).collect();
    let column = |(_, name): &(&str, &str)| Column::figure("return", *name);
    let columns = if for_programs {
        vec![Column::figure("return", "")]
    } else {
        departments.iter().map(column).collect()
    };
    let headings = ["returns", heading];
    (!rows.is_empty()).then(|| comparison_table("returns", headings, columns, rows, layout))
}
