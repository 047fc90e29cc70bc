//! The codes of what a check finds.

use super::Code;
use crate::words::{Complete, Figures, Finding, Fund, Matrix, Reproducible, Robust};

impl From<&Finding> for Code {
    fn from(finding: &Finding) -> Self {
        match finding {
            Finding::Complete(finding) => match finding {
                Complete::NoEffects => Self::NoEffects,
            },
            Finding::Matrix(finding) => match finding {
                Matrix::NoMatrix => Self::NoMatrix,
                Matrix::GoalWithoutActivity { .. } => Self::GoalWithoutActivity,
                Matrix::GoalWithoutOutcome { .. } => Self::GoalWithoutOutcome,
                Matrix::GoalWithoutProcess { .. } => Self::GoalWithoutProcess,
                Matrix::TermMissing { .. } => Self::TermMissing,
                Matrix::MeasureWithoutSource { .. } => Self::MeasureWithoutSource,
                Matrix::EffectWithoutMeasure { .. } => Self::EffectWithoutMeasure,
                Matrix::MeasureOfNothing { .. } => Self::MeasureOfNothing,
            },
            Finding::Fund(finding) => match finding {
                Fund::TooFewDepartments { .. } => Self::TooFewDepartments,
            },
            Finding::Figures(finding) => match finding {
                Figures::AttributionAtWeakestGrade { .. } => Self::AttributionAtWeakestGrade,
            },
            Finding::Robust(finding) => match finding {
                Robust::BelowTargetInScenario { .. } => Self::CoverageBelowTargetInScenario,
            },
            Finding::Reproducible(finding) => match finding {
                Reproducible::Missing { .. } => Self::LockMissing,
                Reproducible::Outdated { .. } => Self::LockOutdated,
                Reproducible::FigureDiffers { .. } | Reproducible::MoreFiguresDiffer { .. } => {
                    Self::LockFiguresDiffer
                }
                Reproducible::Edited { .. } => Self::LockEdited,
                Reproducible::Truncated { .. } => Self::LockTruncated,
                Reproducible::OfAnother { .. } => Self::LockOfAnotherApplication,
                Reproducible::NewerFormat { .. } => Self::LockNewerFormat,
            },
        }
    }
}
