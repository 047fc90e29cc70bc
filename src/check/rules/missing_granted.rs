//! A granted investment that does not say how much was granted.

use crate::check::prelude::*;

pub(super) const RULE: Rule =
    Rule::warning(Code::MISSING_GRANTED, Group::Complete, find).applies_from(Status::Granted);

fn find(subject: &Subject) -> Vec<Finding> {
    match subject.application().investment.granted {
        Some(_) => Vec::new(),
        None => vec![RULE.at("investment")],
    }
}
