//! Reading `[cost.ID]`.

use super::application::Reading;
use super::inputs::{InputReader, Shape};
use super::table::Table;
use crate::model::{Bounds, Cost, CostForm, Period, Year};
use crate::words::Message;

/// The keys that say in which form a cost is stated.
const FORMS: [&str; 3] = ["amount", "posts", "units"];

/// The keys of all forms.
const KEYS: [&str; 6] = [
    "amount",
    "posts",
    "monthly_wage",
    "on_cost",
    "units",
    "unit_cost",
];

/// Reads the costs; those that are wrong are noted and left out.
pub(super) fn costs<'d>(
    root: &mut Table<'d>,
    reading: &mut Reading<'d>,
    period: Option<Period>,
) -> Vec<Cost> {
    let mut costs = Vec::new();
    for (id, mut table) in root.tables("cost") {
        let name = table.text("name");
        table.text("note");
        let source = table.text("source");
        let department = reading.department(&mut table, "department");
        let financing = table.choice("financed_by");
        let form = form(&id, &mut table, reading, period);
        table.finish();
        if let Some(form) = form {
            costs.push(Cost {
                id,
                name,
                department,
                financing: financing.unwrap_or_default(),
                form,
                source,
            });
        }
    }
    costs
}

fn form<'d>(
    id: &str,
    table: &mut Table<'d>,
    reading: &mut Reading<'d>,
    period: Option<Period>,
) -> Option<CostForm> {
    let forms: Vec<&str> = FORMS.into_iter().filter(|form| table.has(form)).collect();
    let form = match forms.as_slice() {
        [form] => *form,
        [] => {
            table.accept(&KEYS);
            if !table.has_like(&FORMS) {
                table.report(Message::NoCostForm { id: id.to_owned() });
            }
            return None;
        }
        _ => {
            table.accept(&KEYS);
            let forms = forms.into_iter().map(str::to_owned).collect();
            table.report(Message::SeveralCostForms {
                id: id.to_owned(),
                forms,
            });
            return None;
        }
    };
    let inputs = &mut reading.inputs;
    let (shape, bounds) = (Shape::NumberOrYears, Bounds::NOT_NEGATIVE);
    match form {
        "amount" => inputs
            .required(table, "amount", shape, bounds)
            .map(CostForm::Amount),
        "posts" => {
            let posts = inputs.required(table, "posts", shape, bounds);
            let monthly_wage = inputs.required(table, "monthly_wage", shape, bounds);
            let on_cost = inputs.required(table, "on_cost", Shape::Number, Bounds::ON_COST);
            let (posts, monthly_wage, on_cost) = (posts?, monthly_wage?, on_cost?);
            wage_for_every_year(table, inputs, posts, monthly_wage, period);
            Some(CostForm::Posts {
                posts,
                monthly_wage,
                on_cost,
            })
        }
        _ => {
            let units = inputs.required(table, "units", shape, bounds);
            let unit_cost = reading.unit_cost(table);
            Some(CostForm::Units {
                units: units?,
                unit_cost: unit_cost?,
            })
        }
    }
}

/// Whether the wage of a year stands in the file, be it zero.
fn is_named(table: &Table, year: Year) -> bool {
    let address = table.address_of("monthly_wage");
    let forms = [
        format!("{address}.{year}"),
        format!("{address}.by_year.{year}"),
    ];
    forms.iter().any(|form| table.document.has(form))
}

/// A wage by year must have every year that has posts: a missing value is never zero.
fn wage_for_every_year(
    table: &Table,
    inputs: &InputReader,
    posts: crate::model::Slot,
    monthly_wage: crate::model::Slot,
    period: Option<Period>,
) {
    let Some(wages) = inputs.named_years(monthly_wage) else {
        return;
    };
    let needed = match inputs.named_years(posts) {
        Some(years) => years,
        None => period
            .map(|period| period.years().collect())
            .unwrap_or_default(),
    };
    let years: Vec<i32> = needed
        .iter()
        .filter(|year| !wages.contains(year) && !is_named(table, **year))
        .map(|year| year.number())
        .collect();
    if !years.is_empty() {
        let address = table.address_of("monthly_wage");
        table.document.report(
            table.key_offset("monthly_wage"),
            Message::MissingYear { address, years },
        );
    }
}
