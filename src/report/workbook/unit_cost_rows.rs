//! The sheet of unit costs: the rows that are used, each with its cost in prices of the application's price year.

use super::input_cells::InputCells;
use super::page::{CellLook, Page, SheetResult, Shown};
use crate::report::tables::Sheets;
use crate::words::Label;

/// Writes the sheet.
pub(super) fn unit_costs_page(sheets: &Sheets, inputs: &InputCells) -> SheetResult<Page> {
    let say = |label| Label(label).text(sheets.layout.language);
    let notes = [say("workbook-unit-costs")];
    let widths = [32, 44, 14, 14, 16, 14, 60, 40];
    let mut page = Page::new(say("unit-costs"), &notes, &widths)?;
    let headings = [
        "id",
        "unit-cost",
        "unit",
        "kronor-per-unit",
        "kronor-found",
        "price-level-of",
        "source",
        "file",
    ];
    page.frozen(headings.map(say), 1)?;
    let values = sheets.case().values();
    for price in &sheets.case().prices {
        let unit_cost = &price.unit_cost;
        let texts = [unit_cost.id(), unit_cost.name(), unit_cost.unit()];
        page.texts(texts, CellLook::Text)?;
        let formula = format!("={}", inputs.number(price.cost));
        let look = CellLook::Number(Shown::Ore);
        page.formula((page.row, 3), &formula, values.number(price.cost), look)?;
        if let Some(found) = price.found {
            page.number((page.row, 4), found, look)?;
        }
        let from = price.conversion.as_ref().map(|conversion| conversion.from);
        let year = from.unwrap_or(sheets.case().application.investment.price_year);
        let look = CellLook::Number(Shown::General);
        page.number((page.row, 5), year.number().into(), look)?;
        page.text((page.row, 6), unit_cost.source(), CellLook::Text)?;
        if let Some((file, line)) = &price.place {
            // Its name alone: a workbook tells nothing of the machine that it was made on.
            let file = file.rsplit(['/', '\\']).next().unwrap_or(file);
            page.text((page.row, 7), &format!("{file}:{line}"), CellLook::Text)?;
        }
        page.row += 1;
    }
    Ok(page)
}
