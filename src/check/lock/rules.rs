//! The rules of locks. What breaks them is found where the lock is read.

use crate::check::rule::{Find, Rule};
use crate::model::Status;
use crate::problem::Code;

const fn error(code: Code) -> Rule {
    Rule::error(code, Find::Elsewhere).applies_from(Status::Idea)
}

pub(crate) const MISSING: Rule =
    Rule::warning(Code::LOCK_MISSING, Find::Elsewhere).applies_from(Status::Granted);
pub(crate) const OUTDATED: Rule = error(Code::LOCK_OUTDATED);
pub(crate) const FIGURES_DIFFER: Rule = error(Code::LOCK_FIGURES_DIFFER);
pub(crate) const POLICY_DIFFERS: Rule = error(Code::LOCK_POLICY_DIFFERS);
pub(crate) const UNIT_COSTS_DIFFER: Rule = error(Code::LOCK_UNIT_COSTS_DIFFER);
pub(crate) const EVIDENCE_DIFFERS: Rule = error(Code::LOCK_EVIDENCE_DIFFERS);
pub(crate) const EDITED: Rule = error(Code::LOCK_EDITED);
pub(crate) const TRUNCATED: Rule = error(Code::LOCK_TRUNCATED);
pub(crate) const OF_ANOTHER_APPLICATION: Rule = error(Code::LOCK_OF_ANOTHER_APPLICATION);
pub(crate) const NEWER_FORMAT: Rule = error(Code::LOCK_NEWER_FORMAT);
pub(crate) const OLDER_FORMAT: Rule = error(Code::LOCK_OLDER_FORMAT);
