//! Transfers that fall away, of which nobody says what people live on instead.

use crate::check::counted::counted;
use crate::check::facts::kronor;
use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Status, UnitCostKind};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::TRANSFER_WITHOUT_REPLACEMENT,
    group: Group::Figures,
    level: CheckLevel::Warning,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let mut found = Vec::new();
    for counted in counted(subject) {
        let effect = counted.effect;
        let unit_cost = &subject.case.price(effect.unit_cost).unit_cost;
        let is_transfer = unit_cost.kind == UnitCostKind::Transfer;
        if is_transfer && effect.replaced_by.is_none() && counted.is_reduction() {
            let finding = RULE
                .at(format!("effect.{}.unit_cost", effect.id))
                .fact("effect", &effect.id)
                .fact("unit-cost", &unit_cost.id)
                .fact("amount", kronor(counted.reductions()));
            found.push(finding);
        }
    }
    found
}
