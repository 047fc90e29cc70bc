//! What can be taken home in money, and what people live on instead.

use rust_decimal::Decimal;

use super::Counted;
use crate::check::{Found, Subject, beside};
use crate::model::{Case, Number, Payer, Pool, UnitCostKind, Year, Years, rounded};
use crate::words::{Figures, Finding, Realisation};

pub(super) fn findings(subject: &Subject, counted: &[Counted]) -> Vec<Found> {
    let case = subject.case;
    let mut found = Vec::new();
    found.extend(mostly_non_realisable(subject));
    found.extend(without_whole_step(case, counted));
    for counted in counted.iter().filter(|counted| counted.is_reduction()) {
        let effect = counted.effect;
        let is_stated = case.application.inputs.of(effect.realisable).given;
        // What others than the municipality take home never counts (method §5).
        if !is_stated && counted.line.payer == Payer::Municipality {
            let finding = Realisation::RealisableNotStated {
                effect: effect.id.clone(),
                amount: rounded(counted.reductions(), 0),
            };
            found.push(new(format!("effect.{}", effect.id), finding));
        }
        let unit_cost = &case.price(effect.unit_cost).unit_cost;
        if unit_cost.kind == UnitCostKind::Transfer && effect.replaced_by.is_none() {
            let finding = Realisation::TransferWithoutReplacement {
                effect: effect.id.clone(),
                unit_cost: unit_cost.id.clone(),
                amount: rounded(counted.reductions(), 0),
            };
            found.push(new(format!("effect.{}.unit_cost", effect.id), finding));
        }
    }
    found
}

fn new(address: String, finding: Realisation) -> Found {
    Found::new(address, Finding::Figures(Figures::Realisation(finding)))
}

/// More than half of what the municipality expects is freed resources.
fn mostly_non_realisable(subject: &Subject) -> Option<Found> {
    let municipality = &subject.calculation.municipality;
    let expected = municipality.expected.total().0;
    let left = expected - municipality.realisable.total().0;
    let half = expected / Decimal::TWO;
    if !expected.above_zero() || left.rounded_for_comparison() <= half.rounded_for_comparison() {
        return None;
    }
    let finding = Realisation::MostlyNonRealisable {
        non_realisable: rounded(left, 0),
        expected: rounded(expected, 0),
        share: beside(left / expected, Decimal::new(5, 1), 2),
    };
    Some(new("investment".to_owned(), finding))
}

/// Pools of effects that can be taken home only in steps and never reach one.
fn without_whole_step(case: &Case, counted: &[Counted]) -> Vec<Found> {
    let inputs = &case.application.inputs;
    let mut found = Vec::new();
    for Pool { step, effects, .. } in case.pools.all() {
        let step = *step;
        let mut sums: Years<Decimal> = Years::default();
        for &effect in effects {
            let part = inputs.number(counted[effect].effect.realisable);
            for (year, units) in counted[effect].amounts.units.amounts() {
                if units.above_zero() {
                    sums.add(year, units * part.unwrap_or_default());
                }
            }
        }
        let best = sums.amounts().fold(None, |best: Option<(Year, _)>, next| {
            best.filter(|best| best.1 >= next.1).or(Some(next))
        });
        let Some((year, units)) = best.filter(|(_, units)| units.above_zero()) else {
            continue;
        };
        if (units / step).rounded_for_comparison() >= Decimal::ONE {
            continue;
        }
        let Some(first) = effects.first() else {
            continue;
        };
        let finding = Realisation::NoWholeStep {
            effects: effects
                .iter()
                .map(|effect| counted[*effect].effect.id.clone())
                .collect(),
            units: beside(units, step, 2).normalize(),
            year: year.number(),
            step: step.normalize(),
            amount: rounded(
                effects
                    .iter()
                    .map(|effect| counted[*effect].reductions())
                    .sum(),
                0,
            ),
        };
        found.push(new(
            format!("effect.{}.step", counted[*first].effect.id),
            finding,
        ));
    }
    found
}
