//! Effects of which nobody says what part can be taken home in money.

use crate::check::counted::counted;
use crate::check::facts::kronor;
use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Payer, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::REALISABLE_NOT_STATED,
    group: Group::Figures,
    level: CheckLevel::Warning,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let inputs = &subject.application().inputs;
    let silent = counted(subject).into_iter().filter(|counted| {
        // What others than the municipality take home never counts (method §5).
        counted.is_reduction()
            && counted.line.payer == Payer::Municipality
            && !inputs.of(counted.effect.realisable).given
    });
    let found = silent.map(|counted| {
        let id = &counted.effect.id;
        RULE.at(format!("effect.{id}"))
            .fact("effect", id)
            .fact("amount", kronor(counted.reductions()))
    });
    found.collect()
}
