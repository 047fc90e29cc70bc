//! The formulas of an effect's units and of what is taken home of them (method §3), with what formulas call inputs by.

use rust_decimal::Decimal;

use super::input_cells::InputCells;
use super::weights::Weights;
use crate::model::{Case, ChangedShare, Effect, EffectLine, Form, Value, Values, Year};

/// What formulas of effects are made of.
pub(super) struct EffectFormulas<'c> {
    pub(super) case: &'c Case,
    pub(super) values: Values<Decimal>,
    pub(super) inputs: &'c InputCells,
    pub(super) weights: &'c Weights,
}

impl EffectFormulas<'_> {
    /// The years in which an effect may avoid something.
    pub(super) fn years(&self, position: usize) -> Vec<Year> {
        let effect = &self.case.application.effects[position];
        let horizon = self.case.application.investment.horizon;
        let counts = |year: &Year| horizon.is_none_or(|last| *year <= last);
        let mut years = Vec::new();
        match effect.form {
            Form::Yearly { units, .. } => years.extend(self.table(units)),
            Form::People { target_group, .. } => {
                let people = self.case.application.target_groups[target_group].people;
                for intake in self.table(people) {
                    let weights = self.weights.since_intake[position].iter();
                    let since = (0..).zip(weights).filter(|(_, weight)| weight.is_some());
                    years.extend(since.map(|(since, _)| intake.plus(since)));
                }
            }
        }
        years.retain(counts);
        years.sort_unstable();
        years.dedup();
        years
    }

    /// The years of a table.
    fn table(&self, id: crate::model::InputId) -> Vec<Year> {
        match self.values.of(id) {
            Value::Years(years) => years.all().map(|(year, _)| year).collect(),
            Value::Number(_) => Vec::new(),
        }
    }

    /// The units that an effect avoids in a year.
    pub(super) fn units(&self, position: usize, year: Year) -> Option<String> {
        let effect = &self.case.application.effects[position];
        let (target_group, outcome, units_per_person) = match effect.form {
            Form::Yearly { units, .. } => return Some(self.inputs.at(units, year)?.to_owned()),
            Form::People {
                target_group,
                outcome,
                units_per_person,
                ..
            } => (target_group, outcome, units_per_person),
        };
        let people = self.case.application.target_groups[target_group].people;
        let weights = &self.weights.since_intake[position];
        let of_intake = |intake: Year| {
            let since = usize::try_from(year.since(intake)).ok()?;
            let weight = weights.get(since)?.as_ref()?;
            Some(format!("{}*{weight}", self.inputs.at(people, intake)?))
        };
        let people: Vec<String> = self
            .table(people)
            .into_iter()
            .filter_map(of_intake)
            .collect();
        let share = match outcome {
            ChangedShare::Share(share) => self.inputs.number(share).to_owned(),
            ChangedShare::Probabilities { without, with } => {
                let [without, with] = [without, with].map(|id| self.inputs.number(id));
                format!("({without}-{with})")
            }
        };
        let units_per_person = self.inputs.number(units_per_person);
        Some(format!("({})*{share}*{units_per_person}", people.join("+")))
    }

    /// The units credited to the investment on a line, of the cell with the units that its effect avoids.
    pub(super) fn credited(&self, line: &EffectLine, units: &str) -> String {
        let effect = &self.case.application.effects[line.effect];
        let net = self.net(effect);
        let believed = self.weights.believed[line.effect].as_ref();
        match (&effect.replaced_by, believed.map(|(cell, _)| cell)) {
            (Some(instead), believed) if line.replacement => {
                let per_unit = self.inputs.number(instead.units_per_unit);
                let units = match believed {
                    Some(left) => format!("(MAX({units},0)+MIN({units},0)*{left})"),
                    None => units.to_owned(),
                };
                format!("-{units}*{net}*{per_unit}")
            }
            (_, Some(left)) => format!("(MAX({units},0)*{left}+MIN({units},0))*{net}"),
            (_, None) => format!("{units}*{net}"),
        }
    }

    fn net(&self, effect: &Effect) -> String {
        let parts = [effect.deadweight, effect.attribution, effect.displacement];
        let [deadweight, attribution, displacement] = parts.map(|id| self.inputs.number(id));
        format!("(1-{deadweight})*{attribution}*(1-{displacement})")
    }

    /// What of the units in a cell can be taken home, before whole steps.
    pub(super) fn taken_home(&self, line: &EffectLine, units: &str) -> String {
        let part = self.case.application.effects[line.effect].realisable;
        let part = self.inputs.number(part);
        format!("MAX({units},0)*{part}+MIN({units},0)")
    }

    /// The same in numbers.
    pub(super) fn home(&self, line: &EffectLine, units: Decimal) -> Decimal {
        let part = self.case.application.effects[line.effect].realisable;
        units.max(Decimal::ZERO) * self.values.number(part) + units.min(Decimal::ZERO)
    }

    /// The price of a line's units.
    pub(super) fn price(&self, line: &EffectLine) -> &str {
        self.inputs.number(self.case.price(line.unit_cost).cost)
    }
}
