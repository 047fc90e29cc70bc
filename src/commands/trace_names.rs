//! What is asked for by name: a figure in full or by a short form, an input by its address, a value of the policy.

use crate::calculation::find;
use crate::input::nearest;
use crate::model::Choice;
use crate::model::{Amount, Case, Grade, Origin, Slot, Year};
use crate::problem::{Code, Place, Problem};
use crate::report::Calculated;
use crate::report::trace_text::Explained;
use crate::trace::{CountedIn, Derivation, TracedValue, Tracing, What};

/// What has a name; `None` if nothing has.
pub(super) fn found(
    calculated: &Calculated,
    tracing: &Tracing,
    asked: &str,
    depth: usize,
) -> Option<Explained> {
    let case = &calculated.case;
    let short = || find(case, &calculated.calculation, asked).ok();
    let figure = tracing
        .figure(asked, depth)
        .map(|figure| (asked.to_owned(), figure));
    let figure = figure.or_else(|| {
        let name = short()?.0.to_string();
        Some((name.clone(), tracing.figure(&name, depth)?))
    });
    if let Some((name, derivation)) = figure {
        return Some(Explained {
            rests_on: tracing.rests_on(&name),
            derivation,
        });
    }
    let derivation = given(case, asked)?;
    Some(Explained {
        derivation,
        rests_on: Vec::new(),
    })
}

/// An input or a value of the policy, by its address.
fn given(case: &Case, asked: &str) -> Option<Derivation> {
    if let Some(key) = asked.strip_prefix("policy.") {
        return of_policy(case, key);
    }
    let inputs = &case.application.inputs;
    if let Some(slot) = inputs.find(asked) {
        return Some(match inputs.held(slot) {
            Amount::Years(years) => {
                let mut table = input(slot, None, TracedValue::Absent);
                table.parts = years
                    .all()
                    .map(|(year, number)| number_of(slot, Some(year), number))
                    .collect();
                table.value = TracedValue::Number(years.total(), CountedIn::Input(slot));
                table
            }
            Amount::Number(number) => number_of(slot, None, *number),
            Amount::Parameter(_) => return None,
        });
    }
    let (table, year) = asked.rsplit_once('.')?;
    let year = year.parse().ok().and_then(Year::new)?;
    let slot = inputs.find(table)?;
    match inputs.held(slot) {
        Amount::Years(years) => Some(number_of(slot, Some(year), years.at(year))),
        _ => None,
    }
}

fn number_of(slot: Slot, year: Option<Year>, number: rust_decimal::Decimal) -> Derivation {
    input(
        slot,
        year,
        TracedValue::Number(number, CountedIn::Input(slot)),
    )
}

fn input(slot: Slot, year: Option<Year>, value: TracedValue) -> Derivation {
    Derivation::bare(What::Input(slot, year), value)
}

/// The numbers of the policy by their keys.
fn of_policy(case: &Case, key: &str) -> Option<Derivation> {
    let policy = &case.policy;
    let plain = |key, number| {
        let what = What::Given(Origin::Policy(key));
        Some(Derivation::bare(
            what,
            TracedValue::Number(number, CountedIn::Plain),
        ))
    };
    if let Some(grade) = key.strip_prefix("optimism_bias.") {
        let (_, grade) = Grade::WORDS.iter().find(|(word, _)| *word == grade)?;
        let correction = policy.correction(Some(*grade))?;
        let what = What::Given(Origin::Correction(*grade));
        return Some(Derivation::bare(
            what,
            TracedValue::Number(correction, CountedIn::Plain),
        ));
    }
    match key {
        "return_target" => plain("return_target", policy.return_target),
        "return_floor" => plain("return_floor", policy.return_floor),
        "admin_fee" => plain("admin_fee", policy.admin_fee),
        "discount_rate" => plain("discount_rate", policy.discount_rate),
        "instalments" => plain("instalments", policy.instalments.into()),
        "first_return" => {
            let what = What::Given(Origin::Policy("first_return"));
            Some(Derivation::bare(
                what,
                TracedValue::Year(policy.first_return),
            ))
        }
        _ => None,
    }
}

/// The problem that nothing has a name, with the nearest one that something has.
pub(super) fn unknown(calculated: &Calculated, tracing: &Tracing, asked: &str) -> Problem {
    let case = &calculated.case;
    let figures = find(case, &calculated.calculation, asked).err();
    let figure = figures.and_then(|unknown| unknown.nearest.into_iter().next());
    let inputs = case.application.inputs.iter();
    let policy = [
        "return_target",
        "return_floor",
        "admin_fee",
        "discount_rate",
        "instalments",
        "first_return",
    ];
    let addresses: Vec<String> = inputs
        .map(|input| input.address.clone())
        .chain(policy.iter().map(|key| format!("policy.{key}")))
        .chain(tracing.all().map(|(name, _)| name.to_owned()))
        .collect();
    let near = nearest(asked, addresses.iter().map(String::as_str));
    Problem::new(Code::UNKNOWN_FIGURE, Place::file("FIGURE"))
        .fact("name", asked)
        .fact("nearest", near.or(figure))
}
