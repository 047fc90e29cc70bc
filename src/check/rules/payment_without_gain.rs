//! Departments that pay and gain nothing (method §6).

use crate::check::facts::kronor;
use crate::check::prelude::*;
use crate::model::Number;

pub(super) const RULE: Rule = Rule::error(Code::PAYS_WITHOUT_GAIN, Find::InResult(find));

fn find(subject: &Subject) -> Vec<Finding> {
    let departments = subject.application().departments.iter();
    let gained = departments.zip(&subject.calculation.departments);
    let plan = subject.return_plan().into_iter();
    let paid = plan.flat_map(|plan| &plan.departments);
    let found = gained.zip(paid).filter_map(|((department, gains), pays)| {
        let (gains, pays) = (gains.realisable.total().0, pays.total().0);
        (pays.above_zero() && !gains.above_zero()).then(|| {
            RULE.about("department", &department.id)
                .fact("gains", kronor(gains))
                .fact("pays", kronor(pays))
        })
    });
    found.collect()
}
