//! Whether exact arithmetic can hold every amount of a case.
//!
//! Inputs are bounded where they are read, but products of large inputs are not: people times units per person times a
//! unit cost may exceed the 28 digits of a decimal. So that no operation afterwards can overflow, and so that nine
//! decimals always remain for comparisons, the sum of all amounts is held below [`LARGEST_SUM`].

use rust_decimal::Decimal;

use crate::model::{
    Case, ChangedShare, CostForm, Effect, Form, InputId, Number, Outcome, Value, Values,
    VerifiedId, VerifiedYears,
};

/// The largest sum of all costs, or of all reductions, in kronor: 10¹³, about the national product of Sweden and more
/// than any municipality will spend.
const LARGEST_SUM: Decimal = Decimal::from_parts(1_316_134_912, 2_328, 0, false, 0);

/// An amount that is too large, and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TooLarge {
    /// The address of the cost, effect or policy value.
    pub address: String,
}

/// Checks that every amount of the case can be computed exactly, with these values of its inputs.
///
/// # Errors
/// Names the first cost or effect with which the sum grows too large.
pub(crate) fn within_bounds<N: Number>(case: &Case, values: &Values<N>) -> Result<(), TooLarge> {
    let application = &case.application;
    let mut sum = Some(Decimal::ZERO);
    for cost in &application.costs {
        let address = || TooLarge {
            address: format!("cost.{}", cost.id),
        };
        sum = added(sum, cost_bound(case, values, &cost.form));
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
        let price = number(values, case.price(line.unit_cost).cost);
        let units = units_bound(case, values, effect);
        let units = match &effect.replaced_by {
            Some(instead) if line.replacement => {
                product(&[units, number(values, instead.units_per_unit)])
            }
            _ => units,
        };
        units_sum = added(units_sum, units);
        units_sum.ok_or_else(address)?;
        sum = added(sum, product(&[units, price]));
        sum.ok_or_else(address)?;
    }
    match &case.outcome {
        Some(outcome) => outcome_within_bounds(case, values, outcome),
        None => Ok(()),
    }
}

/// The same of what follow-up has verified, of what was paid, settled and waived.
fn outcome_within_bounds<N: Number>(
    case: &Case,
    values: &Values<N>,
    outcome: &Outcome,
) -> Result<(), TooLarge> {
    let value = |id: VerifiedId| outcome.numbers[id.0].value;
    let size = |years: &VerifiedYears| -> Decimal {
        let sizes = years.iter().map(|(_, id)| value(*id).abs());
        sizes.sum()
    };
    let too_large = |address: &str| TooLarge {
        address: address.to_owned(),
    };
    let listed = [
        (
            "cost",
            outcome.cost.iter().flatten().map(|(_, id)| *id).collect(),
        ),
        (
            "payment",
            outcome.payments.iter().map(|paid| paid.total).collect(),
        ),
        (
            "settled",
            outcome
                .settled
                .iter()
                .map(|settled| settled.total)
                .collect(),
        ),
        (
            "waived",
            outcome
                .waived
                .iter()
                .map(|waiver| waiver.amount)
                .collect::<Vec<_>>(),
        ),
    ];
    for (address, ids) in listed {
        let sum = ids
            .into_iter()
            .try_fold(Decimal::ZERO, |sum, id| added(Some(sum), Some(value(id))));
        sum.ok_or_else(|| too_large(address))?;
    }
    let (mut sum, mut units_sum) = (Some(Decimal::ZERO), Some(Decimal::ZERO));
    for (line, verified) in case.lines.iter().zip(&outcome.lines) {
        let effect = &case.application.effects[line.effect];
        let prices = outcome.current_prices.iter();
        let own = prices.filter(|price| price.unit_cost == line.unit_cost);
        let price = number(values, case.price(line.unit_cost).cost);
        let price = own.fold(price, |most, price| Some(most?.max(value(price.price))));
        let followed = outcome.lines[case.own_line(line.effect)].as_ref();
        let per_unit = effect.replaced_by.as_ref();
        let per_unit = per_unit.and_then(|instead| number(values, instead.units_per_unit));
        let amount = match (verified, followed) {
            (Some(verified), _) if verified.is_amount => Some(size(&verified.by_year)),
            (Some(verified), _) => {
                units_sum = added(units_sum, Some(size(&verified.by_year)));
                product(&[Some(size(&verified.by_year)), price])
            }
            (None, Some(own)) if !own.is_amount => {
                let units = product(&[Some(size(&own.by_year)), per_unit]);
                units_sum = added(units_sum, units);
                product(&[units, price])
            }
            (None, _) => continue,
        };
        sum = added(sum, amount);
        if sum.is_none() || units_sum.is_none() {
            return Err(too_large(&format!("effect.{}", effect.id)));
        }
    }
    Ok(())
}

fn added(sum: Option<Decimal>, amount: Option<Decimal>) -> Option<Decimal> {
    sum?.checked_add(amount?).filter(|sum| *sum <= LARGEST_SUM)
}

fn product(factors: &[Option<Decimal>]) -> Option<Decimal> {
    let (first, others) = factors.split_first()?;
    others
        .iter()
        .try_fold((*first)?, |product, factor| product.checked_mul((*factor)?))
}

/// The number of an input; nothing where it holds a table of years.
fn number<N: Number>(values: &Values<N>, id: InputId) -> Option<Decimal> {
    match values.of(id) {
        Value::Number(number) => Some(number.value()),
        Value::Years(_) => None,
    }
}

fn cost_bound<N: Number>(case: &Case, values: &Values<N>, form: &CostForm) -> Option<Decimal> {
    let years = Some(Decimal::from(
        case.application.investment.period.years().count(),
    ));
    let volume = |id: InputId| match values.of(id) {
        Value::Number(number) => product(&[Some(number.value()), years]),
        Value::Years(_) => Some(size(values, id)),
    };
    match form {
        CostForm::Amount(amount) => Some(size(values, *amount)),
        CostForm::Posts {
            posts,
            monthly_wage,
            ..
        } => {
            // Twelve months, and an on-cost of at most twice the wage.
            product(&[
                volume(*posts),
                Some(size(values, *monthly_wage)),
                Some(Decimal::from(36)),
            ])
        }
        CostForm::Units { units, unit_cost } => {
            product(&[volume(*units), number(values, case.price(*unit_cost).cost)])
        }
    }
}

fn units_bound<N: Number>(case: &Case, values: &Values<N>, effect: &Effect) -> Option<Decimal> {
    match effect.form {
        Form::Yearly { units, .. } => Some(size(values, units)),
        Form::People {
            target_group,
            outcome,
            units_per_person,
            duration,
            ..
        } => {
            let people = case.application.target_groups[target_group].people;
            product(&[
                Some(share_bound(values, effect, outcome)),
                Some(size(values, people)),
                number(values, units_per_person),
                number(values, duration).map(|duration| duration + Decimal::ONE),
            ])
        }
    }
}

/// The size of an input: of a table, the sum of the sizes of its years.
fn size<N: Number>(values: &Values<N>, id: InputId) -> Decimal {
    match values.of(id) {
        Value::Number(number) => number.value().abs(),
        Value::Years(years) => years.all().map(|(_, number)| number.value().abs()).sum(),
    }
}

/// The part of the people for whom the outcome can change. A thousandth at the least, for sensitivity moves it; and all
/// of them where units are divided by a step.
fn share_bound<N: Number>(values: &Values<N>, effect: &Effect, outcome: ChangedShare) -> Decimal {
    let least = Decimal::new(1, 3);
    let number = |id| number(values, id).unwrap_or(Decimal::ONE);
    match outcome {
        _ if effect.step.is_some() => Decimal::ONE,
        ChangedShare::Share(share) => number(share).max(least),
        ChangedShare::Probabilities { without, with } => {
            number(without).max(number(with)).max(least)
        }
    }
}
