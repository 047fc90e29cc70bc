//! The sheet of costs: each item by year, the reservation's sum, and what departments and others pay.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::defined_names::DefinedNames;
use super::input_cells::InputCells;
use super::page::{CellLook, Page, SheetResult, Shown, cell, cells};
use super::weights::Weights;
use super::yearly_rows::YearlyRows;
use crate::model::{Case, Cost, CostForm, Financing, InputId, Value, Values, Year, Years};
use crate::report::tables::Sheets;
use crate::words::Label;

/// What formulas of other sheets call the sums of costs by.
pub(super) struct CostSums {
    /// The reservation's cost.
    pub(super) reservation: String,
    /// All costs.
    pub(super) all: String,
    /// What each department pays itself, where it does.
    pub(super) own: Vec<Option<String>>,
}

/// Writes the sheet.
pub(super) fn costs_page(
    sheets: &Sheets,
    names: &mut DefinedNames,
    inputs: &InputCells,
    weights: &Weights,
) -> SheetResult<(Page, CostSums)> {
    let say = |label| Label(label).text(sheets.layout.language);
    let costs = &sheets.case().application.costs;
    let result = &sheets.calculated.calculation.costs;
    let page = Page::new(say("costs"), &[say("workbook-costs")], &[28, 44, 30])?;
    let formulas = CostFormulas {
        case: sheets.case(),
        values: sheets.case().values(),
        inputs,
        weights,
    };
    let headings = [say("id"), say("cost"), say("workbook-paid-by")];
    let mut rows = YearlyRows::new(page, &headings, formulas.years(), say("total"))?;
    let mut sums = CostSums {
        reservation: "0".to_owned(),
        all: "0".to_owned(),
        own: vec![None; sheets.case().application.departments.len()],
    };
    let mut subtotals = Vec::new();
    for payer in payers(costs) {
        let from = rows.page.row;
        let called = called(sheets, payer);
        for (position, cost) in costs.iter().enumerate() {
            if (cost.financing, own_of(cost)) != payer {
                continue;
            }
            let address = format!("cost.items.{}.total", cost.id);
            names.define(&address, &rows.page, rows.sum_at());
            let name = cost.name.as_deref().unwrap_or(&cost.id);
            let look = CellLook::Number(Shown::Kronor);
            let of_year = |_: &YearlyRows, year| {
                let formula = formulas.item(cost, year)?;
                Some((formula, result.items[position].at(year)))
            };
            let whole = Some(result.item_totals[position]);
            rows.write(&[&cost.id, name, &called], look, of_year, whole)?;
        }
        let (address, of_payer) = match payer {
            (Financing::Reservation, _) => ("cost.total".to_owned(), result.by_year.clone()),
            (_, Some(department)) => {
                let id = sheets.department(department);
                let own = &result.own[department];
                (
                    format!("return_plan.by_department.{id}.own_cost"),
                    own.by_year.clone(),
                )
            }
            (_, None) => ("cost.external".to_owned(), external(sheets)),
        };
        let name = names.define(&address, &rows.page, rows.sum_at());
        let to = rows.page.row - 1;
        let sum = |column| format!("SUM({})", cells((from, column), (to, column)));
        subtotals.push(rows.sums(&["", "", &called], sum, &of_payer)?);
        rows.page.row += 1;
        match payer {
            (Financing::Reservation, _) => sums.reservation = name,
            (_, Some(department)) => sums.own[department] = Some(name),
            _ => {}
        }
    }
    sums.all = names.define("cost.all_costs", &rows.page, rows.sum_at());
    let of_all = |column| {
        let cells: Vec<String> = subtotals.iter().map(|row| cell((*row, column))).collect();
        cells.join("+")
    };
    let all = ["", say("all-costs")];
    rows.sums(&all, of_all, &result.all_by_year)?;
    Ok((rows.page, sums))
}

/// Who pays, in the order of the file, the reservation first.
fn payers(costs: &[Cost]) -> Vec<(Financing, Option<usize>)> {
    let mut payers = vec![(Financing::Reservation, None)];
    for cost in costs {
        let payer = (cost.financing, own_of(cost));
        if !payers.contains(&payer) {
            payers.push(payer);
        }
    }
    payers
}

/// The department that pays an item itself.
fn own_of(cost: &Cost) -> Option<usize> {
    cost.department
        .filter(|_| cost.financing == Financing::Department)
}

fn called(sheets: &Sheets, payer: (Financing, Option<usize>)) -> String {
    match payer {
        (Financing::Reservation, _) => sheets.say(Label("reservation-cost")),
        (_, Some(department)) => {
            let departments = &sheets.case().application.departments;
            departments[department].name.clone()
        }
        (_, None) => sheets.say(Label("financed-externally")),
    }
}

/// What others pay.
fn external(sheets: &Sheets) -> Years<Decimal> {
    let costs = sheets.case().application.costs.iter();
    let items = &sheets.calculated.calculation.costs.items;
    let mut sum = Years::default();
    for (cost, item) in costs.zip(items) {
        if cost.financing != Financing::Reservation && own_of(cost).is_none() {
            sum.add_all(item);
        }
    }
    sum
}

/// What of an item is a table of years, or one number for the whole period.
fn volume(cost: &Cost) -> InputId {
    match cost.form {
        CostForm::Amount(volume)
        | CostForm::Posts { posts: volume, .. }
        | CostForm::Units { units: volume, .. } => volume,
    }
}

/// What formulas of costs are made of.
struct CostFormulas<'c> {
    case: &'c Case,
    values: Values<Decimal>,
    inputs: &'c InputCells,
    weights: &'c Weights,
}

impl CostFormulas<'_> {
    /// The years in which something may cost.
    fn years(&self) -> Vec<Year> {
        let period = self.case.application.investment.period;
        let mut years = BTreeSet::new();
        for cost in &self.case.application.costs {
            match self.values.of(volume(cost)) {
                Value::Number(_) => years.extend(period.years()),
                Value::Years(table) => years.extend(table.all().map(|(year, _)| year)),
            }
        }
        years.into_iter().collect()
    }

    /// The formula of an item in a year; none where it has no cost then.
    fn item(&self, cost: &Cost, year: Year) -> Option<String> {
        let volume = volume(cost);
        let (price, days) = match cost.form {
            CostForm::Amount(_) => (String::new(), &self.weights.of_period),
            CostForm::Posts {
                monthly_wage,
                on_cost,
                ..
            } => {
                let wage = self.inputs.at(monthly_wage, year).unwrap_or("0");
                let on_cost = self.inputs.number(on_cost);
                (format!("*12*{wage}*(1+{on_cost})"), &self.weights.of_year)
            }
            CostForm::Units { unit_cost, .. } => {
                let price = self.inputs.number(self.case.price(unit_cost).cost);
                (format!("*{price}"), &self.weights.of_year)
            }
        };
        let days = match self.values.of(volume) {
            Value::Number(_) => format!("*{}", days.get(&year)?),
            Value::Years(_) => String::new(),
        };
        Some(format!("{}{price}{days}", self.inputs.at(volume, year)?))
    }
}
