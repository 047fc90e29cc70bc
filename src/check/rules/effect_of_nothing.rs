//! Effects of 0 kronor in every year.

use crate::check::counted::counted;
use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Number, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::EFFECT_OF_NOTHING,
    group: Group::Complete,
    level: CheckLevel::Warning,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let mut found = Vec::new();
    for counted in counted(subject) {
        let mut years = counted.amounts.expected.amounts();
        if years.all(|(_, amount)| amount.rounded_for_comparison().is_zero()) {
            let id = &counted.effect.id;
            found.push(RULE.at(format!("effect.{id}")).fact("effect", id));
        }
    }
    found
}
