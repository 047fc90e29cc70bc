//! Measures of which nobody says where their figures come from.

use crate::check::prelude::*;

pub(super) const RULE: Rule = Rule::warning(Code::MEASURE_WITHOUT_SOURCE, Find::InDraft(find));

fn find(draft: &Draft) -> Vec<Finding> {
    let application = draft.with_matrix().into_iter();
    application
        .flat_map(|application| &application.measures)
        .filter(|measure| measure.source.as_deref().unwrap_or("").trim().is_empty())
        .map(|measure| RULE.about("measure", &measure.id))
        .collect()
}
