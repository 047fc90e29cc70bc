//! The registry of tables: `--table`, its help, the whole report and CSV are made of it.

mod break_even;
mod costs;
pub(super) mod coverage;
mod department_break_even;
mod departments;
pub(super) mod drawn_cells;
mod drawn_inputs;
pub(super) mod effects;
mod foundations;
mod frames;
mod goals;
mod grid;
mod histogram;
pub(super) mod inputs;
mod natural_units_text;
mod one_way;
mod outcomes;
mod payers;
mod policies;
mod prelude;
mod return_plan;
mod scenarios;
pub(super) mod sheets;
mod simulation;
mod spec;
mod units;
pub(super) mod warnings;

pub(crate) use sheets::Sheets;
pub(crate) use spec::TableSpec;

use crate::report::section::Section;

/// Every table of a calculation, in the order of the report.
pub(crate) const TABLES: [TableSpec; 21] = [
    costs::TABLE,
    units::TABLE,
    effects::TABLE,
    departments::TABLE,
    coverage::TABLE,
    return_plan::TABLE,
    frames::TABLE,
    policies::TABLE,
    outcomes::TABLE,
    one_way::TABLE,
    break_even::TABLE,
    department_break_even::TABLE,
    grid::TABLE,
    scenarios::TABLE,
    simulation::TABLE,
    simulation::DEPARTMENTS,
    drawn_inputs::TABLE,
    payers::TABLE,
    foundations::TABLE,
    goals::TABLE,
    warnings::TABLE,
];

/// What people read of one calculation below the first screen where they ask for nothing more: costs, reductions and
/// returns by year, what was asked for by an option of its own, and the inputs that move most.
pub(crate) fn short_report(sheets: &Sheets) -> Vec<Section> {
    let of = |table: &TableSpec| (table.in_report)(sheets, (table.section)(sheets)?);
    let parts = [
        of(&costs::TABLE),
        of(&departments::TABLE),
        return_plan::by_year(sheets),
        of(&policies::TABLE),
        of(&simulation::TABLE),
        of(&simulation::DEPARTMENTS),
        of(&drawn_inputs::TABLE),
        of(&one_way::TABLE),
        of(&grid::TABLE),
    ];
    parts.into_iter().flatten().collect()
}

/// All that people read of one calculation, in its order. What there is nothing to say of is left out.
pub(crate) fn whole_report(sheets: &Sheets) -> Vec<Section> {
    let parts = TABLES.iter();
    let parts = parts.map(|table| (table.in_report)(sheets, (table.section)(sheets)?));
    parts.flatten().collect()
}
