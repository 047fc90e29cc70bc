//! *figures*: figures rest on something, and nothing counts twice.

use rust_decimal::Decimal;

use super::{Found, Subject};
use crate::model::Grade;
use crate::words::{Figures, Finding};

pub(super) fn findings(subject: &Subject) -> Vec<Found> {
    let application = &subject.case.application;
    let mut found = Vec::new();
    for effect in &application.effects {
        let attribution = application.inputs.number(effect.attribution);
        if effect.evidence_grade == Some(Grade::E) && attribution == Some(Decimal::ONE) {
            let finding = Figures::AttributionAtWeakestGrade {
                effect: effect.id.clone(),
            };
            let address = format!("effect.{}.attribution", effect.id);
            found.push(Found::new(address, Finding::Figures(finding)));
        }
    }
    found
}
