//! What counts twice.

use rust_decimal::Decimal;

use super::some;
use crate::words::{Language, kronor, percent, say};

/// Something that is counted twice.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "fields are the facts of the sentence; their names say which"
)]
pub enum DoubleCounting {
    /// A unit cost that another one contains.
    Contained(Twice),
    /// The same unit cost once more.
    SameUnitCost(Twice),
    /// More people than there are.
    SharesAboveOne {
        effects: Vec<String>,
        unit_cost: String,
        group: String,
        share: Decimal,
    },
}

/// Two effects on one group that count the same cost.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "fields are the facts of the sentence; their names say which"
)]
pub struct Twice {
    pub effect: String,
    pub unit_cost: String,
    pub other: String,
    pub other_unit_cost: String,
    pub group: String,
    /// The first and the last year in which both count.
    pub years: (i32, i32),
    /// What the first effect expects in the years in which both count, kronor.
    pub amount: Decimal,
}

impl DoubleCounting {
    pub(super) fn sentence(&self, l: Language) -> String {
        match self {
            Self::Contained(Twice {
                effect,
                unit_cost,
                other,
                other_unit_cost,
                group,
                years,
                amount,
            }) => {
                let (years, amount) = (span(*years), kronor(*amount, l));
                say!(
                    l,
                    "`{unit_cost}` is already a part of `{other_unit_cost}`, which the effect `{other}` counts for the same group, `{group}`: the {amount} of `{effect}` in {years} come on top",
                    "`{unit_cost}` ingår redan i `{other_unit_cost}`, som effekten `{other}` räknar för samma grupp, `{group}`: de {amount} som `{effect}` räknar {years} läggs ovanpå"
                )
            }
            Self::SameUnitCost(Twice {
                effect,
                unit_cost,
                other,
                group,
                years,
                amount,
                ..
            }) => {
                let (years, amount) = (span(*years), kronor(*amount, l));
                say!(
                    l,
                    "the effects `{other}` and `{effect}` count the same unit cost, `{unit_cost}`, for the same group, `{group}`: {amount} of `{effect}` in {years} may be counted twice",
                    "effekterna `{other}` och `{effect}` räknar samma enhetskostnad, `{unit_cost}`, för samma grupp, `{group}`: {amount} av `{effect}` {years} kan vara räknade två gånger"
                )
            }
            Self::SharesAboveOne {
                effects,
                unit_cost,
                group,
                share,
            } => {
                let (effects, share) = (some(effects, l), percent(*share, l));
                say!(
                    l,
                    "{effects} change the outcome for {share} of the group `{group}` at the same time, with the same unit cost, `{unit_cost}`",
                    "{effects} ändrar utfallet för {share} av gruppen `{group}` samtidigt, med samma enhetskostnad, `{unit_cost}`"
                )
            }
        }
    }

    pub(super) fn hint(&self, l: Language) -> String {
        match self {
            Self::Contained(_) => say!(
                l,
                "leave one of the effects out, or price the larger one without what is counted apart",
                "utelämna en av effekterna, eller prissätt den större utan det som räknas för sig"
            ),
            Self::SameUnitCost(_) => say!(
                l,
                "make one effect of them, or say why nobody is in both: `[[allow]]` with a reason",
                "gör en effekt av dem, eller säg varför ingen finns i båda: `[[allow]]` med ett skäl"
            ),
            Self::SharesAboveOne { .. } => say!(
                l,
                "together the shares are at most 1: count each person in one of the effects",
                "tillsammans är andelarna högst 1: räkna varje person i en av effekterna"
            ),
        }
    }
}

/// Years from the first to the last.
fn span((first, last): (i32, i32)) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    }
}
