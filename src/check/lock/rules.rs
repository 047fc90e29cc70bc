//! The rules of locks. What breaks them is found where the lock is read.

use crate::check::rule::{Group, Rule};
use crate::model::{CheckLevel, Status};
use crate::problem::Code;

const fn rule(code: Code, level: CheckLevel, from: Status) -> Rule {
    Rule {
        code,
        group: Group::Reproducible,
        level,
        from,
        find: |_| Vec::new(),
    }
}

pub(crate) const MISSING: Rule = rule(Code::LOCK_MISSING, CheckLevel::Warning, Status::Granted);
pub(crate) const OUTDATED: Rule = rule(Code::LOCK_OUTDATED, CheckLevel::Error, Status::Idea);
pub(crate) const FIGURES_DIFFER: Rule =
    rule(Code::LOCK_FIGURES_DIFFER, CheckLevel::Error, Status::Idea);
pub(crate) const EDITED: Rule = rule(Code::LOCK_EDITED, CheckLevel::Error, Status::Idea);
pub(crate) const TRUNCATED: Rule = rule(Code::LOCK_TRUNCATED, CheckLevel::Error, Status::Idea);
pub(crate) const OF_ANOTHER_APPLICATION: Rule = rule(
    Code::LOCK_OF_ANOTHER_APPLICATION,
    CheckLevel::Error,
    Status::Idea,
);
pub(crate) const NEWER_FORMAT: Rule =
    rule(Code::LOCK_NEWER_FORMAT, CheckLevel::Error, Status::Idea);
pub(crate) const OLDER_FORMAT: Rule =
    rule(Code::LOCK_OLDER_FORMAT, CheckLevel::Error, Status::Idea);
