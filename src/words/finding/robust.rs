//! Whether the target still holds where things go a little worse.

use rust_decimal::Decimal;

use super::InputAt;
use crate::words::{Language, percent, say};

/// Whether the target still holds where things go a little worse. Shares are already rounded.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "fields are the facts of the sentence; their names say which"
)]
pub enum Robust {
    /// Coverage below the target in a scenario.
    BelowTargetInScenario {
        scenario: String,
        coverage: Decimal,
        target: Decimal,
    },
    /// Coverage below the target with one input at an end of its range, its own or the policy's.
    BelowTargetInRange {
        input: InputAt,
        is_high: bool,
        is_own: bool,
        coverage: Decimal,
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
                    "i scenariot `{scenario}` är täckningsgraden {coverage}, under kravet {target}"
                )
            }
            Self::BelowTargetInRange {
                input,
                is_high,
                is_own,
                coverage,
                target,
            } => {
                let (coverage, target) = (percent(*coverage, l), percent(*target, l));
                let input = input.text(l);
                let end = match (is_high, is_own) {
                    (false, true) => say!(l, "its low", "dess lägsta"),
                    (true, true) => say!(l, "its high", "dess högsta"),
                    (false, false) => say!(
                        l,
                        "the low of the policy's range",
                        "lägst i policyns intervall"
                    ),
                    (true, false) => say!(
                        l,
                        "the high of the policy's range",
                        "högst i policyns intervall"
                    ),
                };
                say!(
                    l,
                    "with {input}, {end}, coverage is {coverage}, below the target of {target}",
                    "med {input}, {end}, är täckningsgraden {coverage}, under kravet {target}"
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
            Self::BelowTargetInRange { is_own: true, .. } => say!(
                l,
                "find out more about it, or say what happens then, and accept it: `[[allow]]` with a reason",
                "ta reda på mer om den, eller skriv vad som händer då, och godta det: `[[allow]]` med ett skäl"
            ),
            Self::BelowTargetInRange { is_own: false, .. } => say!(
                l,
                "give it a range of its own, `low` and `high`, where you know it better than the policy does",
                "ge den ett eget intervall, `low` och `high`, om du känner den bättre än policyn"
            ),
        }
    }
}
