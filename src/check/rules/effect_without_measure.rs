//! Effects that no measure will show.

use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::EFFECT_WITHOUT_MEASURE,
    group: Group::Matrix,
    level: CheckLevel::Error,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let effects = subject
        .with_matrix()
        .into_iter()
        .flat_map(|application| &application.effects);
    let found = effects
        .filter(|effect| effect.measure.is_none())
        .map(|effect| {
            RULE.at(format!("effect.{}", effect.id))
                .fact("effect", &effect.id)
        });
    found.collect()
}
