//! Reductions of grade E that are credited in full. An increase is left out: to count all of it is the careful reading.

use rust_decimal::Decimal;

use crate::check::counted::counted;
use crate::check::facts::kronor;
use crate::check::prelude::*;
use crate::model::Grade;

pub(super) const RULE: Rule =
    Rule::warning(Code::ATTRIBUTION_AT_WEAKEST_GRADE, Find::InResult(find))
        .applies_from(Status::Idea);

fn find(subject: &Subject) -> Vec<Finding> {
    let inputs = &subject.application().inputs;
    let assumed = counted(subject).into_iter().filter(|counted| {
        let effect = counted.effect;
        effect.evidence_grade == Some(Grade::E)
            && inputs.number(effect.attribution) == Some(Decimal::ONE)
            && counted.is_reduction()
    });
    let found = assumed.map(|counted| {
        RULE.about("effect", &counted.effect.id)
            .key("attribution")
            .fact("amount", kronor(counted.reductions()))
    });
    found.collect()
}
