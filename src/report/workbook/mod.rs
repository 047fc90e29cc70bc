//! A calculation as a workbook, for those who go on with it: inputs in cells of their own, and formulas from them to
//! reductions, costs and coverage. What is no formula is a value, and its sheet says so.

mod cost_rows;
mod defined_names;
mod effect_formulas;
mod effect_rows;
mod input_cells;
mod line_row;
mod page;
mod summary;
mod table_page;
mod unit_cost_rows;
mod weights;
mod yearly_rows;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use super::Calculated;
use super::tables::Sheets;
use super::terminal::Layout;
use crate::words::AmountUnit;
use defined_names::DefinedNames;
use effect_formulas::EffectFormulas;
use page::SheetResult;

/// The workbook of a calculation: the same of the same, to the byte.
///
/// # Errors
/// It has more rows or columns than a sheet holds.
pub(crate) fn workbook(calculated: &Calculated, layout: Layout) -> SheetResult<Vec<u8>> {
    let screen = Sheets::new(calculated, layout);
    let sheets = Sheets::new(
        calculated,
        Layout {
            amounts: AmountUnit::Kronor,
            top: usize::MAX,
            ..layout
        },
    );
    let mut names = DefinedNames::default();
    let (inputs, cells) = input_cells::inputs_page(&sheets, &mut names)?;
    let unit_costs = unit_cost_rows::unit_costs_page(&sheets, &cells)?;
    let (weights, of_years) = weights::weights_page(&sheets)?;
    let (costs, cost) = cost_rows::costs_page(&sheets, &mut names, &cells, &of_years)?;
    let formulas = EffectFormulas {
        case: sheets.case(),
        values: sheets.case().values(),
        inputs: &cells,
        weights: &of_years,
    };
    let (effects, reductions) =
        effect_rows::effects_page(&sheets, &mut names, &formulas, &cost.reservation)?;
    let summary = summary::summary_page(&sheets, &screen, &mut names, &cost, &reductions)?;
    let plan = ["return-plan", "frames", "policies", "outcomes"];
    let plan = table_page::table_page(&sheets, "return-plan", &plan)?;
    let sensitivity = [
        "one-way",
        "break-even",
        "department-break-even",
        "grid",
        "scenarios",
        "simulation",
        "simulated-departments",
        "drawn-inputs",
    ];
    let sensitivity = table_page::table_page(&sheets, "part-sensitivity", &sensitivity)?;
    let mut workbook = Workbook::new();
    // A clock would make another file of the same calculation.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new().set_creation_datetime(&made);
    workbook.set_properties(&properties);
    workbook.push_worksheet(summary.written());
    workbook.push_worksheet(inputs.written());
    workbook.push_worksheet(unit_costs.written());
    workbook.push_worksheet(costs.written());
    workbook.push_worksheet(effects.written());
    workbook.push_worksheet(weights.written());
    workbook.push_worksheet(plan.written());
    workbook.push_worksheet(sensitivity.written());
    names.write(&mut workbook)?;
    workbook.save_to_buffer()
}
