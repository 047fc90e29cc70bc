//! Whether exact arithmetic can hold every amount of a case.
//!
//! Inputs are bounded where they are read, but products of large inputs are not: people times units per person times a
//! unit cost may exceed the 28 digits of a decimal. So that no operation afterwards can overflow, and so that nine
//! decimals always remain for comparisons, the sum of all amounts is held below [`LARGEST_SUM`].

use rust_decimal::Decimal;

use super::present_value::checked_power;
use crate::model::{Amount, Case, CostForm, Effect, Form, Inputs, Outcome, Slot};

/// The largest sum of all costs, or of all reductions, in kronor: 10¹³, about the national product of Sweden and more
/// than any municipality will spend.
const LARGEST_SUM: Decimal = Decimal::from_parts(1_316_134_912, 2_328, 0, false, 0);

/// An amount that is too large, and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct TooLarge {
    /// The address of the cost, effect or policy value.
    pub address: String,
}

/// Checks that every amount of the case can be computed exactly.
///
/// # Errors
/// Names the first cost or effect with which the sum grows too large.
pub fn within_bounds(case: &Case) -> Result<(), TooLarge> {
    let application = &case.application;
    let mut sum = Some(Decimal::ZERO);
    for cost in &application.costs {
        let address = || TooLarge {
            address: format!("cost.{}", cost.id),
        };
        sum = added(sum, cost_bound(case, &cost.form));
        sum.ok_or_else(address)?;
    }
    sum = Some(Decimal::ZERO);
    // Units without a price add up too: steps divide them, and they are written out.
    let mut units_sum = Some(Decimal::ZERO);
    for line in &case.lines {
        let effect = &application.effects[line.effect];
        let address = || TooLarge {
            address: format!("effect.{}", effect.id),
        };
        let price = application.inputs.number(case.price(line.unit_cost).cost);
        let units = units_bound(case, effect);
        let units = match &effect.replaced_by {
            Some(instead) if line.replacement => {
                product(&[units, application.inputs.number(instead.units_per_unit)])
            }
            _ => units,
        };
        units_sum = added(units_sum, units);
        units_sum.ok_or_else(address)?;
        sum = added(sum, product(&[units, price]));
        sum.ok_or_else(address)?;
    }
    let years_before = earliest_year(case).map_or(0, |year| {
        application.investment.period.start().year().since(year)
    });
    let growth = checked_power(Decimal::ONE + case.policy.discount_rate, years_before);
    match growth {
        Some(growth) if growth < LARGEST_SUM => Ok(()),
        _ => Err(TooLarge {
            address: "policy.discount_rate".to_owned(),
        }),
    }
}

fn added(sum: Option<Decimal>, amount: Option<Decimal>) -> Option<Decimal> {
    sum?.checked_add(amount?).filter(|sum| *sum <= LARGEST_SUM)
}

fn product(factors: &[Option<Decimal>]) -> Option<Decimal> {
    factors.iter().try_fold(Decimal::ONE, |product, factor| {
        product.checked_mul((*factor)?)
    })
}

fn cost_bound(case: &Case, form: &CostForm) -> Option<Decimal> {
    let inputs = &case.application.inputs;
    let years = Some(Decimal::from(
        case.application.investment.period.years().count(),
    ));
    let volume = |slot: Slot| match inputs.held(slot) {
        Amount::Number(number) => product(&[Some(*number), years]),
        _ => size(inputs, slot),
    };
    match form {
        CostForm::Amount(amount) => size(inputs, *amount),
        CostForm::Posts {
            posts,
            monthly_wage,
            ..
        } => {
            // Twelve months, and an on-cost of at most twice the wage.
            product(&[
                volume(*posts),
                size(inputs, *monthly_wage),
                Some(Decimal::from(36)),
            ])
        }
        CostForm::Units { units, unit_cost } => {
            product(&[volume(*units), inputs.number(case.price(*unit_cost).cost)])
        }
    }
}

fn units_bound(case: &Case, effect: &Effect) -> Option<Decimal> {
    let inputs = &case.application.inputs;
    match effect.form {
        Form::Yearly { units, .. } => size(inputs, units),
        Form::People {
            target_group,
            outcome,
            units_per_person,
            duration,
            ..
        } => product(&[
            Some(share_bound(inputs, effect, outcome)),
            size(inputs, case.application.target_groups[target_group].people),
            inputs.number(units_per_person),
            inputs
                .number(duration)
                .map(|duration| duration + Decimal::ONE),
        ]),
    }
}

/// The size of an input: of a table, the sum of the sizes of its years.
fn size(inputs: &Inputs, slot: Slot) -> Option<Decimal> {
    match inputs.held(slot) {
        Amount::Number(number) => Some(number.abs()),
        Amount::Years(years) => Some(years.all().map(|(_, number)| number.abs()).sum()),
        Amount::Parameter(_) => None,
    }
}

fn earliest_year(case: &Case) -> Option<crate::model::Year> {
    case.application
        .inputs
        .iter()
        .filter_map(|input| match &input.amount {
            Amount::Years(years) => years.first(),
            _ => None,
        })
        .min()
}

/// The part of the people for whom the outcome can change. A thousandth at the least, for sensitivity moves it; and all
/// of them where units are divided by a step.
fn share_bound(inputs: &Inputs, effect: &Effect, outcome: Outcome) -> Decimal {
    let least = Decimal::new(1, 3);
    let number = |slot| inputs.number(slot).unwrap_or(Decimal::ONE);
    match outcome {
        _ if effect.step.is_some() => Decimal::ONE,
        Outcome::Share(share) => number(share).max(least),
        Outcome::Probabilities { without, with } => number(without).max(number(with)).max(least),
    }
}
