//! An application in the prices of another year (method §10).

use crate::model::{Amount, Application, Conversion, CostForm, InputId, Inputs, Year};

/// Puts an application into the prices of a year: its amounts and wages are converted, and the unit costs that it
/// brings say of which year they are, so that whoever prices them converts them as well.
///
/// Shares, people, units and the posts of a cost have no price. Coverage must not mix price levels.
pub(crate) fn at_price_level(application: &mut Application, to: Year, level: &Conversion) {
    let from = application.investment.price_year;
    application.investment.price_year = to;
    for cost in &application.costs {
        match cost.form {
            CostForm::Amount(amount) => convert(&mut application.inputs, amount, level),
            CostForm::Posts { monthly_wage, .. } => {
                convert(&mut application.inputs, monthly_wage, level);
            }
            CostForm::Units { .. } => {}
        }
    }
    for local in &mut application.local_unit_costs {
        if local.year.is_none() {
            local.year = Some(from);
            // A shared number has no price year; the unit cost that takes its value from it has one.
            let held = application.inputs.held(local.cost).clone();
            application.inputs.of_mut(local.cost).amount = held;
        }
    }
}

/// Converts what an input holds; a shared number stays as it is in its other places.
fn convert(inputs: &mut Inputs, id: InputId, level: &Conversion) {
    let converted = match inputs.held(id) {
        Amount::Number(number) => Amount::Number(level.convert(*number)),
        Amount::Years(years) => Amount::Years(years.map(|_, number| level.convert(number))),
        // `held` follows references to their end.
        Amount::Parameter(parameter) => Amount::Parameter(*parameter),
    };
    inputs.of_mut(id).amount = converted;
}
