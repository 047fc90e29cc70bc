//! Costs in years that the period does not touch.

use rust_decimal::Decimal;

use crate::check::facts::kronor;
use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, CostForm, Status, Year};
use crate::problem::{Code, Fact};

pub(super) const RULE: Rule = Rule {
    code: Code::COST_OUTSIDE_PERIOD,
    group: Group::Fund,
    level: CheckLevel::Warning,
    from: Status::Idea,
    find,
};

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
            .at(format!("cost.{}.{key}", cost.id))
            .fact("cost", &cost.id)
            .fact("amount", kronor(amount))
            .fact("years", Fact::List(years.collect()))
            .fact("start", period.start().to_string())
            .fact("end", period.end().to_string());
        found.push(finding);
    }
    found
}
