//! Signatures from after the start: departments sign before the decision (domain.md).

use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::SIGNATURE_AFTER_START,
    group: Group::Complete,
    level: CheckLevel::Warning,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let application = subject.application();
    let start = application.investment.period.start();
    let late = application
        .signatures
        .iter()
        .filter(|signature| signature.date > start);
    let found = late.map(|signature| {
        let department = &application.departments[signature.department].id;
        RULE.at(format!("signature.{department}.date"))
            .fact("department", department)
            .fact("date", signature.date.to_string())
            .fact("start", start.to_string())
    });
    found.collect()
}
