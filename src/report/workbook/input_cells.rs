//! The sheet of inputs: every number of the application in a cell of its own, which the formulas of other sheets use.

use rust_decimal::Decimal;

use super::defined_names::DefinedNames;
use super::page::{CellLook, Page, SheetResult, Shown};
use crate::model::{Amount, Bounds, Input, InputId, InputMap, Inputs, Year};
use crate::report::tables::Sheets;
use crate::words::Label;

/// The column of values.
const VALUE: u16 = 2;

/// What formulas call the cells of inputs by.
pub(super) struct InputCells {
    of: InputMap<Vec<(Option<Year>, String)>>,
}

impl InputCells {
    /// The cell of an input that is one number, or of a year of one that is a table; none where the table lacks it.
    pub(super) fn at(&self, id: InputId, year: Year) -> Option<&str> {
        let of = |wanted| move |(year, _): &&(Option<Year>, String)| *year == wanted;
        let cells = &self.of[id];
        let found = cells.iter().find(of(None));
        let found = found.or_else(|| cells.iter().find(of(Some(year))));
        found.map(|(_, cell)| cell.as_str())
    }

    /// The cell of an input that is one number.
    pub(super) fn number(&self, id: InputId) -> &str {
        self.of[id].first().map_or("0", |(_, cell)| cell)
    }
}

/// Writes the sheet.
pub(super) fn inputs_page(
    sheets: &Sheets,
    names: &mut DefinedNames,
) -> SheetResult<(Page, InputCells)> {
    let say = |label| Label(label).text(sheets.layout.language);
    let notes = [say("workbook-inputs"), say("workbook-values-of-years")];
    let mut page = Page::new(
        say("workbook-inputs-sheet"),
        &notes,
        &[46, 36, 16, 12, 12, 70],
    )?;
    let headings = ["address", "belongs-to", "value", "low", "high", "source"];
    page.frozen(headings.map(say), VALUE)?;
    let inputs = &sheets.case().application.inputs;
    let mut order: Vec<InputId> = inputs.ids().collect();
    order.sort_by_key(|id| inputs.of(*id).position);
    // A place may refer to a shared number that stands below it.
    let mut of: InputMap<Vec<(Option<Year>, String)>> = InputMap::new(inputs);
    let mut row = page.row;
    for id in &order {
        let address = &inputs.of(*id).address;
        if let Amount::Years(years) = inputs.held(*id) {
            for (year, _) in years.all() {
                row += 1;
                let name = names.define(&format!("{address}.{year}"), &page, (row, VALUE));
                of[*id].push((Some(year), name));
            }
        } else {
            let name = names.define(address, &page, (row, VALUE));
            of[*id].push((None, name));
        }
        row += 1;
    }
    let cells = InputCells { of };
    for id in order {
        write(&mut page, sheets, &cells, id)?;
    }
    Ok((page, cells))
}

/// Writes one input: a number, or a table of years below its address.
fn write(page: &mut Page, sheets: &Sheets, cells: &InputCells, id: InputId) -> SheetResult {
    let inputs = &sheets.case().application.inputs;
    let input = inputs.of(id);
    let name = sheets.case().name_at(&input.address).unwrap_or_default();
    page.texts([input.address.as_str(), &name], CellLook::Text)?;
    if let Some(source) = &input.source {
        page.text((page.row, VALUE + 3), source, CellLook::Text)?;
    }
    let of = match input.amount {
        // A number that counts through a weight too would change only a part of what it is for: its places have their own.
        Amount::Parameter(shared) => Some(shared).filter(|shared| is_followed(inputs, *shared)),
        _ => None,
    };
    match inputs.held(id) {
        Amount::Years(years) => {
            range(page, input, Shown::Factor)?;
            for (year, number) in years.all() {
                page.row += 1;
                let address = format!("{}.{year}", input.address);
                page.texts([address.as_str(), &name], CellLook::Text)?;
                let shared = of.and_then(|shared| cells.at(shared, year));
                value(page, sheets, id, number, shared)?;
            }
        }
        Amount::Number(number) => {
            range(page, input, shown(input, *number))?;
            let shared = of.map(|shared| cells.number(shared));
            value(page, sheets, id, *number, shared)?;
        }
        Amount::Parameter(_) => {}
    }
    page.row += 1;
    Ok(())
}

/// Low and high.
fn range(page: &mut Page, input: &Input, shown: Shown) -> SheetResult {
    let range = input.range.into_iter();
    let ends = range.flat_map(|range| [range.low, range.high]);
    for (column, end) in (VALUE + 1..).zip(ends) {
        page.number((page.row, column), end, CellLook::Number(shown))?;
    }
    Ok(())
}

/// A value: what may be changed, what is shared, or what formulas do not follow.
fn value(
    page: &mut Page,
    sheets: &Sheets,
    id: InputId,
    number: Decimal,
    shared: Option<&str>,
) -> SheetResult {
    let inputs = &sheets.case().application.inputs;
    let input = inputs.of(id);
    let (at, shown) = ((page.row, VALUE), shown(input, number));
    if let Some(shared) = shared {
        return page.formula(at, &format!("={shared}"), number, CellLook::Number(shown));
    }
    let look = if is_followed(inputs, id) {
        CellLook::Changeable(shown)
    } else {
        CellLook::Number(shown)
    };
    page.number(at, number, look)
}

/// Whether formulas follow an input: a weight is a value, and a shared number may stand for one.
fn is_followed(inputs: &Inputs, id: InputId) -> bool {
    let is_weight = |address: &str| {
        let keys = [".delay", ".duration", ".persistence"];
        keys.iter().any(|key| address.ends_with(key))
    };
    let address = &inputs.of(id).address;
    if address.starts_with("parameter.") {
        let mut places = inputs.places(inputs.end(id)).into_iter();
        places.all(|place| !is_weight(&inputs.of(place).address))
    } else {
        !is_weight(address)
    }
}

/// How a value is shown: so that it still is where somebody writes another one.
fn shown(input: &Input, number: Decimal) -> Shown {
    if input.bounds == Bounds::SHARE {
        Shown::Share
    } else if number.abs() < Decimal::ONE_THOUSAND {
        Shown::General
    } else if number.fract().is_zero() {
        Shown::Kronor
    } else {
        Shown::Ore
    }
}
