//! Departments that pay and gain nothing (method §6).

use crate::check::facts::kronor;
use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Number, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::PAYS_WITHOUT_GAIN,
    group: Group::Fund,
    level: CheckLevel::Error,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let plan = subject.calculation.return_plan.as_ref();
    let Some(plan) = plan.filter(|_| subject.has_effects()) else {
        return Vec::new();
    };
    let departments = subject.application().departments.iter();
    let stakes = plan
        .departments
        .iter()
        .zip(&subject.calculation.departments);
    let found = departments
        .zip(stakes)
        .filter_map(|(department, (plan, reductions))| {
            let (pays, gains) = (plan.total().0, reductions.realisable.total().0);
            (pays.above_zero() && !gains.above_zero()).then(|| {
                RULE.at(format!("department.{}", department.id))
                    .fact("department", &department.id)
                    .fact("gains", kronor(gains))
                    .fact("pays", kronor(pays))
            })
        });
    found.collect()
}
