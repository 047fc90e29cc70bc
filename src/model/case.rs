//! A case: an application with its prices and its policy, ready to be calculated.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{
    Amount, Application, Bounds, Conversion, Form, Input, Number, Outcome, Payer, Policy, Slot,
    UnitCost, UnitCostRef, Year, Years,
};

/// An application with the unit costs that it uses and the policy in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The application. Its inputs hold the prices of unit costs too.
    pub application: Application,
    /// The unit costs used, in the order of `application.used_unit_costs`.
    pub prices: Vec<Price>,
    /// The effects and what replaces them, in the file's order, each with who gains.
    pub lines: Vec<Line>,
    /// The policy in force.
    pub policy: Policy,
}

/// A unit cost in prices of the application's price year.
#[derive(Clone, Debug, PartialEq)]
pub struct Price {
    /// The unit cost: the database's, or the application's own.
    pub unit_cost: Arc<UnitCost>,
    /// Kronor per unit: the input `unit_cost.ID`.
    pub cost: Slot,
    /// Kronor per unit as it was found, before any conversion and before anything was set.
    pub found: Option<Decimal>,
    /// Its low and high as they were found, before any conversion.
    pub found_range: Option<(Decimal, Decimal)>,
    /// How it was converted, where the database has another year.
    pub conversion: Option<Conversion>,
    /// The file and line of its row; nothing where the application brings it.
    pub place: Option<(String, u32)>,
}

/// Where the money of an effect, or of what replaces it, goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The position of the effect.
    pub effect: usize,
    /// Whether this is what people receive instead.
    pub replacement: bool,
    /// Who gains.
    pub payer: Payer,
    /// The department that gains: the position among the departments; only where the payer is the municipality.
    pub department: Option<usize>,
    /// The unit cost.
    pub unit_cost: UnitCostRef,
}

impl Case {
    /// The case of an application: finds who gains by each effect.
    ///
    /// `prices` stand in the order of `application.used_unit_costs`.
    pub fn new(application: Application, prices: Vec<Price>, policy: Policy) -> Self {
        let line = |effect: usize,
                    replacement: bool,
                    payer: Option<Payer>,
                    department,
                    unit_cost: UnitCostRef| {
            let payer = payer.unwrap_or(prices[unit_cost.0].unit_cost.payer);
            let department = if payer == Payer::Municipality {
                department
            } else {
                None
            };
            Line {
                effect,
                replacement,
                payer,
                department,
                unit_cost,
            }
        };
        let mut lines = Vec::new();
        for (position, effect) in application.effects.iter().enumerate() {
            lines.push(line(
                position,
                false,
                effect.payer,
                effect.department,
                effect.unit_cost,
            ));
            if let Some(instead) = &effect.replaced_by {
                let department = instead.department.or(effect.department);
                lines.push(line(
                    position,
                    true,
                    instead.payer,
                    department,
                    instead.unit_cost,
                ));
            }
        }
        Self {
            application,
            prices,
            lines,
            policy,
        }
    }

    /// The application as it was before it had prices, to be priced anew; nothing where one of its own unit costs was
    /// converted, for what it was before is not kept.
    pub fn without_prices(&self) -> Option<Application> {
        let (found, own): (Vec<&Price>, Vec<&Price>) =
            self.prices.iter().partition(|price| price.place.is_some());
        if own.iter().any(|price| price.conversion.is_some()) {
            return None;
        }
        let mut application = self.application.clone();
        // Prices of the database stand last, for they are found when everything else has been read.
        application.inputs.take_last(found.len());
        Some(application)
    }

    /// The price of a unit cost.
    pub fn price(&self, unit_cost: UnitCostRef) -> &Price {
        &self.prices[unit_cost.0]
    }

    /// The id of a line: its effect's, with `.replaced_by` for what people receive instead.
    pub fn line_id(&self, line: &Line) -> String {
        let id = &self.application.effects[line.effect].id;
        if line.replacement {
            format!("{id}.replaced_by")
        } else {
            id.clone()
        }
    }

    /// The first year in which payments are due (method §6): the policy's, else the year of the start, or with
    /// instalments the year after the end; never before the year of the start.
    pub fn first_return(&self) -> Year {
        let period = self.application.investment.period;
        let default = match self.policy.timing {
            super::Timing::Instalments => period.end().year().plus(1),
            _ => period.start().year(),
        };
        self.policy
            .first_return
            .unwrap_or(default)
            .max(period.start().year())
    }

    /// The numbers of all inputs, in the kind of number that the formula is to be computed in.
    pub fn values<N: Number>(&self) -> Values<N> {
        let inputs = &self.application.inputs;
        let value = |slot| match inputs.held(slot) {
            Amount::Number(number) => Value::Number(N::exact(*number)),
            Amount::Years(years) => Value::Years(years.map(|_, number| N::exact(number))),
            // `held` follows references to their end.
            Amount::Parameter(_) => Value::Number(N::ZERO),
        };
        Values {
            values: inputs.slots().map(value).collect(),
        }
    }

    /// Adds the input of a unit cost's price.
    pub fn price_input(
        application: &mut Application,
        id: &str,
        cost: Decimal,
        source: &str,
    ) -> Slot {
        application.inputs.add(Input {
            address: format!("unit_cost.{id}"),
            amount: Amount::Number(cost),
            bounds: Bounds::NOT_NEGATIVE,
            range: None,
            source: Some(source.to_owned()),
            given: true,
            // Unit costs of the database come after everything in the file, in the order of their first use.
            position: usize::MAX,
        })
    }

    /// The first year in which anything is counted before the year of the start, per input that names one.
    pub fn years_before_start(&self) -> impl Iterator<Item = (Slot, Year)> + '_ {
        let start = self.application.investment.period.start().year();
        let slots = self
            .application
            .effects
            .iter()
            .map(|effect| match effect.form {
                Form::People { target_group, .. } => {
                    self.application.target_groups[target_group].people
                }
                Form::Yearly { units, .. } => units,
            });
        slots.filter_map(move |slot| match self.application.inputs.held(slot) {
            Amount::Years(years) => years
                .first()
                .filter(|first| *first < start)
                .map(|first| (slot, first)),
            _ => None,
        })
    }

    /// The probabilities of an effect's outcome without and with the investment, where it is stated so.
    pub fn probabilities(&self, effect: usize) -> Option<(Decimal, Decimal)> {
        match self.application.effects[effect].form {
            Form::People {
                outcome: Outcome::Probabilities { without, with },
                ..
            } => {
                let inputs = &self.application.inputs;
                inputs.number(without).zip(inputs.number(with))
            }
            _ => None,
        }
    }
}

/// What an input holds, in the kind of number of a computation.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<N> {
    /// One number.
    Number(N),
    /// A number for each of some years.
    Years(Years<N>),
}

/// The numbers of all inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Values<N> {
    values: Vec<Value<N>>,
}

impl<N: Number> Values<N> {
    /// What a slot holds.
    pub fn of(&self, slot: Slot) -> &Value<N> {
        &self.values[slot.position()]
    }

    /// Gives some slots another number; a table of years gets it as a factor on `base`, what it held at first.
    pub fn vary(&mut self, slots: &[Slot], base: &Self, number: N) {
        for slot in slots {
            self.values[slot.position()] = match base.of(*slot) {
                Value::Number(_) => Value::Number(number),
                Value::Years(years) => Value::Years(years.map(|_, amount| amount * number)),
            };
        }
    }

    /// Gives some slots back what they held in `base`.
    pub fn restore(&mut self, slots: &[Slot], base: &Self) {
        for slot in slots {
            self.values[slot.position()].clone_from(base.of(*slot));
        }
    }

    /// The number of a slot; zero where it holds a table of years, which the reader refuses in such a place.
    pub fn number(&self, slot: Slot) -> N {
        match self.of(slot) {
            Value::Number(number) => *number,
            Value::Years(_) => N::ZERO,
        }
    }

    /// The table of years of a slot; nothing where it holds one number.
    pub fn years(&self, slot: Slot) -> Option<&Years<N>> {
        match self.of(slot) {
            Value::Number(_) => None,
            Value::Years(years) => Some(years),
        }
    }
}
