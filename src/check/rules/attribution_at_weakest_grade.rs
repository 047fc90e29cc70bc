//! Reductions of grade E that are credited in full. An increase is left out: to count all of it is the careful reading.

use rust_decimal::Decimal;

use crate::check::counted::counted;
use crate::check::facts::kronor;
use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Grade, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::ATTRIBUTION_AT_WEAKEST_GRADE,
    group: Group::Figures,
    level: CheckLevel::Warning,
    from: Status::Idea,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let inputs = &subject.application().inputs;
    let assumed = counted(subject).into_iter().filter(|counted| {
        let effect = counted.effect;
        effect.evidence_grade == Some(Grade::E)
            && inputs.number(effect.attribution) == Some(Decimal::ONE)
            && counted.is_reduction()
    });
    let found = assumed.map(|counted| {
        let id = &counted.effect.id;
        RULE.at(format!("effect.{id}.attribution"))
            .fact("effect", id)
            .fact("amount", kronor(counted.reductions()))
    });
    found.collect()
}
