//! Where effects and the reservation's costs use each input.

use rust_decimal::Decimal;

use super::role::Role;
use crate::model::{
    Amount, Case, ChangedShare, CostForm, Effect, Financing, Form, InputId, UnitCostRef, Year,
};

/// A place in which an effect, or an item of cost, uses an input.
#[derive(Clone, Copy, Debug)]
pub(super) struct Use {
    /// The position of the effect or of the item.
    pub(super) user: usize,
    /// The place: the input itself, or what refers to it.
    pub(super) place: InputId,
    /// What it is there.
    pub(super) role: Role,
}

/// Who uses what: by place, and of one place in the users' order.
pub(super) struct Uses(Vec<Use>);

impl Uses {
    /// Where effects use inputs.
    pub(super) fn of_effects(case: &Case) -> Self {
        let mut uses = Vec::new();
        for (user, effect) in case.application.effects.iter().enumerate() {
            let inputs = inputs_of(case, effect).into_iter();
            uses.extend(inputs.map(|(place, role)| Use { user, place, role }));
        }
        Self::sorted(uses)
    }

    /// Where the reservation's costs use inputs.
    pub(super) fn of_costs(case: &Case) -> Self {
        let costs = case.application.costs.iter().enumerate();
        let mut uses = Vec::new();
        for (user, cost) in costs.filter(|(_, cost)| cost.financing == Financing::Reservation) {
            let inputs = cost_inputs(case, user, &cost.form).into_iter();
            uses.extend(inputs.map(|(place, role)| Use { user, place, role }));
        }
        Self::sorted(uses)
    }

    fn sorted(mut uses: Vec<Use>) -> Self {
        uses.sort_by_key(|used| used.place);
        Self(uses)
    }

    /// The uses of some places, in the users' order.
    pub(super) fn at(&self, places: &[InputId]) -> Vec<Use> {
        let uses = |place: &InputId| {
            let start = self.0.partition_point(|used| used.place < *place);
            let end = self.0.partition_point(|used| used.place <= *place);
            &self.0[start..end]
        };
        let found = places.iter().flat_map(uses);
        let mut found: Vec<Use> = found.copied().collect();
        found.sort_by_key(|used| used.user);
        found
    }
}

/// The positions of those who stand in some uses, each once.
pub(super) fn users(uses: &[Use]) -> Vec<usize> {
    let mut positions: Vec<usize> = uses.iter().map(|used| used.user).collect();
    positions.dedup();
    positions
}

/// The inputs of an effect, each with what it is.
fn inputs_of(case: &Case, effect: &Effect) -> Vec<(InputId, Role)> {
    let unit_cost = effect.unit_cost;
    let parts = [
        effect.deadweight,
        effect.attribution,
        effect.displacement,
        effect.realisable,
    ];
    let mut ids: Vec<(InputId, Role)> = parts.map(|id| (id, Role::Part)).into();
    match effect.form {
        Form::Yearly { units, .. } => ids.push((units, Role::Units { units, unit_cost })),
        Form::People {
            target_group: group,
            outcome,
            units_per_person: id,
            delay,
            duration,
            persistence,
        } => {
            let people = case.application.target_groups[group].people;
            let changed = Role::Changed { outcome, group };
            ids.extend([
                (people, Role::People { group }),
                (id, Role::PerPerson { id, unit_cost }),
                (delay, Role::Delay),
                (duration, Role::Duration),
                (persistence, Role::Part),
            ]);
            match outcome {
                ChangedShare::Share(share) => ids.push((share, changed)),
                ChangedShare::Probabilities { without, with } => {
                    ids.extend([(without, changed), (with, changed)]);
                }
            }
        }
    }
    ids.push(price(case, unit_cost));
    if let Some(instead) = &effect.replaced_by {
        ids.push((instead.units_per_unit, Role::Part));
        let other = price(case, instead.unit_cost);
        // The same price twice is one place: either line is proportional to it.
        if ids.iter().all(|(known, _)| *known != other.0) {
            ids.push(other);
        }
    }
    ids
}

fn price(case: &Case, unit_cost: UnitCostRef) -> (InputId, Role) {
    let id = case.price(unit_cost).cost;
    (id, Role::Price { id, unit_cost })
}

/// The inputs of a cost.
fn cost_inputs(case: &Case, cost: usize, form: &CostForm) -> Vec<(InputId, Role)> {
    let role = Role::Cost { cost };
    match *form {
        CostForm::Amount(amount) => vec![(amount, role)],
        CostForm::Posts {
            posts,
            monthly_wage,
            on_cost,
        } => vec![(posts, role), (monthly_wage, role), (on_cost, role)],
        CostForm::Units { units, unit_cost } => vec![(units, role), price(case, unit_cost)],
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
            _ => return None,
        };
        let Form::People { target_group, .. } = case.application.effects[self.user].form else {
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
        self.role == Role::Delay && case.application.effects[self.user].step.is_some()
    }
}
