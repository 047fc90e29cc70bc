//! What a finding leads to: the command line counts before the workspace, and that before the rule's own level.

use super::rules::rule;
use crate::model::CheckLevel;
use crate::problem::{Code, Level};

/// Levels by code.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Levels {
    /// Those given, from the one that counts most; the first of a code counts.
    given: Vec<(Code, CheckLevel)>,
    /// Whether warnings are errors.
    strict: bool,
}

impl Levels {
    /// The levels that were given, from the one that counts most, and whether every warning is an error.
    pub(crate) fn new(given: Vec<(Code, CheckLevel)>, strict: bool) -> Self {
        Self { given, strict }
    }

    /// These levels, with those of a level below them.
    #[must_use]
    pub(crate) fn above(&self, lower: &[(Code, CheckLevel)]) -> Self {
        let given = self.given.iter().chain(lower).copied().collect();
        Self {
            given,
            strict: self.strict,
        }
    }

    /// What a code leads to; nothing where it is not reported. What makes a file impossible to compute is always an
    /// error.
    pub(crate) fn of(&self, code: Code) -> Option<Level> {
        let rule = rule(code);
        if rule.is_none() && code.level() == Level::Error {
            return Some(Level::Error);
        }
        let own = rule.map_or(CheckLevel::Warning, |rule| rule.level);
        let given = self.given.iter().find(|(given, _)| *given == code);
        match given.map_or(own, |(_, level)| *level) {
            CheckLevel::Error => Some(Level::Error),
            CheckLevel::Warning if self.strict => Some(Level::Error),
            CheckLevel::Warning => Some(Level::Warning),
            CheckLevel::Allow => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_counts_before_the_workspace() {
        let command = Levels::new(vec![(Code::NO_MATRIX, CheckLevel::Allow)], false);
        let both = command.above(&[
            (Code::NO_MATRIX, CheckLevel::Error),
            (Code::TERM_MISSING, CheckLevel::Error),
        ]);
        assert_eq!(both.of(Code::NO_MATRIX), None);
        assert_eq!(both.of(Code::TERM_MISSING), Some(Level::Error));
        assert_eq!(both.of(Code::MEASURE_OF_NOTHING), Some(Level::Warning));
    }

    #[test]
    fn strict_makes_errors_of_warnings_and_allows_what_is_allowed() {
        let strict = Levels::new(vec![(Code::NO_MATRIX, CheckLevel::Allow)], true);
        assert_eq!(strict.of(Code::MEASURE_OF_NOTHING), Some(Level::Error));
        assert_eq!(strict.of(Code::NO_MATRIX), None);
    }

    #[test]
    fn what_cannot_be_computed_cannot_be_allowed() {
        let allowed = Levels::new(vec![(Code::NO_COST, CheckLevel::Allow)], false);
        assert_eq!(allowed.of(Code::NO_COST), Some(Level::Error));
    }
}
