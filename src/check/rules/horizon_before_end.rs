//! Effects that stop to count before the investment ends.

use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::HORIZON_BEFORE_END,
    group: Group::Complete,
    level: CheckLevel::Warning,
    from: Status::Idea,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let investment = &subject.application().investment;
    let end = investment.period.end();
    let horizon = investment.horizon.filter(|horizon| *horizon < end.year());
    let found = horizon.map(|horizon| {
        RULE.at("investment.horizon")
            .fact("horizon", horizon.number())
            .fact("end", end.to_string())
    });
    found.into_iter().collect()
}
