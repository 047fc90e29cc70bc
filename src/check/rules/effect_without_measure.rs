//! Effects that no measure will show.

use crate::check::prelude::*;

pub(super) const RULE: Rule = Rule::error(Code::EFFECT_WITHOUT_MEASURE, Group::Matrix, find);

fn find(subject: &Subject) -> Vec<Finding> {
    let application = subject.with_matrix().into_iter();
    application
        .flat_map(|application| &application.effects)
        .filter(|effect| effect.measure.is_none())
        .map(|effect| RULE.about("effect", &effect.id))
        .collect()
}
