//! Where figures come from.

use rust_decimal::Decimal;

use super::some;
use crate::words::{Language, decimal, kronor, percent, say};

/// A figure without a source, or with an old or uncertain one.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "fields are the facts of the sentence; their names say which"
)]
pub enum Sources {
    /// A share or probability of which nobody says where it comes from.
    ShareWithoutSource {
        address: String,
        value: Decimal,
        /// The effects that rest on it, where it is a parameter.
        effects: Vec<String>,
    },
    /// A unit cost of the application's own whose source is empty.
    UnitCostWithoutSource { id: String },
    /// A unit cost that is an example.
    UnitCostExampleData {
        id: String,
        cost: Decimal,
        unit: String,
    },
    /// A unit cost that was old when the investment started.
    StaleUnitCost {
        id: String,
        year: i32,
        start: i32,
        age: i32,
        most: Decimal,
        indexed: bool,
    },
    /// A unit cost that the application brings itself.
    LocalUnitCost {
        id: String,
        cost: Decimal,
        unit: String,
        replaces: bool,
    },
}

impl Sources {
    pub(super) fn sentence(&self, l: Language) -> String {
        match self {
            Self::ShareWithoutSource {
                address,
                value,
                effects,
            } => {
                let value = percent(*value, l);
                if effects.is_empty() {
                    return say!(
                        l,
                        "`{address}`, {value}, has no source",
                        "`{address}`, {value}, saknar källa"
                    );
                }
                let effects = some(effects, l);
                say!(
                    l,
                    "`{address}`, {value}, has no source: it decides for how many {effects} changes the outcome",
                    "`{address}`, {value}, saknar källa: den avgör för hur många {effects} ändrar utfallet"
                )
            }
            Self::UnitCostWithoutSource { id } => say!(
                l,
                "the unit cost `{id}` has no source",
                "enhetskostnaden `{id}` saknar källa"
            ),
            Self::UnitCostExampleData { id, cost, unit } => {
                let cost = kronor(*cost, l);
                say!(
                    l,
                    "the unit cost `{id}`, {cost} per {unit}, is example data: its source is `exempeldata`",
                    "enhetskostnaden `{id}`, {cost} per {unit}, är exempeldata: den har ingen annan källa"
                )
            }
            Self::StaleUnitCost {
                id,
                year,
                start,
                age,
                most,
                indexed,
            } => {
                let most = decimal(*most, l);
                let years = if *age == 1 { "year" } else { "years" };
                let sentence = say!(
                    l,
                    "the unit cost `{id}` is of {year}, {age} {years} before the start in {start}: the policy allows {most}",
                    "enhetskostnaden `{id}` är från {year}, {age} år före starten {start}: policyn tillåter {most}"
                );
                if !indexed {
                    return sentence;
                }
                say!(
                    l,
                    "{sentence} (an index gives it a new price level, not a new figure)",
                    "{sentence} (ett index ger den en ny prisnivå, inte en ny uppgift)"
                )
            }
            Self::LocalUnitCost {
                id,
                cost,
                unit,
                replaces,
            } => {
                let cost = kronor(*cost, l);
                if *replaces {
                    return say!(
                        l,
                        "the application puts a unit cost of its own in the place of the database's `{id}`: {cost} per {unit}",
                        "ansökan sätter en egen enhetskostnad i stället för databasens `{id}`: {cost} per {unit}"
                    );
                }
                say!(
                    l,
                    "the application brings a unit cost that the database does not have, `{id}`: {cost} per {unit}",
                    "ansökan har med en enhetskostnad som databasen saknar, `{id}`: {cost} per {unit}"
                )
            }
        }
    }

    pub(super) fn hint(&self, l: Language) -> String {
        match self {
            Self::ShareWithoutSource { .. } => say!(
                l,
                "write `{{ value = …, source = \"…\" }}`, or `source = \"…\"` at the effect; an assumption says so",
                "skriv `{{ value = …, source = \"…\" }}`, eller `source = \"…\"` vid effekten; ett antagande säger det"
            ),
            Self::UnitCostWithoutSource { .. } => say!(
                l,
                "say which agreement, account or statistics it comes from",
                "ange vilket avtal, bokslut eller vilken statistik den kommer från"
            ),
            Self::UnitCostExampleData { .. } => say!(
                l,
                "find the municipality's own figure, and write where it comes from as its `source`",
                "ta fram kommunens egen uppgift, och skriv varifrån den kommer som dess källa"
            ),
            Self::StaleUnitCost { .. } => say!(
                l,
                "take a newer figure, or accept this one: `[[allow]]` with a reason",
                "ta en nyare uppgift, eller godta den: `[[allow]]` med ett skäl"
            ),
            Self::LocalUnitCost { .. } => say!(
                l,
                "let whoever keeps the database look at it, and accept it then: `[[allow]]` with a reason",
                "låt den som ansvarar för databasen granska den, och godta den sedan: `[[allow]]` med ett skäl"
            ),
        }
    }
}
