//! Outcomes of an application that is not there.

use crate::check::prelude::*;

pub(super) const RULE: Rule =
    Rule::error(Code::OUTCOME_WITHOUT_APPLICATION, Find::Elsewhere).applies_from(Status::Idea);
