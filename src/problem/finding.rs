//! The codes of what a check finds.

use super::Code;
use crate::words::{Finding, Reproducible};

impl From<&Finding> for Code {
    fn from(finding: &Finding) -> Self {
        match finding {
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
