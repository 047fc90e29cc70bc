//! Measures of which nobody says where their figures come from.

use crate::check::prelude::*;

pub(super) const RULE: Rule = Rule::warning(Code::MEASURE_WITHOUT_SOURCE, Group::Matrix, find);

fn find(subject: &Subject) -> Vec<Finding> {
    let application = subject.with_matrix().into_iter();
    application
        .flat_map(|application| &application.measures)
        .filter(|measure| measure.source.as_deref().unwrap_or("").trim().is_empty())
        .map(|measure| RULE.about("measure", &measure.id))
        .collect()
}
