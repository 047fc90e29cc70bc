//! The codes of what a check finds about figures.

use super::Code;
use crate::words::{DoubleCounting, Figures, Realisation, Sources, Units};

impl From<&Figures> for Code {
    fn from(finding: &Figures) -> Self {
        match finding {
            Figures::Sources(finding) => match finding {
                Sources::ShareWithoutSource { .. } => Self::ShareWithoutSource,
                Sources::UnitCostWithoutSource { .. } => Self::UnitCostWithoutSource,
                Sources::UnitCostExampleData { .. } => Self::UnitCostExampleData,
                Sources::StaleUnitCost { .. } => Self::StaleUnitCost,
                Sources::LocalUnitCost { .. } => Self::LocalUnitCost,
            },
            Figures::DoubleCounting(finding) => match finding {
                DoubleCounting::Contained(_) => Self::DoubleCounting,
                DoubleCounting::SameUnitCost(_) => Self::SameUnitCostTwice,
                DoubleCounting::SharesAboveOne { .. } => Self::SharesAboveOne,
            },
            Figures::Units(Units::MoreThanAYear { .. }) => Self::MoreUnitsThanAYear,
            Figures::Realisation(finding) => match finding {
                Realisation::RealisableNotStated { .. } => Self::RealisableNotStated,
                Realisation::NoWholeStep { .. } => Self::NoWholeStep,
                Realisation::MostlyNonRealisable { .. } => Self::MostlyNonRealisable,
                Realisation::TransferWithoutReplacement { .. } => Self::TransferWithoutReplacement,
            },
            Figures::AttributionAtWeakestGrade { .. } => Self::AttributionAtWeakestGrade,
        }
    }
}
