//! Signatures from after the start: departments sign before the decision.

use crate::check::prelude::*;

pub(super) const RULE: Rule = Rule::warning(Code::SIGNATURE_AFTER_START, Find::InDraft(find));

fn find(draft: &Draft) -> Vec<Finding> {
    let application = draft.application;
    let start = application.investment.period.start();
    let signatures = application.signatures.iter();
    let late = signatures.filter(|signature| signature.date > start);
    let found = late.map(|signature| {
        let department = &application.departments[signature.department].id;
        RULE.at(format!("signature.{department}.date"))
            .fact("department", department)
            .fact("date", signature.date.to_string())
            .fact("start", start.to_string())
    });
    found.collect()
}
