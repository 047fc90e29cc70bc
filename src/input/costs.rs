//! Reading `[cost.ID]`.

use super::inputs::InputReader;
use super::references::Reading;
use super::table::Table;
use crate::model::{Cost, CostForm, Financing, InputId, Period, Year};
use crate::problem::{Code, Fact};

/// The keys that say in which form a cost is stated.
const FORMS: [&str; 3] = ["amount", "posts", "units"];

/// Reads the costs; those that are wrong are noted and left out.
pub(super) fn costs(root: &Table, reading: &mut Reading, period: Option<Period>) -> Vec<Cost> {
    root.each("cost", |id, table| {
        let name = table.text("name");
        table.text("note");
        let source = table.text("source");
        let department = reading.department(table);
        let financing = table.choice("financed_by").unwrap_or_default();
        if financing == Financing::Department && !table.has("department") {
            table.missing("department");
        }
        let form = form(&id, table, reading, period)?;
        Some(Cost {
            id,
            name,
            department,
            financing,
            form,
            source,
        })
    })
}

fn form(
    id: &str,
    table: &mut Table,
    reading: &mut Reading,
    period: Option<Period>,
) -> Option<CostForm> {
    let forms: Vec<&str> = FORMS.into_iter().filter(|form| table.has(form)).collect();
    let inputs = &mut reading.inputs;
    match forms.as_slice() {
        [] => {
            if !table.has_like(&FORMS) {
                table.report(table.problem(Code::NO_COST_FORM).fact("id", id));
            }
            None
        }
        ["amount"] => inputs.input(table, "amount").map(CostForm::Amount),
        ["posts"] => {
            let posts = inputs.input(table, "posts");
            let monthly_wage = inputs.needed(table, "monthly_wage");
            let on_cost = inputs.needed(table, "on_cost");
            let (posts, monthly_wage, on_cost) = (posts?, monthly_wage?, on_cost?);
            wage_for_every_year(table, inputs, posts, monthly_wage, period);
            Some(CostForm::Posts {
                posts,
                monthly_wage,
                on_cost,
            })
        }
        ["units"] => {
            let units = inputs.input(table, "units");
            if !table.has("unit_cost") {
                table.missing("unit_cost");
            }
            let unit_cost = reading.unit_cost(table);
            Some(CostForm::Units {
                units: units?,
                unit_cost: unit_cost?,
            })
        }
        _ => {
            let problem = table.problem(Code::SEVERAL_COST_FORMS).fact("id", id);
            table.report(problem.fact("forms", Fact::names(forms)));
            None
        }
    }
}

/// Whether the wage of a year stands in the file, be it zero.
fn is_named(table: &Table, year: Year) -> bool {
    let wages = table.table("monthly_wage");
    let inner = wages.as_ref().and_then(|wages| wages.table("by_year"));
    let year = year.to_string();
    [wages, inner]
        .iter()
        .flatten()
        .any(|table| table.has(&year))
}

/// A wage by year must have every year that has posts: a missing value is never zero.
fn wage_for_every_year(
    table: &Table,
    inputs: &InputReader,
    posts: InputId,
    monthly_wage: InputId,
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
        let offset = table.key_offset("monthly_wage");
        let problem = table.document.problem(Code::MISSING_YEAR, offset);
        let problem = problem.fact("address", table.address_of("monthly_wage"));
        table.report(problem.fact("years", years));
    }
}
