//! What an application says, as one list: what is locked of it, and compared with what it was.

use rust_decimal::Decimal;

use super::{
    Amount, Application, Case, Choice, Cost, CostForm, Effect, Form, Grade, Input, InputId,
    LocalUnitCost, LockedValue, Policy, PolicyLevel, PolicyValue, Scenario, Setting, UnitCostRef,
};

/// Everything that an application says and figures rest on, each thing by its address: first what is no input (dates,
/// steps, whose an effect is), then every input, a table of years year by year, a range by its ends. Names and written
/// parts are left out, for no figure rests on them, and so are the prices of the database, which are not the
/// application's.
pub(crate) fn entries(case: &Case) -> Vec<(String, LockedValue)> {
    let application = &case.application;
    let mut facts = EntryList(Vec::new());
    add_structure(&mut facts, application);
    let of_database = case.prices.iter().filter(|price| price.place.is_some());
    let prices: Vec<InputId> = of_database.map(|price| price.cost).collect();
    let inputs = &application.inputs;
    for id in inputs.ids().filter(|id| !prices.contains(id)) {
        add_input(&mut facts, application, id);
    }
    facts.0
}

/// What an application says, by address.
struct EntryList(Vec<(String, LockedValue)>);

impl EntryList {
    #[allow(
        clippy::needless_pass_by_value,
        reason = "years, words and texts made on the spot are said alike"
    )]
    fn add(&mut self, address: impl Into<String>, fact: impl ToString) {
        self.0
            .push((address.into(), LockedValue::Text(fact.to_string())));
    }

    fn number(&mut self, address: String, number: Decimal) {
        self.0.push((address, LockedValue::Number(number)));
    }

    fn some(&mut self, address: String, fact: Option<impl ToString>) {
        if let Some(fact) = fact {
            self.add(address, fact);
        }
    }

    fn word<T: Choice>(&mut self, address: String, choice: Option<T>) {
        self.some(address, choice.map(Choice::word));
    }
}

/// What an application says beside its inputs.
fn add_structure(facts: &mut EntryList, application: &Application) {
    let investment = &application.investment;
    facts.add("investment.start", investment.period.start());
    facts.add("investment.end", investment.period.end());
    facts.add("investment.price_year", investment.price_year);
    facts.some("investment.horizon".to_owned(), investment.horizon);
    let index = investment.index.as_ref();
    let own = index.filter(|index| index.place.file == application.places.whole().file);
    facts.some("investment.index".to_owned(), own.map(|index| &index.value));
    // Their order settles ties of whole kronor.
    let ids: Vec<&str> = application
        .departments
        .iter()
        .map(|department| department.id.as_str())
        .collect();
    facts.add("department", ids.join(", "));
    for cost in &application.costs {
        add_cost(facts, application, cost);
    }
    for effect in &application.effects {
        add_effect(facts, application, effect);
    }
    for local in &application.local_unit_costs {
        add_local_unit_cost(facts, local);
    }
    for scenario in &application.scenarios {
        add_scenario(facts, scenario);
    }
    add_policy(facts, &application.policy);
}

/// An input: its number, or that of each year that has one, or the parameter or the evidence that it refers to; and its
/// range.
fn add_input(facts: &mut EntryList, application: &Application, id: InputId) {
    let inputs = &application.inputs;
    let Input {
        address,
        amount,
        range,
        ..
    } = inputs.of(id);
    if let Some(citation) = application.citation(id) {
        // What the row holds is the catalogue's to change.
        facts.add(address, format!("evidence.{}", citation.id));
        facts.word(format!("{address}.distribution"), citation.distribution);
        return;
    }
    match amount {
        Amount::Number(number) => facts.number(address.clone(), *number),
        Amount::Years(years) => {
            for (year, number) in years.amounts() {
                facts.number(format!("{address}.{year}"), number);
            }
        }
        // What the parameter holds is the parameter's to change.
        Amount::Parameter(parameter) => facts.add(address, &inputs.of(*parameter).address),
    }
    if let Some(range) = range {
        facts.number(format!("{address}.low"), range.low);
        facts.number(format!("{address}.high"), range.high);
        facts.add(format!("{address}.distribution"), range.distribution.word());
    }
}

fn department(application: &Application, position: Option<usize>) -> Option<&str> {
    position.map(|position| application.departments[position].id.as_str())
}

fn unit_cost(application: &Application, used: UnitCostRef) -> &str {
    &application.used_unit_costs[used.0]
}

fn add_cost(facts: &mut EntryList, application: &Application, cost: &Cost) {
    let address = |key: &str| format!("cost.{}.{key}", cost.id);
    facts.some(
        address("department"),
        department(application, cost.department),
    );
    facts.add(address("financed_by"), cost.financing.word());
    if let CostForm::Units {
        unit_cost: used, ..
    } = cost.form
    {
        facts.add(address("unit_cost"), unit_cost(application, used));
    }
}

fn add_effect(facts: &mut EntryList, application: &Application, effect: &Effect) {
    let address = |key: &str| format!("effect.{}.{key}", effect.id);
    facts.some(
        address("department"),
        department(application, effect.department),
    );
    facts.word(address("payer"), effect.payer);
    facts.add(
        address("unit_cost"),
        unit_cost(application, effect.unit_cost),
    );
    let group = match effect.form {
        Form::People { target_group, .. } => Some(target_group),
        Form::Yearly { target_group, .. } => target_group,
    };
    let group = group.map(|group| application.target_groups[group].id.as_str());
    facts.some(address("target_group"), group);
    facts.some(address("step"), effect.step.map(|step| step.normalize()));
    facts.word(address("evidence_grade"), effect.evidence_grade);
    if let Some(instead) = &effect.replaced_by {
        let address = |key: &str| format!("effect.{}.replaced_by.{key}", effect.id);
        facts.add(
            address("unit_cost"),
            unit_cost(application, instead.unit_cost),
        );
        facts.word(address("payer"), instead.payer);
        facts.some(
            address("department"),
            department(application, instead.department),
        );
    }
}

fn add_local_unit_cost(facts: &mut EntryList, local: &LocalUnitCost) {
    let address = |key: &str| format!("unit_cost.{}.{key}", local.unit_cost.id());
    facts.some(address("year"), local.year);
    facts.add(address("payer"), local.unit_cost.payer.word());
    facts.add(address("kind"), local.unit_cost.kind.word());
}

fn add_scenario(facts: &mut EntryList, scenario: &Scenario) {
    let settings = scenario.settings.iter().map(Setting::to_string);
    let settings: Vec<String> = settings.collect();
    facts.add(format!("scenario.{}", scenario.id), settings.join(" "));
}

/// What the application itself says of the policy. The policy in force is fixed whole; this shows what changed in the
/// file.
fn add_policy(facts: &mut EntryList, level: &PolicyLevel) {
    let policy = Policy::in_force(&[level]);
    for (key, value) in policy.values_of_figures() {
        if policy.places.of(key).is_none() {
            continue;
        }
        facts.add(format!("policy.{key}"), policy_value(value));
    }
}

/// Every value of a policy in force, by address; the preset that they come from is none.
pub(crate) fn policy_entries(policy: &Policy) -> Vec<(String, LockedValue)> {
    let values = policy.values().filter(|(key, _)| *key != "preset");
    let entry = |(key, value): (&str, PolicyValue)| {
        let value = match value {
            PolicyValue::Number(number) if key != "first_return" => LockedValue::Number(number),
            value => LockedValue::Text(policy_value(value)),
        };
        (format!("policy.{key}"), value)
    };
    values.map(entry).collect()
}

fn policy_value(value: PolicyValue) -> String {
    match value {
        PolicyValue::Word(word) => word.to_owned(),
        PolicyValue::Number(number) => number.normalize().to_string(),
        PolicyValue::Rates(rates) => {
            let rates = rates.iter();
            let rates = rates.map(|(from, rate)| format!("{from}={}", rate.normalize()));
            rates.collect::<Vec<_>>().join(" ")
        }
        PolicyValue::Corrections(corrections) => {
            let corrections = corrections.iter();
            let correction = |(grade, share): &(Grade, Decimal)| {
                format!("{}={}", grade.word(), share.normalize())
            };
            corrections.map(correction).collect::<Vec<_>>().join(" ")
        }
    }
}
