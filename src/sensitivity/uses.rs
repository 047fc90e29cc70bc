//! Where effects and costs use each input.

use rust_decimal::Decimal;

use super::natural_unit::NaturalUnit;
use crate::model::{
    Amount, Case, ChangedShare, CostForm, Effect, Form, InputId, UnitCostRef, Year,
};

/// A place in which an effect, or an item of cost, uses an input.
#[derive(Clone, Copy, Debug)]
pub(super) struct Use {
    /// The position of the effect or of the item.
    pub(super) user: usize,
    /// The place: the input itself, or what refers to it.
    pub(super) place: InputId,
    /// What is counted there; `None` of a part, a delay or a duration.
    pub(super) counted: Option<NaturalUnit>,
}

/// Who uses what: by place, and of one place in the users' order.
pub(super) struct Uses(Vec<Use>);

impl Uses {
    /// Where effects use inputs.
    pub(super) fn of_effects(case: &Case) -> Self {
        let effects = case.application.effects.iter().enumerate();
        Self::of(effects.map(|(user, effect)| (user, inputs_of(case, effect))))
    }

    /// Where costs use inputs, those that somebody else finances as well: they count for no question.
    pub(super) fn of_costs(case: &Case) -> Self {
        let costs = case.application.costs.iter().enumerate();
        Self::of(costs.map(|(user, cost)| (user, cost_inputs(case, user, &cost.form))))
    }

    fn of(users: impl Iterator<Item = (usize, Vec<CountedInput>)>) -> Self {
        let uses = users.flat_map(|(user, inputs)| {
            let inputs = inputs.into_iter();
            inputs.map(move |(place, counted)| Use {
                user,
                place,
                counted,
            })
        });
        let mut uses: Vec<Use> = uses.collect();
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

type CountedInput = (InputId, Option<NaturalUnit>);

fn inputs_of(case: &Case, effect: &Effect) -> Vec<CountedInput> {
    let unit_cost = effect.unit_cost;
    let uncounted = [
        effect.deadweight,
        effect.attribution,
        effect.displacement,
        effect.realisable,
    ];
    let mut ids: Vec<_> = uncounted.map(|id| (id, None)).into();
    match effect.form {
        Form::Yearly { units, .. } => {
            ids.push((units, Some(NaturalUnit::Units { units, unit_cost })));
        }
        Form::People {
            target_group: group,
            outcome,
            units_per_person: units,
            delay,
            duration,
            persistence,
        } => {
            let people = case.application.target_groups[group].people;
            let changed = Some(NaturalUnit::Changed { outcome, group });
            ids.extend([
                (people, Some(NaturalUnit::People { group })),
                (units, Some(NaturalUnit::PerPerson { units, unit_cost })),
                (delay, None),
                (duration, None),
                (persistence, None),
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
        ids.push((instead.units_per_unit, None));
        let other = price(case, instead.unit_cost);
        // The same price twice is one place: either line is proportional to it.
        if ids.iter().all(|(known, _)| *known != other.0) {
            ids.push(other);
        }
    }
    ids
}

fn price(case: &Case, unit_cost: UnitCostRef) -> CountedInput {
    let price = NaturalUnit::Price { unit_cost };
    (case.price(unit_cost).cost, Some(price))
}

fn cost_inputs(case: &Case, cost: usize, form: &CostForm) -> Vec<CountedInput> {
    let own = Some(NaturalUnit::Cost { cost });
    match *form {
        CostForm::Amount(amount) => vec![(amount, own)],
        CostForm::Posts {
            posts,
            monthly_wage,
            on_cost,
        } => vec![(posts, own), (monthly_wage, own), (on_cost, own)],
        CostForm::Units { units, unit_cost } => vec![(units, own), price(case, unit_cost)],
    }
}

impl Use {
    /// As far as the input can move the result of an effect, where that ends: a delay to the horizon or the plan's last
    /// year, a duration to the horizon, in years from the first intake. `None` where it does not end.
    pub(super) fn reach(&self, case: &Case, last: Year) -> Option<Decimal> {
        let Form::People {
            target_group,
            delay,
            duration,
            ..
        } = case.application.effects[self.user].form
        else {
            return None;
        };
        let horizon = case.application.investment.horizon;
        let last = match self.place {
            place if place == delay => horizon.unwrap_or(last),
            place if place == duration => horizon?,
            _ => return None,
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
        let effect = &case.application.effects[self.user];
        let is_delay = matches!(effect.form, Form::People { delay, .. } if delay == self.place);
        is_delay && effect.step.is_some()
    }
}
