//! What a finding leads to: the command line counts before the workspace, and that before the rule's own level.

use super::rules::rule;
use crate::model::CheckLevel;
use crate::problem::{Code, Level};

/// Levels by code.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Levels {
    /// Those given, from the one that counts most; the first of a code counts.
    pub(crate) given: Vec<(Code, CheckLevel)>,
    /// Whether warnings are errors.
    pub(crate) strict: bool,
    /// Whether errors alone are told.
    pub(crate) quiet: bool,
    /// Whether it is told how many are accepted.
    pub(crate) counts_accepted: bool,
}

impl Levels {
    /// These levels, with those of a level below them.
    #[must_use]
    pub(crate) fn above(&self, lower: &[(Code, CheckLevel)]) -> Self {
        let given = self.given.iter().chain(lower).copied().collect();
        Self { given, ..*self }
    }

    /// Those of a level below these that ask for less than the rules do, where these do not say otherwise.
    pub(crate) fn lowered(&self, lower: &[(Code, CheckLevel)]) -> Vec<(Code, CheckLevel)> {
        let is_said = |code| self.given.iter().any(|(given, _)| *given == code);
        let lowers = |(code, level): &&(Code, CheckLevel)| {
            *level > own_level(*code) && !is_said(*code) && !makes_impossible(*code)
        };
        lower.iter().filter(lowers).copied().collect()
    }

    /// The same levels where warnings are told too.
    pub(crate) fn loud(&self) -> Self {
        Self {
            quiet: false,
            ..self.clone()
        }
    }

    /// What a code leads to; nothing where it is not reported. What makes a file impossible to compute is always an
    /// error.
    pub(crate) fn of(&self, code: Code) -> Option<Level> {
        if makes_impossible(code) {
            return Some(Level::Error);
        }
        let given = self.given.iter().find(|(given, _)| *given == code);
        match given.map_or_else(|| own_level(code), |(_, level)| *level) {
            CheckLevel::Error => Some(Level::Error),
            CheckLevel::Warning if self.strict => Some(Level::Error),
            CheckLevel::Warning if !self.quiet => Some(Level::Warning),
            CheckLevel::Warning | CheckLevel::Allow => None,
        }
    }
}

/// What a code leads to where nobody says otherwise.
fn own_level(code: Code) -> CheckLevel {
    rule(code).map_or(CheckLevel::Warning, |rule| rule.level)
}

/// Whether a code is that of no rule, but of what makes a file impossible to compute.
pub(crate) fn makes_impossible(code: Code) -> bool {
    rule(code).is_none() && code.level() == Level::Error
}
