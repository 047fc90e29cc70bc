//! A case: an application with its prices and its policy, ready to be calculated.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{
    Amount, Application, Bounds, ChangedShare, Conversion, EffectLine, Form, Input, InputId,
    Origin, Outcome, Payer, Place, Policy, Pools, Range, Setting, SettingError, UnitCost,
    UnitCostRef, VerifiedLine, Year,
};

/// An application with the unit costs that it uses and the policy in force.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Case {
    /// The application. Its inputs hold the prices of unit costs too.
    pub application: Application,
    /// The unit costs used, in the order of `application.used_unit_costs`.
    pub prices: Vec<Price>,
    /// The effects and what replaces them, in the file's order, each with who gains.
    pub lines: Vec<EffectLine>,
    /// The effects that share whole steps.
    pub pools: Pools,
    /// The policy in force.
    pub policy: Policy,
    /// What follow-up has verified, which then counts in the place of the plan.
    pub outcome: Option<Arc<Outcome>>,
}

/// A unit cost in prices of the application's price year.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Price {
    /// The unit cost: the database's, or the application's own.
    pub unit_cost: UnitCost,
    /// Kronor per unit: the input `unit_cost.ID`.
    pub cost: InputId,
    /// Kronor per unit as it was found, before any conversion and before anything was set.
    pub found: Option<Decimal>,
    /// Its low and high as they were found, before any conversion.
    pub found_range: Option<(Decimal, Decimal)>,
    /// How it was converted, where the database has another year.
    pub conversion: Option<Conversion>,
    /// The file and line of its row; nothing where the application brings it.
    pub place: Option<(String, u32)>,
}

impl Case {
    /// The case of an application: finds who gains by each effect.
    ///
    /// `prices` stand in the order of `application.used_unit_costs`.
    pub(crate) fn new(application: Application, prices: Vec<Price>, policy: Policy) -> Self {
        let mut lines = Vec::with_capacity(application.effects.len());
        for (position, effect) in application.effects.iter().enumerate() {
            let own = (effect.unit_cost, effect.payer, effect.department);
            let instead = effect.replaced_by.as_ref().map(|instead| {
                let department = instead.department.or(effect.department);
                (instead.unit_cost, instead.payer, department)
            });
            for (replacement, stated) in [(false, Some(own)), (true, instead)] {
                let Some((unit_cost, payer, department)) = stated else {
                    continue;
                };
                let payer = payer.unwrap_or(prices[unit_cost.0].unit_cost.payer);
                lines.push(EffectLine {
                    effect: position,
                    replacement,
                    payer,
                    department: department.filter(|_| payer == Payer::Municipality),
                    unit_cost,
                });
            }
        }
        Self {
            pools: Pools::of(&application.effects, &lines),
            application,
            prices,
            lines,
            policy,
            outcome: None,
        }
    }

    /// The same with what follow-up has verified in the place of the plan.
    pub(crate) fn with_outcome(&self, outcome: Outcome) -> Self {
        Self {
            outcome: Some(Arc::new(outcome)),
            ..self.clone()
        }
    }

    /// The same as it was planned.
    pub(crate) fn as_planned(&self) -> Self {
        Self {
            outcome: None,
            ..self.clone()
        }
    }

    /// Whether the reservation's actual cost is known.
    pub(crate) fn has_actual_cost(&self) -> bool {
        let outcome = self.outcome.as_deref();
        outcome.is_some_and(|outcome| outcome.cost.is_some())
    }

    /// What is verified of a line by its position, with the outcome that says it.
    pub(crate) fn verified(&self, line: usize) -> Option<(&Outcome, &VerifiedLine)> {
        let outcome = self.outcome.as_deref()?;
        Some((outcome, outcome.lines[line].as_ref()?))
    }

    /// Whether the units or the amount of an effect are verified in a year.
    pub(crate) fn is_verified(&self, effect: usize, year: Year) -> bool {
        let verified = self.verified(self.own_line(effect));
        verified.is_some_and(|(outcome, _)| year <= outcome.as_of)
    }

    /// Where an address stands: in the application; else, a value of the policy where it was given, and a unit cost of the
    /// database, or a row of evidence, where the application uses it first. A policy that nobody states stands at no line.
    pub(crate) fn place_of(&self, address: &str) -> Place {
        let places = &self.application.places;
        if let Some(place) = places.find(address) {
            return place;
        }
        if address == "policy" {
            return places.whole();
        }
        if let Some(key) = address.strip_prefix("policy.") {
            let given = self.policy.places.of(key).cloned();
            return given.unwrap_or_else(|| places.whole());
        }
        if let Some(id) = address.strip_prefix("unit_cost.") {
            let ids = &self.application.used_unit_costs;
            let mut uses = self.application.uses.iter();
            if let Some((_, place)) = uses.find(|(used, _)| ids[used.0] == id) {
                return place.clone();
            }
        }
        if let Some(id) = address.strip_prefix("evidence.") {
            let mut citations = self.application.citations.iter();
            if let Some(citation) = citations.find(|citation| citation.id == id) {
                return citation.place.clone();
            }
        }
        places.of(address)
    }

    pub(crate) fn price(&self, unit_cost: UnitCostRef) -> &Price {
        &self.prices[unit_cost.0]
    }

    /// The lines of an effect: its own, and that of what replaces it.
    pub(crate) fn lines_of(&self, effect: usize) -> &[EffectLine] {
        let lines = &self.lines[self.own_line(effect)..];
        let count = lines.iter().take_while(|line| line.effect == effect);
        &lines[..count.count()]
    }

    /// The position of an effect's own line; that of what replaces it comes after it.
    pub(crate) fn own_line(&self, effect: usize) -> usize {
        // Lines stand in the order of their effects.
        self.lines.partition_point(|line| line.effect < effect)
    }

    /// Whether kronor were verified of a line by its position, which know no units: of what people received instead, its
    /// effect's too.
    pub(crate) fn is_amount(&self, outcome: &Outcome, position: usize) -> bool {
        let own = self.own_line(self.lines[position].effect);
        let lines = [own, position].map(|line| outcome.lines[line].as_ref());
        let mut verified = lines.into_iter().flatten();
        verified.any(|verified| verified.is_amount)
    }

    /// The id of a line: its effect's, with `.replaced_by` for what people receive instead.
    pub(crate) fn line_id(&self, line: &EffectLine) -> String {
        let id = &self.application.effects[line.effect].id;
        if line.replacement {
            format!("{id}.replaced_by")
        } else {
            id.clone()
        }
    }

    /// The first year in which payments are due (method §6): the policy's, else the year of the start, or with
    /// instalments the year after the end; never before the year of the start.
    pub(crate) fn first_return(&self) -> Year {
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

    /// What gives the first year of payments: the policy, or the start or the end of the investment.
    pub(crate) fn first_return_origin(&self) -> Origin {
        let start = self.application.investment.period.start().year();
        match (self.policy.first_return, self.policy.timing) {
            (Some(year), _) if year >= start => Origin::Policy("first_return"),
            (None, super::Timing::Instalments) => Origin::Investment("end"),
            _ => Origin::Investment("start"),
        }
    }

    /// The keys of the investment's dates and years on which a given number rests.
    pub(crate) fn dates_of(&self, origin: Origin) -> Vec<&'static str> {
        let is_converted = |id| {
            let mut prices = self.prices.iter();
            prices.any(|price| price.cost == id && price.conversion.is_some())
        };
        match origin {
            Origin::Input(id, _) if is_converted(id) => vec!["price_year"],
            Origin::Investment(key) => vec![key],
            Origin::PeriodDays | Origin::PeriodDaysIn(_) => vec!["start", "end"],
            _ => Vec::new(),
        }
    }

    /// Adds the input of a unit cost's price.
    pub(crate) fn price_input(
        application: &mut Application,
        id: &str,
        cost: Decimal,
        source: &str,
        place: Place,
    ) -> InputId {
        application.inputs.add(Input {
            address: ["unit_cost.", id].concat(),
            amount: Amount::Number(cost),
            bounds: Bounds::NOT_NEGATIVE,
            range: None,
            source: Some(source.to_owned()),
            place,
            given: true,
            // Unit costs of the database come after everything in the file, in the order of their first use.
            position: usize::MAX,
        })
    }

    /// The probabilities of an effect's outcome without and with the investment, where it is stated so.
    pub(crate) fn probabilities(&self, effect: usize) -> Option<(Decimal, Decimal)> {
        match self.application.effects[effect].form {
            Form::People {
                outcome: ChangedShare::Probabilities { without, with },
                ..
            } => {
                let inputs = &self.application.inputs;
                inputs.number(without).zip(inputs.number(with))
            }
            _ => None,
        }
    }
}

impl Case {
    /// Changes one input.
    ///
    /// A place that refers to a parameter gets a value of its own; the parameter and its other places stay as they are.
    ///
    /// A value outside the input's range widens it. Gives the range as it was, where it has been widened. What is drawn
    /// lies about the new value: counts and normal distributions, which say themselves where they lie, no longer do.
    ///
    /// # Errors
    /// The address is unknown, the change does not fit what stands there, or the result would be out of bounds; the
    /// case is then unchanged.
    pub(crate) fn set(&mut self, setting: &Setting) -> Result<Option<Range>, SettingError> {
        let (id, year) = self.place(&setting.address)?;
        let inputs = &mut self.application.inputs;
        let bounds = inputs.of(id).bounds;
        let amount = setting.change.applied(inputs.held(id), bounds, year)?;
        let input = inputs.of_mut(id);
        let is_new = input.amount != amount;
        input.amount = amount;
        input.given = true;
        let (Some(range), Amount::Number(value)) = (&mut input.range, &input.amount) else {
            return Ok(None);
        };
        let stated = *range;
        range.low = range.low.min(*value);
        range.high = range.high.max(*value);
        let is_wider = *range != stated;
        if is_new {
            range.about_its_value();
        }
        Ok(Some(stated).filter(|_| is_wider))
    }

    /// The input that a setting of an address changes.
    pub(crate) fn input_id(&self, address: &str) -> Option<InputId> {
        self.place(address).ok().map(|(id, _)| id)
    }

    /// The number at an address; nothing where it is a whole table of years, or a year that the table does not have.
    pub(crate) fn number_at(&self, address: &str) -> Option<Decimal> {
        let (id, year) = self.place(address).ok()?;
        match (self.application.inputs.held(id), year) {
            (Amount::Number(number), None) => Some(*number),
            (Amount::Years(years), Some(year)) => years
                .all()
                .find(|(known, _)| *known == year)
                .map(|(_, number)| number),
            _ => None,
        }
    }

    /// The input of an address, and the year where the address names one.
    pub(super) fn place(&self, address: &str) -> Result<(InputId, Option<Year>), SettingError> {
        let inputs = &self.application.inputs;
        if let Some(id) = inputs.find(address) {
            return Ok((id, None));
        }
        let (table, year) = address
            .rsplit_once('.')
            .ok_or(SettingError::UnknownAddress)?;
        let id = inputs.find(table).ok_or(SettingError::UnknownAddress)?;
        if year.is_empty() || !year.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(SettingError::UnknownAddress);
        }
        let found = year.parse().ok().and_then(Year::new);
        Ok((
            id,
            Some(found.ok_or_else(|| SettingError::InvalidYear(year.to_owned()))?),
        ))
    }
}
