//! Whether the target still holds where things go a little worse.

use rust_decimal::Decimal;

use crate::words::{Language, percent, say};

/// Whether the target still holds where things go a little worse.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "fields are the facts of the sentence; their names say which"
)]
pub enum Robust {
    /// Coverage below the target in a scenario.
    BelowTargetInScenario {
        /// The scenario's id.
        scenario: String,
        /// Coverage there.
        coverage: Decimal,
        /// The target.
        target: Decimal,
    },
}

impl Robust {
    pub(super) fn sentence(&self, l: Language) -> String {
        match self {
            Self::BelowTargetInScenario {
                scenario,
                coverage,
                target,
            } => {
                let (coverage, target) = (percent(*coverage, l), percent(*target, l));
                say!(
                    l,
                    "in the scenario `{scenario}` coverage is {coverage}, below the target of {target}",
                    "i scenariot `{scenario}` är täckningsgraden {coverage}, under målet {target}"
                )
            }
        }
    }

    pub(super) fn hint(&self, l: Language) -> String {
        match self {
            Self::BelowTargetInScenario { .. } => say!(
                l,
                "say in the application what happens then, and accept it: `[[allow]]` with a reason",
                "skriv i ansökan vad som händer då, och godta det: `[[allow]]` med ett skäl"
            ),
        }
    }
}
