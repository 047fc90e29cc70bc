//! Outcome measures that no effect names, though effects are expected of their goal.

use std::collections::HashSet;

use crate::check::prelude::*;
use crate::model::{Measure, MeasureKind, MeasureTerm};

pub(super) const RULE: Rule = Rule::warning(Code::MEASURE_OF_NOTHING, Find::InDraft(find));

fn find(draft: &Draft) -> Vec<Finding> {
    let Some(application) = draft.with_matrix() else {
        return Vec::new();
    };
    let named: HashSet<&str> = application
        .effects
        .iter()
        .filter_map(|effect| effect.measure.as_deref())
        .collect();
    let is_named = |measure: &Measure| named.contains(measure.id.as_str());
    // A goal without a price has outcome measures that no effect names.
    let priced: HashSet<&str> = application
        .measures
        .iter()
        .filter(|measure| is_named(measure))
        .map(|measure| measure.goal.as_str())
        .collect();
    // What shows in the short run may be a step on the way to what has a price.
    let is_last_step = |measure: &Measure| {
        measure.kind == MeasureKind::Outcome && measure.term != Some(MeasureTerm::Short)
    };
    let measures = application.measures.iter().filter(|measure| {
        is_last_step(measure) && priced.contains(measure.goal.as_str()) && !is_named(measure)
    });
    measures
        .map(|measure| RULE.about("measure", &measure.id))
        .collect()
}
