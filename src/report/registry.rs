//! The registry of tables: `--table`, its help, the whole report and CSV are made of it.

use super::calculation_sheets::Sheets;
use super::section::Section;
use super::table::TableSpec;
use super::{
    costs_sheet, coverage_sheet, department_break_even_sheet, departments_sheet, effects_sheet,
    foundations_sheet, frames_sheet, goals_sheet, grid_sheet, outcomes_sheet, payers_sheet,
    policies_sheet, return_plan_sheet, scenarios_sheet, sensitivity_sheets, units_sheet,
    warnings_sheet,
};

/// Every table of a calculation, in the order of the report.
pub const TABLES: [TableSpec; 18] = [
    costs_sheet::TABLE,
    units_sheet::TABLE,
    effects_sheet::TABLE,
    departments_sheet::TABLE,
    coverage_sheet::TABLE,
    return_plan_sheet::TABLE,
    frames_sheet::TABLE,
    policies_sheet::TABLE,
    outcomes_sheet::TABLE,
    sensitivity_sheets::ONE_WAY,
    sensitivity_sheets::BREAK_EVEN,
    department_break_even_sheet::TABLE,
    grid_sheet::TABLE,
    scenarios_sheet::TABLE,
    payers_sheet::TABLE,
    foundations_sheet::TABLE,
    goals_sheet::TABLE,
    warnings_sheet::TABLE,
];

/// All that people read of one calculation, in its order. What there is nothing to say of is left out.
pub(super) fn whole_report(sheets: &Sheets) -> Vec<Section> {
    let parts = TABLES.iter().map(|table| table.part_of_report(sheets));
    parts.flatten().collect()
}
