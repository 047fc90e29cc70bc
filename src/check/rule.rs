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
use Group::{Complete, Figures, Fund, Matrix, Robust};
use Status::{Application, Granted, Idea};

/// Every rule, group by group.
pub const RULES: &[Rule] = &[
    new(Code::MissingText, Complete, Error, Application),
    new(Code::PlaceholderLeft, Complete, Error, Application),
    new(Code::UnreadableText, Complete, Error, Application),
    new(Code::TextOutside, Complete, Warning, Application),
    new(Code::HorizonBeforeEnd, Complete, Warning, Idea),
    new(Code::MissingGranted, Complete, Warning, Granted),
    new(Code::CostOfNothing, Complete, Warning, Application),
    new(Code::NoEffects, Complete, Error, Application),
    new(Code::EffectOfNothing, Complete, Warning, Application),
    new(Code::UnusedTargetGroup, Complete, Warning, Application),
    new(Code::MissingSignature, Complete, Error, Application),
    new(Code::SignatureAfterStart, Complete, Warning, Application),
    new(Code::NoMatrix, Matrix, Error, Application),
    new(Code::EffectWithoutMeasure, Matrix, Error, Application),
    new(Code::EffectShownByProcess, Matrix, Warning, Application),
    new(Code::GoalWithoutActivity, Matrix, Error, Application),
    new(Code::GoalWithoutOutcome, Matrix, Error, Application),
    new(Code::GoalWithoutProcess, Matrix, Error, Application),
    new(Code::TermMissing, Matrix, Warning, Application),
    new(Code::MeasureWithoutSource, Matrix, Warning, Application),
    new(Code::MeasureOfNothing, Matrix, Warning, Application),
    new(Code::PeriodTooLong, Fund, Error, Idea),
    new(Code::HorizonTooLong, Fund, Error, Idea),
    new(Code::GrantedDiffersFromCost, Fund, Warning, Application),
    new(Code::CostOutsidePeriod, Fund, Warning, Idea),
    new(Code::TooFewDepartments, Fund, Error, Application),
    new(Code::IdleDepartment, Fund, Warning, Application),
    new(Code::CoverageBelowTarget, Fund, Error, Application),
    new(Code::CoverageBelowFloor, Fund, Error, Application),
    new(Code::PaysWithoutGain, Fund, Error, Application),
    new(Code::PaymentBeforeReduction, Fund, Warning, Application),
    new(Code::PlanAfterHorizon, Fund, Warning, Application),
    new(Code::ShareWithoutSource, Figures, Warning, Application),
    new(Code::UnitCostWithoutSource, Figures, Error, Application),
    new(Code::UnitCostExampleData, Figures, Warning, Application),
    new(Code::StaleUnitCost, Figures, Warning, Application),
    new(Code::LocalUnitCost, Figures, Warning, Application),
    new(Code::DoubleCounting, Figures, Error, Idea),
    new(Code::SharesAboveOne, Figures, Error, Idea),
    new(Code::SameUnitCostTwice, Figures, Warning, Idea),
    new(Code::MoreUnitsThanAYear, Figures, Warning, Idea),
    new(Code::RealisableNotStated, Figures, Warning, Application),
    new(Code::NoWholeStep, Figures, Warning, Idea),
    new(Code::MostlyNonRealisable, Figures, Warning, Application),
    new(
        Code::TransferWithoutReplacement,
        Figures,
        Warning,
        Application,
    ),
    new(Code::AttributionAtWeakestGrade, Figures, Warning, Idea),
    new(
        Code::CoverageBelowTargetInScenario,
        Robust,
        Warning,
        Application,
    ),
    new(
        Code::CoverageBelowTargetInRange,
        Robust,
        Warning,
        Application,
    ),
];

/// The rule of a code; nothing for what is wrong with a file itself.
pub fn rule(code: Code) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code == code)
}
