//! The codes of what a check finds.

use super::Code;
use crate::words::{Complete, Finding, Fund, Matrix, Reproducible, Robust};

impl From<&Finding> for Code {
    fn from(finding: &Finding) -> Self {
        match finding {
            Finding::Complete(finding) => match finding {
                Complete::MissingText { .. } => Self::MISSING_TEXT,
                Complete::PlaceholderLeft { .. } => Self::PLACEHOLDER_LEFT,
                Complete::UnreadableText { .. } => Self::UNREADABLE_TEXT,
                Complete::TextOutside { .. } => Self::TEXT_OUTSIDE,
                Complete::NoEffects => Self::NO_EFFECTS,
                Complete::CostOfNothing { .. } => Self::COST_OF_NOTHING,
                Complete::EffectOfNothing { .. } => Self::EFFECT_OF_NOTHING,
                Complete::UnusedTargetGroup { .. } => Self::UNUSED_TARGET_GROUP,
                Complete::HorizonBeforeEnd { .. } => Self::HORIZON_BEFORE_END,
                Complete::MissingGranted => Self::MISSING_GRANTED,
                Complete::MissingSignature { .. } => Self::MISSING_SIGNATURE,
                Complete::SignatureAfterStart { .. } => Self::SIGNATURE_AFTER_START,
            },
            Finding::Matrix(finding) => match finding {
                Matrix::NoMatrix => Self::NO_MATRIX,
                Matrix::GoalWithoutActivity { .. } => Self::GOAL_WITHOUT_ACTIVITY,
                Matrix::GoalWithoutOutcome { .. } => Self::GOAL_WITHOUT_OUTCOME,
                Matrix::GoalWithoutProcess { .. } => Self::GOAL_WITHOUT_PROCESS,
                Matrix::TermMissing { .. } => Self::TERM_MISSING,
                Matrix::MeasureWithoutSource { .. } => Self::MEASURE_WITHOUT_SOURCE,
                Matrix::EffectWithoutMeasure { .. } => Self::EFFECT_WITHOUT_MEASURE,
                Matrix::EffectShownByProcess { .. } => Self::EFFECT_SHOWN_BY_PROCESS,
                Matrix::MeasureOfNothing { .. } => Self::MEASURE_OF_NOTHING,
            },
            Finding::Fund(finding) => match finding {
                Fund::PeriodTooLong { .. } => Self::PERIOD_TOO_LONG,
                Fund::HorizonTooLong { .. } => Self::HORIZON_TOO_LONG,
                Fund::GrantedDiffersFromCost { .. } => Self::GRANTED_DIFFERS_FROM_COST,
                Fund::CostOutsidePeriod { .. } => Self::COST_OUTSIDE_PERIOD,
                Fund::TooFewDepartments { .. } => Self::TOO_FEW_DEPARTMENTS,
                Fund::IdleDepartment { .. } => Self::IDLE_DEPARTMENT,
                Fund::CoverageBelowTarget { .. } => Self::COVERAGE_BELOW_TARGET,
                Fund::CoverageBelowFloor { .. } => Self::COVERAGE_BELOW_FLOOR,
                Fund::PaysWithoutGain { .. } => Self::PAYS_WITHOUT_GAIN,
                Fund::PaymentBeforeReduction { .. } => Self::PAYMENT_BEFORE_REDUCTION,
                Fund::PlanAfterHorizon { .. } => Self::PLAN_AFTER_HORIZON,
            },
            Finding::Figures(finding) => finding.into(),
            Finding::Robust(finding) => match finding {
                Robust::BelowTargetInScenario { .. } => Self::COVERAGE_BELOW_TARGET_IN_SCENARIO,
                Robust::BelowTargetInRange { .. } => Self::COVERAGE_BELOW_TARGET_IN_RANGE,
            },
            Finding::Reproducible(finding) => match finding {
                Reproducible::Missing { .. } => Self::LOCK_MISSING,
                Reproducible::Outdated { .. } => Self::LOCK_OUTDATED,
                Reproducible::FigureDiffers { .. } | Reproducible::MoreFiguresDiffer { .. } => {
                    Self::LOCK_FIGURES_DIFFER
                }
                Reproducible::Edited { .. } => Self::LOCK_EDITED,
                Reproducible::Truncated { .. } => Self::LOCK_TRUNCATED,
                Reproducible::OfAnother { .. } => Self::LOCK_OF_ANOTHER_APPLICATION,
                Reproducible::NewerFormat { .. } => Self::LOCK_NEWER_FORMAT,
                Reproducible::OlderFormat { .. } => Self::LOCK_OLDER_FORMAT,
            },
        }
    }
}
