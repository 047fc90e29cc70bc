//! What an input is in the places where it stands: people, units, kronor.

use rust_decimal::Decimal;

use super::uses::Use;
use super::varied::Varied;
use crate::calculation::{changed_share, item_cost};
use crate::model::{Case, ChangedShare, CostForm, Form, Slot, UnitCostRef, Values, Years};

/// A figure that an input moves in proportion, or as a part that is added or taken away.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum PlaceFigure {
    /// People of a group for whom an outcome changes.
    Changed { outcome: ChangedShare, group: usize },
    /// People of a group.
    People { group: usize },
    /// Units avoided.
    Units { units: Slot, unit_cost: UnitCostRef },
    /// Kronor of an item of cost.
    Cost { cost: usize },
    /// Kronor per unit.
    Price { slot: Slot, unit_cost: UnitCostRef },
    /// Units per person and year.
    PerPerson { slot: Slot, unit_cost: UnitCostRef },
}

/// What stands in the places of an input, place by place: of the effects that it moves, and of what the reservation
/// pays; prices and costs last.
pub(super) fn figures(case: &Case, input: &Varied) -> Vec<(Slot, PlaceFigure)> {
    let of_effects = input.uses.iter().filter_map(|used| {
        let figure = figure_of_effect(case, used)?;
        let is_price = matches!(figure, PlaceFigure::Price { .. });
        Some(((used.place, is_price), figure))
    });
    let of_costs = input.costs.iter().map(|(cost, place)| {
        let figure = figure_of_cost(case, *cost, *place);
        ((*place, true), figure)
    });
    let mut figures: Vec<_> = of_effects.chain(of_costs).collect();
    // A stable sort: those of one place stay in their order.
    figures.sort_by_key(|(order, _)| *order);
    let figures = figures.into_iter();
    figures
        .map(|((place, _), figure)| (place, figure))
        .collect()
}

/// What an input is where an effect uses it; `None` where it is no number of people or things.
fn figure_of_effect(case: &Case, used: &Use) -> Option<PlaceFigure> {
    let place = used.place;
    let stated = &case.application.effects[used.effect];
    let instead = stated.replaced_by.as_ref();
    let unit_costs = [stated.unit_cost]
        .into_iter()
        .chain(instead.map(|instead| instead.unit_cost));
    for unit_cost in unit_costs {
        if case.price(unit_cost).cost == place {
            return Some(PlaceFigure::Price {
                slot: place,
                unit_cost,
            });
        }
    }
    let unit_cost = stated.unit_cost;
    match stated.form {
        Form::Yearly { units, .. } => {
            (units == place).then_some(PlaceFigure::Units { units, unit_cost })
        }
        Form::People {
            target_group: group,
            outcome,
            units_per_person: slot,
            ..
        } => {
            let changes = match outcome {
                ChangedShare::Share(share) => share == place,
                ChangedShare::Probabilities { without, with } => [without, with].contains(&place),
            };
            if changes {
                Some(PlaceFigure::Changed { outcome, group })
            } else if case.application.target_groups[group].people == place {
                Some(PlaceFigure::People { group })
            } else {
                (slot == place).then_some(PlaceFigure::PerPerson { slot, unit_cost })
            }
        }
    }
}

/// What an input is where a cost uses it.
fn figure_of_cost(case: &Case, cost: usize, place: Slot) -> PlaceFigure {
    match case.application.costs[cost].form {
        CostForm::Units { unit_cost, .. } if case.price(unit_cost).cost == place => {
            PlaceFigure::Price {
                slot: place,
                unit_cost,
            }
        }
        _ => PlaceFigure::Cost { cost },
    }
}

impl PlaceFigure {
    /// How much of it there is with some values.
    pub(super) fn amount(self, case: &Case, values: &Values<Decimal>) -> Decimal {
        let total = |slot| values.years(slot).map_or(Decimal::ZERO, Years::total);
        let people = |group: usize| total(case.application.target_groups[group].people);
        match self {
            Self::Changed { outcome, group } => people(group) * changed_share(values, outcome),
            Self::People { group } => people(group),
            Self::Units { units, .. } => total(units),
            Self::Cost { cost } => item_cost(case, values, &case.application.costs[cost]),
            Self::Price { slot, .. } | Self::PerPerson { slot, .. } => values.number(slot),
        }
    }
}
