//! The table of rules: group, level and the status from which each applies.

use crate::model::{CheckLevel, Status};
use crate::problem::Code;

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The application has all its parts.
    Complete,
    /// The evaluation matrix has no gaps.
    Matrix,
    /// The rules of the reservation are kept.
    Fund,
    /// Figures rest on something, and nothing counts twice.
    Figures,
    /// The target holds where things go a little worse.
    Robust,
    /// The figures can be computed again.
    Reproducible,
}

impl Group {
    /// Every group, in the order in which rules are listed.
    pub const ALL: &'static [Self] = &[
        Self::Complete,
        Self::Matrix,
        Self::Fund,
        Self::Figures,
        Self::Robust,
        Self::Reproducible,
    ];
}

/// A rule: what a code means to a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its code.
    pub code: Code,
    /// What it is about.
    pub group: Group,
    /// What it leads to where nobody says otherwise.
    pub level: CheckLevel,
    /// The status from which on it applies.
    pub from: Status,
}

const fn new(code: Code, group: Group, level: CheckLevel, from: Status) -> Rule {
    Rule {
        code,
        group,
        level,
        from,
    }
}

use CheckLevel::{Error, Warning};
use Group::{Complete, Figures, Fund, Matrix, Reproducible, Robust};
use Status::{Application, Granted, Idea};

/// Every rule, group by group.
pub const RULES: &[Rule] = &[
    new(Code::MISSING_TEXT, Complete, Error, Application),
    new(Code::PLACEHOLDER_LEFT, Complete, Error, Application),
    new(Code::UNREADABLE_TEXT, Complete, Error, Application),
    new(Code::TEXT_OUTSIDE, Complete, Warning, Application),
    new(Code::HORIZON_BEFORE_END, Complete, Warning, Idea),
    new(Code::MISSING_GRANTED, Complete, Warning, Granted),
    new(Code::COST_OF_NOTHING, Complete, Warning, Application),
    new(Code::NO_EFFECTS, Complete, Error, Application),
    new(Code::EFFECT_OF_NOTHING, Complete, Warning, Application),
    new(Code::UNUSED_TARGET_GROUP, Complete, Warning, Application),
    new(Code::MISSING_SIGNATURE, Complete, Error, Application),
    new(Code::SIGNATURE_AFTER_START, Complete, Warning, Application),
    new(Code::NO_MATRIX, Matrix, Error, Application),
    new(Code::EFFECT_WITHOUT_MEASURE, Matrix, Error, Application),
    new(Code::EFFECT_SHOWN_BY_PROCESS, Matrix, Warning, Application),
    new(Code::GOAL_WITHOUT_ACTIVITY, Matrix, Error, Application),
    new(Code::GOAL_WITHOUT_OUTCOME, Matrix, Error, Application),
    new(Code::GOAL_WITHOUT_PROCESS, Matrix, Error, Application),
    new(Code::TERM_MISSING, Matrix, Warning, Application),
    new(Code::MEASURE_WITHOUT_SOURCE, Matrix, Warning, Application),
    new(Code::MEASURE_OF_NOTHING, Matrix, Warning, Application),
    new(Code::UNKNOWN_CODE, Complete, Error, Idea),
    new(Code::UNNEEDED_ALLOW, Complete, Warning, Idea),
    new(Code::PERIOD_TOO_LONG, Fund, Error, Idea),
    new(Code::HORIZON_TOO_LONG, Fund, Error, Idea),
    new(Code::GRANTED_DIFFERS_FROM_COST, Fund, Warning, Application),
    new(Code::COST_OUTSIDE_PERIOD, Fund, Warning, Idea),
    new(Code::TOO_FEW_DEPARTMENTS, Fund, Error, Application),
    new(Code::IDLE_DEPARTMENT, Fund, Warning, Application),
    new(Code::COVERAGE_BELOW_TARGET, Fund, Error, Application),
    new(Code::COVERAGE_BELOW_FLOOR, Fund, Error, Application),
    new(Code::PAYS_WITHOUT_GAIN, Fund, Error, Application),
    new(Code::PAYMENT_BEFORE_REDUCTION, Fund, Warning, Application),
    new(Code::PLAN_AFTER_HORIZON, Fund, Warning, Application),
    new(Code::SHARE_WITHOUT_SOURCE, Figures, Warning, Application),
    new(Code::UNIT_COST_WITHOUT_SOURCE, Figures, Error, Application),
    new(Code::UNIT_COST_EXAMPLE_DATA, Figures, Warning, Application),
    new(Code::STALE_UNIT_COST, Figures, Warning, Application),
    new(Code::LOCAL_UNIT_COST, Figures, Warning, Application),
    new(Code::DOUBLE_COUNTING, Figures, Error, Idea),
    new(Code::SHARES_ABOVE_ONE, Figures, Error, Idea),
    new(Code::SAME_UNIT_COST_TWICE, Figures, Warning, Idea),
    new(Code::MORE_UNITS_THAN_A_YEAR, Figures, Warning, Idea),
    new(Code::REALISABLE_NOT_STATED, Figures, Warning, Application),
    new(Code::NO_WHOLE_STEP, Figures, Warning, Idea),
    new(Code::MOSTLY_NON_REALISABLE, Figures, Warning, Application),
    new(
        Code::TRANSFER_WITHOUT_REPLACEMENT,
        Figures,
        Warning,
        Application,
    ),
    new(Code::ATTRIBUTION_AT_WEAKEST_GRADE, Figures, Warning, Idea),
    new(
        Code::COVERAGE_BELOW_TARGET_IN_SCENARIO,
        Robust,
        Warning,
        Application,
    ),
    new(
        Code::COVERAGE_BELOW_TARGET_IN_RANGE,
        Robust,
        Warning,
        Application,
    ),
    new(Code::LOCK_MISSING, Reproducible, Warning, Granted),
    new(Code::LOCK_OUTDATED, Reproducible, Error, Idea),
    new(Code::LOCK_FIGURES_DIFFER, Reproducible, Error, Idea),
    new(Code::LOCK_EDITED, Reproducible, Error, Idea),
    new(Code::LOCK_TRUNCATED, Reproducible, Error, Idea),
    new(Code::LOCK_OF_ANOTHER_APPLICATION, Reproducible, Error, Idea),
    new(Code::LOCK_NEWER_FORMAT, Reproducible, Error, Idea),
    new(Code::LOCK_OLDER_FORMAT, Reproducible, Error, Idea),
];

/// The rule of a code; nothing for what is wrong with a file itself.
pub fn rule(code: Code) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code == code)
}
