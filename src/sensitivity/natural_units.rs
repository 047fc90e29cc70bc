//! What a break-even is in people and things: for how many people the outcome must change, how many must come, how many
//! units must be avoided, what a cost may come to.

use rust_decimal::Decimal;

use super::boundary::{Boundary, Inquiry, Side};
use super::place_figure::{PlaceFigure, figures};
use super::whole::{Line, roundest, sufficient};
use crate::model::{Number, Slot, UnitCostRef, Year, Years};

/// What a break-even is in one of the places where its input stands.
#[derive(Clone, Debug, PartialEq)]
pub struct NaturalUnits {
    /// The address of the place.
    pub address: String,
    /// What is counted there.
    pub counted: NaturalUnit,
    /// How much of it there is as the case stands.
    pub today: Decimal,
    /// How much of it the boundary is: so many people as suffice, else exact.
    pub bound: Decimal,
    /// Whether it may not be less, or not be more.
    pub holds: Side,
}

/// What is counted in a place.
#[derive(Clone, Debug, PartialEq)]
pub enum NaturalUnit {
    /// People for whom the outcome changes; negative: so many more have it.
    Changed {
        /// The position of their target group.
        group: usize,
        /// All people of the group.
        of: Decimal,
    },
    /// People of a target group who come, in all years.
    People {
        /// The position of the target group.
        group: usize,
    },
    /// Units avoided in all years; negative: so many more are used.
    Units {
        /// What they are units of.
        unit_cost: UnitCostRef,
        /// The units at the boundary in each year that has some today.
        by_year: Vec<(Year, Decimal)>,
    },
    /// Kronor of a cost item.
    Cost {
        /// The position of the item.
        cost: usize,
    },
    /// Kronor per unit.
    Price {
        /// Of what.
        unit_cost: UnitCostRef,
    },
    /// Units per person and year.
    PerPerson {
        /// What they are units of.
        unit_cost: UnitCostRef,
    },
}

/// The places of an input, each with what its boundary is there. A place where it is no number of people or things, such
/// as a delay, is left out.
pub(super) fn meanings(inquiry: &mut Inquiry, boundary: Boundary) -> Vec<NaturalUnits> {
    let value = inquiry.closer(boundary);
    let mut known: Vec<PlaceFigure> = Vec::new();
    let mut meanings = Vec::new();
    for (place, figure) in figures(inquiry.case, inquiry.input) {
        // One parameter may stand for both probabilities of an effect, and twice in a cost.
        if !known.contains(&figure) {
            known.push(figure);
            meanings.extend(meaning(inquiry, value, boundary.holds, place, figure));
        }
    }
    meanings
}

/// What a boundary, at a value of the input, is in one place.
fn meaning(
    inquiry: &mut Inquiry,
    value: Decimal,
    side: Side,
    place: Slot,
    figure: PlaceFigure,
) -> Option<NaturalUnits> {
    let (case, input) = (inquiry.case, inquiry.input);
    let mut with = |value| {
        inquiry
            .exact
            .with(value, |case, values| figure.amount(case, values))
    };
    let today = with(input.value);
    let line = Line {
        there: value,
        bound: with(value),
        // How much a whole step of the input moves the figure, and which way.
        slope: with(Decimal::ONE) - with(Decimal::ZERO),
    };
    if line.slope.rounded_for_comparison().is_zero() {
        return None;
    }
    let holds = side.of_figure(line.slope > Decimal::ZERO);
    let rounded = match figure {
        // A sum of kronor is as exact as any other that brings it about.
        PlaceFigure::Cost { .. } => line.at(line.bound.rounded_for_comparison()),
        _ => roundest(inquiry, &line),
    };
    let (counted, bound) = match figure {
        PlaceFigure::Changed { group, .. } => {
            // A group may be planned with a fraction of a person: more than all of it there is not.
            let of = PlaceFigure::People { group }.amount(case, inquiry.exact.held());
            let people = sufficient(inquiry, &rounded, today, holds, Some(of))?;
            (NaturalUnit::Changed { group, of }, people)
        }
        PlaceFigure::People { group } => {
            let people = sufficient(inquiry, &rounded, today, holds, None)?;
            (NaturalUnit::People { group }, people)
        }
        PlaceFigure::Units { units, unit_cost } => {
            // Reductions beside increases: their sum says nothing.
            let held = inquiry.exact.held().years(units)?;
            if held
                .amounts()
                .any(|(_, units)| units * today < Decimal::ZERO)
            {
                return None;
            }
            let by_year = units_by_year(inquiry, value, units);
            (NaturalUnit::Units { unit_cost, by_year }, rounded.bound)
        }
        PlaceFigure::Cost { cost } => (NaturalUnit::Cost { cost }, rounded.bound),
        PlaceFigure::Price { unit_cost, .. } => (NaturalUnit::Price { unit_cost }, rounded.bound),
        PlaceFigure::PerPerson { unit_cost, .. } => {
            (NaturalUnit::PerPerson { unit_cost }, rounded.bound)
        }
    };
    Some(NaturalUnits {
        address: case.application.inputs.of(place).address.clone(),
        counted,
        today,
        bound,
        holds,
    })
}

/// The units at the boundary in each year that has some today, each the roundest that holds.
fn units_by_year(inquiry: &mut Inquiry, value: Decimal, units: Slot) -> Vec<(Year, Decimal)> {
    let mut at = |value| -> Years<Decimal> {
        let row = |values: &crate::model::Values<Decimal>| values.years(units).cloned();
        let row = inquiry.exact.with(value, |_, values| row(values));
        row.unwrap_or_default()
    };
    let (bound, one, none) = (at(value), at(Decimal::ONE), at(Decimal::ZERO));
    let today = at(inquiry.input.value);
    let years = today.amounts().map(|(year, _)| {
        let line = Line {
            there: value,
            bound: bound.at(year),
            slope: one.at(year) - none.at(year),
        };
        (year, roundest(inquiry, &line).bound)
    });
    years.collect()
}
