//! Terms in which no effect is followed.

use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, MeasureKind, MeasureTerm, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::TERM_MISSING,
    group: Group::Matrix,
    level: CheckLevel::Warning,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let Some(application) = subject.with_matrix() else {
        return Vec::new();
    };
    let has = |term| {
        let mut measures = application.measures.iter();
        measures.any(|measure| measure.kind == MeasureKind::Outcome && measure.term == Some(term))
    };
    [(MeasureTerm::Short, "short"), (MeasureTerm::Long, "long")]
        .into_iter()
        .filter(|(term, _)| !has(*term))
        .map(|(_, word)| RULE.at("measure").fact("term", word))
        .collect()
}
