//! Effects that count for longer than the policy's horizon.

use rust_decimal::prelude::ToPrimitive;

use crate::check::facts::kronor;
use crate::check::prelude::*;
use crate::model::{Case, Year};

pub(super) const RULE: Rule =
    Rule::error(Code::HORIZON_TOO_LONG, Find::InResult(find)).applies_from(Status::Idea);

fn find(subject: &Subject) -> Vec<Finding> {
    too_long(subject).into_iter().collect()
}

/// The last year in which effects count by the policy.
pub(super) fn latest_effects(case: &Case) -> Option<Year> {
    let years = case.policy.maximum_horizon?.floor().to_i32()?;
    Year::new(case.application.investment.period.start().year().number() + years)
}

fn too_long(subject: &Subject) -> Option<Finding> {
    let latest = latest_effects(subject.case)?;
    let years = subject.case.policy.maximum_horizon?;
    let realisable = &subject.calculation.municipality.realisable;
    // A horizon after all effects cuts nothing off.
    let until = realisable.last()?;
    let address = match subject.application().investment.horizon {
        Some(_) => "investment.horizon",
        None => "investment",
    };
    (until > latest).then(|| {
        RULE.at(address)
            .fact("until", until.number())
            .fact("latest", latest.number())
            .fact("years", years)
            .fact(
                "later",
                kronor(realisable.total().0 - realisable.through(latest).0),
            )
    })
}
