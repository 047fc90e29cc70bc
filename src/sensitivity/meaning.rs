//! What a break-even is in people and things: for how many people the outcome must change, how many must come, how many
//! units must be avoided, what a cost may come to.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::boundary::{Boundary, Side};
use super::exact::{Closer, Round, exact, roundest};
use super::known::Asked;
use super::sufficient::{Line, Sufficient, suffices};
use super::users::{CostUse, Use};
use super::varied::Varied;
use crate::calculation::{changed_share, item_cost};
use crate::model::{Case, CostForm, Form, Number, Outcome, Slot, UnitCostRef, Values, Year, Years};

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

/// A figure that an input moves in proportion, or as a part that is added or taken away.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Figure {
    Changed { effect: usize, group: usize },
    People { group: usize },
    Units { units: Slot, unit_cost: UnitCostRef },
    Cost { cost: usize },
    Price { unit_cost: UnitCostRef },
    PerPerson { effect: usize, slot: Slot },
}

/// What stands in the places of an input, place by place: of the effects that it moves, and of what the reservation pays.
fn figures(case: &Case, input: &Varied) -> Vec<(Slot, Figure)> {
    let of_effects = input.uses.iter().enumerate();
    let of_effects = of_effects.filter_map(|(order, used)| {
        let figure = figure_of_effect(case, used)?;
        let is_price = matches!(figure, Figure::Price { .. });
        Some(((used.place, is_price, order), figure))
    });
    let of_costs = input.costs.iter().enumerate();
    let of_costs = of_costs.map(|(order, used)| {
        let figure = figure_of_cost(case, used);
        ((used.place, true, order), figure)
    });
    let mut figures: Vec<_> = of_effects.chain(of_costs).collect();
    figures.sort_by_key(|(order, _)| *order);
    let figures = figures.into_iter();
    figures
        .map(|((place, ..), figure)| (place, figure))
        .collect()
}

/// What an input is where an effect uses it; nothing where it is no number of people or things.
fn figure_of_effect(case: &Case, used: &Use) -> Option<Figure> {
    let Use { effect, place, .. } = *used;
    let stated = &case.application.effects[effect];
    let instead = stated.replaced_by.as_ref();
    let mut prices = [
        Some(stated.unit_cost),
        instead.map(|instead| instead.unit_cost),
    ]
    .into_iter();
    let price = prices.find(|price| price.is_some_and(|price| case.price(price).cost == place));
    if let Some(unit_cost) = price.flatten() {
        return Some(Figure::Price { unit_cost });
    }
    match stated.form {
        Form::Yearly { units, .. } => (units == place).then_some(Figure::Units {
            units,
            unit_cost: stated.unit_cost,
        }),
        Form::People {
            target_group: group,
            outcome,
            units_per_person,
            ..
        } => {
            let changes = match outcome {
                Outcome::Share(share) => share == place,
                Outcome::Probabilities { without, with } => [without, with].contains(&place),
            };
            if changes {
                Some(Figure::Changed { effect, group })
            } else if case.application.target_groups[group].people == place {
                Some(Figure::People { group })
            } else {
                let is_per_person = units_per_person == place;
                is_per_person.then_some(Figure::PerPerson {
                    effect,
                    slot: place,
                })
            }
        }
    }
}

/// What an input is where a cost uses it.
fn figure_of_cost(case: &Case, used: &CostUse) -> Figure {
    let CostUse { cost, place } = *used;
    match case.application.costs[cost].form {
        CostForm::Units { unit_cost, .. } if case.price(unit_cost).cost == place => {
            Figure::Price { unit_cost }
        }
        _ => Figure::Cost { cost },
    }
}

/// The places that a figure follows from.
fn places_of(case: &Case, place: Slot, figure: Figure) -> Vec<Slot> {
    let application = &case.application;
    let people = |group: usize| application.target_groups[group].people;
    match figure {
        Figure::Changed { effect, group } => {
            let mut places = vec![people(group)];
            match application.effects[effect].form {
                Form::People { outcome, .. } => match outcome {
                    Outcome::Share(share) => places.push(share),
                    Outcome::Probabilities { without, with } => places.extend([without, with]),
                },
                Form::Yearly { .. } => {}
            }
            places
        }
        Figure::People { group } => vec![people(group)],
        Figure::Units { units, .. } => vec![units],
        Figure::Cost { cost } => match application.costs[cost].form {
            CostForm::Amount(amount) => vec![amount],
            CostForm::Posts {
                posts,
                monthly_wage,
                on_cost,
            } => vec![posts, monthly_wage, on_cost],
            CostForm::Units { units, unit_cost } => vec![units, case.price(unit_cost).cost],
        },
        Figure::Price { .. } | Figure::PerPerson { .. } => vec![place],
    }
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
    if slope.steady().is_zero() {
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
            counted_there(most.steady())
        }
        Figure::Cost { .. } => counted_there(bound.steady()),
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

/// A figure as the values are.
fn amount(case: &Case, values: &Values<Decimal>, place: Slot, figure: Figure) -> Decimal {
    match figure {
        Figure::Changed { effect, group } => {
            let share = match case.application.effects[effect].form {
                Form::People { outcome, .. } => changed_share(values, outcome),
                Form::Yearly { .. } => Decimal::ZERO,
            };
            people(case, values, group) * share
        }
        Figure::People { group } => people(case, values, group),
        Figure::Units { units, .. } => values.years(units).map_or(Decimal::ZERO, Years::total),
        Figure::Cost { cost } => item_cost(case, values, &case.application.costs[cost]),
        Figure::Price { .. } | Figure::PerPerson { .. } => values.number(place),
    }
}

/// All people of a group.
fn people(case: &Case, values: &Values<Decimal>, group: usize) -> Decimal {
    let people = case.application.target_groups[group].people;
    values.years(people).map_or(Decimal::ZERO, Years::total)
}
