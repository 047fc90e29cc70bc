//! Costs, effects and what they rest on: there, and more than nothing.

use super::new;
use crate::check::{Found, Subject};
use crate::model::{Form, Number};
use crate::words::Complete;

pub(super) fn findings(subject: &Subject) -> Vec<Found> {
    let (application, calculation) = (&subject.case.application, subject.calculation);
    let mut found = Vec::new();
    let investment = &application.investment;
    let end = investment.period.end();
    if let Some(horizon) = investment.horizon.filter(|horizon| *horizon < end.year()) {
        let finding = Complete::HorizonBeforeEnd {
            horizon: horizon.number(),
            end: end.to_string(),
        };
        found.push(new("investment.horizon", finding));
    }
    if investment.granted.is_none() {
        found.push(new("investment", Complete::MissingGranted));
    }
    for (cost, total) in application.costs.iter().zip(&calculation.costs.item_totals) {
        if !total.above_zero() {
            let id = cost.id.clone();
            let address = format!("cost.{id}");
            found.push(new(address, Complete::CostOfNothing { cost: id }));
        }
    }
    if application.effects.is_empty() {
        found.push(new("investment", Complete::NoEffects));
        return found;
    }
    let lines = subject.case.lines.iter().zip(&calculation.lines);
    for (line, amounts) in lines.filter(|(line, _)| !line.replacement) {
        let mut years = amounts.expected.amounts();
        if years.all(|(_, amount)| amount.rounded_for_comparison().is_zero()) {
            let id = application.effects[line.effect].id.clone();
            let address = format!("effect.{id}");
            found.push(new(address, Complete::EffectOfNothing { effect: id }));
        }
    }
    for (position, group) in application.target_groups.iter().enumerate() {
        let mut effects = application.effects.iter();
        let is_used = effects.any(|effect| match effect.form {
            Form::People { target_group, .. } => target_group == position,
            Form::Yearly { target_group, .. } => target_group == Some(position),
        });
        if !is_used {
            let id = group.id.clone();
            let address = format!("target_group.{id}");
            found.push(new(address, Complete::UnusedTargetGroup { group: id }));
        }
    }
    found
}
