//! Costs in years that the period does not touch.

use rust_decimal::Decimal;

use crate::check::facts::kronor;
use crate::check::prelude::*;
use crate::model::{CostForm, Year};

pub(super) const RULE: Rule =
    Rule::warning(Code::COST_OUTSIDE_PERIOD, Find::InResult(find)).applies_from(Status::Idea);

fn find(subject: &Subject) -> Vec<Finding> {
    let application = subject.application();
    let period = application.investment.period;
    let mut found = Vec::new();
    let items = &subject.calculation.costs.items;
    for (cost, by_year) in application.costs.iter().zip(items) {
        let outside: Vec<(Year, Decimal)> = by_year
            .amounts()
            .filter(|(year, _)| period.days_in(*year) == 0)
            .collect();
        if outside.is_empty() {
            continue;
        }
        let key = match cost.form {
            CostForm::Amount(_) => "amount",
            CostForm::Posts { .. } => "posts",
            CostForm::Units { .. } => "units",
        };
        let years = outside.iter().map(|(year, _)| Fact::Year(year.number()));
        let amount = outside.iter().map(|(_, amount)| *amount).sum();
        let finding = RULE
            .about("cost", &cost.id)
            .key(key)
            .fact("amount", kronor(amount))
            .fact("years", Fact::List(years.collect()))
            .fact("start", period.start().to_string())
            .fact("end", period.end().to_string());
        found.push(finding);
    }
    found
}
