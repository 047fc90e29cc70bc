//! What is credited to the investment on an assumption alone.

use rust_decimal::Decimal;

use super::Counted;
use crate::check::Found;
use crate::model::{Case, Grade, rounded};
use crate::words::{Figures, Finding};

/// Reductions of grade E that are credited in full. An increase is left out: to count all of it is the careful reading.
pub(super) fn findings(case: &Case, counted: &[Counted]) -> Vec<Found> {
    let inputs = &case.application.inputs;
    let assumed = counted.iter().filter(|counted| {
        let effect = counted.effect;
        effect.evidence_grade == Some(Grade::E)
            && inputs.number(effect.attribution) == Some(Decimal::ONE)
            && counted.is_reduction()
    });
    assumed
        .map(|counted| {
            let finding = Figures::AttributionAtWeakestGrade {
                effect: counted.effect.id.clone(),
                amount: rounded(counted.reductions(), 0),
            };
            Found::new(
                format!("effect.{}.attribution", counted.effect.id),
                Finding::Figures(finding),
            )
        })
        .collect()
}
