//! Effects of 0 kronor in every year.

use crate::check::counted::counted;
use crate::check::prelude::*;
use crate::model::Number;

pub(super) const RULE: Rule = Rule::warning(Code::EFFECT_OF_NOTHING, Find::InResult(find));

fn find(subject: &Subject) -> Vec<Finding> {
    let idle = counted(subject).into_iter().filter(|counted| {
        let mut years = counted.amounts.expected.amounts();
        years.all(|(_, amount)| amount.rounded_for_comparison().is_zero())
    });
    idle.map(|counted| RULE.about("effect", &counted.effect.id))
        .collect()
}
