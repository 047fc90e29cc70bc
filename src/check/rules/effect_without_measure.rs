//! Effects that no measure will show.

use crate::check::prelude::*;

pub(super) const RULE: Rule = Rule::error(Code::EFFECT_WITHOUT_MEASURE, Find::InDraft(find));

fn find(draft: &Draft) -> Vec<Finding> {
    let application = draft.with_matrix().into_iter();
    application
        .flat_map(|application| &application.effects)
        .filter(|effect| effect.measure.is_none())
        .map(|effect| RULE.about("effect", &effect.id))
        .collect()
}
