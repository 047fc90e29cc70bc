//! Terms in which no effect is followed.

use crate::check::prelude::*;
use crate::model::{MeasureKind, MeasureTerm};

pub(super) const RULE: Rule = Rule::warning(Code::TERM_MISSING, Find::InDraft(find));

fn find(draft: &Draft) -> Vec<Finding> {
    let Some(application) = draft.with_matrix() else {
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
