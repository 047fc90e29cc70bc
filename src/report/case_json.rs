//! What was calculated, as JSON: the investment, its sources, the policy in force, and the words of its effects.

use super::Calculated;
use super::json_value::{Json, object};
use crate::model::{
    Case, Change, Choice, EffectLine, Money, Policy, PolicyValue, Quantity, Timing, Year,
};

/// One value for each department, by its id.
pub(super) fn by_department<T>(case: &Case, values: &[T], json: impl Fn(&T) -> Json) -> Json {
    let ids = case.application.departments.iter().map(|known| &known.id);
    Json::pairs(ids.zip(values.iter().map(json)))
}

pub(super) fn investment(case: &Case) -> Json {
    let investment = &case.application.investment;
    let departments = case.application.departments.iter();
    object! {
        "id": &investment.id,
        "name": &investment.name,
        "start": investment.period.start().to_string(),
        "end": investment.period.end().to_string(),
        "price_year": investment.price_year,
        "horizon": investment.horizon,
        "departments": Json::pairs(departments.map(|known| (&known.id, &known.name))),
    }
}

pub(super) fn sources(calculated: &Calculated) -> Json {
    let settings = calculated.settings.iter();
    let set = settings.map(|setting| (&setting.address, change(setting.change)));
    let unit_costs = calculated.unit_costs.iter();
    object! {
        "application": file(&calculated.file, &calculated.sha256),
        "unit_costs": Json::list(unit_costs.map(|(name, sha256)| file(name, sha256))),
        "set": Json::pairs(set),
        "scenario": calculated.scenario.as_deref(),
    }
    .and(evidence(&calculated.evidence))
}

/// The files of evidence, where there are any.
pub(super) fn evidence(files: &[(String, String)]) -> Json {
    let listed = || Json::list(files.iter().map(|(name, sha256)| file(name, sha256)));
    Json::pairs((!files.is_empty()).then(|| ("evidence", listed())))
}

/// A file with its fingerprint.
pub(super) fn file(name: &str, sha256: &str) -> Json {
    object! { "file": name, "sha256": sha256, }
}

/// A change as an application's scenario writes it: a number, or a factor such as `"*0.8"`.
pub(super) fn change(change: Change) -> Json {
    match change {
        Change::To(value) => value.into(),
        Change::Times(_) => change.to_string().into(),
    }
}

pub(super) fn policy_value(value: PolicyValue) -> Json {
    match value {
        PolicyValue::Word(word) => word.into(),
        PolicyValue::Number(number) => number.into(),
        PolicyValue::Rates(rates) => {
            let rates = rates.into_iter();
            Json::pairs(rates.map(|(from, rate)| (from.to_string(), rate)))
        }
        PolicyValue::Corrections(corrections) => {
            let corrections = corrections.into_iter();
            Json::pairs(corrections.map(|(grade, share)| (grade.word(), share)))
        }
    }
}

/// The policy as far as figures rest on it, with the year of the first payment.
pub(super) fn policy(policy: &Policy, first_return: Year) -> Json {
    let policy = Policy {
        first_return: Some(first_return),
        ..policy.clone()
    };
    let without_instalments = policy.timing != Timing::Instalments;
    let values = policy.values_of_figures().map(|(key, value)| {
        let value = match value {
            PolicyValue::Number(_) if key == "instalments" && without_instalments => Json::Null,
            value => policy_value(value),
        };
        (key, value)
    });
    let without_cap = policy.return_cap.is_none();
    Json::pairs(values.chain(without_cap.then_some(("return_cap", Json::Null))))
}

/// What an effect, or what replaces it, is; its figures follow.
pub(super) fn effect(case: &Case, line: &EffectLine) -> Json {
    let application = &case.application;
    let effect = &application.effects[line.effect];
    let price = case.price(line.unit_cost);
    let unit_cost = &price.unit_cost;
    let cost = application.inputs.number(price.cost).unwrap_or_default();
    let cost: Json = match price.conversion {
        // The quotient of a conversion has more than öre, and is multiplied as it is.
        Some(_) => Quantity(cost).into(),
        None => Money(cost).into(),
    };
    object! {
        "id": case.line_id(line),
        "name": &effect.name,
        "department": line.department.map(|position| &application.departments[position].id),
        "payer": line.payer.word(),
        "kind": unit_cost.kind.word(),
        "evidence_grade": effect.evidence_grade.map(Choice::word),
        "unit_cost": object! {
            "id": unit_cost.id(),
            "name": unit_cost.name(),
            "unit": unit_cost.unit(),
            "cost": cost,
            "year": application.investment.price_year,
            "source": unit_cost.source(),
            "indexed_from": price.conversion.as_ref().map(|conversion| conversion.from),
        },
    }
}
