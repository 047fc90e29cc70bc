//! What a break-even is in people and things: for how many people the outcome must change, how many must come, how many
//! units must be avoided, what a cost may come to.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::boundary::{Boundary, Side};
use super::exact::{Closer, Round, exact, roundest};
use super::figures::{Figure, amount, figures, people, places_of};
use super::known::Asked;
use super::sufficient::{Line, Sufficient, suffices};
use crate::model::{Number, Slot, UnitCostRef, Year};

/// What a break-even is in one of the places where its input stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Meaning {
    /// The address of the place.
    pub address: String,
    /// What is counted there.
    pub counted: Counted,
    /// How much of it there is as the case stands.
    pub today: Decimal,
    /// How much of it the boundary is: so many people as suffice, else exact.
    pub bound: Decimal,
    /// Whether it may not be less, or not be more.
    pub holds: Side,
    /// How the bound was found.
    pub found: Found,
}

/// How a bound was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// What the item costs today, and what the gains bear beyond the cost of today: gains / target − cost.
    Borne,
    /// Counted with the input where it just suffices.
    Counted {
        /// Where.
        at: Closer,
        /// The decimals to which it is rounded there; nothing where it is not.
        decimals: Option<u32>,
        /// How people are made of it.
        people: Option<Sufficient>,
        /// The decimals to which units are rounded in each year.
        years: Vec<(Year, Option<u32>)>,
    },
}

/// What is counted in a place.
#[derive(Clone, Debug, PartialEq)]
pub enum Counted {
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
pub(super) fn meanings(asked: &mut Asked, boundary: Boundary) -> Vec<Meaning> {
    let at = exact(asked, boundary);
    let bound = Bound {
        value: at.value(boundary.value),
        at,
        side: boundary.holds,
    };
    let mut known: HashSet<Figure> = HashSet::new();
    let mut meanings = Vec::new();
    for (place, figure) in figures(asked.evaluation.case, asked.input) {
        // One parameter may stand for both probabilities of an effect, and twice in a cost.
        if known.insert(figure) {
            meanings.extend(meaning(asked, bound, place, figure));
        }
    }
    meanings
}

/// A boundary, closer than its six decimals.
#[derive(Clone, Copy)]
struct Bound {
    value: Decimal,
    at: Closer,
    side: Side,
}

/// What a boundary, at a value of the input, is in one place.
fn meaning(
    asked: &mut Asked,
    Bound { value, at, side }: Bound,
    place: Slot,
    figure: Figure,
) -> Option<Meaning> {
    let input = asked.input;
    let case = asked.evaluation.case;
    let mut places = places_of(case, place, figure);
    places.retain(|place| input.places.binary_search(place).is_ok());
    let mut with = |value| {
        let evaluation = &mut *asked.evaluation;
        evaluation.with(&places, value, |case, values| {
            amount(case, values, place, figure)
        })
    };
    let (today, bound) = (with(input.value), with(value));
    // How much a whole step of the input moves the figure, and which way.
    let slope = with(Decimal::ONE) - with(Decimal::ZERO);
    if slope.rounded_for_comparison().is_zero() {
        return None;
    }
    let holds = side.of_figure(slope > Decimal::ZERO);
    let (mut people_found, mut years) = (None, Vec::new());
    let mut is_borne = false;
    let counted_there = |figure| Round {
        there: value,
        figure,
        decimals: None,
    };
    let round = match figure {
        // A sum of kronor is as exact as any other that brings it about.
        Figure::Cost { .. } if input.uses.is_empty() && input.places.len() == 1 => {
            let point = asked.evaluation.today();
            let borne = point.gained.checked_div(case.policy.return_target);
            is_borne = borne.is_some();
            let most = borne.map_or(bound, |borne| today + borne - point.cost);
            counted_there(most.rounded_for_comparison())
        }
        Figure::Cost { .. } => counted_there(bound.rounded_for_comparison()),
        _ => roundest(asked, value, bound, slope),
    };
    let people_of = |asked: &Asked, group| people(case, &asked.evaluation.base, group);
    let mut people = |asked: &mut Asked, most: Option<Decimal>| {
        let line = Line {
            there: round.there,
            bound: round.figure,
            slope,
            today,
            holds,
        };
        let (found, people) = suffices(asked, &line, most)?;
        people_found = Some(found);
        Some(people)
    };
    let (counted, bound) = match figure {
        Figure::Changed { group, .. } => {
            // A group may be planned with a fraction of a person: more than all of it there is not.
            let of = people_of(asked, group);
            (Counted::Changed { group, of }, people(asked, Some(of))?)
        }
        Figure::People { group } => (Counted::People { group }, people(asked, None)?),
        Figure::Units { units, unit_cost } => {
            let in_years = units_by_year(asked, value, units);
            years = in_years
                .iter()
                .map(|(year, units)| (*year, units.decimals))
                .collect();
            let by_year = in_years.into_iter();
            let by_year = by_year.map(|(year, units)| (year, units.figure)).collect();
            // Reductions beside increases: their sum says nothing.
            let today = asked.evaluation.base.years(units)?;
            let total = today.total();
            if today
                .amounts()
                .any(|(_, units)| units * total < Decimal::ZERO)
            {
                return None;
            }
            (Counted::Units { unit_cost, by_year }, round.figure)
        }
        Figure::Cost { cost } => (Counted::Cost { cost }, round.figure),
        Figure::Price { unit_cost } => (Counted::Price { unit_cost }, round.figure),
        Figure::PerPerson { effect, .. } => {
            let unit_cost = case.application.effects[effect].unit_cost;
            (Counted::PerPerson { unit_cost }, round.figure)
        }
    };
    Some(Meaning {
        address: case.application.inputs.of(place).address.clone(),
        counted,
        today,
        bound,
        holds,
        found: if is_borne {
            Found::Borne
        } else {
            Found::Counted {
                at,
                decimals: round.decimals,
                people: people_found,
                years,
            }
        },
    })
}

/// The units at the boundary in each year that has some today, each the roundest that holds.
fn units_by_year(asked: &mut Asked, value: Decimal, units: Slot) -> Vec<(Year, Round)> {
    let mut at = |value| {
        asked.evaluation.with(&[units], value, |_, values| {
            values.years(units).cloned().unwrap_or_default()
        })
    };
    let (today, bound) = (at(asked.input.value), at(value));
    let (one, none) = (at(Decimal::ONE), at(Decimal::ZERO));
    let years = today.amounts().map(|(year, _)| {
        let slope = one.at(year) - none.at(year);
        let units = roundest(asked, value, bound.at(year), slope);
        (year, units)
    });
    years.collect()
}
