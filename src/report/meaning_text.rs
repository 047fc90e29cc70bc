//! What a break-even is in people and things, in words.

use rust_decimal::Decimal;

use super::calculation_sheets::Sheets;
use crate::sensitivity::{BreakEven, NaturalUnit, NaturalUnits, Side};
use crate::words::{Tangible, Tangibles};

impl Sheets<'_> {
    /// A meaning of a break-even as a sentence; where the input is shared by several places, after the place's address.
    pub(super) fn meaning(&self, row: &BreakEven, meaning: &NaturalUnits) -> String {
        let application = &self.case().application;
        let unit = |unit_cost| self.case().price(unit_cost).unit_cost.unit.clone();
        let counted = match &meaning.counted {
            NaturalUnit::Changed { group, of } => {
                let group = &application.target_groups[*group];
                Tangibles::Changed {
                    of: *of,
                    group: group.name.as_ref().unwrap_or(&group.id).clone(),
                }
            }
            NaturalUnit::People { .. } => Tangibles::People,
            NaturalUnit::Units { unit_cost, by_year } => {
                let years = || by_year.iter().map(|(year, units)| (year.number(), *units));
                // Of two years with as many, the first.
                let most = years().fold((0, Decimal::ZERO), |most, year| {
                    if year.1.abs() > most.1.abs() {
                        year
                    } else {
                        most
                    }
                });
                Tangibles::Units {
                    unit: unit(*unit_cost),
                    first: years().next().map_or(0, |(year, _)| year),
                    last: years().next_back().map_or(0, |(year, _)| year),
                    most,
                }
            }
            NaturalUnit::Cost { .. } => Tangibles::Cost,
            NaturalUnit::Price { unit_cost } => Tangibles::Price {
                unit: unit(*unit_cost),
            },
            NaturalUnit::PerPerson { unit_cost } => Tangibles::PerPerson {
                unit: unit(*unit_cost),
            },
        };
        let tangible = Tangible {
            counted,
            bound: meaning.bound,
            today: meaning.today,
            at_least: meaning.holds == Side::AtLeast,
        };
        let text = tangible.text(self.amounts, self.language);
        if meaning.address == row.address {
            text
        } else {
            format!("{}: {text}", meaning.address)
        }
    }
}
