//! What is asked for by name: a figure in full or by a short form, an input by its address, a value of the policy.

use rust_decimal::Decimal;

use super::traceable::Traceable;
use crate::calculation::find;
use crate::input::nearest;
use crate::model::{
    Amount, Case, Choice, Grade, InputId, Origin, PolicyValue, Timing, VerifiedId, Year,
};
use crate::problem::{Code, Place, Problem};
use crate::report::trace_text::Explained;
use crate::trace::{CountedIn, Derivation, TracedValue, Tracing, What, investment, verified};

/// What has a name; `None` if nothing has.
pub(super) fn found(
    of: &Traceable,
    tracing: &Tracing,
    asked: &str,
    depth: usize,
) -> Option<Explained> {
    let case = &of.case;
    let in_full = || Some(find(&|listener| of.walk(listener), asked).ok()?.0);
    let figure = |name: String| {
        Some(Explained {
            derivation: tracing.figure(&name, depth)?,
            rests_on: tracing.rests_on(&name),
        })
    };
    figure(asked.to_owned())
        .or_else(|| figure(in_full()?))
        .or_else(|| {
            Some(Explained {
                derivation: given(case, asked)?,
                rests_on: Vec::new(),
            })
        })
}

/// An input, a value of the policy or of the investment, or of what an effect is priced at, by its address.
fn given(case: &Case, asked: &str) -> Option<Derivation> {
    if let Some(key) = asked.strip_prefix("policy.") {
        return of_policy(case, key);
    }
    if let Some(key) = asked.strip_prefix("investment.") {
        return investment(case, key);
    }
    if let Some(address) = asked.strip_prefix("outcome.") {
        let (id, _) = numbers_of_outcome(case).find(|(_, known)| *known == address)?;
        return verified(case, id);
    }
    if let Some(known) = of_effect(case, asked) {
        return Some(known);
    }
    let inputs = &case.application.inputs;
    if let Some(input_id) = inputs.find(asked) {
        return Some(match inputs.held(input_id) {
            Amount::Years(years) => {
                let mut table = input(input_id, None, TracedValue::Absent);
                table.parts = years
                    .all()
                    .map(|(year, number)| held(case, input_id, Some(year), number))
                    .collect();
                table.value = TracedValue::Number(years.total(), CountedIn::Input(input_id));
                table
            }
            Amount::Number(number) => held(case, input_id, None, *number),
            Amount::Parameter(_) => return None,
        });
    }
    let (table, year) = asked.rsplit_once('.')?;
    let year = year.parse().ok().and_then(Year::new)?;
    let input_id = inputs.find(table)?;
    match inputs.held(input_id) {
        Amount::Years(years) => Some(held(case, input_id, Some(year), years.at(year))),
        _ => None,
    }
}

/// A number of an input; where that refers to a parameter, with the parameter.
fn held(case: &Case, input_id: InputId, year: Option<Year>, number: Decimal) -> Derivation {
    let mut known = number_of(input_id, year, number);
    if let Amount::Parameter(parameter) = case.application.inputs.of(input_id).amount {
        known.parts.push(held(case, parameter, year, number));
    }
    known
}

fn number_of(input_id: InputId, year: Option<Year>, number: Decimal) -> Derivation {
    input(
        input_id,
        year,
        TracedValue::Number(number, CountedIn::Input(input_id)),
    )
}

fn input(input_id: InputId, year: Option<Year>, value: TracedValue) -> Derivation {
    Derivation::bare(What::Input(input_id, year), value)
}

/// The step of an effect, and the price of what it avoids with the year of that.
fn of_effect(case: &Case, asked: &str) -> Option<Derivation> {
    if let Some(id) = asked
        .strip_prefix("effect.")
        .and_then(|rest| rest.strip_suffix(".step"))
    {
        let effects = &case.application.effects;
        let position = effects.iter().position(|effect| effect.id == id)?;
        let unit = CountedIn::Of(effects[position].unit_cost);
        let value = TracedValue::Number(effects[position].step?, unit);
        let what = What::Given(Origin::Step(position));
        return Some(Derivation::bare(what, value));
    }
    let (id, key) = asked.strip_prefix("effects.")?.split_once(".unit_cost.")?;
    let line = case.lines.iter().find(|line| case.line_id(line) == id)?;
    let part = match key {
        "cost" => {
            let input_id = case.price(line.unit_cost).cost;
            number_of(input_id, None, case.application.inputs.number(input_id)?)
        }
        "year" => investment(case, "price_year")?,
        _ => return None,
    };
    Some(Derivation {
        parts: vec![part.clone()],
        ..Derivation::bare(What::Figure(asked.to_owned(), None), part.value)
    })
}

/// The numbers of the policy by their keys.
fn of_policy(case: &Case, key: &str) -> Option<Derivation> {
    let policy = &case.policy;
    let plain = |number| TracedValue::Number(number, CountedIn::Plain);
    if let Some(grade) = key.strip_prefix("optimism_bias.") {
        let grade = Grade::of(grade)?;
        let correction = policy.correction(Some(grade))?;
        let what = What::Given(Origin::Correction(grade));
        return Some(Derivation::bare(what, plain(correction)));
    }
    if let Some(from) = key.strip_prefix("discount_rate.") {
        let mut rates = policy.discount_rate.rates().iter();
        let (from, rate) = rates.find(|(known, _)| known.to_string() == from)?;
        let what = What::Given(Origin::DiscountRate(*from));
        return Some(Derivation::bare(what, plain(*rate)));
    }
    let of = |key, value| Derivation::bare(What::Given(Origin::Policy(key)), value);
    if key == "first_return" {
        let mut known = of("first_return", TracedValue::Year(Some(case.first_return())));
        if let Origin::Investment(from) = case.first_return_origin() {
            known.parts.extend(investment(case, from));
        }
        return Some(known);
    }
    let (key, number) = numbers_of_policy(case).find(|(known, _)| *known == key)?;
    let is_absent = key == "instalments" && policy.timing != Timing::Instalments;
    let value = if is_absent {
        TracedValue::Absent
    } else {
        plain(number)
    };
    Some(of(key, value))
}

/// The numbers on which figures rest.
fn numbers_of_policy(case: &Case) -> impl Iterator<Item = (&'static str, Decimal)> {
    case.policy
        .values_of_figures()
        .filter_map(|(key, value)| match value {
            PolicyValue::Number(number) => Some((key, number)),
            _ => None,
        })
}

/// The numbers of the outcome by their addresses.
fn numbers_of_outcome(case: &Case) -> impl Iterator<Item = (VerifiedId, &str)> {
    let numbers = case.outcome.iter().flat_map(|outcome| &outcome.numbers);
    let numbers = numbers.map(|number| number.address.as_str());
    numbers
        .enumerate()
        .map(|(id, address)| (VerifiedId(id), address))
}

/// The names of the discount rates, where there are several.
fn rates_of_policy(case: &Case) -> impl Iterator<Item = String> {
    let rate = &case.policy.discount_rate;
    let rates = rate.rates().iter().filter(|_| rate.constant().is_none());
    rates.map(|(from, _)| format!("policy.discount_rate.{from}"))
}

/// The problem that nothing has a name, with the nearest one that something has.
pub(super) fn unknown(of: &Traceable, tracing: &Tracing, asked: &str) -> Problem {
    let case = &of.case;
    let figure = find(&|listener| of.walk(listener), asked);
    let figure = figure.err().flatten();
    let inputs = case.application.inputs.iter();
    let addresses: Vec<String> = inputs
        .map(|input| input.address.clone())
        .chain(numbers_of_policy(case).map(|(key, _)| format!("policy.{key}")))
        .chain(["policy.first_return".to_owned()])
        .chain(rates_of_policy(case))
        .chain(numbers_of_outcome(case).map(|(_, address)| format!("outcome.{address}")))
        .chain(tracing.names().map(str::to_owned))
        .collect();
    let near = nearest(asked, addresses.iter().map(String::as_str));
    Problem::new(Code::UNKNOWN_FIGURE, Place::file("FIGURE"))
        .fact("name", asked)
        .fact("nearest", near.or(figure))
}
