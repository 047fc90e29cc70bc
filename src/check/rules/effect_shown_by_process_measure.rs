//! Effects that a process measure is to show. A name that no measure has is wrong in itself, and told as the file is read.

use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, MeasureKind, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::EFFECT_SHOWN_BY_PROCESS,
    group: Group::Matrix,
    level: CheckLevel::Warning,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let Some(application) = subject.with_matrix() else {
        return Vec::new();
    };
    let is_process = |named: &str| {
        let mut measures = application.measures.iter();
        measures.any(|measure| measure.id == named && measure.kind == MeasureKind::Process)
    };
    let found = application.effects.iter().filter_map(|effect| {
        let measure = effect.measure.as_ref().filter(|named| is_process(named))?;
        let finding = RULE.at(format!("effect.{}.measure", effect.id));
        Some(finding.fact("effect", &effect.id).fact("measure", measure))
    });
    found.collect()
}
