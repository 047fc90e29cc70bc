//! Where effects and the reservation's costs use each input.

use rust_decimal::Decimal;

use crate::model::{
    Amount, BySlot, Case, ChangedShare, CostForm, Effect, Financing, Form, Slot, Year,
};

/// A place in which an effect uses an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Use {
    /// The position of the effect.
    pub(super) effect: usize,
    /// The place: the input itself, or what refers to it.
    pub(super) place: Slot,
    role: Role,
}

/// What an input says of an effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// When it begins.
    Delay,
    /// How long it lasts.
    Duration,
    /// How many units it avoids, or what they are worth.
    Size,
}

/// Who uses each slot.
pub(super) struct Uses {
    effects: BySlot<Vec<Use>>,
    costs: BySlot<Vec<usize>>,
}

impl Uses {
    pub(super) fn of(case: &Case) -> Self {
        let application = &case.application;
        let mut uses = Self {
            effects: BySlot::new(&application.inputs),
            costs: BySlot::new(&application.inputs),
        };
        for (position, effect) in application.effects.iter().enumerate() {
            for (place, role) in slots(case, effect) {
                uses.effects[place].push(Use {
                    effect: position,
                    place,
                    role,
                });
            }
        }
        let costs = application.costs.iter().enumerate();
        for (item, cost) in costs.filter(|(_, cost)| cost.financing == Financing::Reservation) {
            for place in cost_slots(case, &cost.form) {
                uses.costs[place].push(item);
            }
        }
        uses
    }

    /// Where effects use any of some places, in the effects' order.
    pub(super) fn of_effects(&self, places: &[Slot]) -> Vec<Use> {
        let uses = places.iter().flat_map(|place| &self.effects[*place]);
        let mut uses: Vec<Use> = uses.copied().collect();
        uses.sort_by_key(|used| used.effect);
        uses
    }

    /// Where the reservation's costs use any of some places: the item and the place, in the items' order.
    pub(super) fn of_costs(&self, places: &[Slot]) -> Vec<(usize, Slot)> {
        let items = |place: &Slot| {
            let place = *place;
            self.costs[place].iter().map(move |item| (*item, place))
        };
        let mut costs: Vec<(usize, Slot)> = places.iter().flat_map(items).collect();
        costs.sort_by_key(|(item, _)| *item);
        costs
    }
}

/// The slots of an effect, each with what it says.
fn slots(case: &Case, effect: &Effect) -> Vec<(Slot, Role)> {
    let sizes = [
        effect.deadweight,
        effect.attribution,
        effect.displacement,
        effect.realisable,
    ];
    let mut slots: Vec<(Slot, Role)> = sizes.map(|slot| (slot, Role::Size)).into();
    match effect.form {
        Form::Yearly { units, .. } => slots.push((units, Role::Size)),
        Form::People {
            target_group,
            outcome,
            units_per_person,
            delay,
            duration,
            persistence,
        } => {
            let people = case.application.target_groups[target_group].people;
            slots.extend([people, units_per_person, persistence].map(|slot| (slot, Role::Size)));
            slots.extend([(delay, Role::Delay), (duration, Role::Duration)]);
            match outcome {
                ChangedShare::Share(share) => slots.push((share, Role::Size)),
                ChangedShare::Probabilities { without, with } => {
                    slots.extend([without, with].map(|slot| (slot, Role::Size)));
                }
            }
        }
    }
    let price = case.price(effect.unit_cost).cost;
    slots.push((price, Role::Size));
    if let Some(instead) = &effect.replaced_by {
        slots.push((instead.units_per_unit, Role::Size));
        let other = case.price(instead.unit_cost).cost;
        // The same price twice is one place: either line is proportional to it.
        if other != price {
            slots.push((other, Role::Size));
        }
    }
    slots
}

/// The slots of a cost.
fn cost_slots(case: &Case, form: &CostForm) -> Vec<Slot> {
    match *form {
        CostForm::Amount(amount) => vec![amount],
        CostForm::Posts {
            posts,
            monthly_wage,
            on_cost,
        } => vec![posts, monthly_wage, on_cost],
        CostForm::Units { units, unit_cost } => vec![units, case.price(unit_cost).cost],
    }
}

impl Use {
    /// As far as the input can move the result here, where that ends: a delay to the horizon or the plan's last year, a
    /// duration to the horizon, in years from the first intake. `None` where it does not end.
    pub(super) fn reach(&self, case: &Case, last: Year) -> Option<Decimal> {
        let horizon = case.application.investment.horizon;
        let last = match self.role {
            Role::Delay => horizon.unwrap_or(last),
            Role::Duration => horizon?,
            Role::Size => return None,
        };
        let Form::People { target_group, .. } = case.application.effects[self.effect].form else {
            return None;
        };
        let people = case.application.target_groups[target_group].people;
        let Amount::Years(people) = case.application.inputs.held(people) else {
            return None;
        };
        let years = last.since(people.first()?) + 1;
        Some(Decimal::from(years.max(0)))
    }

    /// Whether the input moves units of an effect with steps from one year to another.
    pub(super) fn moves_between_steps(&self, case: &Case) -> bool {
        self.role == Role::Delay && case.application.effects[self.effect].step.is_some()
    }
}
