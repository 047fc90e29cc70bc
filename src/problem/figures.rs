//! The codes of what a check finds about figures.

use super::Code;
use crate::words::{DoubleCounting, Figures, Realisation, Sources, Units};

impl From<&Figures> for Code {
    fn from(finding: &Figures) -> Self {
        match finding {
            Figures::Sources(finding) => match finding {
                Sources::ShareWithoutSource { .. } => Self::SHARE_WITHOUT_SOURCE,
                Sources::UnitCostWithoutSource { .. } => Self::UNIT_COST_WITHOUT_SOURCE,
                Sources::UnitCostExampleData { .. } => Self::UNIT_COST_EXAMPLE_DATA,
                Sources::StaleUnitCost { .. } => Self::STALE_UNIT_COST,
                Sources::LocalUnitCost { .. } => Self::LOCAL_UNIT_COST,
            },
            Figures::DoubleCounting(finding) => match finding {
                DoubleCounting::Contained(_) => Self::DOUBLE_COUNTING,
                DoubleCounting::SameUnitCost(_) => Self::SAME_UNIT_COST_TWICE,
                DoubleCounting::SharesAboveOne { .. } => Self::SHARES_ABOVE_ONE,
            },
            Figures::Units(Units::MoreThanAYear { .. }) => Self::MORE_UNITS_THAN_A_YEAR,
            Figures::Realisation(finding) => match finding {
                Realisation::RealisableNotStated { .. } => Self::REALISABLE_NOT_STATED,
                Realisation::NoWholeStep { .. } => Self::NO_WHOLE_STEP,
                Realisation::MostlyNonRealisable { .. } => Self::MOSTLY_NON_REALISABLE,
                Realisation::TransferWithoutReplacement { .. } => {
                    Self::TRANSFER_WITHOUT_REPLACEMENT
                }
            },
            Figures::AttributionAtWeakestGrade { .. } => Self::ATTRIBUTION_AT_WEAKEST_GRADE,
        }
    }
}
