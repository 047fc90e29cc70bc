//! Measures of which nobody says where their figures come from.

use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::MEASURE_WITHOUT_SOURCE,
    group: Group::Matrix,
    level: CheckLevel::Warning,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let measures = subject
        .with_matrix()
        .into_iter()
        .flat_map(|application| &application.measures);
    let found = measures
        .filter(|measure| measure.source.as_deref().unwrap_or("").trim().is_empty())
        .map(|measure| {
            RULE.at(format!("measure.{}", measure.id))
                .fact("measure", &measure.id)
        });
    found.collect()
}
