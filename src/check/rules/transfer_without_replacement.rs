//! Transfers that fall away, of which nobody says what people live on instead.

use crate::check::counted::counted;
use crate::check::facts::kronor;
use crate::check::prelude::*;
use crate::model::{Effect, UnitCostKind};

pub(super) const RULE: Rule =
    Rule::warning(Code::TRANSFER_WITHOUT_REPLACEMENT, Find::InResult(find));

fn find(subject: &Subject) -> Vec<Finding> {
    let unit_cost = |effect: &Effect| &subject.case.price(effect.unit_cost).unit_cost;
    let gone = counted(subject).into_iter().filter(|counted| {
        unit_cost(counted.effect).kind == UnitCostKind::Transfer
            && counted.effect.replaced_by.is_none()
            && counted.is_reduction()
    });
    let found = gone.map(|counted| {
        RULE.about("effect", &counted.effect.id)
            .key("unit_cost")
            .fact("unit-cost", unit_cost(counted.effect).id())
            .fact("amount", kronor(counted.reductions()))
    });
    found.collect()
}
