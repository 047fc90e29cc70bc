//! The codes of what a check finds.

use super::Code;
use crate::words::{Complete, Finding, Fund, Matrix, Robust};

impl From<&Finding> for Code {
    fn from(finding: &Finding) -> Self {
        match finding {
            Finding::Complete(finding) => match finding {
                Complete::MissingText { .. } => Self::MissingText,
                Complete::PlaceholderLeft { .. } => Self::PlaceholderLeft,
                Complete::UnreadableText { .. } => Self::UnreadableText,
                Complete::TextOutside { .. } => Self::TextOutside,
                Complete::NoEffects => Self::NoEffects,
                Complete::CostOfNothing { .. } => Self::CostOfNothing,
                Complete::EffectOfNothing { .. } => Self::EffectOfNothing,
                Complete::UnusedTargetGroup { .. } => Self::UnusedTargetGroup,
                Complete::HorizonBeforeEnd { .. } => Self::HorizonBeforeEnd,
                Complete::MissingGranted => Self::MissingGranted,
                Complete::MissingSignature { .. } => Self::MissingSignature,
                Complete::SignatureAfterStart { .. } => Self::SignatureAfterStart,
            },
            Finding::Matrix(finding) => match finding {
                Matrix::NoMatrix => Self::NoMatrix,
                Matrix::GoalWithoutActivity { .. } => Self::GoalWithoutActivity,
                Matrix::GoalWithoutOutcome { .. } => Self::GoalWithoutOutcome,
                Matrix::GoalWithoutProcess { .. } => Self::GoalWithoutProcess,
                Matrix::TermMissing { .. } => Self::TermMissing,
                Matrix::MeasureWithoutSource { .. } => Self::MeasureWithoutSource,
                Matrix::EffectWithoutMeasure { .. } => Self::EffectWithoutMeasure,
                Matrix::EffectShownByProcess { .. } => Self::EffectShownByProcess,
                Matrix::MeasureOfNothing { .. } => Self::MeasureOfNothing,
            },
            Finding::Fund(finding) => match finding {
                Fund::PeriodTooLong { .. } => Self::PeriodTooLong,
                Fund::HorizonTooLong { .. } => Self::HorizonTooLong,
                Fund::GrantedDiffersFromCost { .. } => Self::GrantedDiffersFromCost,
                Fund::CostOutsidePeriod { .. } => Self::CostOutsidePeriod,
                Fund::TooFewDepartments { .. } => Self::TooFewDepartments,
                Fund::IdleDepartment { .. } => Self::IdleDepartment,
                Fund::CoverageBelowTarget { .. } => Self::CoverageBelowTarget,
                Fund::CoverageBelowFloor { .. } => Self::CoverageBelowFloor,
                Fund::PaysWithoutGain { .. } => Self::PaysWithoutGain,
                Fund::PaymentBeforeReduction { .. } => Self::PaymentBeforeReduction,
                Fund::PlanAfterHorizon { .. } => Self::PlanAfterHorizon,
            },
            Finding::Figures(finding) => finding.into(),
            Finding::Robust(finding) => match finding {
                Robust::BelowTargetInScenario { .. } => Self::CoverageBelowTargetInScenario,
                Robust::BelowTargetInRange { .. } => Self::CoverageBelowTargetInRange,
            },
        }
    }
}
