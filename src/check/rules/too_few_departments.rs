//! Fewer departments and partners than the policy asks for: an investment is shared by several areas of operation.

use crate::check::prelude::*;

pub(super) const RULE: Rule = Rule::error(Code::TOO_FEW_DEPARTMENTS, Find::InResult(find));

fn find(subject: &Subject) -> Vec<Finding> {
    let application = subject.application();
    let least = subject.case.policy.minimum_departments;
    let (departments, partners) = (application.departments.len(), application.partners.len());
    let found = departments + partners;
    if u32::try_from(found).map_or(true, |found| found >= least) {
        return Vec::new();
    }
    let finding = RULE
        .at("department")
        .fact("found", found)
        .fact("departments", departments)
        .fact("partners", partners)
        .fact("least", least.to_string());
    vec![finding]
}
