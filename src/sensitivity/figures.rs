//! What an input is in the places where it stands: people, units, kronor.

use rust_decimal::Decimal;

use super::users::{CostUse, Use};
use super::varied::Varied;
use crate::calculation::{changed_share, item_cost};
use crate::model::{Case, CostForm, Form, Outcome, Slot, UnitCostRef, Values, Years};

/// A figure that an input moves in proportion, or as a part that is added or taken away.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Figure {
    Changed { effect: usize, group: usize },
    People { group: usize },
    Units { units: Slot, unit_cost: UnitCostRef },
    Cost { cost: usize },
    Price { unit_cost: UnitCostRef },
    PerPerson { effect: usize, slot: Slot },
}

/// What stands in the places of an input, place by place: of the effects that it moves, and of what the reservation pays.
pub(super) fn figures(case: &Case, input: &Varied) -> Vec<(Slot, Figure)> {
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
pub(super) fn places_of(case: &Case, place: Slot, figure: Figure) -> Vec<Slot> {
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

/// A figure as the values are.
pub(super) fn amount(
    case: &Case,
    values: &Values<Decimal>,
    place: Slot,
    figure: Figure,
) -> Decimal {
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
pub(super) fn people(case: &Case, values: &Values<Decimal>, group: usize) -> Decimal {
    let people = case.application.target_groups[group].people;
    values.years(people).map_or(Decimal::ZERO, Years::total)
}
