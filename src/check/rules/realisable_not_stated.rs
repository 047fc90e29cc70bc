//! Effects of which nobody says what part can be taken home in money.

use crate::check::counted::counted;
use crate::check::facts::kronor;
use crate::check::prelude::*;
use crate::model::Payer;

pub(super) const RULE: Rule = Rule::warning(Code::REALISABLE_NOT_STATED, Find::InResult(find));

fn find(subject: &Subject) -> Vec<Finding> {
    let inputs = &subject.application().inputs;
    let silent = counted(subject).into_iter().filter(|counted| {
        // What others than the municipality take home never counts (method §5).
        counted.is_reduction()
            && counted.line.payer == Payer::Municipality
            && !inputs.of(counted.effect.realisable).given
    });
    let found = silent.map(|counted| {
        RULE.about("effect", &counted.effect.id)
            .fact("amount", kronor(counted.reductions()))
    });
    found.collect()
}
