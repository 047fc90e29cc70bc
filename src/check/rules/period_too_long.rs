//! A period longer than the policy's, to the day.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::check::prelude::*;
use crate::model::Date;

pub(super) const RULE: Rule =
    Rule::error(Code::PERIOD_TOO_LONG, Find::InResult(find)).applies_from(Status::Idea);

/// One that ends on the anniversary of its start, a day more than whole years when both ends are counted, is not too
/// long, for investments are decided so (2014-04-01 – 2017-04-01).
fn find(subject: &Subject) -> Vec<Finding> {
    too_long(subject).into_iter().collect()
}

fn too_long(subject: &Subject) -> Option<Finding> {
    let period = subject.application().investment.period;
    let years = subject.case.policy.maximum_period?;
    let months = (years * Decimal::from(12)).floor().to_i32()?;
    let latest: Date = period.start().after_months(months)?;
    (period.end() > latest).then(|| {
        RULE.at("investment.end")
            .fact("start", period.start().to_string())
            .fact("end", period.end().to_string())
            .fact("years", years)
            .fact("latest", latest.to_string())
    })
}
