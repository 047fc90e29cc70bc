//! Effects that a process measure is to show. A name that no measure has is wrong in itself, and told as the file is read.

use crate::check::prelude::*;
use crate::model::MeasureKind;

pub(super) const RULE: Rule = Rule::warning(Code::EFFECT_SHOWN_BY_PROCESS, Find::InDraft(find));

fn find(draft: &Draft) -> Vec<Finding> {
    let Some(application) = draft.with_matrix() else {
        return Vec::new();
    };
    let is_process = |named: &str| {
        let mut measures = application.measures.iter();
        measures.any(|measure| measure.id == named && measure.kind == MeasureKind::Process)
    };
    let found = application.effects.iter().filter_map(|effect| {
        let measure = effect.measure.as_ref().filter(|named| is_process(named))?;
        let finding = RULE.about("effect", &effect.id).key("measure");
        Some(finding.fact("measure", measure))
    });
    found.collect()
}
