//! What can be taken home in money, and what people live on instead.

use rust_decimal::Decimal;

use super::some;
use crate::words::{Language, decimal, kronor, percent, say};

/// What can be taken home is not said, or is little; or what people live on instead is not said.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "fields are the facts of the sentence; their names say which"
)]
pub enum Realisation {
    /// Nobody says what part of an effect can be taken home.
    RealisableNotStated { effect: String, amount: Decimal },
    /// Whole steps are never reached.
    NoWholeStep {
        effects: Vec<String>,
        units: Decimal,
        year: i32,
        step: Decimal,
        amount: Decimal,
    },
    /// More than half cannot be taken home.
    MostlyNonRealisable {
        non_realisable: Decimal,
        expected: Decimal,
        share: Decimal,
    },
    /// A transfer falls away, and nothing comes in its place.
    TransferWithoutReplacement {
        effect: String,
        unit_cost: String,
        amount: Decimal,
    },
}

impl Realisation {
    pub(super) fn sentence(&self, l: Language) -> String {
        match self {
            Self::RealisableNotStated { effect, amount } => {
                let amount = kronor(*amount, l);
                say!(
                    l,
                    "nobody says what part of the effect `{effect}` can be taken home in money: all of it counts, {amount}",
                    "ingen anger hur stor del av effekten `{effect}` som kan hämtas hem i pengar: hela räknas, {amount}"
                )
            }
            Self::NoWholeStep {
                effects,
                units,
                year,
                step,
                amount,
            } => {
                let (names, units, step) =
                    (some(effects, l), decimal(*units, l), decimal(*step, l));
                let amount = kronor(*amount, l);
                if effects.len() == 1 {
                    return say!(
                        l,
                        "the effect {names} never reaches a whole step of {step}: at most {units} in a year, in {year}, so that nothing of {amount} can be taken home",
                        "effekten {names} når aldrig ett helt steg om {step}: som mest {units} på ett år, {year}, och inget av {amount} kan hämtas hem"
                    );
                }
                say!(
                    l,
                    "the effects {names} together never reach a whole step of {step}: at most {units} in a year, in {year}, so that nothing of {amount} can be taken home",
                    "effekterna {names} når aldrig tillsammans ett helt steg om {step}: som mest {units} på ett år, {year}, och inget av {amount} kan hämtas hem"
                )
            }
            Self::MostlyNonRealisable {
                non_realisable,
                expected,
                share,
            } => {
                let (left, expected, share) = (
                    kronor(*non_realisable, l),
                    kronor(*expected, l),
                    percent(*share, l),
                );
                say!(
                    l,
                    "most of what the municipality expects cannot be taken home in money: {left} of {expected}, {share}",
                    "det mesta av det som kommunen väntar sig kan inte hämtas hem i pengar: {left} av {expected}, {share}"
                )
            }
            Self::TransferWithoutReplacement {
                effect,
                unit_cost,
                amount,
            } => {
                let amount = kronor(*amount, l);
                say!(
                    l,
                    "the effect `{effect}` lowers a transfer, `{unit_cost}`, by {amount}, and does not say what people live on instead",
                    "effekten `{effect}` minskar en transferering, `{unit_cost}`, med {amount} och anger inte vad människor lever av i stället"
                )
            }
        }
    }

    pub(super) fn hint(&self, l: Language) -> String {
        match self {
            Self::RealisableNotStated { .. } => say!(
                l,
                "state `realisable`: 1 where the cost falls away, 0 where only time or places are freed",
                "ange `realisable`: 1 där kostnaden faller bort, 0 där bara tid eller platser frigörs"
            ),
            Self::NoWholeStep { .. } => say!(
                l,
                "state `realisable = 0`, a smaller step that can be taken home, or more of the effect",
                "ange `realisable = 0`, ett mindre steg som kan hämtas hem, eller en större effekt"
            ),
            Self::MostlyNonRealisable { .. } => say!(
                l,
                "say in the application what is done with the freed resources, and accept it: `[[allow]]` with a reason",
                "skriv i ansökan hur de frigjorda resurserna används, och godta det: `[[allow]]` med ett skäl"
            ),
            Self::TransferWithoutReplacement { .. } => say!(
                l,
                "add `[effect.ID.replaced_by]`; where they live on wages, say so: `[[allow]]` with a reason",
                "lägg till `[effect.ID.replaced_by]`; där de lever på lön, skriv det: `[[allow]]` med ett skäl"
            ),
        }
    }
}
