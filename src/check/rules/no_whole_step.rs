//! Pools of effects that can be taken home only in steps and never reach one.

use rust_decimal::Decimal;

use crate::check::counted::{CountedEffect, counted};
use crate::check::facts::{apart, kronor, some_names};
use crate::check::prelude::*;
use crate::model::{Inputs, Number, Pool, Year, Years};

pub(super) const RULE: Rule =
    Rule::warning(Code::NO_WHOLE_STEP, Find::InResult(find)).applies_from(Status::Idea);

fn find(subject: &Subject) -> Vec<Finding> {
    let counted = counted(subject);
    let pools = subject.case.pools.all().iter();
    let inputs = &subject.application().inputs;
    let found = pools.filter_map(|pool| without_step(pool, &counted, inputs));
    found.collect()
}

fn without_step(pool: &Pool, counted: &[CountedEffect], inputs: &Inputs) -> Option<Finding> {
    let (year, units) = best_year(pool, counted, inputs)?;
    if (units / pool.step).rounded_for_comparison() >= Decimal::ONE {
        return None;
    }
    let effects: Vec<&CountedEffect> = pool
        .effects
        .iter()
        .map(|effect| &counted[*effect])
        .collect();
    let names: Vec<String> = effects.iter().map(|one| one.effect.id.clone()).collect();
    let amount = effects.iter().map(|one| one.reductions()).sum();
    let finding = RULE
        .at(format!("effect.{}.step", names.first()?))
        .fact("effects", some_names(&names))
        .fact("count", names.len())
        .fact("units", apart(units, pool.step, 2))
        .fact("year", year.number())
        .fact("step", pool.step)
        .fact("amount", kronor(amount));
    Some(finding)
}

/// The first of the years in which a pool has most units to take home, net of its increases; `None` if it has none.
fn best_year(pool: &Pool, counted: &[CountedEffect], inputs: &Inputs) -> Option<(Year, Decimal)> {
    let mut sums: Years<Decimal> = Years::default();
    for &effect in &pool.effects {
        let part = inputs.number(counted[effect].effect.realisable);
        for (year, units) in counted[effect].amounts.units.amounts() {
            let part = part.filter(|_| units.above_zero());
            sums.add(year, units * part.unwrap_or(Decimal::ONE));
        }
    }
    let best = sums.amounts().fold(None, |best: Option<(Year, _)>, next| {
        best.filter(|best| best.1 >= next.1).or(Some(next))
    });
    best.filter(|(_, units)| units.above_zero())
}
